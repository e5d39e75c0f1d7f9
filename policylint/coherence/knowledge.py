"""Knowledge: what words mean, what follows from what, who speaks for whom, and what has been said before.

Read from plain data, one mapping for each knowledge document; the findings say what is wrong with it. An edge that
closes a cycle, and a link to nothing, are left out after the finding.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from policylint.coherence.origin import Finding, Origin
from policylint.coherence.strength import LAW, LEVELS
from policylint.coherence.vocabulary import Entry, Names, folded, indexed, labels

SECTIONS = ("subjects", "actors", "actions", "conditions")


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

    __slots__ = (
        "_cache",
        "_extents",
        "_pairs",
        "axioms",
        "certain_taxonomy",
        "children",
        "entries",
        "findings",
        "lines",
        "links",
        "names",
        "shaped",
        "shapes",
    )

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {section: {} for section in SECTIONS}
        self.names: dict[str, Names] = {}
        # By kind of link, then by the entry it starts from. `excludes` stands at both its ends.
        self.links: dict[tuple[str, str], dict[str, list[Link]]] = {}
        self.axioms: tuple[Axiom, ...] = ()
        self.lines: tuple[Line, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        self.children: dict[str, list[Link]] = {}
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
        from policylint.coherence.knowledge_reader import KnowledgeReader
        from policylint.coherence.lint import lint

        knowledge = cls()
        findings = KnowledgeReader(knowledge, documents).read()
        knowledge.findings = (*findings, *lint(knowledge))
        return knowledge

    def remembered(self, key: Any, make: Callable[[], Any]) -> Any:
        """A value derived from the knowledge, made once."""
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]

    def find(self, section: str, text: str) -> str | None:
        """The id that a text names in a section."""
        return self.names[section].find(text)

    def labels(self, section: str, name: str) -> dict[str, str]:
        """The English and Dutch words for an id: of a subject, actor, action, condition, axiom or line."""
        if section in self.entries:
            entry = self.entries[section].get(name)
            return entry.labels if entry is not None else {}
        if section == "axioms":
            return next((dict(axiom.labels) for axiom in self.axioms if axiom.id == name), {})
        return next((labels(line.data) for line in self.lines if line.id == name), {})

    def meant(self, finding: Finding) -> tuple[str, ...]:
        """What the writer of a name that names nothing may have meant, as ids, the likeliest first."""
        return self.names[finding.section].like(finding.name) if finding.section in self.names else ()

    def resolved(self, section: str, text: str) -> str:
        """The id that a text names, or the text as it is compared where it names nothing."""
        found = self.names[section].find(text)
        return found if found is not None else folded(text)

    def effective(self, level: int) -> int:
        """The weakest strength up to a level that any link between actions or axiom has: nothing is new in between."""
        strengths: set[int] = self.remembered("strengths", self._strengths)
        return max((strength for strength in strengths if strength <= level), default=LAW)

    def _strengths(self) -> set[int]:
        links = [
            link for key in ("implies", "excludes") for group in self.links["actions", key].values() for link in group
        ]
        return {link.strength for link in links} | {axiom.strength for axiom in self.axioms}

    def outgoing(self, section: str, kind: str, start: str) -> list[Link]:
        """The links of a kind that start from an entry."""
        return self.links.get((section, kind), {}).get(start, [])

    def narrower(self, subject: str) -> list[Link]:
        """The `broader` links that end at a subject."""
        return self.children.get(subject, [])

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
            for link in self.children.get(pending.pop(), ()):
                if link.strength <= level and link.start not in seen:
                    seen.add(link.start)
                    pending.append(link.start)
        return frozenset(seen)

    def pair(self, text: str) -> tuple[str, str]:
        """`ACTION SUBJECT` as the two texts. Labels may hold spaces: the first split of which both parts are known,
        else the first space."""
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


def written_pairs(knowledge: Knowledge, item: Any, origin: Origin) -> Iterable[tuple[str, str, Origin]]:
    """The actions and subjects, as texts, of `ACTION SUBJECT` or `{ACTION: SUBJECT or [SUBJECTS]}`."""
    if isinstance(item, str):
        action, subject = knowledge.pair(item)
        yield action, subject, origin
    elif isinstance(item, Mapping):
        for key, value in item.items():
            for subject, path in indexed(value, key):
                yield str(key).strip(), str(subject).strip(), origin.at(*path)


ALL = LEVELS[-1]
