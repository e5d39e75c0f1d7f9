"""Writes a citation: as its identifier, in the official form, or as the letters of the house have it."""

from policylint.citation.identifiers import LAST_WITH_SESSION
from policylint.citation.reading import parse
from policylint.citation.value import Citation

STYLES = ("official", "house", "short", "dashed", "id")
_SPACED = "-spaced"
_JOURNALS = {"stb": "Stb.", "stcrt": "Stcrt.", "trb": "Trb."}


def format(citation: Citation, style: str) -> str | None:
    """A citation in words. None where this style cannot name it: what is written reads back as the same id, or in the
    session 2009/10, where papers of the Eerste Kamer have ids of two forms, as one with it among its alternatives.

    `style` is `id` ("kst-22112-4361"), `official` (Aanwijzing 3.43: "Kamerstukken II 2009/10, 27858, nr. 88, p. 3";
    needs the session), `house` ("Kamerstuk 22112 Nr. 4361"), `short` ("Kamerstuk 22112, nr. 4361") or `dashed`
    ("Kamerstuk 22112-4361"); each but `id` also with `-spaced` behind it, as `Citation.style` has it ("22 112").
    Annexes and reprints have a name only as `id`; kinds other than Kamerstukken have one form in all other styles.
    Raises ValueError for any other style.
    """
    spaced = style.endswith(_SPACED) and style != f"id{_SPACED}"
    style = style.removesuffix(_SPACED) if spaced else style
    if style not in STYLES:
        raise ValueError(f"no such style: {style!r} (one of {', '.join(STYLES)})")
    if citation.id is None or style == "id" or citation.annex or citation.reprint:
        return citation.id if style == "id" else None
    if citation.kind == "kamerstuk":
        written = _official(citation) if style == "official" else _unofficial(citation, style)
        if spaced and written is not None and citation.dossier is not None:
            written = written.replace(citation.dossier, f"{citation.dossier[:-3]} {citation.dossier[-3:]}", 1)
    else:
        written = _other(citation)
    read = parse(written) if written is not None else None
    return written if read is not None and citation.id in (read.id, *read.alternatives) else None


def _official(citation: Citation) -> str | None:
    chamber = citation.chamber or ("I" if citation.letter is not None else "II")
    if citation.session is None or citation.dossier is None:
        return None
    head = f"Kamerstukken {chamber} {citation.session}, {_dossier(citation.dossier, citation.suffix)}"
    if citation.number is not None:
        head += f", nr. {citation.number}"
    elif citation.letter is not None:
        head += f", {citation.letter}"
    return head + _pages(citation)


def _dossier(dossier: str, suffix: str | None) -> str:
    if suffix is None:
        return dossier
    if suffix.isdigit():
        return f"{dossier}-{suffix}"
    return f"{dossier} ({suffix})" if suffix[0] == "R" else f"{dossier} {suffix}"


def _unofficial(citation: Citation, style: str) -> str | None:
    if citation.dossier is None:
        return None
    if citation.session is not None and citation.chamber == "I" and int(citation.session[:4]) <= LAST_WITH_SESSION:
        return None
    dossier = f"{citation.dossier}-{citation.suffix}" if citation.suffix else citation.dossier
    name = citation.number or citation.letter
    if name is None:
        return f"Kamerstuk {dossier}"
    if style == "short":
        return f"Kamerstuk {dossier}, {'nr. ' if citation.number else ''}{name}{_pages(citation)}"
    pages = f" (p. {citation.pages})" if citation.pages else ""
    return f"Kamerstuk {dossier}{'-' if style == 'dashed' else ' Nr. '}{name}{pages}"


def _other(citation: Citation) -> str | None:
    if citation.kind == "aanhangsel" and citation.session is not None:
        chamber = citation.chamber or "II"
        return f"Aanhangsel Handelingen {chamber} {citation.session}, nr. {citation.number}{_pages(citation)}"
    if citation.kind == "handelingen" and citation.session is not None and citation.item is not None:
        place = f"Handelingen {citation.chamber} {citation.session}, nr. {citation.number}, item {citation.item}"
        return place + _pages(citation)
    if citation.kind in _JOURNALS:
        return f"{_JOURNALS[citation.kind]} {citation.year}, {citation.number}{_pages(citation)}"
    return citation.id


def _pages(citation: Citation) -> str:
    return f", p. {citation.pages}" if citation.pages else ""
