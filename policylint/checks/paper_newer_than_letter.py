"""Papers that did not exist on the day of the letter that cites them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint.checks import Context, Finding, Mention
from policylint.chronology import Chronology, day_words
from policylint.citation import Citation, opening, session_on, unborn_dossier
from policylint.project import Document
from policylint.prose import Prose, Written


def check(context: Context) -> Iterator[Finding]:
    """Each paper that cannot have existed on the last day that the letter can have."""
    chronology = context.project.drawn(Chronology)
    prose = context.project.drawn(Prose)
    for document in context.project.policies:
        anchor = chronology.anchor(document)
        if anchor is not None and anchor.last is not None:
            for papers in _alike(prose.papers(document)):
                for item in papers:
                    told = _newer(item.citation, anchor.last)
                    if told is not None:
                        others = [other for other in papers if other is not item]
                        yield _finding(document, [item, *others], anchor.last, *told)
                        break


def _alike(written: list[list[Written]]) -> list[list[Written]]:
    """One paper is one, however it is written; what has no id stays apart. What is wrong in any year is left to the
    rule about that."""
    found: dict[object, list[Written]] = {}
    for papers in written:
        read = papers[0].citation
        if not read.impossible and not read.impossible_session and not read.too_early:
            found.setdefault(read.id or id(papers), []).extend(papers)
    return list(found.values())


def _newer(read: Citation, day: date) -> tuple[str, dict[str, Any]] | None:
    """Why a paper is newer than a day, and the fields that say so; None where it may be as old."""
    if read.kind == "kamerstuk" and read.dossier is not None and unborn_dossier(read.dossier, session_on(day)):
        return "dossier", {"dossier": read.dossier}
    if read.session is not None:
        first = int(read.session.split("-")[-1][:4])
        if opening(first) > day:
            return "session", {"session": read.session.split("-")[-1], "opens": day_words(opening(first))}
    year = _year(read)
    if year is not None and year > day.year:
        return "year", {"year": str(year)}
    return None


def _year(read: Citation) -> int | None:
    written = read.id.split(":")[3] if read.kind == "ecli" and read.id is not None else read.year or ""
    return int(written) if written.isdigit() and len(written) == 4 else None


def _finding(document: Document, papers: list[Written], day: date, case: str, fields: dict[str, Any]) -> Finding:
    first, *more = papers
    read = first.citation
    stretch = read.session_span if case == "session" else read.dossier_span if case == "dossier" else None
    start, end = document.stretch(first.node, *(stretch or (read.start, read.end)))
    dated = document.entries("document")[0].at("date")
    mentions = [Mention(document, dated.start, dated.end, "letter")]
    mentions += [
        Mention(document, *document.stretch(other.node, other.citation.start, other.citation.end), "again")
        for other in more
    ]
    return Finding(document, start, end, {"cite": first.text, "letter": day_words(day)} | fields, case, tuple(mentions))
