"""One id given to two things."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.project import Declared


def check(context: Context) -> Iterator[Finding]:
    """Within a document, every id once; over a project, document ids once, and entries of the knowledge once a kind."""
    first: dict[tuple[str, str, str], Declared] = {}
    for name in context.project.declared:
        if name.kind == "document":
            scope, case = ("project", "", name.id), "document"
        elif name.document.kind == "knowledge":
            scope, case = ("knowledge", name.kind, name.id), "knowledge"
        else:
            scope, case = (str(id(name.document)), "", name.id), "inside"
        other = first.setdefault(scope, name)
        if other is not name:
            mention = Mention(other.document, other.node.start, other.node.end, "first")
            yield Finding(name.document, name.node.start, name.node.end, {"id": name.id}, case, (mention,))
