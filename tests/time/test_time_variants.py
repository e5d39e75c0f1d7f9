"""The many ways to write a time, and words that only look like one."""

from datetime import date

import pytest

from policylint.time import find, parse

CALENDAR = {
    "zomerreces": [
        (date(2025, 7, 4), date(2025, 9, 1), False),
        (date(2026, 7, 3), date(2026, 8, 31), False),
        (date(2027, 7, 9), date(2027, 9, 6), False),
    ],
}
LETTER = date(2026, 5, 18)

DUTCH = """
uiterlijk rond 1 mei 2026 | ../2026-05-08 | ../2026-05-01
voor rond 1 mei 2026 | ../2026-04-30 |
na rond 1 mei 2026 | 2026-05-02/.. |
uiterlijk in de loop van 2027 | ../2027-12-31 |
± 1 juli 2026 | 2026-06-24/2026-07-08 | 2026-07-01
voor het jaareinde | ../2026-12-31 |
voor jaareinde | ../2026-12-31 |
uiterlijk jaareinde 2027 | ../2027-12-31 |
dit of volgend jaar | 2026/2027 |
jaareinde | 2026-10/2026-12 | 2026-11/2026-12
nazomer van 2027 | 2027-08/2027-09 |
in de nazomer | 2026-08/2026-09 |
winter '26/'27 | 2026-12/2027-03 | 2027-01/2027-02
2027/'28 | 2027/2028 |
III kwartaal 2027 | 2027-07/2027-09 |
IIIe kwartaal van 2027 | 2027-07/2027-09 |
kwartaal IV 2027 | 2027-10/2027-12 |
Q.3 2026 | 2026-07/2026-09 |
Q3 26 | 2026-07/2026-09 |
Q3/26 | 2026-07/2026-09 |
tweede semester 2026 | 2026-07/2026-12 |
eerstvolgende kwartaal | 2026-07/2026-09 |
dit parlementaire jaar | 2025-09-16/2026-09-14 |
vergaderjaar 2026-2027 | 2026-09-15/2027-09-20 |
dit schooljaar | 2025-08/2026-07 |
komend schooljaar | 2026-08/2027-07 |
voor het einde van het schooljaar | ../2026-07-31 |
de dag na Prinsjesdag | 2026-09-16 |
daags voor Prinsjesdag | 2026-09-14 |
de dinsdag na Pinksteren | 2026-05-26 |
uiterlijk de vrijdag voor het zomerreces | ../2026-06-26 |
de week na Prinsjesdag | 2026-09-16/2026-09-27 | 2026-09-16/2026-09-22
nog medio 2027 | 2027-05/2027-08 | 2027-06/2027-07
later in het jaar | 2026-05-18/2026-12-31 |
medio '27 | 2027-05/2027-08 | 2027-06/2027-07
voor '27 | ../2026-12-31 |
de tweede juni 2026 | 2026-06-02 |
15 juni–1 juli 2026 | 2026-06-15/2026-07-01 |
1 tm 15 juni 2026 | 2026-06-01/2026-06-15 |
24 & 25 juni 2026 | 2026-06-24/2026-06-25 |
1.juli.2026 | 2026-07-01 |
1/juli/2026 | 2026-07-01 |
2026-mei | 2026-05 |
“1 juli 2026” | 2026-07-01 |
[1 juli 2026] | 2026-07-01 |
weeknr. 36 | 2026-08-31/2026-09-06 |
vrijdag 12 juni 2026 a.s. | 2026-06-12 |
laatstleden 1 mei | 2026-05-01 |
vorige maandag | 2026-05-11 |
a.s. zomer | 2026-06/2026-09 | 2026-07/2026-08
komende Prinsjesdag | 2026-09-15 |
afgelopen Prinsjesdag | 2025-09-16 |
vorig zomerreces | 2025-07-04/2025-09-01 |
per jan 2027 | 2027-01 |
zes weken vanaf nu | 2026-06-29/2026-07-05 |
1 mei 2026 tot nader order | 2026-05-01/.. |
zo spoedig mogelijk, in elk geval vóór het zomerreces | ../2026-07-02 |
zo spoedig mogelijk, met als uiterste datum 1 juli 2026 | ../2026-07-01 |
inwerkingtreding per 1 januari 2027 | 2027-01-01 |
"""
ENGLISH = """
before year-end | ../2026-12-31 |
by year-end 2026 | ../2026-12-31 |
year end 2026 | 2026-10/2026-12 | 2026-11/2026-12
half-way through 2026 | 2026-05/2026-08 | 2026-06/2026-07
in six weeks' time | 2026-06-29/2026-07-05 |
within six weeks’ time | ../2026-06-29 |
a year from now | 2027 |
by close of 2026 | ../2026-12-31 |
by close of business on 1 May 2026 | ../2026-05-01 |
by around 1 May 2026 | ../2026-05-08 | ../2026-05-01
the second of June 2026 | 2026-06-02 |
the day after Budget Day | 2026-09-16 |
this coming winter | 2026-12/2027-03 | 2027-01/2027-02
as soon as possible, and by 1 July 2026 at the latest | ../2026-07-01 |
"""


def rows(table):
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("language", "text", "wide", "narrow"),
    [("nl", *row) for row in rows(DUTCH)] + [("en", *row) for row in rows(ENGLISH)],
)
def test_each_way_to_write_it_has_its_intervals(language, text, wide, narrow):
    reading = parse(text, anchor=LETTER, language=language, calendar=CALENDAR)
    assert (reading.edtf, reading.narrow_edtf, reading.reason) == (wide, narrow or wide, None)
    assert "unread" not in reading.detail


@pytest.mark.parametrize(("text", "wide", "narrow"), rows(DUTCH))
def test_narrow_lies_in_wide_on_every_day_of_a_letter(text, wide, narrow):
    for month in range(1, 13):
        for day in (1, 15, 28):
            reading = parse(text, anchor=date(2026, month, day), calendar=CALENDAR)
            assert reading.wide is None or reading.wide.holds(reading.narrow)


@pytest.mark.parametrize(
    ("text", "letter", "wide"),
    [
        ("komende winter", date(2026, 1, 10), "2026-12/2027-03"),
        ("komende winter", date(2026, 11, 10), "2026-12/2027-03"),
        ("komend najaar", date(2026, 10, 10), "2027-09/2027-12"),
        ("komend najaar", date(2026, 8, 31), "2026-09/2026-12"),
        ("aankomende zomer", date(2026, 7, 1), "2027-06/2027-09"),
        ("komende mei", date(2026, 5, 18), "2027-05"),
        ("komend zomerreces", date(2026, 7, 10), "2027-07-09/2027-09-06"),
        ("komend weekend", date(2026, 5, 22), "2026-05-23/2026-05-24"),
        ("komend weekend", date(2026, 5, 23), "2026-05-30/2026-05-31"),
        ("zomer a.s.", date(2026, 7, 1), "2026-06/2026-09"),
    ],
)
def test_what_is_to_come_has_not_begun_and_a_s_may_have(text, letter, wide):
    assert parse(text, anchor=letter, calendar=CALENDAR).edtf == wide


@pytest.mark.parametrize(
    ("text", "wide", "unread"),
    [
        ("18 oktober 2026 na overleg met de Kamer", "2026-10-18", "na overleg met de Kamer"),
        ("18 oktober 2026, na het debat van 12 oktober 2026", "2026-10-18", ", na het debat van 12 oktober 2026"),
        ("voor 1 mei 2026 of zodra mogelijk", "../2026-04-30", "of zodra mogelijk"),
        ("voor de zomer en na het debat", "../2026-06-30", "en na het debat"),
        ("voor de zomer per brief", "../2026-06-30", "per brief"),
        ("najaar 2026 (begrotingsbehandeling)", "2026-09/2026-12", "(begrotingsbehandeling)"),
        ("na overleg met de Kamer, maar uiterlijk 1 juli 2026", "../2026-07-01", "na overleg met de Kamer"),
        ("in overleg met de Kamer, voor 1 mei 2026", "../2026-04-30", "in overleg met de Kamer"),
        ("twee weken na het debat, uiterlijk 1 juli 2026", "../2026-07-01", "twee weken na het debat"),
    ],
)
def test_words_beside_a_firm_time_are_told_to_be_unread(text, wide, unread):
    reading = parse(text, anchor=LETTER, calendar=CALENDAR)
    assert (reading.edtf, reading.firm, reading.detail["unread"]) == (wide, True, unread)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1 juli 2026 of na het debat", "not-computable"),
        ("voor de zomer of zo spoedig mogelijk daarna", "vague"),
        ("2026 woningen", "not-a-time"),
        ("Q3 (juli)", "not-a-time"),
        ("2026 (begin)", "not-a-time"),
        ("voor de zomer en in het najaar", "not-a-time"),
        ("12 juni debat", "not-a-time"),
    ],
)
def test_words_that_undo_a_time_are_no_remark(text, reason):
    reading = parse(text, anchor=LETTER)
    assert (reading.reason, reading.wide, reading.firm) == (reason, None, False)


# ⟦ ⟧ marks each span that must be found.
SENTENCES = """
De motie-Van Zomer c.s. en de motie Van Winter zijn aangenomen.
Mevrouw De Winter sprak met De Winter; Van Lente ook; het lid Van der Zomer niet.
De term “⟦mei 2026⟧” en “⟦2026⟧” staan tussen aanhalingstekens.
In de ⟦nazomer van 2027⟧ en ⟦nazomer 2027⟧ volgt meer.
In ⟦2027/'28⟧ en in ⟦2027/28⟧ ook.
Kamerstukken II 2026/27, 36800, nr. 3.
De Veiligheidsagenda ⟦2023-2026⟧ loopt in de jaren van het vergaderjaar 2022/23, en in ⟦2026/27⟧ ook.
In het ⟦III kwartaal 2027⟧, ⟦Q.3 2026⟧, het ⟦tweede semester 2026⟧ en ⟦H1 2026⟧.
Deel I, II en III; i) het eerste en ii) het tweede.
Uw Kamer hoort ⟦de dag na Prinsjesdag⟧ meer, en ⟦nog dit parlementaire jaar⟧ ook.
Hij is de tweede van ⟦juni⟧; het was op de ⟦tweede juni⟧.
Dit komt ⟦medio '27⟧, of ⟦uiterlijk rond 1 mei 2026⟧, of ⟦voor het jaareinde⟧.
Zo spoedig mogelijk ⟦na het zomerreces⟧ stuur ik een brief.
⟦Uiterlijk de vrijdag voor het zomerreces⟧ ontvangt u die.
Dat speelt ⟦later in de week⟧ en in het ⟦voor- en najaar⟧.
De dag voor de patiënt begint vroeg.
The proposal of the ⟦second of June 2026⟧ came.
"""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_the_marked_spans_are_found_and_no_other(line):
    parts = line.replace("⟧", "⟦").split("⟦")
    found = find("".join(parts), anchor=LETTER, calendar=CALENDAR)
    assert [reading.text for reading in found] == parts[1::2]
