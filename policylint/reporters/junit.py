"""JUnit XML: a test suite a file, a test case a rule that has something to say there; one that passes when all is well.

A case fails where a finding is at or above `--fail-level`; quieter findings are its output; waived ones alone make it
skipped.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from policylint.diagnostic import Diagnostic
from policylint.messages import words_in
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.summary import summary
from policylint.reporters.wording import wording

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MORE = {"nl": "en nog {n}", "en": "and {n} more"}
_BASELINED = {"nl": "in de nulmeting", "en": "in the baseline"}
_CLEAN = {"nl": "geen bevindingen", "en": "no findings"}


def report(report: Report, look: Look) -> str:
    """All findings, waived ones included."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    suites: dict[str, dict[str, list[Diagnostic]]] = {}
    for diagnostic in report.diagnostics:
        rules = suites.setdefault(look.path(diagnostic.place.path), {})
        rules.setdefault(diagnostic.rule.code, []).append(diagnostic)
    root = Element("testsuites", name="policylint")
    total = failed = 0
    for path, rules in suites.items():
        suite = SubElement(root, "testsuite", name=_xml(path))
        failures = skipped = 0
        for code in sorted(rules):
            found = rules[code]
            name = f"{code} {found[0].rule.name}: {words_in(found[0].rule.title, look.language(found[0]))}"
            case = SubElement(suite, "testcase", classname=_xml(path), name=_xml(name))
            open_ones = [diagnostic for diagnostic in found if diagnostic.waiver is None and not diagnostic.baselined]
            loud = [diagnostic for diagnostic in open_ones if diagnostic.severity >= look.fail_level]
            quiet = [diagnostic for diagnostic in found if diagnostic not in loud]
            if loud:
                failures += 1
                message = wording(loud[0], look).message
                if len(loud) > 1:
                    message += f" ({_MORE[look.language(loud[0])].format(n=len(loud) - 1)})"
                failure = SubElement(case, "failure", message=_xml(message), type=loud[0].severity.word)
                failure.text = _listed(loud, look)
            elif not open_ones:
                skipped += 1
                SubElement(case, "skipped", message=_xml("; ".join(_reason(each, look) for each in found)))
            if quiet:
                SubElement(case, "system-out").text = _listed(quiet, look)
        _count(suite, len(rules), failures, skipped)
        total, failed = total + len(rules), failed + failures
    if not suites:
        suite = SubElement(root, "testsuite", name="policylint")
        SubElement(suite, "testcase", classname="policylint", name=_CLEAN[look.language_of(report)])
        SubElement(suite, "system-out").text = summary(report, look)
        _count(suite, 1, 0, 0)
        total = 1
    root.attrib |= {"tests": str(total), "failures": str(failed), "errors": "0"}
    indent(root)
    # Not by ElementTree: on some consoles it would name another encoding than the one that is written.
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _reason(diagnostic: Diagnostic, look: Look) -> str:
    """Why a finding is accepted."""
    return _BASELINED[look.language(diagnostic)] if diagnostic.baselined else wording(diagnostic, look).reason


def _count(suite: "Element", tests: int, failures: int, skipped: int) -> None:
    suite.attrib |= {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _listed(found: list[Diagnostic], look: Look) -> str:
    """Findings as text: the place and message of each, and what to do."""
    lines = []
    for diagnostic in found:
        words = wording(diagnostic, look)
        line, column = diagnostic.place.span.start
        lines.append(f"{look.path(diagnostic.place.path)}:{line + 1}:{column + 1}: {words.loudness}: {words.message}")
        lines += [f"  - {way}" for way in words.advice] if diagnostic.waiver is None else [f"  # {words.reason}"]
    return _xml("\n".join(lines))


@cache
def _forbidden() -> re.Pattern[str]:
    """What XML 1.0 cannot hold, not even escaped."""
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml(text: str) -> str:
    """A text that XML can hold, and that a reader gives back as it is: line ends are one character there."""
    return _forbidden().sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
