"""The knowledge that ships: a vocabulary, the calendar, and the lines of cabinets, dated and sourced."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from policylint import files, prebuilt, resources
from policylint.errors import RuleError
from policylint.project import File, KnownFile, open_file

PARTS = ("vocabulary", "lines")


def shipped(parts: tuple[str, ...]) -> tuple[File, ...]:
    """The files of the parts that are wanted: `lines`, and `vocabulary` for all the rest."""
    return tuple(file for file in _all() if _part(file) in parts)


def places(found: Sequence[File]) -> dict[str, str]:
    """Where files that ship lie on disk, by their paths as reported."""
    return {file.path: _disk(file.path.removeprefix(_SHOWN)) for file in found}


def build() -> str:
    """Write what the knowledge files that ship come to beside the package; gives the path of the file."""
    return str(_value(prebuilt.build))


@cache
def _all() -> tuple[File, ...]:
    found = [KnownFile(_disk(path), _SHOWN + path, known) for path, known in _value(prebuilt.value)]
    for file in found:
        file.shipped = True
    return tuple(found)


def _value(of: Callable[[str, Sequence[str], Callable[[], Any]], Any]) -> Any:
    paths = list(files.walk(os.path.join(resources.rules_dir(), "knowledge")))
    return of("knowledge", [*paths, resources.schema_path("knowledge")], lambda: _written(paths))


def _written(paths: Sequence[str]) -> list[tuple[str, list[tuple[str, Any]]]]:
    """Of each file its path below the rules, and the id and data of its documents.

    Raises:
        RuleError: a file does not hold sound knowledge and nothing else.
    """
    found = []
    for path in paths:
        file = open_file(path, path)
        documents = file.documents if file is not None else []
        if not documents or not all(document.kind == "knowledge" and document.sound for document in documents):
            raise RuleError("this knowledge ships and is not sound; `policylint check` on it tells what is wrong", path)
        below = os.path.relpath(path, resources.rules_dir()).replace(os.sep, "/")
        found.append((below, [(document.id, document.data) for document in documents]))
    return found


def _disk(below: str) -> str:
    return os.path.join(resources.rules_dir(), *below.split("/"))


def _part(file: File) -> str:
    lines = any(document.data.get("lines") is not None for document in file.documents)
    return "lines" if lines else "vocabulary"


_SHOWN = "policylint:"
"""How a shipped file's path as reported begins: it is the same wherever the package is installed."""
