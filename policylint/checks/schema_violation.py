"""What does not fit the schema of a document's kind, envelope included."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Context, Finding
from policylint.diagnostic import Term, Terms
from policylint.project import ENVELOPE, VERSION, Document
from policylint.schema import KINDS
from policylint.validator import compiled
from policylint.yaml import Mapping, Node


def check(context: Context) -> Iterator[Finding]:
    """Each misfit of each document; where the envelope is wrong, that alone."""
    for document in context.project.documents:
        if any(problem.fatal for problem in document.yaml.problems) or document.fits:
            continue
        if (fault := _envelope(document)) is not None:
            yield fault
            continue
        from policylint.misfit import misfits

        assert document.root is not None
        for misfit in misfits(document.kind, document.root, document.data):
            yield Finding(document, misfit.start, misfit.end, misfit.fields, misfit.case)
    yield from _of_the_house(context)
    for file in context.project.files:
        for orphan in file.orphans:
            if file.documents and orphan.root is not None:
                start, end = _first(orphan.root)
                yield Finding(file.documents[0], start, end, {}, "no-envelope")


def _of_the_house(context: Context) -> Iterator[Finding]:
    """Each misfit of documents that fit the published schema, but not one of the project's own."""
    for paths, own in context.project.around.schemas:
        fits = compiled(own)
        kinds = _kinds(own)
        for document in context.project.documents:
            if (
                document.path not in paths
                or document.kind not in kinds
                or not document.sound
                or (fits is not None and fits(document.data))
            ):
                continue
            from policylint.misfit import misfits

            assert document.root is not None
            for misfit in misfits(document.kind, document.root, document.data, own):
                yield Finding(document, misfit.start, misfit.end, misfit.fields, misfit.case)


def _kinds(own: dict[str, Any]) -> tuple[str, ...]:
    """The kinds of document that a schema of the project's own is about: those that it names, else policy documents."""
    properties = own.get("properties")
    kind = properties.get("kind") if isinstance(properties, dict) else None
    if not isinstance(kind, dict):
        return ("policy",)
    return tuple([kind["const"]] if "const" in kind else kind.get("enum", ("policy",)))


def _envelope(document: Document) -> Finding | None:
    root = document.root
    if not isinstance(root, Mapping):
        return None
    version = root.get(ENVELOPE)
    kind = root.get("kind")
    if version is not None and not document.version_known:
        return Finding(document, version.start, version.end, {"version": VERSION}, "version")
    if kind is None:
        start, end = _first(root)
        return Finding(document, start, end, {"kinds": KINDS}, "no-kind")
    if document.kind not in KINDS:
        from policylint.key_words import near_kind

        near = near_kind(document.kind, KINDS)
        fields: dict[str, Any] = {
            "key": Term("kind"),
            "value": document.kind,
            "allowed": KINDS,
            "suggestion": near,
            "are": Terms(en="known are", nl="bekend zijn"),
        }
        return Finding(document, kind.start, kind.end, fields, "value-near" if near else "value-unknown")
    return None


def _first(node: Node) -> tuple[int, int]:
    """The first key of a mapping, else the start of the node."""
    if isinstance(node, Mapping) and node.pairs:
        return node.pairs[0][0].start, node.pairs[0][0].end
    return node.start, min(node.end, node.start + 1)
