"""Names of places that survive moved lines: `doc/themes/ID/commitments/ID/due`.

An element of a list is named by its `id`, else a citation by its canonical id, else its title as a slug, else its
index; `~2` for repeats. Routes are for baselines and fingerprints.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from policylint import citation
from policylint.yaml import Mapping, Node, Scalar, Sequence


class Routes:
    """The routes of one document. The names of a list's items are worked out once, since each needs all before it."""

    def __init__(self, document: str, root: Node | None) -> None:
        self._document = document
        self._root = root
        # By the list: where each item starts (None where they do not stand in order: aliases), and its name.
        self._lists: dict[int, tuple[list[int] | None, list[str]]] = {}

    def of(self, offset: int) -> str:
        """The route to the innermost key or value that holds `offset` (a code point in the source)."""
        parts = [self._document]
        node = self._root
        while isinstance(node, Mapping | Sequence):
            step = _into_mapping(node, offset) if isinstance(node, Mapping) else self._into_sequence(node, offset)
            if step is None:
                break
            name, node = step
            parts.append(name)
        return "/".join(parts)

    def _into_sequence(self, node: Sequence, offset: int) -> tuple[str, Node | None] | None:
        starts, names = self._named(node)
        if starts is None:
            indices: Iterable[int] = range(len(names))
        else:
            indices = (bisect_right(starts, offset) - 1,)
        for index in indices:
            item = node.items[index] if index >= 0 else None
            if item is not None and item.start <= offset < max(item.end, item.start + 1):
                return names[index], item
        return None

    def _named(self, node: Sequence) -> tuple[list[int] | None, list[str]]:
        known = self._lists.get(id(node))
        if known is None:
            seen: dict[str, int] = {}
            names = []
            for index, item in enumerate(node.items):
                name = element_name(item) or str(index)
                seen[name] = seen.get(name, 0) + 1
                names.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
            starts = [item.start for item in node.items]
            known = self._lists[id(node)] = (starts if starts == sorted(set(starts)) else None, names)
        return known


def route(document: str, root: Node | None, offset: int) -> str:
    """The route to the innermost key or value that holds `offset` (a code point in the source)."""
    return Routes(document, root).of(offset)


def _into_mapping(node: Mapping, offset: int) -> tuple[str, Node | None] | None:
    seen: dict[str, int] = {}
    for key, value in node.pairs:
        text = key.text if isinstance(key, Scalar) else "?"
        seen[text] = seen.get(text, 0) + 1
        name = text if seen[text] == 1 else f"{text}~{seen[text]}"
        if key.start <= offset < max(key.end, key.start + 1):
            return name, None
        if value.start <= offset < max(value.end, value.start + 1):
            return name, value
    return None


def element_name(node: Node) -> str | None:
    """The name of an element of a list, or None where only its index can name it."""
    if isinstance(node, Scalar):
        return _canonical(node.text)
    if isinstance(node, Mapping):
        for key in ("id", "source", "same-as"):
            named = node.get(key)
            if isinstance(named, Scalar) and named.text:
                return named.text
        cite = node.get("cite")
        if isinstance(cite, Scalar) and (canonical := _canonical(cite.text)):
            return canonical
        title = node.get("title")
        if isinstance(title, Scalar) and title.text:
            return slug(title.text)
    return None


def _canonical(text: str) -> str | None:
    read = citation.parse(text)
    return read.id.replace("/", "-") if read is not None and read.id is not None else None


def slug(text: str) -> str:
    """Text as an id: lower-case letters and digits, accents dropped, everything else one hyphen."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "untitled"
