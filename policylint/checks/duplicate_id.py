"""One id given to two things."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.project import Declared


def check(context: Context) -> Iterator[Finding]:
    """Within a document, every id once; over a project, document ids once, and entries of the knowledge once a kind."""
    first: dict[tuple[str | int, str], Declared] = {}
    for name in context.project.declared:
        id_, kind, document, node = name
        # Of a document, of a kind of knowledge, or within one document: no two of these are one scope.
        scope = "" if kind == "document" else kind if document.kind == "knowledge" else id(document)
        other = first.setdefault((scope, id_), name)
        if other is not name:
            case = "document" if scope == "" else "knowledge" if document.kind == "knowledge" else "inside"
            mention = Mention(other.document, other.node.start, other.node.end, "first")
            yield Finding(document, node.start, node.end, {"id": id_}, case, (mention,))
