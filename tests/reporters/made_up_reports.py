"""Reports with a finding that is made up from any text."""

from policylint import Report
from policylint.diagnostic import Diagnostic, Edit, Fix, Place, Related, Severity, Waiver
from policylint.rules import Rule
from policylint.span import LineCol, Span
from policylint.yaml import Source

RULE = Rule(
    "rules/x/made-up.yaml",
    {
        "code": "PL199",
        "severity": "error",
        "title": {"en": "Title", "nl": "Titel"},
        "why": {"en": "Why.", "nl": "Waarom."},
        "resolve": {"en": ["{value}"], "nl": ["{value}"]},
        "message": {"en": "{value}", "nl": "{value}"},
        "label": {"en": "{value}", "nl": "{value}"},
        "related": {"other": {"en": "{value}", "nl": "{value}"}},
    },
)


def made_up(text: str, *, path: str = "brief.yaml", line: str | None = None, reason: str | None = None) -> Report:
    """A report with one finding, in whose message, label, way out, related place and fix `text` stands.

    `line` is the whole source; `reason` that of a waiver that accepts the finding.
    """
    source = Source(text if line is None else line)
    place = Place(path, Span(LineCol(0, 0), source.linecol(len(source.text))))
    found = Diagnostic(
        RULE,
        Severity.ERROR,
        place,
        "doc/title",
        {"value": text},
        related=(Related(place, "other"),),
        fix=Fix((Edit(place.span, text),), safe=True),
        waiver=None if reason is None else Waiver("waive", reason, place),
    )
    return Report((found,), 1, 0, 0, {path: source}, 0)


def one_line(text: str) -> str:
    """A text as messages have it: runs of white space are one space."""
    return " ".join(text.split())
