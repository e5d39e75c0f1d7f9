"""`policylint positions`: who holds what on which subject, since when and where, by subject, with conflicts marked."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from policylint import api
from policylint.cli.console import printed
from policylint.cli.language import language
from policylint.coherence import Conflict, Origin
from policylint.diagnostic import Severity
from policylint.errors import UsageError
from policylint.explanation import shown_place
from policylint.messages import SEVERITIES
from policylint.sequence import shortened
from policylint.standpoints import Held, Standpoints

FORMATS = ("table", "markdown", "json", "csv")
_HEADINGS = {
    "nl": ("onderwerp", "wie", "standpunt", "sinds", "tot en met", "nader", "plaats", "strijdig"),
    "en": ("subject", "who", "position", "since", "until", "particulars", "place", "conflicts"),
}
_STANCES = {
    "nl": {"support": "voor", "oppose": "tegen", "accept": "stemt in", "explore": "verkent", "value": "waarde"},
    "en": {"support": "for", "oppose": "against", "accept": "accepts", "explore": "explores", "value": "value"},
}
_KEYS = {
    "nl": {
        "only": "alleen",
        "except": "behalve",
        "scope": "bereik",
        "when": "als",
        "asks": "aan",
        "despite": "ondanks",
        "supersedes": "vervangt",
    },
    "en": {
        "only": "only",
        "except": "except",
        "scope": "scope",
        "when": "when",
        "asks": "asks",
        "despite": "despite",
        "supersedes": "supersedes",
    },
}
_SECTIONS = {"only": "subjects", "except": "subjects", "when": "conditions", "asks": "actors"}
_NOT = {"nl": "niet: ", "en": "not: "}
_UNDATED = {"nl": "(concept)", "en": "(draft)"}
_NONE = {"nl": "geen standpunten", "en": "no positions"}
_NOBODY = {"nl": "(onbekend)", "en": "(unknown)"}
_CONFLICT = {"nl": "{severity}: {rule}, met {names}", "en": "{severity}: {rule}, with {names}"}
_ALONE = {"nl": "{severity}: {rule}", "en": "{severity}: {rule}"}
_AND_MORE = {"nl": " en nog {n}", "en": " and {n} more"}
_UNKNOWN = {
    "actors": {"nl": "niemand heet hier `{name}`", "en": "nobody here is called `{name}`"},
    "subjects": {"nl": "geen onderwerp heet hier `{name}`", "en": "no subject here is called `{name}`"},
}
_LEFT_OUT = {
    "nl": "policylint: {n} document(en) niet meegeteld: `policylint check` zegt wat eraan schort",
    "en": "policylint: {n} document(s) left out: `policylint check` says what is wrong with them",
}
_EMPTY = {
    "nl": "policylint: niets te tonen: geen bestand hier heeft `policylint: 1` bovenaan",
    "en": "policylint: nothing to list: no file here has a `policylint: 1` envelope",
}
# How many others a conflict names, and how much of a text a column of the table on the screen shows.
_OTHERS = 4
_WIDEST = 80


class Row(NamedTuple):
    """A statement as it is listed: the labels of the way down to its subject, and the words for the rest."""

    way: tuple[str, ...]
    who: str
    says: str
    since: str
    until: str
    more: str
    place: str
    conflicts: str

    @property
    def cells(self) -> tuple[str, ...]:
        """All but the subject."""
        return self[1:]


class Listed(NamedTuple):
    """A statement, its row, and the project that it is of."""

    held: Held
    row: Row
    of: Standpoints


def run(options: argparse.Namespace) -> int:
    """List them. Exit code 0; 1 where a document could not be read whole, 2 where there is none, or a file is not
    readable.

    Raises:
        UsageError: no subject or actor has the name that is asked for.
    """
    settings = api.settings(options.paths[0], config=options.config, isolated=options.isolated)
    lang = options.lang or settings.lang or language()
    projects = api.projects(
        options.paths, api.asked(config=options.config, isolated=options.isolated, today=options.today)
    )
    listed: list[Listed] = []
    seen = {"subjects": not options.subject, "actors": not options.actor}
    for project, within in projects:
        standpoints = project.drawn(Standpoints)
        wanted = [one for one in standpoints.held if one.member.line or _path(standpoints, one) in within]
        for section, name in (("subjects", options.subject), ("actors", options.actor)):
            seen[section] |= bool(name) and standpoints.known(section, name)
        if options.subject:
            wanted = [one for one in wanted if standpoints.within(one.member.subject, options.subject)]
        if options.actor:
            actor = standpoints.judgement.knowledge.resolved("actors", options.actor)
            wanted = [one for one in wanted if one.member.actor == actor]
        for way, held in standpoints.by_subject(wanted, lang):
            labels = tuple(standpoints.label("subjects", name, lang) for name in way)
            listed += [Listed(one, _row(standpoints, one, labels, lang), standpoints) for one in held]
    listed = _without_repeats(listed)
    for section, name in (("subjects", options.subject), ("actors", options.actor)):
        if not seen[section]:
            raise UsageError(_UNKNOWN[section][lang].format(name=name))
    sys.stdout.write(printed(_WRITERS[options.output_format](listed, lang), sys.stdout.encoding or "utf-8"))
    files = [file for project, within in projects for file in project.files if file.path in within]
    for file in files:
        if file.error is not None:
            print(f"policylint: {file.path}: {file.error}", file=sys.stderr)
    if any(file.error is not None for file in files):
        return 2
    documents = [document for file in files for document in file.documents]
    if not documents:
        print(_EMPTY[lang], file=sys.stderr)
        return 2
    broken = sum(not document.sound for document in documents)
    if broken:
        print(_LEFT_OUT[lang].format(n=broken), file=sys.stderr)
    return 1 if broken else 0


def _without_repeats(listed: list[Listed]) -> list[Listed]:
    """Of the lines that ship, and so are in every project, each once; again where a conflict of a project names it."""
    seen = {one.row.place for one in listed if one.held.conflicts}
    kept = []
    for one in listed:
        if one.held.member.line and not one.held.conflicts:
            if one.row.place in seen:
                continue
            seen.add(one.row.place)
        kept.append(one)
    return kept


def _path(standpoints: Standpoints, one: Held) -> str:
    return standpoints.judgement.document(one.member.origin).path


def _row(standpoints: Standpoints, one: Held, way: tuple[str, ...], lang: str) -> Row:
    member = one.member
    stance = _STANCES[lang][member.stance]
    says = standpoints.label("actions", member.action, lang) if member.action else _amount(one)
    return Row(
        way,
        standpoints.label("actors", member.actor, lang) if member.actor else _NOBODY[lang],
        f"{stance}: {says}",
        _UNDATED[lang] if one.undated else (one.since.isoformat() if one.since else "PM" if one.open else ""),
        one.until.isoformat() if one.until else "",
        _particulars(standpoints, one, lang),
        shown_place(standpoints.judgement.place(member.origin)),
        "; ".join(_marked(standpoints, one, conflict, lang) for conflict in one.conflicts),
    )


def _amount(one: Held) -> str:
    signs = {"exactly": "", "at-least": "≥ ", "at-most": "≤ "}
    value = one.data["value"]
    return ", ".join(f"{sign}{value[key]}" for key, sign in signs.items() if key in value)


def _particulars(standpoints: Standpoints, one: Held, lang: str) -> str:
    return "; ".join(
        f"{word} {', '.join(_named(standpoints, key, name, lang) for name in names)}"
        for key, word in _KEYS[lang].items()
        if (names := standpoints.judgement.listed(one.member.position, key))
    )


def _named(standpoints: Standpoints, key: str, name: str, lang: str) -> str:
    if key not in _SECTIONS:
        return name
    found = standpoints.judgement.knowledge.find(_SECTIONS[key], name)
    if found is None and key == "when" and name.lower().startswith("not "):
        return _NOT[lang] + _named(standpoints, key, name[4:].strip(), lang)
    return name if found is None else standpoints.label(_SECTIONS[key], found, lang)


def _marked(standpoints: Standpoints, one: Held, conflict: Conflict, lang: str) -> str:
    names = _names(standpoints, one, conflict)
    shown = ", ".join(names[:_OTHERS]) + (_AND_MORE[lang].format(n=len(names) - _OTHERS) if names[_OTHERS:] else "")
    severity = SEVERITIES[lang][Severity[conflict.severity.upper()]]
    return (_CONFLICT if names else _ALONE)[lang].format(severity=severity, rule=conflict.rule, names=shown)


def _names(standpoints: Standpoints, one: Held, conflict: Conflict) -> list[str]:
    """The other members of a conflict: by id, or by place. What takes part beside a member is told with that member."""
    found: dict[Origin, str] = {}
    for member in conflict.members:
        if member.position != one.member.position:
            found[member.position] = member.id or shown_place(standpoints.judgement.place(member.position))
    return list(found.values())


def _table(listed: list[Listed], lang: str) -> str:
    if not listed:
        return _NONE[lang] + "\n"
    headings = _HEADINGS[lang][1:]
    rows = [tuple(shortened(cell, _WIDEST) for cell in row.cells) for _, row, _ in listed]
    columns = [column for column in range(len(headings)) if any(cells[column] for cells in rows)]
    widths = {column: max(len(cells[column]) for cells in (headings, *rows)) for column in columns}

    def line(cells: tuple[str, ...]) -> str:
        return ("  " + "  ".join(f"{cells[column]:{widths[column]}}" for column in columns)).rstrip()

    lines = [line(headings)]
    before: tuple[str, ...] = ()
    for (_, row, _), cells in zip(listed, rows, strict=True):
        if row.way != before:
            lines.append(" › ".join(row.way))
            before = row.way
        lines.append(line(cells))
    return "".join(f"{text}\n" for text in lines)


def _markdown(listed: list[Listed], lang: str) -> str:
    lines = [_HEADINGS[lang], tuple("---" for _ in _HEADINGS[lang])]
    lines += [(" › ".join(row.way), *row.cells) for _, row, _ in listed]
    body = [lines[0], lines[1], *(tuple(_escaped(cell) for cell in line) for line in lines[2:])]
    return "".join(f"| {' | '.join(line)} |\n" for line in body)


def _escaped(cell: str) -> str:
    for mark in "\\|<>*_`[]":
        cell = cell.replace(mark, "\\" + mark)
    return cell


def _csv(listed: list[Listed], lang: str) -> str:
    import csv
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADINGS[lang])
    writer.writerows((" › ".join(row.way), *row.cells) for _, row, _ in listed)
    return out.getvalue()


def _json(listed: list[Listed], lang: str) -> str:
    import json

    return json.dumps([_entry(one) for one in listed], ensure_ascii=False, indent=2) + "\n"


def _entry(listed: Listed) -> dict[str, Any]:
    one, row, of = listed
    member = one.member
    start = of.judgement.place(member.origin).span.start
    return {
        "subject": member.subject,
        "way": list(of.path(member.subject)),
        "label": row.way[-1],
        "actor": member.actor or None,
        "stance": member.stance,
        "action": member.action or None,
        "value": dict(one.data["value"]) if member.stance == "value" else None,
        "since": one.since.isoformat() if one.since else None,
        "until": one.until.isoformat() if one.until else None,
        "undated": one.undated,
        "open": one.open,
        "particulars": {
            key: of.judgement.listed(member.position, key)
            for key in _KEYS["en"]
            if of.judgement.listed(member.position, key)
        },
        "document": member.document,
        "id": member.id or None,
        "line": member.line,
        "source": member.source,
        "text": of.judgement.written(member.position, "text"),
        "place": {"path": _path(of, one), "line": start.line + 1, "column": start.column + 1},
        "conflicts": [
            {"rule": conflict.rule, "severity": conflict.severity, "with": _names(of, one, conflict)}
            for conflict in one.conflicts
        ],
    }


_WRITERS: dict[str, Callable[[list[Listed], str], str]] = {
    "table": _table,
    "markdown": _markdown,
    "json": _json,
    "csv": _csv,
}
