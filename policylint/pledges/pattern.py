"""How a promise is worded: a pattern, and what it cannot do without."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

# What may stand between the words of a promise: nothing that denies it, and no end of a clause.
GAP = r"(?:(?!\b(?:niet|geen|nooit|not|never|no)\b)[^.;:?!“”„\"])"


class Pattern(NamedTuple):
    """How a promise is worded. `needs`: of each of these one must stand in the sentence, in lower case. `timed`, where
    it is one only with a time: whether a sentence has that for a match, from one offset to another. What the group
    `able` holds ("kan ... tegemoetzien") is no sign that something is unsure."""

    needs: tuple[tuple[str, ...], ...]
    written: str
    timed: Callable[[str, int, int], bool] | None = None


class Words(NamedTuple):
    """The promises of one language: `excluded` are signs that a sentence promises nothing, `parts` what stands in the
    patterns by name. `any_case`: every word but the name of parliament may begin with a capital."""

    patterns: tuple[Pattern, ...]
    excluded: tuple[str, ...]
    parts: Mapping[str, str]
    any_case: bool = False


def only(others: str) -> str:
    """Not followed, in its clause, by what is no news for parliament."""
    return rf"(?!{GAP}{{0,80}}?\b{others}\b)"


def clause(sentence: str, at: int) -> str:
    """What stands before a place in its clause."""
    return sentence[max(sentence.rfind(mark, 0, at) for mark in ",;:") + 1 : at]
