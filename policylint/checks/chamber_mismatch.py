"""Papers of one chamber cited as the other's."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import Citation
from policylint.citation.dossiers import BUDGETS
from policylint.prose import Prose, Written

# From 2003/04 on the Eerste Kamer letters its papers and the Tweede Kamer no longer does; one session to be sure.
_LETTERS_SINCE = 2004
# Up to 2008/09 the register holds a few papers (22 of those sessions) with a number as the Eerste Kamer's; then none.
_NUMBERS_SINCE = 2009


def check(context: Context) -> Iterator[Finding]:
    """Each Kamerstuk whose number has the form of the other chamber."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        for papers in prose.papers(document):
            case = _case(papers[0])
            if case is not None:
                first, *more = papers
                read = first.citation
                again = tuple(
                    Mention(document, *document.stretch(other.node, other.citation.start, other.citation.end), "again")
                    for other in more
                )
                fields = {"paper": read.letter or read.number, "dossier": read.dossier}
                yield Finding(document, *document.stretch(first.node, read.start, read.end), fields, case, again)


def _case(item: Written) -> str | None:
    read = item.citation
    if read.kind != "kamerstuk" or read.dossier_span is None or read.style in ("id", "url"):
        return None
    if "/" in item.node.text[read.dossier_span[1] : read.end + 4]:
        # "A/nr. 1": one paper of both chambers.
        return None
    if read.chamber == "II" and read.letter is not None:
        return "letter" if _since(_LETTERS_SINCE, read) else None
    numbered = read.chamber == "I" and read.number is not None and read.number.isdigit()
    return "number" if numbered and _since(_NUMBERS_SINCE, read) else None


def _since(first: int, read: Citation) -> bool:
    """Whether a paper is of the session that begins in the year `first`, or later; without a session its dossier tells
    by the number from which dossiers were opened since."""
    if read.session is not None:
        return int(read.session[:4]) >= first
    dossier = read.dossier or ""
    return len(dossier) == 5 and dossier.isdigit() and int(dossier) >= BUDGETS[first]
