"""The search: every minimal set of positions that cannot all hold, told once, explained, with what would resolve it."""

import gc
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from policylint.coherence import period as periods
from policylint.coherence.conflict import Result
from policylint.coherence.contexts import Contexts, contexts
from policylint.coherence.document import PolicyDocument
from policylint.coherence.houses import Found, House
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Alike, occurrences
from policylint.coherence.origin import Finding
from policylint.coherence.patterns import compiled
from policylint.coherence.position_reader import PositionReader, Read
from policylint.coherence.references import References
from policylint.coherence.statement import LINE, Standpoint, Statement
from policylint.coherence.strength import LEVELS
from policylint.coherence.supersession import Supersession, supersession
from policylint.coherence.telling import Known, Teller, Told
from policylint.coherence.verdict import Court, signature
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
    searcher = Searcher(knowledge, together=together, context=context, today=today, period=period)
    return searcher.search(documents, divergence=divergence)


class Searcher:
    """A search that is kept: where a few documents change, only what they touch is searched again.

    A document that equals the one at its place before is not read again. If only positions changed, the sets that hold
    none of their classes are kept with all that was told of them. All is searched anew where documents come, go or
    change places; where an id, a date, an actor, a language or `follows` of a document changes; where `supersedes`
    plays a part in what changed; and after a search that was cut off. The result is the same either way.

    It is no good for several threads at once.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        *,
        together: Iterable[Iterable[str]] = (),
        context: Iterable[str] = (),
        today: date,
        period: Callable[[str], periods.Bounds | None] = periods.edtf,
    ) -> None:
        """As `search`, the documents apart."""
        self._knowledge = knowledge
        self._together = tuple(tuple(group) for group in together)
        self._background = frozenset(context)
        self._voices = Voices(knowledge)
        self._reader = PositionReader(knowledge, self._voices, today.toordinal(), period)
        self._last: _Searched | None = None
        self._told: list[Told] = []
        self._lines: Read | None = None

    def search(self, documents: Iterable[PolicyDocument], *, divergence: bool = False) -> Result:
        """The result for these documents, as `search` gives it."""
        # Hundreds of thousands of values that all stay alive: looking for cycles among them takes longer than the
        # search.
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self._search(tuple(documents), divergence)
        finally:
            if collecting:
                gc.enable()

    def forget(self) -> None:
        """Let go of the documents of the last search; the next is of others."""
        self._last, self._told = None, []

    def _search(self, documents: tuple[PolicyDocument, ...], divergence: bool) -> Result:
        last, self._last = self._last, None
        searched = self._again(last, documents) if last is not None else None
        if searched is None:
            searched = self._anew(documents)
        if searched.complete and not any(compiled(self._knowledge, level).capped for level in LEVELS):
            self._last = searched
        told = searched.told
        if divergence:
            from policylint.coherence.divergence import divergences

            everything = [*searched.statements(), *searched.superseded.left]
            told = [*told, *divergences(self._knowledge, searched.court, everything)]
        self._told = told
        conflicts = Teller(self._knowledge, searched.court).conflicts(told, searched.conflicts)
        return Result(conflicts, searched.findings(), not searched.complete)

    def found(self) -> Iterator[tuple[str, frozenset[Hashable]]]:
        """Of each set that the last search found: a text that sets of the same classes have in common in every process,
        and the owners of the documents that take part in it."""
        return map(_in_common, self._told)

    def _read(self, number: int, document: PolicyDocument) -> Read:
        read = self._reader.document(number, document)
        return read._replace(findings=[]) if document.id in self._background else read

    def _anew(self, documents: tuple[PolicyDocument, ...]) -> "_Searched":
        reads = [self._read(number, document) for number, document in enumerate(documents)]
        if self._lines is None:
            self._lines = self._reader.lines()
        reads.append(self._lines)
        standpoints = [standpoint for read in reads for standpoint in read.standpoints]
        names = References(standpoints)
        around = contexts(documents, self._together, self._background)
        statements = [statement for read in reads for statement in read.statements]
        superseded = supersession(standpoints, statements, names, around)
        court = Court(self._knowledge, self._voices, documents, around, names, superseded)
        searched = _Searched(documents, reads, around, superseded, court, {}, [], {}, True)
        for house, said in _by_house([*statements, *superseded.left]).items():
            searched.houses[house] = House(self._knowledge)
            searched.houses[house].add(said, court)
        told = [one for house in searched.houses.values() for one in _told(court, house.all())]
        return searched._replace(told=told, complete=_complete(searched.houses, told))

    def _again(self, last: "_Searched", documents: tuple[PolicyDocument, ...]) -> "_Searched | None":
        """The search with what changed since the last one; None where all has to be searched."""
        changed = last.changed(documents)
        if changed is None:
            return None
        reads = list(last.reads)
        for number in changed:
            reads[number] = self._read(number, documents[number])
        names = References(standpoint for read in reads for standpoint in read.standpoints)
        naming = _naming(changed, last.court.names, names)
        moved = [one for number in changed for read in (last.reads, reads) for one in read[number].standpoints]
        if any(standpoint.supersedes for standpoint in (*moved, *naming)):
            return None
        court = Court(self._knowledge, self._voices, documents, last.contexts, names, last.superseded)
        touched: dict[str, set[Alike]] = {}
        houses = last.houses
        for number in changed:
            for house, said in _by_house(last.reads[number].statements).items():
                touched.setdefault(house, set()).update(houses[house].remove(said, court))
        for number in changed:
            for house, said in _by_house(reads[number].statements).items():
                there = houses.setdefault(house, House(self._knowledge))
                touched.setdefault(house, set()).update(there.add(said, court))
        depending = {id(standpoint) for standpoint in naming}
        said = [statement for standpoint in naming for statement in standpoint.said]
        said += [statement for statement in last.superseded.left if id(statement.standpoint) in depending]
        for house, statements in _by_house(said).items():
            touched.setdefault(house, set()).update(houses[house].holding(statements))
        every = set[Alike]().union(*touched.values())
        told = [one for one in last.told if every.isdisjoint(one.found.classes)]
        told += [one for house, classes in touched.items() for one in _told(court, houses[house].around(classes))]
        if not _complete(houses, told):
            return None
        return last._replace(documents=documents, reads=reads, court=court, told=told)


class _Searched(NamedTuple):
    """What is kept of a search. `reads` holds what was read of each document, and last of the lines."""

    documents: tuple[PolicyDocument, ...]
    reads: list[Read]
    contexts: Contexts
    superseded: Supersession
    court: Court
    houses: dict[str, House]
    told: list[Told]
    conflicts: Known
    complete: bool

    def changed(self, documents: tuple[PolicyDocument, ...]) -> list[int] | None:
        """The documents of which only the positions differ; None where more does."""
        if len(documents) != len(self.documents):
            return None
        numbers = []
        for number, (before, now) in enumerate(zip(self.documents, documents, strict=True)):
            if before is not now and before != now:
                if before._replace(owner=now.owner, positions=now.positions) != now:
                    return None
                numbers.append(number)
        return numbers

    def statements(self) -> Iterator[Statement]:
        """All statements as written."""
        return (statement for read in self.reads for statement in read.statements)

    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with positions."""
        return (*(finding for read in self.reads for finding in read.findings), *self.superseded.findings)


def _in_common(told: Told) -> tuple[str, frozenset[Hashable]]:
    classes = sorted(signature(one.members[0]) for one in told.found.classes)
    taking_part = told.occurrence.taking_part
    owners = {one.standpoint.origin.owner for one in taking_part if one.standpoint.document != LINE}
    return "\n".join(classes), frozenset(owners)


def _by_house(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    houses: dict[str, list[Statement]] = {}
    for statement in statements:
        houses.setdefault(statement.standpoint.house, []).append(statement)
    return houses


def _told(court: Court, sets: Iterable[Found]) -> Iterator[Told]:
    for found in sets:
        for occurrence in occurrences(court, found.classes, found.level, found.rule):
            yield Told(found, occurrence)


def _complete(houses: dict[str, House], told: Iterable[Told]) -> bool:
    return all(house.complete for house in houses.values()) and all(one.occurrence.complete for one in told)


def _naming(changed: list[int], before: References, now: References) -> list[Standpoint]:
    """The standpoints outside the documents that changed that name something in them, or did so before."""
    within = set(changed)

    def inside(standpoint: Standpoint | None) -> bool:
        return standpoint is not None and standpoint.document in within

    return [
        standpoint
        for standpoint in now.naming
        if standpoint.document not in within
        and any(
            inside(names.named(standpoint, name))
            for name in (*standpoint.despite, *standpoint.supersedes)
            for names in (before, now)
        )
    ]
