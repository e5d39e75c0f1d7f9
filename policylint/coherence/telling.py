"""How sets are told: those of the same positions as one conflict, the weaker inside the louder, with all that explains
them."""

from collections.abc import Iterable
from typing import NamedTuple

from policylint.coherence.conflict import Also, Conflict, Member
from policylint.coherence.explanation import chain, condition_steps
from policylint.coherence.houses import Found, rank
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Occurrence
from policylint.coherence.origin import Origin, Step, reading_order
from policylint.coherence.resolutions import resolutions
from policylint.coherence.statement import LINE, Statement
from policylint.coherence.strength import NAMES, SEVERITIES
from policylint.coherence.verdict import CHANGE_OF_COURSE, CONDITIONAL, LINES_APART, Court, alike, loudness


class Told(NamedTuple):
    """A set of classes as it occurs, before sets of the same positions become one."""

    found: Found
    occurrence: Occurrence

    @property
    def incomplete(self) -> bool:
        """Whether something around it was not looked at."""
        return self.found.cut or not self.occurrence.complete


Known = dict[tuple[int, ...], tuple[list[Told], Conflict]]
"""Conflicts with the sets that each was made of, by the identities of these sets."""


class Teller:
    """Makes conflicts of sets."""

    def __init__(self, knowledge: Knowledge, court: Court) -> None:
        self.knowledge = knowledge
        self.court = court

    def conflicts(self, told: Iterable[Told], known: Known) -> tuple[Conflict, ...]:
        """The conflicts, by document, the loudest first. `known` has those told before; afterwards, these."""
        found: Known = {}
        for group in _by_positions(told):
            group.sort(key=_first_found)
            key = tuple(map(id, group))
            found[key] = known.get(key) or (group, self._conflict(group))
        known.clear()
        known.update(found)
        return tuple(sorted(_nested([conflict for _, conflict in found.values()]), key=_order))

    def _conflict(self, group: list[Told]) -> Conflict:
        """One finding of sets that have the same positions: the loudest of them, and the shortest chain."""
        chains = [self._chain(told) for told in group]
        best = min(
            range(len(group)),
            key=lambda n: (
                *loudness(group[n].occurrence.verdict), self._from_new_to_old(group[n]), len(chains[n]),
                group[n].found.level, [reading_order(s.at.path) for s in group[n].occurrence.statements],
            ),
        )  # fmt: skip
        told, steps = group[best], chains[best]
        statements, verdict = told.occurrence.statements, told.occurrence.verdict
        at = None
        if verdict.document is not None:
            inside = [n for n, s in enumerate(statements) if s.standpoint.document == verdict.document]
            at = max(inside, key=lambda n: reading_order(statements[n].at.path), default=None)
        elif verdict.rule == LINES_APART:
            since = [(statement.days[0], reading_order(statement.at.path)) for statement in statements]
            at = max(range(len(statements)), key=lambda n: since[n])
        document = None if verdict.document is None else self.court.documents[verdict.document]
        said = {id(statement.whole) for statement in statements}
        others = self._untold(told.occurrence.taking_part, said)
        return Conflict(
            verdict.rule,
            NAMES[told.found.level],
            SEVERITIES[verdict.severity],
            tuple(self._member(statement) for statement in statements),
            tuple(self._member(statement) for statement in others),
            steps,
            resolutions(self.knowledge, self.court, statements, verdict.rule, at, steps),
            None if document is None else document.id,
            None if document is None else document.owner,
            at,
            any(one.incomplete for one in group),
            self._superseding(statements) if verdict.rule == CHANGE_OF_COURSE else (),
            also=tuple(also for n, one in enumerate(group) if n != best for also in self._also(one, said)),
        )

    def _from_new_to_old(self, told: Told) -> tuple[int, ...]:
        """The place at which a set is told, as a number that is the smaller the newer its document is."""
        number = told.occurrence.verdict.document
        return () if number is None else (-self.court.newness[number],)

    def _untold(self, statements: Iterable[Statement], said: set[int]) -> list[Statement]:
        """Those of which nothing was told so far, the newest first, each once; from now on they are told."""
        fresh = {id(statement.whole): statement for statement in statements if id(statement.whole) not in said}
        said.update(fresh)
        return sorted(fresh.values(), key=self._newest_first)

    def _also(self, told: Told, said: set[int]) -> Iterable[Also]:
        """What another set of the same positions has at odds, as far as it is not told yet."""
        chosen = told.occurrence.statements
        place = {alike(statement): index for index, statement in enumerate(chosen)}
        for statement in self._untold(told.occurrence.taking_part, said):
            index = place.get(alike(statement))
            against = [self._member(other) for number, other in enumerate(chosen) if number != index]
            yield Also(self._member(statement), tuple(against))

    def _superseding(self, statements: Iterable[Statement]) -> tuple[Origin, ...]:
        return tuple(dict.fromkeys(o for statement in statements for o in self.court.superseded.origins(statement)))

    def _chain(self, told: Told) -> tuple[Step, ...]:
        statements = told.occurrence.statements
        members = [(s.terms, s.shape) for s in statements if s.shape is not None]
        steps = chain(self.knowledge, told.found.level, members, told.found.witness)
        if told.occurrence.verdict.rule == CONDITIONAL:
            return steps
        conditions = [statement.standpoint.conditions for statement in statements]
        return (*steps, *condition_steps(self.knowledge, told.found.level, conditions))

    def _newest_first(self, statement: Statement) -> tuple[object, ...]:
        number = statement.standpoint.document
        last, name = self.court.ages[number] if number != LINE else (0, "")
        return (-last, name, reading_order(statement.at.path))

    def _member(self, statement: Statement) -> Member:
        standpoint = statement.standpoint
        return Member(
            statement.at,
            standpoint.origin,
            None if standpoint.document == LINE else self.court.documents[standpoint.document].id,
            standpoint.id,
            standpoint.document == LINE,
            standpoint.actor,
            standpoint.voice,
            statement.terms.stance,
            statement.terms.action,
            statement.terms.subject,
            statement.written,
            _text(standpoint.data.get("during")),
            _text(standpoint.data.get("source")),
        )


def _first_found(told: Told) -> tuple[object, ...]:
    """The order in which sets are found in one house, whatever was searched before."""
    found = told.found
    ranks = [rank(one.members[0]) for one in found.classes]
    return found.rule is not None, found.rule or "", found.level, len(ranks), ranks


def _by_positions(told: Iterable[Told]) -> list[list[Told]]:
    """Sets that some of the same positions make: one finding. Lines alone stay apart, they are told elsewhere."""
    groups: list[list[Told]] = []
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
            for other in by_position[min(positions[number], key=lambda p: (len(by_position[p]), reading_order(p.path)))]
            if positions[number] < positions[other]
            and conflicts[other].loudness < conflict.loudness
            and conflicts[other].document is not None
        ]
        for other in around:
            inside.setdefault(other, []).append(conflict)
        if not around:
            kept.append(number)
    return [
        conflicts[number]._replace(inside=tuple(sorted(inside[number], key=_order)))
        if number in inside
        else conflicts[number]
        for number in kept
    ]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _order(conflict: Conflict) -> tuple[object, ...]:
    places = [reading_order(member.origin.path) for member in conflict.members]
    first = places[conflict.at] if conflict.at is not None else places[0]
    names = [(member.document or "", member.id) for member in conflict.members]
    return (conflict.document or "", conflict.loudness, first, conflict.rule, places, names)
