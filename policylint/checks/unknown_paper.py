"""Papers that the register does not hold, though it should."""

import re
from collections.abc import Iterator
from datetime import date

from policylint.checks import Context, Finding, Mention
from policylint.chronology import Chronology, day_words
from policylint.citation import Citation, format, opening, unborn_dossier
from policylint.diagnostic import Terms
from policylint.prose import Prose
from policylint.register import Register, kind_of


def check(context: Context) -> Iterator[Finding]:
    """Each paper that the project's register does not hold, where it cannot be newer than the register."""
    register = context.project.drawn(Register)
    if not register.there:
        return
    register.require_day()
    prose = context.project.drawn(Prose)
    chronology = context.project.drawn(Chronology)
    for document in context.project.policies:
        anchor = chronology.anchor(document)
        day = anchor.last if anchor is not None else None
        places = [(item.node, item.citation.start) for item in prose.written(document)]
        for first, *more in prose.papers(document, apart=True):
            read = first.citation
            if not read.open and not read.impossible and _missing(register, read) and _could_know(register, read, day):
                assert register.as_of is not None
                again = tuple(
                    Mention(document, *document.stretch(other.node, other.citation.start, other.citation.end), "again")
                    for other in more
                )
                # Of papers cited in one breath the words are the same: then each is written by itself.
                alone = places.count((first.node, read.start)) == 1
                cite = first.text if alone else format(read, "house") or read.id
                fields = {"cite": cite, "as-of": Terms(day_words(register.as_of))}
                yield Finding(document, *document.stretch(first.node, read.start, read.end), fields, None, again)


def _missing(register: Register, read: Citation) -> bool:
    if read.id is None:
        return False
    ids = (read.id, *read.alternatives)
    if read.id.startswith("dossier/"):
        return register.dossier(_dossier(read)) is None and register.find(*ids) is None
    # An annex or reprint that is not listed by itself is known by its paper.
    return register.find(*ids, *(re.sub(r"-[bhn][0-9]+$", "", id_) for id_ in ids)) is None


def _dossier(read: Citation) -> str:
    return f"{read.dossier}-{read.suffix}" if read.suffix else read.dossier or ""


def _could_know(register: Register, read: Citation, letter: date | None) -> bool:
    """Whether the register would hold the paper if it existed: it holds that kind, and reaches from before the paper
    to after it. `letter` is the last day that the letter can have."""
    as_of, since = register.as_of, register.since
    assert read.id is not None
    if as_of is None or not register.holds("kst" if read.id.startswith("dossier/") else kind_of(read.id)):
        return False
    if read.dossier is not None and (last := register.dossier(_dossier(read))) is not None:
        # Papers are numbered in the order in which they come: below the last that is known, none is newer.
        if read.number is not None and read.number.isdigit() and int(read.number) < last.number:
            return True
        if read.letter is not None and (len(read.letter), read.letter) < (len(last.letter), last.letter):
            return True
    elif since is None or _older(read, since):
        return False
    if read.session is not None and opening(int(read.session.split("-")[-1][:4]) + 1) <= as_of:
        return True
    return letter is not None and letter <= as_of


def _older(read: Citation, since: date) -> bool:
    """Whether a paper may be older than a day: where nothing says that it is not, it may."""
    if read.session is not None:
        return opening(int(read.session[:4]) + 1) <= since
    if read.kind == "kamerstuk" and read.dossier is not None:
        return not unborn_dossier(read.dossier, since.year - 1)
    return read.year is None or int(read.year) <= since.year
