"""Citations written in another way: what a fix may put in their place, where it says the same."""

from policylint.citation import Citation, find, format
from policylint.citation.grammar import compiled
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit
from policylint.project import Cited, Document


def apart(items: list[Cited]) -> list[list[Cited]]:
    """Citations by where they stand: papers cited in one breath ("nrs. 520 en 548") are one place."""
    places: dict[tuple[int, int], list[Cited]] = {}
    for item in items:
        places.setdefault((id(item.node), item.citation.start), []).append(item)
    return list(places.values())


def rewritten(document: Document, item: Cited, style: str, session: str | None = None) -> Edit | None:
    """The edit that writes a citation in a style of `format`; with `session` as one of that session.

    None where the style cannot write it, or where what is written now says more: further papers, other pages, a
    reprint, an annex.
    """
    read, node = item.citation, item.node
    text = format(read._replace(session=read.session or session), style)
    written = node.text[read.start : read.end]
    if text is None or said(written) != said(text) or compiled("aside").search(written) is not None:
        return None
    if node.plain and ", " in text:
        # A comma may part a plain value in two; only the whole of it can be put between quotes.
        if (read.start, read.end) != (0, len(node.text)):
            return None
        text = quoted(text)
    return Edit(document.source.span(*document.stretch(node, read.start, read.end)), text)


def in_doubt(read: Citation) -> bool:
    """Whether its chamber or its session does not go with the rest: then what it names must stay, for whoever looks."""
    of_the_other = read.number is not None if read.chamber == "I" else read.letter is not None
    return read.impossible_session or read.too_early or (read.chamber is not None and of_the_other)


def said(text: str) -> list[tuple[str | None, tuple[str, ...], str | None, str | None, str | None]]:
    """What a text cites: the ids of each paper, with pages, annex and reprint."""
    return [_said(read) for read in find(text)]


def _said(read: Citation) -> tuple[str | None, tuple[str, ...], str | None, str | None, str | None]:
    return read.id, read.alternatives, read.pages, read.annex, read.reprint
