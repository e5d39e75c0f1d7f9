"""One product, promised for two firm times that differ."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Moment, day_words
from policylint.timeline import Timeline


def check(context: Context) -> Iterator[Finding]:
    """Each firm time of a product that is not the earliest: apart from it, or merely with a later end.

    What a later letter moves is told as that; what it brings forward is not told at all.
    """
    timeline = context.project.drawn(Timeline)
    for promise in timeline.chronology.promises():
        firm = [moment for moment in promise.moments if moment.reading.firm and _open_then(timeline, moment)]
        if len(firm) > 1:
            earliest = min(firm, key=_last)
            for moment in firm:
                if _last(moment) != _last(earliest):
                    yield from _finding(timeline, earliest, moment)


def _open_then(timeline: Timeline, moment: Moment) -> bool:
    """Whether there is a last day, not before the letter itself: that is told by another rule."""
    last, letter = _last(moment), timeline.chronology.anchor(moment.document)
    return last < date.max and (letter is None or letter.first is None or letter.first <= last)


def _last(moment: Moment) -> date:
    wide = moment.reading.wide
    return wide.last if wide is not None and wide.last is not None else date.max


def _finding(timeline: Timeline, earliest: Moment, later: Moment) -> Iterator[Finding]:
    one, two = earliest.reading.wide, later.reading.wide
    assert one is not None
    assert two is not None
    if timeline.newer(earliest.document, later.document):
        return
    place, other = later, earliest
    if timeline.newer(later.document, earliest.document):
        letter = timeline.chronology.anchor(later.document)
        gone = letter is not None and letter.first is not None and _last(earliest) < letter.first
        case = "moved-late" if gone else "moved"
    else:
        case = "later" if one.meets(two) else "disjoint"
        if timeline.age(earliest.document) > timeline.age(later.document):
            place, other = earliest, later
    days = {id(moment): day_words(_last(moment)) for moment in (earliest, later)}
    fields: dict[str, Any] = {"text": place.node.text, "other": other.node.text, "early": earliest.node.text}
    fields["late"] = later.node.text
    fields |= {"day": days[id(earliest)], "until": days[id(later)]}
    mention = Mention(other.document, other.node.start, other.node.end, "other", {"day": days[id(other)]}, True)
    yield at(place.document, place.node, fields, case=case, related=(mention,))
