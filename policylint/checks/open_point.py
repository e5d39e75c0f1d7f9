"""Places where a value is still to come."""

from collections.abc import Iterator

from policylint.checks import Context, Finding
from policylint.chronology import Chronology
from policylint.normalised import STANCES
from policylint.open_points import holds_open, is_open, may_hold_open
from policylint.yaml import Mapping, Node, Scalar, Sequence

# Where a placeholder inside a longer value is one too: citations, expressions of time, statements.
_IN_PART = ("cite", "citations", "date", "due", "within", "pages", "fulfils", "follows", *STANCES)


def check(context: Context) -> Iterator[Finding]:
    """Each value that is, or in a citation or date holds, a placeholder."""
    # "n.t.b." and "nader te bepalen" hold a place for a time as well.
    moments = context.project.drawn(Chronology).moments
    open_ = [moment for moment in moments if moment.reading.reason == "open-point"]
    times, timed = {id(moment.node) for moment in open_}, {moment.document for moment in open_}
    for document in context.project.policies:
        text = document.source.text
        # Between double quotes, letters may be written as escapes.
        if document.root is not None and (document in timed or may_hold_open(text) or "\\" in text):
            for key, node in _values("", document.root):
                if is_open(node.text) or (key in _IN_PART and holds_open(node.text)) or id(node) in times:
                    yield Finding(document, node.start, node.end, {"key": key, "value": node.text})


def _values(key: str, node: Node) -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, Mapping):
        for name, value in node.pairs:
            if isinstance(name, Scalar) and is_open(name.text):
                yield key, name
            yield from _values(name.text if isinstance(name, Scalar) else "", value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(key, item)
