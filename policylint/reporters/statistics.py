"""How often each rule was broken, most first: `--statistics`."""

from collections import Counter

from policylint.messages import words_in
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import wrapped
from policylint.reporters.summary import closing
from policylint.reporters.wording import report_language

# A title that would get less beside the name of its rule stands below it.
_NARROWEST = 24
_INDENT = "    "


def report(report: Report, look: Look) -> str:
    """One line a rule that has findings which are not waived: how many, its code and name, its title; the summary."""
    lang = report_language(report, look)
    rules = {diagnostic.rule.code: diagnostic.rule for diagnostic in report.findings}
    counts = Counter(diagnostic.rule.code for diagnostic in report.findings)
    digits = len(str(max(counts.values(), default=0)))
    width = max((len(rule.name) for rule in rules.values()), default=0)
    lines: list[str] = []
    for code, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        head = f"{count:>{digits}}  {code}  {rules[code].name:{width}}  "
        title = words_in(rules[code].title, lang)
        if len(head) + _NARROWEST <= look.width:
            lines += wrapped(title, look.width, head, " " * len(head))
        else:
            lines += [head.rstrip(), *wrapped(title, look.width, _INDENT, _INDENT)]
    return "".join(f"{line}\n" for line in lines) + closing(report, look)
