"""Who speaks in a clause: the cabinet itself, somebody else, or nobody that can be told.

A Dutch main clause has its verb second: the subject stands right before it ("Het kabinet steunt ..."), or right
behind it when something else comes first ("Daarom steunt het kabinet ...")."""

import re
from functools import cache
from typing import NamedTuple

OWN = "own"
_NAMES = r"(?:\s(?:van|voor)(?:\s(?:de|het|en|in|[A-Z][\w-]+,?)){1,9}(?=\s|$))?"
_OWN = (
    r"(?:(?:het|dit|ook\shet|ons|zowel\shet"
    r"|huidige)\s)?kabinet(?!-)(?:-[A-Z][\w-]+(?:\s(?:[IVX]+\b|der\s[A-Z]\w+))?)?"
    r"|Nederland(?!-)|Defensie(?!-)"
    r"|de\s(?:Nederlandse\s)?(?:regering|overheid|rijksoverheid|[Ss]taat)\b|het\s[Rr]ijk\b|wij|we|ik"
    rf"|(?:(?:de|mijn|onze|als)\s)?(?:minister(?:-president)?s?|staatssecretaris(?:sen)?|bewindspersonen){_NAMES}"
    rf"|mijn\s(?:ministerie|departement)|(?:het|ons)\s(?:ministerie|departement){_NAMES}"
    r"|(?:de|onze)\s(?:Nederlandse\s)?ambassade(?:ur|s)?\b|de\sNederlandse\s(?:inzet|delegatie)"
    r"|the\s(?:Dutch\s)?(?:government|cabinet)|the\sNetherlands|I"
)
_HEADS = (
    r"(?:EU-|kandidaat-)?[Ll]idstaten|lidstaat|[\w-]*[Cc]ommissie(?:-[A-Z][\w-]+)?|[\w-]*[Rr]aad|[Pp]arlement|EP"
    r"|EU|Unie|Europa|VS|landen|gemeenten|provincies"
    r"|waterschappen|Kamer|Kamerleden|leden|lid|fracties?|motie(?:-[A-Z][\w-]+)?|moties"
    r"|partijen|sector|organisaties|vakbonden|werkgevers|werknemers"
    r"|stakeholders|bedrijven|bedrijfsleven|politie|agenten|voorzitterschap|experts"
    r"|deskundigen|onderzoekers|instellingen"
    r"|burgers|partners|regio['’]s|toezichthouders?|koepels?|brancheorganisaties?|autoriteit"
    r"|inspectie|gezant|president|premier"
    r"|rapporteur|initiatiefnemers?|indieners?|NAVO|OESO|VN|Rekenkamer|bewoners|industrie"
    r"|(?:gemeente|provincie|waterschap|burgemeester|universiteit|vereniging|stichting)(?:\s[A-Z][\w-]+)?|vakbond|branche|korpsleiding|bestuur|directie"
    r"|universiteiten|scholen|vorige\skabinet|regering(?=\svan)|voorganger|ambtsvoorganger|Stuurgroep|rapport"
)
# Countries, regions and capitals of others.
ABROAD = (
    r"(?!Nederland\b)(?:[A-Z][\w-]*(?:land|lië|nië|dië|rije|kije|gije|vië|rië|sië|tië|gië|çao|burg)|Frankrijk|Oostenrijk|Spanje|Polen|Portugal"
    r"|Zweden|Denemarken|Noorwegen|Malta|Cyprus|Oekraïne|China|Japan|Canada|Israël|Iran|Irak|India|Turkije|Aruba|Vlaanderen"
    r"|Brazilië|Mexico|Marokko|Egypte|Taiwan|Suriname|Verenigde?|Brussel|Parijs|Berlijn|Londen|VS|VK)"
)
# "de Franse regering", "het Duitse kabinet", "mijn Belgische ambtgenoot".
_FOREIGN = (
    r"(?:(?:[Dd]e|[Hh]et|[Ee]en|[Mm]ijn|[Dd]iens|[Zz]ijn|[Oo]nze)\s)(?:(?:nieuwe|huidige|voormalige|vorige)\s)?"
    r"(?!Nederlandse?\b)[A-Z][\w-]*(?:se|e|s)(?:\sen\s[A-Z][\w-]*(?:se|e))?"
    r"\s(?:eerste\s|toenmalige\s)?(?:regering|kabinet|minister(?:-president)?s?|staatssecretaris(?:sen)?|president|premier"
    r"|bonds?kanselier|kanselier|ambtgeno(?:ot|ten)|collega['’]?s?|overheid|overheden|parlement|delegatie|voorzitter(?:schap)?"
    r"|ambassade(?:ur)?|wethouder|burgemeester|autoriteiten|leider|coalitie|oppositie|fractie|partners?|lidstaten|landen"
    r"|commissaris|bewindspersoon|bewindspersonen|toezichthouder|senaat|koning)(?:\s(?:van|voor)(?:\s(?:de|het|en|[A-Z][\w-]+)){1,6})?"
)
_NOBODY = (
    r"(?:Niemand|Geen|Noch|Niet|Iedereen|Alleen|Slechts|Enkel|Weinig|Nauwelijks|Geenszins|Niets|Iemand|Wie|Alles|Elke?"
    r"|Ieder|Iedere)\b"
)
_DETERMINER = (
    r"(?:[Dd]e|[Hh]et|[Ee]en|[Ss]ommige|[Vv]eel|[Vv]ele|[Aa]ndere|[Dd]iverse|[Vv]erschillende"
    r"|[Aa]lle|[Ee]nkele|[Bb]eide|[Dd]eze|[Dd]ie|[Mm]eerdere"
    r"|[Ee]en\s(?:(?:grote|ruime|kleine|krappe|groot|klein|overgrote)\s)?(?:aantal|deel|groep|meerderheid|minderheid)\s(?:van\s(?:de\s)?)?|[Mm]ijn|[Uu]w"
    r"|[Zz]e[sv]en|[Dd]rie|[Tt]wee|[Gg]elijkgezinde|[Gg]elijkgestemde)"
)
_NOT_FIRST = (
    r"(?:In|Met|Voor|Op|Bij|Door|Naast|Van|Gezien|Na|Tot|Binnen|Vanuit|Om|Onder|Ten|Ter|Aan"
    r"|Uit|Over|Tegen|Tijdens|Naar|Sinds|Vanwege"
    r"|Conform|Mede|Samen|Daarom|Ook|Zo|Daarnaast|Verder|Tevens|Sowieso|Hier\w*|Daar\w*|Er\w*"
    r"|Indien|Waar\w*|Als|Dan|Nu|Dit|Dat"
    r"|Zoals|Tegelijk\w*|Bovendien|Echter|Kortom|Concreet|Momenteel|Inmiddels|Vooral|Eveneens"
    r"|Allereerst|Wel|Graag|Hoewel|Omdat|Wanneer"
    r"|Terwijl|Mocht|Juist|Overigens|Uiteraard|Hoe|Wat|Welke?|Wie|Zowel|Vervolgens|Ten\s\w+"
    r"|Anders|Evenmin|Geenszins|Net|Ondanks|Dankzij|Namens|Wegens|Eerder|Daarentegen|Immers"
    r"|Toch|Niettemin|Desondanks|Desalniettemin|Uiteindelijk"
    r"|Vooralsnog|Vandaag|Volgens|Gelet|Rekening|Zonder|Per|Tussen|Omwille|Ingevolge|Krachtens"
    r"|Blijkens|Behalve|Buiten|Rond|Richting|Boven"
    r"|(?:De|Het|Deze|Dit)\s(?:komende|afgelopen|volgende|jaar|week|maand|voorjaar|najaar)|Pas|Zelfs|Tenzij|Mits|Voorlopig|Liever|Gelukkig|Helaas|Evenals|Zolang|Zodra|Gegeven|Vanzelfsprekend|Ofschoon|Alhoewel|Nadat|Voordat|Aangezien|Doordat|Inzake|Onlangs|Recent|Later"
    r"|Qua|Nog|Eerst|Tenslotte|Binnenkort|Gezamenlijk|Actief|Nationaal|Internationaal|Europees"
    r"|Inhoudelijk|Financieel|Kortheidshalve|Onverminderd)"
)


class Speaker(NamedTuple):
    """Who a clause is about.

    `kind` is OWN or `other`; `name` the words. `sure` is False where a pronoun was followed.
    """

    kind: str
    name: str
    sure: bool = True


@cache
def _own_end() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(,]))(?P<name>{_OWN})(?:\s(?:zelf|ook|zich|daarom|dan\sook))?\s*$", re.IGNORECASE)


@cache
def _own_start() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_OWN})(?![\w-])", re.IGNORECASE)


@cache
def own_anywhere() -> re.Pattern[str]:
    """The writer's own side, wherever it is named."""
    return re.compile(rf"(?<![\w-])(?:{_OWN})(?![\w-])", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    one = (
        rf"(?!(?:{_NOT_FIRST}|{_DETERMINER}|Ja|Nee|Men|Ik|We|Wij|{_NOBODY}|Bent|Kunt|Deelt"
        r"|Heeft|Nederlandse?)\b)(?:[A-Z][\w&’'-]*[A-Z][\w&’'-]*|[A-Z][a-zà-ÿ]+(?:-[a-z]+)?(?:\s[A-Z][a-zà-ÿ]+)*)"
    )
    name = rf"{one}(?:(?:,\s{one}){{0,8}}\sen\s(?:(?:de|het)\s)?{one})?"
    return re.compile(
        rf"(?P<name>{_FOREIGN}|{_DETERMINER}\s?(?:[\w’'-]+\s){{0,3}}?(?:{_HEADS})(?:\s(?:van|voor|in)\s(?:de\sleden|het\slid|de"
        rf"|het|leden)?\s?(?:[A-Z][\w-]+(?:\sen\s(?:[Vv]an\s)?)?\s?){{1,4}})?"
        rf"|{_DETERMINER}\s{name}(?<!se)|{name}|(?:EU-)?lidstaten|landen|gemeenten|(?:[Ww]erkgevers|[Ww]erknemers|[Vv]akbonden|[Pp]rovincies|[Gg]emeenten|[Bb]edrijven)"
        r"(?:\sen\s(?:werkgevers|werknemers|vakbonden|provincies|gemeenten|waterschappen|bedrijven))?)(?![\w-])"
    )


_FILLERS = (
    r"(?:(?:zich|er|ook|dan|daarom|dus|juist|tevens|daarnaast|verder|nu|echter|hierbij|wel"
    r"|daarbij|eveneens|bovendien|immers|ondertussen"
    r"|intussen|inmiddels|met\sname|onder\smeer|onder\sandere|o\.a\.|m\.n\.)\s)*"
)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*{_FILLERS}")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(
        r"(?:hij|zij|ze|men)\b|het(?=\s(?:zich|uit|in|er|daarom|dan|ook|daar\w*|hier\w*|aan|op|tot"
        r"|voor|naar|met|kabinet)\b)",
        re.IGNORECASE,
    )


_SINGULAR = frozenset(["wil", "kan", "zal", "had", "is", "zet", "acht", "hecht", "gaat", "staat", "doet"])


def agree(verb: str, speaker: Speaker) -> bool:
    """Whether a verb form can have a subject: a noun ("de steun") and an infinitive ("te versterken") cannot."""
    verb, name = verb.casefold(), speaker.name.casefold()
    if name in ("we", "wij") or (speaker.kind == OWN and re.search(r"\sen\s(?=[a-z])|^de\s\w+s\svan\s", name)):
        return verb.endswith("n") and verb != "kan"
    if name == "ik":
        # "Ik verken" and "ik herken" are no plurals.
        return re.fullmatch(r"ben|(?:ver|her|er|onder)ken", verb) is not None or not verb.endswith("en")
    if verb in _SINGULAR:
        return True
    if verb.endswith("n"):
        return speaker.kind == "other" and re.search(r"(?:en|['’]?s|\b(?:vs|vn))\b", name) is not None
    return verb.endswith("t")


def subject(before: str, after: str, previous: Speaker | None) -> Speaker | None:
    """The subject of a clause with a finite verb. `before` and `after` are what stands in the clause around the verb;
    `previous` is whom the text spoke of last."""
    before = re.sub(r"^(?:Ja|Nee|Jazeker|Zeker|Inderdaad|Klopt),\s", "", before)
    before = re.sub(r"^(?:\s|en\s|maar\s|want\s|dus\s|ook\s|Ook\s(?=\S))+", "", before).rstrip()
    if not before:
        following = _at_start(after)
        # "... en steunt de Commissie hierin": without a subject of its own, a clause has that of the one before.
        return following if following is not None and following.kind == OWN else previous
    nominative = re.match(r"\s*(?P<name>ik|wij|we)\b", after, re.IGNORECASE)
    if nominative is not None and _own_end().search(before) is None:
        # "Een verbod acht ik ...": no object, whatever stands before the verb.
        return Speaker(OWN, nominative["name"])
    own = _own_end().search(before)
    if own is not None and (union := _union().search(before)) is not None:
        return Speaker("other", union["name"])
    if (
        own is not None
        and re.search(
            r"\b(?:vorige|eerdere|toenmalige|voormalige|gewezen|oud|behalve|dan|zonder|uitgezonderd|zoals|van|voor|met|door|aan|bij|volgens|tot|namens|op|in|om|tussen)\s$",
            before[: own.start("name")],
        )
        is None
    ):
        if _is_foreign(before, own):
            foreign = re.search(rf"(?:{_DETERMINER}\s)?(?:[A-Z][\w-]*\s)?{re.escape(own.group())}$", before)
            return Speaker("other", (foreign or own).group().strip())
        lead = before[: own.start("name")].strip()
        if lead == "Niet":
            return None
        if not lead or re.fullmatch(r"(?:[\w’'-]+,?\s?){1,12}|.*,", lead, re.DOTALL):
            return Speaker(OWN, own["name"])
    aside = _own_start().match(before)
    if aside is not None and before.endswith(",") and before[aside.end() :].startswith(","):
        # "Het kabinet, dat eerder terughoudend was, steunt ..."
        return Speaker(OWN, aside["name"])
    if before in ("Dit", "Dat", "dit", "dat") and (mine := _at_start(after)) is not None and mine.kind == OWN:
        return mine
    if re.fullmatch(r"(?:Het|Hij|Zij|Ze|het|hij|zij|ze|Dit|Dat)", before):
        return (
            previous._replace(sure=False)
            if previous is not None and before.lower() in ("het", "hij", "zij", "ze")
            else None
        )
    if (
        re.match(rf"(?:(?:Vrijwel|Bijna|Haast|Zo\sgoed\sals)\s)?{_NOBODY}(?!\salleen\b)", before, re.IGNORECASE)
        is not None
    ):
        # "Geen enkele lidstaat steunt het Nederlandse voorstel": nobody that a stance could go by.
        return None
    if re.match(rf"{_NOT_FIRST}\b", before) is None:
        named = _other().match(before)
        if (
            named is not None
            and len(before) - named.end() < 40
            and not re.match(r"\s*,?\s(?:is|zijn)\b", before[named.end() :])
        ):
            return _named(before[: named.end()])
        mine = _at_start(after)
        if mine is not None and mine.kind == OWN and _thing().fullmatch(before) is not None:
            # "Een verbod acht het kabinet ...".
            return mine
        if re.match(rf"{_DETERMINER}\s", before):
            return None
    found = _at_start(after)
    if (
        found is not None
        and re.match(rf"{_NOT_FIRST}\b", before) is None
        and (found.kind != OWN or _may_be_subject().search(before) is not None)
    ):
        # "Vrijwel alle lidstaten steunen het ETS": what follows the verb is its object.
        return None
    if found is not None:
        return found
    skipped = _after().match(after)
    rest = after[skipped.end() if skipped else 0 :]
    if _pronoun().match(rest) is not None:
        return previous._replace(sure=False) if previous is not None else None
    return None


def may_be_object(words: str) -> bool:
    """Whether words in front of a verb may be its object: no adverb, and nothing with a preposition."""
    return bool(words) and re.match(rf"(?:{_NOT_FIRST}|{_NOBODY})\b", words, re.IGNORECASE) is None


def named(words: str) -> Speaker | None:
    """Whom words name, if it is the writer's own side, another country, or one of the actors of letters."""
    own = re.fullmatch(_OWN, words, re.IGNORECASE)
    if own is not None:
        return Speaker(OWN, words)
    if (
        re.fullmatch(rf"(?:Nederland|{ABROAD})(?:(?:,\s|\sen\s)(?:Nederland|{ABROAD}))+", words)
        and "Nederland" in words
    ):
        return Speaker(OWN, words)
    countries = re.fullmatch(rf"{ABROAD}(?:(?:,\s|\sen\s){ABROAD})*", words)
    if countries is not None or re.fullmatch(rf"{_FOREIGN}|{_DETERMINER}\s?(?:[\w’'-]+\s){{0,3}}?(?:{_HEADS})", words):
        return Speaker("other", words)
    return None


def _at_start(after: str) -> Speaker | None:
    skipped = _after().match(after)
    rest = after[skipped.end() if skipped else 0 :]
    own = _own_start().match(rest)
    abroad = re.compile(rf"\s(?:van|in|uit)\s(?:het\s|de\s)?{ABROAD}\b")
    if own is not None and abroad.match(rest, own.end()) is None and abroad.search(own["name"]) is None:
        return Speaker(OWN, own["name"])
    named = _other().match(rest)
    return _named(named["name"]) if named is not None else None


@cache
def _may_be_subject() -> re.Pattern[str]:
    """Words in front of a verb that may be its subject, though they could not be read as one."""
    return re.compile(
        rf"\b(?:{_HEADS}|niemand|iedereen|velen|sommigen|anderen|enkelen|ministers?|regering(?:en)?|kabinet(?:ten)?)$"
    )


@cache
def _thing() -> re.Pattern[str]:
    """Words for something that holds no stance: nobody that letters speak of, and no name."""
    return re.compile(
        rf"(?:Een|Deze|Die|Dergelijke|Zulke|Elke|Nieuwe|Verdere|Extra)\s(?!.*\b(?:{_HEADS}|ministers?|regering(?:en)?|kabinet(?:ten)?|mensen|groep)\b)[a-z][^A-Z]*"
    )


@cache
def _union() -> re.Pattern[str]:
    """An association that has the country in its name: "LTO Nederland", "Bouwend Nederland"."""
    return re.compile(
        rf"(?:^|\s)(?P<name>(?!(?:{_NOT_FIRST}|{_DETERMINER}|Maar|En|Want|Of|Zelfs|Alleen|Behalve|Namelijk|Evenals|Net|Als)\b)"
        r"(?:[A-Z][\w&’'-]*\s(?:en\s)?){1,4}Nederland)\s*$"
    )


def _named(words: str) -> Speaker:
    """Somebody by name; with the Netherlands among them, it is the writer's own side as well."""
    own = re.search(r"(?:^|,\s|\ben\s|\bwaaronder\s)Nederland\b(?!-)", words)
    return Speaker(OWN if own is not None else "other", words.strip())


def _is_foreign(before: str, own: re.Match[str]) -> bool:
    """Whether a name of the writer's own side is that of another country's: "het Duitse kabinet", "de minister van
    Financiën van België".
    """
    lead = before[: own.start("name")]
    return (
        re.search(r"(?<!\w)(?!Nederlandse?\b|Ook\b|We\b|De\b)[A-Z][\w-]*(?:se|e)\s(?:eerste\s)?$", lead) is not None
        or re.search(rf"\s(?:van|in|uit)\s(?:(?:het|de)\s)?(?:\w+\s)?{ABROAD}(?:\s\w+)?$", own["name"]) is not None
    )
