"""Any bytes in, no traceback out; bad input gives a located finding or a clear error, and nothing is lost."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylint import check, check_text
from policylint.cli import main

ENVELOPE = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\n"


def names(text: str | bytes) -> list[tuple[str, str | None]]:
    return [(d.rule.name, d.case) for d in check_text(text, isolated=True).diagnostics]


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\x00")
@settings(max_examples=300)
def test_any_bytes_give_a_report(data: bytes) -> None:
    for prefix in (b"", ENVELOPE.encode()):
        report = check_text(prefix + data, isolated=True)
        for diagnostic in report.diagnostics:
            start, end = diagnostic.place.span
            assert (0, 0) <= start <= end


yaml_pieces = st.sampled_from(
    [
        *"[]{}:,-&*!|>'\"%@`#?~ \n\t",
        "\n  - ",
        "themes:",
        "title: ",
        "id: x",
        "<<: ",
        "citations: ",
        "PM",
        "&a ",
        "*a ",
        "é",
        "😀",
    ]
)


@given(st.lists(yaml_pieces, max_size=40).map("".join))
@settings(max_examples=400)
def test_anything_like_yaml_gives_a_report_whose_spans_lie_in_the_text(body: str) -> None:
    report = check_text(ENVELOPE + body, isolated=True)
    source = report.sources["<text>"]
    for diagnostic in report.diagnostics:
        assert diagnostic.place.span.end.line < source.line_count + 1
        source.cut(diagnostic.place.span)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("summary: Bron: Scaling Up\n", ("malformed-yaml", "colon-in-value")),
        ('summary: "open\n', ("malformed-yaml", "unclosed-quote")),
        ("themes: [\n", ("malformed-yaml", "unclosed-bracket")),
        ("themes:\n\t- title: x\n", ("malformed-yaml", "tab-indent")),
        ("summary: *weg\n", ("malformed-yaml", "unknown-alias")),
        ("themes: &a [*a]\n", ("malformed-yaml", "alias-cycle")),
        ("<<: {title: x}\n", ("malformed-yaml", "merge-key")),
        ("summary: !!python/object x\n", ("malformed-yaml", "tag")),
        ("summary: \x07\n", ("malformed-yaml", "control-character")),
        ("themes: " + "[" * 200 + "]" * 200 + "\n", ("malformed-yaml", "too-deep")),
        ("title: Nog eens\n", ("duplicate-key", None)),
    ],
)
def test_faults_of_yaml_are_named_and_told_once(body: str, found: tuple[str, str | None]) -> None:
    assert names(ENVELOPE + body) == [found]


def test_a_bomb_of_aliases_is_a_finding_and_quick() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    assert names(ENVELOPE + "\n".join(lines))[0] == ("malformed-yaml", "alias-bomb")


def test_bytes_that_are_not_utf8_are_found_at_their_place() -> None:
    report = check_text((ENVELOPE + "summary: financi").encode() + b"\xeble stabiliteit\n", isolated=True)
    [finding] = report.diagnostics
    assert (finding.rule.name, finding.case) == ("malformed-yaml", "other-encoding")
    assert finding.place.span.start == (4, 16)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_a_bom_do_not_move_a_finding(newline: str, bom: str) -> None:
    text = bom + (ENVELOPE + "themes:\n  - title: Rechtsstaat\n").replace("\n", newline)
    [finding] = check_text(text, isolated=True).diagnostics
    assert finding.place.span == ((5, 11), (5, 22))


def test_utf16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes((ENVELOPE + "themes:\n  - title: Oekraïne\n").encode("utf-16"))
    [finding] = check(path).diagnostics
    assert finding.place.span == ((5, 11), (5, 19))


def test_a_file_of_five_megabytes_is_read() -> None:
    theme = "  - title: Rechtsstaat\n    citations:\n      - Kamerstuk 22112 Nr. 4361\n    summary: Een zin.\n"
    text = ENVELOPE + "themes:\n" + theme * (5_000_000 // len(theme))
    assert names(text) == []


def test_an_empty_file_and_one_that_is_not_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "docker-compose.yml").write_text("services: {web: {image: x}}\n")
    assert main(["check", str(tmp_path)]) == 2
    assert "nothing to check" in capsys.readouterr().err
    assert main(["check", str(tmp_path), "--allow-empty"]) == 0
    assert main(["check", str(tmp_path / "docker-compose.yml")]) == 2
    assert "PL000" in capsys.readouterr().out


def test_a_missing_path_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "weg.yaml")]) == 2
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--select", "PL999"], ["--ignore", "thema"], ["--severity", "PL101=luid"], ["--wat"]]
)
def test_unknown_names_and_flags_are_usage_errors(arguments: list[str], tmp_path: Path) -> None:
    assert main(["check", str(tmp_path), *arguments]) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_finding_and_exit_2(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(ENVELOPE)
    path.chmod(0)
    assert main(["check", str(tmp_path)]) == 2


def test_a_dangling_link_is_a_finding_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "brief.yaml").symlink_to(tmp_path / "weg.yaml")
    assert main(["check", str(tmp_path / "brief.yaml")]) == 2
    assert "PL000" in capsys.readouterr().out


def test_the_sound_file_beside_a_broken_one_is_checked(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("policylint: 1\nkind: policy\nid: stuk\ntitle: [\n")
    (tmp_path / "sound.yaml").write_text(ENVELOPE + "themes:\n  - title: Rechtsstaat\n")
    report = check(tmp_path)
    assert [d.rule.name for d in report.diagnostics] == ["malformed-yaml", "theme-without-kamerstuk"]
    assert (report.documents, report.left_out) == (2, 1)
