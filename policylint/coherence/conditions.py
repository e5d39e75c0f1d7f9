"""Conditions of positions: which hold together, and whether one position holds under all of them."""

from policylint.coherence.knowledge import ALL, Knowledge, Link

Condition = tuple[str, bool]
"""A condition, and whether it must hold (or must not)."""
Reasons = dict[Condition, tuple[Condition, Link] | None]
"""Each condition that follows, with the one it follows from, and by which link; None for one that is given."""


def closed(knowledge: Knowledge, conditions: frozenset[Condition], level: int) -> frozenset[Condition]:
    """The conditions and all that follow: along `implies`, its contraposition and `excludes` of that strength."""
    return frozenset(_reasons(knowledge, conditions, level)) if conditions else conditions


def possible(knowledge: Knowledge, conditions: frozenset[Condition]) -> bool:
    """Whether conditions can hold together, by every step of the knowledge."""
    if not conditions:
        return True
    closure = closed(knowledge, conditions, ALL)
    return not any((name, not holds) in closure for name, holds in closure)


def contradiction(knowledge: Knowledge, conditions: frozenset[Condition]) -> tuple[Link, ...]:
    """The links by which conditions that cannot hold together come to one that must and must not hold; the fewest."""
    closure = closed(knowledge, conditions, ALL)
    ways = []
    for name in sorted(name for name, holds in closure if holds and (name, False) in closure):
        both = (reason(knowledge, conditions, (name, holds), ALL) for holds in (True, False))
        ways.append(tuple(dict.fromkeys(link for way in both for link in way or ())))
    return min(ways, key=len, default=())


def reason(
    knowledge: Knowledge, conditions: frozenset[Condition], wanted: Condition, level: int
) -> tuple[Link, ...] | None:
    """The links by which one more condition follows from conditions, on the shortest way; None where it does not."""
    reasons = _reasons(knowledge, conditions, level)
    if wanted not in reasons:
        return None
    path: list[Link] = []
    step = reasons[wanted]
    while step is not None:
        path.append(step[1])
        step = reasons[step[0]]
    return tuple(reversed(path))


def _reasons(knowledge: Knowledge, conditions: frozenset[Condition], level: int) -> Reasons:
    made: Reasons = knowledge.remembered(
        ("conditions", conditions, level), lambda: _followed(knowledge, conditions, level)
    )
    return made


def _followed(knowledge: Knowledge, conditions: frozenset[Condition], level: int) -> Reasons:
    found: Reasons = dict.fromkeys(sorted(conditions))
    backward: dict[str, list[Link]] = knowledge.remembered("contraposed", lambda: _contraposed(knowledge))
    pending = list(found)
    for name, holds in pending:
        follows: list[tuple[Condition, Link]] = []
        if holds:
            for link in knowledge.outgoing("conditions", "implies", name):
                follows.append(((link.end, True), link))
            for link in knowledge.outgoing("conditions", "excludes", name):
                follows.append(((link.end if link.start == name else link.start, False), link))
        else:
            follows = [((link.start, False), link) for link in backward.get(name, ())]
        for condition, link in follows:
            if link.strength <= level and condition not in found:
                found[condition] = ((name, holds), link)
                pending.append(condition)
    return found


def _contraposed(knowledge: Knowledge) -> dict[str, list[Link]]:
    backward: dict[str, list[Link]] = {}
    for links in knowledge.links.get(("conditions", "implies"), {}).values():
        for link in links:
            backward.setdefault(link.end, []).append(link)
    return backward
