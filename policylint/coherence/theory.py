"""What one statement about an action says about other actions on the same part: `implies` and `excludes`, closed.

Four kinds of literal about an action on a part: WANTS (a+ holds), DOES (a holds), NOT (a does not hold), UNWANTED (a+
does not hold). Wanting gives doing. A law binds wanting and doing; an assumption or tension binds wanting alone. All of
this is clauses of two literals, so literals clash with it only in pairs (or alone).
"""

from policylint.coherence.knowledge import Knowledge, Link
from policylint.coherence.strength import LAW

WANTS, DOES, NOT, UNWANTED = "wants", "does", "not", "unwanted"
DENIAL = {WANTS: UNWANTED, DOES: NOT, NOT: DOES, UNWANTED: WANTS}
Claim = tuple[str, str]
"""A kind of literal and an action."""


class Theory:
    """The actions at one level: which claims follow from which, on one and the same part."""

    __slots__ = ("_knowledge", "_level", "_proofs", "_touch", "_up")

    def __init__(self, knowledge: Knowledge, level: int) -> None:
        self._knowledge = knowledge
        self._level = level
        self._up: dict[tuple[str, int], dict[str, Link | None]] = {}
        self._proofs: dict[tuple[Claim, Claim], tuple[Link, ...] | None] = {}
        self._touch: dict[str, frozenset[str]] = {}

    def up(self, action: str, level: int) -> dict[str, Link | None]:
        """What an action implies, itself included, each with the last link on a shortest way to it."""
        if (action, level) not in self._up:
            reached: dict[str, Link | None] = {action: None}
            pending = [action]
            for name in pending:
                for link in self._knowledge.outgoing("actions", "implies", name):
                    if link.strength <= level and link.end not in reached:
                        reached[link.end] = link
                        pending.append(link.end)
            self._up[action, level] = reached
        return self._up[action, level]

    def touch(self, action: str, other: str) -> bool:
        """Whether anything about one action could follow from something about another."""
        if action not in self._touch:
            near = set(self.up(action, self._level))
            for name in list(near):
                for link in self._knowledge.outgoing("actions", "excludes", name):
                    near.add(link.end if link.start == name else link.start)
            self._touch[action] = frozenset(near)
        if other not in self._touch:
            self.touch(other, other)
        return not self._touch[action].isdisjoint(self._touch[other])

    def gives(self, one: Claim, other: Claim) -> bool:
        """Whether the second claim follows from the first."""
        return self.proof(one, other) is not None

    def impossible(self, claim: Claim) -> bool:
        """Whether a claim cannot hold at all."""
        return claim[0] in (WANTS, DOES) and self.gives(claim, (DENIAL[claim[0]], claim[1]))

    def certain(self, claim: Claim) -> bool:
        """Whether a claim holds anyway."""
        return self.impossible((DENIAL[claim[0]], claim[1]))

    def proof(self, one: Claim, other: Claim) -> tuple[Link, ...] | None:
        """The links by which the second claim follows from the first, on the shortest way; None where it does not."""
        if (one, other) not in self._proofs:
            self._proofs[one, other] = self._proof(one, other)
        return self._proofs[one, other]

    def _proof(self, one: Claim, other: Claim) -> tuple[Link, ...] | None:
        (kind, action), (asked, about) = one, other
        level = self._level
        if asked in (WANTS, DOES):
            if kind not in (WANTS, DOES) or (asked == WANTS and kind == DOES):
                return None
            return self._path(action, about, level if kind == WANTS else LAW)
        if kind == UNWANTED:
            return self._path(about, action, level) if asked == UNWANTED else None
        if kind == NOT:
            return self._path(about, action, level if asked == UNWANTED else LAW)
        both_wanted = kind == WANTS and asked == UNWANTED
        return self._clash(
            (action, level if kind == WANTS else LAW),
            (about, level if asked == UNWANTED else LAW),
            level if both_wanted else LAW,
        )

    def _path(self, start: str, end: str, level: int) -> tuple[Link, ...] | None:
        reached = self.up(start, level)
        if end not in reached:
            return None
        path: list[Link] = []
        link = reached[end]
        while link is not None:
            path.append(link)
            link = reached[link.start]
        return tuple(reversed(path))

    def _clash(self, one: tuple[str, int], other: tuple[str, int], level: int) -> tuple[Link, ...] | None:
        ups = self.up(*other)
        best: tuple[Link, ...] | None = None
        for name in self.up(*one):
            for link in self._knowledge.outgoing("actions", "excludes", name):
                excluded = link.end if link.start == name else link.start
                if link.strength > level or excluded not in ups:
                    continue
                path = (
                    *(self._path(one[0], name, one[1]) or ()),
                    link,
                    *(self._path(other[0], excluded, other[1]) or ()),
                )
                if best is None or len(path) < len(best):
                    best = path
        return best


def theory(knowledge: Knowledge, level: int) -> Theory:
    """The theory of a level, made once for each knowledge."""
    level = knowledge.effective(level)
    made: Theory = knowledge.remembered(("theory", level), lambda: Theory(knowledge, level))
    return made
