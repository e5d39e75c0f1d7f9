"""What copying leaves in a text: bookmarks and notes in square brackets from Word, and stars around words that were
bold."""

import re
from functools import cache

from policylint.importing.letter import Note
from policylint.importing.marks import marked
from policylint.importing.passage import Passage, joined


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"\s?\[(?:footnoteRef|endnoteRef):\s?(?P<pasted>\w{1,6})\]|\s?\[\^(?P<caret>[^\]\s]{1,40})\](?!:)"
    )


@cache
def _bookmark() -> re.Pattern[str]:
    return re.compile(r"\[(?:bookmark|_Hlk|_Toc|_Ref)[^\]\n]{0,80}\]")


@cache
def _pasted_note() -> re.Pattern[str]:
    return re.compile(r"\s?\[(?P<label>\w{1,6}):\s")


def cleared(passage: Passage) -> tuple[Passage, list[Note]]:
    """A text without bookmarks and pasted notes, its references to notes as marks, and the notes."""
    passage = passage.without([match.span() for match in _bookmark().finditer(passage.text)])
    labels = [match["pasted"] or match["caret"] for match in _reference().finditer(passage.text)]
    notes: list[Note] = []
    if labels:
        passage, notes = _without_notes(passage, frozenset(labels))
    return _with_marks(passage), notes


@cache
def _emphasis() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])(?P<after>(?P=stars))(?![\w*])"
        r"|(?<![\w_])(?P<lines>_{1,2})(?=[^\s_])[^_\n]{1,300}?(?<=[^\s_])(?P<end>(?P=lines))(?![\w_])"
    )


def without_emphasis(passage: Passage) -> Passage:
    """A passage without stars and underscores that stand in pairs around words: "is **niet** voor"."""
    spans = []
    for match in _emphasis().finditer(passage.text):
        opens, closes = ("stars", "after") if match["stars"] else ("lines", "end")
        spans += [match.span(opens), match.span(closes)]
    return passage.without(spans)


def _without_notes(passage: Passage, labels: frozenset[str]) -> tuple[Passage, list[Note]]:
    notes: list[Note] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while (match := _pasted_note().search(passage.text, at)) is not None:
        end = _closed(passage.text, match.end())
        at = match.end()
        if match["label"] not in labels or end is None:
            continue
        held = passage.cut(match.end(), end).smooth()
        notes.append(Note(match["label"], held, _line(passage, match.end())))
        spans.append((match.start(), end + 1))
        at = end + 1
    return passage.without(spans), notes


def _line(passage: Passage, at: int) -> int:
    return passage.text.count("\n", 0, at) + 1


def _closed(text: str, at: int) -> int | None:
    """Where the bracket that is open at an offset closes: brackets nest, and a note has no blank line."""
    depth = 1
    for offset in range(at, min(len(text), at + 3000)):
        if text.startswith("\n\n", offset):
            return None
        depth += {"[": 1, "]": -1}.get(text[offset], 0)
        if depth == 0:
            return offset
    return None


def _with_marks(passage: Passage) -> Passage:
    parts: list[Passage] = []
    at = 0
    for match in _reference().finditer(passage.text):
        before = passage.cut(at, match.start())
        parts.append(marked(before, match["pasted"] or match["caret"], Passage("")) if before.text else before)
        at = match.end()
    return joined([*parts, passage.cut(at, len(passage.text))])
