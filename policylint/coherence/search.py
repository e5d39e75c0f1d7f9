"""The search: every minimal set of positions that cannot all hold, told once, explained, with what would resolve it."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from policylint.coherence import period as periods
from policylint.coherence.conflict import Conflict, Member, Result, Step
from policylint.coherence.contexts import Contexts, contexts
from policylint.coherence.document import PolicyDocument
from policylint.coherence.explanation import chain
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Alike, Occurrence, occurrences
from policylint.coherence.patterns import compiled
from policylint.coherence.references import References
from policylint.coherence.resolutions import resolutions
from policylint.coherence.sets import Clash, Members, Use, Witness, minimal_sets
from policylint.coherence.statement import LINE, Statement, read_statements
from policylint.coherence.strength import LAW, LEVELS, NAMES, SEVERITIES, TENSION
from policylint.coherence.supersession import supersession
from policylint.coherence.theory import DENIAL, NOT, theory
from policylint.coherence.verdict import EXPLORING, LINES_APART, VALUES_APART, Court, alike, loudness
from policylint.coherence.voices import Voices


class _Told(NamedTuple):
    """A set of classes as it occurs, before sets of the same positions become one."""

    level: int
    occurrence: Occurrence
    classes: tuple[Alike, ...]
    witness: Witness
    incomplete: bool


def search(
    knowledge: Knowledge,
    documents: Iterable[PolicyDocument],
    *,
    together: Iterable[Iterable[str]] = (),
    context: Iterable[str] = (),
    today: date,
    period: Callable[[str], periods.Bounds | None] = periods.edtf,
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
    """
    # Hundreds of thousands of values that all stay alive: collecting cycles among them takes twice as long as the search.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _Search(knowledge, tuple(documents), together, tuple(context), today, period).run()
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
        read = read_statements(knowledge, voices, documents, today.toordinal(), period)
        names = References(read.standpoints)
        superseded = supersession(read.standpoints, read.statements, names, self.contexts)
        self.findings = (*read.findings, *superseded.findings)
        self.statements = [*read.statements, *superseded.left]
        self.court = Court(knowledge, voices, documents, self.contexts, names, superseded, read.statements)
        self.complete = True

    def run(self) -> Result:
        told: list[_Told] = []
        for members in self._houses().values():
            told += self._house(members)
        conflicts = [self._conflict(group) for group in _by_positions(told)]
        nested = sorted(_nested(conflicts), key=_order)
        return Result(tuple(nested), tuple(self.findings), not self.complete)

    def _houses(self) -> dict[str, list[Statement]]:
        houses: dict[str, list[Statement]] = {}
        for statement in self.statements:
            houses.setdefault(statement.standpoint.house, []).append(statement)
        return houses

    def _house(self, statements: Sequence[Statement]) -> Iterator[_Told]:
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

    def _sets(self, classes: list[Alike]) -> Iterator[_Told]:
        shapes = [shape for one in classes if (shape := one.members[0].shape) is not None]
        reach = [one.reach for one in classes]
        done: set[Members] = set()
        for level in self._levels(classes):
            capped = compiled(self.knowledge, level).capped
            sets = minimal_sets(self.knowledge, level, shapes, reach)
            if capped or not sets.complete:
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
                # Where a component is capped, sets that touch it may be too large, and others missing.
                doubtful = any(clash.pattern is not None and clash.pattern.axioms & capped for clash in witness)
                yield from self._occur(level, chosen, renumbered, doubtful or not sets.complete, None)

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
    ) -> Iterator[_Told]:
        for occurrence in occurrences(self.court, self.contexts, classes, level, rule):
            yield _Told(level, occurrence, tuple(classes), witness, incomplete or not occurrence.complete)

    def _pairs(self, pairs: Iterable[tuple[int, tuple[Alike, Alike]]], rule: str) -> Iterator[_Told]:
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
            for action, others in sorted(opposing.get(min(shape.widest), {}).items()):
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

    def _conflict(self, group: list[_Told]) -> Conflict:
        """One finding of sets that have the same positions: the loudest of them, and the shortest chain."""
        chains = [self._chain(told) for told in group]
        best = min(
            range(len(group)),
            key=lambda n: (
                *loudness(group[n].occurrence.verdict), len(chains[n]), group[n].level,
                [str(s.at) for s in group[n].occurrence.statements],
            ),
        )  # fmt: skip
        told, steps = group[best], chains[best]
        statements, verdict = told.occurrence.statements, told.occurrence.verdict
        at = None
        if verdict.document is not None:
            inside = [n for n, s in enumerate(statements) if s.standpoint.document == verdict.document]
            at = max(inside, key=lambda n: _path_order(statements[n].at.path), default=None)
        elif verdict.rule == LINES_APART:
            at = max(range(len(statements)), key=lambda n: (statements[n].days[0], str(statements[n].at)))
        taking_part = {id(s.whole): s for one in group for s in one.occurrence.taking_part}
        for statement in statements:
            taking_part.pop(id(statement.whole), None)
        document = None if verdict.document is None else self.documents[verdict.document]
        others = sorted(taking_part.values(), key=self._newest_first)
        return Conflict(
            verdict.rule,
            NAMES[told.level],
            SEVERITIES[verdict.severity],
            tuple(self._member(statement) for statement in statements),
            tuple(self._member(statement) for statement in others),
            steps,
            resolutions(self.knowledge, self.court, statements, verdict.rule, at, steps),
            None if document is None else document.id,
            None if document is None else document.owner,
            at,
            any(one.incomplete for one in group),
        )

    def _chain(self, told: _Told) -> tuple[Step, ...]:
        if told.occurrence.statements[0].shape is None:
            return ()
        members = [(s.terms, s.shape) for s in told.occurrence.statements if s.shape is not None]
        return chain(self.knowledge, told.level, members, told.witness)

    def _newest_first(self, statement: Statement) -> tuple[object, ...]:
        number = statement.standpoint.document
        last, name = self.court.ages[number] if number != LINE else (0, "")
        return (-last, name, _path_order(statement.at.path))

    def _member(self, statement: Statement) -> Member:
        standpoint = statement.standpoint
        return Member(
            statement.at,
            standpoint.origin,
            None if standpoint.document == LINE else self.documents[standpoint.document].id,
            standpoint.id,
            standpoint.document == LINE,
            standpoint.actor,
            standpoint.voice,
            statement.terms.stance,
            statement.terms.action,
            statement.terms.subject,
            statement.written,
        )


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


def _by_positions(told: Iterable[_Told]) -> list[list[_Told]]:
    """Sets that some of the same positions make: one finding. Lines alone stay apart, they are told elsewhere."""
    groups: list[list[_Told]] = []
    owner: dict[tuple[bool, frozenset[int]], int] = {}
    for one in told:
        keys = [(one.occurrence.verdict.document is None, positions) for positions in one.occurrence.positions]
        joined = sorted({owner[key] for key in keys if key in owner})
        target = joined[0] if joined else len(groups)
        if not joined:
            groups.append([])
        groups[target].append(one)
        for other in joined[1:]:
            groups[target] += groups[other]
            groups[other] = []
        if joined[1:]:
            owner.update({key: target for key, number in owner.items() if number in joined[1:]})
        owner.update(dict.fromkeys(keys, target))
    return [group for group in groups if group]


def _nested(conflicts: list[Conflict]) -> list[Conflict]:
    """Conflicts within a louder one, told inside it."""
    by_position: dict[object, list[int]] = {}
    positions = [conflict.positions for conflict in conflicts]
    for number, held in enumerate(positions):
        for position in held:
            by_position.setdefault(position, []).append(number)
    inside: dict[int, list[Conflict]] = {}
    kept = []
    for number, conflict in enumerate(conflicts):
        around = [
            other
            for other in by_position[min(positions[number], key=lambda p: (len(by_position[p]), str(p)))]
            if positions[number] < positions[other]
            and conflicts[other].loudness < conflict.loudness
            and conflicts[other].document is not None
        ]
        for other in around:
            inside.setdefault(other, []).append(conflict)
        if not around:
            kept.append(number)
    return [conflicts[number]._replace(inside=tuple(sorted(inside.get(number, ()), key=_order))) for number in kept]


def _order(conflict: Conflict) -> tuple[object, ...]:
    places = [_path_order(member.origin.path) for member in conflict.members]
    first = places[conflict.at] if conflict.at is not None else places[0]
    return (conflict.document or "", conflict.loudness, first, conflict.rule, places)


def _path_order(path: tuple[str | int, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in path)
