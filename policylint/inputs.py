"""What a run reads and looks for: enough to tell, later, whether it would meet the same again."""

import os
import sys
import time

TYPE_CHECKING = False  # `typing` takes as long to import as all that a run needs that was done before
if TYPE_CHECKING:
    from collections.abc import Iterable

State = tuple[int, ...]
"""What tells that a file or folder has changed: mode, size, times of change in nanoseconds, and number; () where there
is none."""

TICK = 2_000_000_000
"""Nanoseconds within which a file may change twice and show the same times (FAT counts in steps of two seconds)."""


def state(path: str) -> State:
    """The state of what lies at a path, links followed."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return ()
    return found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def settled(found: State, at: int) -> bool:
    """Whether it would show if what has this state changed after a moment, in nanoseconds since 1970: it did not
    change in the tick before."""
    return not found or max(found[2:4]) < at - TICK


class Inputs:
    """What was read since this was made: `states` of all files that were opened, folders that were listed and paths
    that were looked for, each from just before the first time.

    `repeatable` says that nothing else counted: no plugin, no other program.
    """

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        self.repeatable = True
        self.begun = time.time_ns()

    def add(self, paths: "Iterable[str]") -> None:
        """Note paths that were looked for."""
        for path in paths:
            if path not in self.states:
                self.states[path] = state(path)


_watched: Inputs | None = None
_hooked = False


def watch() -> Inputs:
    """Note, from here on, what this process reads."""
    global _watched, _hooked
    _watched = Inputs()
    if not _hooked:
        sys.addaudithook(_heard)  # it stays for good
        _hooked = True
    return _watched


def forget() -> None:
    """Note nothing any more."""
    global _watched
    _watched = None


def looked_for(path: str) -> None:
    """Note a path of which it matters whether it is there; what is opened or listed is noted by itself."""
    if _watched is not None:
        _watched.add((os.path.abspath(path),))


def known(path: str, found: State) -> None:
    """Note a file that was not read, since its state says that it holds what it held: an absolute path."""
    if _watched is not None:
        _watched.states.setdefault(path, found)


def unrepeatable() -> None:
    """Note that the run hangs on something that cannot be noted, such as what a plugin does."""
    if _watched is not None:
        _watched.repeatable = False


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    # Called for all that Python audits, in any thread (docs.python.org/3/library/audit_events.html).
    watched = _watched
    if watched is None or event not in ("open", "os.listdir", "os.scandir", "subprocess.Popen"):
        return
    if event == "subprocess.Popen":
        watched.repeatable = False
        return
    path = arguments[0]
    if event == "open":
        mode, flags = arguments[1:3]
        writes = flags & (os.O_WRONLY | os.O_RDWR) if isinstance(flags, int) else False
        if writes or not isinstance(path, str | bytes) or (isinstance(mode, str) and "r" not in mode):
            return
    text = "." if path is None else os.fsdecode(path) if isinstance(path, str | bytes) else ""
    if text and not text.endswith((".pyc", ".py")):
        watched.add((os.path.abspath(text),))
