"""The command line: thin, no logic. Exit codes: 0 clean, 1 findings, 2 usage, 3 a bug of ours, 130 interrupted."""

import os
import sys
from collections.abc import Sequence

from policylint.errors import PolicylintError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code. `arguments` are those of the process where they are absent."""
    from policylint.cli.options import parser

    given = sys.argv[1:] if arguments is None else arguments
    try:
        options = parser(given).parse_args(given)
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except PolicylintError as error:
        print(f"policylint: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of the pipe (`| head`) has gone; nobody is left to tell. Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if os.environ.get("POLICYLINT_DEBUG"):
            raise
        # What an exception says may hold text of a draft.
        secret = "--no-excerpts" in given
        told = type(error).__name__ + ("" if secret else f": {error}")
        print(
            f"policylint: a bug of ours, not of your text: {told}\n"
            "Set POLICYLINT_DEBUG=1 to see where, and please report it.",
            file=sys.stderr,
        )
        return 3
