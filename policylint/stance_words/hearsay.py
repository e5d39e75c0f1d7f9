"""What somebody else says: whether a stance is in a sentence only because it tells of it."""

import re
from functools import cache

from policylint.stance_words.actors import ABROAD, OWN, Speaker, own_anywhere


@cache
def reported() -> re.Pattern[str]:
    """Verbs of saying."""
    return re.compile(
        r"\b(?:volgens|aldus|stelt|stellen|gesteld|betoogt|betogen|concludeert|concludeerde"
        r"|concluderen|meldt|melden|zegt|zeggen|beweert|beweren"
        r"|geeft\saan|geven\saan|aangegeven|schrijft|schrijven|vinden|vindt|suggereert|vraagt"
        r"|vragen|oproept|opgeroepen)\b",
        re.IGNORECASE,
    )


@cache
def hearsay() -> re.Pattern[str]:
    """Who else is named as the source of what a main clause says."""
    return re.compile(
        r"\b(?:volgens|aldus)\s(?!(?:mij|ons|het\skabinet|Nederland|de\s(?:Nederlandse\s)?regering)\b)"
        r"|\b(?:naar\s(?:de\s|het\s)?(?:mening|oordeel|opvatting|inzicht|idee)|in\sde\sogen|in\sde\svisie|uit\shet\soogpunt)\svan\s"
        r"(?!(?:mij|ons|het\skabinet|Nederland|de\s(?:Nederlandse\s)?regering)\b)|\bnaar\s(?:zijn|haar|hun)\s(?:mening|oordeel|idee)\b"
        rf"|\bwat\s(?:de\s|het\s)?(?:{ABROAD}|Commissie|[Ll]idstaten|sector|gemeenten)\sbetreft\b"
        r"|\bnaar\s(?:verluidt|zeggen|men\szegt|wordt\sgezegd)\b|\b(?:kennelijk|zogenaamd|vermeend|zogezegd|beweerdelijk)\b",
        re.IGNORECASE,
    )


def is_told(sentence: str, begin: int, match: re.Match[str], who: Speaker) -> bool:
    """Whether a stance is the writer's only by what somebody else says: "Volgens de krant steunt het kabinet ...", "De
    VVD stelt: het kabinet steunt ...".
    """
    if who.kind != OWN:
        return False
    lead = sentence[:begin].rstrip()
    if lead.endswith(":") and reported().search(lead) is not None and own_anywhere().search(lead) is None:
        return True
    after = re.sub(rf"^\s*{re.escape(who.name)}(?![\w-])", "", sentence[match.end() :])
    return (
        hearsay().search(sentence[begin : match.start()]) is not None
        or re.match(rf"\s*(?:{hearsay().pattern})", after, re.IGNORECASE) is not None
        or re.search(
            r",\s(?:aldus|volgens|zo\s(?:stelt|zegt|meldt|schrijft))\s(?!(?:mij|ons|het\skabinet|Nederland)\b)[^,]*$",
            after,
        )
        is not None
    )
