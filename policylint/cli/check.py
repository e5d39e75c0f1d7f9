"""`policylint check`."""

import argparse
import os
import sys

from policylint import api
from policylint.cli.language import language
from policylint.config import Config
from policylint.diagnostic import Severity
from policylint.errors import UsageError
from policylint.report import Report


def run(options: argparse.Namespace) -> int:
    """Check, report, and give the exit code."""
    if options.show_files:
        print("\n".join(api.list_files(options.paths, config=options.config, isolated=options.isolated)))
        return 0
    report = _checked(options)
    settings = api.settings(options.paths[0], config=options.config, isolated=options.isolated)
    _write(report, options, settings)
    return _exit_code(report, options, settings)


def _checked(options: argparse.Namespace) -> Report:
    asked = {
        "select": [word for words in options.select for word in words],
        "ignore": [word for words in options.ignore for word in words],
        "severity": dict(options.severity),
        "config": options.config,
        "isolated": options.isolated,
        "today": options.today,
    }
    if "-" in options.paths:
        if options.paths != ["-"]:
            raise UsageError("- stands for standard input, and is then the only path")
        return api.check_text(sys.stdin.buffer.read(), options.stdin_filename, **asked)
    return api.check(options.paths, only=options.only, **asked)


def _write(report: Report, options: argparse.Namespace, settings: Config) -> None:
    from policylint.reporters import Look, render

    if options.quiet and not report.findings:
        return
    target = options.output_file
    look = Look(
        lang=options.lang or settings.lang,
        default_lang=language(),
        color=_colored(options.color) and target is None,
        width=_width(),
        excerpts=not options.no_excerpts,
    )
    text = render(report, options.output_format or settings.output_format or "full", look)
    if target is None:
        _print(text)
        return
    try:
        with open(target, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", target) from None


def _print(text: str) -> None:
    """Print, on a console that cannot show every character as well."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _exit_code(report: Report, options: argparse.Namespace, settings: Config) -> int:
    if report.unreadable:
        return 2
    if not report.documents and not options.allow_empty and not options.only:
        print("policylint: nothing to check: no file here has a `policylint: 1` envelope", file=sys.stderr)
        return 2
    level = Severity[(options.fail_level or settings.fail_level or "error").upper()]
    worst = report.worst
    return 1 if worst is not None and worst >= level and not options.exit_zero else 0


def _colored(wish: str) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _width() -> int:
    import shutil

    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 120))
