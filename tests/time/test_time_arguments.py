"""What `parse`, `find` and `within` take beside a text."""

from datetime import datetime

import pytest

from policylint.time import Interval, find, parse, within


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "de"), ("language", None), ("direction", "sideways"), ("anchor", "2026-05-18"), ("anchor", 2026)],
)
@pytest.mark.parametrize("read", [parse, find])
def test_what_is_no_language_direction_or_date_is_an_error(read, name, value):
    with pytest.raises(ValueError, match=name):
        read("voor 1 mei", **{name: value})


def test_a_term_that_runs_from_no_date_is_an_error():
    with pytest.raises(ValueError, match="anchor"):
        within("zes weken", "2026-05-18")


def test_of_a_moment_the_day_counts():
    assert parse("binnen zes weken", anchor=datetime(2026, 5, 18, 23, 30)).edtf == "../2026-06-29"


def test_an_interval_without_days_is_open_on_both_sides():
    assert parse("../..").edtf == parse("../..").narrow_edtf == "../.."
    assert Interval(None, None).edtf == "../.."
