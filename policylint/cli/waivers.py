"""`policylint waivers`: what comments accept, or call wrong; each with its place, rule, state and reason."""

import argparse
import sys
from typing import Any

from policylint import api
from policylint.cli.language import chosen
from policylint.waivers import Outcome

_STATES = {
    "nl": {
        "used": "in gebruik ({n}×)",
        "unused": "niet nodig",
        "expired": "verlopen",
        "idle": "regel liep niet",
        "unknown": "onbekende regel",
        "unwaivable": "kan niet worden toegestaan",
        "no-name": "noemt geen regel",
        "no-reason": "geeft geen reden",
        "bad-date": "datum niet te lezen",
        "verb": "niet te lezen",
        "verb-near": "niet te lezen",
        "no-colon": "geen dubbele punt achter `policylint`",
        "no-until": "de laatste dag staat niet achter `until`",
        "until-place": "zegt niet één keer `until`, met een dag, vlak voor de reden",
    },
    "en": {
        "used": "in use ({n}×)",
        "unused": "not needed",
        "expired": "expired",
        "idle": "rule did not run",
        "unknown": "unknown rule",
        "unwaivable": "cannot be waived",
        "no-name": "names no rule",
        "no-reason": "gives no reason",
        "bad-date": "date cannot be read",
        "verb": "cannot be read",
        "verb-near": "cannot be read",
        "no-colon": "no colon after `policylint`",
        "no-until": "the last day does not stand after `until`",
        "until-place": "does not say `until` once, with a day, right before the reason",
    },
}
_HEADINGS = {
    "nl": {
        "waive": "Afgezien, met reden ({n})",
        "dispute": "Betwist ({n})",
        "malformed": "Niet te lezen, dus zonder werking ({n})",
        "none": "geen afwijkingen",
        "until": "t/m",
    },
    "en": {
        "waive": "Waived, with a reason ({n})",
        "dispute": "Disputed ({n})",
        "malformed": "Cannot be read, so without effect ({n})",
        "none": "no waivers",
        "until": "until",
    },
}


def run(options: argparse.Namespace) -> int:
    """List them, waivers and disputes apart. Exit code 0, whatever their state."""
    report = api.check(options.paths, config=options.config, isolated=options.isolated, today=options.today)
    if options.output_format == "json":
        sys.stdout.write(_json(report.waivers))
    else:
        sys.stdout.write(_text(report.waivers, chosen(options, options.paths[0], report.language)))
    return 0


def _text(outcomes: tuple[Outcome, ...], lang: str) -> str:
    headings = _HEADINGS[lang]
    if not outcomes:
        return headings["none"] + "\n"
    groups = []
    for kind in ("waive", "dispute", "malformed"):
        mine = [outcome for outcome in outcomes if _group(outcome) == kind]
        if mine:
            lines = [headings[kind].format(n=len(mine)), *(_line(outcome, lang) for outcome in mine)]
            groups.append("\n".join(lines) + "\n")
    return "\n".join(groups)


def _group(outcome: Outcome) -> str:
    without = outcome.note.fault is not None or outcome.outcome in ("unknown", "unwaivable")
    return "malformed" if without else outcome.note.kind


def _line(outcome: Outcome, lang: str) -> str:
    note = outcome.note
    start = note.waiver.place.span.start
    state = _STATES[lang][outcome.outcome].format(n=outcome.count)
    until = f", {_HEADINGS[lang]['until']} {note.until.isoformat()}" if note.until is not None else ""
    head = f"  {note.file.path}:{start.line + 1}:{start.column + 1}: {outcome.name or '?'}: {state}{until}"
    return f"{head}\n      {note.reason or note.shown}"


def _json(outcomes: tuple[Outcome, ...]) -> str:
    import json

    return json.dumps([_entry(outcome) for outcome in outcomes], ensure_ascii=False, indent=2) + "\n"


def _entry(outcome: Outcome) -> dict[str, Any]:
    note = outcome.note
    start = note.waiver.place.span.start
    return {
        "kind": note.kind,
        "rule": outcome.name or None,
        "state": outcome.outcome,
        "findings": outcome.count,
        "until": note.until.isoformat() if note.until is not None else None,
        "reason": note.reason or None,
        "path": note.file.path,
        "line": start.line + 1,
        "column": start.column + 1,
    }
