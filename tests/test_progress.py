"""A bar on long runs, where a person watches and nowhere else; nothing of it is left when something is printed."""

import io
import re
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminals import Seen, at_a_terminal, screen

from policylint import check
from policylint.cli import progress
from policylint.cli.progress import Bar, line, somebody_watches
from policylint.progress import stage, watched_by

pytest.importorskip("pty")

LETTER = "policylint: 1\nkind: policy\nid: brief-{}\ntitle: Brief\nlanguage: nl\nthemes:\n  - title: Rechtsstaat\n"
# The command, that takes every run for a long one.
AT_ONCE = (
    "import sys; from policylint.cli import main, progress; progress.PATIENCE = progress._PAUSE = 0; sys.exit(main())"
)
BAR = re.compile(r"(?:reading|lezen|checking|nakijken) \[=* *\] +\d+/\d+")


class Person(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    for number in range(20):
        (tmp_path / f"{number}.yaml").write_text(LETTER.format(number))
    return tmp_path


def with_a_bar(code: str, *arguments: str, cwd: Path, columns: int = 80, **more: str) -> Seen:
    return at_a_terminal(["-c", code, "check", *arguments], cwd, columns=columns, piped=True, **more)


@pytest.mark.parametrize("columns", [10, 60, 80, 200])
def test_a_person_sees_a_bar_of_every_stage_that_fits_the_terminal_and_is_gone_at_the_end(
    columns: int, letters: Path
) -> None:
    code, written, output = with_a_bar(AT_ONCE, "--lang", "nl", cwd=letters, columns=columns)
    assert code == 1
    assert output.endswith("20 fouten in 20 documenten\n")
    assert screen(written) == ""
    assert max(len(shown) for shown in written.split("\r")) < columns
    if columns >= 60:
        assert "lezen [" in written
        assert "nakijken [" in written
        assert "19/20" in written


def test_it_speaks_english_too(letters: Path) -> None:
    _, written, _ = with_a_bar(AT_ONCE, "--lang", "en", cwd=letters)
    assert "reading [" in written
    assert "checking [" in written


def test_a_run_that_is_soon_over_has_no_bar(letters: Path) -> None:
    assert with_a_bar(AT_ONCE.replace("= 0", "= 600"), cwd=letters)[1] == ""


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--quiet"], {}), (["-q"], {}), ([], {"CI": "true"}), ([], {"TERM": "dumb"})],
)
def test_who_wants_no_bar_gets_none(arguments: list[str], environment: dict[str, str], letters: Path) -> None:
    assert with_a_bar(AT_ONCE, *arguments, cwd=letters, **environment)[1] == ""


def test_what_is_printed_after_a_bar_stands_on_a_line_of_its_own(letters: Path) -> None:
    (letters / "policylint.toml").write_text('baseline = "weg.json"\n')
    code, written, _ = with_a_bar(AT_ONCE, "--lang", "en", cwd=letters)
    assert code == 2
    assert BAR.search(written)
    assert screen(written).endswith("makes one\n")


def test_a_report_on_the_same_terminal_is_not_mixed_with_the_bar(letters: Path) -> None:
    code, written, _ = at_a_terminal(
        ["-c", AT_ONCE, "check", "--diff", "--format", "concise", "--color", "never", "--lang", "en"], letters
    )
    assert code == 1
    assert BAR.search(written)
    shown = screen(written)
    assert not BAR.search(shown)
    assert len(re.findall(r"^\d+\.yaml:7:12: error PL101", shown, re.MULTILINE)) == 20


def test_in_a_pipe_there_is_none() -> None:
    assert not somebody_watches(io.StringIO(), [])


def test_a_bar_comes_after_a_second_and_moves_ten_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: clock[0])
    stream = Person()
    bar = Bar(stream, lambda: "en")
    for step in range(200):
        clock[0] = 100 + step / 100
        bar("reading", step, 200)
        assert bool(stream.getvalue()) == (step >= 100)
    assert stream.getvalue().count("\r") == 10
    bar("reading", 200, 200)
    assert screen(stream.getvalue()) == ""


def test_a_terminal_that_goes_away_does_not_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(Person):
        def write(self, text: str) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(progress, "PATIENCE", 0)
    bar = Bar(Gone(), lambda: "en")
    bar("reading", 1, 2)
    bar.clear()


@given(st.sampled_from(["reading", "nakijken"]), st.integers(1, 10**6), st.data())
def test_a_bar_fits_its_width_and_grows_with_what_is_done(word: str, total: int, data: st.DataObject) -> None:
    width = data.draw(st.integers(2, 300))
    done = sorted(data.draw(st.lists(st.integers(0, total), min_size=2, max_size=2)))
    shown = [line(word, each, total, width) for each in done]
    assert all(len(each) < width for each in shown)
    assert shown[0].count("=") <= shown[1].count("=")
    assert len(shown[0]) == len(shown[1])


def test_the_stages_of_a_check_are_told_from_none_to_all(letters: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with watched_by(lambda *what: told.append(what)):
        report = check(letters)
    assert len(report.findings) == 20
    for name in ("reading", "checking"):
        steps = [(done, total) for stage_, done, total in told if stage_ == name]
        total = steps[0][1]
        assert steps == [(done, total) for done in range(total + 1)]
    assert ("reading", 20, 20) in told


def test_nobody_is_told_where_nobody_watches_or_in_another_thread() -> None:
    items = [1, 2]
    assert stage("reading", items) is items
    seen: list[object] = []
    with watched_by(lambda *_: None):
        thread = threading.Thread(target=lambda: seen.append(stage("reading", items)))
        thread.start()
        thread.join()
    assert seen == [items]
