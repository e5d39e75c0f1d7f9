"""Which findings a branch answers for: those at what it changed, and those that were not there where it began."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable

from policylint.changed import Branch
from policylint.diagnostic import Diagnostic, Severity
from policylint.report import Report

# What was found where a branch began, in the files of then; None where that cannot be told.
Before = Callable[[Branch], Iterable[Diagnostic] | None]


def answered_for(
    report: Report, branches: Iterable[Branch], before: Before, spared: Callable[[Diagnostic], bool]
) -> Report:
    """The report, with no findings but those that the branches answer for.

    A finding counts when a place of it, the first or another, lies in a file that changed, or when it was not found
    where the branch began: it may come of what was taken away, or of rules, knowledge or settings.

    Args:
        report: what is found now.
        branches: of each repository, what changed.
        before: what was found where a branch began; asked only where it matters.
        spared: whether a finding counts in any case.
    """
    branches = list(branches)
    changed = frozenset(path for branch in branches for path in branch.changed)
    kept = [spared(d) or _touched(d, changed) for d in report.diagnostics]
    if changed and not all(kept):
        found: defaultdict[tuple[str, str, str | None], list[Severity]] = defaultdict(list)
        for branch in branches:
            former = before(branch) if branch.changed else None
            if former is None:
                # Nothing to compare with: what stands untouched in that repository is taken for what was there.
                former = [d for d in report.diagnostics if _within(d, branch.top)]
            for diagnostic in former:
                found[_key(diagnostic)].append(diagnostic.severity)
        for index, diagnostic in enumerate(report.diagnostics):
            # As loud as it was, or louder: one that has become an error fails a check that passed before.
            as_loud = [severity for severity in found[_key(diagnostic)] if severity >= diagnostic.severity]
            if as_loud:
                found[_key(diagnostic)].remove(min(as_loud))
            else:
                kept[index] = True
    return report._replace(diagnostics=tuple(d for d, keep in zip(report.diagnostics, kept, strict=True) if keep))


def _touched(diagnostic: Diagnostic, changed: frozenset[str]) -> bool:
    paths = {diagnostic.place.path, *(related.place.path for related in diagnostic.related)}
    return any(os.path.realpath(path) in changed for path in paths)


def _within(diagnostic: Diagnostic, top: str) -> bool:
    return os.path.realpath(diagnostic.place.path).startswith(os.path.join(top, ""))


def _key(diagnostic: Diagnostic) -> tuple[str, str, str | None]:
    """What a finding is known by in another version of its project: the name of its place, and its rule."""
    return diagnostic.route, diagnostic.rule.name, diagnostic.case
