"""A search for conflicts that was cut off."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, at
from policylint.judgement import Judgement

# It takes more premises than an example could hold.
UNSEEN = True


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document with positions, where the search over them hit a limit."""
    if context.project.drawn(Judgement).incomplete:
        for document in context.project.policies:
            if document.entries("position"):
                yield at(document, document.entries("document")[0].at("title"))
