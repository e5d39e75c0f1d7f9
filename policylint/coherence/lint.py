"""What is wrong with the knowledge itself, beyond names and cycles, which its reading finds."""

from collections.abc import Callable, Iterable, Iterator

from policylint.coherence.conditions import possible
from policylint.coherence.document import PolicyDocument
from policylint.coherence.knowledge import ALL, Axiom, Knowledge
from policylint.coherence.origin import Finding, reading_order
from policylint.coherence.patterns import compiled, forbidden, reduced
from policylint.coherence.strength import LEVELS, NAMES
from policylint.coherence.theory import WANTS, theory
from policylint.coherence.vocabulary import indexed, items


def lint(knowledge: Knowledge) -> Iterator[Finding]:
    """Closed subjects without narrower ones; actions and conditions that exclude themselves; axioms that never fire,
    that speak of a broad subject's own part alone, or that cannot hold."""
    for entry in knowledge.entries["subjects"].values():
        if knowledge.closed(entry.id) and not knowledge.narrower(entry.id):
            yield Finding("closed-without-narrower", entry.origin, entry.id, "subjects")
    yield from _excluding_themselves(knowledge, "actions", _impossible_action)
    yield from _excluding_themselves(knowledge, "conditions", _impossible_condition)
    for number, axiom in enumerate(knowledge.axioms):
        yield from _axiom(knowledge, number, axiom)
    told: set[int] = set()
    for level in LEVELS:
        out = compiled(knowledge, level).unsatisfiable - told
        told |= out
        axioms = [knowledge.axioms[number] for number in sorted(out)]
        if axioms:
            first, *others = axioms
            yield Finding(
                "unsatisfiable-knowledge",
                first.origin,
                first.id,
                "axioms",
                tuple(axiom.origin for axiom in others),
                (NAMES[level], *(axiom.id for axiom in axioms)),
            )


def _excluding_themselves(
    knowledge: Knowledge, section: str, impossible: Callable[[Knowledge, str], bool]
) -> Iterator[Finding]:
    """The entries that can never hold, by what they imply and exclude; not those that merely imply one of them."""
    if not knowledge.links.get((section, "excludes")):
        return
    found = {name for name in knowledge.entries[section] if impossible(knowledge, name)}
    for name in sorted(found, key=lambda name: reading_order(knowledge.entries[section][name].origin.path)):
        if not any(link.end in found for link in knowledge.outgoing(section, "implies", name)):
            yield Finding("excludes-itself", knowledge.entries[section][name].origin, name, section)


def _impossible_action(knowledge: Knowledge, name: str) -> bool:
    return theory(knowledge, ALL).impossible((WANTS, name))


def _impossible_condition(knowledge: Knowledge, name: str) -> bool:
    return not possible(knowledge, frozenset({(name, True)}))


def _axiom(knowledge: Knowledge, number: int, axiom: Axiom) -> Iterator[Finding]:
    rules = theory(knowledge, axiom.strength)
    patterns = list(forbidden(knowledge, number, axiom))
    if all(reduced(pattern, rules) is None for pattern in patterns):
        yield Finding("axiom-never-fires", axiom.origin, axiom.id, "axioms")
    for term in axiom.body:
        if knowledge.narrower(term.subject):
            names = tuple(sorted(link.start for link in knowledge.narrower(term.subject)))
            yield Finding("axiom-on-broad-subject", term.origin, term.subject, "subjects", (axiom.origin,), names)


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
