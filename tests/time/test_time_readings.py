"""What each expression means: the table of docs/time.md, and beyond it."""

from datetime import date, datetime

import pytest

from policylint.time import Interval, find, parse, within

CALENDAR = {
    "zomerreces": [(date(2025, 7, 4), date(2025, 9, 1), False), (date(2026, 7, 3), date(2026, 8, 31), False)],
    "kerstreces": [(date(2025, 12, 19), date(2026, 1, 12), False)],
    "voorjaarsreces": [(date(2026, 2, 13), date(2026, 2, 23), False)],
}
LETTER = date(2026, 5, 18)

# Expression, wide, narrow (empty: the same), all in a letter of 18 May 2026.
TABLE = """
2026-10-01 | 2026-10-01 |
begin 2026 | 2026-01/2026-04 | 2026-01/2026-02
medio 2026 | 2026-05/2026-08 | 2026-06/2026-07
eind 2026 | 2026-10/2026-12 | 2026-11/2026-12
half 2027 | 2027-05/2027-08 | 2027-06/2027-07
halverwege mei 2027 | 2027-05-11/2027-05-20 |
begin mei 2027 | 2027-05-01/2027-05-10 |
eind mei | 2026-05-21/2026-05-31 |
begin Q3 2026 | 2026-07 |
medio derde kwartaal 2026 | 2026-08 |
eind van het tweede kwartaal van 2026 | 2026-06 |
tegen het einde van het jaar | 2026-10/2026-12 | 2026-11/2026-12
begin volgend jaar | 2027-01/2027-04 | 2027-01/2027-02
begin/medio 2026 | 2026-01/2026-08 | 2026-01/2026-07
eind 2026/begin 2027 | 2026-10/2027-04 | 2026-11/2027-02
ultimo 2026 | 2026-12-31 |
per ultimo mei 2026 | 2026-05-31 |
voorjaar 2026 | 2026-03/2026-06 | 2026-04/2026-05
lente 2026 | 2026-03/2026-06 | 2026-04/2026-05
in de zomer van 2026 | 2026-06/2026-09 | 2026-07/2026-08
herfst '26 | 2026-09/2026-12 | 2026-10/2026-11
winter 2026-2027 | 2026-12/2027-03 | 2027-01/2027-02
winter 2026/27 | 2026-12/2027-03 | 2027-01/2027-02
winter 2026 | 2025-12/2027-03 | 2027-01/2027-02
dit najaar | 2026-09/2026-12 | 2026-10/2026-11
komend voorjaar | 2027-03/2027-06 | 2027-04/2027-05
volgend voorjaar | 2027-03/2027-06 | 2027-04/2027-05
afgelopen zomer | 2025-06/2025-09 | 2025-07/2025-08
rond de zomer | 2026-06/2026-09 | 2026-07/2026-08
in de loop van 2026 | 2026 |
in de loop van het jaar | 2026 |
eerste kwartaal 2026 | 2026-01/2026-03 |
1e kwartaal van 2026 | 2026-01/2026-03 |
3e kw. 2026 | 2026-07/2026-09 |
Q3 2026 | 2026-07/2026-09 |
Q3-2026 | 2026-07/2026-09 |
2026-Q3 | 2026-07/2026-09 |
2026Q3 | 2026-07/2026-09 |
3Q2026 | 2026-07/2026-09 |
Q3'26 | 2026-07/2026-09 |
kwartaal 3 2026 | 2026-07/2026-09 |
laatste kwartaal van 2026 | 2026-10/2026-12 |
Q1/Q2 2026 | 2026-01/2026-06 |
derde of vierde kwartaal van 2026 | 2026-07/2026-12 |
Q4 2026/Q1 2027 | 2026-10/2027-03 |
eerste helft 2027 | 2027-01/2027-06 |
tweede halfjaar van 2026 | 2026-07/2026-12 |
H2 2026 | 2026-07/2026-12 |
eerste helft van mei 2027 | 2027-05-01/2027-05-15 |
tweede helft van mei | 2026-05-16/2026-05-31 |
eerste drie maanden van 2026 | 2026-01/2026-03 |
voor 1 juni 2026 | ../2026-05-31 |
vóór juni 2026 | ../2026-05-31 |
voor 2027 | ../2026-12-31 |
voor medio 2026 | ../2026-05-31 |
voor eind 2026 | ../2026-12-31 |
voor het einde van het jaar | ../2026-12-31 |
voor eind juni | ../2026-06-30 |
voor de zomer | ../2026-06-30 |
na de zomer | 2026-09-01/.. |
uiterlijk eind 2026 | ../2026-12-31 |
uiterlijk medio 2026 | ../2026-08-31 | ../2026-07-31
uiterlijk in het eerste kwartaal van 2027 | ../2027-03-31 |
uiterlijk 1 juli 2026 om 12.00 uur | ../2026-07-01 |
op zijn laatst in september | ../2026-09-30 |
1 mei 2026 of eerder | ../2026-05-01 |
na 1 juni 2026 | 2026-06-02/.. |
na medio 2026 | 2026-08-01/.. |
vanaf medio 2026 | 2026-05-01/.. | 2026-06-01/..
op of na 1 mei 2026 | 2026-05-01/.. |
niet eerder dan 1 mei 2026 | 2026-05-01/.. |
2027 en verder | 2027-01-01/.. |
tot 1 juni 2026 | ../2026-06-01 | ../2026-05-31
tot 2027 | ../2027-12-31 | ../2026-12-31
tot einde 2026 | ../2026-12-31 |
tot en met 1 juni 2026 | ../2026-06-01 |
t/m juni 2026 | ../2026-06-30 |
van 1 mei tot 1 juni 2026 | 2026-05-01/2026-06-01 | 2026-05
van 2026 tot 2028 | 2026/2028 | 2026/2027
van 1 mei tot en met 1 juni 2026 | 2026-05-01/2026-06-01 |
tussen mei en september 2026 | 2026-05/2026-09 |
van 15 december tot en met 10 januari 2027 | 2026-12-15/2027-01-10 |
november 2026 t/m februari | 2026-11/2027-02 |
12-14 mei 2026 | 2026-05-12/2026-05-14 |
12, 13 en 14 mei 2026 | 2026-05-12/2026-05-14 |
30 mei - 2 juni 2026 | 2026-05-30/2026-06-02 |
mei/juni 2026 | 2026-05/2026-06 |
2023-2026 | 2023/2026 |
rond 1 juni 2026 | 2026-05-25/2026-06-08 | 2026-06-01
omstreeks juni 2026 | 2026-06 |
nog dit jaar | 2026-05-18/2026-12-31 |
deze maand nog | 2026-05-18/2026-05-31 |
later dit jaar | 2026-05-18/2026-12-31 |
nog in 2026 | 2026 |
binnen zes weken | ../2026-06-29 |
binnen een maand | ../2026-06-18 |
binnen een half jaar | ../2026-11-18 |
binnen anderhalf jaar | ../2027-11-18 |
binnen 10 werkdagen | ../2026-06-02 |
binnen twee tot drie weken | ../2026-06-08 | ../2026-06-01
binnen zes weken na 1 mei 2026 | ../2026-06-12 |
binnen zes weken na het zomerreces | ../2026-10-12 |
binnen zes weken na dagtekening van deze brief | ../2026-06-29 |
zes weken na 1 mei 2026 | 2026-06-12 |
uiterlijk drie weken voor het zomerreces | ../2026-06-12 |
over tien jaar | 2036 |
over drie weken | 2026-06-08/2026-06-14 |
over twee maanden | 2026-07 |
over vijf dagen | 2026-05-23 |
twee jaar geleden | 2024 |
de komende vijf jaar | 2026-05-18/2031-05-18 |
met ingang van 2027 | 2027 |
per 1 januari 2027 | 2027-01-01 |
volgende week | 2026-05-25/2026-05-31 |
volgende week dinsdag | 2026-05-26 |
komende vrijdag | 2026-05-22 |
vorige maand | 2026-04 |
volgend kwartaal | 2026-07/2026-09 |
1 maart volgend jaar | 2027-03-01 |
mei van dit jaar | 2026-05 |
week 36 | 2026-08-31/2026-09-06 |
week 53 2026 | 2026-12-28/2027-01-03 |
week 36 t/m 38 van 2026 | 2026-08-31/2026-09-20 |
de week van 6 juli | 2026-07-06/2026-07-12 |
eerste maandag van juli 2026 | 2026-07-06 |
laatste vrijdag van juni | 2026-06-26 |
eerste week van juli | 2026-06-28/2026-07-10 | 2026-07-01/2026-07-07
schooljaar 2026-2027 | 2026-08/2027-07 |
1-5-2027 | 2027-05-01 |
01/06/2026 | 2026-06-01 |
1.6.2026 | 2026-06-01 |
1-juni-2026 | 2026-06-01 |
1 sept. '26 | 2026-09-01 |
2026-5-1 | 2026-05-01 |
dinsdag 30 juni | 2026-06-30 |
di 30 juni 2026 | 2026-06-30 |
voor Prinsjesdag | ../2026-09-14 |
Prinsjesdag 2027 | 2027-09-21 |
voor de kerst | ../2026-12-24 |
rond de jaarwisseling | 2026-12-24/2027-01-08 | 2026-12-31/2027-01-01
voor het zomerreces | ../2026-07-02 |
na het zomerreces | 2026-09-01/.. |
nog voor het zomerreces | ../2026-07-02 |
voor het reces | ../2026-07-02 |
halverwege het zomerreces | 2026-07-23/2026-08-11 |
krokusreces 2026 | 2026-02-13/2026-02-23 |
voor het commissiedebat van 12 juni | ../2026-06-11 |
zo spoedig mogelijk, maar uiterlijk 1 juli | ../2026-07-01 |
z.s.m., uiterlijk voor de zomer | ../2026-06-30 |
op korte termijn, in ieder geval voor het zomerreces | ../2026-07-02 |
na 1 mei en voor 1 juli 2026 | 2026-05-02/2026-06-30 |
in het najaar, uiterlijk 1 december | 2026-09-01/2026-12-01 | 2026-10/2026-11
naar verwachting in het najaar | 2026-09/2026-12 | 2026-10/2026-11
voor 1 juli 2026 (onder voorbehoud van akkoord) | ../2026-06-30 |
by the end of 2026 | ../2026-12-31 |
"""

ENGLISH = """
by the end of 2026 | ../2026-12-31 |
end of 2026 | 2026-10/2026-12 | 2026-11/2026-12
early 2026 | 2026-01/2026-04 | 2026-01/2026-02
mid-2026 | 2026-05/2026-08 | 2026-06/2026-07
by mid-2026 | ../2026-08-31 | ../2026-07-31
Q3 2026 | 2026-07/2026-09 |
in the first half of 2026 | 2026-01/2026-06 |
this autumn | 2026-09/2026-12 | 2026-10/2026-11
before the summer recess | ../2026-07-02 |
after the summer | 2026-09-01/.. |
1st of May 2027 | 2027-05-01 |
May 1, 2027 | 2027-05-01 |
May 1-3, 2027 | 2027-05-01/2027-05-03 |
24 and 25 June | 2026-06-24/2026-06-25 |
06/07/2026 | 2026-06-07/2026-07-06 |
13/07/2026 | 2026-07-13 |
07/13/2026 | 2026-07-13 |
no later than 1 June 2026 | ../2026-06-01 |
as soon as possible, but no later than 1 July 2026 | ../2026-07-01 |
until 1 June 2026 | ../2026-06-01 | ../2026-05-31
through June 2026 | ../2026-06-30 |
within three months after 1 May 2026 | ../2026-08-01 |
in ten years | 2036 |
two years ago | 2024 |
early next year | 2027-01/2027-04 | 2027-01/2027-02
before Budget Day | ../2026-09-14 |
from 2027 onwards | 2027-01-01/.. |
voor het zomerreces | ../2026-07-02 |
"""


def rows(table):
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(TABLE))
def test_a_dutch_expression_has_its_wide_and_narrow_interval(text, wide, narrow):
    reading = parse(text, anchor=LETTER, calendar=CALENDAR)
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(ENGLISH))
def test_an_english_expression_has_its_wide_and_narrow_interval(text, wide, narrow):
    reading = parse(text, anchor=LETTER, calendar=CALENDAR, language="en")
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(TABLE))
def test_every_narrow_interval_lies_in_its_wide_one_whatever_the_letters_day(text, wide, narrow):
    for month in range(1, 13):
        for day in (1, 15, 28):
            reading = parse(text, anchor=date(2026, month, day), calendar=CALENDAR)
            assert reading.wide is None or reading.wide.holds(reading.narrow)


@pytest.mark.parametrize(
    ("text", "reason", "why"),
    [
        ("30 februari 2026", "impossible-date", "no-such-day"),
        ("30 februari", "impossible-date", "no-such-day"),
        ("31 juni", "impossible-date", "no-such-day"),
        ("29 februari 2027", "impossible-date", "no-such-day"),
        ("2026-13-45", "impossible-date", "no-such-month"),
        ("2026-02-30", "impossible-date", "no-such-day"),
        ("31-02-2026", "impossible-date", "no-such-day"),
        ("voor 31 juni 2026", "impossible-date", "no-such-day"),
        ("Q5 2026", "impossible-date", "no-such-quarter"),
        ("vijfde kwartaal 2026", "impossible-date", "no-such-quarter"),
        ("derde helft 2026", "impossible-date", "no-such-half"),
        ("vierde helft van het derde kwartaal van 2026", "impossible-date", "no-such-half"),
        ("derde helft van de zomer van 2026", "impossible-date", "no-such-half"),
        ("week 54 2026", "impossible-date", "no-such-week"),
        ("1 juni 2026 - 1 mei 2026", "impossible-date", "reversed"),
        ("van 12 tot en met 5 mei 2026", "impossible-date", "reversed"),
        ("tussen 2028 en 2026", "impossible-date", "reversed"),
        ("2026-05/2026-03", "impossible-date", "reversed"),
        ("2026-W12", "not-a-time", "iso-week"),
        ("20260501", "not-a-time", "no-hyphens"),
        ("2026-25", "not-a-time", "season-code"),
        ("2026-21/2026-22", "not-a-time", "season-in-interval"),
        ("{2026,2027}", "not-a-time", "all-of-a-set"),
        ("Y170000002", "not-computable", "out-of-range"),
        ("onzin", "not-a-time", None),
        ("36327", "not-a-time", None),
        ("", "not-a-time", None),
        ("op korte termijn", "vague", None),
        ("t.z.t.", "vague", None),
        ("in de komende jaren", "vague", None),
        ("binnen enkele weken", "vague", None),
        ("shortly", "vague", None),
        ("PM", "open-point", None),
        ("[PM]", "open-point", None),
        ("XX juni 2026", "open-point", None),
        ("nader te bepalen", "open-point", None),
        ("zes weken", "not-computable", None),
        ("na publicatie", "not-computable", None),
        ("binnen zes weken na publicatie", "not-computable", None),
        ("voor het zomerreces van 2027", "not-computable", None),
    ],
)
def test_what_has_no_interval_says_why(text, reason, why):
    reading = parse(text, anchor=LETTER, calendar=CALENDAR)
    assert (reading.reason, reading.detail.get("why"), reading.wide) == (reason, why, None)


def test_a_day_that_a_month_lacks_tells_how_many_it_has():
    assert parse("30 februari 2026").detail == {"why": "no-such-day", "day": 30, "month": 2, "year": 2026, "days": 28}


def test_a_wrong_weekday_leaves_the_date_and_names_both_days_that_would_fit():
    reading = parse("dinsdag 15 november a.s.", anchor=date(2023, 11, 3))
    assert reading.reason == "weekday-mismatch"
    assert reading.edtf == "2023-11-15"
    assert (reading.detail["before"], reading.detail["after"]) == (date(2023, 11, 14), date(2023, 11, 21))


@pytest.mark.parametrize(
    ("text", "letter", "wide"),
    [
        ("voor 1 maart", date(2025, 12, 10), "../2026-02-28"),
        ("voor 1 maart", date(2026, 2, 28), "../2026-02-28"),
        ("voor 1 maart", date(2026, 3, 1), "../2027-02-28"),
        ("1 maart", date(2026, 3, 1), "2026-03-01"),
        ("1 december jl.", date(2025, 12, 1), "2025-12-01"),
        ("15 december jl.", date(2024, 5, 21), "2023-12-15"),
        ("24 en 25 juni a.s.", date(2026, 6, 25), "2026-06-24/2026-06-25"),
        ("25 juni a.s.", date(2026, 6, 25), "2027-06-25"),
        ("maandag a.s.", date(2026, 5, 18), "2026-05-25"),
        ("maandag jl.", date(2026, 5, 18), "2026-05-18"),
        ("medio mei jl.", date(2013, 5, 28), "2013-05-11/2013-05-20"),
        ("voor 16 juni jl.", date(2021, 6, 30), "../2021-06-15"),
        ("deze winter", date(2026, 1, 10), "2025-12/2026-03"),
        ("deze winter", date(2026, 11, 10), "2026-12/2027-03"),
        ("voor het kerstreces", date(2025, 12, 10), "../2025-12-18"),
        ("na het kerstreces", date(2026, 1, 5), "2026-01-13/.."),
        ("het reces", date(2025, 12, 10), "2025-12-19/2026-01-12"),
        ("sinds 1 juni", date(2026, 5, 18), "2025-06-01/.."),
        ("29 februari", date(2026, 5, 18), "2028-02-29"),
        ("Prinsjesdag", date(2026, 9, 16), "2027-09-21"),
    ],
)
def test_the_letters_day_says_which_year_is_meant(text, letter, wide):
    assert parse(text, anchor=letter, calendar=CALENDAR).edtf == wide


@pytest.mark.parametrize(
    ("direction", "wide"), [("next", "2027-03-01"), ("last", "2026-03-01"), ("same", "2026-03-01")]
)
def test_a_year_less_date_takes_the_direction(direction, wide):
    assert parse("1 maart", anchor=LETTER, direction=direction).edtf == wide


def test_an_imprecise_letter_gives_what_its_first_and_its_last_day_give():
    reading = parse("binnen zes weken", anchor=Interval(date(2026, 5, 1), date(2026, 5, 31)))
    assert (reading.edtf, reading.narrow_edtf) == ("../2026-07-12", "../2026-06-12")


@pytest.mark.parametrize(
    "text", ["voor 1 maart", "12 juni", "Q3", "voor het zomerreces", "voor de zomer", "XXXX-06-12"]
)
def test_a_year_less_expression_in_an_undated_letter_lacks_its_year(text):
    reading = parse(text, calendar=CALENDAR)
    assert (reading.reason, reading.yearless, reading.wide) == ("year-missing", True, None)


@pytest.mark.parametrize("text", ["nog dit jaar", "binnen zes weken", "over tien jaar", "voor het reces", "dit najaar"])
def test_what_counts_from_the_letters_day_is_not_computable_without_it(text):
    reading = parse(text, calendar=CALENDAR)
    assert (reading.reason, reading.detail["needs"]) == ("not-computable", "document-date")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("voor het zomerreces", True),
        ("12 juni", True),
        ("binnen zes weken na publicatie", True),
        ("bij de Voorjaarsnota", True),
        ("jaarlijks vóór 1 juni", True),
        ("deze kabinetsperiode", True),
        ("na de zomer", False),
        ("na publicatie", False),
        ("vanaf 2027", False),
        ("op korte termijn", False),
        ("PM", False),
    ],
)
def test_firm_is_what_has_an_upper_bound_computable_or_not(text, firm):
    assert parse(text).firm is firm


@pytest.mark.parametrize(
    ("text", "unit", "every", "times", "inner"),
    [
        ("jaarlijks", "year", 1, 1, None),
        ("jaarlijks vóór 1 juni", "year", 1, 1, "../2026-05-31"),
        ("elk jaar in september", "year", 1, 1, "2026-09"),
        ("voor 1 juni van elk jaar", "year", 1, 1, "../2026-05-31"),
        ("jaarlijks, voor het eerst in 2027", "year", 1, 1, "2027-01-01/.."),
        ("twee keer per jaar", "year", 1, 2, None),
        ("om de twee jaar", "year", 2, 1, None),
        ("elke zes maanden", "month", 6, 1, None),
        ("elk kwartaal", "quarter", 1, 1, None),
        ("driemaandelijks", "quarter", 1, 1, None),
        ("annually before 1 June", "year", 1, 1, "../2026-05-31"),
    ],
)
def test_what_returns_has_a_recurrence_and_no_interval(text, unit, every, times, inner):
    reading = parse(text, anchor=LETTER)
    recurrence = reading.recurrence
    assert (reading.kind, reading.wide, reading.reason) == ("recurring", None, None)
    assert (recurrence.unit, recurrence.every, recurrence.times) == (unit, every, times)
    assert (recurrence.inner.edtf if recurrence.inner else None) == inner


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("voor de begrotingsbehandeling", "begrotingsbehandeling"),
        ("binnen zes weken na ontvangst van het advies", "ontvangst van het advies"),
        ("Tegelijk met het Pact", "Pact"),
        ("zodra het advies gereed is", "advies gereed is"),
        ("voor het zomerreces", "zomerreces"),
        ("voor Prinsjesdag", "prinsjesdag"),
    ],
)
def test_an_expression_names_the_event_on_which_it_hangs(text, event):
    assert parse(text).event == event


def test_an_event_in_the_calendar_has_its_days():
    calendar = {"voorjaarsnota": [(date(2026, 6, 1), date(2026, 6, 1), False)]}
    assert parse("voor de Voorjaarsnota", anchor=LETTER, calendar=calendar).edtf == "../2026-05-31"


def test_the_calendar_overrides_prinsjesdag():
    calendar = {"prinsjesdag": [(date(2026, 9, 22), date(2026, 9, 22), False)]}
    assert parse("voor Prinsjesdag 2026", calendar=calendar).edtf == "../2026-09-21"


def test_a_recess_that_the_calendar_lacks_is_not_taken_from_another_year():
    calendar = {
        "zomerreces": [(date(2024, 7, 5), date(2024, 9, 2), False), (date(2026, 7, 3), date(2026, 8, 31), False)]
    }
    reading = parse("voor het zomerreces", anchor=date(2025, 5, 1), calendar=calendar)
    assert (reading.reason, reading.detail["year"]) == ("not-computable", 2025)


def test_the_words_and_their_place_are_kept():
    reading = parse("  voor het zomerreces ")
    assert (reading.text, reading.start, reading.end) == ("voor het zomerreces", 2, 21)


def test_what_is_left_unread_after_a_date_is_told():
    reading = parse("voor 1 juli 2026, mits het advies er is")
    assert (reading.edtf, reading.detail["unread"]) == ("../2026-06-30", ", mits het advies er is")


@pytest.mark.parametrize(
    ("text", "key", "wide", "narrow", "expected"),
    [
        ("Na  de Zomer", "na de zomer", "2026-10/..", "", ("2026-10-01/..", "2026-10-01/..")),
        ("medio 2026", "medio XXXX", "XXXX-06/XXXX-07", "XXXX-07", ("2026-06/2026-07", "2026-07")),
        ("in het voorjaar", "in het voorjaar", "XXXX-03/XXXX-05", "XXXX-04", ("2027-03/2027-05", "2027-04")),
        ("op korte termijn", "op korte termijn", "2026-05/2026-08", "2026-06", ("2026-05/2026-08", "2026-06")),
    ],
)
def test_a_house_reading_goes_first(text, key, wide, narrow, expected):
    reading = parse(text, anchor=date(2026, 6, 18), readings={key: (wide, narrow)})
    assert (reading.edtf, reading.narrow_edtf) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("6 weken", date(2026, 6, 29)),
        ("zes weken", date(2026, 6, 29)),
        ("P6W", date(2026, 6, 29)),
        ("10 werkdagen", date(2026, 6, 2)),
        ("drie maanden", date(2026, 8, 18)),
        ("1 jaar", date(2027, 5, 18)),
        ("six weeks", date(2026, 6, 29)),
        ("binnen zes weken", date(2026, 6, 29)),
    ],
)
def test_a_term_runs_to_its_last_day(text, last):
    assert within(text, LETTER).wide == Interval(None, last)


def test_a_term_of_months_ends_on_the_last_day_of_a_shorter_month():
    assert within("een maand", date(2026, 1, 31)).wide == Interval(None, date(2026, 2, 28))


def test_what_is_no_term_is_refused():
    assert within("voor de zomer", LETTER).reason == "not-a-time"


# The same in a letter of 17 March 2026 (a Tuesday).
MARCH = date(2026, 3, 17)
IN_MARCH = """
uiterlijk rond 1 mei 2026 | ../2026-05-08 | ../2026-05-01
voor rond 1 mei 2026 | ../2026-04-30 |
vanaf rond 1 mei 2026 | 2026-04-24/.. | 2026-05-01/..
voor het jaareinde | ../2026-12-31 |
jaareinde 2027 | 2027-10/2027-12 | 2027-11/2027-12
nazomer 2027 | 2027-08/2027-09 |
III kwartaal 2027 | 2027-07/2027-09 |
Q.3 2026 | 2026-07/2026-09 |
Q3 26 | 2026-07/2026-09 |
tweede semester 2026 | 2026-07/2026-12 |
dit vergaderjaar | 2025-09-16/2026-09-14 |
het parlementaire jaar 2026-2027 | 2026-09-15/2027-09-20 |
de dag na Prinsjesdag | 2026-09-16 |
nog medio 2027 | 2027-05/2027-08 | 2027-06/2027-07
18 oktober 2026 na overleg met de Kamer | 2026-10-18 |
voor 1 mei 2026 of zodra mogelijk | ../2026-04-30 |
uiterlijk 1 mei 2026, zo mogelijk eerder | ../2026-05-01 |
begin komend jaar | 2027-01/2027-04 | 2027-01/2027-02
eind komend jaar | 2027-10/2027-12 | 2027-11/2027-12
eind het komende jaar | 2027-10/2027-12 | 2027-11/2027-12
begin komende maand | 2026-04-01/2026-04-10 |
eind komende maand | 2026-04-21/2026-04-30 |
begin komende week | 2026-03-23/2026-03-25 | 2026-03-23/2026-03-24
eind afgelopen maand | 2026-02-21/2026-02-28 |
komend jaar | 2026-03-17/2027-12-31 | 2027
begin 2027, uiterlijk maart | 2027-01/2027-03 | 2027-01/2027-02
in 2027, uiterlijk maart | 2027-01/2027-03 |
medio 2027, uiterlijk september | 2027-05/2027-09 | 2027-06/2027-09
in de eerste helft van 2027, uiterlijk 1 juni | 2027-01-01/2027-06-01 |
begin 2026, uiterlijk 10 maart | 2026-01-01/2026-03-10 | 2026-01/2026-02
in mei, uiterlijk in juni | 2026-05/2026-06 |
december, uiterlijk januari | 2026-12/2027-01 |
in het voorjaar, uiterlijk in september | 2026-03/2026-09 | 2026-04/2026-09
zo mogelijk in mei, maar uiterlijk 1 juli | 2026-05-01/2026-07-01 |
bij voorkeur voor de zomer, maar uiterlijk in september | ../2026-09-30 |
dit jaar, en uiterlijk in het eerste kwartaal van volgend jaar | 2026-01/2027-03 |
voor 1 juli 2027, maar uiterlijk in september | ../2027-09-30 |
na 1 mei, maar voor 1 juni | 2026-05-02/2026-05-31 |
uiterlijk 1 juli, bij voorkeur in mei | ../2026-07-01 |
jaren '90 | 1990/1999 |
najaar/winter 2026 | 2026-09/2027-03 | 2026-10/2027-02
herfst/winter 2026 | 2026-09/2027-03 | 2026-10/2027-02
voor- of najaar 2026 | 2026-03/2026-12 | 2026-04/2026-11
vorig voorjaar | 2025-03/2025-06 | 2025-04/2025-05
vorige winter | 2024-12/2025-03 | 2025-01/2025-02
ingaande 1 juli 2026 | 2026-07-01 |
met terugwerkende kracht tot 1 januari 2026 | 2026-01-01/.. |
uiterlijk na de zomer | 2026-09-01/.. |
voor het eerst in 2027 | 2027 |
per brief van 3 maart 2026 | 2026-03-03 |
a.s. donderdag | 2026-03-19 |
jl. donderdag | 2026-03-12 |
laatstleden dinsdag | 2026-03-17 |
12 dezer | 2026-03-12 |
volgend jaar zomer | 2027-06/2027-09 | 2027-07/2027-08
vorig jaar december | 2025-12 |
de rest van dit jaar | 2026-03-17/2026-12-31 |
in de tweede helft van de maand | 2026-03-16/2026-03-31 |
eerste helft van de zomer | 2026-06/2026-07 | 2026-07
tweede helft van het derde kwartaal | 2026-08-16/2026-09-30 |
de laatste twee weken van juni | 2026-06-17/2026-06-30 |
tweede week van het nieuwe jaar | 2027-01-11/2027-01-17 |
in de eerste week na het zomerreces | 2026-09-01/2026-09-13 | 2026-09-01/2026-09-07
in de week voor het zomerreces | 2026-06-22/2026-07-02 | 2026-06-26/2026-07-02
eerste week van mei | 2026-04-28/2026-05-10 | 2026-05-01/2026-05-07
op zo kort mogelijke termijn, uiterlijk eind mei 2026 | ../2026-05-31 |
1 juli 2026 of zo spoedig mogelijk daarna | 2026-07-01/.. |
eind 2027, of zoveel eerder als mogelijk | ../2027-12-31 |
ten minste twee weken voor 1 juli 2026 | ../2026-06-17 |
06-2026 | 2026-06 |
6/2026 | 2026-06 |
2 à 3 juni 2026 | 2026-06-02/2026-06-03 |
twintig mei | 2026-05-20 |
woensdag 20 mei 2026 van 14.00 tot 17.00 uur | 2026-05-20 |
Verantwoordingsdag | 2026-05-20 |
voor Verantwoordingsdag 2027 | ../2027-05-18 |
"""


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(IN_MARCH))
def test_an_expression_has_its_intervals_in_a_letter_of_march(text, wide, narrow):
    reading = parse(text, anchor=MARCH, calendar=CALENDAR)
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)


@pytest.mark.parametrize(
    ("text", "wide", "narrow"),
    rows("""
early in the coming year | 2027-01/2027-04 | 2027-01/2027-02
by the end of the coming year | ../2027-12-31 |
by 1 July 2026 at the latest | ../2026-07-01 |
the end of June at the latest | ../2026-06-30 |
in the second quarter of 2027 at the latest | ../2027-06-30 |
mid-2027, by September at the latest | 2027-05/2027-09 | 2027-06/2027-09
over the summer | 2026-06/2026-09 | 2026-07/2026-08
"""),
)
def test_an_english_expression_has_its_intervals_in_a_letter_of_march(text, wide, narrow):
    reading = parse(text, anchor=MARCH, calendar=CALENDAR, language="en")
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)


@pytest.mark.parametrize(
    ("text", "wide", "narrow"),
    rows("""
medio komend jaar | 2027-05/2027-08 | 2027-06/2027-07
begin van het nieuwe jaar | 2027-01/2027-04 | 2027-01/2027-02
december, uiterlijk januari | 2026-12/2027-01 |
"""),
)
def test_an_expression_has_its_intervals_in_a_letter_of_december(text, wide, narrow):
    reading = parse(text, anchor=date(2026, 12, 10))
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(IN_MARCH))
def test_narrow_lies_in_wide_on_every_day_of_a_letter(text, wide, narrow):
    for month in range(1, 13):
        for day in (1, 15, 28):
            reading = parse(text, anchor=date(2026, month, day), calendar=CALENDAR)
            assert reading.wide is None or reading.wide.holds(reading.narrow)


@pytest.mark.parametrize(
    ("text", "unit", "inner"),
    [
        ("vanaf 2027 jaarlijks vóór 1 juni", "year", "../2026-05-31"),
        ("telkens voor 1 juli", "year", "../2026-06-30"),
        ("jaarlijks op Verantwoordingsdag", "year", "2026-05-20"),
        ("jaarlijks bij de begroting", "year", None),
        ("aan het einde van elk kwartaal", "quarter", None),
        ("na elk kwartaal", "quarter", None),
        ("binnen zes weken na elk kwartaal", "quarter", None),
        ("elke eerste maandag van de maand", "month", None),
    ],
)
def test_what_returns_is_told_by_its_unit(text, unit, inner):
    recurrence = parse(text, anchor=MARCH).recurrence
    assert recurrence is not None
    assert recurrence.unit == unit
    assert (recurrence.inner.edtf if recurrence.inner else None) == inner


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("in 2027, maar uiterlijk 1 maart 2026", "impossible-date"),
        ("0000-00-00", "impossible-date"),
        ("00-00-2026", "impossible-date"),
        ("13-2026", "impossible-date"),
        ("0000-05-01", "not-computable"),
        ("in de volgende voortgangsrapportage", "not-computable"),
        ("nog deze kabinetsperiode", "not-computable"),
        ("binnen de gestelde termijn", "vague"),
        ("tot nader order", "vague"),
    ],
)
def test_what_has_no_interval_in_a_letter_of_march_says_why(text, reason):
    reading = parse(text, anchor=MARCH)
    assert (reading.reason, reading.wide) == (reason, None)


VARIANTS = {"medio 2027": ("2027-06", "2027-06"), "medio XXXX": ("XXXX-05/XXXX-07", "XXXX-06")} | {
    "voor de zomer": ("../2026-06-15", "../2026-06-15")
}


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("in medio 2027", "2027-06"),
        ("in de loop van medio 2027", "2027-06"),
        ("begin/medio 2027", "2027-01/2027-06"),
        ("medio 2027 of eind 2027", "2027-06/2027-12"),
        ("half 2027", "2027-06"),
        ("medio volgend jaar", "2027-06"),
        ("medio dit jaar", "2026-05/2026-07"),
        ("medio 2028", "2028-05/2028-07"),
        ("vóór de zomer", "../2026-06-15"),
        ("voor de zomer van 2027", "../2027-06-30"),
    ],
)
def test_a_house_reading_holds_for_other_words_that_say_the_same(text, wide):
    assert parse(text, anchor=MARCH, readings=VARIANTS).edtf == wide
    [told] = find(f"Dit komt {text}.", anchor=MARCH, readings=VARIANTS)
    assert told.edtf == wide


@pytest.mark.parametrize(
    ("day", "winter", "autumn", "spring"),
    [
        (date(2026, 1, 15), "2026-12/2027-03", "2026-09/2026-12", "2026-03/2026-06"),
        (date(2026, 3, 10), "2026-12/2027-03", "2026-09/2026-12", "2026-03/2026-06"),
        (date(2026, 10, 20), "2026-12/2027-03", "2027-09/2027-12", "2027-03/2027-06"),
    ],
)
def test_a_season_to_come_is_none_that_is_under_way(day, winter, autumn, spring):
    read = [parse(f"komend {season}", anchor=day).edtf for season in ("winter", "najaar", "voorjaar")]
    assert read == [winter, autumn, spring]


@pytest.mark.parametrize("text", ["../..", "/.."])
def test_an_interval_that_holds_every_day_is_vague(text):
    assert (parse(text).reason, parse(text).wide) == ("vague", None)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"language": "fr"}, "neither 'nl' nor 'en'"),
        ({"direction": "back"}, "none of 'next'"),
        ({"anchor": "2026-01-01"}, "no date and no Interval"),
    ],
)
def test_a_call_that_makes_no_sense_is_refused(arguments, error):
    for read in (parse, find):
        with pytest.raises((ValueError, TypeError), match=error):
            read("1 mei", **arguments)


def test_of_a_moment_the_day_counts():
    assert parse("binnen een week", anchor=datetime(2026, 5, 18, 12, 30)).edtf == "../2026-05-25"


def test_a_term_runs_from_the_last_day_of_what_has_no_first():
    assert within("zes weken", Interval(None, date(2026, 7, 2))).edtf == "../2026-08-13"


@pytest.mark.parametrize("text", ["-3 weken", "\u22123 weken"])
def test_a_term_below_zero_is_none(text):
    assert within(text, MARCH).reason == "not-a-time"


HOUSE = {
    "medio XXXX": ("XXXX-06/XXXX-09", "XXXX-07"),
    "voor de zomer": ("../XXXX-05-31", "../XXXX-05-31"),
    "eind XXXX": ("2026-99", "2026-99"),
}


@pytest.mark.parametrize(
    ("text", "wide", "narrow"),
    [
        ("uiterlijk medio 2027", "../2027-09-30", "../2027-07-31"),
        ("na medio 2027", "2027-08-01/..", "2027-08-01/.."),
        ("nog voor de zomer", "../2026-05-31", "../2026-05-31"),
        ("begin 2027, maar uiterlijk medio 2027", "2027-01/2027-09", "2027-01/2027-07"),
        ("eind 2026", "2026-10/2026-12", "2026-11/2026-12"),
    ],
)
def test_a_house_reading_holds_inside_a_longer_expression_too(text, wide, narrow):
    reading = parse(text, anchor=MARCH, readings=HOUSE)
    assert (reading.edtf, reading.narrow_edtf) == (wide, narrow)
    [told] = find(f"Dit komt {text}.", anchor=MARCH, readings=HOUSE)
    assert (told.text, told.edtf) == (text, wide)


@pytest.mark.parametrize(
    "key", ["30 februari 2026", "van 30 februari tot 1 mei 2026", "2026-02-30", "XXXX", "voor voor"]
)
@pytest.mark.parametrize("text", ["30 februari 2026", "voor 30 februari 2026", "mei of 31 juni 2026", "voor mei"])
def test_a_house_reading_of_what_cannot_be_harms_nothing(key, text):
    assert parse(text, anchor=MARCH, readings={key: ("2026-05", "2026-05")}).text == text
    find(f"Dit komt {text}.", anchor=MARCH, readings={key: ("2026-05", "2026-05")})
