"""Times that hang on what the calendar does not hold."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document, with all the expressions that cannot be worked out for want of an entry."""
    chronology = context.project.drawn(Chronology)
    for document in context.project.policies:
        lacking = []
        for moment in chronology.within(document):
            detail = moment.reading.detail
            if moment.reading.reason == "not-computable" and detail.get("needs") == "calendar":
                lacking.append((moment, _name(detail.get("event"), detail.get("year"))))
        if lacking:
            names = tuple(dict.fromkeys(name for _, name in lacking))
            (first, _), *others = lacking
            mentions = tuple(Mention(document, m.node.start, m.node.end, "hangs") for m, _ in others)
            yield at(document, first.node, {"names": names}, related=mentions)


def _name(event: object, year: object) -> str:
    return f"{event} {year}" if year is not None else str(event)
