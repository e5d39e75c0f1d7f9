"""`policylint positions`: who holds what on which subject, in four formats and two languages."""

import csv
import json
from io import StringIO
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
  mercosur: {en: the Mercosur deal, nl: het Mercosur-akkoord, broader: verdragen}
  leeftijd: {en: the minimum age, nl: de minimumleeftijd}
actions:
  sluiten: {en: conclude, nl: sluiten}
actors:
  kabinet: {en: the cabinet, nl: het kabinet}
  commissie: {en: the Commission, nl: de Commissie}
  velen: {en: some member states, nl: sommige lidstaten, many: true}
conditions:
  rust: {en: it is quiet, nl: het rustig is}
lines:
  - {id: lijn, actor: kabinet, oppose: sluiten mercosur, during: 2026-05/2027, source: Debat}
"""
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
type: brief-regering
actor: kabinet
date: 2026-06-01
themes:
  - title: Handel | douane
    positions:
      - {id: verdragen, support: sluiten verdragen, except: mercosur, when: [rust, not rust]}
      - {id: mercosur, support: sluiten mercosur, text: Het akkoord komt er.}
      - {id: van-velen, actor: velen, oppose: sluiten mercosur}
      - {id: leeftijd, value: {of: leeftijd, at-least: 16 jaar}}
      - {id: later, explore: sluiten mercosur, during: PM}
"""
DRAFT = """\
policylint: 1
kind: policy
id: concept
title: Concept
type: brief-regering
actor: kabinet
themes:
  - title: Handel
    positions:
      - support: [sluiten mercosur, sluiten verdragen]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("policylint.toml").write_text("shipped = []\n", "utf-8")
    Path("kennis.yaml").write_text(KNOWLEDGE, "utf-8")
    Path("brief.yaml").write_text(LETTER, "utf-8")
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["positions", "--today", "2026-07-01", *arguments]) == code
    return capsys.readouterr().out


def entries(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in json.loads(listed(capsys, "--format", "json", *arguments))}


TABLE = """\
  who                 position            since       until       place           conflicts
treaties › the Mercosur deal
  the cabinet         for: conclude       2026-06-01              brief.yaml:12   error: position-against-line, with lijn
  some member states  against: conclude   2026-06-01              brief.yaml:13
  the cabinet         explores: conclude  PM                      brief.yaml:15
  the cabinet         against: conclude   2026-05-01  2027-12-31  kennis.yaml:17  error: position-against-line, with brief#mercosur
"""  # noqa: E501


def test_the_table_has_the_columns_that_hold_something(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, "--lang", "en", "--subject", "mercosur") == TABLE


def test_each_statement_is_a_row_below_its_subject(capsys: pytest.CaptureFixture[str]) -> None:
    lines = listed(capsys, "--lang", "en").splitlines()
    heads = [line for line in lines if not line.startswith("  ")]
    assert heads == ["the minimum age", "treaties", "treaties › the Mercosur deal"]
    assert [line.split("  ")[1] for line in lines[1:] if line.startswith("  ")] == [
        "the cabinet",
        "the cabinet",
        "the cabinet",
        "some member states",
        "the cabinet",
        "the cabinet",
    ]


def test_conflicts_are_marked_at_each_member_with_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    found = entries(capsys)
    assert found["brief#mercosur"]["conflicts"] == [
        {"rule": "position-against-line", "severity": "error", "with": ["lijn"]}
    ]
    assert found["lijn"]["conflicts"] == [
        {"rule": "position-against-line", "severity": "error", "with": ["brief#mercosur"]}
    ]
    assert found["brief#verdragen"]["conflicts"] == found["brief#van-velen"]["conflicts"] == []


def test_json_says_who_what_since_when_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    found = entries(capsys)
    assert found["brief#mercosur"] == {
        "subject": "mercosur",
        "way": ["verdragen", "mercosur"],
        "label": "the Mercosur deal",
        "actor": "kabinet",
        "stance": "support",
        "action": "sluiten",
        "value": None,
        "since": "2026-06-01",
        "until": None,
        "undated": False,
        "open": False,
        "particulars": {},
        "document": "brief",
        "id": "brief#mercosur",
        "line": False,
        "source": None,
        "text": "Het akkoord komt er.",
        "place": {"path": "brief.yaml", "line": 12, "column": 33},
        "conflicts": [{"rule": "position-against-line", "severity": "error", "with": ["lijn"]}],
    }
    line = found["lijn"]
    assert (line["line"], line["document"], line["source"]) == (True, None, "Debat")
    assert (line["since"], line["until"]) == ("2026-05-01", "2027-12-31")
    assert found["brief#later"]["open"] is True
    assert found["brief#leeftijd"]["value"] == {"of": "leeftijd", "at-least": "16 jaar"}
    assert found["brief#verdragen"]["particulars"] == {"except": ["mercosur"], "when": ["rust", "not rust"]}


def test_csv_has_the_whole_way_to_each_subject(capsys: pytest.CaptureFixture[str]) -> None:
    head, *rows = list(csv.reader(StringIO(listed(capsys, "--format", "csv", "--lang", "nl"))))
    assert head == ["onderwerp", "wie", "standpunt", "sinds", "tot en met", "nader", "plaats", "strijdig"]
    assert rows[1] == [
        "verdragen",
        "het kabinet",
        "voor: sluiten",
        "2026-06-01",
        "",
        "behalve het Mercosur-akkoord; als het rustig is, niet: het rustig is",
        "brief.yaml:11",
        "",
    ]
    assert rows[2][0] == "verdragen › het Mercosur-akkoord"
    assert rows[2][-1] == "fout: position-against-line, met lijn"


def test_markdown_is_one_table_in_which_no_word_of_a_label_is_markup(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path("kennis.yaml").read_text("utf-8").replace("de minimumleeftijd", "de *grens* | leeftijd")
    Path("kennis.yaml").write_text(text, "utf-8")
    lines = listed(capsys, "--format", "markdown", "--lang", "nl").splitlines()
    assert lines[:2] == [
        "| onderwerp | wie | standpunt | sinds | tot en met | nader | plaats | strijdig |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    assert lines[2].startswith("| de \\*grens\\* \\| leeftijd | het kabinet | waarde: ≥ 16 jaar |")
    assert len(lines) == 2 + 6


def test_a_draft_without_a_date_holds_from_when_it_is_sent(capsys: pytest.CaptureFixture[str]) -> None:
    Path("concept.yaml").write_text(DRAFT, "utf-8")
    rows = json.loads(listed(capsys, "concept.yaml", "--format", "json"))
    assert [(row["subject"], row["since"], row["undated"]) for row in rows if not row["line"]] == [
        ("verdragen", None, True),
        ("mercosur", None, True),
    ]
    assert "(concept)" in listed(capsys, "concept.yaml", "--lang", "nl")


@pytest.mark.parametrize("name", ["verdragen", "Treaties"])
def test_a_subject_is_listed_with_all_that_is_narrower(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert {entry["subject"] for entry in entries(capsys, "--subject", name).values()} == {"verdragen", "mercosur"}
    assert set(entries(capsys, "--subject", "mercosur")) == {
        "brief#mercosur",
        "brief#van-velen",
        "brief#later",
        "lijn",
    }


def test_an_actor_is_named_by_label_or_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(entries(capsys, "--actor", "sommige lidstaten")) == ["brief#van-velen"]
    assert list(entries(capsys, "--actor", "commissie")) == []


@pytest.mark.parametrize("option", ["--subject", "--actor"])
def test_a_name_that_names_nothing_is_a_slip_and_not_an_empty_list(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["positions", option, "zomaar"]) == 2
    assert "zomaar" in capsys.readouterr().err


def test_only_what_lies_under_the_paths_is_listed_and_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    Path("concept.yaml").write_text(DRAFT, "utf-8")
    rows = json.loads(listed(capsys, "concept.yaml", "--format", "json"))
    assert {row["document"] for row in rows} == {"concept", None}


def test_the_line_that_ships_is_listed_once_for_two_projects(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("een", "twee"):
        Path(name).mkdir()
        Path(name, "policylint.toml").write_text("", "utf-8")
        Path(name, "brief.yaml").write_text(LETTER.replace("kabinet\n", "kabinet-jetten\n"), "utf-8")
    rows = json.loads(listed(capsys, "een", "twee", "--format", "json"))
    assert len([row for row in rows if row["id"] == "ets-line"]) == 2
    assert len({(row["id"], row["subject"], row["action"]) for row in rows if row["line"]}) == 2


def test_a_file_that_is_broken_is_left_out_and_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("stuk.yaml").write_text("policylint: 1\nkind: policy\nid: stuk\n", "utf-8")
    assert main(["positions", "--format", "json", "--lang", "nl"]) == 1
    printed = capsys.readouterr()
    assert "1 document(en) niet meegeteld" in printed.err
    assert len(json.loads(printed.out)) == 6


@pytest.mark.parametrize(("lang", "words"), [("nl", "niets te tonen"), ("en", "nothing to list")])
def test_nothing_of_ours_is_an_error(lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "leeg" / "policylint.toml").write_text("shipped = []\n", "utf-8")
    assert main(["positions", "leeg", "--lang", lang]) == 2
    assert words in capsys.readouterr().err


def test_a_missing_path_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["positions", "er-niet"]) == 2
    assert "er-niet" in capsys.readouterr().err
