"""Texts mended in rounds: what is applied when, what does harm and is left, until nothing is left to mend."""

import os
from collections import Counter
from collections.abc import Callable, Sequence, Set
from copy import copy
from datetime import date
from functools import cache

from policylint import engine, fixer, rules
from policylint.diagnostic import Diagnostic
from policylint.project import Project, Surroundings, from_bytes
from policylint.report import Report
from policylint.rules import Rule
from policylint.selection import Selection
from policylint.yaml import Source

# What is mended in turn: till a text is whole, what it says is not judged.
_FORM, _SAFE, _UNSAFE = range(3)
_ABOUT_FORM = "PL0"

# A fix may uncover the next (a list made whole holds a citation that can now be read); more rounds are a slip of ours.
_ROUNDS = 10

Key = tuple[object, ...]


class Mending:
    """Texts on their way: what each file held, what it is to hold, and what was done about which finding.

    `report` is that of the texts as they are now, `first` that of the texts as they were. `texts` is what is to be read
    in place of files, by absolute path; `fixed` counts by file the findings that were mended. `dropped` and `declined`
    are those of `Repair`, by key.
    """

    def __init__(self, check: Callable[[dict[str, bytes]], Report]) -> None:
        self.check = check
        self.first = self.report = check({})
        self.before: dict[str, Source] = {}
        self.after: dict[str, Source] = {}
        self.texts: dict[str, bytes] = {}
        self.fixed: Counter[str] = Counter()
        self.tried: set[Key] = set()
        # Of those that were tried: what stood there from the first was what the fix would write.
        self.idle = {self.key(d) for d in self.report.findings if _is_idle(self.report, d)}
        self.dropped: dict[Key, Diagnostic] = {}
        self.declined: dict[Key, tuple[Diagnostic, Diagnostic]] = {}

    def copy(self) -> "Mending":
        """The same, on a way of its own: texts and reports are frozen."""
        twin = copy(self)
        vars(twin).update({name: value.copy() for name, value in vars(self).items() if hasattr(value, "copy")})
        return twin

    def look(self) -> None:
        """Check the texts as they are now."""
        self.report = self.check(self.texts)

    def become(self, path: str, text: str) -> None:
        """Have a file hold a text from now on."""
        source = self.report.sources[path]
        self.after[path] = Source(text, source.encoding, source.bom)
        self.texts[os.path.abspath(path)] = fixer.encoded(source, text)

    def restore(self, path: str) -> None:
        """Have a file hold what it held."""
        del self.after[path], self.texts[os.path.abspath(path)], self.fixed[path]

    def key(self, diagnostic: Diagnostic) -> Key:
        """What tells a finding of the last report from another: its place by name, and what its fix would change."""
        return *_spot(diagnostic), _written(self.report, diagnostic)


def mended(check: Callable[[dict[str, bytes]], Report], unsafe: bool) -> Mending:
    """Texts with the fixes that can be applied.

    Args:
        check: gives the report of the texts, with some read in place of files, by absolute path.
        unsafe: apply those fixes too that may change what a document means.
    """
    return _settled(Mending(check), _UNSAFE if unsafe else _SAFE)


def _level(diagnostic: Diagnostic) -> int | None:
    if diagnostic.fix is None:
        return None
    return _UNSAFE if not diagnostic.fix.safe else _FORM if diagnostic.rule.code.startswith(_ABOUT_FORM) else _SAFE


def _settled(state: Mending, level: int) -> Mending:
    """The texts after the fixes up to a level, until nothing of it is left."""
    for _ in range(_ROUNDS):
        if level > _FORM:
            state = _settled(state, level - 1)
        wanted = {state.key(diagnostic) for diagnostic in _fixable(state, level)}
        if not wanted:
            break
        state = _ventured(state, level, wanted)
    return state


def _ventured(state: Mending, level: int, wanted: Set[Key]) -> Mending:
    """The texts after those fixes of a level, of findings by their key, that bring about no other finding.

    They are tried together; where something else is found then, each half by itself, down to the fix that does it.
    """
    chosen = [diagnostic for diagnostic in _fixable(state, level) if state.key(diagnostic) in wanted]
    if not chosen:
        return state
    attempt = state.copy()
    if not _apply(attempt, chosen):
        return attempt
    attempt.look()
    if level == _FORM:
        return attempt
    attempt = _settled(attempt, level - 1)
    other = _brought_about(state.report, attempt.report) or _unsettled(state, attempt, chosen)
    if other is None:
        return attempt
    if len(chosen) == 1:
        state.declined[state.key(chosen[0])] = chosen[0], other
        state.tried.add(state.key(chosen[0]))
        return state
    middle = len(chosen) // 2
    for half in (chosen[:middle], chosen[middle:]):
        state = _ventured(state, level, {state.key(diagnostic) for diagnostic in half})
    return state


def _brought_about(before: Report, after: Report) -> Diagnostic | None:
    """The first finding of a rule that speaks up in a file more often than before."""
    known = Counter((diagnostic.place.path, diagnostic.rule.name) for diagnostic in before.findings)
    for diagnostic in after.findings:
        at = diagnostic.place.path, diagnostic.rule.name
        known[at] -= 1
        if known[at] < 0:
            return diagnostic
    return None


def _unsettled(before: Mending, after: Mending, chosen: Sequence[Diagnostic]) -> Diagnostic | None:
    """The first finding whose fix was applied and that is there still, with something to write again: so it would go
    on for ever."""
    was, now = _at_work(before), _at_work(after)
    written = {_spot(d) for d in chosen if (key := before.key(d)) in after.tried and key not in after.dropped}
    return next((found for spot, found in now.items() if spot in written and len(found) >= len(was[spot])), [None])[0]


def _at_work(state: Mending) -> dict[Key, list[Diagnostic]]:
    """The findings whose fix would change the text, by where they are."""
    found: dict[Key, list[Diagnostic]] = {}
    for diagnostic in state.report.findings:
        if diagnostic.fix is not None and not _is_idle(state.report, diagnostic):
            found.setdefault(_spot(diagnostic), []).append(diagnostic)
    return found


def _spot(diagnostic: Diagnostic) -> Key:
    return diagnostic.place.path, diagnostic.rule.name, diagnostic.case, diagnostic.route


def _fixable(state: Mending, level: int) -> list[Diagnostic]:
    """Those findings whose fix is of a level, and was not tried yet; the gravest first, since its fix may settle what
    others are about."""
    found = [d for d in state.report.findings if _level(d) == level and state.key(d) not in state.tried]
    return sorted(found, key=lambda diagnostic: -diagnostic.severity)


def _apply(state: Mending, diagnostics: Sequence[Diagnostic]) -> bool:
    """Apply the fixes of findings of the last report; whether that changed a text."""
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        by_file.setdefault(diagnostic.place.path, []).append(diagnostic)
    changed = False
    for path, of_file in by_file.items():
        source = state.report.sources[path]
        state.before.setdefault(path, source)
        text = _rewritten(state, source, of_file)
        if text != source.text:
            changed = True
            state.become(path, text)
    return changed


def _rewritten(state: Mending, source: Source, diagnostics: list[Diagnostic]) -> str:
    """The text after those of the fixes that can be applied together and do no harm."""
    state.tried |= {state.key(diagnostic) for diagnostic in diagnostics if _is_idle(state.report, diagnostic)}
    diagnostics = [diagnostic for diagnostic in diagnostics if not _is_idle(state.report, diagnostic)]
    faults = _faults(fixer.encoded(source, source.text))
    applied, kept = _try(source, diagnostics)
    bad = [diagnostics[index] for index in applied.bad]
    if not _harmless(source, applied.text, faults):
        # One of them does harm: find out which, one by one.
        kept = []
        for diagnostic in diagnostics:
            attempt, taken = _try(source, [*kept, diagnostic])
            if len(taken) == len(kept) + 1 and not _harmless(source, attempt.text, faults):
                state.dropped[state.key(diagnostic)] = diagnostic
                state.tried.add(state.key(diagnostic))
            else:
                kept = taken
        applied, kept = _try(source, kept)
    state.dropped |= {state.key(diagnostic): diagnostic for diagnostic in bad}
    state.tried |= {state.key(diagnostic) for diagnostic in (*bad, *kept)}
    state.fixed.update(diagnostic.place.path for diagnostic in kept)
    return applied.text


def _is_idle(report: Report, diagnostic: Diagnostic) -> bool:
    """Whether what a fix would write stands there already."""
    written = _written(report, diagnostic)
    return bool(written) and all(old == new for old, new in written)


def _written(report: Report, diagnostic: Diagnostic) -> tuple[tuple[str | None, str], ...]:
    """What the edits of a finding's fix replace, None outside the text, and what they write."""
    source = report.sources[diagnostic.place.path]
    found: list[tuple[str | None, str]] = []
    for edit in diagnostic.fix.edits if diagnostic.fix is not None else ():
        try:
            found.append((source.cut(edit.span), edit.text))
        except IndexError:
            found.append((None, edit.text))
    return tuple(found)


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
    return tuple(Selection((_ABOUT_FORM,)).of(rules.builtin()))
