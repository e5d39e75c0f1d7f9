"""What documents say of time as a network of moments, and the way round a set of statements that cannot all hold."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from policylint.chronology import is_firm
from policylint.project import Document
from policylint.sequence import LETTER, Point, Sequence, Statement
from policylint.time import Interval
from policylint.time.network import Conflict, Edge, Moment, Span, term


class Leg(NamedTuple):
    """A step of the way round a clash: `start` and `end` are points; `statement` says it, or nobody does: a document's
    own date or the knowledge (`at` is where that stands). `day` is set where the step is a bound; `far` that it is the
    other end of a stretch: `not-before` the day on which it ends, `not-after` that on which it begins.

    `kind`: `not-before`, `not-after` (a day), `comes-after` (`end` after `start`), `within` (`end` at most `days`
    after `start`) or `of-the-letter` (`end` not before `start`, one of which is the letter).
    """

    kind: str
    start: Point
    end: Point
    at: tuple[Document, int, int]
    statement: Statement | None = None
    day: date | None = None
    days: int | None = None
    far: bool = False


class Ordering:
    """The statements of some documents as `moments` and `edges`. `letters` are the points of the documents' own dates,
    `newer` says whether a document is of a later day than another."""

    def __init__(
        self,
        sequence: Sequence,
        documents: list[Document],
        letters: Mapping[Document, Point],
        newer: Callable[[Document, Document], bool],
    ) -> None:
        self._sequence = sequence
        self._calendar = sequence.chronology.calendar
        self._letters = letters
        self._newer = newer
        self.chosen = set(documents)
        self.moments: list[Moment | Span] = []
        self.edges: list[Edge] = []
        self.points: dict[str, Point] = {}
        self._first: dict[str, Interval] = {}
        statements = [s for document in documents for s in sequence.statements[document]]
        moved = self._moved(statements)
        for statement in statements:
            self._know(statement.point)
            if statement.bounds and statement not in moved:
                self._bound(statement)
                if statement.wide is not None:
                    self._first.setdefault(statement.point.id, statement.wide)
        for statement in statements:
            if statement.other is not None and (statement.owner is None or statement.owner in self.chosen):
                self._know(statement.other)
                self._connect(statement)
        for document in documents:
            self._date(document)

    def _moved(self, statements: Iterable[Statement]) -> set[Statement]:
        """Due dates that a later letter replaces by its own."""
        due = [s for s in statements if s.key == "due" and s.bounds]
        by_point: dict[str, list[Statement]] = {}
        for statement in due:
            by_point.setdefault(statement.point.id, []).append(statement)
        found: set[Statement] = set()
        for twins in by_point.values():
            firm = [statement for statement in twins if len(twins) > 1 and self._firm(statement)]
            if firm:
                latest = max(firm, key=self._first_day)
                found.update(old for old in twins if self._newer(latest.document, old.document))
        return found

    def _first_day(self, statement: Statement) -> date:
        anchor = self._sequence.chronology.anchor(statement.document)
        return anchor.first if anchor is not None and anchor.first is not None else date.min

    def _firm(self, statement: Statement) -> bool:
        moment = self._sequence.chronology.moment(statement.entry)
        return moment is not None and is_firm(moment)

    def _know(self, point: Point) -> None:
        if point.id in self.points:
            return
        self.points[point.id] = point
        made = Span if point.lasts else Moment
        self.moments.append(made(point.id, point.known))

    def _bound(self, statement: Statement) -> None:
        point, wide, narrow = statement.point, statement.wide, statement.narrow
        if not point.lasts:
            self.moments.append(Moment(point.id, wide, narrow, statement))
            return
        self.moments.append(Span(point.id, wide, narrow, statement, exact=statement.exact))
        if not statement.exact:
            # A stretch of which the ends are not named fills its interval in the usual reading only.
            self.moments.append(Span(point.id, None, narrow, statement))

    def _connect(self, statement: Statement) -> None:
        point, other = statement.point, statement.other
        assert other is not None
        if statement.key == "before":
            self.edges.append(Edge(point.id, other.id, statement))
            return
        within = None
        if statement.amount is not None:
            within = term(statement.amount, self._start(other), self._calendar)
        # Within no days after something is on its day.
        strict = within is None or min(within) > 0
        self.edges.append(Edge(other.id, point.id, statement, within, strict=strict))

    def _start(self, point: Point) -> Interval | None:
        """The day from which a term after a point runs, if it is one day."""
        known = point.known or self._first.get(point.id)
        if known is not None and point.lasts and known.last is not None:
            return Interval(known.last, known.last)
        return known if known is not None and known.one_day else None

    def _date(self, document: Document) -> None:
        """What the document's own date says of its promises, and of what it calls past or expects."""
        letter = self._letters[document]
        if letter.known is None:
            return
        self._know(letter)
        sequence = self._sequence
        again = {id(s.entry): s for s in sequence.statements[document] if s.key == "same-as"}
        for entry in (*document.entries("commitment"), *document.entries("date")):
            kind = entry.get("kind")
            point = sequence.point(document, entry)
            # What lasts may well have begun, or not be over.
            if point.id in self.points and not point.lasts and kind in (None, "forecast", "past"):
                early, late = (point, letter) if kind == "past" else (letter, point)
                self.edges.append(Edge(early.id, late.id, again.get(id(entry)), strict=False))

    def way(self, conflict: Conflict, members: frozenset[Statement]) -> tuple[Leg, ...]:
        """The way round a conflict, beginning with the day that cannot be kept. A ring begins where it is told."""
        ids = [name for name in conflict.moments if name in self.points]
        doubtful = conflict.kind == "doubtful"
        for turn in range(len(ids)):
            way = [self.points[name] for name in (*ids[turn:], *ids[:turn])]
            steps = [self._step(one, two, members) for one, two in pairwise(way)]
            ordered = all(step is None or step.kind == "comes-after" for step in steps[-1:])
            low = self._day(way[0], members, doubtful, first=True, ordered=len(way) > 1)
            high = self._day(way[-1], members, doubtful, first=False, ordered=len(way) > 1 and ordered)
            if low is not None and high is not None and all(steps):
                return (low, *(step for step in steps if step is not None), high)
        ring = [self.points[name] for name in ids]
        steps = [self._step(one, two, members) for one, two in zip(ring, [*ring[1:], *ring[:1]], strict=True)]
        return tuple(step for step in steps if step is not None)

    def _step(self, one: Point, two: Point, members: frozenset[Statement]) -> Leg | None:
        """How the way goes from one point to the next: what is said of their order, or of the letter."""
        for statement in members:
            other = statement.other
            if other is None:
                continue
            at = (statement.document, statement.node.start, statement.node.end)
            early, late = (statement.point, other) if statement.key == "before" else (other, statement.point)
            if (early.id, late.id) == (one.id, two.id):
                return Leg("comes-after", one, two, at, statement)
            if statement.amount is not None and (late.id, early.id) == (one.id, two.id):
                days = term(statement.amount, self._start(early), self._calendar)[0]
                return Leg("within", two, one, at, statement, None, days)
        if LETTER in (one.words, two.words):
            letter = one if one.words is LETTER else two
            again = next((s for s in members if s.key == "same-as" and s.point in (one, two)), None)
            return Leg("of-the-letter", one, two, letter.at, again)
        return None

    def _day(
        self, point: Point, members: frozenset[Statement], doubtful: bool, *, first: bool, ordered: bool
    ) -> Leg | None:
        """The bound of a point on the side that matters: the tightest of those that are members, or what is known. What
        comes after a stretch comes after its end, and what comes before it before its start (`ordered`)."""
        found: list[tuple[date, Statement | None, bool]] = []
        for statement in members:
            if statement.bounds and statement.point.id == point.id:
                interval = statement.narrow if doubtful else statement.wide
                far = point.lasts and ordered and (statement.exact or doubtful)
                day = _side(interval, first is not far)
                found += [(day, statement, far)] if day is not None else []
        far = point.lasts and ordered
        known = _side(point.known, first is not far)
        found += [(known, None, far)] if known is not None else []
        if not found:
            return None
        day, by, far = (max if first else min)(found, key=lambda each: each[0])
        if point.known is not None and point.known.one_day:
            far = False
        at = point.at if by is None else (by.document, by.node.start, by.node.end)
        return Leg("not-before" if first else "not-after", point, point, at, by, day, far=far)


def _side(interval: Interval | None, first: bool) -> date | None:
    return None if interval is None else interval.first if first else interval.last
