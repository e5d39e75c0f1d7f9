"""What cannot be in time: for each document, the statements of its context that cannot all hold, with the way round.

The context of a document is that of its positions: what goes out together with it, and what these follow in turn. Each
set of statements is told once, at the newest of its documents.
"""

from typing import NamedTuple

from policylint.coherence.contexts import age, bits, contexts
from policylint.judgement import as_given
from policylint.ordering import Leg, Ordering
from policylint.project import Document, Project
from policylint.sequence import LETTER, Point, Sequence, Statement
from policylint.time.network import Conflict, check


class Clash(NamedTuple):
    """A minimal set of statements that cannot all hold. `doubtful`: in the usual reading only. `members` begin with
    the one at which it is told; `at` is the document. `followed`: no document of the set has the others in its
    context, and `at` merely follows them. `legs` go round: from a day, by what comes after what, to an earlier day."""

    doubtful: bool
    members: tuple[Statement, ...]
    at: Document
    followed: bool
    legs: tuple[Leg, ...]


class Outside(NamedTuple):
    """A reference to a moment of a document that is not in the context."""

    statement: Statement
    owner: Document


class Timeline:
    """`clashes` are the sets that cannot hold, in the order of documents and text; `outside` the references that bind
    nothing for want of context; `cut_off` the documents in whose context there are more clashes than are told."""

    def __init__(self, project: Project) -> None:
        self.sequence = project.drawn(Sequence)
        self.chronology = self.sequence.chronology
        self._documents = project.policies
        given = [as_given(project, document) for document in self._documents]
        around = project.around
        together = [[d.id for d in self._documents if d.path in group] for group in around.together]
        background = [d.id for d in self._documents if d.path in around.background]
        self._of = contexts(given, together, background).of
        self._ages = [age(document) for document in given]
        self._index = {document: number for number, document in enumerate(self._documents)}
        self.letters = {document: self._letter(document) for document in self._documents}
        self.outside = [
            Outside(statement, statement.owner)
            for document in self._documents
            for statement in self.sequence.statements[document]
            if statement.owner is not None and not self.sees(document, statement.owner)
        ]
        self.cut_off: list[Document] = []
        self.clashes = self._clashes()

    def sees(self, document: Document, other: Document) -> bool:
        """Whether a document has another in its context. What is only read has none, and sees all."""
        of = self._of[self._index[document]]
        return not of or bool(of >> self._index[other] & 1)

    def newer(self, document: Document, other: Document) -> bool:
        """Whether a document is of a later day than another, by their dates."""
        one, two = self.chronology.anchor(document), self.chronology.anchor(other)
        first, last = one.first if one is not None else None, two.last if two is not None else None
        return first is not None and last is not None and last < first

    def age(self, document: Document) -> tuple[int, str]:
        """The order of documents from old to new: by last day, undated newest, then by id."""
        return self._ages[self._index[document]]

    def _letter(self, document: Document) -> Point:
        node = document.entries("document")[0].at("date")
        at = (document, node.start, node.end)
        return Point(f"letter {self._index[document]}", LETTER, at, self.chronology.anchor(document))

    def _clashes(self) -> list[Clash]:
        found: dict[frozenset[Statement], Clash] = {}
        for mask in self._masks():
            documents = [self._documents[number] for number in bits(mask)]
            network = Ordering(self.sequence, documents, self.letters, self.newer)
            outcome = check(network.moments, network.edges)
            for conflict in outcome.conflicts:
                members = frozenset(member for member in conflict.members if isinstance(member, Statement))
                if members and members not in found and not _told_elsewhere(conflict, members):
                    clash = self._clash(network, conflict, members)
                    if clash is not None:
                        found[members] = clash
            newest = max(documents, key=self.age)
            if not outcome.complete and newest not in self.cut_off:
                self.cut_off.append(newest)
        return sorted(found.values(), key=lambda clash: (self._index[clash.at], clash.members[0].node.start))

    def _masks(self) -> list[int]:
        """The sets of documents to be looked at: each by itself; and of those that refer to each other, as far as they
        stand in one context."""
        group = {document: {document} for document in self._documents}
        for document in self._documents:
            for statement in self.sequence.statements[document]:
                owners = {statement.owner, statement.point.at[0]} - {None}
                for owner in owners:
                    if owner is not None and owner in group and group[owner] is not group[document]:
                        group[document] |= group[owner]
                        for member in group[owner]:
                            group[member] = group[document]
        masks: dict[int, None] = {}
        for number, document in enumerate(self._documents):
            if self._of[number] and self.sequence.statements[document]:
                masks[1 << number] = None
        for members in {id(members): members for members in group.values() if len(members) > 1}.values():
            whole = sum(1 << self._index[member] for member in members)
            shared = sorted({of & whole for of in self._of}, key=int.bit_count, reverse=True)
            largest: list[int] = []
            for mask in shared:
                # What is in a larger context is found there, and told in the context that holds it.
                if mask.bit_count() > 1 and not any(mask & other == mask for other in largest):
                    largest.append(mask)
            masks |= dict.fromkeys(largest)
        return list(masks)

    def _clash(self, network: Ordering, conflict: Conflict, members: frozenset[Statement]) -> Clash | None:
        where = {statement.document for statement in members}
        whole = sum(1 << self._index[document] for document in where)
        holders = [document for document in where if self._holds(document, whole)]
        legs = network.way(conflict, members)
        if holders:
            at = max((d for d in where if self._of[self._index[d]]), key=self.age)
            first = _told_at([s for s in members if s.document is at], legs)
            others = sorted(members - {first}, key=lambda s: (self._index[s.document], s.node.start))
            return Clash(conflict.kind == "doubtful", (first, *others), at, False, legs)
        following = [document for document in self._documents if self._holds(document, whole)]
        if not following:
            return None
        ordered = sorted(members, key=lambda s: (self._index[s.document], s.node.start))
        return Clash(conflict.kind == "doubtful", tuple(ordered), max(following, key=self.age), True, legs)

    def _holds(self, document: Document, whole: int) -> bool:
        return self._of[self._index[document]] & whole == whole


def _told_at(members: list[Statement], legs: tuple[Leg, ...]) -> Statement:
    """Of the members in one document the term that cannot be kept, or the day; else the last in the text."""
    said = {leg.kind: leg.statement for leg in legs}
    for kind in ("within", "not-after"):
        if (statement := said.get(kind)) in members and statement is not None:
            return statement
    return max(members, key=lambda statement: statement.node.start)


def _told_elsewhere(conflict: Conflict, members: frozenset[Statement]) -> bool:
    """Whether another rule tells it: due dates of one product at odds, or a promise due before its own letter."""
    if any(statement.key != "due" or statement.amount is not None for statement in members):
        return False
    if len(members) == 1:
        return conflict.kind == "impossible"
    return len({statement.point.id for statement in members}) == 1
