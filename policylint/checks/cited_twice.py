"""One paper cited twice in one list."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Context, Finding, Mention, at
from policylint.normalised import Entry, cited
from policylint.project import Document, Project
from policylint.register import title_of


def check(context: Context) -> Iterator[Finding]:
    """Each citation whose paper the same list names before, with the same pages and annexes."""
    for document in context.project.policies:
        for kind in ("document", "theme", "position", "commitment", "date"):
            for entry in document.entries(kind):
                yield from _repeated(context.project, document, entry.get("citations", ()))


def _repeated(project: Project, document: Document, citations: list[Entry]) -> Iterator[Finding]:
    first: dict[tuple[Any, ...], Entry] = {}
    for citation in citations:
        if "id" not in citation:
            continue
        # Pages written in the cite itself tell two citations of one paper apart as well.
        written = citation.at("cite" if "cite" in citation else "source")
        key = (citation["id"], citation.get("pages") or _pages(citation), tuple(citation.get("annexes", ())))
        other = first.setdefault(key, citation)
        if other is not citation:
            before = other.at("cite" if "cite" in other else "source")
            mention = Mention(document, before.start, before.end, "first")
            title = title_of(project, citation["id"])
            fields = {"cite": citation.get("cite", citation["id"]), "title": title}
            yield at(document, written, fields, case="titled" if title else "plain", related=(mention,))


def _pages(citation: Entry) -> str | None:
    return next((read.pages for read in cited(citation.get("cite", ""))), None)
