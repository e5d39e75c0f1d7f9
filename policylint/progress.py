"""How far a run is, for whoever watches: a layer says what it takes one after another, and need not know who does."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watcher(Protocol):
    """Is told how many of the `total` items of a stage (`reading`, `checking`) are done; at the end, all of them."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take notice. Called in the thread that does the work, so it must be quick."""
        ...


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Tell a watcher of all that is done in this thread meanwhile."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def stage(name: str, items: Collection[T]) -> Iterable[T]:
    """The items; whoever watches is told of each before it is taken, and when all are done."""
    watcher = _watcher.get()
    return items if watcher is None else _told(name, items, watcher)


def _told(name: str, items: Collection[T], watcher: Watcher) -> Iterator[T]:
    for done, item in enumerate(items):
        watcher(name, done, len(items))
        yield item
    watcher(name, len(items), len(items))
