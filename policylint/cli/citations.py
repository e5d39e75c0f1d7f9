"""`policylint citations`: every citation, with its id, place, theme, title and link."""

import argparse
import sys

from policylint import api
from policylint.bibliography import Item, bibliography
from policylint.cli.console import printed
from policylint.cli.language import language

FORMATS = ("table", "markdown", "csv", "json")
_HEADINGS = {
    "nl": ("id", "plaats", "thema", "verwijzing", "titel", "adres"),
    "en": ("id", "place", "theme", "citation", "title", "link"),
}
_NONE = {"nl": "geen verwijzingen", "en": "no citations"}
_LEFT_OUT = {
    "nl": "policylint: {n} document(en) niet meegeteld: `policylint check` zegt wat eraan schort",
    "en": "policylint: {n} document(s) left out: `policylint check` says what is wrong with them",
}


def run(options: argparse.Namespace) -> int:
    """List them. Exit code 0; 1 where a document could not be read whole, 2 where there is none, or a file is not
    readable."""
    settings = api.settings(options.paths[0], config=options.config, isolated=options.isolated)
    lang = options.lang or settings.lang or language()
    projects = api.projects(options.paths, api.asked(config=options.config, isolated=options.isolated))
    items = sorted(
        (item for project, within in projects for item in bibliography(project, within)),
        key=lambda item: (item.place, item.id or ""),
    )
    files = [file for project, within in projects for file in project.files if file.path in within]
    documents = [document for file in files for document in file.documents]
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


def _row(item: Item) -> tuple[str, ...]:
    start = item.place.span.start
    place = f"{item.place.path}:{start.line + 1}:{start.column + 1}"
    return item.id or "", place, item.theme, item.cite, item.title, item.url or ""


def _table(items: list[Item], lang: str) -> str:
    if not items:
        return _NONE[lang] + "\n"
    rows = [_HEADINGS[lang], *(_row(item) for item in items)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


def _markdown(items: list[Item], lang: str) -> str:
    lines = [_HEADINGS[lang], tuple("---" for _ in _HEADINGS[lang])]
    for item in items:
        *cells, url = [cell.replace("\\", "\\\\").replace("|", "\\|") for cell in _row(item)]
        lines.append((*cells, f"<{url}>" if url else ""))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _csv(items: list[Item], lang: str) -> str:
    import csv
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADINGS[lang])
    writer.writerows(_row(item) for item in items)
    return out.getvalue()


def _json(items: list[Item], lang: str) -> str:
    import json

    return json.dumps([_entry(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def _entry(item: Item) -> dict[str, object]:
    start = item.place.span.start
    return {
        "id": item.id,
        "kind": item.kind,
        "path": item.place.path,
        "line": start.line + 1,
        "column": start.column + 1,
        "document": item.document,
        "theme": item.theme or None,
        "cite": item.cite or None,
        "title": item.title or None,
        "url": item.url,
        "stands": item.stands,
    }


_WRITERS = {"table": _table, "markdown": _markdown, "csv": _csv, "json": _json}
