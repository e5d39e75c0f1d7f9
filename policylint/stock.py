"""What a baseline comes to hold after a check."""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policylint import api
from policylint.baseline import Baseline, Key, Seen, acceptable, counted, load
from policylint.diagnostic import Diagnostic
from policylint.report import Report


class Stock(NamedTuple):
    """What a baseline comes to hold. `counts` says how often each finding is accepted, `new` are the findings that it
    did not accept before, `dropped` counts what it accepted before and does no longer."""

    path: str
    counts: Mapping[Key, int]
    new: tuple[Diagnostic, ...]
    dropped: int


def take_stock(paths: Sequence[str], request: api.Asked, path: str) -> tuple[Report, Stock]:
    """The report of a check, and the baseline that accepts all of it that one may.

    What the baseline at `path` held about documents and rules that the check did not look at stays in it.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    former = os.path.lexists(path)
    tally = api.tallied(
        paths, request._replace(wish=request.wish._replace(baseline=path if former else "", since=None))
    )
    report = tally.report()
    counts = counted(report.diagnostics)
    if not former:
        return report, Stock(path, counts, (), 0)
    used = tally.baselines.get(os.path.realpath(path)) or load(path, path)
    seen = tally.seen(path, used.rules)
    new = tuple(d for d in report.findings if acceptable(d))
    return report, Stock(path, counts + used.kept(seen), new, _lost(used, seen))


def prune(paths: Sequence[str], request: api.Asked) -> tuple[Report, list[Stock]]:
    """The report of a check, and its baselines without what is no longer found; nothing comes in.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    tally = api.tallied(paths, request)
    report = tally.report()
    stocks = []
    for path, used in tally.baselines.items():
        seen = tally.seen(path, used.rules)
        stocks.append(Stock(used.path, used.pruned(seen), (), _lost(used, seen)))
    return report, stocks


def _lost(used: Baseline, seen: Seen) -> int:
    return used.total - sum(used.pruned(seen).values())
