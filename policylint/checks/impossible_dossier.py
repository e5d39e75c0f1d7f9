"""Dossier numbers that no dossier can have."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import Citation, format, parse, repair
from policylint.diagnostic import Edit, Fix
from policylint.project import Cited, Document, Project
from policylint.register import title_of


def check(context: Context) -> Iterator[Finding]:
    """Each Kamerstuk with an impossible dossier, and what was probably meant."""
    for document in context.project.policies:
        for item in document.cited:
            if item.citation.impossible and item.citation.dossier_span is not None:
                yield _finding(context.project, document, item, item.citation.dossier_span)


def _finding(project: Project, document: Document, item: Cited, dossier: tuple[int, int]) -> Finding:
    read = item.citation
    start, end = document.stretch(item.node, *dossier)
    fields = {"dossier": read.dossier}
    others = [other for other in document.cited if not other.citation.impossible]
    repairs = repair(read, [other.citation for other in others])
    if not repairs:
        return Finding(document, start, end, fields, "unknown")
    # Where the project has a register, a paper that it holds is likelier than one that it does not.
    papers = [_mended(item, dossier, repair.dossier) for repair in repairs]
    titles = [title_of(project, paper.id if paper is not None else None) for paper in papers]
    best = next((index for index, title in enumerate(titles) if title), 0)
    meant, reason = repairs[best]
    mended = papers[best]
    cite = (format(mended, "house") or format(mended, "id")) if mended is not None else None
    fields |= {"suggestion": meant, "cite": (cite or meant) + (f" (“{titles[best]}”)" if titles[best] else "")}
    mentions = (
        Mention(document, *document.stretch(other.node, *other.citation.dossier_span), "cited")
        for other in others
        if other.citation.dossier == meant and other.citation.dossier_span is not None
    )
    # Another dossier is another paper, so no fix without being asked.
    fix = Fix((Edit(document.source.span(start, end), meant),), safe=False)
    return Finding(document, start, end, fields, reason, tuple(mentions)[:1], fix)


def _mended(item: Cited, span: tuple[int, int], dossier: str) -> Citation | None:
    """The citation with another dossier, read again rather than changed: its id, and all that follows, is another's."""
    text = item.node.text
    return parse(f"{text[: span[0]]}{dossier}{text[span[1] :]}")
