"""What is kept between runs, in the user's cache folder: plain values with `marshal`, whole or not at all.

A kept value is used only if everything that it was made from is still the same (its signature). A file that is
corrupted, foreign or of another version is passed over and made anew; where nothing can be written, nothing is kept.
"""

import marshal
import os
from _thread import get_ident

from policylint import __version__

TYPE_CHECKING = False  # `typing` takes as long to import as all that a run needs that was done before
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

_OFF = "POLICYLINT_NO_CACHE"
_TAIL = 8  # bytes


def folder() -> str:
    """Where things are kept: `POLICYLINT_CACHE_DIR`, else `policylint` in the user's cache folder."""
    own = os.environ.get("POLICYLINT_CACHE_DIR")
    if own:
        return own
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return os.path.join(base, "policylint")


def kept(name: str, signature: "tuple[Any, ...]", make: "Callable[[], Any]") -> "Any":
    """A value made of None, booleans, numbers, texts, tuples, lists and dicts: as kept, or made and kept.

    Args:
        name: of the file in the cache folder.
        signature: everything that the value depends on, the version of policylint apart.
        make: makes the value.
    """
    found = find(name, signature)
    if found is None:
        found = (make(),)
        keep(name, signature, found[0])
    return found[0]


def find(name: str, signature: "tuple[Any, ...]") -> "tuple[Any] | None":
    """What is kept under a name with this signature, alone in a tuple; None where nothing is."""
    if os.environ.get(_OFF):
        return None
    try:
        with open(_path(name), "rb") as file:
            found, value = marshal.loads(file.read())  # `load` reads it piece by piece
        return (value,) if found == (__version__, signature) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def keep(name: str, signature: "tuple[Any, ...]", value: "Any") -> None:
    """Keep a value under a name, in place of what was kept there. A name may begin with a folder: `runs/1`."""
    if not os.environ.get(_OFF):
        _write(_path(name), map(marshal.dumps, [((__version__, signature), value)]))


def keep_pieces(name: str, pieces: "Iterable[Any]") -> None:
    """Keep many values under a name, of which only one is held as bytes at a time."""
    if not os.environ.get(_OFF):
        _write(_path(name), _in_pieces(pieces))


def find_pieces(name: str) -> "list[Any]":
    """The values that were kept in pieces under a name; none where nothing is."""
    if os.environ.get(_OFF):
        return []
    try:
        with open(_path(name), "rb") as file:
            view = memoryview(file.read())
        end = len(view) - _TAIL
        start = end - int.from_bytes(view[end:], "little")
        version, lengths = marshal.loads(view[start:end])
        if version != __version__ or sum(lengths) != start:
            return []
        found, start = [], 0
        for length in lengths:
            found.append(marshal.loads(view[start : start + length]))
            start += length
        return found
    except (OSError, ValueError, EOFError, TypeError, OverflowError):
        return []


def _in_pieces(pieces: "Iterable[Any]") -> "Iterator[bytes]":
    """Each piece, how long each is, and how long that is."""
    lengths = []
    for piece in pieces:
        written = marshal.dumps(piece)
        lengths.append(len(written))
        yield written
    written = marshal.dumps((__version__, lengths))
    yield written
    yield len(written).to_bytes(_TAIL, "little")


def thin_out(below: str, most: int) -> None:
    """Of what is kept in a folder below ours, leave so many files: the last that were written."""
    inside = os.path.join(folder(), below)
    try:
        found = [entry.path for entry in os.scandir(inside)]
        if len(found) > most:
            for path in sorted(found, key=os.path.getmtime)[:-most]:
                os.unlink(path)
    except OSError:
        pass  # another run was there first, or nothing may be deleted


def _path(name: str) -> str:
    return os.path.join(folder(), f"{name}.marshal")


def state(path: str) -> tuple[str, int, int]:
    """What tells that a file has changed: its path, size and time of change; -1 for both where it is not there."""
    try:
        found = os.stat(path)
    except OSError:
        return path, -1, -1
    return path, found.st_size, found.st_mtime_ns


def digest(path: str) -> str:
    """A few letters for a path, so that what is kept for one installation does not push out another's."""
    from binascii import crc32

    return f"{crc32(os.path.abspath(path).encode('utf-8', 'surrogateescape')):08x}"


def off() -> None:
    """Keep nothing, and use nothing that is kept, from here on in this process."""
    os.environ[_OFF] = "1"


def _write(path: str, content: "Iterable[bytes]") -> None:
    # Another run, or thread, may write the same file now: each writes its own draft, and the last rename stands.
    draft = f"{path}.{os.getpid()}-{get_ident()}.draft"
    try:
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        _mark(folder())
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(draft, "wb") as file:
            for part in content:
                file.write(part)
        os.replace(draft, path)
    except (OSError, ValueError):
        if os.path.exists(draft):
            os.unlink(draft)


def _mark(path: str) -> None:
    """Say to backup programs and to git what this folder is (bford.info/cachedir)."""
    for name, text in (
        ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# Made by policylint; may be deleted.\n"),
        (".gitignore", "*\n"),
    ):
        target = os.path.join(path, name)
        if not os.path.exists(target):
            with open(target, "w", encoding="ascii") as file:
                file.write(text)
