"""The verdict between two positions: whether they conflict, go together, or are beyond what the knowledge can tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from typing import Any, NamedTuple

from policylint import coherence
from policylint.coherence import Conflict, Edit, Knowledge, Member, Origin, PolicyDocument, Position
from policylint.coherence import Step as Link
from policylint.coherence.knowledge import Line
from policylint.coherence.voices import Voices
from policylint.diagnostic import Step, Way
from policylint.judgement import Judgement, period
from policylint.project import Project
from policylint.reach import names, reach
from policylint.standpoints import Side, flat

CONFLICT, COMPATIBLE, UNKNOWN = "conflict", "compatible", "unknown"


class Comparison(NamedTuple):
    """The verdict on two positions (`CONFLICT`, `COMPATIBLE`, `UNKNOWN`), and why.

    `reasons` are kinds of reason, each of which `policylint why` has words for; `chain` the steps by which the two
    clash, or would clash but for the reasons. Of a conflict also: the `rule` that tells it, how loud (`severity`), the
    ways out, and the members `besides` these two without which they go together.
    """

    verdict: str
    reasons: tuple[str, ...]
    sides: tuple[Side, Side]
    chain: tuple[Step, ...] = ()
    rule: str | None = None
    severity: str | None = None
    ways: tuple[Way, ...] = ()
    besides: tuple[Member, ...] = ()


def compare(project: Project, one: Side, other: Side) -> Comparison:
    """The verdict on two positions of a project, as a check of the project sees them."""
    return _Comparing(project, (one, other)).verdict()


class _Comparing:
    def __init__(self, project: Project, sides: tuple[Side, Side]) -> None:
        self.project = project
        self.sides = sides
        self.judgement = project.drawn(Judgement)
        self.knowledge = self.judgement.knowledge
        self.today = project.around.today

    def verdict(self) -> Comparison:
        apart = self._beyond()
        if apart:
            joined = self._joined((), divergence=True)
            return Comparison(UNKNOWN, apart, self.sides, self._steps(joined.chain) if joined is not None else ())
        met = self._as_checked()
        if met is not None:
            return self._conflict(met, (met.rule if met.rule in _RULES else "clash",))
        joined = self._joined(())
        if joined is not None:
            return self._conflict(joined, ("not-compared",))
        alone = self._alone()
        if alone is not None:
            return self._conflict(alone, ("alone",))
        larger = self._larger()
        if larger is not None:
            return self._conflict(larger, ("with-others",))
        return self._peace()

    def _beyond(self) -> tuple[str, ...]:
        """Why no comparison can say anything: nobody's voice, two blocs, or words that are still to come."""
        voices = Voices(self.knowledge)
        members = [one.member for one in self.sides]
        if any(not member.actor for member in members):
            return ("nobody",)
        if any(held.open for one in self.sides for held in one.held[:1]):
            return ("open",)
        if any(voices.silent(member.actor) for member in members):
            return ("many",)
        houses = {voices.house(voices.voice(member.actor, self._speaker(one))) for member, one in self._members()}
        return ("blocs",) if len(houses) > 1 else ()

    def _members(self) -> Iterator[tuple[Member, Side]]:
        return ((one.member, one) for one in self.sides)

    def _speaker(self, one: Side) -> str | None:
        document = self._document(one)
        written = None if document is None else document.actor
        return None if written is None else self.knowledge.resolved("actors", written)

    def _document(self, one: Side) -> PolicyDocument | None:
        if one.member.line:
            return None
        return next(document for document in self.judgement.documents if document.owner == one.origin.owner)

    def _as_checked(self) -> Conflict | None:
        """The conflict of the two in the contexts that a check looks at, all other positions aside."""
        around = self.project.around
        groups = [[d.id for d in self.project.policies if d.path in group] for group in around.together]
        background = [d.id for d in self.project.policies if d.path in around.background]
        documents = [self._only(document, ()) for document in self.judgement.documents]
        return self._found(self._lines(()), documents, groups, background)

    def _joined(self, without: Iterable[str], *, divergence: bool = False) -> Conflict | None:
        """The conflict of the two if they went out together, without some of what is written with them."""
        left = tuple(without)
        own = {document.owner for one in self.sides if (document := self._document(one)) is not None}
        documents = [self._only(document, left) for document in self.judgement.documents if document.owner in own]
        # Somebody of that bloc looks at both.
        looking = PolicyDocument(None, "", None, self.sides[0].member.actor)
        documents.append(looking)
        return self._found(self._lines(left), documents, [[d.id for d in documents]], (), divergence=divergence)

    def _found(
        self,
        knowledge: Knowledge,
        documents: Sequence[PolicyDocument],
        together: Sequence[Sequence[str]],
        background: Sequence[str],
        *,
        divergence: bool = False,
    ) -> Conflict | None:
        result = coherence.search(
            knowledge,
            documents,
            together=together,
            context=background,
            today=self.today,
            period=period,
            divergence=divergence,
        )
        wanted = {one.origin for one in self.sides}
        met = [conflict for conflict in flat(result.conflicts) if conflict.positions == wanted]
        return min(met, key=lambda conflict: (conflict.loudness, len(conflict.chain)), default=None)

    def _only(self, document: PolicyDocument, without: Sequence[str]) -> PolicyDocument:
        """A document with no other positions than the two, and what these name or what names these."""
        kept = tuple(
            position._replace(data=_less(position.data, without))
            for position in document.positions
            if self._concerned(Origin(document.owner, position.path), position)
        )
        return document._replace(positions=kept)

    def _concerned(self, origin: Origin, position: Position) -> bool:
        return any(origin == one.origin for one in self.sides) or self._in_between(origin, position.data)

    def _in_between(self, origin: Origin, data: Mapping[str, Any]) -> bool:
        """Whether a third position bears on the two: it supersedes one, or one names it."""
        ids = {one.member.id for one in self.sides} - {""}
        bare = {name.rpartition("#")[2] for name in ids}
        if set(names(data, "supersedes")) & (ids | bare):
            return True
        named = {name.rpartition("#")[2] for one in self.sides for name in names(one.data, "despite", "supersedes")}
        own = str(data.get("id", ""))
        return own in named and all(origin != one.origin for one in self.sides)

    def _lines(self, without: Sequence[str]) -> Knowledge:
        """The knowledge, with no other lines than those that concern the two."""
        less = copy(self.knowledge)
        less.lines = tuple(
            Line(line.id, _less(line.data, without), line.origin)
            for line in self.knowledge.lines
            if any(line.origin == one.origin for one in self.sides) or self._in_between(line.origin, line.data)
        )
        return less

    def _alone(self) -> Conflict | None:
        """The conflict of one of the two with itself."""
        conflicts = (conflict for one in self.sides for held in one.held for conflict in held.conflicts)
        return next((conflict for conflict in conflicts if len(conflict.positions) == 1), None)

    def _larger(self) -> Conflict | None:
        """The smallest conflict of the project that needs both, and others besides."""
        found = {
            id(conflict): conflict
            for held in self.sides[0].held
            for conflict in held.conflicts
            if len(conflict.positions) > 2 and len(self._besides(conflict)) == len(conflict.members) - 2
        }
        return min(found.values(), key=lambda conflict: (len(conflict.members), conflict.loudness), default=None)

    def _besides(self, conflict: Conflict) -> list[Member]:
        """The members of a conflict for which neither of the two stands: each stands for one, itself or what says the
        same."""
        left = list(conflict.members)
        for one in self.sides:
            said = {_said(held.member) for held in one.held if conflict in held.conflicts}
            mine = [member for member in left if member.position == one.origin] or [
                member for member in left if _said(member) in said
            ]
            if mine:
                left.remove(mine[0])
        return left

    def _conflict(self, conflict: Conflict, reasons: tuple[str, ...]) -> Comparison:
        return Comparison(
            CONFLICT,
            reasons,
            self.sides,
            self._steps(conflict.chain),
            conflict.rule,
            conflict.severity,
            tuple(self._ways(conflict, "not-compared" not in reasons)),
            tuple(self._besides(conflict)) if len(conflict.positions) > 2 else (),
        )

    def _peace(self) -> Comparison:
        """Why two positions do not clash: what stands between them, or how far the knowledge reaches."""
        kept, conflict = self._between()
        if conflict is not None:
            reasons = tuple(self._told(key) for key in kept)
            return Comparison(COMPATIBLE, reasons, self.sides, self._steps(conflict.chain))
        pairs = [(one, other) for one in self.sides[0].held for other in self.sides[1].held]
        found = min((reach(self.judgement, *pair) for pair in pairs), key=lambda one: one.rank)
        verdict = UNKNOWN if found.beyond else COMPATIBLE
        return Comparison(verdict, (found.reason,), self.sides, found.chain)

    def _between(self) -> tuple[list[str], Conflict | None]:
        """What of the written things keeps the two from clashing: with all of it put aside they clash, and with any
        one of it they do not."""
        written = [key for key in _OBSTACLES if any(key in one.data for one in self.sides)]
        conflict = self._joined(written)
        if conflict is None:
            return [], None
        for key in list(written):
            less = [other for other in written if other != key]
            found = self._joined(less)
            if found is not None:
                written, conflict = less, found
        return written, conflict

    def _told(self, key: str) -> str:
        """The reason that a key gives."""
        if key == "during" and self._share_days():
            return "older-than-line"
        return "exception" if key in ("except", "only") else key

    def _share_days(self) -> bool:
        spans = [(held.since or date.min, held.until or date.max) for held in (one.held[0] for one in self.sides)]
        return max(first for first, _ in spans) <= min(last for _, last in spans)

    def _steps(self, chain: Iterable[Link]) -> tuple[Step, ...]:
        return tuple(self.judgement.step(link) for link in chain)

    def _ways(self, conflict: Conflict, checked: bool) -> Iterator[Way]:
        for way in conflict.resolutions:
            if way.edit is not None:
                shipped = self.judgement.document(way.edit.position).file.shipped
                place = None if shipped else self.judgement.place(way.edit.position)
                yield Way(way.kind, self._text(way.edit), place)
            elif way.kind == "dispute":
                # A check looks for the comment above the member at which it tells the conflict; what it does not tell
                # takes no comment.
                told = conflict.members[conflict.at or 0].origin
                if checked:
                    yield Way(way.kind, "", self.judgement.place(told), None, way.step)
            else:
                assert way.member is not None
                yield Way(way.kind, "", self.judgement.place(conflict.members[way.member].position))

    def _text(self, edit: Edit) -> str:
        written = self.judgement.listed(edit.position, edit.key)
        if written or edit.key != "when":
            return f"{edit.key}: [{', '.join([*written, edit.value])}]"
        return f"{edit.key}: {edit.value}"


def _said(member: Member) -> tuple[str, str, str, str]:
    return member.voice, member.stance, member.action, member.subject


# The rules whose name is a reason of its own.
_RULES = ("exploring-what-is-opposed", "said-openly", "change-of-course", "conditional-conflict")
# What may stand between two positions, in the order in which it is put back.
_OBSTACLES = ("asks", "when", "during", "only", "except", "scope", "accept")


def _less(data: Mapping[str, Any], without: Sequence[str]) -> Mapping[str, Any]:
    """A position without some of its keys; `accept` is put aside by reading it as `support`."""
    left = {key: value for key, value in data.items() if key not in without}
    if "accept" in without and "accept" in data:
        left["support"] = data["accept"]
    return left
