"""Phrases that return: a date without a year, a recess, next month. The document's day says which one is meant."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from policylint.time import pieces
from policylint.time.phrases import SET_DAYS, Context, Maker, Step, Traits, made, same
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval

# How many years to look for one in which the date exists (29 February: eight, around 1900 and 2100).
_YEARS = 9
_DATED, _YEARLESS = Traits(), Traits(yearless=True)


class Occurring(NamedTuple):
    """Something of each year. The year is written, or `shift` from the document's, or follows from `mark`: `past`
    (jl.: the last on or before the document's day), `previous` (the last that is over), `coming` (a.s.: the first after
    it; a range may have begun), `following` (a range may not), `ahead` (what is usually meant by it may not) or `same`,
    else from the direction."""

    maker: Maker
    year: int | None = None
    shift: int | None = None
    mark: str | None = None

    @property
    def traits(self) -> Traits:
        """Year-less unless the year is written or named."""
        yearless = self.year is None and self.shift is None
        kind = self.maker.kind
        if kind in SET_DAYS:
            return Traits(yearless=yearless, event=kind)
        return _YEARLESS if yearless else _DATED

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Its occurrence that fits the context."""
        maker, year, _, _ = self
        if year is not None:
            return op(shape(made(maker, year, context.calendar)))
        if self.shift is not None:
            return op(shape(made(self.maker, context.today.year + self.shift, context.calendar)))
        if context.day is None:
            _check(self.maker)
            raise Unresolved("year-missing")
        return self._nearest(context.day, context, op, shape)

    def _nearest(self, day: date, context: Context, op: Step, shape: Step) -> Piece:
        direction = self.mark or context.direction or "same"
        if direction == "same":
            _check(self.maker)
            winter = self.maker == Maker("season", (4,)) and day.month <= 6
            if _over_two_years(self.maker):
                # The one that runs on the document's day.
                start = made(self.maker, day.year, context.calendar).wide.first
                winter = start is not None and start > day
            return op(shape(made(self.maker, day.year - winter, context.calendar)))
        back = direction in ("last", "past", "previous")
        years = range(day.year + 1, day.year - _YEARS, -1) if back else range(day.year - 1, day.year + _YEARS)
        for year in years:
            try:
                whole = shape(made(self.maker, year, context.calendar))
            except Unresolved:
                continue
            outcome = op(whole)
            if _fits(whole, outcome, day, direction):
                return outcome
        _check(self.maker)
        raise Unresolved("not-computable", why="out-of-range")


def _over_two_years(maker: Maker) -> bool:
    return maker.kind in ("school-year", "academic-year", "parliamentary-year")


def _check(maker: Maker) -> None:
    """Raise where it exists in no year: 2000 has all days."""
    try:
        made(maker, 2000, {})
    except Unresolved as unresolved:
        detail = {key: value for key, value in unresolved.detail.items() if key != "year"}
        raise Unresolved(unresolved.reason, **detail) from None


def _fits(whole: Piece, outcome: Piece, day: date, direction: str) -> bool:
    first, last = whole.wide
    if direction in ("last", "past"):
        return first is None or first <= day
    if direction == "previous":
        return last is not None and last < day
    if direction == "following":
        return first is None or first > day
    if direction == "ahead":
        return whole.narrow.first is None or whole.narrow.first > day
    if direction == "coming":
        # A single day lies ahead; a range may have begun.
        return last is None or (first > day if first == last and first is not None else last >= day)
    # Not over: where the outcome has an upper bound, that counts ("voor 1 maart" is over on 1 March).
    last = outcome.wide.last or last or first
    return last is None or last >= day


class Weekday(NamedTuple):
    """A day of the week, Monday 0: the one that fits the document's day."""

    weekday: int
    mark: str | None = None

    @property
    def traits(self) -> Traits:
        """A day."""
        return Traits()

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The nearest such day in the direction; `same` is the one in the document's week."""
        day, direction = context.today, self.mark or context.direction or "next"
        monday = day - timedelta(days=day.weekday())
        if direction == "same":
            found = monday + timedelta(days=self.weekday)
        elif direction in ("last", "past", "previous"):
            found = day - timedelta(days=(day.weekday() - self.weekday) % 7 or 7 * (direction == "previous"))
        else:
            found = day + timedelta(days=(self.weekday - day.weekday()) % 7 or 7 * (direction == "coming"))
        return op(shape(pieces.exact("day", found, found)))


class Rolling(NamedTuple):
    """A unit counted from the document's day: this (0), the next (1), the last (-1).

    `loose`: "komend jaar" may also be the twelve months to come, and "afgelopen jaar" those gone by. A part of it
    ("begin komend jaar") is one of the calendar unit.
    """

    unit: str
    offset: int
    loose: bool = False

    @property
    def traits(self) -> Traits:
        """Follows from the document's day."""
        return Traits()

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The unit so many away from the one that holds the document's day."""
        day = context.today
        holder = pieces.holding(self.unit, day)
        if self.offset and holder.wide.first is not None:
            holder = pieces.holding(self.unit, pieces.shifted(self.unit, holder.wide.first, self.offset))
        if self.loose and self.offset and self.unit != "day" and shape is same:
            moved = pieces.shifted(self.unit, day, self.offset)
            near = Interval(min(day, moved), max(day, moved))
            holder = holder._replace(wide=holder.wide.hull(near))
        return op(shape(holder))


class Rest(NamedTuple):
    """What is left of a phrase's piece on the document's day ("nog dit jaar"), or, `gone`, what is over ("eerder")."""

    phrase: Rolling | Occurring
    gone: bool = False

    @property
    def traits(self) -> Traits:
        """Those of the phrase."""
        return self.phrase.traits

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The rest; the whole, where the document's day is not known or not in it."""
        day = context.day
        if day is None and isinstance(self.phrase, Rolling):
            raise Unresolved("not-computable", needs="document-date")

        def cut(piece: Piece) -> Piece:
            first, last = piece.wide
            if day is None or first is None or last is None or not first <= day <= last:
                return piece
            rest = (first, day) if self.gone else (day, last)
            narrow_first, narrow_last = piece.narrow
            narrow = Interval(max(rest[0], narrow_first or first), min(rest[1], narrow_last or last))
            wide = Interval(*rest)
            empty = narrow.first is not None and narrow.last is not None and narrow.first > narrow.last
            return piece._replace(unit="days", wide=wide, narrow=wide if empty else narrow)

        return self.phrase.resolve(context, op, lambda piece: shape(cut(piece)))


Entry = tuple[date, date, bool]


class Named(NamedTuple):
    """An entry of the calendar, by its name: a recess, an event with a date. `any_recess` is "het reces"."""

    name: str
    year: int | None = None
    shift: int | None = None
    mark: str | None = None
    any_recess: bool = False

    @property
    def traits(self) -> Traits:
        """Hangs on the calendar."""
        return Traits(yearless=self.year is None and self.shift is None and not self.any_recess, event=self.name)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The entry that fits; `not-computable` where the calendar lacks it: nothing is extrapolated."""
        if self.any_recess:
            day = context.today
            entries = sorted(e for name in context.calendar if "reces" in name.lower() for e in context.calendar[name])
            found = [entry for entry in entries if entry[0] > day]
            return op(shape(self._piece(found[0] if found else None, day.year)))
        key = spelling(self.name)
        entries = sorted(e for name in context.calendar if spelling(name) == key for e in context.calendar[name])
        if self.year is not None or self.shift is not None:
            year = self.year if self.year is not None else context.today.year + (self.shift or 0)
            found = [entry for entry in entries if entry[0].year == year]
            return op(shape(self._piece(found[0] if found else None, year)))
        if context.day is None:
            raise Unresolved("year-missing", event=self.name)
        return self._nearest(entries, context.day, self.mark or context.direction or "same", op, shape)

    def _nearest(self, entries: list[Entry], day: date, direction: str, op: Step, shape: Step) -> Piece:
        this_year = [entry for entry in entries if entry[0].year == day.year]
        if direction == "same":
            return op(shape(self._piece(this_year[0] if this_year else None, day.year)))
        fits: Callable[[Piece, Piece], bool] = lambda whole, outcome: _fits(whole, outcome, day, direction)  # noqa: E731
        for entry in reversed(entries) if direction in ("last", "past", "previous") else entries:
            whole = shape(self._piece(entry, day.year))
            outcome = op(whole)
            if not fits(whole, outcome):
                continue
            # An entry of another year counts only where the calendar knows this year's: else one may be missing.
            running = entry[0] <= day <= entry[1]
            if entry[0].year == day.year or running or (this_year and abs(entry[0].year - day.year) == 1):
                return outcome
            break
        return self._piece(None, day.year + (bool(this_year) if direction in ("next", "coming", "following") else 0))

    def _piece(self, entry: Entry | None, year: int) -> Piece:
        if entry is None:
            raise Unresolved("not-computable", needs="calendar", event=self.name, year=year)
        return pieces.exact("days", entry[0], entry[1])


@lru_cache(maxsize=512)
def spelling(name: str) -> str:
    """A name as the calendar is searched for it: without case, spaces and hyphens."""
    return "".join(filter(str.isalnum, name.casefold()))
