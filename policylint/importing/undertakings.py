"""What the cabinet undertakes beside telling the Kamer: what it says that it will do, and acts of its own."""

import re
from functools import cache

from policylint.importing.promises import by_other, refused, unpledged, withdrawn

_WHO = (
    r"(?:ik|wij|we|het\skabinet|mijn\s(?:ministerie|departement)|de\s(?:minister|staatssecretaris)"
    r"(?:\svan(?:\s(?:en|[A-Z][\w-]+,?)){1,8})?)"
)


@cache
def _undertakes() -> re.Pattern[str]:
    says, has = r"zeg(?:t|gen)?", r"he(?:eft|b|bben)"
    what = r"(?=,?\s(?:dat|om|dit|deze|hierover|daarover)\b|[^.;]{0,160}?\bte\s\w)"
    return re.compile(
        rf"\b(?:{_WHO}\s{says}|{says}\s{_WHO})\b[^.;,]{{0,60}}?\btoe{what}"
        rf"|\b(?:{_WHO}\s{has}|{has}\s{_WHO})\b[^.;,]{{0,100}}?\btoegezegd{what}"
        rf"|\b(?:uw|de)\sKamer\s(?:is|zijn)\b[^.;,]{{0,40}}?\btoegezegd{what}",
        re.IGNORECASE,
    )


def undertaken(words: str, before: str) -> bool:
    """Whether a clause is what the writer says he will do, whoever hears it: "zeg toe dit te regelen". `before` is what
    stands before it in its sentence: "zeg toe" and then a "dat" that starts a clause of its own.
    """
    if unpledged().search(before + words) is not None or withdrawn(words, before + words):
        return False
    made = _undertakes().search(words if re.match(r",?\s?dat\b", words) is None else before + words)
    return made is not None and by_other(words, before + words) is False


@cache
def _acts() -> re.Pattern[str]:
    now = (
        r"(?:komt?|komen|start(?:en)?|stelt?|stellen|legt?|leggen|neemt?|nemen|presente(?:er|ert|ren)"
        r"|publice(?:er|ert|ren)|besluit(?:en)?|rondt?|ronden|evalue(?:er|ert|ren)|brengt?|brengen|maakt?|maken|dient?"
        r"|dienen|wijzigt?|wijzigen|richt(?:en)?|bespre(?:ek|ekt|ken)|organise(?:er|ert|ren)|ondertekent?|verlengt?|opent?)"
    )
    # "Het kabinet zal zich in 2027 blijven inzetten voor ..." is a line, and no act that could be done by a day.
    standing = (
        r"(?!.{0,160}\b(?:inzetten|inspannen|pleiten|blijven|steunen|ondersteunen|streven|benadrukken|moeten|kunnen|volgen"
        r"|bepleiten|vragen|bezien|kijken)\b)"
    )
    return re.compile(
        rf"\b(?:{_WHO}\s(?:{now}|(?:zal|zullen)\b{standing})|(?:{now}|(?:zal|zullen){standing})\s{_WHO})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _no_act() -> re.Pattern[str]:
    """What has a verb of an act and is none: what is denied or thought, sums for a year, the words of others."""
    return re.compile(
        r"\b(?:niet|geen|nooit|miljoen|miljard|euro|zorgen|kennis|conclusie)\b|^\s*Volgens\b"
        r"|\b(?:neemt?|nemen)\b[^.;,]{0,20}\b(?:aan|waar)\s(?:dat|of)\b|\b(?:stelt?|stellen)\b[^.;,]{0,20}\b(?:vast|dat)\b"
        r"|\blegt?\b[^.;,]{0,20}\buit\b",
        re.IGNORECASE,
    )


def own_act(words: str) -> bool:
    """Whether a clause is an act of the cabinet's own that is still to come, whoever hears of it: "zal ik het in maart
    aan de ministerraad voorleggen", "kom ik voor de zomer met een voorstel"."""
    return (
        _acts().search(words) is not None
        and refused().search(words) is None
        and _no_act().search(words) is None
        and withdrawn(words, words) is False
    )
