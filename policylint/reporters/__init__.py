"""Reporters: one module a format, each a function `report(report, look) -> str`. Imported when asked for."""

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from policylint.diagnostic import Diagnostic, Severity
from policylint.errors import PluginError, UsageError
from policylint.report import Report

FORMATS = ("full", "concise", "grouped", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
# Those for a person at a terminal: in the terminal's encoding, in colour, wrapped to its width.
FOR_PEOPLE = ("full", "concise", "grouped")
_NONE: Mapping[str, Any] = {}


class Look(NamedTuple):
    """How a report is to look.

    `lang` is the language of all messages; where it is None, each document's own, or else `default_lang`. `width` is
    in columns. Without `excerpts` no word of a draft is shown. Formats that other programs read give paths from `root`,
    the folder of the repository (absolute; empty: as reported). `fail_level` is the least severity that fails, for
    formats that know only pass and fail. `group_by` is `file`, `rule` or `owner`, for `grouped`.
    """

    lang: str | None = None
    default_lang: str = "en"
    color: bool = False
    width: int = 100
    excerpts: bool = True
    root: str = ""
    fail_level: Severity = Severity.ERROR
    group_by: str = "file"

    def language(self, diagnostic: Diagnostic | None) -> str:
        """The language for a finding."""
        own = diagnostic.language if diagnostic is not None else None
        return self.lang or own or self.default_lang

    def language_of(self, report: Report) -> str:
        """The language for a whole report: that of its documents, which may have findings or not; where they have no
        one language, that of the first finding."""
        first = report.diagnostics[0] if report.diagnostics else None
        return self.lang or report.language or self.language(first)

    def path(self, path: str) -> str:
        """A path as other programs are to read it: from `root`, with `/`; as it is where it lies elsewhere."""
        if not self.root or not in_files(path):
            return path
        try:
            relative = os.path.relpath(path, self.root).replace(os.sep, "/")
        except ValueError:  # another drive
            return path
        return path if relative.startswith("../") else relative

    def paint(self, text: str, code: str) -> str:
        """A text in a colour (an ANSI code), where colours are wanted."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text


def in_files(path: str) -> bool:
    """Whether a reported path is that of a file of the user's: not knowledge that ships, nor standard input."""
    return not path.startswith(("policylint:", "<"))


def render(report: Report, name: str, look: Look, brought: Mapping[str, Any] = _NONE) -> str:
    """A report in a format. `brought` are the entry points of reporters that plugins bring, by name.

    Raises:
        UsageError: there is no such format, or no such language.
        PluginError: the reporter of a plugin breaks off.
    """
    if look.lang not in (None, "nl", "en"):
        raise UsageError(f"no language of reports is called `{look.lang}`; known are nl, en")
    if name not in FORMATS and name in brought:
        return _of_plugin(report, name, look, brought[name])
    if name not in FORMATS:
        raise UsageError(f"no output format is called `{name}`; known are {', '.join(FORMATS)}")
    if name in FOR_PEOPLE and not report.findings:
        # All of them say this and no more, and it is what most runs say: without what only findings need.
        from policylint.reporters.summary import summary

        return summary(report, look)
    reporter: Callable[[Report, Look], str] = import_module(f"{__name__}.{name}").report
    return reporter(report, look)


def _of_plugin(report: Report, name: str, look: Look, point: Any) -> str:
    try:
        loaded = point.load()
        text = getattr(loaded, "report", loaded)(report, look)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        if os.environ.get("POLICYLINT_DEBUG"):
            raise
        # What an exception says may hold text of a draft.
        told = type(error).__name__ + (f": {error}" if look.excerpts else "")
        raise PluginError(f"the output format `{name}`, of a plugin, broke off with a {told}") from None
    if not isinstance(text, str):
        raise PluginError(f"the output format `{name}`, of a plugin, gives a {type(text).__name__} where a text is due")
    return text
