"""Days as numbers, and a small reader of `during`: EDTF levels 0 and 1 as far as days, months, years and intervals.

A caller with a fuller reader hands its own to `search`; this one keeps the package free of dependencies.
"""

import re
from datetime import date, timedelta
from functools import cache

Bounds = tuple[date | None, date | None]
Days = tuple[int, int]
"""First and last day, inclusive, as proleptic Gregorian ordinals; open bounds are FIRST and LAST."""

FIRST, LAST = 0, 10_000_000


def days(bounds: Bounds) -> Days:
    """Bounds as numbers."""
    first, last = bounds
    return (FIRST if first is None else first.toordinal(), LAST if last is None else last.toordinal())


def edtf(text: str) -> Bounds:
    """The first and last day of `2026`, `2026-05`, `2026-05-03`, `A/B`, `A/..`, `../B` or `A/`; qualifiers are ignored.

    Raises:
        ValueError: the text is none of these, or names no day.
    """
    try:
        return _bounds(text.strip())
    except ValueError:
        raise ValueError(f"not a period: {text}") from None


def is_open(text: str) -> bool:
    """Whether `PM` or the like stands where the value is due."""
    return _placeholder().fullmatch(text.strip()) is not None


def _bounds(text: str) -> Bounds:
    start, slash, end = text.partition("/")
    if not slash:
        return _span(start)
    first = None if start in ("", "..") else _span(start)[0]
    last = None if end in ("", "..") else _span(end)[1]
    if first is None and last is None:
        raise ValueError(text)
    if first is not None and last is not None and last < first:
        raise ValueError(text)
    return first, last


def _span(text: str) -> tuple[date, date]:
    match = _date().fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if day is not None and month is not None:
        return date(year, month, day), date(year, month, day)
    if month is not None:
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), following - timedelta(days=1)
    return date(year, 1, 1), date(year, 12, 31)


@cache
def _date() -> re.Pattern[str]:
    return re.compile(r"[?~%]?(\d{4})[?~%]?(?:-[?~%]?(\d\d)[?~%]?(?:-[?~%]?(\d\d)[?~%]?)?)?", re.ASCII)


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"\[?(?:PM|X{2,})\]?", re.IGNORECASE)
