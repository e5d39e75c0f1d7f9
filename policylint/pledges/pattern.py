"""How a promise is worded: a pattern, and what it cannot do without."""

from typing import NamedTuple

# What may stand between the words of a promise: nothing that denies it, and no end of a clause.
GAP = r"(?:(?!\b(?:niet|geen|nooit|not|never|no)\b)[^.;:?!“”„\"])"


class Pattern(NamedTuple):
    """How a promise is worded. `needs`: of each of these one must stand in the sentence, in lower case. `timed`: it is
    one only with a time. What the group `able` holds ("kan ... tegemoetzien") is no sign that something is unsure."""

    needs: tuple[tuple[str, ...], ...]
    written: str
    timed: bool = False
