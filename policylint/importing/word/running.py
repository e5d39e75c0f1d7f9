"""The running text of a Word file, and which element holds each of its characters.

Tracked changes count as accepted. A paragraph is a line, and so is a row of a table; notes follow below, each a line.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from policylint.importing.marks import blanked, mark
from policylint.importing.passage import Passage, joined, softened
from policylint.importing.word.names import MC, W

_BLANKS = {f"{W}{name}" for name in ("tab", "br", "cr", "ptab")}
_REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_DROPPED = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "commentReference", "pict")
}


class Piece(NamedTuple):
    """A stretch of text and the element that holds it, None for a blank that no element holds.

    `note` is what a reference to a note has for text: nothing, and the kind and id of the note.
    """

    text: str
    element: Any = None
    note: tuple[str, str] | None = None


class Spot(NamedTuple):
    """Where a character stands: the element, and which of its characters it is (from 0)."""

    element: Any
    at: int


class Running:
    """Text as it is read, line by line. Offsets are code points of `text`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.references: dict[str, Any] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._starts: list[int] = []
        self._elements: list[Any] = []
        self._notes: list[tuple[int, str]] = []
        self._length = 0

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)

    def line(self, pieces: Iterable[Piece]) -> Passage:
        """Add a line; it comes back as a passage with the marks of its notes, white space as single blanks."""
        parts: list[Passage] = []
        said: list[str] = []
        for piece in pieces:
            if piece.note is not None:
                text = mark(self.refer(piece.note, piece.element))
                # A mark takes no place of its own.
                parts.append(Passage(text, (self._length,) * len(text)))
                continue
            self._starts.append(self._length)
            self._elements.append(piece.element)
            end = self._length + len(piece.text)
            parts.append(Passage(piece.text, tuple(range(self._length, end))))
            said.append(piece.text)
            self._length = end
        self.lines.append("".join(said))
        self._starts.append(self._length)
        self._elements.append(None)
        self._length += 1
        return softened(joined(parts)).smooth()

    def refer(self, note: tuple[str, str], element: Any) -> str:
        """The label of a note (its kind and id), to which an element refers."""
        label = self._labels.setdefault(note, str(len(self._labels) + 1))
        self.references.setdefault(label, element)
        return label

    def note(self, label: str, pieces: Iterable[Piece]) -> Passage:
        """Add the line of a note."""
        self._notes.append((self._length, label))
        return self.line(pieces)

    def label(self, kind: str, name: str) -> str | None:
        """The label of a note, by its kind (`footnote`, `endnote`) and id; None where no text refers to it."""
        return self._labels.get((kind, name))

    def spot(self, offset: int) -> Spot | None:
        """Where a character stands; None for a blank that no element holds."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self._elements[at] is None:
            return None
        return Spot(self._elements[at], offset - self._starts[at])

    @property
    def note_lines(self) -> dict[int, str]:
        """The lines that are notes (from 0), with their labels."""
        first = len(self.lines) - len(self._notes)
        return {first + at: label for at, (_, label) in enumerate(self._notes)}

    def note_at(self, offset: int) -> str | None:
        """The label of the note in which a character stands; None in the text itself."""
        at = bisect_right(self._notes, (offset, "\uffff")) - 1
        return self._notes[at][1] if at >= 0 else None


def pieces(paragraph: Any, left: set[str], hides: Callable[[Any], str]) -> Iterator[Piece]:
    """The text of a paragraph with all changes accepted, references to notes in their places.

    Args:
        paragraph: the element.
        left: takes the names of what is there and is not read (`pictures`, `text-boxes`, `hidden`, `struck`).
        hides: says of a run whether nobody sees it, and then how (`Styles.hides`).
    """
    for node in _accepted(paragraph, left, hides):
        tag = node.tag
        if tag == f"{W}t":
            # Each character stays one, so that it can be found again.
            yield Piece(re.sub(r"[^\S \u00a0\u202f]", " ", blanked(node.text or "")), node)
        elif tag in _BLANKS:
            yield Piece(" ", node)
        elif tag == f"{W}noBreakHyphen":
            yield Piece("-", node)
        elif tag in _REFERENCES:
            yield Piece("", node, (_REFERENCES[tag], node.get(f"{W}id") or ""))


def _accepted(element: Any, left: set[str], hides: Callable[[Any], str]) -> Iterator[Any]:
    """The nodes of a paragraph that hold text."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        if tag in (f"{W}drawing", f"{MC}AlternateContent", f"{W}pict", f"{W}object"):
            left.add("text-boxes" if next(child.iter(f"{W}txbxContent"), None) is not None else "pictures")
            continue
        if tag in _DROPPED:
            continue
        if tag == f"{W}r" and (why := hides(child)):
            if any((node.text or "").strip() for node in child.iter(f"{W}t")):
                left.add(why)
            continue
        yield child
        yield from _accepted(child, left, hides)


def inside(element: Any) -> Iterator[Any]:
    """The children of an element, those of content controls and of accepted insertions in their place."""
    for child in element:
        if child.tag in (f"{W}sdt", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
            content = child.find(f"{W}sdtContent") if child.tag == f"{W}sdt" else child
            if content is not None:
                yield from inside(content)
        else:
            yield child


def end_is_deleted(paragraph: Any) -> bool:
    """Whether the end of a paragraph is deleted: with the change accepted, the next one goes on."""
    return any(paragraph.find(f"{W}pPr/{W}rPr/{W}{tag}") is not None for tag in ("del", "moveFrom"))
