"""When: every expression of time in a project's documents, read with the calendar of its knowledge."""

from datetime import date
from typing import NamedTuple

from policylint import citation, time
from policylint.almanac import Almanac, Readings
from policylint.normalised import Entry
from policylint.open_points import holds_open, is_open
from policylint.project import Document, Project
from policylint.time import Interval, Reading
from policylint.time.reader import amount
from policylint.yaml import Scalar

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
        self._almanac = project.drawn(Almanac)
        self.calendar = self._almanac.calendar
        self._anchors: dict[Document, Interval | None] = {}
        self._by_document = {document: self._moments(document) for document in project.policies}
        self.moments = [moment for moments in self._by_document.values() for moment in moments]
        self._of = {id(moment.entry): moment for moment in self.moments}
        self._named = {
            id(entry.at("id")): (document, entry)
            for document in project.policies
            for kind in ("commitment", "date")
            for entry in document.entries(kind)
            if "id" in entry
        }
        self._products: dict[int, tuple[Document, Entry]] = {}
        self._promises: list[Promise] | None = None

    def within(self, document: Document) -> list[Moment]:
        """The moments of one document, in the order of the text."""
        return self._by_document.get(document, [])

    def moment(self, entry: Entry) -> Moment | None:
        """The expression at the `due` or `date` of an entry; None where it has none."""
        return self._of.get(id(entry))

    def anchor(self, document: Document) -> Interval | None:
        """The day of a document, as an interval; None where it has none yet."""
        if document not in self._anchors:
            written = document.data.get("date")
            reading = None if written is None or is_open(written) else time.parse(written)
            self._anchors[document] = reading.wide if reading is not None else None
        return self._anchors[document]

    def read(self, text: str, anchor: Interval | None = None, direction: str = "next", language: str = "nl") -> Reading:
        """An expression, with the calendar, the house readings and the named events of the project's knowledge."""
        if holds_open(text):
            return Reading(text, 0, len(text), reason="open-point", kind="open-point")
        readings = self._almanac.readings
        reading = self._parsed(text, anchor, direction, language, readings)
        unknown = reading.reason == "not-a-time" or reading.detail.get("needs") == "event"
        if unknown and (events := self._almanac.events_in(text)):
            again = self._parsed(text, anchor, direction, language, events | readings)
            # What it hangs on is still what it hangs on.
            return reading if again.wide is None else again._replace(event=again.event or reading.event)
        return reading

    def _parsed(self, text: str, anchor: Interval | None, direction: str, language: str, readings: Readings) -> Reading:
        return time.parse(
            text, anchor=anchor, language=language, direction=direction, calendar=self.calendar, readings=readings
        )

    def named(self, document: Document, reference: str) -> tuple[Document, Entry] | None:
        """The commitment or date that a reference names, seen from a document."""
        found = self.project.named(document, reference, ("commitment", "date"))
        return self._named.get(id(found.node)) if found is not None else None

    def delivers(self, document: Document, entry: Entry) -> bool:
        """Whether a commitment has no time of its own and says only that earlier ones are kept: it fulfils them. One
        that is not there was a promise as well; who fulfils a motion promises something new."""
        if "due" in entry or "same-as" in entry or "fulfils" not in entry:
            return False
        return all(self._is_promise(document, reference) for reference in entry["fulfils"])

    def _is_promise(self, document: Document, reference: str) -> bool:
        """Whether what is fulfilled is a promise, as far as is known."""
        found = self.project.named(document, reference, ("commitment", "source"))
        if found is not None:
            return found.kind == "commitment"
        return not holds_open(reference) and citation.parse(reference) is None

    def adrift(self, document: Document, entry: Entry) -> bool:
        """Whether a commitment is said to be the same as one that is not there, or as something else than one."""
        return "same-as" in entry and self._twin(document, entry) is None

    def promises(self) -> list[Promise]:
        """The products that are promised: commitments that `same-as` ties together are one."""
        if self._promises is None:
            groups: dict[int, list[tuple[Document, Entry]]] = {}
            for document in self.project.policies:
                for entry in document.entries("commitment"):
                    groups.setdefault(id(self.product(document, entry)[1]), []).append((document, entry))
            self._promises = [self._promise(group) for group in groups.values()]
        return self._promises

    def product(self, document: Document, entry: Entry) -> tuple[Document, Entry]:
        """The commitment that names the product: the end of the way along `same-as`; of a ring the same one for all."""
        way: list[tuple[Document, Entry]] = []
        step: tuple[Document, Entry] | None = (document, entry)
        while step is not None and id(step[1]) not in self._products and all(step[1] is not e for _, e in way):
            way.append(step)
            step = self._twin(*step)
        if step is None:
            product = way[-1]
        elif id(step[1]) in self._products:
            product = self._products[id(step[1])]
        else:
            ring = way[next(index for index, (_, e) in enumerate(way) if e is step[1]) :]
            product = min(ring, key=lambda member: (member[0].path, member[1].node.start))
        for _, passed in way:
            self._products[id(passed)] = product
        return product

    def _twin(self, document: Document, entry: Entry) -> tuple[Document, Entry] | None:
        if "same-as" not in entry:
            return None
        found = self.project.named(document, entry["same-as"], ("commitment",))
        twin = self._named.get(id(found.node)) if found is not None else None
        return twin if twin is not None and twin[1].kind == "commitment" else None

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
                    read = self.read(node.text, self.anchor(document), direction, document.language or "nl")
                    found.append(Moment(document, entry, key, node, read))
        return sorted(found, key=lambda moment: moment.node.start)


def is_firm(moment: Moment) -> bool:
    """Whether an expression names a last day, computable now or not, or returns. A date that does not exist was meant
    as one: that fault is told by itself."""
    reading = moment.reading
    return reading.firm or reading.recurrence is not None or reading.reason in ("impossible-date", "weekday-mismatch")


def is_term(entry: Entry) -> bool:
    """Whether a commitment is due within a term that can be read, whatever it runs from."""
    due = entry.get("due")
    return isinstance(due, dict) and amount(str(due.get("within", ""))) is not None


_MONTHS = {
    "nl": [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
}  # fmt: skip
_WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def month_words(month: int) -> dict[str, str]:
    """The name of a month (1 to 12) in both languages."""
    return {lang: names[month - 1] for lang, names in _MONTHS.items()}


def weekday_words(weekday: int) -> dict[str, str]:
    """The name of a weekday (0 is Monday) in both languages."""
    return {lang: names[weekday] for lang, names in _WEEKDAYS.items()}


def date_words(interval: Interval, otherwise: date) -> dict[str, str]:
    """A date as precisely as it is known, in both languages: a day, a month or a year; else the day `otherwise`."""
    first, last, edtf = interval.first, interval.last, interval.edtf or ""
    if first is None or last is None or interval.one_day or "/" in edtf:
        return day_words(otherwise)
    if len(edtf) == 4:
        return dict.fromkeys(_MONTHS, str(first.year))
    return {lang: f"{months[first.month - 1]} {first.year}" for lang, months in _MONTHS.items()}


def day_words(day: date, *, weekday: bool = False) -> dict[str, str]:
    """A day as people write it in both languages, with its weekday if so wished."""
    words: dict[str, str] = {}
    for lang, months in _MONTHS.items():
        before = f"{_WEEKDAYS[lang][day.weekday()]} " if weekday else ""
        words[lang] = f"{before}{day.day} {months[day.month - 1]} {day.year}"
    return words
