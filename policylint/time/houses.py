"""House readings: a project's own readings of expressions, (wide, narrow) in EDTF.

A key may hold the year as XXXX ("medio XXXX"); then it holds for each year, which takes the place of XXXX in the
intervals. A key without a year may have intervals with XXXX, which take the year that fits the document's date.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from policylint.time import edtf
from policylint.time.occurrences import Occurring
from policylint.time.phrases import Context, Maker, Phrase, Step, Traits, same
from policylint.time.pieces import Piece, Unresolved
from policylint.time.tokens import Tokens, plain

Readings = Mapping[str, tuple[str, str]]
_YEAR = Maker("year")


class House:
    """A phrase whose wide and narrow intervals are given apart."""

    __slots__ = ("narrow", "wide")

    def __init__(self, wide: Phrase, narrow: Phrase) -> None:
        self.wide = wide
        self.narrow = narrow

    @property
    def traits(self) -> Traits:
        """Those of the wide reading."""
        return self.wide.traits

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Both intervals; a narrow one that does not lie in the wide one gives way to it."""
        wide = self.wide.resolve(context)
        narrow = self.narrow.resolve(context)
        inner = narrow.narrow if wide.wide.holds(narrow.narrow) else wide.wide
        return op(shape(Piece("days", wide.wide, inner)))


class Yearly:
    """An interval in EDTF with XXXX for the year: both sides take the same year."""

    __slots__ = ("pattern",)

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @property
    def traits(self) -> Traits:
        """Year-less."""
        return Traits(yearless=True, firm=not self.pattern.endswith(("/..", "/")))

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The interval of the year that fits."""
        day = context.day
        anchored = Occurring(_YEAR).resolve(context)
        start = anchored.wide.first
        assert start is not None
        for year in range(start.year - 1, start.year + 3) if context.direction in (None, "next") else (start.year,):
            phrase = edtf.read(self.pattern.replace("XXXX", f"{year:04}"))
            piece = phrase.resolve(context) if phrase is not None else anchored
            if context.direction not in (None, "next") or day is None:
                return op(shape(piece))
            end = piece.wide.last or piece.wide.first
            if end is not None and end >= day:
                return op(shape(piece))
        return op(shape(piece))


def reading_of(text: str, readings: Readings) -> Phrase | None:
    """The house reading of an expression, if there is one. One that no calendar has counts for nothing."""
    return _looked_up(_key(text), {_key(key): intervals for key, intervals in readings.items()})


def _looked_up(text: str, keys: Readings) -> Phrase | None:
    if text in keys:
        return _house(*keys[text])
    years = set(_year().findall(text))
    if len(years) == 1:
        year = years.pop()
        found = keys.get(text.replace(year, "xxxx"))
        if found is not None:
            return _house(*(interval.replace("XXXX", year) for interval in found))
    return None


def is_edtf(text: str) -> bool:
    """Whether an interval of a house reading is EDTF that is read here, and exists; XXXX may stand for any year."""
    return _interval(text) is not None


def reader_of(readings: Readings) -> Callable[[Tokens, int], tuple[Phrase, int] | None]:
    """What finds, at a token, the longest expression that has a house reading: its phrase, and where it ends."""
    keys = {_key(key): intervals for key, intervals in readings.items() if key.strip()}
    lengths = sorted({len(plain(key)) for key in keys}, reverse=True)
    first = {plain(key)[0] for key in keys}

    def read(words: Tokens, at: int) -> tuple[Phrase, int] | None:
        if words.norms[at] not in first and "xxxx" not in first:
            return None
        for length in lengths:
            end = at + length
            if end <= len(words.norms):
                phrase = _looked_up(_key(words.text[words.starts[at] : words.ends[end - 1]]), keys)
                if phrase is not None:
                    return phrase, end
        return None

    return read


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\d{4}(?!\d)")


def _house(wide: str, narrow: str) -> Phrase | None:
    first = _interval(wide)
    second = _interval(narrow or wide)
    return House(first, second) if first is not None and second is not None else None


def _interval(text: str) -> Phrase | None:
    if "XXXX" in text and "/" in text:
        return Yearly(text) if _exists(text.replace("XXXX", "2000")) else None
    return edtf.read(text) if _exists(text) else None


@lru_cache(maxsize=256)
def _exists(text: str) -> bool:
    """Whether an interval is one of the calendar."""
    phrase = edtf.read(text)
    try:
        if phrase is not None:
            phrase.resolve(Context(None, None, {}))
    except Unresolved as unresolved:
        return unresolved.reason != "impossible-date"
    return True
