"""References in `after`, `before` and terms to a moment that is not there, or not in the context."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.checks.dangling_reference import WORDS
from policylint.diagnostic import Term, Terms
from policylint.project import Document
from policylint.sequence import Missing, Sequence
from policylint.timeline import Timeline
from policylint.yaml import Mapping, Scalar

_OTHER = Terms(nl="iets anders", en="something else")


def check(context: Context) -> Iterator[Finding]:
    """Each reference that binds nothing. What may stand in an unread file is left alone."""
    project = context.project
    timeline = project.drawn(Timeline)
    for missing in timeline.sequence.missing:
        if missing.kind is not None or project.whole_for(missing.document):
            yield _missing(timeline.sequence, missing)
    for statement, owner in timeline.outside:
        node = statement.node
        if isinstance(node, Mapping):
            node = node.get("after") or node
        if isinstance(node, Scalar) and statement.other is not None:
            fields = {"reference": node.text, "document": owner.id, "key": Term(_key(statement.key))}
            there = Mention(*statement.other.at, "there", {"what": statement.other.words})
            yield Finding(statement.document, node.start, node.end, fields, "outside", (there,))


def _key(key: str) -> str:
    return "after" if key in ("due", "date") else key


def _missing(sequence: Sequence, missing: Missing) -> Finding:
    document, node = missing.document, missing.node
    reference = node.text.strip()
    fields: dict[str, object] = {"key": Term(missing.key), "reference": reference}
    if missing.kind is not None:
        fields["kind"] = WORDS.get(missing.kind, _OTHER)
        return Finding(document, node.start, node.end, fields, "other-kind")
    suggestion = _suggestion(sequence, document, reference)
    if suggestion:
        fields["suggestion"] = suggestion
    return Finding(document, node.start, node.end, fields, "near" if suggestion else "unknown")


def _suggestion(sequence: Sequence, document: Document, reference: str) -> str:
    from difflib import get_close_matches

    owner, hash_, inner = reference.partition("#")
    if hash_:
        known = sequence.project.ids(owner, ("commitment", "date"))
        return "".join(f"{owner}#{name}" for name in get_close_matches(inner, known, 1, 0.6))
    elsewhere = [
        f"{other.id}#{reference}"
        for other in sequence.statements
        if other is not document and reference in sequence.project.ids(other.id, ("commitment", "date"))
    ]
    # The same id in one other document is what is meant, rather than one that is spelt nearly so.
    if len(elsewhere) == 1:
        return elsewhere[0]
    return next(iter(get_close_matches(reference, sequence.names(document), 1, 0.6)), "")
