"""Times that are not read as any: of dates, and of the project's own knowledge."""

from collections.abc import Iterator
from typing import Any

from policylint.almanac import Almanac, Written
from policylint.checks import Context, Finding, at
from policylint.checks.commitment_without_date import dated, unread_term
from policylint.chronology import Chronology, Promise
from policylint.diagnostic import Term
from policylint.time import Reading
from policylint.yaml import Scalar

# What hangs on the date of a document, which knowledge does not have.
_HANGING = ("year-missing", "document-date")


def check(context: Context) -> Iterator[Finding]:
    """Each `date` of an entry under `dates`, and each date of an event, start or end of a stretch, and interval of a
    house reading that names no time there. Dates that do not exist are told by another rule, and so are commitments
    without a date: here those are told that have one elsewhere."""
    chronology = context.project.drawn(Chronology)
    for moment in chronology.moments:
        reading = moment.reading
        if moment.key == "date" and (reading.reason == "not-a-time" or reading.kind == "duration"):
            yield at(moment.document, moment.node, _fields(moment.node, reading), case=_case(reading, "date"))
    for promise in chronology.promises():
        if dated(chronology, promise):
            yield from _beside(promise)
    for written in context.project.drawn(Almanac).written():
        if not written.usable and (case := _of_knowledge(written)) is not None:
            yield at(written.document, written.node, _fields(written.node, written.reading), case=case)


def _beside(promise: Promise) -> Iterator[Finding]:
    """The due dates and terms of a product that cannot be read, beside one that can."""
    for moment in promise.moments:
        if moment.reading.reason == "not-a-time":
            fields = _fields(moment.node, moment.reading)
            yield at(moment.document, moment.node, fields, case=_case(moment.reading, "date"))
    for document, entry in promise.terms:
        if (within := unread_term(entry)) is not None:
            yield at(document, within, {"text": within.text}, case="term")


def _of_knowledge(written: Written) -> str | None:
    reading = written.reading
    if reading.reason in ("impossible-date", "open-point"):
        return None
    if written.kind == "house":
        return "house"
    if reading.reason in _HANGING or reading.detail.get("needs") in _HANGING:
        return "hanging"
    if written.kind == "stretch":
        return _case(reading, "stretch")
    # An event may be vague, or hang on what is not known yet.
    return _case(reading, "event") if reading.reason == "not-a-time" or reading.kind == "duration" else None


def _case(reading: Reading, otherwise: str) -> str:
    return "written-otherwise" if "use" in reading.detail else otherwise


def _fields(node: Scalar, reading: Reading) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": " ".join(node.text.split())}
    if (use := reading.detail.get("use")) is not None:
        fields["use"] = Term(str(use))
    return fields
