"""A project: the documents under one config file, read, and indexed by what rules between documents ask for."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeVar

from policylint import comma_trap, files, schema
from policylint.citation import Citation
from policylint.comma_trap import Trap
from policylint.diagnostic import Place
from policylint.normalised import Entry, View, cited, normalise
from policylint.yaml import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    Source,
    Stream,
    YamlDocument,
    core,
    follow,
    read,
    source_offsets,
)

ENVELOPE = "policylint"
VERSION = 1


class Cited(NamedTuple):
    """A citation that is written out, and the scalar that holds it. `entry` is the citation or source it stands in."""

    entry: Entry
    node: Scalar
    citation: Citation


class Document:
    """One YAML document of ours. `view` is there only when its form is right (`sound`).

    `misfits` holds what does not fit the schema, as nodes and data; they are put in words only when asked for.
    """

    __slots__ = (
        "_cited", "_offsets", "data", "file", "fits", "id", "kind", "language", "root", "status", "traps", "view",
        "yaml",
    )  # fmt: skip

    def __init__(self, file: "File", yaml: YamlDocument) -> None:
        self.file = file
        self.yaml = yaml
        self.root: Node | None = yaml.root
        self.traps: list[Trap] = []
        self.data: Any = None
        self._cited: list[Cited] | None = None
        # Of the scalar that was last asked for: rules ask for its stretches one after another.
        self._offsets: tuple[Scalar, list[int] | None] | None = None
        self.view: View | None = None
        self.fits = True
        top = yaml.root if isinstance(yaml.root, Mapping) else None
        self.kind = _text(top, "kind")
        self.id = _text(top, "id")
        self.language = language if (language := _text(top, "language")) in ("nl", "en") else None
        self.status = status if (status := _text(top, "status")) in ("draft", "council", "sent") else "draft"
        if not any(problem.fatal for problem in yaml.problems):
            self._read()

    def _read(self) -> None:
        kind = self.kind
        if not isinstance(self.root, Mapping) or kind not in schema.KINDS or not self.version_known:
            self.fits = False
            return
        form = schema.shape(kind)
        self.root, self.traps = comma_trap.spring(self.file.source, self.root, form)
        self.data = schema.plain(self.root, form)
        self.fits = schema.fits(kind, self.data)
        if kind == "policy" and self.sound and isinstance(self.root, Mapping):
            self.view = normalise(self.root, form)

    @property
    def version_known(self) -> bool:
        """Whether the envelope names a format version that this policylint reads."""
        return isinstance(self.root, Mapping) and core(_text(self.root, ENVELOPE)) == VERSION

    @property
    def sound(self) -> bool:
        """Whether its form is right: no fault of YAML, no duplicate key, and it fits its schema."""
        return self.fits and not self.yaml.problems

    @property
    def source(self) -> Source:
        """The text of its file."""
        return self.file.source

    @property
    def path(self) -> str:
        """The path of its file, as reported."""
        return self.file.path

    @property
    def head(self) -> int:
        """Where its first key starts."""
        return self.root.start if self.root is not None else self.yaml.start

    def at(self, path: Iterable[str | int]) -> Node:
        """The node at the end of a path of keys and indices; the last that is there where the path goes on."""
        assert self.root is not None
        return follow(self.root, path)[0]

    def key(self, path: Iterable[str | int]) -> Scalar | None:
        """The key under which the value at the end of a path stands; None where it stands under none."""
        assert self.root is not None
        return follow(self.root, path)[1]

    @property
    def cited(self) -> list[Cited]:
        """All citations that are written out in it, in the order of the text; those of its sources too."""
        if self._cited is None:
            written = [
                (entry, node)
                for kind in ("citation", "source")
                for entry in self.entries(kind)
                if "source" not in entry and "cite" in entry and isinstance(node := entry.at("cite"), Scalar)
            ]
            found = [Cited(entry, node, read) for entry, node in written for read in cited(node.text)]
            self._cited = sorted(found, key=lambda item: (item.node.start, item.citation.start))
        return self._cited

    def stretch(self, scalar: Scalar, start: int, end: int) -> tuple[int, int]:
        """Where in the source a stretch of a scalar's text stands; the whole scalar where that cannot be told.

        `start` and `end` are offsets in `scalar.text`, half-open; so are those that are returned, in the source.
        """
        kept = self._offsets
        if kept is None or kept[0] is not scalar:
            kept = self._offsets = (scalar, source_offsets(self.source, scalar))
        offsets = kept[1]
        if offsets is None or not start < end <= len(scalar.text):
            return scalar.start, scalar.end
        return offsets[start], offsets[end - 1] + 1

    def entries(self, kind: str) -> list[Entry]:
        """Its normalised entries of a kind; none where its form is not right."""
        return self.view.entries(kind) if self.view is not None else []


class File:
    """A file that holds documents of ours, or that should have.

    `error` says why it could not be read; `foreign` that it was named by the user and holds no envelope; `shipped` that
    it came with policylint.
    """

    __slots__ = ("documents", "error", "foreign", "orphans", "path", "shipped", "source", "stream")

    def __init__(self, path: str, stream: Stream | None, error: str | None = None) -> None:
        self.path = path
        self.error = error
        self.foreign = False
        self.shipped = False
        self.orphans: list[YamlDocument] = []
        self.stream = stream
        self.source: Source = stream.source if stream is not None else read(b"").source
        self.documents: list[Document] = []
        if stream is not None:
            self._sort_out(stream)

    def place(self, start: int, end: int) -> Place:
        """The place between two offsets of the source (code points, half-open)."""
        return Place(self.path, self.source.span(start, end))

    def document_at(self, offset: int) -> Document | None:
        """The document in which an offset lies, or the one it precedes."""
        before = [document for document in self.documents if document.yaml.start <= offset]
        return before[-1] if before else self.documents[0] if self.documents else None

    def _sort_out(self, stream: Stream) -> None:
        ours = [document for document in stream.documents if _is_ours(document, stream.source)]
        self.documents = [Document(self, document) for document in ours]
        if ours:
            # Beside documents of ours, one without an envelope is a slip, not somebody else's file.
            self.orphans = [document for document in stream.documents if document not in ours]


class Declared(NamedTuple):
    """A name given to something, by which it can be named from elsewhere. `kind` is that of the entry."""

    id: str
    kind: str
    document: Document
    node: Node


T = TypeVar("T")


class RegisterFile(NamedTuple):
    """A CSV file of known papers. `as_of` is the day up to which it is complete, as far as the settings say; `text`
    its content where it is not to be read from disk."""

    path: str
    as_of: date | None = None
    text: str | None = None


class Surroundings(NamedTuple):
    """What a project is checked with. `today` is the day of the check; `background` the paths of files that are read
    and never themselves checked for positions; `together` groups of paths of documents that go out together;
    `register` the papers that are known to exist; `schemas` what documents at some paths must fit besides the
    published schema, as JSON Schema."""

    today: date
    background: frozenset[str] = frozenset()
    together: tuple[frozenset[str], ...] = ()
    register: RegisterFile | None = None
    schemas: tuple[tuple[frozenset[str], dict[str, Any]], ...] = ()


class Project:
    """The files under one config file (or of one call, where there is none), and the names in them.

    `foreign` counts the YAML files that were met and are not ours. `shipped` are the files that come with policylint.
    """

    def __init__(
        self, all_files: list[File], around: Surroundings, foreign: int = 0, shipped: Iterable[File] = ()
    ) -> None:
        own = {os.path.realpath(file.path) for file in all_files}
        self.files = all_files
        self.shipped = [file for file in shipped if os.path.realpath(file.path) not in own]
        self.documents = [document for file in all_files for document in file.documents]
        self.around = around
        self.foreign = foreign
        self._declared: list[Declared] | None = None
        self._by_owner: dict[str, dict[str, list[Declared]]] = {}
        self._drawn: dict[Callable[[Project], Any], Any] = {}

    def drawn(self, draw: Callable[["Project"], T]) -> T:
        """What a layer above draws from the whole project, drawn once: rules that ask for the same share it."""
        if draw not in self._drawn:
            self._drawn[draw] = draw(self)
        found: T = self._drawn[draw]
        return found

    @property
    def policies(self) -> list[Document]:
        """The policy documents whose form is right."""
        return [document for document in self.documents if document.view is not None]

    @cached_property
    def language(self) -> str | None:
        """The language of its policy documents, where they have one and the same; else None."""
        languages = {document.language for document in self.policies}
        return next(iter(languages)) if len(languages) == 1 else None

    @property
    def knowledge(self) -> list[Document]:
        """The knowledge documents whose form is right: those that ship, then the project's own."""
        shipped = [document for file in self.shipped for document in file.documents]
        return [document for document in (*shipped, *self.documents) if document.kind == "knowledge" and document.sound]

    @property
    def declared(self) -> list[Declared]:
        """All names given in the project's own documents whose form is right, in the order of files and text."""
        if self._declared is None:
            self._declared = [name for document in self.documents if document.sound for name in _names(document)]
        return self._declared

    def named(self, document: Document, reference: str, wanted: tuple[str, ...]) -> Declared | None:
        """What a reference names, seen from a document: an id in it, `document-id#id`, a document, or an entry of the
        knowledge by its bare id.

        Of several things of one name it is the one of a kind that is `wanted`; where none is, the first. None where
        nothing that is loaded has that name.
        """
        owner, hash_, inner = reference.strip().partition("#")
        if hash_:
            found = self._names_of(owner).get(inner, [])
        else:
            found = [*self._names_of(document.id).get(owner, ()), *self._names_of("").get(owner, ())]
        return next((name for name in found if name.kind in wanted), found[0] if found else None)

    def loaded(self, document_id: str) -> bool:
        """Whether a document of that id is there and could be read whole."""
        return document_id in self._loaded

    @cached_property
    def _loaded(self) -> frozenset[str]:
        return frozenset(document.id for document in self.documents if document.sound)

    @cached_property
    def whole(self) -> bool:
        """Whether everything could be read: where not, a name that is not found may stand in what was left out."""
        return all(document.sound for document in self.documents) and all(file.error is None for file in self.files)

    def ids(self, document_id: str, wanted: tuple[str, ...]) -> list[str]:
        """The ids of the wanted kinds in a document."""
        return [id_ for id_, names in self._names_of(document_id).items() if any(n.kind in wanted for n in names)]

    def _names_of(self, document_id: str) -> dict[str, list[Declared]]:
        """The names in a document; for an empty id those that are known by themselves: documents and knowledge."""
        if not self._by_owner:
            shipped = (d for file in self.shipped for d in file.documents)
            for name in (*self.declared, *(name for document in shipped for name in _names(document))):
                bare = name.document.kind == "knowledge" or name.kind == "document"
                for owner in {"" if bare else name.document.id, name.document.id}:
                    self._by_owner.setdefault(owner, {}).setdefault(name.id, []).append(name)
        return self._by_owner.get(document_id, {})


class Opener(Protocol):
    """What reads a file: `open_file`, or something that keeps what it read."""

    def __call__(self, path: str, shown: str, *, named: bool = False) -> "File | None":
        """As `open_file`."""
        ...


def open_file(path: str, shown: str, *, named: bool = False) -> File | None:
    """Read one file from disk; None when it is not ours and nobody named it. `shown` is its path as reported."""
    try:
        if files.waits(path):
            return File(shown, None, PIPE)
        with open(path, "rb") as stream:
            data = stream.read()
    except IsADirectoryError:
        return File(shown, None, _folder_error(path))
    except OSError as error:
        return File(shown, None, error.strerror or str(error))
    return from_bytes(data, shown, named=True) if named else _ours(data, shown)


PIPE = "it is a pipe, not a file"
FOLDER = "it is a folder that cannot be listed"


def _folder_error(path: str) -> str:
    """Why a folder cannot be read, of which we had hoped to see the files."""
    try:
        os.listdir(path)
    except OSError as error:
        return error.strerror or str(error)
    return FOLDER


def from_bytes(data: bytes, shown: str, *, named: bool) -> File:
    """Read a file's bytes, ours or not; where it is not, the file says so (`foreign`)."""
    file = File(shown, read(data))
    file.foreign = named and not file.documents
    return file


def _ours(data: bytes, shown: str) -> File | None:
    if not files.may_be_ours(data):
        return None
    file = File(shown, read(data))
    return file if file.documents else None


def _is_ours(document: YamlDocument, source: Source) -> bool:
    if isinstance(document.root, Mapping):
        if document.root.get(ENVELOPE) is not None:
            return True
        if not any(problem.fatal for problem in document.problems):
            return False
    broken = any(problem.fatal for problem in document.problems)
    return broken and files.names_envelope(source.text[document.start :])


def _text(node: Node | None, key: str) -> str:
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else ""


_NAMED_KINDS = ("theme", "position", "commitment", "date")
# The sections of a knowledge file whose entries have ids: as keys, or as an `id` in a list.
_KNOWLEDGE = {
    "subjects": "subject",
    "actors": "actor",
    "actions": "action",
    "conditions": "condition",
    "events": "event",
    "axioms": "axiom",
    "lines": "line",
}


def _names(document: Document) -> list[Declared]:
    names = []
    if isinstance(document.root, Mapping) and (own := document.root.get("id")) is not None:
        names.append(Declared(document.id, "document", document, own))
    if document.kind == "policy":
        sources = document.root.get("sources") if isinstance(document.root, Mapping) else None
        if isinstance(sources, Mapping):
            names += [Declared(k.text, "source", document, k) for k, _ in sources.pairs if isinstance(k, Scalar)]
        for kind in _NAMED_KINDS:
            for entry in document.entries(kind):
                if "id" in entry:
                    names.append(Declared(entry["id"], kind, document, entry.at("id")))
    elif document.kind == "knowledge" and isinstance(document.root, Mapping):
        for section, kind in _KNOWLEDGE.items():
            names += [Declared(node.text, kind, document, node) for node in _ids(document.root.get(section))]
    return sorted(names, key=lambda name: name.node.start)


def _ids(section: Node | None) -> list[Scalar]:
    if isinstance(section, Mapping):
        return [key for key, _ in section.pairs if isinstance(key, Scalar)]
    if isinstance(section, Sequence):
        found = [item.get("id") for item in section.items if isinstance(item, Mapping)]
        return [node for node in found if isinstance(node, Scalar)]
    return []
