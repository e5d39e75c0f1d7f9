"""reviewdog's diagnostic format (`rdjson`): columns count UTF-8 bytes from 1, ends are exclusive.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

import json
from typing import Any

from policylint.diagnostic import Place, Severity
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.wording import wording
from policylint.span import LineCol, Span
from policylint.yaml import Source

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.ADVICE: "INFO",
    Severity.INFORMATION: "INFO",
}


def report(report: Report, look: Look) -> str:
    """All findings that are not waived."""
    found = []
    for diagnostic in report.findings:
        words = wording(diagnostic, look)
        source = report.sources.get(diagnostic.place.path)
        suggestions = [
            {"range": _range(edit.span, source), "text": edit.text}
            for edit in (words.fix.edits if words.fix is not None else ())
        ]
        related = [
            {**({"message": said} if said else {}), "location": _location(place, report, look)}
            for place, said in words.places
        ]
        found.append(
            {
                "message": "\n".join([words.message, *(f"- {way}" for way in words.advice)]),
                "location": _location(diagnostic.place, report, look),
                "severity": _SEVERITIES[diagnostic.severity],
                "code": {"value": diagnostic.rule.code},
                **({"suggestions": suggestions} if suggestions else {}),
                **({"related_locations": related} if related else {}),
            }
        )
    return json.dumps({"source": {"name": "policylint"}, "diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def _location(place: Place, report: Report, look: Look) -> dict[str, Any]:
    return {"path": look.path(place.path), "range": _range(place.span, report.sources.get(place.path))}


def _range(span: Span, source: Source | None) -> dict[str, Any]:
    return {"start": _position(span.start, source), "end": _position(span.end, source)}


def _position(place: LineCol, source: Source | None) -> dict[str, int]:
    """A place in bytes; the line alone where the text is not at hand."""
    if source is None:
        return {"line": place.line + 1}
    before = source.line(place.line)[: place.column].encode("utf-8", "surrogatepass")
    # The mark at the start of the file is on its first line, though not in our text.
    mark = len(source.bom) if place.line == 0 and source.encoding == "utf-8" else 0
    return {"line": place.line + 1, "column": mark + len(before) + 1}
