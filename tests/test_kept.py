"""What is kept of a project changes no answer: whatever was edited since, it is that of a check without it."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import api, cache, division, inputs, kept
from policylint.part import Task, one_by_one
from policylint.report import Report
from tests.test_division import BOTH, BY_MAY, FOR, NONE, SAYS, at_once, letter, project, told, write


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "")
    monkeypatch.setattr(api, "MANY", 0)
    monkeypatch.setattr(inputs, "TICK", 0)


def checked(folder: Path, tasks: list[Task] | None = None, today: date | None = None) -> Report:
    def doing(given: list[Task]) -> object:
        if tasks is not None:
            tasks.extend(given)
        return one_by_one(given)

    return api.run([str(folder)], api.asked(today=today)._replace(doing=doing))


EDITS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 5), st.integers(0, 5).flatmap(letter)),
        st.tuples(st.integers(0, 5), st.sampled_from(["gone", "same", "touched"])),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(files=project(), edits=EDITS, size=st.integers(1, 3), tick=st.sampled_from([0, 2_000_000_000]))
def test_kept_or_not_the_answer_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], edits: list[tuple[int, str]], size: int, tick: int
) -> None:
    folder = write(tmp_path_factory.mktemp("project"), files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "A_PART", size)
        patch.setattr(inputs, "TICK", tick)
        assert told(checked(folder)) == told(at_once(folder))
        for number, edit in edits:
            path = next(iter(sorted(folder.glob(f"{number}-*.yaml"))), folder / f"{number}-nieuw.yaml")
            if edit == "gone":
                path.unlink(missing_ok=True)
            elif edit == "touched" and path.exists():
                os.utime(path)
            elif edit not in ("same", "touched"):
                path.write_text(edit, "utf-8")
            assert told(checked(folder)) == told(at_once(folder))


DAYS = st.sampled_from([date(2026, 3, 1), date(2026, 5, 1), date(2026, 5, 2), date(2026, 6, 1), date(2026, 6, 2)])


@settings(max_examples=60, deadline=None)
@given(files=project(), days=st.lists(DAYS, min_size=2, max_size=4), size=st.integers(1, 3))
def test_kept_on_another_day_the_answer_is_that_of_the_day(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], days: list[date], size: int
) -> None:
    folder = write(tmp_path_factory.mktemp("project"), files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "A_PART", size)
        for day in days:
            assert told(checked(folder, today=day)) == told(at_once(folder, day))


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(division, "A_PART", 2)
    folder = tmp_path / "brieven"
    folder.mkdir()
    files = {f"{n}.yaml": SAYS.format(id=f"d{n}", more="", what=NONE) for n in range(8)}
    return write(folder, {**files, "policylint.toml": ""})


def done(folder: Path, today: date | None = None) -> set[str]:
    """The names of the files that a check reads as YAML, the base apart."""
    tasks: list[Task] = []
    assert told(checked(folder, tasks, today)) == told(at_once(folder, today))
    return {Path(one.path).name for _, names, _ in tasks for one in names}


def test_only_what_changed_is_read_again(letters: Path) -> None:
    assert len(done(letters)) == 8
    assert done(letters) == set()
    (letters / "3.yaml").write_text(SAYS.format(id="d3", more="", what=FOR))
    assert done(letters) == {"3.yaml"}
    assert done(letters) == set()


def test_a_file_that_was_touched_and_holds_the_same_is_not_read_as_yaml(letters: Path) -> None:
    done(letters)
    for path in letters.glob("*.yaml"):
        os.utime(path)
    assert done(letters) == set()


def test_on_another_day_only_that_is_read_again_for_which_it_counts(letters: Path) -> None:
    write(
        letters,
        {
            "1.yaml": SAYS.format(id="d1", more="", what=BY_MAY),
            "2.yaml": SAYS.format(id="d2", more="", what=FOR).replace("date: 2026-05-01\n", ""),
        },
    )
    done(letters, date(2026, 5, 1))
    first = done(letters, date(2026, 5, 2))
    assert {"1.yaml", "2.yaml"} <= first  # what was promised is overdue, and a draft without a date speaks from today
    assert len(first) <= 4  # with each what was checked in one part with it
    assert done(letters, date(2026, 5, 3)) == {"2.yaml", "3.yaml"}
    assert {"1.yaml", "2.yaml"} <= done(letters, date(2026, 5, 1))  # of days before nothing is known


def test_what_hangs_together_with_what_changed_is_read_again(letters: Path) -> None:
    (letters / "1.yaml").write_text(SAYS.format(id="d1", more="follows: [d0]\n", what=FOR))
    done(letters)
    (letters / "0.yaml").write_text(SAYS.format(id="d0", more="", what=FOR))
    assert done(letters) == {"0.yaml", "1.yaml"}


def test_a_tie_that_comes_to_be_is_seen(letters: Path) -> None:
    write(letters, {"6.yaml": SAYS.format(id="d6", more="", what=BOTH)})
    done(letters)
    write(letters, {"7.yaml": SAYS.format(id="d7", more="", what=BOTH)})
    assert done(letters) == {"6.yaml", "7.yaml"}  # the same conflict in both is told once
    assert done(letters) == set()


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "policylint.toml").write_text('ignore = ["PL101"]\n'),
        lambda folder: (folder / "kennis.yaml").write_text("policylint: 1\nkind: knowledge\nid: kennis\n"),
        lambda folder: (folder / "policylint.toml").write_text('lang = "en"\n'),
    ],
    ids=["rules", "knowledge", "config"],
)
def test_what_all_are_checked_with_counts_for_all(letters: Path, change: object) -> None:
    done(letters)
    change(letters)  # type: ignore[operator]
    assert len(done(letters)) == 8


def test_another_day_is_another_check(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    done(letters)
    tasks: list[Task] = []
    request = api.asked(today=date(2020, 1, 1))
    api.run([str(letters)], request._replace(doing=lambda given: tasks.extend(given) or one_by_one(given)))  # type: ignore[func-returns-value]
    assert len(tasks) == 4


def test_another_program_is_another_check(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(letters)
    monkeypatch.setattr(kept, "_program", lambda: ("another",))
    assert len(done(letters)) == 8


@pytest.mark.parametrize("cut", [0, 1, 50, -1])
def test_a_spoiled_file_is_made_anew(letters: Path, cut: int) -> None:
    done(letters)
    for path in Path(cache.folder(), "projects").iterdir():
        path.write_bytes(path.read_bytes()[:cut])
    assert len(done(letters)) == 8
    assert done(letters) == set()


def test_a_project_that_moves_is_another(letters: Path, tmp_path: Path) -> None:
    done(letters)
    shutil.copytree(letters, tmp_path / "elders")
    assert len(done(tmp_path / "elders")) == 8


def test_what_is_kept_of_projects_does_not_grow_for_ever(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    for name in ("PL1", "PL2", "PL3", "PL9"):
        api.run([str(letters)], api.asked(select=[name])._replace(doing=one_by_one))
    assert len(list(Path(cache.folder(), "projects").iterdir())) == 2
