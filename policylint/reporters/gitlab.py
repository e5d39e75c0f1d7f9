"""GitLab Code Quality: the JSON that a merge request's widget reads. An empty list when there are no findings.

https://docs.gitlab.com/ci/testing/code_quality/
"""

import json

from policylint.diagnostic import Severity
from policylint.fingerprint import fingerprints
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.wording import wording

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.ADVICE: "minor",
    Severity.INFORMATION: "info",
}


def report(report: Report, look: Look) -> str:
    """All findings that are not waived."""
    names = fingerprints(report.diagnostics, look.path)
    issues = [
        {
            "description": f"{diagnostic.rule.code}: {wording(diagnostic, look).message}",
            "check_name": diagnostic.rule.name,
            "fingerprint": name,
            "severity": _SEVERITIES[diagnostic.severity],
            "location": {
                "path": look.path(diagnostic.place.path),
                "lines": {"begin": diagnostic.place.span.start.line + 1},
            },
        }
        for diagnostic, name in zip(report.diagnostics, names, strict=True)
        if diagnostic.waiver is None and not diagnostic.baselined
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
