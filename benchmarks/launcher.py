"""Runs one command, and writes to a file how long it took, its largest memory and its exit code.

Started as `python -I -S launcher.py RESULT STDOUT STDERR COMMAND...`, it is as small as Python can be: Linux counts
what a process held before it became another as part of that other's peak, so that no peak is seen below that of this
(about 8 MiB). The peak is that of the largest single process among the command and all that it started and waited for.
"""

import os
import sys
from time import perf_counter

result, stdout, stderr, *command = sys.argv[1:]
flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
redirected = [
    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, stdout, flags, 0o600),
    (os.POSIX_SPAWN_OPEN, 2, stderr, flags, 0o600),
]
start = perf_counter()
process = os.posix_spawn(command[0], command, os.environ, file_actions=redirected)
_, status, used = os.wait4(process, 0)
seconds = perf_counter() - start
with open(result, "w", encoding="ascii") as file:  # noqa: PTH123 (pathlib would make it larger)
    file.write(f"{seconds!r} {used.ru_maxrss} {os.waitstatus_to_exitcode(status)}")
