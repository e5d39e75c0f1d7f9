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
        r"|(?<=\w),\s(?=\w+t\shet\b)",
        re.IGNORECASE,
    )


def clauses(sentence: str) -> list[Clause]:
    """The parts of a sentence, in order; together they are all of it."""
    edges = [0, *(match.start() for match in _cuts().finditer(sentence)), len(sentence)]
    return [Clause(a, b, sentence[a:b]) for a, b in pairwise(edges) if a < b]


def around(sentence: str, at: int) -> Clause:
    """The part in which an offset lies."""
    return next(
        (clause for clause in clauses(sentence) if clause.start <= at < clause.end),
        Clause(0, len(sentence), sentence),
    )
