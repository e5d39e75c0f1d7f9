"""The grammar of whole expressions: relations, ranges, what returns, and words that name no time.

One grammar serves both languages: the words differ, the order hardly does. `prose` reads a letter's running text, in
which many words of time mean something else; else the text is one value.
"""

from policylint.time.occurrences import Occurring
from policylint.time.phrases import Phrase
from policylint.time.points import Found
from policylint.time.recurrences import Recurrences
from policylint.time.relations import Both, Either, Relation
from policylint.time.unbound import Open, Recurring, Remarked, Vague


class Grammar(Recurrences):
    """Reads one expression at a place."""

    __slots__ = ()

    def whole(self) -> Phrase | None:
        """The whole text as one expression, hedges and punctuation aside."""
        start = self._hedges(0)
        still = start + 1 if self.norm(start) in ("nog", "al", "still", "yet") else start
        for at in dict.fromkeys((0, start, self.skip("neutral", start), still)):
            if (found := self.expression(at)) is None:
                continue
            if self._hedges(found.end, trailing=True) == self.size:
                # The name of an event runs on to the end of a value.
                named = found.phrase.traits.event is not None and not found.phrase.traits.yearless
                return (self._bound_after(at) if named else None) or found.phrase
            if (phrase := self._with_rest(found)) is not None:
                return phrase
        event = self._event_value(start) if start < self.size else None
        if (bound := self._bound_after(start, timeless=event is None)) is not None:
            return bound
        return event or (self._open(0) if not start else None)

    def _with_rest(self, found: Found) -> Phrase | None:
        """An expression with words after it that hold no time."""
        phrase, _, end = found
        if not phrase.traits.firm or not self.find("caveat", end) or self._each(found.start) is not None:
            return None
        other = self.norm(self.skip_comma(end)) in ("of", "or")
        if other and not self._vague_from(self.skip_comma(end) + 1):
            # "1 juli 2026 of na het debat": nobody knows which.
            event = self._event_value(self.skip_comma(end) + 1)
            return Either((phrase, event)) if event is not None and self.timeless(end + 1) else None
        link = self.skip_comma(end)
        after = self._event_value(link) if self.find("after", link) else None
        # "uiterlijk 1 mei, zo mogelijk eerder": a wish.
        wished = self._vague_from(self.skip("soft", end))
        if not other and after is None and not wished and not self.timeless(end + 1):
            return None
        # "voor 1 juli 2026 (onder voorbehoud)": the rest is said to be left unread.
        return Remarked(phrase, self.words(end, self.size))

    def _vague_from(self, at: int) -> bool:
        """Whether the rest of a value is words that name no time."""
        return any(
            (found := self.find(category, at)) is not None and self._hedges(found[1], trailing=True) == self.size
            for category in ("vague", "vague-prose")
        )

    def _bound_after(self, start: int, *, timeless: bool = False) -> Phrase | None:
        """Of "na overleg met de Kamer, maar uiterlijk 1 juli 2026" the last day; the words before it are left unread.
        With `timeless` these may hold no number."""
        for index in range(start + 1, self.size):
            if timeless and self.norm(index - 1).isdigit():
                return None
            if (but := self.find("but", index)) is None:
                continue
            bound = self._relation(self._hedges(but[1]))
            if bound is not None and bound.phrase.traits.kind == "deadline":
                bound = self._and_bound(bound)
                if self._hedges(bound.end, trailing=True) == self.size:
                    return Remarked(bound.phrase, self.words(start, index))
        return None

    def timeless(self, at: int) -> bool:
        """Whether no expression of time starts at a token or after it, nor a part of one."""
        return not any(
            self.norm(index).isdigit() or self.find("part", index) or self.expression(index)
            for index in range(at, self.size)
        )

    def _open(self, at: int) -> Phrase | None:
        return Open() if any(self.find("open", index) for index in range(at, min(self.size, at + 8))) else None

    def expression(self, at: int) -> Found | None:
        """The longest expression that starts at a token."""
        if at >= self.size:
            return None
        found = self._recurring(at) or self._bounded(at) or self._bare_event(at)
        if found is None:
            return None
        if not isinstance(found.phrase, Recurring) and (again := self._every(found.end)) is not None:
            # "vanaf 2027 jaarlijks vóór 1 juni": the day in each year is what counts.
            inner = self._relation(self.skip_comma(again[1]))
            if inner is not None and inner.phrase.traits.kind == "deadline" and found.phrase.traits.kind == "start":
                return Found(again[0]._replace(inner=inner.phrase), found.start, inner.end)
            return Found(again[0]._replace(inner=found.phrase), found.start, again[1])
        return found

    def _bounded(self, at: int) -> Found | None:
        category = "vague-prose" if self.prose else "vague"
        first = self._open_value(at) or self._relation(at) or self._points(at) or self._term(at)
        vague = self.find(category, at) or (None if self.prose else self.find("vague-prose", at))
        if first is not None and (vague is None or vague[1] <= first.end):
            return self._and_bound(first)
        if vague is None:
            return None
        but = self.skip("but", vague[1])
        bound = self._relation(self._hedges(but) if not self.prose else but)
        if bound is not None and bound.phrase.traits.firm:
            return self._at_the_latest(bound)
        if bound is not None and self.prose and but == vague[1] and bound.phrase.traits.kind == "start":
            # "zo spoedig mogelijk na het zomerreces"
            return bound
        after = None if self.prose else self.skip("vague", but)
        if after not in (None, but) and after == self.size:
            return Found(Vague(str(vague[0])), at, self.size)
        if not self.prose and (link := self.find("within-link", vague[1])) is not None:
            target = self._target(link[1])
            if target is not None:
                return Found(Relation("after", target[0]), at, target[1])
        return Found(Vague(str(vague[0])), at, vague[1])

    def _open_value(self, at: int) -> Found | None:
        found = None if self.prose else self.find("open", at)
        return Found(Open(), at, self.size) if found else None

    def _and_bound(self, first: Found) -> Found:
        """With a bound after it: "medio 2026, maar uiterlijk 1 juli", "1 mei of eerder". A time of day says nothing."""
        first = self._at_the_latest(first)
        end = self._time_of_day(first.end)
        phrase = first.phrase
        if (late := self.find("late", end)) is not None and not self.prose:
            if phrase.traits.kind == "deadline":
                # "Voor 1 juli of zo spoedig mogelijk daarna" sets no bound.
                return Found(Vague(self.words(first.start, late[1])), first.start, late[1])
            return Found(Relation("from", phrase), first.start, late[1])
        if (early := self.find("early", end)) is not None:
            return Found(Relation("by", phrase), first.start, early[1])
        but = self.find("but", end)
        if but is not None:
            second = self._relation(but[1] if self.prose else self._hedges(but[1]))
            if second is None and not self.prose and (points := self._points(but[1])) is not None:
                bound = self._at_the_latest(points)
                second = bound if bound is not points else None
            elif second is not None:
                second = self._at_the_latest(second)
            strong = second is not None and second.phrase.traits.kind == "deadline"
            plain = but[1] == end + 1
            if second is not None and strong and not (self.prose and plain):
                return Found(Both(_year_of(phrase, second.phrase), second.phrase), first.start, second.end)
        if not self.prose and phrase.traits.kind == "deadline" and (soft := self.find("soft", end)) is not None:
            # "uiterlijk 1 juli, bij voorkeur in mei": the deadline is what is promised.
            wish = self._relation(soft[1]) or self._points(soft[1])
            if wish is not None:
                return Found(phrase, first.start, wish.end)
        return Found(phrase, first.start, first.end if self.prose else end)

    def _at_the_latest(self, found: Found) -> Found:
        """With "at the latest" after it: a last day."""
        latest = self.find("latest", found.end)
        longer = self.find("by", found.end)
        if latest is None or (longer is not None and longer[1] > latest[1]):
            return found
        if found.phrase.traits.kind == "point":
            return Found(Relation("by", found.phrase), found.start, latest[1])
        return Found(found.phrase, found.start, latest[1]) if found.phrase.traits.kind == "deadline" else found

    def _time_of_day(self, at: int) -> int:
        """Past "om 12.00 uur"."""
        start = self.skip("time-of-day", at)
        end = self._hour(start)
        if end == start:
            return at
        if self.norm(end) in ("tot", "en", "to", "-", "and", "until") and (last := self._hour(end + 1)) > end + 1:
            end = last
        return end

    def _hour(self, at: int) -> int:
        """Past "12.00 uur", or "14.00" before "tot 17.00 uur"."""
        hour = self.digits(at, 1, 2)
        if hour is None or hour > 24:
            return at
        end = at + 1
        if self.norm(end) in (".", ":") and self.digits(end + 1, 2, 2) is not None:
            end += 2
        elif self.find("oclock", end) is None:
            return at
        return self.skip("oclock", end)


def _year_of(first: Phrase, second: Phrase) -> Phrase:
    """The first of two bounds, in the year of the second if it has none: "na 1 mei en voor 1 juli 2026"."""
    inner, other = (bound.phrase if isinstance(bound, Relation) else bound for bound in (first, second))
    if not isinstance(inner, Occurring) or not isinstance(other, Occurring) or inner[1:] != (None, None, None):
        return first
    dated = inner._replace(year=other.year, shift=other.shift, mark=other.mark)
    return first._replace(phrase=dated) if isinstance(first, Relation) else dated
