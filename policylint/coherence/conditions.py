"""Conditions of positions: which hold together, and whether one position holds under all of them."""

from policylint.coherence.knowledge import ALL, Knowledge

Condition = tuple[str, bool]
"""A condition, and whether it must hold (or must not)."""


def closed(knowledge: Knowledge, conditions: frozenset[Condition], level: int) -> frozenset[Condition]:
    """The conditions and all that follow: along `implies`, its contraposition and `excludes` of that strength."""
    if not conditions:
        return conditions
    made: frozenset[Condition] = knowledge.remembered(
        ("conditions", conditions, level), lambda: _closed(knowledge, conditions, level)
    )
    return made


def possible(knowledge: Knowledge, conditions: frozenset[Condition]) -> bool:
    """Whether conditions can hold together, by every step of the knowledge."""
    if not conditions:
        return True
    closure = closed(knowledge, conditions, ALL)
    return not any((name, not holds) in closure for name, holds in closure)


def _closed(knowledge: Knowledge, conditions: frozenset[Condition], level: int) -> frozenset[Condition]:
    found = set(conditions)
    pending = list(conditions)
    backward: dict[str, list[str]] = knowledge.remembered(
        ("contraposed", level), lambda: _contraposed(knowledge, level)
    )
    while pending:
        name, holds = pending.pop()
        follows: list[Condition] = []
        if holds:
            for link in knowledge.outgoing("conditions", "implies", name):
                if link.strength <= level:
                    follows.append((link.end, True))
            for link in knowledge.outgoing("conditions", "excludes", name):
                if link.strength <= level:
                    follows.append((link.end if link.start == name else link.start, False))
        else:
            follows = [(start, False) for start in backward.get(name, ())]
        for condition in follows:
            if condition not in found:
                found.add(condition)
                pending.append(condition)
    return frozenset(found)


def _contraposed(knowledge: Knowledge, level: int) -> dict[str, list[str]]:
    backward: dict[str, list[str]] = {}
    for links in knowledge.links.get(("conditions", "implies"), {}).values():
        for link in links:
            if link.strength <= level:
                backward.setdefault(link.end, []).append(link.start)
    return backward
