"""Reads the commonest form at a glance: `Kamerstukken II 2009/10, 27858, nr. 88` or `..., 21501-02, nr. 19`.

Most citations in letters are written as Aanwijzing 3.43 has it, and one pattern reads them in a third of the time. What
is said here is what the grammar would say; where anything follows that might belong to the citation (pages, further
papers, a mark) nothing is said.
"""

import re
from functools import cache

from policylint.citation.assembly import numbered
from policylint.citation.papers import Paper
from policylint.citation.sessions import session_as_read
from policylint.citation.value import Citation


def read_official(text: str, pos: int) -> Citation | None:
    """The citation that begins at `pos` in that form; None where another form, or perhaps more, is written."""
    match = _official().match(text, pos)
    if match is None:
        return None
    chamber, session, dossier, suffix, number = match.groups()
    cited = Citation(
        "kamerstuk",
        chamber=chamber,
        session=session_as_read(session),
        dossier=dossier,
        suffix=suffix,
        start=pos,
        end=match.end(),
        dossier_span=match.span(3),
        style="official",
        session_span=match.span(2),
    )
    return numbered(cited, Paper(number))


@cache
def _official() -> re.Pattern[str]:
    """Behind the number nothing that could go on with it: the end of the text, a full stop or a closing bracket."""
    return re.compile(
        r"Kamerstuk(?:ken)? (II?) ((?:1[89]|20)[0-9]{2}/[0-9]{2}), ([0-9]{5})(?:-([0-9]{2}))?, nr\. ([1-9][0-9]{0,3})"
        r"(?=[.)](?![0-9])|\s*\Z)"
    )
