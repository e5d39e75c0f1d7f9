"""Edits applied to a text, and a text written back: all that the edits do not name stays as it was, byte for byte.

Line ends, the byte order mark and the encoding are those of the file. A file is replaced whole or not at all.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from policylint.diagnostic import Edit, Fix
from policylint.yaml import Source


class Applied(NamedTuple):
    """A text after some fixes: `done` are the indices of those that were applied, `late` of those that overlap with
    one that was and may come in a next round, `bad` of those that name no stretch of the text."""

    text: str
    done: tuple[int, ...]
    late: tuple[int, ...]
    bad: tuple[int, ...]


def apply(source: Source, fixes: Sequence[Fix]) -> Applied:
    """Apply fixes that do not overlap; of two that do, the one that comes first.

    The edits of one fix are applied together or not at all. Two edits overlap when they share a character, or insert
    at one place. Line ends in a new text become those of the file.
    """
    taken: list[tuple[int, int, str]] = []
    done, late, bad = [], [], []
    for index, fix in enumerate(fixes):
        stretches = _stretches(source, fix.edits)
        if stretches is None:
            bad.append(index)
        elif any(_overlap(new, old) for new in stretches for old in taken):
            late.append(index)
        else:
            taken += stretches
            done.append(index)
    parts, position = [], 0
    for start, end, text in sorted(taken):
        parts += [source.text[position:start], text]
        position = end
    return Applied("".join([*parts, source.text[position:]]), tuple(done), tuple(late), tuple(bad))


def _stretches(source: Source, edits: tuple[Edit, ...]) -> list[tuple[int, int, str]] | None:
    """Edits as offsets, in order; None where one lies outside the text or two of them overlap."""
    newline = line_end(source.text)
    found = []
    for edit in edits:
        try:
            start, end = source.offset(edit.span.start), source.offset(edit.span.end)
        except IndexError:
            return None
        if not 0 <= start <= end <= len(source.text):
            return None
        found.append((start, end, edit.text.replace("\n", newline) if newline != "\n" else edit.text))
    # A value that is named twice by an alias is mended twice in one way.
    found = sorted(set(found))
    clash = any(_overlap(one, other) for index, one in enumerate(found) for other in found[:index])
    return found if found and not clash else None


def _overlap(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return (one[0] < other[1] and other[0] < one[1]) or one[0] == other[0]


def line_end(text: str) -> str:
    """The first line end of a text; `\\n` where it has none."""
    at = min((found for found in (text.find("\r"), text.find("\n")) if found >= 0), default=-1)
    return "\n" if at < 0 or text[at] == "\n" else text[at : at + 2] if text[at : at + 2] == "\r\n" else "\r"


def encoded(source: Source, text: str) -> bytes:
    """A text as the bytes of a file: with the byte order mark and the encoding of the source.

    Raises:
        UnicodeEncodeError: it holds what the encoding cannot write.
    """
    return source.bom + text.encode(source.encoding)


def write(path: str, before: bytes, after: bytes) -> None:
    """Replace the content of a file at once: whoever reads it sees the old text or the new one, never a part.

    A symbolic link is followed, not replaced; the mode of the file is kept.

    Args:
        path: the file.
        before: what it is to hold still.
        after: what it is to hold.

    Raises:
        OSError: it cannot be read or written, or somebody changed it in the meantime.
    """
    import tempfile

    target = os.path.realpath(path)
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "no permission to write", target)
    with open(target, "rb") as file:
        if file.read() != before:
            raise OSError(0, "changed by somebody else in the meantime", target)
    folder, name = os.path.split(target)
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _take_over(temporary, os.stat(target))
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def _take_over(path: str, from_: os.stat_result) -> None:
    """Give a file the mode of another and, where that is allowed, its owner."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, from_.st_uid, from_.st_gid)
    os.chmod(path, from_.st_mode & 0o7777)
