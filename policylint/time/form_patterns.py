"""The patterns of the forms of a language, made of the words of its lexicon."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from policylint.time.lexicon import Lexicon, Value, lexicon

# Which words before a thing make which relation: a longer phrase counts only where no earlier category has its
# beginning, for the grammar tries them in this order.
_RELATIONS = {
    "backdated": "other",
    "per": "other",
    "every": "other",
    "within": "within",
    "over": "over",
    "between": "between",
    "range-start": "",
    "around": "around",
    "course": "",
    **{op: op for op in ("by", "until-incl", "until", "from", "since", "before", "after")},
    "neutral": "",
}
# "van 1 tot 15 juni" is a range, and so is "vanaf 1 tot 15 juni".
RANGED = frozenset(("van", "vanaf", "from"))
_SLOT = r"\{(:?)([a-z-]+)\}"
_DIGITS = {"day": "[0-9]{1,2}", "digit": "[0-9]", "year": "[1-9][0-9]{3}"}

# How to read what stands in a slot; and the group of each slot of a thing, with that.
Reading = Callable[[str], Any]
Slots = list[tuple[int, Reading]]


class Patterns(NamedTuple):
    """The patterns of a language, and what their words mean. `opening` takes words that name no time before a last day,
    a relation and a part; `thing` has a named group for each thing and none for a year; `noun` may name an event."""

    opening: re.Pattern[str]
    thing: re.Pattern[str]
    noun: re.Pattern[str]
    slots: Mapping[str, Slots]
    relations: Mapping[str, str]
    by: frozenset[str]
    parts: Mapping[str, str]
    links: Mapping[str, str]
    vague: Mapping[str, Value]
    vocabulary: frozenset[str]


def patterns(language: str, written: Mapping[str, str]) -> Patterns:
    """The patterns for things, by name, as they are written."""
    words = lexicon(language)
    relations, parts, vague = _relations(words), _parts(words), words.phrases("vague-prose")
    of = _any(phrase for phrase in words.phrases("of") if phrase.replace(" ", "").isalpha())
    neutral = _any(phrase for phrase in words.phrases("neutral") if phrase in relations and phrase[-1] != ":")
    article, hedge = _any(words.phrases("article")), _any(words.phrases("hedge"))
    but = _any(phrase if phrase[0] == "," else f" {phrase}" for phrase in words.phrases("but"))
    soft = f"(?:({_any(vague)}){but} )?(?:{hedge} )?"
    part = f"(?:({_any(parts)}) (?:{of} )?(?:{article} )?)?"
    things, readings = _things(written, words)
    amount = things.pop("amount")
    either = f"(?:{'|'.join(things.values())})(?:(?: {of})? )?|(?:{_any(words.phrases('year-word'))} )?"
    thing = re.compile(f"(?:{neutral} ){{0,2}}(?:{either})|{amount}")
    links = {
        phrase: str(op)
        for phrase, op in words.phrases("event-link").items()
        if op in ("before", "after") and phrase in relations and not phrase.startswith("uiterlijk")
    }
    return Patterns(
        re.compile(f"{soft}(?:({_any(relations)}) )?{part}"),
        thing,
        re.compile(rf"(?:{article} )?([a-z]{{3,}})(?: [0-9]{{4}})?"),
        {name: list(enumerate(each, thing.groupindex[name] + 1)) for name, each in readings.items()},
        relations,
        frozenset(words.phrases("by")),
        parts,
        links,
        vague,
        lexicon("nl").vocabulary() | lexicon("en").vocabulary(),
    )


def _relations(words: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    for category in _RELATIONS:
        for phrase in words.phrases(category):
            if category == "range-start" and phrase.split()[0] in RANGED:
                # "van begin mei" is no period.
                continue
            starts = [phrase[:index] for index, letter in enumerate(phrase) if letter == " "]
            if phrase not in found and all(found.get(start, category) == category for start in starts):
                found[phrase] = category
    return {phrase: _RELATIONS[category] for phrase, category in found.items()}


def _parts(words: Lexicon) -> dict[str, str]:
    # "ult. van" is ultimo, and "half" may begin an amount.
    others = words.phrases("ultimo").keys() | words.phrases("fraction").keys()
    return {phrase: str(step) for phrase, step in words.phrases("part").items() if phrase.split()[0] not in others}


def _things(written: Mapping[str, str], words: Lexicon) -> tuple[dict[str, str], dict[str, list[Reading]]]:
    """A named group for each thing, with a group for each slot; and how to read what stands in these."""
    groups: dict[str, str] = {}
    readings: dict[str, list[Reading]] = {}
    for name, form in written.items():
        readings[name] = []

        def filled(match: re.Match[str], found: list[Reading] = readings[name]) -> str:
            pattern, reading = _slot(match[2], words)
            if match[1]:
                return pattern
            found.append(reading)
            return f"({pattern})"

        groups[name] = f"(?P<{name}>{re.sub(_SLOT, filled, form)})"
    return groups, readings


def _slot(name: str, words: Lexicon) -> tuple[str, Reading]:
    """The pattern of a slot, and how to read what stands in it."""
    if name in _DIGITS:
        return _DIGITS[name], int
    phrases = _SLOTS[name](words) if name in _SLOTS else words.phrases(name)
    if name == "number":
        return f"(?:[0-9]{{1,3}}|{_any(phrases)})", lambda text: int(text) if text.isdecimal() else phrases[text]
    return _any(phrases), phrases.__getitem__


def _joints(words: Lexicon) -> dict[str, str]:
    """What stands between the days of a range or a list, spaces and all."""
    found = {"-": "span", " - ": "span"}
    for category, mode in (("until-incl", "span"), ("dash", "until"), ("and", "either")):
        for phrase in words.phrases(category):
            if phrase[0].isalpha():
                found.setdefault(f" {phrase} ", "span" if phrase in ("a", "through", "thru") else mode)
    return found


def _which(words: Lexicon) -> dict[str, tuple[int, bool]]:
    """This, the next and the last: how far off, and whether loosely so."""
    found: dict[str, tuple[int, bool]] = {}
    for category in ("this", "next", "loose"):
        for phrase, shift in words.phrases(category).items():
            # "Last quarter" is the fourth; in "het komende jaar", "het" is an article.
            if phrase not in words.phrases("ordinal") and " " not in phrase:
                found.setdefault(phrase, (int(shift), category == "loose"))
    return found


def _ordinals(words: Lexicon) -> dict[str, Value]:
    # "Het laatste kwartaal" may be the one that is over.
    others = [f" {phrase}" for phrase in (*words.phrases("next"), *words.phrases("loose"))]
    return {
        phrase: count
        for phrase, count in words.phrases("ordinal").items()
        if not any(other.endswith(f" {phrase}") for other in others)
    }


def _units(words: Lexicon) -> dict[str, Value]:
    # "Een half jaar" may be a number of halves or half of a year.
    return {phrase: unit for phrase, unit in words.phrases("unit").items() if unit != "half"}


_SLOTS: Mapping[str, Callable[[Lexicon], Mapping[str, Any]]] = {
    "joint": _joints,
    "which": _which,
    "ordinal": _ordinals,
    "unit": _units,
    # Of more words these begin with something else: "derde dinsdag van september", "May recess", "de feestdagen".
    "prinsjesdag": lambda words: _single(words, "prinsjesdag"),
    "recess": lambda words: _single(words, "recess"),
    "feast": lambda words: _single(words, "feast"),
}


def _single(words: Lexicon, category: str) -> dict[str, Value]:
    parts = words.phrases("part")
    return {
        phrase: value for phrase, value in words.phrases(category).items() if " " not in phrase and phrase not in parts
    }


def _any(phrases: Iterable[str]) -> str:
    """The pattern of any of some phrases, the longest that stands there; letter by letter, so that it is soon found."""
    tails: dict[str, set[str]] = {}
    for phrase in phrases:
        tails.setdefault(phrase[:1], set()).add(phrase[1:])
    ends = tails.pop("", None) is not None
    branches = [re.escape(letter) + (_any(rest) if rest != {""} else "") for letter, rest in sorted(tails.items())]
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * ends
