"""A weekday that does not go with its date."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint.almanac import Almanac
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words, weekday_words
from policylint.time import Reading
from policylint.written_times import WrittenTimes


def check(context: Context) -> Iterator[Finding]:
    """Each date written with another weekday than it has, as a value, in running text or in the
    project's own knowledge; the date counts."""
    chronology = context.project.drawn(Chronology)
    told = context.project.drawn(WrittenTimes)
    for document in context.project.policies:
        found = [
            at(document, moment.node, fields)
            for moment in chronology.within(document)
            if (fields := _fields(moment.reading)) is not None
        ]
        for node, reading in told.faulty(document):
            if (fields := _fields(reading)) is not None:
                start, end = document.stretch(node, reading.start, reading.end)
                found.append(Finding(document, start, end, fields))
        yield from sorted(found, key=lambda finding: finding.start)
    for given in context.project.drawn(Almanac).written():
        if (fields := _fields(given.reading)) is not None:
            yield at(given.document, given.node, fields)


def _fields(reading: Reading) -> dict[str, Any] | None:
    """What a message says of a weekday that does not fit; None where it does."""
    detail = reading.detail
    day, before, after, weekday = (detail.get(name) for name in ("date", "before", "after", "weekday"))
    if reading.reason != "weekday-mismatch" or not isinstance(day, date) or not isinstance(weekday, int):
        return None
    fields = {"day": day_words(day), "weekday": weekday_words(weekday), "actual": weekday_words(day.weekday())}
    if isinstance(before, date) and isinstance(after, date):
        fields |= {"before": day_words(before, weekday=True), "after": day_words(after, weekday=True)}
    return fields
