"""A key that stands twice in one mapping."""

from collections.abc import Iterator

from policylint.checks import Context, Finding
from policylint.checks.malformed_yaml import as_finding


def check(context: Context) -> Iterator[Finding]:
    """The later copy, with the first as a related place."""
    for document in context.project.documents:
        for problem in document.yaml.problems:
            if problem.case == "duplicate-key":
                yield as_finding(document, problem)._replace(case=None)
