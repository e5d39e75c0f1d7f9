"""Running text: what a document says in sentences, and the citations that stand in them."""

from collections.abc import Iterable
from typing import NamedTuple

from policylint.citation import Citation, find
from policylint.normalised import Entry, cited
from policylint.project import Document, Project
from policylint.yaml import Scalar

# The keys that hold sentences.
_KEYS = ("summary", "text", "what")
_PARTS = ("positions", "commitments", "dates")


class Passage(NamedTuple):
    """A text and the citations in it. `entry` is what it is said of, `section` the theme (or the document) above."""

    section: Entry
    entry: Entry
    node: Scalar
    citations: tuple[Citation, ...]


class Written(NamedTuple):
    """A citation as it stands in a document: in a list of citations, in a source, or in a passage (`passage`)."""

    entry: Entry
    node: Scalar
    citation: Citation
    passage: Passage | None

    @property
    def text(self) -> str:
        """The citation as it is written."""
        return self.node.text[self.citation.start : self.citation.end]


class Prose:
    """The passages of a project's documents, read once: `project.drawn(Prose)`."""

    def __init__(self, project: Project) -> None:
        self._passages = {document: _passages(document) for document in project.policies}
        self._written: dict[Document, list[Written]] = {}
        self._papers: dict[tuple[Document, bool], list[list[Written]]] = {}

    def passages(self, document: Document) -> list[Passage]:
        """The passages of a document, in the order of the text."""
        return self._passages[document]

    def written(self, document: Document) -> list[Written]:
        """All citations that a document writes out, in lists and in passages, in the order of the text."""
        if document not in self._written:
            listed = [Written(item.entry, item.node, item.citation, None) for item in document.cited]
            told = [Written(p.entry, p.node, c, p) for p in self.passages(document) for c in p.citations]
            found = sorted([*listed, *told], key=lambda item: (item.node.start, item.citation.start))
            self._written[document] = found
        return self._written[document]

    def papers(self, document: Document, *, apart: bool = False) -> list[list[Written]]:
        """Those citations, each with its repeats: what is written alike is one, wherever it stands. Of papers cited in
        one breath the first stands for all, unless they are wanted `apart`. Worked out once; not to be changed."""
        found = self._papers.get((document, apart))
        if found is None:
            found = self._papers[document, apart] = self._told_apart(document, apart=apart)
        return found

    def _told_apart(self, document: Document, *, apart: bool) -> list[list[Written]]:
        alike: dict[tuple[object, ...], list[Written]] = {}
        before: tuple[object, ...] = ()
        for item in self.written(document):
            read = item.citation
            place = (id(item.node), read.start)
            if place == before and not apart:
                continue
            before = place
            key = (read.kind, read.id, read.chamber, read.session, read.dossier, read.number, read.letter)
            session = item.node.text[slice(*read.session_span)] if read.session_span is not None else ""
            alike.setdefault((*key, session), []).append(item)
        return list(alike.values())


def sections(document: Document) -> list[Entry]:
    """The document itself and its themes: what holds passages and citations."""
    return [*document.entries("document"), *document.entries("theme")]


def held(section: Entry) -> list[Entry]:
    """A theme or document, and the positions, commitments and dates directly under it."""
    return [section, *(entry for part in _PARTS for entry in section.get(part, ()))]


def _passages(document: Document) -> list[Passage]:
    found = []
    for section in sections(document):
        for entry in held(section):
            for key in _KEYS:
                node = entry.at(key)
                if isinstance(entry.get(key), str) and isinstance(node, Scalar):
                    found.append(Passage(section, entry, node, tuple(find(node.text))))
    return sorted(found, key=lambda passage: passage.node.start)


def listed(entries: Iterable[Entry]) -> list[Citation]:
    """What entries cite in their own `citations` and answer in their `fulfils`."""
    found: list[Citation] = []
    for entry in entries:
        for citation in entry.get("citations", ()):
            found += cited(citation.get("cite", ""))
        for text in entry.get("fulfils", ()):
            found += find(text)
    return found
