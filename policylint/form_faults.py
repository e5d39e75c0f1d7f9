"""Why a file is not well formed, where the rules about form do not tell it: in a pack, or beside what is reported."""

from collections.abc import Collection
from datetime import date
from typing import Any

from policylint import checks
from policylint.checks import Context, Finding
from policylint.diagnostic import Terms
from policylint.messages import LANGUAGES, fill, words_in
from policylint.project import Document, Project, Surroundings
from policylint.rules import Rule, builtin

OF_FORM = ("malformed-yaml", "duplicate-key", "schema-violation")
"""The checks that tell what is wrong with the form of a file."""


def untold(document: Document, told_by: Collection[str] = ()) -> list[Finding]:
    """What is wrong with the form of a document, each fault at its place, as the fault of a file that is not used; but
    for what the checks of some names tell of it."""
    project = Project([document.file], Surroundings(date.min))
    found = []
    for rule in builtin():
        if rule.check in OF_FORM and rule.check not in told_by:
            told = checks.load(rule.check).function(Context(project, rule.options))
            found += [_of_file(finding, rule) for finding in told if finding.document is document]
    return found


def _of_file(finding: Finding, rule: Rule) -> Finding:
    told = rule.words(finding.case)
    way: dict[str, Any] = {lang: "; ".join(told.resolve.get(lang, ())) for lang in LANGUAGES}
    return Finding(
        finding.document,
        finding.start,
        finding.end,
        {"reason": _filled(told.message, finding), "way": _filled(way, finding)},
        "unsound",
    )


def _filled(words: dict[str, str], finding: Finding) -> Terms:
    # Not of a draft: of a rule, or of knowledge.
    return Terms({lang: fill(words_in(words, lang), finding.fields, lang) for lang in LANGUAGES})
