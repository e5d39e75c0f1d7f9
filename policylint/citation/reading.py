"""Reads citations: one that is written by itself, and all that stand in prose."""

import re
from functools import cache, lru_cache

from policylint.citation.identifiers import dossier_id, from_identifier, identifier
from policylint.citation.kamerstuk import read_bare, read_headed
from policylint.citation.listed import read_listed
from policylint.citation.official import read_official
from policylint.citation.papers import Head
from policylint.citation.publications import (
    read_commission,
    read_court,
    read_journal,
    read_law,
    read_number,
    read_proceedings,
)
from policylint.citation.value import Citation

# Words at which a citation may start, by what it then is. Each begins with a letter as it stands, and no group stands
# before it: so a search skips to where one of these letters is.
_STARTS = {
    "url": r"https?://",
    "id": r"kst-|blg-|stb-|stcrt-|trb-|ah-[te]k-|h-[tev][kv]-|dossier/",
    "head": (
        r"Kamer(?:st|dos)|kamer(?:st|dos)|KAMERST|Kst[.\s]|kst[.\s]|KST[\s-]|Bijl(?:agen|\.)\s|Dossier|dossier"
        r"|Wetsvoorstel|wetsvoorstel|Parliamentary\sP|parliamentary\sp|TK\s|EK\s|House\sof\sR|Senate\s"
        r"|Tweede\sK(?:amer|AMER)(?=[,\s]|\sder\sStaten)|Eerste\sK(?:amer|AMER)(?=[,\s])"
    ),
    "proceedings": r"Handelingen|Hand\.|Aanh|aanhangsel",
    "journal": r"St(?:b|crt)|Trb|Staats(?:blad|courant)|Tractatenblad",
    "commission": r"COM|SWD|SEC|JOIN|C\((?:19|20)[0-9]{2}\)",
    "court": r"ECLI:|ecli:",
    "law": r"BWB|jci1",
}


@cache
def _start() -> re.Pattern[str]:
    return re.compile("|".join(_STARTS.values()))


@cache
def _kind() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _STARTS.items()))


def _word_from(text: str, pos: int) -> re.Match[str] | None:
    """The next word at which a citation may start; its `lastgroup` is the kind."""
    found = _start().search(text, pos)
    return _kind().match(text, found.start()) if found is not None else None


@cache
def _numbers() -> re.Pattern[str]:
    """Numbers at which a citation may start: a dossier, or a coded number. The digit first, then what stands before."""
    return re.compile(
        r"[0-9](?<![0-9A-Za-z_.,/][0-9])(?:"
        r"(?P<coded>[0-9]{3,4}[A-Za-z]{1,2}[0-9]{4})"
        r"|(?P<bare>[0-9][ \u00a0\u2007\u2009\u202f.]?[0-9]{3}(?![0-9])))"
    )


@cache
def _other(name: str) -> re.Pattern[str]:
    return re.compile(_OTHERS[name])


_OTHERS = {
    "address": r"https?://[^\s<>\"»”]{1,2000}",
    "site": (
        r"(?i:officielebekendmakingen\.nl|overheid\.nl|tweedekamer\.nl|eerstekamer\.nl|eur-lex\.europa\.eu|rechtspraak\.nl)/"
    ),
    "document": r"\b(?:19|20)[0-9]{2}[DZ][0-9]{5}\b",
    "bill": r"wetsvoorstel(?:%3A|:|/)(?P<dossier>[0-9]{5})(?![0-9])",
    "colon": r"%3[Aa]",
    "coded": (
        r"(?P<court>ECLI:)|(?P<law>BWB[RVW]|jci1)|CELEX:(?P<celex>[0-9])"
        r"|(?P<commission>COM|SWD|SEC|JOIN):(?P<year>[0-9]{4}):(?P<number>[0-9]{1,4})\b"
    ),
    "imprint": r"\s{0,5}ISSN",
    "joint": (r"\s{0,2}(?:[,;]\s{0,2})?(?:(?:en|alsmede|&|resp\.|respectievelijk)\s{1,2})?(?:zie\s(?:ook\s)?)?"),
}


_READERS = {
    "journal": read_journal,
    "commission": read_commission,
    "court": read_court,
    "law": read_law,
}


@lru_cache(maxsize=4096)
def parse(text: str) -> Citation | None:
    """The citation that a string holds, as it stands in a list of citations; None when it holds none.

    A title before it, pages and titles of annexes after it are accepted; of several, the first is given. Offsets are
    those in `text`. What is a name in running text and a reference in a list is read here alone: acts of the Union,
    its Official Journal, documents of the Council, toezeggingen.
    """
    found = find(text)
    if found:
        return found[0]
    if text.strip()[:5].upper().startswith(("ECLI:", "BWB")):
        return next(iter(find(text.upper())), None)
    return read_listed(text)


def find(text: str) -> list[Citation]:
    """All citations in a text, in order. They do not overlap, but papers cited in one breath share a span.

    A text that is nothing but a dossier ("36327", "36800-XVI") is taken at its word.
    """
    official = read_official(text, 0)
    if official is not None and official.end == len(text):
        return [official]
    found: list[Citation] = []
    numbers = _numbers()
    word, number = _word_from(text, 0), numbers.search(text)
    floor = 0
    while word is not None or number is not None:
        if word is not None and (number is None or word.start() < number.start()):
            read, after = _at_word(text, word, floor)
        else:
            assert number is not None
            read, after = _at_number(text, number, floor, found)
        if read:
            found += read
            floor = after = max(after, read[-1].end)
        if word is not None and word.start() < after:
            word = _word_from(text, after)
        if number is not None and number.start() < after:
            number = numbers.search(text, after)
    return found or _nothing_else(text)


def _at_word(text: str, word: re.Match[str], floor: int) -> tuple[list[Citation], int]:
    """The citations at a word, and where reading goes on if there are none."""
    start, kind = word.start(), word.lastgroup or ""
    if kind == "url":
        return _at_address(text, start)
    before = text[start - 1 : start]
    if before.isalpha() or (before.isdigit() and kind not in ("head", "proceedings")):
        return [], word.end()
    if kind == "id":
        return _at_identifier(text, start) or [], word.end()
    if kind == "proceedings":
        return read_proceedings(text, start, floor), word.end()
    if kind == "head":
        read = read_headed(text, start, floor)
        if not read and word.group()[:2] in ("Tw", "Ee"):
            # "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel, nr. 12"
            read = read_proceedings(text, start)
        return read, word.end()
    return _READERS[kind](text, start), word.end()


def _at_number(text: str, number: re.Match[str], floor: int, found: list[Citation]) -> tuple[list[Citation], int]:
    start = number.start()
    if number["coded"] is not None:
        return read_number(text, start), number.end()
    if text[start - 1 : start] in _NO_START:
        return [], start + 1
    return read_bare(text, start, floor, _head_before(text, found, start)), start + 1


# What stands before a number that is part of something else; the empty text is the start of the whole.
_NO_START = tuple("-‐‑‒–—−€$%#+=§")


def _head_before(text: str, found: list[Citation], start: int) -> Head | None:
    """The head of the citation to which a bare one is joined by "en", a comma or a semicolon."""
    if not found or found[-1].kind != "kamerstuk" or start - found[-1].end > 16:
        return None
    joint = _other("joint").fullmatch(text, found[-1].end, start)
    return Head("none", found[-1].chamber, found[-1].session) if joint is not None and joint.group() else None


def _at_identifier(text: str, start: int) -> list[Citation]:
    match = identifier().match(text, start)
    if match is None or text[match.end() : match.end() + 1].isalnum() or _other("imprint").match(text, match.end()):
        # What stands above the ISSN is the publication's own number, which cites nothing.
        return []
    return [from_identifier(match, start, match.end(), "id")]


def _at_address(text: str, start: int) -> tuple[list[Citation], int]:
    """The one citation that an address is, by the sites that publish papers; digits in other addresses are silent."""
    match = _other("address").match(text, start)
    if match is None:
        return [], start + 1
    address = match.group().rstrip(".,;:)]'’")
    end = start + len(address)
    if _other("site").search(address) is None:
        return [], end
    known = list(identifier().finditer(text, start, end))
    if known:
        # The last names the document, those before it the folders in which it lies.
        return [from_identifier(known[-1], start, end, "url")], end
    documents = sorted(_other("document").findall(address), key=lambda number: number[4])
    if documents:
        return [read_number(documents[0], 0)[0]._replace(start=start, end=end)], end
    bill = _other("bill").search(text, start, end)
    if bill is not None:
        number = bill["dossier"]
        span = bill.span("dossier")
        return [
            Citation("kamerstuk", dossier_id(number, None), dossier=number, start=start, end=end, dossier_span=span)
        ], end
    return [read._replace(start=start, end=end) for read in _in_address(_other("colon").sub(":", address))], end


def _in_address(address: str) -> list[Citation]:
    match = _other("coded").search(address)
    if match is None:
        return []
    if match["court"] is not None:
        return read_court(address, match.start())
    if match["law"] is not None:
        return read_law(address, match.start())
    if match["celex"] is not None:
        return read_number(address, match.start("celex"))
    return read_commission(f"{match['commission']}({match['year']}) {match['number']}", 0)


def _nothing_else(text: str) -> list[Citation]:
    """`36327`, `36 327`, `36800-XVI`: a text that is a dossier and nothing more."""
    if len(text) > 60:
        return []
    start = len(text) - len(text.lstrip(" \t\n("))
    read = read_bare(text, start, whole=True)
    return read if read and not text[read[-1].end :].strip(" \t\n).;") else []
