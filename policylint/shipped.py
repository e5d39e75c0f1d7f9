"""The knowledge that ships: a vocabulary, the calendar, and the lines of cabinets, dated and sourced."""

import os
from functools import cache

from policylint import files, resources
from policylint.project import File, open_file
from policylint.yaml import Mapping

PARTS = ("vocabulary", "lines")


def shipped(parts: tuple[str, ...]) -> tuple[File, ...]:
    """The files of the parts that are wanted: `lines`, and `vocabulary` for all the rest."""
    return tuple(file for file in _all() if _part(file) in parts)


@cache
def _all() -> tuple[File, ...]:
    folder = os.path.join(resources.rules_dir(), "knowledge")
    found = [file for path in files.walk(folder) if (file := open_file(path, _shown(path))) is not None]
    for file in found:
        file.shipped = True
    return tuple(found)


def _part(file: File) -> str:
    roots = (document.root for document in file.documents)
    return (
        "lines" if any(isinstance(root, Mapping) and root.get("lines") is not None for root in roots) else "vocabulary"
    )


def _shown(path: str) -> str:
    """A shipped file's path as reported: the same wherever the package is installed."""
    return "policylint:" + os.path.relpath(path, resources.rules_dir()).replace(os.sep, "/")
