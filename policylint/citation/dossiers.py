"""Which dossier numbers ("vetnummers") can exist, and what was probably meant by one that cannot.

Numbering began in the session 1945/46 and has gone on since. The budget of each year fixes a point on the line: its
dossier is a public number of Prinsjesdag (24400 in 1995, 36800 in 2025).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, Protocol

# The dossier of the budget presented in September of each year. Those of 1994-2024 are in the register of official
# publications as it stood in February 2025; the ends of the line are not.
BUDGETS = {
    1993: 23400,
    1994: 23900,
    1995: 24400,
    1996: 25000,
    1997: 25600,
    1998: 26200,
    1999: 26800,
    2000: 27400,
    2001: 28000,
    2002: 28600,
    2003: 29200,
    2004: 29800,
    2005: 30300,
    2006: 30800,
    2007: 31200,
    2008: 31700,
    2009: 32123,
    2010: 32500,
    2011: 33000,
    2012: 33400,
    2013: 33750,
    2014: 34000,
    2015: 34300,
    2016: 34550,
    2017: 34775,
    2018: 35000,
    2019: 35300,
    2020: 35570,
    2021: 35925,
    2022: 36200,
    2023: 36410,
    2024: 36600,
    2025: 36800,
}
_LAST = max(BUDGETS)
# No year took more than 600 numbers: budgets are set on round numbers ahead of the count.
_FASTEST = 600
# Shortly before a budget is presented, dossiers may get numbers just above it.
_LEAD = 50
# Reached in 2039 at the earliest, at the fastest pace there has been.
CEILING = 45_000
# Dossiers 9595 and 9596 are cited in 1969/70, so shorter numbers are of that time or older.
SHORT_UNTIL = 1971
# The register holds papers in number from 17000 on, and a handful below.
_OLDEST_IN_USE = 16_000


class Cited(Protocol):
    """What `repair` needs of a citation."""

    @property
    def dossier(self) -> str | None: ...


class Repair(NamedTuple):
    """A dossier that may have been meant. `reason`: `extra-digit`, `swapped-digits` or `missing-digit`, and with
    `-cited` where that dossier is cited elsewhere in what was given."""

    dossier: str
    reason: str


def impossible_dossier(dossier: str, year: int | None = None) -> bool:
    """Whether no dossier can have this number; with `year`, whether none can have had it by the end of that year.

    Numbers without five digits are impossible, except short ones in years up to 1971. Roman numbers of the Eerste Kamer
    and the zero-filled ones of the register are possible.
    """
    if not dossier.isascii() or not dossier.isdigit():
        return False
    if len(dossier) != 5:
        return len(dossier) > 5 or year is None or year > SHORT_UNTIL
    return int(dossier) > _reached(year)


def unborn_dossier(dossier: str, first: int) -> bool:
    """Whether no dossier can have had this number by the end of the session that begins in the year `first`.

    The budget of a year is presented on the day on which that year's session opens. Numbers that are impossible in any
    year, and those without five digits, are not judged here.
    """
    if len(dossier) != 5 or not (dossier.isascii() and dossier.isdigit()) or int(dossier) > CEILING:
        return False
    number = int(dossier)
    if number in _BUDGET_YEARS:
        return _BUDGET_YEARS[number] > first
    return number > _reached(first) + _LEAD


def plausible(dossier: str) -> bool:
    """Whether a bare number may be read as a dossier at all: five digits, one that a text of today may cite."""
    return len(dossier) == 5 and _OLDEST_IN_USE <= int(dossier) <= CEILING


def is_budget(dossier: str) -> bool:
    """Whether a dossier is the budget of a year, whose parts are chapters and funds."""
    return dossier.endswith("00") or int(dossier) in _BUDGET_NUMBERS


def opens_a_budget(dossier: str) -> bool:
    """Whether a number is known as that of a year's budget."""
    return int(dossier) in _BUDGET_NUMBERS


def repair(citation: Cited, others: Iterable[Cited] = (), *, session: int | None = None) -> list[Repair]:
    """The dossiers that an impossible one may stand for, likeliest first: those cited by `others`, then those with one
    of two equal neighbouring digits left out. Empty where the dossier is possible.

    `session` is the first year of the session in which it is cited: a dossier that was not there yet is not meant.
    """
    dossier = citation.dossier
    if dossier is None or not impossible_dossier(dossier):
        return []
    known = {other.dossier for other in others if other.dossier is not None and other.dossier != dossier}
    found: dict[str, tuple[int, str]] = {}
    for rank, reason, candidate in _candidates(dossier, known):
        if session is not None and unborn_dossier(candidate, session):
            continue
        if plausible(candidate) and not impossible_dossier(candidate):
            cited = candidate in known
            entry = (rank - 10 * cited, f"{reason}-cited" if cited else reason)
            if candidate not in found or entry < found[candidate]:
                found[candidate] = entry
    return [Repair(d, reason) for d, (_, reason) in sorted(found.items(), key=lambda item: (item[1][0], item[0]))]


def _candidates(dossier: str, known: set[str]) -> Iterable[tuple[int, str, str]]:
    if len(dossier) == 6:
        for i in range(6):
            doubled = dossier[i : i + 1] == dossier[i + 1 : i + 2] or (i > 0 and dossier[i] == dossier[i - 1])
            yield (0 if doubled else 2), "extra-digit", dossier[:i] + dossier[i + 1 :]
    elif len(dossier) == 5:
        for i in range(4):
            yield 3, "swapped-digits", dossier[:i] + dossier[i + 1] + dossier[i] + dossier[i + 2 :]
    elif len(dossier) == 4:
        # Any digit may be missing: only what is cited elsewhere says which.
        for other in sorted(known):
            if len(other) == 5 and any(other[:i] + other[i + 1 :] == dossier for i in range(5)):
                yield 1, "missing-digit", other


@lru_cache(maxsize=256)
def _reached(year: int | None) -> int:
    if year is None:
        return CEILING
    if year < min(BUDGETS):
        return BUDGETS[min(BUDGETS)]
    # The next budget's number is taken only the year after; dossiers opened since the last one stay below it.
    following = BUDGETS.get(year + 1)
    if following is not None:
        return following
    return min(BUDGETS[_LAST] + _FASTEST * (year - _LAST + 1), CEILING)


_BUDGET_NUMBERS = frozenset(BUDGETS.values())
_BUDGET_YEARS = {number: year for year, number in BUDGETS.items()}
