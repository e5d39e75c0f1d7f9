"""Positions as read: each stands for statements, one for each action and subject that its list names."""

from collections.abc import Mapping
from typing import Any

from policylint.coherence.conditions import Condition
from policylint.coherence.extent import Parts, Shape, Terms
from policylint.coherence.origin import Origin, Path
from policylint.coherence.period import Days
from policylint.coherence.quantity import Quantity

LINE = -1
_UNCONDITIONAL: frozenset[Condition] = frozenset()
_ASKING_NOBODY: frozenset[str] = frozenset()
EVERYWHERE = -1
"""As a set of documents (bits): all of them."""


class Standpoint:
    """A position of a document or a line, as read. `document` is its index, or LINE. `days` None: left out.

    `said` holds its statements as written; none where it has no voice.
    """

    __slots__ = (
        "actor", "asks", "conditions", "data", "days", "despite", "document", "house", "id", "language",
        "name_of_document", "origin", "said", "supersedes", "theme", "voice"
    )  # fmt: skip

    def __init__(self, origin: Origin, data: Mapping[str, Any], document: int) -> None:
        self.origin = origin
        self.data = data
        self.document = document
        self.id = ""
        self.name_of_document = ""
        self.language: str | None = None
        self.actor = ""
        self.voice = ""
        self.house = ""
        self.theme: tuple[str | int, ...] | None = None
        self.days: Days | None = None
        self.conditions = _UNCONDITIONAL
        self.asks = _ASKING_NOBODY
        self.despite: tuple[str, ...] = ()
        self.supersedes: tuple[str, ...] = ()
        self.said: tuple[Statement, ...] = ()


class Statement:
    """The unit of minimality. `path` leads to its words from its position; `written` the action and subject as written.

    `number` tells which of its document's statements it is. `value` is there for a value alone, `shape` for all others.
    `days` and `contexts` (bits of documents) say when and in whose contexts it is in force; `whole` is the statement as
    written, where this is what another left of it.
    """

    __slots__ = ("contexts", "days", "number", "path", "shape", "standpoint", "terms", "value", "whole", "written")

    def __init__(self, standpoint: Standpoint, path: Path, terms: Terms, written: tuple[str, str], days: Days) -> None:
        self.standpoint = standpoint
        self.path = path
        self.number = 0
        self.terms = terms
        self.written = written
        self.days = days
        self.shape: Shape | None = None
        self.value: Quantity | None = None
        self.contexts = EVERYWHERE
        self.whole: Statement = self

    @property
    def at(self) -> Origin:
        """The place of its words."""
        return self.standpoint.origin.at(*self.path)

    @property
    def parts(self) -> Parts:
        """All parts of which it speaks."""
        return self.shape.widest if self.shape is not None else frozenset((self.terms.subject,))

    def left(self, part_of: Shape, days: Days, contexts: int) -> "Statement":
        """What is left of it in some contexts, from some day on."""
        made = Statement(self.standpoint, self.path, self.terms, self.written, days)
        made.shape, made.contexts, made.whole, made.number = part_of, contexts, self.whole, self.number
        return made
