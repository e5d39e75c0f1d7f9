"""Promises to inform parliament, in running text: the cabinet's own, in the present or the future, and unconditional.

Narrow on purpose: what others said or asked, what has been done, what this very letter does, and what depends on an
"if" are no promises here; nor is "informeer ik uw Kamer" without a time, with which letters open. Each pattern is
compiled, and a sentence looked at, only where it holds the words that the pattern cannot do without.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from policylint.pledges.pattern import Pattern, Words, clause

_BY_OTHERS = (
    r"\bdoor\s+(?!(?:mij|ons|het\s+kabinet|de\s+regering|(?:de|mijn)\s+(?:minister|staatssecretaris|ambtgenoot|ambtsgenoot)"
    r"|middel)\b)|\bby\s+(?!(?:me|us|the\s+(?:government|cabinet|minister|state\s+secretary)|(?:means|letter|way|then)\b"
    r"|(?:the\s+)?(?:end|beginning|start|summer|autumn|winter|spring|middle)|\d|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|next|Q\d))"
)


class Pledge(NamedTuple):
    """A promise in a text, from its first word to its last (code points, half-open)."""

    start: int
    end: int


def pledges(text: str, language: str = "nl") -> list[Pledge]:
    """The promises to inform parliament in a text, in order; at most one a sentence. `language` is `nl` or `en`."""
    found = []
    whole = " ".join(text.lower().split())
    patterns = [pattern for pattern in _words(language).patterns if _holds(whole, pattern)]
    if not patterns:
        return []
    for start, end in _sentences(text):
        sentence = text[start:end]
        if sentence.rstrip("”’\"') ").endswith("?"):
            continue
        words = " ".join(sentence.lower().split())
        matches = [_whole(pattern, sentence, language) for pattern in patterns if _holds(words, pattern)]
        spans = sorted((match.span() for match in matches if match is not None), key=lambda span: (span[0], -span[1]))
        span = next((span for span in spans if not _others().search(_around(sentence, *span))), None)
        if span is not None:
            found.append(Pledge(start + span[0], start + span[1]))
    return found


def _holds(words: str, pattern: Pattern) -> bool:
    """Whether a text in lower case, on one line, holds what a pattern cannot do without."""
    return all(any(word in words for word in either) for either in pattern.needs)


def _whole(pattern: Pattern, sentence: str, language: str) -> re.Match[str] | None:
    """The first match that is not part of a clause about something else ("zodra uw Kamer het advies ontvangt"), nor
    quoted, and that has its time if it needs one; None in a sentence that only seems to promise."""
    for count, match in enumerate(_compiled(pattern.written, language).finditer(sentence)):
        if count == _MOST:
            return None
        if _subordinate().search(clause(sentence, match.start())) or _quoted(sentence, match.start()):
            continue
        # "Wordt u geïnformeerd, dan ...": a verb that begins a sentence asks, or says on what something depends.
        if not sentence[: match.start()].strip(" \n\t(“\"'-*•") and _asking().match(match.group()):
            continue
        if pattern.timed is not None and not pattern.timed(sentence, *match.span()):
            continue
        if _denied().match(sentence, match.end()):
            return None
        able = match.span("able") if "able" in match.re.groupindex else (0, 0)
        said = sentence[: able[0]] + sentence[able[1] :]
        return None if any(sign.search(said) for sign in _excluded(language)) else match
    return None


# A sentence with more clauses than this is a list, or no sentence.
_MOST = 20


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(
        r"(?:wordt|worden|ontvangt|ontvangen|krijgt|krijgen|informeert?|stuurt?|zendt?|zal|zullen|komt?|deelt?|delen|biedt?"
        r"|leg|bericht|rapporteer|zegt?|doe)\b",
        re.IGNORECASE,
    )


def _around(sentence: str, start: int, end: int) -> str:
    """A promise and what follows it in its clause."""
    return sentence[start:end] + re.split(r"[,;:.]", sentence[end:])[0]


def _quoted(sentence: str, at: int) -> bool:
    before = sentence[:at]
    return before.count("“") + before.count("„") > before.count("”") or before.count('"') % 2 == 1


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _stop().finditer(text):
        yield start, stop.end("stop")
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?P<stop>(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bart)[.?!][”’\"')]*)\s+(?=[“‘\"'(]*[A-ZÀ-Ý])")


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:zodra|nadat|wanneer|totdat|voordat|waarop|waarover|waarin|waarmee|dat|die|of|once|after|when|until|before|that"
        r"|whether|which)\b",
        re.IGNORECASE,
    )


@cache
def _denied() -> re.Pattern[str]:
    """What follows a verb in its clause and takes all back: "ontvangt in mei geen brief"."""
    return re.compile(
        r"(?:(?!\b(?:die|dat|waar\w*|which|that|who)\b)[^,.;:])*?\b(?:geen|niet(?!\s+alleen)|nooit|no(?!\s+later)|not(?!\s+only))\b",
        re.IGNORECASE,
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(_BY_OTHERS, re.IGNORECASE)


@cache
def _excluded(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(sign, re.IGNORECASE) for sign in _words(language).excluded)


@cache
def _words(language: str) -> Words:
    # Of the other language nothing is loaded.
    if language == "en":
        from policylint.pledges import english

        return english.WORDS
    from policylint.pledges import dutch

    return dutch.WORDS


@cache
def _compiled(written: str, language: str) -> re.Pattern[str]:
    tongue = _words(language)
    pattern = written.format(**tongue.parts)
    return re.compile(_capital(pattern) if tongue.any_case else pattern)


def _capital(pattern: str) -> str:
    """A pattern of which every word may begin with a capital, but for `Kamer`, which must."""
    return f"(?i:{pattern})".replace("Kamers?", "(?-i:Kamers?)").replace("[A-ZÀ-Ý]", "(?-i:[A-ZÀ-Ý])")
