"""Where citations stand, and the parts that are read from them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.citation import Citation, find, parse


def only(text: str) -> Citation:
    (citation,) = find(text)
    return citation


@pytest.mark.parametrize(
    "text",
    [
        "Zie (⟦Kamerstuk 36800-V Nr. 103 (p. 5-6)⟧).",
        "6Meest recente versie in ⟦Kamerstukken II 2020/21, 35 523, nr. 8⟧.12 Verder",
        "«⟦Kamerstuk 26 485, nr. 380⟧»\n13",
        "de motie ⟦nr. 456 (36800-XVI)⟧, die",
        "«⟦Kamerstukken II, 2013-2014, 33.950, pag. 2 en 6⟧».",
        "zie ⟦https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html⟧.",
        "4Bijlage bij ⟦Kamerstukken II 2013/14, 31 142, nr. 37⟧; verder",
        "⟦Aanhangsel van de Handelingen II, 2022/-23, nr. 1823⟧.",
        "op grond van ⟦Stb. 2005, 123⟧.",
        "zie ⟦ECLI:EU:C:2020:559⟧. En",
    ],
)
def test_a_span_holds_the_citation_without_brackets_full_stop_and_footnote_mark(text: str) -> None:
    before, _, rest = text.partition("⟦")
    inside, _, _after = rest.partition("⟧")
    citation = only(text.replace("⟦", "").replace("⟧", ""))
    assert (citation.start, citation.end) == (len(before), len(before) + len(inside))


def test_papers_cited_in_one_breath_share_their_span() -> None:
    text = "zie Kamerstuk 29 754, nrs. 520 en 548."
    assert {text[c.start : c.end] for c in find(text)} == {"Kamerstuk 29 754, nrs. 520 en 548"}


@pytest.mark.parametrize(
    ("text", "dossier"),
    [
        ("Kamerstuk 221112 Nr. 4244", "221112"),
        ("Kamerstukken II 2023/24, 36 410 XVI, nr. 160", "36 410"),
        ("kst-20082009-31145-C", "31145"),
        ("https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html", "36800"),
        ("nr. 456 (36800-XVI)", "36800"),
    ],
)
def test_the_dossier_has_exact_offsets(text: str, dossier: str) -> None:
    start, end = only(text).dossier_span or (0, 0)
    assert text[start:end] == dossier


def test_the_official_form_gives_all_its_parts() -> None:
    citation = only("Kamerstukken I 2008/09, 31700 VI, D, p. 4 en 5")
    parts = (citation.chamber, citation.session, citation.dossier, citation.suffix, citation.letter, citation.pages)
    assert parts == ("I", "2008/09", "31700", "VI", "D", "4 en 5")


def test_a_citation_joined_to_another_shares_its_chamber_and_session() -> None:
    second = find("Kamerstukken I 2007/08, 31 200, A en 31 444, nr. B")[1]
    assert (second.chamber, second.session, second.id) == ("I", "2007/08", "kst-20072008-31444-B")


def test_in_the_session_of_two_forms_the_dated_id_is_an_alternative() -> None:
    citation = only("Kamerstukken I 2009-10, 31 560, C, pag. 19")
    assert (citation.id, citation.alternatives) == ("kst-31560-C", ("kst-20092010-31560-C",))


def test_the_paper_of_a_second_dossier_is_unknown_but_may_be_named() -> None:
    second = find("Kamerstukken 19 637 en 36 045, nr. 3093")[1]
    assert (second.id, second.dossier, second.alternatives) == (None, "36045", ("kst-36045-3093",))


def test_a_number_too_long_for_any_dossier_is_unknown_but_may_hold_a_footnote_mark() -> None:
    citation = only("Kamerstuk 22112 Nr. 43612")
    assert (citation.id, citation.number, citation.alternatives) == (None, "43612", ("kst-22112-4361",))


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Kamerstuk 22112 Nr. 4361", "house"),
        ("Kamerstuk 36800-V Nr. 103 (p. 5-6)", "house"),
        ("Kamerstuk 22112-4293", "dashed"),
        ("Kamerstuk 23 987 Nr. 399", "house-spaced"),
        ("Kamerstuk 26643, nr. 128", "short"),
        ("Kamerstukken II 2009/10, 27858, nr. 88", "official"),
        ("Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424", "masthead-spaced"),
        ("21501-02 nr. 3174", "bare"),
        ("nr. 456 (36800-XVI)", "reversed"),
        ("kst-36327-3", "id"),
        ("https://zoek.officielebekendmakingen.nl/kst-36327-3", "url"),
        ("Kamerstuk 36327", None),
        ("Stb. 2005, 123", None),
    ],
)
def test_the_written_style_has_a_name(text: str, style: str | None) -> None:
    assert only(text).style == style


def test_a_title_before_and_an_annex_after_leave_a_single_citation_readable() -> None:
    text = "Verslag RBZ van 18 mei, Kamerstuk 21501-33 Nr. 1195 bijlagen non-paper Tech en non-paper Quantum Act."
    citation = parse(text)
    assert citation is not None
    assert text[citation.start : citation.end] == "Kamerstuk 21501-33 Nr. 1195"


_WORDS = (
    "Kamerstuk |Kamerstukken II |2009/10, |36410|36 410|221112|-V| XVI|, nr. |nrs. |12| en |, |; |(|)|. |p. 3|PM|\n|A|"
    "21501-02|kst-|https://|Tweede Kamer, |vergaderjaar |Handelingen I |Stb. |2024D40329|COM(2018) 703|tekst |–"
)
PIECES = st.sampled_from(_WORDS.split("|"))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_spans_lie_in_the_text_in_order_and_overlap_only_when_shared(text: str) -> None:
    found = find(text)
    for citation in found:
        assert 0 <= citation.start < citation.end <= len(text)
        if citation.dossier_span is not None:
            start, end = citation.dossier_span
            assert citation.start <= start < end <= citation.end
            assert "".join(c for c in text[start:end] if c.isalnum()) == citation.dossier
    for first, second in pairwise(found):
        assert first.end <= second.start or (first.start, first.end) == (second.start, second.end)


@given(st.text(alphabet="0123456789-–,. nr()KamerstukII/XVA\n", max_size=80))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert all(text[c.start : c.end] == text[c.start : c.end].strip() for c in find(text))
