"""Reporters: one module a format, each a function `report(report, look) -> str`. Imported when asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from policylint.diagnostic import Diagnostic
from policylint.errors import UsageError
from policylint.report import Report

FORMATS = ("full", "concise", "json")


class Look(NamedTuple):
    """How a report is to look.

    `lang` is the language of all messages; where it is None, each document's own, or else `default_lang`. `width` is
    in columns. Without `excerpts` no word of a draft is shown.
    """

    lang: str | None = None
    default_lang: str = "en"
    color: bool = False
    width: int = 100
    excerpts: bool = True

    def language(self, diagnostic: Diagnostic | None) -> str:
        """The language for a finding; for a whole report, that of its first finding."""
        own = diagnostic.language if diagnostic is not None else None
        return self.lang or own or self.default_lang


def render(report: Report, name: str, look: Look) -> str:
    """A report in a format.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(f"no output format is called `{name}`; known are {', '.join(FORMATS)}")
    reporter: Callable[[Report, Look], str] = import_module(f"{__name__}.{name}").report
    return reporter(report, look)
