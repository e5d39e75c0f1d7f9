"""Open points: `PM`, `[PM]`, `nr. PM`, `XX` where a value is due. Not malformed: still to come."""

import re
from functools import cache


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\[\s*(?:PM|X{2,})\s*\]|(?:nr\.?\s*)?(?:PM|X{2,}))\s*\.?\s*")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:\[PM\]|PM|X{2,})(?![\w-])")


def is_open(text: str) -> bool:
    """Whether a value is nothing but a placeholder."""
    return may_hold_open(text) and _whole().fullmatch(text) is not None


def may_hold_open(text: str) -> bool:
    """Whether a text has what every placeholder has: a cheap look before the others."""
    return "PM" in text or "XX" in text


def holds_open(text: str) -> bool:
    """Whether a citation or an expression of time has a part still to come: `Kamerstuk 22112 nr. PM`, `XX juni`."""
    found = _word().search(text) if may_hold_open(text) else None
    # XX is also a chapter of the budget: `36800-XX` and `36 800 XX, nr. 3` are whole.
    return found is not None and not (found.group().startswith("X") and re.search(r"\d[\s-]+XX+\b", text) is not None)
