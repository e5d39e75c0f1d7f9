"""Markdown, for the summary of a GitHub job or a comment on a merge request."""

import re
from functools import cache

from policylint.diagnostic import Diagnostic
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import harmless
from policylint.reporters.summary import summary
from policylint.reporters.wording import report_language, wording

# A job summary on GitHub holds at most 1 MiB.
LIMIT = 1000
_WAYS_LIMIT = 20
_WORDS = {
    "nl": {
        "head": "| plaats | | regel | bevinding |",
        "more": "En nog {n} bevindingen.",
        "ways": "Waarom, en wat te doen",
        "waived": "Afgezien, met reden",
        "waived-head": "| plaats | regel | bevinding | reden |",
    },
    "en": {
        "head": "| place | | rule | finding |",
        "more": "And {n} more findings.",
        "ways": "Why, and what to do",
        "waived": "Waived, with a reason",
        "waived-head": "| place | rule | finding | reason |",
    },
}


def report(report: Report, look: Look) -> str:
    """A table of the findings of each file; why each rule matters and what to do; what is waived, and why."""
    told = _WORDS[report_language(report, look)]
    parts = [f"### {escaped(f'policylint: {summary(report, look)}')}\n"]
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.findings[:LIMIT]:
        by_file.setdefault(look.path(diagnostic.place.path), []).append(diagnostic)
    for path, found in by_file.items():
        rows = [f"{told['head']}\n|---|---|---|---|\n"]
        for diagnostic in found:
            words = wording(diagnostic, look)
            cells = (_place(diagnostic), f"**{words.loudness}**", _rule(diagnostic), escaped(words.message))
            rows.append(f"| {' | '.join(cells)} |\n")
        parts.append(f"#### {escaped(path)}\n\n{''.join(rows)}")
    if len(report.findings) > LIMIT:
        parts.append(told["more"].format(n=len(report.findings) - LIMIT) + "\n")
    parts += _ways(report, told["ways"], look)
    parts += _waived(report, told, look)
    return "\n".join(parts)


def _ways(report: Report, title: str, look: Look) -> list[str]:
    """Why each rule that fired matters, and every way out that its findings have."""
    whys: dict[str, dict[str, None]] = {}
    for diagnostic in report.findings[:LIMIT]:
        words = wording(diagnostic, look)
        lines = whys.setdefault(f"{diagnostic.rule.code} {diagnostic.rule.name}", {})
        lines |= dict.fromkeys(([words.why] if words.why else []) + [f"- {way}" for way in words.ways])
        if words.waive:
            # At the end, whatever ways later findings add.
            lines.pop(f"- {words.advice[-1]}", None)
            lines[f"- {words.advice[-1]}"] = None
    if not whys:
        return []
    rules = []
    for name, lines in whys.items():
        prose = [escaped(line) for line in lines if not line.startswith("- ")]
        ways = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        # The last one is the waiver.
        ways = ways if len(ways) <= _WAYS_LIMIT else [*ways[: _WAYS_LIMIT - 1], ways[-1]]
        items = [f"- {escaped(way)}" for way in ways]
        rules.append(f"**{escaped(name)}**\n\n" + "\n".join([*prose, "", *items]).strip() + "\n")
    return [f"<details><summary>{title}</summary>\n\n" + "\n".join(rules) + "\n</details>\n"]


def _waived(report: Report, told: dict[str, str], look: Look) -> list[str]:
    if not report.waived:
        return []
    rows = []
    for diagnostic in report.waived[:LIMIT]:
        words = wording(diagnostic, look)
        place = f"{escaped(look.path(diagnostic.place.path))}:{_place(diagnostic)}"
        rows.append(f"| {place} | {_rule(diagnostic)} | {escaped(words.message)} | {escaped(words.reason)} |\n")
    head = f"{told['waived-head']}\n|---|---|---|---|\n"
    return [f"<details><summary>{told['waived']}</summary>\n\n{head}{''.join(rows)}\n</details>\n"]


def _place(diagnostic: Diagnostic) -> str:
    line, column = diagnostic.place.span.start
    return f"{line + 1}:{column + 1}"


def _rule(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.rule.code} {escaped(diagnostic.rule.name)}"


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"[\\`*_{}\[\]<>#|!~&@$]|:(?=\S)|\A[-+=0-9]")


def escaped(text: str) -> str:
    """A text, on one line, that Markdown shows as it is: what could count as markup is written as entities.

    What stands between backticks, which messages have around what is to be written in a file, is shown as code.
    """
    parts = harmless(" ".join(text.split())).split("`")
    if len(parts) % 2 == 0:
        parts = ["`".join(parts)]
    shown = [_special().sub(lambda match: f"&#{ord(match.group())};", part) for part in parts]
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(shown))
