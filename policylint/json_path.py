"""Nodes of a normalised document by JSONPath (RFC 9535), each with its place in the source."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from policylint.diagnostic import Terms
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


class Slip(NamedTuple):
    """What keeps a text from being a JSONPath: why, and the stretch of the text (half-open) at which it shows."""

    reason: Terms
    start: int
    end: int


# What the library says, by how it begins, in both languages; `{0}` is the piece of the path at which it says so.
_REASONS = {
    "unbalanced": ("this parenthesis is not closed", "dit haakje wordt niet gesloten"),
    "function": (
        "there is no function `{0}`; known are `count`, `length`, `match`, `search` and `value`",
        "er is geen functie `{0}`; bekend zijn `count`, `length`, `match`, `search` en `value`",
    ),
    "result of": (
        "what a function gives has to be compared with something, as in `length(@.title) > 3`",
        "wat een functie geeft, moet met iets worden vergeleken, zoals in `length(@.title) > 3`",
    ),
    "unexpected leading": ("a path has no space before it", "voor een pad staat geen spatie"),
    "unexpected trailing": ("a path has no space behind it", "achter een pad staat geen spatie"),
    "leading zero": ("a number has no 0 before it", "voor een getal staat geen 0"),
}
_INSTEAD = {"=": "==", "and": "&&", "or": "||", "en": "&&", "of": "||", "not": "!", "niet": "!"}


def fault(path: str) -> Slip | None:
    """Why a text is no JSONPath; None where it is one."""
    from jsonpath import JSONPathError

    try:
        _compiled(path)
    except JSONPathError as error:
        token = getattr(error, "token", None)
        start = getattr(token, "index", -1)
        written = str(getattr(token, "value", ""))
        if start < 0 or start >= len(path):
            reason = Terms(en="the path breaks off at its end", nl="het pad breekt aan het eind af")
            return Slip(reason, max(len(path) - 1, 0), len(path))
        return Slip(_reason(str(error), written), start, start + max(len(written), 1))
    return None


def _reason(said: str, written: str) -> Terms:
    if written in _INSTEAD:
        instead = _INSTEAD[written]
        return Terms(en=f"write `{instead}` for `{written}`", nl=f"schrijf `{instead}` voor `{written}`")
    arguments = re.match(r"(\w+\(\)) requires (\d+) arguments?", said)
    if arguments is not None:
        name, count = arguments.groups()
        return Terms(
            en=f"`{name}` takes {count} values between its parentheses",
            nl=f"`{name}` vraagt {count} waarden tussen de haakjes",
        )
    for beginning, (en, nl) in _REASONS.items():
        if said.startswith(beginning):
            return Terms(en=en.format(written), nl=nl.format(written))
    return Terms(en=f"`{written}` cannot stand here", nl=f"`{written}` kan hier niet staan")


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
