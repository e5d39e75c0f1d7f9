"""`policylint check --write-baseline` and `--prune-baseline`."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from policylint import api, baseline
from policylint.cli.language import chosen, language
from policylint.diagnostic import Diagnostic
from policylint.errors import UsageError
from policylint.report import Report
from policylint.stock import Stock, prune, take_stock

_COUNTED = {
    "nl": {
        "held": ("1 bevinding in de nulmeting {path}", "{n} bevindingen in de nulmeting {path}"),
        "new": ("1 nieuw", "{n} nieuw"),
        "dropped": ("1 niet meer gevonden", "{n} niet meer gevonden"),
    },
    "en": {
        "held": ("1 finding in the baseline {path}", "{n} findings in the baseline {path}"),
        "new": ("1 new", "{n} new"),
        "dropped": ("1 no longer found", "{n} no longer found"),
    },
}
_ACCEPTED = {"nl": "nieuw in de nulmeting", "en": "new in the baseline"}


def written(options: argparse.Namespace, asked: dict[str, Any]) -> Report:
    """Write the baseline that accepts all that is found; the report of what it cannot accept.

    Raises:
        UsageError: what is found would be a part only, or the file cannot be written.
    """
    _of_everything(options, "--write-baseline")
    if options.baseline is not None:
        baseline.load(options.baseline, options.baseline)  # of one that is not there, nothing could be kept
    report, stock = take_stock(options.paths, api.asked(**asked), options.write_baseline)
    baseline.write(stock.path, stock.counts)
    lang = _language(options, report)
    for diagnostic in stock.new:
        start = diagnostic.place.span.start
        place = f"{diagnostic.place.path}:{start.line + 1}:{start.column + 1}"
        print(f"policylint: {place}: {diagnostic.rule.code} {diagnostic.rule.name}: {_ACCEPTED[lang]}", file=sys.stderr)
    _tell(stock, lang)
    return report._replace(diagnostics=_accepted(report.diagnostics))


def pruned(options: argparse.Namespace, asked: dict[str, Any]) -> Report:
    """Take what is no longer found out of the baseline; the report with the baseline as it is now.

    Raises:
        UsageError: there is no baseline, what is found would be a part only, or the file cannot be written.
    """
    _of_everything(options, "--prune-baseline")
    report, stocks = prune(options.paths, api.asked(**asked))
    if not stocks:
        raise UsageError("--prune-baseline: no baseline is named, by --baseline or in the config")
    for stock in stocks:
        baseline.write(stock.path, stock.counts)
        _tell(stock, _language(options, report))
    return report._replace(diagnostics=tuple(d for d in report.diagnostics if d.rule.check != "stale-baseline"))


def _of_everything(options: argparse.Namespace, option: str) -> None:
    for name in ("only", "since", "fix", "diff"):
        if getattr(options, name):
            raise UsageError(f"{option} takes stock of everything, so it does not go with --{name}")
    if "-" in options.paths:
        raise UsageError(f"{option} takes stock of files, not of standard input")
    if options.write_baseline is not None and options.prune_baseline:
        raise UsageError("--write-baseline lets new findings in and --prune-baseline does not: choose one")


def _accepted(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings as the new baseline takes them: it accepts all that it may, and nothing in it is idle."""
    kept = [d for d in diagnostics if d.rule.check != "stale-baseline"]
    return tuple(d._replace(baselined=True) if baseline.acceptable(d) else d for d in kept)


def _tell(stock: Stock, lang: str) -> None:
    words = _COUNTED[lang]
    held = sum(stock.counts.values())
    notes = [_number(words[name], n) for name, n in (("new", len(stock.new)), ("dropped", stock.dropped)) if n]
    line = _number(words["held"], held).format(path=stock.path)
    print(f"policylint: {line}" + (f" ({', '.join(notes)})" if notes else ""), file=sys.stderr)


def _number(forms: tuple[str, str], count: int) -> str:
    return forms[0] if count == 1 else forms[1].replace("{n}", str(count))


def _language(options: argparse.Namespace, report: Report) -> str:
    return chosen(options, options.paths[0], report.language or language())
