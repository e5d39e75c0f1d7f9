"""Why members cannot hold together, as steps: along the taxonomy, from action to action, and by axioms."""

from collections.abc import Iterable, Sequence

from policylint.coherence.clash import Clash, Use, Witness
from policylint.coherence.conditions import Condition, reason
from policylint.coherence.extent import Shape, Terms
from policylint.coherence.knowledge import ALL, Axiom, Knowledge, Link
from policylint.coherence.origin import Step
from policylint.coherence.strength import NAMES
from policylint.coherence.theory import DENIAL, NOT, UNWANTED, Theory, theory

_CONDITION_STEPS = {"implies": "condition", "excludes": "conditions-apart"}
PARTS = 200
"""On how many parts two members may meet for the shortest way to be looked for."""


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


def condition_steps(knowledge: Knowledge, level: int, members: Sequence[frozenset[Condition]]) -> tuple[Step, ...]:
    """The steps by which the conditions of one member are all that the members ask."""
    every = frozenset[Condition]().union(*members)
    for index, own in enumerate(members):
        ways = [reason(knowledge, own, condition, level) for condition in sorted(every - own)]
        if all(way is not None for way in ways):
            links = dict.fromkeys(link for way in ways for link in way or ())
            return tuple(condition_step(link, index) for link in links)
    return ()


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
            for anchor in self._anchors(use, axioms):
                yield from self._upward(use, anchor)
            if use.need is not None:
                claim = (self.members[use.member][1].claim, self.members[use.member][1].action)
                for link in self.rules.proof(claim, use.need[:2]) or ():
                    yield link_step(link, use.member)
        for axiom in axioms:
            yield Step("axiom", axiom.id, "", NAMES[axiom.strength], axiom.source, axiom.origin, None)
        for link in sorted(clash.pattern.links, key=lambda link: (link.kind, link.start, link.end)):
            yield link_step(link, None)
        for axiom in axioms:
            for use in uses:
                yield from self._to_head(use, axiom)

    def _to_head(self, use: Use, axiom: Axiom) -> Iterable[Step]:
        """How a part that meets a need is one of those of which an axiom's heads speak."""
        if use.need is None or use.need[0] not in (NOT, UNWANTED):
            return
        for subject in self._heads(use, [axiom]):
            if not self._covers(use, subject):
                for link in way_up(self.knowledge, use.part, subject, ALL) or ():
                    yield link_step(link, None)

    def _direct(self, uses: Sequence[Use]) -> Iterable[Step]:
        part = self._common(uses)
        for use in uses:
            yield from self._upward(use, part)
        claims = [(self.members[use.member][1].claim, self.members[use.member][1].action) for use in uses]
        one, other = claims[0], claims[-1]
        for link in self.rules.proof(one, (DENIAL[other[0]], other[1])) or ():
            yield link_step(link, None)

    def _common(self, uses: Sequence[Use]) -> str:
        """The subject at which two members meet: that of one of them where it is under the other's, else the part from
        which the ways up are shortest."""
        members = [self.members[use.member] for use in uses]
        said = [shape.said[self.level] for _, shape in members]
        # A choice is among all parts, whatever the strength of the steps that lead there.
        level = ALL if any(one.one for one in said) else self.level
        subjects = [terms.subject for terms, _ in members]
        for subject in subjects:
            under = all(subject in self.knowledge.down(other, level) for other in subjects)
            if under and uses[0].part in self.knowledge.down(subject, level):
                return subject
        if level != self.level:
            return uses[0].part
        shared = sorted(frozenset.intersection(*(one.each for one in said)))[:PARTS]

        def steps(part: str) -> int:
            return sum(len(way_up(self.knowledge, part, subject, level) or ()) for subject in subjects)

        return min(shared, key=steps, default=uses[0].part)

    def _anchors(self, use: Use, axioms: Sequence[Axiom]) -> Iterable[str]:
        """The subjects at which a member meets axioms: those of heads that are under the member's own, else the part.

        A body speaks of its subjects' own parts.
        """
        if use.need is None or use.need[0] not in (NOT, UNWANTED):
            return [use.part]
        heads = self._heads(use, axioms)
        return dict.fromkeys(subject if self._covers(use, subject) else use.part for subject in heads) or [use.part]

    def _heads(self, use: Use, axioms: Sequence[Axiom]) -> list[str]:
        """The subjects of heads of which a part is one."""
        terms = [term.subject for axiom in axioms for term in axiom.heads]
        return [subject for subject in dict.fromkeys(terms) if use.part in self.knowledge.own_parts(subject, ALL)]

    def _covers(self, use: Use, subject: str) -> bool:
        """Whether a member speaks of all of a head's subject at once."""
        return subject in self.knowledge.down(self.members[use.member][0].subject, self.level)

    def _upward(self, use: Use, part: str) -> Iterable[Step]:
        subject = self.members[use.member][0].subject
        way = way_up(self.knowledge, part, subject, self.level)
        for link in way if way is not None else way_up(self.knowledge, part, subject, ALL) or ():
            yield link_step(link, use.member)


def condition_step(link: Link, member: int | None = None) -> Step:
    """A link between conditions as a step."""
    return link_step(link, member)._replace(kind=_CONDITION_STEPS[link.kind])


def link_step(link: Link, member: int | None = None) -> Step:
    """A link between subjects or actions as a step."""
    return Step(link.kind, link.start, link.end, NAMES[link.strength], link.source, link.origin, member)
