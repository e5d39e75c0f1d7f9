"""One product, promised vaguely in one place and firmly in another."""

from collections.abc import Iterator
from typing import Any

from policylint.agenda import Agenda
from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Moment, Promise, is_firm, is_term
from policylint.diagnostic import Term
from policylint.normalised import Entry
from policylint.project import Document, Project
from policylint.timeline import Timeline


def check(context: Context) -> Iterator[Finding]:
    """Each vague time of a product that has a firm one elsewhere: not in a later letter, which is how promises grow,
    nor one that is over on the day of the vague one, which nobody can take over."""
    project = context.project
    for promise in project.drawn(Timeline).chronology.promises():
        for moment in promise.moments:
            if moment.reading.reason == "vague":
                firm = next((entry for entry in _firm(promise) if _usable(project, moment, *entry)), None)
                if firm is not None:
                    yield _finding(project, moment, *firm)


def _firm(promise: Promise) -> Iterator[tuple[Document, Entry]]:
    """The commitments with a last day, computable now or not; at the end those with a term."""
    for moment in promise.moments:
        # A date that does not exist is a fault of its own.
        if is_firm(moment) and moment.reading.reason not in ("impossible-date", "weekday-mismatch"):
            yield moment.document, moment.entry
    yield from (term for term in promise.terms if is_term(term[1]))


def _usable(project: Project, vague: Moment, document: Document, entry: Entry) -> bool:
    timeline = project.drawn(Timeline)
    letter, last = timeline.chronology.anchor(vague.document), project.drawn(Agenda).last_day(entry)
    over = letter is not None and letter.first is not None and last is not None and last < letter.first
    return not over and not timeline.newer(document, vague.document)


def _finding(project: Project, vague: Moment, document: Document, entry: Entry) -> Finding:
    node, agenda = entry.at("due"), project.drawn(Agenda)
    fields: dict[str, Any] = {"text": vague.node.text, "firm": agenda.written(document, entry)}
    mention = Mention(document, node.start, node.end, _role(project, entry))
    due = entry["due"]
    if not isinstance(due, dict):
        return at(vague.document, vague.node, fields, case="day", related=(mention,))
    after = _seen_from(vague.document, project, document, str(due.get("after", "")))
    fields["use"] = Term(f"{{within: {due.get('within', '')}, after: {after}}}")
    return at(vague.document, vague.node, fields, case="term", related=(mention,))


def _role(project: Project, entry: Entry) -> str:
    """What is said at the firm time: why its day cannot be told yet, if it cannot."""
    if project.drawn(Agenda).last_day(entry) is not None:
        return "firm"
    moment = project.drawn(Timeline).chronology.moment(entry)
    hangs = moment is not None and (
        moment.reading.reason == "year-missing" or moment.reading.detail.get("needs") == "document-date"
    )
    return "firm-later" if hangs else "firm-open"


def _seen_from(reader: Document, project: Project, document: Document, reference: str) -> str:
    """A reference in one document as it has to be written in another."""
    found = project.named(document, reference, ("commitment", "date", "event"))
    inside = found is not None and found.kind in ("commitment", "date") and "#" not in reference
    return f"{document.id}#{reference}" if inside and reader is not document else reference
