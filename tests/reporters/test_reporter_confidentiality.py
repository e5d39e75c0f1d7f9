"""Drafts are confidential: with `--no-excerpts`, no word of one is in any format, nor in what the command prints."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from made_up_reports import made_up

from policylint import Report, explanation, messages, rules
from policylint.cli import main
from policylint.reporters import FORMATS, Look, render
from policylint.reporters import statistics as statistics_reporter
from policylint.rule_examples import found, prepare
from policylint.rules import Rule
from policylint.schema import schema

DAY = date(2026, 6, 1)
# Each word that is a matter of the draft's has the mark in it: values, ids, keys, comments, and what is no YAML at all.
MARK = "zqx"
DRAFT = """\
policylint: 1
kind: policy
id: zqx-brief
title: "Zqxtitel over zqxonderwerp"
language: nl
date: 2026-06-01
follows: zqx-oudere-brief
themes:
  - title: Zqxthema zonder stuk
    summary: Zqxsamenvatting, met zqxwoorden
    positions:
      - {id: zqx-steun, support: zqxdoen zqxding}
      - {id: zqx-verzet, oppose: zqxdoen zqxding}
      - {id: zqx-vaag, support: zqxdoem zqxdin}
    commitments:
      - {id: zqx-belofte, what: Zqxbrief over zqxzaken, due: zqxbinnenkort}
      - {id: zqx-belofte, what: Zqxnogeens, due: 31 juni 2026, same-as: zqx-weg}
  # policylint: waive theme-without-kamerstuk -- zqxreden van zqxbelang
  - title: Zqxthema met afwijking
  # policylint: waive zqxregel -- zqxreden
  - title: Zqxdrie
    citations: [Kamerstukken zqx, Kamerstuk 221112 Nr. zqx1, "zqx"]
  # policylint: zqxwerkwoord theme-without-kamerstuk
  - title: Zqxvier
    citations: Kamerstuk PM zqx
"""
MISFIT = """\
policylint: 1
kind: policy
id: zqx-misfit
title: Zqxmisfit
status: zqxstatus
zqxsleutel: zqxwaarde
themes:
  - title: {zqxeen: zqxtwee}
    citations: [zqxbron: zqxstuk, zqxnogwat]
"""
KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: zqx-kennis
subjects:
  zqxding: {en: zqxthing, nl: zqxetiket, broader: zqxbreder, source: zqxbronvermelding}
  zqxbreder: {en: zqxwider, nl: zqxbreed}
actions:
  zqxdoen: {en: zqxdo, nl: zqxverricht}
lines:
  - {id: zqx-lijn, actor: zqxkabinet, oppose: [zqxdoen zqxbreder], source: zqxbron}
"""
BROKEN = """\
policylint: 1
kind: policy
id: zqx-stuk
title: [zqxopen
zqxrest: "zqxniet gesloten
"""
DRAFTS = {"brief.yaml": DRAFT, "kennis.yaml": KNOWLEDGE, "misfit.yaml": MISFIT, "stuk.yaml": BROKEN}


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in DRAFTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_word_of_a_draft_is_in_a_format(
    name: str, lang: str, drafts: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(drafts / "summary.md"))
    assert main(["check", ".", "--no-excerpts", "--output-format", name, "--lang", lang]) == 1
    printed = capfd.readouterr()
    assert "PL101" in printed.out
    assert MARK not in (printed.out + printed.err).lower()
    if name == "github":
        assert "PL101" in (drafts / "summary.md").read_text("utf-8")
        assert MARK not in (drafts / "summary.md").read_text("utf-8").lower()


@pytest.mark.parametrize("name", FORMATS)
def test_with_excerpts_its_words_are_there(name: str, drafts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--output-format", name]) == 1
    assert MARK in capfd.readouterr().out.lower()


def test_statistics_have_no_word_of_a_draft(drafts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--no-excerpts", "--statistics"]) == 1
    assert MARK not in capfd.readouterr().out.lower()


def test_the_draft_breaks_many_rules(drafts: Path, capfd: pytest.CaptureFixture[str]) -> None:
    main(["check", ".", "--output-format", "json"])
    fired = {finding["code"] for finding in json.loads(capfd.readouterr().out)["findings"]}
    assert len(fired) >= 7, fired


def test_a_bug_tells_nothing_of_a_draft(
    drafts: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from policylint.cli import output

    def broken(*_: object) -> None:
        raise ValueError("zqxwaarde")

    monkeypatch.delenv("POLICYLINT_DEBUG", raising=False)
    monkeypatch.setattr(output, "write", broken)
    assert main(["check", ".", "--no-excerpts"]) == 3
    printed = capfd.readouterr()
    assert "ValueError" in printed.err
    assert MARK not in printed.err


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def strings(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [text for key, value in data.items() for text in (str(key), *strings(value))]
    if isinstance(data, list | tuple):
        return [text for value in data for text in strings(value)]
    return [str(data)]


@pytest.fixture(scope="module")
def own_words() -> set[str]:
    """Every word of the tool's own: of its messages, the keys and values of its schemas, and the formats themselves."""
    kinds = ("policy", "knowledge", "rule", "normalised", "output")
    texts = [text for kind in kinds for text in strings(schema(kind))]
    texts += [text for module in (messages, explanation) for text in strings({**vars(module)}) if len(text) < 500]
    texts += [
        render(made_up("", reason=reason), name, Look(lang=lang, excerpts=False))
        for name in FORMATS
        for lang in ("nl", "en")
        for reason in (None, "")
    ]
    for rule in rules.builtin():
        texts += [rule.name, rule.code, rule.family, *strings([rule.title, rule.why, rule.resolve, rule.message])]
        texts += strings([rule.label, rule.related, [case._asdict() for case in rule.cases.values()]])
    return words(" ".join(texts)) | {"example", "yaml", "nl", "en"}


def everything(report: Report, look: Look) -> str:
    return "".join(render(report, name, look) for name in FORMATS) + statistics_reporter.report(report, look)


@pytest.mark.parametrize("rule", rules.builtin(), ids=lambda rule: rule.name)
def test_no_word_of_any_example_of_any_rule_is_in_any_format(rule: Rule, own_words: set[str]) -> None:
    for written in rule.invalid:
        example = prepare(written, rule.given)
        project, diagnostics = found(rule, example, rules.builtin(), DAY)
        report = Report(tuple(diagnostics), 1, 0, 0, {file.path: file.source for file in project.files}, 0)
        # A register of papers is public, and the day on which it was made is no matter of the draft's.
        known = own_words | words(example.register or "")
        for lang in ("nl", "en"):
            told = words(everything(report, Look(lang=lang, excerpts=False)))
            assert told & words(example.text) - known == set()
