"""How many findings each file has."""

from collections import Counter

from policylint.report import Report
from policylint.reporters import Look


def report(report: Report, look: Look) -> str:
    """One line a file: its path and a number."""
    counts = Counter(finding.place.path for finding in report.findings)
    return "".join(f"{path}\t{count}\n" for path, count in sorted(counts.items()))
