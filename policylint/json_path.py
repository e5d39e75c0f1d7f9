"""Nodes of a normalised document by JSONPath (RFC 9535), each with its place in the source."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from policylint.normalised import Entry, View
from policylint.yaml import Mapping, Node, Sequence


class Selected(NamedTuple):
    """What a path leads to: a value of the normalised view, the node it was read from, and the keys and indices that
    lead to it."""

    value: Any
    node: Node
    way: tuple[str | int, ...]


@cache
def _compiled(path: str) -> Any:
    from jsonpath import JSONPathEnvironment

    return JSONPathEnvironment(strict=True).compile(path)


def fault(path: str) -> str | None:
    """Why a text is no JSONPath; None where it is one."""
    from jsonpath import JSONPathError

    try:
        _compiled(path)
    except JSONPathError as error:
        return str(error).splitlines()[0]
    return None


def patterns(path: str) -> Iterator[tuple[str | None, bool]]:
    """The patterns that a path matches texts with, in `match` and `search`; None for one that is not written out. With
    each whether it must match a whole text, as in `match`."""
    from jsonpath.filter import FunctionExtension, StringLiteral

    waiting = [
        selector.expression
        for part in _compiled(path).segments
        for selector in part.selectors
        if hasattr(selector, "expression")
    ]
    while waiting:
        expression = waiting.pop()
        if isinstance(expression, FunctionExtension) and expression.name in ("match", "search"):
            whole = expression.name == "match"
            for part in expression.args[1:]:
                yield part.value if isinstance(part, StringLiteral) else None, whole
        waiting += expression.children()


def names(path: str) -> Iterator[str]:
    """The keys that a path names, in its filters too; but for ids of sources, which may be anything."""
    from jsonpath.filter import FilterQuery
    from jsonpath.selectors import NameSelector

    waiting = [_compiled(path)]
    while waiting:
        free = False
        for part in waiting.pop().segments:
            named = [selector.name for selector in part.selectors if isinstance(selector, NameSelector)]
            yield from () if free else named
            free = "sources" in named
            expressions = [selector.expression for selector in part.selectors if hasattr(selector, "expression")]
            while expressions:
                expression = expressions.pop()
                if isinstance(expression, FilterQuery):
                    waiting.append(expression.path)
                else:
                    expressions += expression.children()


def select(view: View, path: str) -> Iterator[Selected]:
    """All that a path leads to in a document, each place once, in the order of the path."""
    seen: set[tuple[str | int, ...]] = set()
    for match in _compiled(path).finditer(view.root):
        steps = tuple(match.parts)
        if steps not in seen:
            seen.add(steps)
            yield Selected(match.obj, node_at(view.root, steps), steps)


def node_at(root: Entry, steps: tuple[str | int, ...]) -> Node:
    """The node that a place in a view was read from; the closest around it where the view made it."""
    value: Any = root
    node: Node = root.node
    for number, step in enumerate(steps):
        if isinstance(value, Entry) and isinstance(step, str):
            node = _of_key(value, step, steps[number + 1 :]) or node
        elif isinstance(node, Mapping) and isinstance(step, str) and not isinstance(value, Entry):
            node = node.get(step) or node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        value = value[step]
        if isinstance(value, Entry):
            node = value.node
    return node


def _of_key(entry: Entry, key: str, following: tuple[str | int, ...]) -> Node | None:
    nodes = entry.nodes(key)
    if following and isinstance(following[0], int):
        # A single value that the view shows as a list: the list has no node of its own.
        return nodes[following[0]] if following[0] < len(nodes) else None
    return entry.at(key) if nodes else None
