"""What is wrong with a check itself: that it broke off, or does not give what the words of its rule name."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Finding
from policylint.diagnostic import Diagnostic, Term
from policylint.project import File
from policylint.rules import Rule


def lacking_fields(diagnostic: Diagnostic, told: set[str]) -> Iterator[Finding]:
    """The fields that the words of a rule name and a finding of its check does not have, but for those `told`, to which
    they are added."""
    from policylint.messages import unfilled

    rule = diagnostic.rule
    for name in unfilled(diagnostic):
        if name not in told:
            told.add(name)
            fields = {"check": Term(rule.check or ""), "rule": Term(rule.name), "field": Term(name)}
            known = tuple(map(Term, sorted(diagnostic.fields))) or (Term("–"),)
            yield _of_check(rule, {**fields, "known": known}, "no-field")


def broken_off(rule: Rule, error: BaseException) -> Finding:
    """That the check of a rule raised an error."""
    fields: dict[str, str] = {
        "check": Term(rule.check or rule.name),
        "rule": Term(rule.name),
        "kind": Term(type(error).__name__),
    }
    fields["error"] = str(error)
    return _of_check(rule, fields, "broken-off")


def _of_check(rule: Rule, fields: dict[str, Any], case: str) -> Finding:
    """A finding about the check of a rule, at the place where its file names it."""
    document = rule.document
    if document is None:
        return Finding(File(rule.path, None), 0, 0, fields, case)
    node = document.at(("check",) if rule.check is not None else ("require",))
    return Finding(document, node.start, node.end, fields, case)
