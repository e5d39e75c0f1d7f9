"""All minimal sets of statements whose bounds cannot hold together.

A hitting-set tree (Reiter 1987): find one minimal set, then look again without each of its members in turn. Each search
is cheap once a part holds only bounds that lie on rising cycles.
"""

from collections.abc import Callable
from typing import NamedTuple

from policylint.time.cycles import Bounds, Row, node_order, packed, rising_cycle, single, split

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
    size, rows = packed(part.rows)
    names = {row[0]: old[0] for row, old in zip(rows, part.rows, strict=True)}
    background = [row for row in rows if row[4] < 0]
    if rising_cycle(size, background) is not None:
        return Sets([], True)
    by_statement: dict[int, list[Row]] = {}
    for row in rows:
        by_statement.setdefault(row[4], []).append(row)

    by_number = {row[5]: row for row in rows}
    order = node_order(size, rows)

    def cycle_of(members: frozenset[int]) -> list[Row] | None:
        chosen = [row for member in members for row in by_statement.get(member, ())]
        cycle = rising_cycle(*packed(chosen + background))
        return [by_number[row[5]] for row in cycle] if cycle is not None else None

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
            cycle = rising_cycle(size, [row for row in rows if row[4] not in without], order)
            if cycle is None:
                continue
            candidates = frozenset(row[4] for row in cycle if row[4] >= 0)
            alone = [row for row in rows if row[4] < 0 or row[4] in candidates]
            members, shown = candidates, cycle
            if not _one_cycle(alone):
                members, shown = _minimal(candidates, cycle, cycle_of)
            known.append(members)
            if hidden is None or not hidden(members, part.rows):
                given.append((members, tuple(names[row[0]] for row in shown)))
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


def _one_cycle(rows: list[Row]) -> bool:
    """Whether the rows have a single rising cycle: then all statements on it are needed."""
    parts = split(Bounds(*packed(rows)))
    return len(parts) == 1 and single(parts[0].rows)


def _minimal(
    members: frozenset[int], cycle: list[Row], cycle_of: Callable[[frozenset[int]], list[Row] | None]
) -> tuple[frozenset[int], list[Row]]:
    """A smallest part of the members that cannot hold, by leaving out each in turn; and a cycle that shows it."""
    for member in sorted(members):
        if member in members and (smaller := cycle_of(members - {member})) is not None:
            members = frozenset(row[4] for row in smaller if row[4] >= 0)
            cycle = smaller
    return members, cycle
