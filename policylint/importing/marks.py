"""Marks of notes inside running text: how readers hand them on, and how they are taken out again."""

import re
from functools import cache

from policylint.importing.letter import Mark
from policylint.importing.passage import Passage, joined

# Two characters that no text holds (private use), around the label of the note.
_OPEN, _CLOSE = "\ue000", "\ue001"


def mark(label: str) -> str:
    """A mark as it stands in text that is being read."""
    return f"{_OPEN}{label}{_CLOSE}"


def marked(before: Passage, label: str, after: Passage) -> Passage:
    """Two passages with a mark between them, which takes no place of its own."""
    text = mark(label)
    place = before.places[-1:] or after.places[:1]
    return joined([before, Passage(text, place * len(text)), after])


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


def blanked(text: str) -> str:
    """A text of the same length without the characters that are kept for marks."""
    return text.replace(_OPEN, " ").replace(_CLOSE, " ")


def taken_out(passage: Passage) -> tuple[Passage, tuple[Mark, ...]]:
    """A passage without its marks, and the marks with their offsets in what is left."""
    found: list[Mark] = []
    spans: list[tuple[int, int]] = []
    gone = 0
    for match in _marks().finditer(passage.text):
        found.append(Mark(match.start() - gone, match[1]))
        spans.append(match.span())
        gone += len(match.group())
    return passage.without(spans), tuple(found)
