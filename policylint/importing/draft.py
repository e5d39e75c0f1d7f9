"""The draft that a letter becomes: themes as its headings are nested, and in each what was found, with where and how
sure.
"""

from typing import NamedTuple

from policylint.importing.front import Head
from policylint.importing.moments import Moment
from policylint.stance_words.stance import Stance

PM = "PM"


class Where(NamedTuple):
    """A place in the letter.

    `span` is in code points of its text (of a Word file, of its running text); `note` the mark of a footnote.
    """

    number: int
    span: tuple[int, int] | None = None
    note: str | None = None


class Cite(NamedTuple):
    """A citation as written.

    `ids` are its canonical ids, `sentence` what it stands with, `sure` whether the theme is certain.
    """

    text: str
    ids: tuple[str, ...]
    where: Where
    sentence: str
    sure: bool = True


class Position(NamedTuple):
    """A stance.

    `statement` is `ACTION SUBJECT` or PM; `actor` None for the document's own; `subjects` those its words name.
    """

    id: str
    stance: str
    statement: str
    actor: str | None
    text: str
    where: Where
    found: Stance
    subjects: tuple[str, ...] = ()
    when: tuple[str, ...] = ()


class Promise(NamedTuple):
    """A commitment. `due` is empty where the letter gives none.

    `where` is the place of the time, or of the promise where it has none; `said` the span of the sentence.
    """

    id: str
    what: str
    due: str
    where: Where
    found: Moment
    said: tuple[int, int] | None = None


class Happening(NamedTuple):
    """What is said of time without a promise. `date` is empty where no expression was found that could be one.

    `where` is the place of the time, `said` the span of the sentence.
    """

    id: str
    kind: str
    what: str
    date: str
    where: Where
    found: Moment
    said: tuple[int, int] | None = None


class Left(NamedTuple):
    """What was seen and is left to the reader: an unsettled stance, a time without a day, a footnote without a
    citation.
    """

    kind: str
    text: str
    where: Where
    why: str = ""
    found: Moment | Stance | None = None


class Theme(NamedTuple):
    """What stands under one heading. `why` says why it is procedural, where it is."""

    id: str
    title: str
    where: Where
    why: str = ""
    citations: tuple[Cite, ...] = ()
    positions: tuple[Position, ...] = ()
    promises: tuple[Promise, ...] = ()
    happenings: tuple[Happening, ...] = ()
    left: tuple[Left, ...] = ()
    themes: tuple["Theme", ...] = ()

    @property
    def all(self) -> "tuple[Theme, ...]":
        """The theme and all under it."""
        return (self, *(inner for theme in self.themes for inner in theme.all))


class Draft(NamedTuple):
    """A letter as a policy document.

    What it says before its first heading is in `top`, whose themes are the letter's. `left` names what the file holds
    and was not read; `cut` are the lines around the text (address, signature) that became no part of it.
    """

    id: str
    head: Head
    actor: str | None
    top: Theme
    unit: str
    left: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
