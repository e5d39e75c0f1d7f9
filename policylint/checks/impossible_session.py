"""Parliamentary years that do not exist, or in which the dossier did not."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation.sessions import session_as_read
from policylint.diagnostic import Edit, Fix
from policylint.project import Document
from policylint.prose import Prose, Written


def check(context: Context) -> Iterator[Finding]:
    """Each citation whose session has years that do not follow each other, or lies before its dossier was opened."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        for papers in prose.papers(document):
            read = papers[0].citation
            if read.session_span is None:
                continue
            if read.impossible_session:
                yield _no_session(document, papers)
            elif read.too_early:
                yield _finding(document, papers, "dossier")


def _no_session(document: Document, papers: list[Written]) -> Finding:
    """Of two years that were swapped the meaning is plain; of two that lie apart, either may be the slip."""
    first = papers[0]
    assert first.citation.session_span is not None
    written = first.node.text[slice(*first.citation.session_span)]
    turned = _turned(written)
    if turned is None:
        return _finding(document, papers, "years")
    edits = tuple(
        Edit(document.source.span(*document.stretch(item.node, *span)), turned)
        for item in papers
        if (span := item.citation.session_span) is not None
    )
    return _finding(document, papers, "turned", turned, Fix(edits, safe=False))


def _turned(written: str) -> str | None:
    """`2010/09` the other way round, `2009/10`, where that is a session."""
    first, slash, second = written.partition("/")
    if not slash or len(first) != 4 or not second.isdigit():
        return None
    turned = f"{first[:2]}{second[-2:]}/{first[2:]}"
    return turned if session_as_read(turned) is not None else None


def _finding(document: Document, papers: list[Written], case: str, meant: str = "", fix: Fix | None = None) -> Finding:
    first, *more = papers
    read = first.citation
    assert read.session_span is not None
    fields = {"session": first.node.text[slice(*read.session_span)], "dossier": read.dossier or "", "meant": meant}
    again = tuple(
        Mention(document, *document.stretch(other.node, *other.citation.session_span), "again")
        for other in more
        if other.citation.session_span is not None
    )
    return Finding(document, *document.stretch(first.node, *read.session_span), fields, case, again, fix)
