"""One paper cited twice in one list."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Context, Finding, Mention
from policylint.citation import Citation, format
from policylint.normalised import Entry, cited
from policylint.project import Document, Project
from policylint.register import title_of
from policylint.yaml import Scalar

# Sources of which mostly a part is cited.
_ACTS = ("eu-act", "celex", "bwb", "stb")


def check(context: Context) -> Iterator[Finding]:
    """Each citation of which the same list names a paper before, with the same pages and annexes."""
    for document in context.project.policies:
        for kind in ("document", "theme", "position", "commitment", "date"):
            for entry in document.entries(kind):
                yield from _repeated(context.project, document, entry.get("citations", ()))


def _repeated(project: Project, document: Document, citations: list[Entry]) -> Iterator[Finding]:
    first: dict[tuple[Any, ...], Entry] = {}
    for citation in citations:
        papers = [read for read in cited(citation.get("cite", "")) if read.id is not None]
        # Pages written in the cite itself tell two citations of one paper apart as well, and so do articles of an act.
        keys = [
            (
                read.id,
                citation.get("pages") or read.pages,
                tuple(citation.get("annexes", ())),
                citation.get("cite") if read.kind in _ACTS else None,
            )
            for read in papers
        ]
        double = [(read, first[key]) for read, key in zip(papers, keys, strict=True) if key in first]
        for key in keys:
            first.setdefault(key, citation)
        if double:
            yield _finding(project, document, citation, double, whole=len(double) == len(papers))


def _finding(
    project: Project, document: Document, citation: Entry, double: list[tuple[Citation, Entry]], *, whole: bool
) -> Finding:
    reads = [read for read, _ in double]
    node = citation.at("cite" if "source" not in citation else "source")
    start, end = node.start, node.end
    cite = citation.get("cite", reads[0].id)
    if not whole:
        cite = ", ".join(_name(read) for read in reads)
        if isinstance(node, Scalar) and node.text == citation.get("cite"):
            start, end = document.stretch(node, reads[0].start, reads[-1].end)
    others = [other.at("cite" if "source" not in other else "source") for _, other in double]
    mentions = {(other.start, other.end): Mention(document, other.start, other.end, "first") for other in others}
    title = title_of(project, reads[0].id) if len(reads) == 1 else ""
    case = "titled" if title else "plain"
    return Finding(document, start, end, {"cite": cite, "title": title}, case, tuple(mentions.values()))


def _name(read: Citation) -> str:
    """A paper by itself, where it is written in one breath with others."""
    return format(read, "house") or read.id or ""
