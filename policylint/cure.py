"""Whether fixes make their findings go: the text that comes of them is read, and judged as the text before it was."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from policylint.diagnostic import Fix, Terms
from policylint.fixer import Applied, apply, encoded
from policylint.project import Document, from_bytes

# Why a fix is not offered though it could be written.
_IN_VAIN = Terms(en="the finding would still be there", nl="de bevinding zou er nog staan")
_FORMLESS = Terms(en="what comes of it would not fit the format", nl="wat eruit komt, zou niet in het formaat passen")


class Judged(NamedTuple):
    """What a rule says of a document: how many values it looks at, and the numbers of those that it reports."""

    values: int
    amiss: frozenset[int]


def in_vain(fixes: Mapping[int, Fix], document: Document, judged: Callable[[Document], Judged]) -> dict[int, Terms]:
    """Which fixes do not make their findings go, each with the reason.

    Args:
        fixes: by number of the value that each is for.
        document: the document.
        judged: what the rule says of a document.
    """
    before = judged(document)
    vain: dict[int, Terms] = {}
    waiting = dict(fixes)
    while waiting:
        numbers = list(waiting)
        applied = apply(document.source, list(waiting.values()))
        after = _read(document, applied.text)
        now = judged(after) if after is not None else None
        if now is None or now.values != before.values:
            if len(numbers) > 1:
                # One of them may spoil it for the others.
                alone = [in_vain({number: waiting[number]}, document, judged) for number in numbers]
                return vain | {number: why for found in alone for number, why in found.items()}
            if now is None or len(now.amiss) >= len(before.amiss):
                vain[numbers[0]] = _FORMLESS if now is None else _IN_VAIN
            return vain
        tried = _tried(list(waiting.values()), applied)
        vain |= {number: _IN_VAIN for at, number in enumerate(numbers) if at in tried and number in now.amiss}
        waiting = {number: waiting[number] for at, number in enumerate(numbers) if at not in tried}
    return vain


def _tried(fixes: Sequence[Fix], applied: Applied) -> set[int]:
    """The fixes that came into a text, or would do nothing else than one that did."""
    done = {fixes[at].edits for at in applied.done}
    return {at for at, fix in enumerate(fixes) if fix.edits in done} | set(applied.bad)


def _read(document: Document, text: str) -> Document | None:
    """A document as it would be in another text of its file; None where its form would not be right."""
    try:
        data = encoded(document.source, text)
    except UnicodeEncodeError:
        return None
    file = from_bytes(data, document.path, named=True)
    at = document.file.documents.index(document)
    again = file.documents[at] if at < len(file.documents) else None
    return again if again is not None and again.sound else None
