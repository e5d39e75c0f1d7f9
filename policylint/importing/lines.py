"""Lines of plain text, and whether the page or the writer ended them."""

import re
from itertools import pairwise
from typing import NamedTuple

from policylint.importing.passage import Passage


class Line(NamedTuple):
    """A line without its end. `number` counts from 1."""

    passage: Passage
    number: int

    @property
    def text(self) -> str:
        """Its words, without outer white space."""
        return self.passage.text.strip()


def lines(passage: Passage) -> list[Line]:
    """The lines of a passage; numbered by the line ends of the text that it came from. A form feed ends a line, and
    counts for none: editors show it within one."""
    found: list[Line] = []
    at, number = 0, 1
    for match in re.finditer(r"\r\n|\r|\n|\f|\Z", passage.text):
        if match.group() == "\f" and match.start() == at:
            # A page starts with its first line.
            at = match.end()
            continue
        found.append(Line(passage.cut(at, match.start()), number))
        at = match.end()
        number += match.group() != "\f"
    while found and not found[-1].text:
        found.pop()
    return found


def width(found: list[Line]) -> int | None:
    """The width at which the page cut the lines; None where each line is as long as its writer made it."""
    # An address is never cut, so it says nothing of the page.
    lengths = sorted(len(line.text) for line in found if " " in line.text)
    if not lengths:
        return None
    longest = lengths[int(len(lengths) * 0.9)]
    # Taking text out of a PDF now and then glues two lines together.
    if not 30 <= longest <= 130 or lengths[int(len(lengths) * 0.97)] > 2.2 * longest:
        return None
    pairs = [(a.text, b.text) for a, b in pairwise(found) if a.text and b.text]
    broken = sum(re.search(r"[\w,’)»”-]$", a) is not None and re.match(r"[a-zà-ÿ]", b) is not None for a, b in pairs)
    return longest if broken >= 2 and broken >= 0.15 * len(pairs) else None


def is_imprint(text: str) -> bool:
    """Whether a line is what a publisher prints on every page: its own number, the ISSN, the place and year."""
    return (
        re.fullmatch(
            r"(?:kst|ah-[te]k|blg|h-[te]k)-\S+|ISSN\s?\d{4}\s?[-–]\s?\d{3}[\dX]|[’'‘]s[- ]Gravenhage\s\d{4}"
            r"|(?:Tweede|Eerste) Kamer, vergaderjaar [^,]{6,12}, .{3,40}\bnrs?\.?\s\S+\s\d{1,3}"
            r"|Tweede Kamer, vergaderjaar [^,]{6,12}, Aanhangsel\s\d{1,4}",
            text,
        )
        is not None
    )


def is_margin(text: str) -> bool:
    """Whether a line is what a ministry prints beside the text of each page: the directorate, a reference."""
    return (
        re.fullmatch(
            r"(?:Directie|Directoraat|Afdeling|Bestuursdepartement|Programma)\b.{0,60}|(?:Onze|Ons|Uw)\s(?:referentie|kenmerk)"
            r"|[A-Z]{0,6}[-/ ]?\d{5,}(?:-\d+)*|[A-Z]{2,6}(?:/[A-Z]{2,6})?[-/]\d{4}[-/.]\d{3,}|Datum",
            text,
        )
        is not None
    )


def without_page_ends(found: list[Line]) -> list[Line]:
    """The lines without "Pagina 1 van 4", and without the margin that comes with the next page."""
    kept: list[Line] = []
    margin = 0
    for line in found:
        if re.fullmatch(r"Pagina\s\d+\s?(?:van|/)\s?\d+", line.text) is not None:
            margin = 10
            continue
        margin -= 1
        if margin > 0 and is_margin(line.text):
            continue
        kept.append(line)
    return kept
