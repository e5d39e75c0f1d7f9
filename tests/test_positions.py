"""Positions through the library's door: what the rules on them say, and what they keep to themselves."""

import json
from pathlib import Path

import pytest

from policylint import check, check_text
from policylint.diagnostic import Diagnostic, Place, Step
from policylint.explanation import step_words
from policylint.judgement import Judgement
from policylint.messages import render as words
from policylint.reporters import Look, render
from policylint.span import LineCol, Span

MORE = """\
policylint: 1
kind: knowledge
id: meer
conditions:
  spits: {en: it is rush hour, nl: het spitsuur is, implies: druk}
  druk: {en: it is busy, nl: het druk is}
actions:
  freeze: {en: freeze, nl: bevriezen}
  undo: {en: undo, nl: ongedaan maken, excludes: undo}
subjects:
  vignet: {en: the vignette, nl: het vignet}
axioms:
  - {id: laag, strength: tension, never-together: [freeze tolheffing, freeze vignet], nl: laag, en: low}
  - id: hoog
    strength: law
    never-together: [freeze tolheffing, freeze vignet, defer vignet]
    nl: hoog
    en: high
  - {id: alleen, strength: tension, never-together: [defer tolheffing], nl: alleen, en: alone}
---
"""
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


def render_one(diagnostic: Diagnostic) -> str:
    return words(diagnostic, "nl").message


def shown(text: str, form: str, lang: str = "nl") -> str:
    report = check_text(MORE + text, "brief.yaml", isolated=True, select=["PL30"])
    return render(report, form, Look(default_lang=lang))


@pytest.mark.parametrize("form", ["full", "concise", "json", "sarif", "markdown"])
def test_a_conflict_that_rests_on_one_condition_following_from_another_is_told_in_words(form: str) -> None:
    said = shown(letter("{support: defer vignet, when: spits}", "{oppose: defer vignet, when: druk}"), form)
    assert "strijdt met" in said
    if form in ("full", "json", "sarif"):
        assert "waar “het spitsuur is” geldt, geldt ook “het druk is”" in " ".join(said.split())


def test_a_lesser_conflict_of_one_within_a_louder_one_is_worded_as_one() -> None:
    text = letter("support: defer tolheffing", "oppose: defer tolheffing")
    assert "daarbinnen: steun voor “de tolheffing doorschuiven” kan op zichzelf niet gelden" in shown(text, "json")


def test_a_lesser_conflict_of_two_within_one_of_three_has_its_own_steps_and_denies_that_any_two_go_together() -> None:
    text = letter("support: freeze tolheffing", "support: freeze vignet", "support: defer vignet")
    [finding] = json.loads(shown(text, "json"))["findings"]
    assert finding["rule"] == "jointly-impossible"
    assert [step["message"] for step in finding["chain"]] == [
        "uitgangspunt “hoog”: hoog",
        "daarbinnen: steun voor “de tolheffing bevriezen” strijdt met steun voor “het vignet bevriezen” (spanning)",
        "uitgangspunt “laag”: laag (spanning)",
    ]
    assert "Twee aan twee" not in finding["why"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "daarbinnen kunnen deze 3 niet allemaal tegelijk gelden: een, twee en drie"),
        ("en", "within it these 3 cannot all hold at once: een, twee and drie"),
    ],
)
def test_a_lesser_conflict_of_three_names_them_all(lang: str, said: str) -> None:
    place = Place("k.yaml", Span(LineCol(0, 0), LineCol(0, 1)))
    step = Step("inside", ({"nl": "een"}, {"nl": "twee"}, {"nl": "drie"}), "", "law", None, place)
    assert step_words(step, lang) == said


def test_no_word_of_a_draft_is_shown_of_a_lesser_conflict_where_none_may_be() -> None:
    text = letter("support: freeze tolheffing", "support: freeze vignet", "support: defer vignet")
    report = check_text(MORE + text, "brief.yaml", isolated=True, select=["PL30"])
    assert "vignet" not in render(report, "json", Look(default_lang="nl", excerpts=False))


def test_a_position_that_cannot_hold_by_itself_is_not_said_to_conflict_with_itself() -> None:
    findings = json.loads(shown(letter("support: undo vignet"), "json"))["findings"]
    said = [finding["message"] for finding in findings if finding["rule"] == "contradicting-positions"]
    assert said == ["steun voor “het vignet ongedaan maken” kan op zichzelf al niet gelden"]


def test_what_else_two_positions_have_at_odds_is_told_as_here_too() -> None:
    text = letter("support: [defer vignet, freeze vignet]", "oppose: [freeze vignet, defer vignet]")
    [finding] = json.loads(shown(text, "json"))["findings"]
    assert [place["label"] for place in finding["related"] if "ook hier" in place["label"]] == [
        "ook hier: steun voor “het vignet bevriezen” tegenover verzet tegen “het vignet bevriezen”",
        "ook hier: verzet tegen “het vignet bevriezen” tegenover steun voor “het vignet bevriezen”",
    ]


def test_a_member_is_given_with_all_that_it_says() -> None:
    text = letter("{id: nee, oppose: defer vignet}", "{id: ja, support: defer vignet}")
    [finding] = json.loads(shown(text, "json"))["findings"]
    names = ("kind", "id", "actor", "stance", "action", "subject")
    assert [[member[name] for name in names] for member in finding["members"]] == [
        ["position", "brief#ja", "kabinet-x", "support", "defer", "vignet"],
        ["position", "brief#nee", "kabinet-x", "oppose", "defer", "vignet"],
    ]


def test_a_way_out_says_which_member_it_changes() -> None:
    text = letter("{oppose: defer vignet}", "{support: defer vignet, when: druk}")
    [finding] = json.loads(shown(text, "json"))["findings"]
    [way] = [way for way in finding["resolutions"] if way["kind"] == "when"]
    assert finding["members"][way["member"]]["stance"] == "oppose"


def test_the_comment_that_disputes_a_step_is_to_go_where_it_works() -> None:
    text = letter("{support: defer vignet, when: spits}", "{oppose: defer vignet, when: druk}")
    [finding] = json.loads(shown(text, "json"))["findings"]
    [way] = [way for way in finding["resolutions"] if way["kind"] == "dispute"]
    assert (way["step"], way["start"]) == (0, finding["start"])
    assert f"boven brief.yaml:{finding['start']['line']}" in way["message"]
    lines = (MORE + text).splitlines(keepends=True)
    lines.insert(way["start"]["line"] - 1, "      # policylint: dispute contradicting-positions -- klopt niet\n")
    report = check_text("".join(lines), "brief.yaml", isolated=True, select=["PL30"])
    assert [d.rule.name for d in report.findings] == []


def test_sarif_has_the_members_the_chain_and_the_ways_out_as_well() -> None:
    text = letter("{support: defer vignet, when: spits}", "{oppose: defer vignet, when: druk}")
    [result] = json.loads(shown(text, "sarif"))["runs"][0]["results"]
    [finding] = json.loads(shown(text, "json"))["findings"]
    assert result["properties"] == {key: finding[key] for key in ("members", "chain", "resolutions")}


def test_an_empty_item_among_positions_is_located() -> None:
    report = check_text(letter("support: defer tolheffing", "", "oppose: defer tolheffing"), isolated=True)
    [finding] = report.findings
    lines = letter("support: defer tolheffing", "").splitlines()
    assert (finding.rule.code, finding.place.span.start.line) == ("PL003", len(lines) - 1)


def test_premises_that_cannot_all_hold_are_named_without_their_strength() -> None:
    text = """\
policylint: 1
kind: knowledge
id: los
subjects: {a: {nl: het een}}
actions: {doen: {nl: doen}}
axioms:
  - {id: altijd, strength: assumption, then-one-of: [doen a]}
  - {id: nooit, strength: law, never-together: [doen a]}
"""
    findings = json.loads(
        render(check_text(text, "k.yaml", isolated=True), "json", Look(default_lang="nl", lang="nl"))
    )["findings"]
    assert [finding["message"] for finding in findings] == [
        "deze uitgangspunten kunnen, aannames meegerekend, niet allemaal tegelijk gelden, en blijven buiten"
        " beschouwing: `altijd` en `nooit`"
    ]


def test_a_label_that_names_two_things_is_not_said_to_name_none() -> None:
    extra = "policylint: 1\nkind: knowledge\nid: dubbel\nactions:\n"
    extra += "  rem: {nl: remmen, en: brake, alt: dempen}\n  dam: {nl: dammen, en: dam, alt: dempen}\n---\n"
    report = check_text(extra + letter("oppose: dempen tolheffing"), "brief.yaml", isolated=True)
    said = [render_one(d) for d in report.findings if d.rule.name == "unknown-name"]
    assert said == ["“dempen” kan meer dan één handeling zijn, en telt dus voor geen; bedoelt u `rem` of `dam`?"]


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


AGAINST_THE_LINE = """\
policylint: 1
kind: policy
id: {id}
title: {id}
date: 2026-06-1{day}
actor: kabinet-jetten
themes:
  - title: Klimaat
    citations: [Kamerstuk 22112 Nr. 4361]
    positions:
      - {{accept: postpone eu-ets2{more}}}
"""


def test_every_draft_that_goes_against_a_line_is_told_alone_or_with_others(tmp_path: Path) -> None:
    (tmp_path / "policylint.toml").touch()
    for day, more in enumerate(["", "", ", despite: ets-line"]):
        (tmp_path / f"{day}.yaml").write_text(AGAINST_THE_LINE.format(id=f"draft-{day}", day=day, more=more))
    together = [(Path(d.place.path).name, d.rule.name) for d in check(tmp_path).diagnostics]
    assert together == [
        ("0.yaml", "position-against-line"),
        ("1.yaml", "position-against-line"),
        ("2.yaml", "said-openly"),
    ]
    alone = [d.rule.name for day in range(3) for d in check(tmp_path / f"{day}.yaml").diagnostics]
    assert alone == [rule for _, rule in together]


def test_a_waiver_in_one_draft_excuses_no_other(tmp_path: Path) -> None:
    (tmp_path / "policylint.toml").touch()
    waiver = "    # policylint: waive position-against-line -- proef\n    positions:"
    for day in range(2):
        text = AGAINST_THE_LINE.format(id=f"draft-{day}", day=day, more="")
        (tmp_path / f"{day}.yaml").write_text(text.replace("    positions:", waiver) if day else text)
    report = check(tmp_path)
    assert [Path(d.place.path).name for d in report.findings] == ["0.yaml"]
    assert [Path(d.place.path).name for d in report.waived] == ["1.yaml"]


@pytest.mark.parametrize("actor", ["minister van Financiën", "de minister van Financiën", "Minister van Financiën"])
def test_a_name_is_known_with_and_without_its_article(actor: str) -> None:
    text = AGAINST_THE_LINE.format(id="draft", day=0, more=f", actor: {actor}")
    assert names(text) == ["position-against-line"]
