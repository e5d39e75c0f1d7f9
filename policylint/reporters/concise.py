"""One line a finding: `path:line:column: severity CODE message [rule]`. Lines and columns are 1-based."""

from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import visible
from policylint.reporters.full import COLORS
from policylint.reporters.summary import summary
from policylint.reporters.wording import wording


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, and the summary."""
    lines = []
    for diagnostic in report.findings:
        words = wording(diagnostic, look)
        line, column = diagnostic.place.span.start
        place = look.paint(f"{visible(diagnostic.place.path)}:{line + 1}:{column + 1}:", "1")
        head = look.paint(f"{words.loudness} {diagnostic.rule.code}", COLORS[diagnostic.severity])
        lines.append(f"{place} {head} {visible(words.message)} [{diagnostic.rule.name}]\n")
    return "".join(lines) + summary(report, look)
