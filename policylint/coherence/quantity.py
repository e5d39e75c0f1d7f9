"""Values: `at-least`, `at-most`, `exactly` as an interval in one unit."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

_DIGITS = 18
LOWEST, HIGHEST = -(10**60), 10**60


class Quantity(NamedTuple):
    """An interval of numbers (scaled by 10^18, bounds inclusive) in a unit, which is compared as text."""

    low: int
    high: int
    unit: str

    def apart(self, other: "Quantity") -> bool:
        """Whether no number lies in both; of other units nothing is known."""
        return self.unit == other.unit and (self.high < other.low or other.high < self.low)


def grouped(text: str, language: str | None = None) -> str | None:
    """The amount without its thousands marks (`1000 euro` of `1.000 euro`), where the text seems to have such marks.

    A dot or a space before three digits is one, whatever the language. One comma is in an English document only: in
    Dutch a fraction comes after it. So it does, in both, after a number that begins with 0.
    """
    written = text.strip()
    match = _grouped().match(written)
    if match is None:
        return None
    marks = re.sub(r"\d", "", match["whole"])
    if marks == "," and language != "en":
        return None
    return match["sign"] + re.sub(r"\D", "", match["whole"]) + written[match.end() :]


def quantity(written: Mapping[str, Any]) -> Quantity | None:
    """The interval of a `value`; None where it cannot be read, or names two units."""
    low, high = LOWEST, HIGHEST
    units: set[str] = set()
    for key in ("at-least", "at-most", "exactly"):
        if key not in written:
            continue
        match = _form().fullmatch(str(written[key]).strip())
        if match is None or len(match["fraction"] or "") > _DIGITS or len(match["whole"]) > 2 * _DIGITS:
            return None
        fraction = (match["fraction"] or "").ljust(_DIGITS, "0")
        number = int(match["whole"] + fraction) * (-1 if match["sign"] else 1)
        units.add(match["unit"] or "")
        low = max(low, number) if key != "at-most" else low
        high = min(high, number) if key != "at-least" else high
    return Quantity(low, high, units.pop()) if len(units) == 1 else None


@cache
def _grouped() -> re.Pattern[str]:
    return re.compile(r"(?P<sign>[-−]?)(?P<whole>[1-9]\d{0,2}(?:[.,'’ \u00a0\u2009\u202f]\d{3})+)(?!\d)", re.ASCII)


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        r"(?P<sign>[-−]?)(?P<whole>\d+)(?:[.,](?P<fraction>\d+))?(?:(?: |(?=%))(?P<unit>\S.*))?", re.ASCII
    )
