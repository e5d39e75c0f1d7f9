"""Dossiers that cannot exist, and what they may stand for."""

import pytest

from policylint.citation import Repair, find, impossible_dossier, parse, repair


@pytest.mark.parametrize(
    ("dossier", "year", "impossible"),
    [
        ("221112", None, True),
        ("22112", None, False),
        ("99999", None, True),
        ("36800", 2025, False),
        ("36800", 2019, True),
        ("35300", 2019, False),
        ("5380", 1959, False),
        ("5380", None, True),
        ("00007", None, False),
        ("CXLVI", None, False),
    ],
)
def test_a_dossier_is_impossible_when_no_numbering_can_have_reached_it(
    dossier: str, year: int | None, impossible: bool
) -> None:
    assert impossible_dossier(dossier, year) is impossible


def test_six_digits_are_read_and_flagged() -> None:
    citation = parse("Kamerstuk 221112 Nr. 4244")
    assert citation is not None
    assert (citation.kind, citation.id, citation.impossible) == ("kamerstuk", "kst-221112-4244", True)


def test_an_old_short_number_is_possible_in_its_session() -> None:
    citation = parse("Kamerstukken II, Zitting 1958-1959-5380, Nr. 3")
    assert citation is not None
    assert not citation.impossible


@pytest.mark.parametrize(
    ("wrong", "others", "first"),
    [
        ("Kamerstuk 221112 Nr. 4244", "Kamerstuk 22112 Nr. 4307", Repair("22112", "extra-digit-cited")),
        ("Kamerstuk 363277 nr. 3", "", Repair("36327", "extra-digit")),
        ("Kamerstuk 63327 nr. 3", "", Repair("36327", "swapped-digits")),
        ("Kamerstuk 2112 nr. 3", "Kamerstuk 22112 Nr. 4307", Repair("22112", "missing-digit-cited")),
    ],
)
def test_a_repair_names_the_likeliest_dossier_and_why(wrong: str, others: str, first: Repair) -> None:
    citation = parse(wrong)
    assert citation is not None
    assert repair(citation, find(others))[0] == first


def test_a_possible_dossier_needs_no_repair() -> None:
    citation = parse("Kamerstuk 22112 Nr. 4307")
    assert citation is not None
    assert repair(citation, find("Kamerstuk 22113 Nr. 1")) == []
