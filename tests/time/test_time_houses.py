"""House readings: they hold for what they name, however it is written and whatever stands around it."""

from datetime import date

import pytest

from policylint.time import find, parse

LETTER = date(2026, 3, 17)
HOUSE = {
    "medio XXXX": ("XXXX-06/XXXX-09", "XXXX-07"),
    "voor de zomer": ("../XXXX-05-31", "../XXXX-05-31"),
    "nazomer": ("XXXX-09", "XXXX-09"),
    "rond de Algemene Beschouwingen": ("XXXX-09-16/XXXX-09-18", "XXXX-09-17"),
    "op korte termijn": ("2026-05/2026-08", "2026-06"),
    "voor eind XXXX": ("../XXXX-11-30", "../XXXX-11-30"),
    "het paarse moment": ("2026-10-01", "2026-10-01"),
    "eind XXXX": ("2026-99", "2026-99"),
}
WRITTEN = """
medio 2027 | 2027-06/2027-09 | 2027-07
in medio 2027 | 2027-06/2027-09 | 2027-07
medio '27 | 2027-06/2027-09 | 2027-07
half 2027 | 2027-06/2027-09 | 2027-07
mid-2027 | 2027-06/2027-09 | 2027-07
medio volgend jaar | 2027-06/2027-09 | 2027-07
medio dit jaar | 2026-06/2026-09 | 2026-07
begin/medio 2027 | 2027-01/2027-09 | 2027-01/2027-07
in de loop van medio 2027 | 2027-06/2027-09 | 2027-07
uiterlijk medio 2027 | ../2027-09-30 | ../2027-07-31
voor medio 2027 | ../2027-06-30 | ../2027-06-30
na medio 2027 | 2027-08-01/.. | 2027-08-01/..
medio 2027 of eind 2027 | 2027-06/2027-12 | 2027-07/2027-12
van medio 2027 tot en met medio 2028 | 2027-06/2028-09 | 2027-07/2028-07
binnen zes weken na medio 2027 | ../2027-11-11 | ../2027-09-11
begin 2027, maar uiterlijk medio 2027 | 2027-01/2027-09 | 2027-01/2027-07
medio mei 2027 | 2027-05-11/2027-05-20 | 2027-05-11/2027-05-20
eind 2027 | 2027-10/2027-12 | 2027-11/2027-12
voor de zomer | ../2026-05-31 | ../2026-05-31
vóór de zomer | ../2026-05-31 | ../2026-05-31
nog voor de zomer | ../2026-05-31 | ../2026-05-31
uiterlijk voor de zomer | ../2026-05-31 | ../2026-05-31
voorafgaand aan de zomer | ../2026-05-31 | ../2026-05-31
voor de zomer van 2027 | ../2027-05-31 | ../2027-05-31
voor de zomer van volgend jaar | ../2027-05-31 | ../2027-05-31
na de zomer | 2026-09-01/.. | 2026-09-01/..
in de nazomer | 2026-09 | 2026-09
nazomer van 2027 | 2027-09 | 2027-09
rond de Algemene Beschouwingen | 2026-09-16/2026-09-18 | 2026-09-17
rond de algemene beschouwingen van 2027 | 2027-09-16/2027-09-18 | 2027-09-17
uiterlijk rond de Algemene Beschouwingen | ../2026-09-18 | ../2026-09-17
op korte termijn | 2026-05/2026-08 | 2026-06
voor eind 2027 | ../2027-11-30 | ../2027-11-30
uiterlijk in 2027 | ../2027-12-31 | ../2027-12-31
uiterlijk het paarse moment | ../2026-10-01 | ../2026-10-01
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in WRITTEN.strip().splitlines()]


@pytest.mark.parametrize(("text", "wide", "narrow"), ROWS)
def test_a_house_reading_holds_in_a_value(text, wide, narrow):
    reading = parse(text, anchor=LETTER, readings=HOUSE)
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow, None)


@pytest.mark.parametrize(("text", "wide", "narrow"), ROWS)
def test_a_house_reading_holds_in_running_text(text, wide, narrow):
    [found] = find(f"Het antwoord komt {text}.", anchor=LETTER, readings=HOUSE)
    assert (found.edtf, found.narrow_edtf) == (wide, narrow)
    assert text.endswith(found.text)


@pytest.mark.parametrize(
    ("text", "kind", "firm"),
    [("voor de zomer", "deadline", True), ("op korte termijn", "point", True), ("medio 2027", "point", True)],
)
def test_a_house_reading_is_as_firm_as_its_interval(text, kind, firm):
    reading = parse(text, anchor=LETTER, readings=HOUSE)
    assert (reading.kind, reading.firm) == (kind, firm)


def test_a_reading_with_years_of_its_own_needs_no_document_date():
    readings = {"na de zomer": ("2026-10/..", ""), "medio 2028": ("2028-06", "2028-06")}
    assert parse("na de zomer", readings=readings).edtf == "2026-10-01/.."
    assert parse("na de zomer van 2027", readings=readings).edtf == "2027-09-01/.."
    assert parse("medio 2028", readings=readings).edtf == "2028-06"
    assert parse("medio 2027", readings=readings).edtf == "2027-05/2027-08"


def test_a_year_less_house_reading_lacks_its_year_in_an_undated_letter():
    assert parse("voor de zomer", readings=HOUSE).reason == "year-missing"


def test_a_start_that_the_house_sets_is_the_coming_one():
    readings = {"na de zomer": ("XXXX-09-15/..", "XXXX-09-15/..")}
    assert parse("na de zomer", anchor=LETTER, readings=readings).edtf == "2026-09-15/.."


@pytest.mark.parametrize(
    "readings",
    [
        {"medio XXXX": "XXXX-06"},
        {"medio XXXX": ("XXXX-06",)},
        {"medio XXXX": ("XXXX-06", 7)},
        {7: ("2026", "2026")},
        ["medio XXXX"],
    ],
)
def test_readings_that_are_no_pairs_of_texts_are_an_error(readings):
    with pytest.raises(ValueError, match="readings"):
        parse("medio 2027", readings=readings)
    with pytest.raises(ValueError, match="readings"):
        find("medio 2027", readings=readings)
