"""Names that the knowledge lacks are told where they stand, and not where it could not be read."""

from pathlib import Path

import pytest

from policylint import api, check, check_text, division
from policylint.diagnostic import Diagnostic
from policylint.messages import render

KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: kennis
subjects: {s: {en: S, nl: S}}
actors: {x: {en: X, nl: X}}
actions: {do: {en: do, nl: doen}}
lines: [{id: lijn, actor: x, oppose: do s}]
---
"""
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
date: 2026-06-10
actor: x
themes:
  - title: Alles
    citations: [Kamerstuk 22112 Nr. 4361]
    positions:
      - {id: p, oppose: do s}
"""


def told(text: str) -> list[Diagnostic]:
    return list(check_text(text, "brief.yaml", isolated=True).diagnostics)


@pytest.mark.parametrize(
    ("knowledge", "rule", "english"),
    [
        (
            "lines: [{id: l, actor: x, oppose: do s, supersedes: nope}]",
            "dangling-reference",
            "`supersedes` names `nope`",
        ),
        ("lines: [{id: l, actor: x, oppose: do s, despite: [lijm]}]", "dangling-reference", "did you mean `lijn`?"),
        ("lines: [{id: l, actor: x, oppose: do s, supersedes: [lijn, 'brief#p']}]", "", ""),
        ("subjects: {t: {en: T, nl: T, related: foo}}", "faulty-knowledge", "no subject is called “foo”"),
        ("subjects: {t: {en: T, nl: T, related: s}}", "", ""),
    ],
)
def test_what_a_line_or_a_subject_names_has_to_be_there(knowledge: str, rule: str, english: str) -> None:
    more = f"policylint: 1\nkind: knowledge\nid: meer\n{knowledge}\n---\n"
    found = [one for one in told(KNOWLEDGE + more + LETTER) if not one.rule.code.startswith("PL30")]
    assert [one.rule.name for one in found] == ([rule] if rule else [])
    assert all(english in render(one, "en").message for one in found)


def test_what_could_not_be_read_leaves_no_name_unknown() -> None:
    assert told(KNOWLEDGE + LETTER) == []
    broken = KNOWLEDGE.replace("{en: S, nl: S}", "{en: S, nl: S, closed: perhaps}")
    assert [one.rule.name for one in told(broken + LETTER)] == ["schema-violation"]
    assert "unknown-name" in [
        one.rule.name for one in told(KNOWLEDGE.replace("do: {en: do, nl: doen}", "go: {en: go, nl: gaan}") + LETTER)
    ]


@pytest.mark.parametrize(("name", "lost"), [("brief7#p", 0), ("brief7#q", 1), ("lijn", 0), ("brief7", 1)])
def test_in_parts_what_a_line_names_is_told_as_at_once(
    name: str, lost: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(division, "A_PART", 4)
    monkeypatch.setattr(api, "MANY", 4)
    line = KNOWLEDGE.replace("oppose: do s}]", f"oppose: do s}}, {{id: l, actor: x, oppose: do s, despite: '{name}'}}]")
    (tmp_path / "policylint.toml").write_text("shipped = []\n", "utf-8")
    (tmp_path / "kennis.yaml").write_text(line.removesuffix("---\n"), "utf-8")
    for number in range(24):
        (tmp_path / f"brief{number}.yaml").write_text(LETTER.replace("id: brief", f"id: brief{number}"), "utf-8")
    found = check(tmp_path).diagnostics
    assert [one.rule.name for one in found if one.place.path.endswith("kennis.yaml")] == ["dangling-reference"] * lost


@pytest.mark.parametrize(
    ("positions", "rules"),
    [
        (["{oppose: do s, during: 2026-13}"], ["impossible-date"]),
        (["{oppose: do s, during: ooit}"], ["key-without-effect"]),
        (["{oppose: do s, only: elders}"], ["unknown-name"]),
        (["{id: a, oppose: do s, supersedes: a}"], ["key-without-effect"]),
        (["{id: a, oppose: do s, supersedes: b}", "{id: b, oppose: do s, supersedes: a}"], ["key-without-effect"]),
    ],
)
def test_one_slip_is_one_finding(positions: list[str], rules: list[str]) -> None:
    text = KNOWLEDGE + LETTER + "".join(f"      - {position}\n" for position in positions)
    assert [one.rule.name for one in told(text)] == rules


def test_an_id_defined_twice_is_one_finding() -> None:
    twice = "policylint: 1\nkind: knowledge\nid: meer\nsubjects: {s: {en: S, nl: S}}\n---\n"
    assert [one.rule.name for one in told(KNOWLEDGE + twice + LETTER)] == ["duplicate-id"]


def test_what_supersedes_itself_is_told_so() -> None:
    (one,) = told(KNOWLEDGE + LETTER + "      - {id: a, oppose: do s, supersedes: a}\n")
    assert render(one, "en").message == "this position supersedes itself, which has no effect"
    assert render(one, "nl").message == "dit standpunt vervangt zichzelf, en dat heeft geen effect"


def test_bounds_in_two_units_are_told_as_such() -> None:
    value = "      - {id: a, value: {of: s, at-least: 2 %, at-most: 1 euro}}\n"
    (one,) = told(KNOWLEDGE + LETTER + value)
    assert render(one, "en").message == "the bounds are in different units, so the amount counts nowhere"
    (one,) = told(KNOWLEDGE + LETTER + value.replace("1 euro", "veel"))
    assert render(one, "en").message == "this is no number with a unit, so the amount counts nowhere"


def test_a_label_of_two_things_is_told_as_it_is_written() -> None:
    two = KNOWLEDGE.replace("{s: {en: S, nl: S}}", "{s: {en: S, nl: S}, t: {en: Both, nl: T}, u: {en: both, nl: U}}")
    (one,) = told(two + LETTER)
    assert render(one, "en").message == "the label “Both” names several things, and so none: `t` and `u`"
