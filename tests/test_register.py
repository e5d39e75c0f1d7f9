"""The register: a list of known papers, read once, looked up at a flat cost, and never wrongly trusted."""

import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylint import ConfigError, check
from policylint import register as module
from policylint.cli import main
from policylint.messages import render
from policylint.project import Project, RegisterFile, Surroundings
from policylint.register import Dossier, Paper, Register, kind_of

ROWS = """\
id,title,date
kst-22112-4307,"Fiche: handel, douane en meer",2026-02-01
kst-22112-4361,Fiche interne markt,2026-05-01
kst-36800-V-103,Beleidsbrief,2026-04-24
Kamerstuk 21501-30 Nr. 696,Non-paper,
kst-31145-AA,Brief,2015-01-10
"""
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
citations:
  - Kamerstuk 22112 Nr. 4307
  - Kamerstuk 22112 Nr. 4308
  - Kamerstuk 22112 Nr. 4399
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The registers that were read from their CSV."""
    made: list[str] = []
    read = module._read
    monkeypatch.setattr(module, "_read", lambda path, stamp: made.append(path) or read(path, stamp))
    return made


def register(path: Path, as_of: date | None = None) -> Register:
    return Register(Project([], Surroundings(date(2026, 6, 1), register=RegisterFile(str(path), as_of))))


def written(folder: Path, text: str = ROWS, name: str = "papers.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_papers_are_found_by_their_id_with_title_and_date(tmp_path: Path) -> None:
    papers = register(written(tmp_path))
    assert papers.find("kst-22112-4307") == Paper("kst-22112-4307", "Fiche: handel, douane en meer", date(2026, 2, 1))
    assert papers.find("kst-21501-30-696") == Paper("kst-21501-30-696", "Non-paper", None)
    assert papers.find("kst-22112-9", None, "kst-36800-V-103") is not None
    assert papers.find("kst-22112-4308") is None


def test_it_knows_how_far_it_reaches(tmp_path: Path) -> None:
    papers = register(written(tmp_path))
    assert (papers.since, papers.as_of) == (date(2015, 1, 10), date(2026, 5, 1))
    assert (papers.dossier("22112"), papers.dossier("31145")) == (Dossier(4361, ""), Dossier(0, "AA"))
    assert (papers.dossier("36800-V"), papers.dossier("36800")) == (Dossier(103, ""), Dossier(0, ""))
    assert papers.dossier("36801") is None
    assert (papers.holds("kst"), papers.holds("stb")) == (True, False)


def test_the_day_in_the_settings_goes_before_that_of_the_newest_paper(tmp_path: Path) -> None:
    assert register(written(tmp_path), date(2026, 5, 20)).as_of == date(2026, 5, 20)


def test_without_a_register_nothing_is_known() -> None:
    none = Register(Project([], Surroundings(date(2026, 6, 1))))
    assert (none.there, none.find("kst-22112-4361"), none.as_of, none.holds("kst")) == (False, None, None, False)


def test_it_is_read_once_and_again_when_it_changes(tmp_path: Path, builds: list[str]) -> None:
    path = written(tmp_path)
    assert register(path).find("kst-22112-4361") is not None
    assert register(path).find("kst-22112-4361") is not None
    assert len(builds) == 1
    written(tmp_path, ROWS + "kst-22112-4308,Nieuw,2026-05-02\n")
    assert register(path).find("kst-22112-4308") is not None
    assert len(builds) == 2


def test_a_broken_index_is_made_anew(tmp_path: Path, cache: Path, builds: list[str]) -> None:
    path = written(tmp_path)
    register(path).find("x")
    [index] = cache.iterdir()
    index.write_bytes(b"SQLite format 3\0" + b"x" * 100)
    assert register(path).find("kst-22112-4361") is not None
    assert len(builds) == 2


def test_nothing_but_the_index_stays_in_the_cache(tmp_path: Path, cache: Path) -> None:
    register(written(tmp_path)).find("x")
    register(written(tmp_path, name="other.csv")).find("x")
    assert sorted(path.suffix for path in cache.iterdir()) == [".sqlite", ".sqlite"]


def test_a_cache_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builds: list[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    path = written(tmp_path)
    assert register(path).find("kst-22112-4361") is not None
    assert len(builds) == 1


def test_an_index_is_put_in_place_whole(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*paths: str) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    assert register(written(tmp_path)).find("kst-22112-4361") is not None
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "names its columns"),
        ("nummer,titel\nkst-22112-1,x\n", 1, "names its columns"),
        ("id,title\nkst-22112-1,Handel, douane\n", 2, "put quotes around a title that holds `,`"),
        ("id;title\nkst-22112-1;a\nfoo;b\n", 3, "`foo` is no id"),
        ("id,title\n,Zonder id\n", 2, "`` is no id"),
        ("id,date\nkst-22112-1,2026-02-30\n", 2, "`2026-02-30` is no date; write 2026-12-31"),
        ("id,date\n\n\nkst-22112-1,1 mei 2026\n", 4, "is no date"),
        ('id,title\nkst-22112-1,"a\nb"\nkst-22112-2,"c\nkst-22112-3,d\n', 4, "no CSV"),
        ('id,title\nkst-22112-1,"a"b\n', 2, "no CSV"),
    ],
)
def test_what_is_wrong_with_a_register_is_told_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        register(path).find("x")
    assert (error.value.path, error.value.line) == (str(path), line)
    assert told in error.value.message


def test_a_register_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "papers.csv"
    path.write_bytes(b"id,title\nkst-22112-1,a\nkst-22112-2,caf\xe9\n")
    with pytest.raises(ConfigError, match="UTF-8") as error:
        register(path).find("x")
    assert error.value.line == 3


@pytest.mark.parametrize(
    "text", ["\ufeffid,title\r\nkst-22112-1,a\r\n", "Title;ID;more\na;kst-22112-1;b\n", "id\nkst-22112-1"]
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "papers.csv"
    path.write_bytes(text.encode())
    assert register(path).find("kst-22112-1") is not None


def test_of_two_rows_with_one_id_the_first_counts(tmp_path: Path) -> None:
    found = register(written(tmp_path, "id,title\nkst-22112-1,eerste\nkst-22112-1,tweede\n")).find("kst-22112-1")
    assert found is not None
    assert found.title == "eerste"


TITLES = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r\n"), max_size=20)


@given(st.dictionaries(st.integers(1, 9999), TITLES, max_size=20))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_titles_come_back_as_they_were_written(titles: dict[int, str]) -> None:
    import csv
    from io import StringIO

    out = StringIO()
    csv.writer(out).writerows([("id", "title"), *((f"kst-22112-{n}", title) for n, title in titles.items())])
    around = Surroundings(date(2026, 6, 1), register=RegisterFile("r.csv", text=out.getvalue()))
    papers = Register(Project([], around))
    for number, title in titles.items():
        assert papers.find(f"kst-22112-{number}") == Paper(f"kst-22112-{number}", title.strip(), None)
    last = papers.dossier("22112")
    assert (last.number if last is not None else None) == (max(titles) if titles else None)


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("kst-36800-V-103", "kst"),
        ("ah-tk-20192020-4046", "ah-tk"),
        ("h-ek-20192020-1-2", "h-ek"),
        ("stb-2005-123", "stb"),
        ("ECLI:NL:HR:2012:BQ9251", "ECLI"),
        ("COM(2018) 703", "COM"),
        ("2024D40329", "D"),
    ],
)
def test_the_kind_of_a_paper_is_told_by_its_id(id_: str, kind: str) -> None:
    assert kind_of(id_) == kind


def project(folder: Path, config: str = 'register = "papers.csv"\n', rows: str = ROWS, letter: str = LETTER) -> Path:
    written(folder, rows)
    (folder / "policylint.toml").write_text(config, "utf-8")
    (folder / "brief.yaml").write_text(letter, "utf-8")
    return folder


def test_a_config_names_the_register_and_unknown_papers_are_information(tmp_path: Path) -> None:
    report = check(project(tmp_path), select=["PL115"])
    [finding] = report.findings
    assert finding.severity.word == "information"
    assert "4308" in render(finding, "nl").message
    assert "1 mei 2026" in render(finding, "nl", excerpts=False).message
    assert "4308" not in render(finding, "nl", excerpts=False).message


@pytest.mark.parametrize("day", ['"2026-05-20"', "2026-05-20"])
def test_the_day_up_to_which_it_is_complete_can_be_set_in_both_ways_of_toml(tmp_path: Path, day: str) -> None:
    config = f'register = "papers.csv"\nregister-as-of = {day}\n'
    [finding] = check(project(tmp_path, config), select=["PL115"]).findings
    assert "20 mei 2026" in render(finding, "nl").message


def test_a_paper_that_may_be_newer_than_the_register_is_not_reported(tmp_path: Path) -> None:
    newer = LETTER.replace("title: Brief", "title: Brief\ndate: 2026-05-02")
    assert len(check(project(tmp_path, letter=newer), select=["PL115"]).findings) == 1
    older = LETTER.replace("title: Brief", "title: Brief\ndate: 2026-04-30")
    assert len(check(project(tmp_path, letter=older), select=["PL115"]).findings) == 2


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ('register = "stukken.csv"\n', "there is no file"),
        ('register = "papers.csv"\nregister-as-of = "1 mei"\n', "register-as-of"),
        ('register = "papers.csv"\nregister-as-of = "2026-02-30"\n', "2026-02-30"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path, config: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told) as error:
        check(project(tmp_path, config))
    assert error.value.path == str(tmp_path / "policylint.toml")
    assert error.value.line == config.count("\n")


def test_a_bad_register_is_an_error_of_the_configuration_and_not_of_the_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(project(tmp_path, rows="id\nfoo\n"))])
    assert code == 2
    assert "papers.csv:2: `id`: `foo` is no id" in capsys.readouterr().err


def test_nothing_of_it_is_loaded_where_no_register_is_named(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    code = (
        "import sys; from policylint.cli import main; main(['check', '--quiet', sys.argv[1]]);"
        "print(sorted({'sqlite3', 'csv', 'hashlib', 'tempfile'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_look_up_uses_an_index(tmp_path: Path, cache: Path) -> None:
    register(written(tmp_path)).find("x")
    [path] = cache.iterdir()
    index = sqlite3.connect(path)
    plan = index.execute("EXPLAIN QUERY PLAN SELECT id, title, date FROM papers WHERE id = ?", ("x",)).fetchall()
    index.close()
    assert [row[3].split(" ")[0] for row in plan] == ["SEARCH"]


def test_a_register_of_ids_alone_that_nobody_dates_says_that_it_can_say_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "id\nkst-22112-4361\n"
    assert main(["check", str(project(tmp_path, rows=rows))]) == 2
    assert "set `register-as-of`" in capsys.readouterr().err
    dated = 'register = "papers.csv"\nregister-as-of = 2026-05-01\n'
    assert main(["check", str(project(tmp_path, dated, rows=rows))]) != 2
