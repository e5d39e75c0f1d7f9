"""The grammar of what returns: "jaarlijks voor 1 mei", "elke zes weken", "aan het einde van elk kwartaal"."""

from policylint.time.event_values import EventValues
from policylint.time.points import Found
from policylint.time.relations import Relation
from policylint.time.unbound import Recurring


class Recurrences(EventValues):
    """Reads what returns."""

    __slots__ = ()

    def _every(self, at: int) -> tuple[Recurring, int] | None:
        start = self.skip("of", at) if self.norm(at) not in ("-", "/", "'") else at
        start = start + 1 if self.norm(start) == "(" else start
        adverb = self.find("adverb", start)
        if adverb is not None:
            unit, every, times = str(adverb[0]).split()
            return Recurring(unit, int(every), int(times)), adverb[1] + (self.norm(adverb[1]) == ")")
        if (times_found := self.find("times", start)) is not None:
            after_times = self.find("unit", times_found[1])
            if after_times is not None:
                return Recurring(str(after_times[0]), 1, int(times_found[0])), after_times[1]
        every_found = self.find("every-strong" if self.prose or start > at else "every", start)
        if every_found is None:
            return None
        amount = self.amount(every_found[1])
        if amount is not None and amount[0] is not None:
            low, _, unit, written = amount[0]
            return (Recurring(written, 1) if written else Recurring(unit, low)), amount[1]
        after = self.find("unit", every_found[1])
        if after is not None:
            return Recurring(str(after[0])), after[1]
        if self.norm(every_found[1] - 1) == "per" and every_found[1] - start == 1:
            # "Per januari 2027" is a start.
            return None
        weekday = self.find("weekday", every_found[1])
        if weekday is not None:
            return Recurring("week"), weekday[1]
        ordinal = self.find("ordinal", every_found[1])
        nth = self.find("weekday", ordinal[1]) or self.find("unit", ordinal[1]) if ordinal is not None else None
        whole = self.find("unit", self._of(nth[1])) if nth is not None else None
        if whole is not None:
            return Recurring(str(whole[0])), whole[1]
        season = self.find("season", every_found[1]) or self.find("month", every_found[1])
        if season is not None and (inner := self.item(every_found[1])) is not None:
            return Recurring("year", inner=inner.built()), inner.end
        return None

    def _recurring(self, at: int) -> Found | None:
        every = self._every(at)
        if every is None or self.norm(at) in ("van", "of", "in", ",", "("):
            return None
        recurring, end = every
        if recurring.inner is not None:
            return Found(recurring, at, end)
        inner_at = self.skip_comma(end)
        if (first_time := self.find("first-time", inner_at)) is not None:
            points = self._points(first_time[1])
            if points is not None:
                return Found(recurring._replace(inner=Relation("from", points.phrase)), at, points.end)
        inner = self._relation(inner_at) or self._points(inner_at if self.prose else self._hedges(inner_at))
        if inner is not None:
            return Found(recurring._replace(inner=inner.phrase), at, inner.end)
        if not self.prose and inner_at < self.size and (event := self._event_value(inner_at)) is not None:
            return Found(recurring._replace(inner=event), at, self.size)
        # In prose a bare "jaarlijks" dates nothing; "elke zes maanden" would be taken for a stretch of time.
        return None if self.prose and recurring.every == 1 else Found(recurring, at, end)
