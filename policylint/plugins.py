"""Plugins: installed packages that bring checks and reporters through entry points. Loaded only when a config says so.

Entry points of `policylint.checks` lead to a module like those in `policylint/checks/`, those of `policylint.reporters`
to a function `report(report, look) -> str`, or to a module that has one.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from typing import Any, NamedTuple

from policylint import checks, inputs
from policylint.checks import Check, Context, Finding
from policylint.diagnostic import Terms
from policylint.errors import CheckError, UsageError


class Plugins(NamedTuple):
    """What named plugins bring, by name: entry points, not loaded before they are used."""

    checks: dict[str, Any] = {}
    reporters: dict[str, Any] = {}

    def check(self, name: str) -> Check:
        """The check of a name: one that ships, else that of a plugin.

        Raises:
            LookupError: no check has that name.
            CheckError: that of a plugin cannot be used.
        """
        try:
            return checks.load(name)
        except LookupError:
            if name not in self.checks:
                raise
        found = _loaded(name, self.checks[name])
        return found._replace(function=_aside(found.function))


def _aside(function: Callable[[Context], Iterator[Finding]]) -> Callable[[Context], Iterator[Finding]]:
    """A check that prints elsewhere: on standard output stands the report, which programs read."""

    def check(context: Context) -> Iterator[Finding]:
        with redirect_stdout(sys.stderr):
            yield from function(context)

    return check


def _loaded(name: str, point: Any) -> Check:
    """The check that an entry point leads to.

    Raises:
        CheckError: it cannot be loaded, or is no check.
    """
    try:
        module = point.load()
        # Some modules give what they are asked for only when they are asked.
        function = getattr(module, "check", None)
        check = checks.from_module(module) if callable(function) else None
        unfit = _unfit(check.options) if check is not None else None
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        # A plugin may do anything, such as leave the program, with which the run would seem clean.
        told = f"{type(error).__name__}: {error}".rstrip(": ")
        if isinstance(error, SystemExit):
            reason = Terms(en=f"it leaves the program ({told})", nl=f"ze verlaat het programma ({told})")
        else:
            reason = Terms(en=told, nl=told)
        raise CheckError(name, reason) from None
    if check is None:
        raise CheckError(name, _no_check(point, module))
    if unfit is not None:
        raise CheckError(name, unfit)
    return check


def _unfit(options: Any) -> Terms | None:
    """Why what a module gives as the schema of its options is none; None where it is one."""
    from policylint.fragment_faults import schema_fault
    from policylint.validator import compiled

    fault = schema_fault(options)
    if fault is not None or not isinstance(options, dict):
        reason = fault.reason if fault is not None else Terms(en="it is no mapping", nl="het is geen mapping")
        en, nl = "its `OPTIONS` are no JSON Schema", "haar `OPTIONS` zijn geen JSON Schema"
        return Terms(en=f"{en}: {reason['en']}", nl=f"{nl}: {reason['nl']}")
    if options.get("type", "object") != "object":
        return Terms(en="its `OPTIONS` are for no mapping", nl="haar `OPTIONS` zijn niet voor een blok met sleutels")
    fits = compiled({name: options[name] for name in ("properties", "$defs", "definitions") if name in options})
    for name, part in options.get("properties", {}).items():
        if fits is not None and isinstance(part, dict) and "default" in part and not fits({name: part["default"]}):
            return Terms(
                en=f"the default of its option `{name}` is none that the option takes: {part['default']!r}",
                nl=f"de standaardwaarde van haar optie `{name}` is er geen die de optie aanvaardt: {part['default']!r}",
            )
    return None


def _no_check(point: Any, module: Any) -> Terms:
    """Why what an entry point leads to is no check."""
    if callable(module):
        home = point.value.partition(":")[0]
        return Terms(
            en=f"its entry point leads to a function, `{point.value}`; name the module, `{home}`",
            nl=f"haar entry point leidt naar een functie, `{point.value}`; noem de module, `{home}`",
        )
    return Terms(
        en=f"`{point.value}` has no function `check(context)`",
        nl=f"`{point.value}` heeft geen functie `check(context)`",
    )


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
    # A package has one name, however its hyphens are written.
    for name in {re.sub("[-_.]+", "-", name).lower(): name for name in names}.values():
        try:
            points = distribution(name).entry_points
        except PackageNotFoundError:
            raise UsageError(f"plugins: no installed package is called `{name}`") from None
        mine = {"policylint.checks": found.checks, "policylint.reporters": found.reporters}
        if not any(point.group in mine for point in points):
            raise UsageError(f"plugins: `{name}` brings no checks and no reporters")
        for point in points:
            group = mine.get(point.group, {})
            if point.group == "policylint.checks" and point.name in checks.names():
                raise UsageError(f"plugins: `{name}` brings a check `{point.name}`, and one that ships has that name")
            if point.name in group:
                raise UsageError(f"plugins: two packages bring `{point.name}`")
            group[point.name] = point
    return found
