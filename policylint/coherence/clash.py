"""What makes a set impossible: the patterns that its members meet."""

from typing import NamedTuple

from policylint.coherence.patterns import Need, Pattern


class Use(NamedTuple):
    """A class (by index) as it meets a need on a part. Without a need, it clashes with the other use directly."""

    member: int
    part: str
    need: Need | None


class Clash(NamedTuple):
    """One pattern as met: by which pattern (None: by the actions alone), and by what."""

    pattern: Pattern | None
    uses: tuple[Use, ...]


Members = frozenset[int]
Witness = tuple[Clash, ...]
