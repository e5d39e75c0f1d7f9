"""Chambers and parliamentary years, in all the ways they are written."""

import re
from datetime import date, timedelta
from functools import lru_cache

CHAMBERS = {"tk": "II", "ek": "I"}


def chamber_of(written: str | None) -> str | None:
    """`I` or `II` for any way to write a chamber, scanning errors included."""
    if not written or written[1:2] in (" ", "/") or written[2:3] in (" ", "/"):
        # "I en II", "II/I": a paper of both.
        return None
    if written[0] in "TH" or written == "2":
        return "II"
    if written[0] in "ES":
        return "I"
    if written == "UCV":
        return "II"
    return "II" if len(written) == 2 else "I"


def session_as_read(written: str | None) -> str | None:
    """A session in the form of Aanwijzing 3.43; None where its years do not follow each other."""
    if not written:
        return None
    years = re.findall(r"[0-9]+", written)
    first, second = int(years[0]), int(years[1])
    return session_from(first) if second % 100 == (first + 1) % 100 else None


def session_of(digits: str) -> str | None:
    """`20092010` as a session, `2009/10`; None where the second year does not follow the first."""
    first = int(digits[:4])
    return session_from(first) if int(digits[4:]) == first + 1 else None


def session_from(first: int) -> str:
    """The session that starts in a year, as Aanwijzing 3.43 writes it; at the turn of the century in full."""
    return f"{first}/{(first + 1) % 100:02}" if first != 1999 else "1999/2000"


def session_digits(session: str) -> str:
    """A session as an identifier writes it: `20092010`."""
    first = int(session[:4])
    return f"{first}{first + 1}"


@lru_cache(maxsize=256)
def opening(first: int) -> date:
    """The day on which the session of a year begins: Prinsjesdag, the third Tuesday of September (Grondwet art. 65)."""
    start = date(first, 9, 1)
    return start + timedelta(days=(1 - start.weekday()) % 7 + 14)


def session_on(day: date) -> int:
    """The first year of the session in which a day falls."""
    return day.year if day >= opening(day.year) else day.year - 1
