"""JSON, of our own form: `schemas/output.schema.json` describes it. Places are 1-based, ends exclusive."""

import json
from typing import Any

from policylint import __version__
from policylint.diagnostic import Diagnostic, Fix, Place, Severity, Waiver
from policylint.explanation import way_words
from policylint.fingerprint import fingerprints
from policylint.messages import HIDDEN
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.wording import Wording, wording
from policylint.span import LineCol, Span

VERSION = 1


def report(report: Report, look: Look) -> str:
    """All findings, waived and baselined ones included."""
    counts = {severity.word: sum(d.severity is severity for d in report.findings) for severity in reversed(Severity)}
    names = fingerprints(report.diagnostics, look.path)
    out = {
        "version": VERSION,
        "policylint": __version__,
        "summary": {
            "documents": report.documents,
            "skipped": report.left_out,
            "foreign": report.foreign,
            **counts,
            "waived": len(report.waived),
            "baselined": len(report.baselined),
        },
        "findings": [
            _finding(diagnostic, name, look) for diagnostic, name in zip(report.diagnostics, names, strict=True)
        ],
    }
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def _finding(diagnostic: Diagnostic, fingerprint: str, look: Look) -> dict[str, Any]:
    words = wording(diagnostic, look)
    return {
        "code": diagnostic.rule.code,
        "rule": diagnostic.rule.name,
        "severity": diagnostic.severity.word,
        "message": words.message,
        "why": words.why,
        "resolve": list(words.ways),
        "path": diagnostic.place.path,
        "route": words.route,
        "owner": diagnostic.owner and (diagnostic.owner if look.excerpts else HIDDEN),
        "fingerprint": fingerprint,
        **_span(diagnostic.place.span),
        "related": [{**_located(place), **({"label": label} if label else {})} for place, label in words.related],
        "chain": chain(words),
        "members": members(diagnostic, look),
        "resolutions": resolutions(diagnostic, words, look),
        "fix": _fix(words.fix) if words.fix is not None else None,
        "waived": _waiver(diagnostic.waiver, words.reason) if diagnostic.waiver is not None else None,
        "baselined": diagnostic.baselined,
    }


def members(diagnostic: Diagnostic, look: Look) -> list[dict[str, Any]]:
    """The positions of a conflict as data, the one at which it is told first."""

    def kept(name: str) -> str | None:
        return (name if look.excerpts else HIDDEN) if name else None

    return [
        {
            "kind": "line" if member.line else "position",
            "document": kept(member.document),
            "id": kept(member.id),
            "actor": kept(member.actor),
            "stance": member.stance,
            "action": kept(member.action),
            "subject": kept(member.subject),
            **_located(member.place),
        }
        for member in diagnostic.members
    ]


def chain(words: Wording) -> list[dict[str, Any]]:
    """The steps of an explanation as data."""
    return [
        {"kind": step.kind, "message": said, "strength": step.strength, **_located(step.place)}
        for step, said in words.steps
    ]


def resolutions(diagnostic: Diagnostic, words: Wording, look: Look) -> list[dict[str, Any]]:
    """The ways out of a conflict as data; `member` and `step` count from 0, in `members` and `chain`."""
    return [
        {
            "kind": way.kind,
            "message": way_words(way, diagnostic.rule.name, words.lang, excerpts=look.excerpts),
            "text": (way.text if look.excerpts else HIDDEN) if way.text else None,
            "member": way.member,
            "step": way.step,
            **(_located(way.place) if way.place is not None else {}),
        }
        for way in diagnostic.ways
    ]


def _fix(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [{**_span(edit.span), "text": edit.text} for edit in fix.edits]}


def _waiver(waiver: Waiver, reason: str) -> dict[str, Any]:
    return {"kind": waiver.kind, "reason": reason, **_span(waiver.place.span)}


def _located(place: Place) -> dict[str, Any]:
    return {"path": place.path, **_span(place.span)}


def _span(span: Span) -> dict[str, dict[str, int]]:
    return {"start": _place(span.start), "end": _place(span.end)}


def _place(place: LineCol) -> dict[str, int]:
    return {"line": place.line + 1, "column": place.column + 1}
