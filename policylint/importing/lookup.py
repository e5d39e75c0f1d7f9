"""What an import looks up: the labels, conditions and recesses of the knowledge."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from policylint import time
from policylint.importing.moments import Calendar
from policylint.stance_words.subjects import Labels, Vocabulary, vocabulary


class Knowledge(NamedTuple):
    """What the import looks up: labels, conditions, and the calendar of recesses."""

    words: Vocabulary
    conditions: Labels
    calendar: Calendar


def knowledge(documents: Iterable[Mapping[str, Any]]) -> Knowledge:
    """What knowledge documents, as plain data, give an import."""
    held = list(documents)
    calendar: dict[str, list[tuple[Any, Any, bool]]] = {}
    for data in held:
        for name, stretches in (data.get("calendar") or {}).items():
            for stretch in stretches or ():
                first, last = time.parse(str(stretch.get("start"))).wide, time.parse(str(stretch.get("end"))).wide
                if first is not None and last is not None and first.first is not None and last.last is not None:
                    calendar.setdefault(name, []).append((first.first, last.last, bool(stretch.get("closed"))))
    return Knowledge(vocabulary(held), Labels(data.get("conditions") or {} for data in held), calendar)
