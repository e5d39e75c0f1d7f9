"""`policylint commitments`: who promised what to whom by when, where it stands, and what became of it."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from policylint import api
from policylint.agenda import KEPT, LATE, OPEN, Agenda, Item, Where, order
from policylint.chronology import day_words
from policylint.cli.console import printed
from policylint.cli.language import chosen
from policylint.errors import UsageError
from policylint.explanation import shown_place
from policylint.project import Document
from policylint.sequence import shortened

FORMATS = ("table", "markdown", "csv", "json", "ical")
_HEADINGS = {
    "nl": ("uiterlijk", "stand", "toezegging", "wie", "aan", "termijn", "thema", "plaats"),
    "en": ("by", "state", "commitment", "who", "to", "time", "theme", "place"),
}
_KEPT_IN = {"nl": "nagekomen in", "en": "fulfilled in"}
_STATES = {
    "nl": {OPEN: "open", LATE: "te laat", KEPT: "nagekomen"},
    "en": {OPEN: "open", LATE: "late", KEPT: "fulfilled"},
}
_NONE = {"nl": "geen toezeggingen", "en": "no commitments"}
_CALENDAR = {"nl": "Toezeggingen", "en": "Commitments"}
_LEFT_OUT = {
    "nl": "policylint: {n} document(en) niet meegeteld: `policylint check` zegt wat eraan schort",
    "en": "policylint: {n} document(s) left out: `policylint check` says what is wrong with them",
}
_MISSING = "--format ical needs the package icalendar: pip install 'policylint[calendar]'"
# How much of a text a column of the table on the screen shows.
_WIDEST = 60
_MARKUP = frozenset("\\`*_[]<>|~#")


def run(options: argparse.Namespace) -> int:
    """List them. Exit code 0; 1 where a document could not be read whole, 2 where there is none, or a file is not
    readable.

    Raises:
        UsageError: an iCalendar is asked for, and the package that writes one is not installed.
    """
    request = api.asked(config=options.config, isolated=options.isolated, today=options.today)
    projects = api.projects(options.paths, request)
    items = [
        item
        for project, within in projects
        for item in project.drawn(Agenda).items
        if any(document.path in within for document in item.documents)
    ]
    items.sort(key=order)
    files = [file for project, within in projects for file in project.files if file.path in within]
    documents = [document for file in files for document in file.documents]
    lang = chosen(options, options.paths[0], _language(documents))
    # Where there is nothing to list there is nothing to write: an empty list would say that nothing is promised.
    if options.output_format == "ical":
        written = _ical(items, lang, request.wish.today)
        if documents:
            _write_bytes(written)
    elif documents:
        sys.stdout.write(printed(_WRITERS[options.output_format](items, lang), sys.stdout.encoding or "utf-8"))
    for file in files:
        if file.error is not None:
            print(f"policylint: {file.path}: {file.error}", file=sys.stderr)
    if any(file.error is not None for file in files):
        return 2
    if not documents:
        print("policylint: nothing to list: no file here has a `policylint: 1` envelope", file=sys.stderr)
        return 2
    broken = sum(not document.sound for document in documents)
    if broken:
        print(_LEFT_OUT[lang].format(n=broken), file=sys.stderr)
    return 1 if broken else 0


def _language(documents: list[Document]) -> str | None:
    """The language of the policies, where they agree; Dutch is that of one that does not say."""
    spoken = {document.language or "nl" for document in documents if document.kind == "policy"}
    return spoken.pop() if len(spoken) == 1 else None


def _place(where: Where) -> str:
    document, node = where
    return shown_place(document.file.place(node.start, node.end))


def _kept(item: Item) -> str:
    return ", ".join(_place(where) for where in item.kept)


def _row(item: Item, lang: str, *, kept: bool = True) -> tuple[str, ...]:
    """The cells of a line; `kept`: the state says where a promise is fulfilled."""
    day = day_words(item.last)[lang] if item.last is not None else ""
    state = _STATES[lang][item.state]
    if item.kept and kept:
        state += f" ({_kept(item)})"
    return day, state, item.what, item.by[lang], item.to[lang], item.when[lang], item.theme, _place(item.at)


def _table(items: list[Item], lang: str) -> str:
    if not items:
        return _NONE[lang] + "\n"
    rows = [_HEADINGS[lang], *(tuple(shortened(cell, _WIDEST) for cell in _row(item, lang)) for item in items)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


def _markdown(items: list[Item], lang: str) -> str:
    lines = [_HEADINGS[lang], tuple("---" for _ in _HEADINGS[lang])]
    for item in items:
        lines.append(tuple(_escaped(cell) for cell in _row(item, lang)))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(text: str) -> str:
    """A text as Markdown shows it, on one line: what would be markup has a backslash."""
    return "".join(f"\\{character}" if character in _MARKUP else character for character in " ".join(text.split()))


def _inert(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula: an apostrophe goes before its first sign (OWASP, CSV
    Injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _csv(items: list[Item], lang: str) -> str:
    import csv
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*_HEADINGS[lang], _KEPT_IN[lang]))
    for item in items:
        day = item.last.isoformat() if item.last is not None else ""
        writer.writerow([day, *map(_inert, _row(item, lang, kept=False)[1:]), _kept(item)])
    return out.getvalue()


def _json(items: list[Item], lang: str) -> str:
    import json

    return json.dumps([_entry(item, lang) for item in items], ensure_ascii=False, indent=2) + "\n"


def _entry(item: Item, lang: str) -> dict[str, Any]:
    reading = item.reading
    document = item.at[0]
    return {
        "what": item.what,
        "state": item.state,
        "by": item.by[lang] or None,
        "by-id": item.by_id or None,
        "to": item.to[lang],
        "to-id": item.to_id,
        "owner": item.owner or None,
        "due": item.when[lang] or None,
        "last": item.last.isoformat() if item.last is not None else None,
        "wide": reading.edtf if reading is not None else None,
        "narrow": reading.narrow_edtf if reading is not None else None,
        "reason": reading.reason if reading is not None else None,
        "document": document.id,
        "theme": item.theme or None,
        **_located(item.at),
        "again": [_located(where) for where in item.again],
        "fulfilled-by": [_located(where) for where in item.kept],
    }


def _located(where: Where) -> dict[str, Any]:
    document, node = where
    place = document.file.place(node.start, node.end)
    return {"path": place.path, "line": place.span.start.line + 1, "column": place.span.start.column + 1}


def _ical(items: list[Item], lang: str, today: date) -> bytes:
    """An iCalendar: of each promise that has a last day and is not yet kept, that day."""
    try:
        from icalendar import Calendar, Event
    except ImportError:
        raise UsageError(_MISSING) from None
    calendar = Calendar()
    calendar.add("prodid", "-//policylint//commitments//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _CALENDAR[lang])
    names: dict[str, int] = {}
    for item in items:
        if item.last is None or item.state == KEPT:
            continue
        event = Event()
        name = _name(item)
        names[name] = names.get(name, 0) + 1
        event.add("uid", f"{name}{f'-{names[name]}' if names[name] > 1 else ''}@policylint")
        event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
        event.add("dtstart", item.last)
        event.add("summary", item.what)
        headings = dict(zip(_HEADINGS["en"], zip(_HEADINGS[lang], _row(item, lang), strict=True), strict=True))
        told = (headings[name] for name in ("state", "who", "to", "time", "theme", "place"))
        event.add("description", "\n".join(f"{heading}: {cell}" for heading, cell in told if cell))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _name(item: Item) -> str:
    """A name that stays when other promises come and go: its id, else what is promised."""
    from hashlib import sha256

    entry_id = item.own_id or sha256(item.what.encode()).hexdigest()[:16]
    return f"{item.at[0].id}/{entry_id}"


def _write_bytes(data: bytes) -> None:
    """Bytes as they are: the lines of an iCalendar end in CR LF on every system."""
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        sys.stdout.write(data.decode())
    else:
        sys.stdout.flush()
        out.write(data)
        out.flush()


_WRITERS: dict[str, Callable[[list[Item], str], str]] = {
    "table": _table,
    "markdown": _markdown,
    "csv": _csv,
    "json": _json,
}
