"""Spaces that look like one and are none to YAML: a no-break space from a word processor does not indent."""

import re
from collections.abc import Iterator
from functools import cache

from policylint.diagnostic import Terms
from policylint.yaml.nodes import Mapping, Node, Scalar
from policylint.yaml.problem import Problem

_ODD = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200C))) + "\u202f\u205f\u2060\u3000\ufeff"
# What a fault says when the real one is such a space at the head of its line.
_BY_SPACE = frozenset(
    {"colon-in-value", "missing-colon", "bad-indent", "dash-in-value", "second-value", "text-after-value", "syntax"}
)


@cache
def _heading() -> re.Pattern[str]:
    """At the head of a line, in place of indentation or behind a dash."""
    return re.compile(rf"(?:^|(?<=\r)) *(?:- +)*-?([{_ODD}])", re.MULTILINE)


def told_by_space(text: str, problem: Problem) -> Problem:
    """The fault that the parser stopped at, or the odd space that begins its line."""
    if problem.case in _BY_SPACE:
        place = _at_head(text, problem.start)
        if place is not None:
            return _problem(text, place)
    return problem


def odd_space(text: str, root: Node) -> Problem | None:
    """An odd space that made a key, or an item of a list, of what was to be indented."""
    if text.isascii() or not any(char in text for char in _ODD) or _heading().search(text) is None:
        return None
    places = [place for start, key in _plain(root) if (place := _swallowed(text, start, key)) is not None]
    return _problem(text, min(places)) if places else None


def _swallowed(text: str, start: int, key: bool) -> int | None:
    first = text[start + 1 : start + 2] if text[start : start + 1] == "-" else text[start : start + 1] if key else ""
    place = _at_head(text, start) if first and first in _ODD else None
    return place if place is not None and start <= place <= start + 1 else None


def _at_head(text: str, offset: int) -> int | None:
    line = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    match = _heading().match(text, line)
    return match.start(1) if match is not None else None


def _problem(text: str, place: int) -> Problem:
    code = f"U+{ord(text[place]):04X}"
    if text[place] == "\u00a0":
        name = Terms(en=f"a no-break space ({code})", nl=f"een harde spatie ({code})")
    else:
        name = Terms(en=f"a special one ({code})", nl=f"een bijzondere ({code})")
    return Problem("odd-space", place, place + 1, {"name": name})


def _plain(root: Node) -> Iterator[tuple[int, bool]]:
    """Where each scalar without quotes begins, and whether it is a key."""
    pending: list[tuple[Node, bool]] = [(root, False)]
    seen: set[int] = set()
    while pending:
        node, key = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Scalar):
            if node.plain:
                yield node.start, key
        elif isinstance(node, Mapping):
            pending += [(part, index == 0) for pair in node.pairs for index, part in enumerate(pair)]
        else:
            pending += [(item, False) for item in node.items]
