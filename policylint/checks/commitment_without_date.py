"""Promises of which nobody can say when they are due."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, Moment, Promise, is_firm
from policylint.normalised import Entry
from policylint.project import Document


def check(context: Context) -> Iterator[Finding]:
    """One finding for each product that no commitment gives a last day."""
    for promise in context.project.drawn(Chronology).promises():
        if not (promise.open or promise.terms or any(map(is_firm, promise.moments))):
            yield _finding(promise)


def _finding(promise: Promise) -> Finding:
    """At the first expression there is; without any, at the promise itself."""
    what = next((entry["what"] for _, entry in promise.commitments if "what" in entry), "")
    if promise.moments:
        first, *others = promise.moments
        mentions = tuple(Mention(other.document, other.node.start, other.node.end, "again") for other in others)
        fields = {"text": first.node.text, "what": what}
        return at(first.document, first.node, fields, case=_case(first), related=mentions)
    document, entry = _own(promise)
    key = "what" if "what" in entry else "same-as"
    return at(document, entry.at(key), {"what": what or entry[key]}, case="no-date")


def _own(promise: Promise) -> tuple[Document, Entry]:
    """The commitment that names the product, among those that point at it."""
    return next(((d, entry) for d, entry in promise.undated if "what" in entry), promise.undated[0])


def _case(moment: Moment) -> str:
    reading = moment.reading
    if reading.reason == "not-a-time":
        return "not-a-time"
    if reading.reason == "not-computable" and reading.event:
        return "on-event"
    return "no-end" if reading.kind == "start" else "vague"
