"""Promises to inform parliament, in running text: the cabinet's own, in the present or the future, and unconditional.

Narrow on purpose: what others said or asked, what has been done, what this very letter does, and what depends on an
"if" are no promises here.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_GAP = r"(?:(?!\b(?:niet|geen|nooit|not|never|no)\b)[^.;:?!“”„\"])"
# "het kabinet", "de minister van Financiën": who may promise.
_WHO = (
    r"(?:ik|wij|we|het\s+kabinet|de\s+regering|de\s+bewindspersonen"
    r"|(?:de|mijn)\s+(?:minister|staatssecretaris|ministers|staatssecretarissen|ambtgenoot|ambtsgenoot|collega)"
    r"(?:\s+(?:van|voor)\s+[A-ZÀ-Ý][\w-]*(?:,?\s+(?:en\s+)?[A-ZÀ-Ý][\w-]*)*)?)"
)
_KAMER = r"(?:(?:uw|de|beide)\s+(?:[Tt]weede\s+|[Ee]erste\s+)?Kamers?\b(?!\s+van\s+Koophandel))"
_TELL = (
    r"(?:informeren|inlichten|berichten|rapporteren|toesturen|toezenden|sturen|zenden|aanbieden|doen\s+toekomen|voorleggen"
    r"|op\s+de\s+hoogte\s+(?:stellen|brengen|houden))"
)
_TOLD = (
    r"(?:geïnformeerd|ingelicht|bericht|toegestuurd|toegezonden|gestuurd|gezonden|verzonden|aangeboden|voorgelegd"
    r"|op\s+de\s+hoogte\s+(?:gesteld|gebracht|gehouden))"
)
_BACK = (
    r"(?:hierop|daarop|hierover|daarover|erop|er\b{gap}{{0,40}}?\bop|hier\b{gap}{{0,60}}?\bop|daar\b{gap}{{0,60}}?\bop)"
)
_DUTCH = (
    # "zal het kabinet de Kamer hierover informeren", "het kabinet zal ... aan de Kamer sturen"
    r"(?:\b{who}\s+(?:zal|zullen)|\b(?:zal|zullen)\s+{who})\b{gap}{{0,160}}?\b(?:{kamer}{gap}{{0,160}}?\b{tell}\b"
    r"|{tell}\s+(?:aan|naar)\s+{kamer})",
    r"(?:\b(?:zal|zullen)\s+{who}|\b{who}\s+(?:zal|zullen))\s+u\b{gap}{{0,160}}?\b{tell}\b",
    # "informeer ik uw Kamer", "stuurt het kabinet de Kamer"
    r"\b(?:informeer|bericht|stuur|zend|bied|leg)\s+ik\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
    r"\bik\s+(?:informeer|bericht|stuur|zend)\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
    r"\b(?:informeert|informeren|stuurt|sturen|zendt|zenden|biedt)\s+{who}\b{gap}{{0,110}}?\b{kamer}",
    r"\b{who}\s+(?:informeert|informeren|stuurt|sturen|zendt|zenden)\b{gap}{{0,110}}?\b{kamer}",
    # "ontvangt uw Kamer", "uw Kamer ontvangt", "zal uw Kamer ontvangen"
    r"\bontvang(?:t|en)\s+{kamer}(?!\s+van\b)",
    r"\b{kamer}\s+ontvang(?:t|en)\b(?!\s+van\b)",
    r"(?:\b(?:zal|zullen)\s+{kamer}|\b{kamer}\s+(?:zal|zullen))\b{gap}{{0,140}}?\b(?:{told}\s+worden|worden\s+{told}"
    r"|ontvangen)\b",
    # "wordt uw Kamer geïnformeerd", "wordt aan de Kamer gestuurd"
    r"(?:\bword(?:t|en)\s+{kamer}|\b{kamer}\s+word(?:t|en))\b{gap}{{0,140}}?\b{told}\b",
    r"\bword(?:t|en)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+{told}\b",
    r"\b(?:zal|zullen)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+(?:{told}\s+worden|worden\s+{told})\b",
    # "kom ik terug op", "het kabinet komt hierop terug"
    r"\bkom(?:t|en)?\s+{who}\b{gap}{{0,80}}?\bterug\s+op\b",
    r"(?:\bkom(?:t|en)?\s+{who}|\b{who}\s+kom(?:t|en)?)\b{gap}{{0,60}}?\b{back}\b{gap}{{0,40}}?\bterug\b",
    r"\b(?:hier|daar|hierop|daarop|hierover|daarover)\s+kom(?:t|en)?\s+{who}\b{gap}{{0,80}}?\bterug\b",
    r"(?:\b(?:zal|zullen)\s+{who}|\b{who}\s+(?:zal|zullen))\b{gap}{{0,120}}?\bterugkomen\b",
    r"(?:\bzeg(?:t|gen)?\s+{who}|\b{who}\s+zeg(?:t|gen)?)\b{gap}{{0,60}}?\b{kamer}\s+toe\b",
)
_DUTCH_NOT = (
    # what this letter does, or a place in it
    r"\b(?:hierbij|hiermee|bij\s+deze|bijgaand|bijgevoegd|hieronder|hierna|hierboven|onderstaande?|verderop)\b"
    r"|\b(?:met|in|via|middels|door\s+middel\s+van|bij|naast)\s+(?:deze|dit)\s+"
    r"(?:\w+brief|brief|nota|\w*rapportage|verslag|beantwoording|antwoord\w*|agenda|document|stuk)\b"
    r"|\b(?:paragraaf|hoofdstuk|onderdeel|bijlage|sectie|de\s+antwoorden\s+op|het\s+antwoord\s+op)\b",
    # what others said or asked, and what was promised before
    r"\b(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vroegen|vragen\s+(?:het|de)|gevraagd|roept|riep|opgeroepen|aangegeven|gaf|geeft\s+aan|gemeld"
    r"|meldde|meldt|geschreven|schreef|schrijft|zei|zegt\s+dat|gezegd|verklaard|verklaarde|beloofd|beloofde|afgesproken"
    r"|aangekondigd|kondigde|constaterende|overwegende|zou|zouden|wil|willen|wilde|moet|moeten|moest|kan|kon)\b"
    r"|(?<!zoals\s)(?<!zoals\seerder\s)\btoegezegd\b|\btoezegging(?:en)?\s+(?:om|dat|aan)\b",
    # what depends on something that may not be
    r"\b(?:indien|mochten?|tenzij|desgewenst|eventueel|eventuele|mogelijk|wellicht|desgevraagd)\b"
    r"|\b(?:zo|waar|wanneer|als)\s+(?:dat\s+)?nodig\b|(?:^|,\s)als\b",
)
_BY_OTHERS = (
    r"\bdoor\s+(?!(?:mij|ons|het\s+kabinet|de\s+regering|(?:de|mijn)\s+(?:minister|staatssecretaris|ambtgenoot|ambtsgenoot)"
    r"|middel)\b)|\bby\s+(?!(?:me|us|the\s+(?:government|cabinet|minister|state\s+secretary)|(?:means|letter|way|then)\b"
    r"|(?:the\s+)?(?:end|beginning|start|summer|autumn|winter|spring|middle)|\d|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|next|Q\d))"
)

_I = (
    r"(?:I|we|We|(?:the|The)\s+(?:Dutch\s+)?(?:government|cabinet"
    r"|(?:Minister|State\s+Secretary)(?:\s+(?:of|for)(?:\s+[A-Z]\w*)+)?))"
)
_HOUSE = (
    r"(?:(?:the|your|both|The|Your|Both)\s+(?:Houses?(?:\s+of\s+Representatives)?|Senate|States\s+General|Chambers?)"
    r"|(?<!European\s)Parliament)\b"
)
_ENGLISH = (
    r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:inform|notify|update|brief)\s+{house}",
    r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:write|report|send|submit|present|provide|forward)\b{gap}{{0,120}}?\b(?:to\s+)?{house}",
    r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:come\s+back|return|revert)\s+to\s+(?:this|that|it|the\s+matter|{house})",
    r"\b{house}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:be\s+(?:{gap}{{0,30}}?\s)?(?:informed|notified|updated|briefed|sent)|receive)\b",
    r"\b(?:will|shall)\s+be\s+(?:sent|submitted|presented|forwarded)\s+to\s+{house}",
    r"\b{i}\s+(?:promises?|undertakes?|commits?)\s+to\s+(?:inform|notify|update|brief|write\s+to|report\s+to)\s+{house}",
)
_ENGLISH_NOT = (
    r"\b(?:hereby|herewith|enclosed|attached|below|above|hereafter)\b"
    r"|\b(?:in|with|by\s+means\s+of|through|by)\s+this\s+(?:letter|report|document|memorandum|response)\b"
    r"|\b(?:section|chapter|annex|paragraph)\b",
    r"\b(?:asked|asks|ask|requested|requests|request|called|calls|urged|urges|stated|states|said|says|indicated|indicates"
    r"|announced|wrote|reported\s+that|promised|undertook|agreed|would|should|must|may|might|could|wants?)\b",
    r"\b(?:if|unless|possibly|perhaps|where\s+(?:necessary|needed|appropriate)|in\s+the\s+event)\b",
)


class Pledge(NamedTuple):
    """A promise in a text, from its first word to its last (code points, half-open)."""

    start: int
    end: int


def pledges(text: str, language: str = "nl") -> list[Pledge]:
    """The promises to inform parliament in a text, in order; at most one a sentence. `language` is `nl` or `en`."""
    found = []
    for start, end in _sentences(text):
        sentence = text[start:end]
        if sentence.rstrip("”’\"') ").endswith("?") or any(p.search(sentence) for p in _excluded(language)):
            continue
        spans = [m.span() for pattern in _patterns(language) if (m := _whole(pattern, sentence)) is not None]
        spans = [
            span for span in spans if not _others().search(_around(sentence, *span)) and not _quoted(sentence, span)
        ]
        if spans:
            first = min(spans, key=lambda span: (span[0], -span[1]))
            found.append(Pledge(start + first[0], start + first[1]))
    return found


def _whole(pattern: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    """The first match that is not part of a clause about something else ("zodra uw Kamer het advies ontvangt")."""
    for match in pattern.finditer(sentence):
        clause = re.split(r"[,;:]", sentence[: match.start()])[-1]
        if not _subordinate().search(clause):
            return match
    return None


def _around(sentence: str, start: int, end: int) -> str:
    """A promise and what follows it in its clause."""
    return sentence[start:end] + re.split(r"[,;:.]", sentence[end:])[0]


def _quoted(sentence: str, span: tuple[int, int]) -> bool:
    before = sentence[: span[0]]
    return before.count("“") + before.count("„") > before.count("”") or before.count('"') % 2 == 1


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _stop().finditer(text):
        yield start, stop.end("stop")
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?P<stop>(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bart)[.?!][”’\"')]*)\s+(?=[“‘\"'(]*[A-ZÀ-Ý])")


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:zodra|nadat|wanneer|totdat|voordat|waarop|waarover|waarin|waarmee|dat|die|of|once|after|when|until|before|that"
        r"|whether|which)\b",
        re.IGNORECASE,
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(_BY_OTHERS, re.IGNORECASE)


@cache
def _excluded(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(words, re.IGNORECASE) for words in (_ENGLISH_NOT if language == "en" else _DUTCH_NOT))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    if language == "en":
        return tuple(re.compile(written.format(gap=_GAP, i=_I, house=_HOUSE)) for written in _ENGLISH)
    parts = {"gap": _GAP, "kamer": _KAMER, "tell": _TELL, "told": _TOLD, "back": _BACK.format(gap=_GAP)}
    # Only what begins a sentence has a capital: "Kamer" always has one, so that the chamber of a house is not meant.
    return tuple(re.compile(_capital(written.format(who=_WHO, **parts))) for written in _DUTCH)


def _capital(pattern: str) -> str:
    """A pattern of which every word may begin with a capital, but for `Kamer`, which must."""
    return f"(?i:{pattern})".replace("Kamers?", "(?-i:Kamers?)").replace("[A-ZÀ-Ý]", "(?-i:[A-ZÀ-Ý])")
