"""Reads what a dossier is followed by: the numbers or letters of its papers, with their pages."""

import re
from typing import NamedTuple

from policylint.citation.dossiers import opens_a_budget
from policylint.citation.grammar import compiled

_LONGEST_RANGE = 100
_LONGEST_LIST = 60


class Head(NamedTuple):
    """What stands before the dossier. `strength`: `word` (Kamerstuk), `whole` (dossier, wetsvoorstel), `house`
    (Tweede Kamer) or `none`; `end` is where the dossier must start. `session_span` is where the session stands, sound
    or not."""

    strength: str
    chamber: str | None = None
    session: str | None = None
    start: int = 0
    end: int = 0
    session_span: tuple[int, int] | None = None


class Dossier(NamedTuple):
    """A dossier as written, from `start` to `end` with its suffix; `spaced` says that its digits stand apart."""

    number: str
    suffix: str | None
    start: int
    digits_end: int
    end: int
    spaced: bool


class Paper(NamedTuple):
    """A number or letter in a dossier, `PM` included."""

    number: str | None = None
    letter: str | None = None
    pages: str | None = None
    mark: str | None = None
    reprinted: bool = False

    @property
    def open(self) -> bool:
        return self.number is None and self.letter is None


class Papers(NamedTuple):
    """Papers cited in one breath, and how: `separator` is `nr`, `comma-nr`, `dash`, `letter`, `comma` or `space`."""

    papers: tuple[Paper, ...]
    separator: str
    end: int


def read_papers(text: str, dossier: Dossier, head: Head) -> Papers | None:
    """The papers that follow a dossier; None where what follows is no paper."""
    match = compiled("paper").match(text, dossier.end)
    if match is None:
        return None
    number = match["number"] or match["dashed"] or match["bare"]
    if match["long"] is not None:
        # No dossier has so many papers: a digit too many, or a footnote mark that was glued on.
        if head.strength not in ("word", "house"):
            return None
        number = match["long"]
    letter = match["letter"] or match["dashed_letter"] or match["bare_letter"]
    if letter is not None and re.fullmatch(r"PM|X{2,}", letter):
        letter = None
    end = match.end()
    ended = compiled("ending").match(text, end) is not None
    if match["nr"] is not None:
        separator = "comma-nr" if "," in match["before_nr"] else "nr"
        if "(" in match["before_nr"] and text[end : end + 1] == ")":
            end += 1
    elif match["dash"] is not None:
        separator = "dash"
        if not _dash_binds(text, dossier, match["dash"], number, end, head):
            return None
    elif match["bare_letter"] is not None:
        separator = "letter"
        enclosed = head.strength != "none" or match["named"] is not None or _enclosed(text, head, end)
        ended = ended or compiled("letter_range").match(text, end) is not None
        if not (ended or head.chamber == "I") or not enclosed:
            return None
    else:
        separator = "comma" if "," in match["gap"] else "space"
        counted = head.strength == "word" or (head.strength == "house" and (head.session or separator == "comma"))
        short = len(dossier.number) < 5 and number is not None and len(number) > 3
        if not counted or not ended or short or (number is not None and _like_a_year(number)):
            return None
    paper = Paper(number.lstrip("0") or "0" if number else None, letter, mark=match["mark"])
    plural = _plural(match["nr"])
    return _listed(text, with_pages(text, paper, separator, end), plural=plural)


def _plural(nr: str | None) -> bool:
    return nr is not None and nr.rstrip(" .:\u00a0").lower()[-1:] in ("s", "n")


def _dash_binds(text: str, dossier: Dossier, dash: str, number: str | None, end: int, head: Head) -> bool:
    """Whether a dash joins dossier and paper, rather than two amounts."""
    if head.strength in ("word", "whole"):
        return len(dash) == 1 or number is not None
    if len(dash) > 1 or "." in text[dossier.start : dossier.digits_end]:
        return False
    if head.strength == "none":
        ended = compiled("ending").match(text, end) is not None
        if number is None:
            return ended
        if number[0] == "0" or compiled("amount").match(text, end) is not None or _goes_on(text, end):
            return False
        if number == "2500" and dossier.number[:2] == "20":
            # The postal code of the boxes of The Hague.
            return False
        if dossier.number.endswith("000") and dossier.suffix is None:
            # A round thousand is a budget, or an amount.
            return ended and opens_a_budget(dossier.number)
    return True


def _goes_on(text: str, end: int) -> bool:
    """Whether a number is the start of something longer: `34453-1034-WJZ`."""
    return text[end : end + 1] in tuple("-‐‑–") and text[end + 1 : end + 2].isalpha()


def _enclosed(text: str, head: Head, end: int) -> bool:
    """Whether a citation stands alone between brackets, semicolons or the ends of the text."""
    before = text[max(0, head.start - 2) : head.start].rstrip(" ")
    after = text[end : end + 2].lstrip(" ")
    return (before == "" or before[-1] in "(;[,") and (after == "" or after[0] in ");]")


def _like_a_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1900 <= int(number) < 2100


def with_pages(text: str, paper: Paper, separator: str, end: int) -> Papers:
    aside = compiled("aside").match(text, end)
    if aside is not None:
        end = aside.end()
        paper = paper._replace(reprinted=aside["aside"] == "herdruk")
    pages = compiled("pages").match(text, end)
    if pages is not None:
        end = pages.end()
        paper = paper._replace(pages=" ".join(pages["pages"].split()))
    return Papers((paper,), separator, end)


def _listed(text: str, papers: Papers, *, plural: bool) -> Papers:
    """The papers with those that follow in the same breath: "nrs. 520 en 548", "nr. 4, p. 12 en 13, en nr. 6"."""
    found = list(papers.papers)
    end = papers.end
    closed = False
    while len(found) < _LONGEST_LIST:
        match = compiled("more").match(text, end)
        if match is None:
            break
        number, letter = match["number"], match["letter"]
        if match["nr"] is None and not _continues(text, match, found[-1], plural=plural, closed=closed):
            break
        plural = plural or _plural(match["nr"])
        closed = match["nr"] is None and "," not in (match["joint"] or ",")
        if match["range"] is not None:
            between = papers_between(found[-1], Paper(number, letter))
            if between is None:
                break
            found += between
        read = with_pages(
            text, Paper(number.lstrip("0") or "0" if number else None, letter), papers.separator, match.end()
        )
        found += read.papers
        end = read.end
    return Papers(tuple(found), papers.separator, end)


def _continues(text: str, match: re.Match[str], last: Paper, *, plural: bool, closed: bool) -> bool:
    """Whether a number or letter without "nr." goes on with the list. `closed` says that the last was joined by "en",
    after which none is to be expected."""
    number, letter = match["number"], match["letter"]
    ended = compiled("ending").match(text, match.end()) is not None
    if letter is not None:
        return last.letter is not None and ended
    if number is None or last.number is None:
        return False
    joint = match["joint"]
    comma = joint is not None and joint.strip() == ","
    if (comma or not plural) and compiled("days").match(text, match.end()) is not None:
        # "nrs. 120 en 121, 15 en 16 maart"
        return False
    if plural:
        # After a bare comma a date may follow: "nrs. 12 en 13, 5 juli".
        return not (comma and closed) and (ended or not comma)
    if comma:
        # A footnote mark, unless the list goes on to an "en": "nr. 12, 14 en 15".
        more = compiled("more").match(text, match.end())
        return more is not None and more["joint"] is not None and more["nr"] is None and "e" in more["joint"]
    return ended and not _like_a_year(number) and ";" not in (joint or "")


def papers_between(first: Paper, last: Paper) -> list[Paper] | None:
    """The papers between two, by number or by letter (Z is followed by AA); None where the two make no range."""
    if first.number is not None and last.number is not None:
        if not (first.number.isdigit() and last.number.isdigit()):
            return None
        low, high = int(first.number), int(last.number)
    elif first.letter is not None and last.letter is not None:
        low, high = _place(first.letter), _place(last.letter)
    else:
        return None
    if not low < high <= low + _LONGEST_RANGE:
        return None
    between = range(low + 1, high)
    return [Paper(letter=_letters(n)) if first.letter is not None else Paper(str(n)) for n in between]


def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place


def _letters(place: int) -> str:
    return _letters((place - 1) // 26) + chr((place - 1) % 26 + 65) if place else ""
