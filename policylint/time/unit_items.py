"""The grammar of quarters, halves, weeks and months."""

from functools import partial

from policylint.time import pieces
from policylint.time.beside import week_beside
from policylint.time.day_items import DayItems, Item
from policylint.time.occurrences import Named, Rolling
from policylint.time.phrases import Maker, Wrapped
from policylint.time.pieces import Piece
from policylint.time.quantities import YearSpec


class UnitItems(DayItems):
    """Reads quarters, halves, weeks and months."""

    __slots__ = ()

    def _dated(self, at: int) -> Item | None:
        """A day of the year or of the calendar: "Prinsjesdag", "1 mei"."""
        return None

    def _counted(self, at: int) -> Item | None:
        word = self.norm(at)
        if (
            word in ("q", "k", "h", "kw")
            and (number := self.digits(at + 1, 1, 2)) is not None
            and self._tight(at + 1, word)
        ):
            return self._quarter_or_half(word == "h", number, at + 2)
        if word == "q" and self.norm(at + 1) == "." and self.tokens.glued(at + 1) and self.tokens.glued(at + 2):
            dotted = self.digits(at + 2, 1, 1)
            return self._quarter_or_half(False, dotted, at + 3) if dotted is not None else None
        if (roman := self.find("roman", at)) is not None and self.find("quarter", roman[1]) is not None:
            return self._ordinal(int(roman[0]), roman[1])
        if (
            (number := self.digits(at, 1, 1)) is not None
            and self.norm(at + 1) in ("q", "h")
            and self.tokens.glued(at + 1)
        ):
            return self._quarter_or_half(self.norm(at + 1) == "h", number, at + 2)
        if (year := self.digits(at, 4, 4)) is not None:
            return self._year_first(year, at)
        if (quarter := self.find("quarter", at)) is not None:
            number = self.digits(quarter[1], 1, 2)
            if number is None and (roman := self.find("roman", quarter[1])) is not None:
                number = int(roman[0])
            return self._quarter_or_half(False, number, quarter[1] + 1) if number is not None else None
        ordinal = self.find("ordinal", at)
        return self._ordinal(int(ordinal[0]), ordinal[1]) if ordinal else None

    def _tight(self, at: int, word: str) -> bool:
        return self.tokens.glued(at) or word == "kw" or (word == "q" and not self.prose)

    def _quarter_or_half(self, half: bool, number: int, end: int) -> Item | None:
        if self.tokens.glued(end) and self.norm(end).isalpha():
            return None
        maker = Maker("half" if half else "quarter", (number,))
        short = self.digits(end, 4, 4) if self.tokens.glued(end) else None
        if short is not None:
            return Item(end + 1, maker, YearSpec("year", short))
        if (
            self.norm(end) in ("-", "/")
            and self.norm(end + 1) in ("q", "k", "h")
            and self.digits(end + 2, 1, 1) is None
        ):
            return None
        spec = self.year_spec(end)
        if spec is None and self.norm(end) in ("-", "/", ".") and self.digits(end + 1, 4, 4):
            spec = YearSpec("year", int(self.norm(end + 1))), end + 2
        if spec is None and not self.prose:
            # "Q3 26", "Q3/26"
            mark = self.norm(end) in ("-", "/", ".")
            short = self.digits(end + mark, 2, 2)
            if short is not None and end + mark + 1 == self.size:
                spec = YearSpec("year", 2000 + short), end + mark + 1
        if self.prose and spec is None and self.norm(end - 2) != "q":
            return None
        return Item(spec[1] if spec else end, maker, spec[0] if spec else None)

    def _year_first(self, year: int, at: int) -> Item | None:
        """2026-Q3, 2026 Q3, 2026Q3, 2026-H1."""
        mark = at + 1 if self.norm(at + 1) not in ("-", "/") else at + 2
        word = self.norm(mark)
        number = self.digits(mark + 1, 1, 2)
        month = None if self.prose else self.find("month", mark)
        if month is not None and self.year_spec(month[1]) is None:
            # "2026-mei"
            return Item(month[1], Maker("month", (int(month[0]),)), YearSpec("year", year))
        if word not in ("q", "h", "k", "kw") or number is None or not self.tokens.glued(mark + 1):
            return None
        if self.tokens.glued(mark + 2) and self.norm(mark + 2).isalnum():
            return None
        return Item(mark + 2, Maker("half" if word == "h" else "quarter", (number,)), YearSpec("year", year))

    def _ordinal(self, count: int, at: int) -> Item | None:
        others = [count]
        while (joint := self._joint_between(at)) is not None and (other := self.find("ordinal", joint[1])) is not None:
            others.append(int(other[0]))
            at = other[1]
            if len(others) > 4:
                return None
        item: Item | None = None
        for number in others:
            one = self._nth(number, at)
            if one is None or one.maker is None:
                return one if len(others) == 1 else None
            item = one if item is None else one._replace(maker=Maker("either", (item.maker, "", one.maker)))
        return item

    def _nth(self, count: int, at: int) -> Item | None:
        if (quarter := self.find("quarter", at)) is not None:
            spec = self.year_spec(quarter[1])
            return Item(
                spec[1] if spec else quarter[1], Maker("quarter", (4 if count < 0 else count,)), spec and spec[0]
            )
        if (half := self.find("half", at)) is not None:
            return self._half(2 if count < 0 else count, half[1])
        if (week := self.find("week-word", at)) is not None:
            return self._of_month(week[1], "week-of-month", (count,)) or self._week_beside(week[1], count)
        if (weekday := self.find("weekday", at)) is not None:
            return self._of_month(weekday[1], "weekday-of-month", (int(weekday[0]), count))
        if count in (1, -1):
            return self._first_months(count, at) or self._first_weeks(count, at)
        return None

    def _first_months(self, sign: int, at: int) -> Item | None:
        """The first three months of a year."""
        number = self.number(at)
        unit = self.find("unit", number[1]) if number else None
        if number is None or unit is None or unit[0] != "month" or not 1 <= number[0] <= 12:
            return None
        spec = self.year_spec(unit[1])
        if spec is None:
            return None
        low, high = (1, number[0]) if sign > 0 else (13 - number[0], 12)
        return Item(spec[1], Maker("span", (Maker("month", (low,)), "span", Maker("month", (high,)))), spec[0])

    def _first_weeks(self, sign: int, at: int) -> Item | None:
        """The first, or last, two weeks of a month."""
        number = self.number(at)
        unit = self.find("unit", number[1]) if number else None
        if number is None or unit is None or unit[0] != "week" or not 1 <= number[0] <= 4:
            return None
        return self._of_month(unit[1], "month-edge", (sign * number[0],))

    def _week_beside(self, at: int, count: int) -> Item | None:
        """As "de eerste week na het zomerreces", "de week voor het meireces"; "de tweede week van 2027" is one of a
        year."""
        for op, sign in (("after", 1), ("before", -1)):
            link = self.find(op, at)
            recess = self.find("recess", self.skip("article", link[1])) if link is not None else None
            if link is not None and recess is None and count > 0:
                item = self._dated(link[1])
                if item is not None:
                    step = partial(week_beside, weeks=sign * count)
                    return Item(item.end, phrase=Wrapped(item.built(), step))
            if recess is not None and count > 0:
                spec = self.year_spec(recess[1])
                year = int(spec[0].value) if spec is not None and spec[0].kind == "year" else None
                end = spec[1] if spec is not None and year is not None else recess[1]
                whole = Named(str(recess[0]), year=year, any_recess=recess[0] == "reces")
                return Item(end, phrase=Wrapped(whole, partial(week_beside, weeks=sign * count)))
        spec = self.year_spec(at)
        if (
            spec is not None
            and spec[0].kind in ("year", "shift")
            and count > 0
            and self.norm(at) in ("van", "of", "in")
        ):
            return Item(spec[1], Maker("week", (count,)), spec[0])
        return None

    def _half(self, count: int, at: int) -> Item | None:
        of = self.skip("month-word", self._of(at))
        if (month := self.find("month", of)) is not None:
            spec = self.year_spec(month[1])
            return Item(spec[1] if spec else month[1], Maker("month-half", (int(month[0]), count)), spec and spec[0])
        for category in ("this", "next", "loose"):
            shift = self.find(category, of)
            unit = self.find("calendar-unit", shift[1]) if shift else None
            if shift and unit and unit[0] == "month":
                whole = Rolling("month", int(shift[0]))
                return Item(unit[1], phrase=Wrapped(whole, partial(_month_half, half=count)))
        if (inner := self._halved(at, of, count)) is not None:
            return inner
        spec = self.year_spec(at)
        if self.prose and spec is None and self.norm(at - 1) == "helft":
            return None
        return Item(spec[1] if spec else at, Maker("half", (count,)), spec and spec[0])

    def _halved(self, at: int, of: int, count: int) -> Item | None:
        """Half of this month, a season or a quarter."""
        if self.norm(at) not in ("van", "of", "der", "in"):
            return None
        unit = self.find("calendar-unit", self._of(at))
        if unit is not None and unit[0] == "month":
            return Item(unit[1], phrase=Wrapped(Rolling("month", 0), partial(_month_half, half=count)))
        ordinal = self.find("ordinal", of)
        quarter = self._nth(int(ordinal[0]), ordinal[1]) if ordinal and self.find("quarter", ordinal[1]) else None
        season = self.find("season", of)
        # A half of a half is none, so that this does not call itself.
        whole = quarter or (self._counted(of) if season is None and ordinal is None else None)
        if whole is not None and whole.maker is not None and whole.maker.kind == "quarter":
            return whole._replace(maker=Maker("part", (f"half-{count}", whole.maker)))
        if season is None:
            return None
        spec = self.year_spec(season[1])
        maker = Maker("part", (f"half-{count}", Maker("season", (int(season[0]),))))
        return Item(spec[1] if spec else season[1], maker, spec and spec[0])

    def _of_month(self, at: int, kind: str, args: tuple[int, ...]) -> Item | None:
        of = self.skip("month-word", self._of(at))
        month = self.find("month", of)
        if month is None:
            return None
        spec = self.year_spec(month[1])
        return Item(spec[1] if spec else month[1], Maker(kind, (int(month[0]), *args)), spec and spec[0])

    def _week(self, at: int) -> Item | None:
        word = self.find("week-word", at)
        if word is None:
            return None
        number = self.digits(word[1], 1, 2)
        if number is not None and self.find("unit", word[1] + 1) is None:
            maker, end = Maker("week", (number,)), word[1] + 1
            joint = self._joint_between(end)
            last = self.digits(joint[1], 1, 2) if joint else None
            if joint is not None and last is not None:
                maker, end = (
                    Maker("either" if joint[0] == "either" else "span", (maker, "span", Maker("week", (last,)))),
                    joint[1] + 1,
                )
            spec = self.year_spec(end)
            return Item(spec[1] if spec else end, maker, spec and spec[0])
        if (beside := self._week_beside(word[1], 1)) is not None and beside.phrase is not None:
            return beside
        if self.norm(word[1]) in ("van", "of", "met"):
            day = self._day(self.skip("article", word[1] + 1))
            if day is not None and day.maker is not None and day.maker.kind == "day":
                return day._replace(maker=Maker("week-of", (day.maker,)))
        return None

    def _month(self, at: int) -> Item | None:
        number, year = self.digits(at, 1, 2), self.digits(at + 2, 4, 4)
        if number is not None and year is not None and not self.prose and self.norm(at + 1) in ("-", "/"):
            # 06-2026; in running text that is as often a number.
            return (
                Item(at + 3, Maker("month", (number,)), YearSpec("year", year)) if self.tokens.glued(at + 1) else None
            )
        at = self.skip("month-word", at)
        month = self.find("month", at)
        if month is None or not self._whole(month[1]):
            return None
        end = month[1]
        if self.norm(end) in ("-", "/") and self.digits(end + 1, 4, 4) is not None:
            end += 1
        elif (
            self.norm(end) == "-"
            and self.tokens.glued(end)
            and self.norm(end + 1).isalpha()
            and self.tokens.glued(end + 1)
        ) and self.find("month", end + 1) is None:
            return None
        spec = self.year_spec(end)
        if spec is None and self.prose and not self._bare_month(at, month[1]):
            return None
        return Item(spec[1] if spec else month[1], Maker("month", (int(month[0]),)), spec and spec[0])

    def _bare_month(self, at: int, end: int) -> bool:
        """Whether a month without a year is one in prose: not an abbreviation, nor an English verb or name."""
        word = self.tokens.raw(at)
        if len(word) < 3 or (len(word) == 3 and self.norm(at) != "mei"):
            return False
        if self.lexicon.language == "en":
            before = self.norm(at - 1) if at else ""
            return word[0].isupper() and (word not in ("May", "March", "August") or before in _MONTH_CUES)
        return word.islower() and self.norm(at + 1) not in ("circulaire",)


def _month_half(piece: Piece, half: int) -> Piece:
    first = piece.wide.first
    assert first is not None
    return pieces.month_half(first.year, first.month, half)


_MONTH_CUES = frozenset(
    ("in", "of", "by", "since", "until", "from", "before", "after", "early", "late", "mid", "end", "during")
)
