"""Promises of which nobody can say when they are due."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, Moment, Promise, is_firm
from policylint.diagnostic import Term
from policylint.normalised import Entry
from policylint.open_points import holds_open
from policylint.project import Document
from policylint.time.reader import amount
from policylint.yaml import Mapping, Scalar


def check(context: Context) -> Iterator[Finding]:
    """One finding for each product that no commitment gives a last day. What only says that an earlier promise is kept
    needs none; of what points at a promise that is not there, nobody knows the day."""
    chronology = context.project.drawn(Chronology)
    for promise in chronology.promises():
        if dated(chronology, promise) or all(chronology.delivers(*c) for c in promise.commitments):
            continue
        unread = [(document, term) for document, entry in promise.terms if (term := unread_term(entry)) is not None]
        yield _of_term(*unread[0], promise) if unread and not promise.moments else _finding(promise)


def dated(chronology: Chronology, promise: Promise) -> bool:
    """Whether a product has a last day or a term, or may have one: it is still to come, or stands elsewhere."""
    return (
        promise.open
        or any(map(is_firm, promise.moments))
        or any(unread_term(entry) is None for _, entry in promise.terms)
        or any(chronology.adrift(*commitment) for commitment in promise.commitments)
    )


def unread_term(entry: Entry) -> Scalar | None:
    """The `within` of a term that is no stretch of time; None where it is one, or is still to come."""
    due = entry.at("due")
    within = due.get("within") if isinstance(due, Mapping) else None
    if not isinstance(within, Scalar) or holds_open(within.text) or amount(within.text) is not None:
        return None
    return within


def _of_term(document: Document, within: Scalar, promise: Promise) -> Finding:
    what = next((entry["what"] for _, entry in promise.commitments if "what" in entry), "")
    return at(document, within, {"text": within.text, "what": what}, case="no-term")


def _finding(promise: Promise) -> Finding:
    """At the first expression there is; without any, at the promise itself."""
    what = next((entry["what"] for _, entry in promise.commitments if "what" in entry), "")
    if promise.moments:
        first, *others = promise.moments
        mentions = tuple(Mention(other.document, other.node.start, other.node.end, "again") for other in others)
        fields = {"text": first.node.text, "what": what}
        if (use := first.reading.detail.get("use")) is not None:
            fields["use"] = Term(use)
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
        return "written-otherwise" if "use" in reading.detail else "not-a-time"
    if reading.reason == "not-computable" and reading.event:
        return "on-event"
    return "no-end" if reading.kind == "start" else "vague"
