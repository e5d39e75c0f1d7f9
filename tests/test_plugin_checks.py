"""Checks of plugins that cannot be used: told at the place where a rule names them, by every command."""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace

import pytest

from policylint import check
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
check: huis
valid: ["summary: Een"]
invalid: ["summary: ⟦Een⟧"]
"""
CHECK = "def check(context):\n    return\n    yield\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with a letter, and a rule that runs the check of a plugin that is installed."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "a.yaml").write_text(LETTER, "utf-8")
    (project / "house.yaml").write_text(RULE, "utf-8")
    (project / "policylint.toml").write_text('plugins = ["huis"]\n', "utf-8")
    monkeypatch.chdir(project)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield project
    sys.modules.pop("huis_pak", None)


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, value: str = "huis_pak") -> None:
    (folder.parent / "huis_pak.py").write_text(code, "utf-8")
    points = [EntryPoint("huis", value, "policylint.checks")]
    monkeypatch.setattr("importlib.metadata.distribution", lambda name: SimpleNamespace(entry_points=points))


FAULTS = [
    (f"OPTIONS = {{'type': 'objekt'}}\n{CHECK}", "huis_pak", "`OPTIONS` are no JSON Schema: `objekt` is no type"),
    (f"OPTIONS = 3\n{CHECK}", "huis_pak", "`OPTIONS` are no JSON Schema: it is to be a mapping"),
    (f"OPTIONS = True\n{CHECK}", "huis_pak", "`OPTIONS` are no JSON Schema: it is no mapping"),
    (f"OPTIONS = {{'properties': 3}}\n{CHECK}", "huis_pak", "`properties` takes a mapping with keys"),
    (f"OPTIONS = {{'pattern': '(a+)+'}}\n{CHECK}", "huis_pak", "may take for ever"),
    (f"OPTIONS = {{'type': 'array'}}\n{CHECK}", "huis_pak", "its `OPTIONS` are for no mapping"),
    (
        f"OPTIONS = {{'properties': {{'a': {{'type': 'integer', 'default': 'x'}}}}}}\n{CHECK}",
        "huis_pak",
        "the default of its option `a` is none that the option takes: 'x'",
    ),
    (f"class Odd(dict):\n    def get(self, *a): raise KeyError\nOPTIONS = Odd()\n{CHECK}", "huis_pak", "KeyError"),
    ("def (:\n", "huis_pak", "SyntaxError: invalid syntax"),
    ("import er_is_geen_module\n", "huis_pak", "ModuleNotFoundError: No module named 'er_is_geen_module'"),
    ("import sys\nsys.exit(0)\n", "huis_pak", "it leaves the program (SystemExit: 0)"),
    ("raise SystemExit\n", "huis_pak", "it leaves the program (SystemExit)"),
    ("raise LookupError('huis')\n", "huis_pak", "LookupError: huis"),
    (CHECK, "huis_pak:check", "its entry point leads to a function, `huis_pak:check`; name the module, `huis_pak`"),
    ("x = 1\n", "huis_pak", "`huis_pak` has no function `check(context)`"),
    ("check = 3\n", "huis_pak", "`huis_pak` has no function `check(context)`"),
    (CHECK, "huis_pak:missing", "AttributeError"),
]


@pytest.mark.parametrize(("code", "value", "said"), FAULTS)
def test_a_check_that_cannot_be_used_is_one_finding_and_the_run_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, value: str, said: str
) -> None:
    install(folder, monkeypatch, code, value)
    report = check(".")
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert report.sources[fault.place.path].cut(fault.place.span) == "huis"
    assert said in render(fault, "en").message
    assert [d.rule.name for d in report.findings if d is not fault] == ["theme-without-kamerstuk"]


@pytest.mark.parametrize(("code", "value", "said"), FAULTS)
@pytest.mark.parametrize("command", ["check", "test", "explain"])
def test_every_command_tells_it_and_exits_2(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    code: str,
    value: str,
    said: str,
) -> None:
    install(folder, monkeypatch, code, value)
    arguments = {"check": ["check", "--format", "concise"], "test": ["test"], "explain": ["explain", "house"]}[command]
    assert main([*arguments, "--lang", "en"]) == 2
    printed = capsys.readouterr()
    lines = [line for line in (printed.out + printed.err).splitlines() if said in line]
    assert len(lines) == 1
    assert re.match(r"(policylint: )?house\.yaml:9:", lines[0])


def test_the_list_of_rules_says_which_cannot_be_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, "def (:\n")
    assert main(["rules", "--lang", "nl"]) == 2
    assert re.search(r"^HUIS001  house +A \(niet te gebruiken\)$", capsys.readouterr().out, re.MULTILINE)
    install(folder, monkeypatch, CHECK)
    assert main(["rules", "--lang", "nl"]) == 0
    assert re.search(r"^HUIS001  house +A$", capsys.readouterr().out, re.MULTILINE)


def test_options_of_the_config_for_a_check_that_cannot_be_used_do_not_take_the_run_down(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(folder, monkeypatch, f"OPTIONS = {{'type': 'objekt'}}\n{CHECK}")
    (folder / "policylint.toml").write_text('plugins = ["huis"]\n[options.house]\nx = 1\n', "utf-8")
    assert [d.case for d in check(".").findings if d.rule.name == "faulty-rule"] == ["broken-check"]


RAISING = "def check(context):\n    raise KeyError('x')\n    yield\n"


def test_a_check_that_breaks_off_on_every_example_is_told_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, RAISING)
    (folder / "house.yaml").write_text(RULE.replace("⟦Een⟧", "⟦Twee⟧"), "utf-8")
    assert main(["test", "--lang", "en"]) == 1
    assert capsys.readouterr().out.count("broke off with a KeyError: 'x'") == 1


def test_a_field_that_a_check_does_not_give_is_told_by_the_test_of_its_rule(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = (
        "from policylint.checks import at\n\n"
        "def check(context):\n"
        "    for document in context.project.policies:\n"
        "        if document.root.get('summary').text == 'Twee':\n"
        "            yield at(document, document.root.get('summary'), {'b': 1})\n"
    )
    install(folder, monkeypatch, code)
    text = RULE.replace("⟦Een⟧", "⟦Twee⟧").replace('en: "x"', 'en: "x {a}"')
    (folder / "house.yaml").write_text(text, "utf-8")
    assert main(["test", "--lang", "en"]) == 1
    assert "invalid example 1: no field is called `a`; there are: b" in capsys.readouterr().out


def test_a_check_of_a_plugin_may_not_have_the_name_of_one_that_ships(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    points = [EntryPoint("open-point", "huis_pak", "policylint.checks")]
    monkeypatch.setattr("importlib.metadata.distribution", lambda name: SimpleNamespace(entry_points=points))
    assert main(["check", "--lang", "en"]) == 2
    told = "policylint.toml:1: plugins: `huis` brings a check `open-point`, and one that ships has that name"
    assert told in capsys.readouterr().err


def test_a_reporter_of_a_plugin_may_not_have_the_name_of_one_that_ships(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    points = [EntryPoint("json", "huis_pak", "policylint.reporters")]
    monkeypatch.setattr("importlib.metadata.distribution", lambda name: SimpleNamespace(entry_points=points))
    assert main(["check", "--lang", "en"]) == 2
    told = "policylint.toml:1: plugins: one brings an output format `json`, and one that ships has that name"
    assert told in capsys.readouterr().err


def test_a_plugin_that_is_named_twice_is_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(folder, monkeypatch, CHECK)
    (folder / "policylint.toml").write_text('plugins = ["huis-pak", "huis_pak", "Huis.Pak"]\n', "utf-8")
    assert [d.rule.name for d in check(".").findings] == ["theme-without-kamerstuk"]


def test_two_rules_of_one_check_are_one_finding(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, f"OPTIONS = 3\n{CHECK}")
    (folder / "twee.yaml").write_text("# De tweede.\n" + RULE.replace("HUIS001", "HUIS002"), "utf-8")
    [fault] = [d for d in check(".").findings if d.rule.name == "faulty-rule"]
    assert (fault.place.path, [related.place.path for related in fault.related]) == ("house.yaml", ["twee.yaml"])
    assert main(["explain", "twee", "--lang", "en"]) == 2
    assert "twee.yaml:10: the check `huis` cannot be" in capsys.readouterr().err
    assert main(["test", "--lang", "en"]) == 2
    assert "hold" not in capsys.readouterr().out
    assert main(["rules", "--lang", "en"]) == 2
    assert capsys.readouterr().out.count("(cannot be used)") == 2


FIXING = """\
from policylint import Edit, Fix
from policylint.checks import at

def check(context):
    for document in context.project.policies:
        title = document.root.get("title")
        span = document.source.span(title.start, title.end)
        yield at(document, title)._replace(fix={fix})
"""


def test_a_fix_that_its_check_is_never_content_with_is_not_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, FIXING.format(fix="Fix((Edit(span, title.text + 'X'),), safe=True)"))
    before = Path("a.yaml").read_text("utf-8")
    assert main(["check", "--fix", "--lang", "en", "--select", "HUIS001", "--fail-level", "warning"]) == 1
    assert Path("a.yaml").read_text("utf-8") == before
    told = capsys.readouterr().err
    assert "0 findings fixed in 0 files" in told
    assert "HUIS001 not fixed, for it would still be reported then" in told


@pytest.mark.parametrize(
    "fix", ["Fix((Edit(span, 3),), safe=True)", "Fix((Edit(0, ''),), safe=True)", "Fix((3,), safe=True)", "'x'"]
)
def test_a_fix_that_is_none_is_a_finding_about_the_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fix: str
) -> None:
    install(folder, monkeypatch, FIXING.format(fix=fix))
    assert main(["check", "--fix", "--format", "concise", "--lang", "en"]) == 3
    out = capsys.readouterr().out
    assert "PL911 the check `huis`" in out
    assert "theme-without-kamerstuk" in out


def test_a_check_that_raises_what_is_no_exception_is_a_finding_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, "def check(context):\n    raise BaseException('q')\n    yield\n")
    assert main(["check", "--format", "concise", "--lang", "en"]) == 3
    assert "BaseException: q" in capsys.readouterr().out
    assert main(["test", "--lang", "en"]) == 1


def test_what_a_check_prints_does_not_stand_in_the_report(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(folder, monkeypatch, "def check(context):\n    print('rommel')\n    return\n    yield\n")
    main(["check", "--format", "json"])
    out, err = capsys.readouterr()
    json.loads(out)
    assert "rommel" in err
