"""`policylint citations`: every citation with its place, theme, title and link, in four formats and two languages."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from policylint.cli import main

LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
sources:
  begroting: {title: Begroting, cite: Kamerstuk 36800-V Nr. 2}
  rapport: {title: "Rapport | deel 1", kind: report, url: "https://example.org/a"}
  ongebruikt: {title: Akkoord, kind: agreement}
themes:
  - title: Handel
    summary: Zie ook Stb. 2005, 123.
    citations:
      - Kamerstukken 22112, nrs. 4361 en 4362
      - source: begroting
        pages: "3"
      - source: rapport
    themes:
      - title: Douane
        positions:
          - support: strengthen single-market
            citations: Kamerstuk 36800-V Nr. 2
        commitments:
          - what: Een brief
            citations: [Kamerstuk PM]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("b").mkdir()
    Path("b/brief.yaml").write_text(LETTER, "utf-8")
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str | int | None]]:
    assert main(["citations", "--format", "json", *arguments]) == 0
    found: list[dict[str, str | int | None]] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.usefixtures("folder")
def test_every_citation_is_listed_in_the_order_of_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert [(item["line"], item["id"], item["theme"], item["stands"]) for item in listed(capsys)] == [
        (8, None, None, "sources"),
        (11, "stb-2005-123", "Handel", "text"),
        (13, "kst-22112-4361", "Handel", "citations"),
        (13, "kst-22112-4362", "Handel", "citations"),
        (14, "kst-36800-V-2", "Handel", "citations"),
        (16, None, "Handel", "citations"),
        (21, "kst-36800-V-2", "Douane", "citations"),
        (24, None, "Douane", "citations"),
    ]


@pytest.mark.usefixtures("folder")
def test_titles_and_links_come_from_the_source_and_the_citation(capsys: pytest.CaptureFixture[str]) -> None:
    site = "https://zoek.officielebekendmakingen.nl/"
    found = {(item["line"], item["id"]): (item["title"], item["url"]) for item in listed(capsys)}
    assert found[14, "kst-36800-V-2"] == ("Begroting", f"{site}kst-36800-V-2.html")
    assert found[21, "kst-36800-V-2"] == ("Begroting", f"{site}kst-36800-V-2.html")
    assert found[16, None] == ("Rapport | deel 1", "https://example.org/a")
    assert found[13, "kst-22112-4362"] == (None, f"{site}kst-22112-4362.html")
    assert found[24, None] == (None, None)


@pytest.mark.usefixtures("folder")
def test_the_register_gives_titles_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("policylint.toml").write_text('register = "papers.csv"\n', "utf-8")
    Path("papers.csv").write_text("id,title\nkst-22112-4362,Fiche\nkst-36800-V-2,Begroting BZ\n", "utf-8")
    found = {item["id"]: item["title"] for item in listed(capsys)}
    assert (found["kst-22112-4362"], found["kst-36800-V-2"]) == ("Fiche", "Begroting BZ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("lang", "heading"), [("nl", "plaats"), ("en", "place")])
@pytest.mark.parametrize("kind", ["table", "markdown", "csv"])
def test_headings_are_in_both_languages(capsys: pytest.CaptureFixture[str], kind: str, lang: str, heading: str) -> None:
    assert main(["citations", "b", "--format", kind, "--lang", lang]) == 0
    assert heading in capsys.readouterr().out.splitlines()[0]


@pytest.mark.usefixtures("folder")
def test_csv_holds_every_item_in_six_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["citations", "--format", "csv", "--lang", "en"]) == 0
    rows = list(csv.reader(StringIO(capsys.readouterr().out)))
    assert {len(row) for row in rows} == {6}
    assert rows[2][:4] == ["stb-2005-123", "b/brief.yaml:11:22", "Handel", "Stb. 2005, 123"]


@pytest.mark.usefixtures("folder")
def test_a_bar_in_a_title_does_not_break_a_table_of_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["citations", "--format", "markdown"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.replace("\\|", "").count("|") for line in lines} == {7}
    assert any("Rapport \\| deel 1" in line for line in lines)


@pytest.mark.usefixtures("folder")
def test_two_runs_and_two_orders_of_paths_give_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(LETTER.replace("id: brief", "id: andere"), "utf-8")
    assert listed(capsys, "a.yaml", "b") == listed(capsys, "b", "a.yaml")


@pytest.mark.usefixtures("folder")
def test_only_what_lies_under_the_paths_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("policylint.toml").write_text("", "utf-8")
    Path("a.yaml").write_text(LETTER.replace("id: brief", "id: andere"), "utf-8")
    assert {item["path"] for item in listed(capsys, "a.yaml")} == {"a.yaml"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("policylint: 1\nkind: policy\nid: x\ntitle: X\n", 0, ""),
        ("policylint: 1\nkind: policy\nid: x\ntitel: X\n", 1, "left out"),
        ("other: 1\n", 2, "nothing to list"),
    ],
)
def test_exit_codes(capsys: pytest.CaptureFixture[str], text: str, code: int, told: str) -> None:
    Path("c").mkdir()
    Path("c/c.yaml").write_text(text, "utf-8")
    assert main(["citations", "c", "--lang", "en"]) == code
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["nope.yaml"], ["--format", "pdf"]])
def test_a_wrong_call_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["citations", *arguments]) == 2
    assert capsys.readouterr().out == ""
