"""Promises that fall due on a day on which offices are closed. No deadline moves for it."""

import re
from collections.abc import Iterator
from datetime import date

from policylint.agenda import Agenda, Due
from policylint.checks import Context, Finding, at
from policylint.chronology import Chronology, day_words
from policylint.diagnostic import Terms
from policylint.time.closed_days import EQUATED, SATURDAY, SUNDAY, closed_because

_NAMES = {
    SATURDAY: Terms(nl="een zaterdag", en="a Saturday"),
    SUNDAY: Terms(nl="een zondag", en="a Sunday"),
    EQUATED: Terms(nl="met een feestdag gelijkgesteld", en="treated as a public holiday"),
    "nieuwjaarsdag": Terms(nl="nieuwjaarsdag", en="New Year’s Day"),
    "goede-vrijdag": Terms(nl="Goede Vrijdag", en="Good Friday"),
    "tweede-paasdag": Terms(nl="tweede paasdag", en="Easter Monday"),
    "koningsdag": Terms(nl="Koningsdag", en="King’s Day"),
    "bevrijdingsdag": Terms(nl="Bevrijdingsdag", en="Liberation Day"),
    "hemelvaartsdag": Terms(nl="Hemelvaartsdag", en="Ascension Day"),
    "tweede-pinksterdag": Terms(nl="tweede pinksterdag", en="Whit Monday"),
    "eerste-kerstdag": Terms(nl="eerste kerstdag", en="Christmas Day"),
    "tweede-kerstdag": Terms(nl="tweede kerstdag", en="Boxing Day"),
}


def check(context: Context) -> Iterator[Finding]:
    """Each promise whose last day is written, or is the end of a term, and is no working day.

    "Eind mei" and "voor 1 juni" name no such day: whoever writes them does not mean the Sunday that comes last.
    """
    chronology = context.project.drawn(Chronology)
    for due in context.project.drawn(Agenda).due:
        if due.reading.reason is None and (due.term or _written(due)):
            because = closed_because(due.last, chronology.calendar)
            if because is not None:
                fields = {"day": day_words(due.last), "because": _NAMES[because], "before": _before(due.last, context)}
                yield at(due.document, due.node, fields)


def _written(due: Due) -> bool:
    """Whether the words hold the day itself, or a term that ends on it."""
    wide, text = due.reading.wide, due.reading.text
    if wide is None or (wide.first is not None and not wide.one_day):
        return False
    if re.match(r"(?:binnen|within|in)\b", text, re.IGNORECASE):
        return wide.first is None and wide == due.reading.narrow
    return re.search(rf"(?<!\d)0?{due.last.day}(?!\d)", text) is not None


def _before(day: date, context: Context) -> dict[str, str]:
    """The last working day before it."""
    from policylint.time.closed_days import workdays_later

    return day_words(workdays_later(day, -1, context.project.drawn(Chronology).calendar), weekday=True)
