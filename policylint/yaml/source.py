"""The text of a file: bytes decoded, and offsets turned into lines and columns."""

import codecs
import re
from bisect import bisect_right
from typing import NamedTuple

from policylint.span import LineCol, Span

# A byte order mark decides; the longer marks first, since UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Source:
    """The text of a file, without its byte order mark; offsets are code points, 0-based.

    `encoding` and `bom` (the mark's bytes, empty where there is none) are what a fixer needs to write it back.
    """

    __slots__ = ("_starts", "bom", "encoding", "text")

    def __init__(self, text: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The offset at which each line starts. A line ends with `\\n`, `\\r\\n` or `\\r`."""
        if self._starts is None:
            if "\r" in self.text:
                self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", self.text))]
            else:
                starts, found = [0], self.text.find("\n")
                while found >= 0:
                    starts.append(found + 1)
                    found = self.text.find("\n", found + 1)
                self._starts = starts
        return self._starts

    @property
    def line_count(self) -> int:
        """The number of lines; a last line that is empty counts."""
        return len(self.starts)

    def line(self, number: int) -> str:
        """The text of a line (0-based), without its end; empty beyond the last."""
        starts = self.starts
        if number >= len(starts):
            return ""
        end = starts[number + 1] if number + 1 < len(starts) else len(self.text)
        return self.text[starts[number] : end].rstrip("\r\n")

    def linecol(self, offset: int) -> LineCol:
        """The place of an offset."""
        line = bisect_right(self.starts, offset) - 1
        return LineCol(line, offset - self.starts[line])

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets, half-open."""
        return Span(self.linecol(start), self.linecol(end))

    def offset(self, place: LineCol) -> int:
        """The offset of a place."""
        return self.starts[place.line] + place.column

    def cut(self, span: Span) -> str:
        """The text of a span."""
        return self.text[self.offset(span.start) : self.offset(span.end)]


class Undecodable(NamedTuple):
    """The first bytes that are not of the file's encoding: an offset in the text, and what the file may be instead."""

    offset: int
    guess: str


def decode(data: bytes) -> tuple[Source, Undecodable | None]:
    """A file's bytes as text; UTF-8 unless a byte order mark says otherwise.

    Where the bytes do not decode, each stretch that does not is one U+FFFD, so that the text around it keeps its place.
    """
    bom, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(bom) :]
    try:
        return Source(body.decode(encoding), encoding, bom), None
    except UnicodeDecodeError as error:
        text = body.decode(encoding, "replace")
        offset = len(body[: error.start].decode(encoding))
        return Source(text, encoding, bom), Undecodable(offset, _guess(body))


def _guess(body: bytes) -> str:
    if b"\x00" in body[:200]:
        return "UTF-16"
    try:
        body.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "Windows-1252"
