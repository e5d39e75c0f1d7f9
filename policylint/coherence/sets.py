"""All minimal sets of statements that cannot hold together, at one level: statements joined against forbidden patterns.

The statements come in classes that say the same. Most claim something on each of their parts; a few on one of their
parts only (a choice). Patterns met without choices are sets at once. The rest are nogoods, in which choices are
worked away one class at a time: whichever part is chosen, some nogood must be met.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylint.coherence.covers import TooManyError, minimal_covers
from policylint.coherence.extent import Shape
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.patterns import Need, Pattern, compiled
from policylint.coherence.theory import DENIAL, Claim, theory

STEPS = 20_000
"""How many steps one enumeration of covers may take."""
NOGOODS = 5_000
"""How many nogoods may wait at a time."""
SETS = 100_000
"""How many sets a level may give."""


class Use(NamedTuple):
    """A class (by index) as it meets a need on a part. Without a need, it clashes with the other use directly."""

    member: int
    part: str
    need: Need | None


class Clash(NamedTuple):
    """One pattern as met: by which pattern (None: by the actions alone), and by what."""

    pattern: Pattern | None
    uses: tuple[Use, ...]


Members = frozenset[int]
Witness = tuple[Clash, ...]


class Sets(NamedTuple):
    """The minimal sets, each with what makes it impossible; and whether these are all."""

    found: dict[Members, Witness]
    complete: bool


class _Nogood(NamedTuple):
    choices: frozenset[int]
    members: Members


def minimal_sets(knowledge: Knowledge, level: int, shapes: Sequence[Shape], reach: Sequence[int]) -> Sets:
    """The minimal sets among classes of these shapes; `reach` gives for each the contexts (bits) in which it is.

    Sets that no context holds whole are left out.
    """
    return _Search(knowledge, level, shapes, reach).run()


class _Search:
    def __init__(self, knowledge: Knowledge, level: int, shapes: Sequence[Shape], reach: Sequence[int]) -> None:
        self.rules = theory(knowledge, level)
        self.patterns = compiled(knowledge, level).patterns
        self.level = level
        self.shapes = shapes
        self.reach = reach
        self.complete = True
        self.index: dict[Claim, dict[str, list[int]]] = {}
        self.found: dict[Members, Witness] = {}
        self.nogoods: dict[_Nogood, Witness] = {}
        # Choices are numbered on after the classes: which class, and which part.
        self.choices: list[tuple[int, str]] = []

    def run(self) -> Sets:
        choosers: list[int] = []
        for number, shape in enumerate(self.shapes):
            said = shape.said[self.level]
            if said.one:
                choosers.append(number)
            if said.each:
                parts = self.index.setdefault((shape.claim, shape.action), {})
                for part in said.each:
                    parts.setdefault(part, []).append(number)
        opposed = self._opposed(choosers)
        choosers = self._refutable(choosers, opposed) if choosers else []
        for number in choosers:
            shape = self.shapes[number]
            parts = self.index.setdefault((shape.claim, shape.action), {})
            for part in shape.said[self.level].one:
                parts.setdefault(part, []).append(len(self.shapes) + len(self.choices))
                self.choices.append((number, part))
        self._alone()
        self._pairs()
        self._patterns()
        self._work_away(choosers)
        return Sets(_minimal(self.found), self.complete)

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

    def _add(self, tokens: frozenset[int], clash: Clash) -> None:
        count = len(self.shapes)
        choices = frozenset(token for token in tokens if token >= count)
        if not choices:
            if len(self.found) >= SETS:
                self.complete = False
            else:
                self.found.setdefault(tokens, (clash,))
            return
        choosers = {self.choices[token - count][0] for token in choices}
        if len(choosers) < len(choices):
            return
        nogood = _Nogood(choices, tokens - choices)
        self.nogoods.setdefault(nogood, (clash,))

    def _use(self, token: int, part: str, need: Need | None) -> Use:
        count = len(self.shapes)
        return Use(token if token < count else self.choices[token - count][0], part, need)

    def _reach(self, token: int) -> int:
        count = len(self.shapes)
        return self.reach[token if token < count else self.choices[token - count][0]]

    def _alone(self) -> None:
        for claim, parts in self.index.items():
            if self.rules.impossible(claim):
                for part, tokens in parts.items():
                    for token in tokens:
                        self._add(frozenset((token,)), Clash(None, (self._use(token, part, None),)))

    def _pairs(self) -> None:
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
                self.complete = False

    def _work_away(self, choosers: list[int]) -> None:
        count = len(self.shapes)
        holding: dict[int, set[_Nogood]] = {number: set() for number in choosers}

        def choosing(nogood: _Nogood) -> Iterator[int]:
            return (self.choices[token - count][0] for token in nogood.choices)

        for nogood in self.nogoods:
            for number in choosing(nogood):
                holding[number].add(nogood)
        while holding:
            number = min(holding, key=lambda number: (len(holding[number]), number))
            for nogood, witness in self._resolved(number, holding.pop(number)):
                if not nogood.choices:
                    if len(self.found) >= SETS:
                        self.complete = False
                    else:
                        self.found.setdefault(nogood.members, witness)
                elif len(self.nogoods) >= NOGOODS:
                    self.complete = False
                elif nogood not in self.nogoods:
                    self.nogoods[nogood] = witness
                    for other in choosing(nogood):
                        holding[other].add(nogood)
            for nogood in [nogood for nogood in self.nogoods if number in choosing(nogood)]:
                del self.nogoods[nogood]
                for other in choosing(nogood):
                    if other in holding:
                        holding[other].discard(nogood)

    def _resolved(self, number: int, nogoods: set[_Nogood]) -> list[tuple[_Nogood, Witness]]:
        """What follows when one class may choose as it likes, and each choice is met by one of its nogoods."""
        count = len(self.shapes)
        options: dict[_Nogood, int] = {}
        rests: list[_Nogood] = []
        by_part: dict[str, list[int]] = {part: [] for part in self.shapes[number].said[self.level].one}
        whole: dict[tuple[int, str], _Nogood] = {}
        for nogood in sorted(nogoods, key=lambda nogood: (sorted(nogood.choices), sorted(nogood.members))):
            (token,) = (token for token in nogood.choices if self.choices[token - count][0] == number)
            rest = _Nogood(nogood.choices - {token}, nogood.members)
            option = options.setdefault(rest, len(rests))
            if option == len(rests):
                rests.append(rest)
            part = self.choices[token - count][1]
            by_part[part].append(option)
            whole[option, part] = nogood

        def reach(option: int) -> int:
            mask = self.reach[number]
            for token in (*rests[option].choices, *rests[option].members):
                mask &= self._reach(token)
            return mask

        if not all(by_part.values()):
            return []
        made: list[tuple[_Nogood, Witness]] = []
        try:
            for cover in minimal_covers(list(by_part.values()), reach, STEPS):
                choices = frozenset[int]().union(*(rests[option].choices for option in cover))
                if len({self.choices[token - count][0] for token in choices}) < len(choices):
                    continue
                members = frozenset((number,)).union(*(rests[option].members for option in cover))
                clashes: dict[Clash, None] = {}
                for part, meeting in by_part.items():
                    option = min(cover & frozenset(meeting))
                    clashes.update(dict.fromkeys(self.nogoods[whole[option, part]]))
                made.append((_Nogood(choices, members), tuple(clashes)))
        except TooManyError:
            self.complete = False
        return made


def _minimal(found: dict[Members, Witness]) -> dict[Members, Witness]:
    """The sets that contain no other."""
    kept: dict[Members, Witness] = {}
    holding: dict[int, list[Members]] = {}
    for members in sorted(found, key=lambda members: (len(members), sorted(members))):
        if len(members) > 1 and any(other <= members for member in members for other in holding.get(member, ())):
            continue
        kept[members] = found[members]
        # Enough to look for a set at one of its members.
        holding.setdefault(min(members), []).append(members)
    return kept
