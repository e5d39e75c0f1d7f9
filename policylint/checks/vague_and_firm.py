"""One product, promised vaguely in one place and firmly in another."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Moment, is_firm
from policylint.timeline import Timeline


def check(context: Context) -> Iterator[Finding]:
    """Each vague time of a product that has a firm one elsewhere: not in a later letter, which is how promises grow."""
    timeline = context.project.drawn(Timeline)
    for promise in timeline.chronology.promises():
        for moment in promise.moments:
            if moment.reading.reason != "vague":
                continue
            firm = next(
                (m for m in promise.moments if _usable(m) and not timeline.newer(m.document, moment.document)), None
            )
            if firm is not None:
                role = "firm" if firm.reading.wide is not None else "firm-later"
                mention = Mention(firm.document, firm.node.start, firm.node.end, role)
                fields = {"text": moment.node.text, "firm": firm.node.text}
                yield at(moment.document, moment.node, fields, related=(mention,))


def _usable(moment: Moment) -> bool:
    """Whether a firm time can be taken over: one that does not exist is a fault of its own."""
    return is_firm(moment) and moment.reading.reason not in ("impossible-date", "weekday-mismatch")
