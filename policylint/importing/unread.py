"""What a reader of a letter would look for and no other reader took: papers of the EU and the courts, references to
notes that are not there, and sentences that speak of a stance which could not be read."""

import re
from functools import cache

from policylint.stance_words.actors import OWN, own_anywhere
from policylint.stance_words.cue_words import ADVERB
from policylint.stance_words.stance import Stance


@cache
def _laws() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Gedelegeerde\s|Uitvoerings)?(?:[Rr]ichtlijn|[Vv]erordening|[Bb]esluit|[Kk]aderbesluit|[Uu]itvoeringsverordening)"
        r"\s\((?:EU|EG|EEG|Euratom|GBVB|JBZ)[^)]{0,20}\)\s(?:nr\.?\s)?\d{1,4}/\d{1,4}(?:/(?:EU|EG|EEG))?"
        r"|\b(?:[Rr]ichtlijn|[Bb]esluit)\s\d{2,4}/\d{1,4}/(?:EU|EG|EEG|JBZ)\b"
        r"|\bPb(?:EU|EG)?\s(?:L\s)?\d{4},?\s?[LC]?\s?\d{1,4}(?:/\d{1,4})?|\b[CT]-\d{1,4}/\d{2}\b"
        r"|\bCOM\s?\(\d{4}\)\s?\d{1,4}\b|\bECLI:[A-Z]{2}:[A-Z]{2,6}:\d{4}:[A-Z0-9.]+"
    )


def papers(text: str, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where papers stand that no citation was made of. `taken` are the citations."""
    found = [match.span() for match in _laws().finditer(text)]
    for _, end in taken:
        # "Kamerstuk 36 600, A t/m C": of a series one was read.
        series = re.match(r"(?:,\s[A-Z]{1,2})?\s?(?:t/m|tot\sen\smet)\s[\w]{1,5}", text[end:])
        if series is not None:
            found.append((end, end + series.end()))
    return [one for one in found if not any(a < one[1] and one[0] < b for a, b in taken)]


@cache
def _speaks() -> re.Pattern[str]:
    """Words of a stance, whoever holds it."""
    return re.compile(
        r"\b(?:ik\ssteun|steun\s(?:ik|wij|we)|(?:steun(?:t|en|de|den)|ondersteun(?:t|de|den))(?!\sop\b)|(?:voor|tegen)stander\w*|bepleit\w*"
        r"|pleit(?:en|te|ten)?|verzet(?:ten)?\s(?:zich|ons)|(?:zich|ons)\s(?:\w+\s){0,3}verzet(?:ten)?"
        r"|verwelkom(?:t|en|de|den)?|onderschrijf(?:t)?|onderschrijven|onderschreef|verwerp(?:t|en)?|verwierp\w*"
        r"|betreur(?:t|en|de|den)?|ontraad(?:t)?|ontraden|afwijzen|afwijst|wees\s[^.;]{1,120}\saf|oneens|betwijfel\w*"
        r"|(?:zijn|haar|onze|mijn)\ssteun)\b"
        rf"|\b(?:is|ben|zijn|was|waren)\s(?:(?:{'|'.join(ADVERB.split())}|langer|meer|het\skabinet|Nederland|ik|wij|we)\s){{0,4}}tegen\b(?!\s(?:die|deze|het\seind\w*|eind|begin|medio)\b|\s\d)"
        r"|(?<!\w)(?:wijs|wijst|wijzen|keurt|keuren)\s[^.;]{1,120}\saf(?=[.,;]|$)",
        re.IGNORECASE,
    )


@cache
def _speaks_of_own() -> re.Pattern[str]:
    """Words that may well be of a stance, where the writer's own side is named beside them."""
    return re.compile(
        r"\b(?:(?:ik|wij|we)\b[^.;,]{0,80}\b(?:steun|afwijs)\b(?!\s(?:van|aan|uit|bij|voor)\b)|gesteund|afgewezen|bezwa(?:ar|ren)\s(?:tegen|heb\w*)"
        r"|bedenkingen|(?:geen|nog\sniet)\s(?:\w+\s)?(?:standpunt|positie|voorkeur)|neutraal|steun\svan\s(?:het\skabinet|Nederland)"
        r"|(?:bezwaren|verzet|weerstand)\svan\s(?:het\skabinet|Nederland)|(?:tegen|voor|in)\ste\sstemmen"
        r"|zou(?:den)?\s[^.;]{0,60}\b(?:tegen|voorstander)|zienswijze\w*|kritiek\sop|weerstand\stegen|onwelwillend|huiverig|(?:geen|van|zonder)\ssteun"
        r"|oordeel\s(?:aan\sde\s)?Kamer|onthoud(?:t|en)?|toonden?\s(?:zich|ons)|(?:sprak|spraken)\s[^.;]{0,80}\buit|instem(?:t|men|de|den)|stem(?:t|de|men)?\s(?:[\w’'-]+\s){0,8}in\b|akkoord\s(?:met|gaan|gegaan)|(?:mee|in)gestemd"
        r"|niet\s(?:\w+\s){0,2}toezeg\w*|tegen\s[^.;,]{1,50}\s(?:ben|bent|is)\b|onwenselijk|ongewenst|onaanvaardbaar|onacceptabel|onbespreekbaar)\b",
        re.IGNORECASE,
    )


@cache
def _tells() -> re.Pattern[str]:
    """What tells that words of a stance are those of others that were heard."""
    return re.compile(r"\bkennis\s?(?:genomen|nemen)\b|\bneemt?\b[^.;]{0,40}\bkennis\b|\bbegrip\svoor\b", re.IGNORECASE)


def bare_stance(words: str) -> bool:
    """Whether all that words say is a stance, as a cell of a table may: "Geen voorstander", "Nederland: tegen"."""
    return (
        re.fullmatch(
            r"(?:[\w’'-]+(?:\s[\w’'-]+){0,2}:\s)?(?:(?:geen|niet|zeer|overwegend|in\sprincipe|in\sbeginsel|groot|deels|licht)\s)*"
            r"(?:(?:voor|tegen)stander|voor|tegen|steun|positief|negatief|kritisch|terughoudend|akkoord|neutraal|bezwaar|afwijzend)"
            r"(?:,?\s(?:mits|maar|tenzij|met|onder)\s.{1,80})?\.?",
            words,
            re.IGNORECASE,
        )
        is not None
    )


@cache
def _own_aside() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:terwijl|hoewel|ofschoon|waar|al)\s(?:{own_anywhere().pattern})\s[^.;,]{{0,80}}?"
        r"\b(?:steun(?:t|en)?|afwij(?:s|st|zen)|verwerp(?:t|en)?|onderschrij(?:f|ft|ven)|verwelkom(?:t|en)?|verzet(?:ten)?|(?:voor|tegen)stander|voor|tegen)\b",
        re.IGNORECASE,
    )


def stance_missed(sentence: str, found: list[Stance]) -> bool:
    """Whether a sentence speaks of a stance and none was found in it, not even an unsettled one."""
    if found and not any(one.speaker is None or one.speaker.kind == OWN for one in found):
        # "Italië is tegen, terwijl Nederland het steunt": of the writer's own stance nothing was found.
        return _own_aside().search(sentence) is not None
    if found or sentence.rstrip('”’»")').endswith("?"):
        return False
    return _speaks().search(sentence) is not None or (
        own_anywhere().search(sentence) is not None
        and _speaks_of_own().search(sentence) is not None
        and _tells().search(sentence) is None
    )
