"""Identifiers of official publications, read and written.

Forms as in the register of officielebekendmakingen.nl: `kst-[SESSION-]DOSSIER[-SUFFIX]-NUMBER[-MARK]` where a mark is
`b1` (annex), `h1` (reprint) or `n1` (another version); `ah-tk-SESSION-NUMBER`; `h-tk-SESSION-NUMBER-ITEM`;
`blg-NUMBER`; `stb-YEAR-NUMBER`, `stcrt-...`, `trb-...`.
"""

import re
from functools import cache

from policylint.citation.sessions import CHAMBERS, session_digits, session_of
from policylint.citation.value import Citation

# Papers of the Eerste Kamer carry the session in the id up to 2008/09; in 2009/10 some do.
LAST_WITH_SESSION = 2008
MIXED_SESSION = 2009
# From 2003/04 on only the Eerste Kamer letters its papers; before it, letters are the Tweede Kamer's.
FIRST_LETTERED = 2003


@cache
def identifier() -> re.Pattern[str]:
    """An identifier, wherever it stands; what follows it is the caller's to check."""
    return re.compile(
        r"(?P<kst>kst-(?=[0-9]|[IVXLCivxlc]{1,9}-)(?P<body>[0-9A-Za-z]+(?:--?[0-9A-Za-z]+){0,5}))"
        r"|(?P<ah>ah-(?P<ah_chamber>tk|ek)-(?P<ah_session>[0-9]{8})-(?P<ah_number>[0-9]{1,5})(?:-(?P<ah_mark>[bhn][0-9]{1,2}))?)"
        r"|(?P<h>h-(?P<h_chamber>tk|ek|vv)-(?P<h_session>[0-9]{8})-(?P<h_number>[0-9]{1,5})(?:-(?P<h_item>[0-9]{1,5}))?)"
        r"|(?P<blg>blg-[0-9]{1,9}(?:-[0-9]{1,3}[A-Z]?)?)"
        r"|(?P<pub>(?P<pub_kind>stb|stcrt|trb)-(?P<pub_year>[0-9]{4})-(?P<pub_number>[0-9]{1,6})(?:-(?P<pub_mark>[bhn][0-9]{1,2}))?)"
        r"|(?P<dossier>dossier/(?P<d_number>[0-9]{4,6})(?:-(?P<d_suffix>[0-9A-Za-z]{1,8}))?)"
    )


def from_identifier(match: re.Match[str], start: int, end: int, style: str) -> Citation:
    """The citation that an identifier is; `start` and `end` are those of what was written around it."""
    if match["kst"] is not None:
        return _from_kst(match, start, end, style)
    if match["ah"] is not None:
        mark = match["ah_mark"]
        return Citation(
            "aanhangsel",
            match["ah"],
            chamber=CHAMBERS[match["ah_chamber"]],
            session=session_of(match["ah_session"]),
            number=match["ah_number"],
            reprint=mark,
            start=start,
            end=end,
            session_span=match.span("ah_session"),
        )
    if match["h"] is not None:
        return Citation(
            "handelingen",
            match["h"],
            chamber=CHAMBERS.get(match["h_chamber"]),
            session=session_of(match["h_session"]),
            number=match["h_number"],
            item=match["h_item"],
            start=start,
            end=end,
            session_span=match.span("h_session"),
        )
    if match["blg"] is not None:
        return Citation("annex", match["blg"], number=match["blg"][4:], start=start, end=end)
    if match["pub"] is not None:
        return Citation(
            match["pub_kind"],
            match["pub"],
            year=match["pub_year"],
            number=match["pub_number"],
            reprint=match["pub_mark"],
            start=start,
            end=end,
        )
    return Citation(
        "kamerstuk",
        match["dossier"],
        dossier=match["d_number"],
        suffix=match["d_suffix"],
        start=start,
        end=end,
        dossier_span=match.span("d_number"),
    )


def _from_kst(match: re.Match[str], start: int, end: int, style: str) -> Citation:
    parts = match["body"].split("-")
    if style == "url":
        # Addresses are also written in small letters; identifiers are left as they are.
        parts = [part.upper() if part.isalpha() else part for part in parts]
    written = "-".join(["kst", *parts])
    at = match.start("body")
    session = span = None
    if len(parts) > 1 and len(parts[0]) == 8 and parts[0].isdigit():
        session = session_of(parts[0])
        span = (at, at + 8)
        at += 9
        del parts[0]
    annex = reprint = None
    if len(parts) > 1 and parts[-1][:1] in ("b", "h", "n") and parts[-1][1:].isdigit():
        mark = parts.pop()
        annex, reprint = (mark, None) if mark[0] == "b" else (None, mark)
    dossier: str | None = parts[0]
    glued = re.fullmatch(r"([0-9]{5})([A-Z])", parts[0])
    suffix = number = letter = None
    rest = parts[1:]
    if glued is not None:
        dossier, suffix = glued[1], glued[2]
    elif len(rest) > 1:
        suffix, *rest = rest
    if rest:
        last = "-".join(rest)
        if last.isalpha():
            letter = last
        else:
            number = last
    elif session is None and len(parts) == 1 and len(parts[0]) > 5:
        # A paper without a dossier: the register's own serial number.
        dossier, number = None, parts[0]
    return Citation(
        "kamerstuk",
        written,
        chamber="I" if session is not None else None,
        session=session,
        dossier=dossier,
        suffix=suffix or None,
        number=number,
        letter=letter,
        annex=annex,
        reprint=reprint,
        start=start,
        end=end,
        dossier_span=(at, at + len(dossier)) if dossier is not None else None,
        style=style,
        session_span=span,
    )


def paper_ids(
    chamber: str | None, session: str | None, dossier: str, suffix: str | None, paper: str
) -> tuple[str | None, tuple[str, ...]]:
    """The id of a paper and the other ids it may have. `paper` is a number or letters.

    None where only a session that is not given would settle it.
    """
    if suffix is not None and suffix[0] == "R" and len(suffix) > 3:
        # The register leaves the number of a rijkswet out, six papers excepted.
        id_, alternatives = paper_ids(chamber, session, dossier, None, paper)
        return id_, (*alternatives, f"kst-{dossier}-{suffix}-{paper}")
    body = f"{dossier}-{suffix}-{paper}" if suffix else f"{dossier}-{paper}"
    mixed = paper[-1:].islower()
    first = int(session[:4]) if session is not None else None
    if first is None:
        return (None, ()) if mixed and chamber == "I" else (f"kst-{body}", ())
    if chamber is None and first <= MIXED_SESSION and (mixed or (paper.isalpha() and first >= FIRST_LETTERED)):
        chamber = "I"
    if chamber != "I" or first > MIXED_SESSION:
        return f"kst-{body}", ()
    dated = f"kst-{session_digits(session or '')}-{_in_session(first, dossier, suffix, paper)}"
    return (dated, ()) if first <= LAST_WITH_SESSION else (f"kst-{body}", (dated,))


def _in_session(first: int, dossier: str, suffix: str | None, paper: str) -> str:
    if dossier.isalpha() and (first == 2003 or (first == 2007 and dossier.startswith("LX") and dossier != "LX")):
        # The register fills Roman dossiers up to five places in 2003/04 and, from LXI on, in 2007/08.
        dossier = dossier.rjust(5, "0")
    if suffix in ("F", "G", "H"):
        # These funds are written onto the dossier in the ids of the Eerste Kamer.
        return f"{dossier}{suffix}-{paper}"
    return f"{dossier}-{suffix}-{paper}" if suffix else f"{dossier}-{paper}"


def dossier_id(dossier: str, suffix: str | None) -> str:
    """The id of a whole dossier."""
    return f"dossier/{dossier}-{suffix}" if suffix else f"dossier/{dossier}"
