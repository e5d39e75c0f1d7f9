"""Motions that are named without the paper in which they stand."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from policylint.checks import Context, Finding, Mention
from policylint.citation import find
from policylint.normalised import Entry
from policylint.project import Document
from policylint.prose import Passage, Prose, listed
from policylint.yaml import Node, Scalar

_PARTICLE = r"(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?|[Tt]er|[Oo]p|[Ii]n|[Ee]l|'t|’t|[Vv]on|[Dd]u|[Ll]a|[Ll]e)"
_SURNAME = (
    r"(?!Kamer|Kst|Nr\b|Tweede|Eerste)[A-ZÀ-Þ][\w’']*[a-zß-ÿ][\w’']*"
    rf"(?:-(?:{_PARTICLE}\s){{0,3}}[A-ZÀ-Þ][\w’']+)*"
)
_PERSON = rf"(?:{_PARTICLE}\s){{0,3}}{_SURNAME}(?:\s(?:{_PARTICLE}\s){{0,2}}{_SURNAME}){{0,2}}"
# A party between brackets, which is no paper: `(GroenLinks-PvdA)`, `(D66)`, `(50PLUS)`.
_PARTY = r"\s\((?!Kamer|Kst|TK|EK|[^)]{0,30}[0-9]{3})[A-ZÀ-Þ0-9][\w’'/+ -]{0,30}\)"
_PERSONS = (
    rf"{_PERSON}(?:{_PARTY})?"
    rf"(?:(?:\s?/\s?|,\s|\s(?:en|and|&)\s|,\s(?:en|and)\s){_PERSON}(?:{_PARTY})?){{0,7}}"
)
_OTHERS = r"(?:,?\s?(?:c\.\s?s\.?|C\.?S\.?|cs|et al\.?)(?![\w]))"


@cache
def _motion() -> re.Pattern[str]:
    """A motion by the name of who moved it, as letters and the Handelingen have it, in Dutch and English."""
    return re.compile(
        rf"(?<!\w)(?:[Mm]oties?(?P<joint>-|‑|\s)(?P<member>van\s(?:(?:het|de)\s)?(?:(?:Tweede|Eerste)\s)?(?:[Kk]amer)?(?:lid|leden)\s|(?=[A-ZÀ-Þ]))"
        rf"(?P<nl>{_PERSONS})(?P<others>{_OTHERS})?"
        rf"|[Mm]otions?\s(?:(?:tabled|submitted|moved)\s)?(?:by|of)\s(?:the\s)?(?:MPs?|[Mm]embers?(?:\sof\s(?:Parliament|the\sHouse))?)\s"
        rf"(?P<by>{_PERSONS}){_OTHERS}?"
        rf"|[Tt]he\s(?P<en>{_PERSONS}){_OTHERS}?\smotion(?!\w))"
    )


# How the kind of a source that is a motion is written.
_KINDS = ("motion", "motie")
# Capitals with which no name of a mover begins: other things that are capitalised behind "motie".
_NO_NAMES = re.compile(
    r"(?:Kamer|Tweede|Eerste|Staten|Kst|Nr|Raad|Europ|Nederland|Oekra|Russ|Rusland|Isra|Gaza|Hongar|Brussel|Unie|Commissie"
    r"|Het|Deze|Die|Dit|Dutch|House|Senate|Parliament|Motie|Motion|Stb|Handelingen)|\w+(?:se|sche|ish|ese)$"
)


# How far from a motion its paper may stand, where a sentence ends between the two.
_NEAR = 150


_ENDED = re.compile(r"[.!?]\s+[A-ZÀ-Þ]|\n\s*\n")
# A footnote mark: between brackets, raised, or glued to a word or behind what ends it.
_MARK = re.compile(r"\[[0-9]{1,3}\]|[¹²³⁴-⁹]|(?:[a-zß-ÿ)»”]|\w[.,;:?!])[0-9]{1,2}(?=[\s.,;:]|$)")


class Named(NamedTuple):
    """A motion where it is named: in a passage, or as a source without a paper of its own. `sure` says that the words
    show that it is named by a person."""

    key: str
    text: str
    node: Node
    start: int
    end: int
    passage: Passage | None
    sure: bool = True


def check(context: Context) -> Iterator[Finding]:
    """One finding for each motion that nowhere in the document has its paper beside it."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        found: dict[str, list[Named]] = {}
        answered = _noted(document)
        for source in document.entries("source"):
            if source.get("kind") not in _KINDS:
                continue
            named = _source(source)
            if "cite" in source or find(source.get("url", "")):
                answered.add(named.key)
            else:
                found.setdefault(named.key, []).append(named)
        for passage in prose.passages(document):
            for match, named in _in_passage(document, passage):
                found.setdefault(named.key, []).append(named)
                if _beside(passage, match) or listed([passage.entry]):
                    answered.add(named.key)
        for key, mentions in found.items():
            if key not in answered and any(named.sure for named in mentions):
                yield _finding(document, mentions)


def _beside(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a citation stands in the sentence of a motion, near it, or in a note to which that sentence leads."""
    text = passage.node.text
    for citation in passage.citations:
        between = text[match.end() : citation.start] or text[citation.end : match.start()]
        if len(between) <= _NEAR or _ENDED.search(between) is None:
            return True
    ended = _ENDED.search(text, match.end())
    sentence = text[match.end() : ended.start() + 1 if ended is not None else len(text)]
    return bool(passage.citations) and _MARK.search(sentence) is not None


def _noted(document: Document) -> set[str]:
    """The motions that a note at a citation names: they have their paper there."""
    return {
        _key(match)
        for entry in document.entries("citation")
        if "id" in entry or entry.get("open")
        for match in _motions(f"{entry.get('note', '')}; {entry.get('cite', '')}")
    }


def _motions(text: str) -> Iterator[re.Match[str]]:
    # Most texts name no motion: a look at the letters that all of them share spares compiling what finds one.
    if "oti" not in text:
        return iter(())
    return (match for match in _motion().finditer(text) if not _NO_NAMES.match(_movers(match)))


def _movers(match: re.Match[str]) -> str:
    return match["nl"] or match["by"] or match["en"]


def _key(match: re.Match[str]) -> str:
    """By what one motion is known, however it is written: who moved it, the first of several."""
    movers = re.sub(r"\s\([^)]*\)", "", _movers(match))
    first = re.split(r"\s?/\s?|,\s|\s(?:en|and|&)\s", movers)[0]
    return " ".join(first.casefold().split())


def _sure(match: re.Match[str]) -> bool:
    """Whether what stands behind "motie" is surely a name. After a blank alone it may be what the motion is about, as
    in `motie Groene Waterstof`: then a name shows by more than its capital."""
    if match["nl"] is None or match["member"] or match["others"] or match["joint"] != " ":
        return True
    return re.search(rf"/|\(|(?<!\w){_PARTICLE}\s[A-ZÀ-Þ]", match["nl"]) is not None


def _source(source: Entry) -> Named:
    node = source.at("title")
    if "title" not in source or not isinstance(node, Scalar):
        first = source.at("")
        return Named(str(id(source)), source.get("kind", ""), first, first.start, first.end, None)
    match = next(_motions(node.text), None)
    key = _key(match) if match is not None else node.text.casefold()
    return Named(key, node.text, node, node.start, node.end, None)


def _in_passage(document: Document, passage: Passage) -> Iterator[tuple[re.Match[str], Named]]:
    for match in _motions(passage.node.text):
        start, end = document.stretch(passage.node, match.start(), match.end())
        yield match, Named(_key(match), match.group(), passage.node, start, end, passage, _sure(match))


def _finding(document: Document, mentions: list[Named]) -> Finding:
    first, *more = mentions
    again = tuple(Mention(document, other.start, other.end, "again") for other in more)
    case = "in-text" if first.passage is not None else "source"
    return Finding(document, first.start, first.end, {"motion": first.text}, case, again)
