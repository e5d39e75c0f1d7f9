"""`policylint check`."""

import os
import sys
from typing import TYPE_CHECKING, Any

from policylint import api, cache
from policylint.cli import again, letters, output
from policylint.cli.language import language
from policylint.config import Config
from policylint.crew import cores
from policylint.diagnostic import Severity
from policylint.errors import UsageError
from policylint.report import Report

if TYPE_CHECKING:
    import argparse

_NOTHING = {
    "en": "nothing to check: no file here has a `policylint: 1` envelope",
    "nl": "niets na te kijken: geen bestand hier heeft een kop `policylint: 1`",
}
_LETTER = {
    "en": "is a letter, not a document of policylint: import it first, with `policylint import`",
    "nl": "is een brief en geen document van policylint: importeer hem eerst, met `policylint import`",
}


def run(options: "argparse.Namespace") -> int:
    """Check, report, and give the exit code."""
    if options.no_cache:
        cache.off()
    if options.only == []:
        # `--only --lang nl FILE ...`, as pre-commit puts the `args` of a hook before the names.
        if options.paths == ["."]:
            raise UsageError("--only: name the files to be reported")
        options.only, options.paths = options.paths, ["."]
    _agree(options)
    if options.show_files:
        given = {"config": options.config, "isolated": options.isolated, "tracked": options.tracked}
        print("\n".join(api.list_files(options.paths, **given)))
        return 0
    if options.show_settings:
        from policylint.cli.settings import shown

        print("\n".join(shown(options)))
        return 0
    run = again.Run() if _may_be_kept(options) else None
    place = options.stdin_filename if options.paths == ["-"] else options.paths[0]
    settings = api.settings(place, config=options.config, isolated=options.isolated)
    output.outputs(options, settings)  # what cannot be written is told before anything is done
    copy = letters.asked(options)
    if letters.given(options):
        found = letters.checked(options, settings, _wish(options))
        report, written = found.report, True
        if copy is not None:
            letters.write(found, copy, output.look_of(options, settings), force=options.force, quiet=options.quiet)
    else:
        report, written = _checked(options)
    output.write(report, options, settings, run.printed if run is not None else None)
    code = _exit_code(report, options, settings) if written else 2
    if run is not None:
        run.keep(options.given, code)
    return code


def _may_be_kept(options: "argparse.Namespace") -> bool:
    """Whether the check does nothing but read files and print, so that it can be told again."""
    beside = (options.fix, options.diff, options.since, options.tracked, options.prune_baseline, options.no_cache)
    files = (options.output_file, options.write_baseline, os.environ.get("GITHUB_STEP_SUMMARY"))
    return (
        not any(beside)
        and not any(files)
        and "-" not in options.paths
        and all(path is None for _, path in options.output_format)
    )


def _agree(options: "argparse.Namespace") -> None:
    """See that the options do not contradict one another, and that none is given in vain.

    Raises:
        UsageError: they do, or one is.
    """
    if options.isolated and options.config is not None:
        raise UsageError("--isolated uses no config file, so it does not go with --config")
    if options.fix and options.diff:
        raise UsageError("--fix writes the files and --diff writes nothing: choose one")
    if options.unsafe and not (options.fix or options.diff):
        raise UsageError("--unsafe goes with --fix or --diff")
    if options.stdin_filename is not None and "-" not in options.paths:
        raise UsageError("--stdin-filename is for standard input: give - as the path")
    for name in ("only", "since", "tracked"):
        if "-" in options.paths and getattr(options, name):
            raise UsageError(f"--{name} is about files, so it does not go with standard input")
    options.stdin_filename = options.stdin_filename or "<stdin>"
    for name in ("select", "extend_select", "ignore"):
        if any(not words for words in getattr(options, name)):
            raise UsageError(f"--{name.replace('_', '-')}: names no rule")
    # What was said last of a rule stands last: it counts, though the rule was called otherwise in between.
    said = options.severity
    options.severity = [pair for index, pair in enumerate(said) if pair[0] not in dict(said[index + 1 :])]
    for path in options.paths:
        if path.lower().endswith((".docm", ".doc", ".odt", ".rtf", ".pdf")):
            raise UsageError(_LETTER[options.lang or language()], path)


def _wish(options: "argparse.Namespace") -> dict[str, Any]:
    """What is asked of a check, as `api.asked` takes it."""
    asked: dict[str, Any] = {
        "select": [word for words in options.select for word in words],
        "extend_select": [word for words in options.extend_select for word in words],
        "preview": options.preview,
        "baseline": options.baseline,
        "ignore": [word for words in options.ignore for word in words],
        "severity": dict(options.severity),
        "config": options.config,
        "isolated": options.isolated,
        "today": options.today,
    }
    if "-" in options.paths:
        if options.paths != ["-"]:
            raise UsageError("- stands for standard input, and is then the only path")
    else:
        asked |= {"only": options.only, "since": options.since, "tracked": options.tracked}
    return asked


def _checked(options: "argparse.Namespace") -> tuple[Report, bool]:
    """The report, and whether all that was to be written could be."""
    asked = _wish(options)
    if options.prune_baseline:
        from policylint.cli.baselines import pruned

        return pruned(options, asked), True
    if options.write_baseline is not None:
        from policylint.cli.baselines import written

        return written(options, asked), True
    if options.fix or options.diff:
        from policylint.cli.fixes import mended

        return mended(options, asked)
    if "-" in options.paths:
        data = sys.stdin.buffer.read()
        if data.startswith(b"PK\x03\x04"):
            raise UsageError(_LETTER[options.lang or language()], options.stdin_filename)
        return api.check_text(data, options.stdin_filename, **asked), True
    return api.check(options.paths, **asked, jobs=cores() if options.jobs == "auto" else options.jobs), True


def _exit_code(report: Report, options: "argparse.Namespace", settings: Config) -> int:
    if report.broken_off:
        return 3
    if report.unreadable or report.misconfigured:
        return 2
    if not report.documents and not report.rules and not options.allow_empty and not options.only:
        if not report.diagnostics:  # a named file that is not ours has been told
            print(f"policylint: {_NOTHING[options.lang or settings.lang or language()]}", file=sys.stderr)
        return 2
    level = Severity[(options.fail_level or settings.fail_level or "error").upper()]
    worst = report.worst
    return 1 if worst is not None and worst >= level and not options.exit_zero else 0
