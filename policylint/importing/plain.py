"""Reads plain and pasted text: letters copied out of Word, and those that a PDF gave as text."""

import re
from collections.abc import Sequence
from functools import cache

from policylint.importing import debris, feet, headings
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, Block, Letter, Note
from policylint.importing.lines import Line, lines, width, without_page_ends
from policylint.importing.marks import blanked, marked, taken_out
from policylint.importing.passage import Passage, joined, softened, whole


def read(text: str) -> Letter:
    """The letter in a plain text. Places are offsets in that text."""
    passage, notes = debris.cleared(softened(whole(blanked(text))))
    found = without_page_ends(_renumbered(lines(passage), text))
    page = width(found)
    if page is not None:
        found, more = feet.split(found, page)
        found = feet.with_marks(found, more)
        notes = [*notes, *more]
    found, listed = _listed_notes(found)
    return Letter(tuple(_blocks(found, page)), tuple(_placed(note, text) for note in (*notes, *listed)))


def _renumbered(found: Sequence[Line], text: str) -> list[Line]:
    """Lines with their numbers in the text as it came, before notes were taken out of it."""
    ends = [match.start() for match in re.finditer(r"\n|\r(?!\n)", text)]
    result, number = [], 0
    for line in found:
        if line.passage.places:
            place = line.passage.places[0]
            while number < len(ends) and ends[number] < place:
                number += 1
        result.append(Line(line.passage, number + 1))
    return result


def _placed(note: Note, text: str) -> Note:
    return note._replace(number=text.count("\n", 0, note.passage.places[0]) + 1) if note.passage.places else note


@cache
def _list_note() -> re.Pattern[str]:
    return re.compile(r"\[\^?(?P<label>\d{1,3})\]:?\s*(?=\S)")


def _listed_notes(found: list[Line]) -> tuple[list[Line], list[Note]]:
    """Notes as a list, `[1] Kamerstuk ...`, each on a line of its own, with `[1]` in the text."""
    heads = [(index, match) for index, line in enumerate(found) if (match := _list_note().match(line.text)) is not None]
    labels = [match["label"] for _, match in heads]
    if not heads or len(set(labels)) != len(labels):
        return found, []
    texts = [line.passage.text for index, line in enumerate(found) if index not in {place for place, _ in heads}]
    if not any(f"[{label}]" in text for label in labels for text in texts):
        return found, []
    notes: list[Note] = []
    kept = list(found)
    for index, match in heads:
        passage = found[index].passage.stripped()
        notes.append(Note(match["label"], passage.cut(match.end(), len(passage.text)).smooth(), found[index].number))
        kept[index] = Line(Passage(""), found[index].number)
    return [Line(_bracketed(line.passage, frozenset(labels)), line.number) for line in kept], notes


def _bracketed(passage: Passage, labels: frozenset[str]) -> Passage:
    """A line with `[1]` as a mark."""
    parts: list[Passage] = []
    at = 0
    for match in re.finditer(r"\s?\[(\d{1,3})\]", passage.text):
        if match[1] in labels and match.start() > at:
            parts.append(marked(passage.cut(at, match.start()), match[1], Passage("")))
            at = match.end()
    return joined([*parts, passage.cut(at, len(passage.text))])


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-•–*◦▪●]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")


def _blocks(found: Sequence[Line], page: int | None) -> list[Block]:
    blocks: list[Block] = []
    held: list[Line] = []
    for index, line in enumerate(found):
        before = found[index - 1].text if index else None
        after = _next_text(found, index)
        if not line.text:
            blocks += _paragraph(held)
            held = []
        elif _is_heading(line, before, after, page, blocks, held):
            blocks += _paragraph(held)
            held = []
            blocks.append(_heading(line))
        elif page is not None and _alone().fullmatch(line.text) is not None:
            blocks += _paragraph(held) + _paragraph([line])
            held = []
        elif page is None and held and _within_cite(held[-1].text, line.text):
            held.append(line)
        elif page is None or _starts_item(line, held) or _front().match(line.text) is not None:
            blocks += _paragraph(held)
            held = [line]
        else:
            held.append(line)
    return [*blocks, *_paragraph(held)]


@cache
def _alone() -> re.Pattern[str]:
    """Lines above a printed letter that stand by themselves, whatever follows."""
    return re.compile(
        r"Aan de [Vv]oorzitters? van de .*|(?:Den Haag|[’'‘]s-Gravenhage), \d{1,2} [a-z]+ \d{4}\.?"
        r"|Nr\. (?:\d{1,5}|[A-Z]{1,2})|der Staten-Generaal|(?:Zeer g|Hoogg|G)eachte .{3,50},"
    )


@cache
def _front() -> re.Pattern[str]:
    """Words with which a line of a letter's head starts."""
    return re.compile(
        r"(?:Datum|Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Bijlagen?)\b(?=\s*:?\s|$)"
    )


def _starts_item(line: Line, held: Sequence[Line]) -> bool:
    """Whether a line starts an item. A dash in the middle of a sentence, at which the page cut the line, does not."""
    if _bullet().match(line.passage.text) is None:
        return False
    return not held or re.match(r"\s*[-–*]\s", line.passage.text) is None or held[-1].text[-1:] in ".;:?!"


def _within_cite(before: str, text: str) -> bool:
    """Whether a line breaks off in a citation that the next one ends: "Kamerstuk 22112,", "nr. 4002"."""
    return (
        re.search(r"\b(?:[Kk]amerstuk(?:ken)?|[Nn]rs?\.|[Kk]amerstuk(?:ken)?\s[^.;]{2,40},?)$", before) is not None
        and re.match(r"(?:nrs?\b|\d)", text) is not None
    )


def _next_text(found: Sequence[Line], index: int) -> str | None:
    """The next line: empty where it is blank and text follows, None where nothing follows."""
    rest = [line.text for line in found[index + 1 : index + 6]]
    if not any(rest):
        return None
    return rest[0] or next(text for text in rest if text)


def _is_heading(
    line: Line, before: str | None, after: str | None, page: int | None, blocks: Sequence[Block], held: Sequence[Line]
) -> bool:
    if re.match(r"[-•–*◦▪●(]|[a-z][.)]\s", line.text):
        return False
    text = taken_out(line.passage)[0].text.strip()
    above = blocks[-1] if blocks and not held else None
    if (
        above is not None
        and above.kind == HEADING
        and (headings.is_question(above.text) or headings.is_answer(above.text))
    ):
        # The question itself, or the answer.
        return headings.is_question(text) or headings.is_answer(text)
    previous = held[-1].text if held else before
    if not held and blocks and blocks[-1].kind == HEADING and headings.depth(text):
        # A numbered heading right below another.
        previous = ""
    word = (after or "").split(" ", 1)[0]
    room = page is not None and len(text) + len(word) + 6 < page
    return headings.looks_like_one(text, previous, after, wrapped=page is not None, room=room)


def _heading(line: Line) -> Block:
    passage, marks = taken_out(line.passage.smooth())
    return Block(HEADING, passage, line.number, headings.depth(passage.text) or 1, marks)


def _paragraph(held: Sequence[Line]) -> list[Block]:
    if not held:
        return []
    parts: list[Passage] = []
    for index, line in enumerate(held):
        passage = line.passage.stripped()
        following = held[index + 1].text if index + 1 < len(held) else ""
        if _broken_word(passage.text, following):
            parts.append(passage.cut(0, len(passage.text) - 1))
        elif re.search(r"[^\W\d_]-$", passage.text) and following[:1].isupper():
            parts.append(passage)
        else:
            parts += [passage, Passage(" ", passage.places[-1:])]
    passage = joined(parts).stripped()
    kind = PARAGRAPH
    bullet = _bullet().match(passage.text)
    if bullet is not None:
        kind, passage = ITEM, passage.cut(bullet.end(), len(passage.text))
    passage, marks = taken_out(debris.without_emphasis(passage.smooth()))
    return [Block(kind, passage, held[0].number, 0, marks)] if passage.text else []


def _broken_word(text: str, following: str) -> bool:
    """Whether a hyphen at the end of a line divides one word, and is none of its own ("milieu- en")."""
    return (
        re.search(r"[a-zà-ÿ]{2}-$", text) is not None
        and re.match(r"(?!en\b|of\b|als\b|dan\b|tot\b|naar\b|and\b|or\b)[a-zà-ÿ]{2}", following) is not None
    )
