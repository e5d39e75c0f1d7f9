"""Lines of a source with carets under the places that matter."""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from policylint.diagnostic import Place
from policylint.yaml import Source

Paint = Callable[[str, str], str]
_ELLIPSIS = "…"
_DIM = "34"


class Mark(NamedTuple):
    """A place to be shown, and what stands beside it. The primary one gets carets, others dashes."""

    place: Place
    label: str
    primary: bool


def excerpt(source: Source, marks: list[Mark], gutter: int, width: int, paint: Paint, color: str) -> list[str]:
    """The lines of a source on which marks start, in order, each with its marks below it.

    Args:
        source: the text.
        marks: places in it.
        gutter: how wide the line numbers are.
        width: how wide a line may be, in columns; a longer one is cut around its mark.
        paint: gives a text a colour.
        color: the colour of the primary mark.
    """
    bar = paint("|", _DIM)
    margin = f"{' ' * gutter} {bar}"
    rows = [margin]
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.place.span, not mark.primary)):
        by_line.setdefault(mark.place.span.start.line, []).append(mark)
    for number, on_line in by_line.items():
        if len(rows) > 1:
            rows.append(margin)
        text = source.line(number)
        room = max(width - gutter - 4, 20)
        shift = _shift(text, on_line[0], room)
        rows.append(f"{paint(f'{number + 1:>{gutter}}', _DIM)} {bar} {_cut(text, shift, room)}".rstrip())
        for mark in on_line:
            rows.append(_under(text, mark, shift, room, margin, paint, color))
    rows.append(margin)
    return rows


def _under(text: str, mark: Mark, shift: int, room: int, margin: str, paint: Paint, color: str) -> str:
    start, end = mark.place.span
    first = min(start.column, len(text))
    last = min(end.column, len(text)) if end.line == start.line else len(text)
    before = columns(text[shift:first]) + (1 if shift else 0)
    length = max(columns(text[max(first, shift) : last]), 1)
    length = max(min(length, room - before), 1)
    line = paint(("^" if mark.primary else "-") * length, color if mark.primary else _DIM)
    label = f" {mark.label}" if mark.label else ""
    return f"{margin} {' ' * before}{line}{label}"


def _shift(text: str, mark: Mark, room: int) -> int:
    """How many characters of a line go, so that the mark is in sight."""
    start, end = mark.place.span
    last = end.column if end.line == start.line else start.column
    if columns(text) <= room or columns(text[:last]) <= room - 1:
        return 0
    return max(start.column - room // 4, 0)


def _cut(text: str, shift: int, room: int) -> str:
    shown = (_ELLIPSIS if shift else "") + _visible(text[shift:])
    if columns(shown) <= room:
        return shown
    while shown and columns(shown) > room - 1:
        shown = shown[:-1]
    return shown + _ELLIPSIS


def _visible(text: str) -> str:
    """A text that takes the columns that `columns` counts, and that no terminal obeys."""
    return "".join(
        " " if char == "\t" else "\ufffd" if unicodedata.category(char) in ("Cc", "Cf") else char for char in text
    )


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
