"""Ways out of a conflict, as data, the likeliest first; each with the edit that makes it, where one can be named.

An edit is offered only where the conflict is gone once it is made: its members are judged again as they would stand.
"""

from collections.abc import Callable, Iterator, Sequence

from policylint.coherence.conditions import possible
from policylint.coherence.conflict import Edit, Resolution
from policylint.coherence.contexts import age
from policylint.coherence.extent import Parts, Shape, shape, without
from policylint.coherence.joint import impossible
from policylint.coherence.knowledge import ALL, Knowledge
from policylint.coherence.origin import Step
from policylint.coherence.statement import LINE, Standpoint, Statement
from policylint.coherence.strength import LEVELS
from policylint.coherence.verdict import CHANGE_OF_COURSE, DIVERGENCE, EXPLORING, SAID_OPENLY, VALUES_APART, Court

Rewritten = Callable[[Statement], Shape | None]
"""What a statement says once an edit is made; None where nothing is left of it."""


def resolutions(
    knowledge: Knowledge,
    court: Court,
    statements: Sequence[Statement],
    rule: str,
    at: int | None,
    chain: Sequence[Step],
) -> tuple[Resolution, ...]:
    """What would resolve a conflict of these statements, of which `at` is the one at which it is told."""
    if rule in (CHANGE_OF_COURSE, SAID_OPENLY, DIVERGENCE):
        return ()
    found = [
        *_conditions(knowledge, statements),
        *(Resolution("withdraw", index) for index in _order(len(statements), at)),
    ]
    # Without shapes there is nothing to judge again: values, and what is explored, clash in ways of their own.
    by_shape = rule not in (EXPLORING, VALUES_APART)
    if by_shape:
        found += _exceptions(knowledge, statements)
    newest = at if at is not None else 0
    found += _despite(statements, newest)
    found += _supersedes(knowledge, court, statements, newest, by_shape)
    if rule not in (VALUES_APART,):
        found += [Resolution("dispute", None, index) for index in range(len(chain))]
    return tuple(dict.fromkeys(found))


def _order(count: int, at: int | None) -> list[int]:
    """The newest first: it is the one still to be sent."""
    return sorted(range(count), key=lambda index: index != at)


def _conditions(knowledge: Knowledge, statements: Sequence[Statement]) -> list[Resolution]:
    """`when: not c`, for an unconditional rule beside its conditional exception: one condition of the others is enough,
    if the position can still hold."""
    found = []
    every = frozenset[tuple[str, bool]]().union(*(statement.standpoint.conditions for statement in statements))
    for index, statement in enumerate(statements):
        if statement.standpoint.document == LINE:
            continue
        own = statement.standpoint.conditions
        for name, holds in sorted(every - own):
            if possible(knowledge, own | {(name, not holds)}):
                edit = Edit(statement.standpoint.origin, "when", f"not {name}" if holds else name)
                found.append(Resolution("when", index, None, edit))
    return found


def _exceptions(knowledge: Knowledge, statements: Sequence[Statement]) -> list[Resolution]:
    """An exception in the broader of two, where it speaks of the subject of the narrower."""
    found = []
    for index, statement in enumerate(statements):
        standpoint = statement.standpoint
        for narrower in dict.fromkeys(other.terms.subject for other in statements):
            if narrower == statement.terms.subject or narrower not in knowledge.down(statement.terms.subject, ALL):
                continue

            def excepted(one: Statement, standpoint: Standpoint = standpoint, narrower: str = narrower) -> Shape | None:
                if one.standpoint is not standpoint:
                    return one.shape
                terms = one.terms._replace(excepted=(*one.terms.excepted, narrower))
                made = shape(knowledge, terms)
                return None if made is None else without(made, _gone(one))

            edit = Edit(standpoint.origin, "except", narrower)
            way = Resolution("except", index, None, edit)
            if way not in found and _resolves(knowledge, statements, excepted, standpoint):
                found.append(way)
    return found


def _gone(statement: Statement) -> Parts:
    """The parts of which a statement counts no more, where it is what another left of it."""
    whole, left = statement.whole.shape, statement.shape
    return frozenset() if whole is None or left is None else whole.widest - left.widest


def _despite(statements: Sequence[Statement], newest: int) -> list[Resolution]:
    """`despite`, in the member at which the conflict is told, of each other that has a name."""
    speaking = statements[newest]
    if speaking.standpoint.document == LINE or speaking.terms.stance not in ("support", "accept"):
        return []
    return [
        Resolution("despite", newest, None, Edit(speaking.standpoint.origin, "despite", name))
        for _, name in _named(statements, speaking)
    ]


def _supersedes(
    knowledge: Knowledge, court: Court, statements: Sequence[Statement], newest: int, by_shape: bool
) -> list[Resolution]:
    """`supersedes`, in the member at which the conflict is told, of each older one that has a name."""
    speaking = statements[newest]
    if speaking.standpoint.document == LINE:
        return []
    parts = frozenset[str]().union(*(one.parts for one in speaking.standpoint.said))
    found = []
    for other, name in _named(statements, speaking):
        if not _older(court, other, speaking.standpoint) or _circular(court, other, speaking.standpoint):
            continue

        def superseded(one: Statement, older: Standpoint = other) -> Shape | None:
            return one.shape if one.standpoint is not older or one.shape is None else without(one.shape, parts)

        if not by_shape or _resolves(knowledge, statements, superseded, None):
            edit = Edit(speaking.standpoint.origin, "supersedes", name)
            found.append(Resolution("supersedes", newest, None, edit))
    return found


def _named(statements: Sequence[Statement], speaking: Statement) -> Iterator[tuple[Standpoint, str]]:
    """The other positions that have a name, as a position may name them."""
    for other in statements:
        if other.standpoint is not speaking.standpoint and other.standpoint.id:
            yield other.standpoint, _name(other.standpoint, speaking.standpoint)


def _resolves(
    knowledge: Knowledge,
    statements: Sequence[Statement],
    rewritten: Rewritten,
    edited: Standpoint | None,
) -> bool:
    """Whether these positions, all that each says, no longer are at odds as a whole once an edit is made, no others of
    them newly are or by a surer step than before, and something is left of all that the edited one says."""
    own = {id(statement.whole): statement for statement in statements}
    standpoints = {id(statement.standpoint): statement.standpoint for statement in statements}
    said = [own.get(id(one), one) for standpoint in standpoints.values() for one in standpoint.said]
    said = [one for one in said if one.shape is not None and one.terms.stance != "explore"]
    after = [(one, rewritten(one)) for one in said]
    if any(made is None and one.standpoint is edited for one, made in after):
        return False
    before = _at_odds(knowledge, [(one, one.shape) for one in said])
    now = _at_odds(knowledge, after)
    return frozenset(standpoints) not in now and all(
        positions in before and before[positions] <= level for positions, level in now.items()
    )


def _at_odds(knowledge: Knowledge, said: Sequence[tuple[Statement, Shape | None]]) -> dict[frozenset[int], int]:
    """The sets of positions (identities of standpoints) that cannot hold together, each with its strength."""
    kept = [(one, shape) for one, shape in said if shape is not None]
    shapes = [shape for _, shape in kept]
    found: dict[frozenset[int], int] = {}
    for level in LEVELS:
        for members in impossible(knowledge, level, shapes):
            found.setdefault(frozenset(id(kept[number][0].standpoint) for number in members), level)
    return found


def _older(court: Court, one: Standpoint, other: Standpoint) -> bool:
    if one.document == LINE:
        return True
    return one.document != other.document and age(court.documents[one.document]) < age(court.documents[other.document])


def _circular(court: Court, older: Standpoint, newer: Standpoint) -> bool:
    """Whether the older would come to supersede itself: it supersedes the newer one, if by others in between."""
    seen = {id(older)}
    pending = [older]
    while pending:
        standpoint = pending.pop()
        for name in standpoint.supersedes:
            named = court.names.named(standpoint, name)
            if named is newer:
                return True
            if named is not None and id(named) not in seen:
                seen.add(id(named))
                pending.append(named)
    return False


def _name(one: Standpoint, seen_from: Standpoint) -> str:
    """The name of a position: by its bare id inside its own document."""
    return one.id.partition("#")[2] if one.document == seen_from.document else one.id
