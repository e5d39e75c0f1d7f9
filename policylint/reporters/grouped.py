"""For people: findings under the file they stand in; with `--group-by rule` under the rule that they break, with
`--group-by owner` under whoever answers for the theme or document.
"""

from policylint.diagnostic import Diagnostic
from policylint.messages import HIDDEN, words_in
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import columns, visible, wrapped
from policylint.reporters.full import COLORS
from policylint.reporters.summary import closing
from policylint.reporters.wording import wording

_NOBODY = {"nl": "zonder eigenaar", "en": "without an owner"}


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, in groups, and the summary."""
    groups = report.group(look.group_by).values()
    return "".join("\n".join(_group(group, look)) + "\n\n" for group in groups) + closing(report, look)


def _heading(first: Diagnostic, look: Look) -> str:
    if look.group_by == "rule":
        return f"{first.rule.code} {first.rule.name}: {words_in(first.rule.title, look.language(first))}"
    if look.group_by == "file":
        return visible(first.place.path)
    if not first.owner:
        return _NOBODY[look.language(first)]
    return visible(first.owner) if look.excerpts else HIDDEN


def _group(group: tuple[Diagnostic, ...], look: Look) -> list[str]:
    by_file = look.group_by == "file"
    lines = [look.paint(row, "1") for row in wrapped(f"{_heading(group[0], look)} ({len(group)})", look.width)]
    rows = []
    for diagnostic in group:
        words = wording(diagnostic, look)
        line, column = diagnostic.place.span.start
        place = f"{line + 1}:{column + 1}" if by_file else f"{visible(diagnostic.place.path)}:{line + 1}:{column + 1}"
        loudness = words.loudness if look.group_by == "rule" else f"{words.loudness} {diagnostic.rule.code}"
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
