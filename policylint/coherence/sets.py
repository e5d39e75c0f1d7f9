"""All minimal sets of statements that cannot hold together, at one level: statements joined against forbidden patterns.

The statements come in classes that say the same. Most claim something on each of their parts; a few on one of their
parts only (a choice). Patterns met without choices are sets at once. The rest are nogoods, in which choices are
worked away one class at a time: whichever part is chosen, some nogood must be met.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from policylint.coherence.choices import Elimination, Nogood
from policylint.coherence.clash import Clash, Members, Use, Witness
from policylint.coherence.covers import TooManyError, minimal_covers
from policylint.coherence.extent import Shape
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.patterns import Need, Pattern, compiled
from policylint.coherence.theory import DENIAL, Claim, theory

STEPS = 20_000
"""How many steps one enumeration of covers may take."""
SETS = 100_000
"""How many sets a level may give."""
SMALL = 8
"""Up to how many members all parts of a set are looked up; of a larger one, all sets are compared with it."""


class Sets(NamedTuple):
    """The minimal sets, each with what makes it impossible; whether these are all; and, where they are not, the classes
    around which the search was cut off."""

    found: dict[Members, Witness]
    complete: bool
    cut: Members


def minimal_sets(knowledge: Knowledge, level: int, shapes: Sequence[Shape], reach: Sequence[int]) -> Sets:
    """The minimal sets among classes of these shapes; `reach` gives for each the contexts (bits) in which it is.

    Sets that no context holds whole are left out.
    """
    return _Search(knowledge, level, shapes, reach).run()


def clashing_pairs(
    knowledge: Knowledge, level: int, shapes: Sequence[Shape], reach: Sequence[int]
) -> Iterator[Members]:
    """The pairs of classes that clash on some part by the actions alone, choices and axioms aside."""
    search = _Search(knowledge, level, shapes, reach)
    search.index_claims()
    search.pairs()
    return iter(search.found)


def meeting(knowledge: Knowledge, level: int, claims: Collection[Claim]) -> set[Claim]:
    """Those of the claims that anything could clash with: impossible by itself, opposed by another of them, or asked
    for by a pattern. What claims anything else is in no set."""
    rules = theory(knowledge, level)
    asked = {need[:2] for pattern in compiled(knowledge, level).patterns for need in pattern.needs}
    asked.update((DENIAL[kind], action) for kind, action in claims)
    return {
        claim
        for claim in claims
        if rules.impossible(claim)
        or any(rules.touch(claim[1], other[1]) and rules.gives(claim, other) for other in asked)
    }


class _Search:
    def __init__(self, knowledge: Knowledge, level: int, shapes: Sequence[Shape], reach: Sequence[int]) -> None:
        self.rules = theory(knowledge, level)
        self.knowledge = knowledge
        self.patterns = compiled(knowledge, level).patterns
        self.level = level
        self.shapes = shapes
        self.reach = reach
        self.complete = True
        self.cut: set[int] = set()
        self.index: dict[Claim, dict[str, list[int]]] = {}
        self.found: dict[Members, Witness] = {}
        self.nogoods: dict[Nogood, Witness] = {}
        # Choices are numbered on after the classes: which class, and which part.
        self.choices: list[tuple[int, str]] = []

    def run(self) -> Sets:
        choosers = self.index_claims()
        opposed = self._opposed(choosers)
        choosers = self._refutable(choosers, opposed) if choosers else []
        for number in choosers:
            shape = self.shapes[number]
            parts = self.index.setdefault((shape.claim, shape.action), {})
            for part in shape.said[self.level].one:
                parts.setdefault(part, []).append(len(self.shapes) + len(self.choices))
                self.choices.append((number, part))
        self._alone()
        self.pairs()
        self._patterns()
        self._work_away()
        self._entangled()
        return Sets(_minimal(self.found), self.complete, frozenset(self.cut))

    def index_claims(self) -> list[int]:
        """Puts what is claimed on each part in the index; gives the classes that claim on one part only."""
        choosers: list[int] = []
        wanted = meeting(self.knowledge, self.level, {(shape.claim, shape.action) for shape in self.shapes})
        for number, shape in enumerate(self.shapes):
            if (shape.claim, shape.action) not in wanted:
                continue
            said = shape.said[self.level]
            if said.one:
                choosers.append(number)
            if said.each:
                parts = self.index.setdefault((shape.claim, shape.action), {})
                for part in said.each:
                    parts.setdefault(part, []).append(number)
        return choosers

    def _work_away(self) -> None:
        if not self.nogoods:
            return
        elimination = Elimination(self.nogoods, self._choice, self._reach)
        elimination.run({number: self.shapes[number].said[self.level].one for number, _ in self.choices})
        for members, witness in elimination.found.items():
            self.found.setdefault(members, witness)
        if elimination.cut:
            self._cut(elimination.cut)

    def _entangled(self) -> None:
        """Sets that rest on axioms that could not be compiled."""
        axioms = compiled(self.knowledge, self.level).capped
        if not axioms:
            return
        from policylint.coherence.cores import cores

        known = [members for members, witness in self.found.items() if not self._rests_on(witness, axioms)]
        found, complete = cores(self.knowledge, self.level, self.shapes, self.reach, axioms, known)
        for members, (pattern, met) in found.items():
            uses = tuple(Use(number, need[2], need) for number, need in met)
            self.found[members] = (Clash(pattern, uses),)
        if not complete:
            self._cut(
                member
                for members, witness in self.found.items()
                if self._rests_on(witness, axioms)
                for member in members
            )

    def _rests_on(self, witness: Witness, axioms: frozenset[int]) -> bool:
        return any(clash.pattern is not None and clash.pattern.axioms & axioms for clash in witness)

    def _opposed(self, choosers: list[int]) -> dict[Claim, list[Claim]]:
        """For each claim that is made, the claims made that clash with it."""
        claims = {*self.index, *((self.shapes[number].claim, self.shapes[number].action) for number in choosers)}
        by_action: dict[str, list[Claim]] = {}
        for claim in claims:
            by_action.setdefault(claim[1], []).append(claim)
        return {
            claim: sorted(
                other
                for action, others in by_action.items()
                if self.rules.touch(claim[1], action)
                for other in others
                if self.rules.gives(claim, (DENIAL[other[0]], other[1]))
            )
            for claim in sorted(claims)
        }

    def _refutable(self, choosers: list[int], opposed: dict[Claim, list[Claim]]) -> list[int]:
        """Those of which each choice meets with something: the others are in no set."""
        by_part: dict[str, list[tuple[Claim, Pattern]]] = {}
        for pattern in self.patterns:
            for need in pattern.needs:
                by_part.setdefault(need[2], []).append((need[:2], pattern))
        kept = set(choosers)
        while True:
            chosen: dict[Claim, dict[str, set[int]]] = {}
            for number in kept:
                shape = self.shapes[number]
                parts = chosen.setdefault((shape.claim, shape.action), {})
                for part in shape.said[self.level].one:
                    parts.setdefault(part, set()).add(number)

            def met(
                claim: Claim, part: str, besides: int | None, chosen: dict[Claim, dict[str, set[int]]] = chosen
            ) -> bool:
                return part in self.index.get(claim, ()) or bool(chosen.get(claim, {}).get(part, set()) - {besides})

            def possible(pattern: Pattern) -> bool:
                return all(
                    any(met(claim, part, None) for claim in opposed if self.rules.gives(claim, (kind, action)))
                    for kind, action, part in pattern.needs
                )

            likely: dict[int, bool] = {}

            def refuted(number: int, part: str, likely: dict[int, bool] = likely) -> bool:
                claim = (self.shapes[number].claim, self.shapes[number].action)
                if self.rules.impossible(claim) or any(met(other, part, number) for other in opposed[claim]):
                    return True
                for need, pattern in by_part.get(part, ()):
                    if self.rules.gives(claim, need):
                        if id(pattern) not in likely:
                            likely[id(pattern)] = possible(pattern)
                        if likely[id(pattern)]:
                            return True
                return False

            left = {
                number for number in kept if all(refuted(number, p) for p in self.shapes[number].said[self.level].one)
            }
            if left == kept:
                return sorted(kept)
            kept = left

    def _cut(self, members: Iterable[int]) -> None:
        """Some set around these classes may be missing."""
        self.complete = False
        self.cut.update(members)

    def _add(self, tokens: frozenset[int], clash: Clash) -> None:
        count = len(self.shapes)
        choices = frozenset(token for token in tokens if token >= count)
        if not choices:
            if len(self.found) >= SETS:
                self._cut(tokens)
            else:
                self.found.setdefault(tokens, (clash,))
            return
        # No class chooses twice.
        if len({self._choice(token)[0] for token in choices}) == len(choices):
            self.nogoods.setdefault(Nogood(choices, tokens - choices), (clash,))

    def _choice(self, token: int) -> tuple[int, str]:
        return self.choices[token - len(self.shapes)]

    def _member(self, token: int) -> int:
        return token if token < len(self.shapes) else self._choice(token)[0]

    def _use(self, token: int, part: str, need: Need | None) -> Use:
        return Use(self._member(token), part, need)

    def _reach(self, token: int) -> int:
        return self.reach[self._member(token)]

    def _alone(self) -> None:
        for claim, parts in self.index.items():
            if self.rules.impossible(claim):
                for part, tokens in parts.items():
                    for token in tokens:
                        self._add(frozenset((token,)), Clash(None, (self._use(token, part, None),)))

    def pairs(self) -> None:
        """Finds what clashes in pairs by the actions alone."""
        count = len(self.shapes)
        seen: set[tuple[int, int]] = set()
        for claim, others in self._opposed([]).items():
            for other in others:
                if other <= claim:
                    continue
                small, large = sorted((self.index[claim], self.index[other]), key=len)
                for part, tokens in small.items():
                    for against in large.get(part, ()):
                        for token in tokens:
                            pair = (token, against)
                            if pair in seen or not self._reach(token) & self._reach(against):
                                continue
                            if token < count and against < count:
                                seen.add(pair)
                            uses = (self._use(token, part, None), self._use(against, part, None))
                            self._add(frozenset(pair), Clash(None, uses))

    def _patterns(self) -> None:
        for pattern in self.patterns:
            needs = sorted(pattern.needs)
            meeting: list[list[int]] = []
            for kind, action, part in needs:
                tokens = [
                    token
                    for claim, parts in self.index.items()
                    if part in parts and self.rules.gives(claim, (kind, action))
                    for token in parts[part]
                ]
                meeting.append(list(dict.fromkeys(tokens)))
                if not tokens:
                    break
            if meeting and not meeting[-1]:
                continue
            met_by = [frozenset(tokens) for tokens in meeting]
            try:
                for cover in minimal_covers(meeting, self._reach, STEPS):
                    uses = tuple(
                        self._use(min(cover & tokens), need[2], need)
                        for need, tokens in zip(needs, met_by, strict=True)
                    )
                    self._add(cover, Clash(pattern, uses))
            except TooManyError:
                self._cut(self._member(token) for tokens in meeting for token in tokens)


def _minimal(found: dict[Members, Witness]) -> dict[Members, Witness]:
    """The sets that contain no other."""
    kept: dict[Members, Witness] = {}
    for members in sorted(found, key=lambda members: (len(members), sorted(members))):
        if len(members) <= SMALL:
            parts = (frozenset(part) for size in range(1, len(members)) for part in combinations(members, size))
            contains = any(part in kept for part in parts)
        else:
            contains = any(other <= members for other in kept)
        if not contains:
            kept[members] = found[members]
    return kept
