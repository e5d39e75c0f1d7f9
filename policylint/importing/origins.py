"""From a place in a draft to the words of the letter that it was made of."""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from policylint.importing.draft import Draft, Theme
from policylint.yaml import Mapping, Node, Scalar, Sequence, Source, read, source_offsets

Path = tuple[str | int, ...]
Stretch = tuple[int, int]


class Origin(NamedTuple):
    """What a place in a draft was made of: a stretch of the letter's text (None: the letter as a whole), and whether
    the value there is words of it."""

    stretch: Stretch | None
    quoted: bool


class Origins:
    """Finds the words of a letter by places in the draft that was made of it. Offsets are code points, half-open."""

    def __init__(self, draft: Draft, written: Source, letter: str) -> None:
        """`written` is the draft as YAML, `letter` the text in which the places of the draft count."""
        [document] = read(written.text.encode("utf-8")).documents
        self._root = document.root
        self._draft = draft
        self._written = written
        self._letter = letter
        self._ink, self._offsets = _ink(letter)

    def path(self, offset: int) -> Path:
        """The keys and indices that lead to a place in the draft."""
        return _way(self._root, offset)[0]

    def stretch(self, start: int, end: int) -> Stretch:
        """The words of the letter that a stretch of the draft was made of: the very words where it holds them, else
        the sentence, citation or heading of the entry; for the letter as a whole its title."""
        path, node = _way(self._root, start)
        origin = _origin(self._draft, path)
        if path in (("title",), ("date",)) and (said := self._headword(path)) is not None:
            origin = Origin(said, True)
        if origin.stretch is None:
            return self._title()
        found = self._exact(node, start, end, origin.stretch) if origin.quoted and node is not None else None
        if found is None and len(path) > 2 and path[-3] in ("commitments", "dates") and path[-1] == "id":
            # The entry as a whole: its share of the sentence.
            found = self._value((*path[:-1], "what"), origin.stretch)
        return found or self._trimmed(origin.stretch)

    def _headword(self, path: Path) -> Stretch | None:
        head = self._draft.head
        words = head.title if path == ("title",) else head.dated
        return self._sought(words, (0, len(self._letter))) if words else None

    def _title(self) -> Stretch:
        """The title, where it can be found; else the first line."""
        found = self._headword(("title",))
        if found is not None:
            return found
        first = self._offsets[0] if self._offsets else 0
        end = self._letter.find("\n", first)
        return self._trimmed((first, len(self._letter) if end < 0 else end))

    def _exact(self, node: Scalar, start: int, end: int, stretch: Stretch) -> Stretch | None:
        """The words that a part of a value quotes."""
        whole = self._sought(node.text, stretch)
        offsets = source_offsets(self._written, node)
        if whole is None or offsets is None:
            return None
        ink, places = _ink(node.text)
        first = bisect_left(places, bisect_left(offsets, start))
        last = bisect_left(places, bisect_left(offsets, end))
        base = bisect_left(self._offsets, whole[0])
        if not first < last <= len(ink):
            return whole
        return self._offsets[base + first], self._offsets[base + last - 1] + 1

    def _value(self, path: Path, stretch: Stretch) -> Stretch | None:
        node = self._root
        for part in path:
            if isinstance(node, Mapping) and isinstance(part, str):
                node = node.get(part)
            elif isinstance(node, Sequence) and isinstance(part, int):
                node = node.items[part]
        return self._sought(node.text, stretch) if isinstance(node, Scalar) else None

    def _sought(self, words: str, stretch: Stretch) -> Stretch | None:
        """Where words stand in a stretch of the letter, white space aside."""
        ink, _ = _ink(words)
        first, last = (bisect_left(self._offsets, place) for place in stretch)
        at = self._ink.find(ink, first, last) if ink else -1
        return None if at < 0 else (self._offsets[at], self._offsets[at + len(ink) - 1] + 1)

    def _trimmed(self, stretch: Stretch) -> Stretch:
        """A stretch without outer white space."""
        first, last = (bisect_left(self._offsets, place) for place in stretch)
        return stretch if first == last else (self._offsets[first], self._offsets[last - 1] + 1)


@cache
def _no_ink() -> re.Pattern[str]:
    return re.compile("[\\s\x00-\x1f\x7f-\x9f\xad\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def _ink(text: str) -> tuple[str, list[int]]:
    """The characters of a text that are no white space and no soft hyphens, and where each stands."""
    blank = _no_ink()
    places = [at for at, character in enumerate(text) if blank.match(character) is None]
    return "".join(map(text.__getitem__, places)), places


def _way(root: Node | None, offset: int) -> tuple[Path, Scalar | None]:
    """The path to the innermost value at or before an offset, and that value where it is a single one and holds it."""
    path: list[str | int] = []
    node = root
    while isinstance(node, Mapping | Sequence):
        if isinstance(node, Mapping):
            before = [(key, value) for key, value in node.pairs if key.start <= offset]
            if not before:
                break
            key, value = before[-1]
            path.append(key.text if isinstance(key, Scalar) else "")
            if offset < value.start:
                break
            node = value
        else:
            index = max((at for at, item in enumerate(node.items) if item.start <= offset), default=None)
            if index is None:
                break
            path.append(index)
            node = node.items[index]
    return tuple(path), node if isinstance(node, Scalar) else None


def _origin(draft: Draft, path: Path) -> Origin:
    theme, rest = draft.top, list(path)
    while len(rest) > 1 and rest[0] == "themes" and isinstance(rest[1], int):
        theme, rest = theme.themes[rest[1]], rest[2:]
    if len(rest) < 2 or not isinstance(rest[1], int):
        return Origin(theme.where.span, rest == ["title"])
    return _of_entry(theme, str(rest[0]), rest[1], str(rest[2]) if len(rest) > 2 else "")


def _of_entry(theme: Theme, kind: str, index: int, key: str) -> Origin:
    if kind == "citations":
        return Origin(theme.citations[index].where.span, True)
    if kind == "positions":
        return Origin(theme.positions[index].where.span, key == "text")
    if kind not in ("commitments", "dates"):
        return Origin(theme.where.span, False)
    entry = theme.promises[index] if kind == "commitments" else theme.happenings[index]
    if key in ("due", "date"):
        return Origin(entry.where.span, True)
    return Origin(entry.said or entry.where.span, key == "what")
