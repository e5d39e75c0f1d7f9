"""What is wrong with the knowledge itself, beyond names and cycles, which its reading finds."""

from collections.abc import Callable, Iterable, Iterator

from policylint.coherence.conditions import contradiction, possible
from policylint.coherence.document import PolicyDocument
from policylint.coherence.explanation import condition_step, link_step
from policylint.coherence.knowledge import ALL, Axiom, Knowledge, Link
from policylint.coherence.origin import Finding, Step, reading_order
from policylint.coherence.patterns import Pattern, compiled, forbidden, impossible, reduced
from policylint.coherence.strength import LEVELS, NAMES
from policylint.coherence.theory import DENIAL, UNWANTED, WANTS, Theory, theory
from policylint.coherence.vocabulary import indexed, items


def lint(knowledge: Knowledge) -> Iterator[Finding]:
    """Closed subjects without narrower ones; actions and conditions that exclude themselves; axioms that never fire,
    that speak of a broad subject's own part alone, or that cannot hold."""
    for entry in knowledge.entries["subjects"].values():
        if knowledge.closed(entry.id) and not knowledge.narrower(entry.id):
            yield Finding("closed-without-narrower", entry.origin, entry.id, "subjects")
    yield from _excluding_themselves(knowledge, "actions", _impossible_action, _action_steps)
    yield from _excluding_themselves(knowledge, "conditions", _impossible_condition, _condition_steps)
    for number, axiom in enumerate(knowledge.axioms):
        yield from _axiom(knowledge, number, axiom)
    told: set[int] = set()
    for level in LEVELS:
        out = compiled(knowledge, level).unsatisfiable - told
        told |= out
        for why in impossible(knowledge, level, out):
            first, *others = [knowledge.axioms[number] for number in why.axioms]
            yield Finding(
                "unsatisfiable-knowledge",
                first.origin,
                first.id,
                "axioms",
                tuple(axiom.origin for axiom in others),
                (NAMES[level], first.id, *(axiom.id for axiom in others)),
                tuple(link_step(link) for link in why.links),
                tuple(knowledge.axioms[number].id for number in why.besides),
            )


def _excluding_themselves(
    knowledge: Knowledge,
    section: str,
    impossible: Callable[[Knowledge, str], bool],
    steps: Callable[[Knowledge, str], tuple[Step, ...]],
) -> Iterator[Finding]:
    """The entries that can never hold, by what they imply and exclude; not those that merely imply one of them."""
    if not knowledge.links.get((section, "excludes")):
        return
    found = {name for name in knowledge.entries[section] if impossible(knowledge, name)}
    for name in sorted(found, key=lambda name: reading_order(knowledge.entries[section][name].origin.path)):
        if not any(link.end in found for link in knowledge.outgoing(section, "implies", name)):
            origin = knowledge.entries[section][name].origin
            yield Finding("excludes-itself", origin, name, section, steps=steps(knowledge, name))


def _impossible_action(knowledge: Knowledge, name: str) -> bool:
    return theory(knowledge, ALL).impossible((WANTS, name))


def _impossible_condition(knowledge: Knowledge, name: str) -> bool:
    return not possible(knowledge, frozenset({(name, True)}))


def _action_steps(knowledge: Knowledge, name: str) -> tuple[Step, ...]:
    links = theory(knowledge, ALL).proof((WANTS, name), (UNWANTED, name)) or ()
    return tuple(link_step(link) for link in dict.fromkeys(links))


def _condition_steps(knowledge: Knowledge, name: str) -> tuple[Step, ...]:
    return tuple(condition_step(link) for link in contradiction(knowledge, frozenset({(name, True)})))


def _axiom(knowledge: Knowledge, number: int, axiom: Axiom) -> Iterator[Finding]:
    rules = theory(knowledge, axiom.strength)
    patterns = list(forbidden(knowledge, number, axiom))
    if all(reduced(pattern, rules) is None for pattern in patterns):
        body, links = _idle(patterns[0], rules)
        kind = "axiom-body-never-holds" if body and axiom.heads else "axiom-never-fires"
        yield Finding(kind, axiom.origin, axiom.id, "axioms", steps=tuple(link_step(link) for link in links))
    for term in axiom.body:
        if knowledge.narrower(term.subject):
            names = tuple(sorted(link.start for link in knowledge.narrower(term.subject)))
            yield Finding("axiom-on-broad-subject", term.origin, term.subject, "subjects", (axiom.origin,), names)


def _idle(pattern: Pattern, rules: Theory) -> tuple[bool, tuple[Link, ...]]:
    """Why a pattern whose claims clash by themselves says nothing: whether its body cannot hold, and by which links."""
    ways = []
    for need in sorted(pattern.needs):
        for other in sorted(pattern.needs):
            links = rules.proof(need[:2], (DENIAL[other[0]], other[1])) if need[2] == other[2] else None
            if links is not None and (need != other or rules.impossible(need[:2])):
                ways.append((need[0] == WANTS and other[0] == WANTS, tuple(dict.fromkeys(links))))
    return min(ways, key=lambda way: (not way[0], len(way[1])))


def unused(knowledge: Knowledge, documents: Iterable[PolicyDocument]) -> Iterator[Finding]:
    """Entries of the project's own knowledge that nothing names: no position, no line, no axiom, no other entry."""
    used: dict[str, set[str]] = {section: set() for section in knowledge.entries}
    for (section, _), links in knowledge.links.items():
        for group in links.values():
            for link in group:
                used[section] |= {link.start, link.end}
    for axiom in knowledge.axioms:
        for term in (*axiom.body, *axiom.heads):
            used["actions"].add(term.action)
            used["subjects"].add(term.subject)
    written = [line.data for line in knowledge.lines]
    for document in documents:
        if document.actor is not None:
            used["actors"].add(knowledge.resolved("actors", document.actor))
        written += [position.data for position in document.positions]
    for data in written:
        for section, name in _names(knowledge, data):
            used[section].add(knowledge.resolved(section, name))
    for section, entries in knowledge.entries.items():
        for entry in entries.values():
            if not entry.shipped and entry.id not in used[section]:
                yield Finding("unused-entry", entry.origin, entry.id, section)


def _names(knowledge: Knowledge, data: object) -> Iterator[tuple[str, str]]:
    from collections.abc import Mapping

    from policylint.coherence.extent import CLAIMS
    from policylint.coherence.knowledge import written_pairs
    from policylint.coherence.origin import Origin

    if not isinstance(data, Mapping):
        return
    for key, section in (("actor", "actors"), ("asks", "actors"), ("only", "subjects"), ("except", "subjects")):
        yield from ((section, str(item)) for item in items(data.get(key)))
    for item in items(data.get("when")):
        text = str(item).strip()
        yield "conditions", text
        yield "conditions", text[4:] if text.casefold().startswith("not ") else text
    for stance in CLAIMS:
        for item, _ in indexed(data.get(stance), stance):
            for action, subject, _ in written_pairs(knowledge, item, Origin(None, ())):
                yield "actions", action
                yield "subjects", subject
    if isinstance(data.get("value"), Mapping):
        yield "subjects", str(data["value"].get("of", ""))
