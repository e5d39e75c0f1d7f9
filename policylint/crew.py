"""Who does the parts of a project: several processes on this machine, or whatever an executor leads to."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from policylint.part import Doing, Part, Task

_WORTH_A_COPY, _WORTH_A_START = 2, 16
"""How many tasks are worth more processes: where these are copies, and where each imports all of policylint anew."""


def on(executor: "Executor") -> "Doing":
    """Do tasks on an executor. What it carries can be pickled; nothing but the files themselves is shared."""

    def doing(tasks: "Sequence[Task]") -> "Iterator[Part]":
        from policylint import part

        return iter(executor.map(part.do, tasks))

    return doing


def of_processes(jobs: int) -> "Doing":
    """Do tasks in so many processes of this machine; a few tasks here."""

    def doing(tasks: "Sequence[Task]") -> "Iterator[Part]":
        from policylint import part

        forks = _forks()
        if len(tasks) < (_WORTH_A_COPY if forks else _WORTH_A_START):
            yield from part.one_by_one(tasks)
            return
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        base = part.base_of(tasks[0][0])
        if forks:
            base.prepare()
        context = multiprocessing.get_context("fork" if forks else "spawn")
        executor = ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=context)
        try:
            yield from executor.map(part.do, tasks)
        finally:
            # Where the run is broken off, what has not begun need not be.
            executor.shutdown(cancel_futures=True)

    return doing


def cores() -> int:
    """How many processes can run at once here."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable is not None else os.cpu_count() or 1


def _forks() -> bool:
    """Whether processes begin as copies of this one, at once; of a process with several threads no copy is safe."""
    import sys
    import threading

    return sys.platform == "linux" and threading.active_count() == 1
