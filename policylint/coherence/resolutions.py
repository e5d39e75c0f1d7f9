"""Ways out of a conflict, as data, the likeliest first; each with the edit that makes it, where one can be named."""

from collections.abc import Sequence

from policylint.coherence.conflict import Edit, Resolution, Step
from policylint.coherence.contexts import age
from policylint.coherence.knowledge import ALL, Knowledge
from policylint.coherence.statement import LINE, Standpoint, Statement
from policylint.coherence.verdict import CHANGE_OF_COURSE, DIVERGENCE, EXPLORING, SAID_OPENLY, VALUES_APART, Court


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
        *_conditions(statements),
        *(Resolution("withdraw", index) for index in _order(len(statements), at)),
    ]
    if rule not in (EXPLORING, VALUES_APART):
        found += _exceptions(knowledge, statements)
    newest = at if at is not None else 0
    for kind in ("despite", "supersedes"):
        found += _naming(court, kind, statements, newest)
    if rule not in (VALUES_APART,):
        found += [Resolution("dispute", None, index) for index in range(len(chain))]
    return tuple(dict.fromkeys(found))


def _order(count: int, at: int | None) -> list[int]:
    """The newest first: it is the one still to be sent."""
    return sorted(range(count), key=lambda index: index != at)


def _conditions(statements: Sequence[Statement]) -> list[Resolution]:
    """`when: not c`, for an unconditional rule beside its conditional exception."""
    found = []
    every = frozenset[tuple[str, bool]]().union(*(statement.standpoint.conditions for statement in statements))
    for index, statement in enumerate(statements):
        lacking = sorted(every - statement.standpoint.conditions)
        if len(lacking) == 1 and statement.standpoint.document != LINE:
            name, holds = lacking[0]
            edit = Edit(statement.standpoint.origin, "when", f"not {name}" if holds else name)
            found.append(Resolution("when", index, None, edit))
    return found


def _exceptions(knowledge: Knowledge, statements: Sequence[Statement]) -> list[Resolution]:
    """An exception in the broader of two, where it speaks of the subject of the narrower."""
    found = []
    for index, statement in enumerate(statements):
        for other in statements:
            narrower = other.terms.subject
            if narrower == statement.terms.subject or statement.shape is None:
                continue
            if narrower in knowledge.down(statement.terms.subject, ALL):
                found.append(Resolution("except", index, None, Edit(statement.standpoint.origin, "except", narrower)))
    return found


def _naming(court: Court, kind: str, statements: Sequence[Statement], newest: int) -> list[Resolution]:
    """`despite` or `supersedes`, in the member at which the conflict is told, of each other that has a name."""
    speaking = statements[newest]
    if speaking.standpoint.document == LINE:
        return []
    if kind == "despite" and speaking.terms.stance not in ("support", "accept"):
        return []
    found = []
    for other in statements:
        if other.standpoint is speaking.standpoint or not other.standpoint.id:
            continue
        if kind == "supersedes" and not _older(court, other.standpoint, speaking.standpoint):
            continue
        edit = Edit(speaking.standpoint.origin, kind, _name(other.standpoint, speaking.standpoint))
        found.append(Resolution(kind, newest, None, edit))
    return found


def _older(court: Court, one: Standpoint, other: Standpoint) -> bool:
    if one.document == LINE:
        return True
    return one.document != other.document and age(court.documents[one.document]) < age(court.documents[other.document])


def _name(one: Standpoint, seen_from: Standpoint) -> str:
    """The name of a position: by its bare id inside its own document."""
    return one.id.partition("#")[2] if one.document == seen_from.document else one.id
