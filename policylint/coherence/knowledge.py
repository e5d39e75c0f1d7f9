"""Knowledge: what words mean, what follows from what, who speaks for whom, and what has been said before.

Read from plain data, one mapping for each knowledge document; the findings say what is wrong with it. An edge that
closes a cycle, and a link to nothing, are left out after the finding.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from policylint.coherence.origin import Finding, Origin
from policylint.coherence.strength import ASSUMPTION, LAW, LEVELS, read
from policylint.coherence.vocabulary import Entry, Names, folded, indexed, items, labels

SECTIONS = ("subjects", "actors", "actions", "conditions")
# The links between entries of a section; one that is symmetric makes no cycle.
_LINKS = {
    "subjects": ("broader",),
    "actors": ("speaks-for", "succeeds"),
    "actions": ("implies", "excludes"),
    "conditions": ("implies", "excludes"),
}
_SYMMETRIC = "excludes"


class KnowledgeDocument(NamedTuple):
    """One knowledge document as plain data. `shipped`: it came with the tool, and the project's own entries replace
    its entries."""

    owner: Hashable
    data: Mapping[str, Any]
    shipped: bool = False


class Link(NamedTuple):
    """A link from one entry to another: `broader`, `implies`, `excludes`, `speaks-for` or `succeeds`."""

    kind: str
    start: str
    end: str
    strength: int
    source: str | None
    origin: Origin


class Term(NamedTuple):
    """An action on a subject, as an axiom names it."""

    action: str
    subject: str
    origin: Origin


class Axiom(NamedTuple):
    """`if` all of `body`, then one of `heads`; without heads, the body never holds together."""

    id: str
    strength: int
    body: tuple[Term, ...]
    heads: tuple[Term, ...]
    origin: Origin
    source: str | None
    labels: Mapping[str, str]


class Line(NamedTuple):
    """A position already taken, as written."""

    id: str
    data: Mapping[str, Any]
    origin: Origin


class Knowledge:
    """All that the knowledge documents say, read once. `findings` is what is wrong with it."""

    __slots__ = ("_cache", "_children", "_extents", "_pairs", "axioms", "certain_taxonomy", "shaped", "shapes", "entries", "findings", "lines", "links", "names")

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {section: {} for section in SECTIONS}
        self.names: dict[str, Names] = {}
        # By kind of link, then by the entry it starts from. `excludes` stands at both its ends.
        self.links: dict[tuple[str, str], dict[str, list[Link]]] = {}
        self.axioms: tuple[Axiom, ...] = ()
        self.lines: tuple[Line, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self._children: dict[str, list[Link]] = {}
        self._pairs: dict[str, tuple[str, str]] = {}
        self._cache: dict[Any, Any] = {}
        self._extents: dict[tuple[str, int], frozenset[str]] = {}
        # Whether each `broader` is a law, so that extents are the same at every level.
        self.certain_taxonomy = True
        # What extent.py makes of statements: by their words, and each shape once.
        self.shaped: dict[Any, Any] = {}
        self.shapes: dict[Any, Any] = {}

    @classmethod
    def read(cls, documents: Iterable[KnowledgeDocument]) -> "Knowledge":
        """The knowledge in these documents; with `findings`, among them those of `lint`."""
        from policylint.coherence.lint import lint

        knowledge = cls()
        reader = _Reader(knowledge, sorted(documents, key=lambda document: document.shipped))
        reader.read()
        knowledge.findings = (*reader.findings, *lint(knowledge))
        return knowledge

    def remembered(self, key: Any, make: Callable[[], Any]) -> Any:
        """A value derived from the knowledge, made once."""
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]

    def find(self, section: str, text: str) -> str | None:
        """The id that a text names in a section."""
        return self.names[section].find(text)

    def resolved(self, section: str, text: str) -> str:
        """The id that a text names, or the text as it is compared where it names nothing."""
        found = self.names[section].find(text)
        return found if found is not None else folded(text)

    def outgoing(self, section: str, kind: str, start: str) -> list[Link]:
        """The links of a kind that start from an entry."""
        return self.links.get((section, kind), {}).get(start, [])

    def narrower(self, subject: str) -> list[Link]:
        """The `broader` links that end at a subject."""
        return self._children.get(subject, [])

    def closed(self, subject: str) -> bool:
        """Whether the narrower subjects are all there is of it."""
        entry = self.entries["subjects"].get(subject)
        return entry is not None and str(entry.data.get("closed", "")).lower() == "true"

    def own_parts(self, subject: str, level: int) -> frozenset[str]:
        """E(C): the own parts of a subject and of all narrower ones, along `broader` of that strength and stronger."""
        if (subject, level) not in self._extents:
            below = self.down(subject, level)
            self._extents[subject, level] = frozenset(name for name in below if not self.closed(name))
        return self._extents[subject, level]

    def down(self, subject: str, level: int) -> frozenset[str]:
        """A subject and everything narrower, along `broader` of that strength and stronger."""
        found: frozenset[str] = self.remembered(("down", subject, level), lambda: self._down(subject, level))
        return found

    def _down(self, subject: str, level: int) -> frozenset[str]:
        seen = {subject}
        pending = [subject]
        while pending:
            for link in self._children.get(pending.pop(), ()):
                if link.strength <= level and link.start not in seen:
                    seen.add(link.start)
                    pending.append(link.start)
        return frozenset(seen)

    def pair(self, text: str) -> tuple[str, str]:
        """`ACTION SUBJECT` as the two texts. Labels may hold spaces: the first split of which both parts are known, else
        the first space."""
        if text not in self._pairs:
            self._pairs[text] = self._split(text)
        return self._pairs[text]

    def _split(self, text: str) -> tuple[str, str]:
        words = text.strip()
        at = words.find(" ")
        while at != -1:
            action, subject = words[:at], words[at + 1 :]
            if self.find("actions", action) is not None and self.find("subjects", subject) is not None:
                return action, subject.strip()
            at = words.find(" ", at + 1)
        action, _, subject = words.partition(" ")
        return action, subject.strip()


class _Reader:
    def __init__(self, knowledge: Knowledge, documents: list[KnowledgeDocument]) -> None:
        self.knowledge = knowledge
        self.documents = documents
        self.findings: list[Finding] = []

    def read(self) -> None:
        knowledge = self.knowledge
        for document in self.documents:
            for section in SECTIONS:
                self._entries(document, section)
        for section in SECTIONS:
            names = knowledge.names[section] = Names(knowledge.entries[section].values())
            for label, owners in names.shared.items():
                first, *others = [knowledge.entries[section][owner].origin for owner in owners]
                self._find("ambiguous-label", first, label, section, tuple(others), owners)
        for section, kinds in _LINKS.items():
            for kind in kinds:
                self._links(section, kind)
        for links in knowledge.links.get(("subjects", "broader"), {}).values():
            for link in links:
                knowledge._children.setdefault(link.end, []).append(link)
                knowledge.certain_taxonomy &= link.strength == LAW
        knowledge.axioms = tuple(
            axiom for data, origin in self._listed("axioms") for axiom in self._axiom(data, origin)
        )
        knowledge.lines = tuple(Line(str(data.get("id", "")), data, origin) for data, origin in self._listed("lines"))

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
                elif _reaches(links, end, entry.id):
                    self._find("cycle", origin, name, section, (), (kind,))
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


def written_pairs(knowledge: Knowledge, item: Any, origin: Origin) -> Iterable[tuple[str, str, Origin]]:
    """The actions and subjects, as texts, of `ACTION SUBJECT` or `{ACTION: SUBJECT or [SUBJECTS]}`."""
    if isinstance(item, str):
        action, subject = knowledge.pair(item)
        yield action, subject, origin
    elif isinstance(item, Mapping):
        for key, value in item.items():
            for subject, path in indexed(value, key):
                yield str(key).strip(), str(subject).strip(), origin.at(*path)


def _reaches(links: Mapping[str, list[Link]], start: str, end: str) -> bool:
    seen = {start}
    pending = [start]
    while pending:
        name = pending.pop()
        if name == end:
            return True
        for link in links.get(name, ()):
            if link.end not in seen:
                seen.add(link.end)
                pending.append(link.end)
    return False


ALL = LEVELS[-1]
