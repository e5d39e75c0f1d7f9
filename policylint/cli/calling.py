"""One call of the command line: from its arguments to its exit code, whatever happens on the way."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from policylint.errors import PluginError, PolicylintError

if TYPE_CHECKING:
    import argparse

# What goes wrong with a stream that is full or closed, as against a file that somebody named.
_STREAM_ERRORS = (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG, errno.EDQUOT)


def call(given: Sequence[str]) -> int:
    """Do what the arguments ask for, and give the exit code."""
    collecting = gc.isenabled()
    gc.disable()  # nearly all that is imported, and that a run makes, is in use until its end
    try:
        _open_streams()
        options = _options(given)
        code = _run(options, given)
    finally:
        if collecting:
            gc.enable()
    sys.stdout.flush()
    return code


def _options(given: Sequence[str]) -> Any:
    from policylint.cli.plain_call import understood

    if "_ARGCOMPLETE" in os.environ:
        from policylint.cli.completion import complete
        from policylint.cli.options import parser

        complete(parser())
    options = understood(given)
    if options is not None:
        from policylint.cli.check import run

        options.run = run
    else:
        from policylint.cli.options import parser

        options = parser(given).parse_args(given)
    options.given = given
    return options


def code_of(error: BaseException, given: Sequence[str]) -> int:
    """The exit code of a call that ended in an error, once that is told."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 2
    if isinstance(error, PolicylintError):
        print(f"policylint: {_told(error, given)}", file=sys.stderr)
        return 3 if isinstance(error, PluginError) else 2
    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, BrokenPipeError):
        # The reader of the pipe (`| head`) has gone; nobody is left to tell. Python would complain at exit.
        _forget_output()
        return 1
    if isinstance(error, OSError) and error.errno in _STREAM_ERRORS and error.filename is None:
        print(f"policylint: cannot write to standard output: {error.strerror}", file=sys.stderr)
        _forget_output()
        return 2
    if isinstance(error, Exception):
        return _bug(error, given)
    raise error


def _run(options: "argparse.Namespace", given: Sequence[str]) -> int:
    """The exit code of a command; a person who watches is shown how far it is."""
    from policylint.cli.progress import Bar, somebody_watches

    if not somebody_watches(sys.stderr, given):
        return int(options.run(options))
    from policylint.cli.language import spoken
    from policylint.progress import watched_by

    bar = Bar(sys.stderr, lambda: spoken(given))
    try:
        with watched_by(bar):
            return int(options.run(options))
    finally:
        bar.clear()


def _told(error: PolicylintError, given: Sequence[str]) -> str:
    """What an error says, in the language of whoever gave the call."""
    from policylint.cli.language import spoken

    if spoken(given) != "nl":
        return str(error)
    from policylint.cli.dutch import dutch

    return str(PolicylintError(dutch(error.message), error.path, error.line))


def _open_streams() -> None:
    """Where the caller closed a stream, reading gives nothing and writing goes nowhere."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 (for the rest of the process)
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (for the rest of the process)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (for the rest of the process)


def _forget_output() -> None:
    """Let Python write what it still holds, at exit, to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(error: Exception, given: Sequence[str]) -> int:
    if os.environ.get("POLICYLINT_DEBUG"):
        raise error
    # What an exception says may hold text of a draft.
    secret = "--no-excerpts" in given
    told = type(error).__name__ + ("" if secret else f": {error}")
    print(
        f"policylint: a bug of ours, not of your text: {told}\n"
        "Set POLICYLINT_DEBUG=1 to see where, and please report it.",
        file=sys.stderr,
    )
    return 3
