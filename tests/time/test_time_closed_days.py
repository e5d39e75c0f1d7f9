"""Closed days: weekends, and the days of article 3 of the Algemene termijnenwet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.time.closed_days import closed_because, easter, feasts, recess_at, royal_day, workdays_later

EQUATED = {"gelijkgesteld": [(date(2026, 5, 15), date(2026, 5, 15), True)]}


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 1, 1), "nieuwjaarsdag"),
        (date(2026, 4, 3), "goede-vrijdag"),
        (date(2026, 4, 5), "zondag"),
        (date(2026, 4, 6), "tweede-paasdag"),
        (date(2026, 4, 27), "koningsdag"),
        (date(2026, 5, 5), "bevrijdingsdag"),
        (date(2027, 5, 5), "bevrijdingsdag"),
        (date(2026, 5, 14), "hemelvaartsdag"),
        (date(2026, 5, 25), "tweede-pinksterdag"),
        (date(2026, 12, 25), "eerste-kerstdag"),
        (date(2026, 12, 26), "tweede-kerstdag"),
        (date(2026, 5, 16), "zaterdag"),
        (date(2026, 5, 4), None),
        (date(2026, 12, 31), None),
    ],
)
def test_a_closed_day_says_why(day, why):
    assert closed_because(day) == why


def test_a_day_that_a_decree_equates_comes_from_the_calendar():
    assert (closed_because(date(2026, 5, 15)), closed_because(date(2026, 5, 15), EQUATED)) == (None, "gelijkgesteld")


def test_a_recess_closes_nothing():
    calendar = {"zomerreces": [(date(2026, 7, 3), date(2026, 8, 31), False)]}
    assert closed_because(date(2026, 7, 6), calendar) is None
    assert recess_at(date(2026, 7, 6), calendar) == "zomerreces"
    assert recess_at(date(2026, 9, 1), calendar) is None


@pytest.mark.parametrize(("year", "day"), [(2025, 26), (2026, 27), (2031, 26)])
def test_kings_day_is_never_on_a_sunday(year, day):
    assert royal_day(year) == date(year, 4, day)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
        (2285, date(2285, 3, 22)),
    ],
)
def test_easter_is_on_its_known_days(year, day):
    assert easter(year) == day


def test_the_feasts_are_those_of_the_holidays_package():
    """That package also counts Easter and Whit Sunday, which are Sundays already, and from 1990 on 5 May as a public
    holiday only each fifth year."""
    holidays = pytest.importorskip("holidays")
    ours = {day for year in range(1990, 2060) for day in feasts(year)}
    theirs = set()
    for year in range(1990, 2060):
        theirs |= set(holidays.NL(years=year, categories=("public", "optional")))
    assert {day for day in ours ^ theirs if day.weekday() < 5 and (day.month, day.day) != (5, 5)} == set()


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_working_days_are_counted_one_by_one(start, count):
    day, counted = start, 0
    while counted < count:
        day += timedelta(days=1)
        counted += closed_because(day) is None
    assert workdays_later(start, count) == day
