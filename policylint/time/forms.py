"""The forms in which most times are written, each matched at once: the quick way past the grammar.

A value of a form is an opening ("naar verwachting", "uiterlijk", "eind"), a thing ("mei", "het zomerreces") and perhaps
a year. `THINGS` says how each thing is written and what it makes; all words are the lexicon's. What has no form here is
left to the grammar, which reads the forms too, and alike: the tests hold the two together.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from policylint.time import form_patterns
from policylint.time.amounts import Amount, amount_of
from policylint.time.form_patterns import RANGED, Patterns
from policylint.time.occurrences import Named, Occurring, Rolling
from policylint.time.phrases import Amounts, Maker, Phrase, Stepped, Wrapped
from policylint.time.relations import DEADLINES, Away, Relation, Within
from policylint.time.tokens import folded
from policylint.time.unbound import Event, Vague


class Form(NamedTuple):
    """How a thing is written: with `{slots}` for digits, or for words of a category (`{:category}`: any will do). What
    the values in the slots make: something of each year, a phrase, or an amount; for `yearly` forms the year that
    follows, or None, comes first. No other form has a year after it."""

    written: str
    made: Callable[..., Maker | Phrase | Amount]
    yearly: bool = True


def _of_number(kind: str) -> Callable[..., Maker]:
    return lambda year, number: Maker(kind, (number,))


def _days(year: int | None, first: int, joint: str, last: int, month: int) -> Maker:
    one, other = Maker("day", (month, first, None)), Maker("day", (month, last, None))
    return Maker("either" if joint == "either" else "span", (one, joint, other))


def _season(year: int | None, number: int) -> Maker:
    # A winter with one year may be either of the two that touch it.
    return Maker("season", (number,)) if number < 4 or year is None else Maker("winter")


def _shifted(kind: str) -> Callable[..., Occurring]:
    """As "dit najaar" and "komende maart"."""

    def made(which: tuple[int, bool], number: int) -> Occurring:
        shift, loose = which
        maker = Maker(kind, (number,))
        if shift == 0:
            return Occurring(maker, mark="same") if maker == _WINTER else Occurring(maker, shift=0)
        forth = "ahead" if loose and kind == "season" else "following"
        return Occurring(maker, mark=forth if shift > 0 else "past" if loose else "previous")

    return made


_WINTER = Maker("season", (4,))
THINGS: dict[str, Form] = {
    "day": Form("{day}(?:e|ste|de)? {month}", lambda year, day, month: Maker("day", (month, day, None))),
    "weekday": Form("{weekday} {day} {month}", lambda year, which, day, month: Maker("day", (month, day, which))),
    "days": Form("{day}{joint}{day} {month}", _days),
    "month": Form("(?:{:month-word} )?{month}", _of_number("month")),
    "quarter": Form("q{digit}", _of_number("quarter")),
    # The last is the fourth quarter, and the second half.
    "nth_quarter": Form("{ordinal} {:quarter}", lambda year, count: Maker("quarter", (4 if count < 0 else count,))),
    "nth_half": Form("{ordinal} {:half}", lambda year, count: Maker("half", (2 if count < 0 else count,))),
    "week": Form("{:week-word} {day}", _of_number("week")),
    "season": Form("{season}", _season),
    "recess": Form("{recess}", lambda year, name: Named(name, year, any_recess=name == "reces" and year is None)),
    "feast": Form("{feast}", _of_number("feast")),
    "set_day": Form("{prinsjesdag}", lambda year, name: Maker(name)),
    "written_day": Form("{day}-{day}-{year}", lambda day, month, year: _day_of(year, month, day), yearly=False),
    "iso_day": Form("{year}-{day}-{day}", lambda year, month, day: _day_of(year, month, day), yearly=False),
    "rolling": Form("{which} {calendar-unit}", lambda which, unit: Rolling(unit, *which), yearly=False),
    "this_season": Form("{which} {season}", _shifted("season"), yearly=False),
    "this_month": Form("{which} {month}", _shifted("month"), yearly=False),
    "amount": Form("{number} {unit}", lambda count, unit: amount_of(count, count, unit), yearly=False),
}
# A day has no begin and end of its own; of days the grammar knows more.
_WHOLE = frozenset(("day", "weekday", "days", "written_day", "iso_day"))
# What must be done before the end of a thing may be done on its last day.
_ENDED = {"before": "by", "until": "until-incl"}
# What words make only before some things.
_SPECIAL = frozenset(("between", "within", "over", "other"))


def _day_of(year: int, month: int, day: int) -> Occurring:
    return Occurring(Maker("day", (month, day, None)), year)


def read(text: str, language: str) -> Phrase | None:
    """What a value of one of the forms says; None where it is of none."""
    words, patterns = folded(text), _patterns(language)
    end, year = len(words), None
    if end != len(text):
        return None
    if words[-4:].isdecimal() and words.isascii() and (end == 4 or words[-5:-4] == " "):
        end, year = end - 4, int(words[-4:])
        if year == 0:
            return None
    opening = patterns.opening.match(words, 0, end)
    assert opening is not None
    soft, link, part = opening.groups()
    thing = patterns.thing.fullmatch(words, opening.end(), end)
    if thing is None:
        return None if soft or part else _event_or_vague(patterns, link, text, words, opening.end())
    name = thing.lastgroup
    made = _made(patterns, thing, year)
    op: str | None = patterns.relations[link] if link is not None else ""
    if link is not None and (op in _SPECIAL or name in ("days", "amount")):
        op = _special(patterns, link, thing, made, directly=opening.end())
    if made is None or op is None or (soft and op != "within" and op not in DEADLINES):
        # After "zo spoedig mogelijk, maar" only a last day counts.
        return None
    if isinstance(made, Amount):
        return None if part else _term(op, made)
    step = patterns.parts[part] if part is not None else None
    if step is not None and name in _WHOLE:
        return None
    if step == "eind" and op in _ENDED and not part.startswith("afloop"):
        op, step = _ENDED[op], None
    phrase: Phrase
    if isinstance(made, Maker):
        phrase = Occurring(made if step is None else Maker("part", (step, made)), year)
    else:
        phrase = made if step is None else Wrapped(made, Stepped(step))
    return _related(op, phrase)


def _made(patterns: Patterns, thing: re.Match[str], year: int | None) -> Maker | Phrase | Amount | None:
    """What a thing makes, with the year after it."""
    name = thing.lastgroup
    if name is None:
        return Maker("year") if year is not None else None
    _, made, yearly = THINGS[name]
    values = [value(thing[group]) for group, value in patterns.slots[name]]
    if yearly:
        return made(year, *values)
    return made(*values) if year is None else None


def _special(
    patterns: Patterns, link: str, thing: re.Match[str], made: Maker | Phrase | Amount | None, *, directly: int
) -> str | None:
    """The relation (empty: none) that words make before an amount or a range of days, or that have several meanings.
    None where the grammar must say. `directly` is where these words end."""
    op, name = patterns.relations[link], thing.lastgroup
    if name == "amount":
        return op if op in ("within", "over") else None
    if name == "days":
        ranged = link in RANGED and isinstance(made, Maker) and made.kind == "span" and thing.start("days") == directly
        if op == "between" or ranged:
            return ""
    if op == "within" and link in patterns.by:
        return "by"
    return op if op not in _SPECIAL else None


def _related(op: str, phrase: Phrase) -> Phrase:
    if not op:
        return phrase
    return Wrapped(phrase, Stepped(op)) if op == "around" else Relation(op, phrase)


def _term(op: str, amount: Amount) -> Phrase:
    if not op:
        return Amounts(amount)
    return Within(amount) if op == "within" else Away(amount)


def _event_or_vague(patterns: Patterns, link: str | None, text: str, words: str, at: int) -> Phrase | None:
    """What stands before or after an event of one word that is no word of time ("voor de begrotingsbehandeling 2026");
    or words that name no time."""
    if link is None or link not in patterns.links:
        return Vague(str(patterns.vague[words])) if words in patterns.vague else None
    noun = patterns.noun.fullmatch(words, at)
    if noun is None or noun[1] in patterns.vocabulary:
        return None
    return Relation(patterns.links[link], Event(text[noun.start(1) :]))


@cache
def _patterns(language: str) -> Patterns:
    return form_patterns.patterns(language, {name: form.written for name, form in THINGS.items()})
