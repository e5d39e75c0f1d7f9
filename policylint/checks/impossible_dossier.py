"""Dossier numbers that no dossier can have."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.chronology import Chronology
from policylint.citation import Citation, find, format, repair, session_on
from policylint.diagnostic import Edit, Fix
from policylint.project import Document, Project
from policylint.prose import Prose, Written
from policylint.register import title_of


def check(context: Context) -> Iterator[Finding]:
    """Each Kamerstuk with an impossible dossier, and what was probably meant; what is written again is told once."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        alike: dict[tuple[str | None, ...], list[Written]] = {}
        places: set[tuple[int, tuple[int, int]]] = set()
        for item in prose.written(document):
            read = item.citation
            if not read.impossible or read.dossier_span is None or (id(item.node), read.dossier_span) in places:
                continue
            places.add((id(item.node), read.dossier_span))
            alike.setdefault((read.dossier, read.suffix, read.number, read.letter), []).append(item)
        for items in alike.values():
            yield _finding(context.project, document, items)


def _finding(project: Project, document: Document, items: list[Written]) -> Finding:
    first, *more = items
    read = first.citation
    start, end = _span(document, first)
    fields = {"dossier": read.dossier}
    again = tuple(Mention(document, *_span(document, other), "again") for other in more)
    others = [other for other in project.drawn(Prose).written(document) if not other.citation.impossible]
    anchor = project.drawn(Chronology).anchor(document)
    day = (anchor.last if anchor is not None else None) or project.today
    repairs = repair(read, [other.citation for other in others], session=session_on(day))
    if not repairs:
        return Finding(document, start, end, fields, "unknown", again)
    # Where the project has a register, a paper that it holds is likelier than one that it does not.
    papers = [_mended(first, repair.dossier) for repair in repairs]
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
    fix = None
    if reason != "swapped-digits" or titles[best]:
        # Another dossier is another paper, so no fix without being asked; and of two digits that changed places none
        # where nothing else speaks for them.
        fix = Fix(tuple(Edit(document.source.span(*_span(document, item)), meant) for item in items), safe=False)
    return Finding(document, start, end, fields, reason, (*tuple(mentions)[:1], *again), fix)


def _span(document: Document, item: Written) -> tuple[int, int]:
    assert item.citation.dossier_span is not None
    return document.stretch(item.node, *item.citation.dossier_span)


def _mended(item: Written, dossier: str) -> Citation | None:
    """The citation with another dossier, read again rather than changed: its id, and all that follows, is another's."""
    read, text = item.citation, item.node.text
    assert read.dossier_span is not None
    start, end = read.dossier_span
    again = find(f"{text[read.start : start]}{dossier}{text[end : read.end]}")
    return next((other for other in again if other.dossier == dossier), None)
