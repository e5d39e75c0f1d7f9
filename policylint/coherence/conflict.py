"""Conflicts as values: who says what, by which steps that cannot hold together, and what would resolve it."""

from collections.abc import Hashable
from typing import NamedTuple

from policylint.coherence.origin import Finding, Origin, Step
from policylint.coherence.strength import SEVERITIES


class Member(NamedTuple):
    """One statement of a conflict.

    `origin` is the place of its words, `position` that of the position or line it stands in; `id` is `doc#id`, or the
    line's id, or empty. `document` is the document's id, None for a line. Actions and subjects are ids; `written` has
    them as written. `during` and `source` are the texts of the position or line, as far as given.
    """

    origin: Origin
    position: Origin
    document: str | None
    id: str
    line: bool
    actor: str
    voice: str
    stance: str
    action: str
    subject: str
    written: tuple[str, str]
    during: str | None
    source: str | None


class Edit(NamedTuple):
    """A change that would resolve a conflict: at a position, this key gets this value added (or set, where absent)."""

    position: Origin
    key: str
    value: str


class Resolution(NamedTuple):
    """A way out: `withdraw`, `when`, `except`, `despite`, `supersedes` (of a member), or `dispute` (of a step).

    `member` and `step` are indices. `edit` is there where the change can be named.
    """

    kind: str
    member: int | None = None
    step: int | None = None
    edit: Edit | None = None


class Also(NamedTuple):
    """A statement that takes part in another set of the same positions, and those against which it stands there."""

    member: Member
    against: tuple[Member, ...]


class Conflict(NamedTuple):
    """Positions that cannot all hold, and none of which can be missed for that.

    `at` is the index of the member at which it is told, `None` where it is told at a document that merely follows
    (`document` and `owner` say which; both None: at the knowledge). `others` are further places of statements that say
    the same as a member, in all combinations; `also` are what else these positions have at odds. `superseded_by` are
    the positions that supersede a member of a change of course. `inside` are the weaker conflicts among some of these
    members.
    `incomplete` says that the search around it was cut off.
    """

    rule: str
    strength: str
    severity: str
    members: tuple[Member, ...]
    others: tuple[Member, ...]
    chain: tuple[Step, ...]
    resolutions: tuple[Resolution, ...]
    document: str | None
    owner: Hashable | None
    at: int | None
    incomplete: bool
    superseded_by: tuple[Origin, ...] = ()
    inside: tuple["Conflict", ...] = ()
    also: tuple[Also, ...] = ()

    @property
    def positions(self) -> frozenset[Origin]:
        """The positions and lines that are its members."""
        return frozenset(member.position for member in self.members)

    @property
    def loudness(self) -> int:
        """Its severity as a number; 0 is the loudest."""
        return SEVERITIES.index(self.severity)


class Result(NamedTuple):
    """All conflicts, loudest first within each document; findings about positions; and whether the search was whole."""

    conflicts: tuple[Conflict, ...]
    findings: tuple[Finding, ...]
    incomplete: bool
