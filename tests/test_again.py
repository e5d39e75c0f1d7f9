"""A check that is told again says what it would say if it were done."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylint import api, cache, inputs
from policylint.cli import again, main

LETTER = """policylint: 1
kind: policy
id: {id}
title: Brief
type: brief-regering
actor: kabinet-jetten
date: 2026-05-01
themes:
  - title: Klimaat
    citations: [{cite}]
"""
SOUND, FAULTY = "Kamerstuk 22112 Nr. 4361", "Kamerstuk 2211288 Nr. 4361"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "")
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "policylint.toml").write_text("")
    (folder / "a.yaml").write_text(LETTER.format(id="a", cite=SOUND))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was written a moment ago count as written long before."""
    monkeypatch.setattr(inputs, "TICK", -10_000_000_000)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each check that is done, not told again."""
    from policylint.cli import calling

    count: list[str] = []
    call = calling.call

    def counted(given: list[str]) -> int:
        count.append(" ".join(given))
        return call(given)

    monkeypatch.setattr(calling, "call", counted)
    return count


def checked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    os.environ["POLICYLINT_NO_CACHE"] = ""  # `--no-cache` is for the rest of its process
    code = main(["check", *(options or (".",))])
    return code, capsys.readouterr().out


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize("form", ["full", "json", "sarif"])
def test_the_same_check_is_told_again(capsys: pytest.CaptureFixture[str], done: list[str], form: str) -> None:
    Path("a.yaml").write_text(LETTER.format(id="a", cite=FAULTY))
    first = checked(capsys, ".", "--output-format", form)
    assert first[0] == 1
    assert "2211288" in first[1]
    assert checked(capsys, ".", "--output-format", form) == first
    assert len(done) == 1


EDITS = {
    "a letter is edited": lambda: Path("a.yaml").write_text(LETTER.format(id="a", cite=FAULTY)),
    "a letter comes": lambda: Path("b.yaml").write_text(LETTER.format(id="b", cite=FAULTY)),
    "a letter comes in a new folder": lambda: (Path("c").mkdir(), Path("c/d.yaml").write_text(LETTER)),
    "a letter goes": lambda: Path("a.yaml").unlink(),
    "a letter is another one": lambda: (
        Path("x").write_text(LETTER.format(id="a", cite=FAULTY)),
        Path("x").replace("a.yaml"),
    ),
    "the config changes": lambda: Path("policylint.toml").write_text('ignore = ["PL101"]\n'),
    "another config goes before it": lambda: Path(".policylint.toml").write_text('lang = "en"\n'),
    "a repository begins above it": lambda: Path("../.git").mkdir(),
}


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize("edit", EDITS)
def test_a_check_of_which_anything_changed_is_done(
    capsys: pytest.CaptureFixture[str], done: list[str], edit: str
) -> None:
    checked(capsys)
    EDITS[edit]()
    checked(capsys)
    assert len(done) == 2


@pytest.mark.usefixtures("project", "settled")
def test_what_was_known_by_its_state_alone_counts_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "MANY", 0)
    for number in range(4):
        Path(f"{number}.yaml").write_text(LETTER.format(id=f"d{number}", cite=SOUND))
    assert checked(capsys)[0] == 0
    # The others are not read now: what is kept of them says what they hold.
    Path("0.yaml").write_text(LETTER.format(id="d0", cite=SOUND) + "# anders\n")
    assert checked(capsys)[0] == 0
    Path("3.yaml").write_text(LETTER.format(id="d3", cite=FAULTY))
    assert checked(capsys)[0] == 1


@pytest.mark.usefixtures("project", "settled")
def test_where_no_config_governs_one_that_comes_above_counts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("policylint.toml").unlink()
    Path("a.yaml").write_text(LETTER.format(id="a", cite=FAULTY))
    assert checked(capsys, "a.yaml")[0] == 1
    Path("../policylint.toml").write_text('ignore = ["PL1"]\n')
    assert checked(capsys, "a.yaml")[0] == 0


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize(
    "options",
    [["--lang", "en"], ["--today", "2026-01-01"], ["--select", "PL1"], ["a.yaml"], ["--no-excerpts"]],
    ids=" ".join,
)
def test_another_check_is_done(capsys: pytest.CaptureFixture[str], done: list[str], options: list[str]) -> None:
    checked(capsys)
    checked(capsys, *options)
    assert len(done) == 2


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize(
    "options",
    [["--no-cache"], ["--output-file", "../out"], ["--format", "json=../out"], ["--diff"], ["--fix"], ["--show-files"]],
    ids=" ".join,
)
def test_a_check_that_does_more_than_print_is_done_each_time(
    capsys: pytest.CaptureFixture[str], done: list[str], options: list[str]
) -> None:
    first = checked(capsys, ".", *options)
    assert checked(capsys, ".", *options) == first
    assert len(done) == 2


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize("variable", ["NO_COLOR", "LANG", "COLUMNS", "FORCE_COLOR"])
def test_another_environment_is_another_check(
    capsys: pytest.CaptureFixture[str], done: list[str], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    checked(capsys)
    monkeypatch.setenv(variable, "77")
    checked(capsys)
    assert len(done) == 2


def test_every_variable_that_is_read_counts() -> None:
    # Read elsewhere: where things are kept, and the completion of a shell, which are no part of what a check says.
    beside = {"POLICYLINT_CACHE_DIR", "POLICYLINT_NO_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA", "_ARGCOMPLETE", "CI"}
    import re

    found = set()
    for path in Path(again.__file__).parents[1].rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r"""environ(?:\.get\(|\[)\s*["'](\w+)["']""", text))
    assert found >= {"NO_COLOR", "COLUMNS"}
    assert found - beside <= set(again._VARIABLES)


@pytest.mark.usefixtures("project")
def test_what_changed_a_moment_ago_is_read_again(capsys: pytest.CaptureFixture[str], done: list[str]) -> None:
    checked(capsys)
    checked(capsys)
    assert len(done) == 2


@pytest.mark.usefixtures("settled")
def test_a_change_while_it_is_read_is_seen(project: Path) -> None:
    path = project / "a.yaml"
    read = inputs.watch()
    data = path.read_text()
    path.write_text(data + "# more\n")
    inputs.forget()
    assert read.states[str(path)] != inputs.state(str(path))


@pytest.mark.usefixtures("project", "settled")
def test_another_program_that_is_asked_makes_it_unrepeatable() -> None:
    read = inputs.watch()
    subprocess.run([sys.executable, "-c", ""], check=True)
    inputs.forget()
    assert not read.repeatable


@pytest.mark.usefixtures("project", "settled")
@pytest.mark.parametrize("content", [b"", b"\x00", b"nonsense", b"\xe9" * 99], ids=["empty", "nul", "text", "marshal"])
def test_a_spoiled_file_is_not_trusted(capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    first = checked(capsys)
    for path in Path(cache.folder(), "runs").iterdir():
        path.write_bytes(content)
    assert checked(capsys) == first


@pytest.mark.usefixtures("project", "settled")
def test_what_is_kept_does_not_grow_for_ever(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "_MOST", 3)
    for day in range(1, 8):
        checked(capsys, ".", "--today", f"2026-01-0{day}")
        time.sleep(0.01)
    assert len(list(Path(cache.folder(), "runs").iterdir())) == 3


@pytest.mark.usefixtures("project", "settled")
def test_the_cache_is_for_its_owner_alone(capsys: pytest.CaptureFixture[str]) -> None:
    checked(capsys)
    assert Path(cache.folder()).stat().st_mode & 0o077 == 0


STEPS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "sub/c"]), st.sampled_from(["sound", "faulty", "broken", "gone", "same"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, in_parts=st.booleans())
def test_told_again_or_done_it_says_the_same(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    steps: list[tuple[str, str]],
    in_parts: bool,
) -> None:
    """After each edit, a check with what is kept says what one without it says: edits within a tick included."""
    monkeypatch.setattr(inputs, "TICK", 0)
    monkeypatch.setattr(api, "MANY", 0 if in_parts else 64)
    (project / "sub").mkdir(exist_ok=True)
    for name, kind in steps:
        path = project / f"{name}.yaml"
        if kind == "gone":
            path.unlink(missing_ok=True)
        elif kind == "broken":
            path.write_text("policylint: 1\nkind: policy\nid: [\n")
        elif kind != "same":
            path.write_text(LETTER.format(id=path.stem, cite=SOUND if kind == "sound" else FAULTY))
        kept = [checked(capsys) for _ in range(2)]
        assert kept == [checked(capsys, "--no-cache", ".")] * 2
