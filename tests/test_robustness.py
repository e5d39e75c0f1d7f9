"""Any bytes in, no traceback out; bad input gives a located finding or a clear error, and nothing is lost."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylint import check, check_text
from policylint.cli import main
from policylint.errors import UsageError
from policylint.project import document
from policylint.yaml import Scalar, Source, source_offsets

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
        "\u00a0",
        "\u2028",
        "\x85",
        '"\\ud800"',
        "%YAML 9.9\n---\n",
        "[PM]",
        "titel: ",
        "support: ",
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


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ('select = "PL1"', ':1: `select`: `select` takes a list, not text; write ["PL1"]'),
        ('\nlang = "fr"', ":2: `lang`: `fr` is not a known lang; use one of `nl` or `en`"),
        ("exclude = [1]", ":1: `exclude`: an item of `exclude` takes text, not a whole number"),
        ('preview = "true"', ":1: `preview`: `preview` takes true or false, and between quotes this is text"),
        ("fail-leve = 1", ":1: unknown setting `fail-leve`; did you mean `fail-level`?"),
        ('preview = true\nlang = "nl', ":2: not valid TOML: "),
        ('lang = "nl"\nselect = [', ":2: not valid TOML: "),
    ],
)
def test_a_fault_in_the_settings_is_told_in_words_and_with_its_line(
    setting: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "policylint.toml").write_text(setting + "\n")
    (tmp_path / "brief.yaml").write_text(ENVELOPE)
    assert main(["check", str(tmp_path)]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--isolated", "--config", "weg.toml"], "config file"),
        (["--select", "PL110", "--ignore", "PL110"], "no rule is left to run"),
    ],
)
def test_a_call_that_contradicts_itself_is_told(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "brief.yaml").write_text(ENVELOPE)
    assert main(["check", str(tmp_path), *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_prefix_is_no_rule_to_explain_and_its_rules_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "PL00"]) == 2
    assert "name one of PL000, PL001, PL002" in capsys.readouterr().err


def test_one_name_of_a_rule_is_a_list_of_one() -> None:
    report = check_text(ENVELOPE + "themes:\n  - title: A\n", isolated=True, select="PL1", ignore="PL102")
    assert {d.rule.code for d in report.diagnostics} == {"PL101"}


@pytest.mark.parametrize(
    "call",
    [
        lambda: check_text(ENVELOPE, today="2026-13-01"),  # type: ignore[arg-type]
        lambda: check_text(None),  # type: ignore[arg-type]
        lambda: check([]),
    ],
)
def test_a_wrong_argument_is_a_usage_error(call: Callable[[], object]) -> None:
    with pytest.raises(UsageError):
        call()


def test_a_moment_counts_as_its_day() -> None:
    text = ENVELOPE + "status: sent\ndate: 2026-03-01\ncommitments:\n  - {what: Brief, due: 2026-03-31}\n"
    at = datetime(2026, 5, 1, 12, 30)
    told = [
        [d.rule.name for d in check_text(text, isolated=True, extend_select="past-due", today=day).diagnostics]
        for day in (at, at.date())
    ]
    assert told[0] == told[1]
    assert "past-due" in told[0]


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "geen bevindingen in 1 document"), ("en", "no findings in 1 document")]
)
@pytest.mark.parametrize("locale", ["nl_NL.UTF-8", "en_US.UTF-8"])
def test_a_clean_letter_is_answered_in_its_own_language(
    language: str,
    words: str,
    locale: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, locale)
    (tmp_path / "brief.yaml").write_text(ENVELOPE + f"language: {language}\n")
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == words + "\n"


def test_a_dutch_letter_is_summed_up_in_dutch_though_the_first_finding_is_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "en_US.UTF-8")
    (tmp_path / "a.yaml").write_text("policylint: 1\nkind: rule\n")
    (tmp_path / "brief.yaml").write_text(ENVELOPE + "language: nl\n")
    main(["check", str(tmp_path)])
    last = capsys.readouterr().out.splitlines()[-1]
    assert "fout" in last
    assert "error" not in last


@pytest.mark.parametrize("slip", ["Policylint", "polcylint", "policy-lint"])
def test_a_slip_in_the_envelope_of_a_named_file_is_pointed_at(
    slip: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(f"{slip}: 1\nkind: policy\n")
    report = check(path)
    [finding] = report.diagnostics
    assert (finding.case, report.sources[finding.place.path].cut(finding.place.span)) == ("near-envelope", slip)
    assert main(["check", str(path), "--lang", "nl"]) == 2
    told = capsys.readouterr()
    assert f"bedoelt u die met `{slip}`?" in " ".join(told.out.split())
    assert told.err == ""


def test_nothing_to_check_is_told_in_the_language_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path), "--lang", "nl"]) == 2
    assert "niets na te kijken" in capsys.readouterr().err


def test_offsets_in_a_long_text_are_worked_out_once_whatever_it_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(source: Source, scalar: Scalar) -> list[int] | None:
        asked.append(scalar.start)
        return source_offsets(source, scalar)

    monkeypatch.setattr(document, "source_offsets", counted)
    papers = " ".join(f"Kamerstuk 22112 Nr. {number}" for number in range(1, 301))
    report = check_text(f"{ENVELOPE}themes:\n  - title: A\n    summary: >-\n      {papers}\n", isolated=True)
    assert len(report.diagnostics) > 300
    assert len(asked) < 30
