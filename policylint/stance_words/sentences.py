"""Sentences of Dutch and English prose, with their places."""

import re
from functools import cache

_ABBREVIATED = frozenset(
    [
        "a.d.h.v",
        "a.g.v",
        "a.s",
        "art",
        "artt",
        "b.g.g",
        "bijv",
        "blz",
        "bv",
        "c.q",
        "c.s",
        "ca",
        "d.d",
        "d.m.v",
        "d.w.z",
        "dhr",
        "dr",
        "drs",
        "e.a",
        "e.d",
        "e.e.a",
        "e.v",
        "e.g",
        "enz",
        "etc",
        "evt",
        "excl",
        "fig",
        "gem",
        "hst",
        "i.c",
        "i.e",
        "i.g.v",
        "i.h.b",
        "i.h.k.v",
        "i.o",
        "i.p.v",
        "i.s.m",
        "i.v.m",
        "incl",
        "ing",
        "inz",
        "ir",
        "jl",
        "jr",
        "kst",
        "lid",
        "m.a.w",
        "m.b.t",
        "m.b.v",
        "m.i.v",
        "m.n",
        "max",
        "mevr",
        "min",
        "mln",
        "mld",
        "mr",
        "mrs",
        "n.a.v",
        "n.v.t",
        "no",
        "nr",
        "nrs",
        "o.a",
        "o.b.v",
        "o.g.v",
        "o.i.d",
        "o.l.v",
        "o.m",
        "o.v.v",
        "p",
        "pag",
        "par",
        "pp",
        "prof",
        "resp",
        "sec",
        "st",
        "stb",
        "stcrt",
        "t.a.v",
        "t.b.v",
        "t.g.v",
        "t.h.v",
        "t.o.v",
        "t.w.v",
        "t.z.t",
        "tel",
        "trb",
        "v.w.b",
        "vgl",
        "vol",
        "vs",
        "w.o",
        "z.g",
        "zgn",
        "z.s.m",
    ]
)
# Abbreviations with which a sentence may well end; what follows decides.
_FINAL = frozenset(["a.s", "c.s", "e.a", "e.d", "e.v", "enz", "etc", "jl", "jr", "o.i.d", "mln", "mld"])
_OPENERS = frozenset(
    [
        "het",
        "de",
        "een",
        "dit",
        "dat",
        "deze",
        "die",
        "er",
        "in",
        "op",
        "om",
        "ook",
        "bij",
        "voor",
        "na",
        "met",
        "als",
        "zo",
        "zoals",
        "hierbij",
        "daarbij",
        "daarnaast",
        "verder",
        "tot",
        "uit",
        "ik",
        "wij",
        "we",
        "the",
        "a",
        "an",
        "this",
        "these",
        "it",
        "in",
        "on",
        "to",
        "we",
        "for",
        "with",
        "as",
        "also",
    ]
)


# What is longer is no sentence that anybody wrote: a table, or a line without stops. It is read for citations alone.
LONGEST = 2_500


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(
        r"(?P<stop>[.?!…]+)(?P<close>[)»”’\"'\]]{0,4})(?P<gap>\s+)"
        r"(?P<next>[«“‘\"'(\[]{0,4}[^\s«“‘\"'(\[]{1,40})"
    )


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, as offsets, half-open, without outer white space."""
    found: list[tuple[int, int]] = []
    start = at = 0
    while (match := _stop().search(text, at)) is not None:
        at = match.end("gap")
        if _ends(match, text[max(start, match.start() - 30) : match.start()]):
            found.append((start, match.end("close")))
            start = match.end("gap")
    found.append((start, len(text)))
    return [trimmed for one in found if (trimmed := _trim(text, one))[0] < trimmed[1]]


def _ends(match: re.Match[str], before: str) -> bool:
    """Whether a stop ends a sentence. `before` are the characters in front of it, from the start of the sentence on."""
    word = re.split(r"[\s(«“‘\"]", before)[-1].casefold()
    following = match["next"].lstrip("«“‘\"'([")
    if not following or following[0].islower():
        return False
    if match["stop"] != ".":
        return True
    opens = following.rstrip(",.").casefold() in _OPENERS
    if word in _FINAL:
        return opens
    if word in _ABBREVIATED or (len(word) == 1 and word.isalpha()):
        return False
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return opens and following[0].isupper()
    # "2. De Gezondheidsraad": the number of an item, at the start of a sentence.
    return not (word.isdigit() and len(word) < 3 and before.strip() == word)


def _trim(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
