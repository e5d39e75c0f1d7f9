"""The grammar of one thing in time, and of its parts: "eind mei", "ultimo 2026", "halverwege het zomerreces"."""

from policylint.time.day_items import Item
from policylint.time.occurrences import Occurring, Rolling
from policylint.time.phrases import Maker, Stepped, Wrapped
from policylint.time.quantities import YearSpec
from policylint.time.relative_items import RelativeItems
from policylint.time.rules import Rules, rule


class Items(RelativeItems):
    """Reads one item at a place."""

    __slots__ = ()

    def item(self, at: int, *, bare_unit: bool = False) -> Item | None:
        """One thing in time. `bare_unit`: "de maand" alone is this month, as in "eind van de maand"."""
        return self.once("bare" if bare_unit else "item", at, self._bare_item if bare_unit else self._item)

    def _bare_item(self, at: int) -> Item | None:
        item = self.item(at)
        if item is not None:
            return item
        if (school := self.find("school-year", self._opening(at))) is not None:
            return Item(school[1], phrase=Occurring(Maker(str(school[0]))))
        unit = self.find("calendar-unit", self._opening(at))
        return Item(unit[1], phrase=Rolling(str(unit[0]), 0)) if unit else None

    def _item(self, at: int) -> Item | None:
        house = self.house_at(at)
        item = self._own_item(at)
        if house is not None and (item is None or item.end <= house[1]):
            return Item(house[1], phrase=house[0])
        return item

    def _own_item(self, at: int) -> Item | None:
        at = self._opening(at)
        for read in self.rules(_ITEMS, at):
            item: Item | None = read(self, at)
            if item is not None:
                return item
        return None

    def _opening(self, at: int) -> int:
        """Past words that change nothing, unless a phrase that matters begins with them."""
        for _ in range(4):
            categories = self.categories(at)
            if "neutral" not in categories:
                return at
            if any(self.find(category, at) for category in _MEANT if category in categories):
                return at
            after = self.skip("neutral", at)
            if after == at:
                return at
            at = after
        return at

    def _part(self, at: int) -> Item | None:
        edge = self.find("ultimo", at)
        if edge is not None and (whole := self.item(edge[1], bare_unit=True)) is not None:
            return self._stepped(whole, str(edge[0]))
        for which, end in self.every("part", at):
            named = str(which)
            second: str | None = None
            if self.norm(end) in ("-", "/", "of", "en", "tot", "or", "to", "and"):
                other = self.find("part", end + 1)
                if other is not None:
                    second, end = str(other[0]), other[1]
            end = end + 1 if self.norm(end) == "-" else self._of(end)
            # "half jaar" is an amount, "half mei" a part.
            short = self.year_number(end) if self.norm(end) == "'" else None
            whole = (
                Item(short[1], Maker("year"), YearSpec("year", short[0]))
                if short is not None
                else self.item(end, bare_unit=self.norm(end - 1) != "half")
            )
            if whole is None or (whole.maker is not None and whole.maker.kind == "day"):
                continue
            item = self._stepped(whole, named)
            if second is not None and whole.maker is not None:
                maker = Maker("either", (Maker("part", (named, whole.maker)), Maker("part", (second, whole.maker))))
                item = whole._replace(maker=maker)
            return item
        return None

    def _stepped(self, whole: Item, step: str) -> Item:
        if whole.maker is not None:
            return whole._replace(maker=Maker("part", (step, whole.maker)))
        assert whole.phrase is not None
        return whole._replace(phrase=Wrapped(whole.phrase, Stepped(step)))


# Categories of phrases that matter, even where they begin with a word that alone changes nothing.
_MEANT = ("era", "part", "this", "loose", "feast", "later-this", "day-word", "ultimo", "next")
_ITEMS = Rules(
    [
        rule(Items._part, "part ultimo"),
        rule(Items._day, "weekday weekday-short number ordinal month", digits=True),
        rule(Items._counted, "quarter ordinal roman", digits=True, words="q k h kw"),
        rule(Items._named, "prinsjesdag"),
        rule(Items._this, "this next loose later-this earlier-this"),
        rule(Items._season, "season season-part", words="voor"),
        rule(Items._month, "month month-word", digits=True),
        rule(Items._week, "week-word"),
        rule(Items._year, "school-year year-word", digits=True, words="'"),
        rule(Items._recess, "recess"),
        rule(Items._year_end, "year-end"),
        rule(Items._feast, "feast article"),
        rule(Items._day_word, "day-word", digits=True),
        rule(Items._era, "era"),
        rule(Items._weekday, "mark weekday"),
    ]
)
