"""Finds citations that YAML took apart at their commas: `[Kamerstukken II 2009/10, 27858, nr. 88]`."""

import re
from functools import cache

from policylint.citation.grammar import (
    CHAMBER,
    DASH,
    HOUSE,
    LETTER,
    NR,
    NUMBER,
    OPEN,
    ROMAN,
    SESSION,
    SESSION_WORD,
)
from policylint.citation.reading import find

_LONGEST = 10


@cache
def _fragment() -> re.Pattern[str]:
    """An item that is a part of a citation and means nothing by itself."""
    more = rf"(?:\s?(?:{DASH}|/|t/m|,|en|&)\s?(?:{NR}\s?)?[0-9]{{1,4}}[a-z]?){{0,8}}"
    return re.compile(
        rf"\s*(?:(?:en\s)?{NR}\s{{0,3}}(?:{NUMBER}{more}|{LETTER}|{OPEN}|[0-9]{{2}}\s?[0-9]{{3}})"
        rf"|(?:{SESSION_WORD}\s)?{SESSION}|{CHAMBER}(?:\s(?:{SESSION_WORD}\s)?{SESSION})?|{HOUSE}"
        rf"|[0-9]{{2}}[ .\u00a0]?[0-9]{{3}}(?:[ -]?(?:{ROMAN}|[A-P]|[0-9]{{2}}|\(?R\s?[0-9]{{3,4}}\)?))?"
        rf"(?:\s(?:en|&)\s[0-9]{{2}}[ .\u00a0]?[0-9]{{3}})?(?:\s{NR}\s?{NUMBER})?"
        rf"|[0-9]{{1,4}}[a-z]?{more}|(?:letter\s)?{LETTER}|{ROMAN}|[CLXVI]{{1,9}}|{OPEN}|[Aa]anhangsel(?:\svan\sde\sHandelingen)?"
        rf"|item\s[0-9]{{1,2}}|\(?(?:pp?|pag|blz|bladzijde|pagina(?:['’]?s)?)\.?\s?[0-9]{{1,5}}(?:\s?{DASH}\s?[0-9]{{1,5}})?{more}(?:\s?e\.?v\.?)?\)?)[\s.)]*"
    )


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z])(?:[Nn]rs|[Nn]ummers|[Nn]os)(?![a-z])")


def pieces(texts: list[str]) -> list[tuple[int, int]]:
    """Which items of a YAML list, split at commas, are really one citation: ranges of indexes, half-open, in order.

    A range is given only where its items joined by commas read as one citation, from the first item to the end of the
    last, that the items by themselves do not say. Items that each stand by themselves are left alone.
    """
    ranges: list[tuple[int, int]] = []
    first = 0
    while first < len(texts) - 1:
        last = first + 1
        while last < len(texts) and last - first < _LONGEST and _fragment().fullmatch(texts[last]):
            last += 1
        while last - first > 1 and not _one(texts[first:last]):
            last -= 1
        if last - first > 1:
            ranges.append((first, last))
            first = last
        else:
            first += 1
    return ranges


def _one(texts: list[str]) -> bool:
    """Whether items joined by commas are one citation."""
    joined = ", ".join(text.strip() for text in texts)
    read = find(joined)
    if not read or read[0].start >= len(texts[0].strip()) or joined[read[0].end :].strip(" .)"):
        return False
    if read[-1].start != read[0].start:
        return False
    if len(read) > 1 and texts[-1].strip()[:1].isdigit() and not _plural().search(joined):
        # `[Kamerstuk 22112 Nr. 1, 2]` may be two, one of them cut short.
        return False
    alone = find(texts[0])
    # What the first item says by itself must have been less: an earlier end, another id.
    return not alone or alone[0] != read[0]
