"""Faults of YAML that keep a document from being read."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.project import Document
from policylint.yaml import Problem


def check(context: Context) -> Iterator[Finding]:
    """Every fault that the YAML reader met, duplicate keys apart."""
    for document in context.project.documents:
        for problem in document.yaml.problems:
            if problem.case != "duplicate-key":
                yield as_finding(document, problem)


def as_finding(document: Document, problem: Problem) -> Finding:
    """A fault that the reader met, as a finding."""
    related = tuple(Mention(document, start, end, role) for start, end, role in problem.related)
    return Finding(document, problem.start, problem.end, problem.fields, problem.case, related)
