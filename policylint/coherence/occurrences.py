"""Where a set of classes occurs: the statements, one of each class, that meet; the loudest of them speaks for all."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylint.coherence.origin import reading_order
from policylint.coherence.period import LAST
from policylint.coherence.statement import LINE, Statement
from policylint.coherence.strength import ERROR
from policylint.coherence.verdict import DIVERGENCE, Court, Verdict, loudness

TRIES = 100_000
"""How many combinations of one set of classes are looked at, shared out among its statements."""
KEPT = 256
"""How many combinations are remembered by their positions."""

Positions = frozenset[int]
Age = tuple[int, str, tuple[tuple[int, str], ...]]
Newness = tuple[object, ...]


class Alike:
    """A class: statements that say the same, in the same voice and under the same conditions."""

    __slots__ = ("members", "reach")

    def __init__(self) -> None:
        self.members: list[Statement] = []
        self.reach = 0


class Occurrence(NamedTuple):
    """A set as it is told: the statements and verdict that speak for it; all statements that take part in it; the
    positions (identities of standpoints) of its combinations; whether all were looked at."""

    statements: tuple[Statement, ...]
    verdict: Verdict
    taking_part: tuple[Statement, ...]
    positions: tuple[Positions, ...]
    complete: bool


def occurrences(court: Court, classes: Sequence[Alike], level: int, rule: str | None = None) -> list[Occurrence]:
    """How a set of classes occurs: once among documents, once among lines alone; neither, where it never meets."""
    found = []
    for lines_alone in (False, True):
        search = _Search(court, classes, level, rule, lines_alone)
        if search.best is not None:
            found.append(search.best)
    return found


class _Search:
    def __init__(
        self,
        court: Court,
        classes: Sequence[Alike],
        level: int,
        rule: str | None,
        lines_alone: bool,
    ) -> None:
        self.court = court
        self.level = level
        self.rule = rule
        self.tries = 0
        self.budget = 0
        self.spent = False
        self.complete = True
        self.reach: dict[int, int] = {}
        self.ages: dict[int, Age] = {}
        self.best: Occurrence | None = None
        rows = [[s for s in one.members if not lines_alone or s.standpoint.document == LINE] for one in classes]
        if not all(rows):
            return
        present = court.presence if rule == DIVERGENCE else court.reach
        for row in rows:
            for statement in row:
                self.ages[id(statement)] = self._age(statement)
                self.reach[id(statement)] = present(statement)
            row.sort(key=lambda statement: self.ages[id(statement)], reverse=True)
        self._run(rows, lines_alone)

    def _age(self, statement: Statement) -> Age:
        number = statement.standpoint.document
        return (*(self.court.ages[number] if number != LINE else (LAST + 2, "")), reading_order(statement.at.path))

    def _run(self, rows: list[list[Statement]], lines_alone: bool) -> None:
        chosen: tuple[Statement, ...] | None = None
        verdict: Verdict | None = None
        newest: Newness = ()
        taking_part: dict[int, Statement] = {}
        positions: dict[Positions, None] = {}
        share = max(200, TRIES // sum(map(len, rows)))
        for place, row in enumerate(rows):
            for statement in row:
                if id(statement) in taking_part and place:
                    continue
                ordered = [(statement,) if index == place else other for index, other in enumerate(rows)]
                best_here: Verdict | None = None
                self.budget, self.spent = self.tries + share, False
                for combination in self._combinations(ordered):
                    if lines_alone != all(one.standpoint.document == LINE for one in combination):
                        continue
                    here = self.court.verdict(combination, self.level, self.rule)
                    if here is None:
                        continue
                    taking_part.update({id(one): one for one in combination})
                    if len(positions) < KEPT:
                        positions[frozenset(id(one.standpoint) for one in combination)] = None
                    # The loudest speaks for all, then the rule tried first, then the newest place.
                    if verdict is None or loudness(here) <= loudness(verdict):
                        newness = self._newness(here, combination)
                        if verdict is None or loudness(here) < loudness(verdict) or newness > newest:
                            chosen, verdict, newest = combination, here, newness
                    if best_here is None or here.severity < best_here.severity:
                        best_here = here
                    if best_here.severity <= max(ERROR, self.level) and len(positions) >= KEPT:
                        break
                # What was not looked at could still be louder.
                self.complete &= not self.spent or (best_here is not None and best_here.severity <= self.level)
        if chosen is not None and verdict is not None:
            self.best = Occurrence(chosen, verdict, tuple(taking_part.values()), tuple(positions), self.complete)

    def _newness(self, verdict: Verdict, statements: tuple[Statement, ...]) -> Newness:
        """The document at which it is told, the place in it, and the places of all, as they sort from old to new."""
        number = verdict.document
        ages = [self.ages[id(statement)] for statement in statements]
        inside = [
            age[2] for age, statement in zip(ages, statements, strict=True) if statement.standpoint.document == number
        ]
        places = sorted(ages, reverse=True)
        return (self.court.ages[number] if number is not None else (0, ""), max(inside, default=()), places)

    def _combinations(self, rows: Sequence[Sequence[Statement]]) -> Iterator[tuple[Statement, ...]]:
        def extend(
            index: int, chosen: tuple[Statement, ...], shared: int, first: int, last: int
        ) -> Iterator[tuple[Statement, ...]]:
            if index == len(rows):
                yield chosen
                return
            for statement in rows[index]:
                if self.tries >= self.budget:
                    self.spent = True
                    return
                self.tries += 1
                within = shared & self.reach[id(statement)]
                start, end = max(first, statement.days[0]), min(last, statement.days[1])
                if within and start <= end and not any(one.whole is statement.whole for one in chosen):
                    yield from extend(index + 1, (*chosen, statement), within, start, end)

        yield from extend(0, (), -1, 0, LAST)
