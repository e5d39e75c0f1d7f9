"""What is found in a letter, as comments in the margin of its Word file."""

import re
from collections.abc import Iterator
from functools import cache

from policylint.diagnostic import Diagnostic, Place
from policylint.explanation import shown_place
from policylint.importing.checking import Checked, Letter
from policylint.importing.word.commenting import Comment
from policylint.reporters import Look
from policylint.reporters.wording import Wording, wording

_WORDS = {
    "nl": {
        "do": "Wat te doen: {way}",
        "choose": "Doe een van deze:",
        "paragraph": "alinea {line}",
        "note": "voetnoot {mark}",
        "more": "En nog {n} plaatsen.",
    },
    "en": {
        "do": "What to do: {way}",
        "choose": "Do one of these:",
        "paragraph": "paragraph {line}",
        "note": "footnote {mark}",
        "more": "And {n} more places.",
    },
}
_MOST_PLACES = 10
_LONGEST_QUOTE = 120


def remarks(checked: Checked, path: str, look: Look) -> list[Comment]:
    """A comment for each finding in a letter, at its place in the letter's text: what is wrong, what to do, which rule.

    Args:
        checked: what a check of letters gave.
        path: the letter, as reported.
        look: the language, and whether words of drafts may be shown.
    """
    source = checked.letters[path].text
    made = []
    for one in checked.report.findings:
        if one.place.path == path:
            start, end = (source.offset(at) for at in one.place.span)
            made.append(Comment(start, end, "\n".join(_lines(one, wording(one, look), checked.letters[path], look))))
    return made


def _lines(finding: Diagnostic, words: Wording, letter: Letter, look: Look) -> Iterator[str]:
    said = _WORDS[words.lang]
    yield f"{words.loudness[:1].upper()}{words.loudness[1:]}: {_aside().sub('', words.message)}"
    places = words.places
    for place, label in places[:_MOST_PLACES]:
        shown = _shown(place, letter, said, look) if place.path == finding.place.path else shown_place(place)
        yield f"– {shown}: {label}".removesuffix(": ")
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
    return re.compile("`[a-z-]+(?::|`)")


@cache
def _aside() -> re.Pattern[str]:
    """A key that a message names in brackets, for who writes YAML."""
    return re.compile(r" \(`[a-z-]+`\)")


def _shown(place: Place, letter: Letter, said: dict[str, str], look: Look) -> str:
    """A place in the letter itself: its words, for who reads Word sees no numbers of paragraphs."""
    line = place.span.start.line
    note = letter.notes.get(line)
    shown = said["paragraph"].format(line=line + 1) if note is None else said["note"].format(mark=note)
    if not look.excerpts:
        return shown
    quote = " ".join(letter.text.cut(place.span).split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"{shown} (“{quote}”)"
