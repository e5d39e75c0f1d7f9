"""Arguments, taken apart; what is wrong with a call is told as all else is, with what may be meant."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from policylint.errors import UsageError


class _Help(argparse.HelpFormatter):
    """Help as `argparse` lays it out. It makes one for each option there is, and would import `shutil` for the width,
    which imports all that packs and unpacks."""

    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, **{"width": _columns() - 2, **settings})


def _columns() -> int:
    """How wide the terminal is, as `shutil.get_terminal_size` has it."""
    try:
        told = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        told = 0
    if told > 0:
        return told
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (OSError, ValueError, AttributeError):
        return 80


class Parser(argparse.ArgumentParser):
    """A parser whose errors are a `UsageError`; paths may stand before, between and behind the options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False, formatter_class=_Help)

    def error(self, message: str) -> NoReturn:
        """Refuse the call. What `argparse` says itself does not say what would be right.

        Raises:
            UsageError: always.
        """
        told = _without_aliases(message)
        if "`" in told:
            raise UsageError(told)
        raise UsageError(f"{told}; `{self.prog} --help` shows how it is written")

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:  # type: ignore[override]
        """As `argparse` does, but what is not known is an error at once, told by the command that it was given to."""
        first = next(iter(args or ()), "")
        commands = self._commands()
        if commands and first.startswith("-") and first not in self._option_string_actions:
            self._know(first)
            raise UsageError(f"`{first}` stands before the command; write it behind: `{self.prog} COMMAND {first}`")
        namespace, left = super().parse_known_args(args, namespace)
        if left:
            self._place(left, namespace)
        return namespace, []

    def _place(self, left: list[str], namespace: argparse.Namespace) -> None:
        """Put words that `argparse` left over with the paths: it takes only those that stand together.

        Raises:
            UsageError: one of them is an option that does not exist, or no list of paths is asked for.
        """
        options, words = (left[: left.index("--")], left[left.index("--") + 1 :]) if "--" in left else (left, [])
        for word in options:
            if word.startswith("-") and word != "-":
                self._know(word)
                raise UsageError(f"no option is called `{word}`; `{self.prog} --help` names them all")
        words = [*options, *words]
        action = next((a for a in self._actions if not a.option_strings and a.nargs == "*"), None)
        if action is None:
            raise UsageError(f"`{words[0]}` is one argument too many; `{self.prog} --help` shows how it is written")
        before = getattr(namespace, action.dest)
        setattr(namespace, action.dest, words if before is action.default else [*before, *words])

    def _know(self, word: str) -> None:
        """Refuse an option that is written as another, but for a slip.

        Raises:
            UsageError: it is.
        """
        name = word.partition("=")[0]
        if meant := _meant(name, self._option_string_actions):
            raise UsageError(f"no option is called `{name}`{meant}")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """See that a value is one of the choices.

        Raises:
            UsageError: no command has this name.
            argparse.ArgumentError: it is none of the choices.
        """
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        names = ", ".join(known)
        if isinstance(action, argparse._SubParsersAction):
            if os.path.exists(value):
                raise UsageError(f"`{value}` is no command; did you mean `{self.prog} check {value}`?")
            raise UsageError(f"no command is called `{value}`{_meant(value, known) or f'; known are {names}'}")
        raise argparse.ArgumentError(action, f"`{value}` is none of {names + _meant(str(value), known)}")

    def _commands(self) -> list[str]:
        """The names of the commands, where there are any."""
        return [name for a in self._actions if isinstance(a, argparse._SubParsersAction) for name in a.choices]


def _meant(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), 1, 0.6)
    return f"; did you mean `{near[0]}`?" if near else ""


def _without_aliases(message: str) -> str:
    """`argument -q/--quiet: ...` by the one name of the option that says most."""
    if not message.startswith("argument "):
        return message
    names, colon, rest = message.removeprefix("argument ").partition(": ")
    full = [name for name in names.split("/") if name.startswith("--")]
    return f"{full[0] if full else names}{colon}{rest}"
