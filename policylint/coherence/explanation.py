"""Why members cannot hold together, as steps: along the taxonomy, from action to action, and by axioms."""

from collections.abc import Iterable, Sequence

from policylint.coherence.conflict import Step
from policylint.coherence.extent import Shape, Terms
from policylint.coherence.knowledge import ALL, Axiom, Knowledge, Link
from policylint.coherence.sets import Clash, Use, Witness
from policylint.coherence.strength import NAMES
from policylint.coherence.theory import DENIAL, NOT, UNWANTED, Theory, theory


def chain(
    knowledge: Knowledge, level: int, members: Sequence[tuple[Terms, Shape]], witness: Witness
) -> tuple[Step, ...]:
    """The steps by which these members (indices of the witness) cannot hold together, in the order of reading: what
    each member comes to, then what joins them."""
    steps: dict[Step, None] = {}
    writer = _Writer(knowledge, level, members)
    for clash in witness:
        steps.update(dict.fromkeys(writer.steps(clash)))
    own = [step for step in steps if step.member is not None]
    return (*sorted(own, key=lambda step: step.member or 0), *(step for step in steps if step.member is None))


def way_up(knowledge: Knowledge, start: str, end: str, level: int) -> tuple[Link, ...] | None:
    """The shortest way along `broader` from a subject to a broader one; None where there is none."""
    came: dict[str, Link | None] = {start: None}
    pending = [start]
    for name in pending:
        if name == end:
            path: list[Link] = []
            link = came[name]
            while link is not None:
                path.append(link)
                link = came[link.start]
            return tuple(reversed(path))
        for link in knowledge.outgoing("subjects", "broader", name):
            if link.strength <= level and link.end not in came:
                came[link.end] = link
                pending.append(link.end)
    return None


class _Writer:
    def __init__(self, knowledge: Knowledge, level: int, members: Sequence[tuple[Terms, Shape]]) -> None:
        self.knowledge = knowledge
        self.level = level
        self.members = members
        self.rules: Theory = theory(knowledge, level)

    def steps(self, clash: Clash) -> Iterable[Step]:
        uses = [use for use in clash.uses if use.member >= 0]
        if clash.pattern is None:
            yield from self._direct(uses)
            return
        axioms = [self.knowledge.axioms[number] for number in sorted(clash.pattern.axioms)]
        for use in uses:
            yield from self._upward(use, self._anchor(use, axioms))
            if use.need is not None:
                claim = (self.members[use.member][1].claim, self.members[use.member][1].action)
                for link in self.rules.proof(claim, use.need[:2]) or ():
                    yield _step(link, use.member)
        for axiom in axioms:
            yield Step("axiom", axiom.id, "", NAMES[axiom.strength], axiom.source, axiom.origin, None)
        for link in sorted(clash.pattern.links, key=lambda link: (link.kind, link.start, link.end)):
            yield _step(link, None)
        for axiom in axioms:
            for use in uses:
                anchor = self._anchor(use, [axiom])
                if use.need is not None and use.need[0] in (NOT, UNWANTED):
                    for term in axiom.heads:
                        if use.part in self.knowledge.own_parts(term.subject, ALL) and anchor != term.subject:
                            for link in way_up(self.knowledge, use.part, term.subject, ALL) or ():
                                yield _step(link, None)
                            break

    def _direct(self, uses: Sequence[Use]) -> Iterable[Step]:
        part = self._common(uses)
        for use in uses:
            yield from self._upward(use, part)
        claims = [(self.members[use.member][1].claim, self.members[use.member][1].action) for use in uses]
        one, other = claims[0], claims[-1]
        for link in self.rules.proof(one, (DENIAL[other[0]], other[1])) or ():
            yield _step(link, None)

    def _common(self, uses: Sequence[Use]) -> str:
        """The subject at which two members meet: that of one of them where it is under the other's, else the part."""
        subjects = [self.members[use.member][0].subject for use in uses]
        for subject in subjects:
            if all(subject in self.knowledge.down(other, ALL) for other in subjects) and (
                uses[0].part in self.knowledge.down(subject, ALL)
            ):
                return subject
        return uses[0].part

    def _anchor(self, use: Use, axioms: Sequence[Axiom]) -> str:
        """The subject at which a member meets an axiom: that of the axiom where the member's own is broader."""
        subject = self.members[use.member][0].subject
        for axiom in axioms:
            for term in axiom.heads:
                parts = self.knowledge.down(term.subject, ALL)
                if use.part in parts and term.subject in self.knowledge.down(subject, ALL):
                    return term.subject
        return use.part

    def _upward(self, use: Use, part: str) -> Iterable[Step]:
        subject = self.members[use.member][0].subject
        way = way_up(self.knowledge, part, subject, self.level)
        for link in way if way is not None else way_up(self.knowledge, part, subject, ALL) or ():
            yield _step(link, use.member)


def _step(link: Link, member: int | None) -> Step:
    return Step(link.kind, link.start, link.end, NAMES[link.strength], link.source, link.origin, member)
