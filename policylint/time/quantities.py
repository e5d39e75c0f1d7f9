"""Numbers, years and amounts of time in words and digits."""

import re
from collections.abc import Callable, Collection
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from policylint.time.amounts import LONGEST, Amount, amount_of
from policylint.time.lexicon import Lexicon, Value
from policylint.time.rules import Rules
from policylint.time.tokens import Tokens

Read = TypeVar("Read")
# What a house reads at a token: a phrase, and where it ends.
House = Callable[["Reader", int], tuple[Any, int] | None]
# No expression that makes sense nests its rules deeper.
_DEEPEST = 24
# Half a unit, in a smaller one.
_HALVES = {"year": (6, "month"), "decade": (5, "year")}


class YearSpec(NamedTuple):
    """How a year is given: `year` (its number), `shift` (from the document's), `mark` (jl., a.s.) or `open` (PM)."""

    kind: str
    value: int | str


class Reader:
    """Reads small things at a place in the tokens. All methods give the value and where it ends, or None."""

    __slots__ = ("_depth", "_house", "_known", "_words", "lexicon", "prose", "size", "tokens")

    def __init__(self, tokens: Tokens, lexicon: Lexicon, *, prose: bool, house: House | None = None) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.prose = prose
        self.size = len(tokens.norms)
        self._words = [lexicon.table.get(norm) for norm in tokens.norms]
        self._depth = 0
        self._house = house
        self._known: dict[tuple[str, int], Any] = {}

    def once(self, name: str, at: int, read: Callable[[int], Read]) -> Read | None:
        """What a rule reads at a place, read once, so that time stays linear; nothing where rules nest too deep."""
        key = (name, at)
        if key in self._known:
            return cast("Read | None", self._known[key])
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            found = read(at)
        finally:
            self._depth -= 1
        self._known[key] = found
        return found

    def house_at(self, at: int) -> tuple[Any, int] | None:
        """The longest expression at a token that has a house reading: its phrase, and where it ends."""
        return self._house(self, at) if self._house is not None and at < self.size else None

    def find(self, category: str, at: int) -> tuple[Value, int] | None:
        """The longest phrase of a category that starts at a token: its value, and where it ends."""
        if at >= self.size or (categories := self._words[at]) is None or (entries := categories.get(category)) is None:
            return None
        norms = self.tokens.norms
        for key, value in entries:
            length = len(key)
            if length == 1 or tuple(norms[at : at + length]) == key:
                return value, at + length
        return None

    def categories(self, at: int) -> Collection[str]:
        """The categories of the phrases that start with a token."""
        return (self._words[at] if at < self.size else None) or ()

    def rules(self, rules: Rules, at: int) -> tuple[Callable[[Any, int], Any], ...]:
        """The rules that can begin with a token."""
        if at >= self.size:
            return ()
        return rules.of(self.tokens.norms[at], self._words[at], self.lexicon.language)

    def every(self, category: str, at: int) -> list[tuple[Value, int]]:
        """All phrases of a category that start at a token, longest first."""
        if at >= self.size or (categories := self._words[at]) is None:
            return []
        norms = self.tokens.norms
        return [
            (value, at + len(key))
            for key, value in categories.get(category, ())
            if tuple(norms[at : at + len(key)]) == key
        ]

    def skip(self, category: str, at: int) -> int:
        """Past a phrase of a category, if it stands there."""
        found = self.find(category, at)
        return found[1] if found else at

    def norm(self, at: int) -> str:
        """The token there, as compared; empty past the end."""
        return self.tokens.norms[at] if at < self.size else ""

    def digits(self, at: int, low: int, high: int) -> int | None:
        """A number of so many digits, as an int."""
        word = self.norm(at)
        return int(word) if low <= len(word) <= high and word.isascii() and word.isdigit() else None

    def number(self, at: int) -> tuple[int, int] | None:
        """A number, in digits or a word."""
        if (digits := self.digits(at, 1, 6)) is not None:
            if self.prose and self._part_of_number(at):
                return None
            return digits, at + 1
        found = self.find("number", at)
        return (int(found[0]), found[1]) if found else None

    def _part_of_number(self, at: int) -> bool:
        """Whether digits belong to something longer: 1.500, 36-2, A12, 2023Z19006."""
        tokens = self.tokens
        if tokens.glued(at) and (tokens.norms[at - 1].isalpha() or self._joint(at - 1)):
            return True
        return (
            self._joint(at + 1) and self.norm(at + 1) in ".," and tokens.glued(at + 2) and self.norm(at + 2).isdigit()
        )

    def _joint(self, at: int) -> bool:
        """Whether a mark stands glued between its neighbours, as in a longer number or name."""
        return self.norm(at) in tuple(".,-/:_") and self.tokens.glued(at) and self.norm(at - 1).isalnum()

    def four_digits(self, at: int) -> int | None:
        """A year in four digits that is not part of something longer."""
        year = self.digits(at, 4, 4)
        if year is None or year == 0:
            return None
        tokens, after = self.tokens, at + 1
        if not self.prose:
            return year if not (tokens.glued(after) and self.norm(after).isalpha()) else None
        if not 1900 <= year <= 2199 or (
            tokens.glued(at) and self.norm(at - 1) not in "('\"«„“[-/" and self.norm(at - 1) not in ("’", "‘")
        ):
            return None
        if tokens.glued(after):
            mark = self.norm(after)
            more = tokens.glued(after + 1)
            if (
                mark.isalnum()
                or mark in "_@%"
                or (mark in "-:" and more)
                or (mark == "/" and more and not self.norm(after + 1).isalpha())
                or (mark == "," and more and self.norm(after + 1).isdigit())
            ):
                return None
        return year

    def year_number(self, at: int) -> tuple[int, int] | None:
        """A year: 2026 or '26."""
        if (year := self.four_digits(at)) is not None:
            return year, at + 1
        if self.norm(at) == "'" and self.tokens.glued(at + 1) and (short := self.digits(at + 1, 2, 2)) is not None:
            return short + (2000 if short < 70 else 1900), at + 2
        return None

    def year_spec(self, at: int) -> tuple[YearSpec, int] | None:
        """The year that belongs to what stands before: "2026", "van dit jaar", "jl."."""
        for start in dict.fromkeys((at, self.skip("of", at), self.skip("article", self.skip("of", at)))):
            if (found := self.year_number(self._year_word(start))) is not None:
                return YearSpec("year", found[0]), found[1]
            for category in ("this", "next", "loose"):
                shift = self.find(category, start)
                if (
                    shift is not None
                    and (unit := self.find("calendar-unit", shift[1])) is not None
                    and unit[0] == "year"
                ):
                    return YearSpec("shift", int(shift[0])), unit[1]
            unit = self.find("calendar-unit", start)
            if start > at and unit is not None and unit[0] == "year" and self.norm(start - 1) not in ",-/'":
                return YearSpec("shift", 0), unit[1]
        if not self.prose and self.norm(at) == "(" and self.norm(at + 2) == ")" and (year := self.four_digits(at + 1)):
            return YearSpec("year", year), at + 3
        mark = self.find("mark", self.skip_comma(at))
        if mark is not None and self.find("calendar-unit", mark[1]) is None:
            return YearSpec("mark", mark[0]), mark[1]
        if self.norm(at) in ("xxxx", "pm", "xx") and not self.prose:
            return YearSpec("open", ""), at + 1
        return None

    def _year_word(self, at: int) -> int:
        return self.skip("year-word", at)

    def skip_comma(self, at: int) -> int:
        """Past a comma."""
        return at + 1 if self.norm(at) == "," else at

    def amount(self, at: int) -> tuple[Amount | None, int] | None:
        """An amount of time. The amount is None where the words give no number ("enkele weken")."""
        return self.once("amount", at, self._amount)

    def _amount(self, at: int) -> tuple[Amount | None, int] | None:
        if (iso := self._iso(at)) is not None:
            return iso
        some = self.find("some", at)
        if some is not None:
            after = self.find("unit", some[1])
            return (None, after[1]) if after else None
        for fraction in self.every("fraction", at):
            unit = self.find("unit", fraction[1])
            if unit is not None and unit[0] != "half":
                return _halves(int(fraction[0]), str(unit[0])), unit[1]
        first = self.number(at)
        if first is None:
            unit = self.find("unit", at)
            # "half jaar" without a number is one.
            return (amount_of(1, 1, "half"), unit[1]) if unit and unit[0] == "half" else None
        low, end = first
        end = self._repeated(end)
        if self.norm(end) == "," and self.norm(end + 1) == "5" and self.tokens.glued(end + 1):
            unit = self.find("unit", end + 2)
            return (_halves(low * 2 + 1, str(unit[0])), unit[1]) if unit else None
        high = low
        if self.norm(end) in ("tot", "a", "-", "of", "to", "or"):
            second = self.number(end + 1)
            if second is not None and second[0] >= low:
                high, end = second
        elif (unit := self.find("unit", end)) is not None and self.norm(unit[1]) in ("tot", "a", "to"):
            second = self.number(unit[1] + 1)
            if second is not None and second[0] > low and self.find("unit", second[1]) is not None:
                high, end = second
        unit = self.find("unit", end)
        if unit is None or max(low, high) > LONGEST:
            return None
        return amount_of(low, high, str(unit[0])), unit[1]

    def _repeated(self, at: int) -> int:
        """Past a number said again in brackets: "zes (6) weken"."""
        if self.norm(at) == "(" and self.number(at + 1) is not None and self.norm(at + 2) == ")":
            return at + 3
        return at

    def _iso(self, at: int) -> tuple[Amount, int] | None:
        if self.norm(at) not in ("p", "pt"):
            return None
        match = _iso_form().match(self.tokens.text, self.tokens.starts[at])
        if match is None:
            return None
        end = at
        while end < self.size and self.tokens.starts[end] < match.end():
            end += 1
        if end < self.size and self.tokens.glued(end) and self.norm(end).isalnum():
            return None
        years, months, weeks, days, hours = (int(match[name] or 0) for name in ("y", "m", "w", "d", "h"))
        if years or months:
            total = years * 12 + months
            if weeks or days or hours:
                return None
            unit = "year" if not months else "month"
            return Amount(total if months else years, total if months else years, unit), end
        if weeks and not days and not hours:
            return Amount(weeks, weeks, "week"), end
        total = weeks * 7 + days + -(-hours // 24)
        return Amount(total, total, "day"), end


@cache
def _iso_form() -> re.Pattern[str]:
    """An ISO 8601-1 duration without minutes or seconds."""
    number = r"(?:(?P<{0}>[0-9]{{1,5}}){1})?"
    parts = "".join(number.format(letter.lower(), letter) for letter in "YMWD")
    return re.compile(rf"P(?=[0-9T]){parts}(?:T(?P<h>[0-9]{{1,5}})H)?(?![0-9T])")


def _halves(count: int, unit: str) -> Amount:
    """So many halves of a unit. Half a month is fifteen days, half a week four, half a day one."""
    if unit in _HALVES:
        size, smaller = _HALVES[unit]
        return Amount(count * size, count * size, smaller)
    days = {"month": 15, "week": 4, "quarter": 45}.get(unit, 1)
    whole, rest = divmod(count, 2)
    per = {"month": 30, "week": 7, "quarter": 91}.get(unit, 1)
    total = whole * per + rest * days
    return Amount(total, total, "workday" if unit == "workday" else "day")
