"""Fixes: what is mended, what is left as it was to the byte, and what is never done."""

import os
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylint import Edit, Fix, check, check_text, fix, fix_text, fixer
from policylint.cli import main
from policylint.span import LineCol, Span
from policylint.yaml import Source

HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nlanguage: nl\n"
TRAP = "themes:\n  - title: Handel # vrij\n    citations: [Kamerstukken II 2009/10, 27858, nr. 88]\n"
MENDED = 'themes:\n  - title: Handel # vrij\n    citations: ["Kamerstukken II 2009/10, 27858, nr. 88"]\n'
STYLES = """\
themes:
  - title: Handel
    citations:
      - Kamerstuk 22112 Nr. 4361   # de eerste
      - Kamerstuk 22112 Nr. 4307
      - 'Kamerstuk 22112-4293'
"""
DOSSIER = "citations:\n  - Kamerstuk 221112 Nr. 4244\n  - Kamerstuk 22112 Nr. 4307\n"


def mended(text: str | bytes, *, unsafe: bool = False) -> str:
    repair = fix_text(text, isolated=True, unsafe=unsafe)
    return repair.changes[0].after if repair.changes else repair.report.sources["<text>"].text


def span(start: int, end: int) -> Span:
    return Span(LineCol(0, start), LineCol(0, end))


def test_the_comma_trap_is_mended_and_the_comment_stays() -> None:
    assert mended(HEAD + TRAP) == HEAD + MENDED


def test_citation_styles_are_made_one_and_quotes_and_comments_stay() -> None:
    assert mended(HEAD + STYLES) == HEAD + STYLES.replace("22112-4293", "22112 Nr. 4293")


def test_a_fix_that_may_change_the_meaning_waits_to_be_asked_for() -> None:
    assert mended(HEAD + DOSSIER) == HEAD + DOSSIER
    assert mended(HEAD + DOSSIER, unsafe=True) == HEAD + DOSSIER.replace("221112", "22112")


def test_an_unsafe_fix_that_would_bring_about_another_finding_is_declined() -> None:
    cites = "Kamerstuk 22112 Nr. 4244", "Kamerstuk 221112 Nr. 4244", "Kamerstuk 221112 Nr. 4300", "Kamerstuk 22112-4307"
    lines = "".join(f"      - {cite}\n" for cite in cites)
    text = HEAD + "themes:\n  - title: Handel\n    citations:\n" + lines
    repair = fix_text(text, isolated=True, unsafe=True)
    # The paper would be cited twice; what stands beside it is mended all the same.
    once = text.replace("22112-4307", "22112 Nr. 4307").replace("221112 Nr. 4300", "22112 Nr. 4300")
    assert repair.changes[0].after == once
    assert [(d.rule.name, other.rule.name) for d, other in repair.declined] == [("impossible-dossier", "cited-twice")]
    assert [diagnostic.rule.name for diagnostic in repair.report.findings] == ["impossible-dossier"]
    assert (repair.fixed, repair.dropped, repair.stuck) == (2, (), ())
    assert fix_text(once, isolated=True, unsafe=True).changes == ()


def test_the_fix_of_the_gravest_goes_first() -> None:
    text = (
        HEAD + "themes:\n  - title: Handel\n    summary: Zie Kamerstuk 22112 Nr. 4244 over de handel.\n    citations:\n"
        "      - Kamerstuk 221112 Nr. 4244\n      - Kamerstuk 221112 Nr. 4307\n"
    )
    repair = fix_text(text, isolated=True, unsafe=True)
    # The paper in the text is not added beside its misspelt self.
    assert repair.changes[0].after == text.replace("221112", "22112")
    assert (repair.report.findings, repair.declined) == ((), ())


def test_of_two_unsafe_fixes_that_make_one_paper_the_first_is_applied() -> None:
    text = HEAD + DOSSIER + "  - Kamerstuk 222112 Nr. 4244\n"
    repair = fix_text(text, isolated=True, unsafe=True)
    assert repair.changes[0].after == text.replace("221112", "22112")
    assert [other.rule.name for _, other in repair.declined] == ["cited-twice"]
    assert fix_text(repair.changes[0].after, isolated=True, unsafe=True).changes == ()


def test_a_waived_finding_is_left_alone() -> None:
    waived = DOSSIER.replace("4244", "4244 # policylint: waive impossible-dossier -- zo staat het er")
    assert mended(HEAD + waived, unsafe=True) == HEAD + waived


def test_what_remains_is_reported_and_what_was_mended_is_counted() -> None:
    repair = fix_text(HEAD + TRAP + "  - title: Migratie\n", isolated=True)
    assert [d.rule.name for d in repair.report.findings] == ["theme-without-kamerstuk"]
    assert repair.fixed == repair.report.fixed == 1


def test_fixes_that_uncover_others_are_applied_in_turn() -> None:
    text = HEAD + STYLES.replace(
        "      - Kamerstuk 22112 Nr. 4307\n",
        "      - Kamerstuk 22112 Nr. 4307\n  - title: Recht\n"
        "    citations: [Kamerstukken II 2009/10, 27858, nr. 88]\n  - title: Markt\n    citations:\n",
    )
    repair = fix_text(text, isolated=True)
    assert repair.fixed > 1
    assert not any(d.fix is not None and d.fix.safe for d in repair.report.findings)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("bom", "encoding"), [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")])
def test_line_ends_the_mark_and_the_encoding_stay(newline: str, bom: bytes, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(bom + (HEAD + TRAP).replace("\n", newline).encode(encoding))
    fix(path, isolated=True)
    assert path.read_bytes() == bom + (HEAD + MENDED).replace("\n", newline).encode(encoding)


def test_new_line_ends_in_an_edit_become_those_of_the_file() -> None:
    applied = fixer.apply(Source("a\r\nb"), [Fix((Edit(span(1, 1), "\nc"),), True)])
    assert applied.text == "a\r\nc\r\nb"


def test_a_value_that_an_alias_names_again_is_mended_once() -> None:
    body = "citations:\n  - &a Kamerstuk 22112-4293\n  - Kamerstuk 22112 Nr. 4361\n  - Kamerstuk 22112 Nr. 4307\n"
    body += "  - Kamerstuk 22112 Nr. 4308\nthemes:\n  - title: Handel\n    citations: [*a]\n"
    assert mended(HEAD + body) == HEAD + body.replace("22112-4293", "22112 Nr. 4293")


def test_the_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + TRAP, "utf-8")
    path.chmod(0o640)
    fix(path, isolated=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text("utf-8") == HEAD + MENDED


def test_a_symbolic_link_is_followed_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    target = tmp_path / "elders" / "echt.yaml"
    target.write_text(HEAD + TRAP, "utf-8")
    link = tmp_path / "brief.yaml"
    link.symlink_to(target)
    fix(link, isolated=True)
    assert link.is_symlink()
    assert target.read_text("utf-8") == HEAD + MENDED


def test_no_temporary_file_stays_behind_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + TRAP, "utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    repair = fix(path, isolated=True)
    assert [reason for _, reason in repair.unwritten] == ["No space left on device"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["brief.yaml"]
    assert path.read_text("utf-8") == HEAD + TRAP


def test_a_file_that_somebody_else_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"nieuw")
    with pytest.raises(OSError, match="in the meantime"):
        fixer.write(str(path), b"oud", b"hersteld")
    assert path.read_bytes() == b"nieuw"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everything")
def test_a_file_without_write_permission_is_left_and_exits_2(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + TRAP, "utf-8")
    path.chmod(0o444)
    assert main(["check", "--isolated", "--fix", str(path)]) == 2


def test_nothing_is_written_without_write(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + TRAP, "utf-8")
    repair = fix(path, isolated=True, write=False)
    assert path.read_text("utf-8") == HEAD + TRAP
    assert repair.changes[0].after == HEAD + MENDED


HOUSE_RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A title is too short, nl: Een titel is te kort}
why: {en: Nobody finds it., nl: Niemand vindt haar.}
resolve: {en: [write more], nl: [schrijf meer]}
check: short-title
message: {en: "“{title}” is short", nl: "“{title}” is kort"}
"""


def house(edit: str, start: int = 0, end: int = 0) -> type:
    """A check that would put `edit` in place of every title (from `start` to `end` beside its own ends)."""

    class House:
        @staticmethod
        def check(context):  # type: ignore[no-untyped-def]
            from policylint.checks import Finding

            for document in context.project.policies:
                for theme in document.entries("theme"):
                    node = theme.at("title")
                    where = document.source.span(node.start + start, node.end + end)
                    made = Fix((Edit(where, edit),), True)
                    yield Finding(document, node.start, node.end, {"title": theme["title"]}, fix=made)

    return House


@pytest.mark.parametrize(
    "edit", ["[", "Een: twee", "", '"Handel', "Handel\n    nieuw: sleutel", "Handel\n    title: nog eens", "\ud800"]
)
def test_a_fix_after_which_the_text_is_not_sound_is_dropped_and_told(
    edit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "policylint.checks.short_title", house(edit))  # type: ignore[arg-type]
    (tmp_path / "short-title.yaml").write_text(HOUSE_RULE, "utf-8")
    letter = tmp_path / "brief.yaml"
    letter.write_text(HEAD + TRAP, "utf-8")
    repair = fix(tmp_path, isolated=True)
    assert [diagnostic.rule.code for diagnostic in repair.dropped] == ["HOUSE001"]
    assert letter.read_text("utf-8") == HEAD + MENDED


def test_the_command_says_which_fix_was_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "policylint.checks.short_title", house("["))  # type: ignore[arg-type]
    (tmp_path / "short-title.yaml").write_text(HOUSE_RULE, "utf-8")
    (tmp_path / "brief.yaml").write_text(HEAD + TRAP, "utf-8")
    main(["check", str(tmp_path), "--isolated", "--fix", "--lang", "en"])
    told = capsys.readouterr().err
    assert "1 finding fixed in 1 file" in told
    assert f"{tmp_path}/brief.yaml:7:12: HOUSE001 not fixed" in told


def test_what_could_not_be_written_is_told_stays_a_finding_and_exits_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    replace = os.replace

    def full(temporary: str, path: str) -> None:
        if path.endswith("brief.yaml"):
            raise OSError(28, "No space left on device")
        replace(temporary, path)

    (tmp_path / "brief.yaml").write_text(HEAD + TRAP, "utf-8")
    (tmp_path / "tweede.yaml").write_text((HEAD + TRAP).replace("id: brief", "id: tweede"), "utf-8")
    monkeypatch.setattr(os, "replace", full)
    arguments = ["check", str(tmp_path), "--isolated", "--fix", "--lang", "en", "--format", "concise", "--no-cache"]
    assert main(arguments) == 2
    assert main([*arguments, "--exit-zero", "--lang", "nl"]) == 2
    out, err = capsys.readouterr()
    assert "1 finding fixed in 1 file\n" in err
    assert f"{tmp_path}/brief.yaml: not written: No space left on device" in err
    assert f"{tmp_path}/brief.yaml: niet geschreven: er is geen ruimte meer op de schijf" in err
    assert "the fix was written" not in err
    assert f"{tmp_path}/brief.yaml:8:17: error PL004" in out
    assert "tweede.yaml" not in out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.yaml", "tweede.yaml"]


def test_a_repair_holds_what_was_written_and_reports_the_rest_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brief.yaml").write_text(HEAD + TRAP, "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    repair = fix(tmp_path, isolated=True)
    assert repair.unwritten == ((f"{tmp_path}/brief.yaml", "no permission to write"),)
    assert (repair.changes, repair.fixed, repair.report.fixed, repair.stuck) == ((), 0, 0, ())
    assert repair.report.findings == repair.before.findings != ()


def test_fixes_that_always_uncover_another_come_to_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_(context):  # type: ignore[no-untyped-def]
        from policylint.checks import at

        for document in context.project.policies:
            for theme in document.entries("theme"):
                node = theme.at("title")
                longer = Fix((Edit(document.source.span(node.end, node.end), f" {len(theme['title'])}"),), True)
                yield at(document, node, {"title": theme["title"]}, fix=longer)

    monkeypatch.setitem(sys.modules, "policylint.checks.short_title", SimpleNamespace(check=check_))  # type: ignore[arg-type]
    (tmp_path / "short-title.yaml").write_text(HOUSE_RULE, "utf-8")
    (tmp_path / "brief.yaml").write_text(HEAD + MENDED, "utf-8")
    repair = fix(tmp_path, isolated=True)
    assert repair.fixed == 10
    assert [d.rule.name for d in repair.report.findings] == ["short-title"]


def test_a_fix_outside_the_text_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "policylint.checks.short_title", house("x", end=10_000))  # type: ignore[arg-type]
    (tmp_path / "short-title.yaml").write_text(HOUSE_RULE, "utf-8")
    (tmp_path / "brief.yaml").write_text(HEAD + MENDED, "utf-8")
    repair = fix(tmp_path, isolated=True)
    assert len(repair.dropped) == 1
    assert repair.changes == ()


def test_a_fix_that_does_not_help_is_tried_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "policylint.checks.short_title", house("x", start=0, end=0))  # type: ignore[arg-type]
    (tmp_path / "short-title.yaml").write_text(HOUSE_RULE, "utf-8")
    letter = tmp_path / "brief.yaml"
    letter.write_text(HEAD + MENDED, "utf-8")
    fix(tmp_path, isolated=True)
    assert "title: x # vrij" in letter.read_text("utf-8")


edits = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 4), st.text("xyz", max_size=3)), min_size=1, max_size=3
).map(lambda items: Fix(tuple(Edit(span(start, start + length), text) for start, length, text in items), True))


@given(st.text("abcé😀", min_size=16, max_size=16), st.lists(edits, max_size=5))
def test_fixes_change_just_what_their_edits_name(text: str, fixes: list[Fix]) -> None:
    applied = fixer.apply(Source(text), fixes)
    # An independent way: each character knows what stands before it and whether it goes.
    before = [""] * (len(text) + 1)
    gone: set[int] = set()
    for index in applied.done:
        for (start, end), new in dict.fromkeys(fixes[index].edits):
            assert not gone & set(range(start.column, end.column))
            before[start.column] += new
            gone |= set(range(start.column, end.column))
    expected = "".join(b + ("" if i in gone else c) for i, (b, c) in enumerate(zip(before, [*text, ""], strict=True)))
    assert applied.text == expected
    assert sorted([*applied.done, *applied.late, *applied.bad]) == list(range(len(fixes)))


citations = st.sampled_from(
    [
        "- Kamerstuk 22112 Nr. 4361",
        "- Kamerstuk 22112-4307",
        "- 'Kamerstuk 22112-4293'",
        '- "Kamerstukken II 2009/10, 27858, nr. 88"',
        "- Kamerstuk 221112 Nr. 4244   # zo overgenomen",
        "- Kamerstuk 22112 Nr. 4244",
        "- Kamerstuk 222112 Nr. 4244",
        "- Kamerstukken II 2010/09, 22112, nr. 4244",
        "- {cite: Kamerstuk 23 987 Nr. 399}",
        "- Bron: Scaling Up",
        "- Kamerstuk PM",
        "- ECLI:NL:HR:2012:BQ9251",
    ]
)
flow = st.sampled_from(
    [
        "[Kamerstukken II 2009/10, 27858, nr. 88]",
        "[Kamerstuk 22112 Nr. 4361, Kamerstuk 22112-4307]",
        "[Kamerstuk 22112-4307, Kamerstukken II 2009/10, 27858, nr. 88]   # twee",
        "Kamerstuk 30821-332",
    ]
)
commitments = st.sampled_from(
    [
        "",
        "    commitments:\n      - {what: Brief over MFK, ETS en migratie, due: Q3 2026}\n",
        "    commitments:\n      - what: Brief over ETS\n        due: 2026-10-01\n",
    ]
)


@st.composite
def letters(draw: st.DrawFn) -> str:
    text = HEAD + "themes:\n"
    for number in range(draw(st.integers(1, 4))):
        text += f"  - title: Thema {number}   # {number}\n"
        if draw(st.booleans()):
            text += f"    citations: {draw(flow)}\n"
        else:
            lines = draw(st.lists(citations, min_size=1, max_size=4))
            text += "    citations:\n" + "".join(f"      {line}\n" for line in lines)
        text += draw(commitments)
    return text


def found(text: str) -> list[tuple[str, str | None, str]]:
    return sorted((d.rule.name, d.case, d.route) for d in check_text(text, isolated=True).findings)


@given(letters(), st.booleans())
@settings(max_examples=120, deadline=None)
@example(HEAD + TRAP, False)
def test_mending_twice_is_mending_once(text: str, unsafe: bool) -> None:
    once = mended(text, unsafe=unsafe)
    again = fix_text(once, isolated=True, unsafe=unsafe)
    assert again.changes == ()


@given(letters(), st.booleans())
@settings(max_examples=120, deadline=None)
def test_after_a_fix_its_finding_is_gone_and_no_new_rule_speaks_up(text: str, unsafe: bool) -> None:
    repair = fix_text(text, isolated=True, unsafe=unsafe)
    declined = [(diagnostic.rule.name, diagnostic.route) for diagnostic, _ in repair.declined]
    left = [d for d in repair.report.findings if d.fix is not None and (d.fix.safe or unsafe)]
    assert [d for d in left if (d.rule.name, d.route) not in declined] == []
    before = Counter(name for name, _, _ in found(text))
    # What a text says is judged once it is whole: that `- Bron: Scaling Up` is no citation is told after its mending.
    after = Counter(name for name, _, _ in found(mended(text, unsafe=unsafe)))
    assert set(after - before) <= ({"citation-malformed", "cited-twice"} if "comma-trap" in before else set())
    assert repair.dropped == ()
    # A paper that would be cited twice stays as it was.
    assert {other.rule.name for _, other in repair.declined} <= {"cited-twice"}


@given(letters())
@settings(max_examples=100, deadline=None)
def test_comments_and_the_order_of_lines_stay(text: str) -> None:
    after = mended(text, unsafe=True)
    assert [line.partition("#")[2] for line in after.splitlines()] == [
        line.partition("#")[2] for line in text.splitlines()
    ]
    keys = [line.partition(":")[0] for line in text.splitlines() if line.lstrip().startswith("title")]
    assert [line.partition(":")[0] for line in after.splitlines() if line.lstrip().startswith("title")] == keys


def test_the_diff_is_what_patch_and_git_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.yaml").write_text(HEAD + TRAP.rstrip("\n"), "utf-8")
    [change] = fix("brief.yaml", isolated=True, write=False).changes
    subprocess.run(["git", "apply", "-p0"], input=change.diff(), text=True, check=True, cwd=tmp_path)
    assert Path("brief.yaml").read_text("utf-8") == HEAD + MENDED.rstrip("\n")


def letter(tmp_path: Path, text: str) -> str:
    path = tmp_path / "brief.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_command_mends_and_exits_by_what_remains(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = letter(tmp_path, HEAD + TRAP)
    assert main(["check", "--isolated", "--lang", "en", path]) == 1
    assert main(["check", "--isolated", "--lang", "en", "--fix", path]) == 0
    assert "1 finding fixed in 1 file" in capsys.readouterr().err
    assert Path(path).read_text("utf-8") == HEAD + MENDED


def test_the_command_says_what_more_could_be_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = letter(tmp_path, HEAD + DOSSIER)
    assert main(["check", "--isolated", "--lang", "nl", "--fix", path]) == 1
    assert "0 bevindingen hersteld in 0 bestanden (nog 1 met --fix --unsafe)" in capsys.readouterr().err
    assert main(["check", "--isolated", "--fix", "--unsafe", path]) == 0


def test_a_diff_writes_nothing_and_exits_by_what_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = letter(tmp_path, HEAD + TRAP)
    assert main(["check", "--isolated", "--diff", path]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"--- {path}\n+++ {path}\n@@ ")
    assert '+    citations: ["Kamerstukken II 2009/10, 27858, nr. 88"]\n' in out
    assert Path(path).read_text("utf-8") == HEAD + TRAP


def test_standard_input_is_passed_on_mended(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "policylint", "check", "--isolated", "--fix", "-"],
        input=(HEAD + TRAP).encode(),
        capture_output=True,
        check=True,
        cwd=Path(__file__).parent.parent,
    )
    assert run.stdout.decode() == HEAD + MENDED


def test_a_file_that_is_not_utf8_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    data = (HEAD + TRAP).encode() + b"summary: financi\xeble\n"
    path.write_bytes(data)
    fix(path, isolated=True)
    assert path.read_bytes() == data


def test_the_example_is_mended_without_a_new_finding() -> None:
    folder = Path(__file__).parent.parent / "examples" / "staat-van-de-unie-2026"
    before = check(folder)
    repair = fix(folder, write=False, unsafe=True)
    rules = {diagnostic.rule.name for diagnostic in before.findings}
    assert {diagnostic.rule.name for diagnostic in repair.report.findings} <= rules
