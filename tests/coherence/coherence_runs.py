"""On how many random projects a property is tried: a few hundred, and in a long run (`--long`) as many as its profile
says."""

from hypothesis import settings


def runs(usual: int) -> int:
    """The number of examples of a property that is usually tried on so many."""
    return max(usual, settings().max_examples)
