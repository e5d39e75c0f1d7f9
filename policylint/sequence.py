"""What documents say of order: statements of time (dates, terms, what comes after what), and the points they are of.

A point is a product that is promised (with all its twins), a `date` of a document, or a moment or stretch that the
knowledge gives. A statement bounds a point, or puts it after or before another.
"""

import re
from functools import cache
from typing import NamedTuple

from policylint.almanac import Almanac, plain_name
from policylint.chronology import Chronology
from policylint.diagnostic import Terms
from policylint.normalised import Entry
from policylint.open_points import holds_open
from policylint.project import Document, Project
from policylint.time import Interval, Reading
from policylint.time.amounts import Amount
from policylint.time.occurrences import spelling
from policylint.time.reader import amount
from policylint.yaml import Mapping, Node, Scalar, follow

NAMED = ("commitment", "date", "event")
_LONGEST = 70
# What an expression holds that names both ends of a stretch.
_BOTH_ENDS = ("/", " tot ", "t/m", " tot en met ", " to ", " until ", " and ", " en ", "–")


@cache
def _dashed() -> re.Pattern[str]:
    """A stretch with a dash between its ends: "18-19 juni", "mei-juni 2026", "2026-2030"."""
    return re.compile(
        r"(?<![\d-])\d{1,2}\s?-\s?\d{1,2}\s+[^\W\d]|[^\W\d]{3,}\.?\s?-\s?[^\W\d]{3,}|(?<!\d)\d{4}\s?-\s?\d{4}(?!\d)"
    )


class Point(NamedTuple):
    """Something that is at a time. `words` say what, in both languages; `known` is when, where the knowledge says so;
    `lasts` that it is a stretch. `at` is where it stands: document and offsets (half-open)."""

    id: str
    words: dict[str, str]
    at: tuple[Document, int, int]
    known: Interval | None = None
    lasts: bool = False


class Statement:
    """One thing said of time. `key` is `due`, `date` (a bound, or a term where `amount` is set), `after`, `before` or
    `same-as` (mentioned again). `other` is the point it refers to, `owner` the document of that point, None where it
    is the knowledge. `wide` and `narrow` are the bound; `exact` that it fills that stretch in every reading.
    """

    __slots__ = ("amount", "document", "entry", "exact", "key", "narrow", "node", "other", "owner", "point", "wide")

    def __init__(self, document: Document, entry: Entry, key: str, node: Node, point: Point) -> None:
        self.document = document
        self.entry = entry
        self.key = key
        self.node = node
        self.point = point
        self.other: Point | None = None
        self.owner: Document | None = None
        self.amount: Amount | None = None
        self.wide: Interval | None = None
        self.narrow: Interval | None = None
        self.exact = False

    @property
    def kind(self) -> str:
        """`commitment`, or the `kind` of a date."""
        return "commitment" if self.entry.kind == "commitment" else str(self.entry.get("kind", "event"))

    @property
    def bounds(self) -> bool:
        """Whether it gives its point an interval."""
        return self.key in ("due", "date") and self.amount is None


class Missing(NamedTuple):
    """A reference in `after`, `before` or a term that names no moment. `kind` is that of what it does name."""

    document: Document
    node: Scalar
    key: str
    kind: str | None


class Unknown(NamedTuple):
    """A reference to a time that cannot be worked out: the calendar lacks it, or the document has no date. `reading` is
    what it was read as."""

    document: Document
    node: Scalar
    reading: Reading


class Sequence:
    """The statements of a project's documents, in the order of the text, and the references that bind nothing: they
    name no moment (`missing`), or one of which nobody knows when it is (`unknown`)."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.chronology = project.drawn(Chronology)
        self.missing: list[Missing] = []
        self.unknown: list[Unknown] = []
        self._unknown: dict[str, Reading] = {}
        self._points: dict[object, Point] = {}
        self._almanac = project.drawn(Almanac)
        self.statements = {document: self._statements(document) for document in project.policies}
        self._when: dict[str, Interval] = {}
        for statements in self.statements.values():
            for statement in statements:
                if statement.bounds and statement.wide is not None:
                    self._when.setdefault(statement.point.id, statement.wide)

    def when(self, point: Point) -> Interval | None:
        """When a point is, in the widest reading: what the knowledge says, or the first statement of its day."""
        return point.known or self._when.get(point.id)

    def point(self, document: Document, entry: Entry) -> Point:
        """The point that an entry is of."""
        owner, product = self.chronology.product(document, entry) if entry.kind == "commitment" else (document, entry)
        if id(product) not in self._points:
            node = product.at("what" if "what" in product else "same-as")
            what = shortened(str(product.get("what") or product.get("same-as", "")))
            words = dict.fromkeys(("nl", "en"), f"“{what}”")
            lasts = product.get("lasts") is True
            self._points[id(product)] = Point(f"{id(product)}", words, (owner, node.start, node.end), None, lasts)
        return self._points[id(product)]

    def target(
        self, document: Document, entry: Entry, reference: str, node: Node
    ) -> tuple[Point, Document | None] | None:
        """The point that a reference of an entry names, which stands at a node, and the document of that point."""
        found = self.project.named(document, reference, NAMED)
        if found is not None and found.kind in ("commitment", "date"):
            named = self.chronology.named(document, reference)
            return (self.point(*named), named[0]) if named is not None else None
        if found is not None and found.kind == "event":
            return self._event(found.id), None
        if found is None and (event := self._almanac.event(reference)) is not None:
            return self._event(event.name), None
        stretch = self._stretch(document, entry, reference, node)
        if stretch is None and found is None:
            stretch = self._expressed(document, entry, reference, node)
        return (stretch, None) if stretch is not None else None

    def names(self, document: Document) -> list[str]:
        """All that `after` and `before` may name by a bare id in a document."""
        known = self.project.ids(document.id, ("commitment", "date"))
        return [*known, *self._almanac.events, *self.chronology.calendar]

    def _event(self, name: str) -> Point:
        if ("event", name) not in self._points:
            event = self._almanac.events[name]
            words = {lang: f"“{label}”" for lang, label in event.labels.items()}
            at = _placed(event.document, ("events", name))
            self._points["event", name] = Point(f"event {name}", words, at, event.known)
        return self._points["event", name]

    def _stretch(self, document: Document, entry: Entry, reference: str, node: Node) -> Point | None:
        """A stretch of the calendar by its id: the one that an expression of its name would mean in the document."""
        name = reference.strip().casefold()
        if name not in self.chronology.calendar:
            return None
        reading = self._read(document, entry, name)
        if reading.reason == "not-a-time":
            wide = self._of_the_year(name, self.chronology.anchor(document))
            reading = reading._replace(wide=wide, narrow=wide)
        return self._of_calendar(document, name, reading, node)

    def _expressed(self, document: Document, entry: Entry, reference: str, node: Node) -> Point | None:
        """A stretch of the calendar, or a day of the year, by its name in words: "het zomerreces", "Prinsjesdag"."""
        reading = self._read(document, entry, reference)
        hangs = reading.reason == "year-missing" or reading.detail.get("needs") in ("calendar", "document-date")
        if reading.kind != "point" or not (hangs or reading.reason in (None, "weekday-mismatch")):
            return None
        held = {spelling(name): name for name in self.chronology.calendar}
        name = held.get(spelling(reading.event)) if reading.event is not None else None
        if name is not None:
            return self._of_calendar(document, name, reading, node)
        words = plain_name(reference) if reference[:1].islower() else reference.strip()
        return self._at_a_time(document, words, reading, (document, node.start, node.end), node)

    def _read(self, document: Document, entry: Entry, text: str) -> Reading:
        """A time by its words. Without a year it is the next for what is promised or expected, the last for what is
        past; of what is neither, nobody can say which one is meant."""
        kind = entry.get("kind")
        direction = "last" if kind == "past" else "next"
        anchor, language = self.chronology.anchor(document), document.language or "nl"
        reading = self.chronology.read(text, anchor, direction, language)
        if reading.yearless and kind in ("event", "statutory"):
            return reading._replace(wide=None, narrow=None)
        return reading

    def _of_calendar(self, document: Document, name: str, reading: Reading, node: Node) -> Point:
        first = reading.wide.first if reading.wide is not None else None
        at = self._calendar_place(name, first.isoformat() if first is not None else None)
        return self._at_a_time(document, name, reading, at, node)

    def _at_a_time(
        self, document: Document, name: str, reading: Reading, at: tuple[Document, int, int], node: Node
    ) -> Point:
        """A point at a time that the calendar gives: a stretch, over at its end, or a moment in a vague one."""
        wide = reading.wide
        first = wide.first if wide is not None else None
        year = first.year if first is not None else reading.detail.get("year")
        # Without a year each may be another.
        id_ = f"calendar {name} {first or year or f'{document.path} {node.start}'}"
        if id_ not in self._points:
            said = f"“{name}”" if year is None or str(year) in name else f"“{name} {year}”"
            lasts = wide == reading.narrow and not (wide is not None and wide.one_day)
            self._points[id_] = Point(id_, dict.fromkeys(("nl", "en"), said), at, wide, lasts)
            if wide is None:
                self._unknown[id_] = reading
        return self._points[id_]

    def _of_the_year(self, name: str, anchor: Interval | None) -> Interval | None:
        """The stretch of a name of the calendar that is no expression: the one of the document's year; without a date
        the only one there is."""
        year = anchor.first.year if anchor is not None and anchor.first is not None else None
        found = [Interval(first, last) for first, last, _ in self.chronology.calendar[name]]
        fitting = [stretch for stretch in found if year is None or (stretch.first and stretch.first.year == year)]
        return fitting[0] if len(fitting) == 1 else None

    def _calendar_place(self, name: str, first: str | None) -> tuple[Document, int, int]:
        holding = [d for d in self.project.knowledge if name in (d.data.get("calendar") or {})]
        document = holding[-1]
        stretches = document.data["calendar"][name] or []
        index = next((i for i, stretch in enumerate(stretches) if stretch.get("start") == first), None)
        return _placed(document, ("calendar", name, *(() if index is None else (index, "start"))))

    def _statements(self, document: Document) -> list[Statement]:
        found: list[Statement] = []
        for kind, key in (("commitment", "due"), ("date", "date")):
            for entry in document.entries(kind):
                point = self.point(document, entry)
                found += self._timed(document, entry, key, point)
                for order in ("after", "before"):
                    for node in entry.nodes(order):
                        found += self._ordered(Statement(document, entry, order, node, point), node, order)
                if "same-as" in entry and self.chronology.product(document, entry)[0] is not document:
                    found.append(Statement(document, entry, "same-as", entry.at("same-as"), point))
        return sorted(found, key=lambda statement: statement.node.start)

    def _timed(self, document: Document, entry: Entry, key: str, point: Point) -> list[Statement]:
        node = entry.at(key)
        moment = self.chronology.moment(entry)
        if moment is not None:
            if moment.reading.wide is None:
                return []
            statement = Statement(document, entry, key, node, point)
            statement.wide, statement.narrow = moment.reading.wide, moment.reading.narrow or moment.reading.wide
            text = moment.node.text
            both = any(mark in text for mark in _BOTH_ENDS) or _dashed().search(text) is not None
            statement.exact = statement.wide.one_day or both
            return [statement]
        if not isinstance(entry.get(key), dict) or not isinstance(node, Mapping):
            return []
        statement = Statement(document, entry, key, node, point)
        statement.amount = amount(str(entry[key].get("within", "")))
        after = node.get("after")
        found = self._ordered(statement, after, key) if after is not None else []
        return found if statement.amount is not None else []

    def _ordered(self, statement: Statement, node: Node, key: str) -> list[Statement]:
        """The statement with the point that a reference names; nothing where it names none."""
        if not isinstance(node, Scalar) or holds_open(node.text):
            return []
        found = self.target(statement.document, statement.entry, node.text, node)
        if found is not None and (reading := self._unknown.get(found[0].id)) is not None:
            self.unknown.append(Unknown(statement.document, node, reading))
        if found is None:
            named = self.project.named(statement.document, node.text, NAMED)
            kind = named.kind if named is not None else None
            self.missing.append(Missing(statement.document, node, "after" if key in ("due", "date") else key, kind))
            return []
        statement.other, statement.owner = found
        return [statement]


def _placed(document: Document, path: tuple[str | int, ...]) -> tuple[Document, int, int]:
    assert document.root is not None
    node, key = follow(document.root, path)
    marked = key if key is not None and isinstance(node, Mapping) else node
    return document, marked.start, marked.end


def lacking(reading: Reading) -> str | None:
    """What the calendar lacks for an expression: the name, with the year where one is meant. None: it lacks nothing."""
    if reading.detail.get("needs") != "calendar":
        return None
    event, year = reading.detail.get("event"), reading.detail.get("year")
    return f"{event} {year}" if year is not None else str(event)


def shortened(text: str, longest: int = _LONGEST) -> str:
    """A text on one line, cut off between words where it is long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: longest + 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


LETTER = Terms(nl="de brief", en="the letter")
