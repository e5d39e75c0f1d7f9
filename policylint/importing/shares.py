"""What of a sentence is said of one time or promise in it: all, or its share where several things are promised."""

import re
from functools import cache
from itertools import pairwise

from policylint.importing.classing import COMMITMENT
from policylint.importing.moments import Moment


def share(text: str, moment: Moment, found: list[Moment]) -> str:
    """The words of a moment. `found` are all of its block, in order.

    A sentence is cut where one promise joins the next ("en ik", "; daarnaast", ", het actieplan"). Where a share would
    say no more than its time, each has the whole sentence.
    """
    start, end = moment.sentence
    same = [one for one in found if one.sentence == moment.sentence and one.kind == COMMITMENT == moment.kind]
    if len(same) > 1:
        cuts = [_joint(text, a.end if a.text else a.start, b.start) for a, b in pairwise(same)]
        edges = [(start, start), *(cut or (end, start) for cut in cuts), (end, end)]
        shares = [(edges[at][1], edges[at + 1][0]) for at in range(len(same))]
        if None not in cuts and all(_says(text[a:b], one) for (a, b), one in zip(shares, same, strict=True)):
            start, end = shares[same.index(moment)]
    return re.sub(r"[,;]?\s(?:en|of)$", "", text[start:end].strip(" ,;"))


@cache
def _joints() -> tuple[re.Pattern[str], ...]:
    """Where a promise joins another: by a clause of its own, by a conjunction, by a comma."""
    return (
        re.compile(
            r"(?P<joint>;\s|,?\s(?:en|maar)\s)(?=(?:ik|wij|we|het\skabinet|de\s(?:minister|staatssecretaris)|zal|zullen|informeer"
            r"|stuur|zend|bied|kom|ontvang(?:t|en)|word(?:t|en)|uw\sKamer|de\sKamer|u|daarna|vervolgens|daarnaast)\b)",
            re.IGNORECASE,
        ),
        re.compile(r"(?P<joint>;\s|,?\s(?:en|maar|alsmede|gevolgd\sdoor)\s)"),
        re.compile(r"(?P<joint>,\s)"),
    )


def _joint(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words between two times are cut, the conjunction left out: at the last joint of the best kind."""
    for pattern in _joints():
        spans = [match.span("joint") for match in pattern.finditer(text, start, end)]
        if spans:
            return spans[-1]
    return None


def alone(words: str, moment: Moment) -> bool:
    """Whether words say no more than a time."""
    return bool(moment.text) and not _says(words, moment)


def _says(words: str, moment: Moment) -> bool:
    """Whether words say more than when."""
    rest = words.replace(moment.text, " ") if moment.text else words
    return len([word for word in re.findall(r"[^\W\d_]{3,}", rest) if word not in ("daarna", "vervolgens")]) >= 2
