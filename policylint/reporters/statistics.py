"""How often each rule was broken, most first: `--statistics`."""

from collections import Counter

from policylint.messages import words_in
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.summary import summary
from policylint.reporters.wording import report_language


def report(report: Report, look: Look) -> str:
    """One line a rule that has findings which are not waived: how many, its code and name, its title; the summary."""
    lang = report_language(report, look)
    rules = {diagnostic.rule.code: diagnostic.rule for diagnostic in report.findings}
    counts = Counter(diagnostic.rule.code for diagnostic in report.findings)
    digits = len(str(max(counts.values(), default=0)))
    width = max((len(rule.name) for rule in rules.values()), default=0)
    lines = [
        f"{count:>{digits}}  {code}  {rules[code].name:{width}}  {words_in(rules[code].title, lang)}\n"
        for code, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    ]
    return "".join(lines) + summary(report, look)
