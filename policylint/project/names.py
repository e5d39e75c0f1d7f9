"""The names that a document gives to things, by which they can be named from elsewhere."""

from collections.abc import Iterator
from typing import NamedTuple

from policylint.project.document import Document
from policylint.yaml import Mapping, Node, Scalar, Sequence

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


class Declared(NamedTuple):
    """A name given to something, by which it can be named from elsewhere. `kind` is that of the entry."""

    id: str
    kind: str
    document: Document
    node: Node


Index = dict[str, list[Declared]]
"""Names by id, each list in the order of the text."""


def names_in(document: Document) -> list[Declared]:
    """The names that a document gives, in the order of its text; nobody may change the list."""
    return _names(document) if document.kind != "knowledge" else _known(document)[0]


def index_of(document: Document) -> Index:
    """The names that a knowledge document gives; nobody may change it."""
    return _known(document)[1]


def _known(document: Document) -> tuple[list[Declared], Index]:
    """The names in knowledge, which all parts of a project share, sorted out once."""
    if document.names is None:
        names = _names(document)
        index: Index = {}
        for name in names:
            index.setdefault(name.id, []).append(name)
        document.names = names, index
    found: tuple[list[Declared], Index] = document.names
    return found


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


def named_by_lines(document: Document) -> Iterator[tuple[str, list[Node]]]:
    """What the lines of a knowledge document name by `despite` and `supersedes`."""
    lines = document.root.get("lines") if isinstance(document.root, Mapping) else None
    for line in lines.items if isinstance(lines, Sequence) else ():
        for key in ("despite", "supersedes"):
            named = line.get(key) if isinstance(line, Mapping) else None
            if named is not None:
                yield key, list(named.items) if isinstance(named, Sequence) else [named]
