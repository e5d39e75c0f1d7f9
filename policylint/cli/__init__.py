"""The command line: thin, no logic. Exit codes: 0 clean, 1 findings, 2 usage, 3 a bug of ours, 130 interrupted."""

import sys

from policylint.cli import again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run a command and give its exit code. `arguments` are those of the process where they are absent."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = again.told(given)
        if code is not None:
            return code
        from policylint.cli.calling import call

        return call(given)
    except BaseException as error:
        from policylint.cli.calling import code_of

        return code_of(error, given)


def start() -> "NoReturn":
    """Be the program that is installed: run the command, and end the process with its exit code.

    Python would take apart every object before it ends, which takes longer than most of a check. Where nobody waits for
    that, the process ends at once, when what was registered for the end is done and what was printed has gone out.
    """
    import atexit
    import os

    code = main()
    threads = sys.modules.get("threading")
    if (threads is None or threads.active_count() == 1) and "multiprocessing" not in sys.modules:
        atexit._run_exitfuncs()
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
        except (OSError, ValueError):
            sys.exit(code)  # Python's own way knows what to say of a stream that is full or closed
        os._exit(code)
    sys.exit(code)
