"""policylint: a policy-coherence linter.

    from policylint import check

    report = check("drafts/")
    for diagnostic in report.findings:
        print(diagnostic.rule.code, diagnostic.place.path, diagnostic.place.span.start.line + 1)

`wording(diagnostic, Look(lang="nl"))` puts a finding in words, `render(report, "sarif", Look())` a report in a format.

Public names are those in `__all__`; they are loaded when first used.
"""

__version__ = "0.1.0"

_HOMES = {
    "check": "api",
    "check_text": "api",
    "fix": "repair",
    "fix_text": "repair",
    "Change": "repair",
    "Repair": "repair",
    "Linter": "linter",
    "Look": "reporters",
    "render": "reporters",
    "Wording": "reporters.wording",
    "wording": "reporters.wording",
    "Report": "report",
    "Diagnostic": "diagnostic",
    "Severity": "diagnostic",
    "Place": "diagnostic",
    "Related": "diagnostic",
    "Fix": "diagnostic",
    "Edit": "diagnostic",
    "Waiver": "diagnostic",
    "Span": "span",
    "LineCol": "span",
    "PolicylintError": "errors",
    "UsageError": "errors",
    "ConfigError": "errors",
    "RuleError": "errors",
}
__all__ = [*sorted(_HOMES), "__version__"]

TYPE_CHECKING = False  # `typing` takes as long to import as all else here
if TYPE_CHECKING:
    from policylint.api import check as check
    from policylint.api import check_text as check_text
    from policylint.diagnostic import Diagnostic as Diagnostic
    from policylint.diagnostic import Edit as Edit
    from policylint.diagnostic import Fix as Fix
    from policylint.diagnostic import Place as Place
    from policylint.diagnostic import Related as Related
    from policylint.diagnostic import Severity as Severity
    from policylint.diagnostic import Waiver as Waiver
    from policylint.errors import ConfigError as ConfigError
    from policylint.errors import PolicylintError as PolicylintError
    from policylint.errors import RuleError as RuleError
    from policylint.errors import UsageError as UsageError
    from policylint.linter import Linter as Linter
    from policylint.repair import Change as Change
    from policylint.repair import Repair as Repair
    from policylint.repair import fix as fix
    from policylint.repair import fix_text as fix_text
    from policylint.report import Report as Report
    from policylint.reporters import Look as Look
    from policylint.reporters import render as render
    from policylint.reporters.wording import Wording as Wording
    from policylint.reporters.wording import wording as wording
    from policylint.span import LineCol as LineCol
    from policylint.span import Span as Span


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
