"""Plugins: installed packages that bring checks and reporters through entry points. Loaded only when a config says so.

Entry points of `policylint.checks` lead to a module like those in `policylint/checks/`, those of `policylint.reporters`
to a function `report(report, look) -> str`, or to a module that has one.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from policylint import checks, inputs
from policylint.checks import Check
from policylint.errors import UsageError


class Plugins(NamedTuple):
    """What named plugins bring, by name: entry points, not loaded before they are used."""

    checks: dict[str, Any] = {}
    reporters: dict[str, Any] = {}

    def check(self, name: str) -> Check:
        """The check of a name: one that ships, else that of a plugin.

        Raises:
            LookupError: no check has that name.
        """
        try:
            return checks.load(name)
        except LookupError:
            if name not in self.checks:
                raise
        return checks.from_module(self.checks[name].load())


def named(names: Sequence[str]) -> Plugins:
    """What the packages of these names bring.

    Raises:
        UsageError: a package is not installed, brings nothing, or brings what another does too.
    """
    if not names:
        return Plugins()
    inputs.unrepeatable()  # what they do, nobody knows
    from importlib.metadata import PackageNotFoundError, distribution

    found = Plugins({}, {})
    for name in names:
        try:
            points = distribution(name).entry_points
        except PackageNotFoundError:
            raise UsageError(f"plugins: no installed package is called `{name}`") from None
        mine = {"policylint.checks": found.checks, "policylint.reporters": found.reporters}
        if not any(point.group in mine for point in points):
            raise UsageError(f"plugins: `{name}` brings no checks and no reporters")
        for point in points:
            group = mine.get(point.group, {})
            if point.name in group:
                raise UsageError(f"plugins: two packages bring `{point.name}`")
            group[point.name] = point
    return found
