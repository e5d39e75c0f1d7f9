"""Globs and packs of a config that mean no file: a slip, or what was left of a folder that is gone."""

import os
from collections.abc import Iterator, Sequence

from policylint.checks import Finding
from policylint.config import Config
from policylint.diagnostic import Term
from policylint.project import File
from policylint.scope import short
from policylint.yaml import Source


def findings(settings: Config, unmatched: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each glob or pack that the project's own config sets: what it extends is written for other
    projects too.

    Args:
        settings: the config.
        unmatched: settings (by name in Python), each with a glob or pack that means nothing that was read.
    """
    if not unmatched or settings.path is None:
        return
    file = File(short(os.path.abspath(settings.path)), None)
    with open(settings.path, encoding="utf-8-sig") as stream:
        file.source = Source(stream.read())
    for name, glob in unmatched:
        origin = settings.origins.get(f"{name}.{glob}") or settings.origins.get(name, "")
        for place in origin.split(", "):
            path, _, line = place.rpartition(":")
            if path == settings.path:
                written = os.path.relpath(glob, settings.root).replace(os.sep, "/") if os.path.isabs(glob) else glob
                start, end = _stretch(file.source, int(line), written)
                fields = {"setting": Term(name.replace("_", "-")), "glob": Term(written)}
                yield Finding(file, start, end, fields, "pack" if name in ("extend", "rules") else "glob")


def _stretch(source: Source, line: int, glob: str) -> tuple[int, int]:
    """Where a glob stands, from a line (1-based) on; that line where it is written in another way."""
    start = source.starts[line - 1]
    found = source.text.find(glob, start)
    return (found, found + len(glob)) if found >= 0 else (start, start + len(source.line(line - 1)))
