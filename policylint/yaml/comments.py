"""Comments, found in the source outside scalars."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from policylint.yaml.nodes import Mapping, Node, Scalar


class Comment(NamedTuple):
    """A comment from its `#` to the end of its line. `text` is without the `#` and the space around it.

    `own_line` says that nothing but white space stands before it.
    """

    start: int
    end: int
    text: str
    own_line: bool


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=[ \t])|^)#[^\r\n]*", re.MULTILINE)


def comments(text: str, roots: Iterable[Node], broken: Iterable[tuple[int, int]]) -> list[Comment]:
    """All comments in a text.

    Args:
        text: the whole text.
        roots: the root nodes of its documents.
        broken: stretches in which nobody can tell a comment from text, since their YAML is broken.
    """
    taken = sorted([*_scalars(text, roots), *broken])
    starts = [start for start, _ in taken]
    found: list[Comment] = []
    position = 0
    while (match := _comment().search(text, position)) is not None:
        before = bisect_right(starts, match.start()) - 1
        if before >= 0 and taken[before][1] > match.start():
            position = taken[before][1]
            continue
        position = match.end()
        line = text[max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1 : match.start()]
        found.append(Comment(match.start(), match.end(), match.group()[1:].strip(), not line.strip()))
    return found


def _scalars(text: str, roots: Iterable[Node]) -> set[tuple[int, int]]:
    """The stretches that scalars take up. The line that opens a block scalar may end in a comment, so it is not one."""
    spans: set[tuple[int, int]] = set()
    pending = list(roots)
    seen: set[int] = set()
    while pending:
        node = pending.pop()
        if isinstance(node, Scalar):
            start = node.start
            if node.style in ("|", ">"):
                match = re.compile(r"[^\r\n]*").match(text, start)
                start = match.end() if match is not None else start
            if start < node.end:
                spans.add((start, node.end))
        elif id(node) not in seen:
            seen.add(id(node))
            if isinstance(node, Mapping):
                for pair in node.pairs:
                    pending += pair
            else:
                pending += node.items
    return spans
