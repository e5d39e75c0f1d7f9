"""What is found in a letter, as comments in the margin of its Word file."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

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
        "otherwise": "pas de tekst hier aan, of laat hem staan als het zo is bedoeld",
    },
    "en": {
        "do": "What to do: {way}",
        "choose": "Do one of these:",
        "paragraph": "paragraph {line}",
        "note": "footnote {mark}",
        "more": "And {n} more places.",
        "otherwise": "change the text here, or leave it if it is meant so",
    },
}
# What a key of a draft is called by somebody who reads a letter.
_KEYS = {
    "nl": {
        "actor": "spreker",
        "citations": "verwijzingen",
        "cite": "verwijzing",
        "commitments": "toezeggingen",
        "date": "datum",
        "dates": "tijden",
        "due": "termijn",
        "positions": "standpunten",
        "text": "tekst",
        "themes": "thema's",
        "title": "titel",
        "what": "wat er wordt toegezegd",
    },
    "en": {
        "actor": "speaker",
        "citations": "citations",
        "cite": "citation",
        "commitments": "commitments",
        "date": "date",
        "dates": "times",
        "due": "deadline",
        "positions": "positions",
        "text": "text",
        "themes": "themes",
        "title": "title",
        "what": "what is promised",
    },
}
# Other keys, which a letter has no word for.
_OTHER_KEYS = (
    "about|accept|after|before|by|calendar|during|end|events|except|explore|follows|fulfils|id|kind|only|oppose|owner"
    "|policylint|same-as|scope|source|sources|start|status|supersedes|support|to|type|url|value|when|within"
)
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
    yield f"{words.loudness[:1].upper()}{words.loudness[1:]}: {without_keys(words.message, words.lang)}"
    places = words.places
    for place, label in places[:_MOST_PLACES]:
        shown = _shown(place, letter, said, look) if place.path == finding.place.path else shown_place(place)
        yield f"– {shown}: {without_keys(label, words.lang)}".removesuffix(": ")
    if len(places) > _MOST_PLACES:
        yield said["more"].format(n=len(places) - _MOST_PLACES)
    ways = [way for way in map(_said_plainly, words.ways) if way] or [said["otherwise"]]
    if len(ways) == 1:
        yield said["do"].format(way=ways[0])
    elif ways:
        yield said["choose"]
        yield from (f"– {way}" for way in ways)
    yield f"{finding.rule.code} ({finding.rule.name})"


@cache
def _key() -> re.Pattern[str]:
    """What is to be written under a key, or the name of one."""
    return re.compile(rf"`(?:[a-z-]+:[^`]*|{'|'.join(_KEYS['nl'])}|{_OTHER_KEYS})`")


def without_keys(words: str, lang: str) -> str:
    """Words that name keys of a draft, in those of a letter."""
    return re.sub(r"`([a-z-]+)`", lambda match: _KEYS[lang].get(match[1], match.group()), words)


def _said_plainly(way: str) -> str:
    """A way out up to where it says what to write under a key, which helps nobody who reads Word; empty where nothing
    is left."""
    parts = re.split(r"(?<=;)\s|(?<=,)\s(?=(?:of|or)\s)", way)
    kept = list(takewhile(lambda part: _key().search(part) is None, parts))
    return " ".join(kept).rstrip(";, ")


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
