"""What the command shows on a real terminal (a pseudo-terminal), and what it writes where there is none."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from terminals import ROOT, at_a_terminal

from policylint.reporters.columns import columns

pytest.importorskip("pty")

POLICYLINT = ["-m", "policylint"]
LONG = "een titel die doorgaat en doorgaat, tot voorbij de rand van ieder scherm, en dan nog een eind verder dan dat"
LETTER = f"""\
policylint: 1
kind: policy
id: brief
title: Brief
language: nl
themes:
  - title: 法治, één Oekraïne, 😀 en e\u0301e\u0301n, {LONG}
  - title: Rechtsstaat
    commitments:
      - {{what: Een brief, due: binnenkort}}
"""
COLOR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8", newline="\r\n")
    return tmp_path


@pytest.mark.parametrize("form", ["full", "grouped"])
@pytest.mark.parametrize("width", [60, 80, 200])
def test_lines_fit_the_terminal_in_colour_and_without(form: str, width: int, letter: Path) -> None:
    command = [*POLICYLINT, "check", "--output-format", form]
    colored = at_a_terminal(command, letter, columns=width)
    bare = at_a_terminal([*command, "--color", "never"], letter, columns=width)
    assert colored.code == bare.code == 1
    assert COLOR.search(colored.terminal)
    assert COLOR.sub("", colored.terminal) == bare.terminal
    lines = bare.terminal.splitlines()
    assert max(map(columns, lines)) <= width
    assert max(map(columns, lines)) > min(width, 120) * 3 // 4
    assert not {char for line in lines for char in line if char < " "}


@pytest.mark.parametrize(
    ("environment", "arguments", "colored"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"TERM": "dumb"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_who_decides_on_colour(environment: dict[str, str], arguments: list[str], colored: bool, letter: Path) -> None:
    seen = at_a_terminal([*POLICYLINT, "check", *arguments], letter, **environment)
    assert bool(COLOR.search(seen.terminal)) == colored


def test_carets_stand_under_wide_and_combined_characters(letter: Path) -> None:
    seen = at_a_terminal([*POLICYLINT, "check", "--color", "never", "--select", "PL101"], letter, columns=200)
    lines = seen.terminal.splitlines()
    [at] = [index for index, line in enumerate(lines) if "title: 法治" in line]
    source, carets = lines[at], lines[at + 1]
    before = source[: source.index("法治")]
    assert carets.index("^") == columns(before)
    assert columns(source) >= columns(carets.rstrip())


def test_in_a_pipe_there_is_no_colour_and_the_same_is_said(letter: Path) -> None:
    seen = at_a_terminal([*POLICYLINT, "check"], letter, columns=100)
    piped = at_a_terminal([*POLICYLINT, "check"], letter, columns=60, piped=True)
    assert (piped.code, piped.terminal) == (1, "")
    assert piped.output == COLOR.sub("", seen.terminal).replace("\r\n", "\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "latin-1"])
def test_a_terminal_of_another_encoding_shows_plain_letters(encoding: str, letter: Path) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    seen = at_a_terminal([*POLICYLINT, "check"], letter, encoding=encoding, **environment)
    assert seen.code == 1
    assert "????, " in seen.terminal
    assert "Oekra" in seen.terminal
    assert "Traceback" not in seen.terminal


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--diff"],
        ["check", "--statistics"],
        ["check", "--show-settings"],
        ["check", "--help", "--lang", "nl"],
        ["rules", "--lang", "nl"],
        ["explain", "PL101", "--lang", "nl"],
        ["commitments"],
        ["positions"],
        ["citations"],
        ["waivers"],
        ["why", "é", "ü"],
        ["nee€n"],
    ],
)
def test_every_command_speaks_to_a_console_that_knows_ascii_only(arguments: list[str], letter: Path) -> None:
    done = subprocess.run(
        [sys.executable, *POLICYLINT, *arguments],
        cwd=letter,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    assert b"bug" not in done.stderr
    (done.stdout + done.stderr).decode("ascii")
