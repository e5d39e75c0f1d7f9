"""Sources that nobody can look up."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, at

OPTIONS = {
    "type": "object",
    "properties": {
        "not-yet": {
            "description": "Kinds of sources that may have no number yet.",
            "type": "array",
            "items": {"type": "string"},
            "default": ["agreement", "akkoord", "motion", "motie"],
        }
    },
    "additionalProperties": False,
}


def check(context: Context) -> Iterator[Finding]:
    """Each source with neither `cite` nor `url`, where its kind is not one that may lack both."""
    for document in context.project.policies:
        for source in document.entries("source"):
            if "cite" not in source and "url" not in source and source.get("kind") not in context.options["not-yet"]:
                yield at(document, source.at("title"), {"title": source.get("title", source.get("kind", ""))})
