"""A check that was done before, told again: where all that it read is as it was, it would say the same.

Nothing is imported here but what Python has loaded by itself, so that this takes hardly longer than Python's own start.
"""

import os
import sys
import time

from policylint import cache, inputs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# The variables of the environment that a check hangs on, or that Python itself does.
_VARIABLES = (
    "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "GITHUB_STEP_SUMMARY",
    "POLICYLINT_DEBUG", "HOME", "TZ", "PYTHONPATH", "PYTHONIOENCODING", "PYTHONUTF8",
)  # fmt: skip
_FOLDER = "runs"
_MOST, _LONGEST = 64, 4_000_000  # runs that are kept, and characters of output


class Run:
    """A check that is being done, and is kept if it could be told again."""

    def __init__(self) -> None:
        self._read = inputs.watch()
        self._printed: list[str | bytes] = []

    def printed(self, text: "str | bytes") -> None:
        """Note what went to standard output: text, or bytes past its encoding."""
        self._printed.append(text)

    def keep(self, given: "Sequence[str]", code: int) -> None:
        """Keep the check that these arguments asked for, with its exit code."""
        read = self._read
        inputs.forget()
        if code not in (0, 1) or not read.repeatable or sum(map(len, self._printed)) > _LONGEST:
            return
        kept = os.path.join(cache.folder(), "")
        from policylint.program import files

        read.add(files())
        states = {path: state for path, state in read.states.items() if not path.startswith(kept)}
        if all(inputs.settled(state, read.begun) for state in states.values()):
            key = _key(given)
            cache.keep(_name(key), key, (list(states.items()), self._printed, code))
            cache.thin_out(_FOLDER, _MOST)


def told(given: "Sequence[str]") -> int | None:
    """Print again what the check of these arguments printed, and give its exit code; None where it has to be done."""
    if given[:1] != ["check"]:
        return None
    try:
        key = _key(given)
    except (OSError, AttributeError):
        return None  # the current folder is gone, or there is no standard output
    found = cache.find(_name(key), key)
    if found is None:
        return None
    states, printed, code = found[0]
    if any(inputs.state(path) != state for path, state in states):
        return None
    for text in printed:
        if isinstance(text, str):
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
    sys.stdout.flush()
    return int(code)


def _key(given: "Sequence[str]") -> "tuple[Any, ...]":
    """All that a check hangs on, beside what it reads."""
    out, err = sys.stdout, sys.stderr
    terminal = out.isatty()
    return (
        tuple(given),
        os.getcwd(),
        time.localtime()[:3],
        tuple(map(os.environ.get, _VARIABLES)),
        (out.encoding, terminal, tuple(os.get_terminal_size(out.fileno())) if terminal else (), err.isatty()),
        (sys.executable, sys.hexversion, sys.prefix),
    )


def _name(key: "tuple[Any, ...]") -> str:
    # The key itself is kept too and compared, so that two with one name are no harm. (`hash` differs from run to run.)
    number = int.from_bytes(repr(key).encode("utf-8", "surrogatepass"), "little") % (2**89 - 1)
    return f"{_FOLDER}/{number:023x}"
