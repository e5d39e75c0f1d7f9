"""For people: findings under the file they stand in, or with `--group-by rule` under the rule that they break."""

from policylint.diagnostic import Diagnostic
from policylint.messages import words_in
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import columns, visible, wrapped
from policylint.reporters.full import COLORS
from policylint.reporters.summary import summary
from policylint.reporters.wording import wording


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, in groups, and the summary."""
    by_rule = look.group_by == "rule"
    groups: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.findings:
        key = diagnostic.rule.code if by_rule else diagnostic.place.path
        groups.setdefault(key, []).append(diagnostic)
    parts = [
        "\n".join(_group(groups[key], by_rule=by_rule, look=look)) + "\n\n"
        for key in (sorted(groups) if by_rule else groups)
    ]
    return "".join(parts) + summary(report, look)


def _group(group: list[Diagnostic], *, by_rule: bool, look: Look) -> list[str]:
    first = group[0]
    title = words_in(first.rule.title, look.language(first))
    heading = f"{first.rule.code} {first.rule.name}: {title}" if by_rule else visible(first.place.path)
    lines = [look.paint(row, "1") for row in wrapped(f"{heading} ({len(group)})", look.width)]
    rows = []
    for diagnostic in group:
        words = wording(diagnostic, look)
        line, column = diagnostic.place.span.start
        place = f"{visible(diagnostic.place.path)}:{line + 1}:{column + 1}" if by_rule else f"{line + 1}:{column + 1}"
        loudness = words.loudness if by_rule else f"{words.loudness} {diagnostic.rule.code}"
        rows.append((place, loudness, COLORS[diagnostic.severity], words.message))
    widest_place = max(columns(place) for place, _, _, _ in rows)
    widest_head = max(columns(loudness) for _, loudness, _, _ in rows)
    for place, loudness, color, message in rows:
        padding = " " * (widest_head - columns(loudness))
        lead = f"  {' ' * (widest_place - columns(place))}{place}  {loudness}{padding}  "
        # A long path leaves no room beside it.
        indent = lead if columns(lead) <= look.width // 2 else "      "
        if indent is not lead:
            lines.append(lead.rstrip().replace(loudness, look.paint(loudness, color)))
        head, *more = wrapped(message, look.width, indent, " " * columns(indent))
        lines += [head.replace(loudness, look.paint(loudness, color), 1) if indent is lead else head, *more]
    return lines
