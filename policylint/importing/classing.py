"""What a time in prose is said of.

`commitment` is an act of the cabinet or its ministry towards the Kamer, dated or not; `forecast` what is expected of
others or of the work itself; `statutory` what a law or treaty fixes; `past` what has been. The rest is `event` where
it has a day, month or year of its own, and else `other`: horizons, durations, wishes, targets, conditions.
"""

import re
from functools import cache

from policylint.importing import tense
from policylint.importing.clauses import Clause
from policylint.importing.headings import finite
from policylint.importing.promises import future, is_promise, pledged, refused, to_kamer, unpledged, withdrawn
from policylint.importing.undertakings import own_act, undertaken
from policylint.stance_words.actors import own_anywhere
from policylint.time import Interval, Reading

COMMITMENT, FORECAST, STATUTORY, PAST, EVENT, OTHER = "commitment", "forecast", "statutory", "past", "event", "other"


def kind_of(
    sentence: str, clause: Clause, at: int, reading: Reading, anchor: Interval | None, asks: bool, note: bool
) -> tuple[str, str]:
    """The kind of a time, and how sure that is (`high`, `medium`, `low`).

    Args:
        sentence: where it stands.
        clause: the part of the sentence that it is said of.
        at: its offset in the sentence.
        reading: what it means.
        anchor: the day of the letter.
        asks: the sentence asks or quotes, so that nobody promises anything.
        note: it stands in a footnote, where a date belongs to the paper that is cited.
    """
    before = sentence[clause.start : at]
    over = _is_over(reading, anchor)
    if over and reading.yearless and not _has_been(clause.text, before, reading):
        # "De consultatie start in maart", in a letter of December: the March to come.
        over = False
    dated = is_dated(reading)
    span = re.search(r"^\d{4}\s?[-–/]\s?\d{2,4}$", reading.text) is not None
    # "de begroting voor 2027" names something; "de afgelopen tien jaar" is a stretch.
    named = re.fullmatch(r"\d{4}", reading.text) is not None and (
        note or re.search(r"\b[Vv]oor\s$", before) is not None
    )
    own_date = anchor is not None and anchor.one_day and reading.wide == anchor
    if (
        re.search(r"\bniet\s$", before) or re.match(r"niet\s(?!later|eerder|na\b)", reading.text, re.IGNORECASE)
    ) and re.match(r",?\smaar\b", sentence[at + len(reading.text) :]):
        # "Niet voor 1 mei maar voor 1 juli."
        return OTHER, "high"
    if reading.kind == "duration" and follows(sentence[at + len(reading.text) :]) and is_promise(clause.text, sentence):
        return COMMITMENT, "medium"
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
        late = not note and _promised_late(sentence, clause, at, reading)
        return (COMMITMENT, "medium") if late else (PAST, "high")
    own_part = re.split(r",?\s(?:en|maar)\s(?=(?:ik|wij|we|het\skabinet)\s)", before)[-1]
    if re.match(r",?\s?(?:dat|om|of)\b", clause.text) is not None:
        own_part = sentence[:at]
    asked = (
        re.search(
            r"(?<!oals\s)\b(?:gevraagd|verzocht|verzoekt|vraagt|verzoek)\b|\b(?:vraag|onzeker|onduidelijk|onbekend)\sof\b",
            own_part,
        )
        is not None
    )
    refuses = refused().search(clause.text) or unpledged().search(sentence)
    if not over and (asked or withdrawn(clause.text, sentence) or refuses):
        return OTHER, "medium"
    if clause.conditional:
        return OTHER, "medium"
    if over is False and _of_meeting(before):
        return FORECAST, "medium"
    if not clause.binds and undertaken(clause.text, sentence[: clause.start]):
        return COMMITMENT, "high"
    if not clause.binds and pledged().search(clause.text) is not None and is_promise(clause.text, sentence):
        return COMMITMENT, "high"
    if (
        over is None
        and dated
        and reading.kind not in ("start", "deadline")
        and tense.done().search(clause.text)
        and not future().search(clause.text)
    ):
        return PAST, "medium"
    if (
        dated
        and not over
        and re.match(r"(?:Kamer|Beleids|Voortgangs)brief\b[^:.;]{0,160}:\s", sentence[:at]) is not None
    ):
        # "Kamerbrief over toezicht: medio februari 2026", in a list of what is planned.
        return COMMITMENT, "medium"
    if _promised(sentence, clause):
        return COMMITMENT, "high" if own_anywhere().search(sentence) or to_kamer().search(clause.text) else "medium"
    if reading.kind == "start" and over:
        since = reading.text.lower().startswith("sinds") or re.search(
            r"\b(?:gold|was|waren|werd|werden|is|zijn|heeft|hebben)\b", clause.text
        )
        return (PAST if since else OTHER), "medium"
    return _yet_to_come(sentence, clause, at, reading, over)


def _yet_to_come(sentence: str, clause: Clause, at: int, reading: Reading, over: bool | None) -> tuple[str, str]:
    dated = is_dated(reading)
    words = clause.text
    if dated and tense.statutory().search(words) is not None:
        return STATUTORY, "high"
    if dated and clause.binds:
        # "Nadat het advies in mei is ontvangen": it is still to come, whatever the tense.
        return FORECAST, "medium"
    # "zal de EU moeten hervormen" says what is needed, not what is expected.
    needed = re.search(r"\b(?:zal|zullen)\b[^.;]{0,60}\bmoeten\b|\bvraagt\b|\bvergt\b", words) is not None
    if reading.kind == "vague":
        meant = re.search(r"\b(?:gaat|gaan|zal|zullen|wil|willen|verwacht\w*)\b", words) is not None and not needed
        horizon = re.search(r"\btermijn\b", reading.text) is not None and re.search(r"\bverwacht", words) is None
        return (FORECAST, "medium") if meant and (not horizon or _near(reading.text)) else (OTHER, "medium")
    if not dated:
        return OTHER, "medium"
    if not needed and not clause.under and own_act(words):
        return COMMITMENT, "medium"
    hedged = (
        re.search(
            r"\bverwacht(?:ing|en)?\b|\bhop(?:en|t)\b|\bvoorzien\b|\bgepland\b|\bbeoogd\b|\bstreven\b|\bstreeft\b",
            words,
        )
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
    if over is False and tense.held().search(words) is not None and future().search(words) is None:
        # "Op 13 maart is overlegd", in a letter of the 12th: the words and the day do not agree.
        return EVENT, "low"
    if over is False or reading.kind == "deadline" or (over is None and tense.expected().search(words)):
        return FORECAST, "medium"
    return EVENT, "low"


def is_dated(reading: Reading) -> bool:
    """Whether an expression names a day, month or year, be it one that does not exist (30 February)."""
    return reading.wide is not None or reading.yearless or reading.reason == "impossible-date"


def follows(rest: str) -> re.Match[str] | None:
    """What makes a duration a time that hangs on another: "vier weken daarvoor"."""
    return re.match(r"\s(?:daarvoor|daarna|ervoor|erna|nadien|hierna|eerder|later)\b", rest)


def _near(text: str) -> bool:
    return re.search(r"\bkorte\b", text) is not None


def _promised(sentence: str, clause: Clause) -> bool:
    if clause.binds:
        return False
    if is_promise(clause.text, sentence):
        return True
    if clause.under:
        return False
    if re.match(r",?\s(?:en|maar)\s(?:daarna|vervolgens)\b", clause.text) and not finite(clause.text):
        # "stuur ik uw Kamer een rapportage, en daarna jaarlijks in mei".
        return is_promise(sentence[: clause.end], sentence)
    lead = re.match(r"[,;:]?\s*(?P<word>die|dat|welke|waar\w*|hetgeen|omdat|terwijl)\b", clause.text)
    if future().search(clause.text) is not None or (lead is not None and lead["word"] != "dat"):
        return False
    if lead is not None:
        # "Uw Kamer ontvangt dat voor de zomer": a "dat" with no more than a time behind it is no clause.
        return len(clause.text.split()) <= 6 and is_promise(sentence, sentence)
    # "zal de Kamer worden geïnformeerd over A, B en t.z.t. C": the clause is the whole sentence.
    return is_promise(sentence, sentence) and future().search(sentence[: clause.end]) is not None


def _promised_late(sentence: str, clause: Clause, at: int, reading: Reading) -> bool:
    """Whether a promise is dated before the letter, as when a year was left from an earlier draft: a last day, or a
    time that goes with the verb ("zal ik u in 2025 informeren") and not with what is told ("over de cijfers van 2025",
    "het op 3 juni 2025 verschenen rapport").
    """
    if clause.binds or not is_promise(clause.text, sentence) or tense.would().search(clause.text) is not None:
        return False
    before = sentence[clause.start : at]
    if _of_meeting(before) or _of_something().search(before) is not None:
        return False
    if reading.kind == "deadline":
        return re.search(r"\b(?:de|het|een)\s$", before, re.IGNORECASE) is None
    return _by_the_verb().search(before) is not None


@cache
def _of_something() -> re.Pattern[str]:
    """What stands before a time that is not that of a promise: of what it tells of, or of when it was last kept."""
    return re.compile(
        r"\b(?:over|uit|sinds|sedert|tussen|betreffende|inzake)\b|\b(?:de|het|een)\s(?:in|op|per|rond|tegen)\s$"
        r"|\b(?:laatstelijk|laatst|eerder|zoals|reeds|al)\s(?:\w+\s)?$",
        re.IGNORECASE,
    )


@cache
def _by_the_verb() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|\b(?:ik|wij|we|u|Kamers?|kabinet|zal|zullen|ook|hierover|daarover|hier|nader|dan|nog)\s)"
        r"(?:(?:in|op|per|begin|medio|eind|rond|tegen)\s)*(?:(?:de|het)\s)?$",
        re.IGNORECASE,
    )


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\w*[Rr]aad|\w*top|\w*debat|\w*[Oo]verleg|\w*vergadering|\w*bijeenkomst|\w*zitting|\w*conferentie"
        r"|\w*verkiezingen|stemming(?:en)?|plenaire\sbehandeling)(?:\s(?!op\b|van\b|in\b)[\w()&’'-]+){0,5}\s(?:van|op|d\.d\.)\s$"
    )


def _of_meeting(before: str) -> bool:
    """Whether a date is that of a meeting: "de uitkomst van de Raad van 12 juni"."""
    return _meeting().search(before) is not None


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


def _has_been(words: str, before: str, reading: Reading) -> bool:
    """Whether what is said of a time without a year is said of the last one: in a past tense, or of a paper or meeting
    that has a day."""
    if re.search(r"\bjl\.?$|\bgeleden\b|\bafgelopen\b|\bvorig|^[Ss]inds\b", reading.text):
        return True
    if _of_paper(before) or _of_meeting(before):
        return True
    if re.search(r"\bvan\s(?:de\s|het\s)?$", before) is not None and tense.expected().search(words) is None:
        # "De cijfers van maart tonen ..."
        return True
    past = tense.done().search(words) is not None or tense.simple_past().search(words) is not None
    return past and future().search(words) is None


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
