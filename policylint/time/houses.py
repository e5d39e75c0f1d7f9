"""House readings: a project's own readings of expressions, (wide, narrow) in EDTF.

A key that names something of each year ("medio XXXX", "voor de zomer") holds for that thing, however it is written and
whatever stands around it; any other key holds for its words. XXXX in the intervals is the year that is meant.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar, cast

from policylint.time import edtf
from policylint.time.lexicon import lexicon
from policylint.time.occurrences import Occurring, Rolling
from policylint.time.phrases import Context, Fixed, Maker, Phrase, Step, Stepped, Traits, Wrapped, made, same
from policylint.time.pieces import Piece, Unresolved
from policylint.time.quantities import Reader
from policylint.time.relations import Relation, related
from policylint.time.tokens import plain

Readings = Mapping[str, tuple[str, str]]
# How a key is read by the grammars alone.
Read = Callable[[str], Phrase | None]
Part = TypeVar("Part")
_YEAR = Maker("year")
# Of a key; 2000 has all days.
_ANY_YEAR = re.compile("XXXX", re.IGNORECASE)


class Intervals(NamedTuple):
    """The intervals of an expression, (wide, narrow) in EDTF: where no year is named (`always`), in `each` year (with
    XXXX), or in certain `years`."""

    always: tuple[str, str] | None = None
    each: tuple[str, str] | None = None
    years: Mapping[int, tuple[str, str]] = {}

    def piece(self, year: int) -> Piece | None:
        """The intervals of a year; None where the house has none."""
        if (pair := self.years.get(year)) is not None:
            return _piece(*pair)
        return _piece(*(side.replace("XXXX", f"{year:04}") for side in self.each)) if self.each is not None else None

    @property
    def traits(self) -> Traits:
        """A deadline or a start, where one side is open; firm where the wide interval has a last day."""
        wide, _ = self.always or self.each or next(iter(self.years.values()))
        starts, ends = not wide.startswith(("..", "/")), not wide.endswith(("..", "/"))
        return Traits("point" if starts and ends else "deadline" if ends else "start", ends)

    def with_(self, other: "Intervals") -> "Intervals":
        """These, and what another key says of the same thing."""
        return Intervals(other.always or self.always, other.each or self.each, {**self.years, **other.years})


class House(NamedTuple):
    """The words of a house reading."""

    phrase: Phrase
    intervals: Intervals

    @property
    def traits(self) -> Traits:
        """By the intervals."""
        return self.intervals.traits._replace(yearless=self.phrase.traits.yearless)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The intervals of the year that is meant."""
        direction = context.direction or ("same" if self.traits.kind == "point" else "next")
        return self.phrase.resolve(context._replace(direction=direction), op, shape)


class HouseRelation(NamedTuple):
    """A relation of which the house says itself what it holds: "voor de zomer"."""

    relation: Relation
    intervals: Intervals

    @property
    def traits(self) -> Traits:
        """Those of the relation; whether there is a last day follows from the intervals."""
        kind, firm, *_ = self.intervals.traits
        return self.relation.traits._replace(kind=kind, firm=firm)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The intervals of the year of what it relates to."""
        inner = cast("Occurring", self.relation.phrase)

        def held(piece: Piece) -> Piece:
            first = piece.wide.first
            year = inner.year if inner.year is not None or first is None else first.year
            return (self.intervals.piece(year) if year is not None else None) or related(piece, self.relation.op)

        direction = "last" if self.relation.op == "since" else context.direction or "next"
        return inner.resolve(context._replace(direction=direction), lambda piece: op(shape(held(piece))))


class Houses:
    """The house readings of a project."""

    __slots__ = ("_makers", "_relations", "_texts", "_words")

    def __init__(self, readings: tuple[tuple[str, str, str], ...], read: Read) -> None:
        self._makers: dict[Maker, Intervals] = {}
        self._relations: dict[tuple[str, Maker], Intervals] = {}
        self._texts: dict[tuple[str, ...], Intervals] = {}
        for key, wide, narrow in readings:
            if not key.strip() or not (is_edtf(wide) and is_edtf(narrow or wide)):
                continue
            phrase, pair = read(_ANY_YEAR.sub("2000", key).strip()), (wide, narrow or wide)
            inner = phrase.phrase if isinstance(phrase, Relation) else phrase
            if not isinstance(inner, Occurring) or inner[2:] != (None, None) or _says_more(key, inner.maker):
                _add(self._texts, plain(key), _intervals(pair, None))
            else:
                intervals = _intervals(pair, None if _ANY_YEAR.search(key) else inner.year)
                if isinstance(phrase, Relation):
                    _add(self._relations, (phrase.op, inner.maker), intervals)
                else:
                    _add(self._makers, inner.maker, intervals)
        self._words = {key[0] for key in self._texts}

    @property
    def words(self) -> bool:
        """Whether there are readings of words that the grammars do not know as something of each year."""
        return bool(self._texts)

    def may_stand_in(self, text: str) -> bool:
        """A cheap look before `at`: whether such words may begin anywhere in a text."""
        return bool(self._words) and any(map(self.begins, plain(text)))

    def begins(self, word: str) -> bool:
        """Whether a token can begin such words."""
        return word in self._words or ("xxxx" in self._words and word.isdigit())

    def at(self, reader: Reader, at: int) -> tuple[House, int] | None:
        """The longest of these words at a token, with a year after them where that fits; and where they end."""
        if not self.begins(reader.norm(at)):
            return None
        found = [one for key, intervals in self._texts.items() if (one := _said(key, intervals, reader, at))]
        return max(found, key=lambda one: one[1], default=None)

    def applied(self, part: Part) -> Part:
        """A phrase in which the house readings take the place of what the grammars say."""
        if not self._makers and not self._relations:
            return part
        return cast("Part", self._applied(part))

    def _applied(self, part: Any) -> Any:
        if isinstance(part, Relation) and isinstance(inner := part.phrase, Occurring):
            intervals = self._relations.get((part.op, inner.maker))
            if intervals is not None:
                return self._chosen(intervals, inner) or HouseRelation(part, intervals)
        elif isinstance(part, Occurring):
            intervals = self._makers.get(part.maker)
            if intervals is not None and (fixed := self._chosen(intervals, part)) is not None:
                return fixed
        elif isinstance(part, Maker):
            intervals = self._makers.get(part)
            if intervals is not None and (intervals.each is not None or intervals.years):
                return Maker("house", (partial(_of_year, intervals, part),))
        elif isinstance(part, Wrapped) and isinstance(part.phrase, Rolling) and isinstance(part.step, Stepped):
            # "Medio volgend jaar" is a part of a year.
            maker = self._applied(Maker("part", (part.step.name, _YEAR)))
            if part.phrase.unit == "year" and maker.kind == "house":
                return Occurring(maker, shift=part.phrase.offset)
        if not hasattr(part, "_fields"):
            return tuple(map(self._applied, part)) if isinstance(part, tuple) else part
        fields = [self._applied(field) if isinstance(field, tuple) else field for field in part]
        return part if all(map(_is, fields, part)) else type(part)(*fields)

    def _chosen(self, intervals: Intervals, inner: Occurring) -> House | None:
        """The intervals that hold where no year is named, if none is."""
        if intervals.always is None or inner[1:] != (None, None, None):
            return None
        piece = _piece(*intervals.always)
        return House(Fixed(piece), intervals) if piece is not None else None


@lru_cache(maxsize=16)
def _houses(readings: tuple[tuple[str, str, str], ...], read: Read) -> Houses:
    return Houses(readings, read)


def houses(readings: Readings, read: Read) -> Houses:
    """The house readings, each key as `read` reads it.

    Raises:
        ValueError: they are no pairs of texts by expression.
    """
    try:
        rows = tuple((key, wide, narrow) for key, (wide, narrow) in readings.items())
        if all(isinstance(text, str) for row in rows for text in row):
            return _houses(rows, read)
    except (AttributeError, TypeError, ValueError):
        pass
    raise ValueError(
        "`readings` are pairs (wide, narrow) of EDTF by expression: {'medio XXXX': ('XXXX-06', 'XXXX-06')}"
    )


def holds_house(part: object) -> bool:
    """Whether words of a house reading stand in a phrase."""
    return isinstance(part, House) or (isinstance(part, tuple) and any(map(holds_house, part)))


def _is(one: object, other: object) -> bool:
    return one is other


Key = TypeVar("Key")


def _add(table: dict[Key, Intervals], key: Key, intervals: Intervals) -> None:
    known = table.get(key)
    table[key] = intervals if known is None else known.with_(intervals)


def _intervals(pair: tuple[str, str], year: int | None) -> Intervals:
    """What a key says that names a year, or (None) none or each."""
    if year is not None:
        return Intervals(years={year: _in_year(pair, year)})
    if any("XXXX" in side for side in pair):
        return Intervals(each=pair)
    years = {int(side[:4]) for side in pair[0].split("/") if side[:4].isdigit()}
    return Intervals(pair, years=dict.fromkeys(years, pair) if len(years) == 1 else {})


def _in_year(pair: tuple[str, str], year: int) -> tuple[str, str]:
    wide, narrow = (side.replace("XXXX", f"{year:04}") for side in pair)
    return wide, narrow


def _says_more(key: str, maker: Maker) -> bool:
    """Whether a key names a part that its reading leaves out: "voor eind XXXX" is read as "uiterlijk XXXX"."""
    words = set(plain(key))
    named = any(word in words for language in ("nl", "en") for word in lexicon(language).phrases("part"))
    return named and "part" not in _kinds(maker)


def _kinds(maker: Maker) -> set[str]:
    return {maker.kind}.union(*(_kinds(arg) for arg in maker.args if isinstance(arg, Maker)))


def _said(key: tuple[str, ...], intervals: Intervals, reader: Reader, at: int) -> tuple[House, int] | None:
    """Words of a house reading that stand at a token."""
    norms = reader.tokens.norms[at : at + len(key)]
    years = [norm for word, norm in zip(key, norms, strict=False) if word == "xxxx"]
    if len(norms) < len(key) or len(set(years)) > 1 or not all(map(_fits, key, norms)):
        return None
    end = at + len(key)
    if intervals.each is None:
        piece = _piece(*intervals.always) if intervals.always is not None else None
        return (House(Fixed(piece), intervals), end) if piece is not None else None
    occurring = Occurring(Maker("house", (partial(_of_year, intervals, _YEAR),)))
    if years:
        occurring = occurring._replace(year=int(years[0]))
    elif (spec := reader.year_spec(end)) is not None and spec[0].kind in ("year", "shift"):
        number, end = int(spec[0].value), spec[1]
        occurring = occurring._replace(year=number) if spec[0].kind == "year" else occurring._replace(shift=number)
    return House(occurring, intervals), end


def _fits(word: str, norm: str) -> bool:
    return norm == word or (word == "xxxx" and len(norm) == 4 and norm.isdigit() and norm != "0000")


def _of_year(intervals: Intervals, maker: Maker, year: int) -> Piece:
    """What the house says of a year; else what the grammars say."""
    return intervals.piece(year) or made(maker, year, {})


@lru_cache(maxsize=512)
def _piece(wide: str, narrow: str) -> Piece | None:
    """Both intervals as one piece; a narrow one that does not lie in the wide one gives way to it."""
    pieces = []
    for text in (wide, narrow):
        phrase = edtf.read(text)
        try:
            piece = phrase.resolve(Context(None, None, {})) if phrase is not None else None
        except Unresolved:
            piece = None
        if piece is None:
            return None
        pieces.append(piece)
    outer, inner = pieces[0].wide, pieces[1].narrow
    return Piece("days", outer, inner if outer.holds(inner) else outer)


def is_edtf(text: str) -> bool:
    """Whether an interval of a house reading is EDTF that is read here, and exists; XXXX may stand for any year."""
    side = text.replace("XXXX", "2000")
    return _piece(side, side) is not None
