"""The commands and their options."""

import argparse
from datetime import date

from policylint import __version__

FORMATS = ("full", "concise", "json")
LEVELS = ("error", "warning", "advice", "information")


def parser() -> argparse.ArgumentParser:
    """The parser of the command line; each command sets `run`, a function from options to an exit code."""
    top = argparse.ArgumentParser(
        prog="policylint", description="Checks draft policy texts in YAML: what is wrong, where, why, and what to do."
    )
    top.add_argument("--version", action="version", version=f"policylint {__version__}")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _check(commands.add_parser("check", help="check files and folders", allow_abbrev=False))
    _rules(commands.add_parser("rules", help="list the rules", allow_abbrev=False))
    _explain(commands.add_parser("explain", help="explain a rule, by name or code", allow_abbrev=False))
    return top


def _check(command: argparse.ArgumentParser) -> None:
    from policylint.cli.check import run

    command.set_defaults(run=run)
    command.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - is standard input"
    )
    rules = command.add_argument_group("rules")
    rules.add_argument("--select", action="append", type=_words, default=[], metavar="RULES", help="run only these")
    rules.add_argument("--ignore", action="append", type=_words, default=[], metavar="RULES", help="do not run these")
    rules.add_argument(
        "--severity", action="append", type=_setting, default=[], metavar="RULE=LEVEL", help="how loud a rule is"
    )
    rules.add_argument("--today", type=_day, metavar="DATE", help="the day of the check (default: the clock's)")
    what = command.add_argument_group("what is read and reported")
    what.add_argument("--only", nargs="+", action="extend", metavar="FILE", help="report nothing but these files")
    what.add_argument("--stdin-filename", default="<stdin>", metavar="PATH", help="where standard input would lie")
    what.add_argument("--config", metavar="FILE", help="use this config file for everything")
    what.add_argument("--isolated", action="store_true", help="use no config file")
    what.add_argument("--allow-empty", action="store_true", help="nothing to check is no error")
    out = command.add_argument_group("output")
    out.add_argument("--output-format", "--format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    out.add_argument("--output-file", metavar="FILE", help="write the report here instead of standard output")
    out.add_argument("--lang", choices=("nl", "en"), help="language of the messages (default: each document's own)")
    out.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour (default: auto)")
    out.add_argument("--no-excerpts", action="store_true", help="show no text of the drafts")
    out.add_argument("--quiet", "-q", action="store_true", help="print nothing when there are no findings")
    out.add_argument("--show-files", action="store_true", help="list the files that would be checked, and stop")
    exit_code = command.add_argument_group("exit code")
    exit_code.add_argument("--fail-level", choices=LEVELS, help="the least severity that fails (default: error)")
    exit_code.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")


def _rules(command: argparse.ArgumentParser) -> None:
    from policylint.cli.catalogue import list_rules

    command.set_defaults(run=list_rules)
    command.add_argument("--lang", choices=("nl", "en"))


def _explain(command: argparse.ArgumentParser) -> None:
    from policylint.cli.catalogue import explain

    command.set_defaults(run=explain)
    command.add_argument("name", metavar="NAME", help="name or code of a rule")
    command.add_argument("--lang", choices=("nl", "en"))


def _words(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if word]


def _setting(text: str) -> tuple[str, str]:
    name, equals, level = text.partition("=")
    if not (name and equals and level in LEVELS):
        raise argparse.ArgumentTypeError(f"`{text}` is not RULE=LEVEL with a level of {', '.join(LEVELS)}")
    return name, level


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no date; write 2026-12-31") from None
