"""The grammar of what stands in a relation to a time: "uiterlijk 1 mei", "van mei tot juli", "in de loop van 2026"."""

import re
from functools import cache

from policylint.time.occurrences import Named, Occurring, Rolling
from policylint.time.phrases import Fixed, Maker, Phrase, Stepped, Wrapped
from policylint.time.points import Found, Points, shared
from policylint.time.relations import Away, Between, Relation, Within
from policylint.time.rules import Rules, rule


class Related(Points):
    """Reads relations and ranges."""

    __slots__ = ()

    def _relation(self, at: int) -> Found | None:
        return self.once("relation", at, self._any_relation)

    def _any_relation(self, at: int) -> Found | None:
        found: Found | None = None
        for read in self.rules(_RELATIONS, at):
            if (found := read(self, at)) is not None:
                break
        # A house may have its own reading of "na het beraad", and then of "nog na het beraad".
        for start in (at, at + 1) if self.norm(at) in ("nog", "still") else (at,):
            house = self.house_at(start)
            if house is not None and (found is None or found.end <= house[1]):
                return Found(house[0], at, house[1])
        return found

    def _plain_relation(self, at: int) -> Found | None:
        for op in ("by", "until-incl", "until", "from", "since", "before", "after"):
            for _, end in self.every(op, at):
                if (found := self._related(op, at, end)) is not None:
                    return found
        return None

    def _related(self, op: str, at: int, end: int) -> Found | None:
        if self.prose and op == "before" and not self._accented(at) and self._year_alone(end):
            return None
        if self.prose and op in ("before", "from") and self._for(at, end):
            return None
        inner = self._relation(end) if op == "by" else None
        # "uiterlijk na de zomer" has no last day.
        if inner is not None and inner.phrase.traits.kind in ("deadline", "start"):
            return inner._replace(start=at)
        if op in ("before", "until") and (ending := self._ending(end)) is not None:
            inner_op = "by" if op == "before" else "until-incl"
            return Found(Relation(inner_op, ending.phrase), at, ending.end)
        if op in ("by", "after", "from", "before") and (away := self._away(end)) is not None:
            return Found(Relation(op, away.phrase), at, away.end)
        if op == "after" and not self.prose and (amount := self.amount(end)) is not None and amount[0] is not None:
            return Found(Relation("after", Within(amount[0])), at, amount[1])
        # "voor 24 en 25 juni" is one range; "voor 1 mei en 1 juni" two dates.
        points = self._points(end, listed=False) or self._around(end) or self._course(end)
        if points is None:
            return None
        if op == "from":
            rest = self._joint_between(points.end)
            if (
                rest is not None
                and rest[0] in ("span", "until")
                and (last := self._points(rest[1], listed=False)) is not None
            ):
                return Found(self._spanned(points.phrase, last.phrase, rest[0]), at, last.end)
            if (onward := self.find("late", points.end)) is not None:
                points = points._replace(end=onward[1])
        return Found(Relation(op, points.phrase), at, points.end)

    def _accented(self, at: int) -> bool:
        return not self.tokens.raw(at).isascii() or self.norm(at) not in ("voor",)

    def _for(self, at: int, end: int) -> bool:
        """Whether "voor" is "ten behoeve van": after what is planned ("gepland voor juni", "de agenda voor volgende
        week"), and in "voor mei en juni, niet voor de zomermaanden"."""
        if self.tokens.raw(end - 1).lower() != "voor":
            return False
        if end - at == 2 and self.norm(at) == "niet":
            return self.norm(at - 1) in (",", "maar") and "voor" in self.tokens.norms[max(0, at - 10) : at]
        if end - at > 1 or not at:
            return False
        if self.norm(at - 1) == "niet":
            return self._for(at - 1, end)
        if not _planned().fullmatch(self.norm(at - 1)):
            return False
        item = self.item(end)
        # Nothing is planned for a recess: it is planned to be before.
        return item is not None and not isinstance(item.phrase, Named)

    def _year_alone(self, at: int) -> bool:
        """Whether a bare year follows: "de begroting voor 2026", "voor de jaren 2026 en 2027", "voor volgend jaar"."""
        start = self.skip("article", at)
        item = self._year(start) or self._this(start)
        if item is None:
            return False
        year_like = item.maker == Maker("year") or isinstance(item.phrase, Fixed)
        return year_like or (isinstance(item.phrase, Rolling) and item.phrase.unit == "year")

    def _ending(self, at: int) -> Found | None:
        """Of "(het) einde van X": X itself, for what must be done before it."""
        if (year := self._year_end(self.skip("article", at), whole=True)) is not None:
            return Found(year.built(), at, year.end)
        for which, end in self.every("part", at):
            if which != "eind" or self.norm(at) == "afloop":
                continue
            inner = self.item(self._of(end) if self.norm(end) != "-" else end + 1, bare_unit=True)
            if inner is not None and (inner.maker is None or inner.maker.kind != "day"):
                return Found(inner.built(), at, inner.end)
        return None

    def _range(self, at: int) -> Found | None:
        between = self.find("between", at)
        if between is not None:
            first = self._points(between[1], listed=False)
            if first is not None and self.norm(first.end) in ("en", "and"):
                last = self._points(first.end + 1, listed=False)
                return Found(self._spanned(first.phrase, last.phrase, "span"), at, last.end) if last else None
            shared = self._points(between[1])
            return Found(shared.phrase, at, shared.end) if shared and not self.prose else None
        for _, end in self.every("range-start", at):
            first = self._points(end, listed=False, ranged=False)
            joint = self._joint_between(first.end) if first is not None else None
            if first is not None and joint is not None and joint[0] != "either":
                last = self._points(self.skip("by", joint[1]), listed=False, ranged=False)
                if last is not None:
                    mode = "span" if self._ending(joint[1]) else joint[0]
                    return Found(self._spanned(first.phrase, last.phrase, mode), at, last.end)
            listed = self._points(end)
            if listed is not None and self.norm(at) not in ("van", "vanaf", "from"):
                return Found(listed.phrase, at, listed.end)
            days = self._day(end)
            if days is not None and days.maker is not None and days.maker.kind == "span":
                return Found(days.built(), end, days.end)
        return None

    def _spanned(self, first: Phrase, last: Phrase, mode: str) -> Phrase:
        """From one to the other. A year or mark that only one of them has is that of both."""
        if isinstance(first, Occurring) and isinstance(last, Occurring):
            return shared(first, last, "span", mode)
        return Between(first, last, mode == "until")

    def _after_or_before(self, at: int) -> Found | None:
        """What stands after "per", "met ingang van", "rond" or "in de loop van"."""
        first_time = None if self.prose else self.find("first-time", at)
        if first_time is not None and self.norm(at) in ("voor", "for", "first"):
            points = self._points(first_time[1])
            return Found(points.phrase, at, points.end) if points is not None else None
        back = self.find("backdated", at)
        if back is not None and (points := self._points(back[1], listed=False)) is not None:
            return Found(Relation("from", points.phrase), at, points.end)
        least = self.find("at-least", at)
        away = self._away(least[1]) if least is not None else None
        if away is not None and isinstance(away.phrase, Away) and away.phrase.back and away.phrase.phrase is not None:
            return Found(Relation("by", away.phrase), at, away.end)
        per = self.find("per", at)
        if per is not None and (points := self._points(per[1])) is not None:
            return Found(Relation("from", points.phrase) if self.prose else points.phrase, at, points.end)
        return self._around(at) or self._course(at)

    def _around(self, at: int) -> Found | None:
        around = self.find("around", at)
        points = self._points(around[1], listed=False) if around is not None else None
        return Found(Wrapped(points.phrase, Stepped("around")), at, points.end) if points is not None else None

    def _course(self, at: int) -> Found | None:
        course = self.find("course", at)
        item = self.item(course[1], bare_unit=True) if course is not None else None
        if course is None or item is None:
            return None
        start = course[1] if self.prose and self.norm(at) in ("tijdens", "during") else at
        return Found(item.built(), start, item.end)


_RELATIONS = Rules(
    [
        rule(Related._within, "within"),
        rule(Related._range, "between range-start"),
        rule(Related._after_or_before, "first-time backdated at-least per around course"),
        rule(Related._plain_relation, "by until-incl until from since before after"),
        rule(
            Related._amount_relation,
            "over coming-amount some fraction number unit beside weekday",
            digits=True,
            words="p pt",
        ),
    ]
)


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        r"(?:in)?gepland|voorzien|geagendeerd|ingeroosterd|voorgenomen|geraamd|begroot|gereserveerd|geldt|gelden|\w*(?:cijfers?|raming(?:en)?"
        r"|agenda|planning|prognoses?|begroting(?:en)?|budget|programma)"
    )
