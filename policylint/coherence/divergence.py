"""Divergence: pairs of positions of two blocs that could not both be one bloc's. Information, and only on request."""

from collections.abc import Iterator, Sequence

from policylint.coherence.clash import Clash, Use
from policylint.coherence.houses import Found
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.occurrences import Alike, occurrences
from policylint.coherence.sets import clashing_pairs
from policylint.coherence.statement import Statement
from policylint.coherence.strength import LEVELS
from policylint.coherence.telling import Told
from policylint.coherence.verdict import DIVERGENCE, Court, alike


def divergences(knowledge: Knowledge, court: Court, statements: Sequence[Statement]) -> Iterator[Told]:
    """The pairs between blocs, each at the first strength at which it clashes."""
    classes: dict[object, Alike] = {}
    for statement in statements:
        if statement.shape is not None and statement.terms.stance != "explore":
            one = classes.setdefault(alike(statement), Alike())
            one.members.append(statement)
            one.reach |= court.presence(statement)
    rows = list(classes.values())
    shapes = [shape for one in rows if (shape := one.members[0].shape) is not None]
    reach = [one.reach for one in rows]
    done: set[frozenset[int]] = set()
    for level in LEVELS:
        for members in clashing_pairs(knowledge, level, shapes, reach):
            pair = tuple(rows[number] for number in sorted(members))
            if members in done or len({one.members[0].standpoint.house for one in pair}) < len(pair):
                continue
            done.add(members)
            part = min(shapes[min(members)].widest)
            witness = (Clash(None, (Use(0, part, None), Use(1, part, None))),)
            found = Found(level, pair, witness, False, DIVERGENCE)
            for occurrence in occurrences(court, pair, level, DIVERGENCE):
                yield Told(found, occurrence)
