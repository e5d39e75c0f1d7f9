"""Packs and rule files beside what is reported: what in them cannot be used is told with its cause, at its place."""

import io
import re
from pathlib import Path

import pytest

from policylint import check, check_text
from policylint.cli import main
from policylint.messages import render

LETTER = "policylint: 1\nkind: policy\nid: a\ntitle: A\ntype: brief-regering\nthemes:\n  - title: Recht\n"
RULE = """\
policylint: 1
kind: rule
code: HUIS001
severity: warning
title: {en: A, nl: A}
why: {en: B, nl: B}
resolve: {en: [c], nl: [c]}
message: {en: "x", nl: "x"}
each: theme
require: {required: [summary]}
"""
FAULTS = [
    ("severity: warning", "severty: warning", "severty", "there is no key `severty` here; did you mean `severity`?"),
    ("severity: warning", "severity: luid", "luid", "`luid` is not a known severity"),
    ("kind: rule", "kind: rul", "rul", "`rul` is not a known kind; did you mean `rule`?"),
    ("kind: rule", "kind: Rule", "Rule", "`Rule` is not a known kind; did you mean `rule`?"),
    ("policylint: 1", "policylint: 2", "2", "this format version is not known here"),
    ("why:", " why:", "why: {en: B, nl: B}", "this line is indented unlike the lines it belongs with"),
    ("each: theme", "each: theme\neach: date", "each", "the key `each` stands here a second time"),
    ("title: {en: A, nl: A}\n", "", "policylint", "the key `title` is missing here"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a letter, and a pack beside it."""
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "pak").mkdir()
    (project / "a.yaml").write_text(LETTER, "utf-8")
    (project / "policylint.toml").write_text('rules = ["../pak"]\n', "utf-8")
    monkeypatch.chdir(project)
    return project


def pack(folder: Path) -> Path:
    return folder.parent / "pak"


def faults(**asked: object) -> list[tuple[str, str, str]]:
    """The faults of rule files: the name of the file, the text that is pointed at, and the message."""
    report = check(".", **asked)  # type: ignore[arg-type]
    return [
        (Path(d.place.path).name, report.sources[d.place.path].cut(d.place.span), render(d, "en").message)
        for d in report.findings
        if d.rule.name == "faulty-rule"
    ]


@pytest.mark.parametrize(("old", "new", "place", "said"), FAULTS)
def test_why_a_rule_in_a_pack_cannot_be_used_is_told_at_its_place(
    folder: Path, old: str, new: str, place: str, said: str
) -> None:
    (pack(folder) / "house.yaml").write_text(RULE.replace(old, new), "utf-8")
    [(name, found, message)] = faults()
    assert (name, found) == ("house.yaml", place)
    assert message.startswith(f"this file cannot be used: {said}")
    assert main(["check"]) == 2


@pytest.mark.parametrize(("old", "new", "place", "said"), FAULTS)
def test_so_it_is_of_a_rule_in_the_project_of_which_other_files_are_reported(
    folder: Path, old: str, new: str, place: str, said: str
) -> None:
    (folder / "policylint.toml").write_text("", "utf-8")
    (folder / "house.yaml").write_text(RULE.replace(old, new), "utf-8")
    [(name, found, message)] = faults(only=["a.yaml"])
    assert (name, found) == ("house.yaml", place)
    assert message.startswith(f"this file cannot be used: {said}")
    text = check_text(LETTER, "a.yaml")
    assert [d.rule.name for d in text.findings if d.place.path == "house.yaml"] == ["faulty-rule"]


def test_two_faults_at_one_place_are_both_told(folder: Path) -> None:
    text = RULE.replace("title: {en: A, nl: A}\n", "").replace("why: {en: B, nl: B}\n", "")
    (pack(folder) / "house.yaml").write_text(text, "utf-8")
    assert [message.partition(": ")[2] for _, _, message in faults()] == [
        "the key `title` is missing here",
        "the key `why` is missing here",
    ]


def test_it_says_what_to_do(folder: Path) -> None:
    (pack(folder) / "house.yaml").write_text(RULE.replace("severity: warning", "severity: luid"), "utf-8")
    [fault] = [d for d in check(".").findings if d.rule.name == "faulty-rule"]
    assert render(fault, "nl").resolve == ("gebruik een van `error`, `warning`, `advice` of `information`",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("policylint: 1\nkind: knowledge\nid: k\nsubjekts: {a: {en: A, nl: A}}\n", "did you mean `subjects`?"),
        ("policylint: 1\nkind: knowlege\nid: k\n", "did you mean `knowledge`?"),
        ("policylint: 1\nkind: knowledge\nid: k\nevents: [\n", "this file cannot be used"),
    ],
)
def test_knowledge_in_a_pack_that_cannot_be_used_is_told(folder: Path, text: str, said: str) -> None:
    (pack(folder) / "kennis.yaml").write_text(text, "utf-8")
    assert [said in message for _, _, message in faults()] == [True]


def test_knowledge_in_the_project_is_told_by_its_form_alone(folder: Path) -> None:
    (folder / "kennis.yaml").write_text("policylint: 1\nkind: knowledge\nid: k\nsubjekts: {}\n", "utf-8")
    assert faults() == []
    assert "schema-violation" in {d.rule.name for d in check(".").findings}


def test_the_test_command_tells_a_kind_that_was_meant_to_be_a_rule(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "house.yaml").write_text(RULE.replace("kind: rule", "kind: rul"), "utf-8")
    (pack(folder) / "house2.yaml").write_text(RULE.replace("kind: rule", "kind: Rule"), "utf-8")
    assert main(["test", "--lang", "en"]) == 2
    out = capsys.readouterr().out
    assert re.search(r"^house\.yaml:2:7: PL003 `rul` is not a known kind; did you mean `rule`\?$", out, re.MULTILINE)
    assert re.search(r"pak/house2\.yaml:2:7: PL910 this file cannot be used: `Rule`", out)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_an_explanation_of_it_gives_the_cause_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    (pack(folder) / "house.yaml").write_text(RULE.replace("severity: warning", "severity: luid"), "utf-8")
    assert main(["explain", "HUIS001", "--lang", lang]) == 2
    said = {"nl": "is geen bekende waarde voor severity", "en": "is not a known severity"}[lang]
    assert re.search(rf"pak/house\.yaml:4: .*`luid` {said}$", capsys.readouterr().err.strip())


# Names and codes


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("Bad Name", "bad-name"), ("Été", "ete"), ("_x", "x"), ("a.b", "a-b"), ("!", "theme-without-owner")],
)
def test_a_file_whose_name_is_no_id_is_told(folder: Path, name: str, suggestion: str) -> None:
    (folder / f"{name}.yaml").write_text(RULE, "utf-8")
    report = check(".")
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert (fault.case, fault.place.span.start) == ("no-name", (0, 0))
    assert f"`{suggestion}.yaml`" in render(fault, "en").resolve[0]
    assert main(["check"]) == 2


def test_what_comes_from_standard_input_needs_no_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RULE.encode())))
    assert main(["check", "-"]) == 0
    assert {d.rule.name for d in check_text(RULE).findings} <= {"glob-without-match"}  # the pack of the config is empty


def test_a_code_that_another_rule_has_is_told_with_its_file(folder: Path) -> None:
    (pack(folder) / "een.yaml").write_text(RULE, "utf-8")
    (folder / "twee.yaml").write_text(RULE, "utf-8")
    [fault] = [d for d in check(".").findings if d.rule.name == "faulty-rule"]
    other = re.search(r"in (\S+)$", render(fault, "en").message)
    assert other is not None
    assert {Path(fault.place.path).name, Path(other[1]).name} == {"een.yaml", "twee.yaml"}
    assert [(related.place.path, related.place.span.start) for related in fault.related] == [(other[1], (2, 6))]


def test_a_code_that_a_rule_that_ships_has_is_told_with_its_name(folder: Path) -> None:
    (folder / "een.yaml").write_text(RULE.replace("HUIS001", "PL101"), "utf-8")
    [(_, place, message)] = faults()
    assert place == "PL101"
    assert message.endswith("of a rule that ships: PL101 theme-without-kamerstuk")


def test_a_second_rule_in_a_file_is_told(folder: Path) -> None:
    (folder / "een.yaml").write_text(f"{RULE}---\n{RULE.replace('HUIS001', 'HUIS002')}", "utf-8")
    report = check(".")
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert (fault.case, fault.place.span.start.line) == ("second", RULE.count("\n") + 1)
