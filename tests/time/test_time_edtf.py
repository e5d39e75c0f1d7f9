"""EDTF, against its definition, and against the `edtf` package where that is installed."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.time import Interval, parse

try:
    from edtf import EDTFParseException, parse_edtf
except ImportError:
    parse_edtf = None

needs_oracle = pytest.mark.skipif(parse_edtf is None, reason="the edtf package is not installed")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985-04-12", date(1985, 4, 12), date(1985, 4, 12)),
        ("1985-04", date(1985, 4, 1), date(1985, 4, 30)),
        ("1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1985-04-12T23:20:30", date(1985, 4, 12), date(1985, 4, 12)),
        ("1985-04-12T23:20:30Z", date(1985, 4, 12), date(1985, 4, 12)),
        ("1985-04-12T23:20:30+04:30", date(1985, 4, 12), date(1985, 4, 12)),
        ("1964/2008", date(1964, 1, 1), date(2008, 12, 31)),
        ("2004-02-01/2005", date(2004, 2, 1), date(2005, 12, 31)),
        ("1985-04-12/..", date(1985, 4, 12), None),
        ("1985-04-12/", date(1985, 4, 12), None),
        ("../1985-04", None, date(1985, 4, 30)),
        ("/1985", None, date(1985, 12, 31)),
        ("1984~/2004-06", date(1984, 1, 1), date(2004, 6, 30)),
        ("1984?", date(1984, 1, 1), date(1984, 12, 31)),
        ("2004-06-11%", date(2004, 6, 11), date(2004, 6, 11)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("2004-XX", date(2004, 1, 1), date(2004, 12, 31)),
        ("1985-04-XX", date(1985, 4, 1), date(1985, 4, 30)),
        ("1985-XX-XX", date(1985, 1, 1), date(1985, 12, 31)),
        ("2001-21", date(2001, 3, 1), date(2001, 6, 30)),
        ("2001-24", date(2001, 12, 1), date(2002, 3, 31)),
        ("2001-33", date(2001, 1, 1), date(2001, 3, 31)),
        ("2001-36", date(2001, 10, 1), date(2001, 12, 31)),
        ("2001-40", date(2001, 1, 1), date(2001, 6, 30)),
        ("2001-41", date(2001, 7, 1), date(2001, 12, 31)),
        ("[1667,1668,1670..1672]", date(1667, 1, 1), date(1672, 12, 31)),
        ("[..1760-12-03]", None, date(1760, 12, 3)),
        ("[1760-12..]", date(1760, 12, 1), None),
        ("2026-XX-31", date(2026, 1, 31), date(2026, 12, 31)),
        ("Y2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_value_has_its_days(text, first, last):
    reading = parse(text)
    assert (reading.wide, reading.reason) == (Interval(first, last), None)


@pytest.mark.parametrize(
    "text",
    ["2026-00", "2026-13", "2026-04-31", "2025-02-29", "2026-01-00", "1985-04-12T25:00:00", "2026-02-3X", "2027/2026"],
)
def test_what_no_calendar_has_is_impossible(text):
    assert parse(text).reason == "impossible-date"


@pytest.mark.parametrize(
    "text", ["2004-06~-11", "?2004-06-~11", "{1960,1961-12}", "2026-37", "2026-33/2026-34", "Y17E8"]
)
def test_what_level_2_has_besides_is_refused_with_a_hint(text):
    reading = parse(text)
    assert reading.reason == "not-a-time"
    assert reading.detail["why"]


@pytest.mark.parametrize("text", ["-1985", "0000", "Y170000002"])
def test_a_year_before_1_or_after_9999_is_not_computable(text):
    assert (parse(text).reason, parse(text).detail["why"]) == ("not-computable", "out-of-range")


@pytest.mark.parametrize(("text", "approximate"), [("2026~", True), ("2026%", True), ("2026?", False), ("2026", False)])
def test_a_mark_of_vagueness_widens_nothing(text, approximate):
    reading = parse(text)
    assert (reading.edtf, reading.detail.get("approximate", False)) == ("2026", approximate)


days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(days, days)
def test_an_interval_is_read_back_from_what_was_written(one, other):
    interval = Interval(min(one, other), max(one, other))
    assert parse(interval.edtf).wide == interval


@given(days)
def test_an_open_interval_is_read_back(day):
    for interval in (Interval(None, day), Interval(day, None)):
        assert parse(interval.edtf).wide == interval


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_and_a_year_are_written_as_such(year, month):
    assert Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1])).edtf == f"{year:04}-{month:02}"
    assert Interval(date(year, 1, 1), date(year, 12, 31)).edtf == f"{year:04}"


year = st.integers(1000, 2999).map(str)
month = st.integers(1, 12).map("{:02}".format)
dates = days.map(date.isoformat)
values = st.one_of(
    year,
    dates,
    st.tuples(year, month).map("-".join),
    st.tuples(year, st.sampled_from(["XX", "33", "36", "40", "41"])).map("-".join),
)
marked = st.tuples(st.one_of(year, dates), st.sampled_from(["", "?", "~", "%"])).map("".join)
ends = st.one_of(marked, st.just(".."))
anything = st.one_of(values, marked, st.tuples(ends, ends).map("/".join))


def strict(struct):
    return date(struct.tm_year, struct.tm_mon, struct.tm_mday)


@needs_oracle
@settings(max_examples=300)
@given(anything)
def test_the_days_are_those_of_the_edtf_package(text):
    """Known differences: that package gives seasons a hemisphere's months and open sides a decade of doubt; it accepts
    reversed intervals and years that no calendar of days holds. None of these is generated, or it is left out here."""
    try:
        theirs = parse_edtf(text)
    except EDTFParseException:
        assert parse(text).wide is None
        return
    reading = parse(text)
    if reading.reason == "impossible-date":
        assert reading.detail["why"] == "reversed"
        return
    if not text.startswith(".."):
        assert reading.wide.first == strict(theirs.lower_strict())
    if not text.endswith(".."):
        assert reading.wide.last == strict(theirs.upper_strict())


@given(st.text("0123456789X-/.~?%[]{},TYZ:QW", max_size=24))
def test_no_string_of_its_characters_raises(text):
    reading = parse(text)
    assert (reading.wide is None) or reading.wide.holds(reading.narrow)


def test_the_longest_set_is_read_in_a_moment():
    assert parse("[" + ",".join(str(2000 + index) for index in range(50)) + "]").wide.first == date(2000, 1, 1)


def test_the_day_after_the_last_is_not_sought_past_the_end_of_time():
    assert parse("na 9999-12-31").reason == "not-computable"
