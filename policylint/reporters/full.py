"""For people: each finding with its place in the source, why it matters, and what to do."""

from policylint.diagnostic import Diagnostic, Severity
from policylint.explanation import shown_place, step_words, ways_out
from policylint.messages import SEVERITIES, render
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.excerpt import Mark, excerpt
from policylint.reporters.summary import summary

_HEADINGS = {
    "nl": {
        "why": "waarom",
        "resolve": "wat te doen",
        "choose": "doe een van deze",
        "waive": "of leg uit waarom niet, in een opmerking hierboven",
        "reason": "reden",
        "related": "en nog {n} plaatsen",
        "step": "want",
    },
    "en": {
        "why": "why",
        "resolve": "what to do",
        "choose": "do one of these",
        "waive": "or explain why not, in a comment above it",
        "reason": "reason",
        "related": "and {n} more places",
        "step": "for",
    },
}
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36", Severity.INFORMATION: "34"}
_RELATED_LIMIT = 20


def report(report: Report, look: Look) -> str:
    """All findings that are not waived, each as a paragraph, and the summary."""
    paragraphs = [_paragraph(report, diagnostic, look) + "\n" for diagnostic in report.findings]
    return "".join(paragraphs) + summary(report, look)


def _paragraph(report: Report, diagnostic: Diagnostic, look: Look) -> str:
    lang = look.language(diagnostic)
    words = render(diagnostic, lang, excerpts=look.excerpts)
    headings = _HEADINGS[lang]
    color = _COLORS[diagnostic.severity]
    head = f"{SEVERITIES[lang][diagnostic.severity]} {diagnostic.rule.code}"
    lines = _wrapped(f"{_paint(head, f'1;{color}', look)}: {_paint(words.message, '1', look)}", "", look, painted=True)
    marks = [Mark(diagnostic.place, words.label, True)]
    marks += [Mark(place, label, False) for place, label in words.related[:_RELATED_LIMIT]]
    gutter = len(str(max(mark.place.span.start.line for mark in marks) + 1))
    for path, group in _by_path(marks):
        arrow = "-->" if path == diagnostic.place.path else ":::"
        start = group[0].place.span.start
        lines.append(f"{' ' * gutter} {_paint(arrow, '34', look)} {path}:{start.line + 1}:{start.column + 1}")
        if look.excerpts and path in report.sources:
            lines += excerpt(
                report.sources[path], group, gutter, look.width, lambda text, code: _paint(text, code, look), color
            )
    bullet = f"{' ' * gutter} = "
    if len(words.related) > _RELATED_LIMIT:
        lines.append(bullet + headings["related"].format(n=len(words.related) - _RELATED_LIMIT))
    for step in diagnostic.chain:
        said = step_words(step, lang, excerpts=look.excerpts)
        lines += _wrapped(f"{headings['step']}: {said}, {shown_place(step.place)}", bullet, look)
    # The first sentence says it; the rest is for `policylint explain`.
    lines += _wrapped(f"{headings['why']}: {words.why.split('. ')[0].rstrip('.')}", bullet, look)
    ways = (*ways_out(diagnostic, lang, excerpts=look.excerpts), *words.resolve)
    lines += _ways_out(diagnostic, ways, headings, bullet, look)
    return "\n".join(lines) + "\n"


def _ways_out(
    diagnostic: Diagnostic, ways: tuple[str, ...], headings: dict[str, str], bullet: str, look: Look
) -> list[str]:
    lines: list[str] = []
    if len(ways) == 1:
        lines += _wrapped(f"{headings['resolve']}: {ways[0]}", bullet, look)
    elif ways:
        lines.append(f"{bullet}{headings['choose']}:")
        for way in ways:
            lines += _wrapped(way, " " * len(bullet) + "- ", look)
    if diagnostic.rule.waivable and diagnostic.severity > Severity.INFORMATION:
        lines.append(f"{bullet}{headings['waive']}:")
        lines.append(f"{' ' * len(bullet)}# policylint: waive {diagnostic.rule.name} -- {headings['reason']}")
    return lines


def _by_path(marks: list[Mark]) -> list[tuple[str, list[Mark]]]:
    """The marks of each file; the file of the finding first."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.place.path, []).append(mark)
    return list(groups.items())


def _wrapped(text: str, lead: str, look: Look, *, painted: bool = False) -> list[str]:
    """A paragraph as lines, under its lead. Colour codes count as no columns."""
    from textwrap import wrap

    width = max(look.width - len(lead), 20) + (24 if painted and look.color else 0)
    rows = wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]
    return [(lead if index == 0 else " " * len(lead)) + row for index, row in enumerate(rows)]


def _paint(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if look.color and text else text
