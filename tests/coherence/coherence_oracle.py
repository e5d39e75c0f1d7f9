"""A second, slow reading of the semantics, to hold the search against: every subset of statements, a naive solver.

It shares no code with the package. It reads ids only (no labels), one action and subject a statement, and knowledge
that can hold.
"""

from functools import cache
from itertools import combinations

LEVELS = ("law", "assumption", "tension")


def satisfiable(clauses):
    """Whether clauses (frozensets of non-zero numbers) can hold together: unit propagation and splitting."""
    clauses = list(clauses)
    while True:
        if any(not clause for clause in clauses):
            return False
        unit = next((clause for clause in clauses if len(clause) == 1), None)
        if unit is None:
            break
        (literal,) = unit
        clauses = [clause - {-literal} for clause in clauses if literal not in clause]
    if not clauses:
        return True
    literal = next(iter(clauses[0]))
    return satisfiable([*clauses, frozenset((literal,))]) or satisfiable([*clauses, frozenset((-literal,))])


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def link(item):
    return (item["id"], item.get("strength", "law")) if isinstance(item, dict) else (item, "law")


class Oracle:
    """The knowledge of one project, read the plain way."""

    def __init__(self, knowledge):
        self.subjects = knowledge.get("subjects", {})
        self.actions = knowledge.get("actions", {})
        self.axioms = knowledge.get("axioms", [])
        self.conditions = knowledge.get("conditions", {})
        self.numbers = {}

    def counts(self, strength, level):
        return LEVELS.index(strength) <= LEVELS.index(level)

    def below(self, subject, level):
        found = {subject}
        while True:
            more = {
                name
                for name, entry in self.subjects.items()
                for end, strength in map(link, as_list(entry.get("broader")))
                if end in found and self.counts(strength, level)
            }
            if more <= found:
                return found
            found |= more

    def own_parts(self, subject, level):
        return {name for name in self.below(subject, level) if not self.subjects.get(name, {}).get("closed")}

    def number(self, *atom):
        return self.numbers.setdefault(atom, len(self.numbers) + 1)

    def knowledge_clauses(self, level):
        parts = {name for name, entry in self.subjects.items() if not entry.get("closed")}
        clauses = []
        for part in parts:
            for action, entry in self.actions.items():
                wants, does = self.number("wants", action, part), self.number("does", action, part)
                clauses.append({-wants, does})
                for end, strength in map(link, as_list(entry.get("implies"))):
                    if self.counts(strength, level):
                        clauses.append({-wants, self.number("wants", end, part)})
                    if strength == "law":
                        clauses.append({-does, self.number("does", end, part)})
                for end, strength in map(link, as_list(entry.get("excludes"))):
                    if self.counts(strength, level):
                        clauses.append({-wants, -self.number("wants", end, part)})
                    if strength == "law":
                        clauses.append({-does, -self.number("does", end, part)})
        for axiom in self.axioms:
            strength = axiom.get("strength", "assumption")
            if not self.counts(strength, level):
                continue
            for kind in ("wants", "does") if strength == "law" else ("wants",):
                body = [-self.number(kind, *term.split()) for term in as_list(axiom.get("if"))]
                heads = [
                    self.number(kind, term.split()[0], part)
                    for term in as_list(axiom.get("then-one-of"))
                    for part in self.own_parts(term.split()[1], "tension")
                ]
                if heads:
                    clauses.append({*body, *heads})
                never = [-self.number(kind, *term.split()) for term in as_list(axiom.get("never-together"))]
                if never:
                    clauses.append(set(never))
        return [frozenset(clause) for clause in clauses]

    def extent(self, position, subject, level, excepted_level):
        found = self.own_parts(subject, level)
        if "only" in position:
            found &= set().union(*(self.own_parts(name, level) for name in as_list(position["only"])))
        for name in as_list(position.get("except")):
            found -= self.own_parts(name, excepted_level)
        return found

    def statement(self, position):
        stance = next(key for key in ("support", "accept", "oppose") if key in position)
        return (stance, *position[stance].split())

    def clauses(self, position, level):
        """What a position with one statement says at a level."""
        stance, action, subject = self.statement(position)
        if not self.extent(position, subject, "tension", "tension"):
            return []
        each = self.extent(position, subject, level, "tension")
        one = self.extent(position, subject, "tension", level)
        scope = position.get("scope")
        kind, sign = {"support": ("wants", 1), "accept": ("does", 1), "oppose": ("does", -1)}[stance]
        literal = {part: sign * self.number(kind, action, part) for part in each | one}
        any_of = [frozenset(literal[part] for part in one)]
        if scope in ("some", "wholesale"):
            return any_of
        if scope == "all" or stance == "oppose":
            return [frozenset((literal[part],)) for part in each]
        firm = each & set(as_list(position.get("only", subject)))
        said = [frozenset((literal[part],)) for part in firm] or any_of
        if level != "law":
            said = said + [frozenset((literal[part],)) for part in each]
        return [clause for clause in said if not any(other < clause for other in said)]

    def identity(self, position):
        """What identical statements have in common."""
        stance, action, subject = self.statement(position)
        said = tuple(frozenset(self.clauses(position, level)) for level in LEVELS)
        extent = frozenset(self.extent(position, subject, "tension", "tension"))
        conditions, asks = as_list(position.get("when")), as_list(position.get("asks"))
        return (stance, action, position.get("scope"), said, extent, frozenset(conditions), frozenset(asks))

    def possible(self, positions, level):
        clauses = self.knowledge_clauses(level)
        return satisfiable(clauses + [clause for position in positions for clause in self.clauses(position, level)])

    def minimal(self, positions, level):
        """The minimal impossible sets of positions, by index."""
        clauses = self.knowledge_clauses(level)
        said = [self.clauses(position, level) for position in positions]
        found = []
        for size in range(1, len(positions) + 1):
            for chosen in combinations(range(len(positions)), size):
                if any(known <= set(chosen) for known in found):
                    continue
                if not satisfiable(clauses + [clause for index in chosen for clause in said[index]]):
                    found.append(set(chosen))
        return [frozenset(one) for one in found]

    def sets(self, positions):
        """Each minimal set with the first strength at which it is one."""
        found = {}
        for level in LEVELS:
            for one in self.minimal(positions, level):
                found.setdefault(one, level)
        return found

    def coherent(self):
        return all(self.possible([], level) for level in LEVELS)

    @cache  # noqa: B019
    def literals(self, name, holds):
        """All that follows from one condition, the condition included."""
        found = {(name, holds)}
        while True:
            more = set()
            for start, entry in self.conditions.items():
                for end, _ in map(link, as_list(entry.get("implies"))):
                    more |= {(end, True)} if (start, True) in found else set()
                    more |= {(start, False)} if (end, False) in found else set()
                for end, _ in map(link, as_list(entry.get("excludes"))):
                    more |= {(end, False)} if (start, True) in found else set()
                    more |= {(start, False)} if (end, True) in found else set()
            if more <= found:
                return frozenset(found)
            found |= more

    def closure(self, conditions):
        found = set()
        for text in conditions:
            found |= self.literals(text.removeprefix("not "), not text.startswith("not "))
        return frozenset(found)
