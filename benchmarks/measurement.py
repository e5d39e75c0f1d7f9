"""One run of a command, measured.

pyperf, which keeps the values (`benchmarks.results`), times one command after another, and so does hyperfine. On a
machine that others use, tools are best run in turn, so that a busy minute falls on all of them; pyperf cannot empty a
cache before each run, nor can either tell whether the work was done. So the runs are ours.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_LAUNCHER = Path(__file__).with_name("launcher.py")


class Run(NamedTuple):
    """One run. `seconds` by the clock; `peak` in bytes, of the largest single process."""

    seconds: float
    peak: int
    code: int
    output: str
    errors: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], longest: float | None = None) -> Run:
    """Run a command in a folder.

    Args:
        command: a program, by its path, and its arguments.
        folder: the current folder of the command.
        environment: what is to be set beside what this process has.
        longest: seconds after which it is broken off.

    Raises:
        subprocess.TimeoutExpired: it took too long.
    """
    with TemporaryDirectory(prefix="policylint-benchmarks-") as scratch:
        paths = [f"{scratch}/{name}" for name in ("result", "stdout", "stderr")]
        launched = [sys.executable, "-I", "-S", str(_LAUNCHER), *paths, *command]
        # No setting of Python's own comes along: with PYTHONDONTWRITEBYTECODE a checkout would be compiled at each run.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        with subprocess.Popen(launched, cwd=folder, env={**kept, **environment}, process_group=0) as process:
            try:
                process.wait(longest)
            except BaseException:
                os.killpg(process.pid, 9)
                raise
        if process.returncode:
            raise RuntimeError(f"{command[0]} could not be run")
        seconds, peak, code = Path(paths[0]).read_text("ascii").split()
        output, errors = (Path(path).read_text("utf-8", "replace") for path in paths[1:])
    return Run(float(seconds), int(peak) * 1024, int(code), output, errors)
