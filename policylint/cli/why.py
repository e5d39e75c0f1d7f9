"""`policylint why`: the verdict between two positions, with the steps that lead to it."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from policylint import api
from policylint.cli.console import printed
from policylint.cli.language import language
from policylint.cli.verdict_words import REASONS, VERDICTS
from policylint.coherence import Member
from policylint.comparison import COMPATIBLE, CONFLICT, UNKNOWN, Comparison, compare
from policylint.diagnostic import Place, Severity
from policylint.errors import UsageError
from policylint.explanation import shown_place, step_words, way_words
from policylint.judgement import Judgement
from policylint.messages import SEVERITIES
from policylint.project import Project
from policylint.reach import names
from policylint.rules import builtin
from policylint.selection import find
from policylint.standpoints import Side, Standpoints, side

_WOULD = {"nl": "anders:", "en": "else:"}
_APART = {"nl": "waarin ze uiteenlopen:", "en": "where they differ:"}
_BY = {"nl": "omdat:", "en": "because:"}
_WAYS = {"nl": "doe een van deze:", "en": "do one of these:"}
_FROM = {"nl": "vanaf", "en": "from"}
_TO = {"nl": "t/m", "en": "until"}
_LINE = {"nl": "lijn", "en": "line"}
_NOT_FOUND = {
    "nl": "er is geen standpunt of lijn `{name}` in {place}; `policylint positions` noemt ze",
    "en": "there is no position or line `{name}` in {place}; `policylint positions` lists them",
}
_APART_PROJECTS = {
    "nl": "`{one}` en `{other}` staan in geen project samen",
    "en": "`{one}` and `{other}` are not in one project",
}
_TWICE = {"nl": "`{one}` en `{other}` zijn hetzelfde standpunt", "en": "`{one}` and `{other}` are one position"}
_PROJECTS = {
    "nl": "`{one}` en `{other}` staan samen in meer dan één project; noem een map met --in",
    "en": "`{one}` and `{other}` are in more than one project; name a folder with --in",
}


def run(options: argparse.Namespace) -> int:
    """Tell it. Exit code 0 where they go together or that cannot be told, 1 where they conflict.

    Raises:
        UsageError: a name names nothing, or more than one thing.
    """
    options.within = options.within or ["."]
    settings = api.settings(options.within[0], config=options.config, isolated=options.isolated)
    lang = options.lang or settings.lang or language()
    request = api.asked(config=options.config, isolated=options.isolated, today=options.today)
    project, one, other = _found(options, [project for project, _ in api.projects(options.within, request)], lang)
    told = compare(project, one, other)
    text = _json(project, told) if options.output_format == "json" else _text(project, told, lang)
    sys.stdout.write(printed(text, sys.stdout.encoding or "utf-8"))
    return 1 if told.verdict == CONFLICT else 0


def _found(options: argparse.Namespace, projects: list[Project], lang: str) -> tuple[Project, Side, Side]:
    """The project that has both, and the two in it."""
    names = {"one": options.one, "other": options.other}
    sides = [(project, side(project, options.one), side(project, options.other)) for project in projects]
    found = [(project, one, other) for project, one, other in sides if one is not None and other is not None]
    if not found:
        for index, name in enumerate((options.one, options.other), 1):
            if all(row[index] is None for row in sides):
                raise UsageError(_NOT_FOUND[lang].format(name=name, place=", ".join(options.within)))
        raise UsageError(_APART_PROJECTS[lang].format(**names))
    if len(found) > 1 and any(not one.member.line for _, *pair in found for one in pair):
        raise UsageError(_PROJECTS[lang].format(**names))
    if found[0][1].origin == found[0][2].origin:
        raise UsageError(_TWICE[lang].format(**names))
    return found[0]


def _text(project: Project, told: Comparison, lang: str) -> str:
    return "".join(f"{line}\n" for line in _lines(project, told, lang))


def _lines(project: Project, told: Comparison, lang: str) -> Iterator[str]:
    standpoints = project.drawn(Standpoints)
    head = VERDICTS[lang][told.verdict]
    if told.rule is not None and told.severity is not None:
        head += f" ({SEVERITIES[lang][Severity[told.severity.upper()]]}, {told.rule})"
    yield head
    for one in told.sides:
        yield from _side(standpoints, one, lang)
    reasons = _reasons(standpoints, told, lang)
    yield f"  {_BY[lang]} {reasons[0]}"
    yield from (" " * (len(_BY[lang]) + 3) + reason for reason in reasons[1:])
    if told.chain:
        if told.verdict == COMPATIBLE and told.reasons != ("premise",):
            yield f"  {_WOULD[lang]}"
        elif told.verdict == UNKNOWN:
            yield f"  {_APART[lang]}"
        for step in told.chain:
            yield f"    - {step_words(step, lang)}, {shown_place(step.place)}"
    if told.ways or _advice(told, lang):
        yield f"  {_WAYS[lang]}"
        yield from (f"    - {way}" for way in _ways(told, lang))


def _reasons(standpoints: Standpoints, told: Comparison, lang: str) -> list[str]:
    judgement = standpoints.judgement
    besides = ", ".join(
        f"{member.id or shown_place(judgement.place(member.origin))} ({judgement.said(member)[lang]})"
        for member in told.besides
    )
    who = [standpoints.label("actors", one.member.actor, lang) for one in told.sides]
    words = (REASONS[reason][lang] for reason in told.reasons)
    return [reason.format(besides=besides, one=who[0], other=who[1]) for reason in words]


def _ways(told: Comparison, lang: str) -> list[str]:
    words = (way_words(way, told.rule or "", lang) for way in told.ways)
    return list(dict.fromkeys((*words, *_advice(told, lang))))


def _advice(told: Comparison, lang: str) -> list[str]:
    """What the rule that tells a conflict says is to be done."""
    rule = find(builtin(), told.rule) if told.rule is not None else None
    return rule.resolve.get(lang, []) if rule is not None else []


def _side(standpoints: Standpoints, one: Side, lang: str) -> Iterator[str]:
    member = one.member
    name = member.id or shown_place(_place(standpoints.judgement, member))
    said = "; ".join(standpoints.judgement.said(held.member)[lang] for held in one.held)
    who = standpoints.label("actors", member.actor, lang) if member.actor else "?"
    held = one.held[0]
    days = f", {_FROM[lang]} {held.since.isoformat()}" if held.since else ""
    days += f" {_TO[lang]} {held.until.isoformat()}" if held.until else ""
    kind = f"{_LINE[lang]}: " if member.line else ""
    yield f"  {name}: {said}"
    yield f"      {kind}{who}{days}, {shown_place(_place(standpoints.judgement, member))}"
    limits = [f"{key}: {', '.join(found)}" for key in _LIMITS if (found := names(one.data, key))]
    if limits:
        yield f"      {'; '.join(limits)}"


_LIMITS = ("only", "except", "scope", "when", "asks", "despite", "supersedes")


def _place(judgement: Judgement, member: Member) -> Place:
    return judgement.place(member.origin)


def _json(project: Project, told: Comparison) -> str:
    import json

    standpoints = project.drawn(Standpoints)
    entry = {
        "verdict": told.verdict,
        "rule": told.rule,
        "severity": told.severity,
        "reasons": [
            {"kind": kind, "nl": dutch, "en": english}
            for kind, dutch, english in zip(
                told.reasons, _reasons(standpoints, told, "nl"), _reasons(standpoints, told, "en"), strict=True
            )
        ],
        "members": [_member(standpoints, held.member) for one in told.sides for held in one.held],
        "besides": [_member(standpoints, member) for member in told.besides],
        "chain": [
            {
                "kind": step.kind,
                "start": step.start,
                "end": step.end or None,
                "strength": step.strength,
                "source": step.source,
                "place": _located(step.place),
            }
            for step in told.chain
        ],
        "resolutions": [
            {"kind": way.kind, "text": way.text or None, "place": None if way.place is None else _located(way.place)}
            for way in told.ways
        ]
        + [
            {"kind": "advice", "text": None, "place": None, "nl": dutch, "en": english}
            for dutch, english in zip(_advice(told, "nl"), _advice(told, "en"), strict=True)
        ],
    }
    return json.dumps(entry, ensure_ascii=False, indent=2) + "\n"


def _member(standpoints: Standpoints, member: Member) -> dict[str, Any]:
    return {
        "id": member.id or None,
        "document": member.document,
        "line": member.line,
        "actor": member.actor or None,
        "stance": member.stance,
        "action": member.action or None,
        "subject": member.subject,
        "said": standpoints.judgement.said(member),
        "place": _located(_place(standpoints.judgement, member)),
    }


def _located(place: Place) -> dict[str, Any]:
    start = place.span.start
    return {"path": place.path, "line": start.line + 1, "column": start.column + 1}
