"""Pieces of the calendar: what a year, quarter, season, week or part of one holds, as a wide and a narrow interval.

The readings are those of `docs/time.md`. Whatever does not exist raises `Unresolved` with the reason as data.
"""

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from policylint.time.reading import Interval


class Unresolved(Exception):  # noqa: N818 - an outcome, caught inside this package
    """An expression that has no interval. Carries the reason's name and data for a message."""

    def __init__(self, reason: str, **detail: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail: Mapping[str, object] = detail


def impossible(why: str, **detail: object) -> Unresolved:
    """A date that no calendar has."""
    return Unresolved("impossible-date", why=why, **detail)


class Piece(NamedTuple):
    """A piece of the calendar: its unit, both intervals, and a fault that does not make it unreadable."""

    unit: str
    wide: Interval
    narrow: Interval
    fault: Mapping[str, object] | None = None


def exact(unit: str, first: date | None, last: date | None) -> Piece:
    """A piece about which there is no doubt."""
    interval = Interval(first, last)
    return Piece(unit, interval, interval)


def month_length(year: int, month: int) -> int:
    """The number of days in a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months_later(day: date, months: int) -> date:
    """The same day number so many months on (or back), else that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    _check_year(year)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def _check_year(year: int) -> None:
    if not MINYEAR <= year <= MAXYEAR:
        raise Unresolved("not-computable", why="out-of-range", year=year)


def months(year: int, first: int, last: int) -> Interval:
    """Whole months of a year; numbers above 12 run on into the next."""
    years, first_month = divmod(first - 1, 12)
    first_year = year + years
    years, last_month = divmod(last - 1, 12)
    last_year = year + years
    _check_year(first_year)
    _check_year(last_year)
    last_month += 1
    return Interval(
        date(first_year, first_month + 1, 1), date(last_year, last_month, month_length(last_year, last_month))
    )


def year(number: int) -> Piece:
    """A calendar year."""
    _check_year(number)
    interval = Interval(date(number, 1, 1), date(number, 12, 31))
    return Piece("year", interval, interval)


def month(number: int, month: int) -> Piece:
    """A month of a year."""
    if not 1 <= month <= 12:
        raise impossible("no-such-month", month=month, year=number)
    _check_year(number)
    interval = Interval(date(number, month, 1), date(number, month, month_length(number, month)))
    return Piece("month", interval, interval)


def day(number: int, month: int, day: int) -> Piece:
    """A day of a year."""
    if not 1 <= month <= 12:
        raise impossible("no-such-month", month=month, year=number)
    _check_year(number)
    if not 1 <= day <= month_length(number, month):
        raise impossible("no-such-day", day=day, month=month, year=number, days=month_length(number, month))
    only = date(number, month, day)
    interval = Interval(only, only)
    return Piece("day", interval, interval)


def quarter(number: int, quarter: int) -> Piece:
    """A quarter: three months."""
    if not 1 <= quarter <= 4:
        raise impossible("no-such-quarter", quarter=quarter, year=number)
    interval = months(number, quarter * 3 - 2, quarter * 3)
    return Piece("quarter", interval, interval)


def half(number: int, half: int) -> Piece:
    """Half a year."""
    if not 1 <= half <= 2:
        raise impossible("no-such-half", half=half, year=number)
    interval = months(number, half * 6 - 5, half * 6)
    return Piece("half", interval, interval)


# First and last month, wide and narrow; a winter begins in the year it is named after.
_SEASONS = {1: ((3, 6), (4, 5)), 2: ((6, 9), (7, 8)), 3: ((9, 12), (10, 11)), 4: ((12, 15), (13, 14))}


def season(number: int, season: int) -> Piece:
    """A season, 1 (spring) to 4 (winter, which ends in the next year)."""
    wide, narrow = _SEASONS[season]
    return Piece("season", months(number, *wide), months(number, *narrow))


def month_half(number: int, month_number: int, half: int) -> Piece:
    """The first (1-15) or second half of a month."""
    whole = month(number, month_number).wide
    if not 1 <= half <= 2:
        raise impossible("no-such-half", half=half, year=number, month=month_number)
    middle = date(number, month_number, 15)
    if half == 1:
        return exact("days", whole.first, middle)
    return exact("days", middle + timedelta(days=1), whole.last)


def week(number: int, week: int) -> Piece:
    """An ISO week, Monday to Sunday."""
    _check_year(number)
    try:
        monday = date.fromisocalendar(number, week, 1)
    except ValueError:
        weeks = date(number, 12, 28).isocalendar().week if number > MINYEAR else 52
        raise impossible("no-such-week", week=week, year=number, weeks=weeks) from None
    return exact("week", monday, monday + timedelta(days=6))


def week_of(day: date) -> Piece:
    """The ISO week in which a day lies."""
    monday = day - timedelta(days=day.weekday())
    return exact("week", monday, monday + timedelta(days=6))


def holding(unit: str, day: date) -> Piece:
    """The calendar unit in which a day lies."""
    if unit == "year":
        return year(day.year)
    if unit == "half":
        return half(day.year, (day.month + 5) // 6)
    if unit == "quarter":
        return quarter(day.year, (day.month + 2) // 3)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "week":
        return week_of(day)
    if unit == "decade":
        return exact("decade", date(max(day.year // 10 * 10, 1), 1, 1), date(day.year // 10 * 10 + 9, 12, 31))
    return exact("day", day, day)


_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1, "decade": 120}


def shifted(unit: str, day: date, count: int) -> date:
    """A day moved by so many calendar units."""
    if unit in _MONTHS:
        return months_later(day, _MONTHS[unit] * count)
    return day + timedelta(days=count * (7 if unit == "week" else 1))


# For each unit in months, the part's first and last month in it: wide, then narrow.
_PARTS = {
    ("year", "begin"): ((1, 4), (1, 2)),
    ("year", "medio"): ((5, 8), (6, 7)),
    ("year", "eind"): ((10, 12), (11, 12)),
    ("half", "begin"): ((1, 2), (1, 2)),
    ("half", "medio"): ((3, 4), (3, 4)),
    ("half", "eind"): ((5, 6), (5, 6)),
    ("quarter", "begin"): ((1, 1), (1, 1)),
    ("quarter", "medio"): ((2, 2), (2, 2)),
    ("quarter", "eind"): ((3, 3), (3, 3)),
    ("season", "begin"): ((1, 2), (1, 2)),
    ("season", "medio"): ((2, 3), (2, 3)),
    ("season", "eind"): ((3, 4), (3, 4)),
    ("decade", "begin"): ((1, 48), (1, 36)),
    ("decade", "medio"): ((37, 84), (49, 72)),
    ("decade", "eind"): ((85, 120), (97, 120)),
}
# First and last weekday (Monday is 0).
_WEEK_PARTS = {"begin": ((0, 2), (0, 1)), "medio": ((1, 3), (2, 2)), "eind": ((3, 6), (4, 4))}


_THIRDS = {"begin": 0, "medio": 1, "eind": 2}


def part(piece: Piece, which: str) -> Piece:
    """`begin`, `medio` or `eind` of a piece."""
    first, last = piece.wide
    if first is None or last is None or first == last:
        return piece
    if (months_of := _PARTS.get((piece.unit, which))) is not None:
        year, before = first.year, first.month - 1
        wide, narrow = months_of
        whole = months(year, before + wide[0], before + wide[1])
        usual = months(year, before + narrow[0], before + narrow[1]) if narrow != wide else whole
        return Piece("days", whole, usual, piece.fault)
    if piece.unit == "week":
        spans = [(first + timedelta(days=low), first + timedelta(days=high)) for low, high in _WEEK_PARTS[which]]
        return Piece("days", Interval(*spans[0]), Interval(*spans[1]), piece.fault)
    third = _THIRDS[which]
    if piece.unit == "month":
        start = first + timedelta(days=10 * third)
        return exact("days", start, last if which == "eind" else start + timedelta(days=9))
    length = (last - first).days + 1
    start = first + timedelta(days=length * third // 3)
    return exact("days", start, first + timedelta(days=max(length * (third + 1) // 3 - 1, length * third // 3)))


def last_day(piece: Piece) -> Piece:
    """The last day of a piece (ultimo)."""
    days = piece.wide.last
    return exact("day", days, days)


def first_day(piece: Piece) -> Piece:
    """The first day of a piece (primo)."""
    days = piece.wide.first
    return exact("day", days, days)


def around(piece: Piece) -> Piece:
    """A week on each side of a day; anything longer is itself."""
    first, last = piece.wide
    if first is None or last is None or (last - first).days > 1:
        return piece
    week = timedelta(days=7)
    return Piece("days", Interval(first - week, last + week), piece.narrow, piece.fault)


def spanning(first: Piece, last: Piece, *, until: bool = False) -> Piece:
    """From the start of one piece to the end of another; with `until`, narrowly to the day before the other starts."""
    wide = Interval(first.wide.first, last.wide.last)
    start, end = first.narrow.first, last.narrow.last
    if until and last.narrow.first is not None:
        end = last.narrow.first - timedelta(days=1)
    narrow = Interval(start, end)
    if _reversed(wide) or (first.wide.first and last.wide.first and first.wide.first > last.wide.first):
        raise impossible("reversed", first=first.wide.first, last=last.wide.last)
    if _reversed(narrow) or not wide.holds(narrow):
        narrow = wide
    return Piece("days", wide, narrow, first.fault or last.fault)


def joined(first: Piece, second: Piece) -> Piece:
    """Either of two pieces, or both: the hull."""
    return Piece("days", first.wide.hull(second.wide), first.narrow.hull(second.narrow), first.fault or second.fault)


def _reversed(interval: Interval) -> bool:
    return interval.first is not None and interval.last is not None and interval.first > interval.last


def _halved(interval: Interval, step: str) -> Interval:
    """The first or second half: by months, where it holds an even number of them; else by days."""
    first, last = interval
    if first is None or last is None:
        raise Unresolved("not-computable", why="open-side")
    if step not in ("half-1", "half-2"):
        raise impossible("no-such-half", half=int(step.removeprefix("half-")), year=first.year)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == month_length(last.year, last.month)
    days = (last - first).days
    middle = months_later(first, count // 2) if whole and count % 2 == 0 else first + timedelta(days=days // 2 + 1)
    return Interval(first, middle - timedelta(days=1)) if step == "half-1" else Interval(middle, last)


def stepped(piece: Piece, step: str) -> Piece:
    """A part of a piece by its name: `begin`, `medio`, `eind`, `half-1`, `half-2`, `ultimo`, `primo`, or `around`."""
    if step in _THIRDS:
        return part(piece, step)
    if step == "around":
        return around(piece)
    if step in ("ultimo", "primo"):
        return last_day(piece) if step == "ultimo" else first_day(piece)
    return Piece("days", _halved(piece.wide, step), _halved(piece.narrow, step), piece.fault)
