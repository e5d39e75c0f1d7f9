"""Documents as rules see them: citations as objects, single values as lists, absent keys absent, each node placed.

The written shape is what `schemas/policy.schema.json` describes; this view has a published schema of its own,
`schemas/normalised.schema.json`. Which keys take one value or many is read from the written schema.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from policylint import citation
from policylint.citation import Citation
from policylint.open_points import holds_open
from policylint.schema import Shape, plain, still_to_come
from policylint.yaml import Mapping, Node, Scalar, Sequence

STANCES = ("support", "oppose", "accept", "explore")
# Under a theme: what it holds, and the kind by which rules select it.
_PARTS = {"themes": "theme", "positions": "position", "commitments": "commitment", "dates": "date"}
_WITH_CITATIONS = ("positions", "commitments", "dates")


class Entry(dict[str, Any]):
    """A mapping of the normalised view, with the node it was read from. `kind` is the name by which rules select it.

    JSON Schema sees a plain mapping; checks ask it for places. Not to be changed once it is made.
    """

    __slots__ = ("kind", "node")

    def __init__(self, kind: str, node: Node) -> None:
        super().__init__()
        self.kind = kind
        self.node = node

    def at(self, key: str) -> Node:
        """The node of a key's value; where the key is absent, the entry's first key; of a short citation, itself."""
        if isinstance(self.node, Mapping):
            found = self.node.get(key)
            if found is not None:
                return found
            if self.node.pairs:
                return self.node.pairs[0][0]
        return self.node

    def nodes(self, key: str) -> list[Node]:
        """The nodes of a value that is one or many: one for each item of the normalised list, in its order."""
        found = self.node.get(key) if isinstance(self.node, Mapping) else None
        if found is None:
            return []
        return list(found.items) if isinstance(found, Sequence) else [found]


class View:
    """A whole normalised document: its root entry, and all entries by kind, in the order of the text."""

    __slots__ = ("_by_kind", "root")

    def __init__(self, root: Entry, by_kind: dict[str, list[Entry]]) -> None:
        self.root = root
        self._by_kind = by_kind

    def entries(self, kind: str) -> list[Entry]:
        """All entries of a kind: `document`, `theme`, `position`, `citation`, `commitment`, `date`, `source`."""
        return self._by_kind.get(kind, [])


def normalise(node: Mapping, form: Shape) -> View:
    """The view of a document that fits its schema, of which `form` is the shape."""
    reader = _Reader()
    return View(reader.policy(node, form), reader.by_kind)


class _Reader:
    def __init__(self) -> None:
        self.by_kind: dict[str, list[Entry]] = {}
        self._sources: dict[str, Entry] = {}

    def policy(self, node: Mapping, form: Shape) -> Entry:
        root = self._entry("document", node)
        named = node.get("sources")
        if isinstance(named, Mapping):
            sources = form.key("sources")
            for key, value in _pairs(named):
                self._sources[key.text] = self._source(key, value, sources.key(key.text))
        self._fill(root, node, form)
        return root

    def _entry(self, kind: str, node: Node) -> Entry:
        entry = Entry(kind, node)
        self.by_kind.setdefault(kind, []).append(entry)
        return entry

    def _fill(self, entry: Entry, node: Mapping, form: Shape) -> None:
        for key, value in _pairs(node):
            name = key.text
            if name in entry or (isinstance(value, Scalar) and value.plain and not value.text):
                continue
            shape = form.key(name)
            if still_to_come(value, shape):
                continue
            if name in _PARTS:
                seen: Any = [self._part(name, item, shape.items) for item in _items(value)]
            elif name == "citations":
                seen = [self._citation(item, shape.items) for item in _items(value)]
            elif name == "sources":
                seen = dict(self._sources)
            elif name in STANCES:
                seen = [statement for item in _items(value) for statement in _statements(plain(item, shape))]
            else:
                seen = plain(value, shape)
                if shape.many and not isinstance(seen, list):
                    seen = [seen]
            if seen != [] and seen is not None:
                entry[name] = seen
        if entry.kind == "theme":
            entry["all-citations"] = [
                *entry.get("citations", ()),
                *(c for part in _WITH_CITATIONS for held in entry.get(part, ()) for c in held.get("citations", ())),
            ]

    def _part(self, name: str, node: Node, form: Shape) -> Entry:
        entry = self._entry(_PARTS[name], node)
        if isinstance(node, Mapping):
            self._fill(entry, node, form)
        return entry

    def _source(self, key: Scalar, node: Node, form: Shape) -> Entry:
        entry = self._entry("source", node)
        if isinstance(node, Mapping):
            self._fill(entry, node, form)
        if "cite" in entry:
            entry.update({**_reading(entry["cite"]), "kind": entry.get("kind") or _reading(entry["cite"])["kind"]})
        return entry

    def _citation(self, node: Node, form: Shape) -> Entry:
        entry = self._entry("citation", node)
        if isinstance(node, Mapping):
            self._fill(entry, node, form)
            source = self._sources.get(entry.get("source", ""))
            if source is not None:
                entry.update({key: source[key] for key in ("cite", "kind", "id", "open") if key in source})
        elif isinstance(node, Scalar):
            entry["cite"] = node.text
        if "source" not in entry and "cite" in entry:
            entry.update(_reading(entry["cite"]))
        # A source that is not there, or is still to come, says nothing of its kind.
        entry.setdefault("kind", "unknown")
        return entry


def _pairs(node: Mapping) -> Iterator[tuple[Scalar, Node]]:
    return ((key, value) for key, value in node.pairs if isinstance(key, Scalar))


def _items(node: Node) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else [node]


@lru_cache(maxsize=16_384)  # several rules ask this of each citation; a project that is checked at once has so many
def cited(cite: str) -> tuple[Citation, ...]:
    """The citations in one `cite`: mostly one; more where it names several papers; none where it is no known form."""
    found = citation.find(cite)
    if not found and (whole := citation.parse(cite)) is not None:
        return (whole,)
    return tuple(found)


def _reading(cite: str) -> dict[str, Any]:
    """What a citation says of itself: its kind, and its id unless it is open or unknown."""
    found = cited(cite)
    if found:
        read = found[0]
        reading: dict[str, Any] = {"kind": read.kind}
        if read.open:
            reading["open"] = True
        elif read.id is not None:
            reading["id"] = read.id
        return reading
    if holds_open(cite):
        return {"kind": "kamerstuk" if "kamerstuk" in cite.lower() else "unknown", "open": True}
    return {"kind": "unknown"}


def _statements(written: Any) -> Iterator[dict[str, str]]:
    """`ACTION SUBJECT` or `{ACTION: SUBJECT or [SUBJECTS]}` as objects with `action` and `subject`."""
    if isinstance(written, str):
        action, _, subject = written.strip().partition(" ")
        yield {"action": action, "subject": subject.strip()}
    elif isinstance(written, dict):
        for action, subjects in written.items():
            for subject in subjects if isinstance(subjects, list) else [subjects]:
                yield {"action": action.strip(), "subject": str(subject).strip()}
