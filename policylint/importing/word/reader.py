"""The blocks and notes of a Word file."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from policylint.importing import headings
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, QUOTE, ROW, Block, Front, Letter, Note
from policylint.importing.marks import taken_out
from policylint.importing.passage import Passage
from policylint.importing.refusal import Refusal
from policylint.importing.word.names import RELATIONS, W
from policylint.importing.word.running import Piece, Running, end_is_deleted, inside, pieces
from policylint.importing.word.styles import Styles, looks, size

# What a file may hold and an import leaves, in the order in which it is named.
_LEFT = ("comments", "pictures", "text-boxes", "headers", "hidden", "struck")

_CONTENTS = ("toc ", "inhopg ", "table of figures", "lijst met afbeeldingen")


class Opened(NamedTuple):
    """A Word file as python-docx has it, the letter in it, and its running text, in which places count."""

    document: Any
    letter: Letter
    running: Running


def read(document: Any) -> Opened:
    """Read a document of python-docx.

    Raises:
        Refusal: it has no body.
    """
    reader = _Reader(document)
    return Opened(document, reader.letter(), reader.running)


class _Reader:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.running = Running()
        self._blocks: list[Block] = []
        self._sizes: dict[int, int] = {}
        self._notes: list[Note] = []
        self._title: str | None = None
        self._left: set[str] = set()
        # What stands in paragraphs whose end is deleted goes on in the next; `_last` is the last of those.
        self._held: list[Piece] = []
        self._last: Any = None
        self._styles = Styles(document)

    def letter(self) -> Letter:
        body = self.document.element.find(f"{W}body")
        if body is None:
            raise Refusal("damaged")
        for element in inside(body):
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element)
        if self._held:
            # The last paragraph goes on in none.
            self._close(self._last)
        self._read_notes()
        self._look()
        related = {relation.reltype.rsplit("/", 1)[-1] for relation in self.document.part.rels.values()}
        if "comments" in related:
            self._left.add("comments")
        if related & {"header", "footer"}:
            self._left.add("headers")
        return Letter(
            tuple(block for block in self._blocks if block.text),
            tuple(self._notes),
            "paragraph",
            Front(title=self._title),
            tuple(word for word in _LEFT if word in self._left),
        )

    def _paragraph(self, element: Any) -> None:
        self._held += self._pieces(element)
        if end_is_deleted(element):
            self._last = element
            return
        self._close(element)

    def _close(self, element: Any) -> None:
        """Make a block of what was held, with the look of the paragraph in which it ends."""
        held, self._held = self._held, []
        if not self._holds(held):
            return
        passage, marks = taken_out(self.running.line(held))
        level = self._styles.level(element)
        name = self._styles.name(element)
        if name in ("title", "titel") and self._title is None:
            self._title = passage.text
            return
        if name.startswith(_CONTENTS):
            # A table of contents says again what the headings say.
            return
        kind, depth = PARAGRAPH, looks(element)
        if level or headings.is_question(passage.text) or headings.is_answer(passage.text):
            kind, depth = HEADING, level or 2
        elif "quote" in name or name in ("citaat", "duidelijk citaat"):
            kind = QUOTE
        elif self._styles.numbered(element):
            kind = ITEM
        self._sizes[len(self._blocks)] = size(element)
        self._blocks.append(Block(kind, passage, len(self.running.lines), depth, marks))

    def _table(self, element: Any) -> None:
        for row in element.iter(f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = [cell for cell in inside(row) if cell.tag == f"{W}tc"]
            if len(cells) == 1 and not cells[0].findall(f".//{W}tbl"):
                # A table of one column is a frame around text.
                for paragraph in inside(cells[0]):
                    if paragraph.tag == f"{W}p":
                        self._paragraph(paragraph)
                continue
            held = list(self._row(cells))
            if not self._holds(held):
                continue
            passage, marks = taken_out(_without_bars(self.running.line(held)))
            self._blocks.append(Block(ROW, passage, len(self.running.lines), 0, marks))

    def _row(self, cells: list[Any]) -> Iterator[Piece]:
        for index, cell in enumerate(cells):
            if index:
                yield Piece(" | ")
            for paragraph in cell.iter(f"{W}p"):
                yield from self._pieces(paragraph)
                yield Piece(" ")

    def _pieces(self, paragraph: Any) -> Iterator[Piece]:
        return pieces(paragraph, self._left, self._styles.hides)

    def _read_notes(self) -> None:
        found: list[tuple[str, list[Piece]]] = []
        for kind in ("footnote", "endnote"):
            for element in self._stories(kind):
                label = self.running.label(kind, element.get(f"{W}id") or "")
                # Others are a separator, or a note whose reference was deleted.
                if label is not None:
                    held = [
                        piece
                        for p in element.iter(f"{W}p")
                        for piece in (*self._pieces(p), Piece(" "))
                        if not piece.note
                    ]
                    if self._holds(held):
                        found.append((label, held))
        for label, held in sorted(found, key=lambda note: int(note[0])):
            self._notes.append(Note(label, self.running.note(label, held), 0))

    def _stories(self, kind: str) -> list[Any]:
        """The notes of a kind, separators among them."""
        for relation in self.document.part.rels.values():
            if relation.reltype == f"{RELATIONS}{kind}s" and not relation.is_external:
                from docx.oxml import parse_xml

                return list(parse_xml(relation.target_part.blob).findall(f"{W}{kind}"))
        return []

    def _holds(self, held: list[Piece]) -> bool:
        """Whether there is anything to be read. What is not still refers to its notes."""
        if any(piece.text.replace("\xad", "").strip(" |\u00a0\u202f") for piece in held):
            return True
        for piece in held:
            if piece.note is not None:
                self.running.refer(piece.note, piece.element)
        return False

    def _look(self) -> None:
        """Make headings of what looks like one: short, wholly bold, underlined or in italics, with text below. Below
        those that a style makes, they nest by their looks: larger letters above smaller ones, then bold, underlined,
        in italics."""
        styled = [block.level for block in self._blocks if block.kind == HEADING]
        base = max((level for level in styled), default=0)
        found = {at: (-self._sizes.get(at, 0), block.level) for at, block in enumerate(self._blocks) if self._looks(at)}
        ranks = {look: rank for rank, look in enumerate(sorted(set(found.values())), start=1)}
        self._blocks = [
            block._replace(kind=HEADING, level=min(base + ranks[found[at]], 9))
            if at in found
            else (block if block.kind == HEADING else block._replace(level=0))
            for at, block in enumerate(self._blocks)
        ]

    def _looks(self, at: int) -> bool:
        block = self._blocks[at]
        after = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
        return (
            block.kind == PARAGRAPH
            and block.level > 0
            and after is not None
            and after.kind != ROW
            and headings.looks_like_one(block.text, "", after.text, wrapped=False)
        )


def _without_bars(passage: Passage) -> Passage:
    """A row without the bars of empty cells at its ends."""
    start = len(passage.text) - len(passage.text.lstrip(" |"))
    return passage.cut(start, max(start, len(passage.text.rstrip(" |"))))
