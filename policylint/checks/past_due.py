"""Promises whose last day has gone by, and that no later document says are kept."""

from collections.abc import Iterator

from policylint.agenda import LATE, Agenda
from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, day_words


def check(context: Context) -> Iterator[Finding]:
    """Each late promise, where its day stands; one that was due before its own letter has another fault."""
    chronology = context.project.drawn(Chronology)
    for item in context.project.drawn(Agenda).items:
        if item.state == LATE and item.last is not None:
            document, node = item.dated
            letter = chronology.anchor(document)
            if letter is not None and letter.first is not None and item.last < letter.first:
                continue
            mentions = tuple(Mention(d, n.start, n.end, "again") for d, n in item.again if n is not node)
            fields = {"what": item.what, "day": day_words(item.last)}
            yield at(document, node, fields, related=mentions)
