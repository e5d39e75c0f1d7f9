"""Reads what is no Kamerstuk: Handelingen, Aanhangsel, official journals, case numbers, European and court documents.

Forms: Aanwijzing 3.43 van de Aanwijzingen voor de regelgeving (Handelingen, Aanhangsel); Stb., Stcrt., Trb. as in use;
the numbers of tweedekamer.nl (2024D40329, 2023Z19006); COM/SWD/SEC/JOIN and CELEX as EUR-Lex writes them; ECLI as in
the Council conclusions 2011/C 127/01; BWB and JCI as on wetten.overheid.nl.
"""

import re
from functools import cache

from policylint.citation.grammar import (
    BLANK,
    CHAMBER,
    DASH,
    ENDING,
    JOINT,
    NO_GROUP,
    NR,
    SEPARATOR,
    SESSION,
    SESSION_WORD,
    YEAR,
    compiled,
)
from policylint.citation.sessions import chamber_of, session_as_read, session_digits
from policylint.citation.value import Citation

_JOURNALS = {"b": "stb", "c": "stcrt", "r": "trb"}
_ITEMS_SINCE = 2010


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


_PLACE = (
    rf"(?:(?:der|van\sde|van\shet)\s)?(?:\(?(?P<chamber>{CHAMBER})\)?(?:\sder\sStaten-Generaal)?{SEPARATOR})?"
    rf"(?:\(?(?:{SESSION_WORD}\s{{0,2}})?(?P<session>{SESSION})\)?{SEPARATOR})?"
)
_PATTERNS = {
    "aanhangsel": (
        rf"(?:(?:Aanhangsel|aanhangsel|Aanh\.)(?:\s(?:van\sde|bij\sde|tot\sde|der))?{SEPARATOR}"
        rf"(?:(?:Handelingen|Hand\.)(?![a-z])\)?{SEPARATOR})?{_PLACE}"
        rf"|(?:Handelingen|Hand\.|Tweede\sKamer|Eerste\sKamer)[\s,(]{{0,3}}"
        rf"(?:Aanhangsel\)?{SEPARATOR})?{_PLACE.replace('P<', 'P<h_')}"
        rf"(?:\(?[Aa]anhangsel(?:\svan\sde\sHandelingen)?\)?{SEPARATOR})?)"
        rf"(?P<nr>{NR})?\s{{0,2}}(?P<number>[0-9]{{1,5}})(?![0-9A-Za-z]){NO_GROUP}"
    ),
    "handelingen": (
        rf"(?:Handelingen|Hand\.)(?![a-z])\s{{1,2}}{_PLACE}"
        rf"(?:(?P<dossier>[0-9]{{2}}{BLANK}?[0-9]{{3}})(?![0-9]){SEPARATOR})?"
        rf"(?:(?P<double>(?P<d_number>[0-9]{{1,3}})-(?P<d_page>[0-9]{{3,5}}(?:{DASH}[0-9]{{1,5}})?)(?![0-9-]))"
        rf"|(?P<triple>(?P<t_number>[0-9]{{1,3}})-(?P<t_item>[0-9]{{1,2}})-(?P<t_pages>[0-9]{{1,4}}(?:{DASH}[0-9]{{1,4}})?)(?![0-9]))"
        rf"|(?:(?P<nr>{NR})?\s{{0,2}}(?P<number>[0-9]{{1,3}}[a-z]?)(?![0-9A-Za-z-]))?"
        rf"(?:[\s,]{{0,3}}item\s?(?P<item>[0-9]{{1,2}})(?![0-9]))?)"
    ),
    "session_before": rf"(?<![A-Za-z])[Vv]ergaderjaar\s{{1,2}}(?P<session>{SESSION}),?\s{{1,2}}$",
    "journal": (
        rf"(?:St(?P<kind>b|crt)|T(?P<treaty>r)b|Staats(?P<full>b|c)(?:lad|ourant)|Tractaten(?P<tract>b)lad)(?![A-Za-z])\.?\s{{0,2}}"
        rf"(?:(?:van|d\.d\.)\s)?(?:[0-9]{{1,2}}\s[a-z]{{3,9}}\.?\s)?(?P<year>{YEAR})(?![0-9])"
        rf"(?:\s?[,/]\s{{0,2}}|\s{{1,2}}|{DASH})(?:{NR}\s?)?(?P<number>[0-9]{{1,5}})(?![0-9A-Za-z]){NO_GROUP}"
    ),
    "more": rf"{JOINT}(?P<number>[0-9]{{1,5}})(?![0-9A-Za-z]){NO_GROUP}(?!{DASH}[0-9]){ENDING}",
    # Behind a document of the Commission a bare comma is the sentence's.
    "more_documents": rf"\s(?:en|and|&)\s(?P<number>[0-9]{{2,4}})(?![0-9A-Za-z]){NO_GROUP}(?!{DASH}[0-9]){ENDING}",
    "commission": (
        rf"(?P<kind>COM|SWD|SEC|JOIN|C(?=\())\s?(?:\(\s?(?P<year>(?:19|20)?[0-9]{{2}})\s?\)\s?|(?:/|\s)(?P<slash>(?:19|20)[0-9]{{2}})[/\s-])"
        rf"(?:{NR}\s?)?(?P<number>[0-9]{{1,4}})(?![0-9])(?:\s?/?\s?(?:final|definitief|def\.?|FINAL)(?![a-z]))?"
    ),
    "ecli": (
        r"[Ee][Cc][Ll][Ii]:[A-Za-z]{2}:[A-Za-z0-9]{1,7}:(?:1[89]|20)[0-9]{2}"
        r":[A-Za-z0-9]{1,25}(?:\.[A-Za-z0-9]{1,24}){0,5}(?![A-Za-z0-9])"
    ),
    "bwb": r"[Bb][Ww][Bb][RrVvWw][0-9]{7}(?![0-9A-Za-z])",
    "jci": r"jci1(?:\.[0-9])?:[a-z]:BWB[RVW][0-9]{7}(?:&[A-Za-z_]+=[^\s&<>\"'|)\]]{1,80}){0,20}",
    "number": (
        r"(?P<case>(?:19|20)[0-9]{2}(?P<letter>[DZ])[0-9]{5}(?![0-9A-Za-z]))"
        r"|(?P<celex>[0-9](?:19|20)[0-9]{2}[A-Za-z]{1,2}[0-9]{4}(?:\([0-9]{2}\)|-[0-9]{8})?(?![0-9A-Za-z]))"
    ),
}


def read_proceedings(text: str, pos: int, floor: int = 0) -> list[Citation]:
    """Aanhangsel or Handelingen at `pos`; [] if neither. `floor` is where the text before is taken already."""
    return _aanhangsel(text, pos, floor) or _handelingen(text, pos)


def _aanhangsel(text: str, pos: int, floor: int) -> list[Citation]:
    match = _pattern("aanhangsel").match(text, pos)
    if match is None or "anh" not in match.group():
        return []
    written_session = match["session"] or match["h_session"]
    span = match.span("session" if match["session"] else "h_session") if written_session else None
    start = pos
    if written_session is None and match["nr"] is None:
        return []
    if written_session is None:
        before = _pattern("session_before").search(text, max(floor, pos - 40), pos)
        if before is not None:
            # "Vergaderjaar 2019–2020, Aanhangsel van de Handelingen, nr. 3"
            written_session, span, start = before["session"], before.span("session"), before.start()
    session = session_as_read(written_session)
    house = match.group()[:6]
    written = match["chamber"] or match["h_chamber"] or (house if house in ("Tweede", "Eerste") else None)
    chamber = chamber_of(written) or "II"
    both = match["chamber"] is not None and chamber_of(written) is None
    numbers, end = _numbers(text, match)
    pages, end = _pages(text, end)
    prefix = f"ah-{'ek' if chamber == 'I' else 'tk'}-"
    return [
        Citation(
            "aanhangsel",
            f"{prefix}{session_digits(session)}-{number}" if session is not None and not both else None,
            chamber=chamber if not both else None,
            session=session,
            number=number,
            pages=pages,
            start=start,
            end=end,
            session_span=span,
        )
        for number in numbers
    ]


def _handelingen(text: str, pos: int) -> list[Citation]:
    match = _pattern("handelingen").match(text, pos)
    if match is None:
        return []
    end = match.end()
    while text[end - 1] in " ,;:\n\t\u00a0":
        end -= 1
    session, chamber = session_as_read(match["session"]), chamber_of(match["chamber"])
    number, item = match["number"] or match["t_number"], match["item"] or match["t_item"]
    if match["double"]:
        # Before 2011 they were numbered on: the number of the day and the page.
        number, pages = match["d_number"], match["d_page"]
    else:
        pages, end = (match["t_pages"], end) if match["triple"] else _pages(text, end)
    if (number is None and pages is None) or (session is None and chamber is None):
        return []
    id_ = None
    if item and number and session is not None and chamber is not None and int(session[:4]) >= _ITEMS_SINCE:
        id_ = f"h-{'ek' if chamber == 'I' else 'tk'}-{session_digits(session)}-{number}-{item}"
    dossier = match["dossier"]
    return [
        Citation(
            "handelingen",
            id_,
            chamber=chamber,
            session=session,
            dossier="".join(c for c in dossier if c.isdigit()) if dossier else None,
            number=number,
            item=item,
            pages=pages,
            start=pos,
            end=end,
            dossier_span=match.span("dossier") if dossier else None,
            session_span=match.span("session") if match["session"] else None,
        )
    ]


def read_journal(text: str, pos: int) -> list[Citation]:
    """Stb., Stcrt. or Trb. with year and number at `pos`; [] if none."""
    match = _pattern("journal").match(text, pos)
    if match is None:
        return []
    kind = "trb" if match["treaty"] or match["tract"] else _JOURNALS[(match["kind"] or match["full"])[0]]
    numbers, end = _numbers(text, match)
    pages, end = _pages(text, end)
    return [
        Citation(kind, f"{kind}-{match['year']}-{n}", year=match["year"], number=n, pages=pages, start=pos, end=end)
        for n in numbers
    ]


def _numbers(text: str, match: re.Match[str], further: str = "more") -> tuple[list[str], int]:
    numbers, end = [match["number"]], match.end()
    while len(numbers) < 20 and (more := _pattern(further).match(text, end)) is not None:
        if ";" in more.group() or (len(more["number"]) == 4 and more["number"][:2] in ("19", "20")):
            break
        numbers.append(more["number"])
        end = more.end()
    return [number.lstrip("0") or "0" for number in numbers], end


def _pages(text: str, end: int) -> tuple[str | None, int]:
    pages = compiled("pages").match(text, end)
    return (None, end) if pages is None else (" ".join(pages["pages"].split()), pages.end())


def read_commission(text: str, pos: int) -> list[Citation]:
    """COM, SWD, SEC or JOIN at `pos`; [] if none."""
    match = _pattern("commission").match(text, pos)
    if match is None:
        return []
    year = match["year"] or match["slash"]
    year = year if len(year) == 4 else f"19{year}"
    numbers, end = _numbers(text, match, "more_documents")
    return [
        Citation(
            match["kind"].lower(), f"{match['kind']}({year}) {number}", year=year, number=number, start=pos, end=end
        )
        for number in numbers
    ]


def read_court(text: str, pos: int) -> list[Citation]:
    """An ECLI at `pos`; [] if none."""
    match = _pattern("ecli").match(text, pos)
    return [] if match is None else [Citation("ecli", match.group().upper(), start=pos, end=match.end())]


def read_law(text: str, pos: int) -> list[Citation]:
    """A BWB or JCI identifier at `pos`; [] if none."""
    kind = "jci" if text.startswith("jci", pos) else "bwb"
    match = _pattern(kind).match(text, pos)
    if match is None:
        return []
    written = match.group().rstrip(".,;:") if kind == "jci" else match.group().upper()
    return [Citation(kind, written, start=pos, end=pos + len(written))]


def read_number(text: str, pos: int) -> list[Citation]:
    """A number of tweedekamer.nl or a CELEX number at `pos`; [] if none."""
    match = _pattern("number").match(text, pos)
    if match is None:
        return []
    written = match.group()
    if match["case"] is not None:
        kind = "d-number" if match["letter"] == "D" else "z-number"
        return [Citation(kind, written, year=written[:4], number=written[5:], start=pos, end=match.end())]
    return [Citation("celex", written.upper(), year=written[1:5], start=pos, end=match.end())]
