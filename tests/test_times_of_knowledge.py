"""What the knowledge says of time, in letters: named events, the calendar by its names, and what cannot be read."""

from datetime import date, timedelta

import pytest

from policylint import Diagnostic, check_text
from policylint.messages import render

HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\ntype: brief-regering\nactor: kabinet-jetten\n"
KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: kennis
events:
  europese-top: {nl: Europese Top, en: European summit, date: 18-19 juni 2026}
  verdrag: {nl: Verdrag van Lissabon 2.0, date: eind 2026}
  twee: {nl: Vergadering, date: 1 juni 2026}
  drie: {nl: vergadering, date: 1 juli 2026}
"""


def found(
    body: str, *, select: str = "PL2", day: str | None = "2026-05-20", knowledge: str = KNOWLEDGE
) -> list[Diagnostic]:
    dated = f"date: {day}\n" if day is not None else ""
    text = f"{HEAD}{dated}{body}---\n{knowledge}" if knowledge else f"{HEAD}{dated}{body}"
    report = check_text(text, "brief.yaml", select=(select,), isolated=True, today=date(2026, 5, 20))
    assert report.left_out == 0
    return list(report.findings)


def names(body: str, *, select: str = "PL2", day: str | None = "2026-05-20") -> list[tuple[str, str | None]]:
    return [(finding.rule.name, finding.case) for finding in found(body, select=select, day=day)]


# Expressions that hang on a named event: what is said of the same day by a bound on it must agree.


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("voor de Europese Top", date(2026, 6, 17)),
        ("vóór de europese  top", date(2026, 6, 17)),
        ("uiterlijk een week na de Europese Top", date(2026, 6, 26)),
        ("binnen twee weken na afloop van de Europese Top", date(2026, 7, 3)),
        ("uiterlijk op de Europese Top", date(2026, 6, 19)),
        ("tijdens de Europese Top", date(2026, 6, 19)),
        ("Europese Top", date(2026, 6, 19)),
        ("voor europese-top", date(2026, 6, 17)),
        ("tussen de Europese Top en 1 juli 2026", date(2026, 7, 1)),
    ],
)
def test_a_named_event_gives_the_day_of_what_hangs_on_it(due: str, last: date) -> None:
    for bound, told in ((last, []), (last - timedelta(days=1), [("two-firm-times", None)])):
        body = f"commitments:\n  - {{id: a, what: A, due: {due}}}\n  - {{same-as: a, due: uiterlijk {bound}}}\n"
        assert [(name, None) for name, _ in names(body, select="PL206")] == told


def test_it_does_so_in_english() -> None:
    body = (
        "language: en\ncommitments:\n  - {id: a, what: A, due: before the European summit}\n"
        "  - {same-as: a, due: 2026-08-01}\n"
    )
    [finding] = found(body, select="PL206")
    assert "by 17 June 2026" in render(finding, "en").message


@pytest.mark.parametrize(
    "due",
    [
        "voor de top",
        "na de vergadering",
        "voor de vergadering",
        "voor het pact",
        "voor de Europese Top van december",
        "voor de Europese Top over migratie",
        "voor de Europese Top 2027",
        "voor de informele Europese Top",
        "voor de Europese Topconferentie",
        "voor de evaluatie van de Europese Top",
        "binnen zes weken na de evaluatie van de Europese Top",
    ],
)
def test_what_no_event_or_several_are_called_stays_unknown(due: str) -> None:
    body = f"commitments:\n  - {{id: a, what: A, due: {due}}}\n  - {{same-as: a, due: 2030-01-01}}\n"
    assert names(body, select="PL206") == []


def test_an_event_never_takes_the_place_of_words_of_time() -> None:
    knowledge = "policylint: 1\nkind: knowledge\nid: kennis\nevents:\n  zomer: {nl: Zomer, date: 1 maart 2026}\n"
    body = "commitments:\n  - {what: A, due: voor de zomer}\n"
    assert found(body, knowledge=knowledge) == []


# What `after` and `before` name by words.


@pytest.mark.parametrize(
    ("after", "due", "clash"),
    [
        ("Prinsjesdag", "1 september 2026", "“Prinsjesdag 2026”"),
        ("prinsjesdag", "16 september 2026", None),
        ("het zomerreces", "15 juli 2026", "“zomerreces 2026”"),
        ("zomerreces 2026", "15 juli 2026", "“zomerreces 2026”"),
        ("summer recess", "15 juli 2026", "“zomerreces 2026”"),
        ("het zomerreces", "1 september 2026", None),
        ("Koningsdag 2027", "1 april 2027", "“Koningsdag 2027”"),
        ("zomerreces 2031", "1 april 2027", None),
        ("de Europese Top", "1 juni 2026", "“Europese Top”"),
        ("European Summit", "1 juni 2026", "“Europese Top”"),
        ("europese-top", "1 juni 2026", "“Europese Top”"),
        ("1 juli 2026", "1 juni 2026", "“1 juli 2026”"),
        ("zomer 2027", "1 mei 2027", "“zomer 2027”"),
        ("zomer 2027", "15 juli 2027", None),
    ],
)
def test_after_may_name_the_calendar_or_an_event_by_its_words(after: str, due: str, clash: str | None) -> None:
    findings = found(f"commitments:\n  - {{what: A, due: {due}, after: {after}}}\n", select="order-impossible")
    assert [clash in render(finding, "nl").message for finding in findings if clash] == ([True] if clash else [])
    assert bool(findings) == (clash is not None)


@pytest.mark.parametrize(
    "after", ["zomerreces 2031", "het zomerreces van 2031", "Prinsjesdag", "summer recess", "kerstreces"]
)
def test_it_is_never_called_unknown(after: str) -> None:
    assert names(f"commitments:\n  - {{what: A, due: 2032-01-05, after: {after}}}\n", select="unknown-event") == []


@pytest.mark.parametrize(
    "after", ["voor het zomerreces", "binnenkort", "de begrotingsbehandeling", "6 weken", "nergens"]
)
def test_what_is_no_moment_still_is(after: str) -> None:
    assert names(f"commitments:\n  - {{what: A, due: 2032-01-05, after: {after}}}\n", select="unknown-event") != []


def test_what_the_calendar_lacks_is_told_once_wherever_it_is_named() -> None:
    body = (
        "commitments:\n  - {what: A, due: voor het zomerreces van 2031}\n"
        "  - {what: B, due: 2032-02-02, after: zomerreces 2031}\n"
        "  - {what: C, due: {within: 2 weken, after: kerstreces 2031}}\n"
    )
    [finding] = found(body)
    assert finding.rule.name == "calendar-lacks"
    assert render(finding, "nl").message == "de kalender heeft geen `zomerreces 2031` of `kerstreces 2031`"
    assert len(finding.related) == 2


def test_two_stretches_that_the_calendar_lacks_are_two() -> None:
    body = "commitments:\n  - {what: A, due: 2032-02-02, after: zomerreces 2031, before: zomerreces 2032}\n"
    assert [name for name, _ in names(body)] == ["calendar-lacks"]


def test_a_term_after_the_recess_is_reckoned() -> None:
    body = "commitments:\n  - {id: a, what: A, due: {within: 2 weken, after: het zomerreces}, after: b}\n"
    for day, told in (("14 september 2026", []), ("15 september 2026", [("order-impossible", "term")])):
        assert names(f"{body}  - {{id: b, what: B, due: {day}}}\n") == told


# What cannot be read there counts for nothing, and is told where it stands.


@pytest.mark.parametrize("stretch", ["{start: 2026-08-31, end: 2026-07-03}", "{start: kapot, end: 2026-08-31}"])
def test_a_stretch_that_cannot_be_is_told_and_not_used(stretch: str) -> None:
    knowledge = f"policylint: 1\nkind: knowledge\nid: kennis\ncalendar:\n  zomerreces: [{stretch}]\n"
    body = "commitments:\n  - {what: A, due: 15 juli 2026}\n"
    [finding] = found(body, knowledge=knowledge)
    assert finding.rule.name in ("impossible-date", "time-unreadable")


def test_a_stretch_that_hangs_on_the_date_of_the_letter_is_told_with_what_else_does() -> None:
    body = "commitments:\n  - {what: A, due: 12 juni}\n  - {what: B, due: 2026-12-01, after: het zomerreces}\n"
    [finding] = found(body, day=None)
    assert (finding.rule.name, finding.case, len(finding.related)) == ("year-missing", "several", 2)
