"""A weekday that does not go with its date."""

from collections.abc import Iterator
from datetime import date

from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words, weekday_words


def check(context: Context) -> Iterator[Finding]:
    """Each date written with another weekday than it has; the date counts."""
    for moment in context.project.drawn(Chronology).moments:
        detail = moment.reading.detail
        day, before, after = detail.get("date"), detail.get("before"), detail.get("after")
        weekday = detail.get("weekday")
        if moment.reading.reason != "weekday-mismatch" or not isinstance(day, date) or not isinstance(weekday, int):
            continue
        fields = {"day": day_words(day), "weekday": weekday_words(weekday), "actual": weekday_words(day.weekday())}
        if isinstance(before, date) and isinstance(after, date):
            fields |= {"before": day_words(before, weekday=True), "after": day_words(after, weekday=True)}
        yield at(moment.document, moment.node, fields)
