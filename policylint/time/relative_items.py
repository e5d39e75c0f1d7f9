"""The grammar of what is counted from the document's day, and of what the calendar names."""

from datetime import timedelta
from functools import partial

from policylint.time import pieces
from policylint.time.cues import ARTICLES
from policylint.time.day_items import Item
from policylint.time.occurrences import Named, Occurring, Rest, Rolling, Weekday
from policylint.time.phrases import Maker, Wrapped
from policylint.time.pieces import Piece
from policylint.time.quantities import YearSpec
from policylint.time.relations import Either
from policylint.time.unbound import Event, Open
from policylint.time.year_items import YearItems


class RelativeItems(YearItems):
    """Reads "dit najaar", "volgende week", "het zomerreces", "Prinsjesdag"."""

    __slots__ = ()

    def _dated(self, at: int) -> Item | None:
        start = self.skip("article", at)
        return self._named(start) or self._feast(at) or self._day(start) or self._season(start)

    def _this(self, at: int) -> Item | None:
        return self.once("this", at, self._this_read)

    def _this_read(self, at: int) -> Item | None:
        for category, loose in (("this", False), ("next", False), ("loose", True)):
            found = self.find(category, at)
            if found is None:
                continue
            shift, end = int(found[0]), found[1]
            item = self._shifted(shift, loose, end) or self._this_or_next(shift, end)
            if item is not None:
                return item
        still = self.find("later-this", at) or self.find("earlier-this", at)
        if still is not None:
            gone = self.find("later-this", at) is None
            inner = self._this(still[1]) or self._whole_unit(still[1]) or (None if gone else self._rest(at, still[1]))
            if inner is not None and isinstance(inner.phrase, Rolling | Occurring):
                return inner._replace(phrase=Rest(inner.phrase, gone))
            if inner is not None and inner.phrase is None and not gone:
                built = inner.built()
                return Item(inner.end, phrase=Rest(built)) if isinstance(built, Occurring) else inner
        return None

    def _this_or_next(self, shift: int, at: int) -> Item | None:
        """As in "dit of volgend jaar"."""
        other = self.find("next", at + 1) if self.norm(at) in ("of", "en", "or", "and") else None
        if other is None or shift:
            return None
        first, second = (self._shifted(which, False, other[1]) for which in (shift, int(other[0])))
        if first is None or second is None:
            return None
        return Item(second.end, phrase=Either((first.built(), second.built())))

    def _whole_unit(self, at: int) -> Item | None:
        """As in "later in het jaar"."""
        start = self.skip("article", at)
        unit = self.find("calendar-unit", start) if self.norm(start - 1) in ARTICLES else None
        if unit is None or unit[0] == "day" or self.year_number(unit[1]) is not None:
            return None
        return Item(unit[1], phrase=Rolling(str(unit[0]), 0))

    def _rest(self, at: int, end: int) -> Item | None:
        """As "de rest van 2026", "later in 2026"; "nog in 2026" is the year."""
        item = self._year(end)
        if item is None or item.maker is None or self.norm(at) in ("nog", "still"):
            return None
        return item

    def _shifted(self, shift: int, loose: bool, at: int) -> Item | None:
        if (weekday := self.find("weekday", at)) is not None:
            mark = "previous" if shift < 0 else "coming" if shift > 0 else "same"
            return Item(weekday[1], phrase=Weekday(int(weekday[0]), mark))
        if (recess := self.find("recess", at)) is not None and recess[0] != "reces":
            return Item(
                recess[1],
                phrase=Named(str(recess[0]), mark=_mark(shift, loose) if shift else None),
            )
        if (school := self.find("school-year", at)) is not None:
            running = Occurring(Maker(str(school[0])), mark=_mark(shift, loose=False) if shift else "past")
            still = self.find("still", school[1]) if not shift else None
            return Item(still[1], phrase=Rest(running)) if still else Item(school[1], phrase=running)
        for category, kind in (("season", "season"), ("month", "month"), ("prinsjesdag", ""), ("feast", "feast")):
            found = self.find(category, at)
            if found is not None:
                name = found[0] if kind == "feast" else int(found[0]) if kind else None
                maker = Maker(kind, (name,)) if kind else Maker(str(found[0]))
                if shift == 0:
                    winter = maker == Maker("season", (4,))
                    phrase = Occurring(maker, mark="same") if winter else Occurring(maker, shift=0)
                else:
                    # "Komend voorjaar" in a letter of early March is that of this year.
                    ahead = kind == "season" and loose and shift > 0
                    phrase = Occurring(maker, mark="ahead" if ahead else _mark(shift, loose))
                still = self.find("still", found[1])
                if still is not None and shift == 0:
                    return Item(still[1], phrase=Rest(phrase))
                return Item(found[1], phrase=phrase)
        if (weekend := self.find("weekend", at)) is not None:
            if loose and shift > 0:
                coming = Weekday(5, "coming")
                return Item(weekend[1], phrase=Wrapped(coming, partial(_weekday_of, first=0, last=1)))
            return Item(weekend[1], phrase=Wrapped(Rolling("week", shift), partial(_weekday_of, first=5, last=6)))
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
        if unit[0] == "year" and (part := self._season_or_month(end)) is not None:
            return Item(part[1], phrase=Occurring(part[0], shift=shift))
        still = self.find("still", end)
        if still is not None and shift == 0:
            return Item(still[1], phrase=Rest(rolling))
        return Item(end, phrase=rolling)

    def _season_or_month(self, at: int) -> tuple[Maker, int] | None:
        """As in "volgend jaar zomer", "vorig jaar december"."""
        for kind in ("season", "month"):
            found = self.find(kind, at)
            if found is not None and (not self.prose or len(self.norm(at)) > 3 or self.norm(at) == "mei"):
                return Maker(kind, (int(found[0]),)), found[1]
        return None

    def _day_word(self, at: int) -> Item | None:
        found = self.find("day-word", at)
        if (day := self.digits(at, 1, 2)) is not None and self.norm(at + 1) == "dezer":
            return Item(at + 2, phrase=Wrapped(Rolling("month", 0), partial(_day_of, number=day)))
        if found is None or (
            self.prose and self.norm(at) in ("nu", "now", "morgen", "heden", "vandaag", "op", "today")
        ):
            return None
        return Item(found[1], phrase=Rolling("day", int(found[0])))

    def _era(self, at: int) -> Item | None:
        found = self.find("era", at)
        return Item(found[1], phrase=Event(str(found[0]))) if found else None

    def _weekday(self, at: int) -> Item | None:
        marked = self.find("mark", at)
        if marked is not None and (weekday := self.find("weekday", marked[1])) is not None:
            # "a.s. donderdag", "laatstleden dinsdag 3 maart"
            day = self._day(marked[1])
            if day is not None and day.spec is None and day.maker is not None:
                return day._replace(spec=YearSpec("mark", marked[0]))
            return Item(weekday[1], phrase=Weekday(int(weekday[0]), str(marked[0])))
        if marked is not None:
            # "a.s. zomer", "aanstaande Prinsjesdag"
            after = self.skip("article", marked[1])
            item = (
                self._day(after) or self._named(after) or self._feast_here(after) or self._season_or_month_item(after)
            )
            return item._replace(spec=YearSpec("mark", marked[0])) if item is not None and item.spec is None else None
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
        return Item(spec[1] if spec else found[1], Maker(str(found[0])), spec and spec[0])

    def _season_or_month_item(self, at: int) -> Item | None:
        found = self._season_or_month(at)
        return Item(found[1], found[0]) if found is not None else None

    def _feast_here(self, at: int) -> Item | None:
        found = self.find("feast", at)
        return Item(found[1], Maker("feast", (found[0],))) if found is not None else None

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


def _mark(shift: int, loose: bool) -> str:
    """Which occurrence is meant: the first that has not begun, or the last; "afgelopen" may still run."""
    return "following" if shift > 0 else "past" if loose else "previous"


def _day_of(piece: Piece, number: int) -> Piece:
    first = piece.wide.first
    assert first is not None
    return pieces.day(first.year, first.month, number)


def _weekday_of(piece: Piece, first: int, last: int) -> Piece:
    monday = piece.wide.first
    assert monday is not None
    return pieces.exact(
        "day" if first == last else "days", monday + timedelta(days=first), monday + timedelta(days=last)
    )
