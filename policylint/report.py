"""What a check gives back."""

from typing import NamedTuple

from policylint.diagnostic import Diagnostic, Severity
from policylint.yaml import Source


class Report(NamedTuple):
    """The outcome of a check.

    `diagnostics` are all findings, waived ones included, sorted by place. `documents` counts the documents of ours,
    `left_out` those of them that could not be read whole, `foreign` the YAML files met that are not ours, `unreadable`
    the files that could not be read. `sources` holds the text of each file, by path.
    """

    diagnostics: tuple[Diagnostic, ...]
    documents: int
    left_out: int
    foreign: int
    sources: dict[str, Source]
    unreadable: int

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What no waiver accepts."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.waiver is None)

    @property
    def waived(self) -> tuple[Diagnostic, ...]:
        """What a comment accepts, with its reason in `waiver`."""
        return tuple(diagnostic for diagnostic in self.diagnostics if diagnostic.waiver is not None)

    @property
    def worst(self) -> Severity | None:
        """The loudest severity among the findings, None where there are none."""
        return max((diagnostic.severity for diagnostic in self.findings), default=None)
