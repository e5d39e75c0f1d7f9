"""Statements about time that cannot all hold: what comes after what, with the days."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from policylint.checks import Context, Finding, Mention
from policylint.chronology import date_words, day_words
from policylint.diagnostic import Place, Severity, Step
from policylint.ordering import Leg
from policylint.project import Document
from policylint.sequence import LETTER, Statement
from policylint.timeline import Clash, Timeline
from policylint.yaml import Scalar

OPTIONS = {
    "type": "object",
    "properties": {
        "reading": {
            "description": "`every`: what no reading of the times allows; `usual`: what only the usual one forbids.",
            "enum": ["every", "usual"],
        }
    },
    "required": ["reading"],
    "additionalProperties": False,
}
_ALONE = {"past": "past-after-letter", "forecast": "forecast-before-letter", "commitment": "due-before-letter"}
_ORDER = {"after": {"nl": "{0} komt na {1}", "en": "{0} comes after {1}"}}
_ORDER["before"] = {"nl": "{0} komt vóór {1}", "en": "{0} comes before {1}"}
_TERM = {"nl": "{0}: {2} na {1}", "en": "{0}: {2} after {1}"}
_AGAIN = {"nl": "{0}, hier opnieuw genoemd", "en": "{0}, mentioned again here"}
# What is said of the first day of something, and of its last: of what lasts to the other end (`far`), of one day, else.
_FROM = {
    "far": {"nl": "duurt tot en met {0}", "en": "lasts until {0}"},
    "day": {"nl": "is op {0}", "en": "is on {0}"},
    "letter": {"nl": "is van {0}", "en": "is of {0}"},
    "else": {"nl": "is niet vóór {0}", "en": "is not before {0}"},
}
_UNTIL = {
    "far": {"nl": "begint op {0}", "en": "begins on {0}"},
    "day": _FROM["day"],
    "letter": _FROM["letter"],
    "due": {"nl": "is uiterlijk {0}", "en": "is due by {0}"},
    "else": {"nl": "is uiterlijk {0}", "en": "is no later than {0}"},
}
_COMES = {"nl": "komt na", "en": "comes after"}
# The same of what has been.
_WAS = {"nl": {"is": "was", "duurt": "duurde", "begint": "begon", "komt": "kwam"}}
_WAS["en"] = {"is": "was", "lasts": "lasted", "begins": "began", "comes": "came"}
# The end of a stretch that lasts, for what comes after it; its start, for what comes before.
_END = {"nl": "het einde van {0}", "en": "the end of {0}"}
_START = {"nl": "het begin van {0}", "en": "the start of {0}"}
_DAYS = {"nl": "{0} dagen na {1}", "en": "{0} days after {1}"}


def check(context: Context) -> Iterator[Finding]:
    """Each minimal set of statements that cannot hold, at the newest of its documents."""
    timeline = context.project.drawn(Timeline)
    doubtful = context.options["reading"] == "usual"
    for clash in timeline.clashes:
        if clash.doubtful == doubtful:
            yield _finding(timeline, clash)
    if not doubtful:
        for document in timeline.cut_off:
            node = document.entries("document")[0].at("title")
            yield Finding(document, node.start, node.end, {}, "more", severity=Severity.INFORMATION)


def _finding(timeline: Timeline, clash: Clash) -> Finding:
    first, *others = clash.members
    fields = _fields(clash)
    start, end = first.node.start, first.node.end
    if clash.followed:
        # The document merely follows the ones at odds: they are told where it says so.
        others = list(clash.members)
        node = clash.at.entries("document")[0].at("follows")
        start, end = node.start, node.end
    else:
        fields["said"] = said(first)
    mentions = [Mention(s.document, s.node.start, s.node.end, "member", {"said": said(s)}, True) for s in others]
    mentions += _letters(timeline, clash)
    loud = Severity.INFORMATION if clash.followed else None
    chain = tuple(_step(leg) for leg in clash.legs)
    return Finding(clash.at, start, end, fields, _case(clash), tuple(mentions), severity=loud, chain=chain)


def _case(clash: Clash) -> str:
    if clash.followed:
        return "follows"
    kinds = [leg.kind for leg in clash.legs]
    again = any(statement.key == "same-as" for statement in clash.members)
    if "not-before" not in kinds:
        return "around-letter" if "of-the-letter" in kinds else "ring" if len(clash.members) > 1 else "itself"
    if len(clash.members) == 1 and clash.members[0].bounds and "comes-after" not in kinds:
        return _ALONE[clash.members[0].kind]
    if kinds == _TERM_OVER and clash.legs[0].start.words is LETTER:
        return "lapsed" if again else "term-before-letter"
    if "within" in kinds:
        return "term"
    if again:
        return "lapsed"
    letters = (clash.legs[0].start.words is LETTER, clash.legs[-1].start.words is LETTER)
    return _OF_LETTERS[letters]


# A term that was over on the day of the letter.
_TERM_OVER = ["not-before", "of-the-letter", "within", "not-after"]
# Whether the way begins with a letter, and whether it ends with one.
_OF_LETTERS = {
    (False, False): "order",
    (True, False): "still-to-come",
    (False, True): "already-past",
    (True, True): "around-letter",
}


def _fields(clash: Clash) -> dict[str, Any]:
    fields: dict[str, Any] = {"count": len(clash.members), "first": clash.members[0].point.words}
    case, legs = _case(clash), clash.legs
    low = next((leg for leg in legs if leg.kind == "not-before"), None)
    high = next((leg for leg in legs if leg.kind == "not-after"), None)
    if low is not None and low.day is not None and high is not None and high.day is not None:
        since, until = _told(low), _told(high)
        fields |= {"first": low.start.words, "from": since, "is-from": _is(low, _FROM, since, clash.doubtful)}
        fields |= {"last": high.start.words, "until": until, "is-by": _is(high, _UNTIL, until, clash.doubtful)}
        fields["comes"] = _COMES
        # What is called past and lies ahead has not been.
        if _kind(low) == "past" and case != "past-after-letter":
            fields["is-from"] = _was(fields["is-from"])
        if _kind(high) == "past" or case == "forecast-before-letter":
            fields |= {"is-by": _was(fields["is-by"]), "comes": _was(_COMES)}
        term = next((leg for leg in legs if leg.days is not None), None)
        if case in ("lapsed", "term-before-letter") and term is not None and term.days is not None:
            # A term that was over on a day ends within the calendar.
            fields |= {"last": term.end.words, "until": day_words(high.day + timedelta(days=term.days))}
    after_letter = [leg.end.words for leg in legs if leg.kind == "of-the-letter" and leg.start.words is LETTER]
    before_letter = [leg.start.words for leg in legs if leg.kind == "of-the-letter" and leg.end.words is LETTER]
    if case in ("still-to-come", "around-letter") and after_letter:
        fields["to-come"] = after_letter[0]
    if case in ("already-past", "around-letter") and before_letter:
        fields["past"] = before_letter[0]
    return fields


def _kind(leg: Leg) -> str:
    """What a bound is of: a commitment, a date of some kind, the letter, or an event of the knowledge."""
    if leg.statement is not None:
        return leg.statement.kind
    return "letter" if leg.start.words is LETTER else "event"


def _is(leg: Leg, words: dict[str, dict[str, str]], day: dict[str, str], doubtful: bool) -> dict[str, str]:
    """What a bound says of its day."""
    kind, statement = _kind(leg), leg.statement
    interval = leg.start.known if statement is None else statement.narrow if doubtful else statement.wide
    one_day = interval is not None and interval.one_day
    form = "far" if leg.far else "letter" if kind == "letter" else "day" if one_day else "else"
    if kind == "commitment" and not leg.far:
        form = "due" if "due" in words else "else"
    return _put(words[form], day)


def _was(words: dict[str, str]) -> dict[str, str]:
    """The same words of what has been."""
    found = {}
    for lang, text in words.items():
        verb, _, rest = text.partition(" ")
        found[lang] = f"{_WAS[lang][verb]} {rest}"
    return found


def _told(leg: Leg) -> dict[str, str]:
    """The day of a bound; of a letter its date as precisely as it is known."""
    assert leg.day is not None
    if leg.start.words is LETTER and leg.start.known is not None:
        return date_words(leg.start.known, leg.day)
    return day_words(leg.day)


def _put(words: dict[str, str], into: dict[str, str]) -> dict[str, str]:
    return {lang: words[lang].format(into[lang]) for lang in ("nl", "en")}


def _letters(timeline: Timeline, clash: Clash) -> Iterator[Mention]:
    """The dates of documents that have a part in it."""
    letters = {id(point) for point in timeline.letters.values()}
    for leg in clash.legs:
        if leg.day is not None and id(leg.start) in letters:
            document, start, end = leg.at
            yield Mention(document, start, end, "letter", {"day": _told(leg)})


def said(statement: Statement) -> dict[str, str]:
    """What a statement says, in both languages."""
    point, other = statement.point.words, statement.other.words if statement.other is not None else {}
    node = statement.node
    if statement.bounds:
        return {lang: f"{point[lang]}: {node.text if isinstance(node, Scalar) else ''}" for lang in ("nl", "en")}
    if statement.key == "same-as":
        return {lang: _AGAIN[lang].format(point[lang]) for lang in ("nl", "en")}
    words = _TERM if statement.amount is not None else _ORDER[statement.key]
    written = statement.entry.get(statement.key)
    within = " ".join(str(written["within"]).split()) if isinstance(written, dict) else ""
    return {lang: words[lang].format(point[lang], other[lang], within) for lang in ("nl", "en")}


def _step(leg: Leg) -> Step:
    document, start, end = leg.at
    place = _place(document, start, end)
    if leg.day is not None:
        words = leg.start.words
        if leg.far:
            words = _put(_END if leg.kind == "not-before" else _START, words)
        return Step(leg.kind, words, _told(leg), "law", None, place)
    if leg.days is not None:
        words = {lang: _DAYS[lang].format(leg.days, leg.start.words[lang]) for lang in ("nl", "en")}
        return Step("within", leg.end.words, words, "law", None, place)
    kind = "not-before" if leg.kind == "of-the-letter" else leg.kind
    return Step(kind, leg.end.words, leg.start.words, "law", None, place)


def _place(document: Document, start: int, end: int) -> Place:
    return document.file.place(start, end)
