"""Where a value comes from, and what is wrong with it, as data: the caller knows the files and the words."""

from collections.abc import Hashable
from typing import NamedTuple

Path = tuple[str | int, ...]


class Origin(NamedTuple):
    """A place in plain data: whose data (opaque to this package), and the keys and indices that lead there."""

    owner: Hashable
    path: Path

    def at(self, *more: str | int) -> "Origin":
        """A place further inside."""
        return Origin(self.owner, (*self.path, *more))


def reading_order(path: Path) -> tuple[tuple[int, str], ...]:
    """A path as it sorts: items of a list by their number, keys by their name."""
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in path)


class Step(NamedTuple):
    """One step of the explanation: `broader` between subjects, `implies` or `excludes` between actions, `condition`
    (from one condition to another that follows), `conditions-apart` (between two that never hold together), or `axiom`
    (then `end` is empty).

    `start` and `end` are ids; `member` the index of the member that is carried along (None: it joins several).
    """

    kind: str
    start: str
    end: str
    strength: str
    source: str | None
    origin: Origin
    member: int | None


class Finding(NamedTuple):
    """Something wrong with knowledge or with a position, short of a conflict.

    `kind` is one of the kinds that docs/semantics.md lists; `name` the text it is about, `section` the part of the
    vocabulary in which that text should be (`subjects`, ...), `related` other places, `names` further ids, `steps` the
    links by which it is so, `besides` the ids of what falls away with it.
    """

    kind: str
    origin: Origin
    name: str = ""
    section: str = ""
    related: tuple[Origin, ...] = ()
    names: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    besides: tuple[str, ...] = ()
