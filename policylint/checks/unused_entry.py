"""Entries of the project's own knowledge that nothing names."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, at
from policylint.coherence import unused
from policylint.judgement import Judgement


def check(context: Context) -> Iterator[Finding]:
    """Each entry that no position, line, axiom or other entry names."""
    judgement = context.project.drawn(Judgement)
    for fault in unused(judgement.knowledge, judgement.documents):
        document = judgement.document(fault.origin)
        key = document.key(fault.origin.path)
        if key is not None:
            yield at(document, key, {"name": fault.name})
