"""Input that is meant to hurt, files that cannot be read, and a run that is stopped: in a process of its own, measured.

The bounds are well above what was measured, so that a busy machine fails none of them and a square law does.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from policylint import check
from policylint.cli import main
from policylint.progress import watched_by

resource = pytest.importorskip("resource")

ROOT = Path(__file__).parent.parent
HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nlanguage: en\n"
POLICYLINT = [sys.executable, "-m", "policylint"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
MEGABYTE = 1 << 20


class Ended(NamedTuple):
    code: int
    output: str
    errors: str


def within(folder: Path, *arguments: str, seconds: int = 20, megabytes: int) -> Ended:
    """Run the command in a process that may not use more than this of processor and address space."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE, megabytes * MEGABYTE))

    done = subprocess.run(
        [*POLICYLINT, "check", "--isolated", "--no-cache", *arguments],
        cwd=folder,
        env={**ENVIRONMENT, "POLICYLINT_DEBUG": ""},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def bomb() -> str:
    """In 100 bytes, ten to the fourth values and more where aliases are written out."""
    return "a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c]\n"


# What it is; the text; the exit code; what is told; and how many megabytes of address space it may take.
HOSTILE = [
    ("a bomb of 100 bytes", bomb(), 1, "there is no key `a`", 150),
    (
        "a bomb of a billion values",
        "a: &a0 [x]\n" + "".join(f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(10)),
        1,
        "aliases make this document more than 100000 values large",
        150,
    ),
    ("1,000 brackets", f"x: {'[' * 1000}{']' * 1000}\n", 1, "nested more than 100 levels deep", 150),
    ("1,000 braces", f"x: {'{a: ' * 1000}{'}' * 1000}\n", 1, "nested more than 100 levels deep", 150),
    ("1,000 dashes", f"x:\n  {'- ' * 1000}a\n", 1, "nested more than 100 levels deep", 150),
    ("1,000 question marks", f"x:\n  {'? ' * 1000}a\n", 1, "nested more than 100 levels deep", 150),
    ("1,000 blocks", "".join(f"{' ' * n}a:\n" for n in range(1000)), 1, "nested more than 100 levels deep", 150),
    ("a plain scalar of 5 MB", f"summary: {'word ' * 1_000_000}\n", 0, "no findings", 400),
    ("a quoted scalar of 5 MB", f'summary: "{"word " * 1_000_000}"\n', 0, "no findings", 400),
    ("a block scalar of 5 MB", "summary: |\n" + "  a word\n" * 550_000, 0, "no findings", 400),
    ("one word of 5 MB", f"summary: {'x' * 5_000_000}\n", 0, "no findings", 400),
    ("one number of 5 MB", f"summary: {'1' * 5_000_000}\n", 0, "no findings", 400),
    ("a key of 5 MB", f'"{"k" * 5_000_000}": 1\n', 1, "malformed-yaml", 400),
    ("5 MB of comments", "# x\n" * 1_250_000, 0, "no findings", 400),
    (
        "200,000 keys in a row",
        "summary: {" + ", ".join(f"k{n}: 1" for n in range(200_000)) + "}\n",
        1,
        "`summary` takes text",
        600,
    ),
    (
        "200,000 keys one below the other",
        "summary:\n" + "".join(f"  k{n}: 1\n" for n in range(200_000)),
        1,
        "`summary` takes text",
        600,
    ),
    ("200,000 unknown keys", "".join(f"k{n}: 1\n" for n in range(200_000)), 1, "200000 keys here", 400),
    ("10,000 copies of a key", "k: 1\n" * 10_000, 1, "duplicate-key", 500),
    ("10,000 documents that cannot be read", "---\na: [\n" * 10_000, 1, "10000 errors", 400),
    ("200,000 words behind a bracket that stays open", f"x: [{'a:b, ' * 200_000}\n", 1, "is never closed", 500),
]


@pytest.mark.parametrize(
    ("text", "code", "told", "megabytes"), [case[1:] for case in HOSTILE], ids=[c[0] for c in HOSTILE]
)
def test_time_and_memory_are_bounded_and_the_place_is_told(
    text: str, code: int, told: str, megabytes: int, tmp_path: Path
) -> None:
    (tmp_path / "brief.yaml").write_text(HEAD + text)
    ended = within(tmp_path, "brief.yaml", "--output-format", "concise", megabytes=megabytes)
    assert (ended.code, ended.errors) == (code, "")
    assert told in ended.output
    if code:
        assert ended.output.startswith("brief.yaml:")


def test_the_first_of_them_has_a_hundred_bytes() -> None:
    assert len(bomb()) <= 110


def test_a_file_that_cannot_be_read_is_a_finding_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ok.yaml").write_text(HEAD)
    if Path("/proc/self/mem").exists():
        Path("kapot.yaml").symlink_to("/proc/self/mem")  # not even root can read it
        assert main(["check", ".", "--format", "concise", "--lang", "en"]) == 2
        assert "kapot.yaml:1:1: error PL000" in capsys.readouterr().out


@pytest.mark.parametrize("named", [True, False])
def test_links_that_lead_back_to_themselves(
    named: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ok.yaml").write_text(HEAD)
    Path("a.yaml").symlink_to("b.yaml")
    Path("b.yaml").symlink_to("a.yaml")
    Path("map").mkdir()
    Path("map/terug").symlink_to("..")
    assert main(["check", "a.yaml" if named else ".", "--format", "concise"]) == 2
    told = capsys.readouterr()
    assert "a.yaml:1:1: error PL000" in told.out
    assert told.out.count("ok.yaml") == 0
    assert told.err == ""


def test_a_file_that_vanishes_while_others_are_read_is_a_finding(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(HEAD.replace("brief", name))

    def take_away(stage: str, done: int, total: int) -> None:
        if (stage, done) == ("reading", 1):
            (tmp_path / "c.yaml").unlink()

    with watched_by(take_away):
        report = check(tmp_path)
    assert [(d.rule.name, Path(d.place.path).name) for d in report.diagnostics] == [("unreadable-file", "c.yaml")]
    assert report.documents == 2


# A run that is stopped

MANY = 150
# Says that it is about to begin.
BEGUN = "import sys; from policylint.cli import main; print('x', flush=True); sys.exit(main())"


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    text = (ROOT / "examples" / "staat-van-de-unie-2026" / "letter.yaml").read_text("utf-8")
    for number in range(MANY):
        (tmp_path / f"{number}.yaml").write_text(text.replace("id: staat-van-de-unie-2026", f"id: brief-{number}"))
    return tmp_path


@pytest.mark.parametrize(
    ("after", "arguments"),
    [(0.1, []), (0.3, []), (0.6, ["--fix"]), (0.9, ["--format", "sarif=out.sarif"]), (1.5, [])],
)
def test_an_interrupt_stops_at_once_with_130_and_leaves_nothing_behind(
    after: float, arguments: list[str], letters: Path
) -> None:
    before = {path.name for path in letters.iterdir()}
    process = subprocess.Popen(
        [sys.executable, "-c", BEGUN, "check", "--no-cache", *arguments],
        cwd=letters,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A test run in the background of a shell hands down that it is to be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    assert process.stdout.read(1) == "x"
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    sent = time.monotonic()
    _, errors = process.communicate(timeout=60)
    assert time.monotonic() - sent < 20
    assert (process.returncode, errors) == (130, "")
    assert {path.name for path in letters.iterdir()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "full"],
        ["check", "--format", "concise"],
        ["check", "--format", "json"],
        ["check", "--diff"],
        ["rules"],
        ["positions"],
        ["check", "--help"],
    ],
)
def test_a_reader_that_goes_away_is_no_matter(arguments: list[str], letters: Path) -> None:
    for path in sorted(letters.glob("*.yaml"))[20:]:
        path.unlink()
    process = subprocess.Popen(
        [*POLICYLINT, *arguments], cwd=letters, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) in (0, 1)


@pytest.mark.parametrize("named", [True, False])
def test_a_device_is_not_read(tmp_path: Path, named: bool) -> None:
    (tmp_path / "a.yaml").symlink_to("/dev/zero")
    ran = subprocess.run(
        [sys.executable, "-m", "policylint", "check", str(tmp_path / "a.yaml" if named else tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 2
    assert "it is a device, not a file" in ran.stdout
