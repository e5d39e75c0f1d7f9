"""What a person sees: at any width, in any script, with and without colour, on any console."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_reports import made_up

from policylint import Report, Severity, check_text
from policylint.cli.console import printed
from policylint.diagnostic import Place
from policylint.reporters import FOR_PEOPLE, Look, render
from policylint.reporters.columns import columns, visible
from policylint.reporters.excerpt import Mark, excerpt
from policylint.span import LineCol, Span
from policylint.yaml import Source

ENVELOPE = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nlanguage: nl\n"
LONG = (
    "Steun aan wie een titel schrijft als een alinea, en doorgaat tot ver voorbij de rand van ieder scherm, zoals hier"
)
LETTER = f"{ENVELOPE}themes:\n  - title: 法治 en één Oekraïne 😀\n  - title: {LONG}\n  - title: Kort\n"


def letter(text: str = LETTER) -> Report:
    return check_text(text, "brief.yaml", isolated=True, select=["theme-without-kamerstuk"])


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("name", ["full", "grouped"])
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    lines = render(letter(), name, Look(lang="nl", width=width)).splitlines()
    assert [line for line in lines if columns(line) > width] == []


@pytest.mark.parametrize("name", FOR_PEOPLE)
@pytest.mark.parametrize("width", [60, 80, 200])
def test_colour_changes_nothing_but_colour(name: str, width: int) -> None:
    look = Look(lang="nl", width=width)
    colored = render(letter(), name, look._replace(color=True))
    assert "\x1b[" in colored
    assert plain(colored) == render(letter(), name, look)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_line_ends_of_windows_change_nothing(name: str) -> None:
    look = Look(lang="nl")
    assert render(letter(LETTER.replace("\n", "\r\n")), name, look) == render(letter(), name, look)


def test_why_and_what_to_do_are_said_once_for_a_rule_in_a_file() -> None:
    for lang, once, pointer in (("nl", "doe een van deze", "regel 7"), ("en", "do one of these", "line 7")):
        shown = render(letter(), "full", Look(lang=lang))
        assert shown.count(once) == 1
        assert shown.count("# policylint: waive theme-without-kamerstuk") == 1
        assert shown.count(pointer) == 2


def test_what_to_do_is_said_again_where_it_differs() -> None:
    one, other = made_up("a").findings[0], made_up("b").findings[0]
    report = Report((one, other, one), 1, 0, 0, {}, 0)
    shown = render(report, "full", Look(lang="en"))
    assert [line for line in shown.splitlines() if "what to do" in line] == [
        "  = what to do: a",
        "  = what to do: b",
        "  = why and what to do: see above, at line 1",
    ]
    assert shown.count("why, and how to depart from it: see above, at line 1") == 1


def test_a_finding_that_may_be_waived_does_not_point_at_one_that_may_not() -> None:
    finding = made_up("a").findings[0]
    quiet = finding._replace(severity=Severity.INFORMATION)
    shown = render(Report((quiet, finding), 1, 0, 0, {}, 0), "full", Look(lang="en"))
    assert shown.count("# policylint: waive made-up -- reason") == 1
    assert "see above" not in shown


def test_both_languages_say_the_same_number_of_things() -> None:
    dutch, english = (render(letter(), "full", Look(lang=lang, width=200)) for lang in ("nl", "en"))
    assert dutch.count("  = ") == english.count("  = ")


def test_a_span_of_several_lines_says_where_it_ends() -> None:
    report = made_up("x", line="een\ntwee\ndrie")
    assert "to line 3" in render(report, "full", Look(lang="en"))
    assert "tot en met regel 3" in render(report, "full", Look(lang="nl"))


def test_without_excerpts_every_place_is_still_listed() -> None:
    shown = render(made_up("x"), "full", Look(lang="en", excerpts=False))
    assert shown.count("--> brief.yaml:1:1") == 2


SCRIPTS = "aé法😀 e\u0301\u20e3\tض\u200d\u00ad"


@given(st.text(SCRIPTS, max_size=60), st.data())
@settings(max_examples=400, deadline=None)
def test_carets_stand_under_the_marked_text_at_any_width(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(30, 90))
    mark = Mark(Place("x", Span(LineCol(0, start), LineCol(0, end))), "", True)
    _, line, under, _ = excerpt(Source(text), [mark], 1, width, lambda text, _: text, "")
    assert columns(line) <= width
    assert columns(under) <= width
    # A mark at the very end takes a column of its own.
    if columns(visible(text)) < width - 4:
        carets = under.partition("|")[2][1:]
        assert carets.find("^") == columns(visible(text[:start]))
        assert carets.count("^") == max(columns(visible(text[start:end])), 1)


@given(st.text("abcdefghijklmnopqrstuvwxyzé", min_size=40, max_size=300), st.integers(0, 290), st.integers(44, 90))
@settings(max_examples=300, deadline=None)
def test_a_line_that_is_cut_shows_what_is_marked(text: str, start: int, width: int) -> None:
    start = min(start, len(text) - 1)
    end = min(start + 8, len(text))
    mark = Mark(Place("x", Span(LineCol(0, start), LineCol(0, end))), "", True)
    _, line, under, _ = excerpt(Source(text), [mark], 1, width, lambda text, _: text, "")
    assert "".join(char for char, below in zip(line, under, strict=False) if below == "^") == text[start:end]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "utf-8", "no-such-encoding"])
def test_a_console_is_given_only_what_it_knows(encoding: str) -> None:
    shown = printed(render(letter(), "full", Look(lang="nl")), encoding)
    shown.encode("ascii" if encoding == "no-such-encoding" else encoding)
    assert "Oekra" in shown


def test_a_plain_console_has_plain_quotes_and_letters_and_carets_in_place() -> None:
    look = Look(lang="nl")
    shown = printed(render(letter(), "full", look), "ascii")
    assert 'thema "???? en een Oekraine ??" verwijst niet naar een Kamerstuk' in shown
    carets = [line.index("^") for line in shown.splitlines() if "^" in line]
    assert carets == [line.index("^") for line in render(letter(), "full", look).splitlines() if "^" in line]


@pytest.mark.parametrize("name", ["full", "json", "junit"])
def test_a_console_that_is_not_utf8_is_no_obstacle(name: str, tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "policylint", "check", "brief.yaml", "--isolated", "--output-format", name],
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path(__file__).parents[2]), "PATH": "", "SYSTEMROOT": ""},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    # What programs read is UTF-8 on every console.
    assert done.stdout.decode("ascii" if name == "full" else "utf-8")
    assert ("Oekraïne" in done.stdout.decode("utf-8")) == (name != "full")
