"""What comes of the files that ship, as plain values: made when the package is built, else once a user and kept.

The build (`hatch_build.py`) writes them beside the package's modules. They are used only while the files that they were
made from are the same, so that a checkout in which somebody edits a rule never shows the rule as it was.
"""

import marshal
import os
from collections.abc import Callable, Sequence
from typing import Any

from policylint import __version__, cache, resources

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_FORMAT = 4
"""Of `marshal`: plain values that one Python wrote in it any other reads."""
# How files are read: what comes of them depends on that as well.
_READING = ("schema.py", "comma_trap.py", "yaml/reader.py", "yaml/nodes.py", "yaml/source.py", "project/document.py")


def folder() -> str:
    """Where the build puts what it made."""
    return os.path.join(_PACKAGE, "_built")


def value(name: str, sources: Sequence[str], make: Callable[[], Any]) -> Any:
    """A value made of None, booleans, numbers, texts, tuples, lists and dicts: as built, or as kept, or made and kept.

    Args:
        name: of the file that holds it.
        sources: the paths of the files that it is made from.
        make: makes the value.
    """
    states = _states(sources)
    try:
        with open(_path(name), "rb") as file:
            signature, built = marshal.loads(file.read())
        if _holds(signature, states):
            return built
    except (OSError, ValueError, EOFError, TypeError):
        pass  # this package was not built, or the file was cut off
    return cache.kept(f"{name}-{cache.digest(_PACKAGE)}", tuple(states), make)


def build(name: str, sources: Sequence[str], make: Callable[[], Any]) -> str:
    """Make a value, and write it where `value` finds it. Gives the path of the file."""
    states = _states(sources)
    os.makedirs(folder(), exist_ok=True)
    with open(_path(name), "wb") as file:
        file.write(marshal.dumps((_signature(states), make()), _FORMAT))
    return _path(name)


def _path(name: str) -> str:
    return os.path.join(folder(), f"{name}.marshal")


def _states(sources: Sequence[str]) -> list[tuple[str, int, int]]:
    return [cache.state(path) for path in (*sources, *(os.path.join(_PACKAGE, name) for name in _READING))]


def _signature(states: list[tuple[str, int, int]]) -> tuple[Any, ...]:
    """What tells that a source has changed, wherever it lies: version, folders with names, sizes, times of change."""
    names = ["/".join(path.replace(os.sep, "/").split("/")[-2:]) for path, _, _ in states]
    return __version__, names, [size for _, size, _ in states], [changed for _, _, changed in states]


def _holds(built: tuple[Any, ...], states: list[tuple[str, int, int]]) -> bool:
    """Whether a value was built of these sources. An installer gives the files of a wheel times of its own; nobody
    edits these, and all of them come and go together."""
    here = _signature(states)
    return bool(built[:-1] == here[:-1] if resources.packed() else built == here)
