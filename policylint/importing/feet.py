"""Feet of pages: notes that stand in the middle of a text because a page ended there.

A PDF taken as text has them: a line with nothing but a number, then the note, then the text goes on, often in the
middle of a sentence. The marks in the text are then bare digits behind a word ("gepubliceerd13")."""

import re
from collections.abc import Sequence

from policylint.importing.letter import Note
from policylint.importing.lines import Line, is_imprint
from policylint.importing.marks import marked
from policylint.importing.passage import Passage, joined


def split(found: Sequence[Line], width: int) -> tuple[list[Line], list[Note]]:
    """The lines without the feet of pages, and the notes of these. Lines are as they came, cut at a page of `width`."""
    kept: list[Line] = []
    notes: list[Note] = []
    at = 0
    while at < len(found):
        end = _foot(found, at, len(notes) + 1) or _run_in_foot(found, at, len(notes) + 1, kept)
        if end is None:
            end = _masthead(found, at)
            if end is None and not is_imprint(found[at].text):
                kept.append(found[at])
            at = end or at + 1
            continue
        notes += _notes(found[at:end], len(notes) + 1, width)
        while kept and not kept[-1].text:
            kept.pop()
        at = end
        if at < len(found) and kept and not _goes_on(kept[-1].text, found[at].text):
            kept.append(Line(Passage(""), found[end - 1].number))
    return kept, notes


def _number(line: Line) -> int | None:
    return int(line.text) if re.fullmatch(r"\d{1,3}", line.text) else None


def _foot(found: Sequence[Line], start: int, expected: int) -> int | None:
    """Where a foot that starts on a line ends; None where none starts there."""
    first = _number(found[start])
    if first is None or first != expected:
        return None
    at = start + 1
    while at < len(found) and (not found[at].text or _number(found[at]) is not None or is_imprint(found[at].text)):
        at += 1
    if at == start + 1 and not _stands_alone(found, start):
        return None
    body = at
    while at < len(found) and found[at].text:
        at += 1
    if at == body:
        return None
    while at < len(found) and not found[at].text:
        at += 1
    return at


def _masthead(found: Sequence[Line], start: int) -> int | None:
    """Where the running title of a printed paper and the number of its page end; None where no such title starts."""
    if re.fullmatch(r"(?:Tweede|Eerste) Kamer, vergaderjaar [^,]{6,12}, .{3,60}", found[start].text) is None:
        return None
    after = start + 1
    while after < len(found) and not found[after].text:
        after += 1
    return after + 1 if after < len(found) and _number(found[after]) is not None else None


def _run_in_foot(found: Sequence[Line], start: int, expected: int, kept: Sequence[Line]) -> int | None:
    """Where a foot ends whose notes follow their numbers on the line ("1 Kamerstuk ..."); None where none starts there.

    It stands behind a blank line, and the text above it must hold a mark of that number.
    """
    if _run_in(found[start]) != expected or (start and found[start - 1].text):
        return None
    mark = re.compile(rf"(?:[a-zà-ÿ.,;:?!)»”’]|\s(?:19|20)\d\d){expected}(?=[\s.,;:)]|$)")
    if not any(mark.search(line.text) for line in kept[-80:]):
        return None
    at = start
    while at < len(found) and found[at].text:
        at += 1
    while at < len(found) and not found[at].text:
        at += 1
    return at


def _run_in(line: Line) -> int | None:
    """The number with which a note starts on its own line."""
    match = re.match(r"(\d{1,3})\s+(?=[^\W\d]|[«“‘(])", line.text)
    return int(match[1]) if match is not None else None


def _stands_alone(found: Sequence[Line], at: int) -> bool:
    return at == 0 or not found[at - 1].text or at + 1 == len(found) or not found[at + 1].text


def _goes_on(before: str, after: str) -> bool:
    """Whether a text goes on over the end of a page."""
    return not re.search(r"[.?!:][)»”’\"']*\d*$", before) and not re.match(r"(?:Vraag|Antwoord)\b", after)


def _notes(foot: Sequence[Line], first: int, width: int) -> list[Note]:
    """The notes in a foot.

    Numbers are lines of their own; one that a page put last leaves its note with the one before.
    """
    if _run_in(foot[0]) == first:
        return _run_in_notes(foot, first)
    numbers = sorted(
        {number for line in foot if (number := _number(line)) is not None and first <= number < first + 60}
    )
    chunks: dict[int, list[Line]] = {}
    current = first
    for line in foot:
        number = _number(line)
        if number in numbers:
            # Numbers that stand together above their notes: the first note is the first number's.
            current = number if number is not None and number > current and current in chunks else current
        elif line.text and not is_imprint(line.text):
            chunks.setdefault(current, []).append(line)
    made: list[Note] = []
    for place, (label, held) in enumerate(sorted(chunks.items())):
        following = sorted(chunks)[place + 1] if place + 1 < len(chunks) else numbers[-1] + 1
        for offset, part in enumerate(_shared(held, following - label, width)):
            made.append(Note(str(label + offset), _text(part), part[0].number))
    return made


def _run_in_notes(foot: Sequence[Line], first: int) -> list[Note]:
    chunks: list[list[Line]] = []
    for line in foot:
        if _run_in(line) == first + len(chunks):
            passage = line.passage.stripped()
            lead = re.match(r"\d{1,3}\s+", passage.text)
            cut = passage.cut(lead.end() if lead is not None else 0, len(passage.text))
            chunks.append([Line(cut, line.number)])
        elif line.text and chunks:
            chunks[-1].append(line)
    return [Note(str(first + index), _text(held), held[0].number) for index, held in enumerate(chunks)]


def _shared(held: list[Line], count: int, width: int) -> list[list[Line]]:
    """Lines shared out over so many notes: a note ends with a line that does not fill the page."""
    if count <= 1 or len(held) <= 1:
        return [held]
    parts: list[list[Line]] = [[]]
    for index, line in enumerate(held):
        parts[-1].append(line)
        left = len(held) - index - 1
        ends = len(line.text) < 0.75 * width or left <= count - len(parts)
        if ends and left and len(parts) < count:
            parts.append([])
    return parts


def _text(held: Sequence[Line]) -> Passage:
    parts: list[Passage] = []
    for line in held:
        parts += [line.passage, Passage(" ", line.passage.places[-1:])]
    return joined(parts).smooth()


def with_marks(found: Sequence[Line], notes: Sequence[Note]) -> list[Line]:
    """The lines with the digits that refer to notes as marks: in order, each behind a word or a stop."""
    result = list(found)
    row = column = 0
    for note in notes:
        pattern = re.compile(rf"(?:(?<=[a-zà-ÿ.,;:?!)»”’\"%\]])|(?<=\s(?:19|20)\d\d)){note.mark}(?=[\s.,;:?!)»”]|$)")
        hit = next(
            (
                (index, match)
                for index in range(row, len(result))
                if (match := _first(pattern, result[index], column if index == row else 0)) is not None
            ),
            None,
        )
        if hit is None:
            continue
        index, match = hit
        if not _before(result[index], note):
            continue
        passage = result[index].passage
        before, after = passage.cut(0, match.start()), passage.cut(match.end(), len(passage.text))
        result[index] = Line(marked(before, note.mark, after), result[index].number)
        row, column = index, match.start()
    return result


def _first(pattern: re.Pattern[str], line: Line, column: int) -> re.Match[str] | None:
    for match in pattern.finditer(line.passage.text, column):
        text = line.passage.text
        # "nr. 12", "art.5" and "14.30" are numbers of their own.
        if re.search(r"(?:nr|nrs|art|blz|p)\.$|\d[.,:]$", text[: match.start()]) and not re.search(
            r"(?:19|20)\d\d\.$", text[: match.start()]
        ):
            continue
        return match
    return None


def _before(line: Line, note: Note) -> bool:
    """Whether a line stands before the foot in which a note was printed."""
    return line.number < note.number
