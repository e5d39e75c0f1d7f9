"""Reads what only a list of citations cites by itself: acts of the Union and its Official Journal, documents of the
Council, toezeggingen.

In running text these are names rather than papers to look up, so `find` leaves them alone and `parse` reads them.
Forms: the Interinstitutional Style Guide of the Union (numbering of acts since 2015, and before it); `PbEU 2018, L 150`
as laws cite the Official Journal; `T03456` as eerstekamer.nl numbers toezeggingen.
"""

import re
from functools import cache

from policylint.citation.value import Citation

_SECTORS = {"v": "R", "r": "L", "b": "D", "k": "F", "a": "H"}
_ENGLISH = {"reg": "R", "dir": "L", "dec": "D", "fra": "F", "rec": "H"}


@cache
def _act() -> re.Pattern[str]:
    body = r"(?:EU|EG|EEG|EC|EEC|EGKS|Euratom|GBVB|CFSP|JBZ|JHA)"
    return re.compile(
        r"(?<![A-Za-z])(?:(?:[Uu]itvoerings|[Gg]edelegeerde |[Ii]mplementing |[Dd]elegated )?"
        r"(?P<sort>[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Kk]aderbesluit|[Aa]anbeveling|[Rr]egulation|[Dd]irective"
        r"|(?:[Ff]ramework )?[Dd]ecision|[Rr]ecommendation))"
        rf"\s(?:(?P<before>\({body}(?:, {body})?\))\s)?(?P<nr>(?:nr|no)\.?\s)?"
        r"(?P<first>[0-9]{1,4})/(?P<second>[0-9]{1,4})"
        rf"(?P<behind>/{body})?(?![0-9/])"
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:(?P<journal>(?:PbEU|PbEG|PbEEG|Pb\.(?:\s?(?:EU|EG))?|PB|OJ)(?:\s(?P<j_year>(?:19|20)[0-9]{2}),?)?"
        r"\s?,?\s?[LC]\s?[0-9]{1,4}(?:/[0-9]{1,4})?)"
        r"|(?:(?:[Rr]aadsdocument(?:en)?|[Cc]ouncil [Dd]ocument)(?:\s(?:nr|no)\.?)?\s(?:ST\s)?|ST\s)"
        r"(?P<council>[0-9]{4,5}/(?P<c_year>[0-9]{2}))"
        r"|(?P<pledge>T0[0-9]{4}))(?![0-9A-Za-z])"
    )


def read_listed(text: str) -> Citation | None:
    """The first act, journal, document of the Council or toezegging in a text that a list of citations holds."""
    act = _act().search(text)
    if act is not None and (act["before"] or act["behind"]):
        return _from_act(act)
    match = _others().search(text)
    if match is None:
        return None
    start, end = match.span()
    if match["journal"]:
        return Citation("oj", year=match["j_year"], start=start, end=end)
    if match["council"]:
        number = match["council"].partition("/")[0]
        year = f"20{match['c_year']}" if int(match["c_year"]) < 90 else f"19{match['c_year']}"
        return Citation("council", f"ST {match['council']}", year=year, number=number, start=start, end=end)
    return Citation("t-number", match["pledge"], number=match["pledge"][1:], start=start, end=end)


def _from_act(act: re.Match[str]) -> Citation:
    """An act under its CELEX number: `Verordening (EU) 2016/679` is 32016R0679, `(EG) nr. 883/2004` is 32004R0883."""
    first, second = act["first"], act["second"]
    # Behind "nr." the number comes first; of acts since 2015, and of directives, the year.
    year, number = (second, first) if act["nr"] else (first, second)
    if len(year) == 2:
        year = f"19{year}"
    sort = act["sort"].lower()
    sector = _ENGLISH.get(sort[:3]) or _SECTORS[sort[0]]
    id_ = f"3{year}{sector}{int(number):04}" if len(year) == 4 and 1951 < int(year) < 2100 else None
    return Citation("eu-act", id_, year=year, number=number, start=act.start(), end=act.end())
