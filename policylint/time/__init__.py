"""What time expressions mean: EDTF, Dutch and English words, closed days, and the network of moments.

Each expression keeps the author's words and gets a wide and a narrow interval of days, or a named reason why not. The
readings, with their reasons, stand in `docs/time.md`.
"""

from policylint.time.prose import find
from policylint.time.reader import parse, within
from policylint.time.reading import REASONS, Interval, Reading, Recurrence

__all__ = ["REASONS", "Interval", "Reading", "Recurrence", "find", "parse", "within"]
