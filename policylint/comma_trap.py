"""The comma trap: text that YAML takes apart because it holds a comma or a colon and no quotes.

Officers write `citations: [Kamerstukken II 2009/10, 27858, nr. 88]` (four items to YAML),
`{what: Brief over MFK, ETS en migratie}` (a null key) and `- Bron: Scaling Up` (a mapping). Each is mended in the
tree, so that the rest of the document is read as meant, and told once, with the quotes that would make it so.
`date: [PM]` (a list of one item) is mended too, but there is nothing to tell: that is how a placeholder is written.
"""

from typing import NamedTuple

from policylint.citation import pieces
from policylint.open_points import is_open
from policylint.schema import Shape
from policylint.yaml import Mapping, Node, Scalar, Sequence, Source


class Trap(NamedTuple):
    """One text that YAML took apart. `case`: `citation`, `text` or `colon`; offsets half-open; `text` as meant."""

    case: str
    start: int
    end: int
    text: str


def spring(source: Source, root: Node, form: Shape) -> tuple[Node, list[Trap]]:
    """The tree with every trapped text made whole, and the traps. The same tree where there are none."""
    traps: list[Trap] = []
    return _mended(source, root, form, False, traps), traps


def quoted(text: str) -> str:
    """Text as a quoted YAML scalar on one line: double quotes, or single where it holds a double quote or backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _mended(source: Source, node: Node, form: Shape, citations: bool, traps: list[Trap]) -> Node:
    if isinstance(node, Mapping):
        if (trap := _colon(source, node, form)) is not None:
            traps.append(trap)
            return Scalar(trap.start, trap.end, trap.text, "")
        node = _rejoined_keys(source, node, form, traps) if node.flow else node
        pairs = node.pairs
        for index, (key, value) in enumerate(node.pairs):
            if isinstance(value, Scalar) or not isinstance(key, Scalar):
                continue
            mended = _mended(source, value, form.key(key.text), key.text == "citations", traps)
            if mended is not value:
                pairs = list(pairs) if pairs is node.pairs else pairs
                pairs[index] = key, mended
        return node if pairs is node.pairs else Mapping(node.start, node.end, pairs, node.flow)
    if isinstance(node, Sequence):
        if (placeholder := _in_brackets(node, form)) is not None:
            return placeholder
        items = node.items
        for index, item in enumerate(node.items):
            if isinstance(item, Scalar):
                continue
            mended = _mended(source, item, form.items, False, traps)
            if mended is not item:
                items = list(items) if items is node.items else items
                items[index] = mended
        if citations and node.flow:
            rejoined = _rejoined_items(source, items, traps)
            items = rejoined if len(rejoined) != len(items) else items
        return node if items is node.items else Sequence(node.start, node.end, items, node.flow)
    return node


def _in_brackets(node: Sequence, form: Shape) -> Scalar | None:
    """`[PM]` where no list may stand: the placeholder as it is written, not a list of one."""
    if not node.flow or len(node.items) != 1 or form.listed or form.anything:
        return None
    [item] = node.items
    if not (isinstance(item, Scalar) and item.plain and is_open(text := f"[{item.text}]")):
        return None
    return Scalar(node.start, node.end, text, "")


def _colon(source: Source, node: Mapping, form: Shape) -> Trap | None:
    """`- Bron: Scaling Up`: where text may stand, a mapping of one unknown key to text."""
    if len(node.pairs) != 1 or node.flow or not form.text or form.free:
        return None
    key, value = node.pairs[0]
    if (
        not (isinstance(key, Scalar) and key.plain and isinstance(value, Scalar) and value.plain)
        or key.text in form.known
    ):
        return None
    end = max(value.end, key.end)
    text = " ".join(source.text[key.start : end].split())
    return Trap("colon", key.start, end, text) if value.text and " " in text else None


def _rejoined_keys(source: Source, node: Mapping, form: Shape, traps: list[Trap]) -> Mapping:
    """`{what: Brief over MFK, ETS en migratie}`: unknown keys without a value belong to the text before them."""
    pairs: list[tuple[Node, Node]] = []
    for key, value in node.pairs:
        orphan = isinstance(key, Scalar) and key.text not in form.known and not form.free and value.start == value.end
        before = pairs[-1][1] if pairs else None
        if not (orphan and isinstance(before, Scalar) and before.plain and before.text):
            pairs.append((key, value))
            continue
        start, end = before.start, key.end
        text = " ".join(source.text[start:end].split())
        if traps and traps[-1].start == start:
            traps.pop()
        of_citation = isinstance(name := pairs[-1][0], Scalar) and name.text == "cite"
        traps.append(Trap("citation" if of_citation else "text", start, end, text))
        pairs[-1] = (pairs[-1][0], Scalar(start, end, text, ""))
    return node if len(pairs) == len(node.pairs) else Mapping(node.start, node.end, pairs, node.flow)


def _rejoined_items(source: Source, items: list[Node], traps: list[Trap]) -> list[Node]:
    """`[Kamerstukken II 2009/10, 27858, nr. 88]`: items that are fragments of one citation."""
    joined: list[Node] = []
    run: list[Scalar] = []
    for item in items:
        if isinstance(item, Scalar) and item.plain:
            run.append(item)
            continue
        # What stands between quotes or braces is whole, so no citation goes on across it.
        joined += [*_rejoined_run(source, run, traps), item]
        run = []
    return [*joined, *_rejoined_run(source, run, traps)]


def _rejoined_run(source: Source, items: list[Scalar], traps: list[Trap]) -> list[Node]:
    """Items without quotes that follow each other, with what is one citation made one."""
    texts = [item.text for item in items]
    joined: list[Node] = []
    position = 0
    for first, last in pieces(texts):
        start, end = items[first].start, items[last - 1].end
        text = " ".join(source.text[start:end].split())
        traps.append(Trap("citation", start, end, text))
        joined += [*items[position:first], Scalar(start, end, text, "")]
        position = last
    return [*joined, *items[position:]]
