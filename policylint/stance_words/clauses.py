"""Clauses of a Dutch sentence: where one starts, whether it denies, and what in it somebody else said."""

import re
from functools import cache

from policylint.stance_words.actors import OWN, Speaker, own_anywhere
from policylint.stance_words.cues import finite


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:niet(?!-)|geen|nooit|nimmer|evenmin|geenszins|allerminst|noch)\b"
        r"(?!\s(?:alleen|slechts|zozeer|meer\sdan|te\b|in\sde\slaatste\splaats))"
        r"(?!(?<=niet)\senkel\b)",
        re.IGNORECASE,
    )


@cache
def _half() -> re.Pattern[str]:
    """What half denies, or denies a denial: with it a stance is not settled."""
    return re.compile(
        r"\bniet\s(?:volledig|geheel|helemaal|altijd|overal|ten\svolle|per\sse|per\sdefinitie|zonder\smeer|zomaar|zonder\b"
        r"|eerder\sdan|eerder\s(?=in|op|akkoord)|alvorens|anders\sdan|onverkort|onverdeeld|onvoorwaardelijk|op\svoorhand|bij\svoorbaat|direct|meteen|in\salle"
        r"|on(?!der|s\b|ze\b|line|gevraagd)\w{4,})"
        r"|\b(?:slechts|maar|enkel)\s(?:een\s(?:klein\s)?deel\b|ten\sdele|deels|gedeeltelijk|beperkt)"
        r"|\bnoch\s(?:steun|verwerp|wijs|onderschrij|omarm)\w*"
        r"|\b(?:nauwelijks|amper|allesbehalve|verre\svan|niets\svan|nergens|niemand|zelden|deels\sniet)\b"
        r"|\b(?:ziet?|hecht(?:en)?|is|ben|zijn|staa?t?|zet(?:ten)?)\s(?:\w+\s){0,3}?(?:weinig|minder|onvoldoende(?!\s(?:meerwaarde|noodzaak|aanleiding|reden|heil)))\b",
        re.IGNORECASE,
    )


@cache
def conjoined() -> re.Pattern[str]:
    """Where a second stance begins: "en zet in op", "maar het kabinet wijst", "en Nederland pleit"."""
    return re.compile(
        rf",?\s(?:en|maar|doch|of|terwijl)\s(?:(?:ook|tevens|daarom|dus|wel|juist)\s)?"
        rf"(?=(?:{own_anywhere().pattern}|{finite().pattern.replace('?P<verb>', '?:')})(?![\w-]))"
        rf"|,?\s(?:maar|doch)\s(?!ten\sdele|deels|gedeeltelijk|beperkt)",
        re.IGNORECASE,
    )


@cache
def _boundary() -> re.Pattern[str]:
    """Where a clause starts. A subordinate one is in `sub`: its verb comes last, and is not read as a main one."""
    return re.compile(
        r"(?:^|[;:]\s|\s[–-]\s|,?\s(?:en|maar|want|dus|alsook)\s)"
        # "om die reden" and "in dat kader" start no clause.
        r"|(?P<sub>(?:,?\s|^)(?<!\bom\s)(?<!\bop\s)(?<!\bin\s)(?<!\bvan\s)(?<!\bmet\s)(?<!\baan\s)(?<!\bbij\s)(?<!\bvoor\s)(?<!\bdoor\s)(?<!\buit\s)"
        r"(?:dat|die|omdat|zodat|doordat|hoewel|terwijl|indien(?!\s(?:nodig|mogelijk))|als|wanneer"
        r"|of|nu|waar(?!\s(?:mogelijk|nodig|passend|opportuun))\w*|wat|welke|hoe|tenzij|mits"
        r"|voordat|nadat)\s)",
        re.IGNORECASE,
    )


def own_before(sentence: str, begin: int) -> Speaker | None:
    """The writer's own side, where an earlier clause of the sentence has it for its subject."""
    for match in own_anywhere().finditer(sentence, 0, begin):
        if (
            re.search(
                r"\b(?:van|voor|met|door|aan|bij|volgens|namens|op|in|tussen|vorige)\s$", sentence[: match.start()]
            )
            is None
        ):
            return Speaker(OWN, match.group(), sure=False)
    return None


def clause(sentence: str, at: int) -> tuple[int, bool]:
    """Where the clause of a verb starts, and whether it is a subordinate one."""
    begin = main = 0
    subordinate = False
    for match in _boundary().finditer(sentence, 0, at):
        if match.end() > at:
            break
        if _joins_names(sentence, match):
            continue
        demonstrative = match["sub"] is not None and _points_back().match(sentence, match.start()) is not None
        if demonstrative and _inverted().match(sentence, at) is not None:
            # "Dat beeld herken ik niet": the verb has its subject behind it, as in a main clause.
            begin = main = match.end() - len(match["sub"].lstrip(" ,"))
            subordinate = False
            continue
        if match["sub"] is None:
            begin, main, subordinate = match.end(), match.end(), False
        else:
            begin, subordinate = match.end(), True
    if not subordinate or (comma := sentence.rfind(", ", begin, at)) == -1:
        return begin, subordinate
    if _opening().fullmatch(sentence[:begin]) is not None:
        # "Als het nodig is, steunt ...": behind the comma that ends it, the main clause goes on.
        return comma + 2, False
    if not sentence[comma + 2 : at].strip():
        # "Enkele landen, waaronder Nederland, steunen ...": the verb right behind a comma is that of the main clause.
        named = sentence[main:begin].strip(" ,")
        return (main if "," in named or " " in named else comma + 2), False
    return begin, True


@cache
def _points_back() -> re.Pattern[str]:
    """A "dat" or "die" that may point at what was said before, with up to two words of its own."""
    return re.compile(r"(?:,?\s|^)(?:dat|die)\s(?:[\w-]+\s){0,2}(?=\w)", re.IGNORECASE)


@cache
def _inverted() -> re.Pattern[str]:
    return re.compile(r"\w+\s(?:ik|wij|we|het\skabinet|Nederland)\b", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    """How a sentence starts with a subordinate clause, behind whose comma the main one goes on."""
    return re.compile(
        r"\s*(?:(?:alleen|slechts|pas|enkel|ook|zelfs|maar|en|juist|mede)\s)?(?:dat|omdat|zodat|doordat|hoewel|terwijl|indien|als"
        r"|wanneer|of|nu|waar\w*|wat|welke|hoe|tenzij|mits|voordat|nadat|zolang|zodra|die)\s",
        re.IGNORECASE,
    )


def _joins_names(sentence: str, match: re.Match[str]) -> bool:
    """Whether an "en" stands between two names: "de leden Jansen en Van Dijk"."""
    return (
        match.group().strip() == "en"
        and re.search(r"\b[A-Z][\w-]+$", sentence[: match.start()]) is not None
        and re.match(r"(?:(?:van|de|der|den|ter|ten)\s)*(?!Nederland|Het\b|We\b|Ik\b)[A-Z]", sentence[match.end() :])
        is not None
    )


def denies(words: str) -> bool:
    """Whether words hold a negation, whole or half."""
    return _negation().search(words) is not None or _half().search(words) is not None


@cache
def _inside() -> re.Pattern[str]:
    """Words with which a clause inside starts; in `relative`, one that may be over before the sentence goes on."""
    return re.compile(
        r"\s(?:(?P<relative>die|waar(?:in|op|van|mee|voor|aan|over|door|bij|uit|tegen))"
        r"|of|omdat|waarom|hoe|welke|wat|wie|zodra|dat)\s",
        re.IGNORECASE,
    )


# An infinitive or participle, and the preposition that it takes.
_VERB_LAST = r"\b(?:\w+en|\w*ge\w+[dt]|ver\w+[dt]|om\w+d|uitgesproken)(?:\s(?:op|voor|met|tegen|om|van|tot|te|aan))?"


def ends_inside(verb: str, words: str, after: str) -> bool:
    """Whether the words of a cue end in a clause inside: "[kan] niet zeggen of ik dit zal steunen", "[heeft] de brief
    waarin de Commissie het heeft afgewezen", "[is] ervan op de hoogte dat Italië voorstander is van". `after` is what
    follows."""
    inner = _inside().search(words)
    if inner is None:
        return False
    relative = inner["relative"] is not None or re.search(r"\bhet\s[\w-]+\sdat\s$", words[: inner.end()]) is not None
    if verb in ("is", "ben", "zijn") or (verb in ("heb", "heeft", "hebben", "zie", "ziet", "zien") and not relative):
        return True
    if re.search(rf"{_VERB_LAST}$", words[inner.end() :]) is None:
        return False
    if not relative:
        return True
    auxiliary = (
        r"(?:heeft|hebben|heb|had|hadden|is|zijn|was|waren|werd|werden|wordt|worden|zal|zullen|zou|zouden|kan|kunnen|wil|willen"
        r"|moet|moeten|gaat|gaan|te)"
    )
    return (
        re.search(rf"\b{auxiliary}\s{_VERB_LAST}$", words[inner.end() :]) is not None
        or re.match(rf"\s{auxiliary}\b", after) is not None
    )


def once_denied(words: str) -> bool | None:
    """Whether words deny once, and wholly; None where they deny twice, or by half."""
    return None if len(_negation().findall(words)) > 1 or _half().search(words) is not None else denies(words)


def denied(sentence: str, begin: int, match: re.Match[str], end: int) -> bool | None:
    """Whether a clause says "niet" or "geen" of its verb, from the words before it to those that it takes.

    None where the "niet" may belong to a clause inside: "zal landen die dit niet kunnen steunen"; where it denies by
    half ("niet volledig", "nauwelijks"); and where there are two of them.
    """
    # "Een minderheid, waartoe Nederland niet behoort, steunt ...": what stands between commas is said of the subject.
    before = re.sub(r",\s(?:die|dat|waar\w*|wier|wiens|hoewel|zoals)\s[^,]*,", " ", sentence[begin : match.start()])
    joint = conjoined().search(sentence, max(end, match.end())) or _denied_half().search(
        sentence, max(end, match.end())
    )
    last = joint.start() if joint is not None else len(sentence)
    if re.search(r"\b(?:minder|weinig|moeilijk|lastig)\s", sentence[match.end() : end]) is not None:
        return None
    if _half().search(f"{before[-60:]}{sentence[match.start() : end]}") is not None:
        return None
    if _negated_act().search(sentence, match.end(), last) is not None:
        return None
    if last == len(sentence) and re.search(r"\sniet[.!]?$", sentence) and "," not in sentence[match.end() :]:
        # The verb's "niet" may come last: "deelt de mening dat uitstel nodig is niet".
        return None if _negation().search(before) is not None else True
    if re.match(r",?\s(?:dat|om)\s", sentence[end:]) and _negation().search(sentence, end, last) is not None:
        # "hecht eraan dat er geen uitzonderingen komen": what is wanted is denied itself.
        return None
    reach = sentence[match.end() : end]
    if not reach.strip() or len(reach) < 40:
        if re.match(r"[^.;:,]*\bniet\szonder\b", sentence[end:last]):
            return None
        stop = re.search(
            r"[.;:,]|\s(?:die|dat|waar\w*|om|zodat|omdat|maar(?!\sten\sdele|\sdeels|\sbeperkt)|zonder|te)\s",
            sentence[end:] + ".",
        )
        reach += sentence[end : min(last, end + (stop.start() if stop is not None else 0))]
    if _half().search(reach) is not None:
        return None
    if _negation().search(before) is not None:
        return None if _negation().search(sentence[match.end() : end]) is not None else True
    found = _negation().search(reach)
    if found is None:
        return False
    taken = sentence[match.end() : end]
    if (
        found.start() >= len(taken)
        and _closed().search(taken) is not None
        and not reach[: found.start()].endswith(" is ")
    ):
        # "pleit ervoor geen regels in te voeren": behind its preposition, the verb's own "niet" cannot follow.
        return None
    if len(_negation().findall(sentence[match.end() : end])) > 1 and " noch " not in sentence:
        return None
    inner = re.search(
        r"(?<!\ber)(?<!\bhet)\s(?:die|dat|waar(?!\b)\w*|omdat|zodat|als|indien|wie)\s", reach[: found.start()]
    )
    return None if inner is not None else True


@cache
def _negated_act() -> re.Pattern[str]:
    """An act that is denied itself: "bereid het voorstel niet te steunen", "voorstander van het niet verlengen"."""
    return re.compile(r"\bniet\s(?:\w{2,5}\s)?te\s\w+|\bhet\s(?:niet|uitblijven)\s\w+en\b", re.IGNORECASE)


@cache
def _denied_half() -> re.Pattern[str]:
    """The second half of a contrast, whose denial is its own: "van een keurmerk en niet van een verbod"."""
    return re.compile(r"\sen\s(?:niet|geen|ook\sniet|evenmin)\b", re.IGNORECASE)


@cache
def _closed() -> re.Pattern[str]:
    """What a cue takes, to its last word: a preposition, or what stands for one."""
    return re.compile(
        r"\b(?:voor|ervoor|hiervoor|daarvoor|erop|op|aan|eraan|van|om|tot|ertoe|tegen|over|in|met|naar|dat)\s*$"
    )


def quotations(sentence: str) -> list[tuple[int, int]]:
    """Quotations of more than a few words: what somebody else said."""
    spans = []
    for match in re.finditer(
        r"«[^»]*(?:»|$)|“[^”]*(?:”|$)|„[^”“]*(?:[”“]|$)|\"[^\"]{20,}\"|(?<!\w)‘[^‘]{20,}?’(?!\w)", sentence
    ):
        if len(match.group().split()) > 4:
            spans.append(match.span())
    return spans
