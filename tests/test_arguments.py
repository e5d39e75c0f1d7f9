"""What is said of a call that cannot be understood, and what `--help` says, in both languages."""

import argparse
import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import policylint
from policylint.cli import dutch, main
from policylint.cli.arguments import _columns
from policylint.cli.completion import SHELLS
from policylint.cli.dutch_help import TEXTS, VALUES
from policylint.cli.options import parser

CALLS = [
    ([], "the following arguments are required: COMMAND; `policylint --help`", "hier ontbreekt nog: OPDRACHT; `"),
    (["chekc"], "no command is called `chekc`; did you mean `check`?", "geen opdracht `chekc`; bedoelt u `check`?"),
    (["zzz"], "`zzz`; known are check, rules,", "`zzz`; bekend zijn check, rules,"),
    (["."], "`.` is no command; did you mean `policylint check .`?", "`.` is geen opdracht; bedoelt u `policylint"),
    (["--lang", "x"], "`--lang` stands before the command", "`--lang` staat voor de opdracht"),
    (["--versoin"], "no option is called `--versoin`; did you mean `--version`?", "`; bedoelt u `--version`?"),
    (["check", "--formt=json"], "no option is called `--formt`; did you mean `--format`?", "bedoelt u `--format`?"),
    (
        ["check", ".", "--zzz"],
        "`--zzz`; `policylint check --help` names them all",
        "`--zzz`; `policylint check --help`",
    ),
    (["check", "--today"], "--today: expected one argument; `", "--today: hierachter hoort een waarde; `"),
    (
        ["check", "--quiet=x"],
        "--quiet: ignored explicit argument",
        "--quiet: hierachter hoort geen waarde, en er staat",
    ),
    (["check", "--lang", "fr"], "--lang: `fr` is none of nl, en", "--lang: `fr` is geen van nl, en"),
    (["check", "--color", "allways"], "never; did you mean `always`?", "never; bedoelt u `always`?"),
    (["check", "--today", "nu"], "`nu` is no date; write 2026-12-31", "`nu` is geen datum; schrijf 2026-12-31"),
    (["check", "--jobs", "veel"], "`veel` is no number of processes", "`veel` is geen aantal processen"),
    (["check", "--severity", "a"], "`a` is not RULE=LEVEL with a level of", "`a` is geen REGEL=NIVEAU met een niveau"),
    (["check", "--format", "json="], "`json=` names no file; write json=FILE", "noemt geen bestand; schrijf json=BEST"),
    (["explain"], "the following arguments are required: NAME; `", "hier ontbreekt nog: NAAM; `"),
    (["explain", "a", "b"], "`b` is one argument too many; `", "`b` is een argument te veel; `"),
    (["completion", "bsh"], "did you mean `bash`?", "bedoelt u `bash`?"),
]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("arguments", "english", "in_dutch"), CALLS)
def test_a_call_that_is_not_understood_is_told_in_the_language_of_the_reader(
    arguments: list[str],
    english: str,
    in_dutch: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", f"{language}_NL.UTF-8")
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("policylint: ")
    assert told.err.count("\n") == 1
    assert {"en": english, "nl": in_dutch}[language] in told.err


@pytest.mark.parametrize(("arguments", "english", "in_dutch"), CALLS)
def test_no_word_of_english_is_left_in_dutch(
    arguments: list[str],
    english: str,
    in_dutch: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    main(arguments)
    assert not re.search(r"\b(the|write|known|none|called|mean|argument [^t])\b", capsys.readouterr().err)


def test_what_is_wrong_with_the_value_of_an_option_has_its_dutch_words() -> None:
    folder = Path(policylint.__file__).parent / "cli"
    found = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("ArgumentError", "ArgumentTypeError"):
                [text] = [part for part in node.args if isinstance(part, ast.JoinedStr)]
                found.add("{}: " + "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in text.values))
    assert len(found) == 5
    assert found <= {re.sub(r"\blevel of .*", "level of {}", text) for text in dutch.TEMPLATES}


def test_paths_may_stand_before_and_behind_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["check", "a", "--quiet", "b", "-"], ["check", "a", "--lang", "nl", "--", "b", "-"]):
        assert parser(words).parse_args(words).paths == ["a", "b", "-"]
    words = ["check", "a", "--quiet", "--", "b", "--weg"]
    assert parser(words).parse_args(words).paths == ["a", "b", "--weg"]


def everything(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from everything(command)


def test_each_text_of_the_help_has_its_dutch_words_and_none_has_them_in_vain() -> None:
    texts: set[str | None] = set()
    values: set[str] = set()
    for command in everything(parser()):
        texts |= {command.description, *(group.title for group in command._action_groups)}
        for action in command._actions:
            values |= {action.metavar} if isinstance(action.metavar, str) else set()
            texts.add(action.help)
            if isinstance(action, argparse._SubParsersAction):
                texts |= {listed.help for listed in action._choices_actions}
            else:
                assert action.help, f"{command.prog}: {action.dest}"
    assert texts - {None, ", ".join(SHELLS)} == set(TEXTS)
    assert values == set(VALUES)


@pytest.mark.parametrize("command", ["", *(c.prog.split()[-1] for c in everything(parser()) if " " in c.prog)])
def test_help_is_in_the_language_that_is_asked_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for language, usage, show in (("nl", "gebruik: ", "laat deze hulp zien"), ("en", "usage: ", "show this help")):
        assert main([*command.split(), "--help", f"--lang={language}"]) == 0
        told = capsys.readouterr().out
        assert told.startswith(usage + "policylint")
        assert show in told


@pytest.mark.parametrize("columns", [None, "", "40", "200", "0", "-3", "wide", " 60", "١٠"])
def test_help_is_as_wide_as_argparse_makes_it(columns: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if columns is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", columns)
    assert _columns() == shutil.get_terminal_size().columns
