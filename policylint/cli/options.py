"""The commands and their options."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date

from policylint import __version__
from policylint.cli.arguments import Parser
from policylint.report import GROUPINGS
from policylint.reporters import FORMATS

LEVELS = ("error", "warning", "advice", "information")


def parser(asked: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the command line; each command sets `run`, a function from options to an exit code.

    `asked` are the arguments to come: where they begin with a command, only that one is set up, since each brings
    imports of its own. Help is in the language that they ask for.
    """
    top = Parser(
        prog="policylint", description="Checks draft policy texts in YAML: what is wrong, where, why, and what to do."
    )
    top.add_argument("--version", action="version", version=f"policylint {__version__}")
    # With `prog` given, argparse needs no formatter of help, and so no `shutil`.
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND", prog=top.prog)
    wanted = asked[0] if asked and asked[0] in _COMMANDS else None
    for name, (about, set_up) in _COMMANDS.items():
        command = commands.add_parser(name, help=about)
        if wanted in (None, name):
            set_up(command)
    if not {"-h", "--help"}.isdisjoint(asked):
        from policylint.cli.language import spoken

        if spoken(asked) == "nl":
            from policylint.cli.dutch_help import translate

            translate(top)
    return top


def _check(command: argparse.ArgumentParser) -> None:
    from policylint.cli.check import run

    command.set_defaults(run=run)
    command.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files and folders, a letter in Word (.docx); - is standard input",
    )
    rules = command.add_argument_group("rules")
    rules.add_argument("--select", action="append", type=_words, default=[], metavar="RULES", help="run only these")
    rules.add_argument(
        "--extend-select", action="append", type=_words, default=[], metavar="RULES", help="run these besides"
    )
    rules.add_argument("--ignore", action="append", type=_words, default=[], metavar="RULES", help="do not run these")
    rules.add_argument(
        "--severity", action="append", type=_setting, default=[], metavar="RULE=LEVEL", help="how loud a rule is"
    )
    rules.add_argument("--preview", action="store_true", help="run the rules that are on trial too")
    rules.add_argument("--today", type=_day, metavar="DATE", help="the day of the check (default: the clock's)")
    mend = command.add_argument_group("fixes")
    mend.add_argument("--fix", action="store_true", help="mend what can be mended without a change of meaning")
    mend.add_argument(
        "--unsafe", action="store_true", help="with --fix or --diff: mend also what may change the meaning"
    )
    mend.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")
    what = command.add_argument_group("what is read and reported")
    what.add_argument("--only", nargs="*", action="extend", metavar="FILE", help="report nothing but these files")
    what.add_argument("--tracked", action="store_true", help="pass over files in folders that git does not track")
    what.add_argument(
        "--jobs",
        type=_jobs,
        default="auto",
        metavar="N",
        help="over how many processes a large project is spread: a number, or auto (default)",
    )
    what.add_argument("--since", metavar="REV", help="report only what this branch changed since it left REV (git)")
    what.add_argument("--baseline", metavar="FILE", help="accept the findings in this file (see --write-baseline)")
    what.add_argument("--write-baseline", metavar="FILE", help="accept all present findings: write them to this file")
    what.add_argument("--prune-baseline", action="store_true", help="take out of the baseline what is no longer found")
    what.add_argument("--stdin-filename", metavar="PATH", help="where standard input would lie")
    what.add_argument("--config", metavar="FILE", help="use this config file for everything")
    what.add_argument("--isolated", action="store_true", help="use no config file")
    what.add_argument("--allow-empty", action="store_true", help="nothing to check is no error")
    what.add_argument("--no-cache", action="store_true", help="use nothing that earlier runs kept, and keep nothing")
    out = command.add_argument_group("output")
    out.add_argument(
        "--output-format",
        "--format",
        action="append",
        type=_format,
        default=[],
        metavar="FORMAT[=FILE]",
        help=f"{', '.join(FORMATS)}; with =FILE, into that file; docx=FILE, as comments in a copy of the letter that "
        "is checked; may be repeated",
    )
    out.add_argument("--force", action="store_true", help="with docx=FILE: replace FILE if it exists")
    out.add_argument("--output-file", metavar="FILE", help="write the report here instead of standard output")
    out.add_argument("--group-by", choices=GROUPINGS, help="for grouped (default: file)")
    out.add_argument("--statistics", action="store_true", help="count findings by rule instead of showing them")
    out.add_argument("--lang", choices=("nl", "en"), help="language of the messages (default: each document's own)")
    out.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour (default: auto)")
    out.add_argument("--no-excerpts", action="store_true", help="show no text of the drafts")
    out.add_argument("--quiet", "-q", action="store_true", help="print nothing when there are no findings")
    out.add_argument("--show-settings", action="store_true", help="show each setting and where it was set, and stop")
    out.add_argument("--show-files", action="store_true", help="list the files that would be checked, and stop")
    exit_code = command.add_argument_group("exit code")
    exit_code.add_argument("--fail-level", choices=LEVELS, help="the least severity that fails (default: error)")
    exit_code.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")


def _rules(command: argparse.ArgumentParser) -> None:
    from policylint.cli.catalogue import list_rules

    command.set_defaults(run=list_rules)
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _citations(command: argparse.ArgumentParser) -> None:
    from policylint.cli.citations import FORMATS as KINDS
    from policylint.cli.citations import run

    command.set_defaults(run=run)
    command.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    command.add_argument("--output-format", "--format", choices=KINDS, default="table", help="how they are listed")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the headings")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")


def _commitments(command: argparse.ArgumentParser) -> None:
    from policylint.cli.commitments import FORMATS as KINDS
    from policylint.cli.commitments import run

    command.set_defaults(run=run)
    command.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    command.add_argument("--output-format", "--format", choices=KINDS, default="table", help="how they are listed")
    command.add_argument("--today", type=_day, metavar="DATE", help="what is late is late on this day (default: today)")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the headings")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")


def _positions(command: argparse.ArgumentParser) -> None:
    from policylint.cli.positions import FORMATS as KINDS
    from policylint.cli.positions import run

    command.set_defaults(run=run)
    command.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    command.add_argument("--output-format", "--format", choices=KINDS, default="table", help="how they are listed")
    command.add_argument("--subject", metavar="NAME", help="only this subject and narrower ones, by id or label")
    command.add_argument("--actor", metavar="NAME", help="only what this actor holds, by id or label")
    command.add_argument("--today", type=_day, metavar="DATE", help="the day from which undated drafts speak")
    command.add_argument("--lang", choices=("nl", "en"), help="language of headings and labels")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")


def _why(command: argparse.ArgumentParser) -> None:
    from policylint.cli.why import run

    command.set_defaults(run=run)
    command.add_argument("one", metavar="DOC#ID", help="a position; also the id of a line, or PATH:LINE")
    command.add_argument("other", metavar="DOC#ID", help="another")
    command.add_argument(
        "--in", dest="within", action="append", metavar="PATH", help="where they are (default: the current folder)"
    )
    command.add_argument("--output-format", "--format", choices=("text", "json"), default="text", help="text or json")
    command.add_argument("--today", type=_day, metavar="DATE", help="the day from which undated drafts speak")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")


def _explain(command: argparse.ArgumentParser) -> None:
    from policylint.cli.catalogue import explain

    command.set_defaults(run=explain)
    command.add_argument("name", metavar="NAME", help="name or code of a rule")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _waivers(command: argparse.ArgumentParser) -> None:
    from policylint.cli.waivers import run

    command.set_defaults(run=run)
    command.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders")
    command.add_argument("--today", type=_day, metavar="DATE", help="the day of the check (default: the clock's)")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")
    command.add_argument("--output-format", "--format", choices=("text", "json"), default="text", help="text or json")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _import(command: argparse.ArgumentParser) -> None:
    from policylint.cli.importing import run

    command.set_defaults(run=run)
    command.add_argument("letter", metavar="LETTER", help="Word (.docx), text, Markdown or HTML; - is standard input")
    command.add_argument("-o", "--output", metavar="FILE", help="write the draft here instead of standard output")
    command.add_argument("--force", action="store_true", help="replace FILE if it exists")
    command.add_argument("--report", action="store_true", help="say what was found and what was left, per theme")
    command.add_argument("--stdin-filename", default="<stdin>", metavar="NAME", help="what standard input is called")
    command.add_argument("--config", metavar="FILE", help="the config file whose project's knowledge is used")
    command.add_argument(
        "--isolated", action="store_true", help="use no config file, and only the knowledge that ships"
    )
    command.add_argument(
        "--lang", choices=("nl", "en"), help="language of comments, report and errors (comments: else the letter's)"
    )


def _test(command: argparse.ArgumentParser) -> None:
    from policylint.cli.authoring import test

    command.set_defaults(run=test)
    command.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="rule files, and folders with them")
    command.add_argument("--config", metavar="FILE", help="use this config file for everything")
    command.add_argument("--isolated", action="store_true", help="use no config file")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _new_rule(command: argparse.ArgumentParser) -> None:
    from policylint.cli.authoring import new_rule

    command.set_defaults(run=new_rule)
    command.add_argument("name", metavar="NAME", help="the name of the fault, such as theme-without-owner")
    command.add_argument("--folder", default="rules", metavar="FOLDER", help="where the file goes (default: rules)")
    command.add_argument("--code", metavar="CODE", help="its code (default: the next that is free, HOUSE001)")
    command.add_argument("--force", action="store_true", help="overwrite a file that is there")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _init(command: argparse.ArgumentParser) -> None:
    from policylint.cli.authoring import init

    command.set_defaults(run=init)
    command.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="the repository (default: here)")
    command.add_argument("--force", action="store_true", help="overwrite files that are there")
    command.add_argument("--lang", choices=("nl", "en"), help="language of the answer")


def _words(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if word]


def _format(text: str) -> tuple[str, str | None]:
    name, equals, path = text.partition("=")
    # Whether there is such a format is seen later: a plugin that the config names may bring it.
    if equals and not path:
        raise argparse.ArgumentTypeError(f"`{text}` names no file; write {name}=FILE")
    return name, path or None


def _setting(text: str) -> tuple[str, str]:
    name, equals, level = text.partition("=")
    if not (name and equals and level in LEVELS):
        raise argparse.ArgumentTypeError(f"`{text}` is not RULE=LEVEL with a level of {', '.join(LEVELS)}")
    return name, level


def _jobs(text: str) -> int | str:
    if text == "auto":
        return text
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"`{text}` is no number of processes; write 1 or more, or auto")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no date; write 2026-12-31") from None


def _completion(command: argparse.ArgumentParser) -> None:
    from policylint.cli.completion import SHELLS, run

    command.set_defaults(run=run)
    command.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check files and folders", _check),
    "rules": ("list the rules", _rules),
    "explain": ("explain a rule, by name or code", _explain),
    "citations": ("list citations, with titles and links", _citations),
    "commitments": ("list promises, by when they are due", _commitments),
    "positions": ("list who holds what, by subject", _positions),
    "why": ("say whether two positions go together, and why", _why),
    "waivers": ("list what is waived or disputed, and why", _waivers),
    "test": ("hold rule files to their own examples", _test),
    "new-rule": ("begin a rule file", _new_rule),
    "init": ("make a repository ready: settings, hook, a letter", _init),
    "import": ("turn a letter into a draft in YAML", _import),
    "completion": ("print a script that completes commands in a shell", _completion),
}
