"""House readings: a project's own readings of expressions, (wide, narrow) in EDTF.

A key may hold the year as XXXX ("medio XXXX"); then it holds for each year, which takes the place of XXXX in the
intervals. A key without a year may have intervals with XXXX, which take the year that fits the document's date.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from policylint.time import edtf
from policylint.time.occurrences import Occurring, Rolling
from policylint.time.phrases import Context, Failing, Maker, Phrase, Step, Traits, Wrapped, same
from policylint.time.pieces import Piece, Unresolved
from policylint.time.relations import Either
from policylint.time.tokens import Tokens, plain

Readings = Mapping[str, tuple[str, str]]
_YEAR = Maker("year")
_YEARS = re.compile(r"XXXX", re.IGNORECASE)
_ANY_YEAR = "2000"  # it has all days
_NO_DAYS = ("vague", "open-point")


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


class Shifted(NamedTuple):
    """Intervals with XXXX, of a year that is counted from the document's."""

    intervals: tuple[str, str]
    shift: int

    @property
    def traits(self) -> Traits:
        """Follows from the document's day."""
        return Traits(firm=not self.intervals[0].endswith(("/..", "/")))

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The intervals of that year."""
        year = f"{context.today.year + self.shift:04}"
        house = _house(*(interval.replace("XXXX", year) for interval in self.intervals))
        assert house is not None
        return house.resolve(context, op, shape)


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


class Table:
    """House readings as the grammar meets them: by what their words say, so that other words for the same, and longer
    expressions, are read so too; and by their words, where the grammar knows these not."""

    def __init__(self, readings: Readings, read: Callable[[str], Phrase | None]) -> None:
        self._said: dict[Phrase, tuple[str, str]] = {}
        self._yearly: dict[Phrase, tuple[str, str]] = {}
        self._words: dict[str, tuple[str, str]] = {}
        for key, intervals in readings.items():
            if _house(*intervals) is None or not key.strip():
                continue
            phrase = read(_YEARS.sub(_ANY_YEAR, key))
            if phrase is None or isinstance(phrase, Failing) or phrase.traits.event or phrase.traits.kind in _NO_DAYS:
                self._words[_key(key)] = intervals
            elif _YEARS.search(key):
                self._yearly[phrase] = intervals
            else:
                self._said[phrase] = intervals
                dated = _dated(phrase)
                if dated is not None and all("XXXX" in interval for interval in intervals if interval):
                    self._yearly.setdefault(dated, intervals)
        self._lengths = sorted({len(plain(key)) for key in self._words}, reverse=True)
        self._first = {plain(key)[0] for key in self._words}

    def at(self, words: Tokens, at: int) -> tuple[Phrase, int] | None:
        """The longest expression at a token that the grammar does not know: its phrase, and where it ends."""
        if words.norms[at] not in self._first and "xxxx" not in self._first:
            return None
        for length in self._lengths:
            end = at + length
            if end <= len(words.norms):
                phrase = _looked_up(_key(words.text[words.starts[at] : words.ends[end - 1]]), self._words)
                if phrase is not None:
                    return phrase, end
        return None

    def furnished(self, phrase: Phrase) -> Phrase:
        """A phrase in which all that has a house reading is read so."""
        if (own := self._own(phrase)) is not None:
            return own
        if isinstance(phrase, Occurring) and phrase.maker.kind == "either":
            inner = [phrase._replace(maker=one) for one in phrase.maker.args if isinstance(one, Maker)]
            owned = [self.furnished(one) for one in inner]
            return Either(tuple(owned)) if any(isinstance(one, House) for one in owned) else phrase
        if not isinstance(phrase, tuple):
            return phrase
        parts = [self._part(part) for part in phrase]
        changed = any(part is not own for part, own in zip(parts, phrase, strict=True))
        return type(phrase)(*parts) if changed else phrase

    def _part(self, part: Any) -> Any:
        if hasattr(part, "resolve"):
            return self.furnished(part)
        if isinstance(part, tuple) and part and all(hasattr(one, "resolve") for one in part):
            found = tuple(map(self.furnished, part))
            return found if any(one is not own for one, own in zip(found, part, strict=True)) else part
        return part

    def _own(self, phrase: Phrase) -> Phrase | None:
        if isinstance(phrase, Failing):
            return None
        phrase = _occurring(phrase)
        if phrase in self._said:
            return _house(*self._said[phrase])
        years = {one for one in _years(phrase) if one is not None}
        if len(years) != 1 or (found := self._yearly.get(_in_year(phrase, int(_ANY_YEAR), None))) is None:
            return None
        [(year, shift)] = years
        if year is not None:
            return _house(*(interval.replace("XXXX", f"{year:04}") for interval in found))
        return Shifted(found, shift or 0)


def _occurring(phrase: Phrase) -> Phrase:
    """ "Medio volgend jaar" as the part of a year that it is."""
    if (
        isinstance(phrase, Wrapped)
        and isinstance(phrase.phrase, Rolling)
        and phrase.phrase.unit == "year"
        and isinstance(phrase.step, partial)
    ):
        return Occurring(Maker("part", (phrase.step.keywords.get("step"), _YEAR)), shift=phrase.phrase.offset)
    return phrase


def _years(phrase: Any) -> Iterator[tuple[int | None, int | None] | None]:
    """How the year is given of all in a phrase that returns each year; None where it is not."""
    if isinstance(phrase, Occurring):
        given = phrase.year is not None or phrase.shift is not None
        yield (phrase.year, phrase.shift) if given else None
    elif isinstance(phrase, tuple):
        for part in phrase:
            yield from _years(part)


def _in_year(phrase: Any, year: int | None, shift: int | None) -> Any:
    """A phrase with another year for all in it that returns each year."""
    if isinstance(phrase, Occurring):
        return Occurring(phrase.maker, year, shift)
    if isinstance(phrase, tuple) and not isinstance(phrase, Maker):
        parts = [_in_year(part, year, shift) for part in phrase]
        return type(phrase)(*parts) if hasattr(phrase, "_fields") else tuple(parts)
    return phrase


def _dated(phrase: Phrase) -> Phrase | None:
    """A phrase without a year, in one; None where it has one, or nothing in it returns each year."""
    years = list(_years(phrase))
    return _in_year(phrase, int(_ANY_YEAR), None) if years and not any(years) else None


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
