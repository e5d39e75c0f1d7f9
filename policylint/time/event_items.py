"""The grammar of named events: "de begrotingsbehandeling", "het commissiedebat van 12 juni"."""

import re
from functools import cache

from policylint.time.items import Items
from policylint.time.phrases import Phrase
from policylint.time.unbound import Event, Occasion


class EventItems(Items):
    """Reads events by name."""

    __slots__ = ()

    def _hedges(self, at: int, *, trailing: bool = False) -> int:
        for _ in range(6):
            after = self.skip("hedge", at)
            if after == at and not trailing and self.norm(at) in _OPENING_MARKS and not self.digits(at + 1, 2, 2):
                after = at + 1
            if after == at and trailing and self.norm(at) in _CLOSING_MARKS:
                after = at + 1
            if after == at and trailing:
                after = self.skip("mark", at)
            if after == at:
                return at
            at = after
        return at

    def words(self, start: int, end: int) -> str:
        return self.tokens.text[self.tokens.starts[start] : self.tokens.ends[end - 1]]

    def event_name(self, at: int) -> tuple[str, int] | None:
        """The name of an event, from a token on: the rest of a value; in prose a noun that names one."""
        start = self.skip("article", at)
        if not self.norm(start)[:1].isalpha():
            return None
        if not self.prose:
            end = self.size
            while end > start + 1 and self.norm(end - 1) in (".", ",", ";"):
                end -= 1
            return self.words(start, end), self.size
        noun = start
        for _ in range(3):
            if event_noun().fullmatch(self.norm(noun)):
                end = self._complement(noun + 1)
                return self.words(start, end), end
            if not (self.norm(noun).endswith(("e", "eel")) and self.norm(noun).isalpha()):
                return None
            noun += 1
        return None

    def occasion(self, at: int) -> tuple[Phrase, int] | None:
        """An event, with its day where the words give it: "het commissiedebat van 12 juni"."""
        name = None if self.find("every-strong", at) else self.event_name(at)
        if name is None:
            return None
        if self.prose:
            starts = [name[1]]
        else:
            starts = [index for index in range(at + 1, self.size) if self.norm(index) in _DATED]
        for index in starts:
            if self.norm(index) not in _DATED:
                continue
            day = self._day(self.skip("article", index + 1))
            if day is not None and (self.prose or self._hedges(day.end, trailing=True) == self.size):
                return Occasion(self.words(self.skip("article", at), index), day.built()), day.end
        return Event(name[0]), name[1]

    def _complement(self, at: int) -> int:
        """Past "van dit herbeoordelingsproces"."""
        if self.norm(at) not in ("van", "of"):
            return at
        end = self.skip("article", at + 1)
        if self.norm(end) in ("deze", "dat", "die", "the", "this"):
            end += 1
        word = 0
        while word < 3 and self.norm(end).isalpha() and self.norm(end) not in _STOP:
            end, word = end + 1, word + 1
            if not self.norm(end - 1).endswith(("e", "se", "ele")) or self.norm(end - 1) in ("evaluatie", "motie"):
                break
        return end if word else at


_OPENING_MARKS = ("-", '"', "'", "“", "„", "«", "[")
_CLOSING_MARKS = ('"', "'", "”", "“", "»", "]", ",", "!", "?")
_DATED = ("van", "op", "per", "d", "dd", "of", "on")
_STOP = frozenset(
    [
        "zal",
        "zullen",
        "kan",
        "kunnen",
        "wordt",
        "worden",
        "is",
        "zijn",
        "heeft",
        "hebben",
        "en",
        "of",
        "in",
        "op",
        "aan",
        "voor",
        "met",
        "te",
        "de",
        "het",
        "een",
        "u",
        "ik",
        "wij",
        "we",
        "door",
        "over",
        "naar",
        "nader",
        "nog",
        "dan",
        "ook",
        "niet",
        "om",
        "bij",
        "uit",
        "als",
        "dat",
        "die",
        "will",
        "shall",
        "is",
        "are",
        "and",
        "or",
        "to",
        "in",
        "on",
        "the",
        "with",
        "uw",
        "uw",
    ]
)


@cache
def event_noun() -> re.Pattern[str]:
    """Words that name an event of government: their last part decides."""
    return re.compile(
        r"(?:\w*(?:debat|behandeling|afronding|ontvangst|publicatie|inwerkingtreding|vaststelling|ommekomst|oplevering"
        r"|bekendmaking|besluitvorming|verkiezingen|stemming|consultatie|formatie|bestand|aanneming|parlementsbehandeling"
        r"|aanvaarding|totstandkoming|ratificatie|ondertekening|dagtekening|verantwoordingsdag|evaluatie|implementatie"
        r"|beraadslaging|vergadering|conferentie|voorjaarsnota|najaarsnota|miljoenennota|migratiepact)"
        r"|\w+(?:overleg|raad|top|advies|zitting|akkoord|besluit|brief|nota|begroting|monitor)"
        r"|pact|raad|top|advies|afloop|afsluiting|beeindiging|voltooiing|instemming|goedkeuring|verschijning|verzending"
        r"|debate|publication|completion|adoption|entry|ratification|signature|elections|election|council|summit|evaluation"
        r"|conclusion|approval|presentation|consultation|receipt|vote|negotiations|meeting)"
    )
