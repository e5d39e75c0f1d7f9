"""A bar that shows a person how far a long run is, on standard error."""

import os
import time
from collections.abc import Callable, Sequence
from typing import TextIO

# Seconds: what is over sooner needs no bar, and what moves more often only costs time.
PATIENCE = 1.0
_PAUSE = 0.1
_WORDS = {"nl": {"reading": "lezen", "checking": "nakijken"}, "en": {"reading": "reading", "checking": "checking"}}


def somebody_watches(stream: TextIO, given: Sequence[str]) -> bool:
    """Whether a person looks at a stream who wants to be told things."""
    if os.environ.get("CI") or os.environ.get("TERM") == "dumb" or not {"-q", "--quiet"}.isdisjoint(given):
        return False
    return stream.isatty()


class Bar:
    """Shows a stage once the run has taken a while, and is gone as soon as the stage is over.

    `language` gives that of the words; it is asked when the bar is first drawn.
    """

    def __init__(self, stream: TextIO, language: Callable[[], str]) -> None:
        self._stream = stream
        self._language = language
        self._words: dict[str, str] | None = None
        self._next = time.monotonic() + PATIENCE
        self._drawn = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Draw the bar anew, unless that was done a moment ago."""
        if done == total:
            self.clear()
            return
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        if self._words is None:
            self._words = _WORDS[self._language()]
        shown = line(self._words[stage], done, total, _width(self._stream))
        self._write(f"\r{shown:{self._drawn}}")
        self._drawn = max(len(shown), self._drawn)

    def clear(self) -> None:
        """Leave the line as it was before the bar."""
        if self._drawn:
            # With spaces rather than a sign to the terminal: not every one knows those.
            self._write(f"\r{' ' * self._drawn}\r")
            self._drawn = 0

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            # The terminal has gone; the run is not to suffer from that.
            self._next = float("inf")


def line(word: str, done: int, total: int, width: int) -> str:
    """A bar on one line of less than `width` columns; only the numbers where there is no room for more."""
    count = f"{done:>{len(str(total))}}/{total}"
    room = min(width - len(word) - len(count) - 5, 40)
    if room < 5:
        return count[: width - 1]
    filled = room * done // total
    return f"{word} [{'=' * filled}{' ' * (room - filled)}] {count}"


def _width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
