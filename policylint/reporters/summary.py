"""The line that closes a report for people."""

from policylint.diagnostic import Severity
from policylint.messages import counted
from policylint.report import Report
from policylint.reporters import Look

_WORDS = {
    "nl": {
        "clean": "geen bevindingen",
        "waived": "{n} afgezien, met reden",
        "disputed": "{n} betwist",
        "baselined": "{n} in de nulmeting",
    },
    "en": {
        "clean": "no findings",
        "waived": "{n} waived, with a reason",
        "disputed": "{n} disputed",
        "baselined": "{n} in the baseline",
    },
}
# For one, and for more.
_COUNTED = {
    "nl": {
        "documents": ("in 1 document", "in {n} documenten"),
        "rules": ("in 1 regel", "in {n} regels"),
        "left_out": ("1 document niet helemaal nagekeken", "{n} documenten niet helemaal nagekeken"),
    },
    "en": {
        "documents": ("in 1 document", "in {n} documents"),
        "rules": ("in 1 rule", "in {n} rules"),
        "left_out": ("1 document not checked in full", "{n} documents not checked in full"),
    },
}


def summary(report: Report, look: Look) -> str:
    """How many findings of each severity, in how many documents; what was waived; what could not be checked."""
    lang = look.language_of(report)
    words, numbers = _WORDS[lang], _COUNTED[lang]
    counts = {severity: sum(d.severity is severity for d in report.findings) for severity in reversed(Severity)}
    parts = [counted(severity, count, lang) for severity, count in counts.items() if count]
    what, count = ("documents", report.documents) if report.documents or not report.rules else ("rules", report.rules)
    line = (", ".join(parts) or words["clean"]) + " " + _number(numbers[what], count)
    disputed = sum(d.waiver is not None and d.waiver.kind == "dispute" for d in report.waived)
    waived = len(report.waived) - disputed
    notes = [words["waived"].format(n=waived)] if waived else []
    notes += [words["disputed"].format(n=disputed)] if disputed else []
    notes += [words["baselined"].format(n=len(report.baselined))] if report.baselined else []
    notes += [_number(numbers["left_out"], report.left_out)] if report.left_out else []
    return line + (f" ({'; '.join(notes)})" if notes else "") + "\n"


def closing(report: Report, look: Look) -> str:
    """The summary as the last lines of what a person reads, no wider than their window."""
    line = summary(report, look)
    if len(line) <= look.width:
        return line
    from policylint.reporters.columns import wrapped

    return "\n".join(wrapped(line, look.width)) + "\n"


def _number(forms: tuple[str, str], count: int) -> str:
    one, more = forms
    return one if count == 1 else more.format(n=count)
