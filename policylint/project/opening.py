"""Files opened: read from disk or from bytes, when they are ours or somebody named them."""

import os
from typing import Protocol

from policylint import files
from policylint.project.document import File
from policylint.yaml import Stream, read

LARGE = 32_768
"""Bytes from which on a file may be worth a place of its own in the cache: any other is read as fast as it is found."""


class Opener(Protocol):
    """What reads a file: `open_file`, or something that keeps what it read."""

    def __call__(self, path: str, shown: str, *, named: bool = False) -> File | None:
        """As `open_file`."""
        ...


def open_file(path: str, shown: str, *, named: bool = False) -> File | None:
    """Read one file from disk; None when it is not ours and nobody named it. `shown` is its path as reported."""
    try:
        if (reason := files.unending(path)) is not None:
            return File(shown, None, reason)
        with open(path, "rb") as stream:
            data = stream.read()
    except IsADirectoryError:
        return File(shown, None, _folder_error(path))
    except OSError as error:
        return File(shown, None, error.strerror or str(error))
    return from_bytes(data, shown, named=True) if named else _ours(data, shown)


FOLDER = "it is a folder that cannot be listed"


def _folder_error(path: str) -> str:
    """Why a folder cannot be read, of which we had hoped to see the files."""
    try:
        os.listdir(path)
    except OSError as error:
        return error.strerror or str(error)
    return FOLDER


def from_bytes(data: bytes, shown: str, *, named: bool) -> File:
    """Read a file's bytes, ours or not; where it is not, the file says so (`foreign`)."""
    file = File(shown, _read(data))
    file.foreign = named and not file.documents
    return file


def _ours(data: bytes, shown: str) -> File | None:
    if not files.may_be_ours(data):
        return None
    file = File(shown, _read(data))
    return file if file.documents else None


def _read(data: bytes) -> Stream:
    if len(data) < LARGE:
        return read(data)
    from policylint.project.trees import stream_of

    return stream_of(data)
