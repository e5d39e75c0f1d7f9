"""`at`: a key, a way down, or a relative JSON Pointer."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint import check, pointer
from policylint.cli import main
from policylint.pointer import Pointer
from policylint.project import from_bytes

LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
type: motie
citations: Kamerstuk 36327
themes:
  - title: Markt
    owner: ez
    citations:
      - Kamerstuk 22112 Nr. 4361
      - {cite: Kamerstuk 36800 Nr. 2, note: Zie daar}
    commitments:
      - {what: Een brief, due: Q3 2026}
  - title: Recht
"""
RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A, nl: A}
why: {en: B, nl: B}
resolve: {en: [c], nl: [c]}
message: {en: d, nl: d}
each: EACH
require: false
at: AT
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a letter, in which the test runs."""
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, each: str, at: str, more: str = "") -> None:
    (folder / "house.yaml").write_text(RULE.replace("EACH", each).replace("AT", at) + more, "utf-8")


@pytest.mark.parametrize(
    ("each", "at", "found"),
    [
        ("theme", "title", ["Markt", "Recht"]),
        ("theme", "0/title", ["Markt", "Recht"]),
        ("theme", "citations/1/note", ["Zie daar", "title"]),
        ("document", "citations/0", ["Kamerstuk 36327"]),
        ("document", "citations/0/cite", ["Kamerstuk 36327"]),
        # Up: the first level is the list.
        ("theme", "2/title", ["Brief", "Brief"]),
        ("theme", "1/0/title", ["Markt", "Markt"]),
        ("theme", "1/1/title", ["Recht", "Recht"]),
        ("commitment", "2/owner", ["ez"]),
        ("commitment", "4/title", ["Brief"]),
        ("citation", "2/title", ["Brief", "Markt", "Markt"]),
        ("$.themes[*].owner", "1/title", ["Markt"]),
        ("$.themes[*].citations[*].cite", "0", ["Kamerstuk 22112 Nr. 4361", "Kamerstuk 36800 Nr. 2"]),
        ("$.themes[*].citations[*].note", "1/cite", ["Kamerstuk 36800 Nr. 2"]),
        # The next and the one before.
        ("theme", "0-1/title", ["title", "Markt"]),
        ("theme", "0+1/title", ["Recht", "title"]),
        # Keys.
        ("$.themes[*].owner", "0#", ["owner"]),
        ("commitment", "1#", ["commitments"]),
        # What is not there: the first key of what the pointer came to, or of what is looked at.
        ("theme", "2/genre", ["policylint", "policylint"]),
        ("$.themes[*]", "9/title", ["title", "title"]),
    ],
)
def test_a_pointer_leads_to_its_place(folder: Path, each: str, at: str, found: list[str]) -> None:
    write(folder, each, at)
    report = check(".", isolated=True, select=["house"])
    told = [report.sources[d.place.path].cut(d.place.span) for d in report.findings]
    assert sorted(told) == sorted(found)


@pytest.mark.parametrize(
    ("each", "at", "case"),
    [
        ("theme", "01/title", "bad-pointer"),
        ("theme", "1title", "bad-pointer"),
        ("theme", "/title", "bad-pointer"),
        ("theme", "citations//cite", "bad-pointer"),
        ("theme", "1#/title", "bad-pointer"),
        ("theme", "2/title~2", "bad-pointer"),
        ("theme", "2/titel", "unknown-place"),
        ("theme", "1/title", "unknown-place"),
        ("theme", "citations/cite", "unknown-place"),
        ("theme", "citations/0/ciet", "unknown-place"),
        ("theme", "title/x", "unknown-place"),
        ("document", "1", "beyond"),
        ("document", "2/title", "beyond"),
        ("position", "2/due", "unknown-place"),
    ],
)
def test_a_pointer_that_leads_nowhere_is_told_at_its_place(folder: Path, each: str, at: str, case: str) -> None:
    write(folder, each, f'"{at}"')
    report = check(".", isolated=True)
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert (fault.case, report.sources[fault.place.path].cut(fault.place.span)) == (case, f'"{at}"')


@pytest.mark.parametrize("at", ["0", "0#", "1#"])
def test_a_fix_needs_a_key(folder: Path, at: str) -> None:
    write(folder, "theme", f'"{at}"', "fix: {set: x}\n")
    assert [d.case for d in check(".", isolated=True).findings if d.rule.name == "faulty-rule"] == ["fix-nowhere"]


def test_a_fix_is_written_where_the_pointer_leads(folder: Path) -> None:
    """Two values ask for the same key in one place, which is written once."""
    write(folder, "$.themes[*].citations[?!@.pages].cite", "3/summary", "fix: {set: Een zin, safe: true}\n")
    text = (folder / "house.yaml").read_text("utf-8")
    path = "$.themes[?!@.summary].citations[*].cite"
    (folder / "house.yaml").write_text(re.sub("each: .*", f'each: "{path}"', text), "utf-8")
    main(["check", "--isolated", "--fix", "--select", "house"])
    fixed = LETTER.replace("title: Markt\n", "title: Markt\n    summary: Een zin\n")
    assert (folder / "brief.yaml").read_text("utf-8") == fixed


@given(st.from_regex(r"[0-9]{0,2}[+#a-z~/01-]{0,6}", fullmatch=True))
def test_every_text_is_a_pointer_or_is_none(text: str) -> None:
    """By the grammar of the draft, written out apart; what does not begin with a digit is a way down."""
    token = r"/(?:[^~/]|~0|~1)*"
    relative = re.fullmatch(rf"(?:0|[1-9][0-9]*)(?:[+-](?:0|[1-9][0-9]*))?(?:#|(?:{token})*)", text)
    down = bool(text) and not text[0].isdigit() and not text.startswith("/") and "//" not in text
    assert (pointer.read(text) is not None) == (relative is not None or (down and not text.endswith("/")))


@given(st.integers(1, 4))
def test_the_way_to_every_entry_of_a_view_leads_to_it(depth: int) -> None:
    body = "".join(
        f"{'  ' * 2 * level}themes:\n{'  ' * (2 * level + 1)}- title: T{level}\n"
        f"{'  ' * (2 * level + 2)}citations: [Kamerstuk 36327, Kamerstuk 36328]\n"
        for level in range(depth)
    )
    text = "policylint: 1\nkind: policy\nid: a\ntitle: A\ntype: motie\n" + body
    [document] = from_bytes(text.encode(), "a.yaml", named=True).documents
    assert document.view is not None
    for kind in ("document", "theme", "citation"):
        for entry in document.entries(kind):
            value: Any = document.view.root
            for step in pointer.way_to(document.view, entry):
                value = value[step]
            assert value is entry


def test_a_shift_is_counted_from_the_item_of_the_list() -> None:
    assert pointer.read("1-2/a~1b~0") == Pointer(1, -2, False, ("a/b~",))
