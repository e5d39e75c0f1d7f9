"""Times that hang on the date of a document that has none."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention, at
from policylint.chronology import Chronology, Moment


def check(context: Context) -> Iterator[Finding]:
    """One finding for each document without a date, with all the expressions that hang on it."""
    chronology = context.project.drawn(Chronology)
    for document in context.project.policies:
        root = document.entries("document")[0]
        # A date that is still to come (`PM`) is an open point, and told as one.
        if "date" in root:
            continue
        hanging = [moment for moment in chronology.within(document) if _hangs(moment)]
        if hanging:
            mentions = tuple(Mention(document, moment.node.start, moment.node.end, "hangs") for moment in hanging)
            case = "one" if len(hanging) == 1 else "several"
            yield at(document, root.at("title"), {"count": len(hanging)}, case=case, related=mentions)


def _hangs(moment: Moment) -> bool:
    reading = moment.reading
    return reading.reason == "year-missing" or (
        reading.reason == "not-computable" and reading.detail.get("needs") == "document-date"
    )
