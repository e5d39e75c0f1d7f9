"""Kamerstukken written in more than one way in one document."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import STYLES
from policylint.diagnostic import Fix
from policylint.project import Cited, Document
from policylint.rewriting import apart, in_doubt, rewritten

# Forms that say something of their own rather than being a way of writing.
_NOT_A_STYLE = ("id", "url", "bare", "bare-spaced")

# A citation where it stands: its papers, one or those that are cited in one breath.
Place = list[Cited]


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document with mixed styles, at the first citation in the rarest of them."""
    for document in context.project.policies:
        by_style: dict[str, list[Place]] = {}
        for place in apart(_counted(document)):
            style = place[0].citation.style
            assert style is not None
            by_style.setdefault(style, []).append(place)
        if len(by_style) > 1:
            # Most used first; of two equally used, the one that the letter uses first.
            yield _finding(
                document, sorted(by_style.values(), key=lambda places: (-len(places), places[0][0].node.start))
            )


def _counted(document: Document) -> list[Cited]:
    """The Kamerstukken whose style counts: all that citations write out, and of the sources what no citation does."""
    styled = [
        item
        for item in document.cited
        if item.citation.kind == "kamerstuk" and item.citation.style not in (None, *_NOT_A_STYLE)
    ]
    written = {item.citation.id for item in styled if item.entry.kind == "citation"}
    return [item for item in styled if item.entry.kind == "citation" or item.citation.id not in written]


def _finding(document: Document, styles: list[list[Place]]) -> Finding:
    rarest = styles[-1]
    mentions = []
    for places in styles:
        head, *more = [_span(document, place) for place in places]
        if places is not rarest:
            mentions.append(Mention(document, *head, "style", {"count": len(places)}))
        # Of the most used style one place will do: nothing changes there.
        mentions += [Mention(document, *span, "again") for span in more if places is not styles[0]]
    total = sum(len(place) for places in styles for place in places)
    fields = {"total": total, "styles": len(styles), "count": len(rarest)}
    return Finding(document, *_span(document, rarest[0]), fields, None, tuple(mentions), _fix(document, styles))


def _span(document: Document, place: Place) -> tuple[int, int]:
    item = place[0]
    return document.stretch(item.node, item.citation.start, item.citation.end)


def _fix(document: Document, styles: list[list[Place]]) -> Fix | None:
    """The citations in the style that is used most, as far as that style can say which papers are meant.

    A chamber or a session that goes with the rest says nothing more, and may go; where it does not, it is what shows
    that something is wrong, and the citation stays as it is.
    """
    style = styles[0][0][0].citation.style or ""
    if style.removesuffix("-spaced") not in STYLES:
        return None
    items = [place[0] for places in styles[1:] for place in places]
    written = [rewritten(document, item, style) for item in items if not in_doubt(item.citation)]
    edits = tuple(edit for edit in written if edit is not None)
    return Fix(edits, safe=True) if edits else None
