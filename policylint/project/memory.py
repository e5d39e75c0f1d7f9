"""What is kept from one check to the next, by whoever checks again and again."""

from collections.abc import Hashable
from typing import Any


class Memory:
    """Values by what they were made from, the last few of them.

    A value is taken out to be used, and kept again afterwards: threads never share one, and the worst that may happen
    is that two make the same. `of_others` says that each check is of other documents than the one before, so that
    nothing of these need be kept.
    """

    MOST = 16

    def __init__(self, *, of_others: bool = False) -> None:
        self.of_others = of_others
        self._values: dict[Hashable, Any] = {}

    def take(self, key: Hashable) -> Any:
        """The value kept under a key, which is no longer kept then; None where there is none."""
        return self._values.pop(key, None)

    def keep(self, key: Hashable, value: Any) -> None:
        """Keep a value; what was kept longest ago makes room for it."""
        self._values[key] = value
        while len(self._values) > self.MOST:
            self._values.pop(next(iter(self._values)), None)
