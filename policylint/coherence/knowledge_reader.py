"""Reads knowledge documents: entries and their links, axioms, lines; what is wrong is a finding."""

from collections.abc import Iterable, Mapping
from typing import Any

from policylint.coherence.knowledge import (
    ALL,
    SECTIONS,
    Axiom,
    Knowledge,
    KnowledgeDocument,
    Line,
    Link,
    Term,
    written_pairs,
)
from policylint.coherence.origin import Finding, Origin
from policylint.coherence.strength import ASSUMPTION, LAW, read
from policylint.coherence.vocabulary import Entry, Names, folded, indexed, items, labels

# The links between entries of a section; one that is symmetric makes no cycle.
_LINKS = {
    "subjects": ("broader",),
    "actors": ("speaks-for", "succeeds"),
    "actions": ("implies", "excludes"),
    "conditions": ("implies", "excludes"),
}
_SYMMETRIC = "excludes"


class KnowledgeReader:
    """Fills a knowledge that is still empty; what is wrong comes out as findings."""

    def __init__(self, knowledge: Knowledge, documents: Iterable[KnowledgeDocument]) -> None:
        self.knowledge = knowledge
        # What came with the tool comes last: the first entry of an id counts.
        self.documents = sorted(documents, key=lambda document: document.shipped)
        self.findings: list[Finding] = []

    def read(self) -> list[Finding]:
        """Reads all documents, once."""
        knowledge = self.knowledge
        for document in self.documents:
            for section in SECTIONS:
                self._entries(document, section)
        for section in SECTIONS:
            names = knowledge.names[section] = Names(knowledge.entries[section].values())
            for label, owners in names.shared.items():
                first, *others = [knowledge.entries[section][owner].origin for owner in owners]
                self._find("ambiguous-label", first, names.written[label], section, tuple(others), owners)
        for section, kinds in _LINKS.items():
            for kind in kinds:
                self._links(section, kind)
        for entry in knowledge.entries["subjects"].values():
            for item, path in indexed(entry.data.get("related"), "related"):
                if knowledge.find("subjects", str(item)) is None:
                    self._find("undefined-name", entry.origin.at(*path), str(item), "subjects")
        for links in knowledge.links["subjects", "broader"].values():
            for link in links:
                knowledge.children.setdefault(link.end, []).append(link)
                knowledge.certain_taxonomy &= link.strength == LAW
        knowledge.axioms = tuple(
            axiom for data, origin in self._listed("axioms") for axiom in self._axiom(data, origin)
        )
        knowledge.lines = tuple(Line(str(data.get("id", "")), data, origin) for data, origin in self._listed("lines"))
        return self.findings

    def _find(self, kind: str, origin: Origin, *more: Any) -> None:
        self.findings.append(Finding(kind, origin, *more))

    def _entries(self, document: KnowledgeDocument, section: str) -> None:
        entries = self.knowledge.entries[section]
        written = document.data.get(section)
        if not isinstance(written, Mapping):
            return
        for name, data in written.items():
            entry = Entry(
                str(name),
                section,
                data if isinstance(data, Mapping) else {},
                Origin(document.owner, (section, name)),
                document.shipped,
            )
            first = entries.setdefault(entry.id, entry)
            if first is not entry and first.shipped == entry.shipped:
                self._find("duplicate-entry", entry.origin, entry.id, section, (first.origin,))

    def _listed(self, section: str) -> list[tuple[Mapping[str, Any], Origin]]:
        """The items of a list of things that have ids, each id once."""
        found: list[tuple[Mapping[str, Any], Origin]] = []
        seen: dict[str, tuple[Origin, bool]] = {}
        for document in self.documents:
            for index, data in enumerate(items(document.data.get(section))):
                if not isinstance(data, Mapping):
                    continue
                origin = Origin(document.owner, (section, index))
                name = str(data.get("id", ""))
                if name and name in seen:
                    if seen[name][1] == document.shipped:
                        self._find("duplicate-entry", origin, name, section, (seen[name][0],))
                    continue
                seen[name] = (origin, document.shipped)
                found.append((data, origin))
        return found

    def _links(self, section: str, kind: str) -> None:
        knowledge = self.knowledge
        links: dict[str, list[Link]] = {}
        for entry in knowledge.entries[section].values():
            for item, path in indexed(entry.data.get(kind), kind):
                written = item if isinstance(item, Mapping) else {"id": item}
                name = str(written.get("id", ""))
                origin = entry.origin.at(*path)
                end = knowledge.find(section, name)
                if end is None:
                    self._find("undefined-name", origin, name, section)
                    end = folded(name)
                source = written.get("source", entry.data.get("source"))
                strength = read(written.get("strength"), LAW)
                link = Link(kind, entry.id, end, strength, None if source is None else str(source), origin)
                if kind == _SYMMETRIC:
                    links.setdefault(end, []).append(link)
                    if end == entry.id:
                        continue
                elif (way := _way(links, end, entry.id)) is not None:
                    ring = (entry.id, end, *(one.end for one in way))
                    self._find("cycle", origin, name, section, tuple(one.origin for one in way), (kind, *ring))
                    continue
                links.setdefault(entry.id, []).append(link)
        knowledge.links[section, kind] = links

    def _axiom(self, data: Mapping[str, Any], origin: Origin) -> Iterable[Axiom]:
        strength = read(data.get("strength"), ASSUMPTION)
        source = data.get("source")
        name = str(data.get("id", ""))
        body, heads = self._terms(data, "if", origin), self._terms(data, "then-one-of", origin)
        never = self._terms(data, "never-together", origin)
        for key, terms in (("if", body), ("never-together", never)):
            for term in terms:
                if self.knowledge.closed(term.subject):
                    self._find("axiom-with-closed-subject", term.origin, term.subject, "subjects", (), (name, key))
        told = None if source is None else str(source)
        if body and not heads:
            self._find("if-without-then", origin, name, "axioms")
        elif heads and not any(self.knowledge.own_parts(term.subject, ALL) for term in heads):
            # All heads are closed subjects without narrower ones: a slip, not a ban on the body.
            self._find("then-without-parts", origin, name, "axioms")
        elif heads and not any(self.knowledge.closed(term.subject) for term in body):
            yield Axiom(name, strength, body, heads, origin, told, labels(data))
        if never and not any(self.knowledge.closed(term.subject) for term in never):
            yield Axiom(name, strength, never, (), origin, told, labels(data))

    def _terms(self, data: Mapping[str, Any], key: str, origin: Origin) -> tuple[Term, ...]:
        return tuple(term for item, path in indexed(data.get(key), key) for term in self._term(item, origin.at(*path)))

    def _term(self, item: Any, origin: Origin) -> Iterable[Term]:
        for action, subject, place in written_pairs(self.knowledge, item, origin):
            for section, text in (("actions", action), ("subjects", subject)):
                if self.knowledge.find(section, text) is None:
                    self._find("undefined-name", place, text, section)
            yield Term(self.knowledge.resolved("actions", action), self.knowledge.resolved("subjects", subject), place)


def _way(links: Mapping[str, list[Link]], start: str, end: str) -> tuple[Link, ...] | None:
    """The links that lead from one entry to another, on the shortest way; None where none do."""
    came: dict[str, Link | None] = {start: None}
    pending = [start]
    for name in pending:
        if name == end:
            way: list[Link] = []
            link = came[name]
            while link is not None:
                way.append(link)
                link = came[link.start]
            return tuple(reversed(way))
        for link in links.get(name, ()):
            if link.end not in came:
                came[link.end] = link
                pending.append(link.end)
    return None
