"""When: every expression of time in a project's documents, read with the calendar of its knowledge."""

from datetime import date
from typing import NamedTuple

from policylint import time
from policylint.normalised import Entry
from policylint.open_points import holds_open, is_open
from policylint.project import Declared, Document, Project
from policylint.time import Interval, Reading
from policylint.yaml import Scalar

Calendar = dict[str, list[tuple[date, date, bool]]]
# For each kind of date, in which direction an expression without a year looks (TIME: year-less expressions).
_DIRECTIONS = {"forecast": "next", "past": "last", "event": "same", "statutory": "same"}


class Moment(NamedTuple):
    """An expression of time: where it stands, and what it was read as. `key` is `due` or `date`."""

    document: Document
    entry: Entry
    key: str
    node: Scalar
    reading: Reading


class Promise(NamedTuple):
    """One product and all the commitments that promise it. `moments` are their due dates; `undated` the commitments
    without any; `terms` those with a term that runs from something else; `open` that a date is still to come."""

    commitments: tuple[tuple[Document, Entry], ...]
    moments: tuple[Moment, ...]
    undated: tuple[tuple[Document, Entry], ...]
    terms: tuple[tuple[Document, Entry], ...]
    open: bool


class Chronology:
    """The moments of a project, in the order of files and text, and its promises."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.calendar = _calendar(project)
        self._readings = _house_readings(project)
        self._anchors: dict[Document, Interval | None] = {}
        self.moments = [moment for document in project.policies for moment in self._moments(document)]
        self._of = {id(moment.entry): moment for moment in self.moments}

    def anchor(self, document: Document) -> Interval | None:
        """The day of a document, as an interval; None where it has none yet."""
        if document not in self._anchors:
            written = document.data.get("date")
            reading = None if written is None or is_open(written) else time.parse(written)
            self._anchors[document] = reading.wide if reading is not None else None
        return self._anchors[document]

    def promises(self) -> list[Promise]:
        """The products that are promised: commitments that `same-as` ties together are one."""
        groups: dict[int, list[tuple[Document, Entry]]] = {}
        for document in self.project.policies:
            for entry in document.entries("commitment"):
                groups.setdefault(id(self._product(document, entry)), []).append((document, entry))
        return [self._promise(group) for group in groups.values()]

    def _product(self, document: Document, entry: Entry) -> Entry:
        """The commitment that names the product: the end of the way along `same-as`."""
        seen: set[int] = set()
        while "same-as" in entry and id(entry) not in seen:
            seen.add(id(entry))
            named = self.project.named(document, entry["same-as"], ("commitment",))
            found = _entry(named) if named is not None else None
            if named is None or found is None:
                break
            document, entry = named.document, found
        return entry

    def _promise(self, group: list[tuple[Document, Entry]]) -> Promise:
        moments = [self._of[id(entry)] for _, entry in group if id(entry) in self._of]
        # `{within, after}` is a term; what stands at `due` as PM is still to come.
        terms = [(document, entry) for document, entry in group if isinstance(entry.get("due"), dict)]
        undated = [(document, entry) for document, entry in group if "due" not in entry]
        is_open = any(moment.reading.reason == "open-point" for moment in moments)
        return Promise(tuple(group), tuple(moments), tuple(undated), tuple(terms), is_open)

    def _moments(self, document: Document) -> list[Moment]:
        found = []
        for kind, key in (("commitment", "due"), ("date", "date")):
            for entry in document.entries(kind):
                node = entry.at(key)
                if isinstance(entry.get(key), str) and isinstance(node, Scalar):
                    direction = _DIRECTIONS.get(entry.get("kind", ""), "next")
                    found.append(Moment(document, entry, key, node, self._read(document, node.text, direction)))
        return sorted(found, key=lambda moment: moment.node.start)

    def _read(self, document: Document, text: str, direction: str) -> Reading:
        if holds_open(text):
            return Reading(text, 0, len(text), reason="open-point", kind="open-point")
        return time.parse(
            text,
            anchor=self.anchor(document),
            language=document.language or "nl",
            direction=direction,
            calendar=self.calendar,
            readings=self._readings,
        )


def is_firm(moment: Moment) -> bool:
    """Whether an expression names a last day, computable now or not, or returns. A date that does not exist was meant
    as one: that fault is told by itself."""
    reading = moment.reading
    return reading.firm or reading.recurrence is not None or reading.reason in ("impossible-date", "weekday-mismatch")


def _entry(named: Declared) -> Entry | None:
    return next((e for e in named.document.entries(named.kind) if "id" in e and e.at("id") is named.node), None)


def _calendar(project: Project) -> Calendar:
    """Names of stretches of days, with the days; what the project's own knowledge says of a name replaces what ships."""
    calendar: Calendar = {}
    for document in project.knowledge:
        section = document.data.get("calendar") or {}
        for name, stretches in section.items():
            days = [found for stretch in stretches or () if (found := _stretch(stretch)) is not None]
            if document.file.shipped:
                calendar.setdefault(name, []).extend(days)
            else:
                calendar[name] = days
    return calendar


def _stretch(written: dict[str, object]) -> tuple[date, date, bool] | None:
    first, last = time.parse(str(written.get("start"))).wide, time.parse(str(written.get("end"))).wide
    if first is None or last is None or first.first is None or last.last is None:
        return None
    return first.first, last.last, bool(written.get("closed"))


def _house_readings(project: Project) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for document in project.knowledge:
        for expression, reading in (document.data.get("readings") or {}).items():
            found[expression] = (reading["wide"], reading.get("narrow", reading["wide"]))
    return found


_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_WEEKDAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def month_words(month: int) -> dict[str, str]:
    """The name of a month (1 to 12) in both languages."""
    return {lang: names[month - 1] for lang, names in _MONTHS.items()}


def weekday_words(weekday: int) -> dict[str, str]:
    """The name of a weekday (0 is Monday) in both languages."""
    return {lang: names[weekday] for lang, names in _WEEKDAYS.items()}


def day_words(day: date, *, weekday: bool = False) -> dict[str, str]:
    """A day as people write it in both languages, with its weekday if so wished."""
    return {
        lang: f"{_WEEKDAYS[lang][day.weekday()] + ' ' if weekday else ''}{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"
        for lang in ("nl", "en")
    }
