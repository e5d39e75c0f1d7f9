"""Promises that fall due in a recess of the Kamer."""

from collections.abc import Iterator
from typing import Any

from policylint.agenda import Agenda
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words
from policylint.diagnostic import Term
from policylint.time.closed_days import recess_at


def check(context: Context) -> Iterator[Finding]:
    """Each promise whose last day, in the widest reading, lies in a recess that it does not name itself."""
    chronology = context.project.drawn(Chronology)
    for due in context.project.drawn(Agenda).due:
        recess = recess_at(due.last, chronology.calendar)
        if recess is not None and not (due.reading.event and "reces" in due.reading.event.casefold()):
            days = [entry for entry in chronology.calendar[recess] if entry[0] <= due.last <= entry[1]]
            fields: dict[str, Any] = {"day": day_words(due.last), "recess": Term(recess)}
            fields |= {"start": day_words(days[0][0]), "end": day_words(days[0][1])}
            yield at(due.document, due.node, fields)
