"""The axioms compiled: minimal forbidden patterns of claims on parts, at each level.

A pattern is a set of claims that cannot hold together. Each axiom is one (two, where it is a law: of wanting and of
doing); from two patterns a third follows where the denials of one claim of each clash by the theory of the actions
(resolution with a theory of two-literal clauses; what is left when nothing new follows are the prime implicates).
"""

from collections.abc import Iterator
from typing import NamedTuple

from policylint.coherence.knowledge import ALL, Axiom, Knowledge, Link
from policylint.coherence.strength import LAW, LEVELS
from policylint.coherence.theory import DENIAL, DOES, NOT, UNWANTED, WANTS, Theory, theory

Need = tuple[str, str, str]
"""A kind of literal, an action, a part."""

PATTERNS, STEPS = 150, 6_000
"""How many patterns may follow from one component of axioms, and in how many steps, before it is left as it is."""


class Pattern(NamedTuple):
    """Claims that cannot hold together, and by what: axioms (by index) and links between actions."""

    needs: frozenset[Need]
    axioms: frozenset[int]
    links: frozenset[Link] = frozenset()


class Compiled(NamedTuple):
    """The patterns of a level; the axioms of components that could not be compiled whole; those that cannot hold at
    this level (left out from here on)."""

    patterns: tuple[Pattern, ...]
    capped: frozenset[int]
    unsatisfiable: frozenset[int]


def compiled(knowledge: Knowledge, level: int) -> Compiled:
    """The patterns of a level, made once for each knowledge."""
    level = knowledge.effective(level)
    made: Compiled = knowledge.remembered(("compiled", level), lambda: _compiled(knowledge, level))
    return made


def forbidden(knowledge: Knowledge, number: int, axiom: Axiom) -> Iterator[Pattern]:
    """The patterns that an axiom says by itself."""
    for doing, not_doing in ((WANTS, UNWANTED), (DOES, NOT)):
        if doing == DOES and axiom.strength != LAW:
            continue
        needs = {(doing, term.action, term.subject) for term in axiom.body}
        for term in axiom.heads:
            needs |= {(not_doing, term.action, part) for part in knowledge.own_parts(term.subject, ALL)}
        yield Pattern(frozenset(needs), frozenset((number,)))


def _compiled(knowledge: Knowledge, level: int) -> Compiled:
    out: set[int] = set()
    for stronger in LEVELS[:level]:
        out |= compiled(knowledge, stronger).unsatisfiable
    start = [
        pattern
        for number, axiom in enumerate(knowledge.axioms)
        if axiom.strength <= level and number not in out
        for pattern in forbidden(knowledge, number, axiom)
    ]
    patterns: list[Pattern] = []
    capped: set[int] = set()
    rules = theory(knowledge, level)
    for component in _components(start, rules):
        found, whole = _saturated(component, rules)
        axioms = frozenset[int]().union(*(pattern.axioms for pattern in component))
        if any(not pattern.needs for pattern in found):
            out |= axioms
            continue
        patterns += found
        if not whole:
            capped |= axioms
    return Compiled(tuple(patterns), frozenset(capped), frozenset(out))


class Impossible(NamedTuple):
    """Axioms that cannot hold together, none of which can be missed for that; by which links between actions; and the
    other axioms of their component, which are left out with them."""

    axioms: tuple[int, ...]
    links: tuple[Link, ...]
    besides: tuple[int, ...]


def impossible(knowledge: Knowledge, level: int, out: frozenset[int] | set[int]) -> Iterator[Impossible]:
    """Of each component among axioms that are left out from a level on, why."""
    rules = theory(knowledge, level)
    start = [pattern for n in sorted(out) for pattern in forbidden(knowledge, n, knowledge.axioms[n])]
    for component in _components(start, rules):
        whole = frozenset[int]().union(*(pattern.axioms for pattern in component))
        found = _contradiction(component, rules)
        if found is None:
            continue
        # What a derivation took may be more than it needs.
        for axiom in sorted(found.axioms):
            kept = found.axioms - {axiom}
            found = _contradiction([pattern for pattern in component if pattern.axioms <= kept], rules) or found
        links = sorted(found.links, key=lambda link: (link.kind, link.start, link.end))
        yield Impossible(tuple(sorted(found.axioms)), tuple(links), tuple(sorted(whole - found.axioms)))


def _contradiction(patterns: list[Pattern], rules: Theory) -> Pattern | None:
    found, _ = _saturated(patterns, rules)
    return next((pattern for pattern in found if not pattern.needs), None)


def _components(patterns: list[Pattern], rules: Theory) -> list[list[Pattern]]:
    """Patterns that something could follow from together: joined by an axiom, or by claims on one part that touch."""
    parent = list(range(len(patterns)))

    def top(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    by_part: dict[str, dict[str, int]] = {}
    by_axiom: dict[int, int] = {}
    for number, pattern in enumerate(patterns):
        for axiom in pattern.axioms:
            parent[top(by_axiom.setdefault(axiom, number))] = top(number)
        for _, action, part in pattern.needs:
            actions = by_part.setdefault(part, {})
            for other, owner in actions.items():
                if rules.touch(action, other):
                    parent[top(owner)] = top(number)
            actions.setdefault(action, number)
    groups: dict[int, list[Pattern]] = {}
    for number, pattern in enumerate(patterns):
        groups.setdefault(top(number), []).append(pattern)
    return list(groups.values())


def _saturated(start: list[Pattern], rules: Theory) -> tuple[list[Pattern], bool]:
    """All minimal patterns that follow; where these are too many, what the axioms say by themselves, and False."""
    done: list[Pattern] = []
    pending = [less for pattern in start if (less := reduced(pattern, rules)) is not None]
    first = list(pending)
    steps = 0
    while pending:
        pending.sort(key=lambda pattern: -len(pattern.needs))
        pattern = pending.pop()
        if not pattern.needs:
            return [pattern], True
        if any(_subsumes(other, pattern, rules) for other in done):
            continue
        done = [other for other in done if not _subsumes(pattern, other, rules)]
        for other in done:
            pending += _resolvents(pattern, other, rules)
        done.append(pattern)
        steps += 1
        if len(done) > PATTERNS or steps + len(pending) > STEPS:
            return first, False
    return done, True


def _resolvents(one: Pattern, other: Pattern, rules: Theory) -> Iterator[Pattern]:
    by_part: dict[str, list[Need]] = {}
    for need in other.needs:
        by_part.setdefault(need[2], []).append(need)
    for need in one.needs:
        denied = (DENIAL[need[0]], need[1])
        for against in by_part.get(need[2], ()):
            if rules.gives(denied, against[:2]):
                links = one.links | other.links | set(rules.proof(denied, against[:2]) or ())
                made = Pattern((one.needs - {need}) | (other.needs - {against}), one.axioms | other.axioms, links)
                less = reduced(made, rules)
                if less is not None:
                    yield less


def reduced(pattern: Pattern, rules: Theory) -> Pattern | None:
    """The pattern without claims that hold anyway or that others give; None where its claims clash by themselves."""
    by_part: dict[str, list[Need]] = {}
    links = set(pattern.links)
    for need in sorted(pattern.needs):
        if rules.certain(need[:2]):
            links.update(rules.proof((DENIAL[need[0]], need[1]), need[:2]) or ())
        else:
            by_part.setdefault(need[2], []).append(need)
    kept: set[Need] = set()
    for needs in by_part.values():
        for index, need in enumerate(needs):
            if rules.impossible(need[:2]):
                return None
            given = False
            for place, other in enumerate(needs):
                if place == index:
                    continue
                if rules.gives(other[:2], (DENIAL[need[0]], need[1])):
                    return None
                # Of two that give each other, the first stays.
                if rules.gives(other[:2], need[:2]) and not (place > index and rules.gives(need[:2], other[:2])):
                    given = True
                    links.update(rules.proof(other[:2], need[:2]) or ())
            if not given:
                kept.add(need)
    return Pattern(frozenset(kept), pattern.axioms, frozenset(links))


def _subsumes(one: Pattern, other: Pattern, rules: Theory) -> bool:
    """Whether whatever the second forbids, the first forbids already."""
    if one.needs <= other.needs:
        return True
    by_part: dict[str, list[Need]] = {}
    for need in other.needs:
        by_part.setdefault(need[2], []).append(need)
    return all(any(rules.gives(given[:2], need[:2]) for given in by_part.get(need[2], ())) for need in one.needs)
