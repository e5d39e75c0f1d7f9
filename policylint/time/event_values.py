"""The grammar of what hangs on an event: "na afronding van het onderzoek", "zodra het advies er is"."""

import re
from functools import cache

from policylint.time.event_items import event_noun
from policylint.time.phrases import Phrase
from policylint.time.points import Found
from policylint.time.related import Related
from policylint.time.relations import Away, Relation
from policylint.time.unbound import Event, Occasion, Recurring


class EventValues(Related):
    """Reads events with what relates to them."""

    __slots__ = ()

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
        time = self.item(link[1])
        if time is not None and not isinstance(time.phrase, Event):
            # "Voor de zomer en na het debat": a time, not an event of that name.
            return None
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


@cache
def _debate() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:debat|behandeling|verkiezingen|stemming|inwerkingtreding)\b")
