"""Whether a few statements can hold together, asked of their shapes alone: by the search itself, each answer kept."""

from collections.abc import Sequence

from policylint.coherence.clash import Members
from policylint.coherence.extent import Shape
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.sets import minimal_sets


def impossible(knowledge: Knowledge, level: int, shapes: Sequence[Shape]) -> frozenset[Members]:
    """The minimal sets among shapes, as indices, that cannot hold together by the steps of a level."""
    key = ("impossible", level, tuple(shapes))
    found: frozenset[Members] = knowledge.remembered(
        key, lambda: frozenset(minimal_sets(knowledge, level, shapes, [1] * len(shapes)).found)
    )
    return found


def clash(knowledge: Knowledge, level: int, one: Shape, other: Shape) -> bool:
    """Whether two statements, neither of them impossible by itself, cannot hold together by the steps of a level."""
    return frozenset((0, 1)) in impossible(knowledge, level, (one, other))
