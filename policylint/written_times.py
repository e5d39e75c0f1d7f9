"""Times in running text that cannot be: what a calendar lacks, and weekdays that do not go with their dates."""

import re
from functools import cache

from policylint import time
from policylint.chronology import Chronology
from policylint.project import Document, Project
from policylint.prose import Prose
from policylint.time import Reading
from policylint.yaml import Scalar

# What a passage must hold for one of them; a range that ends before it begins is left alone, as text is not a value.
_WHY = ("no-such-day", "no-such-month", "no-such-quarter", "no-such-week")
_WEEKDAYS = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
_WEEKDAYS += "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
# What is in the weekdays, and in the names of weeks and quarters.
_HINTS = ("dag", "day", "week", "wk", "kwartaal", "q")
_MONTHS = "jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"


class WrittenTimes:
    """The faulty times in the passages of a project's documents: `project.drawn(WrittenTimes)`."""

    def __init__(self, project: Project) -> None:
        self._prose = project.drawn(Prose)
        self._chronology = project.drawn(Chronology)
        self._found: dict[Document, list[tuple[Scalar, Reading]]] = {}

    def faulty(self, document: Document) -> list[tuple[Scalar, Reading]]:
        """Dates that do not exist (`impossible-date`) and weekdays that do not fit (`weekday-mismatch`), each with the
        passage in which it stands; the offsets of the reading are those in its text."""
        if document not in self._found:
            self._found[document] = [
                (passage.node, reading)
                for passage in self._prose.passages(document)
                if may_be_faulty(passage.node.text)
                for reading in self._read(document, passage.node.text)
                if self._is_faulty(document, reading)
            ]
        return self._found[document]

    def _read(self, document: Document, text: str) -> list[Reading]:
        chronology = self._chronology
        anchor, language = chronology.anchor(document), document.language or "nl"
        return time.find(text, anchor=anchor, language=language, calendar=chronology.calendar)

    def _is_faulty(self, document: Document, reading: Reading) -> bool:
        if reading.reason == "impossible-date":
            return reading.detail.get("why") in _WHY
        if reading.reason != "weekday-mismatch" or not _weekday().search(reading.text):
            return False
        # Without a year it may be of last year, or next: it is wrong if it fits in none of these.
        anchor, language = self._chronology.anchor(document), document.language or "nl"
        directions = ("next", "last", "same") if reading.yearless else ()
        others = [self._chronology.read(reading.text, anchor, direction, language) for direction in directions]
        return all(other.reason == "weekday-mismatch" for other in others)


def may_be_faulty(text: str) -> bool:
    """Whether a text has what a faulty time cannot do without."""
    return _hinted(text.lower()) and _suspect().search(text) is not None


def _hinted(text: str) -> bool:
    """A cheaper look at a text in lower case, which lets through more: `_suspect` tries each of its words at each
    place."""
    return any(part in text for part in _HINTS) or _figure().search(text) is not None


@cache
def _figure() -> re.Pattern[str]:
    """Figures as in a faulty time. The first digit comes first, so that the search skips to it, and then what it is."""
    return re.compile(r"\d(?<!\w\d)(?:(?<=0)0?(?!\d)|(?<=2)9(?!\d)|(?<=[3-9])\d(?!\d)|\d?[-/.]\d{1,2}[-/.]\d|\d{3}-\d)")


@cache
def _suspect() -> re.Pattern[str]:
    """Words that a faulty time cannot do without: a high number before a month, a weekday before a number, a numbered
    week or quarter, digits alone."""
    return re.compile(
        rf"\b(?:0|00|29|[3-9]\d)\s?(?:e|ste|de|st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})"
        rf"|\b(?:{_MONTHS})[a-z]*\.?\s+(?:29|[3-9]\d)\b|\b(?:{_WEEKDAYS})\b\W{{1,3}}(?:de\s+|the\s+|d\.d\.\s+)?(?:\d|(?:{_MONTHS}))"
        r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b\d{4}-\d{1,2}-\d{1,2}\b|\b(?:week|kwartaal|quarter|wk)\s+\d|\bQ[05-9]"
        r"|\b(?:[05-9]e|vijfde|zesde|fifth|sixth)\s+(?:kwartaal|quarter)",
        re.IGNORECASE,
    )


@cache
def _weekday() -> re.Pattern[str]:
    """A weekday in full: "do" and "zo" are words as well."""
    return re.compile(rf"\b(?:{_WEEKDAYS})\b", re.IGNORECASE)
