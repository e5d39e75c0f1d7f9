"""Builds the draft of a letter: sections by its headings, and in each what the readers of citations, times and
stances find.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from policylint import citation, time
from policylint.importing import answers, headings
from policylint.importing.actors import OWN, Speaker
from policylint.importing.draft import PM, Cite, Draft, Happening, Left, Position, Promise, Theme, Where
from policylint.importing.front import Head, head
from policylint.importing.ids import Ids, gist
from policylint.importing.letter import HEADING, QUOTE, ROW, Block, Letter, Note
from policylint.importing.moments import COMMITMENT, OTHER, Calendar, Moment, moments
from policylint.importing.passage import Passage
from policylint.importing.sentences import sentences
from policylint.importing.stances import Stance, stances
from policylint.importing.subjects import Labels, Vocabulary, statement, vocabulary


class Knowledge(NamedTuple):
    """What the import looks up: labels, conditions, and the calendar of recesses."""

    words: Vocabulary
    conditions: Labels
    calendar: Calendar


def knowledge(documents: Iterable[Mapping[str, Any]]) -> Knowledge:
    """What knowledge documents, as plain data, give an import."""
    held = list(documents)
    calendar: dict[str, list[tuple[Any, Any, bool]]] = {}
    for data in held:
        for name, stretches in (data.get("calendar") or {}).items():
            for stretch in stretches or ():
                first, last = time.parse(str(stretch.get("start"))).wide, time.parse(str(stretch.get("end"))).wide
                if first is not None and last is not None and first.first is not None and last.last is not None:
                    calendar.setdefault(name, []).append((first.first, last.last, bool(stretch.get("closed"))))
    return Knowledge(vocabulary(held), Labels(data.get("conditions") or {} for data in held), calendar)


def draft(letter: Letter, known: Knowledge, *, name: str = "") -> Draft:
    """The draft of a letter. `name` is the file's, from which the id is made where the letter has no title."""
    front = head(letter)
    ids = Ids()
    own = ids.new(front.title or name or "brief", 60)
    anchor = time.parse(front.date).wide if front.date is not None else None
    builder = _Builder(letter, front, known, ids, anchor)
    actor = known.words.actors.named(front.actor) or front.actor if front.actor is not None else None
    return Draft(own, front, actor, builder.top(), letter.unit, letter.left)


class _Section(NamedTuple):
    heading: Block | None
    blocks: list[Block]


class _Builder:
    def __init__(self, letter: Letter, front: Head, known: Knowledge, ids: Ids, anchor: time.Interval | None) -> None:
        self.letter = letter
        self.front = front
        self.known = known
        self.ids = ids
        self.anchor = anchor
        self.notes = {note.mark: note for note in letter.notes}
        self.sections = self._sections()
        self.homes = self._homes()

    def _sections(self) -> list[_Section]:
        found = [_Section(None, [])]
        for block in self.front.body:
            if block.kind == HEADING:
                found.append(_Section(block, []))
            else:
                found[-1].blocks.append(block)
        return found

    def _homes(self) -> dict[str, tuple[int, bool]]:
        """For each note, the section that refers to it; else the one in which it stands, and then that is not
        certain.
        """
        homes: dict[str, tuple[int, bool]] = {}
        for index, section in enumerate(self.sections):
            for block in [*([section.heading] if section.heading is not None else []), *section.blocks]:
                for mark in block.marks:
                    homes.setdefault(mark.note, (index, True))
        for note in self.letter.notes:
            if note.mark not in homes:
                starts = [(s.heading or (s.blocks[0] if s.blocks else None)) for s in self.sections]
                before = [i for i, block in enumerate(starts) if block is not None and block.number <= note.number]
                homes[note.mark] = (before[-1] if before and note.number else 0, False)
        return homes

    def top(self) -> Theme:
        themes = [self._theme(index, section) for index, section in enumerate(self.sections)]
        levels = [section.heading.level if section.heading is not None else 0 for section in self.sections]
        return _nested(themes, levels)

    def _theme(self, index: int, section: _Section) -> Theme:
        heading = section.heading
        title = heading.text if heading is not None else ""
        theme_id = self.ids.new(title) if heading is not None else ""
        question = headings.is_question(title)
        content = _Content(self, question)
        if section.blocks and headings.is_answer(title):
            content.answer(section.blocks[0], self._question(title))
        for block in section.blocks:
            content.block(block)
        for note in self.letter.notes:
            if self.homes[note.mark][0] == index:
                content.note(note, self.homes[note.mark][1], section)
        why = ""
        if heading is not None:
            why = "question" if question else "reader" if headings.is_procedural(title) else ""
            if not section.blocks:
                why = why or "empty"
        return Theme(
            theme_id,
            title,
            Where(heading.number if heading is not None else 0, _whole(heading)),
            why,
            _without_doubles(content.citations),
            tuple(content.positions),
            tuple(content.promises),
            tuple(content.happenings),
            tuple(content.left),
        )

    def _question(self, answer: str) -> str:
        """What an answer answers; empty where it answers several questions."""
        asked = answers.numbers(answer)
        if len(asked) != 1:
            return ""
        for section in self.sections:
            title = section.heading.text if section.heading is not None else ""
            if headings.is_question(title) and answers.numbers(title) == asked:
                return " ".join(block.text for block in section.blocks)
        return ""


def _whole(block: Block | None) -> tuple[int, int] | None:
    return block.passage.span(0, len(block.text)) if block is not None and block.text else None


def _nested(themes: list[Theme], levels: list[int]) -> Theme:
    """Themes in the tree that the levels of their headings make; the first is the top."""

    def under(start: int, level: int) -> tuple[tuple[Theme, ...], int]:
        made: list[Theme] = []
        at = start
        while at < len(themes) and levels[at] > level:
            inner, after = under(at + 1, levels[at])
            theme = themes[at]._replace(themes=inner)
            made.append(theme._replace(why="") if inner and theme.why == "empty" else theme)
            at = after
        return tuple(made), at

    return themes[0]._replace(themes=under(1, 0)[0])


def _without_doubles(found: list[Cite]) -> tuple[Cite, ...]:
    """Each paper once in a theme, where it stands first."""
    kept: dict[tuple[str, ...], Cite] = {}
    for cite in found:
        kept.setdefault(cite.ids or (cite.text,), cite)
    return tuple(kept.values())


class _Content:
    """What is found under one heading, block by block."""

    def __init__(self, builder: _Builder, question: bool) -> None:
        self.builder = builder
        self.question = question
        self.citations: list[Cite] = []
        self.positions: list[Position] = []
        self.promises: list[Promise] = []
        self.happenings: list[Happening] = []
        self.left: list[Left] = []
        self.speaker: Speaker | None = None

    def block(self, block: Block) -> None:
        spans = sentences(block.text)
        taken = self._cites(block.text, block.passage, spans, block.number, None, sure=True)
        self._times(block.text, block.passage, spans, block.number, None, taken)
        if not self.question and block.kind not in (ROW, QUOTE):
            self._stances(block, spans)

    def note(self, note: Note, sure: bool, section: _Section) -> None:
        spans = sentences(note.text)
        said = _referring(section, note.mark)
        taken = self._cites(note.text, note.passage, spans, note.number, note.mark, sure=sure, said=said)
        before = len(self.promises) + len(self.happenings)
        self._times(note.text, note.passage, spans, note.number, note.mark, taken)
        if not taken and len(self.promises) + len(self.happenings) == before:
            where = Where(note.number, note.passage.span(0, len(note.text)), note.mark)
            self.left.append(Left("note", note.text, where, said))

    def _cites(
        self,
        text: str,
        passage: Passage,
        spans: list[tuple[int, int]],
        number: int,
        note: str | None,
        *,
        sure: bool,
        said: str = "",
    ) -> list[tuple[int, int]]:
        found: dict[tuple[int, int], list[str]] = {}
        for cite in citation.find(text):
            found.setdefault((cite.start, cite.end), []).append(cite.id or "")
        for (start, end), ids in found.items():
            where = Where(number, passage.span(start, end), note)
            sentence = said or next((text[a:b] for a, b in spans if a <= start < b), "")
            self.citations.append(Cite(text[start:end], tuple(filter(None, ids)), where, sentence, sure))
        return list(found)

    def _times(
        self,
        text: str,
        passage: Passage,
        spans: list[tuple[int, int]],
        number: int,
        note: str | None,
        taken: list[tuple[int, int]],
    ) -> None:
        front = self.builder.front
        found = moments(
            text,
            spans,
            anchor=self.builder.anchor,
            language=front.language,
            calendar=self.builder.known.calendar,
            question=self.question,
            note=note is not None,
            taken=taken,
        )
        for moment in found:
            where = Where(number, passage.span(moment.start, moment.end), note)
            what = _part(text, moment, found)
            ids = self.builder.ids
            if moment.kind == COMMITMENT:
                self.promises.append(Promise(ids.new(gist(what)), what, moment.text, where, moment))
            elif moment.kind == OTHER:
                self.left.append(Left("time", moment.text, where, text[slice(*moment.sentence)], moment))
            else:
                date = moment.text if moment.reading is not None else ""
                self.happenings.append(Happening(ids.new(gist(what)), moment.kind, what, date, where, moment))

    def _stances(self, block: Block, spans: list[tuple[int, int]]) -> None:
        found, self.speaker = stances(block.text, spans, previous=self.speaker)
        self._hold(block, found)

    def answer(self, block: Block, question: str) -> None:
        """A yes or no with which an answer starts."""
        found = answers.answer(question, block.text)
        if found is not None:
            self._hold(block, [found])

    def _hold(self, block: Block, found: list[Stance]) -> None:
        known = self.builder.known
        for one in found:
            sentence = block.text[one.start : one.end]
            where = Where(block.number, block.passage.span(one.start, one.end))
            if one.stance is None:
                self.left.append(Left("stance", sentence, where, one.why, one))
                continue
            said, subjects = statement(one.about, known.words, one.action)
            actor = None
            if one.speaker is not None and one.speaker.kind != OWN:
                actor = known.words.actors.named(one.speaker.name) or _lower(one.speaker.name)
            when = tuple(named.id for named in known.conditions.find(one.condition)) if one.condition else ()
            self.positions.append(
                Position(
                    self.builder.ids.new(gist(one.about if len(one.about) > 3 else sentence)),
                    one.stance,
                    said or (f"{PM} {subjects[0]}" if len(subjects) == 1 else PM),
                    actor,
                    sentence,
                    where,
                    one,
                    subjects,
                    when,
                )
            )


def _lower(name: str) -> str:
    """A name as it stands within a sentence: "de Gezondheidsraad", "een deel van de lidstaten"."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first.istitle() and " " in name and first in _LEADS else name


_LEADS = ("De", "Het", "Een", "Sommige", "Veel", "Enkele", "Andere", "Alle", "Deze", "Verschillende", "Diverse", "Mijn")


def _referring(section: _Section, mark: str) -> str:
    """The sentence that refers to a note."""
    for block in section.blocks:
        for one in block.marks:
            if one.note == mark:
                return next((block.text[a:b] for a, b in sentences(block.text) if a < one.at <= b), "")
    return ""


def _part(text: str, moment: Moment, found: list[Moment]) -> str:
    """The words of a moment: its sentence, or of a sentence that promises several things its share."""
    start, end = moment.sentence
    same = [one for one in found if one.sentence == moment.sentence and one.kind == COMMITMENT == moment.kind]
    if len(same) > 1:
        index = same.index(moment)
        if index:
            start = moment.start
        if index + 1 < len(same):
            end = same[index + 1].start
    return re.sub(r"[,;]?\s(?:en|of)$", "", text[start:end].strip())
