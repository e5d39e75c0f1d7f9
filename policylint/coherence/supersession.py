"""Positions that supersede others: what is left of the older one, in which contexts, and from which day on."""

from collections.abc import Sequence
from typing import NamedTuple

from policylint.coherence.contexts import Contexts, bits
from policylint.coherence.extent import Parts, without
from policylint.coherence.origin import Finding, Origin
from policylint.coherence.period import Days
from policylint.coherence.references import References
from policylint.coherence.statement import EVERYWHERE, LINE, Standpoint, Statement


class Newer(NamedTuple):
    """Something that supersedes a statement: on some parts, from some day on, in the contexts (bits) that hold it."""

    parts: Parts
    since: int
    contexts: int
    origin: Origin


class Supersession(NamedTuple):
    """`left`: what is left of superseded statements, as statements of their own; `over`: by the identity of a
    superseded statement, what supersedes it; and findings."""

    left: list[Statement]
    over: dict[int, list[Newer]]
    findings: list[Finding]

    def since(self, statement: Statement, context: int) -> int | None:
        """The first day from which a statement as written counts no more in full in a context."""
        newer = self.over.get(id(statement), ())
        return min((one.since for one in newer if one.contexts >> context & 1), default=None)

    def origins(self, statement: Statement) -> tuple[Origin, ...]:
        """The positions that supersede a statement, in whatever context."""
        return tuple(one.origin for one in self.over.get(id(statement.whole), ()))


def supersession(
    standpoints: Sequence[Standpoint], statements: Sequence[Statement], names: References, contexts: Contexts
) -> Supersession:
    """What supersedes what among the statements."""
    pairs, findings = _pairs(standpoints, names)
    if not pairs:
        return Supersession([], {}, findings)
    of: dict[int, list[Statement]] = {}
    touched = {id(standpoint) for pair in pairs for standpoint in pair}
    for statement in statements:
        if id(statement.standpoint) in touched:
            of.setdefault(id(statement.standpoint), []).append(statement)
    # One more than there are documents: the context in which lines are compared with lines.
    everywhere = (1 << len(contexts.of) + 1) - 1
    over: dict[int, list[Newer]] = {}
    for newer, older in pairs:
        speaking = of.get(id(newer), [])
        if not speaking:
            continue
        parts = frozenset[str]().union(*(statement.parts for statement in speaking))
        where = EVERYWHERE if newer.document == LINE else contexts.holders[newer.document]
        since = speaking[0].days[0]
        for statement in of.get(id(older), ()):
            if statement.parts & parts and since <= statement.days[1]:
                over.setdefault(id(statement), []).append(Newer(parts, since, where, newer.origin))
    left = [
        one
        for statement in statements
        if id(statement) in over
        for one in _left(statement, over[id(statement)], everywhere)
    ]
    return Supersession(left, over, findings)


def _pairs(
    standpoints: Sequence[Standpoint], names: References
) -> tuple[list[tuple[Standpoint, Standpoint]], list[Finding]]:
    pairs: list[tuple[Standpoint, Standpoint]] = []
    findings: list[Finding] = []
    older_of: dict[int, list[Standpoint]] = {}
    naming = [standpoint for standpoint in standpoints if standpoint.supersedes]
    for standpoint in naming:
        for name in standpoint.supersedes:
            older = names.named(standpoint, name)
            if older is None:
                continue
            if older.house != standpoint.house:
                findings.append(
                    Finding("supersedes-other-voice", standpoint.origin.at("supersedes"), name, "", (older.origin,))
                )
                continue
            older_of.setdefault(id(standpoint), []).append(older)
            pairs.append((standpoint, older))
    circular = {id(standpoint) for standpoint in naming if _comes_back(standpoint, older_of)}
    kept = []
    told: set[int] = set()
    for newer, older in pairs:
        if id(newer) not in circular or not _reaches(older, newer, older_of):
            kept.append((newer, older))
        elif id(newer) not in told:
            # All that come back to one another by way of this one are one ring, told once.
            ring = [s for s in naming if s is newer or (_reaches(newer, s, older_of) and _reaches(s, newer, older_of))]
            told.update(map(id, ring))
            kind = "supersedes-cycle" if len(ring) > 1 else "supersedes-itself"
            others = tuple(s.origin for s in ring if s is not newer)
            findings.append(Finding(kind, newer.origin.at("supersedes"), older.id, "", others))
    return kept, findings


def _comes_back(standpoint: Standpoint, older_of: dict[int, list[Standpoint]]) -> bool:
    return any(_reaches(older, standpoint, older_of) for older in older_of.get(id(standpoint), ()))


def _reaches(start: Standpoint, end: Standpoint, older_of: dict[int, list[Standpoint]]) -> bool:
    seen = {id(start)}
    pending = [start]
    while pending:
        standpoint = pending.pop()
        if standpoint is end:
            return True
        for older in older_of.get(id(standpoint), ()):
            if id(older) not in seen:
                seen.add(id(older))
                pending.append(older)
    return False


def _left(statement: Statement, newer: list[Newer], everywhere: int) -> list[Statement]:
    """For each group of contexts that hold the same newer ones, and each stretch of days, what is left."""
    if statement.shape is None:
        return []
    groups: dict[int, int] = {}
    for context in bits(everywhere):
        held = sum(1 << number for number, one in enumerate(newer) if one.contexts >> context & 1)
        if held:
            groups[held] = groups.get(held, 0) | 1 << context
    made: list[Statement] = []
    for held, where in sorted(groups.items()):
        here = [newer[number] for number in bits(held)]
        starts = sorted({max(one.since, statement.days[0]) for one in here})
        for start, following in zip(starts, [*starts[1:], statement.days[1] + 1], strict=True):
            gone = frozenset[str]().union(*(one.parts for one in here if one.since <= start))
            days: Days = (start, following - 1)
            shape = without(statement.shape, gone)
            if shape is not None and days[0] <= days[1]:
                made.append(statement.left(shape, days, where))
    return made
