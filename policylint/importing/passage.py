"""A stretch of text that knows where each of its characters stood in the letter."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Passage(NamedTuple):
    """Text and the place of each character in what was read: 0-based code points of a text, or of the running text of
    a Word file. A passage that stood nowhere has no `places`.
    """

    text: str
    places: tuple[int, ...] = ()

    def cut(self, start: int, end: int) -> "Passage":
        """The part between two offsets, half-open."""
        return Passage(self.text[start:end], self.places[start:end])

    def without(self, spans: Iterable[tuple[int, int]]) -> "Passage":
        """The passage without some spans, which are in order and do not overlap."""
        parts, at = [], 0
        for start, end in spans:
            parts.append(self.cut(at, start))
            at = end
        return joined([*parts, self.cut(at, len(self.text))])

    def stripped(self) -> "Passage":
        """The passage without outer white space."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def smooth(self) -> "Passage":
        """The passage with each run of white space as one space, a no-break space kept where it stands alone."""
        pieces: list[Passage] = []
        at = 0
        for match in re.finditer(r"\s{2,}|[^\S \u00a0\u202f]", self.text):
            pieces += [self.cut(at, match.start()), Passage(" ", self.places[match.start() : match.start() + 1])]
            at = match.end()
        return joined([*pieces, self.cut(at, len(self.text))]).stripped()

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of it stood in the source; None where that cannot be counted."""
        if not self.places or not 0 <= start < end <= len(self.places):
            return None
        return self.places[start], self.places[end - 1] + 1


def whole(text: str) -> Passage:
    """All of a text, each character in its own place."""
    return Passage(text, tuple(range(len(text))))


def softened(passage: Passage) -> Passage:
    """A passage without soft hyphens, and without the line end behind one."""
    return passage.without([match.span() for match in re.finditer("\xad(?:\r?\n)?", passage.text)])


def joined(passages: Iterable[Passage]) -> Passage:
    """Passages one after the other."""
    parts = [passage for passage in passages if passage.text]
    return Passage("".join(part.text for part in parts), tuple(place for part in parts for place in part.places))
