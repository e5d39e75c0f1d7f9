"""From an offset in a scalar's decoded text back to the source: through quotes, escapes, folds and indentation.

The rules are those of YAML 1.2: line folding (6.5), double-quoted (7.3.1), single-quoted (7.3.2), plain multi-line
(7.3.3), literal (8.1.2) and folded (8.1.3) style.
"""

import re

from policylint.yaml.nodes import Scalar
from policylint.yaml.source import Source

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_WIDTHS = {"x": 2, "u": 4, "U": 8}

# A decoded character and the offset of the source character that it comes from.
_Piece = tuple[str, int]


def source_offsets(source: Source, scalar: Scalar) -> list[int] | None:
    """For each character of a scalar's text its offset in the source, and behind them the offset of the text's end.

    Args:
        source: the text that the scalar was read from.
        scalar: a scalar of it.

    Returns:
        `len(scalar.text) + 1` offsets, or None where the scalar was put together in another way than YAML's.
    """
    text = scalar.text
    length = scalar.end - scalar.start
    if not scalar.style and length == len(text):
        return list(range(scalar.start, scalar.end + 1))
    raw = source.text[scalar.start : scalar.end]
    if scalar.style in ("'", '"'):
        pieces, end = _quoted(raw, scalar.start, scalar.style), scalar.end - 1
    elif scalar.style in ("|", ">"):
        pieces, end = _block(source.text, scalar), scalar.end
    else:
        pieces, end = _folded_lines([(char, scalar.start + index) for index, char in enumerate(raw)]), scalar.end
    if "".join(char for char, _ in pieces) != text:
        return None
    return [*(offset for _, offset in pieces), end]


def _quoted(raw: str, start: int, quote: str) -> list[_Piece]:
    """The characters between quotes. What an escape gives is marked, so that folding leaves it alone."""
    pieces: list[_Piece] = []
    kept: set[int] = set()
    position, end = 1, len(raw) - 1
    while position < end:
        char = raw[position]
        if quote == "'" and char == "'":
            pieces.append(("'", start + position))
            position += 2
        elif quote == '"' and char == "\\":
            following = raw[position + 1]
            if following in "\r\n":
                position += 3 if raw[position + 1 : position + 3] == "\r\n" else 2
                while raw[position : position + 1] in (" ", "\t") and position < end:
                    position += 1
                # Line breaks that follow an escaped one count in full.
                pieces.append(("", start + position))
                kept.add(len(pieces) - 1)
                continue
            width = _WIDTHS.get(following, 0)
            digits = raw[position + 2 : position + 2 + width]
            kept.add(len(pieces))
            pieces.append((chr(int(digits, 16)) if width else _ESCAPES.get(following, ""), start + position))
            position += 2 + width
        else:
            pieces.append((char, start + position))
            position += 1
    return _folded_lines(pieces, kept)


def _folded_lines(pieces: list[_Piece], kept: set[int] | None = None) -> list[_Piece]:
    """Flow folding: white space around a break goes, one break is a space, of more the first goes."""
    out: list[_Piece] = []
    kept = kept or set()
    index = 0
    while index < len(pieces):
        if index in kept or pieces[index][0] not in " \t\r\n":
            out.append(pieces[index])
            index += 1
            continue
        stop = index
        while stop < len(pieces) and stop not in kept and pieces[stop][0] in " \t\r\n":
            stop += 1
        run = pieces[index:stop]
        breaks = _breaks(run)
        if not breaks:
            out += run
        elif len(breaks) > 1:
            out += [("\n", offset) for offset in breaks[1:]]
        elif not (index > 0 and index - 1 in kept and pieces[index - 1][0] == ""):
            out.append((" ", breaks[0]))
        index = stop
    return [piece for piece in out if piece[0]]


def _breaks(run: list[_Piece]) -> list[int]:
    """The offsets of the line breaks in a run of white space; `\\r\\n` is one."""
    return [
        offset
        for index, (char, offset) in enumerate(run)
        if char == "\n" or (char == "\r" and (index + 1 == len(run) or run[index + 1][0] != "\n"))
    ]


def _block(text: str, scalar: Scalar) -> list[_Piece]:
    """The characters of a literal or folded block, by lines: `(content, offset of content, offset of break)`."""
    header = re.compile(r"[|>]([-+0-9]*)[^\r\n]*(?:\r\n?|\n|\Z)").match(text, scalar.start)
    if header is None:
        return []
    lines: list[tuple[str, int, int]] = []
    position = header.end()
    # A block that keeps its last breaks (`+`) goes on beyond its last character.
    limit = scalar.end
    while position < limit:
        match = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)").match(text, position)
        assert match is not None
        lines.append((match[1], position, match.start(2)))
        position = max(match.end(), position + 1)
    # The first line shows the indentation, unless the header gives a smaller one (`|2`).
    for indent in range(_indent(lines), -1, -1):
        cut = [(line[indent:], offset + min(indent, len(line)), stop) for line, offset, stop in lines]
        pieces = _literal(cut) if scalar.style == "|" else _folded(cut)
        if scalar.text.startswith("".join(char for char, _ in pieces)):
            break
    # What the text has beyond the last line is white space behind the block.
    return pieces + [(char, scalar.end) for char in scalar.text[len(pieces) :] if char.isspace()]


def _indent(lines: list[tuple[str, int, int]]) -> int:
    return next((len(line) - len(line.lstrip(" ")) for line, _, _ in lines if line.strip(" ")), 0)


def _literal(lines: list[tuple[str, int, int]]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for number, (line, offset, _) in enumerate(lines):
        if number:
            pieces.append(("\n", lines[number - 1][2]))
        pieces += [(char, offset + index) for index, char in enumerate(line)]
    return pieces


def _folded(lines: list[tuple[str, int, int]]) -> list[_Piece]:
    """Block folding: a break between two ordinary lines is a space; beside an indented line it stays."""
    pieces: list[_Piece] = []
    empty: list[int] = []
    before: str | None = None
    last_break = 0
    for line, offset, stop in lines:
        if not line:
            empty.append(stop)
            continue
        if before is not None:
            spaced = before[:1] in (" ", "\t") or line[:1] in (" ", "\t")
            if spaced:
                pieces += [("\n", last_break), *(("\n", at) for at in empty)]
            elif empty:
                pieces += [("\n", at) for at in empty]
            else:
                pieces.append((" ", last_break))
        else:
            pieces += [("\n", at) for at in empty]
        pieces += [(char, offset + index) for index, char in enumerate(line)]
        before, last_break, empty = line, stop, []
    return pieces
