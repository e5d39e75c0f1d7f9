"""Subordinate clauses of a Dutch sentence: their verb stands last, so that they end at a comma behind a verb, or before
the inverted verb of the main clause ("Als de Raad instemt, informeer ik ...")."""

import re
from collections.abc import Iterator
from functools import cache

# A verb and its subject behind it: how a main clause starts that has something before it.
_NO_VERB = (
    r"(?!(?:met|tot|uit|het|dat|niet|tussen|binnen|tegen|gezien|eveneens|samen|tezamen|buiten|boven|beneden|een|en|ten|en"
    r"|eerst|mits|alsmede|evenals|namelijk|juist|zowel|althans|onlangs|laatst|geen|mijn|hun|behoudens|wat|dit)\b)"
)
_VERB = (
    rf"{_NO_VERB}(?:[a-zà-ÿ]{{2,}}(?:t|en|eer)|stuur|zend|kom|bied|zal|kan|is|ben|heb|doe|leg|deel|breng|streef|hoop|zeg"
    r"|zou)"
)
_SUBJECT = r"(?:ik|wij|we|u|het|de|uw|een|er|dit|deze|hij|zij|men|mijn|onze|Nederland|[A-Z]{2,})"
_ALONE = r"(?:volgt|volgen|komt|komen|zal|zullen|wordt|worden|verschijnt|ontvangt|informeer|stuur|zend|kom)"


@cache
def _inverted() -> re.Pattern[str]:
    return re.compile(rf",(?=\s(?:(?:dan|zo)\s)?(?:{_VERB}\s{_SUBJECT}|{_ALONE})\b)")


@cache
def _then() -> re.Pattern[str]:
    return re.compile(r",(?=\sdan\s)")


@cache
def _ended() -> re.Pattern[str]:
    """A comma behind what may be a verb; a noun with a capital and the name of a month are none."""
    return re.compile(rf"(?<![\w-]){_NO_VERB}(?!maart,)[a-zà-ÿ]{{3,}}(?:t|d|en),|\b(?:is|was|kan|zal),")


@cache
def _opening() -> re.Pattern[str]:
    """How a sentence or a part of it starts with a subordinate clause."""
    return re.compile(
        r"(?:(?:ook|en|maar|pas|alleen|slechts|mede)\s)?"
        r"(?P<word>als(?!\s(?:gevolg|onderdeel|lid|gastland|voorzitter)\b)|indien(?!\s(?:nodig|mogelijk|gewenst)\b)"
        r"|zodra|nadat|wanneer|voordat|totdat|zolang|naarmate|omdat|aangezien|doordat|hoewel|nu|zoals|tenzij|mits|terwijl"
        r"|(?P<verb>(?!eerst\b|met\b|tot\b|uit\b|het\b|dat\b|dit\b|niet\b|gezien\b|samen\b|juist\b|recent\b)[a-zà-ÿ]{3,}(?:t|en))"
        r"(?=\s[^.;?!]*,\sdan\s))\s",
        re.IGNORECASE,
    )


@cache
def _within() -> re.Pattern[str]:
    """What opens a clause further on. "Zowel de Raad als het parlement" opens none: that is told by what is in it."""
    return re.compile(
        r",?\s(?P<word>als|indien(?!\s(?:nodig|mogelijk|gewenst)\b)|zodra|nadat|wanneer|voordat|totdat|zolang|naarmate|aangezien"
        r"|doordat|hoewel|zoals|tenzij|mits)\s"
        r"|,\s(?P<relative>die|dat|welke|waar\w*|hetgeen|omdat|zodat|terwijl)\s",
        re.IGNORECASE,
    )


def subordinates(sentence: str) -> list[tuple[int, int, str]]:
    """The subordinate clauses of which both ends can be told: start, end (half-open, without the comma) and the word
    that opens it, in lower case; `if` for one that opens with its verb ("Stemt de Raad in, dan ...").
    """
    return list(_found(sentence))


def _found(sentence: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for start in (0, *(match.end() for match in re.finditer(r"[;:]\s|,\s(?=en\s|maar\s)", sentence))):
        opened = _opening().match(sentence, start)
        if opened is None or start < at:
            continue
        close = (_then() if opened["verb"] else _inverted()).search(sentence, opened.end())
        stop = re.compile(r"[;:]\s").search(sentence, opened.end())
        if close is None or (stop is not None and stop.start() < close.start()):
            continue
        yield from _inner(sentence, at, start)
        word = "if" if opened["verb"] else opened["word"].lower()
        at = opened.start("word")
        for inner in _inner(sentence, opened.end(), close.start()):
            yield at, inner[0], word
            yield inner
            at = inner[1]
        yield at, close.start(), word
        at = close.start()
    yield from _inner(sentence, at, len(sentence))


def _inner(sentence: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Those within a stretch, or at its end."""
    at = start
    while (opened := _within().search(sentence, at, end)) is not None:
        at = opened.end()
        word = (opened["word"] or opened["relative"]).lower()
        stop = re.compile(r"[;:]\s|$").search(sentence, at)
        last = min(end, stop.start() if stop is not None else end)
        closes = [
            one
            for one in (_inverted().search(sentence, at, last), _ended().search(sentence, at, last))
            if one is not None
        ]
        close = min((one.end() - 1 for one in closes), default=None)
        if close is None and opened["relative"] is not None:
            # Where it goes on to the end, its cut is enough.
            continue
        close = last if close is None else close
        if word == "als" and not _is_clause(sentence[opened.start() : close], sentence[: opened.start()]):
            continue
        yield opened.start(), close, word
        at = close


def _is_clause(words: str, before: str) -> bool:
    """Whether "als" opens a clause: with a verb at its end, and no "zowel" before it."""
    if (
        re.search(
            r"\b(?:zowel|net|even(?:zeer|veel|goed|min)?|zo(?:zeer|veel|goed|snel|spoedig)?|anders)\b[^,;]*$",
            before,
            re.IGNORECASE,
        )
        is not None
    ):
        return False
    last = re.search(r"([^\W\d_]+)[.!?)”’]*$", words)
    return last is not None and re.fullmatch(r"[a-zà-ÿ]+(?:t|d|en)|is|was|kan|zal|gaan?|doet", last[1]) is not None
