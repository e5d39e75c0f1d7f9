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
    """Each promise whose last day is written or named, or is the end of a term, and is no working day.

    "Eind mei" and "voor 1 juni" name no such day: whoever writes them does not mean the Sunday that comes last.
    """
    chronology = context.project.drawn(Chronology)
    for due in context.project.drawn(Agenda).due:
        if due.reading.reason is None:
            because = closed_because(due.last, chronology.calendar)
            if because is None or not (due.term or _written(due, because)):
                continue
            before = _before(due.last, chronology)
            if before is not None:
                fields = {"day": day_words(due.last), "because": _NAMES[because], "before": before}
                yield at(due.document, due.node, fields)


# What a feast or day is called, in what is written.
_CALLED = {
    SATURDAY: "zaterdag|saturday",
    SUNDAY: "zondag|sunday|(?:eerste|1e) (?:paas|pinkster)dag",
    "nieuwjaarsdag": "nieuwjaar|new year",
    "goede-vrijdag": "goede vrijdag|good friday",
    "tweede-paasdag": "(?:tweede|2e) paasdag|easter monday",
    "koningsdag": "koningsdag|king[’']s day",
    "bevrijdingsdag": "bevrijdingsdag|liberation day",
    "hemelvaartsdag": "hemelvaart|ascension",
    "tweede-pinksterdag": "(?:tweede|2e) pinksterdag|whit monday|pentecost monday",
    "eerste-kerstdag": "kerst|christmas",
    "tweede-kerstdag": "(?:tweede|2e) kerstdag|boxing day",
}


def _written(due: Due, because: str) -> bool:
    """Whether the words hold the day itself, in digits or by its name, or a term that ends on it."""
    wide, narrow, text = due.reading.wide, due.reading.narrow, due.reading.text
    if wide is None or (wide.first is not None and not wide.one_day):
        return False
    if narrow is not None and narrow.last != due.last:
        # "Tot 31 mei" may well end the day before.
        return False
    if re.match(r"(?:binnen|within|in)\b", text, re.IGNORECASE):
        return wide.first is None and wide == due.reading.narrow
    if re.search(rf"(?<!\d)0?{due.last.day}(?!\d)", text) is not None:
        return True
    # "Voor Tweede Kerstdag" ends on the first, which it does not name.
    named = re.search(_CALLED.get(because, "(?!)"), " ".join(text.split()), re.IGNORECASE)
    return named is not None and re.search(r"\b(?:voor|vóór|before)\b", text[: named.start()], re.IGNORECASE) is None


def _before(day: date, chronology: Chronology) -> dict[str, str] | None:
    """The last working day before it; None where the calendar has none."""
    from policylint.time.closed_days import workdays_later

    try:
        return day_words(workdays_later(day, -1, chronology.calendar), weekday=True)
    except OverflowError:
        return None
