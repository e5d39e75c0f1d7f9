"""`policylint why`: the verdict between two positions, with its reason and chain, in both languages."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from policylint.cli import main

KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: kennis
subjects:
  verdragen: {en: treaties, nl: verdragen}
  mercosur: {en: Mercosur, nl: Mercosur, broader: [{id: verdragen, source: Kaderbesluit}]}
  fonds: {en: the fund, nl: het fonds}
  bijdrage: {en: the contribution, nl: de bijdrage}
  leeftijd: {en: the age, nl: de leeftijd}
actions:
  sluiten: {en: conclude, nl: sluiten, implies: [{id: onderhandelen, strength: assumption}]}
  onderhandelen: {en: negotiate, nl: onderhandelen over}
  vergroten: {en: enlarge, nl: vergroten, excludes: verkleinen}
  verkleinen: {en: shrink, nl: verkleinen}
  losmaken: {en: loosen, nl: losmaken}
actors:
  oud: {en: the old cabinet, nl: het oude kabinet}
  kabinet: {en: the cabinet, nl: het kabinet, succeeds: oud}
  commissie: {en: the Commission, nl: de Commissie}
  velen: {en: some member states, nl: sommige lidstaten, many: true}
conditions:
  rust: {en: quiet, nl: rust, excludes: storm}
  storm: {en: storm, nl: storm}
  haast: {en: haste, nl: haast}
axioms:
  - {id: balans, if: [vergroten fonds], then-one-of: [vergroten bijdrage], en: who pays, nl: wie betaalt}
lines:
  - {id: lijn, actor: kabinet, oppose: sluiten mercosur, during: 2026-05/..}
"""
LETTER = """\
policylint: 1
kind: policy
id: maart
title: Brief van maart
type: brief-regering
actor: kabinet
date: 2026-03-01
themes:
  - title: Alles
    positions:
      - {id: klasse, support: sluiten verdragen}
      - {id: op-een-na, support: sluiten verdragen, except: mercosur}
      - {id: tegen, oppose: sluiten mercosur}
      - {id: toen, support: sluiten mercosur, during: 2020}
      - {id: akkoord, accept: sluiten verdragen}
      - {id: geen-overleg, oppose: onderhandelen verdragen}
      - {id: overleg, support: onderhandelen verdragen}
      - {id: geen-verdragen, oppose: sluiten verdragen}
      - {id: bij-rust, support: vergroten fonds, when: rust}
      - {id: bij-storm, support: verkleinen fonds, when: storm}
      - {id: bij-haast, support: verkleinen fonds, when: haast}
      - {id: geen-van-beide, oppose: [vergroten fonds, verkleinen fonds]}
      - {id: los, support: losmaken fonds}
      - {id: los-akkoord, support: losmaken mercosur}
      - {id: bijdrage, support: vergroten bijdrage}
      - {id: kleinere-bijdrage, oppose: vergroten bijdrage}
      - {id: van-commissie, actor: commissie, support: sluiten mercosur}
      - {id: van-velen, actor: velen, support: sluiten mercosur}
      - {id: vijftien, value: {of: leeftijd, exactly: 15 jaar}}
      - {id: maanden, value: {of: leeftijd, exactly: 180 maanden}}
      - {id: twaalf, value: {of: leeftijd, at-least: 12 jaar}}
      - {id: verkenning, explore: sluiten mercosur}
      - {id: aan-ons, support: sluiten mercosur, asks: kabinet}
      - {id: aan-hen, oppose: sluiten mercosur, asks: commissie}
      - {id: raadsel, support: sluiten luchtkasteel}
      - {id: soms, support: sluiten verdragen, scope: some}
      - {id: ooit, support: sluiten mercosur, during: PM}
      - {id: openlijk, accept: sluiten mercosur, despite: tegen}
"""
APART = """\
policylint: 1
kind: policy
id: juni
title: Brief van juni
type: brief-regering
actor: kabinet
date: 2026-06-01
themes:
  - title: Alles
    positions:
      - {id: tegen, oppose: sluiten verdragen}
      - {id: klasse, oppose: sluiten verdragen}
"""
OLD = """\
policylint: 1
kind: policy
id: vroeger
title: Brief van vroeger
type: brief-regering
actor: oud
date: 2024-06-01
themes:
  - title: Alles
    positions:
      - {id: voor, support: sluiten mercosur}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("policylint.toml").write_text("shipped = []\n", "utf-8")
    Path("kennis.yaml").write_text(KNOWLEDGE, "utf-8")
    Path("maart.yaml").write_text(LETTER, "utf-8")
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], one: str, other: str) -> tuple[int, dict[str, Any]]:
    code = main(["why", one, other, "--format", "json", "--today", "2026-07-01"])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, json.loads(printed.out)


VERDICTS = [
    ("klasse", "tegen", "conflict", "clash"),
    ("verkenning", "tegen", "conflict", "exploring-what-is-opposed"),
    ("openlijk", "tegen", "conflict", "said-openly"),
    ("bij-rust", "bij-haast", "conflict", "conditional-conflict"),
    ("op-een-na", "tegen", "compatible", "exception"),
    ("toen", "tegen", "compatible", "during"),
    ("akkoord", "geen-overleg", "compatible", "accept"),
    ("bij-rust", "bij-storm", "compatible", "when"),
    ("aan-ons", "aan-hen", "compatible", "asks"),
    ("soms", "tegen", "compatible", "scope"),
    ("twaalf", "vijftien", "compatible", "amounts-overlap"),
    ("overleg", "geen-verdragen", "compatible", "one-way"),
    ("tegen", "geen-verdragen", "compatible", "both-opposed"),
    ("klasse", "overleg", "compatible", "same-direction"),
    ("bij-rust", "bijdrage", "compatible", "premise"),
    ("aan-ons", "verkenning", "compatible", "exploring"),
    ("vijftien", "maanden", "unknown", "units"),
    ("vijftien", "klasse", "unknown", "amount-and-stance"),
    ("van-velen", "tegen", "unknown", "many"),
    ("van-commissie", "tegen", "unknown", "blocs"),
    ("los", "bij-rust", "unknown", "actions"),
    ("los", "los-akkoord", "unknown", "subjects"),
    ("los", "klasse", "unknown", "nothing-shared"),
    ("raadsel", "tegen", "unknown", "unknown-word"),
    ("ooit", "tegen", "unknown", "open"),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), VERDICTS)
def test_two_positions_get_a_verdict_and_its_reason(
    one: str, other: str, verdict: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, entry = told(capsys, f"maart#{one}", f"maart#{other}")
    assert (entry["verdict"], [found["kind"] for found in entry["reasons"]]) == (verdict, [reason])
    assert code == (1 if verdict == "conflict" else 0)


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), VERDICTS)
def test_the_order_of_the_two_makes_no_difference(
    one: str, other: str, verdict: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, entry = told(capsys, f"maart#{other}", f"maart#{one}")
    assert (entry["verdict"], [found["kind"] for found in entry["reasons"]]) == (verdict, [reason])


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), VERDICTS)
def test_each_reason_has_words_in_both_languages(
    one: str, other: str, verdict: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, entry = told(capsys, f"maart#{one}", f"maart#{other}")
    words = {found[lang] for found in entry["reasons"] for lang in ("nl", "en")}
    assert len(words) == 2
    assert not any("{" in text for text in words)


def test_what_would_be_the_chain_is_shown_where_something_stands_in_between(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, entry = told(capsys, "maart#op-een-na", "maart#tegen")
    assert [(step["kind"], step["source"]) for step in entry["chain"]] == [("broader", "Kaderbesluit")]


def test_of_two_blocs_it_is_shown_where_they_differ(capsys: pytest.CaptureFixture[str]) -> None:
    _, entry = told(capsys, "maart#van-commissie", "maart#geen-verdragen")
    assert entry["verdict"] == "unknown"
    assert [step["kind"] for step in entry["chain"]] == ["broader"]


def test_two_that_only_a_third_makes_impossible_are_told_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    text = KNOWLEDGE.replace("[vergroten bijdrage]", "[vergroten bijdrage, sluiten verdragen]")
    Path("kennis.yaml").write_text(text, "utf-8")
    Path("maart.yaml").write_text(
        LETTER.partition("positions:")[0]
        + "positions:\n"
        + "      - {id: een, support: vergroten fonds}\n"
        + "      - {id: twee, oppose: vergroten bijdrage}\n"
        + "      - {id: drie, oppose: sluiten verdragen}\n",
        "utf-8",
    )
    code, entry = told(capsys, "maart#een", "maart#drie")
    assert (code, entry["verdict"], entry["rule"]) == (1, "conflict", "jointly-impossible")
    assert [member["id"] for member in entry["besides"]] == ["maart#twee"]
    assert "maart#twee" in entry["reasons"][0]["nl"]


def test_documents_that_are_not_compared_are_compared_here_and_that_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("juni.yaml").write_text(APART, "utf-8")
    code, entry = told(capsys, "maart#toen", "juni#tegen")
    assert (code, entry["verdict"]) == (0, "compatible")
    code, entry = told(capsys, "maart#aan-ons", "juni#tegen")
    assert (code, entry["verdict"], entry["reasons"][0]["kind"]) == (1, "conflict", "not-compared")
    Path("juni.yaml").write_text(APART.replace("date:", "follows: maart\ndate:"), "utf-8")
    assert told(capsys, "maart#aan-ons", "juni#tegen")[1]["reasons"][0]["kind"] == "clash"


def test_another_cabinet_has_changed_course(capsys: pytest.CaptureFixture[str]) -> None:
    Path("vroeger.yaml").write_text(OLD, "utf-8")
    Path("maart.yaml").write_text(LETTER.replace("date:", "follows: vroeger\ndate:"), "utf-8")
    code, entry = told(capsys, "vroeger#voor", "maart#tegen")
    assert (code, entry["rule"], entry["severity"]) == (1, "change-of-course", "information")


def test_a_letter_is_not_held_to_a_later_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, entry = told(capsys, "maart#aan-ons", "lijn")
    assert (code, entry["verdict"], entry["reasons"][0]["kind"]) == (0, "compatible", "older-than-line")


def test_a_line_is_named_by_its_bare_id(capsys: pytest.CaptureFixture[str]) -> None:
    Path("juni.yaml").write_text(APART.replace("oppose: sluiten verdragen", "support: sluiten mercosur", 1), "utf-8")
    code, entry = told(capsys, "lijn", "juni#tegen")
    assert (code, entry["rule"], entry["severity"]) == (1, "position-against-line", "error")
    assert [member["line"] for member in entry["members"]] == [True, False]


@pytest.mark.parametrize("name", ["verkenning", "maart.yaml:32"])
def test_a_position_is_also_named_by_its_own_id_alone_or_its_place(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, entry = told(capsys, name, "maart#tegen")
    assert entry["members"][0]["id"] == "maart#verkenning"


TEXT = {
    "nl": """\
in strijd met elkaar (let op, contradicting-positions)
  maart#klasse: steun voor “verdragen sluiten”
      het kabinet, vanaf 2026-03-01, maart.yaml:11
  maart#tegen: verzet tegen “Mercosur sluiten”
      het kabinet, vanaf 2026-03-01, maart.yaml:13
  omdat: ze kunnen niet allebei gelden
    - Mercosur valt onder verdragen (Kaderbesluit), kennis.yaml:6
""",
    "en": """\
in conflict (warning, contradicting-positions)
  maart#klasse: support for “conclude treaties”
      the cabinet, from 2026-03-01, maart.yaml:11
  maart#tegen: opposition to “conclude Mercosur”
      the cabinet, from 2026-03-01, maart.yaml:13
  because: they cannot both hold
    - Mercosur is part of treaties (Kaderbesluit), kennis.yaml:6
""",
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_conflict_is_explained_in_words(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "maart#klasse", "maart#tegen", "--lang", lang, "--today", "2026-07-01"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith(TEXT[lang])
    assert "except: [mercosur]" in printed


@pytest.mark.parametrize(("lang", "words"), [("nl", "anders:"), ("en", "else:")])
def test_what_would_clash_is_explained_in_words(lang: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "maart#op-een-na", "maart#tegen", "--lang", lang]) == 0
    assert re.search(rf"^  {words}\n    - Mercosur .*kennis\.yaml:6$", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("maart#zomaar", "maart#tegen", "zomaar"),
        ("maart#tegen", "maart#tegen", "hetzelfde"),
        ("maart.yaml:1000", "maart#tegen", "maart.yaml:1000"),
    ],
)
def test_a_name_that_names_no_two_positions_is_a_usage_error(
    one: str, other: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", one, other, "--lang", "nl"]) == 2
    printed = capsys.readouterr()
    assert (printed.out, said in printed.err) == ("", True)


def test_a_bare_id_of_two_positions_is_not_guessed_at(capsys: pytest.CaptureFixture[str]) -> None:
    Path("juni.yaml").write_text(APART, "utf-8")
    assert main(["why", "klasse", "maart#tegen"]) == 2
    assert "juni#klasse, maart#klasse" in capsys.readouterr().err


def test_positions_of_two_projects_have_no_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ander").mkdir()
    Path("ander/policylint.toml").write_text("shipped = []\n", "utf-8")
    Path("ander/juni.yaml").write_text(APART, "utf-8")
    assert main(["why", "juni#klasse", "maart#tegen", "--lang", "en", "--in", "maart.yaml", "--in", "ander"]) == 2
    assert "not in one project" in capsys.readouterr().err


@pytest.mark.parametrize("pair", [("klasse", "tegen"), ("aan-ons", "geen-verdragen")])
def test_a_step_is_disputed_where_a_check_tells_the_conflict(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = pair
    kept = "".join(
        line
        for line in LETTER.splitlines(True)
        if "{id: " not in line or f"{{id: {one}," in line or f"{{id: {other}," in line
    )
    Path("maart.yaml").write_text(kept, "utf-8")
    _, entry = told(capsys, f"maart#{one}", f"maart#{other}")
    (place,) = {
        (way["place"]["path"], way["place"]["line"]) for way in entry["resolutions"] if way["kind"] == "dispute"
    }
    lines = kept.splitlines(True)
    indent = lines[place[1] - 1].partition("-")[0]
    lines.insert(place[1] - 1, f"{indent}# policylint: dispute {entry['rule']} -- reden\n")
    Path("maart.yaml").write_text("".join(lines), "utf-8")
    main(["check", ".", "--select", "PL3", "--today", "2026-07-01", "--lang", "en"])
    assert entry["rule"] not in capsys.readouterr().out.replace(f"dispute {entry['rule']}", "")
    assert main(["why", f"maart#{one}", f"maart#{other}", "--lang", "en", "--today", "2026-07-01"]) == 1
    assert f"above maart.yaml:{place[1] + 1}" in capsys.readouterr().out


def test_what_is_not_checked_takes_no_comment(capsys: pytest.CaptureFixture[str]) -> None:
    Path("juni.yaml").write_text(APART, "utf-8")
    _, entry = told(capsys, "maart#aan-ons", "juni#tegen")
    assert "dispute" not in {way["kind"] for way in entry["resolutions"]}


def test_two_values_apart_may_get_the_same_bound(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maart.yaml").write_text(LETTER.replace("at-least: 12 jaar", "at-least: 16 jaar"), "utf-8")
    _, entry = told(capsys, "maart#vijftien", "maart#twaalf")
    assert "give the same bound in both places" in [way.get("en") for way in entry["resolutions"]]
    main(["why", "maart#vijftien", "maart#twaalf", "--lang", "nl"])
    assert "    - noem op beide plaatsen dezelfde grens\n" in capsys.readouterr().out
