"""What the projects of one run add up to: a report."""

import os
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from policylint import engine, house
from policylint.baseline import Baseline, load
from policylint.config import Config
from policylint.diagnostic import Diagnostic
from policylint.house import House
from policylint.project import Project, Surroundings
from policylint.report import Report
from policylint.rules import Selection
from policylint.scope import Scope, short
from policylint.waivers import Outcome
from policylint.yaml import Source


class Wish(NamedTuple):
    """What a call asks of every project: which rules, which baseline (the config's where it is None, none where it is
    empty), and whether only what changed since a revision of git is reported."""

    selection: Selection
    baseline: str | None
    since: str | None
    today: date


class Tally:
    """Adds up projects, one after another."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._diagnostics: list[Diagnostic] = []
        self._waivers: list[Outcome] = []
        self._sources: dict[str, Source] = {}
        self._documents = self._left_out = self._foreign = self._unreadable = 0
        self._houses: list[House] = []
        self._baselines: dict[str, Baseline] = {}
        self._changed: dict[str, frozenset[str]] = {}
        # For the baseline: the documents there are, those that were checked whole, and the folders read whole.
        self._loaded: set[str] = set()
        self._whole: set[str] = set()
        self._roots: set[str] = set()

    def add(self, scope: Scope, project: Project, within: set[str]) -> None:
        """Run the rules of a project, and keep what is found in the files `within`, by path as reported.

        Raises:
            UsageError, ConfigError, RuleError: the rules, the baseline or git cannot do what is asked of them.
        """
        rules = house.furnished(project, scope.settings, self._wish.selection, scope.packed)
        result = engine.run(
            project, rules.chosen, rules.known, told=rules.told, spared=rules.spared, find=rules.plugins.check
        )
        mine = [file for file in project.files if file.path in within]
        documents = [document for file in mine for document in file.documents]
        self._sources |= {file.path: file.source for file in (*project.files, *project.shipped)}
        self._documents += len(documents)
        self._left_out += sum(not document.sound for document in documents)
        self._foreign += project.foreign
        self._unreadable += sum(file.error is not None for file in mine)
        self._waivers += [outcome for outcome in result.waivers if outcome.note.file.path in within]
        self._houses.append(rules)
        self._loaded |= {document.id for document in project.documents}
        self._whole |= {document.id for document in documents if document.sound}
        self._roots |= {scope.settings.root} - {""}
        kept = self._kept(scope, within)
        self._diagnostics += [d for d in self._baselined(result.diagnostics, scope.settings) if kept(d)]

    def report(self) -> Report:
        """The report on all of them."""
        found = {(d.place, d.rule.code, d.case): d for d in self._diagnostics if _of_the_run(d)}
        found_in_text = [d for d in self._diagnostics if not _of_the_run(d)]
        diagnostics = [*found_in_text, *found.values(), *self._stale()]
        self._sources |= {baseline.path: baseline.file.source for baseline in self._baselines.values()}
        return Report(
            tuple(sorted(diagnostics, key=lambda d: (d.place, d.rule.code, d.case or ""))),
            self._documents,
            self._left_out,
            self._foreign,
            self._sources,
            self._unreadable,
            waivers=tuple(self._waivers),
        )

    def _kept(self, scope: Scope, within: set[str]) -> Callable[[Diagnostic], bool]:
        """Whether a finding is reported. What is wrong with rules and settings concerns the whole run."""
        if self._wish.since is None:
            return lambda d: d.place.path in within or _of_the_run(d)
        folder = scope.settings.root or os.path.dirname(next(iter(scope.shown), ""))
        if folder not in self._changed:
            from policylint.changed import changed_files

            self._changed[folder] = changed_files(self._wish.since, folder)
        changed = self._changed[folder]

        def touched(d: Diagnostic) -> bool:
            paths = {d.place.path, *(related.place.path for related in d.related)}
            return any(os.path.realpath(path) in changed for path in paths)

        return lambda d: (d.place.path in within and touched(d)) or _of_the_run(d)

    def _baselined(self, diagnostics: list[Diagnostic], settings: Config) -> list[Diagnostic]:
        path = self._wish.baseline if self._wish.baseline is not None else settings.baseline
        if not path:
            return diagnostics
        real = os.path.realpath(path)
        if real not in self._baselines:
            self._baselines[real] = load(path, short(os.path.abspath(path)))
        return self._baselines[real].accept(diagnostics)

    def _stale(self) -> list[Diagnostic]:
        """What baselines accept without need, where the rule about that runs."""
        out: list[Diagnostic] = []
        chosen = {rule: severity for rules in self._houses for rule, severity in rules.chosen.items()}
        about = {rule: severity for rule, severity in chosen.items() if rule.check == "stale-baseline"}
        known = {rule.name for rules in self._houses for rule in rules.known}
        for path, baseline in self._baselines.items():
            ran = frozenset(rule.name for rule in chosen) | (baseline.rules - known)
            inside = any(
                os.path.commonpath([path, os.path.realpath(root)]) == os.path.realpath(root) for root in self._roots
            )
            stale = list(baseline.stale(ran, frozenset(self._whole), frozenset(self._loaded) if inside else None))
            nothing = Project([], Surroundings(self._wish.today))
            out += engine.run(nothing, about, tuple(about), told={"stale-baseline": stale}).diagnostics if stale else []
        return out


def _of_the_run(diagnostic: Diagnostic) -> bool:
    return diagnostic.rule.check in ("faulty-rule", "failed-check", "stale-baseline")
