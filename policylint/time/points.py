"""The grammar of terms, and of lists and ranges: "binnen zes weken na ...", "mei en juni 2026", "Q1-Q2 2026"."""

from functools import partial
from typing import NamedTuple

from policylint.time.amounts import amount_of
from policylint.time.beside import weekday_beside
from policylint.time.day_items import Item
from policylint.time.event_items import EventItems
from policylint.time.occurrences import Occurring, Rolling
from policylint.time.phrases import Amounts, Maker, Phrase, Wrapped
from policylint.time.relations import Away, Between, Coming, Either, Within
from policylint.time.unbound import Event, Vague


class Found(NamedTuple):
    """A phrase and the tokens that say it: from `start` to `end`."""

    phrase: Phrase
    start: int
    end: int


class Points(EventItems):
    """Reads terms, and one thing in time or several that make one."""

    __slots__ = ()

    def _points(self, at: int, *, listed: bool = True, ranged: bool = True) -> Found | None:
        """One thing in time, or several that make one: "mei en juni 2026", "Q1-Q2 2026", "eind 2026 of begin 2027"."""
        return self.once(f"points{listed:d}{ranged:d}", at, partial(self._point_list, listed=listed, ranged=ranged))

    def _point_list(self, at: int, *, listed: bool, ranged: bool) -> Found | None:
        if (period := self._amount_relation(at)) is not None:
            return period
        first = self.item(at, bare_unit=False)
        if first is None:
            return None
        start = self._start(at, first.end)
        phrase, end, own = first.built(), first.end, first
        for _ in range(6):
            joint = self._joint_between(end) if ranged else None
            if joint is None or (not listed and joint[0] == "either" and self.norm(end) not in ("/", "-")):
                break
            if joint[0] != "either" and not ranged:
                break
            second = self.item(joint[1])
            if second is None or (joint[0] == "either" and not self._belongs(own, second, end)):
                break
            kind = "either" if joint[0] == "either" else "span"
            built = second.built()
            if isinstance(phrase, Occurring) and isinstance(built, Occurring):
                phrase = shared(phrase, built, kind, joint[0])
            elif kind == "either":
                phrase = Either((phrase, built))
            else:
                phrase = Between(phrase, built, joint[0] == "until")
            end, own = second.end, second
        return Found(phrase, start, end)

    def _start(self, at: int, end: int) -> int:
        """Where an item's own words start."""
        return min(self._opening(at), end - 1)

    def _belongs(self, first: Item, second: Item, at: int) -> bool:
        """Whether two items beside each other are one expression. In prose "2019 en 2021" are two."""
        if not self.prose:
            return True
        if self.norm(at) == "," or isinstance(second.phrase, Event):
            return False
        if self.norm(at) in ("en", "and"):
            same = first.maker is not None and second.maker is not None and first.maker.kind == second.maker.kind
            return same and first.spec is None and first.maker != Maker("year")
        return True

    def _amount_relation(self, at: int) -> Found | None:
        return self.once("term", at, self._any_term)

    def _any_term(self, at: int) -> Found | None:
        return self._away(at) or self._over(at) or self._coming(at)

    def _over(self, at: int) -> Found | None:
        over = self.find("over", at)
        if over is None or (self.prose and at and self.norm(at - 1) in _SPREAD):
            return None
        amount = self.amount(over[1])
        if amount is None:
            return None
        if amount[0] is None:
            return Found(Vague(self.words(at, amount[1])), at, amount[1])
        tail = self.skip("term-tail", amount[1])
        if self.lexicon.language == "en" and self.prose and amount[0].unit == "day" and tail == amount[1]:
            return None
        return Found(Away(amount[0]), at, tail)

    def _away(self, at: int) -> Found | None:
        """As "twee jaar geleden", "zes weken na 1 mei", "een maand voor het reces", "de dag na Prinsjesdag"."""
        beside = self.find("beside", at)
        amount = (amount_of(1, 1, "day"), beside[1]) if beside is not None else self.amount(at)
        if amount is None:
            return self._weekday_away(at)
        end = amount[1]
        if amount[0] is not None and (hence := self.find("hence", end)) is not None and not beside:
            return Found(Away(amount[0]), at, hence[1])
        ago = self.find("ago", end)
        if ago is not None and not (self.norm(end) in ("eerder", "earlier", "back", "terug") and self.prose):
            phrase = Vague(self.words(at, ago[1])) if amount[0] is None else Away(amount[0], back=True)
            return Found(phrase, at, ago[1])
        if amount[0] is None:
            return None
        for op, back in (("after", False), ("before", True)):
            link = self.find(op, end)
            if link is None:
                continue
            target = self._target(link[1])
            if target is not None:
                return Found(Away(amount[0], back, target[0]), at, target[1])
        return None

    def _weekday_away(self, at: int) -> Found | None:
        """As "de dinsdag na Pinksteren"."""
        weekday = self.find("weekday", self.skip("article", at))
        if weekday is None:
            return None
        for op, back in (("after", False), ("before", True)):
            link = self.find(op, weekday[1])
            points = self._points(link[1], listed=False) if link is not None else None
            if points is not None:
                step = partial(weekday_beside, weekday=int(weekday[0]), back=back)
                return Found(Wrapped(points.phrase, step), at, points.end)
        return None

    def _coming(self, at: int) -> Found | None:
        coming = self.find("coming-amount", at)
        amount = self.amount(coming[1]) if coming else None
        if coming is None or amount is None:
            return None
        if self.norm(amount[1]) in ("van", "of") and self.find("month", self._of(amount[1])):
            # "de laatste twee weken van juni" lie in June.
            return None
        if amount[0] is None:
            return Found(Vague(self.words(at, amount[1])), at, amount[1])
        # Without a number it is the next unit: read as an item.
        if self.find("unit", coming[1]) is not None and not self.find("number", coming[1]):
            return None
        return Found(Coming(amount[0], int(coming[0]) < 0), at, amount[1])

    def _within(self, at: int) -> Found | None:
        for _, end in self.every("within", at):
            amount = self.amount(end)
            if amount is None:
                continue
            if amount[0] is None:
                return Found(Vague(self.words(at, amount[1])), at, amount[1])
            end = self.skip("term-tail", amount[1])
            link = self.find("within-link", end)
            if link is not None and (target := self._target(link[1])) is not None:
                after = None if _is_today(target[0]) else target[0]
                return Found(Within(amount[0], after), at, target[1])
            return Found(Within(amount[0]), at, end)
        return None

    def _target(self, at: int) -> tuple[Phrase, int] | None:
        """What a term runs from: a date, or an event."""
        return self.once("target", at, self._target_read)

    def _target_read(self, at: int) -> tuple[Phrase, int] | None:
        if (day := self.find("day-word", at)) is not None:
            return Rolling("day", int(day[0])), day[1]
        points = self._points(at, listed=False)
        if points is not None and (self.prose or self._hedges(points.end, trailing=True) == self.size):
            return points.phrase, points.end
        return self.occasion(at)

    def _term(self, at: int) -> Found | None:
        """An amount alone: a duration."""
        amount = self.amount(at)
        if amount is None:
            return None
        if amount[0] is None:
            return None if self.prose else Found(Vague(self.words(at, amount[1])), at, amount[1])
        if self.prose and self._no_term(at, amount[1]):
            return None
        return Found(Amounts(amount[0]), at, amount[1])

    def _no_term(self, at: int, end: int) -> bool:
        """Whether an amount in prose is no stretch of time that matters: one unit, hours, an age."""
        unit = self.find("unit", end - 1)
        before = self.tokens.norms[max(at - 3, 0) : at]
        return (
            self.norm(at) in ("een", "a", "an", "one", "half", "p", "pt")
            or (unit is not None and unit[0] == "hour")
            or self.norm(end) in ("oud", "old")
            or any(word.endswith(("leeftijd", "age", "tot", "jonger", "ouder")) for word in before)
        )


# "verdeeld over vijf jaar" is no moment.
_SPREAD = frozenset(
    ("verdeeld", "verspreid", "gespreid", "gemeten", "uitgesmeerd", "berekend", "gerekend", "jaarlijks")
)


def _is_today(phrase: Phrase) -> bool:
    return phrase == Rolling("day", 0)


def shared(first: Occurring, last: Occurring, kind: str, mode: str) -> Phrase:
    """Two yearly things as one. Where one of them has the year, it holds for both."""
    own, other = first[1:], last[1:]
    none = (None, None, None)
    if own not in (none, other) and other != none:
        if kind == "either":
            return Either((first, last))
        return Between(first, last, mode == "until")
    # The year stands at the end, unless only the first has one.
    label = mode if own not in (none,) or other == none else f"{mode}-end"
    if own == other != none:
        label = f"{mode}-end" if kind == "either" else mode
        if kind == "span":
            return (
                Between(first, last, mode == "until") if first.year is not None else _merged(first, last, kind, label)
            )
    return _merged(first, last, kind, label)


def _merged(first: Occurring, last: Occurring, kind: str, label: str) -> Occurring:
    given = last if last[1:] != (None, None, None) else first
    if first.maker.kind == "season" and last.maker == Maker("winter"):
        # "najaar/winter 2026": the winter that follows.
        last = last._replace(maker=Maker("season", (4,)))
    return given._replace(maker=Maker(kind, (first.maker, label, last.maker)))
