"""Dates that no calendar has."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint import time
from policylint.almanac import Almanac
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words, month_words
from policylint.open_points import holds_open
from policylint.project import Document
from policylint.time import Reading
from policylint.time.houses import is_edtf
from policylint.written_times import WrittenTimes
from policylint.yaml import Node, Scalar, follow

_REASON = "impossible-date"
_CASES = ("no-such-day", "no-such-month", "no-such-quarter", "no-such-week", "reversed")


def check(context: Context) -> Iterator[Finding]:
    """Each expression of time that names a day, month or quarter that does not exist, or ends before it begins: as a
    value, in running text, or in the project's own knowledge."""
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
    for given in context.project.drawn(Almanac).written():
        if given.reading.reason == _REASON:
            fields = _fields(given.node.text, given.reading)
            yield at(given.document, given.node, fields, case=_case(given.reading))
    for document in context.project.knowledge:
        if not document.file.shipped:
            yield from _reversed(document)
            yield from _outside(document)


def _others(document: Document) -> Iterator[tuple[Scalar, Reading]]:
    """The document's own date and the periods of its positions, which are read by themselves."""
    for kind, key in (("document", "date"), ("position", "during")):
        for entry in document.entries(kind):
            node = entry.at(key)
            if key in entry and isinstance(node, Scalar) and not holds_open(node.text):
                yield node, time.parse(node.text)


def _reversed(document: Document) -> Iterator[Finding]:
    """The stretches of the calendar that end before they begin."""
    for name, stretches in (document.data.get("calendar") or {}).items():
        for index, stretch in enumerate(stretches or ()):
            first, last = time.parse(stretch["start"]).wide, time.parse(stretch["end"]).wide
            start, end = first.first if first is not None else None, last.last if last is not None else None
            node = _value(document, ("calendar", name, index, "end"))
            if start is not None and end is not None and end < start and node is not None:
                yield at(document, node, {"first": day_words(start), "last": day_words(end)}, case="stretch-reversed")


def _outside(document: Document) -> Iterator[Finding]:
    """The usual intervals of house readings that do not lie in the wide ones; XXXX stands for any year."""
    for expression, intervals in (document.data.get("readings") or {}).items():
        if "narrow" not in intervals or not all(is_edtf(written) for written in intervals.values()):
            continue
        wide, narrow = (time.parse(intervals[key].replace("XXXX", "2000")) for key in ("wide", "narrow"))
        node = _value(document, ("readings", expression, "narrow"))
        if wide.wide is not None and narrow.narrow is not None and not wide.wide.holds(narrow.narrow):
            assert node is not None
            yield at(document, node, {"text": intervals["narrow"], "wide": intervals["wide"]}, case="outside")


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
