"""Fragments of JSON Schema held against documents: what the `where` of a rule picks and its `require` does not allow,
and the fix that the rule declares for it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from policylint.checks import Finding
from policylint.diagnostic import Fix
from policylint.open_points import is_open
from policylint.project import Document
from policylint.rules import Rule
from policylint.yaml import Node, Scalar

if TYPE_CHECKING:
    from policylint.pointer import Steps, Target


class Looked(NamedTuple):
    """A value of a document that a rule looks at, the node that it was read from, and, where that is known, the keys
    and indices that lead to it."""

    value: Any
    node: Node
    way: "Steps | None"


class _Amiss(NamedTuple):
    """What a rule reports: which of the values that it looks at, the finding, and where its fix is to be written."""

    number: int
    finding: Finding
    target: "Target"


def findings(rule: Rule, documents: Iterable[Document]) -> Iterator[Finding]:
    """What a rule with `require` finds in documents."""
    for document in documents:
        if _holds(rule, document):
            continue
        amiss = list(_amiss(rule, document))
        if rule.fix is None:
            yield from (one.finding for one in amiss)
        elif amiss:
            yield from _mended(rule, rule.fix, document, amiss)


def looked_at(rule: Rule, document: Document) -> Iterator[Looked]:
    """The values of a document that a rule looks at, each by itself."""
    if not rule.each.startswith("$"):
        yield from (Looked(entry, entry.node, None) for entry in document.entries(rule.each))
    elif document.view is not None:
        from policylint import json_path

        yield from (Looked(*found) for found in json_path.select(document.view, rule.each))


def _holds(rule: Rule, document: Document) -> bool:
    """Whether nothing in a document breaks a rule: a quick look at its entries, since nearly all keep it."""
    if rule.each.startswith("$"):
        return False
    satisfied = rule.satisfied
    if rule.where is True:
        return all(map(satisfied, document.entries(rule.each)))
    selects = rule.selects
    return all(not selects(entry) or satisfied(entry) for entry in document.entries(rule.each))


def _amiss(rule: Rule, document: Document) -> Iterator[_Amiss]:
    selects, satisfied = rule.selects, rule.satisfied
    by_path = rule.each.startswith("$")
    told: set[tuple[int, int]] = set()
    for number, looked in enumerate(looked_at(rule, document)):
        if selects(looked.value) and not satisfied(looked.value):
            target = _target(rule, document, looked)
            place = (target.node.start, target.node.end)
            # A path may lead to a value and to what is in it, both of which were read from one place.
            if (isinstance(target.node, Scalar) and is_open(target.node.text)) or (by_path and place in told):
                continue
            told.add(place)
            yield _Amiss(number, Finding(document, *place, _shown(looked.value)), target)


def _target(rule: Rule, document: Document, looked: Looked) -> "Target":
    """Where a finding stands: where the rule's `at` leads, else at the first key of what it looks at."""
    from policylint import pointer

    read = pointer.read(rule.at) if rule.at is not None else None
    if read is None or document.view is None:
        return pointer.Target(pointer.head(looked.node), None, "")
    way = looked.way
    if way is None:
        way = () if read.down else pointer.way_to(document.view, looked.value)
    return pointer.target(read, document.view, looked.node, way)


def _shown(value: Any) -> dict[str, Any]:
    """The fields of a finding about a value: its text and numbers by key; of what is no mapping, itself."""
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if isinstance(inner, str | int)}
    return {"value": value if isinstance(value, str | int) else str(value)}


def _mended(rule: Rule, wanted: dict[str, Any], document: Document, amiss: list[_Amiss]) -> Iterator[Finding]:
    """The findings, each with the fix that makes it go, or with why there is none."""
    from policylint.cure import Judged, in_vain
    from policylint.declared_fix import declared

    def judged(text: Document) -> Judged:
        return Judged(sum(1 for _ in looked_at(rule, text)), frozenset(one.number for one in _amiss(rule, text)))

    fixes = {one.number: declared(wanted, one.target, document) for one in amiss}
    vain = in_vain({number: fix for number, fix in fixes.items() if isinstance(fix, Fix)}, document, judged)
    for one in amiss:
        fix = vain.get(one.number, fixes[one.number])
        yield one.finding._replace(fix=fix) if isinstance(fix, Fix) else one.finding._replace(unfixable=fix)
