"""What a check finds, and what the engine makes of it. All values are frozen; words come from the rule file."""

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from policylint.span import Span

if TYPE_CHECKING:
    from policylint.rules import Rule


class Severity(IntEnum):
    """How loud a finding is; the loudest is the largest."""

    INFORMATION = 1
    ADVICE = 2
    WARNING = 3
    ERROR = 4

    @property
    def word(self) -> str:
        """The word that rule files, options and JSON use: `error`, `warning`, `advice`, `information`."""
        return self.name.lower()


class Term(str):
    """A word of the tool's own in a message: a key, a rule, an allowed value. Any other text in a finding's fields
    counts as the draft's, and is kept out of reports that are to hold no draft text."""

    __slots__ = ()


class Terms(dict[str, str]):
    """Words of the tool's own in a message, in each language: what `Term` is to one word. Any other dictionary of
    words in a finding's fields counts as what the draft says, in the tool's words for it."""

    __slots__ = ()


class Place(NamedTuple):
    """A span in a file. `path` is as the user gave it, with `/`."""

    path: str
    span: Span


class Related(NamedTuple):
    """Another place that a finding rests on. `role` names one of the rule file's `related` labels; `fields` fill it.

    `member` says that the finding is as much about this place: a waiver here accepts it too.
    """

    place: Place
    role: str
    fields: dict[str, Any] = {}
    member: bool = False


class Edit(NamedTuple):
    """Replace `span` of the file by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits to one file, applied together. A safe fix cannot change what the document means."""

    edits: tuple[Edit, ...]
    safe: bool


class Waiver(NamedTuple):
    """The comment that accepts a finding. `kind` is `waive` or `dispute`."""

    kind: str
    reason: str
    place: Place


class Step(NamedTuple):
    """One step of an explanation, as data: `explanation.py` has its words.

    `kind`: `broader`, `implies`, `excludes`, `condition` (from one to another that follows), `conditions-apart`,
    `axiom`, `line` (the source of a line that was taken) or `inside` (a weaker conflict within this one: `start` holds
    what its members say); of times `not-before`, `not-after` and `within` (a bound) or `comes-after`.
    `start` and `end` are what it joins, `strength` how sure it is (`law`, `assumption`, `tension`), `source` where that
    stands.
    """

    kind: str
    start: Any
    end: Any
    strength: str
    source: str | None
    place: Place


class Way(NamedTuple):
    """A way out of a conflict, as data: `withdraw`, `when`, `except`, `despite`, `supersedes` or `dispute`. `text` is
    what to write, `place` where; both as far as that can be said. `member` and `step` say which of the finding's
    members or steps it is about."""

    kind: str
    text: str = ""
    place: Place | None = None
    member: int | None = None
    step: int | None = None


class Member(NamedTuple):
    """One of the positions of a conflict. `document` is the id of its document, empty for a line; `id` the name of the
    position (`document#id`) or of the line, empty without one. Stance, action, subject and actor are ids; a value has
    no action."""

    place: Place
    document: str
    id: str
    line: bool
    actor: str
    stance: str
    action: str
    subject: str


class Diagnostic(NamedTuple):
    """A finding, complete: which rule, how loud, where, and the fields from which the rule's words are made.

    `case` picks among the rule's messages where it has several. `route` names the place so that it survives moved
    lines. `chain` and `ways` are the explanation of a conflict and the ways out of it, `members` its positions, the one
    at which it is told first. `language` is that of the document (`nl`, `en`) or None. `waiver` is set when a comment
    accepts the finding, `baselined` when a baseline does. `owner` answers for the theme that it stands in, or for the
    document. `unfixable` says why the fix that its rule declares cannot be written there. `imported` says that it is of
    a letter in Word, where no comment of ours can accept it.
    """

    rule: "Rule"
    severity: Severity
    place: Place
    route: str
    fields: dict[str, Any] = {}
    case: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    chain: tuple[Step, ...] = ()
    ways: tuple[Way, ...] = ()
    language: str | None = None
    waiver: Waiver | None = None
    baselined: bool = False
    members: tuple[Member, ...] = ()
    owner: str | None = None
    unfixable: Terms | None = None
    imported: bool = False
