"""Times in prose, and promises: each expression of time, and each promise without one."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from policylint import time
from policylint.importing import tense
from policylint.importing.classing import COMMITMENT, OTHER, PAST, follows, kind_of
from policylint.importing.clauses import around, clauses
from policylint.importing.promises import comes_back, future, is_hedged, is_promise, pledged
from policylint.importing.undertakings import undertaken
from policylint.pledges import pledges
from policylint.stance_words.actors import own_anywhere
from policylint.stance_words.clauses import quotations
from policylint.stance_words.sentences import LONGEST
from policylint.time import Interval, Reading

Calendar = Mapping[str, Iterable[tuple[date, date, bool]]]


class Moment(NamedTuple):
    """A time, or a promise without one. Offsets are those of the block's text; `text` is empty without an expression.

    `kind` is one of those in `classing`. `start` and `end` are the expression's, or those of the promise; `sentence` is
    where it is said.
    """

    start: int
    end: int
    kind: str
    text: str
    sentence: tuple[int, int]
    confidence: str
    reading: Reading | None = None


def moments(
    text: str,
    spans: list[tuple[int, int]],
    *,
    anchor: Interval | None,
    language: str = "nl",
    calendar: Calendar | None = None,
    question: bool = False,
    note: bool = False,
    taken: Iterable[tuple[int, int]] = (),
) -> list[Moment]:
    """The times and promises in a block, in order. `spans` are its sentences.

    `question`: what the Kamer asks, in which the cabinet promises nothing. `note`: a footnote, where a date belongs
    to the paper that is cited. `taken` are spans that hold no time (citations)."""
    found: list[Moment] = []
    quoted = quotations(text)
    readings = time.find(text, anchor=anchor, language=language, calendar=calendar)
    for start, end in spans:
        sentence = text[start:end]
        if len(sentence) > LONGEST:
            continue
        asks = question or sentence.rstrip('”’»")').endswith("?") or any(a < start and end <= b for a, b in quoted)
        here = [reading for reading in readings if start <= reading.start < end]
        classed = [
            _moment(sentence, start, end, one, anchor, asks or any(a <= one.start < b for a, b in quoted), note)
            for one in here
        ]
        classed += [
            Moment(start + match.start(), start + match.end(), kind, match.group(), (start, end), "low")
            for pattern, kind in ((tense.vague_past(), PAST), (tense.loose(), OTHER))
            for match in pattern.finditer(sentence)
            if not any(one.start < start + match.end() and start + match.start() < one.end for one in classed)
        ]
        if not asks:
            classed += _recurring(sentence, start, end, classed)
            classed += [
                one for one in _undated(sentence, start, end, classed) if not any(a <= one.start < b for a, b in quoted)
            ]
        found += classed
    if language == "en" and not question:
        found = _in_english(text, spans, found)
    blocked = list(taken)
    kept = sorted(
        (one for one in found if not (one.text and any(a <= one.start < b for a, b in blocked))),
        key=lambda one: (one.start, one.end),
    )
    return _once(text, [_hedged(text, one) for one in kept])


def _hedged(text: str, one: Moment) -> Moment:
    promised = one.kind == COMMITMENT and is_hedged(
        around(text[slice(*one.sentence)], one.start - one.sentence[0]).text
    )
    return one._replace(confidence="low") if promised else one


def _once(text: str, found: list[Moment]) -> list[Moment]:
    """Two times side by side as one: "volgend jaar Q1" is one expression, of which no day can be told."""
    made: list[Moment] = []
    for one in found:
        last = made[-1] if made else None
        if (
            last is not None
            and last.kind == one.kind == COMMITMENT
            and (whole := _returning(text, last, one)) is not None
        ):
            made[-1] = whole
            continue
        beside = last is not None and last.text and one.text and text[last.end : one.start] == " "
        yearless = one.reading is not None and one.reading.yearless
        if last is not None and beside and (yearless or last.kind == one.kind == COMMITMENT):
            made[-1] = last._replace(end=one.end, text=text[last.start : one.end], reading=None, confidence="low")
            continue
        made.append(one)
    return made


def _returning(text: str, last: Moment, one: Moment) -> Moment | None:
    """What returns, and the day on which it does, as one: "(daarna) jaarlijks in mei"."""
    if (
        last.reading is None
        or last.reading.recurrence is None
        or text[last.end : one.start] not in (" in ", " op ", " ")
    ):
        return None
    start = last.start + len("daarna ") * last.text.lower().startswith("daarna ")
    reading = time.parse(text[start : one.end])
    if reading.recurrence is None:
        return None
    words = text[start : one.end]
    return last._replace(start=start, end=one.end, text=words, reading=reading._replace(start=start, end=one.end))


def _moment(
    sentence: str, start: int, end: int, reading: Reading, anchor: Interval | None, asks: bool, note: bool
) -> Moment:
    at = reading.start - start
    clause = around(sentence, at)
    kind, confidence = kind_of(sentence, clause, at, reading, anchor, asks, note)
    hangs = follows(sentence[at + len(reading.text) :]) if kind == COMMITMENT and reading.kind == "duration" else None
    if hangs is not None:
        # Of "vier weken daarvoor" no day can be told.
        return Moment(reading.start, reading.end + hangs.end(), kind, reading.text + hangs.group(), (start, end), "low")
    return Moment(reading.start, reading.end, kind, reading.text, (start, end), confidence, reading)


def _in_english(text: str, spans: list[tuple[int, int]], found: list[Moment]) -> list[Moment]:
    """The times of an English text, those of its promises to parliament told apart, and promises without one."""
    made = list(found)
    for pledge in pledges(text, "en"):
        sentence = next((span for span in spans if span[0] <= pledge.start < span[1]), None)
        if sentence is None:
            continue
        here = [at for at, one in enumerate(made) if one.sentence == sentence and one.text and one.kind != PAST]
        for at in here:
            made[at] = made[at]._replace(kind=COMMITMENT, confidence="medium")
        if not here:
            made.append(Moment(pledge.start, pledge.end, COMMITMENT, "", sentence, "medium"))
    return made


@cache
def _later() -> re.Pattern[str]:
    """Words with which a promise in the present says that it is still to be kept."""
    return re.compile(
        r"\b(?:separaat|afzonderlijk|uiterlijk|periodiek|regelmatig|in\seen\s(?:aparte|separate|afzonderlijke|volgende"
        r"|latere)\s\w+|bij\s(?:de\s(?:eerst)?volgende|gelegenheid))\b",
        re.IGNORECASE,
    )


@cache
def _returns() -> re.Pattern[str]:
    """Times that return and that nothing ties to a day: of a promise they are its time."""
    return re.compile(
        r"\b(?:half)?jaarlijks\b|\bmaandelijks\b|\b(?:elk|ieder)\s(?:halfjaar|half\sjaar|kwartaal|jaar)\b"
        r"|\b(?:elke|iedere)\smaand\b|\bper\s(?:kwartaal|halfjaar)\b"
        r"|\b(?:twee|drie|vier)\s?(?:keer|maal)\sper\sjaar\b",
        re.IGNORECASE,
    )


def _recurring(sentence: str, start: int, end: int, found: list[Moment]) -> list[Moment]:
    made: list[Moment] = []
    for match in _returns().finditer(sentence):
        a, b = start + match.start(), start + match.end()
        clause = around(sentence, match.start())
        if any(one.start < b and a < one.end for one in found) or clause.binds:
            continue
        if is_promise(clause.text, sentence) or undertaken(clause.text, sentence[: clause.start]):
            reading = time.parse(match.group())._replace(start=a, end=b)
            made.append(Moment(a, b, COMMITMENT, match.group(), (start, end), "medium", reading))
    return made


def _undated(sentence: str, start: int, end: int, found: list[Moment]) -> list[Moment]:
    """Promises in a sentence that have no time of their own."""
    made: list[Moment] = []
    parts = clauses(sentence)
    # "Nadat het advies is ontvangen, informeer ik uw Kamer": what waits for something is still to come.
    waits = any(clause.under in ("nadat", "zodra", "wanneer") for clause in parts)
    for clause in parts:
        if clause.binds:
            continue
        a, b = start + clause.start, start + clause.end
        # A clause that another one interrupts has two parts.
        same = [part for part in parts if part.text == clause.text]
        inside = [one for one in found if any(part.start <= one.start - start < part.end for part in same)]
        if same[0] != clause or any(one.kind == COMMITMENT for one in inside):
            continue
        by_word = undertaken(clause.text, sentence[: clause.start])
        if any(one.kind == COMMITMENT for one in found) and clause.start > 0 and not by_word:
            continue
        if not by_word and not is_promise(clause.text, clause.text):
            continue
        if (
            not waits
            and re.match(r",?\s?waarna\b", clause.text) is None
            and not by_word
            and _later().search(clause.text) is None
            and future().search(clause.text) is None
            and pledged().search(clause.text) is None
            and comes_back().search(clause.text) is None
        ):
            continue
        if (
            comes_back().search(clause.text) is None
            and not own_anywhere().search(clause.text)
            and not re.search(r"\b(?:[Uu]w|[Dd]e|[Bb]eide)\s(?:Tweede\s|Eerste\s)?Kamers?\b", clause.text)
        ):
            continue
        lead = len(clause.text) - len(clause.text.lstrip(" ,;:"))
        made.append(Moment(a + lead, b, COMMITMENT, "", (start, end), "medium"))
    return made
