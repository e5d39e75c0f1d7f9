"""Which waivers accept which findings, and what became of each waiver."""

from collections.abc import Callable, Iterable, Mapping

from policylint import selection, waivers
from policylint.diagnostic import Diagnostic, Place
from policylint.project import Document, File, Project
from policylint.rules import Rule
from policylint.waivers import Note, Outcome


def accepted(
    project: Project,
    found: list[Diagnostic],
    chosen: Mapping[Rule, object],
    known: tuple[Rule, ...],
    spared: Callable[[Rule, Document | None, str], bool] | None,
) -> tuple[list[Diagnostic], tuple[Outcome, ...]]:
    """The findings, each with the waiver that accepts it; and what became of each name in each waiver.

    A finding is accepted where its primary place lies in what the waiver covers; one that rests on several members,
    such as a conflict, at any of them. What one waiver accepts no second need. A waiver past its last day accepts
    nothing.

    Args:
        project: what was checked.
        found: the findings, as they were made.
        chosen: the rules that ran.
        known: all rules there are.
        spared: whether a rule was silent in a document of a file.
    """
    found = list(found)
    outcomes: list[Outcome] = []
    for file in project.files:
        for note in waivers.notes(file):
            if note.fault is not None:
                outcomes.append(Outcome(note, "", note.fault))
                continue
            for name in _once(note.names, known):
                outcomes.append(_applied(file, note, name, found, chosen, known, spared, project))
    return found, tuple(outcomes)


def _once(names: Iterable[str], known: tuple[Rule, ...]) -> Iterable[str]:
    """Names of rules, without those that name again what was named before."""
    first: dict[str, str] = {}
    for name in names:
        rule = selection.find(known, name)
        first.setdefault(rule.name if rule is not None else name, name)
    return first.values()


def _applied(
    file: File,
    note: Note,
    name: str,
    found: list[Diagnostic],
    chosen: Mapping[Rule, object],
    known: tuple[Rule, ...],
    spared: Callable[[Rule, Document | None, str], bool] | None,
    project: Project,
) -> Outcome:
    """Mark in `found` what a waiver accepts under one of its names, and say what became of it."""
    rule = selection.find(known, name)
    if rule is None:
        return Outcome(note, name, "unknown", selection.nearest(known, name))
    if not rule.waivable:
        return Outcome(note, name, "unwaivable")
    hits = [
        index for index, diagnostic in enumerate(found) if diagnostic.rule is rule and _covers(file, note, diagnostic)
    ]
    if hits and note.until is not None and project.over(note.until):
        return Outcome(note, name, "expired", count=len(hits))
    fresh = [index for index in hits if found[index].waiver is None]
    for index in fresh:
        found[index] = found[index]._replace(waiver=note.waiver)
    if fresh:
        return Outcome(note, name, "used", count=len(fresh))
    document = file.document_at(note.start)
    silent = rule not in chosen or document is None or not document.sound
    if silent or (spared is not None and spared(rule, document, file.path)):
        return Outcome(note, name, "idle")
    return Outcome(note, name, "unused")


def _covers(file: File, note: Note, diagnostic: Diagnostic) -> bool:
    places = [diagnostic.place, *(related.place for related in diagnostic.related if related.member)]
    return any(_holds(file, note, place) for place in places)


def _holds(file: File, note: Note, place: Place) -> bool:
    if note.covers is None or place.path != file.path:
        return False
    start, end = note.covers
    return start <= file.source.offset(place.span.start) < end
