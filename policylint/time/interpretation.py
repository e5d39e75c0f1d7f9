"""From phrases to readings: what an expression says, on the day of a document."""

from collections.abc import Mapping
from datetime import date

from policylint.time.closed_days import Calendar
from policylint.time.phrases import Context, Fixed, Phrase
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval, Reading, Recurrence
from policylint.time.unbound import Recurring, Remarked

_NOTHING: Mapping[str, object] = {}


def interpreted(
    phrase: Phrase | None,
    anchor: Interval | date | None,
    direction: str | None,
    calendar: Calendar,
    text: str = "",
    start: int = 0,
    end: int = 0,
) -> Reading:
    """The reading of a phrase whose words are `text`, from `start` to `end`; of no phrase, that it is no time."""
    if phrase is None:
        return Reading(text, start, end, None, None, "not-a-time", _NOTHING, "none")
    kind, firm, yearless, event, approximate = phrase.traits
    detail = {"approximate": True} if approximate else _NOTHING
    if isinstance(phrase, Remarked):
        detail = {**detail, "unread": phrase.unread}
        phrase = phrase.phrase
    if isinstance(phrase, Recurring):
        inner = interpreted(phrase.inner, anchor, direction, calendar) if phrase.inner is not None else None
        recurrence = Recurrence(phrase.unit, phrase.every, phrase.times, inner)
        return Reading(text, start, end, None, None, None, _NOTHING, kind, yearless, firm, event, recurrence)
    try:
        piece = _resolved(phrase, anchor, direction, calendar)
    except Unresolved as unresolved:
        detail = {**detail, **unresolved.detail}
        if unresolved.reason == "not-a-time":
            kind, firm = "none", False
        elif detail.get("needs") == "event":
            kind = "relative"
        return Reading(text, start, end, None, None, unresolved.reason, detail, kind, yearless, firm, event)
    except (OverflowError, ValueError):
        detail = {**detail, "why": "out-of-range"}
        return Reading(text, start, end, None, None, "not-computable", detail, kind, yearless, firm, event)
    _, wide, narrow, fault = piece
    if not fault:
        return Reading(text, start, end, wide, narrow, None, detail, kind, yearless, firm, event)
    detail = {**detail, **fault}
    return Reading(text, start, end, wide, narrow, "weekday-mismatch", detail, kind, yearless, firm, event)


def _resolved(phrase: Phrase, anchor: Interval | date | None, direction: str | None, calendar: Calendar) -> Piece:
    if isinstance(phrase, Fixed):
        return phrase.piece
    if not isinstance(anchor, Interval):
        return phrase.resolve(Context(anchor, direction, calendar))
    first, last = anchor
    if first is None or last is None or first == last:
        return phrase.resolve(Context(first if last is not None else None, direction, calendar))
    # An imprecise date: wide holds what its first and its last day give, narrow is what the first gives.
    early = phrase.resolve(Context(first, direction, calendar))
    late = phrase.resolve(Context(last, direction, calendar))
    return early if early == late else early._replace(wide=early.wide.hull(late.wide), fault=early.fault or late.fault)
