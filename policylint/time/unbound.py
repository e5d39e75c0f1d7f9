"""Phrases without days of their own: vague words, named events, what returns, open points."""

from typing import NamedTuple

from policylint.time.occurrences import Named
from policylint.time.phrases import Context, Phrase, Step, Traits, same
from policylint.time.pieces import Piece, Unresolved


class Vague(NamedTuple):
    """Words that name no time: "op korte termijn"."""

    words: str

    @property
    def traits(self) -> Traits:
        """Nothing to hold on to."""
        return Traits("vague", firm=False)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Never."""
        raise Unresolved("vague", words=self.words)


class Open(NamedTuple):
    """A placeholder: PM."""

    @property
    def traits(self) -> Traits:
        """Still to come."""
        return Traits("open-point", firm=False)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Never."""
        raise Unresolved("open-point")


class Event(NamedTuple):
    """A moment known only by name ("de begrotingsbehandeling"); the calendar may hold it."""

    name: str

    @property
    def traits(self) -> Traits:
        """Hangs on the event."""
        return Traits("relative", event=self.name)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """The calendar's entry of that name."""
        try:
            return Named(self.name).resolve(context, op, shape)
        except Unresolved:
            raise Unresolved("not-computable", needs="event", event=self.name) from None


class Occasion(NamedTuple):
    """An event whose day the words give: "het commissiedebat van 12 juni"."""

    name: str
    phrase: Phrase

    @property
    def traits(self) -> Traits:
        """Those of its day, and its name."""
        return self.phrase.traits._replace(event=self.name)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """Its day."""
        return self.phrase.resolve(context, op, shape)


class Remarked(NamedTuple):
    """A phrase with words after it, or before, that say nothing of a day, left unread."""

    phrase: Phrase
    unread: str

    @property
    def traits(self) -> Traits:
        """Those of the phrase."""
        return self.phrase.traits

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """That of the phrase."""
        return self.phrase.resolve(context, op, shape)


class Recurring(NamedTuple):
    """Something that returns; `inner` says when in each term."""

    unit: str
    every: int = 1
    times: int = 1
    inner: Phrase | None = None

    @property
    def traits(self) -> Traits:
        """Counts as dated."""
        return Traits("recurring", event=self.inner.traits.event if self.inner else None)

    def resolve(self, context: Context, op: Step = same, shape: Step = same) -> Piece:
        """No interval of its own."""
        raise Unresolved("recurring")
