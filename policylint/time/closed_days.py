"""Days on which offices and terms rest: weekends, and the days of article 3 of the Algemene termijnenwet.

The Christian feasts follow from Easter, which is worked out here (the algorithm of Oudin, 1940, as in the Explanatory
Supplement to the Astronomical Almanac), so that a verdict never depends on what else is installed. Days that a decree
equates with them (article 3, third paragraph) come from the calendar, as entries with `closed`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

Calendar = Mapping[str, Iterable[tuple[date, date, bool]]]

SATURDAY, SUNDAY, EQUATED = "zaterdag", "zondag", "gelijkgesteld"
# Days from Easter Sunday.
_FROM_EASTER = {-2: "goede-vrijdag", 1: "tweede-paasdag", 39: "hemelvaartsdag", 50: "tweede-pinksterdag"}
_FIXED = {(1, 1): "nieuwjaarsdag", (5, 5): "bevrijdingsdag", (12, 25): "eerste-kerstdag", (12, 26): "tweede-kerstdag"}


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (skipped + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def royal_day(year: int) -> date:
    """The day on which the monarch's birthday is celebrated: never on a Sunday."""
    if year >= 2014:
        day = date(year, 4, 27)
        return day - timedelta(days=1) if day.weekday() == 6 else day
    day = date(year, 4, 30)
    if day.weekday() == 6:
        return day - timedelta(days=1) if year >= 1980 else day + timedelta(days=1)
    return day


@lru_cache(maxsize=64)
def feasts(year: int) -> Mapping[date, str]:
    """The days of article 3 (first and second paragraph) in a year, with their names."""
    days = {date(year, *day): name for day, name in _FIXED.items()}
    sunday = easter(year)
    days.setdefault(royal_day(year), "koningsdag")
    for offset, name in _FROM_EASTER.items():
        days.setdefault(sunday + timedelta(days=offset), name)
    return days


def closed_because(day: date, calendar: Calendar | None = None) -> str | None:
    """Why a day is closed: the name of a feast, `zaterdag`, `zondag`, or `gelijkgesteld` (an entry of the calendar
    with `closed`); None for a working day."""
    if (feast := feasts(day.year).get(day)) is not None:
        return feast
    if day.weekday() >= 5:
        return SATURDAY if day.weekday() == 5 else SUNDAY
    if calendar:
        for entries in calendar.values():
            if any(closed and start <= day <= end for start, end, closed in entries):
                return EQUATED
    return None


def workdays_later(day: date, count: int, calendar: Calendar | None = None) -> date:
    """The day so many working days after (or before) a day, which itself does not count."""
    step = timedelta(days=1 if count >= 0 else -1)
    for _ in range(abs(count)):
        day += step
        while closed_because(day, calendar) is not None:
            day += step
    return day


def recess_at(day: date, calendar: Calendar | None) -> str | None:
    """The name of the recess in which a day lies, if the calendar knows one."""
    for name, entries in (calendar or {}).items():
        if "reces" in name.lower() and any(start <= day <= end for start, end, _ in entries):
            return name
    return None
