"""`policylint commitments`: who promised what to whom by when, in five formats and two languages."""

import csv
import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from policylint.cli import main

MARCH = """\
policylint: 1
kind: policy
id: maart
title: Brief van maart
type: brief-regering
actor: kabinet-jetten
owner: BZ
date: 2026-03-01
commitments:
  - {id: vaag, what: Vage brief, due: op korte termijn}
  - {id: laat, what: Late brief, due: voor 1 mei}
  - {id: gedaan, what: Nagekomen brief, due: 1 april 2026}
themes:
  - title: Handel | douane
    owner: EZ
    commitments:
      - {id: verzet, what: "Brief, verzet", due: Q2 2026, by: SEZ, to: eerste-kamer}
      - {what: Verslag, due: {within: 2 weken, after: top}}
      - {what: Jaarverslag, due: jaarlijks vóór 1 juni}
      - {what: Onbekend, due: voor het zomerreces van 2031}
    dates:
      - {id: top, kind: forecast, what: Top, date: 1 juli 2026}
"""
MAY = """\
policylint: 1
kind: policy
id: mei
title: Brief van mei
type: brief-regering
actor: kabinet-jetten
date: 2026-05-20
follows: maart
commitments:
  - {what: Nagekomen brief, fulfils: maart#gedaan}
  - {same-as: maart#verzet, due: 1 oktober 2026}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("maart.yaml").write_text(MARCH, "utf-8")
    Path("mei.yaml").write_text(MAY, "utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["commitments", "--today", "2026-06-01", *arguments]) == code
    return capsys.readouterr().out


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(capsys, "--format", "json", *arguments))
    return found


def test_they_stand_in_the_order_of_their_last_day_and_the_vague_ones_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert [(item["last"], item["what"]) for item in listed(capsys)] == [
        ("2026-04-01", "Nagekomen brief"),
        ("2026-04-30", "Late brief"),
        ("2026-07-15", "Verslag"),
        ("2026-10-01", "Brief, verzet"),
        (None, "Jaarverslag"),
        (None, "Onbekend"),
        (None, "Vage brief"),
    ]


def test_open_late_and_fulfilled_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    states = {item["what"]: item["state"] for item in listed(capsys)}
    assert [what for what, state in states.items() if state == "fulfilled"] == ["Nagekomen brief"]
    assert [what for what, state in states.items() if state == "late"] == ["Late brief"]
    [kept] = [item for item in listed(capsys) if item["state"] == "fulfilled"]
    assert kept["fulfilled-by"] == [{"path": "mei.yaml", "line": 10, "column": 38}]


def test_a_promise_is_late_on_the_day_after_its_last(capsys: pytest.CaptureFixture[str]) -> None:
    for today, state in (("2026-04-30", "open"), ("2026-05-01", "late")):
        states = {item["what"]: item["state"] for item in listed(capsys, "--today", today)}
        assert states["Late brief"] == state


def test_what_an_older_letter_says_fulfils_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mei.yaml").write_text(MAY.replace("2026-05-20", "2026-02-20"), "utf-8")
    assert "fulfilled" not in {item["state"] for item in listed(capsys)}


def test_what_a_letter_outside_the_context_says_fulfils_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mei.yaml").write_text(MAY.replace("follows: maart\n", ""), "utf-8")
    assert "fulfilled" not in {item["state"] for item in listed(capsys)}


def test_a_product_that_is_promised_twice_is_one_line_with_both_places(capsys: pytest.CaptureFixture[str]) -> None:
    [moved] = [item for item in listed(capsys) if item["what"] == "Brief, verzet"]
    assert (moved["due"], moved["wide"], moved["line"]) == ("1 oktober 2026", "2026-10-01", 17)
    assert moved["again"] == [{"path": "mei.yaml", "line": 11, "column": 34}]


def test_who_and_to_whom_are_labels_of_the_knowledge(capsys: pytest.CaptureFixture[str]) -> None:
    found = {item["what"]: (item["by"], item["to"], item["owner"]) for item in listed(capsys, "--lang", "nl")}
    assert found["Late brief"] == ("het kabinet-Jetten", "de Tweede Kamer", "BZ")
    assert found["Brief, verzet"] == ("SEZ", "de Eerste Kamer", "EZ")
    english = {item["what"]: item["to"] for item in listed(capsys, "--lang", "en")}
    assert english["Late brief"] != "de Tweede Kamer"


def test_a_term_is_told_with_what_it_runs_from(capsys: pytest.CaptureFixture[str]) -> None:
    for lang, words in (("nl", "2 weken na “Top”"), ("en", "2 weken after “Top”")):
        [item] = [item for item in listed(capsys, "--lang", lang) if item["what"] == "Verslag"]
        assert (item["due"], item["wide"]) == (words, "../2026-07-15")


def test_a_term_after_a_deadline_ends_so_long_after_its_last_day(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maart.yaml").write_text(MARCH.replace("date: 1 juli 2026}", "date: voor 1 juli 2026}"), "utf-8")
    [item] = [item for item in listed(capsys) if item["what"] == "Verslag"]
    assert item["last"] == "2026-07-14"


def test_what_a_letter_of_a_later_day_says_fulfils_nothing_yet(capsys: pytest.CaptureFixture[str]) -> None:
    [item] = [item for item in listed(capsys, "--today", "2026-04-01") if item["what"] == "Nagekomen brief"]
    assert item["state"] == "open"


def test_ids_stand_beside_the_labels(capsys: pytest.CaptureFixture[str]) -> None:
    [item] = [item for item in listed(capsys) if item["what"] == "Brief, verzet"]
    assert (item["by-id"], item["to-id"]) == ("SEZ", "eerste-kamer")


@pytest.mark.parametrize(("language", "heading"), [("nl", "uiterlijk"), ("en", "by")])
def test_the_headings_are_in_the_language_of_the_letters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, heading: str
) -> None:
    monkeypatch.setenv("LC_ALL", "C" if language == "nl" else "nl_NL.UTF-8")
    for name, text in (("maart", MARCH), ("mei", MAY)):
        Path(f"{name}.yaml").write_text(text.replace("title:", f"language: {language}\ntitle:", 1), "utf-8")
    assert run(capsys).startswith(heading)


def test_a_cell_of_csv_is_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    what = "=HYPERLINK(0)"
    Path("maart.yaml").write_text(MARCH.replace("what: Vage brief", f"what: '{what}'"), "utf-8")
    cells = [row[2] for row in csv.reader(StringIO(run(capsys, "--format", "csv")))]
    assert f"'{what}" in cells
    assert what not in cells


def test_markup_in_a_cell_of_markdown_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    from markdown_it import MarkdownIt

    what = "Brief <b>over</b> *alles* | [hier](x) `en` _daar_"
    Path("maart.yaml").write_text(MARCH.replace("what: Vage brief", f"what: '{what}'"), "utf-8")
    tokens = MarkdownIt().enable("table").parse(run(capsys, "--format", "markdown"))
    cells = ["".join(child.content for child in t.children) for t in tokens if t.type == "inline" and t.children]
    assert what in cells


def test_a_name_in_the_icalendar_stays_when_other_promises_come(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def names() -> set[bytes]:
        assert main(["commitments", "--format", "ical", "--today", "2026-06-01"]) == 0
        return {line for line in capfdbinary.readouterr().out.splitlines() if line.startswith(b"UID:")}

    before = names()
    more = "      - {what: Nieuw, due: 1 augustus 2026}\n      - {what: Verslag"
    Path("maart.yaml").write_text(MARCH.replace("      - {what: Verslag", more, 1), "utf-8")
    after = names()
    assert before < after
    assert len(after) == len(before) + 1


@pytest.mark.parametrize("kind", ["table", "markdown", "csv", "json", "ical"])
def test_where_there_is_nothing_to_list_nothing_is_written(capfd: pytest.CaptureFixture[str], kind: str) -> None:
    Path("c").mkdir()
    Path("c/c.yaml").write_text("other: 1\n", "utf-8")
    assert main(["commitments", "c", "--format", kind]) == 2
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(("lang", "heading"), [("nl", "uiterlijk"), ("en", "by")])
@pytest.mark.parametrize("kind", ["table", "markdown", "csv"])
def test_headings_are_in_both_languages(capsys: pytest.CaptureFixture[str], kind: str, lang: str, heading: str) -> None:
    first = run(capsys, "--format", kind, "--lang", lang).splitlines()[0]
    assert first.strip("| ").startswith(heading)


@pytest.mark.parametrize(
    ("lang", "day", "state"), [("nl", "30 april 2026", "te laat"), ("en", "30 April 2026", "late")]
)
def test_days_and_states_are_words_in_the_language(
    capsys: pytest.CaptureFixture[str], lang: str, day: str, state: str
) -> None:
    [line] = [line for line in run(capsys, "--lang", lang).splitlines() if "Late brief" in line]
    assert line.startswith(day)
    assert state in line


def test_csv_has_days_that_sort(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(StringIO(run(capsys, "--format", "csv", "--lang", "nl"))))
    assert {len(row) for row in rows} == {9}
    assert [row[0] for row in rows[1:5]] == ["2026-04-01", "2026-04-30", "2026-07-15", "2026-10-01"]
    assert (rows[1][1], rows[1][8]) == ("nagekomen", "mei.yaml:10")


def test_a_bar_in_a_heading_does_not_break_a_table_of_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "--format", "markdown").splitlines()
    assert {line.replace("\\|", "").count("|") for line in lines} == {9}


def test_an_icalendar_holds_what_is_dated_and_not_yet_kept(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from icalendar import Calendar

    assert main(["commitments", "--format", "ical", "--lang", "nl", "--today", "2026-06-01"]) == 0
    written = capfdbinary.readouterr().out
    assert written.count(b"\r\n") == written.count(b"\n")
    events = Calendar.from_ical(written).walk("VEVENT")
    assert [(str(e["SUMMARY"]), e["DTSTART"].dt.isoformat()) for e in events] == [
        ("Late brief", "2026-04-30"),
        ("Verslag", "2026-07-15"),
        ("Brief, verzet", "2026-10-01"),
    ]
    assert [str(e["UID"]) for e in events] == [
        "maart/laat@policylint",
        "maart/88b959036c98473f@policylint",
        "maart/verzet@policylint",
    ]
    assert "stand: te laat\nwie: het kabinet-Jetten" in str(events[0]["DESCRIPTION"])


def test_without_the_package_an_icalendar_is_a_wrong_call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert main(["commitments", "--format", "ical"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "pip install 'policylint[calendar]'" in printed.err


def test_only_what_lies_under_the_paths_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("policylint.toml").write_text("", "utf-8")
    assert [item["what"] for item in listed(capsys, "mei.yaml")] == ["Brief, verzet"]


def test_the_order_of_the_paths_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(capsys, "maart.yaml", "mei.yaml") == listed(capsys, "mei.yaml", "maart.yaml")


@pytest.mark.parametrize(
    ("text", "code", "out", "err"),
    [
        ("policylint: 1\nkind: policy\nid: x\ntitle: X\n", 0, "no commitments\n", ""),
        ("policylint: 1\nkind: policy\nid: x\ntitel: X\n", 1, "no commitments\n", "left out"),
        ("other: 1\n", 2, "", "nothing to list"),
    ],
)
def test_exit_codes(capsys: pytest.CaptureFixture[str], text: str, code: int, out: str, err: str) -> None:
    Path("c").mkdir()
    Path("c/c.yaml").write_text(text, "utf-8")
    assert main(["commitments", "c", "--lang", "en"]) == code
    printed = capsys.readouterr()
    assert printed.out == out
    assert err in printed.err


@pytest.mark.parametrize("arguments", [["nope.yaml"], ["--format", "pdf"], ["--today", "morgen"]])
def test_a_wrong_call_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["commitments", *arguments]) == 2
    assert capsys.readouterr().out == ""


def test_a_term_that_cannot_be_told_yet_goes_before_vague_words(capsys: pytest.CaptureFixture[str]) -> None:
    extra = (
        "  - {id: twee, what: Tweemaal, due: binnenkort}\n"
        "  - {same-as: twee, due: {within: 6 weken, after: later}}\n"
        "dates:\n  - {id: later, kind: forecast, what: Later, date: op termijn}\n"
    )
    Path("mei.yaml").write_text(MAY + extra, "utf-8")
    [item] = [item for item in listed(capsys) if item["what"] == "Tweemaal"]
    assert (item["due"], item["reason"]) == ("6 weken na “Later”", "not-computable")
    assert [item["what"] for item in listed(capsys)][-3:] == ["Onbekend", "Tweemaal", "Vage brief"]


@pytest.mark.parametrize("target", ["maart#weg", "weg#brief"])
def test_what_keeps_a_promise_that_is_not_there_is_no_new_one(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mei.yaml").write_text(MAY + f"  - {{what: Los einde, fulfils: {target}}}\n", "utf-8")
    assert "Los einde" not in [item["what"] for item in listed(capsys)]
