"""What a stance is about, in the words of the letter."""

import re
from functools import cache

from policylint.stance_words.actors import Speaker, may_be_object
from policylint.stance_words.clauses import conjoined


@cache
def past_about() -> re.Pattern[str]:
    """Where the words that a stance is about end."""
    return re.compile(
        rf"{conjoined().pattern}|[.;:?!]|,\s(?=(?:zoals|waar\w*|die|dat|maar|zodat|om|en\s\w+t\b|aangezien|omdat|hetgeen"
        r"|mits|tenzij)\b)|,?\swaar\sdat\sopportuun",
        re.IGNORECASE,
    )


def about_of(sentence: str, match: re.Match[str], end: int, who: Speaker, *, direct: bool) -> str:
    """What a stance is about: the words behind its cue; where none stand there, those between the verb and its end."""
    rest = sentence[end:]
    if direct:
        rest = re.sub(rf"^\s*(?:ook\s)?{re.escape(who.name)}(?![\w-])", "", rest)
    if re.match(r"(?:\s(?:wel|niet|ook|volledig|van\sharte|dan\sook))*\s?,", rest) is not None:
        # "Het doel steun ik, ...": what it is about stood before the verb.
        return ""
    stop = past_about().search(rest)
    words = rest[: stop.start() if stop is not None else len(rest)].strip(" ,")
    words = re.sub(r"^(?:niet|geen)\b\s*|\s*\b(?:niet|wel)$", "", words)
    if not direct and (not words or re.match(r"(?:en|of|maar)\b", words)):
        words = _between(sentence[match.end() : end], who) or words
    return words if len(words) <= 160 else words[:160].rsplit(" ", 1)[0] + " …"


def fronted(before: str, who: Speaker) -> str:
    """What stands in front of a verb whose subject comes behind it: "[Een verbod] acht ik onwenselijk"."""
    words = re.sub(r"^(?:(?:Ja|Nee|Jazeker|Zeker),\s)?(?:[Oo]ok\s)?", "", before).strip(" ,")
    pointing = re.match(r"(?:dit|dat|deze|die)(?:\s\w|$)", words, re.IGNORECASE)
    thing = pointing is not None or may_be_object(words)
    return words if thing and who.name not in words and len(words) < 120 else ""


def _between(words: str, who: Speaker) -> str:
    """The words between a verb and what closes it: "wijst [het voorstel] af", "wil [de termijn verlengen]"."""
    words = re.sub(rf"^\s*{re.escape(who.name)}(?![\w-])", "", words).strip()
    words = re.sub(r"^(?:(?:zich|ook|dan|daarom|daarnaast|verder|niet|geen|er|blijven)\s)+", "", words)
    if _cue_alone().fullmatch(words) is not None:
        return ""
    kept, _, last = words.rpartition(" ")
    if re.fullmatch(r"\w+en", last) is not None and last not in (
        "steunen",
        "ondersteunen",
        "verkennen",
        "onderzoeken",
        "bezien",
        "overwegen",
    ):
        kept = words
    return re.sub(r"\s(?:niet|blijven|als|verder)$", "", kept).strip(" ,")


@cache
def _cue_alone() -> re.Pattern[str]:
    """Words of a cue itself, which name nothing: "is [hier geen voorstander] van", "kan zich [hierin vinden]"."""
    return re.compile(
        r"(?:(?:(?:(?:hier|daar|er)(?:in|mee|op|over|tegen|toe|van|voor|aan|achter)?|geen|niet|voorstander|tegenstander|vinden|tegen|voor|vóór"
        r"|kritisch|terughoudend|positief|instemmen|akkoord|mee|ook|echter|dan|nu|daarom|nog|op|uit|in|aan|zich|van)\b)\s?)*",
        re.IGNORECASE,
    )
