"""Choices: claims about at least one part. Whichever part is chosen, something must clash with it.

A nogood is some choices and some members that cannot hold together. A class that chooses is worked away: for each of
its parts one nogood is taken, and what these hold besides that choice, together with the class, is a nogood again. When
all are worked away, the nogoods without choices are sets.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from policylint.coherence.clash import Clash, Members, Witness
from policylint.coherence.covers import TooManyError, minimal_covers

STEPS = 20_000
"""How many steps the covers of one class may take."""
NOGOODS = 5_000
"""How many nogoods may wait at a time."""


class Nogood(NamedTuple):
    """Choices (tokens, of one class at most one) and members that cannot hold together."""

    choices: frozenset[int]
    members: Members


class Elimination:
    """Works all choosing classes away. `choice` gives a token's class and part, `reach` the contexts of a class or a
    token.

    After `run`, `found` holds the sets, and `cut` the classes around which some may be missing.
    """

    def __init__(
        self,
        nogoods: Mapping[Nogood, Witness],
        choice: Callable[[int], tuple[int, str]],
        reach: Callable[[int], int],
    ) -> None:
        self.nogoods = dict(nogoods)
        self.choice = choice
        self.reach = reach
        self.found: dict[Members, Witness] = {}
        self.cut: set[int] = set()
        self._holding: dict[int, set[Nogood]] = {}

    def run(self, parts: Mapping[int, Iterable[str]]) -> None:
        """Works away the classes, each with the parts among which it chooses."""
        self._holding = {number: set() for number in parts}
        for nogood in self.nogoods:
            for number in self._choosing(nogood):
                self._holding[number].add(nogood)
        while self._holding:
            number = min(self._holding, key=lambda number: (len(self._holding[number]), number))
            spent = self._holding.pop(number)
            for nogood, witness in self._resolved(number, sorted(parts[number]), spent):
                self._keep(nogood, witness)
            for nogood in spent:
                del self.nogoods[nogood]
                for other in self._choosing(nogood):
                    self._holding.get(other, set()).discard(nogood)

    def _choosing(self, nogood: Nogood) -> list[int]:
        return [self.choice(token)[0] for token in nogood.choices]

    def _keep(self, nogood: Nogood, witness: Witness) -> None:
        if not nogood.choices:
            self.found.setdefault(nogood.members, witness)
        elif len(self.nogoods) >= NOGOODS:
            self.cut.update(nogood.members, self._choosing(nogood))
        elif nogood not in self.nogoods:
            self.nogoods[nogood] = witness
            for number in self._choosing(nogood):
                self._holding[number].add(nogood)

    def _resolved(self, number: int, parts: list[str], nogoods: set[Nogood]) -> list[tuple[Nogood, Witness]]:
        """What follows when one class may choose as it likes, and each choice is met by one of its nogoods."""
        # Several choices may be met by the same rest: then one of it meets them all.
        rests: dict[Nogood, int] = {}
        by_part: dict[str, list[int]] = {part: [] for part in parts}
        whole: dict[tuple[int, str], Nogood] = {}
        for nogood in sorted(nogoods, key=lambda nogood: (sorted(nogood.choices), sorted(nogood.members))):
            token = next(token for token in nogood.choices if self.choice(token)[0] == number)
            rest = rests.setdefault(Nogood(nogood.choices - {token}, nogood.members), len(rests))
            part = self.choice(token)[1]
            by_part[part].append(rest)
            whole[rest, part] = nogood
        if not all(by_part.values()):
            return []
        options = list(rests)

        def reach(option: int) -> int:
            mask = self.reach(number)
            for token in (*options[option].choices, *options[option].members):
                mask &= self.reach(token)
            return mask

        made: list[tuple[Nogood, Witness]] = []
        try:
            for cover in minimal_covers(list(by_part.values()), reach, STEPS):
                choices = frozenset[int]().union(*(options[option].choices for option in cover))
                if len({self.choice(token)[0] for token in choices}) < len(choices):
                    continue
                members = frozenset((number,)).union(*(options[option].members for option in cover))
                clashes: dict[Clash, None] = {}
                for part, meeting in by_part.items():
                    option = min(cover & frozenset(meeting))
                    clashes.update(dict.fromkeys(self.nogoods[whole[option, part]]))
                made.append((Nogood(choices, members), tuple(clashes)))
        except TooManyError:
            self.cut.update((number,), *(rest.members for rest in options))
        return made
