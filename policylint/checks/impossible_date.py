"""Dates that no calendar has."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint import time
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words, month_words
from policylint.open_points import holds_open
from policylint.project import Document
from policylint.time import Interval, Reading
from policylint.written_times import WrittenTimes
from policylint.yaml import Node, Scalar, follow

_REASON = "impossible-date"
_CASES = ("no-such-day", "no-such-month", "no-such-quarter", "no-such-week", "reversed")


def check(context: Context) -> Iterator[Finding]:
    """Each expression of time that names a day, month or quarter that does not exist, or ends before it begins: as a
    value, in running text, or as a house reading in the project's own knowledge."""
    chronology = context.project.drawn(Chronology)
    told = context.project.drawn(WrittenTimes)
    for document in context.project.policies:
        written = [(moment.node, moment.reading) for moment in chronology.within(document)]
        written = [*written, *_others(document)]
        found = [at(document, n, _fields(n.text, r), case=_case(r)) for n, r in written if r.reason == _REASON]
        for node, reading in told.faulty(document):
            if reading.reason == _REASON:
                start, end = document.stretch(node, reading.start, reading.end)
                found.append(Finding(document, start, end, _fields(reading.text, reading), _case(reading)))
        yield from sorted(found, key=lambda finding: finding.start)
    for document in context.project.knowledge:
        if not document.file.shipped:
            yield from _house_readings(document)


def _others(document: Document) -> Iterator[tuple[Scalar, Reading]]:
    """The document's own date and the periods of its positions, which are read by themselves."""
    for kind, key in (("document", "date"), ("position", "during")):
        for entry in document.entries(kind):
            node = entry.at(key)
            if key in entry and isinstance(node, Scalar) and not holds_open(node.text):
                yield node, time.parse(node.text)


def _house_readings(document: Document) -> Iterator[Finding]:
    """The intervals of house readings that do not exist, or do not lie in the other; XXXX stands for any year."""
    for expression, intervals in (document.data.get("readings") or {}).items():
        read: dict[str, Interval] = {}
        for key in ("wide", "narrow"):
            node = _value(document, ("readings", expression, key))
            if key not in intervals or not isinstance(node, Scalar):
                continue
            # 2000 is a leap year: what it lacks, no year has.
            reading = time.parse(node.text.replace("XXXX", "2000"))
            if reading.reason == _REASON:
                yield at(document, node, _fields(node.text, reading), case=_case(reading))
            elif reading.wide is not None and reading.narrow is not None:
                read[key] = reading.wide if key == "wide" else reading.narrow
                if key == "narrow" and "wide" in read and not read["wide"].holds(read[key]):
                    yield at(document, node, {"text": node.text, "wide": intervals["wide"]}, case="outside")


def _value(document: Document, path: tuple[str | int, ...]) -> Node | None:
    return follow(document.root, path)[0] if document.root is not None else None


def _case(reading: Reading) -> str:
    why = str(reading.detail.get("why", ""))
    if why == "no-such-day" and "year" in reading.detail:
        return "no-such-day-that-year"
    return why if why in _CASES else "other"


def _fields(text: str, reading: Reading) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": " ".join(text.split())}
    for name, value in reading.detail.items():
        month = name == "month" and isinstance(value, int) and 1 <= value <= 12
        # As text, even a number: a report without excerpts leaves out what a document says, and a year is that.
        fields[name] = month_words(value) if month and isinstance(value, int) else str(value)
        if isinstance(value, date):
            fields[name] = day_words(value)
    return fields
