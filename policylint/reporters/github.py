"""GitHub Actions workflow commands, which become annotations on the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; columns only within one line.
"""

from policylint.diagnostic import Severity
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import harmless
from policylint.reporters.summary import summary
from policylint.reporters.wording import wording

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
    Severity.INFORMATION: "notice",
}


def report(report: Report, look: Look) -> str:
    """A command for each finding that is not waived, and the summary as plain text for the log."""
    lines = []
    for diagnostic in report.findings:
        words = wording(diagnostic, look)
        start, end = diagnostic.place.span
        properties = {
            "title": f"policylint ({diagnostic.rule.code})",
            "file": look.path(diagnostic.place.path),
            "line": str(start.line + 1),
            "endLine": str(end.line + 1),
        }
        if start.line == end.line:
            properties |= {"col": str(start.column + 1), "endColumn": str(end.column + 1)}
        written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        message = "\n".join([words.message, *(f"- {way}" for way in words.advice)])
        lines.append(f"::{_COMMANDS[diagnostic.severity]} {written}::{_data(harmless(message))}\n")
    return "".join(lines) + summary(report, look)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
