"""Text as a terminal shows it: how many columns it takes, without what a terminal would obey, wrapped to a width."""

import unicodedata

_REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """A text that takes the columns that `columns` counts, and that no terminal obeys: no escapes, no marks that turn
    the direction of writing."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


# What word processors and phones leave in a text and no reader sees: soft hyphens, joiners, marks of byte order.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def _visible(char: str) -> str:
    if char == "\t":
        return " "
    if char in _UNSEEN:
        return ""
    # Line and paragraph separators, and halves of surrogate pairs, besides what is invisible.
    return _REPLACEMENT if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char


# Controls but for the ends of lines and tabs, and what turns the direction of writing.
_OBEYED = dict.fromkeys(
    [
        *(n for n in (*range(0x20), *range(0x7F, 0xA0)) if n not in b"\t\n\r"),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ],
    _REPLACEMENT,
)


def harmless(text: str) -> str:
    """A text as it is, but for what a log or a page would obey rather than show."""
    return text.translate(_OBEYED)


def columns(text: str) -> int:
    """How many columns of a terminal a visible text takes: two for wide characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """A paragraph as lines no wider than `width`, parted at spaces; a word that is wider stands alone.

    Args:
        text: any text; runs of white space count as one space.
        width: in columns.
        first: what the first line begins with.
        rest: what the others begin with.
    """
    lines: list[str] = []
    line, room = first, width - columns(first)
    empty = True
    for word in visible(" ".join(text.split())).split(" "):
        needed = columns(word) + (0 if empty else 1)
        if needed > room and not empty:
            lines.append(line)
            line, room, empty = rest, width - columns(rest), True
            needed = columns(word)
        line += word if empty else f" {word}"
        room -= needed
        empty = False
    return [*lines, line]
