"""What a reader of a letter would look for and no other reader took: papers of the EU and the courts, references to
notes that are not there, and sentences that speak of a stance which could not be read."""

import re
from functools import cache

from policylint.stance_words.stances import Stance


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
    return re.compile(
        r"\b(?:ik\ssteun|steun\s(?:ik|wij|we)|steun(?:t|en|de|den)|gesteund|(?:voor|tegen)stander\w*|bepleit\w*|pleit(?:en|te|ten)?|verzet(?:ten)?\s(?:zich|ons)"
        r"|(?:zich|ons)\s(?:\w+\s){0,3}verzetten|verwelkom(?:t|en|de|den)?|onderschrijf(?:t)?|onderschrijven|onderschreef|verwerp(?:t|en)?"
        r"|verwierp\w*|betreur(?:t|en|de|den)?|ontraad(?:t)?|ontraden|afgewezen|afwijzen|afwijst|oneens|(?:zijn|haar|onze|mijn)\ssteun)\b"
        r"|\b(?:is|ben|zijn)\s(?:\w+\s){0,4}?tegen\s|(?<!\w)(?:wijs|wijst|wijzen|keurt|keuren)\s[^.;]{1,120}\saf(?=[.,;]|$)",
        re.IGNORECASE,
    )


def stance_missed(sentence: str, found: list[Stance]) -> bool:
    """Whether a sentence speaks of a stance and none was found in it, not even an unsettled one."""
    return not found and not sentence.rstrip('”’»")').endswith("?") and _speaks().search(sentence) is not None
