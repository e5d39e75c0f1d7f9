"""A reference to something that is not there."""

from collections.abc import Iterable, Iterator

from policylint import citation
from policylint.checks import Context, Finding
from policylint.diagnostic import Term, Terms
from policylint.open_points import holds_open
from policylint.project import Document, Project
from policylint.project.names import named_by_lines
from policylint.yaml import Node, Scalar

# For each key that refers: the kinds of entry that hold it, and the kinds of thing it may name.
REFERENCES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "source": (("citation",), ("source",)),
    "same-as": (("commitment",), ("commitment",)),
    "fulfils": (("commitment",), ("commitment", "source")),
    "despite": (("position",), ("position", "line")),
    "supersedes": (("position",), ("position", "line")),
}

WORDS = {
    "source": Terms(en="a source", nl="een bron"),
    "commitment": Terms(en="a commitment", nl="een toezegging"),
    "position": Terms(en="a position", nl="een standpunt"),
    "line": Terms(en="a line", nl="een lijn"),
    "theme": Terms(en="a theme", nl="een thema"),
    "date": Terms(en="a date", nl="een datum"),
    "document": Terms(en="a document", nl="een document"),
}


def check(context: Context) -> Iterator[Finding]:
    """Each reference that names nothing, or a thing of another kind. What may stand in an unread file is left alone."""
    for document in context.project.policies:
        for key, (holders, wanted) in REFERENCES.items():
            for holder in holders:
                for entry in document.entries(holder):
                    yield from _references(context.project, document, entry.nodes(key), key, wanted)
    for document in context.project.knowledge:
        if not document.file.shipped:
            for key, nodes in named_by_lines(document):
                yield from _references(context.project, document, nodes, key, REFERENCES[key][1])


def _references(
    project: Project, document: Document, nodes: Iterable[Node], key: str, wanted: tuple[str, ...]
) -> Iterator[Finding]:
    for node in nodes:
        if not isinstance(node, Scalar) or holds_open(node.text):
            continue
        reference = node.text.strip()
        if key == "fulfils" and citation.parse(reference) is not None:
            continue
        found = project.named(document, reference, wanted)
        fields = {"key": Term(key), "reference": reference, "wanted": tuple(WORDS[kind] for kind in wanted)}
        if found is not None:
            if found.kind not in wanted:
                yield Finding(
                    document, node.start, node.end, {**fields, "kind": WORDS.get(found.kind, found.kind)}, "other-kind"
                )
            continue
        owner, hash_, inner = reference.partition("#")
        if hash_ and not project.loaded(owner):
            if project.whole_for(document):
                yield Finding(document, node.start, node.end, {**fields, "document": owner}, "document-not-loaded")
            continue
        if not hash_ and "line" in wanted and not project.whole_for(document):
            continue
        known = project.ids(owner if hash_ else document.id, wanted)
        if not hash_ and "line" in wanted:
            known += project.ids("", ("line",))
        from difflib import get_close_matches

        near = get_close_matches(inner or reference, known, 1, 0.6)
        suggestion = (f"{owner}#{near[0]}" if hash_ else near[0]) if near else ""
        yield Finding(
            document, node.start, node.end, {**fields, "suggestion": suggestion}, "near" if near else "unknown"
        )
