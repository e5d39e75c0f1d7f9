"""From words to readings: `parse` reads one value, `find` all expressions in prose, `within` a term."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import count
from types import NoneType

from policylint.time import edtf, forms
from policylint.time.amounts import Amount
from policylint.time.grammar import Grammar
from policylint.time.houses import Houses, Readings, holds_house, houses
from policylint.time.interpretation import interpreted
from policylint.time.lexicon import lexicon
from policylint.time.phrases import Amounts, Phrase
from policylint.time.quantities import House
from policylint.time.reading import Interval, Reading
from policylint.time.relations import Within
from policylint.time.tokens import tokens
from policylint.time.unbound import Remarked

_KEPT = 4096
# After so many values the patterns of the forms are worth the time that making them takes.
_MANY = 200
_read_so_far = count()
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

    `anchor` is the document's own date. `language` (`nl`, `en`) is the one that is tried first. `direction` says which
    year a year-less date takes: the `next` that is not over, the `last` that has begun, or the `same` as the
    document's; without one the words decide. `calendar` holds (first day, last day, closed) by
    name; `readings` are house readings, (wide, narrow) in EDTF by expression. No text raises.

    Raises:
        ValueError: the language or the direction is none of these, or the house readings are no pairs.
        TypeError: the anchor is neither a day nor days.
    """
    if type(anchor) not in _ANCHORS or language not in _LANGUAGES or direction not in _DIRECTIONS:
        anchor = checked(anchor, language, direction)
    plain = text.strip()
    start = 0 if len(plain) == len(text) else len(text) - len(text.lstrip())
    phrase = _housed(plain, language, readings) if readings else _phrase(plain, language)
    return interpreted(phrase, anchor, direction, calendar or {}, plain, start, start + len(plain))


_LANGUAGES = ("nl", "en")
_DIRECTIONS = ("next", None, "last", "same")
_ANCHORS = (date, NoneType, Interval)


def checked(anchor: Interval | date | None, language: str, direction: str | None) -> Interval | date | None:
    """The document's own date, of a moment its day.

    Raises:
        ValueError, TypeError: as `parse`.
    """
    if language not in _LANGUAGES:
        raise ValueError(f"language: {language!r} is neither 'nl' nor 'en'")
    if direction not in _DIRECTIONS:
        raise ValueError(f"direction: {direction!r} is none of 'next', 'last', 'same' and None")
    if type(anchor) in _ANCHORS:
        return anchor
    if isinstance(anchor, date):
        return date(anchor.year, anchor.month, anchor.day)
    raise TypeError(f"anchor: {anchor!r} is no date and no Interval")


def _read(plain: str, language: str, house: House | None = None) -> Phrase | None:
    """What a value says; None where it is no expression of time."""
    if not plain or len(plain) > _LONGEST_VALUE:
        return None
    if plain[0] in edtf.BEGINNINGS and edtf.may_be_edtf(plain) and (phrase := edtf.read(plain)) is not None:
        return phrase
    if house is None and next(_read_so_far) > _MANY and (phrase := forms.read(plain, language)) is not None:
        return phrase
    words = tokens(plain)
    partly: Phrase | None = None
    first, second = ("en", "nl") if language == "en" else ("nl", "en")
    for tongue in (first, second):
        found = Grammar(words, lexicon(tongue), prose=False, house=house).whole()
        if isinstance(found, Remarked):
            # What leaves words unread gives way to what reads them all; nor may they hold a time in the first language.
            rest = tokens(found.unread)
            if tongue == first or Grammar(rest, lexicon(first), prose=False).timeless(0):
                partly = partly or found
        elif found is not None and not (partly and found.traits.kind == "relative"):
            return found
    return partly or edtf.hinted(plain)


# What a value says, by the words alone; read once.
_phrase = lru_cache(maxsize=_KEPT)(_read)


def _housed(plain: str, language: str, readings: Readings) -> Phrase | None:
    """What a value says in a house that has readings of its own."""
    house = houses_in(readings, language)
    phrase = _read(plain, language, house.at) if house.may_stand_in(plain) else None
    if phrase is None or not holds_house(phrase):
        phrase = _phrase(plain, language)
    return house.applied(phrase)


def houses_in(readings: Readings, language: str) -> Houses:
    """The house readings of texts in a language.

    Raises:
        ValueError: they are no pairs of texts by expression.
    """
    return houses(readings, _phrase_en if language == "en" else _phrase_nl)


def _phrase_nl(key: str) -> Phrase | None:
    return _phrase(key, "nl")


def _phrase_en(key: str) -> Phrase | None:
    return _phrase(key, "en")


def within(
    amount_text: str,
    anchor: Interval | date | None,
    calendar: Mapping[str, Iterable[tuple[date, date, bool]]] | None = None,
) -> Reading:
    """Read a term ("6 weken", "zes weken", "P6W", "10 werkdagen", in Dutch or English) that runs from a day.

    The reading is a deadline: up to the term's last day. Of an imprecise start, wide counts from its last day and
    narrow from its first; of one that has only a last day ("voor het zomerreces") both count from that.

    Raises:
        TypeError: the anchor is neither a day nor days.
    """
    anchor = checked(anchor, "nl", None)
    plain = amount_text.strip()
    start = len(amount_text) - len(amount_text.lstrip())
    phrase = None if _negative(plain) else _phrase(plain, "nl")
    if isinstance(anchor, Interval) and anchor.first is None and anchor.last is not None:
        anchor = anchor.last
    if isinstance(phrase, Amounts):
        phrase = Within(phrase.amount)
    if isinstance(phrase, Within):
        return interpreted(phrase, anchor, None, calendar or {}, plain, start, start + len(plain))
    reading = interpreted(phrase, None, None, {}, plain, start, start + len(plain))
    if reading.reason not in ("open-point", "vague"):
        reading = reading._replace(wide=None, narrow=None, reason="not-a-time", kind="none", firm=False)
    return reading


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
