"""What is said of three positions or more names all that it takes, and no two of them as if they were at odds alone."""

import pytest

from policylint import check_text
from policylint.diagnostic import Diagnostic
from policylint.messages import render

KNOWLEDGE = """\
policylint: 1
kind: knowledge
id: kennis
subjects:
  s: {en: S, nl: S}
  s1: {en: S1, nl: S1, broader: s}
  q: {en: Q, nl: Q}
  r: {en: R, nl: R}
actors: {x: {en: X, nl: X}, y: {en: Y, nl: Y, succeeds: x}}
actions: {do: {en: do, nl: doen}}
conditions: {c: {en: C, nl: C}, d: {en: D, nl: D}}
axioms:
  - {id: ax, strength: law, if: do s, then-one-of: [do q, do r], en: ax, nl: ax}
lines: [LINES]
---
"""
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
date: 2026-06-10
actor: x
themes:
  - title: Alles
    positions:
"""


def told(rule: str, *positions: str, lines: str = "") -> list[Diagnostic]:
    text = KNOWLEDGE.replace("LINES", lines) + LETTER + "".join(f"      - {{{one}}}\n" for one in positions)
    return list(check_text(text, "brief.yaml", isolated=True, select=rule).diagnostics)


CASES = [
    (
        "position-against-line",
        ["support: do s", "oppose: do q"],
        "{id: l2, actor: x, oppose: do r}",
        "opposition to “do Q”, together with support for “do S”, goes against the line “l2”",
        "verzet tegen “Q doen”, samen met steun voor “S doen”, gaat in tegen de lijn “l2”",
    ),
    (
        "position-against-line",
        ["support: do s"],
        "{id: l1, actor: x, oppose: do q}, {id: l2, actor: x, oppose: do r}",
        "support for “do S” goes against the combination of the lines “l1” and “l2”",
        "steun voor “S doen” gaat in tegen de combinatie van de lijnen “l1” en “l2”",
    ),
    (
        "position-against-line",
        ["support: do s"],
        "{id: l1, actor: x, oppose: [do q, do r]}",
        "support for “do S” goes against the line “l1”",
        "steun voor “S doen” gaat in tegen de lijn “l1”",
    ),
    (
        "contradicting-positions",
        ["oppose: [do q, do r]", "support: do s"],
        "",
        "support for “do S” conflicts with the combination of opposition to “do Q” and opposition to “do R”",
        "steun voor “S doen” strijdt met de combinatie van verzet tegen “Q doen” en verzet tegen “R doen”",
    ),
    (
        "conditional-conflict",
        ["oppose: do q, when: c", "oppose: do r, when: d", "support: do s"],
        "",
        "when all their conditions hold, support for “do S” conflicts with the combination of opposition to “do Q” and "
        "opposition to “do R”",
        "als aan alle voorwaarden is voldaan, strijdt steun voor “S doen” met de combinatie van verzet tegen “Q doen” "
        "en verzet tegen “R doen”",
    ),
    (
        "said-openly",
        ["id: a, oppose: do q", "id: b, oppose: do r", "accept: do s, despite: b"],
        "",
        "going along with “do S”, together with opposition to “do Q”, openly despite opposition to “do R”",
        "instemming met “S doen”, samen met verzet tegen “Q doen”, openlijk ondanks verzet tegen “R doen”",
    ),
    # Told at what is departed from, which comes last here; it is still the other that departs from it.
    (
        "said-openly",
        ["accept: do s, despite: b", "id: b, oppose: do s"],
        "",
        "going along with “do S”, openly despite opposition to “do S”",
        "instemming met “S doen”, openlijk ondanks verzet tegen “S doen”",
    ),
    (
        "lines-apart",
        [],
        "{id: l0, actor: x, support: do s}, {id: l1, actor: x, oppose: do q}, {id: l2, actor: x, oppose: do r}",
        "these lines of X cannot all hold at once: opposition to “do R”, support for “do S” and opposition to “do Q”",
        "deze lijnen van X kunnen niet allemaal tegelijk gelden: verzet tegen “R doen”, steun voor “S doen” en verzet "
        "tegen “Q doen”",
    ),
    (
        "lines-apart",
        [],
        "{id: l0, actor: x, support: do s}, {id: l1, actor: x, oppose: do s}",
        "two lines of X are at odds: opposition to “do S”, and support for “do S”",
        "twee lijnen van X lopen uiteen: verzet tegen “S doen”, en steun voor “S doen”",
    ),
]


@pytest.mark.parametrize(("rule", "positions", "lines", "english", "dutch"), CASES)
def test_the_message_names_all_that_it_takes(
    rule: str, positions: list[str], lines: str, english: str, dutch: str
) -> None:
    (diagnostic,) = told(rule, *positions or ["support: do s1, when: c"], lines=lines)
    assert render(diagnostic, "en").message == english
    assert render(diagnostic, "nl").message == dutch


def test_another_course_of_three_is_told_of_all() -> None:
    older = LETTER.replace("id: brief", "id: oud").replace("2026-06-10", "2026-01-10") + "      - {oppose: do q}\n---\n"
    newer = LETTER.replace("actor: x", "actor: y\nfollows: oud")
    text = KNOWLEDGE.replace("LINES", "") + older + newer + "      - {oppose: do r}\n      - {support: do s}\n"
    (diagnostic,) = check_text(text, "brief.yaml", isolated=True, select="change-of-course").diagnostics
    assert render(diagnostic, "en").message == (
        "change of course: support for “do S” does not go together with opposition to “do Q” and opposition to “do R”, "
        "of which at least part was held before"
    )


def test_positions_are_counted_and_not_what_they_list() -> None:
    text = KNOWLEDGE.replace("LINES", "").replace("if: do s", "if: [do s, do s1]") + LETTER
    text += "".join(f"      - {{{one}}}\n" for one in ("oppose: do q", "oppose: do r", "support: [do s, do s1]"))
    (diagnostic,) = check_text(text, "brief.yaml", isolated=True, select="jointly-impossible").diagnostics
    assert len(diagnostic.members) == 4
    assert render(diagnostic, "en").message == "these 3 positions cannot all hold at once"


@pytest.mark.parametrize(
    ("positions", "english"),
    [
        (["oppose: do q", "oppose: do r", "support: do s"], "Any two of them go together, but not all"),
        (
            ["oppose: do s, scope: wholesale", "accept: do s", "support: do s1, when: c"],
            "Some of them are at odds by themselves as well",
        ),
    ],
)
def test_that_any_two_go_together_is_said_only_where_they_do(positions: list[str], english: str) -> None:
    (diagnostic,) = told("jointly-impossible", *positions)
    assert english in render(diagnostic, "en").why
