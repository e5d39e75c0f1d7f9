"""Times in prose, and promises: what each expression of time is said of.

`commitment` is an act of the cabinet or its ministry towards the Kamer, dated or not; `forecast` what is expected of
others or of the work itself; `statutory` what a law or treaty fixes; `past` what has been. The rest is `event` where
it has a day, month or year of its own, and else `other`: horizons, durations, wishes, targets, conditions."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from policylint import time
from policylint.importing.actors import own_anywhere
from policylint.importing.promises import comes_back, future, is_promise, pledged, to_kamer
from policylint.importing.sentences import LONGEST
from policylint.time import Interval, Reading

COMMITMENT, FORECAST, STATUTORY, PAST, EVENT, OTHER = "commitment", "forecast", "statutory", "past", "event", "other"
Calendar = Mapping[str, Iterable[tuple[date, date, bool]]]


class Moment(NamedTuple):
    """A time, or a promise without one. Offsets are those of the block's text; `text` is empty without an expression.

    `start` and `end` are the expression's, or those of the promise; `sentence` is where it is said.
    """

    start: int
    end: int
    kind: str
    text: str
    sentence: tuple[int, int]
    confidence: str
    reading: Reading | None = None


@cache
def _done() -> re.Pattern[str]:
    """What says that it has been: perfect and past tense, and what happened "recent"."""
    return re.compile(
        r"\b(?:is|zijn|heeft|hebben|heb|bent|was|waren)\b[^.;]{0,110}\b(?:ge[a-z]{3,}(?:d|t|en)"
        r"|ver[a-z]{3,}d|ont[a-z]{3,}(?:en|d)|be[a-z]{3,}(?:d|en)|aange\w+|uitge\w+|toege\w+"
        r"|opge\w+|over\w+(?:d|t|en)|aangenomen|verschenen|verzonden)\b"
        r"|\b(?:werd|werden|was|waren|had|hadden|kwam|kwamen|ging|gingen|bleek|bleken|stond"
        r"|stonden|vond|vonden|gaf|gaven|liet|lieten|konden?|kon|moest|moesten|gold|besloot"
        r"|oordeelde|\w{3,}(?:de|te)(?:n)?\s(?:de|het|een|op|zich|haar|zijn|hun|dit|deze|in|zij|hij))\b",
        re.IGNORECASE,
    )


@cache
def _statutory() -> re.Pattern[str]:
    return re.compile(
        r"\btreedt\b[^.;]{0,160}\bin\swerking\b|\btreden\b[^.;]{0,160}\bin\swerking\b"
        r"|\binwerking(?:treding|getreden|treedt)\b|\bin\swerking\s(?:zal\s|zullen\s)?tre(?:den"
        r"|edt)\b|\bvan\skracht\b"
        r"|\bloopt\b[^.;]{0,80}\baf\b|\blopen\b[^.;]{0,80}\baf\b|\bafloopt\b|\bvervalt\b"
        r"|\bvervallen\b|\bverstrijkt\b|\bexpire(?:ert|ren)\b|\bvan\stoepassing\b"
        r"|\bimplementatie(?:termijn|deadline|datum)\b"
        r"|\b(?:geïmplementeerd|omgezet)\b[^.;]{0,40}\b(?:zijn|hebben|worden)\b|\b(?:zijn|hebben"
        r"|worden)\s(?:geïmplementeerd|omgezet)\b|\bwettelijke\s(?:termijn|verplichting|datum)\b"
        r"|\bverplicht\b[^.;]{0,40}\b(?:vóór|voor|uiterlijk|per|met\singang)\b"
        r"|\bgeldt\b[^.;]{0,60}\b(?:vanaf|per|tot)\b",
        re.IGNORECASE,
    )


@cache
def _expected() -> re.Pattern[str]:
    return re.compile(
        r"\bverwacht(?:ing|en|e)?\b|\bvoorzien\b|\bgepland\b|\bbeoog(?:d|t|en)\b|\bstreven\b"
        r"|\bstree(?:ft|fden)\b|\bzal\b|\bzullen\b|\bga(?:at|an)\b|\bkom(?:t|en)\b|\bwil(?:len)?\b"
        r"|\bnaar\sverwachting\b|\bstart(?:en)?\b|\bvoornemen(?:s)?\b|\bword(?:t|en)\b"
        r"|\bmoet(?:en)?\b|\bplan(?:t|ning)?\b|\bvolgt\b|\bverschijnt\b|\bpresenteert\b"
        r"|\bpubliceert\b",
        re.IGNORECASE,
    )


@cache
def _vague_past() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:recent(?:elijk)?|onlangs|kortgeleden|eerder\sdit\sjaar)\s(?:aangenomen"
        r"|gepresenteerde?|gepubliceerde?|verschenen|aangekondigde?|gesloten|bereikte?"
        r"|vastgestelde?|gestarte?|afgeronde?|ingediende?|verzonden|uitgebrachte?|overeengekomen"
        r"|is\b|zijn\b)"
        r"|\b(?:is|zijn)\s(?:recent(?:elijk)?|onlangs|kortgeleden)\b",
        re.IGNORECASE,
    )


@cache
def _loose() -> re.Pattern[str]:
    """Times of which no day can be told and that the grammar of times leaves alone: they are listed, not dated."""
    return re.compile(
        r"\b(?:de\s)?(?:afgelopen|laatste)\s(?:jaren|maanden|weken|decennia|tijd)\b|\b(?:19"
        r"|20)\d{2}-(?:klimaat)?doel\w*|\btijdige?\b|\bsnel\sworden\b|\bzo\s(?:snel"
        r"|spoedig)\smogelijk\b|\bop\stermijn\b",
        re.IGNORECASE,
    )


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
    readings = time.find(text, anchor=anchor, language=language, calendar=calendar)
    for start, end in spans:
        sentence = text[start:end]
        if len(sentence) > LONGEST:
            continue
        asks = question or sentence.rstrip('”’»")').endswith("?")
        here = [reading for reading in readings if start <= reading.start < end]
        classed = [_moment(sentence, start, end, reading, anchor, asks, note) for reading in here]
        classed += [
            Moment(start + match.start(), start + match.end(), kind, match.group(), (start, end), "low")
            for pattern, kind in ((_vague_past(), PAST), (_loose(), OTHER))
            for match in pattern.finditer(sentence)
            if not any(one.start < start + match.end() and start + match.start() < one.end for one in classed)
        ]
        if not asks:
            classed += _undated(sentence, start, end, classed)
        found += classed
    blocked = list(taken)
    return sorted(
        (one for one in found if not (one.text and any(a <= one.start < b for a, b in blocked))),
        key=lambda one: (one.start, one.end),
    )


class _Clause(NamedTuple):
    start: int
    end: int
    text: str


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(
        r"[;:]\s|,\s(?:die|dat|welke|waar\w*|zodat|hetgeen|omdat|maar|terwijl|en\s(?:zal|zullen"
        r"|wordt|worden|is|heeft|daarna|vervolgens))\b"
        r"|(?<!\bvan)(?<!\bin)(?<!\bop)(?<!\bmet)(?<!\bvoor)(?<!\baan)(?<!\bbij)(?<!\buit)(?<!\bover)(?<!\bdoor)(?<!\bom)(?<!\bna)(?<!\bnaar)(?<!\btot)"
        r"\s(?:die|dat)\b|\s(?:waarover|waarin|waarna|waarmee|en\sdaarna|en\svervolgens|en\szal)\b"
        r"|(?<=\w),\s(?=\w+t\shet\b)",
        re.IGNORECASE,
    )


def _clauses(sentence: str) -> list[_Clause]:
    edges = [0, *(match.start() for match in _cuts().finditer(sentence)), len(sentence)]
    return [_Clause(a, b, sentence[a:b]) for a, b in pairwise(edges) if a < b]


def _around(sentence: str, at: int) -> _Clause:
    return next(
        (clause for clause in _clauses(sentence) if clause.start <= at < clause.end),
        _Clause(0, len(sentence), sentence),
    )


def _moment(
    sentence: str, start: int, end: int, reading: Reading, anchor: Interval | None, asks: bool, note: bool
) -> Moment:
    at = reading.start - start
    clause = _around(sentence, at)
    kind, confidence = _class(sentence, clause, at, reading, anchor, asks, note)
    return Moment(reading.start, reading.end, kind, reading.text, (start, end), confidence, reading)


def _class(
    sentence: str, clause: _Clause, at: int, reading: Reading, anchor: Interval | None, asks: bool, note: bool
) -> tuple[str, str]:
    before = sentence[clause.start : at]
    over = _is_over(reading, anchor)
    dated = reading.wide is not None or reading.yearless
    span = re.search(r"^\d{4}\s?[-–/]\s?\d{2,4}$", reading.text) is not None
    # "de begroting voor 2027" names something; "de afgelopen tien jaar" is a stretch.
    named = re.fullmatch(r"\d{4}", reading.text) is not None and (
        note or re.search(r"\b[Vv]oor\s$", before) is not None
    )
    own_date = anchor is not None and anchor.one_day and reading.wide == anchor
    if reading.kind == "duration" or span or named or own_date or re.search(r"\bafgelopen\b|\blaatste\b", reading.text):
        return OTHER, "high"
    if note and not is_promise(sentence, sentence):
        return (
            PAST
            if dated and over is not False and _of_paper(before)
            else OTHER
            if not dated
            else PAST
            if over
            else EVENT
        ), "medium"
    if _of_paper(before) and over is not False and dated:
        return PAST, "high" if over else "medium"
    if asks:
        return (PAST if over else OTHER), "medium"
    if over and not re.match(r"(?:sinds|vanaf)\b", reading.text.lower()):
        return PAST, "high"
    if re.search(r"\b(?:gevraagd|verzocht|verzoekt|vraagt|verzoek)\b", before) is not None and not over:
        return OTHER, "medium"
    if pledged().search(clause.text) is not None and is_promise(clause.text, sentence):
        return COMMITMENT, "high"
    if (
        over is None
        and dated
        and reading.kind not in ("start", "deadline")
        and _done().search(clause.text)
        and not future().search(clause.text)
    ):
        return PAST, "medium"
    if _promised(sentence, clause):
        return COMMITMENT, "high" if own_anywhere().search(sentence) or to_kamer().search(clause.text) else "medium"
    if reading.kind == "start" and over:
        since = reading.text.lower().startswith("sinds") or re.search(
            r"\b(?:gold|was|waren|werd|werden|is|zijn|heeft|hebben)\b", clause.text
        )
        return (PAST if since else OTHER), "medium"
    return _yet_to_come(sentence, clause, at, reading, over)


def _yet_to_come(sentence: str, clause: _Clause, at: int, reading: Reading, over: bool | None) -> tuple[str, str]:
    dated = reading.wide is not None or reading.yearless
    words = clause.text
    if dated and _statutory().search(words) is not None:
        return STATUTORY, "high"
    # "zal de EU moeten hervormen" says what is needed, not what is expected.
    needed = re.search(r"\b(?:zal|zullen)\b[^.;]{0,60}\bmoeten\b|\bvraagt\b|\bvergt\b", words) is not None
    if reading.kind == "vague":
        meant = re.search(r"\b(?:gaat|gaan|zal|zullen|wil|willen|verwacht\w*)\b", words) is not None and not needed
        horizon = re.search(r"\btermijn\b", reading.text) is not None and re.search(r"\bverwacht", words) is None
        return (FORECAST, "medium") if meant and (not horizon or _near(reading.text)) else (OTHER, "medium")
    if not dated:
        return OTHER, "medium"
    hedged = (
        re.search(r"\bverwacht(?:ing|en)?\b|\bvoorzien\b|\bgepland\b|\bbeoogd\b|\bstreven\b|\bstreeft\b", words)
        is not None
    )
    bare = re.fullmatch(r"\d{4}", reading.text) is not None
    stands = (
        re.search(r"\b(?:in|eind|begin|medio|voorjaar|najaar|zomer|vanaf|per|tot)\s$", sentence[:at], re.IGNORECASE)
        is not None
    )
    if hedged and (not bare or stands):
        return FORECAST, "high"
    if bare or re.match(r"(?:vanaf|tot|sinds)\b", reading.text, re.IGNORECASE):
        plans = re.search(r"\b(?:zal|zullen|gaat|gaan|komt|komen|start|starten|verschijnt|volgt|wordt|worden)\b", words)
        return (
            (FORECAST, "medium")
            if plans and stands and not needed and over is False
            else (EVENT if bare and stands else OTHER, "low")
        )
    if over is False or (over is None and _expected().search(words)):
        return FORECAST, "medium"
    return EVENT, "low"


def _near(text: str) -> bool:
    return re.search(r"\bkorte\b", text) is not None


def _promised(sentence: str, clause: _Clause) -> bool:
    if is_promise(clause.text, sentence):
        return True
    lead = re.match(r"[,;:]?\s*(?P<word>die|dat|welke|waar\w*|hetgeen|omdat|terwijl)\b", clause.text)
    if future().search(clause.text) is not None or (lead is not None and lead["word"] != "dat"):
        return False
    if lead is not None:
        # "Uw Kamer ontvangt dat voor de zomer": a "dat" with no more than a time behind it is no clause.
        return len(clause.text.split()) <= 6 and is_promise(sentence, sentence)
    # "zal de Kamer worden geïnformeerd over A, B en t.z.t. C": the clause is the whole sentence.
    return is_promise(sentence, sentence) and future().search(sentence[: clause.end]) is not None


def _is_over(reading: Reading, anchor: Interval | None) -> bool | None:
    """Whether a time lies before the letter; None where that cannot be told."""
    if anchor is None or anchor.last is None or anchor.first is None or reading.wide is None:
        return True if re.search(r"\bjl\.?$|\bgeleden\b|\bafgelopen\b|\bvorig", reading.text) else None
    if reading.kind == "start" and reading.wide.first is not None:
        return reading.wide.first < anchor.first
    if reading.wide.last is not None and reading.wide.last < anchor.first:
        return True
    if reading.wide.first is not None and reading.wide.first > anchor.last:
        return False
    if reading.wide.last is not None and reading.wide.last > anchor.last:
        return None if reading.wide.first is None or reading.wide.first <= anchor.last else False
    return None


def _of_paper(before: str) -> bool:
    """Whether a date is that of a paper or ruling: "de brief van 4 juli", "het arrest van het Hof van 21 april"."""
    return (
        re.search(
            r"\b\w*(?:brief|motie|arrest|uitspraak|vonnis|reactie|rapport|rapportage|advies|besluit"
            r"|verslag|agenda|notitie|nota|debat|overleg|verordening|richtlijn|mededeling|verklaring"
            r"|toezegging|vragen|manifest|artikel)"
            r"(?:\s(?!op\b)[\w’'-]+){0,7}\s(?:van|d\.d\.)\s$",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _undated(sentence: str, start: int, end: int, found: list[Moment]) -> list[Moment]:
    """Promises in a sentence that have no time of their own."""
    made: list[Moment] = []
    for clause in _clauses(sentence):
        a, b = start + clause.start, start + clause.end
        if any(one.kind == COMMITMENT and (a <= one.start < b) for one in found):
            continue
        if any(one.kind == COMMITMENT for one in found) and clause.start > 0:
            continue
        if not is_promise(clause.text, clause.text):
            continue
        if (
            future().search(clause.text) is None
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
