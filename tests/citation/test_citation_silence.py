"""Digits that cite nothing are left alone."""

import pytest

from policylint.citation import find, parse


@pytest.mark.parametrize(
    "text",
    [
        "2500 EA Den Haag, Postbus 20301",
        "bel 070 426 64 26 of 06-12345678",
        "vergaderjaar 2025-2026",
        "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel",
        "36327 stikstof",
        "3632-7",
        "123456",
        "2026",
        "Kamerstuk abc",
        "Wat is een Kamerstuk? Dat is 12 345 keer gevraagd.",
        "versie 36.200.1",
        "€ 3,5 miljoen, € 23 500-25 000, 10.000-15.000 en 20000-2500",
        "de artikelen 173, 173a en 173b Sr, 161quater, art. 6:162 BW",
        "A12, N325, ISSN 0921 - 7398, ISBN 978-90-12345-67-8, CAS 10043-35-3",
        "asdf Stb. 2005 asdf",
        "asdf Kamerstukken II 1992/1993, 22 asdf",
        "2018?10 en 2018.12 en 2023.13",
        "kst-26485-432\nISSN 0921 - 7371",
        "Tussen 2019 en 2023 (36 410 gevallen, nr. 5 in de lijst)",
        "De prijs van 12 345, A en B",
        "het dossier 33.000 pagina's en dossier 33 000 keer",
        "Het waren er veel (34218).",
        "https://example.org/2024/06/21/36327-12 en 760147_22",
        "BWBR000011, 33684R2020, OJ L 69, 13.3.2013",
        "Ons kenmerk 36327-2024",
        "kenmerk 34453-1034-WJZ en 34453-1034-WJZ",
        "Tussen 17 500 en 18 500, nr. 4",
        "het dossier 20 500 ton",
        "bladzijde 22112-4, vraag 36410-12b en Model 35000-A",
        "20301-2500",
        "er kwamen 35000-12 mensen en 36000-12",
        "Besluit 12/3",
        "",
    ],
)
def test_what_is_no_citation_is_not_read(text: str) -> None:
    assert find(text) == []
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("(Kamerstuk 26643, nr. 128, 13 juni 2023)", ["kst-26643-128"]),
        ("Kamerstuk 34775, 12 december 2020", ["dossier/34775"]),
        ("Kamerstuk 36410, nrs. 12 en 13, 5 juli 2023", ["kst-36410-12", "kst-36410-13"]),
        ("Kamerstuk 36410, 25 000 en 30 000 mensen", ["dossier/36410"]),
        ("Kamerstuk 26 485, nr. 380\n13\nVraag 14", ["kst-26485-380"]),
        ("Kamerstuk 26 485, nr. 380.12", ["kst-26485-380"]),
        ("Kamerstuk 28 286, nrs. 120 en 121, 15 en 16 maart 2024", ["kst-28286-120", "kst-28286-121"]),
        ("Kamerstuk 28 286, nrs. 12 en 13, 15 en 16 maart 2024", ["kst-28286-12", "kst-28286-13"]),
        ("Kamerstuk 28 286, nr. 120 en 2, 3 en 4 juli", ["kst-28286-120"]),
        ("Kamerstuk 28 286, nr. 1200, 14", ["kst-28286-1200"]),
    ],
)
def test_a_date_an_amount_or_a_footnote_mark_is_no_further_number(text: str, ids: list[str]) -> None:
    assert [citation.id for citation in find(text)] == ids
