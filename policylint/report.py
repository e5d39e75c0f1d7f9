"""What a check gives back."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from policylint.diagnostic import Diagnostic, Severity
from policylint.errors import UsageError
from policylint.waivers import Outcome
from policylint.yaml import Source

GROUPINGS = ("file", "rule", "owner")


class Report(NamedTuple):
    """The outcome of a check.

    `diagnostics` are all findings, waived and baselined ones included, sorted by place. `documents` counts those
    of ours but for rules, `left_out` those of them that could not be read whole, `foreign` the YAML files met that are
    not ours, `unreadable` the files that could not be read. `sources` holds the text of each file, by path. `fixed`
    counts the findings that were mended before, where they were. `waivers` says what became of each name in each
    waiver. `rules` counts the rules that were met, and `unusable` are the files of those that are not well formed, so
    that they did not run. `language` is that of the policy documents (`nl`, `en`), None where they have none or not
    one.
    """

    diagnostics: tuple[Diagnostic, ...]
    documents: int
    left_out: int
    foreign: int
    sources: Mapping[str, Source]
    unreadable: int
    fixed: int = 0
    waivers: tuple[Outcome, ...] = ()
    rules: int = 0
    unusable: tuple[str, ...] = ()
    language: str | None = None

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What neither a waiver nor a baseline accepts."""
        return tuple(d for d in self.diagnostics if d.waiver is None and not d.baselined)

    @property
    def waived(self) -> tuple[Diagnostic, ...]:
        """What a comment accepts, with its reason in `waiver`."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.waiver is not None)

    @property
    def baselined(self) -> tuple[Diagnostic, ...]:
        """What the baseline accepts."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.baselined)

    def filter(self, keep: Callable[[Diagnostic], bool]) -> "Report":
        """The report with those of its diagnostics that `keep` is true of; its counts are those of the whole check."""
        return self._replace(diagnostics=tuple(filter(keep, self.diagnostics)))

    def group(self, by: str) -> dict[str, tuple[Diagnostic, ...]]:
        """The findings by `file` (path, in the order of the report), `rule` (code) or `owner` (whoever answers for the
        place, however spelt: `BZ` and `bz` are one; what nobody does is last, under the empty name).

        Raises:
            UsageError: it is none of these.
        """
        if by not in GROUPINGS:
            raise UsageError(f"a report is grouped by one of {', '.join(GROUPINGS)}, not by `{by}`")
        groups: dict[str, list[Diagnostic]] = {}
        spelt: dict[str, str] = {}
        for diagnostic in self.findings:
            owner = " ".join((diagnostic.owner or "").split())
            owner = spelt.setdefault(owner.casefold(), owner)
            keys = {"file": diagnostic.place.path, "rule": diagnostic.rule.code, "owner": owner}
            groups.setdefault(keys[by], []).append(diagnostic)
        order = groups if by == "file" else sorted(groups, key=lambda key: (key == "", key))
        return {key: tuple(groups[key]) for key in order}

    @property
    def broken_off(self) -> bool:
        """Whether a check raised, so that what it would have found is not known."""
        return any(diagnostic.rule.check == "failed-check" for diagnostic in self.diagnostics)

    @property
    def misconfigured(self) -> bool:
        """Whether a rule file could not be used, so that its rule did not run."""
        return bool(self.unusable) or any(d.rule.check == "faulty-rule" for d in self.diagnostics)

    @property
    def worst(self) -> Severity | None:
        """The loudest severity among the findings, None where there are none."""
        return max((diagnostic.severity for diagnostic in self.findings), default=None)
