"""What a time expression came to mean: intervals of days, and readings that keep the author's words."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

REASONS = (
    "impossible-date",
    "weekday-mismatch",
    "year-missing",
    "vague",
    "not-computable",
    "not-a-time",
    "open-point",
)


class Interval(NamedTuple):
    """Days from `first` to `last`, both included. A side that is open is None."""

    first: date | None
    last: date | None

    @property
    def one_day(self) -> bool:
        """Whether it is a single day."""
        return self.first is not None and self.first == self.last

    def holds(self, other: "Interval") -> bool:
        """Whether `other` lies in this interval."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        return starts and (self.last is None or (other.last is not None and other.last <= self.last))

    def meets(self, other: "Interval") -> bool:
        """Whether both share a day."""
        return (self.first is None or other.last is None or self.first <= other.last) and (
            other.first is None or self.last is None or other.first <= self.last
        )

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        first = None if self.first is None or other.first is None else min(self.first, other.first)
        last = None if self.last is None or other.last is None else max(self.last, other.last)
        return Interval(first, last)

    @property
    def edtf(self) -> str:
        """As EDTF: a day, month or year, or an interval of these."""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
        for length in (4, 7):
            if _starts(first, length) and _ends(last, length):
                start, end = first.isoformat()[:length], last.isoformat()[:length]
                return start if start == end else f"{start}/{end}"
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _starts(day: date, length: int) -> bool:
    return day.day == 1 and (length == 7 or day.month == 1)


def _ends(day: date, length: int) -> bool:
    if length == 4:
        return day.month == 12 and day.day == 31
    return day.day >= 28 and (day == date.max or (day + timedelta(days=1)).day == 1)


class Recurrence(NamedTuple):
    """Something that returns: `times` in each `every` units (`day`, `week`, `month`, `quarter`, `half`, `year`;
    `unknown` where the words do not say), at what `inner` says of each of them."""

    unit: str
    every: int
    times: int = 1
    inner: "Reading | None" = None


class Reading(NamedTuple):
    """A time expression as read.

    `text` is what the author wrote, from `start` to `end` (code points, half-open). `wide` holds every reading and
    `narrow` the usual one; where they are None, `reason` says why (one of `REASONS`). A date whose weekday is wrong
    has both. `detail` holds data for a message. `kind` is `point`, `deadline`, `start`, `recurring`, `duration`,
    `relative`, `vague`, `open-point` or `none`. `yearless`: the year is not written and follows from the document's
    date. `firm`: there is an upper bound, whether or not it can be computed now. `event` names what it hangs on.
    """

    text: str
    start: int
    end: int
    wide: Interval | None = None
    narrow: Interval | None = None
    reason: str | None = None
    detail: Mapping[str, object] = {}
    kind: str = "point"
    yearless: bool = False
    firm: bool = False
    event: str | None = None
    recurrence: Recurrence | None = None

    @property
    def edtf(self) -> str | None:
        """The wide interval as EDTF; None where there is none."""
        return self.wide.edtf if self.wide is not None else None

    @property
    def narrow_edtf(self) -> str | None:
        """The narrow interval as EDTF, likewise."""
        return self.narrow.edtf if self.narrow is not None else None
