"""`policylint check --fix` and `--diff`: what is mended, told on standard error."""

import argparse
import sys
from typing import Any

from policylint import fixer, repair
from policylint.cli.dutch import dutch
from policylint.cli.language import chosen
from policylint.diagnostic import Diagnostic
from policylint.repair import Repair
from policylint.report import Report

# For one, and for more.
_COUNTED = {
    "nl": {
        "fixed": ("1 bevinding hersteld", "{n} bevindingen hersteld"),
        "would": ("1 bevinding zou worden hersteld", "{n} bevindingen zouden worden hersteld"),
        "files": ("in 1 bestand", "in {n} bestanden"),
        "more": ("nog 1 met --fix --unsafe", "nog {n} met --fix --unsafe"),
    },
    "en": {
        "fixed": ("1 finding fixed", "{n} findings fixed"),
        "would": ("1 finding would be fixed", "{n} findings would be fixed"),
        "files": ("in 1 file", "in {n} files"),
        "more": ("1 more with --fix --unsafe", "{n} more with --fix --unsafe"),
    },
}
_WORDS = {
    "nl": {
        "dropped": "niet hersteld, want de tekst zou daarna niet meer kloppen als YAML of in het schema",
        "declined": "niet hersteld, want daarna zou {other} worden gemeld",
        "still": "niet hersteld, want daarna zou het nog steeds worden gemeld",
        "unfixable": "niet hersteld: {reason}",
        "stuck": "niet hersteld: het herstel is geschreven, en dit wordt nog steeds gemeld",
        "unwritten": "niet geschreven",
    },
    "en": {
        "dropped": "not fixed, for the text would no longer be sound YAML or fit the schema",
        "declined": "not fixed, for {other} would be reported then",
        "still": "not fixed, for it would still be reported then",
        "unfixable": "not fixed: {reason}",
        "stuck": "not fixed: the fix was written, and this is reported all the same",
        "unwritten": "not written",
    },
}


def mended(options: argparse.Namespace, asked: dict[str, Any]) -> tuple[Report, bool]:
    """Mend what can be mended; the report of what remains in the files, and whether all could be written."""
    if "-" in options.paths:
        data = sys.stdin.buffer.read()
        outcome = repair.fix_text(data, options.stdin_filename, unsafe=options.unsafe, **asked)
        if not options.diff:
            _pass_on(data, outcome, options)
    else:
        outcome = repair.fix(options.paths, unsafe=options.unsafe, write=not options.diff, **asked)
    if options.diff:
        sys.stdout.write("".join(change.diff() for change in outcome.changes))
    place = options.stdin_filename if "-" in options.paths else options.paths[0]
    _tell(outcome, chosen(options, place), options)
    return outcome.before if options.diff else outcome.report, not outcome.unwritten


def _tell(outcome: Repair, lang: str, options: argparse.Namespace) -> None:
    words, numbers = _WORDS[lang], _COUNTED[lang]
    parts = [f"{_number(numbers['would' if options.diff else 'fixed'], outcome.fixed)} "]
    parts.append(_number(numbers["files"], len(outcome.changes)))
    left = sum(d.fix is not None and not d.fix.safe for d in outcome.report.findings)
    if left and not options.unsafe:
        parts.append(f" ({_number(numbers['more'], left)})")
    _say("".join(parts))
    told = [(diagnostic, words["dropped"]) for diagnostic in outcome.dropped]
    for diagnostic, other in outcome.declined:
        case = "still" if other.rule.name == diagnostic.rule.name else "declined"
        told.append((diagnostic, words[case].format(other=f"{other.rule.code} {other.rule.name}")))
    told += [(diagnostic, words["stuck"]) for diagnostic in outcome.stuck]
    for diagnostic in outcome.report.findings:
        safe = diagnostic.rule.fix is not None and diagnostic.rule.fix.get("safe")
        if diagnostic.unfixable is not None and (safe or options.unsafe):
            told.append((diagnostic, words["unfixable"].format(reason=diagnostic.unfixable[lang])))
    for diagnostic, reason in told:
        _say(f"{_place(diagnostic)}: {diagnostic.rule.code} {reason}")
    for path, reason in outcome.unwritten:
        _say(f"{path}: {words['unwritten']}: {dutch(reason) if lang == 'nl' else reason}")


def _pass_on(data: bytes, outcome: Repair, options: argparse.Namespace) -> None:
    """The text of standard input, mended or as it was: for an editor that pipes through."""
    if outcome.changes:
        source = outcome.report.sources[options.stdin_filename]
        data = fixer.encoded(source, source.text)
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _say(text: str) -> None:
    print(f"policylint: {text}", file=sys.stderr)


def _place(diagnostic: Diagnostic) -> str:
    start = diagnostic.place.span.start
    return f"{diagnostic.place.path}:{start.line + 1}:{start.column + 1}"


def _number(forms: tuple[str, str], count: int) -> str:
    one, more = forms
    return one if count == 1 else more.format(n=count)
