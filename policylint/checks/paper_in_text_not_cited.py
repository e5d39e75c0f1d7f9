"""Papers that a text names and that its theme does not cite."""

import re
from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.citation import Citation
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix
from policylint.normalised import Entry, cited
from policylint.project import Document
from policylint.prose import Passage, Prose, held, listed, sections
from policylint.yaml import Mapping, Sequence

# Numbers of the questions that are answered, which are no papers.
_CASES = ("z-number",)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each paper in each theme, at the first text that names it."""
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        by_section: dict[int, list[Passage]] = {}
        for passage in prose.passages(document):
            by_section.setdefault(id(passage.section), []).append(passage)
        for section in sections(document):
            passages = by_section.get(id(section), [])
            if any(passage.citations for passage in passages):
                yield from _missing(document, section, passages, _known(document, section))


def _known(document: Document, section: Entry) -> list[Citation]:
    """What counts as cited: for a theme what it and its parts list; for the document itself, what it lists anywhere.
    The letter may also name itself."""
    whole = section.kind == "document"
    entries = [entry for part in (sections(document) if whole else [section]) for entry in held(part)]
    return [*listed(entries), *cited(document.entries("document")[0].get("cite", ""))]


def _missing(document: Document, section: Entry, passages: list[Passage], known: list[Citation]) -> Iterator[Finding]:
    found: dict[str, list[tuple[Passage, Citation]]] = {}
    told: set[tuple[int, int]] = set()
    for passage in passages:
        for citation in passage.citations:
            place = (id(passage.node), citation.start)
            # Papers cited in one breath stand at one place, which is told once.
            if citation.id is None or citation.kind in _CASES or place in told:
                continue
            if not any(_same(citation, other) for other in known):
                told.add(place)
                found.setdefault(citation.id, []).append((passage, citation))
    for (passage, citation), *more in found.values():
        start, end = document.stretch(passage.node, citation.start, citation.end)
        text = " ".join(passage.node.text[citation.start : citation.end].split())
        again = tuple(Mention(document, *document.stretch(p.node, c.start, c.end), "again") for p, c in more)
        fields = {"cite": text, "title": section.get("title", "")}
        yield Finding(document, start, end, fields, section.kind, again, _fix(document, section, text))


def _same(told: Citation, other: Citation) -> bool:
    """Whether a listed citation covers one in a text: the same paper, its annexes and reprints included, or a paper and
    the whole of its dossier, either way round."""
    if _ids(told) & _ids(other):
        return True
    whole = any((citation.id or "").startswith("dossier/") for citation in (told, other))
    return whole and told.dossier is not None and (told.dossier, told.suffix) == (other.dossier, other.suffix)


def _ids(citation: Citation) -> set[str]:
    ids = (citation.id, *citation.alternatives)
    return {re.sub(r"-[bhn][0-9]+$", "", id_) for id_ in ids if id_ is not None}


def _fix(document: Document, section: Entry, text: str) -> Fix | None:
    """The paper behind the citations that the section lists as a block; else it is the writer's to place it."""
    node = section.node.get("citations") if isinstance(section.node, Mapping) else None
    if not isinstance(node, Sequence) or node.flow or not node.items or "\n" in text:
        return None
    source = document.source
    last = node.items[-1]
    dash = source.text.rfind("-", 0, last.start)
    column = source.linecol(dash).column
    line = source.line(source.linecol(max(last.end - 1, last.start)).line)
    if source.text[dash + 1 : last.start].strip() or not (source.line(source.linecol(dash).line)[:column].isspace()):
        return None
    after = source.starts[source.linecol(max(last.end - 1, last.start)).line] + len(line)
    written = quoted(text) if any(mark in text for mark in ",:#'\"") else text
    return Fix((Edit(source.span(after, after), f"\n{' ' * column}- {written}"),), safe=False)
