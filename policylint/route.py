"""Names of places that survive moved lines: `doc/themes/ID/commitments/ID/due`.

An element of a list is named by its `id`, else a citation by its canonical id, else its title as a slug, else its
index; `~2` for repeats. Routes are for baselines and fingerprints.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from policylint import citation
from policylint.yaml import Mapping, Node, Scalar, Sequence


class Routes:
    """The routes of one document. The names of a list's items are worked out once, since each needs all before it."""

    def __init__(self, document: str, root: Node | None) -> None:
        self._document = document
        self._root = root
        # By the node: where its children start (None where they do not stand in order: aliases), their names, and the
        # value to go into for each (None for a key).
        self._children: dict[int, tuple[list[int] | None, list[tuple[Node, str, Node | None]]]] = {}

    def of(self, offset: int) -> str:
        """The route to the innermost key or value that holds `offset` (a code point in the source)."""
        parts = [self._document]
        node = self._root
        while isinstance(node, Mapping | Sequence):
            step = self._into(node, offset)
            if step is None:
                break
            name, node = step
            parts.append(name)
        return "/".join(parts)

    def _into(self, node: Mapping | Sequence, offset: int) -> tuple[str, Node | None] | None:
        known = self._children.get(id(node))
        if known is None:
            children = list(_children(node))
            starts = [part.start for part, _, _ in children]
            known = self._children[id(node)] = (starts if starts == sorted(starts) else None, children)
        starts_in_order, children = known
        # An empty value stands where its key ends: of two that start together the last that holds the offset counts.
        last = len(children) if starts_in_order is None else bisect_right(starts_in_order, offset)
        first = 0 if starts_in_order is None else max(last - 2, 0)
        for part, name, inner in children[first:last]:
            if part.start <= offset < max(part.end, part.start + 1):
                return name, inner
        return None


def route(document: str, root: Node | None, offset: int) -> str:
    """The route to the innermost key or value that holds `offset` (a code point in the source)."""
    return Routes(document, root).of(offset)


def _children(node: Mapping | Sequence) -> Iterator[tuple[Node, str, Node | None]]:
    """The keys and values, or the items, of a node in order, each with its name and with what to go into."""
    seen: dict[str, int] = {}
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            name = _told_apart(key.text if isinstance(key, Scalar) else "?", seen)
            yield key, name, None
            yield value, name, value
    else:
        for index, item in enumerate(node.items):
            yield item, _told_apart(element_name(item) or str(index), seen), item


def _told_apart(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}~{seen[name]}"


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
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in apart if not unicodedata.combining(char)).lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "untitled"
