"""Waivers: what each covers, what it never covers, and what becomes of those that accept nothing."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import Report, check, check_text
from policylint.cli import main
from policylint.messages import render as words
from policylint.reporters import Look, render

HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nlanguage: en\n"
WAIVE = "# policylint: waive theme-without-kamerstuk"
REASON = "-- nothing has been published yet"
DAY = date(2026, 6, 1)


def report(body: str, head: str = HEAD) -> Report:
    return check_text(head + body, isolated=True, today=DAY)


def told(body: str, head: str = HEAD) -> list[str]:
    """Each finding as `rule line`, waived ones in brackets."""
    return [
        f"({d.rule.name} {d.place.span.start.line + 1})" if d.waiver else f"{d.rule.name} {d.place.span.start.line + 1}"
        for d in report(body, head).diagnostics
    ]


def test_after_a_value_it_covers_the_findings_that_start_on_its_line() -> None:
    body = f"themes:\n  - title: Markt {WAIVE} {REASON}\n  - title: Recht\n"
    assert told(body) == ["(theme-without-kamerstuk 7)", "theme-without-kamerstuk 8"]


def test_after_a_value_it_does_not_cover_the_rest_of_the_node() -> None:
    body = f"themes:\n  - summary: Een zin. {WAIVE} {REASON}\n    title: Markt\n"
    assert told(body) == ["unused-waiver 7", "theme-without-kamerstuk 8"]


def test_on_its_own_line_it_covers_the_next_item_with_all_that_is_in_it() -> None:
    body = (
        f"themes:\n  {WAIVE} {REASON}\n  - title: Markt\n    summary: Een zin.\n    themes:\n"
        "      - title: Goederen\n  - title: Recht\n"
    )
    assert told(body) == ["(theme-without-kamerstuk 8)", "(theme-without-kamerstuk 11)", "theme-without-kamerstuk 12"]


def test_on_its_own_line_before_a_key_it_covers_that_key_alone() -> None:
    body = f"themes:\n  - summary: Een zin.\n    {WAIVE} {REASON}\n    title: Markt\n  - title: Recht\n"
    assert told(body) == ["(theme-without-kamerstuk 9)", "theme-without-kamerstuk 10"]


def test_before_the_first_key_it_covers_the_document() -> None:
    body = "themes:\n  - title: Markt\n  - title: Recht\n"
    assert told(body, f"{WAIVE} {REASON}\n{HEAD}") == ["(theme-without-kamerstuk 8)", "(theme-without-kamerstuk 9)"]


def test_waive_document_covers_the_document_wherever_it_stands() -> None:
    body = f"themes:\n  - title: Markt\n  - title: Recht {WAIVE.replace('waive', 'waive-document')} {REASON}\n"
    assert told(body) == ["(theme-without-kamerstuk 7)", "(theme-without-kamerstuk 8)"]


def test_it_covers_no_other_document_of_the_file() -> None:
    other = HEAD.replace("id: brief", "id: ander") + "themes:\n  - title: Recht\n"
    body = f"themes:\n  - title: Markt\n---\n{other}"
    waived = f"{WAIVE} {REASON}\n{HEAD}"
    assert told(body, waived) == ["(theme-without-kamerstuk 8)", "theme-without-kamerstuk 16"]


@pytest.mark.parametrize("scalar", ["|\n      {}\n", '"{}"\n', "'{}'\n"])
def test_inside_a_scalar_it_is_text(scalar: str) -> None:
    body = f"themes:\n  - title: Markt\n    summary: {scalar.format(f'{WAIVE} {REASON}')}"
    assert told(body) == ["theme-without-kamerstuk 7"]


def test_behind_the_sign_of_a_block_scalar_it_is_a_comment() -> None:
    body = f"summary: | {WAIVE} {REASON}\n  Een zin.\n"
    assert told(body) == ["unused-waiver 6"]


def test_a_code_names_a_rule_as_well_and_one_waiver_may_name_several() -> None:
    body = f"themes:\n  - title: Markt # policylint: waive PL101, cited-twice {REASON}\n"
    assert told(body) == ["(theme-without-kamerstuk 7)", "unused-waiver 7"]


@pytest.mark.parametrize("dash", ["--", "–", "—"])
def test_a_dash_of_any_width_begins_the_reason(dash: str) -> None:
    [finding] = report(f"themes:\n  - title: Markt {WAIVE} {dash} komt nog\n").diagnostics
    assert finding.waiver is not None
    assert finding.waiver.reason == "komt nog"


@pytest.mark.parametrize(
    ("comment", "case"),
    [
        (WAIVE, "no-reason"),
        (f"{WAIVE} --", "no-reason"),
        (f"# policylint: waive {REASON}", "no-name"),
        (f"{WAIVE} until morgen {REASON}", "bad-date"),
        (f"# policylint: allow theme-without-kamerstuk {REASON}", "verb"),
        (f"# policylint: wiave theme-without-kamerstuk {REASON}", "verb-near"),
        (f"{WAIVE}en {REASON}", "unknown"),
        (f"# policylint: waive duplicate-key {REASON}", "unwaivable"),
        (f"# policylint: waive PL902 {REASON}", "unwaivable"),
    ],
)
def test_one_that_cannot_be_read_is_a_finding_and_accepts_nothing(comment: str, case: str) -> None:
    found = report(f"themes:\n  - title: Markt {comment}\n").findings
    assert [(d.rule.name, d.case) for d in found] == [("theme-without-kamerstuk", None), ("malformed-waiver", case)]


def test_a_rule_that_is_named_twice_in_one_comment_is_named_once() -> None:
    for names in ("PL101, PL101", "PL101, theme-without-kamerstuk"):
        assert told(f"themes:\n  - title: Markt # policylint: waive {names} {REASON}\n") == [
            "(theme-without-kamerstuk 7)"
        ]


@pytest.mark.parametrize(("day", "names"), [("2026-06-01", []), ("2026-05-31", ["theme-without-kamerstuk"])])
def test_its_last_day_still_counts_and_the_day_after_does_not(day: str, names: list[str]) -> None:
    found = report(f"themes:\n  - title: Markt {WAIVE} until {day} {REASON}\n").findings
    assert [d.rule.name for d in found if d.rule.code < "PL9"] == names
    assert [d.rule.name for d in found if d.rule.code > "PL9"] == ["expired-waiver"] * len(names)


def test_an_expired_one_for_which_nothing_is_found_any_more_is_just_unused() -> None:
    body = f"themes:\n  - title: Markt {WAIVE} until 2026-01-01 {REASON}\n    citations: [Kamerstuk 22112 Nr. 4361]\n"
    assert told(body) == ["unused-waiver 7"]


def test_one_behind_which_nothing_follows_is_unused() -> None:
    [finding] = report(f"themes: []\n{WAIVE} {REASON}\n").findings
    assert (finding.rule.name, finding.case) == ("unused-waiver", "nothing-follows")


def test_of_a_rule_that_did_not_run_it_is_not_called_unused() -> None:
    text = HEAD + f"themes:\n  - title: Markt {WAIVE} {REASON}\n"
    assert check_text(text, isolated=True, ignore=["PL101"]).diagnostics == ()


def test_a_finding_of_form_cannot_be_waived_in_a_document_that_cannot_be_read() -> None:
    found = report(f"title: Nog eens # policylint: waive PL002 {REASON}\n").findings
    assert [d.rule.name for d in found] == ["duplicate-key", "malformed-waiver"]


def test_a_dispute_accepts_as_a_waiver_does_and_is_counted_apart() -> None:
    body = (
        f"themes:\n  - title: Markt {WAIVE} {REASON}\n"
        f"  - title: Recht {WAIVE.replace('waive', 'dispute')} -- dit is geen thema\n"
    )
    made = report(body)
    assert [d.waiver.kind for d in made.waived if d.waiver] == ["waive", "dispute"]
    assert "(1 waived, with a reason; 1 disputed)" in render(made, "full", Look(lang="en"))


CONFLICT = """\
policylint: 1
kind: policy
id: {id}
title: Brief
actor: kabinet-jetten
date: 2026-06-0{day}
follows: [{follows}]
positions:
  - {stance}: postpone eu-ets2 {comment}
"""


@pytest.mark.parametrize("waived", ["een", "twee"])
def test_a_conflict_is_waived_at_any_of_its_members_in_whatever_file(waived: str, tmp_path: Path) -> None:
    for day, (name, other, stance) in enumerate([("een", "", "support"), ("twee", "een", "oppose")], 1):
        comment = f"# policylint: waive contradicting-positions {REASON}" if name == waived else ""
        text = CONFLICT.format(id=name, day=day, follows=other, stance=stance, comment=comment)
        (tmp_path / f"{name}.yaml").write_text(text.replace("follows: []\n", ""), "utf-8")
    made = check(tmp_path, isolated=True, today=DAY, select=["contradicting-positions", "PL9"])
    assert [d.rule.name for d in made.diagnostics] == ["contradicting-positions"]
    assert len(made.waived) == 1


names = st.lists(st.sampled_from(["Markt", "Recht", "Migratie", "Klimaat"]), min_size=1, max_size=4)


@st.composite
def waived_letters(draw: st.DrawFn) -> tuple[str, str, set[int]]:
    """A letter without waivers, the same with one, and the lines of the first (0-based) that it is to cover."""
    lines: list[str] = []
    blocks: list[tuple[int, int]] = []
    for title in draw(names):
        start = len(lines)
        lines.append(f"  - title: {title}")
        for cite in draw(st.lists(st.sampled_from(["Kamerstuk 221112 Nr. 1", "ECLI:NL:HR:2012:BQ9251"]), max_size=2)):
            lines += ["    citations:"] if "    citations:" not in lines[start:] else []
            lines.append(f"      - {cite}")
        blocks.append((start, len(lines)))
    rule = draw(st.sampled_from(["theme-without-kamerstuk", "impossible-dossier"]))
    comment = f"# policylint: waive {rule} {REASON}"
    plain = HEAD + "themes:\n" + "\n".join(lines) + "\n"
    before = len((HEAD + "themes:\n").splitlines())
    at = draw(st.integers(0, len(lines) - 1))
    if draw(st.booleans()):
        held = [*lines[:at], f"{lines[at]} {comment}", *lines[at + 1 :]]
        covered = {at}
    else:
        start, end = draw(st.sampled_from(blocks))
        held = [*lines[:start], f"  {comment}", *lines[start:]]
        covered = set(range(start, end))
    return plain, HEAD + "themes:\n" + "\n".join(held) + "\n", {line + before for line in covered}


@given(waived_letters())
@settings(max_examples=200, deadline=None)
def test_a_waiver_silences_its_rule_where_it_covers_and_nothing_else(letter: tuple[str, str, set[int]]) -> None:
    plain, waived, covered = letter
    rule = "impossible-dossier" if "waive impossible-dossier" in waived else "theme-without-kamerstuk"
    lines = waived.splitlines()
    extra = next((n for n, line in enumerate(lines) if line.strip().startswith("# policylint")), None)

    def seen(text: str) -> list[tuple[str, int]]:
        found = check_text(text, isolated=True, today=DAY).findings
        return sorted((d.rule.name, d.place.span.start.line) for d in found if not d.rule.code.startswith("PL9"))

    expected = [(name, line) for name, line in seen(plain) if not (name == rule and line in covered)]
    moved = [(name, line + (extra is not None and line >= extra)) for name, line in expected]
    assert seen(waived) == sorted(moved)


LISTED = f"""\
themes:
  - title: Markt {WAIVE} until 2026-12-31 {REASON}
  - title: Recht # policylint: dispute theme-without-kamerstuk -- dit is geen thema
  - title: Slot
    citations: [Kamerstuk 22112 Nr. 4361]
    summary: Een zin. {WAIVE} -- vergeten
"""


def test_the_command_lists_waivers_and_disputes_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + LISTED, "utf-8")
    assert main(["waivers", str(path), "--isolated", "--lang", "en", "--today", "2026-06-01"]) == 0
    assert capsys.readouterr().out == (
        "Waived, with a reason (2)\n"
        f"  {path}:7:18: theme-without-kamerstuk: in use (1×), until 2026-12-31\n"
        "      nothing has been published yet\n"
        f"  {path}:11:23: theme-without-kamerstuk: not needed\n"
        "      vergeten\n"
        "\n"
        "Disputed (1)\n"
        f"  {path}:8:18: theme-without-kamerstuk: in use (1×)\n"
        "      dit is geen thema\n"
    )


def test_the_command_lists_them_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(HEAD + LISTED, "utf-8")
    assert main(["waivers", str(path), "--isolated", "--output-format", "json", "--today", "2027-01-01"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(entry["kind"], entry["state"], entry["line"]) for entry in listed] == [
        ("waive", "expired", 7),
        ("dispute", "used", 8),
        ("waive", "unused", 11),
    ]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_state_of_a_waiver_has_its_words(lang: str) -> None:
    from policylint import rules, selection
    from policylint.cli.waivers import _STATES

    malformed = selection.named(rules.builtin(), "malformed-waiver")
    assert set(_STATES[lang]) == {"used", "unused", "expired", "idle", *malformed.cases}


@pytest.mark.parametrize(
    "comment",
    [
        "policylint: waive theme-without-kamerstuk tot 2026-12-31 -- nog geen stuk",
        "policylint: waive PL101 t/m 2026-12-31 -- nog geen stuk",
        "policylint: waive PL101 tot en met 31 december 2026 -- nog geen stuk",
        "policylint: waive PL101 till 2026-12-31 -- nothing yet",
    ],
)
def test_another_word_for_until_is_told_once_and_accepts_nothing(comment: str) -> None:
    body = f"themes:\n  - title: Markt # {comment}\n"
    assert told(body) == ["theme-without-kamerstuk 7", "malformed-waiver 7"]
    [fault] = [d for d in report(body).findings if d.rule.name == "malformed-waiver"]
    assert fault.case == "no-until"


@pytest.mark.parametrize(
    ("comment", "case"),
    [
        ("waive PL101 until 2030-01-01 until 2031-01-01 -- nog geen stuk", "until-place"),
        ("waive PL101 until 2030-01-01, PL102 -- nog geen stuk", "until-place"),
        ("dispute until 2030-01-01 PL101 -- nog geen stuk", "until-place"),
        ("waive PL101 until -- nog geen stuk", "until-place"),
        ("waive PL101 until 2030-01-01 nog geen stuk", "no-reason"),
        ("waive PL101 until 2030-01-01", "no-reason"),
        ("waive until 2030-01-01 -- nog geen stuk", "no-name"),
    ],
)
def test_a_last_day_out_of_its_place_is_told_once_and_accepts_nothing(comment: str, case: str) -> None:
    body = f"themes:\n  - title: Markt # policylint: {comment}\n"
    assert told(body) == ["theme-without-kamerstuk 7", "malformed-waiver 7"]
    [fault] = [d for d in report(body).findings if d.rule.name == "malformed-waiver"]
    assert fault.case == case


def test_a_waiver_after_the_dash_of_an_item_covers_the_item() -> None:
    body = f"themes:\n  - # policylint: waive theme-without-kamerstuk {REASON}\n    title: Markt\n  - title: Recht\n"
    assert told(body) == ["(theme-without-kamerstuk 8)", "theme-without-kamerstuk 9"]


@pytest.mark.parametrize("verb", ["waive", "dispute", "waive-document", "Waive"])
def test_a_waiver_without_its_colon_is_told_and_accepts_nothing(verb: str) -> None:
    body = f"themes:\n  - title: Markt # policylint {verb} theme-without-kamerstuk {REASON}\n"
    assert told(body) == ["theme-without-kamerstuk 7", "malformed-waiver 7"]


@pytest.mark.parametrize(
    "text", ["policylint waived this", "policylint is run by the hook", "see policylint: the tool"]
)
def test_a_comment_that_speaks_of_policylint_is_no_waiver(text: str) -> None:
    assert told(f"themes:\n  - title: Markt # {text}\n") == ["theme-without-kamerstuk 7"]


def test_of_two_waivers_of_one_finding_the_second_is_not_needed() -> None:
    body = f"themes:\n  {WAIVE} {REASON}\n  - title: Markt {WAIVE} {REASON}\n"
    assert told(body) == ["(theme-without-kamerstuk 8)", "unused-waiver 8"]


def test_a_waiver_may_name_its_rule_in_any_case() -> None:
    assert told(f"themes:\n  - title: Markt # policylint: waive pl101 {REASON}\n") == ["(theme-without-kamerstuk 7)"]


def test_waivers_without_effect_are_listed_apart_in_the_language_of_the_letters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.yaml"
    body = f"themes:\n  - title: Markt {WAIVE} {REASON}\n  - title: Recht {WAIVE}\n"
    body += "  - title: Slot # policylint: waive x -- y\n"
    path.write_text(HEAD.replace("language: en", "language: nl") + body, "utf-8")
    assert main(["waivers", str(path), "--isolated", "--today", "2026-06-01"]) == 0
    printed = capsys.readouterr().out
    assert "Afgezien, met reden (1)\n" in printed
    assert "Niet te lezen, dus zonder werking (2)\n" in printed


OWNED = """\
owner: BZ
themes:
  - title: Recht
    owner: JenV
    citations: [Kamerstuk 36327]  {trailing}
  {above}
  - title: Markt
    owner: EZ
    citations: [Kamerstuk 36327]
"""


@pytest.mark.parametrize(
    ("where", "comment", "rule", "owner"),
    [
        ("above", f"{WAIVE} {REASON}", "unused-waiver", "EZ"),
        ("trailing", f"{WAIVE} {REASON}", "unused-waiver", "JenV"),
        ("above", f"{WAIVE}", "malformed-waiver", "EZ"),
        ("trailing", f"{WAIVE}", "malformed-waiver", "JenV"),
        ("above", f"# policylint: waive-document theme-without-kamerstuk {REASON}", "unused-waiver", "BZ"),
    ],
)
def test_whoever_answers_for_what_a_waiver_stands_at_answers_for_the_waiver(
    where: str, comment: str, rule: str, owner: str
) -> None:
    body = OWNED.format(**{"above": "#", "trailing": "", where: comment})
    [found] = [d for d in report(body).findings if d.rule.name in ("unused-waiver", "malformed-waiver")]
    assert (found.rule.name, found.owner) == (rule, owner)


@pytest.mark.parametrize(
    ("verb", "en", "nl"),
    [("waive", "this waiver of", "deze afwijking van"), ("dispute", "this dispute of", "deze betwisting van")],
)
def test_what_is_out_of_date_is_called_by_its_name(verb: str, en: str, nl: str) -> None:
    body = f"themes:\n  # policylint: {verb} theme-without-kamerstuk until 2026-05-31 {REASON}\n  - title: Markt\n"
    [found] = [d for d in report(body).findings if d.rule.name == "expired-waiver"]
    assert words(found, "en").message == f"{en} `theme-without-kamerstuk` held until 2026-05-31"
    assert words(found, "nl").message == f"{nl} `theme-without-kamerstuk` gold tot en met 2026-05-31"
