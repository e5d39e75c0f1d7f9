"""How the cabinet promises parliament to inform it, in Dutch."""

import re
from functools import cache

from policylint.pledges.pattern import GAP, Pattern, Words, clause, only

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
# What the Kamer is sent, as opposed to what else it may get: a new chairman, a delegation.
_PAPER = (
    r"(?:\w*(?:brief|brieven|reactie|appreciatie|rapport|rapportage|evaluatie|verslag|nota|notitie|voorstel|wetsvoorstel"
    r"|actieplan|plan|agenda|overzicht|informatie|stand|standpunt|terugkoppeling|uitkomsten|resultaten|cijfers|planning"
    r"|antwoord|antwoorden|beantwoording|stukken|update|bericht|beeld|duidelijkheid|analyse|advies|onderzoek|verkenning))"
)
_NO_PAPER = (
    r"(?:van\s+de\s+heer|delegaties?|bezoek|gasten|ambassadeur|president|koning\w*|premier|prijs|onderscheiding)"
)
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
    rf"|\buiterlijk\s+(?:in|op|eind|begin|medio|voor|vóór)\s+(?:(?:de|het|week)\s+)?(?:\w+\s+){{0,2}}(?:{_MONTH}|kwartaal|najaar"
    r"|voorjaar|zomer|herfst|20\d\d)(?:\s+(?:van\s+)?20\d\d)?$|\blater\s+dit\s+jaar$"
)


def timed(sentence: str, start: int, end: int) -> bool:
    """Whether a time goes with the verb: first in the sentence or clause, among its objects, or last in the clause."""
    rest = re.split(r"[,;:.]", sentence[end:])[0]
    if any(_when().match(before.lstrip(" \n\t(“\"'-*•")) for before in (sentence[:start], clause(sentence, start))):
        return True
    if _inside().search(sentence[start:end]) or _inside().match(rest):
        return True
    return (
        _latest().search(_whole_verb().sub("", rest.rstrip(" )\n"))) is not None
        or _promising().search(rest) is not None
    )


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
def _whole_verb() -> re.Pattern[str]:
    """The part of a verb that closes a clause: "ik bied u de nota voor 1 mei aan"."""
    return re.compile(r"\s+(?:aan|toe|voor|toekomen)$")


@cache
def _promising() -> re.Pattern[str]:
    """Words that only what is still to come has."""
    return re.compile(
        r"\bin\s+een\s+(?:separate|aparte|afzonderlijke|volgende|nadere)\s+\w*brief\b|\bseparaat\b|\bte\s+zijner\s+tijd\b|\bzodra\b"
        r"|\bbinnenkort\b",
        re.IGNORECASE,
    )


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
_PATTERNS = (
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
        (("informeer ", "bericht ", "stuur ", "zend ", "bied ", "leg ", "rapporteer "), ("ik ",)),
        r"\b(?:informeer|bericht|stuur|zend|bied|leg|rapporteer)\s+ik\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
        timed,
    ),
    Pattern(
        (("ik ",), ("informeer ", "bericht ", "stuur ", "zend ", "rapporteer ", "bied ", "leg ")),
        r"\bik\s+(?:informeer|bericht|stuur|zend|rapporteer|bied|leg)\b{gap}{{0,110}}?(?:\b{kamer}|\bu\b)",
        timed,
    ),
    Pattern(
        (("inform", "stu", "zend", "biedt", "bieden"), ("kamer",)),
        r"\b(?:informeert|informeren|stuurt|sturen|zendt|zenden|biedt|bieden)\s+{who}\b{gap}{{0,110}}?\b{kamer}",
        timed,
    ),
    Pattern(
        (("stuurt ", "zendt ", "informeert "), (" u ",)),
        r"(?:\b{who}\s+(?:stuurt|zendt|informeert)|\b(?:stuurt|zendt|informeert)\s+{who})\s+u\b",
        timed,
    ),
    Pattern(
        (("inform", "stu", "zend", "biedt", "bieden", "rapporteert"), ("kamer",)),
        r"\b{who}\s+(?:informeert|informeren|stuurt|sturen|zendt|zenden|biedt|bieden|rapporteert)\b{gap}{{0,110}}?\b{kamer}",
        timed,
    ),
    Pattern((("doe",), ("toekomen",)), r"\b(?:doe\s+ik|ik\s+doe)\s+(?:{kamer}|u)\b{gap}{{0,110}}?\btoekomen\b", timed),
    # "ontvangt uw Kamer", "uw Kamer ontvangt", "zal uw Kamer ontvangen"
    # "Ik deel de uitkomsten met uw Kamer": who deelt its worries promises nothing.
    Pattern(
        (("deel", "delen"), ("kamer", " u ")),
        r"(?:\bde(?:el|elt|len)\s+{who}|\b{who}\s+de(?:el|elt|len))\b{gap}{{0,110}}?\bmet\s+(?:{kamer}|u\b)",
        timed,
    ),
    # "ontvangt uw Kamer", "uw Kamer ontvangt", "zal uw Kamer ontvangen"
    Pattern((("ontvang",), ("kamer",)), r"\bontvang(?:t|en)\s+{kamer}{paper_only}", timed),
    Pattern((("ontvang",), ("kamer",)), r"\b{kamer}\s+ontvang(?:t|en)\b{paper_only}", timed),
    Pattern((("ontvangt ",), ("u ",)), r"\b(?:u\s+ontvangt|ontvangt\s+u)\b{paper_only}", timed),
    Pattern(
        (("krijg",), ("kamer", "u ")),
        r"(?:\bkrijg(?:t|en)\s+(?:{kamer}|u)|\b(?:{kamer}|u)\s+krijg(?:t|en))\b{paper_only}{gap}{{0,110}}?\b{paper}\b",
        timed,
    ),
    Pattern(
        (("tegemoet", "verwachten"),),
        r"\b(?:{kamer}|u)\s+(?P<able>kan|kunt|kunnen)\b{gap}{{0,140}}?\b(?:tegemoet\s?zien|{paper}\s+verwachten)\b",
        timed,
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
    Pattern((("wordt ",), ("u ",), _TOLDS), r"\b(?:wordt\s+u|u\s+wordt)\b{gap}{{0,140}}?\b{told}\b", timed),
    Pattern((("word",), ("kamer",), _TOLDS), r"\bword(?:t|en)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+{told}\b"),
    Pattern(
        (("word",), ("kamer",), ("gedeeld", "ingediend")),
        r"\bword(?:t|en)\b{gap}{{0,110}}?\b(?:met\s+{kamer}\s+gedeeld|bij\s+{kamer}\s+ingediend)\b",
        timed,
    ),
    Pattern(
        (_SHALL, ("kamer",), _TOLDS),
        r"\b(?:zal|zullen)\b{gap}{{0,90}}?\b(?:aan|naar)\s+{kamer}\s+(?:{told}\s+worden|worden\s+{told})\b",
    ),
    # "het wetsvoorstel gaat voor de zomer naar uw Kamer"
    Pattern(
        (("gaat ", "gaan "), ("kamer",)),
        r"\b{paper}\s+ga(?:at|an)(?:\s+(?!(?:die|dat|wat|over)\b)[\w-]+){{0,9}}?\s+naar\s+{kamer}",
        timed,
    ),
    # "de kabinetsreactie volgt voor het zomerreces", "een brief hierover volgt in mei"
    Pattern(
        (("volg",), ("brief", "reactie", "appreciatie", "rapportage")),
        r"(?<!deze\s)(?<!die\s)\b\w*(?:brief|reactie|appreciatie|rapportage)"
        r"\s+(?:(?:hierover|daarover|hierop|daarop|hiervan|over\s+dit\s+onderwerp"
        r"|op\s+(?:het|de|dit|deze)\s+(?:\w+\s+)?\w+)\s+)?volg(?:t|en)\b",
        timed,
    ),
    # "kom ik terug op", "het kabinet komt hierop terug"
    Pattern((("terug",), ("kom",)), r"\bkom(?:t|en)?\s+{who}\b{gap}{{0,80}}?\bterug\s+op\b"),
    Pattern((("terug",), ("kom",)), r"\b{who}\s+kom(?:t|en)?\b{gap}{{0,80}}?\b{kamer}\s+terug\s+op\b", timed),
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
    # "ik zeg toe dat", "het kabinet zegt uw Kamer toe": a promise by its words
    Pattern(
        (("zeg",), ("toe",)),
        r"(?:\bzeg(?:gen)?\s+(?:ik|wij|we)|\bzegt\s+het\s+kabinet|\b(?:ik|wij|we)\s+zeg(?:gen)?|\bhet\s+kabinet\s+zegt)"
        r"(?:\s+(?:u|{kamer}|graag|daarom|dan|ook))*\s+toe\b",
    ),
    Pattern(
        (("zeg",), ("kamer",), ("toe",)),
        r"(?:\bzeg(?:t|gen)?\s+{who}|\b{who}\s+zeg(?:t|gen)?)\b{gap}{{0,60}}?\b{kamer}\s+toe\b",
    ),
)
_NOT = (
    # what this letter does, or a place in it
    r"\b(?:hierbij|hiermee|bij\s+deze|bijgaand|bijgevoegd|hieronder|hierna|hierboven|onderstaande?|verderop)\b"
    r"|\b(?:met|in|via|middels|door\s+middel\s+van|bij|naast)\s+(?:deze|dit)\s+"
    r"(?:\w+brief|brief|nota|\w*rapportage|verslag|beantwoording|antwoord\w*|agenda|document|stuk)\b"
    r"|\b(?:paragraaf|hoofdstuk|onderdeel|bijlage|sectie|de\s+antwoorden\s+op|het\s+antwoord\s+op)\b",
    # what others said or asked, and what was promised before
    r"\b(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vroegen|vragen\s+(?:het|de)|gevraagd|roept|riep|opgeroepen|aangegeven|gaf|geeft\s+aan|gemeld"
    r"|meldde|meldt|geschreven|schreef|schrijft|zei|zegt\s+dat|gezegd|verklaard|verklaarde|beloofd|beloofde|afgesproken"
    r"|aangekondigd|kondigde|constaterende|overwegende|zou|zouden|wil|willen|wilde|moet|moeten|moest|kan|kon)\b"
    r"|\bzoals\s+(?:u\s+weet|bekend)\b|\bvolgens\s+(?:(?:de|het|mijn)\s+)?(?:\w+\s+)?(?:minister|staatssecretaris|media|krant"
    r"|motie|leden|fractie|akkoord|coalitieakkoord|(?-i:[A-Z])\w+)\b|\baldus\s+(?:de|het)\b"
    # a letter from somebody else
    r"|\bbrief\s+van\s+(?!(?:de\s+|mijn\s+)?(?:minister|staatssecretaris)|mij\b|ons\b|het\s+kabinet|de\s+regering|\d)"
    r"|(?<!minister\s)(?<!staatssecretaris\s)\bvan\s+(?:(?:de|het)\s+)?(?:(?-i:[A-Z])[\w-]*\s+)+(?:een|de|het)\b"
    r"|(?<!zoals\s)(?<!zoals\seerder\s)\btoegezegd\b|\btoezegging(?:en)?\s+(?:om|dat|aan)\b",
    # what depends on something that may not be
    r"\b(?:indien|mits|mocht(?:en)?|tenzij|voor\s+zover|afhankelijk\s+van|desgewenst|eventueel|eventuele|mogelijk|wellicht|desgevraagd)\b"
    r"|\b(?:zo|waar|wanneer|als)\s+(?:dat\s+)?nodig\b|(?:^|,\s)als\b"
    r"|\bals\s+(?:daar|dat|er|daartoe|u|uw\s+kamer|zich)\b",
    # what has been so for some time
    r"^\W*sinds\b",
)
WORDS = Words(
    _PATTERNS,
    _NOT,
    {
        "gap": GAP,
        "who": _WHO,
        "kamer": _KAMER,
        "tell": _TELL,
        "told": _TOLD,
        "paper": _PAPER,
        "back": _BACK.format(gap=GAP),
        "paper_only": only(_NO_PAPER),
    },
    any_case=True,
)
