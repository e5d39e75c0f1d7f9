"""Runs rules over a project, applies waivers, and sorts. The engine stamps code and severity; checks only yield."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from policylint import checks, rules, waivers
from policylint.checks import Check, Context, Finding
from policylint.diagnostic import Diagnostic, Related, Severity
from policylint.errors import RuleError
from policylint.normalised import Entry
from policylint.open_points import is_open
from policylint.project import Document, File, Project
from policylint.route import route
from policylint.rules import Rule
from policylint.waivers import Note, Outcome
from policylint.yaml import Node, Scalar

Chosen = dict[Rule, Severity | None]


def run(project: Project, chosen: Chosen, known: Iterable[Rule]) -> list[Diagnostic]:
    """All findings of the chosen rules in a project, waived ones included, sorted by place.

    `known` are all rules there are, so that a waiver of a rule that does not run is told from a misspelt one.

    Raises:
        RuleError: a rule file asks for what is not there.
    """
    found: list[Diagnostic] = []
    closing: list[tuple[Rule, Check]] = []
    today = project.around.today
    shared = Context(project, {})
    for rule in chosen:
        if rule.check is None:
            found += _stamped(rule, chosen[rule], _required(rule, project))
            continue
        check = _check(rule)
        if check.closing:
            closing.append((rule, check))
        else:
            context = shared._replace(options=check.settings(rule.options))
            found += _stamped(rule, chosen[rule], check.function(context))
    found, outcomes = _waived(project, found, chosen, tuple(known), today)
    for rule, check in closing:
        context = shared._replace(options=check.settings(rule.options), waivers=outcomes)
        found += _stamped(rule, chosen[rule], check.function(context))
    return sorted(found, key=lambda diagnostic: (diagnostic.place, diagnostic.rule.code, diagnostic.case or ""))


def _check(rule: Rule) -> Check:
    """The check that a rule names, for which its options must fit."""
    assert rule.check is not None
    try:
        check = checks.load(rule.check)
    except LookupError:
        raise RuleError(f"rule {rule.name}: no check is called `{rule.check}`", rule.path) from None
    if rule.options:
        import jsonschema_rs

        for error in jsonschema_rs.Draft202012Validator(check.options).iter_errors(rule.options):
            where = "/".join(["options", *map(str, error.instance_path)])
            raise RuleError(f"rule {rule.name}: `{where}`: {error.message}", rule.path)
    return check


def _required(rule: Rule, project: Project) -> Iterator[Finding]:
    """The entries that a rule's `where` picks and that do not satisfy its `require`."""
    selects, satisfied = rule.selects, rule.satisfied
    for document in project.policies:
        for entry in document.entries(rule.each):
            if (selects is None or selects.is_valid(entry)) and not satisfied.is_valid(entry):
                node = _pointed(rule, entry)
                if not (isinstance(node, Scalar) and is_open(node.text)):
                    fields = {key: value for key, value in entry.items() if isinstance(value, str | int)}
                    yield Finding(document, node.start, node.end, fields)


def _pointed(rule: Rule, entry: Entry) -> Node:
    """The node that a rule's `at` names: a key, or a relative pointer (`sources/0/cite`)."""
    if rule.at is None:
        return entry.at("")
    node = entry.at(rule.at.split("/")[0])
    for step in rule.at.split("/")[1:]:
        inner = Entry("", node)
        items = getattr(node, "items", None)
        node = items[int(step)] if items is not None and step.isdigit() and int(step) < len(items) else inner.at(step)
    return node


def _stamped(rule: Rule, override: Severity | None, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    for finding in findings:
        owner = finding.document
        document = owner if isinstance(owner, Document) else owner.document_at(finding.start)
        file = owner.file if isinstance(owner, Document) else owner
        status = document.status if document is not None else "draft"
        yield Diagnostic(
            rule,
            override or finding.severity or rule.loudness(finding.case, status),
            file.place(finding.start, finding.end),
            _route(file, document, finding.start),
            finding.fields,
            finding.case,
            tuple(
                Related(mention.document.file.place(mention.start, mention.end), mention.role, mention.fields)
                for mention in finding.related
            ),
            finding.fix,
            finding.chain,
            finding.ways,
            document.language if document is not None else None,
        )


def _route(file: File, document: Document | None, offset: int) -> str:
    if document is None:
        return file.path.rsplit("/", 1)[-1]
    return route(document.id or file.path.rsplit("/", 1)[-1], document.root, offset)


def _waived(
    project: Project, found: list[Diagnostic], chosen: Chosen, known: tuple[Rule, ...], today: date
) -> tuple[list[Diagnostic], tuple[Outcome, ...]]:
    """The findings, with the waivers that accept them; and what became of each name in each waiver."""
    outcomes: list[Outcome] = []
    for file in project.files:
        for note in waivers.notes(file):
            if note.fault is not None:
                outcomes.append(Outcome(note, "", note.fault))
                continue
            for name in note.names:
                outcome, found = _apply(file, note, name, found, chosen, known, today)
                if outcome is not None:
                    outcomes.append(outcome)
    return found, tuple(outcomes)


def _apply(
    file: File,
    note: Note,
    name: str,
    found: list[Diagnostic],
    chosen: Chosen,
    known: tuple[Rule, ...],
    today: date,
) -> tuple[Outcome | None, list[Diagnostic]]:
    rule = rules.find(known, name)
    if rule is None:
        return Outcome(note, name, "unknown", _nearest(name, known)), found
    if not rule.waivable:
        return Outcome(note, name, "unwaivable"), found
    hits = [
        index for index, diagnostic in enumerate(found) if diagnostic.rule is rule and _covers(file, note, diagnostic)
    ]
    if hits and note.expired(today):
        return Outcome(note, name, "expired"), found
    for index in hits:
        found[index] = found[index]._replace(waiver=note.waiver)
    if hits:
        return Outcome(note, name, "used"), found
    document = file.document_at(note.start)
    ran = rule in chosen and document is not None and document.sound
    return (Outcome(note, name, "unused") if ran else None), found


def _covers(file: File, note: Note, diagnostic: Diagnostic) -> bool:
    if note.covers is None or diagnostic.place.path != file.path:
        return False
    start, end = note.covers
    return start <= file.source.offset(diagnostic.place.span.start) < end


def _nearest(name: str, known: tuple[Rule, ...]) -> str:
    from difflib import get_close_matches

    words: list[Any] = [word for rule in known for word in (rule.name, rule.code)]
    return next(iter(get_close_matches(name, words, 1, 0.6)), "")
