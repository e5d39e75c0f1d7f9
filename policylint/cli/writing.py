"""Files that a command writes: whole or not at all, and never over another file unasked."""

import os
from contextlib import suppress

from policylint.errors import UsageError


def same(name: str, target: str) -> bool:
    """Whether two names are of one file."""
    try:
        return os.path.samefile(name, target)
    except OSError:
        return os.path.realpath(name) == os.path.realpath(target)


def refuse_existing(target: str, *, force: bool) -> None:
    """See that a file may be written.

    Raises:
        UsageError: it is there, and is not to be replaced.
    """
    if os.path.lexists(target) and not force:
        raise UsageError("already exists; --force replaces it", target)


def write_whole(data: bytes, target: str, *, force: bool) -> None:
    """Write a file whole or not at all. With `force`, one that is there is replaced.

    Raises:
        UsageError: it is there and is not to be replaced, or cannot be written.
    """
    import tempfile

    folder = os.path.dirname(os.path.abspath(target))
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=".policylint-", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(beside, 0o666 & ~_umask())
        if force:
            os.replace(beside, target)
        else:
            _place(beside, target)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", target) from None
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _place(beside: str, target: str) -> None:
    """Give a file its name, unless a file of that name has come meanwhile."""
    try:
        os.link(beside, target)
    except OSError:
        # It has come, or the file system has no hard links.
        refuse_existing(target, force=False)
        os.replace(beside, target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
