"""Kamerstukken that are not written in the official form."""

from collections.abc import Iterator
from datetime import date

from policylint.checks import Context, Finding, Mention
from policylint.citation import format
from policylint.citation.grammar import compiled
from policylint.citation.identifiers import dossier_id
from policylint.citation.sessions import session_from, session_on
from policylint.diagnostic import Fix
from policylint.project import Cited, Document, Project
from policylint.register import Register
from policylint.rewriting import apart, rewritten

# Too near Prinsjesdag a paper's day does not tell its session: it may have been printed in the next.
_TURN = (date(2000, 9, 1), date(2000, 10, 15))


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document, at the first Kamerstuk in another form."""
    for document in context.project.policies:
        items = [item for item in document.cited if item.citation.kind == "kamerstuk"]
        others = [place for place in apart(items) if not _official(place)]
        if others:
            (start, end), *more = [
                document.stretch(place[0].node, place[0].citation.start, place[0].citation.end) for place in others
            ]
            again = tuple(Mention(document, *span, "again") for span in more)
            fields = {"count": len(others), "papers": sum(map(len, others))}
            yield Finding(document, start, end, fields, None, again, _fix(context.project, document, others))


def _official(place: list[Cited]) -> bool:
    """Whether what stands in one place is in the official form, or in none: an address, a number still to come."""
    item = place[0]
    read = item.citation
    if read.style in (None, "url"):
        return True
    if read.style != "official":
        return False
    written = " ".join(item.node.text[read.start : read.end].split())
    written = compiled("aside").sub("", written)
    if len(place) > 1:
        # How further papers are joined is not laid down: then what stands before them counts.
        whole = read._replace(id=dossier_id(read.dossier or "", read.suffix), number=None, letter=None, pages=None)
        head = format(whole, "official")
        return head is None or _plain(written).startswith(_plain(head))
    text = format(read, "official")
    return text is None or _plain(text) == _plain(written)


def _plain(text: str) -> str:
    """A citation without what the form leaves free: how a chapter is joined to its dossier ("31700 VI", "36800-V")."""
    return text.replace("-", " ").replace("–", " ").replace("(", "").replace(")", "")


def _fix(project: Project, document: Document, others: list[list[Cited]]) -> Fix | None:
    """Those of which the session is known in the official form: it stands there, elsewhere, or in the register."""
    known = {item.citation.id: item.citation.session for item in document.cited if item.citation.session is not None}
    edits = []
    safe = True
    for item in (place[0] for place in others):
        read = item.citation
        session = read.session or known.get(read.id)
        told = session is not None
        if session is None:
            session = _session(project, read.id)
        edit = rewritten(document, item, "official", session)
        if edit is not None:
            safe = safe and told
            edits.append(edit)
    return Fix(tuple(edits), safe) if edits else None


def _session(project: Project, id_: str | None) -> str | None:
    """The session of a paper by its day in the register."""
    paper = project.drawn(Register).find(id_)
    if paper is None or paper.date is None or _TURN[0] <= paper.date.replace(year=2000) <= _TURN[1]:
        return None
    return session_from(session_on(paper.date))
