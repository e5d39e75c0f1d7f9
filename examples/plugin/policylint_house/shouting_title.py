"""Headings that shout."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, at
from policylint.diagnostic import Edit, Fix

OPTIONS = {
    "type": "object",
    "properties": {"shortest": {"type": "integer", "default": 4, "description": "Shorter titles may be in capitals."}},
    "additionalProperties": False,
}


def check(context: Context) -> Iterator[Finding]:
    """Each title of a theme that is in capitals throughout."""
    for document in context.project.policies:
        for theme in document.entries("theme"):
            title, node = theme["title"], theme.at("title")
            if title.isupper() and len(title) >= context.options["shortest"]:
                span = document.source.span(node.start, node.end)
                yield at(document, node, {"title": title}, fix=Fix((Edit(span, title.capitalize()),), safe=True))
