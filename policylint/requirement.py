"""Versions that a config asks for: `>=0.2, <1`, `==0.2.*`, `~=0.2`."""

import operator
import re
from collections.abc import Callable

_COMPARISONS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def met(requirement: str, version: str) -> bool:
    """Whether a version meets a requirement: comparisons with a comma between them; a bare version means at least it.

    `==0.2.*` and `!=0.2.*` look at the numbers before the star alone; `~=0.2.1` is `>=0.2.1, ==0.2.*`.

    Raises:
        ValueError: the requirement cannot be read.
    """
    return all(_holds(part.strip(), version) for part in requirement.split(","))


def _holds(part: str, version: str) -> bool:
    match = re.fullmatch(r"(>=|<=|==|!=|~=|>|<)?\s*([0-9]+(?:\.[0-9]+)*)(\.\*)?", part)
    if match is None or (match[3] and match[1] not in ("==", "!=")) or (match[1] == "~=" and "." not in match[2]):
        raise ValueError(part)
    one, other = _numbers(version), _numbers(match[2])
    if match[3]:
        return ((*one, *(0,) * len(other))[: len(other)] == other) == (match[1] == "==")
    if match[1] == "~=":
        return _compared(">=", one, other) and (*one, *(0,) * len(other))[: len(other) - 1] == other[:-1]
    return _compared(match[1] or ">=", one, other)


def _compared(sign: str, one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    width = max(len(one), len(other))
    pad = (0,) * width
    return _COMPARISONS[sign]((*one, *pad)[:width], (*other, *pad)[:width])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"[0-9]+", version.split("+")[0])[:4])
