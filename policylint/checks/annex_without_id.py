"""Annexes that are named by their title alone."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, at
from policylint.citation import find
from policylint.open_points import holds_open


def check(context: Context) -> Iterator[Finding]:
    """Each annex in which no identifier can be read."""
    for document in context.project.policies:
        for citation in document.entries("citation"):
            for node, annex in zip(citation.nodes("annexes"), citation.get("annexes", ()), strict=True):
                if not holds_open(annex) and not any(read.id is not None for read in find(annex)):
                    yield at(document, node, {"annex": annex})
