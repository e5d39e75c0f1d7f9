"""All time expressions in running text, with what must be left alone: citations, links, compounds, names."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from policylint.time.grammar import Grammar
from policylint.time.houses import Houses, Readings
from policylint.time.interpretation import interpreted
from policylint.time.lexicon import Lexicon, lexicon
from policylint.time.points import Found
from policylint.time.reader import checked, houses_in
from policylint.time.reading import Interval, Reading
from policylint.time.tokens import Tokens, tokens

# The categories with which an expression can begin.
_OPENING = (
    "before by after from since until until-incl per between around course within over coming-amount "
    "part ultimo year-end ordinal roman season season-part month weekday weekday-short week-word year-word school-year "
    "this next loose later-this earlier-this recess mark at-least backdated prinsjesdag feast beside "
    "vague-prose adverb every-strong times number fraction range-start quarter day-word event-word some"
)


def find(
    text: str,
    *,
    anchor: Interval | date | None = None,
    language: str = "nl",
    direction: str | None = None,
    calendar: Mapping[str, Iterable[tuple[date, date, bool]]] | None = None,
    readings: Readings | None = None,
) -> list[Reading]:
    """All time expressions in prose, in order and without overlap. Arguments as for `parse`; without a `direction`
    the words decide. Offsets are code points in `text`. What the citation grammar claims holds no time.

    Raises:
        ValueError, TypeError: as `parse`.
    """
    anchor = checked(anchor, language, direction)
    words = tokens(text)
    first, second = ("en", "nl") if language == "en" else ("nl", "en")
    house = houses_in(readings, language) if readings else None
    at_words = house.at if house is not None and house.words else None
    grammars = [Grammar(words, lexicon(tongue), prose=True, house=at_words) for tongue in (first, second)]
    singles, pairs = _starts(first)
    other_singles, other_pairs = _starts(second)
    singles, pairs = singles | other_singles, pairs | other_pairs
    found: list[Reading] = []
    norms, size = words.norms, len(words.norms)
    taken = _taken(text)
    at = mask = 0
    while at < size:
        word, start = norms[at], words.starts[at]
        while mask < len(taken) and taken[mask][1] <= start:
            mask += 1
        if mask < len(taken) and taken[mask][0] <= start:
            at += 1
            continue
        following = norms[at + 1] if at + 1 < size else ""
        may_begin = word.isdigit() or word in singles or (word, following) in pairs
        if not (may_begin or (at_words and house and house.begins(word))) or _inside_word(words, at):
            at += 1
            continue
        expression = _expression(grammars, at)
        limit = taken[mask][0] if mask < len(taken) else len(text)
        if expression is None or words.ends[expression.end - 1] > limit or _in_compound(words, expression.end):
            at += 1
            continue
        found.append(_reading(expression, words, anchor, direction, calendar, house))
        at = max(expression.end, at + 1)
    return found


def _expression(grammars: list[Grammar], at: int) -> Found | None:
    primary, other = grammars
    if (found := primary.expression(at)) is not None:
        return found
    # Words that both languages have are the first one's: the other is meant only where a word of its own stands.
    own = _own(other.lexicon, primary.lexicon)
    if not any(word in own for word in other.tokens.norms[at : at + 5]) or (found := other.expression(at)) is None:
        return None
    return found if any(word in own for word in other.tokens.norms[found.start : found.end]) else None


@cache
def _own(words: Lexicon, other: Lexicon) -> frozenset[str]:
    """The words of one language that the other lacks."""
    return words.vocabulary() - other.vocabulary()


@cache
def _starts(language: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    singles, pairs = lexicon(language).starts(_OPENING.split())
    return singles | {"q", "h", "tegelijk", "gelijktijdig", "tegelijkertijd"}, pairs


def _inside_word(words: Tokens, at: int) -> bool:
    """Whether a word is the tail of a compound: "anti-zomer", "A2026"."""
    if not words.glued(at):
        return False
    before = words.norms[at - 1]
    if before.isalnum():
        return True
    return (
        before in ("-", "_", "@")
        and words.glued(at - 1)
        and words.norms[at - 2].isalnum()
        and not words.norms[at].isdigit()
    )


def _in_compound(words: Tokens, end: int) -> bool:
    """Whether the last word goes on: "zomer-editie", "2040-klimaatdoel"."""
    if not words.glued(end):
        return False
    word = words.norms[end]
    if word.isalpha() and words.norms[end - 1].isalpha():
        return True
    return word == "-" and words.glued(end + 1) and words.norms[end + 1].isalpha()


def _reading(
    expression: Found,
    words: Tokens,
    anchor: Interval | date | None,
    direction: str | None,
    calendar: Mapping[str, Iterable[tuple[date, date, bool]]] | None,
    house: Houses | None,
) -> Reading:
    start, end = words.starts[expression.start], words.ends[expression.end - 1]
    text = words.text[start:end]
    phrase = expression.phrase if house is None else house.applied(expression.phrase)
    if direction is None and not _FORECAST.isdisjoint(words.norms[max(0, expression.start - 3) : expression.start]):
        direction = "next"
    return interpreted(phrase, anchor, direction, calendar or {}, text, start, end)


# Words before an expression that make it a forecast.
_FORECAST = frozenset(("verwachting", "vermoedelijk", "waarschijnlijk", "expected", "probably", "presumably", "likely"))


@cache
def _chunk() -> re.Pattern[str]:
    return re.compile(r"\S+")


@cache
def _session() -> re.Pattern[str]:
    return re.compile(r"\b(?:vergader|zittings)jaar\s{1,3}\d{4}\s?[-–/]\s?\d{2,4}", re.IGNORECASE)


def _links(text: str) -> list[tuple[int, int]]:
    """Links, addresses and paths; a link may be broken over two lines just after its slashes."""
    spans: list[tuple[int, int]] = []
    broken = False
    for match in _chunk().finditer(text):
        chunk = match.group()
        if broken or "://" in chunk or "www." in chunk or "@" in chunk or (chunk.count("/") > 1 and "." in chunk):
            spans.append(match.span())
        broken = chunk.endswith("://")
    return spans


def _taken(text: str) -> list[tuple[int, int]]:
    """The spans that hold no time, joined and in order."""
    spans = _links(text) + [match.span() for match in _session().finditer(text)]
    try:
        from policylint import citation
    except ImportError:
        pass
    else:
        spans += [(found.start, found.end) for found in citation.find(text)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
