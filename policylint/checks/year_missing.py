"""Times that hang on the date of a document that has none."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.sequence import Sequence
from policylint.time import Reading


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document without a date, with all the expressions that hang on it."""
    sequence = context.project.drawn(Sequence)
    for document in context.project.policies:
        root = document.entries("document")[0]
        # A date that is still to come (`PM`) is an open point, and told as one.
        if "date" in root:
            continue
        times = [(moment.node, moment.reading) for moment in sequence.chronology.within(document)]
        times += [(each.node, each.reading) for each in sequence.unknown if each.document is document]
        hanging = sorted((node for node, reading in times if _hangs(reading)), key=lambda node: node.start)
        if hanging:
            mentions = tuple(Mention(document, node.start, node.end, "hangs") for node in hanging)
            case = "one" if len(hanging) == 1 else "several"
            yield at(document, root.at("title"), {"count": len(hanging)}, case=case, related=mentions)


def _hangs(reading: Reading) -> bool:
    return reading.reason == "year-missing" or (
        reading.reason == "not-computable" and reading.detail.get("needs") == "document-date"
    )
