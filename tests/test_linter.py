"""A linter that is kept: the same answers as `check`, whatever changes between its calls."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import Linter, Look, UsageError, check, check_text, render
from policylint.project import opening

LETTER = "policylint: 1\nkind: policy\nid: {id}\ntitle: Brief\nthemes:\n  - title: {title}\n"


def write(folder: Path, name: str, title: str) -> None:
    path = folder / f"{name}.yaml"
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(LETTER.format(id=name, title=title))
    # A file system may tick too slowly to tell two writes apart; people are slower.
    os.utime(path, ns=(before + 1_000_000_000, before + 1_000_000_000))


edits = st.lists(
    st.tuples(st.sampled_from(["een", "twee", "drie"]), st.sampled_from(["Rechtsstaat", "Migratie", "[", "weg"])),
    max_size=8,
)


@given(edits)
@settings(max_examples=25)
def test_after_any_edits_it_says_what_a_check_says(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("brieven")
    linter = Linter()
    for name, title in edits:
        if title == "weg":
            (folder / f"{name}.yaml").unlink(missing_ok=True)
        else:
            write(folder, name, title)
        assert linter.check(folder).diagnostics == check(folder).diagnostics


POSITIONS = """\
policylint: 1
kind: policy
id: {id}
title: Brief
type: brief-regering
actor: kabinet
date: 2026-05-01
themes:
  - title: Migratie
    positions:
"""
stances = st.lists(
    st.tuples(
        st.sampled_from(["een", "twee", "drie"]),
        st.lists(
            st.tuples(st.sampled_from(["support", "oppose", "explore"]), st.sampled_from(["geld", "grens"])), max_size=3
        ),
    ),
    max_size=6,
)


@given(stances)
@settings(max_examples=25)
def test_positions_that_change_are_judged_as_a_check_judges_them(
    tmp_path_factory: pytest.TempPathFactory, stances: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    folder = tmp_path_factory.mktemp("brieven")
    (folder / "policylint.toml").write_text('together = [["*.yaml"]]\n')
    linter = Linter(select=["PL3"])
    for number, (name, positions) in enumerate(stances):
        path = folder / f"{name}.yaml"
        listed = [f"      - {stance}: {{verhogen: {subject}}}\n" for stance, subject in positions]
        path.write_text(POSITIONS.format(id=name) + ("".join(listed) or "      []\n"))
        os.utime(path, ns=(number + 1, number + 1))
        assert linter.check(folder).diagnostics == check(folder, select=["PL3"]).diagnostics


def test_a_file_that_has_not_changed_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "een", "Rechtsstaat")
    linter = Linter()
    first = linter.check(tmp_path)
    monkeypatch.setattr(opening, "read", lambda data: pytest.fail("read again"))
    assert linter.check(tmp_path).diagnostics == first.diagnostics


def test_its_options_hold_for_every_call(tmp_path: Path) -> None:
    write(tmp_path, "een", "Rechtsstaat")
    assert Linter(ignore=["PL101"]).check(tmp_path).diagnostics == ()


def test_it_checks_a_text_too() -> None:
    text = LETTER.format(id="een", title="Rechtsstaat")
    assert Linter().check_text(text).diagnostics == check_text(text).diagnostics


def test_an_option_that_is_none_is_told_when_it_is_made() -> None:
    with pytest.raises(TypeError):
        Linter(ignor=["PL101"])


def test_an_unknown_rule_is_told_at_the_first_check(tmp_path: Path) -> None:
    write(tmp_path, "een", "Rechtsstaat")
    with pytest.raises(UsageError):
        Linter(ignore=["PL999"]).check(tmp_path)


def test_threads_may_share_it(tmp_path: Path) -> None:
    for name in ("een", "twee", "drie"):
        write(tmp_path, name, "Rechtsstaat")
    linter = Linter()
    expected = check(tmp_path).diagnostics
    with ThreadPoolExecutor(4) as pool:
        assert all(report.diagnostics == expected for report in pool.map(lambda _: linter.check(tmp_path), range(12)))


def test_a_call_that_cannot_be_met_is_an_error_of_ours(tmp_path: Path) -> None:
    report = check_text(LETTER.format(id="een", title="Brief"), isolated=True)
    for call in (
        lambda: check(None),  # type: ignore[arg-type]
        lambda: check_text("", "a\0b"),
        lambda: render(report, "concise", Look(lang="fr")),
        lambda: check(tmp_path, jobs="x"),  # type: ignore[arg-type]
    ):
        with pytest.raises(UsageError):
            call()
