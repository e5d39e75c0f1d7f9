"""Kamerstukken written in more than one way in one document."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import format
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix
from policylint.project import Cited, Document

# Forms that say something of their own rather than being a way of writing.
_NOT_A_STYLE = ("id", "url", "bare")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document with mixed styles, at the first citation in the rarest of them."""
    for document in context.project.policies:
        by_style: dict[str, list[Cited]] = {}
        for item in _counted(document):
            assert item.citation.style is not None
            by_style.setdefault(item.citation.style, []).append(item)
        if len(by_style) > 1:
            # Most used first; of two equally used, the one that the letter uses first.
            yield _finding(document, sorted(by_style.values(), key=lambda items: (-len(items), items[0].node.start)))


def _counted(document: Document) -> list[Cited]:
    """The Kamerstukken whose style counts: all that citations write out, and of the sources what no citation does."""
    styled = [
        item
        for item in document.cited
        if item.citation.kind == "kamerstuk" and item.citation.style not in (None, *_NOT_A_STYLE)
    ]
    written = {item.citation.id for item in styled if item.entry.kind == "citation"}
    return [item for item in styled if item.entry.kind == "citation" or item.citation.id not in written]


def _finding(document: Document, styles: list[list[Cited]]) -> Finding:
    rarest = styles[-1]
    mentions = []
    for items in styles:
        head, *more = [_span(document, item) for item in items]
        if items is not rarest:
            mentions.append(Mention(document, *head, "style", {"count": len(items)}))
        # Of the most used style one place will do: nothing changes there.
        mentions += [Mention(document, *span, "again") for span in more if items is not styles[0]]
    fields = {"total": sum(map(len, styles)), "styles": len(styles), "count": len(rarest)}
    return Finding(document, *_span(document, rarest[0]), fields, None, tuple(mentions), _fix(document, styles))


def _span(document: Document, item: Cited) -> tuple[int, int]:
    return document.stretch(item.node, item.citation.start, item.citation.end)


def _fix(document: Document, styles: list[list[Cited]]) -> Fix | None:
    """All citations in the style that is used most; none where that style cannot be written for each of them."""
    style = styles[0][0].citation.style
    edits = []
    for item in (item for items in styles[1:] for item in items):
        text = format(item.citation, style) if style in ("house", "official") else None
        if text is None:
            return None
        start, end = _span(document, item)
        if (end - start) == (item.node.end - item.node.start) and item.node.plain and ", " in text:
            text = quoted(text)
        elif item.node.plain and ", " in text:
            return None
        edits.append(Edit(document.source.span(start, end), text))
    return Fix(tuple(edits), safe=True)
