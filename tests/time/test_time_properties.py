"""Properties of the grammars: what a generator writes is read back, nothing raises, time is linear."""

import re
import subprocess
import sys
from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.time import Interval, find, parse, within

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

days = st.dates(date(1900, 1, 1), date(2150, 12, 31))


def month_end(year, month):
    return date(year, month, monthrange(year, month)[1])


def written(day):
    """Ways to write a day in Dutch."""
    month = MONTHS[day.month - 1]
    return [
        f"{day.day} {month} {day.year}",
        f"{DAYS[day.weekday()]} {day.day} {month} {day.year}",
        f"{DAYS[day.weekday()][:2]}. {day.day} {month} {day.year}",
        f"op {day.day} {month} van {day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"d.d. {day.day}.{day.month}.{day.year}",
        f"{day.day}e {month.upper()} {day.year}",
        day.isoformat(),
    ]


@given(days)
def test_a_day_is_read_from_each_way_to_write_it(day):
    assert {parse(text).wide for text in written(day)} == {Interval(day, day)}


@given(days)
def test_an_english_day_is_read_from_each_way_to_write_it(day):
    month = ENGLISH[day.month - 1]
    ways = [f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"on {day.day} {month[:3]}. {day.year}"]
    assert {parse(text, language="en").wide for text in ways} == {Interval(day, day)}


@given(days, st.sampled_from([("voor", -1), ("vóór", -1), ("uiterlijk", 0), ("t/m", 0), ("uiterlijk op", 0)]))
def test_a_deadline_ends_where_its_preposition_says(day, relation):
    word, shift = relation
    for text in written(day):
        assert parse(f"{word} {text}").wide == Interval(None, day + timedelta(days=shift))


@given(days, st.integers(0, 400))
def test_a_range_runs_from_its_first_to_its_last_day(day, length):
    last = day + timedelta(days=length)
    for one, other in zip(written(day)[:1] + written(day)[4:], written(last)[:1] + written(last)[4:], strict=True):
        for text in (f"van {one} tot en met {other}", f"{one} t/m {other}", f"tussen {one} en {other}"):
            assert parse(text).wide == Interval(day, last)


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_a_month_is_read_from_each_way_to_write_it(year, month):
    whole = Interval(date(year, month, 1), month_end(year, month))
    name = MONTHS[month - 1]
    for text in (
        f"{name} {year}",
        f"in {name} van {year}",
        f"de maand {name} {year}",
        f"{year}-{month:02}",
        f"{name}-{year}",
    ):
        assert parse(text).wide == whole


@given(st.integers(1900, 2100), st.integers(1, 4))
def test_a_quarter_is_read_from_each_way_to_write_it(year, number):
    whole = Interval(date(year, number * 3 - 2, 1), month_end(year, number * 3))
    ordinal = ("eerste", "tweede", "derde", "vierde")[number - 1]
    ways = [
        f"Q{number} {year}",
        f"{year}-Q{number}",
        f"{number}e kwartaal {year}",
        f"in het {ordinal} kwartaal van {year}",
    ]
    ways += [
        f"{year}-{number + 32}",
        f"{number}Q{year}",
        f"kwartaal {number} {year}",
        f"Q{number}-{year}",
        f"q{number} '{year % 100:02}",
    ]
    for text in ways[: None if 1970 <= year < 2070 else -1]:
        assert parse(text).wide == whole


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 300))
def test_a_term_in_days_and_weeks_ends_so_many_days_later(day, count):
    assert within(f"{count} dagen", day).wide.last == day + timedelta(days=count)
    assert parse(f"binnen {count} weken", anchor=day).wide.last == day + timedelta(days=7 * count)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.dates(date(2004, 1, 1), date(2004, 12, 31)))
def test_the_next_occurrence_is_not_over_and_the_last_has_begun(letter, day):
    text = f"{day.day} {MONTHS[day.month - 1]}"
    following = parse(text, anchor=letter).wide.first
    before = parse(text, anchor=letter, direction="last").wide.first
    assert before <= letter <= following
    assert (following.month, following.day) == (before.month, before.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert following.year - letter.year in (0, 1)
        assert letter.year - before.year in (0, 1)


PIECES = [
    "voor",
    "vóór",
    "uiterlijk",
    "na",
    "vanaf",
    "tot",
    "en",
    "met",
    "van",
    "tussen",
    "begin",
    "medio",
    "eind",
    "half",
    "het",
    "de",
    "in",
    "op",
    "zomer",
    "zomerreces",
    "2026",
    "1",
    "12",
    "31",
    "mei",
    "juni",
    "kwartaal",
    "Q3",
    "eerste",
    "tweede",
    "week",
    "dit",
    "volgend",
    "jaar",
    "binnen",
    "zes",
    "weken",
    "maanden",
    "jaarlijks",
    "elk",
    ",",
    "-",
    "/",
    ".",
    "'",
    "a.s.",
    "jl.",
    "PM",
    "of",
    "zo",
    "spoedig",
    "mogelijk",
    "maar",
    "over",
    "geleden",
    "Prinsjesdag",
    "rond",
    "ultimo",
    "nog",
    "later",
    "komende",
    "by",
    "the",
    "end",
    "of",
    "May",
    "within",
    "next",
]
phrases = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@settings(max_examples=400)
@given(st.one_of(phrases, st.text(max_size=60)), st.sampled_from(["nl", "en"]), st.one_of(st.none(), days))
def test_nothing_raises_and_narrow_lies_in_wide(text, language, letter):
    calendar = {"zomerreces": [(date(2026, 7, 3), date(2026, 8, 31), False)]}
    found = find(text, anchor=letter, language=language, calendar=calendar)
    for reading in [parse(text, anchor=letter, language=language, calendar=calendar), *found]:
        assert (reading.wide is None) == (reading.narrow is None)
        assert reading.wide is None or reading.wide.holds(reading.narrow)
        assert reading.text == text[reading.start : reading.end]
        assert reading.wide is not None or reading.reason is not None or reading.recurrence is not None
    assert all(one.end <= other.start for one, other in pairwise(found))


SAME = {
    "medio XXXX": ("XXXX-05/XXXX-08", "XXXX-06/XXXX-07"),
    "voor de zomer": ("../XXXX-06-30", "../XXXX-06-30"),
    "eind XXXX": ("XXXX-10/XXXX-12", "XXXX-11/XXXX-12"),
    "de dag van morgen": ("2030", "2030"),
}


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from([*PIECES, "medio 2026", "eind 2027", "voor de zomer", "medio"]), max_size=8).map(" ".join),
    st.sampled_from(["nl", "en"]),
    st.one_of(st.none(), days),
)
def test_a_house_that_reads_as_the_grammars_do_changes_nothing(text, language, letter):
    assert parse(text, anchor=letter, language=language, readings=SAME) == parse(text, anchor=letter, language=language)
    found = find(text, anchor=letter, language=language)
    assert find(text, anchor=letter, language=language, readings=SAME) == found


@given(days, st.sampled_from([("voorjaar", 4), ("zomer", 7), ("najaar", 10), ("winter", 1)]), st.booleans())
def test_a_season_to_come_is_the_first_that_has_not_begun_as_a_rule(letter, season, other):
    name, month = season
    starts = [date(letter.year + more, month, 1) for more in range(3)]
    article = "komende" if name in ("zomer", "winter") else "komend"
    text = f"aan{article} {name}" if other else f"{article} {name}"
    assert parse(text, anchor=letter).narrow.first == min(start for start in starts if start > letter)


@given(days, st.integers(0, 6), st.integers(1, 60))
def test_a_day_of_the_week_beside_a_day_is_the_nearest_one(letter, weekday, away):
    other = letter + timedelta(days=away)
    after = parse(f"de {DAYS[weekday]} na {other.isoformat()}").wide.first
    before = parse(f"de {DAYS[weekday]} voor {other.isoformat()}").wide.first
    assert after == next(day for n in range(1, 8) if (day := other + timedelta(days=n)).weekday() == weekday)
    assert before == next(day for n in range(1, 8) if (day := other - timedelta(days=n)).weekday() == weekday)


def test_a_text_of_nothing_but_beginnings_takes_linear_time():
    for piece in ("uiterlijk ", "1, ", "nog ", "binnen 6 weken na ", "eind ", "24 en ", "-", "a@"):
        began = perf_counter()
        find(piece * 2_000, anchor=date(2026, 5, 18))
        short = perf_counter() - began
        began = perf_counter()
        find(piece * 8_000, anchor=date(2026, 5, 18))
        assert perf_counter() - began < max(16 * short, 0.5)


def test_the_package_loads_its_grammar_only_when_used():
    code = (
        "import sys, policylint.time as t; loaded = set(sys.modules);"
        "names = ('policylint.time.grammar', 'calendar', 'dataclasses');"
        "print(*(name in loaded for name in names), t.parse('2026').edtf)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False", "2026"]


def test_the_example_of_the_documentation_runs():
    page = Path(__file__).parents[2] / "docs" / "time.md"
    examples = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        exec(example, {})


@pytest.mark.parametrize(
    "words",
    [
        "eerste helft van ",
        "a.s. ",
        "ten minste ",
        "gepland voor ",
        "niet voor ",
        "nog ",
        "elke eerste ",
        "uiterlijk na ",
    ],
)
def test_words_that_open_an_expression_may_be_repeated_without_end(words):
    text = words * 2_000
    assert parse(text).wide is None
    assert all(text[reading.start : reading.end] == reading.text for reading in find(text))
