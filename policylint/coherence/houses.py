"""What is searched as one: all that the voices of a succession say, in classes, and the minimal sets among these."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from policylint.coherence.clash import Clash, Members, Use, Witness
from policylint.coherence.extent import Parts
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Alike
from policylint.coherence.patterns import compiled
from policylint.coherence.sets import meeting, minimal_sets
from policylint.coherence.statement import LINE, Statement
from policylint.coherence.strength import LAW, LEVELS, TENSION
from policylint.coherence.theory import DENIAL, NOT, theory
from policylint.coherence.verdict import EXPLORING, VALUES_APART, Court, Key, alike


class Found(NamedTuple):
    """A minimal set of classes, in the order in which they are first said. `cut` says that the search around it was cut
    off; `rule` is there for a pair that clashes in a way of its own: EXPLORING, VALUES_APART."""

    level: int
    classes: tuple[Alike, ...]
    witness: Witness
    cut: bool
    rule: str | None


class House:
    """The classes of one house. `complete` says that no search in it was cut off.

    Which sets there are does not hang on what else is said: a set is impossible, and minimal, by its own members. So
    what is said or taken back changes nothing but the sets of the classes that it touches.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.complete = True
        self._classes: dict[Key, Alike] = {}

    def add(self, statements: Iterable[Statement], court: Court) -> set[Alike]:
        """Takes up what is said; gives the classes touched."""
        touched: set[Alike] = set()
        for statement in statements:
            key = alike(statement)
            one = self._classes.get(key)
            if one is None:
                one = self._classes[key] = Alike()
            one.members.append(statement)
            one.reach |= court.reach(statement)
            touched.add(one)
        return touched

    def remove(self, statements: Iterable[Statement], court: Court) -> set[Alike]:
        """Forgets what was said; gives the classes touched, of which some may be left empty."""
        gone = {id(statement) for statement in statements}
        touched = {self._classes[alike(statement)]: alike(statement) for statement in statements}
        for one, key in touched.items():
            one.members = [statement for statement in one.members if id(statement) not in gone]
            one.reach = 0
            for statement in one.members:
                one.reach |= court.reach(statement)
            if not one.members:
                del self._classes[key]
        return set(touched)

    def holding(self, statements: Iterable[Statement]) -> set[Alike]:
        """The classes of statements that were taken up."""
        return {self._classes[alike(statement)] for statement in statements}

    def all(self) -> Iterator[Found]:
        """Every set there is."""
        return self._found([one for one in self._classes.values() if one.reach], None)

    def around(self, touched: set[Alike]) -> Iterator[Found]:
        """Every set of which one of these classes is a member."""
        for one in touched:
            one.members.sort(key=rank)
        near = self._near([one for one in touched if one.reach])
        return self._found(sorted(near, key=lambda one: rank(one.members[0])), touched)

    def _found(self, classes: list[Alike], wanted: set[Alike] | None) -> Iterator[Found]:
        firm = [one for one in classes if one.members[0].shape is not None and not _explores(one)]
        yield from self._minimal(firm, wanted)
        explored = self._explored([one for one in classes if _explores(one)], firm)
        valued = ((LAW, pair) for pair in _apart([one for one in classes if one.members[0].shape is None]))
        for rule, pairs in ((EXPLORING, explored), (VALUES_APART, valued)):
            for level, pair in pairs:
                if wanted is None or not wanted.isdisjoint(pair):
                    shape = pair[0].members[0].shape
                    part = min(shape.widest) if shape is not None else None
                    meeting = (Use(0, part, None), Use(1, part, None)) if part is not None else ()
                    yield Found(level, pair, (Clash(None, meeting),) if meeting else (), False, rule)

    def _minimal(self, classes: list[Alike], wanted: set[Alike] | None) -> Iterator[Found]:
        shapes = [shape for one in classes if (shape := one.members[0].shape) is not None]
        reach = [one.reach for one in classes]
        done: set[Members] = set()
        for level in self._levels(classes):
            sets = minimal_sets(self.knowledge, level, shapes, reach)
            self.complete &= sets.complete
            for members, witness in sets.found.items():
                order = {number: index for index, number in enumerate(sorted(members))}
                chosen = tuple(classes[number] for number in order)
                if members in done or (wanted is not None and wanted.isdisjoint(chosen)):
                    continue
                done.add(members)
                renumbered = tuple(
                    clash._replace(uses=tuple(use._replace(member=order.get(use.member, -1)) for use in clash.uses))
                    for clash in witness
                )
                yield Found(level, chosen, renumbered, bool(members & sets.cut), None)

    def _levels(self, classes: list[Alike]) -> list[int]:
        """The levels at which anything could be found that was not found before."""
        steps = {link.strength for links in self.knowledge.links.values() for group in links.values() for link in group}
        steps |= {axiom.strength for axiom in self.knowledge.axioms}
        firm = all(
            shape is None or shape.said[0] is shape.said[1] for one in classes for shape in (one.members[0].shape,)
        )
        return [level for level in LEVELS if level == LAW or level in steps or (level < TENSION and not firm)]

    def _explored(self, exploring: list[Alike], firm: list[Alike]) -> Iterator[tuple[int, tuple[Alike, Alike]]]:
        """What is explored, against each opposition that leaves none of its parts."""
        if not exploring:
            return
        opposing: dict[str, dict[str, list[Alike]]] = {}
        for one in firm:
            shape = one.members[0].shape
            if shape is not None and shape.claim == NOT:
                for part in shape.said[-1].each:
                    opposing.setdefault(part, {}).setdefault(shape.action, []).append(one)
        for one in exploring:
            shape = one.members[0].shape
            if shape is None:
                continue
            for _, others in sorted(opposing.get(min(shape.widest), {}).items()):
                for other in others:
                    level = self._clash(one, other) if one.reach & other.reach else None
                    if level is not None:
                        yield level, (one, other)

    def _clash(self, one: Alike, other: Alike) -> int | None:
        """The first level at which all that is explored is opposed."""
        explored, opposed = one.members[0].shape, other.members[0].shape
        assert explored is not None
        assert opposed is not None
        for level in LEVELS:
            said = explored.said[level]
            gives = theory(self.knowledge, level).gives(
                (explored.claim, explored.action), (DENIAL[NOT], opposed.action)
            )
            if gives and (said.each or said.one) <= opposed.said[level].each:
                return level
        return None

    def _near(self, touched: Sequence[Alike]) -> list[Alike]:
        """All that could be in one set with these: what speaks of the same parts, or of parts that an axiom or a choice
        joins with them, in turn."""
        parts: set[str] = set().union(*(one.members[0].parts for one in touched))
        joined = self._joined()
        growing = True
        while growing:
            growing = False
            for group in joined:
                if not parts.issuperset(group) and not parts.isdisjoint(group):
                    parts |= group
                    growing = True
        return [one for one in self._classes.values() if one.reach and not parts.isdisjoint(one.members[0].parts)]

    def _joined(self) -> set[Parts]:
        """Parts that one pattern joins, or one choice that something in this house could clash with."""
        patterns = [pattern for level in LEVELS for pattern in compiled(self.knowledge, level).patterns]
        joined = {frozenset(part for _, _, part in pattern.needs) for pattern in patterns}
        shapes = [shape for one in self._classes.values() if (shape := one.members[0].shape) is not None]
        met = meeting(self.knowledge, LEVELS[-1], {(shape.claim, shape.action) for shape in shapes})
        for shape in shapes:
            if (shape.claim, shape.action) in met and shape.stance != "explore":
                joined.update(level.one for level in shape.said)
        return joined


def _explores(one: Alike) -> bool:
    statement = one.members[0]
    return statement.shape is not None and statement.terms.stance == "explore"


def rank(statement: Statement) -> tuple[bool, bool, int, int]:
    """The order in which statements are read: by document, then the lines; then what others left of them."""
    number = statement.standpoint.document
    return statement.whole is not statement, number == LINE, number, statement.number


def _apart(classes: list[Alike]) -> Iterator[tuple[Alike, Alike]]:
    """Values of one subject of which no number lies in both."""
    by_subject: dict[str, list[Alike]] = {}
    for one in classes:
        by_subject.setdefault(one.members[0].terms.subject, []).append(one)
    for group in by_subject.values():
        for index, one in enumerate(group):
            for other in group[index + 1 :]:
                here, there = one.members[0].value, other.members[0].value
                if here is not None and there is not None and here.apart(there) and one.reach & other.reach:
                    yield one, other
