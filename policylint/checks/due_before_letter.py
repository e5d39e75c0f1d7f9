"""A promise that was due before the letter that makes it."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, date_words, day_words


def check(context: Context) -> Iterator[Finding]:
    """Each commitment whose last day, in every reading, lies before the first day that the document can have."""
    chronology = context.project.drawn(Chronology)
    for moment in chronology.moments:
        anchor = chronology.anchor(moment.document)
        wide = moment.reading.wide
        if moment.key != "due" or anchor is None or anchor.first is None or wide is None or wide.last is None:
            continue
        if wide.last < anchor.first:
            dated = moment.document.entries("document")[0].at("date")
            mention = Mention(moment.document, dated.start, dated.end, "letter")
            fields = {"day": day_words(wide.last), "letter": date_words(anchor, anchor.first)}
            yield at(moment.document, moment.node, fields, related=(mention,))
