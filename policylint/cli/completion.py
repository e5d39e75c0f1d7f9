"""`policylint completion SHELL`: a script that lets a shell complete commands and options."""

import argparse
import sys

from policylint.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")


def run(options: argparse.Namespace) -> int:
    """Print the script for a shell."""
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError:
        raise UsageError("completion needs one more package: pip install 'policylint[completion]'") from None
    sys.stdout.write(shellcode(["policylint"], shell=options.shell))
    return 0


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer the shell that asks, by its script, how a command line goes on; then the process ends."""
    try:
        from argcomplete import autocomplete
    except ImportError:
        return
    autocomplete(parser)
