"""The command line: thin, no logic. Exit codes: 0 clean, 1 findings, 2 usage, 3 a bug of ours, 130 interrupted."""

import sys

from policylint.cli import again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


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
