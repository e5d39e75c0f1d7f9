"""One product, promised vaguely in one place and firmly in another."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, is_firm


def check(context: Context) -> Iterator[Finding]:
    """Each vague time of a product that has a firm one elsewhere."""
    for promise in context.project.drawn(Chronology).promises():
        firm = next(filter(is_firm, promise.moments), None)
        if firm is None:
            continue
        role = "firm" if firm.reading.wide is not None else "firm-later"
        mention = Mention(firm.document, firm.node.start, firm.node.end, role)
        for moment in promise.moments:
            if moment.reading.reason == "vague":
                fields = {"text": moment.node.text, "firm": firm.node.text}
                yield at(moment.document, moment.node, fields, related=(mention,))
