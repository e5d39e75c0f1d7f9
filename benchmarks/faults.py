"""Faults to plant in a letter, and who tells of each: linters of YAML, validators of the schema, or policylint."""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks.letters import Letter

# Who tells of a fault.
LINT, SCHEMA, POLICY = "lint", "schema", "policy"


class Fault(NamedTuple):
    """A kind of fault. `code` is that of the rule of policylint which reports it; None where it says nothing of it."""

    name: str
    told_by: frozenset[str]
    code: str | None
    plant: Callable[[Letter, Random], str]


def _replaced(pattern: str, by: str) -> Callable[[Letter, Random], str]:
    """Plants by writing something else in one of the places that fit a pattern."""

    def plant(letter: Letter, random: Random) -> str:
        place = random.choice(list(re.finditer(pattern, letter.text, re.MULTILINE)))
        return letter.text[: place.start()] + place.expand(by) + letter.text[place.end() :]

    return plant


def _contradicted(letter: Letter, random: Random) -> str:
    """The last theme also holds the contrary of a standpoint of the letter."""
    return contrary(letter.text, random.choice(plain(letter)))


def plain(letter: Letter) -> list[str]:
    """The statements of a letter that are for or against one thing, without conditions, and are no mere exploring."""
    return [
        statement
        for own, statement in letter.statements.items()
        if not statement.startswith("explore") and f"{own}\n        {statement}\n        text" in letter.text
    ]


def contrary(text: str, statement: str) -> str:
    """A letter with one theme more, which holds the contrary of a statement."""
    stance, _, what = statement.partition(": ")
    turned = {"support": "oppose", "oppose": "support"}[stance]
    return text + (
        "  - id: tegendeel\n    title: Tegendeel\n    citations:\n      - Kamerstukken II 2023/24, 22112, nr. 3900\n"
        f"    positions:\n      - id: tegendeel-van-standpunt\n        {turned}: {what}\n"
        "        citations:\n          - Kamerstukken II 2023/24, 22112, nr. 3900\n"
    )


def contradicted(letter: Letter) -> str | None:
    """What the theme that `contrary` adds holds; None where a letter has no such theme."""
    found = re.search(r"^      - id: tegendeel-van-standpunt\n +(.*)$", letter.text, re.MULTILINE)
    return found[1] if found else None


_CITED = r"^(          - Kamerstukken II \S+), [\d-]+, nr\. \d+$"
_DUE = r'^        due: ".*"$'
_BY_POLICY = frozenset({POLICY})
POLICY_FAULTS = (
    Fault("impossible dossier", _BY_POLICY, "PL103", _replaced(_CITED, r"\1, 221112, nr. 4244")),
    Fault("two standpoints at odds", _BY_POLICY, "PL301", _contradicted),
    Fault("impossible date", _BY_POLICY, "PL201", _replaced(_DUE, '        due: "31 november 2026"')),
    Fault("weekday of another date", _BY_POLICY, "PL202", _replaced(_DUE, '        due: "maandag 14 oktober 2026"')),
    Fault("commitment without a date", _BY_POLICY, "PL203", _replaced(_DUE + "\n", "")),
    Fault("reference to nothing", _BY_POLICY, "PL402", _replaced(_DUE, r"\g<0>" + "\n      - same-as: brief-onbekend")),
    Fault(
        "citation that cannot be read", _BY_POLICY, "PL102", _replaced(_CITED, "          - Kamerstuk over migratie")
    ),
)
SCHEMA_FAULTS = (
    Fault("unknown key", frozenset({SCHEMA}), "PL003", _replaced(r"^    title: ", r"    ondertitel: Deel\n\g<0>")),
    Fault("unknown word", frozenset({SCHEMA}), "PL003", _replaced(r"^status: draft$", "status: concept")),
    Fault("title missing", frozenset({SCHEMA}), "PL003", _replaced(r"^    title: .*\n", "")),
    Fault(
        "text for a list", frozenset({SCHEMA}), "PL003", _replaced(r"^    dates:\n(?:      .*\n)+", "    dates: 12\n")
    ),
)
LINT_FAULTS = (
    Fault("space at the end of a line", frozenset({LINT}), None, _replaced(r"^    positions:$", r"\g<0> ")),
    Fault("empty lines", frozenset({LINT}), None, _replaced(r"^  - id: thema", r"\n\n\n\n\g<0>")),
    Fault("two spaces after a colon", frozenset({LINT}), None, _replaced(r"^    commitments:\n      - id:", r"\g<0> ")),
)


def for_letter(number: int) -> tuple[Fault, ...]:
    """The faults of a letter in a corpus with faults. A letter with a fault of form is left out of the comparison, so
    that one has no fault of policy."""
    lint = LINT_FAULTS[number % len(LINT_FAULTS)]
    if number % 4 == 0:
        return SCHEMA_FAULTS[number // 4 % len(SCHEMA_FAULTS)], lint
    return POLICY_FAULTS[number % len(POLICY_FAULTS)], lint


def planted(letter: Letter, kinds: tuple[Fault, ...], random: Random) -> Letter:
    """A letter with these faults."""
    for fault in kinds:
        letter = letter._replace(text=fault.plant(letter, random))
    return letter


def all_citations(letter: Letter) -> tuple[Letter, int]:
    """A letter of which every citation of a theme is faulty, each in another way; and how many these are."""
    count = 0

    def spoilt(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        session, dossier, number = found.groups()
        return (
            f"      - Kamerstukken II {session}, 9{dossier}, nr. {number}",
            f"      - Kamerstuk over migratie, deel {count}",
            f"      - Kamerstukken II 2041/43, {dossier}, nr. {number}",
        )[count % 3]

    text = re.sub(
        r"^      - Kamerstukken II (\S+), (\d{5})(?:-\d\d)?, nr\. (\d+)$", spoilt, letter.text, flags=re.MULTILINE
    )
    return letter._replace(text=text), count
