"""Places in a text.

One kind of place inside policylint: line and column, both 0-based, columns counted in code points, spans half-open.
Other conventions (1-based on screen and in SARIF, UTF-16 in LSP, UTF-8 bytes in rdjson) are made at the edges.
"""

from typing import NamedTuple


class LineCol(NamedTuple):
    """A place between two characters: 0-based line, 0-based column in code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of text from `start` up to, not including, `end`."""

    start: LineCol
    end: LineCol
