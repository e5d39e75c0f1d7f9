"""Fixes, applied: what the caller asks for, what becomes of the files, and what is told of it."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, TypedDict, Unpack

from policylint import api, fixer
from policylint.diagnostic import Diagnostic
from policylint.mending import Mending, mended
from policylint.report import Report
from policylint.yaml import Source


class Change(NamedTuple):
    """What the fixes make of one file."""

    path: str
    before: str
    after: str

    def diff(self) -> str:
        """The change as a unified diff."""
        from difflib import unified_diff

        lines = unified_diff(_lines(self.before), _lines(self.after), self.path, self.path)
        return "".join(
            line if line.endswith(("\n", "\r")) else line + "\n\\ No newline at end of file\n" for line in lines
        )


class Repair(NamedTuple):
    """The outcome of `fix`.

    `report` is that of the texts with the fixes, with what was not mended; `before` that of the texts as they were.
    `changes` are the texts that changed; `fixed` counts the findings that were mended. `dropped` are findings whose fix
    would have left a text that cannot be read, or that has a new fault of form: nothing was done about them, nor about
    `declined`: findings whose fix would bring about another finding, or leave them as they are, each with what would be
    found then.
    `stuck` are findings whose fix was written, and that are there all the same. `unwritten` are files that could not be
    written, by path, each with the reason: they are as they were, and so is what is reported of them.
    """

    report: Report
    before: Report
    changes: tuple[Change, ...]
    fixed: int
    dropped: tuple[Diagnostic, ...] = ()
    unwritten: tuple[tuple[str, str], ...] = ()
    stuck: tuple[Diagnostic, ...] = ()
    declined: tuple[tuple[Diagnostic, Diagnostic], ...] = ()


class CheckOptions(TypedDict, total=False):
    """The arguments of `check`, but for the paths."""

    select: Sequence[str]
    extend_select: Sequence[str]
    ignore: Sequence[str]
    severity: dict[str, str] | None
    preview: bool
    only: Sequence[str | os.PathLike[str]] | None
    since: str | None
    baseline: str | os.PathLike[str] | None
    config: str | os.PathLike[str] | None
    isolated: bool
    tracked: bool
    today: date | None


def fix(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = ".",
    *,
    unsafe: bool = False,
    write: bool = True,
    **options: Unpack[CheckOptions],
) -> Repair:
    """Check files and folders as `check` does, and mend what can be mended.

    A finding that a waiver accepts is left alone. A fix is dropped where it would leave a text that cannot be read or
    that has a new fault of form, and declined where it would bring about another finding. Each file is replaced at
    once, and only when it still holds what was checked.

    Args:
        paths: files or folders.
        unsafe: apply those fixes too that may change what a document means.
        write: write the files; else tell only what would change.
        **options: the other arguments of `check`.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    asked = api.asked(**options)
    wanted = api.listed(paths)
    mending = mended(lambda texts: api.run(wanted, asked, texts), unsafe)
    return _write(mending) if write else _outcome(mending)


def fix_text(
    text: str | bytes, path: str = "<text>", *, unsafe: bool = False, **options: Unpack[CheckOptions]
) -> Repair:
    """Mend one text as if it stood at `path`; nothing is written. Arguments are those of `check_text` and of `fix`.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    asked = api.asked(**options)
    data = api.as_bytes(text)
    absolute = os.path.abspath(path)
    return _outcome(mended(lambda texts: api.run_text(texts.get(absolute, data), path, asked), unsafe))


def _outcome(mending: Mending, unwritten: Mapping[str, str] = MappingProxyType({})) -> Repair:
    changes = tuple(
        Change(path, mending.before[path].text, after.text)
        for path, after in mending.after.items()
        if after.text != mending.before[path].text
    )
    written = mending.tried - mending.dropped.keys() - mending.declined.keys()
    found = [d for d in mending.report.findings if d.fix is not None and d.place.path not in unwritten]
    stuck = tuple(diagnostic for diagnostic in found if mending.key(diagnostic) in written)
    fixed = mending.fixed.total() - sum(mending.key(diagnostic) not in mending.idle for diagnostic in stuck)
    return Repair(
        mending.report._replace(fixed=fixed),
        mending.first,
        changes,
        fixed,
        tuple(mending.dropped.values()),
        tuple(unwritten.items()),
        stuck,
        tuple(mending.declined.values()),
    )


def _write(mending: Mending) -> Repair:
    """Write the files; what could not be written is reported as it is on disk."""
    unwritten = {}
    for change in _outcome(mending).changes:
        source = mending.before[change.path]
        try:
            fixer.write(change.path, fixer.encoded(source, change.before), fixer.encoded(source, change.after))
        except OSError as error:
            unwritten[change.path] = error.strerror or str(error)
    for path in unwritten:
        mending.restore(path)
    if unwritten:
        mending.look()
    return _outcome(mending, unwritten)


def _lines(text: str) -> list[str]:
    """Lines with their ends; only YAML's own line ends count, unlike `str.splitlines`."""
    starts = [*Source(text).starts, len(text)]
    return [text[start:end] for start, end in pairwise(starts) if start < end]
