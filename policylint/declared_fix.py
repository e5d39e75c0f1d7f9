"""The fix that a rule file declares: a value to be written at the place where the rule looks."""

import re
from typing import Any

from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix, Terms
from policylint.pointer import Target, child
from policylint.project import Document
from policylint.yaml import Mapping, Node, Scalar, Sequence

# Why a value cannot be written.
_NO_KEYS = Terms(
    en="no keys stand there under which it could be written",
    nl="daar staan geen sleutels waaronder het te schrijven is",
)
_ELSEWHERE = Terms(
    en="an alias (`*`) repeats it elsewhere, and it would change there too",
    nl="een verwijzing (`*`) herhaalt het elders, en daar zou het mee veranderen",
)
_MANY_LINES = Terms(en="what stands there fills several lines", nl="wat daar staat, beslaat meer dan één regel")


def declared(wanted: dict[str, Any], target: Target, document: Document) -> Fix | Terms:
    """The fix that writes a value.

    Args:
        wanted: `set`, the text to be written, and `safe`, whether that cannot change what the document means.
        target: where it is to be written.
        document: the document.

    Returns:
        Why not, where the place cannot be written: what leads to it is absent, an alias repeats it, or the value there
        fills several lines.
    """
    edit = _edit(document, target.holder, target.key, _written(wanted["set"]))
    return Fix((edit,), bool(wanted.get("safe", False))) if isinstance(edit, Edit) else edit


def _edit(document: Document, holder: Node | None, key: str, text: str) -> Edit | Terms:
    source = document.source
    there = child(holder, key) if holder is not None else None
    if holder is not None and _is_repeated(document.root, there if there is not None else holder):
        return _ELSEWHERE
    if there is not None:
        if not _on_one_line(document, there):
            return _MANY_LINES
        # After a key without a value its colon comes first.
        lead = " " if there.start == there.end and source.text[there.start - 1 : there.start] == ":" else ""
        return Edit(source.span(there.start, there.end), lead + text)
    if not isinstance(holder, Mapping) or not holder.pairs:
        return _NO_KEYS
    first, value = holder.pairs[0]
    # A key may be written with `?` before it.
    start = holder.start if source.text.startswith("?", holder.start) else first.start
    if holder.flow:
        if value.start == value.end:
            return Edit(source.span(first.start, first.start), f"{key}: {text}, ")
        return Edit(source.span(value.end, value.end), f", {key}: {text}")
    indent = " " * source.linecol(start).column
    if _on_one_line(document, value) and value.start < value.end:
        end = re.compile("[^\\r\\n]*").match(source.text, value.end)
        at = end.end() if end is not None else value.end
        return Edit(source.span(at, at), f"\n{indent}{key}: {text}")
    return Edit(source.span(start, start), f"{key}: {text}\n{indent}")


def _is_repeated(root: Node | None, node: Node) -> bool:
    """Whether a node stands in a tree more than once: an alias repeats it, or something in which it stands."""
    count = 0
    left = [root]
    while left and count < 2:
        found = left.pop()
        count += found is node
        if isinstance(found, Mapping):
            left += [part for pair in found.pairs for part in pair]
        elif isinstance(found, Sequence):
            left += found.items
    return count > 1


def _on_one_line(document: Document, node: Node) -> bool:
    source = document.source
    block = not isinstance(node, Scalar) and not source.text.startswith(("[", "{"), node.start)
    scalar = isinstance(node, Scalar) and source.text.startswith(("|", ">"), node.start)
    return not block and not scalar and source.linecol(node.start).line == source.linecol(node.end).line


def _written(text: str) -> str:
    """A text as a YAML value: plain where nobody can read it otherwise."""
    return text if re.fullmatch(r"\w[\w.]*(?:[ -]\w[\w.]*)*", text) else quoted(text)
