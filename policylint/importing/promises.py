"""Promises to the Kamer: an act of the cabinet or its ministry, in the future or just put as one, and not yet done."""

import re
from functools import cache
from itertools import pairwise

from policylint.stance_words.actors import OWN, subject


@cache
def _telling() -> re.Pattern[str]:
    """Acts towards the Kamer, and bills: the verb, in any form."""
    return re.compile(
        r"\b(?:ge[iï]|i)nforme(?:er|re)\w*|\b(?:toe)?(?:ge)?zend\w*|\b(?:toe|ver)?(?:ge)?zonden\b"
        r"|\btoe(?:ge)?(?:zenden|sturen|stuurd|zonden|komen)\b|\bdoen\stoekomen\b"
        r"|\bst(?:uur|uren|uurt)\b|\bgestuurd\b|\baan(?:ge)?b(?:ied|oden)\w*|\bbericht(?:en)?\b"
        r"|\btoelichten\b|\bterugkomen\b|\bkom\w*\b[^.]{0,60}\bterug\b|\brapporte(?:ren|ert?)\b"
        r"|\bindienen\b|\bingediend\b|\bin\ste\sdienen\b|\baan\ste\sbieden\b|\bmet\s(?:uw"
        r"|de)\sKamer\b[^.]{0,30}\b(?:gedeeld|delen)\b|\b(?:deel|delen)\b[^.]{0,40}\bmet\s(?:uw"
        r"|de)\sKamer\b|\bin\sprocedure\sbrengen\b|\bter\shand\snemen\b|\bontvang(?:t|en)\b"
        r"|\btoegaan\b|\bkunt\b[^.;]{0,40}\bverwachten\b|\bop\sde\shoogte\b|\bingaan\sop\b|\bingegaan\sop\b|\bvoorleggen\b|\breflecteren\b"
        r"|\btegemoet\s?zien\b|\bbrief\b[^.]{0,30}\bvolgt\b|\bvolgt\b[^.;]{0,30}\bbrief\b|\bgemeld\b|\bmelden\b"
        r"|\b(?:kom(?:t|en)|ga(?:at|an))\b[^.;]{0,80}\bnaar\s(?:uw|de)\sKamer\b|\binlichten\b|\bingelicht\b",
        re.IGNORECASE,
    )


@cache
def to_kamer() -> re.Pattern[str]:
    """Those to whom a promise is made, or what only they get: a bill, a letter to the Kamer."""
    return re.compile(
        r"\b(?:[Uu]w|[Dd]e|[Bb]eide|het)\s(?:Tweede\s|Eerste\s)?(?:Kamers?|parlement)\b"
        r"|\b[Kk]amerbrief\b|\b(?:[Zz]al|word[et]n?)\su\b|\bu\s(?:zult|ontvangt|bericht"
        r"|geïnformeerd)|\b(?:ik|kabinet)\s(?:het\s|dit\s)?u\b|\b(?:stuur|zend|bericht|informeer|bied|krijg)t?\su\b"
        r"|\b[Uu]\b[^.;]{0,70}\b(?:informeren|berichten|toezenden"
        r"|toesturen|geïnformeerd|ingelicht|bericht|verwachten|tegemoet\s?zien|te\s(?:sturen|zenden))\b|\b[Uu]\sontvangt|\bontvangt\su\b|\bwetsvoorstel\b|\bter\shand\snemen\b|\bStaten-Generaal\b"
    )


@cache
def future() -> re.Pattern[str]:
    """What puts a verb in the future."""
    return re.compile(r"\b(?:zal|zullen|zult)\b", re.IGNORECASE)


def is_promise(words: str, sentence: str) -> bool:
    """Whether a clause promises something to the Kamer on the writer's behalf. `sentence` is all around it."""
    if re.match(
        r"\s*(?:Met|In|Middels|Via|Door\smiddel\svan)\s(?:deze|dit)\b|\s*(?:Hierbij|Hiermee|Bijgaand)\b", sentence
    ):
        # What this letter itself does is no promise.
        return False
    if withdrawn(words, sentence):
        return False
    if comes_back().search(words) is not None or _reaction().search(words) is not None:
        return True
    if _telling().search(words) is None or to_kamer().search(sentence) is None:
        return False
    if refused().search(words) is not None:
        return False
    if pledged().search(words) is not None:
        return by_other(words, sentence) is False
    if _told().search(words) is not None and future().search(words) is None:
        return False
    if future().search(words) is None and not _present_promise(words):
        return False
    return by_other(words, sentence) is False


@cache
def refused() -> re.Pattern[str]:
    """That the Kamer is not told: "zal uw Kamer niet voor 1 mei informeren", "informeer ik uw Kamer niet"."""
    no = r"\b(?:niet|geen)\b(?!\s(?:alleen|slechts|later|eerder|pas)\b)(?!\s[^.;]{1,40}?,?\smaar\s)"
    telling = (
        r"(?:\w*informe\w*|\w*zenden|\w*sturen|gestuurd|bericht(?:en)?|ingediend|indienen|aan(?:ge)?b(?:ieden|oden))"
    )
    return re.compile(
        rf"{no}\s(?:[^\s,.;]+\s){{0,6}}(?:te\s)?{telling}\b"
        rf"|\b(?:informeer|stuur|zend|bericht|rapporteer)t?\b(?:(?!\b(?:over|dat|die|of|waar\w*|wat|hoe)\b)[^.;,]){{0,70}}?{no}",
        re.IGNORECASE,
    )


@cache
def unpledged() -> re.Pattern[str]:
    """That nothing is pledged, whatever follows: "zeg u niet toe dat ...", "heeft niet toegezegd om ..."."""
    no = r"\b(?:niet|geen)\b(?!\s(?:alleen|slechts)\b)"
    return re.compile(
        rf"\bzeg(?:t|gen)?\s(?:[^\s,.;]+\s){{0,3}}?{no}\s(?:[^\s,.;]+\s){{0,2}}?toe\b|{no}\s(?:toegezegd|toezeggen)\b",
        re.IGNORECASE,
    )


@cache
def _withdrawn() -> re.Pattern[str]:
    who = r"(?:ik|we|wij|mij|ons|het\skabinet|de\s(?:minister|regering|staatssecretaris))"
    return re.compile(
        rf"\b(?:vraagt|vragen|vroeg(?:en)?|gevraagd)\b[^.;]{{0,60}}\b(?:of|wanneer|hoe)\s(?:{who}|(?:uw|de)\sKamer)\b"
        rf"|\b(?:verzoek(?:t|en)?|verzocht|gevraagd|vraagt|vragen)\b[^.;]{{0,60}}\b{who}\b[^.;]{{0,120}}"
        r"\bte\s(?:informeren|sturen|zenden|berichten)"
        r"|\btoezegging(?:en)?\b[^.;]{0,200}\b(?:afgedaan|nagekomen|vervallen|ingelost|voldaan|gestand|afgerond|uitgevoerd)\b"
        r"|\b(?:los|lost|kom|komt)\b[^.;]{0,60}\btoezegging(?:en)?\b[^.;]{0,60}\b(?:in|na)(?=\som\b|[.,;]|$)"
        r"|\bhad(?:den)?\b[^.;]{0,60}\btoegezegd\b|\bzie(?:t|n)?\b[^.;]{0,80}\baf\svan\b"
        r"|\b(?:geef|geeft|geven|doe|doet|doen|voldoe|voldoet|voldoen)\b[^.;]{0,60}\btoezegging",
        re.IGNORECASE,
    )


def withdrawn(words: str, sentence: str) -> bool:
    """Whether a clause only tells of a promise: one that the Kamer asks for, that has been kept, that will not be
    kept, or that is not made. `sentence` is all around it.
    """
    at = max(sentence.find(words.strip(" ,;:")[:40]), 0)
    edges = [
        0,
        *(m.end() for m in re.finditer(r";\s|,?\s(?:maar|en)\s(?=(?:ik|het\skabinet|wij|we)\s)", sentence)),
        len(sentence),
    ]
    part = next((sentence[a:b] for a, b in pairwise(edges) if a <= at < b), sentence)
    return _withdrawn().search(part) is not None


def is_hedged(words: str) -> bool:
    """Whether a promise is made with a reserve: "mogelijk", "zo nodig"."""
    return (
        re.search(
            r"\b(?:mogelijk(?!\w)|wellicht|misschien|eventueel|desgewenst|(?:zo|indien|waar)\snodig|in\sbeginsel)",
            words,
            re.IGNORECASE,
        )
        is not None
        and re.search(r"\bzo\s(?:spoedig|snel|goed|veel)\smogelijk", words, re.IGNORECASE) is None
    )


@cache
def comes_back() -> re.Pattern[str]:
    """ "Ik kom hier in de volgende brief op terug." """
    return re.compile(
        r"\b(?:kom|komt|komen|zal|zullen)\s(?:ik|we|wij|het\skabinet)?\b[^.;]{0,80}\b(?:op|bij"
        r"|hierover|hierop|daarop|erop)\s(?:uw\sKamer\s)?terug(?:komen)?\b"
        r"|\b(?:kom\sik|ik\skom|komt\shet\skabinet|het\skabinet\skomt|komen\s(?:wij|we)|(?:wij|we)\skomen)\b[^.;]{0,80}\bterug\sop\b",
        re.IGNORECASE,
    )


@cache
def _reaction() -> re.Pattern[str]:
    """ "De kabinetsreactie volgt binnen acht weken": only the cabinet writes such a paper, and only to the Kamer."""
    paper = (
        r"\b(?:kabinets|beleids)reactie|\bmijn\s(?:\w+\s)?reactie|\bBNC-fiche|\b(?:kamer|voortgangs|verzamel)brief"
        r"|\bvoortgangsrapportage"
    )
    return re.compile(
        rf"(?:{paper})\b[^.;,]{{0,60}}\bvolg(?:t|en)\b|\bvolg(?:t|en)\b[^.;,]{{0,60}}(?:{paper})\b", re.IGNORECASE
    )


@cache
def pledged() -> re.Pattern[str]:
    """Promises by another verb: "zeg toe ... te informeren", "streef ernaar ... aan te bieden"."""
    return re.compile(
        r"\b(?:zeg|zegt|toegezegd|toezegging|verwacht|verwachten|streef|streeft|streven|voornemens?|gericht|planning|bedoeling|inzet"
        r"|beoog|beoogt|hoop|ben\sik\svan\splan)\b[^.;]{0,220}"
        r"\b(?:te\s(?:informeren|zenden|sturen|berichten|delen|rapporteren|kunnen\s\w+)|(?:toe|aan"
        r"|voor)\ste\s(?:zenden|sturen|bieden|leggen)|in\ste\sdienen|terug\ste\skomen)\b",
        re.IGNORECASE,
    )


@cache
def _told() -> re.Pattern[str]:
    """Acts towards the Kamer that have been done."""
    return re.compile(
        r"\b(?:heb|heeft|hebben|bent|is|zijn)\b[^.;]{0,120}\b(?:ge(?:informeerd|stuurd|zonden"
        r"|deeld)|ge[iï]nformeerd|bericht|toegezonden|aangegeven|ontvangen|verzonden|aangeboden"
        r"|ingegaan|ingediend)\b"
        r"|\b(?:informeerde|stuurde|zond|berichtte|ontving|meldde)\b",
        re.IGNORECASE,
    )


def by_other(words: str, sentence: str) -> bool | None:
    """Whether somebody else than the cabinet does what a clause says. `sentence` is all around it.

    A passive, and the Kamer that receives, are not.
    """
    finite = re.search(
        r"\b(?:zal|zullen|stuurt|sturen|zendt|informeert|informeren|komt|biedt|bericht|verwacht|streeft)\b", words
    )
    if finite is None or re.search(r"\bword(?:t|en)\b", words) is not None:
        return False
    who = subject(words[: finite.start()].lstrip(" ,;:"), words[finite.end() :], None)
    if who is None or who.kind == OWN:
        return False
    name = who.name.casefold()
    receives = (
        re.search(r"\bkamers?\b|\bu\b|\bstaten-generaal\b", name) is not None
        and re.search(r"\bontvang", words) is not None
    )
    paper = (
        re.search(
            r"brief|rapport|voorstel|reactie|appreciatie|wet\b|evaluatie|uitkomst|resulta|verslag|onderzoek|advies",
            name,
        )
        is not None
    )
    # "SEZ zal ... middels een kamerbrief toelichten": who writes to the Kamer is of the ministry.
    writes = (
        re.search(r"\bkamerbrief\b", sentence, re.IGNORECASE) is not None
        and re.fullmatch(r"[A-Z]{2,5}", who.name) is not None
    )
    return not (receives or paper or writes or re.search(r"\bkamers?\b", name) is not None)


def _present_promise(words: str) -> bool:
    """A promise in the present tense: "informeer ik uw Kamer", "ontvangt uw Kamer", "wordt de Kamer geïnformeerd"."""
    return (
        re.search(
            r"\b(?:informeer|stuur|zend|kom|bericht|rapporteer|bied|deel|leg)\sik\b"
            r"|\bik\b[^.;]{0,50}\b(?:informeer|stuur|zend|kom|bied|rapporteer|bericht|deel)\b"
            r"|\bontvang(?:t|en)\s(?:uw|de|u|beide)\b|\b(?:(?:uw|de)\sKamers?|u)\sontvang(?:t|en)\b"
            r"|\b(?:kabinet|ministers?|staatssecretaris(?:sen)?)\b[^.;]{0,200}\b(?:informeert"
            r"|informeren|stuurt|sturen|zendt|bericht|komt)\b"
            r"|\b(?:informeert|stuurt|zendt|bericht|biedt)\s(?:het\skabinet|de\sminister|de\sstaatssecretaris)\b"
            r"|\bword(?:t|en)\b[^.;]{0,110}\b(?:geïnformeerd|toegezonden|gestuurd|aangeboden|bericht"
            r"|verzonden|gedeeld|ingediend)\b"
            r"|\b(?:kom(?:t|en)|ga(?:at|an))\b[^.;]{0,80}\bnaar\s(?:uw|de)\sKamer\b"
            r"|\bvolgt\b[^.;]{0,30}\bbrief\b"
            r"|\b(?:u|(?:uw|de)\sKamer)\s(?:kan|kunt)\b[^.;]{0,120}\btegemoet\s?zien\b"
            r"|\bu\b[^.;]{0,80}\bkunt\b[^.;]{0,40}\bverwachten\b|\bkan\s(?:ik|het\skabinet|de\s(?:minister|staatssecretaris))\b[^.;]{0,110}"
            r"\b(?:informeren|berichten|(?:toe)?(?:sturen|zenden)|aanbieden)\b"
            r"|\bwaar(?:na|over)\b[^.;]{0,60}\b(?:uw|de)\sKamer\b[^.;]{0,60}\b(?:ontvangt|geïnformeerd\swordt)\b"
            r"|^\s*en\s(?:ontvang(?:t|en)|informeer|stuur|zend|bericht|bied|kom)\b",
            words,
            re.IGNORECASE,
        )
        is not None
    )
