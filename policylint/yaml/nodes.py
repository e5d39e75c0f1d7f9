"""Nodes: what a YAML document is made of, each with its span in the source.

Offsets are code points, 0-based, half-open. An empty value is a plain scalar without text whose span is empty.
"""

import re
from collections.abc import Iterable
from functools import cache


class Scalar:
    """A single value. `text` is the decoded text; `style` is empty for plain, else `'`, `"`, `|` or `>`."""

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, start: int, end: int, text: str, style: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.style = style

    @property
    def plain(self) -> bool:
        """Whether it is written without quotes and not as a block."""
        return not self.style

    def __repr__(self) -> str:
        return f"Scalar({self.start}, {self.end}, {self.text!r}, {self.style!r})"


class Sequence:
    """A list. `flow` says that it is written between brackets."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, start: int, end: int, items: "list[Node]", flow: bool) -> None:
        self.start = start
        self.end = end
        self.items = items
        self.flow = flow

    def __repr__(self) -> str:
        return f"Sequence({self.start}, {self.end}, {self.items!r})"


class Mapping:
    """Keys with values, as pairs in the order of the text; both copies of a duplicate key are there."""

    __slots__ = ("end", "flow", "pairs", "start")

    def __init__(self, start: int, end: int, pairs: "list[tuple[Node, Node]]", flow: bool) -> None:
        self.start = start
        self.end = end
        self.pairs = pairs
        self.flow = flow

    def get(self, name: str) -> "Node | None":
        """The value of the first key of that name, or None."""
        for key, value in self.pairs:
            if isinstance(key, Scalar) and key.text == name:
                return value
        return None

    def __repr__(self) -> str:
        return f"Mapping({self.start}, {self.end}, {self.pairs!r})"


Node = Scalar | Sequence | Mapping


def follow(root: Node, path: Iterable[str | int]) -> tuple[Node, Scalar | None]:
    """The node at the end of a path of keys and indices, and the key under which it stands, if it stands under one.

    Where the path leads out of the tree: the last node that is there. So a single value that may be a list can be
    named with the index 0.
    """
    node, key = root, None
    for part in path:
        if isinstance(node, Mapping):
            found = next(((k, value) for k, value in node.pairs if isinstance(k, Scalar) and k.text == part), None)
            if found is None:
                break
            key, node = found
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node, key = node.items[part], None
    return node, key


_WORDS: dict[str, bool | None] = dict.fromkeys(("", "~", "null", "Null", "NULL")) | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?P<int>[-+]?[0-9]+)|0o(?P<oct>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
        r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    )


def core(text: str) -> str | int | float | bool | None:
    """A plain scalar by the core schema of YAML 1.2 (section 10.3.2).

    `.inf`, `.nan` and numbers too long for the machine stay text: no value of this format is one.
    """
    if text in _WORDS:
        return _WORDS[text]
    match = _number().fullmatch(text)
    if match is None or len(text) > 300:
        return text
    if match["int"]:
        return int(match["int"])
    if match["oct"]:
        return int(match["oct"], 8)
    if match["hex"]:
        return int(match["hex"], 16)
    value = float(match["float"])
    return text if value in (float("inf"), float("-inf")) else value
