"""Parts of a sentence that each have a verb of their own: what a time in one is said of."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from policylint.importing.subordinate import subordinates


class Clause(NamedTuple):
    """A part of a sentence; offsets are those of the sentence.

    `text` is all of its clause, also what stands before or behind a clause inside it. `under` is the word that opens a
    clause with its verb at the end ("als", "zodra", "die"); empty for a main one.
    """

    start: int
    end: int
    text: str
    under: str = ""

    @property
    def binds(self) -> bool:
        """Whether it says when, or in which case, something else holds: nobody promises anything in it."""
        return self.under in _BINDING or self.under == "if"

    @property
    def conditional(self) -> bool:
        """Whether it says in which case something else holds."""
        return self.under in _CONDITIONAL


_CONDITIONAL = frozenset(("if", "als", "indien", "mits", "tenzij", "zolang"))
_BINDING = _CONDITIONAL | {"zodra", "nadat", "wanneer", "voordat", "totdat", "zoals", "naarmate"}


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(
        r"[;:]\s|,\s(?:die|dat|welke|waar\w*|zodat|hetgeen|omdat"
        r"|maar(?!\s(?:uiterlijk|in\sieder\sgeval|niet\slater|voor\s\d|vóór\s\d))|terwijl|en\s(?:zal|zullen"
        r"|wordt|worden|is|heeft|daarna|vervolgens))\b"
        r"|(?<!\bvan)(?<!\bin)(?<!\bop)(?<!\bmet)(?<!\bvoor)(?<!\baan)(?<!\bbij)(?<!\buit)(?<!\bover)(?<!\bdoor)(?<!\bom)(?<!\bna)(?<!\bnaar)(?<!\btot)"
        r"\s(?:die|dat)\b|\s(?:waarover|waarin|waarna|waarmee|en\sdaarna|en\svervolgens|en\szal)\b"
        r"|\s(?=en\s(?:ontvang(?:t|en)|informeer|stuur|zend|bericht|bied|kom)\b)"
        r"|(?<=\w),\s(?=\w+t\shet\b)",
        re.IGNORECASE,
    )


# Each time in a sentence asks for its clauses; what has more clauses inside than this is a list, or no sentence.
_MOST = 12


@lru_cache(maxsize=8)
def clauses(sentence: str) -> tuple[Clause, ...]:
    """The parts of a sentence, in order; together they are all of it."""
    found: list[Clause] = []
    at = 0
    inside = subordinates(sentence)
    for start, end, word in inside if len(inside) <= _MOST else ():
        _resume(found, _parts(sentence, at, start))
        found.append(Clause(start, end, sentence[start:end], word))
        at = end
    _resume(found, _parts(sentence, at, len(sentence)))
    return tuple(found)


def _parts(sentence: str, start: int, end: int) -> list[Clause]:
    inner = [match.start() for match in _cuts().finditer(sentence, start, end) if match.start() > start]
    return [Clause(a, b, sentence[a:b]) for a, b in pairwise([start, *inner, end]) if a < b]


def _resume(found: list[Clause], parts: list[Clause]) -> None:
    """Add parts; the first goes on with the clause that the last one interrupted, unless it starts one of its own."""
    if len(found) > 1 and parts and found[-1].under and not found[-2].under and _goes_on(parts[0].text):
        whole = found[-2].text + parts[0].text
        found[-2] = found[-2]._replace(text=whole)
        parts[0] = parts[0]._replace(text=whole)
    found += parts


def _goes_on(text: str) -> bool:
    return re.match(r",?\s?(?:en|maar|want|of|dan)\b|[;:]", text) is None


def around(sentence: str, at: int) -> Clause:
    """The part in which an offset lies. A time that is a clause of its own ("zodra dit bekend is") lies in the main
    clause."""
    parts = clauses(sentence)
    for index, clause in enumerate(parts):
        if clause.start <= at < clause.end:
            if clause.under and not sentence[clause.start : at].strip(" ,("):
                main = [one for one in (*parts[index + 1 :], *reversed(parts[:index])) if not one.under]
                return main[0]._replace(start=at) if main else clause
            return clause
    return Clause(0, len(sentence), sentence)
