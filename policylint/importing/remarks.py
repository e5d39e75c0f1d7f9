"""What is found in a letter, as comments in the margin of its Word file."""

import re
from collections.abc import Iterator
from functools import cache

from policylint.diagnostic import Diagnostic, Place
from policylint.explanation import shown_place
from policylint.importing.word.commenting import Comment
from policylint.report import Report
from policylint.reporters import Look
from policylint.reporters.wording import Wording, wording

_WORDS = {
    "nl": {
        "do": "Wat te doen: {way}",
        "choose": "Doe een van deze:",
        "paragraph": "alinea {line}",
        "more": "En nog {n} plaatsen.",
    },
    "en": {
        "do": "What to do: {way}",
        "choose": "Do one of these:",
        "paragraph": "paragraph {line}",
        "more": "And {n} more places.",
    },
}
_MOST_PLACES = 10
_LONGEST_QUOTE = 120


def remarks(report: Report, path: str, look: Look) -> list[Comment]:
    """A comment for each finding in a letter, at its place in the letter's text: what is wrong, what to do, which rule.

    Args:
        report: what a check of letters gives (`checking.check`).
        path: the letter, as reported.
        look: the language, and whether words of drafts may be shown.
    """
    source = report.sources[path]
    made = []
    for one in report.findings:
        if one.place.path == path:
            start, end = (source.offset(at) for at in one.place.span)
            made.append(Comment(start, end, "\n".join(_lines(report, one, wording(one, look), look))))
    return made


def _lines(report: Report, finding: Diagnostic, words: Wording, look: Look) -> Iterator[str]:
    said = _WORDS[words.lang]
    yield f"{words.loudness[:1].upper()}{words.loudness[1:]}: {words.message}"
    places = words.places
    for place, label in places[:_MOST_PLACES]:
        yield f"– {_shown(report, finding, place, words.lang, look)}: {label}".removesuffix(": ")
    if len(places) > _MOST_PLACES:
        yield said["more"].format(n=len(places) - _MOST_PLACES)
    # What to write under a key helps nobody who reads Word, where another way is left.
    ways = [way for way in words.ways if _key().search(way) is None] or words.ways
    if len(ways) == 1:
        yield said["do"].format(way=ways[0])
    elif ways:
        yield said["choose"]
        yield from (f"– {way}" for way in ways)
    yield f"{finding.rule.code} ({finding.rule.name})"


@cache
def _key() -> re.Pattern[str]:
    return re.compile("`[a-z-]+:")


def _shown(report: Report, finding: Diagnostic, place: Place, lang: str, look: Look) -> str:
    """A place: in the letter itself its words, for who reads Word sees no numbers of paragraphs."""
    if place.path != finding.place.path:
        return shown_place(place)
    shown = _WORDS[lang]["paragraph"].format(line=place.span.start.line + 1)
    if not look.excerpts:
        return shown
    quote = " ".join(report.sources[place.path].cut(place.span).split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"{shown} (“{quote}”)"
