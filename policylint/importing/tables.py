"""What the head of a table says of a time in it: in a table of promises, when each is due."""

import re
from collections.abc import Sequence
from functools import cache


@cache
def _due() -> re.Pattern[str]:
    """Heads of columns that say when something is to come."""
    return re.compile(
        r"\b(?:wanneer|(?:streef)?termijn|planning|deadline|uiterlijk|streefdatum|gereed|oplevering|verwacht\w*"
        r"|verzend\w*|aanbieding|datum\s(?:gereed|verzending|aanbieding|kamer))\b",
        re.IGNORECASE,
    )


@cache
def _promised() -> re.Pattern[str]:
    """Heads of columns that list what the Kamer gets."""
    return re.compile(r"\b(?:toezegging(?:en)?|kamerbrie(?:f|ven)|(?:uw|de)\skamer)\b", re.IGNORECASE)


def is_due(head: Sequence[str], row: Sequence[str], column: int) -> bool:
    """Whether a cell says when a promise to the Kamer is due: its column does so by its head, and what stands first is
    a promise by its head or its words ("brief aan uw Kamer").

    Args:
        head: the cells of the first row of the table.
        row: those of the row.
        column: which of them it is, from 0.
    """
    if not 0 < column < len(head) or _due().search(head[column]) is None:
        return False
    return _promised().search(f"{head[0]} {row[0]}") is not None
