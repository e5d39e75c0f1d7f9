"""What an expression says, before anybody knows the document's date: the tree that the grammars build.

A phrase resolves to a piece of the calendar in a context. `shape` takes a part of it ("eind", "ultimo") and `op` what
stands in a relation to it ("voor", "vanaf"); both run inside, because which year is meant depends on their outcome.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from policylint.time import pieces
from policylint.time.amounts import Amount
from policylint.time.closed_days import Calendar, easter, royal_day
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval

Step = Callable[[Piece], Piece]


def same(piece: Piece) -> Piece:
    """The piece itself."""
    return piece


class Context(NamedTuple):
    """The document's day, which year a year-less date takes (`next`, `last`, `same`; None: the words decide), and
    the calendar."""

    day: date | None
    direction: str | None
    calendar: Calendar

    @property
    def today(self) -> date:
        """The document's day, or the reason why nothing can be computed without it."""
        if self.day is None:
            raise Unresolved("not-computable", needs="document-date")
        return self.day


class Traits(NamedTuple):
    """What holds of a phrase in any context."""

    kind: str = "point"
    firm: bool = True
    yearless: bool = False
    event: str | None = None
    approximate: bool = False


class Phrase(Protocol):
    """A part of the tree."""

    @property
    def traits(self) -> Traits:
        """What holds of it in any context."""

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Its piece of the calendar; raises `Unresolved`."""


class Fixed(NamedTuple):
    """A piece that needs no context."""

    piece: Piece
    approximate: bool = False

    @property
    def traits(self) -> Traits:
        """Firm where it has a last day."""
        return Traits(firm=self.piece.wide.last is not None, approximate=self.approximate)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The piece, shaped."""
        return op(shape(self.piece))


class Failing(NamedTuple):
    """Words that are read and found impossible."""

    reason: str
    detail: dict[str, object]

    @property
    def traits(self) -> Traits:
        """As of the date that was meant; what names none has no last day."""
        return Traits(firm=self.reason != "vague")

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Never."""
        raise Unresolved(self.reason, **self.detail)


# Days of the parliamentary year: month, weekday (Monday is 0) and which of these. The calendar may say otherwise.
SET_DAYS = {"prinsjesdag": (9, 1, 3), "verantwoordingsdag": (5, 2, 3)}


class Maker(NamedTuple):
    """What recurs each year, by name and arguments; `made` gives the piece of one year."""

    kind: str
    args: tuple["int | str | Maker | Callable[[int], Piece] | None", ...] = ()


def made(maker: Maker, year: int, calendar: Calendar) -> Piece:
    """The piece that a maker has in a year."""
    kind, args = maker
    if kind == "day":
        month, day, weekday = args
        piece = pieces.day(year, month, day)  # type: ignore[arg-type]
        return piece if weekday is None else _checked(piece, weekday)  # type: ignore[arg-type]
    if (numbered := _NUMBERED.get(kind)) is not None:
        return numbered(year, *args)
    if kind == "feast":
        return _feast(str(args[0]), year)
    if kind in SET_DAYS:
        found = [entry for entry in calendar.get(kind, ()) if entry[0].year == year]
        return pieces.exact("day", found[0][0], found[0][1]) if found else _weekday_of_month(year, *SET_DAYS[kind])
    if kind == "parliamentary-year":
        # It ends on the eve of the next Prinsjesdag.
        start, following = (made(Maker("prinsjesdag"), number, calendar).wide.first for number in (year, year + 1))
        assert following is not None
        return pieces.exact("days", start, following - timedelta(days=1))
    if kind == "house":
        return args[0](year)  # type: ignore[operator, misc]
    first, last = args[0], args[-1]
    assert isinstance(last, Maker)
    if kind == "part":
        return pieces.stepped(made(last, year, calendar), str(first))
    if kind == "week-of":
        start = made(last, year, calendar).wide.first
        assert start is not None
        return pieces.week_of(start)
    assert isinstance(first, Maker)
    return _combined(first, last, kind, str(args[1]), year, calendar)


def _combined(first: Maker, last: Maker, kind: str, mode: str, year: int, calendar: Calendar) -> Piece:
    """From one to the other (`span`), or one of both (`either`). Where they run over the end of a year, `end` in the
    mode says that the year is the last one's; `order` is one date read in two ways, and runs over nothing."""
    one, other = made(first, year, calendar), made(last, year, calendar)
    if mode != "order" and one.wide.first and other.wide.first and one.wide.first > other.wide.first:
        if kind == "span" and first.kind == last.kind == "day" and first.args[0] == last.args[0]:
            raise pieces.impossible("reversed", first=one.wide.first, last=other.wide.last)
        if "end" in mode:
            one = made(first, year - 1, calendar)
        else:
            other = made(last, year + 1, calendar)
    return pieces.joined(one, other) if kind == "either" else pieces.spanning(one, other, until="until" in mode)


def _checked(piece: Piece, weekday: int) -> Piece:
    day = piece.wide.first
    if day is None or day.weekday() == weekday:
        return piece
    back = (day.weekday() - weekday) % 7
    before = day - timedelta(days=back)
    fault = {"weekday": weekday, "actual": day.weekday(), "date": day}
    return piece._replace(fault={**fault, "before": before, "after": before + timedelta(days=7)})


def _weekday_of_month(year: int, month: int, weekday: int, count: int) -> Piece:
    whole = pieces.month(year, month).wide
    assert whole.first is not None
    assert whole.last is not None
    if count < 0:
        day = whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
    else:
        day = whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7 + 7 * (count - 1))
    if day.month != month:
        raise pieces.impossible("no-such-weekday", weekday=weekday, count=count, month=month, year=year)
    return pieces.exact("day", day, day)


def _week_of_month(year: int, month: int, count: int) -> Piece:
    """Seven days of a month, three more on each side for those who count by the calendar's rows."""
    whole = pieces.month(year, month).wide
    assert whole.first is not None
    assert whole.last is not None
    if not (count == -1 or 1 <= count <= 5):
        raise pieces.impossible("no-such-week", week=count, month=month, year=year)
    start = whole.last - timedelta(days=6) if count < 0 else whole.first + timedelta(days=7 * (count - 1))
    end = min(start + timedelta(days=6), whole.last)
    if start > whole.last:
        raise pieces.impossible("no-such-week", week=count, month=month, year=year)
    wide = Interval(start - timedelta(days=3), start + timedelta(days=9))
    return Piece("days", wide, Interval(start, end))


def _month_edge(year: int, month: int, weeks: int) -> Piece:
    """The first (or, below zero, the last) weeks of a month."""
    whole = pieces.month(year, month).wide
    assert whole.first is not None
    assert whole.last is not None
    days = timedelta(days=7 * abs(weeks) - 1)
    return pieces.exact("days", *((whole.first, whole.first + days) if weeks > 0 else (whole.last - days, whole.last)))


# Days from Easter Sunday, and fixed days.
_EASTER = {"goede-vrijdag": (-2, -2), "pasen": (0, 1), "tweede-paasdag": (1, 1), "hemelvaart": (39, 39)}
_EASTER |= {"pinksteren": (49, 50), "tweede-pinksterdag": (50, 50), "carnaval": (-49, -47)}
_DAYS = {"kerst": (12, 25), "tweede-kerstdag": (12, 26), "nieuwjaar": (1, 1), "bevrijdingsdag": (5, 5)}
_DAYS |= {"sinterklaas": (12, 5), "dodenherdenking": (5, 4), "oudjaar": (12, 31), "feestdagen": (12, 25)}


def _feast(name: str, year: int) -> Piece:
    pieces.year(year)
    if name in _EASTER:
        first, last = (easter(year) + timedelta(days=offset) for offset in _EASTER[name])
        return pieces.exact("day", first, last)
    if name == "koningsdag":
        return pieces.exact("day", royal_day(year), royal_day(year))
    if name == "jaarwisseling":
        return pieces.exact("day", date(year, 12, 31), pieces.months_later(date(year, 12, 1), 1))
    if name == "feestdagen":
        return pieces.exact("day", date(year, 12, 25), date(year, 12, 26))
    return pieces.day(year, *_DAYS[name])


def _winter(year: int) -> Piece:
    """A winter with one year: it may be the one that ends or the one that begins in it."""
    late = pieces.season(year, 4)
    return Piece("season", pieces.season(year - 1, 4).wide.hull(late.wide), late.narrow)


def _twelve_months(year: int, first: int) -> Piece:
    whole = pieces.months(year, first, first + 11)
    return Piece("days", whole, whole)


_NUMBERED: dict[str, Callable[..., Piece]] = {
    "year": pieces.year,
    "month": pieces.month,
    "season": pieces.season,
    "winter": _winter,
    "quarter": pieces.quarter,
    "half": pieces.half,
    "month-half": pieces.month_half,
    "week": pieces.week,
    "weekday-of-month": _weekday_of_month,
    "week-of-month": _week_of_month,
    "month-edge": _month_edge,
    "school-year": lambda year: _twelve_months(year, 8),
    "academic-year": lambda year: _twelve_months(year, 9),
}


class Stepped:
    """The step to a part of a piece, by its name."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, piece: Piece) -> Piece:
        """The part."""
        return pieces.stepped(piece, self.name)


class Wrapped(NamedTuple):
    """A part of a phrase, as `begin` or `ultimo`."""

    phrase: Phrase
    step: Step

    @property
    def traits(self) -> Traits:
        """Those of the whole."""
        return self.phrase.traits

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The part of the whole."""
        return self.phrase.resolve(context, op, lambda piece: shape(self.step(piece)))


class Amounts(NamedTuple):
    """An amount of time that says not from when."""

    amount: Amount

    @property
    def traits(self) -> Traits:
        """A duration is no moment."""
        return Traits("duration", firm=False)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Never."""
        low, high, unit, _ = self.amount
        raise Unresolved("not-computable", needs="start", low=low, high=high, unit=unit)
