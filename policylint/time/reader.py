"""From words to readings: `parse` reads one value, `find` all expressions in prose, `within` a term."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from policylint.time import edtf, houses
from policylint.time.amounts import Amount
from policylint.time.closed_days import Calendar
from policylint.time.grammar import Grammar
from policylint.time.lexicon import lexicon
from policylint.time.phrases import Amounts, Context, Fixed, Phrase
from policylint.time.pieces import Piece, Unresolved
from policylint.time.quantities import House
from policylint.time.reading import Interval, Reading, Recurrence
from policylint.time.relations import Within
from policylint.time.tokens import tokens
from policylint.time.unbound import Recurring, Remarked

Readings = Mapping[str, tuple[str, str]]
_KEPT = 4096
# Longer values are no expressions of time; what stands in them is found by `find`.
_LONGEST_VALUE = 300


def parse(
    text: str,
    *,
    anchor: Interval | date | None = None,
    language: str = "nl",
    direction: str | None = "next",
    calendar: Mapping[str, Iterable[tuple[date, date, bool]]] | None = None,
    readings: Readings | None = None,
) -> Reading:
    """Read a value as written at `due:` or `date:`, whole.

    `anchor` is the document's own date. `direction` says which year a year-less date takes: the `next` that is not
    over, the `last` that has begun, or the `same` as the document's. `calendar` holds (first day, last day, closed) by
    name; `readings` are house readings, (wide, narrow) in EDTF by expression. Never raises for any text.
    """
    plain = text.strip()
    start = len(text) - len(text.lstrip())
    if readings:
        phrase = houses.reading_of(plain, readings) or _read(plain, language, houses.reader_of(readings))
        return _place(interpreted(phrase, anchor, direction, calendar or {}), text, start, start + len(plain))
    if not calendar:
        reading = _cached(plain, anchor, language, direction)
    else:
        reading = interpreted(_phrase(plain, language), anchor, direction, calendar)
    return _place(reading, text, start, start + len(plain))


def _place(reading: Reading, text: str, start: int, end: int) -> Reading:
    return reading._replace(text=text[start:end], start=start, end=end)


@lru_cache(maxsize=_KEPT)
def _cached(plain: str, anchor: Interval | date | None, language: str, direction: str | None) -> Reading:
    return interpreted(_phrase(plain, language), anchor, direction, {})


@lru_cache(maxsize=_KEPT)
def _phrase(plain: str, language: str) -> Phrase | None:
    """What a value says, by the words alone; read once."""
    return _read(plain, language)


def _read(plain: str, language: str, house: House | None = None) -> Phrase | None:
    """What a value says; None where it is no expression of time."""
    if not plain or len(plain) > _LONGEST_VALUE:
        return None
    if edtf.may_be_edtf(plain) and (phrase := edtf.read(plain)) is not None:
        return phrase
    words = tokens(plain)
    for tongue in ("en", "nl") if language == "en" else ("nl", "en"):
        found = Grammar(words, lexicon(tongue), prose=False, house=house).whole()
        if found is not None:
            return found
    return edtf.hinted(plain)


def interpreted(
    phrase: Phrase | None, anchor: Interval | date | None, direction: str | None, calendar: Calendar
) -> Reading:
    """The reading of a phrase, without its words and their place."""
    if phrase is None:
        return Reading("", 0, 0, reason="not-a-time", kind="none")
    traits = phrase.traits
    unread: dict[str, object] = {}
    if isinstance(phrase, Remarked):
        unread = {"unread": phrase.unread}
        phrase = phrase.phrase
    reading = Reading("", 0, 0, kind=traits.kind, yearless=traits.yearless, firm=traits.firm, event=traits.event)
    detail: dict[str, object] = {"approximate": True, **unread} if traits.approximate else unread
    if isinstance(phrase, Recurring):
        inner = interpreted(phrase.inner, anchor, direction, calendar) if phrase.inner is not None else None
        return reading._replace(recurrence=Recurrence(phrase.unit, phrase.every, phrase.times, inner))
    try:
        piece = _resolved(phrase, anchor, direction, calendar)
    except Unresolved as unresolved:
        detail |= unresolved.detail
        kind = "relative" if detail.get("needs") == "event" else traits.kind
        if unresolved.reason == "not-a-time":
            return reading._replace(reason="not-a-time", detail=detail, kind="none", firm=False)
        return reading._replace(reason=unresolved.reason, detail=detail, kind=kind)
    except (OverflowError, ValueError):
        return reading._replace(reason="not-computable", detail={**detail, "why": "out-of-range"})
    if piece.fault:
        detail |= piece.fault
    reason = "weekday-mismatch" if piece.fault else None
    return reading._replace(wide=piece.wide, narrow=piece.narrow, reason=reason, detail=detail)


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


def within(
    amount_text: str,
    anchor: Interval | date | None,
    calendar: Mapping[str, Iterable[tuple[date, date, bool]]] | None = None,
) -> Reading:
    """Read a term ("6 weken", "zes weken", "P6W", "10 werkdagen", in Dutch or English) that runs from a day.

    The reading is a deadline: up to the term's last day. Of an imprecise start, wide counts from its last day and
    narrow from its first; of one that has only a last day ("voor het zomerreces") both count from that.
    """
    plain = amount_text.strip()
    start = len(amount_text) - len(amount_text.lstrip())
    phrase = None if _negative(plain) else _phrase(plain, "nl")
    if isinstance(anchor, Interval) and anchor.first is None and anchor.last is not None:
        anchor = anchor.last
    if isinstance(phrase, Amounts):
        phrase = Within(phrase.amount)
    elif not isinstance(phrase, Within):
        reading = interpreted(phrase, None, None, {})
        if reading.reason not in ("open-point", "vague"):
            reading = reading._replace(wide=None, narrow=None, reason="not-a-time", kind="none", firm=False)
        return _place(reading, amount_text, start, start + len(plain))
    reading = interpreted(phrase, anchor, None, calendar or {})
    return _place(reading, amount_text, start, start + len(plain))


def amount(text: str) -> Amount | None:
    """A stretch of time ("6 weken", "two months", "P6W") by itself; None where a text is none."""
    plain = text.strip()
    phrase = None if _negative(plain) else _phrase(plain, "nl")
    if isinstance(phrase, Amounts) or (isinstance(phrase, Within) and phrase.after is None):
        return phrase.amount
    return None


def _negative(plain: str) -> bool:
    """Whether a text begins with a number below zero: no stretch of time."""
    return plain[:1] in ("-", "−", "–") and plain[1:2].isdigit()
