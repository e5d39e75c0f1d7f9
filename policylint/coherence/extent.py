"""What a statement says, as claims on parts: at each level, the parts on which its claim holds, or on one of which."""

from typing import NamedTuple

from policylint.coherence.knowledge import ALL, Knowledge
from policylint.coherence.strength import LAW, LEVELS
from policylint.coherence.theory import DOES, NOT, WANTS

Parts = frozenset[str]
NOTHING: Parts = frozenset()
CLAIMS = {"support": WANTS, "accept": DOES, "oppose": NOT, "explore": WANTS}
SCOPES = {"support": ("all", "some"), "accept": ("all", "some"), "oppose": ("wholesale",)}


class Said(NamedTuple):
    """What is claimed at one level: on each part of `each`, and on at least one of `one` (empty: no such claim)."""

    each: Parts
    one: Parts


class Shape(NamedTuple):
    """What a statement says, apart from who says it, when, and under which conditions. Equal shapes say the same.

    `said` is by level; `widest` the parts it speaks of at all, by every step.
    """

    stance: str
    scope: str
    action: str
    claim: str
    said: tuple[Said, ...]
    widest: Parts


class Terms(NamedTuple):
    """The words of a statement, as ids."""

    stance: str
    action: str
    subject: str
    scope: str = ""
    only: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()


def shape(knowledge: Knowledge, terms: Terms) -> Shape | None:
    """The shape of a statement; None for a dead one, of which nothing is left.

    A step along `broader` counts at its own strength where more parts say more, and at every strength where more parts
    say less: in exceptions, and in the parts on one of which something must hold.
    """
    known = knowledge.shaped
    if terms not in known:
        known[terms] = _shape(knowledge, terms)
    found: Shape | None = known[terms]
    return found


def _shape(knowledge: Knowledge, terms: Terms) -> Shape | None:
    def reach(level: int, without: int) -> Parts:
        parts = knowledge.own_parts(terms.subject, level)
        if terms.only:
            parts &= _union(knowledge, terms.only, level)
        return parts - _union(knowledge, terms.excepted, without) if terms.excepted else parts

    widest = reach(ALL, ALL)
    if not widest:
        return None
    said: tuple[Said, ...]
    if knowledge.certain_taxonomy:
        law, looser = _said(terms, LAW, widest, widest), _said(terms, ALL, widest, widest)
        said = (law, law, law) if law == looser else (law, looser, looser)
    else:
        said = tuple(_said(terms, level, reach(level, ALL), reach(ALL, level)) for level in LEVELS)
        if said[0] == said[1] == said[2]:
            said = (said[0],) * len(LEVELS)
    found = Shape(terms.stance, terms.scope, terms.action, CLAIMS[terms.stance], said, widest)
    # Equal shapes of different words are one value, so that they are compared by identity from here on.
    kept: Shape = knowledge.shapes.setdefault(found, found)
    return kept


def _said(terms: Terms, level: int, each: Parts, one: Parts) -> Said:
    if terms.scope == "some" or terms.scope == "wholesale" or terms.stance == "explore":
        return _one_of(one)
    if terms.scope == "all" or terms.stance == "oppose":
        return Said(each, NOTHING)
    firm = each & frozenset(terms.only or (terms.subject,)) if level == LAW else each
    return Said(firm, NOTHING) if firm else _one_of(one)


def _one_of(parts: Parts) -> Said:
    return Said(parts, NOTHING) if len(parts) == 1 else Said(NOTHING, parts)


def _union(knowledge: Knowledge, subjects: tuple[str, ...], level: int) -> Parts:
    return frozenset[str]().union(*(knowledge.own_parts(subject, level) for subject in subjects))


def without(part_of: Shape, parts: Parts) -> Shape | None:
    """The shape less some parts; None where nothing is left. Of what holds on one of its parts, nothing is left once
    one of them falls away."""
    if not part_of.widest & parts:
        return part_of
    said = tuple(Said(level.each - parts, NOTHING if level.one & parts else level.one) for level in part_of.said)
    if not any(level.each or level.one for level in said):
        return None
    return part_of._replace(said=said, widest=part_of.widest - parts)
