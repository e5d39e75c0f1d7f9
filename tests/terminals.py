"""A terminal with a person behind it, for tests: a pseudo-terminal, and what it shows."""

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent


class Seen(NamedTuple):
    """The exit code of a command, what it wrote to the terminal, and what it wrote elsewhere."""

    code: int
    terminal: str
    output: str


def at_a_terminal(
    command: list[str], cwd: Path, *, columns: int = 80, piped: bool = False, encoding: str = "utf-8", **more: str
) -> Seen:
    """Run Python with a terminal for its standard error, and for its standard output too unless that is `piped`."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    wishes = ("CI", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY")
    environment = {key: value for key, value in os.environ.items() if key not in wishes}
    environment |= {"PYTHONPATH": str(ROOT), "TERM": "xterm", "LC_ALL": "C.UTF-8", **more}
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if piped else theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen: list[bytes] = []

    def read() -> None:
        with contextlib.suppress(OSError):  # what reading gives when the other end is closed
            while data := os.read(ours, 4096):
                seen.append(data)

    reader = threading.Thread(target=read)
    reader.start()
    output, _ = process.communicate(timeout=60)
    reader.join(timeout=10)
    os.close(ours)
    return Seen(process.returncode, b"".join(seen).decode(encoding), (output or b"").decode(encoding))


def screen(written: str) -> str:
    """What a terminal shows in the end, of text with carriage returns."""
    shown = []
    for row in written.split("\n"):
        cells: list[str] = []
        for stretch in row.removesuffix("\r").split("\r"):
            cells[: len(stretch)] = stretch
        shown.append("".join(cells).rstrip())
    return "\n".join(shown)
