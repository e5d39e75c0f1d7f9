"""Promises to the Kamer that stand in a text, and that no commitment says."""

from collections.abc import Iterator

from policylint.checks import Context, Finding
from policylint.normalised import Entry
from policylint.pledges import pledges
from policylint.project import Document
from policylint.prose import Prose

# Running text; `what` names a thing.
_KEYS = ("summary", "text")


def check(context: Context) -> Iterator[Finding]:
    """Each promise in a theme without commitments: neither its own, nor of its sub-themes, nor of what it is under."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        silent = _covered(document)
        for passage in prose.passages(document):
            section = passage.section
            if id(section) in silent or not any(
                passage.entry.at(k) is passage.node for k in _KEYS if k in passage.entry
            ):
                continue
            for pledge in pledges(passage.node.text, document.language or "nl"):
                words = " ".join(passage.node.text[pledge.start : pledge.end].split())
                start, end = document.stretch(passage.node, pledge.start, pledge.end)
                yield Finding(document, start, end, {"promise": words, "title": section.get("title", "")}, section.kind)


def _covered(document: Document) -> set[int]:
    """The themes (and the document) in which a promise may be one of the commitments declared."""
    covered: set[int] = set()

    def walk(section: Entry, above: bool) -> bool:
        own = bool(section.get("commitments"))
        below = [walk(theme, above or own) for theme in section.get("themes", ())]
        if above or own or any(below):
            covered.add(id(section))
        return own or any(below)

    for root in document.entries("document"):
        walk(root, False)
    return covered
