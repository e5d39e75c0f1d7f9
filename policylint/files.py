"""Finding the files: which YAML files lie under a path, and whether a file may be ours at all."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatch
from functools import cache
from stat import S_ISBLK, S_ISCHR, S_ISFIFO

SUFFIXES = (".yaml", ".yml")
# Folders that hold nobody's drafts. Folders whose name begins with a dot are passed over as well.
PASSED_OVER = frozenset({"node_modules", "__pycache__", "venv", "build", "dist", "site-packages"})

# The envelope key, as a cheap look before parsing; and as the key that it is, for a file that does not parse.
_MENTION = b"policylint"
_SERVES = re.compile(rb"""kind["']?\s*:\s*["']?(?:rule|knowledge)""")
_KEY = re.compile(r"""^\ufeff?(?:\{\s*)?["']?policylint["']?\s*:(?:\s|$)""", re.MULTILINE)


def walk(
    folder: str,
    exclude: tuple[str, ...] = (),
    stop: Callable[[str], bool] = lambda folder: False,
    links: set[str] | None = None,
) -> Iterator[str]:
    """All YAML files under a folder, sorted, `/` between parts; and each folder that cannot be read, in place of what
    it holds, so that whoever opens it learns why.

    Args:
        folder: where to begin.
        exclude: globs on the path below the folder, or on a bare name.
        stop: says of a folder below that it is not to be entered.
        links: comes to hold those of the files that are symbolic links; those to folders are not followed.
    """
    left = [folder]
    while left:
        root = left.pop()
        try:
            with os.scandir(root) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield root
            continue
        below = os.path.relpath(root, folder)
        folders = []
        for entry in found:
            name = entry.name
            if _is_folder(entry):
                passed_over = name.startswith(".") or name in PASSED_OVER or entry.is_symlink()
                if not (passed_over or excluded(os.path.join(below, name), exclude) or stop(entry.path)):
                    folders.append(entry.path)
            elif name.lower().endswith(SUFFIXES) and not (exclude and excluded(os.path.join(below, name), exclude)):
                if links is not None and entry.is_symlink():
                    links.add(entry.path)
                yield entry.path
        left += reversed(folders)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, say
        return False


def excluded(path: str, globs: tuple[str, ...]) -> bool:
    """Whether a glob means a relative path, or one of the folders above it.

    A glob without `/` means a name in any folder. In others, which go from the top, `*` stays within a name, and `**`
    stands for folders below one another, or for none.
    """
    parts = os.path.normpath(path).split(os.sep)
    for glob in globs:
        wanted = _parts(glob)
        if "/" not in glob.rstrip("/"):
            if any(fnmatch(part, name) for name in wanted for part in parts):
                return True
        elif any(_meant(parts[:end], wanted) for end in range(1, len(parts) + 1)):
            return True
    return False


@cache
def _parts(glob: str) -> tuple[str, ...]:
    return tuple(part for part in glob.split("/") if part not in ("", "."))


def _meant(parts: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the parts of a path are those that the parts of a glob want."""
    if not wanted:
        return not parts
    if wanted[0] == "**":
        # At the end it stands for what lies in a folder, not for the folder.
        starts = range(len(parts) + 1) if len(wanted) > 1 else range(len(parts), len(parts) + bool(parts))
        return any(_meant(parts[start:], wanted[1:]) for start in starts)
    return bool(parts) and fnmatch(parts[0], wanted[0]) and _meant(parts[1:], wanted[1:])


def unclosed(glob: str) -> bool:
    """Whether a glob opens a set of characters (`[a-z]`) and does not close it: nobody means that."""
    return "[" in re.sub(r"\[!?\]?[^\]]*\]", "", glob)


LETTERS = (
    ".docx",
    ".docm",
    ".dotx",
    ".dotm",
    ".doc",
    ".odt",
    ".rtf",
    ".pdf",
    ".txt",
    ".md",
    ".markdown",
    ".html",
    ".htm",
)
"""How the names of letters end."""


def is_letter(path: str) -> bool:
    """Whether a path is that of a letter in Word, which is checked where it is named."""
    return path.lower().endswith(".docx") and not os.path.isdir(path)


PIPE = "it is a pipe, not a file"
DEVICE = "it is a device, not a file"


def unending(path: str) -> str | None:
    """Why reading a path may never end: it is a pipe, or a device such as `/dev/zero`; None where it ends. A pipe that
    a shell hands over (`/dev/fd/63`) has somebody who writes to it, and so has standard input.

    Raises:
        OSError: there is no such path, or it may not be looked at.
    """
    mode = os.stat(path).st_mode
    if S_ISFIFO(mode):
        return None if path.startswith("/dev/") else PIPE
    device = (S_ISCHR(mode) or S_ISBLK(mode)) and not path.startswith(("/dev/fd/", "/dev/stdin", "/dev/null"))
    return DEVICE if device else None


def may_be_ours(data: bytes) -> bool:
    """Whether a file can hold the envelope at all; cheap, and never wrong when it says no."""
    return _MENTION in data or data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] == b"\x00\x00\xfe\xff"


def may_serve(data: bytes) -> bool:
    """Whether a file can hold a rule or knowledge; cheap, and never wrong when it says no."""
    return _SERVES.search(data) is not None or b"\0" in data  # UTF-16 or UTF-32


def last_envelope(text: str) -> int:
    """Where the last line begins that, in text that is no YAML, was meant for an envelope of ours; -1 without one."""
    return max((match.start() for match in _KEY.finditer(text)), default=-1)
