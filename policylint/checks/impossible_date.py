"""Dates that no calendar has."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint import time
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words, month_words
from policylint.open_points import holds_open
from policylint.project import Document
from policylint.time import Reading
from policylint.yaml import Scalar

_CASES = ("no-such-day", "no-such-month", "no-such-quarter", "no-such-week", "reversed")


def check(context: Context) -> Iterator[Finding]:
    """Each expression of time that names a day, month or quarter that does not exist, or ends before it begins."""
    chronology = context.project.drawn(Chronology)
    for document in context.project.policies:
        written = [(moment.node, moment.reading) for moment in chronology.within(document)]
        for node, reading in sorted([*written, *_others(document)], key=lambda pair: pair[0].start):
            if reading.reason == "impossible-date":
                yield at(document, node, _fields(node, reading), case=_case(reading))


def _others(document: Document) -> Iterator[tuple[Scalar, Reading]]:
    """The document's own date and the periods of its positions, which are read by themselves."""
    for kind, key in (("document", "date"), ("position", "during")):
        for entry in document.entries(kind):
            node = entry.at(key)
            if key in entry and isinstance(node, Scalar) and not holds_open(node.text):
                yield node, time.parse(node.text)


def _case(reading: Reading) -> str:
    why = str(reading.detail.get("why", ""))
    if why == "no-such-day" and "year" in reading.detail:
        return "no-such-day-that-year"
    return why if why in _CASES else "other"


def _fields(node: Scalar, reading: Reading) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": node.text}
    for name, value in reading.detail.items():
        month = name == "month" and isinstance(value, int) and 1 <= value <= 12
        fields[name] = month_words(value) if month and isinstance(value, int) else value
        if isinstance(value, date):
            fields[name] = day_words(value)
    return fields
