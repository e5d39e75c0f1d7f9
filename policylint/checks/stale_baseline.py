"""Entries of a baseline that accept nothing any more."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

CLOSING = True
UNSEEN = True


def check(context: Context) -> Iterator[Finding]:
    """Each entry for which less is found than it accepts."""
    yield from context.told.get("stale-baseline", ())
