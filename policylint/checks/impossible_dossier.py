"""Dossier numbers that no dossier can have."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import Citation, format, repair
from policylint.diagnostic import Edit, Fix
from policylint.project import Document


def check(context: Context) -> Iterator[Finding]:
    """Each Kamerstuk with an impossible dossier, and what was probably meant."""
    for document in context.project.policies:
        for item in document.cited:
            if item.citation.impossible and item.citation.dossier_span is not None:
                start, end = document.stretch(item.node, *item.citation.dossier_span)
                yield _finding(document, item.citation, start, end)


def _finding(document: Document, read: Citation, start: int, end: int) -> Finding:
    fields = {"dossier": read.dossier}
    others = [other for other in document.cited if not other.citation.impossible]
    repairs = repair(read, [other.citation for other in others])
    if not repairs:
        return Finding(document, start, end, fields, "unknown")
    meant, reason = repairs[0]
    mended = read._replace(dossier=meant, id=None)
    fields |= {"suggestion": meant, "cite": format(mended, "house")}
    mentions = (
        Mention(document, *document.stretch(other.node, *other.citation.dossier_span), "cited")
        for other in others
        if other.citation.dossier == meant and other.citation.dossier_span is not None
    )
    # Another dossier is another paper, so no fix without being asked.
    fix = Fix((Edit(document.source.span(start, end), meant),), safe=False)
    return Finding(document, start, end, fields, reason, tuple(mentions)[:1], fix)
