"""Positions through the library's door: what the rules on them say, and what they keep to themselves."""

import json

import pytest

from policylint import check_text
from policylint.judgement import Judgement
from policylint.reporters import Look, render

KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: kennis
subjects:
  tolheffing: {en: the toll, nl: de tolheffing}
actions:
  defer: {en: defer, nl: doorschuiven}
actors:
  kabinet-x: {en: government X, nl: kabinet X}
  commissie-x: {en: commission X, nl: commissie X}
---
"""
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
date: 2026-06-10
actor: kabinet-x
language: nl
themes:
  - title: Klimaat
    citations: [Kamerstuk 22112 Nr. 4361]
    positions:
"""


def letter(*positions: str) -> str:
    return KNOWLEDGE + LETTER + "".join(f"      - {position}\n" for position in positions)


def names(text: str, **options: list[str]) -> list[str]:
    return [d.rule.name for d in check_text(text, isolated=True, **options).diagnostics]


def test_where_speakers_differ_is_told_on_request_alone() -> None:
    text = letter("oppose: defer tolheffing", "{actor: commissie-x, support: defer tolheffing}")
    assert names(text) == []
    assert names(text, select=["divergence"]) == ["divergence"]


def test_an_open_point_in_the_place_of_a_statement_conflicts_with_nothing() -> None:
    assert names(letter("oppose: PM", "support: PM")) == ["open-point", "open-point"]


def test_a_search_that_was_cut_off_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = Judgement.__init__

    def cut_off(self: Judgement, *arguments: object, **options: object) -> None:
        drawn(self, *arguments, **options)  # type: ignore[arg-type]
        self.incomplete = True

    monkeypatch.setattr(Judgement, "__init__", cut_off)
    assert names(letter("oppose: defer tolheffing")) == ["incomplete-search"]


def test_json_has_the_members_the_chain_and_the_ways_out_as_data() -> None:
    text = letter("{id: nee, oppose: defer tolheffing}", "{id: ja, support: defer tolheffing}")
    report = check_text(text, "brief.yaml", isolated=True)
    [finding] = json.loads(render(report, "json", Look(default_lang="nl")))["findings"]
    assert finding["rule"] == "contradicting-positions"
    assert [member["id"] for member in finding["members"]] == ["brief#ja", "brief#nee"]
    assert {way["kind"] for way in finding["resolutions"]} >= {"withdraw", "despite"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_bare_position_needs_no_id_to_be_said_openly(lang: str) -> None:
    text = letter("{id: nee, oppose: defer tolheffing}", "{accept: defer tolheffing, despite: nee}")
    assert names(text) == ["said-openly"]


@pytest.mark.parametrize(
    "open_one",
    [
        "support: PM tolheffing",
        "support: defer PM",
        "support: {PM: tolheffing}",
        "{actor: PM, support: defer tolheffing}",
        "{when: PM, support: defer tolheffing}",
    ],
)
def test_a_position_with_a_part_still_to_come_is_an_open_point_and_no_more(open_one: str) -> None:
    assert names(letter("oppose: defer tolheffing", open_one)) == ["open-point"]
