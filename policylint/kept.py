"""What came of the files of a project in earlier runs, kept while they hold the same.

A file is known again by its state on disk, and else by what it holds. A *unit* is an island and what was found in it:
while none of its files changed, nor anything that all parts of the project are checked with, the same would be found
again. What the files tell one another (`facts.py`) is kept with it, so that what ties an island to others is seen
without reading it.
"""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from policylint import cache, inputs, program
from policylint.facts import Facts
from policylint.glance import Look
from policylint.islands import islands
from policylint.part import UNKNOWN, Brief, Part
from policylint.project import Elsewhere
from policylint.scope import Scope
from policylint.selection import Selection
from policylint.summary import Summary

_FOLDER = "projects"
_MOST = 16  # projects that are kept, each as several calls may want it
_A_PIECE = 50  # units: of all that is kept of a large project, so much is bytes at a time
_Plain = Any
# An island as it is kept: its files, by path as reported, each with a digest of what it held; another of what it was
# told of the files elsewhere, if that counts; the day of that check, as an ordinal; and what came of it.
_Unit = tuple[tuple[tuple[str, bytes], ...], bytes, int, _Plain]


class Looked:
    """What a glance told of files, by absolute path, kept while their state is the same. `digests` are those of what
    the files hold."""

    def __init__(self, before: Mapping[str, _Plain]) -> None:
        self._before = before
        self._begun = time.time_ns()
        self.now: dict[str, _Plain] = {}
        self.digests: dict[str, bytes] = {}
        self.read = 0

    def find(self, path: str) -> Look | None:
        """What the bytes of a file told, if they are the same still."""
        known = self._before.get(path)
        if known is None or inputs.state(path) != known[0]:
            return None
        inputs.known(path, known[0])
        self.now[path] = known
        self.digests[path] = known[1]
        return Look(*known[2])

    def take(self, path: str, before: inputs.State, data: bytes, look: Look) -> None:
        """Take up what the bytes of a file tell; `before` is its state from before they were read."""
        self.read += 1
        self.digests[path] = _digest(data)
        if before and inputs.settled(before, self._begun):
            self.now[path] = (before, self.digests[path], tuple(look))


class Kept:
    """What is kept of a project, as one call asks for it."""

    def __init__(self, scope: Scope, asked: Selection) -> None:
        self._name = _name(scope, asked)
        found = cache.find_pieces(self._name) or [({}, None)]
        looks, self._signature = found[0]
        self._units: list[_Unit] = [unit for units in found[1:] for unit in units]
        self.looked = Looked(looks)
        self._held: set[int] = set()
        self._new: list[_Unit] = []
        self._paths: dict[str, str] = {}
        self._together: tuple[Iterable[str], ...] = ()
        self._usable = True
        self._today = 0

    def begin(self, brief: Brief, paths: Mapping[str, str]) -> None:
        """Use what is kept for parts with this brief; `paths` are those of their files, by path as reported."""
        self._paths = dict(paths)
        self._together = brief.around.together
        digests = [self.looked.digests.get(one.path) for one in brief.base]
        register = brief.around.register
        self._today = brief.around.today.toordinal()
        brief = brief._replace(around=brief.around._replace(today=date.min))
        state = inputs.state(register.path) if register is not None else ()
        try:
            signature = (_program(), _plain(brief), tuple(digests), state)
        except TypeError:
            self._usable = False
            return
        self._usable = None not in digests
        if signature != self._signature:
            self._units, self._signature = [], signature

    def units(self, elsewhere: Elsewhere) -> Iterator[Part]:
        """What came, in earlier runs, of islands that were told this of the files elsewhere, if it holds still."""
        digests, told = self.looked.digests, _told(elsewhere)
        # The last first: an island that was checked once more, since it proved to be larger, goes before its parts.
        for number in reversed(range(len(self._units) if self._usable else 0)):
            files, then, day, unmade = self._units[number]
            part = _part(unmade)
            same = then == told and day <= self._today <= part.until
            if same and all(digests.get(self._paths.get(path, "")) == held for path, held in files):
                self._held.add(number)
                yield part

    def keep(self, part: Part, elsewhere: Elsewhere) -> None:
        """Keep what came of the islands in a part that was told this of the files elsewhere."""
        if part.of_the_run:
            return
        whole = all(one.whole for one in part.facts.values())
        for island in islands(part.facts, self._together, [paths for _, paths in part.alike]):
            own = part.of(island)
            if own.consulted and elsewhere is UNKNOWN and not whole:
                continue  # it hangs on more than the files of one island
            told = _told(elsewhere) if own.consulted else _told(UNKNOWN)
            files = tuple((path, self.looked.digests.get(self._paths[path], b"")) for path in island)
            self._new.append((files, told, self._today, _unmade(own)))

    def save(self) -> None:
        """Keep what there is now for later runs."""
        changed = self._new or self.looked.read or len(self._held) != len(self._units)
        if self._usable and changed:
            cache.keep_pieces(self._name, self._pieces())
            cache.thin_out(_FOLDER, _MOST)

    def _pieces(self) -> Iterator[_Plain]:
        yield self.looked.now, self._signature
        units = [self._units[number] for number in sorted(self._held)] + self._new
        for start in range(0, len(units), _A_PIECE):
            yield units[start : start + _A_PIECE]


def _name(scope: Scope, asked: Selection) -> str:
    key = repr((os.getcwd(), scope.settings.path, os.path.commonpath(scope.shown), asked))
    return f"{_FOLDER}/{_digest(key).hex()}"


def _program() -> _Plain:
    """What tells that policylint itself has changed, or what it is made with."""
    return tuple((path, inputs.state(path)) for path in program.files())


def _told(elsewhere: Elsewhere) -> bytes:
    return b"" if elsewhere is UNKNOWN else _digest(repr(_plain(elsewhere)))


def _digest(text: str | bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, digest_size=16).digest()


def _plain(value: object) -> _Plain:
    """A value as one that `marshal` carries, the same for equal values.

    Raises:
        TypeError: it holds something else.
    """
    if isinstance(value, tuple | list):
        return tuple(map(_plain, value))
    if isinstance(value, frozenset | set):
        return tuple(sorted(map(_plain, value), key=repr))
    if isinstance(value, dict):
        return tuple((key, _plain(inner)) for key, inner in value.items())
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(type(value).__name__)


def _unmade(part: Part) -> _Plain:
    facts, summaries, *rest, _ = part
    return (
        {path: tuple(one) for path, one in facts.items()},
        {path: tuple(one) for path, one in summaries.items()},
        *rest,
    )


def _part(unmade: _Plain) -> Part:
    facts, summaries, *rest = unmade
    return Part(
        {path: Facts(*one) for path, one in facts.items()},
        {path: Summary(*one) for path, one in summaries.items()},
        *rest,
    )
