"""One line a finding: `path:line:column: severity CODE message [rule]`. Lines and columns are 1-based."""

from policylint.messages import SEVERITIES, render
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.summary import summary


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, and the summary."""
    lines = []
    for diagnostic in report.findings:
        lang = look.language(diagnostic)
        line, column = diagnostic.place.span.start
        word = SEVERITIES[lang][diagnostic.severity]
        message = render(diagnostic, lang, excerpts=look.excerpts).message
        place = f"{diagnostic.place.path}:{line + 1}:{column + 1}"
        lines.append(f"{place}: {word} {diagnostic.rule.code} {message} [{diagnostic.rule.name}]\n")
    return "".join(lines) + summary(report, look)
