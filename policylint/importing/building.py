"""Builds the draft of a letter: sections by its headings, and in each what the readers of citations, times and
stances find.
"""

from policylint import time
from policylint.importing import answers, headings
from policylint.importing.content import Around, Content, Section, whole
from policylint.importing.draft import Cite, Draft, Theme, Where
from policylint.importing.front import Head, head
from policylint.importing.ids import Ids
from policylint.importing.letter import HEADING, Letter
from policylint.importing.lookup import Knowledge


def draft(letter: Letter, known: Knowledge, *, name: str = "") -> Draft:
    """The draft of a letter. `name` is the file's, from which the id is made where the letter has no title."""
    front = head(letter)
    ids = Ids()
    own = ids.new(front.title or name or "brief", 60)
    anchor = time.parse(front.date).wide if front.date is not None else None
    builder = _Builder(letter, front, known, ids, anchor)
    actor = known.words.actors.named(front.actor) or front.actor if front.actor is not None else None
    return Draft(own, front, actor, builder.top(), letter.unit, letter.left, front.cut)


class _Builder:
    def __init__(self, letter: Letter, front: Head, known: Knowledge, ids: Ids, anchor: time.Interval | None) -> None:
        self.letter = letter
        self.front = front
        self.known = known
        self.ids = ids
        self.anchor = anchor
        self.around = Around(front, letter.notes, known, ids, anchor)
        self.sections = self._sections()
        self.homes = self._homes()

    def _sections(self) -> list[Section]:
        found = [Section(None, [])]
        for block in self.front.body:
            if block.kind == HEADING:
                found.append(Section(block, []))
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

    def _theme(self, index: int, section: Section) -> Theme:
        heading = section.heading
        title = heading.text if heading is not None else ""
        theme_id = self.ids.new(title) if heading is not None else ""
        question = headings.is_question(title)
        content = Content(self.around, question)
        if section.blocks and headings.is_answer(title):
            content.answer(section.blocks[0], self._question(title))
        for block in section.blocks:
            content.block(block)
        for note in self.letter.notes:
            if self.homes[note.mark][0] == index:
                content.note(note, self.homes[note.mark][1], section)
        why = ""
        if heading is not None:
            binds = content.positions or content.promises
            why = "question" if question else "reader" if headings.is_procedural(title) and not binds else ""
            if headings.is_closing(title) and not content.positions:
                why = "reader"
            # What an answer builds on is the question: nobody expects a Kamerstuk in each.
            why = "answer" if headings.is_answer(title) else why
            if not (section.blocks or content.citations or content.left or binds or content.happenings):
                why = why or "empty"
        return Theme(
            theme_id,
            title,
            Where(heading.number if heading is not None else 0, whole(heading)),
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
