"""Promises to inform parliament, in running text: the cabinet's own, in the present or the future, and unconditional.

Narrow on purpose: what others said or asked, what has been done, what this very letter does, and what depends on an
"if" are no promises here; nor is "informeer ik uw Kamer" without a time, with which letters open. Each pattern is
compiled, and a sentence looked at, only where it holds the words that the pattern cannot do without.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_GAP = r"(?:(?!\b(?:niet|geen|nooit|not|never|no)\b)[^.;:?!“”„\"])"
# "het kabinet", "de minister van Financiën": who may promise.
_TITLE = r"[A-ZÀ-Ý][\w-]*(?:,?\s+(?:en\s+|[-–]\s+)?[A-ZÀ-Ý][\w-]*)*"
_WHO = (
    r"(?:ik|wij|we|het\s+kabinet|de\s+regering|de\s+bewindspersonen"
    r"|(?:de|mijn)\s+(?:minister|staatssecretaris|ministers|staatssecretarissen|ambtgenoot|ambtsgenoot|collega)"
    rf"(?:\s+(?:van|voor)\s+{_TITLE})?)"
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
_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
# A time that says when: "voor het zomerreces", "in Q3 2026", "nog dit jaar", "na afronding".
_WHEN = (
    r"(?:(?:voor(?:afgaand\s+aan)?|vóór|na|begin|medio|eind|einde|uiterlijk|binnen|rond|tegen|in|op|bij|halverwege|later|nog"
    r"|dit|deze|komende?|volgende?|met)\s+(?:(?:uiterlijk|in|de|het|dit|deze|een|eind|einde|begin|medio|loop|van|eerste"
    r"|tweede|derde|vierde|laatste|helft|komende?|volgende?|eerstvolgende|half|paar|enkele|twee|drie|vier|zes|acht|tien"
    r"|elk|ieder|geval|nog|voor|vóór|zo|mogelijk|start|afloop|plenaire|technische|week|jaar|\d\d?)\s+){0,6}?"
    r"(?:\w*zomer|\w*reces|najaar|voorjaar|herfst|winter|lente|kerst\w*|prinsjesdag|jaarwisseling|jaar|maand(?:en)?|weken|week"
    rf"|dagen|kwartaal|halfjaar|q[1-4]|(?:voorjaars|najaars|miljoenen)nota|20\d\d|\d\d?\s+{_MONTH}|{_MONTH})\b"
    r"|over\s+(?:een\s+paar|enkele|\d+|twee|drie|vier|zes|acht|tien)\s+(?:weken|maanden|dagen)\b"
    r"|(?:voor(?:afgaand\s+aan)?|vóór|na|uiterlijk\s+bij)\s+(?:(?:het|de)\s+)?\w*(?:debat|behandeling|overleg(?!\s+met)"
    r"|afronding|ontvangst|ommekomst|afloop|publicatie|besluitvorming|vaststelling|inwerkingtreding|oplevering)\b"
    r"|(?:in|bij)\s+de\s+(?:eerst)?volgende\s+\w+"
    r"|binnenkort|spoedig|zo\s+(?:spoedig|snel)\s+mogelijk|op\s+(?:zeer\s+)?korte\s+termijn|t\.z\.t\.|te\s+zijner\s+tijd"
    r"|(?:half)?jaarlijks|periodiek|maandelijks|zodra|nadat|wanneer|naar\s+verwachting|vermoedelijk|waarschijnlijk|separaat"
    r"|uiterlijk|volgend\s+jaar|volgende\s+(?:week|maand))"
)
_SMALL = (
    r"(?:(?:hierover|daarover|hier|daar|nader|ook|dan|daarom|graag|tevens|verder|opnieuw|weer|nogmaals|hiervan)\s+)"
)
# What closes a clause and can only be a last day: "... voor de zomer."
_LATEST = (
    r"\b(?:voor|vóór|uiterlijk|binnen|nog|na)\s+(?:uiterlijk\s+|nog\s+|voor\s+|vóór\s+)*(?:(?:het|de|dit|deze|eerstvolgende"
    r"|komende?)\s+)?(?:\w*reces|zomer|kerst\w*|jaarwisseling|prinsjesdag|eind(?:e)?\b(?:\s+\w+){0,4}|jaar"
    rf"|\d\d?\s+{_MONTH}|\w+\s+(?:weken|maanden))(?:\s+(?:van\s+)?(?:20\d\d|dit\s+jaar))?$"
)


class Pattern(NamedTuple):
    """How a promise is worded. `needs`: of each of these one must stand in the sentence, in lower case. `timed`: it is
    one only with a time. What the group `able` holds ("kan ... tegemoetzien") is no sign that something is unsure."""

    needs: tuple[tuple[str, ...], ...]
    written: str
    timed: bool = False


_SHALL = ("zal", "zullen")
_TELLS = (
    "informeren",
    "inlichten",
    "berichten",
    "rapporteren",
    "sturen",
    "zenden",
    "bieden",
    "toekomen",
    "leggen",
    "hoogte",
)
_TOLDS = ("geïnformeerd", "ingelicht", "bericht", "gestuurd", "gezonden", "verzonden", "geboden", "gelegd", "hoogte")
_DUTCH = (
    # "zal het kabinet de Kamer hierover informeren", "het kabinet zal ... aan de Kamer sturen"
    Pattern(
        (_SHALL, ("kamer",), _TELLS),
        r"(?:\b{who}\s+(?:zal|zullen)|\b(?:zal|zullen)\s+{who})\b(?:(?>{gap}{{0,160}}?\b{kamer}){gap}{{0,160}}?\b{tell}\b"
        r"|{gap}{{0,160}}?\b{tell}\s+(?:aan|naar)\s+{kamer})",
    ),
    Pattern(
        (_SHALL, (" u ",), _TELLS),
        r"(?:\b(?:zal|zullen)\s+{who}|\b{who}\s+(?:zal|zullen))\s+u\b{gap}{{0,160}}?\b{tell}\b",
    ),
    # "informeer ik uw Kamer", "stuurt het kabinet de Kamer"
    Pattern(
        (("informeer ", "bericht ", "stuur ", "zend ", "bied ", "leg ", "rapporteer ", "deel "), ("ik ",)),
        r"\b(?:informeer|bericht|stuur|zend|bied|leg|rapporteer|deel)\s+ik\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
        True,
    ),
    Pattern(
        (("ik ",), ("informeer ", "bericht ", "stuur ", "zend ", "rapporteer ", "deel ")),
        r"\bik\s+(?:informeer|bericht|stuur|zend|rapporteer|deel)\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
        True,
    ),
    Pattern(
        (("inform", "stu", "zend", "biedt", "bieden"), ("kamer",)),
        r"\b(?:informeert|informeren|stuurt|sturen|zendt|zenden|biedt|bieden)\s+{who}\b{gap}{{0,110}}?\b{kamer}",
        True,
    ),
    Pattern(
        (("inform", "stu", "zend", "biedt", "bieden", "rapporteert"), ("kamer",)),
        r"\b{who}\s+(?:informeert|informeren|stuurt|sturen|zendt|zenden|biedt|bieden|rapporteert)\b{gap}{{0,110}}?\b{kamer}",
        True,
    ),
    Pattern((("doe",), ("toekomen",)), r"\b(?:doe\s+ik|ik\s+doe)\s+(?:{kamer}|u)\b{gap}{{0,110}}?\btoekomen\b", True),
    # "ontvangt uw Kamer", "uw Kamer ontvangt", "zal uw Kamer ontvangen"
    Pattern((("ontvang",), ("kamer",)), r"\bontvang(?:t|en)\s+{kamer}(?!\s+van\b)", True),
    Pattern((("ontvang",), ("kamer",)), r"\b{kamer}\s+ontvang(?:t|en)\b(?!\s+van\b)", True),
    Pattern((("ontvangt ",), ("u ",)), r"\b(?:u\s+ontvangt|ontvangt\s+u)\b(?!\s+van\b)", True),
    Pattern(
        (("tegemoet",),),
        r"\b(?:{kamer}|u)\s+(?P<able>kan|kunt|kunnen)\b{gap}{{0,140}}?\btegemoet\s?zien\b",
        True,
    ),
    Pattern(
        (_SHALL, ("kamer",), (*_TOLDS, "ontvangen")),
        r"(?:\b(?:zal|zullen)\s+{kamer}|\b{kamer}\s+(?:zal|zullen))\b{gap}{{0,140}}?\b(?:{told}\s+worden|worden\s+{told}"
        r"|ontvangen)\b",
    ),
    # "wordt uw Kamer geïnformeerd", "wordt aan de Kamer gestuurd"
    Pattern(
        (("word",), ("kamer",), _TOLDS),
        r"(?:\bword(?:t|en)\s+{kamer}|\b{kamer}\s+word(?:t|en))\b{gap}{{0,140}}?\b{told}\b",
    ),
    Pattern((("word",), ("kamer",), _TOLDS), r"\bword(?:t|en)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+{told}\b"),
    Pattern(
        (("word",), ("kamer",), ("gedeeld", "ingediend")),
        r"\bword(?:t|en)\b{gap}{{0,110}}?\b(?:met\s+{kamer}\s+gedeeld|bij\s+{kamer}\s+ingediend)\b",
        True,
    ),
    Pattern(
        (_SHALL, ("kamer",), _TOLDS),
        r"\b(?:zal|zullen)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+(?:{told}\s+worden|worden\s+{told})\b",
    ),
    # "de kabinetsreactie volgt voor het zomerreces"
    Pattern(
        (("volg",), ("reactie", "brief", "rapportage")),
        r"\b(?:(?:kabinets|beleids)reactie|(?:kamer|voortgangs|verzamel)brief|voortgangsrapportage)\s+volg(?:t|en)\b",
        True,
    ),
    # "kom ik terug op", "het kabinet komt hierop terug"
    Pattern((("terug",), ("kom",)), r"\bkom(?:t|en)?\s+{who}\b{gap}{{0,80}}?\bterug\s+op\b"),
    Pattern(
        (("terug",), ("kom",)),
        r"(?:\bkom(?:t|en)?\s+{who}|\b{who}\s+kom(?:t|en)?)\b{gap}{{0,60}}?\b{back}\b{gap}{{0,40}}?\bterug\b",
    ),
    Pattern(
        (("terug",), ("kom",)),
        r"\b(?:hier|daar|hierop|daarop|hierover|daarover)\s+kom(?:t|en)?\s+{who}\b{gap}{{0,80}}?\bterug\b",
    ),
    Pattern(
        (("terugkomen",), _SHALL),
        r"(?:\b(?:zal|zullen)\s+{who}|\b{who}\s+(?:zal|zullen))\b{gap}{{0,120}}?\bterugkomen\b",
    ),
    Pattern(
        (("zeg",), ("kamer",), ("toe",)),
        r"(?:\bzeg(?:t|gen)?\s+{who}|\b{who}\s+zeg(?:t|gen)?)\b{gap}{{0,60}}?\b{kamer}\s+toe\b",
    ),
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
    r"|\bzoals\s+(?:u\s+weet|bekend)\b"
    r"|(?<!zoals\s)(?<!zoals\seerder\s)\btoegezegd\b|\btoezegging(?:en)?\s+(?:om|dat|aan)\b",
    # what depends on something that may not be
    r"\b(?:indien|mocht(?:en)?|tenzij|desgewenst|eventueel|eventuele|mogelijk|wellicht|desgevraagd)\b"
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
_WILL = ("will", "shall")
_HOUSES = ("house", "senate", "states general", "chamber", "parliament")
_ENGLISH = (
    Pattern((_WILL, _HOUSES), r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:inform|notify|update|brief)\s+{house}"),
    Pattern(
        (_WILL, _HOUSES),
        r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:write|report|send|submit|present|provide|forward)\b{gap}{{0,120}}?"
        r"\b(?:to\s+)?{house}",
    ),
    Pattern(
        (_WILL, ("come back", "return", "revert")),
        r"\b{i}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:come\s+back|return|revert)\s+to\s+(?:this|that|it|the\s+matter|{house})",
    ),
    Pattern(
        (_WILL, _HOUSES),
        r"\b{house}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:be\s+(?:{gap}{{0,30}}?\s)?(?:informed|notified|updated|briefed|sent)"
        r"|receive)\b",
    ),
    Pattern((_WILL, _HOUSES), r"\b(?:will|shall)\s+be\s+(?:sent|submitted|presented|forwarded)\s+to\s+{house}"),
    Pattern(
        (("promise", "undertake", "commit"), _HOUSES),
        r"\b{i}\s+(?:promises?|undertakes?|commits?)\s+to\s+(?:inform|notify|update|brief|write\s+to|report\s+to)\s+{house}",
    ),
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
    whole = " ".join(text.lower().split())
    patterns = [pattern for pattern in (_ENGLISH if language == "en" else _DUTCH) if _holds(whole, pattern)]
    if not patterns:
        return []
    for start, end in _sentences(text):
        sentence = text[start:end]
        if sentence.rstrip("”’\"') ").endswith("?"):
            continue
        words = " ".join(sentence.lower().split())
        matches = [_whole(pattern, sentence, language) for pattern in patterns if _holds(words, pattern)]
        spans = sorted((match.span() for match in matches if match is not None), key=lambda span: (span[0], -span[1]))
        span = next((span for span in spans if not _others().search(_around(sentence, *span))), None)
        if span is not None:
            found.append(Pledge(start + span[0], start + span[1]))
    return found


def _holds(words: str, pattern: Pattern) -> bool:
    """Whether a text in lower case, on one line, holds what a pattern cannot do without."""
    return all(any(word in words for word in either) for either in pattern.needs)


def _whole(pattern: Pattern, sentence: str, language: str) -> re.Match[str] | None:
    """The first match that is not part of a clause about something else ("zodra uw Kamer het advies ontvangt"), nor
    quoted, and that has its time if it needs one; None in a sentence that only seems to promise."""
    for count, match in enumerate(_compiled(pattern.written, language).finditer(sentence)):
        if count == _MOST:
            return None
        if _subordinate().search(_clause(sentence, match.start())) or _quoted(sentence, match.start()):
            continue
        if pattern.timed and not _timed(sentence, *match.span()):
            continue
        able = match.span("able") if "able" in match.re.groupindex else (0, 0)
        said = sentence[: able[0]] + sentence[able[1] :]
        return None if any(sign.search(said) for sign in _excluded(language)) else match
    return None


# A sentence with more clauses than this is a list, or no sentence.
_MOST = 20


def _clause(sentence: str, at: int) -> str:
    """What stands before a place in its clause."""
    return sentence[max(sentence.rfind(mark, 0, at) for mark in ",;:") + 1 : at]


def _timed(sentence: str, start: int, end: int) -> bool:
    """Whether a time goes with the verb: first in the sentence or clause, among its objects, or last in the clause."""
    rest = re.split(r"[,;:.]", sentence[end:])[0]
    if any(_when().match(before.lstrip(" \n\t(“\"'-*•")) for before in (sentence[:start], _clause(sentence, start))):
        return True
    if _inside().search(sentence[start:end]) or _inside().match(rest):
        return True
    return _latest().search(rest.rstrip(" )\n")) is not None or _promising().search(rest) is not None


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:ook|en|maar)\s+)?{_WHEN}", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"\s+{_SMALL}*(?:aan\s+(?:uw|de)\s+Kamer\s+)?{_WHEN}", re.IGNORECASE)


@cache
def _latest() -> re.Pattern[str]:
    return re.compile(_LATEST, re.IGNORECASE)


@cache
def _promising() -> re.Pattern[str]:
    """Words that only what is still to come has."""
    return re.compile(
        r"\bin\s+een\s+(?:separate|aparte|afzonderlijke|volgende|nadere)\s+\w*brief\b|\bseparaat\b|\bte\s+zijner\s+tijd\b|\bzodra\b"
        r"|\bbinnenkort\b",
        re.IGNORECASE,
    )


def _around(sentence: str, start: int, end: int) -> str:
    """A promise and what follows it in its clause."""
    return sentence[start:end] + re.split(r"[,;:.]", sentence[end:])[0]


def _quoted(sentence: str, at: int) -> bool:
    before = sentence[:at]
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
def _compiled(written: str, language: str) -> re.Pattern[str]:
    if language == "en":
        return re.compile(written.format(gap=_GAP, i=_I, house=_HOUSE))
    parts = {"gap": _GAP, "kamer": _KAMER, "tell": _TELL, "told": _TOLD, "back": _BACK.format(gap=_GAP)}
    # Only what begins a sentence has a capital: "Kamer" always has one, so that the chamber of a house is not meant.
    return re.compile(_capital(written.format(who=_WHO, **parts)))


def _capital(pattern: str) -> str:
    """A pattern of which every word may begin with a capital, but for `Kamer`, which must."""
    return f"(?i:{pattern})".replace("Kamers?", "(?-i:Kamers?)").replace("[A-ZÀ-Ý]", "(?-i:[A-ZÀ-Ý])")
