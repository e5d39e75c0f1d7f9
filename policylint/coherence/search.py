"""The search: every minimal set of positions that cannot all hold, told once, explained, with what would resolve it."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from policylint.coherence import period as periods
from policylint.coherence.clash import Clash, Members, Use, Witness
from policylint.coherence.conflict import Result
from policylint.coherence.contexts import Contexts, contexts
from policylint.coherence.document import PolicyDocument
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Alike, occurrences
from policylint.coherence.position_reader import read_statements
from policylint.coherence.references import References
from policylint.coherence.sets import minimal_sets
from policylint.coherence.statement import Statement
from policylint.coherence.strength import LAW, LEVELS, TENSION
from policylint.coherence.supersession import supersession
from policylint.coherence.telling import Teller, Told
from policylint.coherence.theory import DENIAL, NOT, theory
from policylint.coherence.verdict import EXPLORING, VALUES_APART, Court, alike
from policylint.coherence.voices import Voices


def search(
    knowledge: Knowledge,
    documents: Iterable[PolicyDocument],
    *,
    together: Iterable[Iterable[str]] = (),
    context: Iterable[str] = (),
    today: date,
    period: Callable[[str], periods.Bounds | None] = periods.edtf,
    divergence: bool = False,
) -> Result:
    """Every conflict among these documents and the lines of the knowledge, and what is wrong with positions.

    Args:
        knowledge: as `Knowledge.read` gives it; its own findings are not repeated.
        documents: all policy documents that may be compared, those of `context` among them.
        together: groups of document ids that go out together.
        context: ids of documents that are read but not themselves checked.
        today: the day of the check, from which an undated draft speaks.
        period: reads `during`: first and last day (None: open); None itself while the text is an open point; ValueError
            where it cannot be read (a finding; the position is left out).
        divergence: whether pairs between blocs are told as well, as information.
    """
    # Hundreds of thousands of values that all stay alive: looking for cycles among them takes longer than the search.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _Search(knowledge, tuple(documents), together, tuple(context), today, period).run(divergence)
    finally:
        if collecting:
            gc.enable()


class _Search:
    def __init__(
        self,
        knowledge: Knowledge,
        documents: tuple[PolicyDocument, ...],
        together: Iterable[Iterable[str]],
        background: tuple[str, ...],
        today: date,
        period: Callable[[str], periods.Bounds | None],
    ) -> None:
        self.knowledge = knowledge
        self.documents = documents
        self.contexts: Contexts = contexts(documents, together, background)
        voices = Voices(knowledge)
        read = read_statements(knowledge, voices, documents, today.toordinal(), period, frozenset(background))
        names = References(read.standpoints)
        superseded = supersession(read.standpoints, read.statements, names, self.contexts)
        self.findings = (*read.findings, *superseded.findings)
        self.statements = [*read.statements, *superseded.left]
        self.court = Court(knowledge, voices, documents, self.contexts, names, superseded, read.statements)
        self.complete = True

    def run(self, divergence: bool) -> Result:
        told: list[Told] = []
        for members in self._houses().values():
            told += self._house(members)
        if divergence:
            from policylint.coherence.divergence import divergences

            told += divergences(self.knowledge, self.court, self.statements)
        conflicts = Teller(self.knowledge, self.court).conflicts(told)
        return Result(conflicts, tuple(self.findings), not self.complete)

    def _houses(self) -> dict[str, list[Statement]]:
        houses: dict[str, list[Statement]] = {}
        for statement in self.statements:
            houses.setdefault(statement.standpoint.house, []).append(statement)
        return houses

    def _house(self, statements: Sequence[Statement]) -> Iterator[Told]:
        firm, exploring, valued = self._classes(statements)
        yield from self._sets(firm)
        yield from self._pairs(self._explored(exploring, firm), EXPLORING)
        yield from self._pairs(((LAW, pair) for pair in _apart(valued)), VALUES_APART)

    def _classes(self, statements: Sequence[Statement]) -> tuple[list[Alike], list[Alike], list[Alike]]:
        classes: dict[object, Alike] = {}
        kinds: tuple[list[Alike], list[Alike], list[Alike]] = ([], [], [])
        for statement in statements:
            key = alike(statement)
            one = classes.get(key)
            if one is None:
                one = classes[key] = Alike()
                stance = statement.terms.stance
                kinds[2 if statement.shape is None else 1 if stance == "explore" else 0].append(one)
            one.members.append(statement)
            one.reach |= self.court.reach(statement)
        for kind in kinds:
            kind[:] = [one for one in kind if one.reach]
        return kinds

    def _sets(self, classes: list[Alike]) -> Iterator[Told]:
        shapes = [shape for one in classes if (shape := one.members[0].shape) is not None]
        reach = [one.reach for one in classes]
        done: set[Members] = set()
        for level in self._levels(classes):
            sets = minimal_sets(self.knowledge, level, shapes, reach)
            if not sets.complete:
                self.complete = False
            for members, witness in sets.found.items():
                if members in done:
                    continue
                done.add(members)
                order = {number: index for index, number in enumerate(sorted(members))}
                chosen = [classes[number] for number in order]
                renumbered = tuple(
                    clash._replace(uses=tuple(use._replace(member=order.get(use.member, -1)) for use in clash.uses))
                    for clash in witness
                )
                yield from self._occur(level, chosen, renumbered, bool(members & sets.cut), None)

    def _levels(self, classes: list[Alike]) -> list[int]:
        """The levels at which anything could be found that was not found before."""
        steps = {link.strength for links in self.knowledge.links.values() for group in links.values() for link in group}
        steps |= {axiom.strength for axiom in self.knowledge.axioms}
        firm = all(
            shape is None or shape.said[0] is shape.said[1] for one in classes for shape in (one.members[0].shape,)
        )
        return [level for level in LEVELS if level == LAW or level in steps or (level < TENSION and not firm)]

    def _occur(
        self, level: int, classes: list[Alike], witness: Witness, incomplete: bool, rule: str | None
    ) -> Iterator[Told]:
        for occurrence in occurrences(self.court, classes, level, rule):
            self.complete &= occurrence.complete
            yield Told(level, occurrence, witness, incomplete or not occurrence.complete)

    def _pairs(self, pairs: Iterable[tuple[int, tuple[Alike, Alike]]], rule: str) -> Iterator[Told]:
        for level, (one, other) in pairs:
            shape = one.members[0].shape
            witness: Witness = ()
            if shape is not None:
                part = min(shape.widest)
                witness = (Clash(None, (Use(0, part, None), Use(1, part, None))),)
            yield from self._occur(level, [one, other], witness, False, rule)

    def _explored(self, exploring: list[Alike], firm: list[Alike]) -> Iterator[tuple[int, tuple[Alike, Alike]]]:
        """What is explored, against each opposition that leaves none of its parts."""
        if not exploring:
            return
        opposing: dict[str, dict[str, list[Alike]]] = {}
        for one in firm:
            shape = one.members[0].shape
            if shape is not None and shape.claim == NOT:
                for part in shape.said[-1].each:
                    opposing.setdefault(part, {}).setdefault(shape.action, []).append(one)
        for one in exploring:
            shape = one.members[0].shape
            if shape is None:
                continue
            for _, others in sorted(opposing.get(min(shape.widest), {}).items()):
                for other in others:
                    level = self._clash(one, other) if one.reach & other.reach else None
                    if level is not None:
                        yield level, (one, other)

    def _clash(self, one: Alike, other: Alike) -> int | None:
        """The first level at which all that is explored is opposed."""
        explored, opposed = one.members[0].shape, other.members[0].shape
        assert explored is not None
        assert opposed is not None
        for level in LEVELS:
            said = explored.said[level]
            gives = theory(self.knowledge, level).gives(
                (explored.claim, explored.action), (DENIAL[NOT], opposed.action)
            )
            if gives and (said.each or said.one) <= opposed.said[level].each:
                return level
        return None


def _apart(classes: list[Alike]) -> Iterator[tuple[Alike, Alike]]:
    """Values of one subject of which no number lies in both."""
    by_subject: dict[str, list[Alike]] = {}
    for one in classes:
        by_subject.setdefault(one.members[0].terms.subject, []).append(one)
    for group in by_subject.values():
        for index, one in enumerate(group):
            for other in group[index + 1 :]:
                here, there = one.members[0].value, other.members[0].value
                if here is not None and there is not None and here.apart(there) and one.reach & other.reach:
                    yield one, other
