"""The network of moments: which statements about time cannot hold together.

A simple temporal network (Dechter, Meiri and Pearl, 1991). Each moment lies in an interval of days, and time runs
within days: an interval is `first 00:00 <= t < (last + 1) 00:00`. `after` is strict, so the same day is possible and a
ring of afters is not. What is infeasible with the wide intervals is `impossible`; what is feasible with those and not
with the narrow ones is `doubtful`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from policylint.time.amounts import Amount
from policylint.time.closed_days import Calendar
from policylint.time.cycles import Bounds, Row, split
from policylint.time.minimal_sets import minimal_sets
from policylint.time.pieces import month_length
from policylint.time.reading import Interval

# Bounds that may be looked at in all; each part is searched at least once.
EFFORT = 1_000_000
# The reported sets of one component; more would be noise.
CAP = 20


class Moment(NamedTuple):
    """An unknown moment in an interval (None: nowhere in particular). `origin` is the statement that bounds it, opaque
    and hashable; None for background (the calendar, the document's date), which is never a member."""

    id: str
    wide: Interval | None = None
    narrow: Interval | None = None
    origin: object = None


class Span(NamedTuple):
    """Something that lasts: what is after it comes after its end, what is before it before its start. `exact`: it
    fills its interval (a recess); else it lies somewhere in it."""

    id: str
    wide: Interval | None = None
    narrow: Interval | None = None
    origin: object = None
    exact: bool = True


class Edge(NamedTuple):
    """`later` comes after `earlier`: strictly, unless `strict` is False. `within` is the most days between them, wide
    and narrow (see `term`); with `ordered` False that alone counts. An edge to an unknown id binds nothing."""

    earlier: str
    later: str
    origin: object = None
    within: tuple[int, int] | None = None
    strict: bool = True
    ordered: bool = True


class Conflict(NamedTuple):
    """A minimal set of statements that cannot all hold: `impossible` or `doubtful`. `members` are their origins, in the
    order in which they were given; `moments` the ids at which they meet, in the order of the cycle."""

    kind: str
    members: tuple[object, ...]
    moments: tuple[str, ...]


class Outcome(NamedTuple):
    """The conflicts, and whether all are there: not where a component has more than the cap."""

    conflicts: tuple[Conflict, ...]
    complete: bool


def check(moments: Iterable[Moment | Span], edges: Iterable[Edge], *, cap: int = CAP) -> Outcome:
    """All minimal sets of statements that cannot hold, up to `cap` for each component and kind; at least one in each
    component that cannot hold. A doubtful set inside or around an impossible one is left out."""
    network = _Network(list(moments), edges)
    narrow = network.narrow
    if narrow.rising_cycle() is None:
        return Outcome((), True)
    found: list[tuple[str, frozenset[int], tuple[int, ...]]] = []
    impossible: list[frozenset[int]] = []
    complete = True
    wide = network.wide
    effort = EFFORT
    by_number = {row[4]: row for row in wide.rows}

    def told(members: frozenset[int], rows: list[Row]) -> bool:
        """Whether a doubtful set lies inside or around an impossible one, reported or past the cap."""
        if any(members <= other or other <= members for other in impossible):
            return True
        own = [by_number[row[4]] for row in rows if (row[3] < 0 or row[3] in members) and row[4] in by_number]
        return Bounds(wide.size, own).packed().rising_cycle() is not None

    for kind, bounds in (("impossible", wide), ("doubtful", narrow)):
        if kind == "impossible" and bounds.rising_cycle() is None:
            continue
        for part in split(bounds):
            outcome = minimal_sets(part, cap, effort, None if kind == "impossible" else told)
            effort = max(0, effort - outcome.spent)
            complete = complete and outcome.complete
            found += [(kind, members, nodes) for members, nodes in outcome.sets]
            if kind == "impossible":
                impossible += [members for members, _ in outcome.sets]
    conflicts = [network.conflict(*each) for each in found]
    return Outcome(tuple(conflicts), complete)


def term(amount: Amount, start: Interval | None = None, calendar: Calendar | None = None) -> tuple[int, int]:
    """The days that a term may last, wide and narrow: from a start that is one day, by the calendar; else the longest
    and the shortest that so many months, or working days, can be."""
    if amount.unit in ("day", "week"):
        days = 7 if amount.unit == "week" else 1
        return amount.high * days, amount.low * days
    if start is not None and start.one_day and start.first is not None:
        ends = [(amount.later(start.first, count, calendar) - start.first).days for count in (amount.high, amount.low)]
        return ends[0], ends[1]
    if amount.unit == "workday":
        # Each five take a week; beside weekends a year has at most a dozen closed days, and a calendar may add some.
        extra = sum((end - begin).days + 1 for spans in (calendar or {}).values() for begin, end, shut in spans if shut)
        return amount.high // 5 * 7 + amount.high % 5 + 2 + 12 * (1 + amount.high // 240) + extra, amount.low // 5 * 7
    months = 12 if amount.unit == "year" else 1
    return _months(amount.high * months, longest=True), _months(amount.low * months, longest=False)


def _months(count: int, *, longest: bool) -> int:
    """The most or fewest days that so many months last: over the 400 years after which the calendar repeats."""
    whole, rest = divmod(count, 4800)
    if rest == 0:
        return whole * 146097
    lengths = [month_length(2000 + index // 12, index % 12 + 1) for index in range(4800)]
    total = sum(lengths[:rest])
    best = total
    for index in range(4799):
        total += lengths[(index + rest) % 4800] - lengths[index]
        best = max(best, total) if longest else min(best, total)
    # A day number that the last month lacks gives way to its last day, so that a term may be up to three days shorter.
    return whole * 146097 + best - (0 if longest else 3)


class _Network:
    """Moments as numbers (0 is the start of time), constraints as `wide` and `narrow` bounds between them: head >= tail
    + days, more than that where strict. What is alike in both shares its number."""

    def __init__(self, moments: list[Moment | Span], edges: Iterable[Edge]) -> None:
        self.names = [""]
        self.origins: list[object] = []
        self._numbers: dict[object, int] = {}
        self._ends: dict[str, tuple[int, int]] = {}
        for moment in moments:
            if moment.id not in self._ends:
                size = len(self.names)
                spans = isinstance(moment, Span)
                self.names += [moment.id] * (1 + spans)
                self._ends[moment.id] = (size, size + spans)
        self._scale = len(self.names) + 2
        self._count = 0
        self.wide = Bounds(len(self.names), [])
        self.narrow = Bounds(len(self.names), [])
        for moment in moments:
            self._bound(moment)
        for edge in edges:
            self._connect(edge)

    def _number(self, origin: object) -> int:
        if origin is None:
            return -1
        if origin not in self._numbers:
            self._numbers[origin] = len(self.origins)
            self.origins.append(origin)
        return self._numbers[origin]

    def _bound(self, moment: Moment | Span) -> None:
        start, end = self._ends[moment.id]
        origin = self._number(moment.origin)
        wide, narrow = moment.wide, moment.narrow or moment.wide
        if not isinstance(moment, Span):
            self._row(0, start, self._first(wide), self._first(narrow), origin)
            self._row(start, 0, self._last(wide, 1), self._last(narrow, 1), origin)
            return
        first, usual_first = self._first(wide), self._first(narrow)
        last, usual_last = self._last(wide, 0), self._last(narrow, 0)
        self._row(start, end, 0, 0, -1)
        self._row(0, start, first, usual_first, origin)
        self._row(end, 0, last, usual_last, origin)
        if moment.exact:
            self._row(start, 0, _minus(first), _minus(usual_first), origin)
            self._row(0, end, _minus(last), _minus(usual_last), origin)

    def _connect(self, edge: Edge) -> None:
        if edge.earlier not in self._ends or edge.later not in self._ends:
            return
        tail, head = self._ends[edge.earlier][1], self._ends[edge.later][0]
        origin = self._number(edge.origin)
        if edge.ordered:
            self._row(tail, head, int(edge.strict), int(edge.strict), origin)
        if edge.within is not None:
            self._row(head, tail, -edge.within[0] * self._scale, -edge.within[1] * self._scale, origin)

    def _row(self, tail: int, head: int, wide: int | None, narrow: int | None, origin: int) -> None:
        number = self._count
        self._count += 1
        row = None
        if wide is not None:
            row = tail, head, wide, origin, number
            self.wide.rows.append(row)
        if narrow is not None:
            self.narrow.rows.append(row if row is not None and wide == narrow else (tail, head, narrow, origin, number))

    def _first(self, interval: Interval | None) -> int | None:
        """A moment is at or after 00:00 of the first day."""
        return None if interval is None or interval.first is None else interval.first.toordinal() * self._scale

    def _last(self, interval: Interval | None, strict: int) -> int | None:
        """A moment is before 00:00 of the day after the last."""
        if interval is None or interval.last is None:
            return None
        return strict - (interval.last.toordinal() + 1) * self._scale

    def conflict(self, kind: str, members: frozenset[int], nodes: tuple[int, ...]) -> Conflict:
        """A set of statements in the caller's terms."""
        names = tuple(dict.fromkeys(self.names[node] for node in nodes if node))
        return Conflict(kind, tuple(self.origins[number] for number in sorted(members)), names)


def _minus(weight: int | None) -> int | None:
    return None if weight is None else -weight
