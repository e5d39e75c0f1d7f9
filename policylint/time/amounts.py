"""Amounts of time: how many days, working days, weeks, months or years."""

from datetime import date, timedelta
from typing import NamedTuple

from policylint.time.closed_days import Calendar, workdays_later
from policylint.time.pieces import Unresolved, months_later

# What is too long to be meant; guards the arithmetic.
LONGEST = 100_000
_PER_UNIT = {"quarter": (3, "month"), "half": (6, "month"), "decade": (10, "year")}


class Amount(NamedTuple):
    """From `low` to `high` (the same, unless the words give a range) of a `unit`: `day`, `workday`, `week`, `month`
    or `year`. `written` is the unit in the text, where that is another ("half jaar", "kwartaal")."""

    low: int
    high: int
    unit: str
    written: str = ""

    def later(self, day: date, count: int, calendar: Calendar | None = None) -> date:
        """The day `count` units after a day; negative counts go back."""
        if abs(count) > LONGEST:
            raise Unresolved("not-computable", why="out-of-range")
        if self.unit == "workday":
            return workdays_later(day, count, calendar)
        if self.unit in ("month", "year"):
            return months_later(day, count * (12 if self.unit == "year" else 1))
        return day + timedelta(days=count * (7 if self.unit == "week" else 1))


def amount_of(low: int, high: int, unit: str) -> Amount:
    """So many units as they are written: of a quarter the months, of hours the days in which they fit."""
    if unit == "hour":
        return Amount(-(-low // 24), -(-high // 24), "day")
    times, plain = _PER_UNIT.get(unit, (1, unit))
    return Amount(low * times, high * times, plain, unit if unit != plain else "")
