"""The grammar of years and seasons, and of when four digits in prose are a year."""

from datetime import date

from policylint.time import pieces
from policylint.time.cues import ARTICLES, NUMBER_CUES, PREPOSITIONS, QUANTITIES, YEAR_CUES
from policylint.time.day_items import Item
from policylint.time.occurrences import Rolling
from policylint.time.phrases import Failing, Fixed, Maker, Stepped, Wrapped
from policylint.time.pieces import Piece
from policylint.time.quantities import YearSpec
from policylint.time.reading import Interval
from policylint.time.unit_items import UnitItems

# Words with which a surname begins.
_OF_NAMES = frozenset(("van", "de", "der", "den", "'t", "het"))


class YearItems(UnitItems):
    """Reads years and seasons."""

    __slots__ = ()

    def _season(self, at: int) -> Item | None:
        joined = self.tokens.norms[at : at + 4]
        if joined[:2] == ["voor", "-"] and joined[2:] in (["of", "najaar"], ["en", "najaar"], ["/", "najaar"]):
            spec = self.year_spec(at + 4)
            maker = Maker("either", (Maker("season", (1,)), "", Maker("season", (3,))))
            return Item(spec[1] if spec else at + 4, maker, spec and spec[0])
        season = self.find("season", at)
        if season is None:
            return self._season_part(at)
        number, end = int(season[0]), season[1]
        double = self.double_year(self._of(end))
        if double is not None:
            return Item(double[1], Maker("season", (number,)), YearSpec("year", double[0][0 if number == 4 else 1]))
        if number == 2 and self.norm(end) in ("recess", "holidays", "holiday", "break"):
            return None
        if self.norm(end) in ("recess",):
            return None
        spec = self.year_spec(end)
        if self.prose and spec is None and not self._introduced(at):
            return None
        winter = number == 4 and spec is not None and spec[0].kind == "year"
        return Item(
            spec[1] if spec else end, Maker("winter") if winter else Maker("season", (number,)), spec and spec[0]
        )

    def _season_part(self, at: int) -> Item | None:
        """As "nazomer": the end of a season."""
        found = self.find("season-part", at)
        if found is None:
            return None
        step, number = str(found[0]).split()
        spec = self.year_spec(found[1])
        if self.prose and spec is None and not self._introduced(at):
            return None
        maker = Maker("part", (step, Maker("season", (int(number),))))
        return Item(spec[1] if spec else found[1], maker, spec and spec[0])

    def _introduced(self, at: int) -> bool:
        """Whether a preposition stands before: "in de zomer", "met Kerst"."""
        first = at if self.norm(at) in ARTICLES else at - 1 if at and self.norm(at - 1) in ARTICLES else at
        if not first or self.norm(first - 1) not in PREPOSITIONS:
            return False
        # "De motie-Van Zomer", "mevrouw De Winter": names.
        before = self.tokens.raw(at - 1)
        return not (before[:1].isupper() and before.lower() in _OF_NAMES and self.tokens.raw(at)[:1].isupper())

    def double_year(self, at: int) -> tuple[tuple[int, int], int] | None:
        """Two years that follow each other: 2026-2027, 2026/27, 2026/'27, '26/'27; as a value also 26/27."""
        short = self.digits(at + 1, 2, 2) if self.norm(at) == "'" else None if self.prose else self.digits(at, 2, 2)
        end = at + 1 + (self.norm(at) == "'")
        first = self.digits(at, 4, 4) if short is None else 2000 + short
        if first is None or self.norm(end) not in ("-", "/"):
            return None
        after = end + 1 + (self.norm(end + 1) == "'")
        second = self.digits(after, 2, 4)
        if second is None or second not in (first + 1, (first + 1) % 100):
            return None
        return (first, first + 1), after + 1

    def _year(self, at: int) -> Item | None:
        school = self.find("school-year", at)
        if school is not None:
            double = self.double_year(school[1])
            if double is not None:
                return Item(double[1], Maker(str(school[0])), YearSpec("year", double[0][0]))
            return None
        word = self.find("year-word", at)
        start = word[1] if word else at
        period = self._year_range(start) or (self._decade(str(word[0]), start) if word else None)
        if period is not None:
            return period
        found = self.year_number(start) if word or not self.prose else None
        if (
            found is None
            and (year := self.four_digits(start)) is not None
            and (not self.prose or self._year_here(start))
        ):
            found = year, start + 1
        return Item(found[1], Maker("year"), YearSpec("year", found[0])) if found else None

    def _year_end(self, at: int, *, whole: bool = False) -> Item | None:
        """As "jaareinde 2026": the end of a year, or (`whole`) the year itself."""
        found = self.find("year-end", at)
        if found is None:
            return None
        spec = self.year_spec(found[1])
        if spec is not None:
            maker = Maker("year")
            return Item(spec[1], maker if whole else Maker("part", ("eind", maker)), spec[0])
        this = Rolling("year", 0)
        return Item(found[1], phrase=this if whole else Wrapped(this, Stepped("eind")))

    def _decade(self, words: str, at: int) -> Item | None:
        """Ten years: "de jaren '90"; as a value of its own also "jaren 90"."""
        marked = self.norm(at) == "'"
        short = self.digits(at + marked, 2, 2)
        if not words.endswith(("jaren", "years")) or short is None or short % 10 or (self.prose and not marked):
            return None
        first = short + (2000 if short < 70 else 1900)
        return Item(at + marked + 1, phrase=Fixed(pieces.exact("decade", date(first, 1, 1), date(first + 9, 12, 31))))

    def _year_range(self, at: int) -> Item | None:
        """2023-2026; as a value of its own also 2026/27."""
        first, last = self.digits(at, 4, 4), self.digits(at + 2, 4, 4)
        if first is None or self.norm(at + 1) not in ("-", "/"):
            return None
        if last is None:
            double = self.double_year(at) if not self.prose or self._year_here(at) else None
            if double is None or (self.prose and self.norm(at - 1) in ("vergaderjaar", "zittingsjaar", "nr", "nrs")):
                return None
            last, end = double[0][1], double[1]
        else:
            end = at + 3
        if self.prose:
            odd = not (1900 <= first < last <= 2199) or self.norm(at - 1) in (
                "vergaderjaar",
                "zittingsjaar",
                "nr",
                "nrs",
            )
            if odd or self._runs_on(end) or (self.tokens.glued(at) and self.norm(at - 1) not in tuple("([«\"'")):
                return None
        if first > last:
            detail: dict[str, object] = {"why": "reversed", "first": first, "last": last}
            return Item(end, phrase=Failing("impossible-date", detail))
        wide = Interval(pieces.year(first).wide.first, pieces.year(last).wide.last)
        return Item(end, phrase=Fixed(Piece("days", wide, wide)))

    def _year_here(self, at: int) -> bool:
        """Whether four digits in prose are a year: after a preposition, not in a name or before a quantity."""
        before = self.norm(at - 1) if at else ""
        if before in ("/", "-") and self.tokens.glued(at) and self.digits(at - 2, 4, 4) is not None:
            return False
        if before == "-" and at > 1 and self.find("part", at - 2):
            # "mid-2026"
            before = self.norm(at - 2)
        after = self.norm(at + 1)
        if after in QUANTITIES or before in NUMBER_CUES:
            return False
        if before in YEAR_CUES or before in ("", "(", "[", ",", ";", ":", "/", "«", "'", "“", "„", "\n\n"):
            return before != "," or not self.norm(at - 2).isdigit() or self.tokens.ends[at - 1] < self.tokens.starts[at]
        return before.endswith("jaar") and before not in ("vergaderjaar", "zittingsjaar")
