"""Lines of a source with carets under the places that matter."""

from collections.abc import Callable
from typing import NamedTuple

from policylint.diagnostic import Place
from policylint.reporters.columns import columns, visible, wrapped
from policylint.yaml import Source

Paint = Callable[[str, str], str]
_CUT = "..."
_DIM = "34"
# A label that has less room than this beside its carets stands below them.
_ROOM = 24


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
        room = max(width - gutter - 3, 20)
        shift = _shift(text, on_line[0], room)
        rows.append(f"{paint(f'{number + 1:>{gutter}}', _DIM)} {bar} {_cut(text, shift, room)}".rstrip())
        for mark in on_line:
            rows += [f"{margin} {row}" for row in _under(text, mark, shift, room, paint, color)]
    rows.append(margin)
    return rows


def _under(text: str, mark: Mark, shift: int, room: int, paint: Paint, color: str) -> list[str]:
    """The carets of a mark, with its label beside them, or below where it has no room."""
    start, end = mark.place.span
    first = max(min(start.column, len(text)), shift)
    last = min(end.column, len(text)) if end.line == start.line else len(text)
    before = min(columns(visible(text[shift:first])) + (len(_CUT) if shift else 0), room - 1)
    length = max(min(columns(visible(text[first:last])), room - before), 1)
    carets = " " * before + paint(("^" if mark.primary else "-") * length, color if mark.primary else _DIM)
    label = visible(mark.label)
    if not label or before + length + 1 + columns(label) <= room:
        return [f"{carets} {label}".rstrip()]
    beside = room - before - length - 1
    if beside >= _ROOM:
        indent = before + length + 1
        head, *more = wrapped(label, beside)
        return [f"{carets} {head}", *(" " * indent + row for row in more)]
    indent = min(before, max(room - _ROOM, 0))
    return [carets, *(" " * indent + row for row in wrapped(label, room - indent))]


def _shift(text: str, mark: Mark, room: int) -> int:
    """How many characters of a line go, so that the mark is in sight."""
    start, end = mark.place.span
    last = end.column if end.line == start.line else start.column
    shown = visible(text)
    if columns(shown) <= room or columns(visible(text[:last])) <= room - len(_CUT):
        return 0
    return max(start.column - room // 4, 0)


def _cut(text: str, shift: int, room: int) -> str:
    shown = (_CUT if shift else "") + visible(text[shift:])
    if columns(shown) <= room:
        return shown
    while shown and columns(shown) > room - len(_CUT):
        shown = shown[:-1]
    return shown + _CUT
