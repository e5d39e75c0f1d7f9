"""What the projects of one run add up to: a report."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from policylint import engine, house, unmatched_globs
from policylint.baseline import Baseline, Seen, load
from policylint.checks import Finding
from policylint.config import Config
from policylint.diagnostic import Diagnostic, Severity
from policylint.engine import Result, of_the_run
from policylint.errors import UsageError
from policylint.house import House
from policylint.project import Project, Surroundings
from policylint.report import Report
from policylint.rules import Rule
from policylint.scope import Scope, short
from policylint.selection import Selection
from policylint.shipped import places, shipped
from policylint.summary import Summary, summary
from policylint.texts import Texts
from policylint.waivers import Outcome

if TYPE_CHECKING:
    from policylint.division import Whole


class Wish(NamedTuple):
    """What a call asks of every project: which rules, which baseline (the config's where it is None, none where it is
    empty), and the revision of git since which changes are reported (None: everything is)."""

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
        self.texts = Texts()
        self._documents = self._rules = self._left_out = self._foreign = self._unreadable = 0
        self._houses: list[House] = []
        self._baselines: dict[str, Baseline] = {}
        # For the baseline: the documents there are, those that were checked whole, and the folders read whole.
        self._loaded: set[str] = set()
        self._whole: set[str] = set()
        self._roots: set[str] = set()
        self._unusable: set[str] = set()
        self._languages: set[str | None] = set()
        self._unmatched: list[Finding] = []

    def add(self, scope: Scope, project: Project, within: set[str]) -> None:
        """Run the rules of a project, and keep what is found in the files `within`, by path as reported.

        Raises:
            UsageError, ConfigError, RuleError: the rules, the baseline or git cannot do what is asked of them.
        """
        # The form of these files nobody else tells.
        untold = scope.packed | {file.path for file in project.files if file.path not in within}
        rules = house.furnished(project, scope.settings, self._wish.selection, untold)
        result = engine.run(
            project, rules.chosen, rules.known, told=rules.told, spared=rules.spared, find=rules.plugins.check
        )
        self.texts.keep({file.path: file.source for file in project.files})
        self.texts.read_later(places(project.shipped))
        self._foreign += project.foreign
        self._keep(scope, rules, result, ((file.path, summary(file)) for file in project.files), within)

    def add_whole(self, scope: Scope, whole: "Whole", within: set[str]) -> None:
        """Keep what was found in a project that was checked in parts."""
        self.texts.read_later(places(shipped(scope.settings.shipped)))
        self._foreign += whole.foreign
        self._keep(scope, whole.rules, whole.result, whole.summaries, within)

    def _keep(
        self, scope: Scope, rules: House, result: Result, files: Iterable[tuple[str, Summary]], within: set[str]
    ) -> None:
        for path, one in files:
            self._loaded.update(one.ids)
            if path in within:
                self._documents += one.letters
                self._rules += one.rules
                self._left_out += one.left_out
                self._unreadable += one.unreadable
                self._whole.update(one.sound)
                self._languages.update(one.languages)
        self._waivers += [outcome for outcome in result.waivers if outcome.note.file.path in within]
        self._houses.append(rules)
        self._roots |= {scope.settings.root} - {""}
        self._unusable |= {rule.path for rule in rules.known if rule.broken}
        self._unmatched += unmatched_globs.findings(scope.settings, scope.unmatched)
        baselined = self._baselined(result.diagnostics, scope.settings)
        self._diagnostics += [d for d in baselined if d.place.path in within or of_the_run(d)]

    def report(self) -> Report:
        """The report on all of them."""
        found = {(d.place, d.rule.code, d.case, str(d.fields)): d for d in self._diagnostics if of_the_run(d)}
        found_in_text = [d for d in self._diagnostics if not of_the_run(d)]
        diagnostics = [
            *found_in_text,
            *found.values(),
            *self._stale(),
            *self._told("glob-without-match", self._unmatched),
        ]
        self.texts.keep({finding.document.path: finding.document.source for finding in self._unmatched})
        self.texts.keep({baseline.path: baseline.file.source for baseline in self._baselines.values()})
        return Report(
            tuple(sorted(diagnostics, key=lambda d: (d.place, d.rule.code, d.case or ""))),
            self._documents,
            self._left_out,
            self._foreign,
            self.texts,
            self._unreadable,
            waivers=tuple(self._waivers),
            rules=self._rules,
            unusable=tuple(sorted(self._unusable)),
            language=self._language,
        )

    @property
    def _language(self) -> str | None:
        return next(iter(self._languages)) if len(self._languages) == 1 else None

    def _baselined(self, diagnostics: list[Diagnostic], settings: Config) -> list[Diagnostic]:
        path = self._wish.baseline if self._wish.baseline is not None else settings.baseline
        if not path:
            return diagnostics
        real = os.path.realpath(path)
        if real not in self._baselines:
            shown = short(os.path.abspath(path))
            if self._wish.baseline is None and not os.path.exists(path):
                missing = (
                    f"`baseline`: there is no file `{shown}`; `policylint check --write-baseline {shown}` makes one"
                )
                raise house.of_config(UsageError(missing), settings, "baseline")
            self._baselines[real] = load(path, shown)
        return self._baselines[real].accept(diagnostics)

    def _stale(self) -> list[Diagnostic]:
        """What baselines accept without need."""
        stale = [
            finding
            for path, baseline in self._baselines.items()
            for finding in baseline.stale(self.seen(path, baseline.rules))
        ]
        return self._told("stale-baseline", stale)

    def _told(self, check: str, found: list[Finding]) -> list[Diagnostic]:
        """What was found outside the texts, where the rule about that runs."""
        if not found:
            return []
        about = {rule: severity for rule, severity in self._chosen.items() if rule.check == check}
        nothing = Project([], Surroundings(self._wish.today))
        diagnostics = engine.run(nothing, about, tuple(about), told={check: found}).diagnostics if about else []
        return [diagnostic._replace(language=self._language) for diagnostic in diagnostics]

    @property
    def _chosen(self) -> dict[Rule, Severity | None]:
        return {rule: severity for rules in self._houses for rule, severity in rules.chosen.items()}

    def seen(self, path: str, named: frozenset[str]) -> Seen:
        """What the run looked at, for the baseline at a path that names these rules."""
        known = {word for rules in self._houses for rule in rules.known for word in (rule.name, rule.code)}
        ran = {word for rule in self._chosen for word in (rule.name, rule.code)}
        real = os.path.realpath(path)
        inside = any(
            os.path.commonpath([real, os.path.realpath(root)]) == os.path.realpath(root) for root in self._roots
        )
        loaded = frozenset(self._loaded) if inside else None
        return Seen(frozenset(ran) | (named - known), frozenset(self._whole), loaded)

    @property
    def baselines(self) -> Mapping[str, Baseline]:
        """The baselines that were used, by real path."""
        return self._baselines
