"""Fixes, applied: check, mend what can be mended, and check again until nothing is left to mend."""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypedDict, Unpack

from policylint import api, engine, fixer, rules
from policylint.diagnostic import Diagnostic, Fix
from policylint.project import Project, Surroundings, from_bytes
from policylint.report import Report
from policylint.rules import Rule
from policylint.selection import Selection
from policylint.yaml import Source

# A fix may uncover the next (a list made whole holds a citation that can now be read); more rounds are a slip of ours.
_ROUNDS = 10


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
    would have left a text that cannot be read, or that has a new fault of form: nothing was done about them. `stuck`
    are findings whose fix was written, and that are there all the same. `unwritten` are files that could not be
    written, by path, each with the reason: they are as they were, and so is what is reported of them.
    """

    report: Report
    before: Report
    changes: tuple[Change, ...]
    fixed: int
    dropped: tuple[Diagnostic, ...] = ()
    unwritten: tuple[tuple[str, str], ...] = ()
    stuck: tuple[Diagnostic, ...] = ()


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

    A finding that a waiver accepts is left alone. A fix is dropped where it would leave a text that cannot be read, or
    that has a new fault of form. Each file is replaced at once, and only when it still holds what was checked.

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
    repaired = _repaired(lambda texts: api.run(wanted, asked, texts), unsafe)
    return repaired.write() if write else repaired.outcome()


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
    return _repaired(lambda texts: api.run_text(texts.get(absolute, data), path, asked), unsafe).outcome()


class _Repaired:
    """Texts on their way: what each file held, what it is to hold, and what was done about which finding."""

    def __init__(self, check: Callable[[dict[str, bytes]], Report]) -> None:
        self.check = check
        self.before: dict[str, Source] = {}
        self.after: dict[str, Source] = {}
        # What is to be read in place of files, by absolute path.
        self.texts: dict[str, bytes] = {}
        self.report: Report
        self.first: Report | None = None
        # How many findings were mended, by file.
        self.fixed: Counter[str] = Counter()
        self.tried: set[tuple[object, ...]] = set()
        # Of those that were tried: what stood there from the first was what the fix would write.
        self.idle: set[tuple[object, ...]] = set()
        self.dropped: dict[tuple[object, ...], Diagnostic] = {}
        self.unwritten: dict[str, str] = {}

    def outcome(self) -> Repair:
        changes = tuple(
            Change(path, self.before[path].text, after.text)
            for path, after in self.after.items()
            if after.text != self.before[path].text
        )
        written = self.tried - self.dropped.keys()
        found = [d for d in self.report.findings if d.fix is not None and d.place.path not in self.unwritten]
        stuck = tuple(d for d in found if _key(d) in written)
        fixed = self.fixed.total() - sum(_key(d) not in self.idle for d in stuck)
        report = self.report._replace(fixed=fixed)
        dropped = tuple(self.dropped.values())
        return Repair(report, self.first or report, changes, fixed, dropped, tuple(self.unwritten.items()), stuck)

    def write(self) -> Repair:
        """Write the files; what could not be written is reported as it is on disk."""
        for change in self.outcome().changes:
            source = self.before[change.path]
            try:
                fixer.write(change.path, fixer.encoded(source, change.before), fixer.encoded(source, change.after))
            except OSError as error:
                self.unwritten[change.path] = error.strerror or str(error)
        for path in self.unwritten:
            del self.after[path], self.texts[os.path.abspath(path)], self.fixed[path]
        if self.unwritten:
            self.report = self.check(self.texts)
        return self.outcome()


def _repaired(check: Callable[[dict[str, bytes]], Report], unsafe: bool) -> _Repaired:
    state = _Repaired(check)
    for _ in range(_ROUNDS):
        state.report = check(state.texts)
        state.first = state.first or state.report
        by_file: dict[str, list[Diagnostic]] = {}
        for diagnostic in state.report.findings:
            if diagnostic.fix is not None and (diagnostic.fix.safe or unsafe) and _key(diagnostic) not in state.tried:
                by_file.setdefault(diagnostic.place.path, []).append(diagnostic)
        changed = False
        for path, diagnostics in by_file.items():
            source = state.report.sources[path]
            state.before.setdefault(path, source)
            text = _mended(state, source, diagnostics)
            if text != source.text:
                changed = True
                state.after[path] = Source(text, source.encoding, source.bom)
                state.texts[os.path.abspath(path)] = fixer.encoded(source, text)
        if not changed:
            return state
    state.report = check(state.texts)
    return state


def _mended(state: _Repaired, source: Source, diagnostics: list[Diagnostic]) -> str:
    """The text after those of the fixes that can be applied together and do no harm."""
    idle = [d for d in diagnostics if d.fix is not None and _changes_nothing(source, d.fix)]
    state.tried |= {_key(diagnostic) for diagnostic in idle}
    if state.report is state.first:
        state.idle |= {_key(diagnostic) for diagnostic in idle}
    diagnostics = [d for d in diagnostics if d.fix is None or not _changes_nothing(source, d.fix)]
    faults = _faults(fixer.encoded(source, source.text))
    applied, kept = _try(source, diagnostics)
    bad = [diagnostics[index] for index in applied.bad]
    if not _harmless(source, applied.text, faults):
        # One of them does harm: find out which, one by one.
        kept = []
        for diagnostic in diagnostics:
            attempt, taken = _try(source, [*kept, diagnostic])
            if len(taken) == len(kept) + 1 and not _harmless(source, attempt.text, faults):
                state.dropped[_key(diagnostic)] = diagnostic
                state.tried.add(_key(diagnostic))
            else:
                kept = taken
        applied, kept = _try(source, kept)
    state.dropped |= {_key(diagnostic): diagnostic for diagnostic in bad}
    state.tried |= {_key(diagnostic) for diagnostic in (*bad, *kept)}
    state.fixed.update(diagnostic.place.path for diagnostic in kept)
    return applied.text


def _changes_nothing(source: Source, fix: Fix) -> bool:
    try:
        return all(source.cut(edit.span) == edit.text for edit in fix.edits)
    except IndexError:
        return False


def _try(source: Source, diagnostics: list[Diagnostic]) -> tuple[fixer.Applied, list[Diagnostic]]:
    applied = fixer.apply(source, [diagnostic.fix for diagnostic in diagnostics if diagnostic.fix is not None])
    return applied, [diagnostics[index] for index in applied.done]


def _harmless(source: Source, text: str, faults: Counter[tuple[str, str | None, str]]) -> bool:
    """Whether a text can be written, and has no fault of form beyond those that were there."""
    try:
        data = fixer.encoded(source, text)
    except UnicodeEncodeError:
        return False
    return not _faults(data) - faults


def _faults(data: bytes) -> Counter[tuple[str, str | None, str]]:
    """The faults of form in a file: how often each, by the words that it is about."""
    project = Project([from_bytes(data, "", named=True)], Surroundings(date.min))
    source = project.files[0].source
    found = engine.run(project, dict.fromkeys(_about_form()), _about_form()).diagnostics
    return Counter((d.rule.name, d.case, source.cut(d.place.span)) for d in found)


@cache
def _about_form() -> tuple[Rule, ...]:
    return tuple(Selection(("PL0",)).of(rules.builtin()))


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    """What tells a finding from another in the next round: its place by name, and what it would write."""
    written = tuple(edit.text for edit in diagnostic.fix.edits) if diagnostic.fix is not None else ()
    return diagnostic.place.path, diagnostic.rule.name, diagnostic.case, diagnostic.route, written


def _lines(text: str) -> list[str]:
    """Lines with their ends; only YAML's own line ends count, unlike `str.splitlines`."""
    starts = [*Source(text).starts, len(text)]
    return [text[start:end] for start, end in pairwise(starts) if start < end]
