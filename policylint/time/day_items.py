"""The grammar of days: "1 mei 2026", "24 en 25 juni a.s.", 1-5-2026, "May 1st"."""

from typing import NamedTuple

from policylint.time.occurrences import Occurring
from policylint.time.phrases import Maker, Phrase, made
from policylint.time.pieces import Unresolved
from policylint.time.quantities import Reader, YearSpec
from policylint.time.relations import Between
from policylint.time.unbound import Open


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


class DayItems(Reader):
    """Reads days."""

    __slots__ = ()

    def _joint_between(self, at: int) -> tuple[str, int] | None:
        """What joins two things: `either`, `span` (both included), `until` (perhaps without the last)."""
        if (found := self.find("until-incl", at)) is not None:
            return "span", found[1]
        if (found := self.find("dash", at)) is not None:
            return (
                "span"
                if self.norm(at) in ("-", "--", "a")
                or (self.lexicon.language == "en" and self.norm(at) in ("through", "thru"))
                else "until"
            ), found[1]
        if (found := self.find("and", at)) is not None:
            return "either", found[1]
        return None

    def _of(self, at: int) -> int:
        return self.skip("article", self.skip("of", at) if self.norm(at) not in (",", "-", "/", "'") else at)

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

    def _day_number(self, at: int, *, first: bool = True) -> tuple[int, int] | None:
        number = self.digits(at, 1, 2)
        if number is None or (first and self.prose and self._part_of_number(at)):
            ordinal = self.find("ordinal", at)
            if ordinal and self.norm(at).isdigit():
                return int(ordinal[0]), ordinal[1]
            # "The second of June"; in Dutch text "de tweede van juni" may be a person.
            of = ordinal[1] if ordinal and self.prose and self.lexicon.language == "nl" else None
            if ordinal and int(ordinal[0]) > 0 and self.find("month", of or self._of(ordinal[1])):
                return int(ordinal[0]), ordinal[1]
            # "twintig mei"; in running text numbers in words count other things.
            word = None if self.prose else self.find("number", at)
            return (int(word[0]), word[1]) if word and int(word[0]) <= 31 and self.find("month", word[1]) else None
        if self.norm(at + 1) in ("e", "ste", "de", "st", "nd", "rd", "th") and self.tokens.glued(at + 1):
            return number, at + 2
        return number, at + 1

    def _day_list(self, at: int, weekday: int | None) -> Item | None:
        """Days that share a month: "1 mei", "24 en 25 juni", "1, 2 en 3 juni", "1 t/m 3 juni 2026"."""
        days: list[tuple[int, int | None, str]] = []
        mode, end = "", at
        while len(days) < 12:
            number = self._day_number(end, first=not days)
            if number is None:
                return None
            days.append((number[0], weekday, mode))
            end = number[1]
            month_at = self.skip("month-word", end + 1 if self.norm(end) in ("-", "/", "of", "van", ".") else end)
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
            and not self.norm(end + 1).isdigit()
        ):
            return None
        marked = self.norm(end) in ("-", "/", ".") and self.tokens.glued(end) and self.tokens.glued(end + 1)
        spec = self.year_spec(end + 1 if marked and self.digits(end + 1, 4, 4) else end)
        makers = [Maker("day", (month, number, weekday)) for number, weekday, _ in days]
        maker = makers[0]
        for other, (_, _, mode) in zip(makers[1:], days[1:], strict=True):
            maker = Maker("either" if mode == "either" else "span", (maker, mode, other))
        return Item(spec[1] if spec else end, maker, spec[0] if spec else None)

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
            or (self.prose and self.tokens.glued(at) and self.norm(at - 1) in tuple("-.,:_=&?+"))
            or (self.prose and self.tokens.glued(at) and self.norm(at - 1) == "/" and len(first) < 4)
        ):
            return None
        more = self.norm(at + 3) == mark and self.tokens.glued(at + 3) and self.tokens.glued(at + 4)
        if len(first) == 4:
            day = self.digits(at + 4, 1, 2) if more else None
            if day is None:
                return None
            first_day = Item(at + 5, Maker("day", (second, day, weekday)), YearSpec("year", int(first)))
            if self.prose and mark == "-" and self.norm(at + 5) == "/" and self.digits(at + 6, 4, 4) is not None:
                # An EDTF interval in running text.
                last = self._numeric(at + 6, None) if self.norm(at - 1) != "/" else None
                return Item(last.end, phrase=Between(first_day.built(), last.built())) if last is not None else None
            if self.prose and (mark != "-" or self._runs_on(at + 5)):
                return None
            return first_day
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


def _exists(maker: Maker) -> bool:
    try:
        made(maker, 2000, {})
    except Unresolved:
        return False
    return True
