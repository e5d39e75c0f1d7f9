"""A YAML document of ours, and the file in which it stands."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from policylint import comma_trap, files, schema
from policylint.citation import Citation
from policylint.comma_trap import Trap
from policylint.diagnostic import Place
from policylint.normalised import Entry, View, cited, normalise
from policylint.yaml import Mapping, Node, Scalar, Source, Stream, YamlDocument, core, follow, read, source_offsets

ENVELOPE = "policylint"
VERSION = 1


class Cited(NamedTuple):
    """A citation that is written out, and the scalar that holds it. `entry` is the citation or source it stands in."""

    entry: Entry
    node: Scalar
    citation: Citation


class Document:
    """One YAML document of ours. `view` is there only when its form is right (`sound`).

    `names` are those that it gives, once `names.py` has sorted them out. `misfits` holds what does not fit the schema,
    as nodes and data; they are put in words only when asked for.
    """

    __slots__ = (
        "_cited", "_offsets", "data", "file", "fits", "id", "kind", "language", "names", "root", "status", "traps",
        "view", "yaml",
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
        self.names: Any = None
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
        broken = any(document.broken for document in stream.documents)
        last = files.last_envelope(stream.source.text) if broken else -1
        ours = [document for document in stream.documents if _is_ours(document, last)]
        self.documents = [Document(self, document) for document in ours]
        if ours:
            # Beside documents of ours, one without an envelope is a slip, not somebody else's file.
            self.orphans = [document for document in stream.documents if document not in ours]


def _is_ours(document: YamlDocument, last: int) -> bool:
    """Whether a document has our envelope. One that cannot be read may be meant to, if `last`, the place of the last
    envelope in its file, does not come before it."""
    if isinstance(document.root, Mapping):
        if document.root.get(ENVELOPE) is not None:
            return True
        if not document.broken:
            return False
    return document.broken and document.start <= last


def _text(node: Node | None, key: str) -> str:
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text if isinstance(value, Scalar) else ""
