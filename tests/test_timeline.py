"""What cannot be in time, over the context of each document: against brute force, and case by case."""

from datetime import date, timedelta
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import Diagnostic, check, check_text
from policylint.explanation import step_words
from policylint.messages import render

FIRST = date(2026, 6, 1)
ORDER = ["order-impossible", "order-doubtful", "unknown-event"]
HEAD = "policylint: 1\nkind: policy\ntitle: Brief\ntype: brief-regering\nactor: kabinet-jetten\n"


def found(text: str, *, select: list[str] = ORDER, today: date = FIRST) -> list[Diagnostic]:
    report = check_text(text, "brief.yaml", select=select, isolated=True, today=today)
    assert report.left_out == 0
    return list(report.findings)


def letter(name: str, body: str, *, day: str | None = None, follows: str | None = None) -> str:
    lines = [f"id: {name}\n", f"date: {day}\n" if day else "", f"follows: {follows}\n" if follows else ""]
    return HEAD + "".join(lines) + body


def told(findings: list[Diagnostic]) -> list[tuple[str, str | None, int]]:
    """Rule, case and line (1-based) of each finding."""
    return [(d.rule.name, d.case, d.place.span.start.line + 1) for d in findings]


def message(finding: Diagnostic, lang: str = "nl") -> str:
    return render(finding, lang).message


# A small world: points with a first and last day (or none), and who comes after whom.
Bound = tuple[int | None, int | None]
points = st.lists(
    st.tuples(st.none() | st.integers(0, 6), st.none() | st.integers(0, 3)).map(
        lambda pair: (pair[0], None if pair[0] is None else pair[0] + (pair[1] or 0))
    ),
    min_size=1,
    max_size=4,
)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Bound], list[tuple[int, int]]]:
    bounds = draw(points)
    index = st.integers(0, len(bounds) - 1)
    return bounds, draw(st.lists(st.tuples(index, index), max_size=4, unique=True))


def written(bounds: list[Bound], orders: list[tuple[int, int]]) -> str:
    lines = ["dates:\n"]
    for number, (first, last) in enumerate(bounds):
        lines.append(f"  - id: p{number}\n    kind: event\n    what: P{number}\n")
        if first is not None and last is not None:
            lines.append(f"    date: {FIRST + timedelta(first)}/{FIRST + timedelta(last)}\n")
        after = [f"p{early}" for early, late in orders if late == number]
        if after:
            lines.append(f"    after: [{', '.join(after)}]\n")
    return letter("brief", "".join(lines))


def possible(count: int, chosen: tuple[tuple[str, int, int], ...]) -> bool:
    """Whether statements can hold, by trying: days go up along `after` from the earliest, never past the latest.

    Within a day there is room for any chain, but not for a ring.
    """
    low = [0.0] * count
    for kind, point, day in chosen:
        if kind == "first":
            low[point] = max(low[point], day)
    # A step is later by a little; a ring of them never comes to rest.
    orders = [(early, late) for kind, early, late in chosen if kind == "order"]
    for _ in range(count + 1):
        moved = False
        for early, late in orders:
            if low[late] < low[early] + 0.01:
                low[late], moved = low[early] + 0.01, True
        if not moved:
            return all(low[point] < day + 1 for kind, point, day in chosen if kind == "last")
    return False


def minimal(bounds: list[Bound], orders: list[tuple[int, int]]) -> set[frozenset[str]]:
    """The minimal sets of statements that cannot hold, by trying all."""
    statements: dict[str, list[tuple[str, int, int]]] = {}
    for number, (first, last) in enumerate(bounds):
        if first is not None and last is not None:
            statements[f"date p{number}"] = [("first", number, first), ("last", number, last)]
    for early, late in orders:
        statements[f"p{late} after p{early}"] = [("order", early, late)]
    subsets = chain.from_iterable(combinations(statements, size) for size in range(1, len(statements) + 1))
    sets: set[frozenset[str]] = set()
    for subset in subsets:
        one = frozenset(subset)
        if not any(known <= one for known in sets) and not possible(
            len(bounds), tuple(s for name in subset for s in statements[name])
        ):
            sets.add(one)
    return sets


def members(finding: Diagnostic, text: str) -> frozenset[str]:
    """The members of a finding by name, read from the lines where they stand."""
    lines = text.splitlines()
    names = set()
    for place in (finding.place, *(related.place for related in finding.related if related.member)):
        at = place.span.start.line
        owner = next(line.split()[-1] for line in reversed(lines[: at + 1]) if line.startswith("  - id:"))
        said = lines[at][place.span.start.column : place.span.end.column]
        names.add(f"date {owner}" if lines[at].startswith("    date:") else f"{owner} after {said}")
    return frozenset(names)


@given(worlds())
@settings(max_examples=200, deadline=None)
def test_every_minimal_set_is_told_once_and_no_other(world: tuple[list[Bound], list[tuple[int, int]]]) -> None:
    text = written(*world)
    findings = found(text)
    sets = [members(finding, text) for finding in findings]
    assert {d.rule.name for d in findings} <= {"order-impossible"}
    assert len(sets) == len(set(sets))
    assert set(sets) == minimal(*world)


@given(worlds(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_entries_changes_nothing_but_the_place(world, random) -> None:
    text = written(*world)
    entries = [f"  - id:{part}" for part in text.partition("dates:\n")[2].split("  - id:")[1:]]
    random.shuffle(entries)
    shuffled = text.partition("dates:\n")[0] + "dates:\n" + "".join(entries)
    assert {members(d, text) for d in found(text)} == {members(d, shuffled) for d in found(shuffled)}


EVALUATION = """\
dates:
  - {id: evaluatie, kind: forecast, what: Evaluatie, date: oktober 2026}
"""
REACTION = """\
commitments:
  - what: Reactie
    due: 1 juni 2026
    after: maart#evaluatie
"""


def test_a_date_of_a_letter_that_is_followed_binds() -> None:
    text = f"{letter('maart', EVALUATION, day='2026-03-01')}---\n{letter('april', REACTION, follows='maart')}"
    [finding] = found(text)
    assert told([finding]) == [("order-impossible", "order", 20)]
    assert [related.place.span.start.line + 1 for related in finding.related] == [9, 21]


def test_a_date_outside_the_context_binds_nothing_and_is_told() -> None:
    text = f"{letter('maart', EVALUATION)}---\n{letter('april', REACTION)}"
    [finding] = found(text)
    assert told([finding]) == [("unknown-event", "outside", 19)]
    assert finding.severity.word == "information"


def test_two_followed_letters_at_odds_are_information_at_the_draft_alone() -> None:
    other = letter("april", "commitments:\n  - {what: Reactie, due: 1 juni 2026, after: maart#evaluatie}\n")
    draft = letter("mei", "", follows="[maart, april]")
    findings = found(f"{letter('maart', EVALUATION)}---\n{other}---\n{draft}")
    [finding, outside] = sorted(findings, key=lambda d: d.rule.code)
    assert outside.case == "outside"
    assert (finding.case, finding.severity.word, len(finding.related)) == ("follows", "information", 3)


def test_what_goes_out_together_is_one_context(tmp_path: Path) -> None:
    (tmp_path / "policylint.toml").write_text('together = [["*.yaml"]]\n')
    (tmp_path / "maart.yaml").write_text(letter("maart", EVALUATION, day="2026-03-01"))
    (tmp_path / "april.yaml").write_text(letter("april", REACTION, day="2026-04-01"))
    [finding] = check(tmp_path, select=ORDER, today=FIRST).findings
    assert Path(finding.place.path).name == "april.yaml"


def test_a_set_is_told_at_the_newest_letter_even_if_that_is_not_the_last_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(letter("nieuw", REACTION.replace("maart", "oud"), day="2026-04-01", follows="oud"))
    (tmp_path / "b.yaml").write_text(letter("oud", EVALUATION, day="2026-03-01"))
    [finding] = check(tmp_path, select=ORDER, isolated=True, today=FIRST).findings
    assert Path(finding.place.path).name == "a.yaml"


def test_a_file_that_is_only_read_is_not_told_of_its_own_order(tmp_path: Path) -> None:
    (tmp_path / "policylint.toml").write_text('context = ["oud.yaml"]\n')
    own = (
        "dates:\n"
        "  - {id: a, kind: event, what: A, date: 2026-05-02, after: b}\n"
        "  - {id: b, kind: event, what: B, date: 2026-06-02}\n"
    )
    (tmp_path / "oud.yaml").write_text(letter("oud", own))
    (tmp_path / "nieuw.yaml").write_text(letter("nieuw", ""))
    assert check(tmp_path, select=ORDER, today=FIRST).findings == ()


def test_letters_that_merely_lie_in_one_folder_are_not_compared() -> None:
    one = letter("een", "commitments:\n  - {id: a, what: A, due: 1 mei 2026}\n")
    two = letter("twee", "commitments:\n  - {id: a, what: A, due: 1 juni 2026}\n")
    assert found(f"{one}---\n{two}") == []


def test_the_usual_reading_alone_is_a_warning() -> None:
    body = (
        "commitments:\n"
        "  - {what: A, due: oktober 2026, after: top}\n"
        "dates:\n"
        "  - {id: top, kind: forecast, what: Top, date: eind 2026}\n"
    )
    [finding] = found(letter("brief", body))
    assert (finding.rule.name, finding.severity.word) == ("order-doubtful", "warning")


@pytest.mark.parametrize(
    ("due", "rule"),
    [("2 juli 2026", "order-impossible"), ("31 augustus 2026", "order-impossible"), ("1 september 2026", None)],
)
def test_after_a_recess_is_after_its_last_day(due: str, rule: str | None) -> None:
    body = f"commitments:\n  - what: A\n    due: {due}\n    after: zomerreces\n"
    assert [d.rule.name for d in found(letter("brief", body, day="2026-05-20"))] == ([rule] if rule else [])


@pytest.mark.parametrize(("due", "count"), [("2 juli 2026", 0), ("3 juli 2026", 1), ("september 2026", 1)])
def test_before_a_recess_is_before_its_first_day(due: str, count: int) -> None:
    body = f"commitments:\n  - what: A\n    due: {due}\n    before: zomerreces\n"
    # On the first day itself there is still the moment before it begins, but it begins with the day.
    assert len(found(letter("brief", body, day="2026-05-20"))) == count


def test_a_recess_is_that_of_the_letters_own_year() -> None:
    body = "commitments:\n  - {what: A, due: 1 oktober 2025, after: zomerreces}\n"
    assert found(letter("brief", body, day="2025-05-20")) == []


def test_a_recess_that_the_calendar_lacks_binds_nothing() -> None:
    body = "commitments:\n  - {what: A, due: 1 juni 2030, after: zomerreces}\n"
    assert found(letter("brief", body, day="2030-05-20")) == []


@pytest.mark.parametrize(("day", "count"), [("2026-05-01", 1), ("2027-05-01", 0), (None, 0)])
def test_an_own_entry_of_the_calendar_is_that_of_the_letters_year(day: str | None, count: int) -> None:
    knowledge = (
        "policylint: 1\nkind: knowledge\nid: kennis\ncalendar:\n  topweek:\n"
        "    - {start: 2026-10-05, end: 2026-10-09}\n    - {start: 2028-10-05, end: 2028-10-09}\n"
    )
    body = "commitments:\n  - {what: A, due: 1 oktober 2026, before: b}\n  - {id: b, what: B, due: PM}\n"
    body += "dates:\n  - {kind: event, what: C, date: 1 september 2026, after: topweek}\n"
    assert len(found(f"{knowledge}---\n{letter('brief', body, day=day)}")) == count


EVENTS = """\
policylint: 1
kind: knowledge
id: kennis
events:
  verdrag: {nl: Inwerkingtreding, en: Entry into force, date: 2026-12-01}
  later: {nl: Later, en: Later, date: PM}
"""


@pytest.mark.parametrize("name", ["verdrag", "Inwerkingtreding", "entry into force"])
def test_an_event_of_the_knowledge_binds_by_id_and_by_label(name: str) -> None:
    body = f"commitments:\n  - {{what: A, due: 1 juni 2026, after: {name}}}\n"
    [finding] = found(f"{EVENTS}---\n{letter('brief', body)}")
    assert (
        message(finding)
        == "“A” is uiterlijk 1 juni 2026, maar komt na “Inwerkingtreding”, en dat is op 1 december 2026"
    )
    # The knowledge is never a member, but the way round says where it stands.
    assert len([related for related in finding.related if related.member]) == 1
    assert finding.chain[0].place.span.start.line == 4


def test_an_event_without_a_date_binds_nothing() -> None:
    body = "commitments:\n  - {what: A, due: 1 juni 2026, after: later}\n"
    assert found(f"{EVENTS}---\n{letter('brief', body)}") == []


@pytest.mark.parametrize(
    ("within", "day", "count"),
    [
        ("2 weken", "14 juni 2026", 0),
        ("2 weken", "15 juni 2026", 0),
        ("2 weken", "16 juni 2026", 1),
        ("1 maand", "1 juli 2026", 0),
        ("one month", "2 juli 2026", 1),
        ("P10D", "12 juni 2026", 1),
        ("10 werkdagen", "15 juni 2026", 0),
        ("10 werkdagen", "16 juni 2026", 1),
        ("PM", "2030", 0),
        ("spoedig", "2030", 0),
    ],
)
def test_a_term_runs_from_what_it_comes_after(within: str, day: str, count: int) -> None:
    body = (
        f"commitments:\n  - {{what: A, due: {{within: {within}, after: top}}, after: debat}}\n"
        f"dates:\n"
        f"  - {{id: top, kind: event, what: Top, date: 1 juni 2026}}\n"
        f"  - {{id: debat, kind: event, what: Debat, date: {day}}}\n"
    )
    assert [d.case for d in found(letter("brief", body))] == ["term"] * count


def test_a_term_after_something_open_binds_nothing() -> None:
    body = (
        "commitments:\n"
        "  - {what: A, due: {within: 1 week, after: top}}\n"
        "  - {what: B, due: {within: 1 week, after: PM}}\n"
        "dates:\n  - {id: top, kind: event, what: Top, date: PM}\n"
    )
    assert found(letter("brief", body, day="2026-05-20")) == []


def test_a_deadline_that_the_term_has_passed_before_the_letter() -> None:
    body = (
        "commitments:\n"
        "  - {what: A, due: {within: 1 week, after: top}}\n"
        "dates:\n"
        "  - {id: top, kind: past, what: Top, date: 1 maart 2026}\n"
    )
    [finding] = found(letter("brief", body, day="2026-05-20"))
    assert finding.rule.name == "order-impossible"


@pytest.mark.parametrize(
    ("day", "kind", "when", "case"),
    [
        ("2026-05-20", "past", "2026-05-20", None),
        ("2026-05-20", "past", "mei 2026", None),
        ("2026-05-20", "past", "24 april jl.", None),
        ("2026-05-20", "past", "2026-05-21", "past-after-letter"),
        ("2026-05-20", "forecast", "2026", None),
        ("2026-05-20", "forecast", "12 juni a.s.", None),
        ("2026-05-20", "forecast", "april 2026", "forecast-before-letter"),
        ("2026-05-20", "event", "april 2026", None),
        ("2026-05-20", "statutory", "april 2026", None),
        ("2026-05", "past", "2026-05-31", None),
        ("2026-05", "past", "2026-06-01", "past-after-letter"),
        ("2026-05", "forecast", "2026-05-01", None),
        ("PM", "past", "2030-01-01", None),
    ],
)
def test_what_is_past_is_not_after_the_letter_and_what_is_expected_not_before(
    day: str, kind: str, when: str, case: str | None
) -> None:
    body = f"dates:\n  - {{kind: {kind}, what: A, date: {when}}}\n"
    assert [d.case for d in found(letter("brief", body, day=day))] == ([case] if case else [])


def test_what_lasts_may_have_begun() -> None:
    body = (
        "dates:\n  - {kind: forecast, what: Onderhandelingen, date: 2026-01/2026-12, lasts: true}\n"
        "  - {kind: past, what: Voorzitterschap, date: 2026-01/2026-12, lasts: true}\n"
    )
    assert found(letter("brief", body, day="2026-05-20")) == []


def test_a_stretch_is_over_before_what_comes_after_it() -> None:
    body = (
        "commitments:\n"
        "  - {what: A, due: april 2029, after: top}\n"
        "dates:\n"
        "  - {id: top, kind: event, what: Top, date: 2029-01/2029-06, lasts: true}\n"
    )
    assert [d.rule.name for d in found(letter("brief", body))] == ["order-impossible"]


def test_a_stretch_of_which_no_ends_are_named_is_doubtful_at_most() -> None:
    body = (
        "commitments:\n  - {what: A, due: april 2029, after: top}\n"
        "dates:\n  - {id: top, kind: event, what: Top, date: '2029', lasts: true}\n"
    )
    assert [d.rule.name for d in found(letter("brief", body))] == ["order-doubtful"]


@pytest.mark.parametrize("days", ["18-19 juni 2026", "18 tot en met 19 juni 2026"])
def test_what_comes_after_a_stretch_comes_after_its_last_day(days: str) -> None:
    body = (
        "commitments:\n  - {what: Verslag, due: 18 juni 2026, after: raad}\n"
        f"dates:\n  - {{id: raad, kind: event, what: Raad, date: {days}, lasts: true}}\n"
    )
    [finding] = found(letter("brief", body))
    assert finding.rule.name == "order-impossible"
    assert message(finding) == (
        "“Verslag” is uiterlijk 18 juni 2026, maar komt na “Raad”, en dat duurt tot en met 19 juni 2026"
    )
    assert step_words(finding.chain[0], "nl") == "het einde van “Raad” is niet vóór 19 juni 2026"


def test_what_comes_before_a_stretch_comes_before_its_first_day() -> None:
    body = (
        "commitments:\n  - {what: Brief, due: 19 juni 2026, before: raad}\n"
        "dates:\n  - {id: raad, kind: event, what: Raad, date: 18-19 juni 2026, lasts: true}\n"
    )
    [finding] = found(letter("brief", body))
    assert message(finding, "en") == (
        "“Raad” begins on 18 June 2026, but comes after “Brief”, which is not before 19 June 2026"
    )


def test_within_no_days_after_something_is_on_its_day() -> None:
    body = (
        "commitments:\n  - {what: Brief, due: {within: 0 dagen, after: top}}\n"
        "dates:\n  - {id: top, kind: event, what: Top, date: 18 juni 2026}\n"
    )
    assert found(letter("brief", body)) == []


def test_what_returns_is_silent() -> None:
    body = (
        "commitments:\n"
        "  - {what: A, due: jaarlijks vóór 1 juni, after: top}\n"
        "dates:\n"
        "  - {id: top, kind: event, what: Top, date: 2026-12-01}\n"
    )
    assert found(letter("brief", body)) == []


TWINS = "commitments:\n  - {id: brief, what: Brief, due: 1 mei 2026}\n"


def test_a_promise_repeated_after_its_day_has_lapsed() -> None:
    again = "commitments:\n  - same-as: maart#brief\n    due: op korte termijn\n"
    text = f"{letter('maart', TWINS, day='2026-03-01')}---\n{letter('juni', again, day='2026-06-01', follows='maart')}"
    [finding] = found(text)
    assert (finding.case, finding.place.span.start.line) == ("lapsed", 19)
    assert (
        message(finding) == "“Brief” was uiterlijk 1 mei 2026 toegezegd, en wordt op 1 juni 2026 nog steeds toegezegd"
    )


def test_a_later_letter_with_its_own_day_moves_the_promise() -> None:
    again = "commitments:\n  - {same-as: maart#brief, due: 1 september 2026}\n"
    text = f"{letter('maart', TWINS, day='2026-03-01')}---\n{letter('juni', again, day='2026-06-01', follows='maart')}"
    assert found(text) == []


def test_two_days_of_one_product_are_told_by_their_own_rule_alone() -> None:
    body = "commitments:\n  - {id: a, what: A, due: 1 mei 2026}\n  - {same-as: a, due: 1 juni 2026}\n"
    findings = found(letter("brief", body), select=["order-impossible", "order-doubtful", "two-firm-times"])
    assert told(findings) == [("two-firm-times", "disjoint", 9)]


def test_a_promise_before_its_own_letter_is_told_by_its_own_rule_alone() -> None:
    body = "commitments:\n  - {what: A, due: 1 mei 2026}\n"
    assert [
        d.rule.name for d in found(letter("brief", body, day="2026-05-20"), select=[*ORDER, "due-before-letter"])
    ] == ["due-before-letter"]


RING = (
    "commitments:\n"
    "  - {id: a, what: A, due: PM, after: c}\n"
    "  - {id: b, what: B, due: PM, after: a}\n"
    "  - {id: c, what: C, due: PM, after: b}\n"
)


def test_a_ring_is_told_whatever_the_dates() -> None:
    findings = found(letter("brief", RING))
    assert [d.case for d in findings] == ["ring"]
    assert message(findings[0]) == "deze 3 komen in een kring na elkaar: geen ervan kan de eerste zijn"


def test_after_itself() -> None:
    [finding] = found(letter("brief", "commitments:\n  - {id: a, what: A, due: 2026, after: a}\n"))
    assert (finding.case, message(finding, "en")) == ("itself", "“A” comes after itself")


def test_the_way_round_is_told_in_both_languages_with_the_days() -> None:
    body = (
        "commitments:\n  - {what: Reactie, due: 1 juni 2026, after: besluit}\n"
        "dates:\n  - {id: top, kind: forecast, what: Top, date: juli 2026, before: besluit}\n"
        "  - {id: besluit, kind: forecast, what: Besluit, date: naar verwachting binnenkort}\n"
    )
    [finding] = found(letter("brief", body))
    assert [step_words(step, "nl") for step in finding.chain] == [
        "“Top” is niet vóór 1 juli 2026",
        "“Besluit” komt na “Top”",
        "“Reactie” komt na “Besluit”",
        "“Reactie” is uiterlijk 1 juni 2026",
    ]
    assert [step_words(step, "en") for step in finding.chain] == [
        "“Top” is no earlier than 1 July 2026",
        "“Besluit” comes after “Top”",
        "“Reactie” comes after “Besluit”",
        "“Reactie” is no later than 1 June 2026",
    ]


def test_the_days_of_a_term_are_in_the_way_round() -> None:
    body = (
        "commitments:\n  - {what: A, due: {within: 2 weken, after: top}, after: debat}\n"
        "dates:\n"
        "  - {id: top, kind: event, what: Top, date: 1 juni 2026}\n"
        "  - {id: debat, kind: event, what: Debat, date: 1 juli 2026}\n"
    )
    [finding] = found(letter("brief", body))
    assert "“A” is uiterlijk 14 dagen na “Top”" in [step_words(step, "nl") for step in finding.chain]


def test_a_waiver_at_any_member_accepts_a_set() -> None:
    body = (
        "commitments:\n  - what: Reactie\n    due: 1 juni 2026\n    after: evaluatie\n"
        "dates:\n"
        "  - id: evaluatie\n"
        "    kind: forecast\n"
        "    what: Evaluatie\n"
        "    date: oktober 2026  # policylint: waive order-impossible -- wordt vervroegd\n"
    )
    report = check_text(letter("brief", body), "brief.yaml", select=ORDER, isolated=True, today=FIRST)
    assert (report.findings, len(report.waived)) == ((), 1)


def test_more_sets_than_are_told_is_said() -> None:
    dates = "".join(f"  - {{id: e{n}, kind: event, what: E{n}, date: 2026-10-{n + 1:02}}}\n" for n in range(25))
    names = ", ".join(f"e{n}" for n in range(25))
    body = f"commitments:\n  - {{what: A, due: 1 juni 2026, after: [{names}]}}\ndates:\n{dates}"
    findings = found(letter("brief", body))
    assert [d.case for d in findings if d.severity.word == "information"] == ["more"]
    assert len([d for d in findings if d.case == "order"]) == 20


@pytest.mark.parametrize(
    ("reference", "case", "suggestion"),
    [
        ("evaluati", "near", "evaluatie"),
        ("zomerrece", "near", "zomerreces"),
        ("maart#evaluati", "near", "maart#evaluatie"),
        ("evaluatie-maart", "near", "maart#evaluatie-maart"),
        ("volstrektonbekend", "unknown", None),
        ("thema", "other-kind", None),
        ("maart", "other-kind", None),
        ("PM", None, None),
    ],
)
def test_did_you_mean(reference: str, case: str | None, suggestion: str | None) -> None:
    old = letter(
        "maart", EVALUATION + "  - {id: evaluatie-maart, kind: event, what: Eerdere evaluatie, date: 2026-03-01}\n"
    )
    body = (
        f"commitments:\n  - {{what: A, due: 2027, after: {reference}}}\nthemes:\n  - {{id: thema, title: Thema}}\n"
        + EVALUATION
    )
    findings = found(f"{old}---\n{letter('brief', body, follows='maart')}", select=["unknown-event"])
    assert [(d.case, d.fields.get("suggestion")) for d in findings] == ([(case, suggestion)] if case else [])
