"""For people: each finding with its place in the source, why it matters, and what to do."""

from typing import NamedTuple

from policylint.diagnostic import Diagnostic, Place, Severity
from policylint.explanation import shown_place
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.columns import visible, wrapped
from policylint.reporters.excerpt import Mark, excerpt
from policylint.reporters.summary import closing
from policylint.reporters.wording import Wording, wording

_HEADINGS = {
    "nl": {
        "why": "waarom",
        "resolve": "wat te doen",
        "choose": "doe een van deze",
        "waive": "of leg uit waarom niet, in een opmerking hierboven",
        "why-before": "waarom: zie hierboven, bij regel {line}",
        "rest-before": "waarom, en hoe u ervan afwijkt: zie hierboven, bij regel {line}",
        "all-before": "waarom en wat te doen: zie hierboven, bij regel {line}",
        "related": "en nog {n} plaatsen",
        "step": "want",
        "until": "tot en met regel {line}",
    },
    "en": {
        "why": "why",
        "resolve": "what to do",
        "choose": "do one of these",
        "waive": "or explain why not, in a comment above it",
        "why-before": "why: see above, at line {line}",
        "rest-before": "why, and how to depart from it: see above, at line {line}",
        "all-before": "why and what to do: see above, at line {line}",
        "related": "and {n} more places",
        "step": "for",
        "until": "to line {line}",
    },
}
COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36", Severity.INFORMATION: "34"}
_RELATED_LIMIT = 20


class _Before(NamedTuple):
    """Where the same was said of the same rule in the same file: the lines (1-based) of a finding with the same why and
    ways out, and of one with the same why. None where it was not."""

    all: int | None
    why: int | None


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, each as a paragraph, and the summary.

    What is the same for several findings of a rule in one file (why, what to do, how to waive) is said at the first of
    them; the others say where that stands.
    """
    told: dict[tuple[str, ...], int] = {}
    paragraphs = []
    for diagnostic in report.findings:
        words = wording(diagnostic, look)
        why = (diagnostic.place.path, diagnostic.rule.code, words.waive, words.why)
        ways = (*why, "", *words.ways)
        before = _Before(told.get(ways), told.get(why))
        paragraphs.append("\n".join(_paragraph(report, diagnostic, words, before, look)) + "\n\n")
        for key in (why, ways):
            told.setdefault(key, diagnostic.place.span.start.line + 1)
    return "".join(paragraphs) + closing(report, look)


def _paragraph(report: Report, diagnostic: Diagnostic, words: Wording, before: _Before, look: Look) -> list[str]:
    color = COLORS[diagnostic.severity]
    head = f"{words.loudness} {diagnostic.rule.code}:"
    first, *rest = wrapped(words.message, look.width, f"{head} ")
    lines = [look.paint(head, f"1;{color}") + look.paint(first[len(head) :], "1")]
    lines += [look.paint(row, "1") for row in rest]
    marks = [_mark(diagnostic.place, words.label, words, primary=True)]
    marks += [_mark(place, label, words) for place, label in words.related[:_RELATED_LIMIT]]
    gutter = len(str(max(mark.place.span.start.line for mark in marks) + 1))
    bullet = f"{' ' * gutter} = "
    for path, group in _by_path(marks):
        arrow = look.paint("-->" if path == diagnostic.place.path else ":::", "34")
        if look.excerpts and path in report.sources:
            start = group[0].place.span.start
            lines.append(f"{' ' * gutter} {arrow} {visible(path)}:{start.line + 1}:{start.column + 1}")
            lines += excerpt(report.sources[path], group, gutter, look.width, look.paint, color)
            continue
        for mark in group:
            line, column = mark.place.span.start
            lines.append(f"{' ' * gutter} {arrow} {visible(path)}:{line + 1}:{column + 1} {mark.label}".rstrip())
    if len(words.related) > _RELATED_LIMIT:
        lines.append(bullet + _HEADINGS[words.lang]["related"].format(n=len(words.related) - _RELATED_LIMIT))
    return lines + _explained(words, before, bullet, look)


def _mark(place: Place, label: str, words: Wording, *, primary: bool = False) -> Mark:
    """A mark whose label says where the place ends, if that is on another line."""
    start, end = place.span
    # A block of text ends where the next line begins.
    last = end.line if end.column else end.line - 1
    if last > start.line:
        until = _HEADINGS[words.lang]["until"].format(line=last + 1)
        label = f"{label} ({until})" if label else until
    return Mark(place, label, primary)


def _explained(words: Wording, before: _Before, bullet: str, look: Look) -> list[str]:
    """The steps of a conflict, why it matters, and what to do; or where the same was said before."""
    headings = _HEADINGS[words.lang]
    lines: list[str] = []

    def say(text: str, lead: str = bullet) -> None:
        lines.extend(wrapped(text, look.width, lead, " " * len(lead)))

    for step, said in words.steps:
        say(f"{headings['step']}: {said}, {shown_place(step.place)}")
    if before.all is not None:
        say(headings["all-before"].format(line=before.all))
        return lines
    if before.why is not None:
        say(headings["rest-before" if words.waive else "why-before"].format(line=before.why))
    else:
        # The first sentence says it; the rest is for `policylint explain`.
        say(f"{headings['why']}: {words.why.split('. ')[0].rstrip('.')}")
    if len(words.ways) == 1:
        say(f"{headings['resolve']}: {words.ways[0]}")
    elif words.ways:
        say(f"{headings['choose']}:")
        for way in words.ways:
            say(way, " " * len(bullet) + "- ")
    if words.waive and before.why is None:
        say(f"{headings['waive']}:")
        lines.append(" " * len(bullet) + words.waive)
    return lines


def _by_path(marks: list[Mark]) -> list[tuple[str, list[Mark]]]:
    """The marks of each file; the file of the finding first."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.place.path, []).append(mark)
    return list(groups.items())
