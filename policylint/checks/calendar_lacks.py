"""Times that hang on what the calendar does not hold."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.sequence import Sequence, lacking


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document, with all the expressions that cannot be worked out for want of an entry."""
    sequence = context.project.drawn(Sequence)
    for document in context.project.policies:
        times = [(each.node, each.reading) for each in sequence.unknown if each.document is document]
        times += [(moment.node, moment.reading) for moment in sequence.chronology.within(document)]
        found = [(node, name) for node, reading in times if (name := lacking(reading)) is not None]
        if found:
            (first, _), *others = sorted(found, key=lambda each: each[0].start)
            names = tuple(dict.fromkeys(name for _, name in found))
            mentions = tuple(Mention(document, node.start, node.end, "hangs") for node, _ in others)
            yield at(document, first, {"names": names}, related=mentions)
