"""Papers that a text names and that its theme does not cite."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policylint.checks import Context, Finding, Mention
from policylint.citation import STYLES, Citation, format
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix
from policylint.normalised import Entry, cited
from policylint.project import Document
from policylint.prose import Passage, Prose, held, listed, sections
from policylint.yaml import Mapping, Sequence

# Numbers of the questions that are answered, which are no papers.
_CASES = ("z-number",)


class _Missing(NamedTuple):
    """Papers that one place in a text names: `papers` are those that are not cited, `texts` how each may be written."""

    passage: Passage
    start: int
    end: int
    papers: list[Citation]
    texts: list[str]


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
    found: list[tuple[_Missing, list[_Missing]]] = []
    told: dict[str | None, int] = {}
    for place in (place for passage in passages for place in _places(passage, known)):
        if any(paper.id not in told for paper in place.papers):
            told = {paper.id: len(found) for paper in place.papers} | told
            found.append((place, []))
        else:
            found[told[place.papers[0].id]][1].append(place)
    for first, more in found:
        again = tuple(Mention(document, *_stretch(document, place), "again") for place in more)
        fields = {"cite": ", ".join(first.texts), "title": section.get("title", "")}
        fix = _fix(document, section, first.texts)
        yield Finding(document, *_stretch(document, first), fields, section.kind, again, fix)


def _places(passage: Passage, known: list[Citation]) -> Iterator[_Missing]:
    by_start: dict[int, list[Citation]] = {}
    for citation in passage.citations:
        by_start.setdefault(citation.start, []).append(citation)
    for start, papers in by_start.items():
        # A dossier that cannot be is a slip, told by its own rule: to list it too would be to copy it.
        missing = [
            paper
            for paper in papers
            if paper.id is not None
            and paper.kind not in _CASES
            and not paper.impossible
            and not any(_same(paper, other) for other in known)
        ]
        if missing:
            whole = len(missing) == len(papers)
            end = papers[0].end
            texts = [" ".join(passage.node.text[start:end].split())] if whole else [_alone(paper) for paper in missing]
            yield _Missing(passage, start, end, missing, texts)


def _alone(paper: Citation) -> str:
    """A paper by itself, where it is written in one breath with others: in the same style, if that can be."""
    style = paper.style if paper.style is not None and paper.style.removesuffix("-spaced") in STYLES else "house"
    return format(paper, style) or format(paper, "house") or paper.id or ""


def _stretch(document: Document, place: _Missing) -> tuple[int, int]:
    return document.stretch(place.passage.node, place.start, place.end)


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


def _fix(document: Document, section: Entry, texts: list[str]) -> Fix | None:
    """The papers behind the citations that the section lists as a block; else it is the writer's to place them."""
    node = section.node.get("citations") if isinstance(section.node, Mapping) else None
    if not isinstance(node, Sequence) or node.flow or not node.items:
        return None
    source = document.source
    last = node.items[-1]
    dash = source.text.rfind("-", 0, last.start)
    column = source.linecol(dash).column
    line = source.line(source.linecol(max(last.end - 1, last.start)).line)
    if source.text[dash + 1 : last.start].strip() or not (source.line(source.linecol(dash).line)[:column].isspace()):
        return None
    after = source.starts[source.linecol(max(last.end - 1, last.start)).line] + len(line)
    written = (quoted(text) if any(mark in text for mark in ",:#'\"") else text for text in texts)
    added = "".join(f"\n{' ' * column}- {text}" for text in written)
    return Fix((Edit(source.span(after, after), added),), safe=False)
