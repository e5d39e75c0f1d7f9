"""Documents that a document follows and that are not there to be compared with."""

from collections.abc import Iterator

from policylint import citation
from policylint.checks import Context, Finding
from policylint.judgement import followed
from policylint.open_points import holds_open
from policylint.project import Document, Project
from policylint.yaml import Scalar


def check(context: Context) -> Iterator[Finding]:
    """Each name in `follows` under which no document is loaded: a source or a paper, or nothing at all."""
    project = context.project
    for document in project.policies:
        for node in document.entries("document")[0].nodes("follows"):
            if isinstance(node, Scalar) and not holds_open(node.text):
                name = node.text.strip()
                if not project.loaded(followed(project, document, name)):
                    yield _finding(project, document, node, name)


def _finding(project: Project, document: Document, node: Scalar, name: str) -> Finding:
    fields = {"name": name, "suggestion": ""}
    sources = project.ids(document.id, ("source",))
    if name in sources or citation.parse(name) is not None:
        return Finding(document, node.start, node.end, fields, "not-loaded")
    known = [*project.others(document), *sources]
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.6)
    if near:
        return Finding(document, node.start, node.end, {**fields, "suggestion": near[0]}, "near")
    return Finding(document, node.start, node.end, fields, "unknown")
