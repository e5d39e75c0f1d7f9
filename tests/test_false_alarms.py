"""Where false alarms come from first: small whole documents, with every rule on and all knowledge that ships.

Each is silent, or says the one thing that is named. A false alarm costs more trust than a miss.
"""

from datetime import date
from pathlib import Path

import pytest

from policylint import Diagnostic, check, check_text, citation
from policylint.messages import render

LETTER = Path(__file__).parent.parent / "examples" / "staat-van-de-unie-2026" / "letter.yaml"
TODAY = date(2026, 6, 1)
HEAD = """\
policylint: 1
kind: policy
id: {id}
type: brief-regering
title: Brief
language: nl
actor: {actor}
"""


def letter(body: str, *, day: str | None = "2026-06-12", actor: str = "kabinet-jetten", name: str = "brief") -> str:
    dated = f"date: {day}\n" if day is not None else ""
    return HEAD.format(id=name, actor=actor) + dated + body


def theme(*lines: str, title: str = "Thema", key: str = "positions") -> str:
    """A theme that cites a Kamerstuk, with positions (or what else `key` says)."""
    cited = f"  - title: {title}\n    citations:\n      - Kamerstuk 22112 Nr. 4361\n"
    return cited + f"    {key}:\n" + "".join(f"      - {line}\n" for line in lines)


def found(text: str) -> list[Diagnostic]:
    return list(check_text(text, isolated=True, today=TODAY).findings)


def names(text: str) -> list[tuple[str, str]]:
    return [(d.rule.name, d.severity.word) for d in found(text)]


def cut(text: str, finding: Diagnostic) -> str:
    start, end = finding.place.span
    lines = text.splitlines()
    assert start.line == end.line
    return lines[start.line][start.column : end.column]


def test_citations_that_stand_only_on_sentences_are_citations_of_the_theme() -> None:
    body = """\
themes:
  - title: Rechtsstaat
    positions:
      - support: restore rule-of-law
        text: De rechtsstaat moet worden hersteld.
        citations:
          - Kamerstuk 22112 Nr. 4361
"""
    assert names(letter(body)) == []


def test_a_citation_that_a_flow_list_split_is_one_finding_about_quoting() -> None:
    body = """\
themes:
  - title: Rechtsstaat
    citations: [Kamerstukken II 2025/26, 36800-V, nr. 103]
"""
    [finding] = found(letter(body))
    assert finding.rule.name == "comma-trap"
    assert cut(letter(body), finding) == "Kamerstukken II 2025/26, 36800-V, nr. 103"
    [way] = render(finding, "nl").resolve
    assert way.endswith('tussen aanhalingstekens: "Kamerstukken II 2025/26, 36800-V, nr. 103"')


def test_a_compromise_that_is_accepted_despite_ones_own_position_is_information() -> None:
    own = "{id: geen-uitstel, oppose: postpone eu-ets, text: Het kabinet is geen voorstander van uitstel.}"
    openly = "{accept: postpone eu-ets, despite: geen-uitstel, text: Het kabinet steunt het compromis.}"
    assert names(letter("themes:\n" + theme(own, openly))) == [("said-openly", "information")]


def test_what_some_member_states_hold_is_not_what_the_cabinet_holds() -> None:
    reported = (
        "{actor: sommige-lidstaten, support: postpone eu-ets, text: Sommige lidstaten zien uitstel als oplossing.}"
    )
    own = "{oppose: postpone eu-ets, text: Het kabinet gaat daar niet in mee.}"
    assert names(letter("themes:\n" + theme(reported, own))) == []


def test_what_some_member_states_hold_is_silent_beside_a_line_too() -> None:
    reported = "{actor: sommige-lidstaten, support: postpone eu-ets2}"
    assert names(letter("themes:\n" + theme(reported))) == []


def test_trade_agreements_yes_and_mercosur_no_is_a_warning_with_except_as_a_way_out() -> None:
    text = letter(
        "themes:\n" + theme("support: conclude eu-trade-agreements", "oppose: conclude eu-mercosur-agreement")
    )
    [finding] = found(text)
    assert (finding.rule.name, finding.severity.word) == ("contradicting-positions", "warning")
    assert "except: [eu-mercosur-agreement]" in [way.text for way in finding.ways]


def test_trade_agreements_with_mercosur_excepted_are_silent() -> None:
    broad = "{support: conclude eu-trade-agreements, except: eu-mercosur-agreement}"
    assert names(letter("themes:\n" + theme(broad, "oppose: conclude eu-mercosur-agreement"))) == []


def test_a_larger_budget_beside_a_limit_on_the_growth_of_contributions_is_silent() -> None:
    assert (
        names(letter("themes:\n" + theme("support: increase eu-budget", "support: limit-growth nl-gni-contribution")))
        == []
    )


def test_contributions_may_be_raised_and_their_growth_limited() -> None:
    both = ("support: increase nl-gni-contribution", "support: limit-growth nl-gni-contribution")
    assert names(letter("themes:\n" + theme(*both))) == []


def test_all_27_where_possible_beside_leading_groups_if_needed_is_silent() -> None:
    together = "{support: pursue eu-27-approach, when: where-possible}"
    ahead = "{support: form leading-groups, when: where-necessary}"
    assert names(letter("themes:\n" + theme(together, ahead))) == []


YES = "themes:\n" + theme("support: postpone eu-ets2")
NO = "themes:\n" + theme("oppose: postpone eu-ets2")


def test_another_cabinets_letter_is_a_change_of_course_at_the_newer_letter_only() -> None:
    old = letter(YES, day="2025-05-12", actor="kabinet-schoof", name="oud")
    new = letter("follows: oud\n" + NO, name="nieuw")
    text = f"{old}---\n{new}"
    [finding] = found(text)
    assert (finding.rule.name, finding.severity.word) == ("change-of-course", "information")
    assert finding.route.startswith("nieuw/")


def test_another_cabinets_letter_that_nobody_follows_is_silent() -> None:
    old = letter(YES, day="2025-05-12", actor="kabinet-schoof", name="oud")
    assert names(f"{old}---\n{letter(NO, name='nieuw')}") == []


def test_a_letter_of_march_is_not_held_against_a_line_taken_in_may() -> None:
    assert names(letter(YES, day="2026-03-20")) == []
    assert names(letter(YES, day="2026-06-12")) == [("position-against-line", "error")]


def test_another_cabinets_letter_is_not_held_against_the_line_of_this_one() -> None:
    assert names(letter(YES, day="2026-06-12", actor="kabinet-schoof")) == []


TWO_DOSSIERS = "Kamerstukken 19 637 en 36 045, nr. 3093"


def test_two_dossiers_with_one_number_as_they_were_published_are_silent() -> None:
    assert names(letter(f"themes:\n  - title: Migratie\n    citations:\n      - {TWO_DOSSIERS}\n")) == []


def test_of_two_dossiers_with_one_number_the_other_paper_is_unknown() -> None:
    read = citation.find(TWO_DOSSIERS)
    assert [(one.dossier, one.id) for one in read] == [("19637", "kst-19637-3093"), ("36045", None)]


def test_a_draft_without_a_date_and_three_times_without_a_year_is_one_finding() -> None:
    times = [f"{{kind: past, what: Stap {number}, date: {day}}}" for number, day in enumerate(("21 april", "24 april"))]
    times.append("{kind: statutory, what: Inwerkingtreding, date: 12 juni}")
    text = letter("themes:\n" + theme(*times, key="dates"), day=None)
    [finding] = found(text)
    assert (finding.rule.name, finding.severity.word) == ("year-missing", "warning")
    assert len(finding.related) == 3


@pytest.mark.parametrize("day", ["2026-05-22", "PM"])
def test_times_without_a_year_are_silent_where_the_letter_has_a_date_or_one_to_come(day: str) -> None:
    text = letter("themes:\n" + theme("{kind: statutory, what: Inwerkingtreding, date: 12 juni}", key="dates"), day=day)
    assert [d for d in names(text) if d[0] != "open-point"] == []


@pytest.mark.parametrize("title", ["Leeswijzer", "Versterking van de economische kracht van de EU"])
def test_a_procedural_part_needs_no_kamerstuk(title: str) -> None:
    body = f"themes:\n  - title: {title}\n    role: procedural\n    summary: Deze brief heeft drie delen.\n"
    assert names(letter(body)) == []


@pytest.mark.parametrize("hope", ["look-forward-to tech-sovereignty-package", "welcome tech-sovereignty-package"])
def test_looking_forward_to_what_is_announced_commits_to_nothing(hope: str) -> None:
    text = letter("themes:\n" + theme(f"support: {hope}", "oppose: adopt tech-sovereignty-package"))
    assert names(text) == []


def test_nothing_is_said_of_any_position_in_the_real_letter() -> None:
    """Not of its passage on the ETS, beside the line that was taken from it, nor of all 27 beside leading groups."""
    assert [d for d in check(LETTER, today=TODAY).diagnostics if d.rule.code.startswith("PL3")] == []


def test_the_passage_on_the_ets_is_where_a_finding_would_be() -> None:
    """The same letter, with the opposite said: so the silence is not for want of looking."""
    text = LETTER.read_text("utf-8").replace(
        "id: klimaatregels-in-stand\n            oppose:", "id: klimaatregels-in-stand\n            support:"
    )
    told = [d for d in found(text) if d.rule.code.startswith("PL3")]
    assert {d.rule.name for d in told} == {"position-against-line"}
    assert all("/klimaatregels-in-stand/" in d.route for d in told)
