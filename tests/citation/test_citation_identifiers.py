"""Identifiers are read back as they stand, with their parts; words made from them name the same paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.citation import Citation, find, format, parse

# From the register of official publications: each shape that occurs there, slips of the register included.
_REGISTER = """
kst-00007-1 kst-36698-2 kst-36410-XVI-85 kst-17141-D kst-21501-07-1061 kst-17050-261-b1 kst-19941995-00000-VIII
kst-20082009-31145-C kst-24400-III-A kst-20800-VII-12-b1 kst-19981999-26327-178 kst-20022003-28954-259a kst-25635-8-h1
kst-23490-462-b14 kst-20052006-30300-XIII-A kst-30300-IXB-10 kst-21501-34-93-b4 kst-30952-159-n1 kst-CLVI-Z kst-C-A
kst-29800-IIB-1 kst-22112-CC-b1 kst-26800-XVI-26-h1 kst-19961997-25000-XIV-135 kst-1071718 kst-33506-AA
kst-20042005-XVIII-A kst-20072008-00LXI-A kst-20032004-29200F-A kst-20082009-31931-IXB-A kst-23908-R1519-103
kst-35300-A-27 kst-20022003-23490-8aa kst-26122-18A kst-32142-A2E kst-33002--1 kst-29293-1erdruk-b1 kst-30025-r1783-7
kst-31700-iv-c kst-301000-G-2 kst-19941995-22013-46j-3 kst-6-4-h1 kst-20072008-31200 kst-XXX-1 kst-29800-VIIi-151-b1
kst-35570-C kst-35570-C-2 kst-19941995-00 kst-26868-1642-A
"""
REGISTER = _REGISTER.split()
OTHERS = [
    "ah-tk-20072008-2031-h1",
    "h-tk-20152016-31-6",
    "blg-1040213",
    "stb-1983-297-n1",
    "stcrt-2009-9231",
    "trb-1998-12",
]


@pytest.mark.parametrize("id_", [*REGISTER, *OTHERS, "dossier/36327", "dossier/36800-V"])
def test_an_id_is_read_back_whole(id_: str) -> None:
    citation = parse(id_)
    assert citation is not None
    assert (citation.id, citation.start, citation.end) == (id_, 0, len(id_))


sessions = st.integers(1995, 2030).map(lambda first: (f"{first}{first + 1}", f"{first}/{(first + 1) % 100:02}"))
dossiers = st.integers(17_000, 39_999).map(str)
suffixes = st.sampled_from(["", "IV", "V", "XVI", "IIA", "IXB", "XXIII", "A", "B", "J"])
numbers = st.integers(1, 4999).map(str)
letters = st.sampled_from(["A", "C", "I", "V", "Z", "AA", "BF", "EU"])
marks = st.sampled_from(["", "b1", "b12", "h1", "n1"])


@given(st.booleans(), sessions, dossiers, suffixes, st.one_of(numbers, letters), marks)
def test_the_parts_of_an_id_are_those_it_was_made_of(
    dated: bool, session: tuple[str, str], dossier: str, suffix: str, paper: str, mark: str
) -> None:
    id_ = "-".join(filter(None, ["kst", session[0] if dated else "", dossier, suffix, paper, mark]))
    citation = parse(id_)
    assert citation is not None
    assert citation.id == id_
    assert citation.session == ((session[1] if session[1] != "1999/00" else "1999/2000") if dated else None)
    assert (citation.dossier, citation.suffix or "", citation.number or citation.letter) == (dossier, suffix, paper)
    assert (citation.annex or "") + (citation.reprint or "") == mark
    assert parse(format(citation, "id") or "") == citation


def named(id_: str, chamber: str, session: str) -> Citation:
    citation = parse(id_)
    assert citation is not None
    return citation._replace(chamber=chamber, session=session)


@given(sessions, dossiers, suffixes, numbers)
def test_the_official_form_of_a_paper_of_the_tweede_kamer_reads_back(
    session: tuple[str, str], dossier: str, suffix: str, number: str
) -> None:
    id_ = "-".join(filter(None, ["kst", dossier, suffix, number]))
    written = format(named(id_, "II", session[1]), "official")
    assert written is not None
    assert [(c.id, c.start, c.end) for c in find(f"zie ({written}).")] == [(id_, 5, 5 + len(written))]


@given(st.integers(2003, 2030), dossiers, suffixes.filter(lambda s: s not in ("F", "G", "H")), letters)
def test_the_official_form_of_a_paper_of_the_eerste_kamer_reads_back_with_its_session(
    first: int, dossier: str, suffix: str, letter: str
) -> None:
    dated = f"{first}{first + 1}" if first <= 2008 else ""
    id_ = "-".join(filter(None, ["kst", dated, dossier, suffix, letter]))
    written = format(named(id_, "I", f"{first}/{(first + 1) % 100:02}"), "official")
    assert written is not None
    assert [c.id for c in find(written)] == [id_]


@given(dossiers, suffixes, st.one_of(numbers, letters))
def test_the_house_form_reads_back(dossier: str, suffix: str, paper: str) -> None:
    id_ = "-".join(filter(None, ["kst", dossier, suffix, paper]))
    citation = parse(id_)
    assert citation is not None
    written = format(citation, "house")
    assert written == f"Kamerstuk {dossier}{'-' + suffix if suffix else ''} Nr. {paper}"
    assert [(c.id, c.style) for c in find(written)] == [(id_, "house")]
