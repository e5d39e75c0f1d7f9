"""A finding is known again when lines move, and is told from its neighbours."""

import pytest

from policylint import Report, check_text
from policylint.fingerprint import fingerprint, fingerprints

ENVELOPE = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\n"
LETTER = f"""{ENVELOPE}themes:
  - title: Rechtsstaat
  - title: Grip op migratie
    commitments:
      - {{what: Brief, due: t.z.t.}}
      - {{what: Brief, due: t.z.t.}}
  - title: Rechtsstaat
"""


def report(text: str, path: str = "brief.yaml") -> Report:
    return check_text(text, path, isolated=True, select=["theme-without-kamerstuk", "commitment-without-date"])


def test_all_findings_of_a_letter_have_different_ones() -> None:
    names = fingerprints(report(LETTER).diagnostics)
    assert len(set(names)) == len(names) == 5


@pytest.mark.parametrize("above", ["summary: Een zin.\n", "# een opmerking\n\n\n", "summary: |\n  Twee\n  regels.\n"])
def test_they_stay_when_lines_are_put_above(above: str) -> None:
    moved = LETTER.replace("themes:\n", f"{above}themes:\n")
    assert fingerprints(report(moved).diagnostics) == fingerprints(report(LETTER).diagnostics)


def test_they_stay_when_another_theme_is_put_before() -> None:
    before = LETTER.replace("themes:\n", "themes:\n  - title: Nieuw\n    citations: [Kamerstuk 22112 Nr. 4361]\n")
    assert fingerprints(report(before).diagnostics) == fingerprints(report(LETTER).diagnostics)


def test_they_stay_in_either_language_and_whatever_the_severity() -> None:
    dutch = LETTER.replace("title: Brief\n", "title: Brief\nlanguage: nl\nstatus: sent\n")
    assert fingerprints(report(dutch).diagnostics) == fingerprints(report(LETTER).diagnostics)


def test_a_waiver_does_not_rename_the_findings_beside_it() -> None:
    waived = LETTER.replace("  - title: Grip", "  # policylint: waive PL101 -- reden\n  - title: Grip")
    assert len(report(waived).waived) == 1
    assert fingerprints(report(waived).diagnostics) == fingerprints(report(LETTER).diagnostics)


def test_they_differ_between_files() -> None:
    here, there = report(LETTER), report(LETTER, "elders.yaml")
    assert not set(fingerprints(here.diagnostics)) & set(fingerprints(there.diagnostics))


def test_equal_findings_are_numbered() -> None:
    [finding, *_] = report(LETTER).diagnostics
    one, two = fingerprints([finding, finding])
    assert one == fingerprint("PL101", "brief.yaml", finding.route)
    assert two == fingerprint("PL101", "brief.yaml", finding.route, 1)
    assert one != two


def test_the_parts_do_not_run_into_one_another() -> None:
    assert fingerprint("PL1", "01a", "x") != fingerprint("PL101", "a", "x")
    assert fingerprint("PL101", "a/b", "c") != fingerprint("PL101", "a", "b/c")


def test_the_path_is_that_of_the_repository_wherever_the_check_ran() -> None:
    here, there = report(LETTER, "brieven/brief.yaml"), report(LETTER, "brief.yaml")
    assert fingerprints(there.diagnostics, lambda path: f"brieven/{path}") == fingerprints(here.diagnostics)
