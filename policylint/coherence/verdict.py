"""Whether statements that cannot hold together meet at all, in which context, and which rule says so how loudly."""

from collections.abc import Sequence
from typing import NamedTuple

from policylint.coherence.conditions import closed, possible
from policylint.coherence.contexts import Contexts, age, bits
from policylint.coherence.document import PolicyDocument
from policylint.coherence.joint import clash
from policylint.coherence.knowledge import Knowledge
from policylint.coherence.period import days as day_numbers
from policylint.coherence.references import References
from policylint.coherence.statement import LINE, Standpoint, Statement
from policylint.coherence.strength import ADVICE, INFORMATION, WARNING
from policylint.coherence.supersession import Supersession
from policylint.coherence.voices import Voices

LINES_APART = "lines-apart"
CHANGE_OF_COURSE = "change-of-course"
SAID_OPENLY = "said-openly"
EXPLORING = "exploring-what-is-opposed"
CONDITIONAL = "conditional-conflict"
VALUES_APART = "values-apart"
AGAINST_LINE = "position-against-line"
JOINTLY = "jointly-impossible"
CONTRADICTING = "contradicting-positions"
DIVERGENCE = "divergence"
RULES = (
    LINES_APART,
    CHANGE_OF_COURSE,
    SAID_OPENLY,
    EXPLORING,
    CONDITIONAL,
    VALUES_APART,
    AGAINST_LINE,
    JOINTLY,
    CONTRADICTING,
    DIVERGENCE,
)
"""In the order in which they are tried: the first that fits tells the conflict."""

Key = tuple[object, ...]


def alike(statement: Statement) -> Key:
    """What identical statements have in common."""
    standpoint = statement.standpoint
    said: object = statement.shape
    if said is None:
        said = (statement.terms.subject, statement.value)
    return (standpoint.voice, said, standpoint.conditions, standpoint.asks)


def signature(statement: Statement) -> str:
    """A text that identical statements have in common, in every process."""
    standpoint = statement.standpoint
    said: tuple[object, ...] = (statement.terms.subject, statement.value)
    if statement.shape is not None:
        *words, levels, _ = statement.shape
        said = (*words, [[sorted(parts) for parts in level] for level in levels])
    return repr((standpoint.voice, said, sorted(standpoint.conditions), sorted(standpoint.asks)))


class Verdict(NamedTuple):
    """A rule and a severity; the document (index) at which to tell it, None for a lint of the knowledge."""

    rule: str
    severity: int
    document: int | None


def loudness(verdict: Verdict) -> tuple[int, bool, int]:
    """The order of verdicts on one set, loudest first; what is still in force goes before what was superseded."""
    return verdict.severity, verdict.rule == CHANGE_OF_COURSE, RULES.index(verdict.rule)


class Court:
    """All that a verdict rests on, besides the statements."""

    def __init__(
        self,
        knowledge: Knowledge,
        voices: Voices,
        documents: Sequence[PolicyDocument],
        contexts: Contexts,
        names: References,
        superseded: Supersession,
    ) -> None:
        self.knowledge = knowledge
        self.voices = voices
        self.documents = documents
        self.contexts = contexts
        self.names = names
        self.superseded = superseded
        self.ages = [age(document) for document in documents]
        order = {old: place for place, old in enumerate(sorted(set(self.ages)))}
        # The place of each document in the order from old to new.
        self.newness = [order[old] for old in self.ages]
        self.last = [None if d.date is None else day_numbers(d.date)[1] for d in documents]
        self.speakers = [self._speaker(document) for document in documents]
        self.searched: dict[str, int] = {}
        for number, speaker in enumerate(self.speakers):
            if speaker is not None:
                house = voices.house(speaker)
                self.searched[house] = self.searched.get(house, 0) | contexts.holders[number]
        self._alike: dict[int, set[Key]] = {}

    def _speaker(self, document: PolicyDocument) -> str | None:
        if document.actor is None:
            return None
        return self.voices.root(self.knowledge.resolved("actors", document.actor))

    def presence(self, statement: Statement) -> int:
        """The contexts (bits) in which a statement is."""
        number = statement.standpoint.document
        everywhere = (1 << len(self.documents)) - 1
        return statement.contexts & (everywhere if number == LINE else self.contexts.holders[number])

    def reach(self, statement: Statement) -> int:
        """The contexts (bits) in which a statement is, and in which its bloc is searched."""
        number = statement.standpoint.document
        where = statement.contexts if number == LINE else statement.contexts & self.contexts.holders[number]
        # Lines are compared with one another whether or not a document looks; that is the bit beyond all documents.
        lines = statement.contexts & 1 << len(self.documents) if number == LINE else 0
        return where & self.searched.get(statement.standpoint.house, 0) | lines

    def verdict(self, statements: tuple[Statement, ...], level: int, rule: str | None = None) -> Verdict | None:
        """The loudest verdict on statements that cannot hold together; None where they do not meet.

        `rule` is that of a clash of its own kind: EXPLORING, VALUES_APART, DIVERGENCE.
        """
        if not self._meet(statements):
            return None
        if rule == DIVERGENCE:
            return self._diverging(statements)
        own = {statement.standpoint.document for statement in statements} - {LINE}
        voices = frozenset(statement.standpoint.voice for statement in statements)
        if not own:
            return self._lines(statements, voices, level, rule)
        across = len(voices) > 1
        latest = self.voices.latest(voices) if across else None
        if across and latest is None:
            return None
        where = -1
        for statement in statements:
            where &= self.reach(statement)
        where &= (1 << len(self.documents)) - 1
        inner = [number for number in own if where >> number & 1 and (not across or self.speakers[number] == latest)]
        if not inner:
            # What is read as background alone is not this document's to answer for.
            mask = sum(1 << number for number in own)
            held = [
                number
                for number in bits(where)
                if (not across or self.speakers[number] == latest) and not mask & ~self.contexts.followed[number]
            ]
            if not held:
                return None
            newest = max(held, key=lambda number: self.ages[number])
            standing = self._standing(statements, level, rule)
            return self._in_context(statements, newest, standing, across)._replace(severity=INFORMATION)
        standing = self._standing(statements, level, rule)
        verdicts = [self._in_context(statements, number, standing, across) for number in inner]
        loudest = min(verdicts, key=loudness)
        tellers = [
            number for number in own if self.contexts.of[number] and (not across or self.speakers[number] == latest)
        ]
        return loudest._replace(document=max(tellers, key=lambda number: self.ages[number]))

    def _diverging(self, statements: tuple[Statement, ...]) -> Verdict | None:
        where = -1
        for statement in statements:
            where &= self.presence(statement)
        own = {statement.standpoint.document for statement in statements} - {LINE}
        held = [number for number in own if where >> number & 1 and not self._gone(statements, number)]
        tellers = [number for number in own if self.contexts.of[number]]
        if not held:
            return None
        return Verdict(DIVERGENCE, INFORMATION, max(tellers, key=lambda number: self.ages[number]))

    def _meet(self, statements: tuple[Statement, ...]) -> bool:
        first = max(statement.days[0] for statement in statements)
        last = min(statement.days[1] for statement in statements)
        if first > last:
            return False
        lines = [statement for statement in statements if statement.standpoint.document == LINE]
        for line in lines:
            since = line.standpoint.days[0] if line.standpoint.days is not None else 0
            for statement in statements:
                number = statement.standpoint.document
                written = None if number == LINE else self.last[number]
                if written is not None and written < since:
                    return False
        if len(statements) == 2:
            one, other = statements[0].standpoint.asks, statements[1].standpoint.asks
            if one and other and not one & other:
                return False
        conditions = frozenset[tuple[str, bool]]().union(*(statement.standpoint.conditions for statement in statements))
        return possible(self.knowledge, conditions)

    def _lines(
        self, statements: tuple[Statement, ...], voices: frozenset[str], level: int, rule: str | None
    ) -> Verdict | None:
        if len(voices) > 1 or self._gone(statements, len(self.documents)):
            return None
        return Verdict(LINES_APART, INFORMATION if rule == EXPLORING else level, None)

    def _gone(self, statements: tuple[Statement, ...], context: int) -> bool:
        """Whether one of them is superseded on all days on which they meet."""
        if not self.superseded.over:
            return False
        first = max(statement.days[0] for statement in statements)
        for statement in statements:
            since = self.superseded.since(statement, context)
            if since is not None and since <= first:
                return True
        return False

    def _in_context(
        self, statements: tuple[Statement, ...], context: int, standing: tuple[str, int], across: bool
    ) -> Verdict:
        gone = across or self._gone(statements, context)
        return Verdict(*((CHANGE_OF_COURSE, INFORMATION) if gone else standing), context)

    def _standing(self, statements: tuple[Statement, ...], level: int, rule: str | None) -> tuple[str, int]:
        """The rule and severity where all of them are in force, whatever the context."""
        if self._openly(statements, level):
            return SAID_OPENLY, INFORMATION
        if rule == EXPLORING:
            return EXPLORING, INFORMATION
        standpoints = {id(statement.standpoint): statement.standpoint for statement in statements}.values()
        closures = [closed(self.knowledge, standpoint.conditions, level) for standpoint in standpoints]
        joint = closed(self.knowledge, frozenset[tuple[str, bool]]().union(*closures), level)
        if joint not in closures:
            themes = {(standpoint.document, standpoint.theme) for standpoint in standpoints}
            least = WARNING if len(themes) == 1 and LINE not in {number for number, _ in themes} else ADVICE
            return CONDITIONAL, max(level, least)
        severity = level
        one_document = len({standpoint.document for standpoint in standpoints}) == 1
        if one_document and any(closure != joint for closure in closures):
            severity = max(severity, WARNING)
        if rule == VALUES_APART:
            return VALUES_APART, severity
        if any(standpoint.document == LINE for standpoint in standpoints):
            return AGAINST_LINE, severity
        return JOINTLY if len(standpoints) > 2 else CONTRADICTING, severity

    def _openly(self, statements: tuple[Statement, ...], level: int) -> bool:
        for statement in statements:
            for name in statement.standpoint.despite:
                named = self.names.named(statement.standpoint, name)
                if named is None:
                    continue
                saying = self._saying(named)
                for other in statements:
                    if other is not statement and (other.standpoint is named or alike(other.whole) in saying):
                        return True
                if len(statements) == 2 and self._against(named, statement, statements, level):
                    return True
        return False

    def _saying(self, standpoint: Standpoint) -> set[Key]:
        """What statements identical to those of a position have in common with them."""
        if id(standpoint) not in self._alike:
            self._alike[id(standpoint)] = {alike(one.whole) for one in standpoint.said}
        return self._alike[id(standpoint)]

    def _against(self, named: Standpoint, statement: Statement, pair: tuple[Statement, ...], level: int) -> bool:
        """Whether a position that is named says by itself, for the same voice and wherever the pair is at odds, what
        stands against that very statement."""
        if named.voice != statement.standpoint.voice or statement.terms.stance not in ("support", "accept"):
            return False
        joint = frozenset[tuple[str, bool]]().union(*(one.standpoint.conditions for one in pair))
        if not closed(self.knowledge, named.conditions, level) <= closed(self.knowledge, joint, level):
            return False
        return any(
            one.shape is not None
            and statement.shape is not None
            and one.terms.stance != "explore"
            and self._meet((one, statement))
            and clash(self.knowledge, level, one.shape, statement.shape)
            for one in named.said
        )
