"""What `parse`, `find` and `within` take beside a text."""

import pytest

from policylint.time import Interval, find, parse, within


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("language", "de", ValueError),
        ("language", None, ValueError),
        ("direction", "sideways", ValueError),
        ("direction", ["next"], ValueError),
        ("anchor", "2026-05-18", TypeError),
        ("anchor", 2026, TypeError),
    ],
)
@pytest.mark.parametrize("read", [parse, find])
def test_what_is_no_language_direction_or_date_is_an_error(read, name, value, error):
    with pytest.raises(error, match=name):
        read("voor 1 mei", **{name: value})


def test_a_term_that_runs_from_no_date_is_an_error():
    with pytest.raises(TypeError, match="anchor"):
        within("zes weken", "2026-05-18")


def test_an_interval_without_days_is_open_on_both_sides():
    assert Interval(None, None).edtf == "../.."
