"""`policylint check --write-baseline`."""

import argparse
import sys
from typing import Any

from policylint import api, baseline
from policylint.cli.language import chosen
from policylint.errors import UsageError
from policylint.report import Report

_WORDS = {
    "nl": ("1 bevinding in de nulmeting {path}", "{n} bevindingen in de nulmeting {path}"),
    "en": ("1 finding in the baseline {path}", "{n} findings in the baseline {path}"),
}


def written(options: argparse.Namespace, asked: dict[str, Any]) -> Report:
    """Write the baseline that accepts all that is found; the report of what it cannot accept.

    Raises:
        UsageError: what is found would be a part only, or the file cannot be written.
    """
    for name in ("only", "since", "fix", "diff"):
        if getattr(options, name):
            raise UsageError(f"--write-baseline takes stock of everything, so it does not go with --{name}")
    if options.paths == ["-"]:
        raise UsageError("--write-baseline takes stock of files, not of standard input")
    report = api.check(options.paths, **{**asked, "baseline": ""})
    count = baseline.write(options.write_baseline, report.findings)
    one, more = _WORDS[chosen(options, options.paths[0])]
    print("policylint: " + (one if count == 1 else more).format(n=count, path=options.write_baseline), file=sys.stderr)
    accepted = baseline.load(options.write_baseline, options.write_baseline).accept(report.diagnostics)
    return report._replace(diagnostics=tuple(accepted))
