"""Days and weeks beside a piece of the calendar: "de week na het zomerreces", "de dinsdag na Pinksteren"."""

from datetime import date, timedelta

from policylint.time import pieces
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval


def week_beside(piece: Piece, weeks: int) -> Piece:
    """The seven days so many weeks after (or before) a piece; widely to the end of their calendar week."""
    outer, narrow = _seven_days(piece.wide, weeks), _seven_days(piece.narrow, weeks)
    week = pieces.week_of(outer[1] if weeks > 0 else outer[0]).wide
    return Piece("days", Interval(*outer).hull(week).hull(Interval(*narrow)), Interval(*narrow), piece.fault)


def _seven_days(days: Interval, weeks: int) -> tuple[date, date]:
    first, last = days
    if first is None or last is None:
        raise Unresolved("not-computable", why="open-side")
    step = timedelta(days=7)
    start = last + timedelta(days=1) + step * (weeks - 1) if weeks > 0 else first + step * weeks
    return start, start + timedelta(days=6)


def weekday_beside(piece: Piece, weekday: int, *, back: bool) -> Piece:
    """The first such day of the week (Monday is 0) after a piece, or the last before it."""
    one, other = (_weekday_beside(days.first if back else days.last, weekday, back) for days in piece[1:3])
    return Piece("days" if one != other else "day", one.hull(other), other, piece.fault)


def _weekday_beside(day: date | None, weekday: int, back: bool) -> Interval:
    if day is None:
        raise Unresolved("not-computable", why="open-side")
    away = (day.weekday() - weekday) % 7 or 7 if back else -((weekday - day.weekday()) % 7 or 7)
    found = day - timedelta(days=away)
    return Interval(found, found)
