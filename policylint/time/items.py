"""The grammar of what recurs in the calendar or is counted from the document's day: days, months, seasons, weeks."""

from datetime import timedelta
from functools import partial
from typing import NamedTuple

from policylint.time import pieces
from policylint.time.occurrences import Named, Occurring, Rest, Rolling, Weekday
from policylint.time.phrases import Failing, Fixed, Maker, Phrase, Wrapped, made
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval
from policylint.time.quantities import Reader, YearSpec
from policylint.time.unbound import Event, Open


class Item(NamedTuple):
    """What stands at a place: a yearly thing (`maker`, with its year if given) or a `phrase`; it ends at `end`."""

    end: int
    maker: Maker | None = None
    spec: YearSpec | None = None
    phrase: Phrase | None = None

    def built(self) -> Phrase:
        """The phrase."""
        if self.phrase is not None:
            return self.phrase
        assert self.maker is not None
        spec = self.spec
        if spec is None:
            return Occurring(self.maker)
        if spec.kind == "open":
            return Open()
        if spec.kind == "mark":
            return Occurring(self.maker, mark=str(spec.value))
        number = int(spec.value)
        return Occurring(self.maker, number) if spec.kind == "year" else Occurring(self.maker, shift=number)


class Items(Reader):
    """Reads one item at a place."""

    __slots__ = ()

    def item(self, at: int, *, bare_unit: bool = False) -> Item | None:
        """One thing in time. `bare_unit`: "de maand" alone is this month, as in "eind van de maand"."""
        at = self._opening(at)
        for read in (self._part, self._day, self._counted, self._named, self._this, self._season, self._month):
            if (item := read(at)) is not None:
                return item
        for read in (self._week, self._year, self._recess, self._feast, self._day_word, self._era, self._weekday):
            if (item := read(at)) is not None:
                return item
        if bare_unit and (unit := self.find("calendar-unit", at)) is not None:
            return Item(unit[1], phrase=Rolling(str(unit[0]), 0))
        return None

    def _opening(self, at: int) -> int:
        """Past words that change nothing, unless a phrase that matters begins with them."""
        for _ in range(4):
            if self.find("era", at) or self.find("part", at) or self.find("this", at) or self.find("loose", at) or self.find("feast", at):
                return at
            if self.find("day-word", at) or self.find("ultimo", at) or self.find("next", at):
                return at
            after = self.skip("neutral", at)
            if after == at:
                return at
            at = after
        return at

    # Parts

    def _part(self, at: int) -> Item | None:
        edge = self.find("ultimo", at)
        if edge is not None and (whole := self.item(edge[1], bare_unit=True)) is not None:
            return self._stepped(whole, str(edge[0]))
        for which, end in self.lexicon.every("part", self.tokens.norms, at):
            named = str(which)
            second: str | None = None
            if self.norm(end) in ("-", "/", "of", "en", "tot", "or", "to", "and"):
                other = self.find("part", end + 1)
                if other is not None:
                    second, end = str(other[0]), other[1]
            end = end + 1 if self.norm(end) == "-" else self._of(end)
            whole = self.item(end, bare_unit=True)
            if whole is None or (whole.maker is not None and whole.maker.kind == "day"):
                continue
            item = self._stepped(whole, named)
            if second is not None and whole.maker is not None:
                maker = Maker("either", (Maker("part", (named, whole.maker)), Maker("part", (second, whole.maker))))
                item = whole._replace(maker=maker)
            return item
        return None

    def _of(self, at: int) -> int:
        return self.skip("article", self.skip("of", at) if self.norm(at) not in (",", "-", "/", "'") else at)

    def _stepped(self, whole: Item, step: str) -> Item:
        if whole.maker is not None:
            return whole._replace(maker=Maker("part", (step, whole.maker)))
        assert whole.phrase is not None
        return whole._replace(phrase=Wrapped(whole.phrase, partial(pieces.stepped, step=step)))

    # Days

    def _day(self, at: int) -> Item | None:
        weekday, start = self._weekday_before(at)
        item = self._day_list(start, weekday) or self._numeric(start, weekday) or self._month_first(start, weekday)
        return item if item is not None and self._whole(item.end) else None

    def _whole(self, end: int) -> bool:
        """Whether what was read does not run on into a longer word or number."""
        return not (self.tokens.glued(end) and self.norm(end).isalpha() and self.norm(end - 1).isalpha())

    def _weekday_before(self, at: int) -> tuple[int | None, int]:
        found = self.find("weekday", at) or self.find("weekday-short", at)
        if found is None:
            return None, at
        after = self.skip("article", self.skip_comma(found[1]))
        if self.norm(after) in ("d", "dd"):
            after = self.skip("neutral", after)
        return int(found[0]), after

    def _day_number(self, at: int) -> tuple[int, int] | None:
        number = self.digits(at, 1, 2)
        if number is None or (self.prose and self._part_of_number(at)):
            ordinal = self.find("ordinal", at)
            return (int(ordinal[0]), ordinal[1]) if ordinal and self.norm(at).isdigit() else None
        if self.norm(at + 1) in ("e", "ste", "de", "st", "nd", "rd", "th") and self.tokens.glued(at + 1):
            return number, at + 2
        return number, at + 1

    def _day_list(self, at: int, weekday: int | None) -> Item | None:
        """Days that share a month: "1 mei", "24 en 25 juni", "1, 2 en 3 juni", "1 t/m 3 juni 2026"."""
        days: list[tuple[int, int | None, str]] = []
        mode, end = "", at
        while len(days) < 12:
            number = self._day_number(end)
            if number is None:
                return None
            days.append((number[0], weekday, mode))
            end = number[1]
            month_at = self.skip("month-word", end + 1 if self.norm(end) in ("-", "of", "van", ".") else end)
            month = self.find("month", month_at)
            if month is not None:
                return self._days_of(days, int(month[0]), month[1])
            joint = self._joint_between(end)
            if joint is None:
                return None
            mode = joint[0]
            weekday, end = self._weekday_before(joint[1])
        return None

    def _days_of(self, days: list[tuple[int, int | None, str]], month: int, end: int) -> Item | None:
        if (
            self.norm(end) == "-"
            and self.tokens.glued(end)
            and self.tokens.glued(end + 1)
            and self.digits(end + 1, 2, 4) is None
        ):
            return None
        spec = self.year_spec(end + 1 if self.norm(end) == "-" and self.digits(end + 1, 4, 4) else end)
        makers = [Maker("day", (month, number, weekday)) for number, weekday, _ in days]
        maker = makers[0]
        for other, (_, _, mode) in zip(makers[1:], days[1:], strict=True):
            maker = Maker("either" if mode == "either" else "span", (maker, mode, other))
        return Item(spec[1] if spec else end, maker, spec[0] if spec else None)

    def _joint_between(self, at: int) -> tuple[str, int] | None:
        """What joins two things: `either`, `span` (both included), `until` (perhaps without the last)."""
        if (found := self.find("until-incl", at)) is not None:
            return "span", found[1]
        if (found := self.find("dash", at)) is not None:
            return (
                "span"
                if self.norm(at) in "--" or (self.lexicon.language == "en" and self.norm(at) in ("through", "thru"))
                else "until"
            ), found[1]
        if (found := self.find("and", at)) is not None:
            return "either", found[1]
        return None

    def _month_first(self, at: int, weekday: int | None) -> Item | None:
        """English: "May 1st, 2026"."""
        if self.lexicon.language != "en":
            return None
        month = self.find("month", at)
        number = self._day_number(month[1]) if month else None
        if month is None or number is None or (self.norm(number[1]) in ("-", "/") and self.prose):
            return None
        maker = Maker("day", (int(month[0]), number[0], weekday))
        joint = self._joint_between(number[1])
        last = self._day_number(joint[1]) if joint else None
        end = number[1]
        if (
            joint is not None
            and last is not None
            and self.norm(last[1]) not in ("-", "/")
            and not self.find("month", last[1])
        ):
            maker = Maker(
                "either" if joint[0] == "either" else "span",
                (maker, joint[0], Maker("day", (int(month[0]), last[0], None))),
            )
            end = last[1]
        spec = self.year_spec(end)
        return Item(spec[1] if spec else end, maker, spec[0] if spec else None)

    def _numeric(self, at: int, weekday: int | None) -> Item | None:
        """1-5-2026, 01/05/2026, 1.5.2026, 2026-05-01, and (as a value of its own) 1-5-'26 and 1-5."""
        first, mark = self.norm(at), self.norm(at + 1)
        if (
            not (first.isdigit() and len(first) in (1, 2, 4))
            or mark not in ("-", "/", ".")
            or not self.tokens.glued(at + 1)
        ):
            return None
        second = self.digits(at + 2, 1, 2)
        if (
            second is None
            or not self.tokens.glued(at + 2)
            or (self.prose and self.tokens.glued(at) and self.norm(at - 1) in (*"-/.,:_=&?", "+"))
        ):
            return None
        more = self.norm(at + 3) == mark and self.tokens.glued(at + 3) and self.tokens.glued(at + 4)
        if len(first) == 4:
            day = self.digits(at + 4, 1, 2) if more else None
            if day is None or (self.prose and (mark != "-" or self._runs_on(at + 5))):
                return None
            return Item(at + 5, Maker("day", (second, day, weekday)), YearSpec("year", int(first)))
        end = at + 4
        if more:
            short = self.norm(end) == "'" and self.digits(end + 1, 2, 2) is not None
            year = self.digits(end + short, 2, 4)
            if year is None or (year < 100 and self.prose and not short):
                return None
            end += short + 1
            if self.prose and self._runs_on(end):
                return None
            spec = YearSpec("year", year if year >= 100 else year + (2000 if year < 70 else 1900))
        elif self.prose or mark == "." or self.tokens.glued(at + 3):
            return None
        else:
            spec, end = None, at + 3
        maker = Maker("day", (second, int(first), weekday))
        if self.lexicon.language == "en" and mark == "/":
            maker = self._either_order(int(first), second, weekday)
        if spec is None and (found := self.year_spec(end)) is not None:
            return Item(found[1], maker, found[0])
        return Item(end, maker, spec)

    def _runs_on(self, end: int) -> bool:
        return self.tokens.glued(end) and (
            self.norm(end).isalnum() or (self.norm(end) in "-/_" and self.tokens.glued(end + 1))
        )

    def _either_order(self, first: int, second: int, weekday: int | None) -> Maker:
        """06/07 in English: day and month, or month and day; where one of them cannot be, the other."""
        european, american = (Maker("day", (month, day, weekday)) for month, day in ((second, first), (first, second)))
        if first == second or not _exists(american):
            return european
        return Maker("either", (european, "order", american)) if _exists(european) else american

    # Quarters, halves, nth weeks and weekdays

    def _counted(self, at: int) -> Item | None:
        word = self.norm(at)
        if (
            word in ("q", "k", "h", "kw")
            and (number := self.digits(at + 1, 1, 2)) is not None
            and self._tight(at + 1, word)
        ):
            return self._quarter_or_half(word == "h", number, at + 2)
        if (
            (number := self.digits(at, 1, 1)) is not None
            and self.norm(at + 1) in ("q", "h")
            and self.tokens.glued(at + 1)
        ):
            return self._quarter_or_half(self.norm(at + 1) == "h", number, at + 2)
        if (year := self.digits(at, 4, 4)) is not None:
            return self._year_first(year, at)
        if (quarter := self.find("quarter", at)) is not None and (number := self.digits(quarter[1], 1, 2)) is not None:
            return self._quarter_or_half(False, number, quarter[1] + 1)
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
        if self.prose and spec is None and self.norm(end - 2) != "q":
            return None
        return Item(spec[1] if spec else end, maker, spec[0] if spec else None)

    def _year_first(self, year: int, at: int) -> Item | None:
        """2026-Q3, 2026 Q3, 2026Q3, 2026-H1."""
        mark = at + 1 if self.norm(at + 1) not in ("-", "/") else at + 2
        word = self.norm(mark)
        number = self.digits(mark + 1, 1, 2)
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
            return self._of_month(week[1], "week-of-month", (count,))
        if (weekday := self.find("weekday", at)) is not None:
            return self._of_month(weekday[1], "weekday-of-month", (int(weekday[0]), count))
        if count in (1, -1):
            return self._first_months(count, at)
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
        spec = self.year_spec(at)
        if self.prose and spec is None and self.norm(at - 1) == "helft":
            return None
        return Item(spec[1] if spec else at, Maker("half", (count,)), spec and spec[0])

    def _of_month(self, at: int, kind: str, args: tuple[int, ...]) -> Item | None:
        of = self.skip("month-word", self._of(at))
        month = self.find("month", of)
        if month is None:
            return None
        spec = self.year_spec(month[1])
        return Item(spec[1] if spec else month[1], Maker(kind, (int(month[0]), *args)), spec and spec[0])

    # Seasons, months, weeks, years

    def _season(self, at: int) -> Item | None:
        season = self.find("season", at)
        if season is None:
            return None
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

    def _introduced(self, at: int) -> bool:
        """Whether a preposition stands before: "in de zomer", "met Kerst"."""
        first = at if self.norm(at) in _ARTICLES else at - 1 if at and self.norm(at - 1) in _ARTICLES else at
        return first > 0 and self.norm(first - 1) in _PREPOSITIONS

    def double_year(self, at: int) -> tuple[tuple[int, int], int] | None:
        """Two years that follow each other: 2026-2027, 2026/27, 2026/'27."""
        first = self.digits(at, 4, 4)
        if first is None or self.norm(at + 1) not in ("-", "/"):
            return None
        after = at + 2 + (self.norm(at + 2) == "'")
        second = self.digits(after, 2, 4)
        if second is None or second not in (first + 1, (first + 1) % 100):
            return None
        return (first, first + 1), after + 1

    def _month(self, at: int) -> Item | None:
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
        ):
            if self.find("month", end + 1) is None:
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
                maker, end = Maker("either" if joint[0] == "either" else "span", (maker, "span", Maker("week", (last,)))), joint[1] + 1
            spec = self.year_spec(end)
            return Item(spec[1] if spec else end, maker, spec and spec[0])
        if self.norm(word[1]) in ("van", "of", "met"):
            day = self._day(self.skip("article", word[1] + 1))
            if day is not None and day.maker is not None and day.maker.kind == "day":
                return day._replace(maker=Maker("week-of", (day.maker,)))
        return None

    def _year(self, at: int) -> Item | None:
        school = self.find("school-year", at)
        if school is not None:
            double = self.double_year(school[1])
            if double is not None:
                return Item(double[1], Maker(str(school[0])), YearSpec("year", double[0][0]))
            return None
        word = self.find("year-word", at)
        start = word[1] if word else at
        period = self._year_range(start)
        if period is not None:
            return period
        found = self.year_number(start) if word else None
        if (
            found is None
            and (year := self.four_digits(start)) is not None
            and (not self.prose or self._year_here(start))
        ):
            found = year, start + 1
        return Item(found[1], Maker("year"), YearSpec("year", found[0])) if found else None

    def _year_range(self, at: int) -> Item | None:
        """2023-2026; as a value of its own also 2026/27."""
        first, last = self.digits(at, 4, 4), self.digits(at + 2, 4, 4)
        if first is None or self.norm(at + 1) not in ("-", "/"):
            return None
        if last is None:
            double = None if self.prose else self.double_year(at)
            if double is None:
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
        after = self.norm(at + 1)
        if after in _QUANTITIES or before in _NUMBER_CUES:
            return False
        if before in _YEAR_CUES or before in ("", "(", "[", ",", ";", ":", "/", "«", "'", "\n\n"):
            return before != "," or not self.norm(at - 2).isdigit() or self.tokens.ends[at - 1] < self.tokens.starts[at]
        return before.endswith("jaar") and before not in ("vergaderjaar", "zittingsjaar")

    # Counted from the document's day

    def _this(self, at: int) -> Item | None:
        for category, loose in (("this", False), ("next", False), ("loose", True)):
            found = self.find(category, at)
            if found is None:
                continue
            shift, end = int(found[0]), found[1]
            item = self._shifted(shift, loose, end)
            if item is not None:
                return item
        still = self.find("later-this", at) or self.find("earlier-this", at)
        if still is not None:
            gone = self.find("later-this", at) is None
            inner = self._this(still[1]) or (None if gone else self._rest(at, still[1]))
            if inner is not None and isinstance(inner.phrase, Rolling | Occurring):
                return inner._replace(phrase=Rest(inner.phrase, gone))
            if inner is not None and inner.phrase is None and not gone:
                built = inner.built()
                return Item(inner.end, phrase=Rest(built)) if isinstance(built, Occurring) else inner
        return None

    def _rest(self, at: int, end: int) -> Item | None:
        """ "de rest van 2026", "later in 2026"; "nog in 2026" is the year."""
        item = self._year(end)
        if item is None or item.maker is None or self.norm(at) in ("nog", "still"):
            return None
        return item

    def _shifted(self, shift: int, loose: bool, at: int) -> Item | None:
        if (weekday := self.find("weekday", at)) is not None:
            mark = "past" if shift < 0 else "coming" if shift > 0 else "same"
            return Item(weekday[1], phrase=Weekday(int(weekday[0]), mark))
        if (recess := self.find("recess", at)) is not None and recess[0] != "reces":
            return Item(
                recess[1],
                phrase=Named(str(recess[0]), mark="past" if shift < 0 else "coming" if shift else None, shift=None),
            )
        for category, kind in (("season", "season"), ("month", "month")):
            found = self.find(category, at)
            if found is not None:
                maker = Maker(kind, (int(found[0]),))
                if shift == 0:
                    winter = maker == Maker("season", (4,))
                    phrase = Occurring(maker, mark="same") if winter else Occurring(maker, shift=0)
                else:
                    phrase = Occurring(maker, mark="past" if shift < 0 else "coming" if loose else "following")
                still = self.find("still", found[1])
                if still is not None and shift == 0:
                    return Item(still[1], phrase=Rest(phrase))
                return Item(found[1], phrase=phrase)
        if (weekend := self.find("weekend", at)) is not None:
            whole = Rolling("week", shift if not loose or shift < 0 else 0)
            return Item(weekend[1], phrase=Wrapped(whole, partial(_weekday_of, first=5, last=6)))
        unit = self.find("calendar-unit", at)
        if unit is None or (self.prose and unit[0] == "day"):
            return None
        end = unit[1]
        rolling = Rolling(str(unit[0]), shift, loose)
        if unit[0] == "week" and (weekday := self.find("weekday", end)) is not None:
            number = int(weekday[0])
            return Item(
                weekday[1], phrase=Wrapped(Rolling("week", shift), partial(_weekday_of, first=number, last=number))
            )
        still = self.find("still", end)
        if still is not None and shift == 0:
            return Item(still[1], phrase=Rest(rolling))
        return Item(end, phrase=rolling)

    def _day_word(self, at: int) -> Item | None:
        found = self.find("day-word", at)
        if found is None or (
            self.prose and self.norm(at) in ("nu", "now", "morgen", "heden", "vandaag", "op", "today")
        ):
            return None
        return Item(found[1], phrase=Rolling("day", int(found[0])))

    def _era(self, at: int) -> Item | None:
        found = self.find("era", at)
        return Item(found[1], phrase=Event(str(found[0]))) if found else None

    def _weekday(self, at: int) -> Item | None:
        weekday = self.find("weekday", at)
        if weekday is None:
            return None
        mark = self.find("mark", weekday[1])
        if mark is not None and self.find("calendar-unit", mark[1]) is None:
            return Item(mark[1], phrase=Weekday(int(weekday[0]), str(mark[0])))
        week = self._this(self.skip("of", weekday[1]))
        if week is not None and isinstance(week.phrase, Rolling) and week.phrase.unit == "week":
            step = partial(_weekday_of, first=int(weekday[0]), last=int(weekday[0]))
            return week._replace(phrase=Wrapped(week.phrase._replace(loose=False), step))
        return None if self.prose else Item(weekday[1], phrase=Weekday(int(weekday[0])))

    # What the calendar names

    def _recess(self, at: int) -> Item | None:
        found = self.find("recess", at)
        if found is None:
            return None
        name, end = str(found[0]), found[1]
        spec = self.year_spec(end)
        double = self.double_year(self._of(end))
        if double is not None:
            return Item(double[1], phrase=Named(name, double[0][0]))
        if name == "reces" and spec is None:
            return Item(end, phrase=Named("reces", any_recess=True))
        if spec is None:
            return Item(end, phrase=Named(name))
        kind, value = spec[0]
        if kind == "year":
            return Item(spec[1], phrase=Named(name, year=int(value)))
        if kind == "shift":
            return Item(spec[1], phrase=Named(name, shift=int(value)))
        return Item(spec[1], phrase=Named(name, mark=str(value)) if kind == "mark" else Open())

    def _named(self, at: int) -> Item | None:
        found = self.find("prinsjesdag", at)
        if found is None:
            return None
        spec = self.year_spec(found[1])
        return Item(spec[1] if spec else found[1], Maker("prinsjesdag"), spec and spec[0])

    def _feast(self, at: int) -> Item | None:
        found = self.find("feast", self.skip("article", at) if not self.find("feast", at) else at)
        if found is None:
            return None
        end = found[1]
        double = self.double_year(self._of(end))
        if double is not None:
            return Item(double[1], Maker("feast", (found[0],)), YearSpec("year", double[0][0]))
        spec = self.year_spec(end)
        if self.prose and spec is None and not self._introduced(at):
            return None
        return Item(spec[1] if spec else end, Maker("feast", (found[0],)), spec and spec[0])


_MONTH_CUES = frozenset(
    ("in", "of", "by", "since", "until", "from", "before", "after", "early", "late", "mid", "end", "during")
)
_YEAR_CUES = frozenset(
    ["in", "uit", "van", "sinds", "vanaf", "tot", "voor", "na", "eind", "begin", "medio", "per", "over", "en", "of", "t/m", "m", "tussen", "jaar", "het", "ten", "opzichte", "met", "rond", "tegen", "einde", "ultimo", "sedert", "half", "naar", "door", "periode", "jaren", "zomer", "kalenderjaar", "nog", "(begrotings)jaar", "ook", "al", "reeds", "of", "by", "since", "until", "from", "before", "after", "end", "the", "and", "or", "during", "for", "to", "through", "between", "late", "early", "mid", "around", "towards"]
)
_NUMBER_CUES = frozenset(["nr", "nrs", "nummer", "artikel", "art", "€", "eur", "$", "blz", "pagina", "p", "no", "number", "lid", "page"])
_ARTICLES = frozenset(("de", "het", "the"))
_PREPOSITIONS = frozenset(
    ["in", "na", "voor", "tot", "vanaf", "sinds", "rond", "rondom", "tegen", "tijdens", "gedurende", "met", "op", "om", "voorafgaand", "aan", "eind", "einde", "begin", "medio", "van", "half", "halverwege", "per", "by", "before", "after", "since", "until", "during", "around", "at", "of", "from"]
)
_QUANTITIES = frozenset(
    ["euro", "eur", "miljoen", "miljard", "duizend", "mensen", "personen", "woningen", "banen", "fte", "km", "kg", "ton", "meter", "hectare", "ha", "kilometer", "leden", "bedrijven", "huishoudens", "leerlingen", "studenten", "plaatsen", "uur", "uren", "dagen", "weken", "maanden", "jaar", "procent", "gram", "mg", "ml", "mw", "gw", "million", "billion", "people", "persons", "homes", "jobs", "euros", "hours", "days", "weeks", "months", "years", "percent", "gemeenten", "scholen", "militairen", "vluchtelingen", "asielzoekers", "statushouders", "opvangplekken", "meldingen", "aanvragen", "zaken", "kilo", "liter", "stuks"]
)


def _weekday_of(piece: Piece, first: int, last: int) -> Piece:
    monday = piece.wide.first
    assert monday is not None
    return pieces.exact(
        "day" if first == last else "days", monday + timedelta(days=first), monday + timedelta(days=last)
    )


def _month_half(piece: Piece, half: int) -> Piece:
    first = piece.wide.first
    assert first is not None
    return pieces.month_half(first.year, first.month, half)


def _exists(maker: Maker) -> bool:
    try:
        made(maker, 2000, {})
    except Unresolved:
        return False
    return True
