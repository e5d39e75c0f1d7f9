"""What the knowledge of a project says of time: its calendar, its named events, and the readings of a house."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from policylint import time
from policylint.open_points import holds_open
from policylint.project import Document, Project
from policylint.time import Interval, Reading
from policylint.time.houses import is_edtf
from policylint.yaml import Node, Scalar, follow

Calendar = dict[str, list[tuple[date, date, bool]]]
Readings = dict[str, tuple[str, str]]


class Event(NamedTuple):
    """A named moment of the knowledge. `reading` is its date as read; None where it has none, or one still to come."""

    document: Document
    name: str
    labels: dict[str, str]
    reading: Reading | None

    @property
    def known(self) -> Interval | None:
        """When it is, in the widest reading."""
        return self.reading.wide if self.reading is not None else None


class Written(NamedTuple):
    """A time that the project's own knowledge gives. `kind` is `event`, `stretch` (the start or end of one in the
    calendar) or `house` (an interval of a house reading); `usable` that it can be used as that."""

    document: Document
    node: Scalar
    kind: str
    reading: Reading
    usable: bool


class Almanac:
    """`calendar` are names of stretches of days, with the days; the project's own knowledge of a name replaces what
    ships. `readings` are those of the house, (wide, narrow) in EDTF by expression; `events` named moments, by id."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.calendar = _calendar(project)
        self.readings = _house_readings(project)

    @cached_property
    def events(self) -> dict[str, Event]:
        """The named moments, by id."""
        found = {}
        for document in self._project.knowledge:
            for name, event in (document.data.get("events") or {}).items():
                written = event.get("date")
                dated = written is not None and not holds_open(written)
                reading = self.read(written) if dated else None
                labels = {lang: str(event.get(lang, name)) for lang in ("nl", "en")}
                found[name] = Event(document, name, labels, reading)
        return found

    def read(self, text: str) -> Reading:
        """An expression in the knowledge, which has no date of its own: what hangs on one says no day."""
        return time.parse(text, direction="same", calendar=self.calendar, readings=self.readings)

    def event(self, text: str) -> Event | None:
        """The event that a text names, by id or by label, with or without an article."""
        named = self._named.get(plain_name(text))
        return named if named is not None else self.events.get(text.strip())

    def events_in(self, text: str) -> Readings:
        """What the events that a text names are read as, by each of their names, in the way of house readings."""
        if not self._named:
            return {}
        words = plain_name(text)
        found: Readings = {}
        for name, event in self._named.items():
            if event is not None and event.reading is not None and name in words:
                found |= _as_readings(name, event.reading)
        return found

    @cached_property
    def _named(self) -> dict[str, Event | None]:
        """Events by their names; None where several have one name."""
        found: dict[str, Event | None] = {}
        for event in self.events.values():
            for name in {plain_name(text) for text in (event.name, *event.labels.values())}:
                found[name] = event if name not in found else None
        return found

    def written(self) -> Iterator[Written]:
        """Every time that the project's own knowledge gives, in the order of the text, but what is still to come."""
        for document in self._project.knowledge:
            if not document.file.shipped:
                yield from sorted(self._written(document), key=lambda time: time.node.start)

    def _written(self, document: Document) -> Iterator[Written]:
        for name in document.data.get("events") or {}:
            if (node := _value(document, "events", name, "date")) is not None:
                reading = self.read(node.text)
                yield Written(document, node, "event", reading, reading.wide is not None)
        for name, stretches in (document.data.get("calendar") or {}).items():
            for index, _ in enumerate(stretches or ()):
                for key in ("start", "end"):
                    if (node := _value(document, "calendar", name, index, key)) is not None:
                        reading = time.parse(node.text)
                        yield Written(document, node, "stretch", reading, _edge(reading, key) is not None)
        for expression in document.data.get("readings") or {}:
            for key in ("wide", "narrow"):
                if (node := _value(document, "readings", expression, key)) is not None:
                    # 2000 is a leap year: what it lacks, no year has.
                    reading = time.parse(node.text.replace("XXXX", "2000"))
                    yield Written(document, node, "house", reading, is_edtf(node.text))


_ARTICLES = ("de", "het", "een", "the", "a", "an")
# Before a name, with an article or without: during it, and the end of it.
_DURING = ("", "tijdens ", "during ")
_END = ("afloop van ", "het einde van ", "einde van ", "the end of ", "the conclusion of ")


def _as_readings(name: str, reading: Reading) -> Readings:
    """What an event is read as wherever its name stands."""
    wide, narrow = reading.wide, reading.narrow
    if wide is None or narrow is None or wide.edtf is None or narrow.edtf is None:
        return {}
    names = (name, *(f"{article} {name}" for article in _ARTICLES))
    found = {f"{before}{each}": (wide.edtf, narrow.edtf) for before in _DURING for each in names}
    if wide.last is not None and narrow.last is not None and wide.last == narrow.last:
        found |= {f"{before}{each}": (wide.last.isoformat(),) * 2 for before in _END for each in names}
    return found


def plain_name(text: str) -> str:
    """A name as names are compared: without case, outer space and article."""
    first, _, rest = " ".join(text.casefold().split()).partition(" ")
    return rest if rest and first in _ARTICLES else f"{first} {rest}".rstrip()


def _value(document: Document, *path: str | int) -> Scalar | None:
    """The text at a place, unless it is absent or still to come."""
    node: Node | None = follow(document.root, path)[0] if document.root is not None else None
    return node if isinstance(node, Scalar) and not holds_open(node.text.replace("XXXX", "")) else None


def _edge(reading: Reading, key: str) -> date | None:
    """The first day of a stretch, or its last."""
    wide = reading.wide
    return None if wide is None else wide.first if key == "start" else wide.last


def _calendar(project: Project) -> Calendar:
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


def _stretch(written: dict[str, Any]) -> tuple[date, date, bool] | None:
    """Days in the calendar; None where they cannot be read, or end before they begin."""
    first, last = (_edge(time.parse(str(written.get(key))), key) for key in ("start", "end"))
    if first is None or last is None or last < first:
        return None
    return first, last, bool(written.get("closed"))


def _house_readings(project: Project) -> Readings:
    found: Readings = {}
    for document in project.knowledge:
        for expression, reading in (document.data.get("readings") or {}).items():
            found[expression] = (reading["wide"], reading.get("narrow", reading["wide"]))
    return found
