"""The page of each rule, under docs/rules/ and in the terminal."""

import re
from pathlib import Path

import pytest

from docs.generate import rule_pages
from policylint import rules, selection
from policylint.catalogue import page
from policylint.cli import main
from policylint.messages import words_in
from policylint.rules import Rule

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
BUILTIN = rules.builtin()


def test_the_pages_are_those_of_the_rules_and_up_to_date() -> None:
    made = rule_pages()
    assert {path.name for path in FOLDER.glob("*.md")} == {path.name for path in made}
    stale = [path.name for path, text in made.items() if path.read_text("utf-8") != text]
    assert stale == [], "python -m docs.generate"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_explain_prints_what_the_page_says(rule: Rule, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", rule.code, "--lang", lang]) == 0
    printed = capsys.readouterr().out
    [told, *_] = re.split(r"^## (?:Examples|Voorbeelden)$", printed, flags=re.MULTILINE)
    head, _, said = told.rstrip().partition("\n\n")
    written = (FOLDER / f"{rule.name}.md").read_text("utf-8")
    assert written.startswith(head + "\n")
    assert said in written


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_a_page_holds_every_word_of_its_rule_and_every_example(rule: Rule) -> None:
    text = page(rule, ("en", "nl"))
    plain = " ".join(text.split())
    for lang in ("en", "nl"):
        messages = [case.message for case in rule.cases.values()] or [rule.message]
        ways = [*rule.resolve.get(lang, ()), *(w for case in rule.cases.values() for w in case.resolve.get(lang, ()))]
        for words in [words_in(rule.title, lang), words_in(rule.why, lang), *(m[lang] for m in messages), *ways]:
            assert " ".join(words.split()) in plain
    for written in [*rule.valid, *rule.invalid]:
        assert (written if isinstance(written, str) else written["yaml"]).rstrip() in text


def test_a_page_says_how_loud_a_rule_is_for_each_status_and_whether_it_can_be_waived() -> None:
    text = page(selection.named(BUILTIN, "open-point"), ("nl",))
    assert "Ernst: ter informatie (concept), let op (voor de ministerraad), fout (verzonden)." in text
    assert "Hiervan kan niet worden afgeweken." in text
    assert "waived" not in page(selection.named(BUILTIN, "theme-without-kamerstuk"), ("en",))


def test_a_page_tells_the_options_of_the_check() -> None:
    assert "- `verdict`: Which conflicts are reported." in page(selection.named(BUILTIN, "lines-apart"), ("en",))


OWN = """\
policylint: 1
kind: rule
code: HOUSE001
severity: advice
default: off
title: {en: A theme has no summary, nl: Een thema heeft geen samenvatting}
why: {en: It helps., nl: Dat helpt.}
message: {en: "“{title}” has none", nl: "“{title}” heeft er geen"}
each: theme
require: {required: [summary]}
"""


def test_rules_of_the_project_are_listed_and_explained_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "no-summary.yaml").write_text(OWN, "utf-8")
    assert main(["rules", "--lang", "en"]) == 0
    assert re.search(r"^HOUSE001  no-summary +A theme has no summary \(off\)$", capsys.readouterr().out, re.MULTILINE)
    assert main(["explain", "no-summary", "--lang", "en"]) == 0
    assert "Severity: advice. Off until it is asked for (`extend-select`)." in capsys.readouterr().out


def test_an_unknown_rule_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "theme-without-kamerstukken"]) == 2
    assert "did you mean `theme-without-kamerstuk`?" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["pl101", "Theme-Without-Kamerstuk"])
def test_a_rule_is_explained_by_its_name_or_code_in_any_case(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("# PL101 theme-without-kamerstuk\n")


def test_a_project_below_whose_settings_cannot_be_read_is_not_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "no-summary.yaml").write_text(OWN, "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "policylint.toml").write_text("ignroe = 3\n")
    (tmp_path / "sub" / "brief.yaml").write_text("policylint: 1\n")
    assert main(["explain", "no-summary"]) == 0
    assert main(["rules"]) == 0
    assert "HOUSE001" in capsys.readouterr().out


def test_a_rule_whose_file_is_not_well_formed_cannot_be_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "no-summary.yaml").write_text(OWN.replace("severity: advice", "severity: luid"), "utf-8")
    assert main(["explain", "HOUSE001", "--lang", "en"]) == 2
    assert "no-summary.yaml:4: this file cannot be used: `luid` is not a known severity" in capsys.readouterr().err


def test_rules_that_cannot_be_used_are_told_and_exit_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(OWN, "utf-8")
    (tmp_path / "b.yaml").write_text(OWN.replace("severity: advice", "severity: luid"), "utf-8")
    (tmp_path / "c.yaml").write_text(OWN, "utf-8")
    assert main(["rules", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert "HOUSE001  a " in out
    assert err.splitlines() == [
        "policylint: b.yaml:4: this file cannot be used: `luid` is not a known severity",
        "policylint: c.yaml:3: `HOUSE001` is also the name or code of the rule in a.yaml",
    ]
