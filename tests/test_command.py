"""`policylint check`: which files are reported, and what is told of those that are not there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policylint.cli import main

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
POLICYLINT = [sys.executable, "-m", "policylint"]
LETTER = "policylint: 1\nkind: policy\nid: {id}\ntitle: Brief\nlanguage: en\nthemes:\n  - title: Rule of law\n"


@pytest.fixture(autouse=True)
def _letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        Path(f"{name}.yaml").write_text(LETTER.format(id=name))


def reported(capsys: pytest.CaptureFixture[str]) -> set[str]:
    return {line.split(":")[0] for line in capsys.readouterr().out.splitlines() if ": error PL" in line}


@pytest.mark.parametrize(
    "arguments",
    [
        [".", "--only", "one.yaml"],
        ["--only", "one.yaml"],
        # As pre-commit puts the `args` of a hook between its entry and the names of the files.
        ["--only", "--lang", "en", "one.yaml"],
    ],
)
def test_only_what_is_named_is_reported(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--output-format", "concise", *arguments]) == 1
    assert reported(capsys) == {"one.yaml"}


def test_a_file_to_be_reported_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--only", "three.yaml"]) == 2
    assert "three.yaml: no such file or folder" in capsys.readouterr().err


def test_only_without_names_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--only"]) == 2
    assert "--only: name the files" in capsys.readouterr().err


@pytest.mark.parametrize("due", ["n.t.b.", "nader te bepalen", "PM"])
def test_a_time_still_to_come_is_an_open_point_in_a_sent_letter_an_error(
    due: str, capsys: pytest.CaptureFixture[str]
) -> None:
    promise = f"commitments:\n  - what: A letter\n    due: {due}\n"
    Path("one.yaml").write_text(LETTER.format(id="one") + promise + "status: sent\n")
    assert main(["check", "one.yaml", "--select", "PL005,PL203", "--output-format", "concise"]) == 1
    assert "error PL005" in capsys.readouterr().out


def test_a_date_that_does_not_exist_is_not_recommended_for_a_vague_one(capsys: pytest.CaptureFixture[str]) -> None:
    promises = "commitments:\n  - {id: b, what: A letter, due: soon}\n  - {same-as: b, due: 30 February 2027}\n"
    Path("one.yaml").write_text(LETTER.format(id="one") + promises)
    assert main(["check", "one.yaml", "--select", "PL2", "--output-format", "concise"]) == 1
    out = capsys.readouterr().out
    assert "PL201" in out
    assert "PL207" not in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_a_script_that_asks_policylint(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("argcomplete")
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "policylint" in script
    assert "_ARGCOMPLETE" in script


def test_a_shell_that_asks_is_told_how_a_command_line_goes_on(tmp_path: Path) -> None:
    pytest.importorskip("argcomplete")
    answer = tmp_path / "answer"
    line = "policylint check --output-f"
    asked = {"_ARGCOMPLETE": "1", "COMP_LINE": line, "COMP_POINT": str(len(line))}
    asked["_ARGCOMPLETE_STDOUT_FILENAME"] = str(answer)
    subprocess.run(POLICYLINT, env={**ENVIRONMENT, **asked}, capture_output=True, check=False)
    assert answer.read_text().split() == ["--output-format", "--output-file"]


def test_without_its_package_completion_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("argcomplete", "argcomplete.shell_integration"):
        monkeypatch.setitem(sys.modules, module, None)
    assert main(["completion", "bash"]) == 2
    assert "policylint[completion]" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_behind_standard_output_is_told_and_no_bug() -> None:
    command = [*POLICYLINT, "rules"]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, check=False)
    assert run.returncode == 2
    assert "cannot write to standard output" in run.stderr


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_a_closed_stream_is_quiet(closed: str) -> None:
    sign = {"stdin": "<&-", "stdout": ">&-"}[closed]
    command = " ".join(POLICYLINT) + f" check - --allow-empty {sign}"
    run = subprocess.run(
        ["bash", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, text=True, env=ENVIRONMENT, check=False
    )
    assert run.returncode in (0, 1, 2)
    assert "Traceback" not in run.stderr
    assert "bug" not in run.stderr


@pytest.mark.parametrize("asked", [["--severity", "PL1O1=error"], ["--baseline", "nope"], ["--select", "PLX"]])
def test_what_nobody_knows_is_refused_where_there_is_nothing_to_check_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    (tmp_path / "leeg").mkdir()
    monkeypatch.chdir(tmp_path / "leeg")
    assert main(["check", "--allow-empty"]) == 0
    assert main(["check", "--allow-empty", *asked]) == 2
    assert asked[1].partition("=")[0] in capsys.readouterr().err


@pytest.mark.parametrize("thread", ["", "threading.Thread(target=print, args=('thread',)).start(); "])
def test_the_program_ends_with_all_that_was_asked_for_done(thread: str, tmp_path: Path) -> None:
    code = (
        f"import threading; {thread}import atexit, sys; atexit.register(print, 'at the end'); "
        "from policylint import cli; "
        "cli.main = lambda: (print('out'), print('err', file=sys.stderr), 7)[-1]; cli.start()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 7
    for said in ("out", "at the end", "thread" if thread else ""):
        assert said in done.stdout
    assert done.stderr == "err\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")  # noqa: PTH110
def test_the_program_tells_of_an_output_that_is_full(tmp_path: Path) -> None:
    code = "from policylint import cli; cli.main = lambda: print('out') or 0; cli.start()"
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode != 0
