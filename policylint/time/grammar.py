"""The grammar of whole expressions: relations, ranges, what returns, and words that name no time.

One grammar serves both languages: the words differ, the order hardly does. `prose` reads a letter's running text, in
which many words of time mean something else; else the text is one value.
"""

import re
from functools import cache, partial

from policylint.time import pieces
from policylint.time.event_items import event_noun
from policylint.time.occurrences import Named, Occurring, Rolling
from policylint.time.phrases import Fixed, Maker, Phrase, Wrapped
from policylint.time.points import Found, Points, shared
from policylint.time.relations import Away, Between, Both, Relation, Within
from policylint.time.rules import Rules, rule
from policylint.time.unbound import Event, Occasion, Open, Recurring, Remarked, Vague


class Grammar(Points):
    """Reads one expression at a place."""

    __slots__ = ()

    def whole(self) -> Phrase | None:
        """The whole text as one expression, hedges and punctuation aside."""
        start = self._hedges(0)
        for at in dict.fromkeys((0, start, self.skip("neutral", start))):
            if (found := self.expression(at)) is not None and self._hedges(found.end, trailing=True) == self.size:
                return found.phrase
            # "voor 1 juli 2026 (onder voorbehoud)": what follows holds no time, and is said to be left unread.
            if (
                found is not None
                and found.phrase.traits.firm
                and self.find("caveat", found.end)
                and self._timeless(found.end)
            ):
                return Remarked(found.phrase, self.words(found.end, self.size))
        if start < self.size and (event := self._event_value(start)) is not None:
            return event
        return self._open(0) if not start else None

    def _timeless(self, at: int) -> bool:
        """Whether no expression of time starts at a token or after it."""
        return not any(self.norm(index).isdigit() or self.expression(index) for index in range(at + 1, self.size))

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

    def _relation(self, at: int) -> Found | None:
        return self.once("relation", at, self._any_relation)

    def _any_relation(self, at: int) -> Found | None:
        # A house may have its own reading of "voor de zomer", and then of "nog voor de zomer".
        for start in (at, at + 1) if self.norm(at) in ("nog", "still") else (at,):
            if (house := self.house_at(start)) is not None:
                return Found(house[0], at, house[1])
        for read in self.rules(_RELATIONS, at):
            found: Found | None = read(self, at)
            if found is not None:
                return found
        return None

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
        if op == "by" and (inner := self._relation(end)) is not None:
            # "uiterlijk na de zomer" has no last day.
            after = isinstance(inner.phrase, Relation) and inner.phrase.op == "after"
            if inner.phrase.traits.kind == "deadline" or after:
                return inner._replace(start=at)
        if op in ("before", "until") and (ending := self._ending(end)) is not None:
            inner_op = "by" if op == "before" else "until-incl"
            return Found(Relation(inner_op, ending.phrase), at, ending.end)
        if op in ("by", "after", "from", "before") and (away := self._away(end)) is not None:
            return Found(Relation(op, away.phrase), at, away.end)
        if op == "after" and not self.prose and (amount := self.amount(end)) is not None and amount[0] is not None:
            return Found(Relation("after", Within(amount[0])), at, amount[1])
        # "voor 24 en 25 juni" is one range; "voor 1 mei en 1 juni" two dates.
        points = self._points(end, listed=False)
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
        around = self.find("around", at)
        if around is not None and (points := self._points(around[1], listed=False)) is not None:
            return Found(Wrapped(points.phrase, partial(pieces.stepped, step="around")), at, points.end)
        course = self.find("course", at)
        if course is not None and (item := self.item(course[1], bare_unit=True)) is not None:
            start = course[1] if self.prose and self.norm(at) in ("tijdens", "during") else at
            return Found(item.built(), start, item.end)
        return None

    def _bare_event(self, at: int) -> Found | None:
        """In prose: "na afronding van het onderzoek", "voor het commissiedebat", "daarna" after "en"."""
        if not self.prose:
            return None
        if self.norm(at) == "daarna":
            return Found(Relation("after", Event("daarna")), at, at + 1)
        for op in ("before", "after"):
            link = self.find(op, at)
            event = self.occasion(link[1]) if link else None
            # "voor" is also "ten behoeve van": only before what a letter must precede it is a time.
            if event is not None and (
                op == "after" or self._accented(at) or _debate().search(event[0].traits.event or "")
            ):
                return Found(Relation(op, event[0]), at, event[1])
        link = self.find("event-link", at)
        if link is not None and str(link[0]) == "at" and link[1] - at > 1:
            event = self.occasion(link[1])
            if event is not None:
                return Found(event[0], at, event[1])
        return None

    def _event_value(self, at: int) -> Phrase | None:
        """A value that hangs on an event: "na publicatie", "zodra het advies er is", "Voorjaarsnota"."""
        word = self.find("event-word", at)
        if word is not None and word[1] == self.size:
            return Relation("after", Event(str(word[0])))
        amount = self.amount(at)
        if amount is not None and amount[0] is not None:
            for op, back in (("after", False), ("before", True)):
                after = self.find(op, amount[1])
                event = self.occasion(after[1]) if after else None
                if event is not None:
                    return Away(amount[0], back, event[0])
        if (each := self._each(at)) is not None:
            return each
        link = self.find("event-link", at)
        if link is None:
            known = event_noun().search(self.norm(self.size - 1)) or event_noun().search(self.norm(at))
            bare = self.occasion(at) if known else None
            return bare[0] if bare else None
        occasion = self.occasion(link[1])
        if occasion is None:
            return None
        op = str(link[0])
        if self.norm(at) == "per" and isinstance(occasion[0], Occasion):
            # "per brief van 3 maart 2026": by letter, on that day.
            return occasion[0]
        if op == "at":
            weak = self.norm(at) in ("in", "op", "met", "on", "with", "at", "rond", "around") and link[1] == at + 1
            norms = self.tokens.norms[link[1] : self.size]
            nouns = any(event_noun().fullmatch(norm) or norm.endswith(("rapportage", "agenda")) for norm in norms)
            return occasion[0] if nouns or not weak else None
        if op in ("before", "until") and self.words(at, link[1]).lower().startswith("uiterlijk"):
            op = "by" if "voor" not in self.tokens.norms[at : link[1]] else "before"
        return Relation(op, occasion[0])

    def _each(self, at: int) -> Recurring | None:
        """What returns with each unit: "aan het einde van elk kwartaal", "binnen zes weken na elk kwartaal"."""
        for index in range(at + 1, min(self.size, at + 7)):
            every = self.find("every-strong", index)
            unit = self.find("unit", every[1]) if every is not None else None
            if unit is not None and unit[1] == self.size:
                return Recurring(str(unit[0]))
        return None


_RELATIONS = Rules(
    [
        rule(Grammar._within, "within"),
        rule(Grammar._range, "between range-start"),
        rule(Grammar._after_or_before, "first-time backdated at-least per around course"),
        rule(Grammar._plain_relation, "by until-incl until from since before after"),
        rule(Grammar._amount_relation, "over coming-amount some fraction number unit", digits=True, words="p pt"),
    ]
)


@cache
def _debate() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:debat|behandeling|verkiezingen|stemming|inwerkingtreding)\b")


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(
        r"(?:in)?gepland|voorzien|geagendeerd|ingeroosterd|voorgenomen|geraamd|begroot|gereserveerd|geldt|gelden|\w*(?:cijfers?|raming(?:en)?"
        r"|agenda|planning|prognoses?|begroting(?:en)?|budget|programma)"
    )


def _year_of(first: Phrase, second: Phrase) -> Phrase:
    """The first of two bounds, in the year of the second if it has none: "na 1 mei en voor 1 juli 2026"."""
    inner, other = (bound.phrase if isinstance(bound, Relation) else bound for bound in (first, second))
    if not isinstance(inner, Occurring) or not isinstance(other, Occurring) or inner[1:] != (None, None, None):
        return first
    dated = inner._replace(year=other.year, shift=other.shift, mark=other.mark)
    return first._replace(phrase=dated) if isinstance(first, Relation) else dated
