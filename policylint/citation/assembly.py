"""Puts what was read of a Kamerstuk together: head, dossier and paper as one citation, with its id."""

from policylint.citation.identifiers import paper_ids
from policylint.citation.papers import Dossier, Head, Paper, Papers
from policylint.citation.value import Citation

# Of this series the parts alone have papers.
_PARTS_ONLY = "21501"


def cited_in(dossiers: list[Dossier], papers: Papers, head: Head) -> list[Citation]:
    """The citations that papers in dossiers are, each with its id as far as the words settle it."""
    style = _style(dossiers[0], papers, head)
    cited = []
    for place, dossier in enumerate(dossiers):
        for paper in papers.papers:
            base = in_dossier(head, dossier, papers.end)._replace(style=style)
            if len(dossiers) == 1 or (place == 0 and len(papers.papers) == 1):
                cited.append(numbered(base, paper))
            elif len(papers.papers) == 1:
                # The paper has a number of its own here, which is not written.
                there = numbered(base, paper)
                cited.append(base._replace(alternatives=(there.id,) if there.id is not None else (), open=there.open))
            else:
                # Several papers in several dossiers: which belongs where is not written.
                cited.append(numbered(base, paper)._replace(id=None))
    return cited


def numbered(citation: Citation, paper: Paper) -> Citation:
    """The citation of a dossier as that of a paper in it."""
    name = paper.number or paper.letter
    if name is None or citation.dossier is None:
        return citation._replace(open=True, style=None)
    if citation.dossier == _PARTS_ONLY and citation.suffix is None:
        # In which part the paper is, is not written.
        return citation._replace(number=paper.number, letter=paper.letter, pages=paper.pages)
    id_: str | None
    id_, alternatives = paper_ids(citation.chamber, citation.session, citation.dossier, citation.suffix, name)
    if citation.impossible_session and citation.chamber == "I" and id_ is not None:
        # Whether the session is part of the id is then not settled.
        alternatives = (id_, *alternatives)
        id_ = None
    annex = reprint = None
    if id_ is not None and paper.number is not None and len(paper.number) > 4 and paper.number.isdigit():
        alternatives = (id_[:-1],)
        id_ = None
    if paper.mark is not None and id_ is not None:
        id_ = f"{id_}-{paper.mark}"
        alternatives = tuple(f"{other}-{paper.mark}" for other in alternatives)
        annex, reprint = (paper.mark, None) if paper.mark[0] == "b" else (None, paper.mark)
    elif paper.reprinted and id_ is not None:
        alternatives = (*alternatives, f"{id_}-h1")
    return citation._replace(
        id=id_,
        alternatives=alternatives,
        number=paper.number,
        letter=paper.letter,
        pages=paper.pages,
        annex=annex,
        reprint=reprint,
    )


def _style(dossier: Dossier, papers: Papers, head: Head) -> str:
    if head.strength == "none":
        name = "bare"
    elif papers.separator == "dash":
        name = "dashed"
    elif head.strength == "house":
        name = "masthead"
    elif head.session_span is not None:
        name = "official"
    else:
        name = "house" if papers.separator in ("nr", "space") else "short"
    return f"{name}-spaced" if dossier.spaced else name


def in_dossier(head: Head, dossier: Dossier, end: int) -> Citation:
    """The citation of a dossier, up to `end`; without an id."""
    return Citation(
        "kamerstuk",
        chamber=head.chamber,
        session=head.session,
        dossier=dossier.number,
        suffix=dossier.suffix,
        start=head.start,
        end=end,
        dossier_span=(dossier.start, dossier.digits_end),
        session_span=head.session_span,
    )
