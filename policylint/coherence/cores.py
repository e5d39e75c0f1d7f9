"""Where the axioms of a component are too entangled to compile: minimal sets by a SAT solver, one after the other.

The solver is python-sat, an optional extra that is loaded here alone. Sets are enumerated as by MARCO (Liffiton and
others, "Fast, flexible MUS enumeration", 2016): a second solver proposes sets of which it is not yet known whether
they are possible.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

from policylint.coherence.extent import Shape
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.patterns import Need, Pattern, compiled, forbidden
from policylint.coherence.theory import DOES, NOT, UNWANTED, WANTS, Theory, theory

CLASSES = 300
"""How many classes may touch such a component."""
SOLVES = 40_000
"""How many questions may be put to the solver."""

Cores = dict[frozenset[int], tuple[Pattern, tuple[tuple[int, Need], ...]]]


def cores(
    knowledge: Knowledge,
    level: int,
    shapes: Sequence[Shape],
    reach: Sequence[int],
    axioms: Iterable[int],
    known: Iterable[frozenset[int]],
) -> tuple[Cores, bool]:
    """The minimal sets that rest on these axioms (and whatever these touch), besides `known` ones; and whether these
    are all. Each comes with the axioms by which it is impossible, and the needs of these that its members meet."""
    try:
        solvers = import_module("pysat.solvers")
    except ImportError:
        return {}, False
    problem = _Problem(knowledge, level, shapes, set(axioms))
    if len(problem.members) > CLASSES:
        return {}, False
    with solvers.Solver(name="m22") as solver, solvers.Solver(name="m22") as proposer:
        return problem.enumerate(solver, proposer, reach, known)


class _Problem:
    def __init__(self, knowledge: Knowledge, level: int, shapes: Sequence[Shape], axioms: set[int]) -> None:
        self.level = level
        self.shapes = shapes
        self.asked = 0
        self.rules: Theory = theory(knowledge, level)
        self.variables: dict[object, int] = {}
        self.members: set[int] = set()
        self.near: dict[str, set[str]] = {}
        out = compiled(knowledge, level).unsatisfiable
        self.patterns = {
            number: list(forbidden(knowledge, number, axiom))
            for number, axiom in enumerate(knowledge.axioms)
            if axiom.strength <= level and number not in out
        }
        self.axioms: set[int] = set()
        self._gather(axioms)

    def _gather(self, axioms: set[int]) -> None:
        """The axioms, and the classes and axioms that these touch, in turn."""
        for number in axioms:
            self._include(number)
        size = -1
        while size != len(self.members) + len(self.axioms):
            size = len(self.members) + len(self.axioms)
            for number, shape in enumerate(self.shapes):
                said = shape.said[self.level]
                if number not in self.members and any(
                    self._touches(shape.action, part) for part in said.each | said.one
                ):
                    self.members.add(number)
                    for part in said.one:
                        self.near.setdefault(part, set()).add(shape.action)
            for number, patterns in self.patterns.items():
                if any(self._touches(need[1], need[2]) for pattern in patterns for need in pattern.needs):
                    self._include(number)

    def _include(self, number: int) -> None:
        self.axioms.add(number)
        for pattern in self.patterns[number]:
            for _, action, part in pattern.needs:
                self.near.setdefault(part, set()).add(action)

    def _touches(self, action: str, part: str) -> bool:
        return any(self.rules.touch(action, other) for other in self.near.get(part, ()))

    def _number(self, key: object) -> int:
        return self.variables.setdefault(key, len(self.variables) + 1)

    def _literal(self, kind: str, action: str, part: str) -> int:
        number = self._number((WANTS if kind in (WANTS, UNWANTED) else DOES, action, part))
        return number if kind in (WANTS, DOES) else -number

    def _clauses(self) -> Iterable[list[int]]:
        actions = {part: set(names) for part, names in self.near.items()}
        for number in self.members:
            shape = self.shapes[number]
            said, selector = shape.said[self.level], self._number(number)
            for part in said.each & self.near.keys():
                actions[part].add(shape.action)
                yield [-selector, self._literal(shape.claim, shape.action, part)]
            if said.one:
                yield [-selector, *(self._literal(shape.claim, shape.action, part) for part in said.one)]
        for number in self.axioms:
            for pattern in self.patterns[number]:
                yield [-self._number(("axiom", number)), *(-self._literal(*need) for need in pattern.needs)]
        for part, names in actions.items():
            for one in [(kind, name) for kind in (WANTS, DOES) for name in names]:
                for other in [(kind, name) for kind in (WANTS, DOES, NOT, UNWANTED) for name in names]:
                    if self.rules.gives(one, other):
                        yield [-self._literal(*one, part), self._literal(*other, part)]

    def enumerate(
        self, solver: Any, proposer: Any, reach: Sequence[int], known: Iterable[frozenset[int]]
    ) -> tuple[Cores, bool]:
        selectors = {self._number(number): number for number in sorted(self.members)}
        for clause in self._clauses():
            solver.add_clause(clause)
        axioms = [self._number(("axiom", number)) for number in sorted(self.axioms)]
        apart = [
            [-one, -other]
            for one, first in selectors.items()
            for other, second in selectors.items()
            if one < other and not reach[first] & reach[second]
        ]
        blocked = [[-self._number(number) for number in members] for members in known if members <= self.members]
        # The tautologies only make the proposer know each selector.
        for clause in [*apart, *blocked, *([one, -one] for one in selectors)]:
            proposer.add_clause(clause)
        proposer.set_phases(list(selectors))
        found: Cores = {}
        if not self._possible(solver, axioms):
            # The knowledge itself cannot hold, and nobody noticed in time.
            return found, False
        while self.asked < SOLVES:
            if not proposer.solve():
                return found, True
            model = set(proposer.get_model())
            chosen = [one for one in selectors if one in model]
            if self._possible(solver, [*axioms, *chosen]):
                grown = self._grown(solver, axioms, chosen, selectors)
                proposer.add_clause([one for one in selectors if one not in grown])
            else:
                core = [one for one in solver.get_core() if one in selectors]
                core = self._shrunk(solver, core, axioms)
                proposer.add_clause([-one for one in core])
                used = self._shrunk(solver, axioms, core)
                members = frozenset(selectors[one] for one in core)
                found[members] = self._explained(
                    members, {a for a in self.axioms if self._number(("axiom", a)) in used}
                )
        return found, False

    def _possible(self, solver: Any, assumed: list[int]) -> bool:
        self.asked += 1
        return bool(solver.solve(assumptions=assumed))

    def _grown(self, solver: Any, axioms: list[int], start: list[int], selectors: Iterable[int]) -> set[int]:
        """As many as can be had together, from a possible set on."""
        grown = set(start)
        for one in selectors:
            if one not in grown and self._possible(solver, [*axioms, *grown, one]):
                grown.add(one)
        return grown

    def _shrunk(self, solver: Any, core: list[int], besides: list[int]) -> list[int]:
        """As few as are impossible together with others."""
        kept = list(core)
        for one in core:
            rest = [other for other in kept if other != one]
            if not self._possible(solver, [*besides, *rest]):
                kept = rest
        return kept

    def _explained(self, members: frozenset[int], axioms: set[int]) -> tuple[Pattern, tuple[tuple[int, Need], ...]]:
        needs = sorted({need for number in axioms for pattern in self.patterns[number] for need in pattern.needs})
        uses = []
        for number in sorted(members):
            shape = self.shapes[number]
            said = shape.said[self.level]
            for need in needs:
                if need[2] in said.each | said.one and self.rules.gives((shape.claim, shape.action), need[:2]):
                    uses.append((number, need))
        return Pattern(frozenset(needs), frozenset(axioms)), tuple(uses)
