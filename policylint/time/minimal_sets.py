"""All minimal sets of statements whose bounds cannot hold together.

A hitting-set tree (Reiter 1987): find one minimal set, then look again without each of its members in turn. Each search
is cheap once a part holds only bounds that lie on rising cycles.
"""

from collections.abc import Callable
from typing import NamedTuple

from policylint.time.cycles import Bounds, Row, rising_cycle, single, split

# How many bounds the search of one part may look at before it ends as incomplete.
_LIMIT = 200_000


class Sets(NamedTuple):
    """Minimal sets of statements, each with the nodes of a cycle that shows it; `complete` where there are no more.
    `spent` is how many bounds were looked at."""

    sets: list[tuple[frozenset[int], tuple[int, ...]]]
    complete: bool
    spent: int = 0


def minimal_sets(
    part: Bounds, cap: int, effort: int = _LIMIT, hidden: Callable[[frozenset[int], list[Row]], bool] | None = None
) -> Sets:
    """The minimal sets of a part, at most `cap`; those that are `hidden` neither count nor are given. The first is
    sought whatever the `effort` (bounds to look at) that is left."""
    packed = part.packed()
    rows = packed.rows
    background = [row for row in rows if row[3] < 0]
    if background and Bounds(packed.size, background).packed().rising_cycle() is not None:
        return Sets([], True)
    leaving, order = packed.leaving, packed.order

    def cycle_without(statements: frozenset[int]) -> list[Row] | None:
        left = leaving.copy()
        for tail in {row[0] for row in rows if row[3] in statements} if statements else ():
            left[tail] = [row for row in leaving[tail] if row[3] not in statements]
        return rising_cycle(left, order)

    def nodes_of(cycle: list[Row]) -> tuple[int, ...]:
        numbers = {row[4] for row in cycle}
        tails = {row[4]: row[0] for row in part.rows if row[4] in numbers}
        return tuple(tails[row[4]] for row in cycle)

    known: list[frozenset[int]] = []
    given: list[tuple[frozenset[int], tuple[int, ...]]] = []
    pending: list[frozenset[int]] = [frozenset()]
    seen: set[frozenset[int]] = set()
    spent = 0
    while pending and len(given) < cap and (not known or spent < min(effort, _LIMIT)):
        without = pending.pop()
        members = next((members for members in known if not members & without), None)
        if members is None:
            spent += len(rows)
            cycle = cycle_without(without)
            if cycle is None:
                continue
            candidates = frozenset(row[3] for row in cycle if row[3] >= 0)
            alone = Bounds(packed.size, [row for row in rows if row[3] < 0 or row[3] in candidates])
            members, shown = candidates, cycle
            if not _one_cycle(alone):
                members, shown = _minimal(candidates, cycle, alone)
            known.append(members)
            if hidden is None or not hidden(members, part.rows):
                given.append((members, nodes_of(shown)))
        if not known[1:] and not without and len(rows) == len(members) and single(rows):
            # There is one cycle, and each of its bounds is a statement: nothing else to find.
            return Sets(given, True, spent)
        spent += len(members)
        for member in sorted(members, reverse=True):
            branch = without | {member}
            if branch not in seen:
                seen.add(branch)
                pending.append(branch)
    given.sort(key=lambda each: (len(each[0]), sorted(each[0])))
    return Sets(given, not pending, spent)


def _one_cycle(bounds: Bounds) -> bool:
    """Whether the bounds have a single rising cycle: then all statements on it are needed."""
    parts = split(bounds.packed())
    return len(parts) == 1 and single(parts[0].rows)


def _minimal(members: frozenset[int], cycle: list[Row], bounds: Bounds) -> tuple[frozenset[int], list[Row]]:
    """A smallest part of the members that cannot hold, by leaving out each in turn; and a cycle that shows it."""
    by_statement: dict[int, list[Row]] = {}
    for row in bounds.rows:
        by_statement.setdefault(row[3], []).append(row)
    background = by_statement.get(-1, [])
    for member in sorted(members):
        if member in members:
            chosen = [row for other in members - {member} for row in by_statement[other]]
            smaller = Bounds(bounds.size, chosen + background).packed().rising_cycle()
            if smaller is not None:
                members, cycle = frozenset(row[3] for row in smaller if row[3] >= 0), smaller
    return members, cycle
