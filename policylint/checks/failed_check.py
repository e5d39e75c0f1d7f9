"""Checks that broke off."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

CLOSING = True
UNSEEN = True


def check(context: Context) -> Iterator[Finding]:
    """Each check that raised in this run."""
    yield from context.told.get("failed-check", ())
