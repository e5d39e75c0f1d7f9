"""A letter as read, whatever file it came in: blocks in order, and notes by their mark."""

from typing import NamedTuple

from policylint.importing.passage import Passage

HEADING, PARAGRAPH, ITEM, ROW, QUOTE = "heading", "paragraph", "item", "row", "quote"


class Mark(NamedTuple):
    """A reference to a note, at an offset in the text of its block."""

    at: int
    note: str


class Block(NamedTuple):
    """A heading, paragraph, item of a list, row of a table, or quotation that stands by itself.

    `number` is its line, or its paragraph where the file has no lines, from 1; `level` the depth of a heading, from 1.
    """

    kind: str
    passage: Passage
    number: int
    level: int = 0
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text


class Note(NamedTuple):
    """A footnote or endnote. `number` is where it stands, as of a block."""

    mark: str
    passage: Passage
    number: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text


class Front(NamedTuple):
    """What a file says of the letter itself, each as it is written there; None where it says nothing."""

    title: str | None = None
    date: str | None = None
    type: str | None = None
    cite: str | None = None


class Letter(NamedTuple):
    """A letter. `unit` is what blocks are numbered by: `line` or `paragraph`. `left` names, in a few words, what the
    file holds and was not read (comments, pictures, text boxes)."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    unit: str = "line"
    front: Front = Front()
    left: tuple[str, ...] = ()
