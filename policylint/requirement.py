"""Versions that a config asks for: `>=0.2, <1`."""

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

    Raises:
        ValueError: the requirement cannot be read.
    """
    return all(_holds(part.strip(), version) for part in requirement.split(","))


def _holds(part: str, version: str) -> bool:
    match = re.fullmatch(r"(>=|<=|==|!=|>|<)?\s*([0-9]+(?:\.[0-9]+)*)", part)
    if match is None:
        raise ValueError(part)
    one, other = _numbers(version), _numbers(match[2])
    width = max(len(one), len(other))
    pad = (0,) * width
    return _COMPARISONS[match[1] or ">="]((*one, *pad)[:width], (*other, *pad)[:width])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"[0-9]+", version.split("+")[0])[:4])
