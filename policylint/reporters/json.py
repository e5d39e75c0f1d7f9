"""JSON, of our own form: `schemas/output.schema.json` describes it. Places are 1-based, ends exclusive."""

import json
from typing import Any

from policylint import __version__
from policylint.diagnostic import Diagnostic, Fix, Severity, Waiver
from policylint.explanation import step_words, ways_out
from policylint.messages import render
from policylint.report import Report
from policylint.reporters import Look
from policylint.span import LineCol, Span

VERSION = 1


def report(report: Report, look: Look) -> str:
    """All findings, waived ones included."""
    counts = {severity.word: sum(d.severity is severity for d in report.findings) for severity in reversed(Severity)}
    out = {
        "version": VERSION,
        "policylint": __version__,
        "summary": {
            "documents": report.documents,
            "skipped": report.left_out,
            "foreign": report.foreign,
            **counts,
            "waived": len(report.waived),
        },
        "findings": [_finding(diagnostic, look) for diagnostic in report.diagnostics],
    }
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def _finding(diagnostic: Diagnostic, look: Look) -> dict[str, Any]:
    lang = look.language(diagnostic)
    words = render(diagnostic, lang, excerpts=look.excerpts)
    return {
        "code": diagnostic.rule.code,
        "rule": diagnostic.rule.name,
        "severity": diagnostic.severity.word,
        "message": words.message,
        "why": words.why,
        "resolve": [*ways_out(diagnostic, lang, excerpts=look.excerpts), *words.resolve],
        "path": diagnostic.place.path,
        "route": diagnostic.route if look.excerpts else _digest(diagnostic.route),
        **_span(diagnostic.place.span),
        "related": [
            {"path": place.path, **_span(place.span), **({"label": label} if label else {})}
            for place, label in words.related
        ],
        "chain": [
            {
                "kind": step.kind,
                "message": step_words(step, lang, excerpts=look.excerpts),
                "strength": step.strength,
                "path": step.place.path,
                **_span(step.place.span),
            }
            for step in diagnostic.chain
        ],
        "fix": _fix(diagnostic.fix) if look.excerpts and diagnostic.fix is not None else None,
        "waived": _waiver(diagnostic.waiver, look) if diagnostic.waiver is not None else None,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [{**_span(edit.span), "text": edit.text} for edit in fix.edits]}


def _waiver(waiver: Waiver, look: Look) -> dict[str, Any]:
    return {"kind": waiver.kind, "reason": waiver.reason if look.excerpts else "…", **_span(waiver.place.span)}


def _span(span: Span) -> dict[str, dict[str, int]]:
    return {"start": _place(span.start), "end": _place(span.end)}


def _place(place: LineCol) -> dict[str, int]:
    return {"line": place.line + 1, "column": place.column + 1}


def _digest(route: str) -> str:
    """A route without its words, which are the draft's: still the same for the same place."""
    from hashlib import sha256

    return sha256(route.encode()).hexdigest()[:16]
