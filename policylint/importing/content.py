"""What stands under one heading: the citations, times and stances of its blocks and notes."""

import re
from functools import cache
from typing import NamedTuple

from policylint import citation, time
from policylint.importing import answers, shares, tables, unread
from policylint.importing.classing import COMMITMENT, OTHER
from policylint.importing.draft import PM, Cite, Happening, Left, Position, Promise, Where
from policylint.importing.front import Head
from policylint.importing.ids import Ids, gist
from policylint.importing.letter import QUOTE, ROW, Block, Note
from policylint.importing.lookup import Knowledge
from policylint.importing.moments import Moment, moments
from policylint.importing.passage import Passage
from policylint.stance_words.actors import OWN, Speaker, named
from policylint.stance_words.sentences import sentences
from policylint.stance_words.stance import Stance
from policylint.stance_words.stances import stances
from policylint.stance_words.subjects import is_subject, prevents, statement


class Around(NamedTuple):
    """What is known of the whole letter. `anchor` is its day."""

    front: Head
    notes: tuple[Note, ...]
    known: Knowledge
    ids: Ids
    anchor: time.Interval | None


class Section(NamedTuple):
    """A heading, None above the first, and what stands under it."""

    heading: Block | None
    blocks: list[Block]


def whole(block: Block | None) -> tuple[int, int] | None:
    """Where all of a block stands."""
    return block.passage.span(0, len(block.text)) if block is not None and block.text else None


class Content:
    """What is found under one heading, block by block."""

    def __init__(self, around: Around, question: bool) -> None:
        self.around = around
        self.question = question
        self.citations: list[Cite] = []
        self.positions: list[Position] = []
        self.promises: list[Promise] = []
        self.happenings: list[Happening] = []
        self.left: list[Left] = []
        self.speaker: Speaker | None = None
        # The cells of the first row of the table that is being read.
        self.head: list[str] = []

    def block(self, block: Block) -> None:
        spans = sentences(block.text)
        said = block.text if block.kind == ROW else ""
        taken = self._cites(block.text, block.passage, spans, block.number, None, sure=True, said=said)
        if block.kind == ROW:
            self._row(block, taken)
        else:
            self.head = []
            self._times(block.text, block.passage, spans, block.number, None, taken)
            if not self.question and block.kind != QUOTE:
                self._stances(block, spans)
        known = {note.mark for note in self.around.notes}
        for mark in block.marks:
            if mark.note not in known:
                self.left.append(Left("mark", mark.note, Where(block.number, whole(block))))

    def _row(self, block: Block, taken: list[tuple[int, int]]) -> None:
        """The cells of a row, each read by itself; what stands in the first says what the others are about."""
        edges = [0, *(end for match in re.finditer(r"\s\|\s", block.text) for end in match.span()), len(block.text)]
        cells = list(zip(edges[::2], edges[1::2], strict=True))
        words = [block.text[start:end] for start, end in cells]
        self.head = self.head or words
        for index, (start, end) in enumerate(cells):
            cell = block._replace(passage=block.passage.cut(start, end), marks=())
            inner = [(max(a, start) - start, min(b, end) - start) for a, b in taken if a < end and start < b]
            spans = sentences(cell.text)
            about = block.text[slice(*cells[0])] if index else ""
            due = tables.is_due(self.head, words, index)
            self._times(cell.text, cell.passage, spans, block.number, None, inner, about=about, due=due)
            if not self.question:
                self.speaker = named(about)
                self._stances(cell, spans, "" if self.speaker is not None else about)
        self.speaker = None

    def note(self, note: Note, sure: bool, section: Section) -> None:
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
        for start, end in unread.papers(text, list(found)):
            self.left.append(Left("paper", text[start:end], Where(number, passage.span(start, end), note)))
        return list(found)

    def _times(
        self,
        text: str,
        passage: Passage,
        spans: list[tuple[int, int]],
        number: int,
        note: str | None,
        taken: list[tuple[int, int]],
        about: str = "",
        due: bool = False,
    ) -> None:
        front = self.around.front
        found = moments(
            text,
            spans,
            anchor=self.around.anchor,
            language=front.language,
            calendar=self.around.known.calendar,
            question=self.question,
            note=note is not None,
            taken=taken,
        )
        if due and len(found) == 1 and shares.alone(text, found[0]):
            found = [found[0]._replace(kind=COMMITMENT, confidence="medium")]
        for moment in found:
            where = Where(number, passage.span(moment.start, moment.end), note)
            what = shares.share(text, moment, found)
            if about and len(what.split()) < 8:
                what = f"{about}: {what}"
            ids = self.around.ids
            said = passage.span(*moment.sentence)
            if moment.kind == COMMITMENT:
                self.promises.append(Promise(ids.new(gist(what)), what, _due(moment), where, moment, said))
            elif moment.kind == OTHER:
                self.left.append(Left("time", moment.text, where, text[slice(*moment.sentence)], moment))
            else:
                date = moment.text if moment.reading is not None else ""
                self.happenings.append(Happening(ids.new(gist(what)), moment.kind, what, date, where, moment, said))

    def _stances(self, block: Block, spans: list[tuple[int, int]], row: str = "") -> None:
        """The stances of a block. `row` is what the first cell of its row says, where that is no actor."""
        found, self.speaker = stances(block.text, spans, previous=self.speaker)
        self._hold(block, [_of_row(one, row) for one in found], row)
        for start, end in spans:
            mine = [one for one in found if one.start == start]
            sentence = block.text[start:end]
            if unread.stance_missed(sentence, mine) or (
                block.kind == ROW and not mine and unread.bare_stance(sentence)
            ):
                where = Where(block.number, block.passage.span(start, end))
                self.left.append(Left("stance", block.text[start:end], where, "ongelezen"))

    def answer(self, block: Block, question: str) -> None:
        """A yes or no with which an answer starts."""
        found = answers.answer(question, block.text)
        if found is not None:
            self._hold(block, [found])

    def _hold(self, block: Block, found: list[Stance], row: str = "") -> None:
        known = self.around.known
        for one in found:
            sentence = block.text[one.start : one.end]
            where = Where(block.number, block.passage.span(one.start, one.end))
            if one.stance is None:
                self.left.append(Left("stance", sentence, where, one.why, one))
                continue
            said, subjects = statement(one.about, known.words, one.action)
            # "Wil uitstel voorkomen" is for preventing, which no statement says.
            turned = prevents().search(f"{one.cue} {one.about}") is not None
            said = None if turned else said
            if row and not subjects:
                subjects = statement(row, known.words)[1]
            actor = None
            writes = one.speaker is None or re.match(r"(?:ik|wij|we|mijn|ons|onze)\b", one.speaker.name, re.IGNORECASE)
            if one.speaker is not None and (
                one.speaker.kind != OWN or (self.around.front.by_others and writes is None)
            ):
                actor = known.words.actors.named(one.speaker.name) or _lower(one.speaker.name)
            when = tuple(named.id for named in known.conditions.find(one.condition)) if one.condition else ()
            if not when and _binds().match(one.condition) is not None:
                # The stance holds under a condition alone, and the knowledge has no such condition.
                when = (PM,)
            self.positions.append(
                Position(
                    self.around.ids.new(gist(one.about if len(one.about) > 3 else sentence)),
                    one.stance,
                    said or (f"{PM} {subjects[0]}" if not turned and is_subject(one.about, known.words) else PM),
                    actor,
                    sentence,
                    where,
                    one,
                    subjects,
                    when,
                )
            )


def _of_row(one: Stance, row: str) -> Stance:
    """A stance with what its row is about, where its own words name nothing: "Het ETS | Nederland steunt dit"."""
    if not row or _points().fullmatch(one.about) is None:
        return one
    return one._replace(about=_lower(row))


@cache
def _points() -> re.Pattern[str]:
    """Words that point at what was named before, or none."""
    return re.compile(
        r"(?:(?:dit|deze|dat|die|het|de|daarvan|hiervan|daar|hier|ervan|er)(?:\s(?:voorstel(?:len)?|plan(?:nen)?|onderdeel|maatregel(?:en)?"
        r"|punt|initiatief|wijziging(?:en)?|idee|amendement|motie|verordening|richtlijn))?"
        r"(?:\s(?:van\sharte|volledig|ook|daarom|op\shoofdlijnen|in\sbeginsel))?)?",
        re.IGNORECASE,
    )


@cache
def _binds() -> re.Pattern[str]:
    """Conditions without which a stance does not hold."""
    return re.compile(
        r"(?:alleen|slechts|pas|enkel|uitsluitend|mits|tenzij|onder\sde\svoorwaarde|zolang|indien(?!\s(?:nodig|mogelijk)))\b",
        re.IGNORECASE,
    )


def _lower(name: str) -> str:
    """A name as it stands within a sentence: "de Gezondheidsraad", "een deel van de lidstaten"."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first.istitle() and " " in name and first in _LEADS else name


_LEADS = ("De", "Het", "Een", "Sommige", "Veel", "Enkele", "Andere", "Alle", "Deze", "Verschillende", "Diverse", "Mijn")


def _due(moment: Moment) -> str:
    """When a promise is due: as written; PM where it is written and cannot be read; empty where no time is given."""
    return PM if moment.text and moment.reading is None else moment.text


def _referring(section: Section, mark: str) -> str:
    """The sentence or heading that refers to a note."""
    for block in (*([section.heading] if section.heading is not None else []), *section.blocks):
        for one in block.marks:
            if one.note == mark:
                return next((block.text[a:b] for a, b in sentences(block.text) if a < one.at <= b), "")
    return ""
