"""Reads Kamerstukken: a head ("Kamerstukken II 2009/10,"), one or more dossiers, and their papers."""

import re

from policylint.citation.dossiers import SHORT_UNTIL, is_budget, plausible
from policylint.citation.grammar import compiled
from policylint.citation.identifiers import dossier_id, paper_ids
from policylint.citation.papers import Dossier, Head, Paper, Papers, read_papers, with_pages
from policylint.citation.sessions import chamber_of, session_as_read
from policylint.citation.value import Citation

# Dossiers that are kept in numbered parts: 21501-02 is a dossier, 32012-40 a paper.
SERIES = ("21501", "19291")


def read_headed(text: str, pos: int, floor: int = 0) -> list[Citation]:
    """The Kamerstukken cited from `pos` on, where a word like "Kamerstuk" or "Tweede Kamer" stands; [] if none.

    `floor` is where the text before is taken already.
    """
    match = compiled("head").match(text, pos)
    if match is None:
        return []
    strength = "word" if match["word"] else "whole" if match["whole"] else "house"
    chamber = chamber_of(match["chamber"]) or chamber_of(match["house"])
    session = session_as_read(match["session"])
    if session is not None and match["until"] is not None:
        until = session_as_read(match["until"])
        session = f"{session}-{until}" if until is not None else None
    span = (match.start("session"), match.end("until" if match["until"] else "session")) if match["session"] else None
    head = Head(strength, chamber, session, pos, match.end(), span)
    return _read_dossiers(text, head, floor) or _read_roman(text, head) or _read_open(text, head)


def read_bare(
    text: str, pos: int, floor: int = 0, before: Head | None = None, *, whole: bool = False
) -> list[Citation]:
    """The Kamerstukken cited from a dossier on that no word introduces; [] if none.

    `before` is the head of a citation to which this one is joined; `whole` says that nothing else is written.
    """
    chamber, session = (before.chamber, before.session) if before is not None else (None, None)
    return _read_dossiers(text, Head("none", chamber, session, pos, pos), floor, whole=whole)


def _read_dossiers(text: str, head: Head, floor: int, *, whole: bool = False) -> list[Citation]:
    read = _dossier(text, head.end, head)
    if read is None:
        return []
    dossier, papers = read
    dossiers = [dossier]
    if papers is None:
        dossiers, papers = _joined(text, dossier, head)
    if papers is not None:
        return _cited(dossiers, papers, head)
    return _reversed(text, dossier, head, floor) or _whole_dossiers(text, dossiers, head, whole=whole)


def _dossier(text: str, pos: int, head: Head) -> tuple[Dossier, Papers | None] | None:
    """The dossier at `pos` and its papers, if any. What follows decides whether a letter or two digits are a suffix."""
    match = compiled("dossier").match(text, pos)
    if match is None:
        return None
    written = match["dossier"]
    number = "".join(c for c in written if c.isdigit())
    if not _readable(number, written, head):
        return None
    digits_end = match.end("dossier")
    bare = Dossier(number, None, pos, digits_end, digits_end, len(written) > len(number))
    suffix = _suffix(match)
    if suffix is None:
        after = compiled("chapter_after_comma").match(text, digits_end)
        if after is not None:
            dossier = bare._replace(suffix=after["chapter"], end=after.end())
            return dossier, read_papers(text, dossier, head)
        return bare, read_papers(text, bare, head)
    dossier = bare._replace(suffix=suffix, end=match.end())
    papers = read_papers(text, dossier, head)
    if match["fund"] and len(suffix) > 1:
        papers = None
    if match["series"] and number not in SERIES and (head.strength == "none" or len(match["apart_series"]) > 1):
        # Two digits are a part of a series or a paper; three groups that no word introduces are something else.
        return (bare, read_papers(text, bare, head)) if papers is None or papers.separator != "dash" else None
    if papers is not None or match["rijkswet"] or (match["series"] and number in SERIES):
        return dossier, papers
    if match["chapter"] and (suffix == match["chapter"] or "-" in match["apart"]):
        # A chapter in capitals, or in small letters behind a dash; of other small letters nobody knows.
        return dossier, None
    papers = read_papers(text, bare, head) or _letter_apart(text, match, bare, head)
    if papers is None and _is_fund(text, match, bare, head):
        return dossier, None
    return bare, papers


def _suffix(match: re.Match[str]) -> str | None:
    if match["rijkswet"]:
        return "R" + match["rijkswet"][1:].strip()
    written = match["chapter"] or match["fund"] or match["series"]
    return written.upper() if written else None


def _readable(number: str, written: str, head: Head) -> bool:
    if head.strength != "word" and ("-" in written or (head.strength == "whole" and "." in written)):
        return False
    if head.strength == "whole" and len(written) > 5 and number.endswith("000"):
        # "het dossier 33 000 pagina's"
        return False
    if len(number) == 5:
        return head.strength == "word" or plausible(number)
    if head.strength != "word":
        return False
    if len(number) == 4:
        old = head.session is not None and int(head.session[:4]) <= SHORT_UNTIL
        return old or not 1900 <= int(number) < 2100
    return len(number) in (6, 7)


def _is_fund(text: str, match: re.Match[str], dossier: Dossier, head: Head) -> bool:
    """`Kamerstuk 36 200 A`: a letter behind a budget that is not of the Eerste Kamer."""
    letter = match["fund"]
    if letter is None or len(letter) > 1 or head.strength != "word" or head.chamber == "I":
        return False
    return is_budget(dossier.number) and compiled("ending").match(text, match.end()) is not None


def _letter_apart(text: str, match: re.Match[str], dossier: Dossier, head: Head) -> Papers | None:
    """`Kamerstuk I 31145 AA`: a letter behind a blank, unless it is a fund of a budget."""
    letter = match["fund"]
    if letter is None or head.strength == "none" or compiled("ending").match(text, match.end()) is None:
        return None
    if _is_fund(text, match, dossier, head):
        return None
    return with_pages(text, Paper(letter=letter), "space", match.end())


def _joined(text: str, first: Dossier, head: Head) -> tuple[list[Dossier], Papers | None]:
    """One number under several dossiers ("19 637 en 36 045, nr. 3093"), or dossiers without papers."""
    dossiers = [first]
    alone = [first]
    commas = False
    # Of bare numbers in a row few can be meant; a long row is a table.
    while len(dossiers) < (3 if head.strength == "none" else 8):
        joint = compiled("also").match(text, dossiers[-1].end)
        if joint is None or ";" in joint.group() or joint.end() == dossiers[-1].end:
            break
        read = _dossier(text, joint.end(), head._replace(end=joint.end()))
        if read is None or not (plausible(read[0].number) or len(read[0].number) == len(first.number) == 4):
            break
        dossier, papers = read
        # Old dossiers of four digits are listed with commas; of newer ones the next may be another citation.
        comma = "," in joint.group() and "e" not in joint.group() and len(first.number) > 4
        commas = commas or comma
        dossiers.append(dossier)
        if papers is not None:
            if papers.separator in ("dash", "space") or (commas and papers.separator == "nr"):
                break
            return dossiers, papers
        if not comma and compiled("ending").match(text, dossier.end) is not None:
            alone = list(dossiers)
    return alone, None


def _cited(dossiers: list[Dossier], papers: Papers, head: Head) -> list[Citation]:
    style = _style(dossiers[0], papers, head)
    cited = []
    for place, dossier in enumerate(dossiers):
        for paper in papers.papers:
            base = _base(head, dossier, papers.end)._replace(style=style)
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


def _reversed(text: str, dossier: Dossier, head: Head, floor: int) -> list[Citation]:
    """`nr. 456 (36800-XVI)`, `nr. 12 van Kamerstuk 36327`: the number before its dossier."""
    bracketed = text[head.start - 1 : head.start] == "(" and text[dossier.end : dossier.end + 1] == ")"
    if not bracketed and (head.strength == "none" or text[head.start - 1 : head.start] != " "):
        return []
    begin = max(floor, head.start - 80)
    match = compiled("before").search(text[begin : head.start])
    if match is None or (match.group()[-1] == "(") != bracketed:
        return []
    numbers = [m.group() for m in compiled("numbers").finditer(match["more"])]
    end = dossier.end + bracketed
    style = "reversed-spaced" if dossier.spaced else "reversed"
    base = _base(head, dossier, end)._replace(start=begin + match.start(), style=style)
    return [numbered(base, Paper(number)) for number in [match["first"], *numbers]]


def _base(head: Head, dossier: Dossier, end: int) -> Citation:
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


def _whole_dossiers(text: str, dossiers: list[Dossier], head: Head, *, whole: bool) -> list[Citation]:
    first = dossiers[0]
    if head.strength == "house" or (
        head.strength == "none" and not (whole or _telling(text, first) or _bill(text, first))
    ):
        return []
    end = dossiers[-1].end
    pages = compiled("pages").match(text, end)
    if pages is not None:
        end = pages.end()
    written = " ".join(pages["pages"].split()) if pages is not None else None
    cited = []
    for dossier in dossiers if head.strength != "none" else dossiers[:1]:
        base = _base(head, dossier, end)._replace(id=dossier_id(dossier.number, dossier.suffix), pages=written)
        if dossier.suffix is not None and len(dossier.suffix) == 1:
            # A chapter or fund by its place, but letters of the Eerste Kamer look the same.
            base = base._replace(alternatives=(f"kst-{dossier.number}-{dossier.suffix}",))
        cited.append(base)
    return cited


def _telling(text: str, dossier: Dossier) -> bool:
    """Whether a bare dossier is told by its form alone: 21501-02, 23908-(R1519), 36800-XVI."""
    if dossier.suffix is None:
        return False
    return (
        dossier.number in SERIES
        or (dossier.suffix[0] == "R" and len(dossier.suffix) > 3)
        or (text[dossier.digits_end] == "-" and dossier.suffix.isalpha())
    )


def _bill(text: str, dossier: Dossier) -> bool:
    """`het wetsvoorstel Wijziging van ... (34257)`: a number between brackets, in a sentence about a bill."""
    before, after = text[dossier.start - 1 : dossier.start], text[dossier.end : dossier.end + 1]
    if before != "(" or after != ")" or dossier.suffix is not None:
        return False
    return compiled("bill").search(text, max(0, dossier.start - 400), dossier.start) is not None


def _read_roman(text: str, head: Head) -> list[Citation]:
    """`Kamerstukken I 2022/23, CXLVI, A`: dossiers that the Eerste Kamer keeps for itself."""
    match = compiled("roman").match(text, head.end)
    if match is None or head.chamber == "II" or head.strength == "whole":
        return []
    if head.chamber is None and len(match["dossier"]) < 2:
        return []
    dossier = Dossier(match["dossier"], None, match.start(), match.end(), match.end(), False)
    papers = read_papers(text, dossier, head._replace(strength="word", chamber="I"))
    if papers is None:
        return []
    return _cited([dossier], papers, head._replace(chamber="I"))


def _read_open(text: str, head: Head) -> list[Citation]:
    """`Kamerstuk PM`, `Kamerstukken II 2025/26, PM, nr. PM`: still to come."""
    match = compiled("open").match(text, head.end) if head.strength == "word" else None
    if match is None:
        return []
    more = compiled("open_paper").match(text, match.end())
    end = more.end() if more is not None else match.end()
    return [
        Citation(
            "kamerstuk",
            chamber=head.chamber,
            session=head.session,
            open=True,
            start=head.start,
            end=end,
            session_span=head.session_span,
        )
    ]
