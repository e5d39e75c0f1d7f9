"""Time expressions found in running text. Sentences are made up; ⟦ ⟧ marks each span that must be found."""

import re
from datetime import date

import pytest

from policylint.time import find

LETTER = date(2026, 5, 18)

SENTENCES = r"""
De motie-Van Zomer en de motie Van Winter verzoeken dit, zei mevrouw Van der Lente.
In de ⟦nazomer van 2027⟧ volgt de evaluatie.
Dit komt in het ⟦III kwartaal 2027⟧, of ⟦de dag na Prinsjesdag⟧.
Zoals “⟦mei 2026⟧” er staat.
Het budget in ⟦2027/'28⟧ is hoger.
Op ⟦12 juni⟧ treedt de wet in werking.
De Kamer ontvangt in het ⟦tweede kwartaal van 2026⟧ een brief.
Ik informeer u ⟦uiterlijk in het eerste kwartaal van 2027⟧.
De minister zal zo spoedig mogelijk, maar ⟦uiterlijk 1 juli 2026⟧, reageren.
U hoort ⟦op korte termijn⟧ meer, en ⟦t.z.t.⟧ volgt een appreciatie.
De begroting voor ⟦2026⟧ is hoger dan die van ⟦2025⟧.
⟦Vóór 2026⟧ moet dit geregeld zijn.
Het Belastingplan 2025, de Rijksbegroting 2026 en de Agenda 2030 zijn namen.
De Voorjaarsnota en het Zomerakkoord zijn namen, en het 2040-klimaatdoel en een zomer-editie ook.
Zie nr. 2024, artikel 2026 en € 2000 miljoen aan 2024 woningen.
⟦Jaarlijks vóór 1 juni⟧ rapporteert de minister; jaarlijks wordt geteld.
Dit daalde ⟦tussen 2019 en 2021⟧, en in ⟦2019⟧ en ⟦2021⟧ ook.
Het gesprek was op ⟦24 en 25 juni jl.⟧ en op ⟦15 december jl.⟧ in Den Haag.
De Raad van ⟦22-23 oktober jl.⟧ besprak het.
Dit gold ⟦vanaf 2018⟧.12 Hierbij is dat herzien in ⟦2023⟧.13 De wet volgt.
De motie uit ⟦2018⟧?10 Ja. Het was (ingezonden ⟦4 april 2024⟧).
Kijk op https://voorbeeld.nl/2024/06/21/stuk of www.voorbeeld.nl/mei-2026 en mail naar a.mei@voorbeeld.nl.
Zie https://\nvoorbeeld.nl/2024/06/21/stuk voor meer.
Sinds de wet er is, ⟦sinds\n1 januari 2022⟧, is dat zo.
De wachttijd ging van ⟦11\nweken⟧ naar ⟦14 weken⟧ in ⟦mei 2023⟧.
Kinderen tot 18 jaar, of 15 jaar oud, en een leeftijd van 15 jaar.
⟦Binnen zes weken na ontvangst van het advies⟧ stuur ik een brief.
Uw Kamer wordt ⟦na afronding van dit proces⟧ nader geïnformeerd.
⟦Voor het commissiedebat van 12 juni 2026⟧ ontvangt u het verslag.
De agenda voor de evaluatie volgt ⟦in de loop van 2026⟧.
Dat kan ⟦nog dit jaar⟧, ⟦dit najaar⟧ of ⟦deze kabinetsperiode⟧.
Wij zien ⟦over tien jaar⟧ verder; de kosten zijn verdeeld over ⟦vijf jaar⟧.
De zomer was warm, in de ⟦zomer van 2021⟧ ook, en ⟦na\nde zomer⟧ komt er meer.
De heer Van der Mei sprak met mevrouw Maart over de meicirculaire.
Naar verwachting ⟦begin december⟧ is er ⟦eind 2026/begin 2027⟧ meer bekend.
⟦Per 1 januari 2027⟧ vervalt de regeling, ⟦vóór het einde van het jaar⟧ dus.
Vergaderjaar 2023–2024, Handelingen.
The proposal comes ⟦by the end of 2026⟧.
De pilot loopt in ⟦2026-05-01/2026-06-30⟧ en eindigt op ⟦1-7-2026⟧.
De behandeling is gepland voor ⟦juni 2026⟧, voorzien voor het ⟦tweede kwartaal⟧ en geagendeerd voor ⟦12 juni⟧.
De cijfers voor ⟦mei 2026⟧, de raming voor het ⟦vierde kwartaal van 2025⟧ en de agenda voor ⟦volgende week⟧ volgen.
Dit geldt voor ⟦mei en juni⟧, niet voor de ⟦zomermaanden⟧; het is ⟦niet voor 1 juli 2026⟧ klaar.
De brief is gepland ⟦voor het zomerreces⟧ en komt ⟦voor juni 2026⟧.
In de ⟦jaren '90⟧ was het ⟦a.s. donderdag⟧ nog anders.
Het was ⟦eind 2023⟧, ⟦tot en met december 2023⟧ en ⟦tot einde\n2023⟧.
"""


def marked(line):
    text = re.sub("[⟦⟧]", "", line)
    spans, shift = [], 0
    for match in re.finditer("⟦(.*?)⟧", line, re.DOTALL):
        start = match.start() - shift
        spans.append((start, start + len(match[1])))
        shift += 2
    return text, spans


@pytest.mark.parametrize("line", [line.replace("\\n", "\n") for line in SENTENCES.strip().splitlines()])
def test_the_marked_spans_are_found_and_no_other(line):
    text, spans = marked(line)
    found = find(text, anchor=LETTER)
    assert [text[r.start : r.end] for r in found] == [text[start:end] for start, end in spans]
    assert [(r.start, r.end) for r in found] == spans


def test_each_reading_holds_the_words_at_its_place():
    text = "Ik stuur vóór het zomerreces, dus voor 1 juli a.s., een brief; daarna op termijn meer."
    assert all(reading.text == text[reading.start : reading.end] for reading in find(text, anchor=LETTER))


@pytest.mark.parametrize(
    ("text", "letter", "edtf"),
    [
        ("Ik stuur voor 1 maart een brief.", date(2025, 12, 10), "../2026-02-28"),
        ("Op 1 maart sprak ik hem.", date(2025, 12, 10), "2025-03-01"),
        ("Naar verwachting op 1 maart spreek ik hem.", date(2025, 12, 10), "2026-03-01"),
        ("Sinds 1 maart geldt dit.", date(2026, 2, 10), "2025-03-01/.."),
        ("Zoals op 15 december jl. gemeld.", date(2024, 5, 21), "2023-12-15"),
        ("Vermoedelijk in maart spreek ik hem.", date(2025, 12, 10), "2026-03"),
        ("Dat is waarschijnlijk begin maart.", date(2025, 12, 10), "2026-03-01/2026-03-10"),
        ("Per 1 januari 2027 vervalt dit.", date(2026, 5, 18), "2027-01-01/.."),
    ],
)
def test_the_words_decide_which_year_is_meant(text, letter, edtf):
    assert [reading.edtf for reading in find(text, anchor=letter)] == [edtf]


def test_a_composed_and_a_decomposed_accent_read_alike():
    composed, decomposed = "v\u00f3\u00f3r 2027", "vo\u0301o\u0301r 2027"
    assert [r.edtf for r in find(composed)] == [r.edtf for r in find(decomposed)] == ["../2026-12-31"]


def test_a_no_break_space_is_a_space():
    assert [r.edtf for r in find("op 1\u00a0mei\u202f2026")] == ["2026-05-01"]


def test_an_empty_line_ends_an_expression():
    assert [r.text for r in find("in mei\n\n2026 was een jaar", anchor=LETTER)] == ["mei"]


def test_a_house_reading_is_found_where_the_grammar_knows_nothing():
    readings = {"rond de Algemene Beschouwingen": ("2026-09-16/2026-09-18", "2026-09-17")}
    found = find("Ik schrijf rond de  algemene beschouwingen een brief.", readings=readings)
    assert [(r.text, r.edtf, r.narrow_edtf) for r in found] == [
        ("rond de  algemene beschouwingen", "2026-09-16/2026-09-18", "2026-09-17")
    ]
