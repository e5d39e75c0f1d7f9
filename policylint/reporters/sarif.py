"""SARIF 2.1.0, as GitHub code scanning reads it. Waived findings are results with a suppression.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ and GitHub's "SARIF support for code scanning".
"""

import json
from typing import Any

from policylint import __version__
from policylint.diagnostic import Diagnostic, Fix, Place, Severity, Waiver
from policylint.fingerprint import fingerprints
from policylint.messages import HIDDEN, words_in
from policylint.report import Report
from policylint.reporters import Look, in_files
from policylint.reporters import json as json_report
from policylint.reporters.wording import Wording, report_language, wording
from policylint.rules import Rule
from policylint.span import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# What GitHub takes: results of a run, and related places of a result that it shows.
LIMIT = 25_000
_RELATED_LIMIT = 100
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
    Severity.INFORMATION: "note",
}
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}
_WORDS = {
    "nl": {"why": "Waarom", "ways": "Wat te doen", "fix": "wat policylint zou schrijven", "at": "bij"},
    "en": {"why": "Why", "ways": "What to do", "fix": "what policylint would write", "at": "at"},
}


def report(report: Report, look: Look) -> str:
    """One run with every finding, or with the loudest where there are more than GitHub takes."""
    names = fingerprints(report.diagnostics, look.path)
    chosen = list(zip(report.diagnostics, names, strict=True))
    if len(chosen) > LIMIT:
        loudest = sorted(range(len(chosen)), key=lambda index: -chosen[index][0].severity)[:LIMIT]
        chosen = [chosen[index] for index in sorted(loudest)]
    fired = {diagnostic.rule.code: diagnostic.rule for diagnostic, _ in chosen}
    rules = [fired[code] for code in sorted(fired)]
    places = {rule.code: index for index, rule in enumerate(rules)}
    lang = report_language(report, look)
    run = {
        "tool": {
            "driver": {"name": "policylint", "version": __version__, "rules": [_rule(rule, lang) for rule in rules]}
        },
        "language": lang,
        "columnKind": "unicodeCodePoints",
        **({} if look.excerpts else {"redactionTokens": [HIDDEN]}),
        "results": [_result(diagnostic, name, places, look) for diagnostic, name in chosen],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    title, why = words_in(rule.title, lang), " ".join(words_in(rule.why, lang).split())
    words = _WORDS[lang]
    # The general ways out: those that speak of one finding have braces in them, and stand in its message.
    ways = [way for way in dict.fromkeys(_general(rule, lang)) if "{" not in way]
    level = _LEVELS[rule.severity["draft"]]
    text = why + "".join(f"\n- {way}" for way in ways)
    markdown = f"**{words['why']}**: {why}\n"
    if ways:
        markdown += f"\n**{words['ways']}**:\n\n" + "".join(f"- {way}\n" for way in ways)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {"text": text or title, "markdown": markdown + f"\n`policylint explain {rule.name}`\n"},
        "helpUri": f"urn:policylint:rule:{rule.name}",
        "defaultConfiguration": {"level": level},
        "properties": {"tags": ["policy", rule.family], "problem.severity": _PROBLEMS[level]},
    }


def _general(rule: Rule, lang: str) -> list[str]:
    ways = [*rule.resolve.get(lang, ())]
    for case in rule.cases.values():
        ways += case.resolve.get(lang, ())
    return ways


def _result(diagnostic: Diagnostic, name: str, rules: dict[str, int], look: Look) -> dict[str, Any]:
    words = wording(diagnostic, look)
    waived = [_suppression(diagnostic.waiver, words, look)] if diagnostic.waiver is not None else []
    waived += [{"kind": "external", "status": "accepted"}] if diagnostic.baselined else []
    # A place in knowledge that ships lies in no repository: the message tells of it.
    elsewhere = [(place, said) for place, said in words.places if not in_files(place.path)]
    here = [(place, said) for place, said in words.places if in_files(place.path)][:_RELATED_LIMIT]
    return {
        "ruleId": diagnostic.rule.code,
        "ruleIndex": rules[diagnostic.rule.code],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _message(words, elsewhere)},
        "locations": [{"physicalLocation": _physical(diagnostic.place, look)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _physical(place, look), **({"message": {"text": said}} if said else {})}
            for number, (place, said) in enumerate(here, 1)
        ],
        # GitHub knows an alert again by the first, others by the second.
        "partialFingerprints": {"primaryLocationLineHash": f"{name}:1", "policylint/v1": name},
        **({"properties": data} if (data := _explained(diagnostic, words, look)) else {}),
        **({"suppressions": waived} if waived else {}),
        **({"fixes": [_fix(words.fix, diagnostic.place.path, words, look)]} if words.fix is not None else {}),
    }


def _explained(diagnostic: Diagnostic, words: Wording, look: Look) -> dict[str, Any]:
    """The explanation of a conflict as data, in the form that the JSON report gives it; paths as elsewhere here."""
    data = {
        "members": json_report.members(diagnostic, look),
        "chain": json_report.chain(words),
        "resolutions": json_report.resolutions(diagnostic, words, look),
    }
    for part in data.values():
        for each in part:
            if "path" in each:
                each["path"] = look.path(each["path"])
    return {name: part for name, part in data.items() if part}


def _message(words: Wording, elsewhere: list[tuple[Place, str]]) -> str:
    lines = [words.message]
    lines += [
        f"- {said} ({place.path}:{place.span.start.line + 1})" if said else f"- {place.path}"
        for place, said in elsewhere
    ]
    ways = words.advice
    if ways:
        lines += [f"{_WORDS[words.lang]['ways']}:", *(f"- {way}" for way in ways)]
    return "\n".join(lines)


def _suppression(waiver: Waiver, words: Wording, look: Look) -> dict[str, Any]:
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": words.reason,
        "location": {"physicalLocation": _physical(waiver.place, look)},
        "properties": {"kind": waiver.kind},
    }


def _fix(fix: Fix, path: str, words: Wording, look: Look) -> dict[str, Any]:
    replacements = [{"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    change = {"artifactLocation": _artifact(path, look), "replacements": replacements}
    return {
        "description": {"text": _WORDS[words.lang]["fix"]},
        "artifactChanges": [change],
        "properties": {"safe": fix.safe},
    }


def _physical(place: Place, look: Look) -> dict[str, Any]:
    return {"artifactLocation": _artifact(place.path, look), "region": _region(place.span)}


def _artifact(path: str, look: Look) -> dict[str, str]:
    from urllib.parse import quote

    shown = look.path(path)
    uri = quote(shown, safe="/", errors="surrogateescape")
    if shown.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.start.line + 1,
        "startColumn": span.start.column + 1,
        "endLine": span.end.line + 1,
        "endColumn": span.end.column + 1,
    }
