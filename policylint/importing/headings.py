"""What looks like a heading where no style says so."""

import re
from functools import cache

from policylint.stance_words.cues import finite as verbs

LONGEST = 120
# How a sentence starts, and a heading does not.
_SPEAKS = r"(?:Ik|Wij|We|Hierbij|Hiermee|Met dank|Daarom|Daarnaast|Ook|Verder|Tot slot|Dit|Dat|Er|U)\b"
_FINITE = frozenset(
    [
        "is",
        "zijn",
        "was",
        "waren",
        "heeft",
        "hebben",
        "had",
        "wordt",
        "worden",
        "werd",
        "werden",
        "zal",
        "zullen",
        "kan",
        "kunnen",
        "moet",
        "moeten",
        "wil",
        "willen",
        "mag",
        "mogen",
        "blijft",
        "blijven",
        "gaat",
        "gaan",
        "komt",
        "komen",
        "geeft",
        "vindt",
        "ziet",
        "steunt",
        "pleit",
        "verwelkomt",
        "zet",
        "acht",
        "hecht",
        "deelt",
        "betreft",
        "ben",
        "heb",
        "deel",
        "geldt",
        "ligt",
        "staat",
        "vraagt",
        "vergt",
        "betekent",
        "biedt",
        "maakt",
        "doet",
        "krijgt",
        "loopt",
        "treedt",
        "volgt",
        "informeer",
        "verwijs",
        "stuur",
        "dank",
    ]
)
_PROCEDURAL = frozenset(["leeswijzer", "inleiding", "aanleiding", "inhoudsopgave", "ten-geleide", "inhoud"])
_CLOSING = frozenset(
    ["slot", "tot-slot", "afsluiting", "slotwoord", "ten-slotte", "tenslotte", "vervolg", "vervolgstappen"]
)


@cache
def _question() -> re.Pattern[str]:
    numbers = r"\d{1,3}[a-z]?(?:(?:\s?(?:,|en|t/m|tot en met|-|–|&)\s?)+\d{1,3}[a-z]?)*"
    return re.compile(
        rf"(?P<question>(?:Vraag|Vragen)\s{numbers})\s*[:.]?"
        rf"|(?P<answer>Antwoord(?:en)?(?:\s(?:op\s)?(?:de\s)?(?:vraag|vragen))?(?:\s{numbers})?)\s*[:.]?",
        re.IGNORECASE,
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.)\s+(?=[^\W\d_])")


def finite(text: str) -> bool:
    """Whether a line holds one of the commonest finite verbs."""
    return any(word in _FINITE for word in re.findall(r"[^\W\d_][\w’'-]*", text.lower()))


def is_question(text: str) -> bool:
    """Whether a heading is over a question of the Kamer."""
    found = _question().fullmatch(text.strip())
    return found is not None and found["question"] is not None


def is_answer(text: str) -> bool:
    """Whether a heading is over an answer to the Kamer."""
    found = _question().fullmatch(text.strip())
    return found is not None and found["answer"] is not None


def is_procedural(text: str) -> bool:
    """Whether what stands under a heading serves the reader, or is not the writer's own."""
    return _word(text) in _PROCEDURAL or is_question(text)


def is_closing(text: str) -> bool:
    """Whether what stands under a heading closes a letter: it may say what follows, and is no theme of its own."""
    return _word(text) in _CLOSING


def _word(text: str) -> str:
    return re.sub(r"^[\d.\s]+", "", text).strip(" .:").casefold().replace(" ", "-")


def depth(text: str) -> int:
    """The depth that a heading's own number says (`2.1 Migratie` is 2); 0 where it has none."""
    found = _numbered().match(text)
    if found is None or not found["number"][0].isdigit():
        return 0
    return len([part for part in found["number"].split(".") if part])


def looks_like_one(line: str, before: str | None, after: str | None, *, wrapped: bool, room: bool = False) -> bool:
    """Whether a line of plain text is a heading.

    `before` and `after` are the neighbouring lines, None at either end, empty where blank. In `wrapped` text lines
    are cut at the page's width, so a short line is often the end of a paragraph; `room` says that the next word would
    have fitted on it.
    """
    text = line.strip()
    if not text or len(text) > LONGEST or text[0] in "-•*–":
        return False
    if _question().fullmatch(text) is not None:
        return True
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    if not words or not (text[0].isupper() or text[0].isdigit() or text[0] in "‘’'“\"«") or len(words) > 16:
        return False
    if re.match(r"\d{1,2}\s+[a-z]+\s+\d{4}$", text) or re.search(r"https?://|www\.|@", text):
        return False
    apart = _stands_apart(before, after) or (
        room and re.search(r"[.?!:]\d*$", before or "") is not None and text[-1] not in ".!?:"
    )
    if wrapped and (not apart or re.match(r"[a-zà-ÿ]", after or "") is not None):
        return False
    has_verb = any(word in _FINITE or word.casefold() in _FINITE for word in words[:1]) or any(
        w in _FINITE for w in words
    )
    if text[-1] in ".!":
        # "Crisisbeheersing, weerbaarheid en een veilige samenleving." A heading with a full stop stands on its text.
        said = has_verb or verbs().search(text) is not None or re.match(_SPEAKS, text) is not None
        return bool(not said and len(words) > 3 and before == "" and after and len(after) > 2 * len(text))
    if text[-1] in ";,?:…":
        return text[-1] == "?" and before == "" and bool(after) and len(words) < 12 and not wrapped
    return bool(
        after is not None
        and (not has_verb or before in ("", None))
        and not re.search(r"[.?!]\s+\w", _numbered().sub("", text, count=1))
    )


def _stands_apart(before: str | None, after: str | None) -> bool:
    return before in ("", None) and after is not None
