"""The rules about citations beyond their examples: places in folded text, the calendar, what is left alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import check_text
from policylint.checks.motion_without_kamerstuk import _key, _motions
from policylint.citation import find, opening, parse, session_on, unborn_dossier
from policylint.citation.dossiers import BUDGETS
from policylint.fixer import apply
from policylint.messages import render

HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\n"


def found(body: str, *rules: str, **options: object) -> list[tuple[str, str]]:
    report = check_text(HEAD + body, "brief.yaml", select=rules or ["PL1"], ignore=["PL101"], isolated=True)
    assert report.left_out == 0
    return [(d.rule.name, report.sources["brief.yaml"].cut(d.place.span)) for d in report.findings]


def theme(summary: str, *more: str) -> str:
    return (
        "\n".join(["themes:", "  - title: Thema", f"    summary: {summary}", *(f"    {line}" for line in more)]) + "\n"
    )


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        (">-\n      Zie het fiche (Kamerstuk\n      22112 Nr. 4361).", "Kamerstuk\n      22112 Nr. 4361"),
        ("|\n      Eén.\n      Zie Kamerstuk 22112 Nr. 4361.", "Kamerstuk 22112 Nr. 4361"),
        ("'Zie het ''fiche'' Kamerstuk 22112 Nr. 4361'", "Kamerstuk 22112 Nr. 4361"),
        ('"Zie \\u201ehet fiche\\u201d, Kamerstuk 22112 Nr. 4361"', "Kamerstuk 22112 Nr. 4361"),
        ("Zie Kamerstuk\n      22112 Nr. 4361", "Kamerstuk\n      22112 Nr. 4361"),
    ],
)
def test_a_paper_in_text_is_reported_at_its_very_characters_in_every_style_of_yaml(written: str, cut: str) -> None:
    assert found(theme(written), "PL105") == [("paper-in-text-not-cited", cut)]


@pytest.mark.parametrize(
    "source", ["Kamerstuk 22112-4361", "kst-22112-4361", "Kamerstukken II 2025/26, 22112, nr. 4361"]
)
def test_one_paper_is_the_same_however_it_is_written(source: str) -> None:
    assert found(theme("Zie Kamerstuk 22112 Nr. 4361.", f'citations: ["{source}"]'), "PL105") == []


def test_a_citation_by_source_counts_for_the_papers_of_its_source() -> None:
    sources = "sources:\n  fiche: {title: Fiche, cite: Kamerstuk 22112 Nr. 4361}\n"
    assert found(sources + theme("Zie Kamerstuk 22112 Nr. 4361.", "citations: [{source: fiche}]"), "PL105") == []


def test_what_another_theme_cites_is_not_cited_here() -> None:
    other = "  - title: Ander\n    citations: [Kamerstuk 22112 Nr. 4361]\n"
    assert len(found(theme("Zie Kamerstuk 22112 Nr. 4361.") + other, "PL105")) == 1


def test_a_letter_may_name_itself() -> None:
    assert found("cite: Kamerstuk 22112 Nr. 4361\n" + theme("Deze brief, Kamerstuk 22112 Nr. 4361."), "PL105") == []


def test_the_number_of_a_question_is_no_paper() -> None:
    assert found(theme("Antwoord op de vragen met nummer 2023Z19006."), "PL105") == []


@pytest.mark.parametrize(
    "citations",
    [
        "citations:\n      - Kamerstuk 22112 Nr. 1\n    owner: BZ",
        "citations:\n    - Kamerstuk 22112 Nr. 1  # eerste",
        "citations:\n      - cite: Kamerstuk 22112 Nr. 1\n        pages: '3'",
    ],
)
def test_the_fix_adds_the_paper_to_the_list_and_ends_the_finding(citations: str) -> None:
    text = HEAD + theme('"Zie Kamerstukken II 2025/26, 22112, nr. 2."', citations)
    report = check_text(text, "brief.yaml", select=["PL105"], isolated=True)
    [finding] = report.findings
    assert finding.fix is not None
    assert not finding.fix.safe
    mended = apply(report.sources["brief.yaml"], [finding.fix]).text
    again = check_text(mended, "brief.yaml", select=["PL105", "PL001", "PL002", "PL003", "PL004"], isolated=True)
    assert (again.left_out, again.findings) == (0, ())


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("Conform de motie-Van Lanschot is het van belang", ["van lanschot"]),
        ("waaronder motie Becker CS", ["becker"]),
        ("de motie van het lid Becker c.s. over iets", ["becker"]),
        ("in het kader van de motie Hagen/Sneller.", ["hagen"]),
        ("De motie van de leden Alkaya en van Raan verzoekt", ["alkaya"]),
        ("de motie-Remco Dijkstra over het uitvoeren", ["remco dijkstra"]),
        ("de motie van het Eerste Kamerlid Faber-van de Klashorst", ["faber-van de klashorst"]),
        ("the Van Lanschot motion and the motion by members Alkaya and Van Raan", ["van lanschot", "alkaya"]),
    ],
)
def test_motions_are_told_by_who_moved_them(text: str, movers: list[str]) -> None:
    assert [_key(match) for match in _motions(text)] == movers


@pytest.mark.parametrize(
    "text",
    [
        "de motie over Oekraïne",
        "een motie van wantrouwen",
        "relevante moties, waaronder die van juni",
        "de motie Europese waarden",
        "de motie van Nederland",
        "moties Kamerbreed aangenomen",
        "zijn promotie Van Dijk",
        "hun stemmingen en emoties en Gedrag",
        "the Dutch motion",
        "in slow motion",
        "Motie: zie Kamerstuk 21501",
    ],
)
def test_other_words_are_no_motions(text: str) -> None:
    assert list(_motions(text)) == []


def test_a_motion_that_has_its_paper_once_is_not_reported_where_it_is_named_again() -> None:
    with_paper = "  - title: Ander\n    summary: De motie-Becker c.s. (Kamerstuk 23987 Nr. 399).\n"
    assert found(theme("Aan de motie Becker wordt voldaan.") + with_paper, "PL106") == []


def test_a_motion_without_paper_is_one_finding_however_often_it_is_named() -> None:
    body = theme("Conform de motie-Becker.") + "  - title: Ander\n    summary: Zie de motie van het lid Becker c.s.\n"
    assert found(body, "PL106") == [("motion-without-kamerstuk", "motie-Becker")]


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_session_begins_on_the_third_tuesday_of_september(day: date) -> None:
    start = opening(day.year)
    days = [date(day.year, 9, 1) + timedelta(n) for n in range(30)]
    assert start == [other for other in days if other.isoweekday() == 2][2]
    assert opening(session_on(day)) <= day < opening(session_on(day) + 1)


@given(st.integers(1994, 2025), st.integers(0, 3))
def test_a_budget_can_be_cited_from_its_own_session_on(year: int, later: int) -> None:
    assert unborn_dossier(str(BUDGETS[year]), year - 1)
    assert not unborn_dossier(str(BUDGETS[year]), year + later)


@given(st.integers(10000, 45000), st.integers(1950, 2039))
@settings(max_examples=300)
def test_a_dossier_that_exists_goes_on_existing(dossier: int, first: int) -> None:
    assert unborn_dossier(str(dossier), first) or not unborn_dossier(str(dossier), first + 1)


@given(st.integers(1800, 2098), st.integers(0, 99), st.sampled_from(["/", "-", "–"]))
@settings(max_examples=300)
def test_a_session_is_read_or_flagged_and_never_lost(first: int, second: int, mark: str) -> None:
    text = f"Kamerstukken II {first}{mark}{second:02}, 27858, nr. 88"
    [read] = find(text)
    follows = second == (first + 1) % 100
    assert (read.session is not None, read.impossible_session) == (follows, not follows)
    assert read.session_span is not None
    assert text[slice(*read.session_span)] == f"{first}{mark}{second:02}"
    assert read.id == "kst-27858-88"
    assert read.style == "official"


def test_a_paper_of_the_eerste_kamer_in_no_session_has_no_settled_id() -> None:
    read = parse("Kamerstukken I 2008/10, 31700 VI, D")
    assert read is not None
    assert (read.id, read.alternatives) == (None, ("kst-31700-VI-D",))


@pytest.mark.parametrize(
    "citation",
    [
        "Kamerstukken II 2025/26, 36800-V, nr. 103",
        "Kamerstuk 36800-V Nr. 103",
        "Stb. 2026, 1",
        "COM(2026) 12",
        "2026D01234",
        "Aanhangsel Handelingen II 2025/26, nr. 12",
        "Kamerstuk PM",
        "Kamerstuk 221112 Nr. 4244",
    ],
)
def test_what_can_exist_on_the_day_of_the_letter_is_not_newer(citation: str) -> None:
    body = f'date: 2026-05-22\ncitations:\n  - "{citation}"\n'
    assert found(body, "PL112", "PL113", "PL114") == []


@pytest.mark.parametrize(
    ("day", "citation", "cut"),
    [
        ("2025-09-15", "Kamerstuk 36800-V Nr. 2", "36800"),
        ("2025-09-15", "Aanhangsel Handelingen II 2025/26, nr. 12", "2025/26"),
        ("2025-12-31", "COM(2026) 12", "COM(2026) 12"),
        ("2025-12-31", "2026D01234", "2026D01234"),
        ("2005-06", "Kamerstukken II 2004/05-2005/06, 29800, nr. 2", "2004/05-2005/06"),
    ],
)
def test_what_cannot_exist_yet_is_newer(day: str, citation: str, cut: str) -> None:
    body = f'date: {day}\ncitations:\n  - "{citation}"\n'
    assert found(body, "PL112") == [("paper-newer-than-letter", cut)]


def test_one_slip_in_text_and_list_is_one_finding() -> None:
    cite = "Kamerstukken II 2009/11, 27858, nr. 88"
    assert found(theme(f'"Zie {cite}."', f'citations: ["{cite}"]')) == [("impossible-session", "2009/11")]


def test_papers_in_one_breath_are_one_finding() -> None:
    body = 'citations:\n  - "Kamerstukken I 2014/15, 34000, nrs. 2 en 3"\n'
    assert found(body, "PL114") == [("chamber-mismatch", "Kamerstukken I 2014/15, 34000, nrs. 2 en 3")]


@pytest.mark.parametrize(
    "citation",
    [
        "Kamerstukken II 2003/04, 29200, A",
        "Kamerstukken I 2003/04, 29200, nr. 12",
        "Kamerstukken I 1998/99, 26727, nr. 114",
        "Kamerstukken II 2012/13, 33562, A/nr. 1",
        "Kamerstuk 31731, nr. I",
        "Kamerstukken I 2022/23, CXLVI, A",
        "kst-20082009-31544-6",
        "Kamerstukken I 2008/09, 31544, nr. 6",
        "Kamerstukken I 31544, nr. 6",
        "Kamerstukken II 2020/21, 35570 A, nr. 3",
    ],
)
def test_chamber_and_paper_that_may_go_together_are_left_alone(citation: str) -> None:
    assert found(f'citations:\n  - "{citation}"\n', "PL114") == []


@pytest.mark.parametrize("kind", ["agreement", "akkoord", "motion", "motie"])
def test_what_may_have_no_number_yet_needs_no_reference(kind: str) -> None:
    assert found(f"sources:\n  bron: {{title: Bron, kind: {kind}}}\n", "PL107") == []


def messages(body: str, *rules: str, **options: object) -> list[str]:
    report = check_text(HEAD + body, "brief.yaml", select=rules, isolated=True, **options)
    assert report.left_out == 0
    return [render(d, "nl").message for d in report.findings]


def mended(body: str, rule: str, **options: object) -> str:
    report = check_text(HEAD + body, "brief.yaml", select=[rule], isolated=True, **options)
    fixes = [d.fix for d in report.findings if d.fix is not None]
    return apply(report.sources["brief.yaml"], fixes).text.removeprefix(HEAD)


def test_an_impossible_dossier_is_found_wherever_it_stands_in_one_citation() -> None:
    body = "citations:\n  - Kamerstuk 22112, nr. 45 en Kamerstuk 364410, nr. 31\n"
    assert found(body, "PL103") == [("impossible-dossier", "364410")]


@pytest.mark.parametrize(
    ("second", "said", "cut"),
    [
        ("Kamerstuk 22112, nr. 21", "Kamerstuk 22112, nr. 21", '"Kamerstuk 22112, nr. 21"'),
        ("Kamerstuk 22112, nrs. 21 en 22", "Kamerstuk 22112 Nr. 21", "Kamerstuk 22112, nrs. 21 en 22"),
        ("Kamerstuk 30821, nr. 1 en Kamerstuk 22112, nr. 21", "Kamerstuk 22112 Nr. 21", "Kamerstuk 22112, nr. 21"),
    ],
)
def test_a_paper_that_is_cited_again_is_named_however_many_stand_beside_it(second: str, said: str, cut: str) -> None:
    body = f'citations:\n  - "Kamerstuk 22112, nrs. 20 en 21"\n  - "{second}"\n'
    assert found(body, "PL104") == [("cited-twice", cut)]
    assert said in messages(body, "PL104")[0]


def test_citations_that_begin_with_one_dossier_are_not_the_same_paper() -> None:
    body = 'citations:\n  - "Kamerstuk 22112, nrs. 20 en 21"\n  - "Kamerstuk 22112, nrs. 22 en 23"\n'
    assert found(body, "PL104") == []


def test_articles_of_one_act_are_not_the_same_citation() -> None:
    body = "citations:\n  - Verordening (EU) 2016/679, artikel 5\n  - Verordening (EU) 2016/679, artikel 6\n"
    assert found(body, "PL104") == []


def test_kamerstukken_are_counted_by_paper_and_styles_by_place() -> None:
    body = 'citations:\n  - "Kamerstuk 22112, nrs. 20 en 21"\n  - Kamerstuk 22112-22\n'
    assert messages(body, "PL110") == ["3 Kamerstukken staan in 2 schrijfwijzen"]
    assert messages(body, "PL111") == ["niet in de officiële schrijfwijze: 3 van de Kamerstukken"]


def test_an_impossible_dossier_in_a_sentence_is_told_once_and_mended_at_each_place() -> None:
    body = theme(
        "Zie Kamerstuk 221112 Nr. 4244 en nog eens Kamerstuk 221112 Nr. 4244.", "citations: [Kamerstuk 22112 Nr. 1]"
    )
    assert found(body, "PL103") == [("impossible-dossier", "221112")]
    assert "Zie Kamerstuk 22112 Nr. 4244 en nog eens Kamerstuk 22112 Nr. 4244." in mended(body, "PL103")


def test_a_paper_with_an_impossible_dossier_is_not_to_be_listed_as_well() -> None:
    assert found(theme("Zie Kamerstuk 221112 Nr. 4244."), "PL105") == []


def test_a_dossier_that_was_not_there_yet_is_not_what_was_meant() -> None:
    body = "citations:\n  - Kamerstuk 48000 Nr. 1\n"
    [said] = messages(f"date: 2024-05-22\n{body}", "PL103")
    assert "40800" not in said
    assert mended(f"date: 2024-05-22\n{body}", "PL103").endswith(body)
    # Without a date it is the day of the check that counts.
    assert "40800" not in messages(body, "PL103", today=date(2026, 5, 22))[0]


def test_swapped_digits_that_nothing_speaks_for_are_not_written() -> None:
    body = "citations:\n  - Kamerstuk 63327 Nr. 1\n"
    [finding] = check_text(HEAD + body, "brief.yaml", select=["PL103"], isolated=True).findings
    assert "36327" in render(finding, "nl").message
    assert finding.fix is None
    cited = check_text(f"{HEAD}{body}  - Kamerstuk 36327 Nr. 2\n", "brief.yaml", select=["PL103"], isolated=True)
    assert cited.findings[0].fix is not None


def test_what_is_said_to_be_perhaps_meant_is_not_called_probable_elsewhere() -> None:
    [finding] = check_text(
        f"{HEAD}citations: [Kamerstuk 63327 Nr. 1]\n", "b.yaml", select=["PL103"], isolated=True
    ).findings
    words = render(finding, "nl")
    assert "misschien" in words.message
    assert "waarschijnlijk" not in words.message + " ".join(words.resolve)


def test_of_papers_in_one_breath_only_the_one_that_is_missing_is_named_and_added() -> None:
    body = theme(
        '"Zie Kamerstuk 22112, nrs. 5 en 6."', "citations:", "  - Kamerstuk 22112, nr. 5", "  - Kamerstuk 30821 Nr. 1"
    )
    [said] = messages(body, "PL105")
    assert said.startswith("`Kamerstuk 22112, nr. 6` staat")
    assert mended(body, "PL105").endswith('- Kamerstuk 30821 Nr. 1\n      - "Kamerstuk 22112, nr. 6"\n')


def test_a_citation_elsewhere_in_the_text_does_not_answer_a_motion() -> None:
    far = "Dat is op verschillende plaatsen in deze brief al aan de orde geweest. " * 4
    text = f"Aan de motie-Becker is voldaan. {far}Zie Kamerstuk 22112 Nr. 4361."
    assert found(theme(text), "PL106") == [("motion-without-kamerstuk", "motie-Becker")]


@pytest.mark.parametrize(
    "text",
    [
        "Aan de motie-Becker is voldaan (Kamerstuk 23987 Nr. 399).",
        "Aan de motie-Becker is voldaan. Zie Kamerstuk 23987 Nr. 399.",
        "In Kamerstuk 23987 Nr. 399 staat de motie-Becker.",
        f"Aan de motie-Becker is voldaan.[3] {'Dat is al gezegd. ' * 12}[3] Kamerstuk 23987 Nr. 399.",
        f"Voldoet u aan de motie-Becker uit 2018?10 {'Dat is al gezegd. ' * 12}10 Kamerstuk 23987 Nr. 399.",
    ],
)
def test_a_citation_beside_a_motion_answers_it(text: str) -> None:
    assert found(theme(text), "PL106") == []


@pytest.mark.parametrize(
    "topic",
    [
        "Green Deal",
        "Jonge Makers",
        "Groene Waterstof",
        "Kindvriendelijk Beleid",
        "Zorg dichtbij",
        "Klimaat en energie",
        "Rijk, VNG en IPO",
    ],
)
def test_what_a_motion_is_about_is_not_who_moved_it(topic: str) -> None:
    assert found(theme(f'"Aan de motie {topic} is voldaan."'), "PL106") == []


def test_a_name_behind_a_blank_is_a_mover_where_the_document_shows_that_it_is_a_name() -> None:
    body = theme("Aan de motie Becker is voldaan, want de motie-Becker c.s. is uitgevoerd.")
    assert found(body, "PL106") == [("motion-without-kamerstuk", "motie Becker")]


def test_parties_belong_to_the_movers_of_a_motion() -> None:
    body = theme("Conform de motie van de leden Piri (GroenLinks-PvdA) en Dassen (Volt) is dat gedaan.")
    cut = "motie van de leden Piri (GroenLinks-PvdA) en Dassen (Volt)"
    assert found(body, "PL106") == [("motion-without-kamerstuk", cut)]


def test_a_session_that_cannot_be_is_not_also_newer_than_the_letter() -> None:
    body = 'date: 2015-05-22\ncitations:\n  - "Kamerstukken II 2014/15, 36327, nr. 3"\n'
    assert found(body, "PL112", "PL113") == [("impossible-session", "2014/15")]


@pytest.mark.parametrize(
    "summary", ["Zie Kamerstuk 36800-V Nr. 103.", "Zie Kamerstukken II 2025/26, 36800 V, nr. 103."]
)
def test_a_paper_that_is_newer_than_the_letter_is_told_once_at_its_dossier(summary: str) -> None:
    body = 'date: 2025-05-22\ncitations:\n  - "Kamerstukken II 2025/26, 36800-V, nr. 103"\n' + theme(f'"{summary}"')
    assert found(body, "PL112") == [("paper-newer-than-letter", "36800")]


@pytest.mark.parametrize(
    "cite",
    [
        "Kamerstukken I/II 2022/23, 36 067",
        "Verordening (EU) 2016/679",
        "Richtlijn 2014/24/EU",
        "PbEU 2018, L 150",
        "Raadsdocument 9876/24",
        "T03456",
    ],
)
def test_what_letters_cite_every_day_is_a_known_form(cite: str) -> None:
    assert found(f'citations:\n  - "{cite}"\n', "PL102") == []


def test_a_rule_that_is_off_needs_its_own_name() -> None:
    body = "citations:\n  - Kamerstuk 22112 Nr. 4361\n"
    assert found(body, "PL1") == found(body, "ALL") == []
    assert found(body, "PL111") == found(body, "PL1", "style-not-official") != []
