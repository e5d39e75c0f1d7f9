"""All minimal sets of statements whose bounds cannot hold together.

A hitting-set tree (Reiter 1987): find one minimal set, then look again without each of its members in turn. Each search
is cheap once a part holds only bounds that lie on rising cycles.
"""

from collections.abc import Callable
from typing import NamedTuple

from policylint.time.cycles import Bounds, Row, rising_cycle

# Bounds looked at before the search of one part ends as incomplete.
_BUDGET = 400_000


class Sets(NamedTuple):
    """Minimal sets of statements, each with the nodes of a cycle that shows it; `complete` where there are no more."""

    sets: list[tuple[frozenset[int], tuple[int, ...]]]
    complete: bool


def minimal_sets(part: Bounds, cap: int, hidden: Callable[[frozenset[int]], bool] | None = None) -> Sets:
    """The minimal sets of a part, at most `cap`; those that are `hidden` neither count nor are given."""
    numbers = {0: 0}
    for row in part.rows:
        numbers.setdefault(row[0], len(numbers))
        numbers.setdefault(row[1], len(numbers))
    names = list(numbers)
    size = len(numbers)
    rows = [(numbers[row[0]], numbers[row[1]], *row[2:]) for row in part.rows]
    background = [row for row in rows if row[4] < 0]
    if rising_cycle(size, background) is not None:
        return Sets([], True)
    by_statement: dict[int, list[Row]] = {}
    for row in rows:
        by_statement.setdefault(row[4], []).append(row)

    def cycle_of(members: frozenset[int]) -> list[Row] | None:
        chosen = [row for member in members for row in by_statement.get(member, ())]
        return rising_cycle(size, chosen + background)

    known: list[frozenset[int]] = []
    given: list[tuple[frozenset[int], tuple[int, ...]]] = []
    pending: list[frozenset[int]] = [frozenset()]
    seen: set[frozenset[int]] = set()
    spent = 0
    while pending and len(given) < cap and spent < _BUDGET:
        without = pending.pop()
        members = next((members for members in known if not members & without), None)
        if members is None:
            spent += len(rows)
            cycle = rising_cycle(size, [row for row in rows if row[4] not in without])
            if cycle is None:
                continue
            members, shown = _minimal(frozenset(row[4] for row in cycle if row[4] >= 0), cycle, cycle_of)
            known.append(members)
            if hidden is None or not hidden(members):
                given.append((members, tuple(names[row[0]] for row in shown)))
        spent += len(members)
        for member in sorted(members, reverse=True):
            branch = without | {member}
            if branch not in seen:
                seen.add(branch)
                pending.append(branch)
    given.sort(key=lambda each: (len(each[0]), sorted(each[0])))
    return Sets(given, not pending)


def _minimal(
    members: frozenset[int], cycle: list[Row], cycle_of: Callable[[frozenset[int]], list[Row] | None]
) -> tuple[frozenset[int], list[Row]]:
    """A smallest part of the members that cannot hold, by leaving out each in turn; and a cycle that shows it."""
    for member in sorted(members):
        if member in members and (smaller := cycle_of(members - {member})) is not None:
            members = frozenset(row[4] for row in smaller if row[4] >= 0)
            cycle = smaller
    return members, cycle
