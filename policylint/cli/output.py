"""Where reports go: standard output, files, and the summary of a GitHub job."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from policylint import inputs
from policylint.cli.console import printed as printable
from policylint.cli.language import language
from policylint.cli.letters import FORMAT as DOCX
from policylint.config import Config
from policylint.diagnostic import Severity
from policylint.errors import UsageError
from policylint.house import of_config, plugins_of
from policylint.report import Report
from policylint.reporters import FOR_PEOPLE, FORMATS, Look, render

if TYPE_CHECKING:
    import argparse


class Output(NamedTuple):
    """A format, and the file that it goes to; None is standard output."""

    format: str
    path: str | None


def outputs(options: "argparse.Namespace", settings: Config) -> tuple[Output, ...]:
    """The outputs that are asked for: at most one to standard output, or to `--output-file`.

    Raises:
        UsageError: a format is not known, or two go to one place.
        ConfigError: that of the config is not known, whether it is used or not, or a plugin brings one that ships.
    """
    brought = plugins_of(settings).reporters
    for name in (*FORMATS, DOCX):
        if name in brought:
            fault = UsageError(f"plugins: one brings an output format `{name}`, and one that ships has that name")
            raise of_config(fault, settings, "plugins")
    known = (*FORMATS, DOCX, *brought)
    if settings.output_format is not None and settings.output_format not in known:
        fault = UsageError(f"`output-format`: {_unknown(settings.output_format, known)}")
        raise of_config(fault, settings, "output_format")
    asked = [Output(name, path) for name, path in options.output_format]
    # A copy of a letter holds comments and no statistics: these are printed.
    bare = options.statistics and all(output.format == DOCX for output in asked)
    if not asked or bare or (options.output_file is not None and all(output.path is not None for output in asked)):
        asked.insert(0, Output(settings.output_format or "full", None))
    asked = [output._replace(path=options.output_file) if output.path is None else output for output in asked]
    if options.group_by is not None and not any(output.format == "grouped" for output in asked):
        raise UsageError("--group-by is for the format `grouped`")
    for output in asked:
        if output.format not in known:
            raise UsageError(_unknown(output.format, known))
    seen: dict[str | None, str] = {}
    for output in asked:
        place = None if output.path is None else os.path.realpath(output.path)
        if place in seen:
            where = "standard output" if output.path is None else output.path
            raise UsageError(f"{seen[place]} and {output.format} both go to {where}; write {output.format}=FILE")
        seen[place] = output.format
    return tuple(asked)


def _unknown(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.6)
    hint = f"did you mean `{near[0]}`?" if near else f"known are: {', '.join(known)}"
    return f"`{name}` is no output format; {hint}"


def look_of(options: "argparse.Namespace", settings: Config) -> Look:
    """How reports are to look, as the call and the config want it; without colour."""
    return Look(
        lang=options.lang or settings.lang,
        default_lang=language(),
        width=_width(),
        excerpts=not options.no_excerpts,
        root=_repository(),
        fail_level=Severity[(options.fail_level or settings.fail_level or "error").upper()],
        group_by=options.group_by or "file",
    )


def write(
    report: Report,
    options: "argparse.Namespace",
    settings: Config,
    printed: Callable[[str | bytes], None] | None = None,
) -> None:
    """Write a report in every format of text that is asked for: first what is printed, then the files.

    `printed` is told what went to standard output.

    Raises:
        UsageError: two outputs go to one place, or a file cannot be written.
    """
    asked = [output for output in outputs(options, settings) if output.format != DOCX]
    brought = plugins_of(settings).reporters
    base = look_of(options, settings)
    # Where standard output carries a diff or the mended text, the report stands beside it.
    stream = sys.stderr if options.diff or (options.fix and "-" in options.paths) else sys.stdout
    for name in [output.format for output in asked if output.path is None]:
        if name not in FOR_PEOPLE:
            said = _print_bytes(render(report, name, base, brought), stream)
        elif report.findings or not options.quiet:
            look = base._replace(color=_colored(options.color, stream))
            said = _print(_for_people(report, name, look, options), stream)
        else:
            continue
        if printed is not None:
            printed(said)
    for name, path in asked:
        if path is not None:
            look = base._replace(color=options.color == "always")
            text = (
                _for_people(report, name, look, options) if name in FOR_PEOPLE else render(report, name, look, brought)
            )
            _save(path, text)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(output.format == "github" for output in asked):
        _append(summary, render(report, "markdown", base))


def _for_people(report: Report, name: str, look: Look, options: "argparse.Namespace") -> str:
    if not options.statistics:
        return render(report, name, look)
    from policylint.reporters import statistics

    return statistics.report(report, look)


def _print(text: str, stream: TextIO) -> str:
    shown = printable(text, stream.encoding or "utf-8")
    stream.write(shown)
    return shown


def _print_bytes(text: str, stream: TextIO) -> str | bytes:
    """Print what another program reads: in UTF-8, whatever the console's encoding."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
        return text
    stream.flush()
    data = _encoded(text)
    buffer.write(data)
    buffer.flush()
    return data


def _encoded(text: str) -> bytes:
    # Half of a surrogate pair, which a YAML escape can write, has no bytes; in JSON its escape means the same.
    return text.encode("utf-8", "backslashreplace")


def _save(path: str, text: str) -> None:
    """Write a file whole or not at all: nobody ever reads half a report.

    Raises:
        UsageError: it cannot be written.
    """
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            # A pipe or a device; of a folder, opening says so.
            with open(target, "wb") as file:
                file.write(_encoded(text))
            return
        beside = f"{target}.{os.getpid()}.tmp"
        try:
            with open(beside, "xb") as file:
                file.write(_encoded(text))
            os.replace(beside, target)
        except BaseException:
            if os.path.exists(beside):
                os.remove(beside)
            raise
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None


def _append(path: str, text: str) -> None:
    try:
        with open(path, "ab") as file:
            file.write(_encoded(text))
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None


def _repository() -> str:
    """The folder of the repository around the current folder; the current folder where there is none."""
    here = folder = os.getcwd()
    while True:
        inputs.looked_for(os.path.join(folder, ".git"))
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return here
        folder = above


def _colored(wish: str, stream: TextIO) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def _width() -> int:
    wish = os.environ.get("COLUMNS", "")
    try:
        columns = int(wish) if wish.isdecimal() else os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
    except (AttributeError, OSError, ValueError):
        # No terminal: a pipe, a file, an editor.
        columns = 100
    # Beyond 120, lines of prose are hard to read; some terminals say that they have none.
    return max(40, min(columns or 100, 120))
