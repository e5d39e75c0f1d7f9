"""Phrases that stand in a relation to another: before, by, after, from, until, between, within."""

from datetime import date, timedelta
from typing import NamedTuple

from policylint.time import pieces
from policylint.time.amounts import Amount
from policylint.time.phrases import Context, Phrase, Step, Traits, same
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval

_DAY = timedelta(days=1)


def _bound(interval: Interval, op: str) -> Interval:
    first, last = interval
    if op == "before" and first is not None:
        return Interval(None, first - _DAY)
    if op in ("by", "until-incl") and last is not None:
        return Interval(None, last)
    if op == "after" and last is not None:
        return Interval(last + _DAY, None)
    if op in ("from", "since") and first is not None:
        return Interval(first, None)
    raise Unresolved("not-computable", why="open-side")


def related(piece: Piece, op: str) -> Piece:
    """What stands in a relation to a piece. Its narrow interval gives the narrow one; wide is the larger of what both
    give. `until` includes the last day widely, and leaves the piece out narrowly."""
    if piece.wide is piece.narrow and op != "until":
        both = _bound(piece.wide, op)
        return Piece("relation", both, both, piece.fault)
    if op == "until":
        wide, narrow = _bound(piece.wide, "by"), _bound(piece.narrow, "before")
        return Piece("relation", wide, narrow, piece.fault)
    narrow = _bound(piece.narrow, op)
    return Piece("relation", _bound(piece.wide, op).hull(narrow), narrow, piece.fault)


DEADLINES = frozenset({"before", "by", "until", "until-incl"})


class Relation(NamedTuple):
    """`op` is `before`, `by`, `until`, `until-incl`, `after`, `from` or `since`."""

    op: str
    phrase: Phrase

    @property
    def traits(self) -> Traits:
        """A deadline or a start; firm where it bounds from above."""
        deadline = self.op in DEADLINES
        _, _, yearless, event, approximate = self.phrase.traits
        return Traits("deadline" if deadline else "start", deadline, yearless, event, approximate)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The days in that relation. A year-less date in it is the coming one, after "sinds" the last."""
        day, direction, calendar = context
        relation, phrase = self
        wanted = "last" if relation == "since" else direction or "next"
        inner = context if direction == wanted else Context(day, wanted, calendar)
        if op is same and shape is same:
            return phrase.resolve(inner, lambda piece: related(piece, relation))
        return phrase.resolve(inner, lambda piece: op(shape(related(piece, relation))))


class Between(NamedTuple):
    """From one phrase to another, each with its own year. `until`: narrowly without the last."""

    first: Phrase
    last: Phrase
    until: bool = False

    @property
    def traits(self) -> Traits:
        """Firm: it has an end."""
        one, other = self.first.traits, self.last.traits
        return Traits(yearless=one.yearless or other.yearless, event=one.event or other.event, firm=other.firm)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """From the start of the one to the end of the other."""
        first = self.first.resolve(context)
        last = self.last.resolve(context)
        return op(shape(pieces.spanning(first, last, until=self.until)))


class Either(NamedTuple):
    """One of several, or all: their hull."""

    phrases: tuple[Phrase, ...]

    @property
    def traits(self) -> Traits:
        """Those of the members together."""
        every = [phrase.traits for phrase in self.phrases]
        return Traits(
            every[0].kind,
            all(traits.firm for traits in every),
            any(traits.yearless for traits in every),
            next((traits.event for traits in every if traits.event), None),
        )

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The hull of all."""
        piece = self.phrases[0].resolve(context)
        for phrase in self.phrases[1:]:
            piece = pieces.joined(piece, phrase.resolve(context))
        return op(shape(piece))


class Both(NamedTuple):
    """A time and a deadline after it: "na 1 mei, maar voor 1 juni", "begin 2027, uiterlijk maart". A deadline within
    the time cuts it off; one that is later than its end ("zo mogelijk in mei, maar uiterlijk 1 juli") takes the place
    of that end."""

    first: Phrase
    last: Phrase

    @property
    def traits(self) -> Traits:
        """A deadline, if either is."""
        one, other = self.first.traits, self.last.traits
        kind = "deadline" if "deadline" in (one.kind, other.kind) else one.kind
        return Traits(kind, one.firm or other.firm, one.yearless or other.yearless, one.event or other.event)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """What both leave; where one cannot be computed, what the other says."""
        try:
            one = self.first.resolve(context)
        except Unresolved as unresolved:
            if unresolved.reason == "impossible-date":
                raise
            return op(shape(self.last.resolve(context)))
        try:
            other = self.last.resolve(self._beside(one, context))
        except Unresolved as unresolved:
            if unresolved.reason == "impossible-date":
                raise
            return op(shape(one))
        if one.wide.last is not None and other.wide.last is not None and one.wide.last < other.wide.last:
            wide = Interval(one.wide.first, other.wide.last)
            usual = Interval(one.narrow.first, other.narrow.last)
            whole = one.narrow.last is not None and usual.last is not None and one.narrow.last <= usual.last
            return op(shape(Piece("relation", wide, usual if whole else wide, one.fault or other.fault)))
        both, narrow = _common(one.wide, other.wide), _common(one.narrow, other.narrow)
        if both is None:
            raise pieces.impossible("reversed", first=one.wide.first, last=other.wide.last)
        return op(shape(Piece("relation", both, narrow or both, one.fault or other.fault)))

    def _beside(self, one: Piece, context: Context) -> Context:
        """The context of the deadline: without a year of its own it is the first that is not over when the time before
        it begins; where that has only an end, in the year of that end."""
        if not self.last.traits.yearless or context.direction not in (None, "next"):
            return context
        first, last = one.wide
        if first is not None:
            return context._replace(day=first)
        if last is None or self.first.traits.yearless:
            return context
        start = date(last.year, 1, 1)
        return context._replace(day=start if context.day is None else max(start, context.day))


def _common(one: Interval, other: Interval) -> Interval | None:
    if not one.meets(other):
        return None
    firsts = [day for day in (one.first, other.first) if day is not None]
    lasts = [day for day in (one.last, other.last) if day is not None]
    return Interval(max(firsts, default=None), min(lasts, default=None))


class Within(NamedTuple):
    """Within an amount of time of the document's day, or after a phrase (of its end)."""

    amount: Amount
    after: Phrase | None = None

    @property
    def traits(self) -> Traits:
        """A deadline."""
        if self.after is None:
            return Traits("deadline")
        return self.after.traits._replace(kind="deadline", firm=True)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Up to the last day of the term: the day from which it runs does not count, its last day does."""
        if self.after is None:
            return op(shape(self._term(pieces.exact("day", context.today, context.today), context)))
        inner = context._replace(direction=context.direction or "next")
        return self.after.resolve(inner, lambda piece: op(shape(self._term(piece, context))))

    def _term(self, start: Piece, context: Context) -> Piece:
        low, high = self.amount.low, self.amount.high
        wide, narrow = start.wide.last, start.narrow.last
        if wide is None or narrow is None:
            raise Unresolved("not-computable", why="open-side")
        last = self.amount.later(wide, high, context.calendar)
        usual = self.amount.later(narrow, low, context.calendar)
        return Piece("relation", Interval(None, last), Interval(None, min(usual, last)), start.fault)


class Away(NamedTuple):
    """An amount of time after (or, `back`, before) a phrase: "zes weken na 1 mei". Without a phrase, the calendar
    unit that lies so far from the document's day: "over tien jaar", "twee jaar geleden"."""

    amount: Amount
    back: bool = False
    phrase: Phrase | None = None

    @property
    def traits(self) -> Traits:
        """A moment."""
        return Traits() if self.phrase is None else self.phrase.traits._replace(kind="point", firm=True)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The day, or the calendar unit."""
        sign = -1 if self.back else 1
        if self.phrase is not None:
            return self.phrase.resolve(context, lambda piece: op(shape(self._moved(piece, sign, context))))
        unit = self.amount.written or self.amount.unit
        ends = [
            pieces.holding(unit, self.amount.later(context.today, sign * count, context.calendar))
            for count in (self.amount.low, self.amount.high)
        ]
        return op(shape(ends[0] if ends[0] == ends[1] else pieces.joined(*ends)))

    def _moved(self, piece: Piece, sign: int, context: Context) -> Piece:
        def moved(interval: Interval, count: int) -> date:
            start = interval.first if self.back else interval.last
            if start is None:
                raise Unresolved("not-computable", why="open-side")
            return self.amount.later(start, sign * count, context.calendar)

        one, other = sorted(moved(piece.wide, count) for count in (self.amount.low, self.amount.high))
        usual = sorted(moved(piece.narrow, count) for count in (self.amount.low, self.amount.high))
        wide = Interval(min(one, usual[0]), max(other, usual[1]))
        return Piece("day" if wide.one_day else "days", wide, Interval(*usual), piece.fault)


class Coming(NamedTuple):
    """The amount of time that starts (or, `back`, ends) at the document's day: "de komende vijf jaar"."""

    amount: Amount
    back: bool = False

    @property
    def traits(self) -> Traits:
        """A period with an end."""
        return Traits()

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """From the document's day on, or up to it."""
        day = context.today
        ends = [
            self.amount.later(day, -count if self.back else count, context.calendar)
            for count in (self.amount.low, self.amount.high)
        ]
        wide, narrow = (Interval(min(day, end), max(day, end)) for end in reversed(ends))
        return op(shape(Piece("days", wide, narrow)))
