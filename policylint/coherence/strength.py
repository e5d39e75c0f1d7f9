"""How sure a step is. A level is searched with every step of its own strength and of the stronger ones."""

from typing import Any

LAW, ASSUMPTION, TENSION = range(3)
LEVELS = (LAW, ASSUMPTION, TENSION)
NAMES = ("law", "assumption", "tension")
# How loud a conflict is that rests on a step of that strength.
ERROR, WARNING, ADVICE, INFORMATION = range(4)
SEVERITIES = ("error", "warning", "advice", "information")


def read(value: Any, default: int) -> int:
    """The strength that a text names; the default where it names none."""
    return NAMES.index(value) if value in NAMES else default
