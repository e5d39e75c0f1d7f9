"""Kamerstukken that are not written in the official form."""

from collections.abc import Iterator
from datetime import date

from policylint.checks import Context, Finding, Mention
from policylint.citation import format
from policylint.citation.sessions import session_from, session_on
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix
from policylint.project import Cited, Document, Project
from policylint.register import Register

# Too near Prinsjesdag a paper's day does not tell its session: it may have been printed in the next.
_TURN = (date(2000, 9, 1), date(2000, 10, 15))


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document, at the first Kamerstuk in another form."""
    for document in context.project.policies:
        others = [
            item
            for item in document.cited
            if item.citation.kind == "kamerstuk" and item.citation.style not in (None, "official", "url")
        ]
        if others:
            (start, end), *more = [
                document.stretch(item.node, item.citation.start, item.citation.end) for item in others
            ]
            again = tuple(Mention(document, *span, "again") for span in more)
            yield Finding(
                document, start, end, {"count": len(others)}, None, again, _fix(context.project, document, others)
            )


def _fix(project: Project, document: Document, others: list[Cited]) -> Fix | None:
    """Those of which the session is known in the official form: it stands there, elsewhere, or in the register."""
    known = {item.citation.id: item.citation.session for item in document.cited if item.citation.session is not None}
    edits = []
    safe = True
    for item in others:
        read = item.citation
        session = read.session or known.get(read.id)
        if session is None:
            session = _session(project, read.id)
            safe = safe and session is None
        text = format(read._replace(session=session), "official")
        whole = (read.start, read.end) == (0, len(item.node.text))
        if text is None or len([other for other in others if other.node is item.node]) > 1:
            continue
        if item.node.plain:
            if not whole:
                continue
            text = quoted(text)
        edits.append(Edit(document.source.span(*document.stretch(item.node, read.start, read.end)), text))
    return Fix(tuple(edits), safe) if edits else None


def _session(project: Project, id_: str | None) -> str | None:
    """The session of a paper by its day in the register."""
    paper = project.drawn(Register).find(id_)
    if paper is None or paper.date is None or _TURN[0] <= paper.date.replace(year=2000) <= _TURN[1]:
        return None
    return session_from(session_on(paper.date))
