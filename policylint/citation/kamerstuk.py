"""Reads Kamerstukken: a head ("Kamerstukken II 2009/10,"), one or more dossiers, and their papers."""

import re

from policylint.citation.assembly import cited_in, in_dossier, numbered
from policylint.citation.dossiers import SHORT_UNTIL, is_budget, plausible
from policylint.citation.grammar import compiled
from policylint.citation.identifiers import dossier_id
from policylint.citation.official import read_official
from policylint.citation.papers import Dossier, Head, Paper, Papers, papers_between, read_papers, with_pages
from policylint.citation.sessions import chamber_of, session_as_read
from policylint.citation.value import Citation

# Dossiers that are kept in numbered parts: 21501-02 is a dossier, 32012-40 a paper.
SERIES = ("21501", "19291")
_LONGEST_LIST = 60
_LONGEST_ROW = 20


def read_headed(text: str, pos: int, floor: int = 0) -> list[Citation]:
    """The Kamerstukken cited from `pos` on, where a word like "Kamerstuk" or "Tweede Kamer" stands; [] if none.

    `floor` is where the text before is taken already.
    """
    official = read_official(text, pos)
    return [official] if official is not None else read_by_grammar(text, pos, floor)


def read_by_grammar(text: str, pos: int, floor: int = 0) -> list[Citation]:
    """The same for every form there is."""
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
    read = _read_dossiers(text, Head("none", chamber, session, pos, pos), floor, whole=whole)
    if read and before is None and compiled("no_dossier").search(text, max(floor, pos - 24), pos) is not None:
        return []
    return read


def _read_dossiers(text: str, head: Head, floor: int, *, whole: bool = False) -> list[Citation]:
    read = _dossier(text, head.end, head)
    if read is None:
        return []
    dossier, papers = read
    dossiers = [dossier]
    if papers is None:
        dossiers, papers = _joined(text, dossier, head)
    if papers is not None:
        if len(dossiers) == 1:
            papers = _until(text, dossier, papers)
        return _with_chapters(text, cited_in(dossiers, papers, head), dossiers[-1], papers, head)
    return _reversed(text, dossier, head, floor) or _whole_dossiers(text, dossiers, head, whole=whole)


def _until(text: str, dossier: Dossier, papers: Papers) -> Papers:
    """`28286-1200 t/m 28286-1203`: the papers between two that are each written with their dossier."""
    match = compiled("until").match(text, papers.end) if len(papers.papers) == 1 else None
    read = _dossier(text, match.end(), Head("none")) if match is not None else None
    if read is None or read[1] is None or len(read[1].papers) > 1:
        return papers
    last = read[1].papers[0]
    between = papers_between(papers.papers[0], last)
    if between is None or (read[0].number, read[0].suffix) != (dossier.number, dossier.suffix):
        return papers
    return Papers((*papers.papers, *between, last), papers.separator, read[1].end)


def _with_chapters(text: str, cited: list[Citation], dossier: Dossier, papers: Papers, head: Head) -> list[Citation]:
    """`36 410 V, nr. 12 en XVII, nr. 3`: what is cited, with papers of further chapters of the same budget."""
    end = papers.end
    further = _next_chapter(text, dossier, end)
    while (
        further is not None and (more := read_papers(text, further, head)) is not None and more.separator[-2:] == "nr"
    ):
        cited = [*cited, *cited_in([further], more, head)]
        end = more.end
        further = _next_chapter(text, dossier, end) if len(cited) < _LONGEST_LIST else None
    return [read._replace(end=end) for read in cited]


def _next_chapter(text: str, dossier: Dossier, end: int) -> Dossier | None:
    match = (
        compiled("chapter_more").match(text, end) if dossier.suffix is not None and dossier.suffix.isalpha() else None
    )
    return dossier._replace(suffix=match["chapter"], end=match.end()) if match is not None else None


def _dossier(text: str, pos: int, head: Head) -> tuple[Dossier, Papers | None] | None:
    """The dossier at `pos` and its papers, if any. What follows decides whether a letter or two digits are a suffix."""
    match = compiled("dossier").match(text, pos)
    if match is None:
        return None
    written = match["dossier"]
    number = written if written.isdigit() else "".join(c for c in written if c.isdigit())
    if not _readable(number, written, head):
        return None
    if head.strength in ("whole", "none") and compiled("amount").match(text, match.end("dossier")) is not None:
        # "het dossier 20 500 ton"
        return None
    digits_end = match.end("dossier")
    bare = Dossier(number, None, pos, digits_end, digits_end, len(written) > len(number))
    suffix = _suffix(match)
    if match["series"] and number not in SERIES and (match["apart_series"] == "/" or match["apart_series"].isspace()):
        # Without a dash two digits are a part of a series alone.
        suffix = None
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
        chapter = _next_chapter(text, first, dossiers[-1].end)
        if chapter is not None:
            dossiers.append(chapter)
            papers = read_papers(text, chapter, head)
            if papers is not None:
                return dossiers, papers
            continue
        if head.strength in ("word", "whole") and (last := _last_of_range(text, dossiers[-1], head)) is not None:
            numbers = range(int(dossiers[-1].number) + 1, int(last.number))
            dossiers += [last._replace(number=str(n)) for n in numbers] + [last]
            return dossiers, read_papers(text, last, head)
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


def _last_of_range(text: str, first: Dossier, head: Head) -> Dossier | None:
    """`wetsvoorstellen 36 045 tot en met 36 047`: the last of a few dossiers in a row."""
    match = compiled("until").match(text, first.end)
    read = _dossier(text, match.end(), head._replace(end=match.end())) if match is not None else None
    if read is None or first.suffix is not None or read[0].suffix is not None:
        return None
    apart = int(read[0].number) - int(first.number)
    return read[0] if 0 < apart <= _LONGEST_ROW else None


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
    base = in_dossier(head, dossier, end)._replace(start=begin + match.start(), style=style)
    return [numbered(base, Paper(number)) for number in [match["first"], *numbers]]


def _whole_dossiers(text: str, dossiers: list[Dossier], head: Head, *, whole: bool) -> list[Citation]:
    first = dossiers[0]
    if head.strength == "house" or (
        head.strength == "none" and not (whole or _telling(text, first) or _bill(text, first))
    ):
        return []
    end = dossiers[-1].end
    refused = first.suffix is not None and len(dossiers) == 1 and compiled("glued").match(text, end) is not None
    if refused and head.strength == "none":
        return []
    pages = compiled("pages").match(text, end)
    if pages is not None:
        end = pages.end()
    written = " ".join(pages["pages"].split()) if pages is not None else None
    cited = []
    for dossier in dossiers if head.strength != "none" else dossiers[:1]:
        # What is glued behind a chapter is a paper of it, though not one that can be read.
        id_ = dossier_id(dossier.number, dossier.suffix) if not refused else None
        base = in_dossier(head, dossier, end)._replace(id=id_, pages=written)
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
    return cited_in([dossier], papers, head._replace(chamber="I"))


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
