"""Parts of a sentence that each have a verb of their own: what a time in one is said of."""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple


class Clause(NamedTuple):
    """A part of a sentence; offsets are those of the sentence."""

    start: int
    end: int
    text: str


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(
        r"[;:]\s|,\s(?:die|dat|welke|waar\w*|zodat|hetgeen|omdat"
        r"|maar(?!\s(?:uiterlijk|in\sieder\sgeval|niet\slater|voor\s\d|vóór\s\d))|terwijl|en\s(?:zal|zullen"
        r"|wordt|worden|is|heeft|daarna|vervolgens))\b"
        r"|(?<!\bvan)(?<!\bin)(?<!\bop)(?<!\bmet)(?<!\bvoor)(?<!\baan)(?<!\bbij)(?<!\buit)(?<!\bover)(?<!\bdoor)(?<!\bom)(?<!\bna)(?<!\bnaar)(?<!\btot)"
        r"\s(?:die|dat)\b|\s(?:waarover|waarin|waarna|waarmee|en\sdaarna|en\svervolgens|en\szal)\b"
        r"|(?<=\w),\s(?=\w+t\shet\b)|,\s(?:als|indien|mits|tenzij|zodra|wanneer|nadat|voordat)\b",
        re.IGNORECASE,
    )


CONDITION = re.compile(r"\W*(?:als|indien|mits|tenzij|zodra|wanneer|nadat|voordat)\b", re.IGNORECASE)
"""How a clause begins that says when, or on which condition, the other holds."""


@cache
def _turn() -> re.Pattern[str]:
    """Where the main clause begins after one of these: with its verb, or a time before it."""
    verb = (
        r"(?:informeer|stuur|zend|ontvang|krijg|bericht|rapporteer|bied|deel|leg|kom|zal|zult|zullen|word|volg|heb|heeft|is|zijn"
        r"|gaat|gaan|neem|kan|kunnen|moet|dan|treed)(?:t|en|den|dt)?"
    )
    when = r"(?:uiterlijk|doch|en|dus|naar\sverwachting|voor|vóór|in|op|binnen|begin|medio|eind)"
    return re.compile(rf",\s(?:{verb}\b|{when}\b[^,]{{0,40}},\s{verb}\b)", re.IGNORECASE)


def clauses(sentence: str) -> list[Clause]:
    """The parts of a sentence, in order; together they are all of it."""
    edges = [0, *(match.start() for match in _cuts().finditer(sentence)), len(sentence)]
    if CONDITION.match(sentence) and (turn := _turn().search(sentence)) is not None:
        edges = sorted({*edges, turn.start()})
    return [Clause(a, b, sentence[a:b]) for a, b in pairwise(edges) if a < b]


def around(sentence: str, at: int) -> Clause:
    """The part in which an offset lies."""
    return next(
        (clause for clause in clauses(sentence) if clause.start <= at < clause.end),
        Clause(0, len(sentence), sentence),
    )
