"""What stands around the text of a letter: addressee, subject, date, salutation, signature."""

import re
from functools import cache
from typing import NamedTuple

from policylint import time
from policylint.importing import headings
from policylint.importing.ending import OTHER, signatory, signature, without_end
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, Block, Letter

_GENRES = (
    (r"staat van de (?:europese )?unie", "staat-van-de-unie"),
    (r"geannoteerde agenda", "geannoteerde-agenda"),
    (r"\bverslag\b.{0,60}\braad", "raadsverslag"),
    (r"\bfiches?\b", "bnc-fiche"),
    (r"kabinetsappreciatie", "kabinetsappreciatie"),
    (r"kabinetsreactie", "kabinetsreactie"),
    (r"hoofdlijnenbrief|beleidsbrief op hoofdlijnen", "hoofdlijnenbrief"),
    (r"beleidsbrief", "beleidsbrief"),
    (r"planningsbrief", "planningsbrief"),
    (r"verzamelbrief", "verzamelbrief"),
    (r"voortgangsrapportage|voortgangsbrief", "voortgangsrapportage"),
    (r"stand[- ]van[- ]zaken", "stand-van-zakenbrief"),
    (r"beantwoording.{0,40}kamervragen|antwoord.{0,40}kamervragen|schriftelijke vragen", "beantwoording-kamervragen"),
)
_LONGEST_TITLE = 400
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"


class Head(NamedTuple):
    """What a letter says of itself, and which blocks are its text. What it does not say is None.

    `dated` is the date as it is written. `cut` are the lines around the text that are no part of it; `by_others` says
    that no member of the cabinet signs.
    """

    title: str | None
    date: str | None
    type: str | None
    genre: str | None
    actor: str | None
    language: str
    cite: str | None
    body: tuple[Block, ...]
    cut: tuple[str, ...] = ()
    by_others: bool = False
    dated: str | None = None


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile(
        r"(?:Geachte|Hooggeachte|Zeer geachte|Dear)\s(?:(?:mevrouw|heer|leden|mijnheer)\s)?.{0,40}[,.]?$", re.IGNORECASE
    )


@cache
def _address() -> re.Pattern[str]:
    """Lines that stand above the text of a printed letter."""
    return re.compile(
        rf"(?:Den Haag|[’'‘]s-Gravenhage|Brussel),\s\d{{1,2}}\s(?:{_MONTHS})\s\d{{4}}\.?|Aan de "
        rf"[Vv]oorzitters? van de .{{5,80}}"
    )


def head(letter: Letter) -> Head:
    """The front of a letter, taken off."""
    blocks = list(letter.blocks)
    asked = [index for index, block in enumerate(blocks) if block.kind == HEADING and headings.is_question(block.text)]
    answered = any(block.kind == HEADING and headings.is_answer(block.text) for block in blocks)
    start, kept = _start(blocks, asked[0] if asked and answered else None, titled=letter.front.title is not None)
    front = blocks[:start]
    title = letter.front.title or _title(front, blocks)
    body, end = without_end(blocks[start:])
    everything = "\n".join(block.text for block in blocks)
    signs = signatory(blocks)
    dated = _dated(letter, front, blocks)
    kind = letter.front.type or _type(everything, signs, questions=bool(asked) and answered)
    gone = [block for block in front if block.text != title and not any(block is one for one in kept)]
    return Head(
        title=title,
        date=_day(dated) if dated is not None else None,
        type=kind,
        genre="beantwoording-kamervragen" if kind == "antwoord-schriftelijke-vragen" else _genre(title),
        actor=_actor(blocks, everything) if signs != OTHER else None,
        language=_language(everything),
        cite=letter.front.cite or _own_number(front),
        body=(*kept, *body),
        cut=tuple(" / ".join(block.text for block in part) for part in (gone, end) if part),
        by_others=signs == OTHER,
        dated=dated,
    )


def _start(blocks: list[Block], question: int | None, *, titled: bool) -> tuple[int, list[Block]]:
    """Where the text starts; and what of the front is text as well. `titled`: the file gives the title elsewhere."""
    for index, block in enumerate(blocks[:60]):
        if _salutation().match(block.text) is not None and len(block.text) < 80:
            return index + 1, []
    if question is not None:
        return question, _text_from(blocks[:question])
    for index, block in enumerate(blocks[:60]):
        if re.match(r"(?:Onderwerp|Betreft|Betreffende)\b", block.text):
            # An address with a subject and no salutation: the text starts with the first prose behind it.
            for later in range(index + 1, len(blocks)):
                if _says(blocks[later]):
                    return _heading_above(blocks, later, index + 2), []
    heads = [index for index, block in enumerate(blocks[:30]) if _address().fullmatch(block.text) is not None]
    if heads:
        return heads[-1] + 1, []
    return (1 if not titled and _title_first(blocks) else 0), []


def _is_prose(text: str) -> bool:
    return len(text) > 70 and re.search(r"[.:?!][)»”’\"']*$", text) is not None


def _says(block: Block) -> bool:
    """Whether a block is text: prose, or a sentence with a verb; not a line of an address or of a printed head."""
    text = block.text
    if block.kind not in (PARAGRAPH, ITEM) or re.match(r"(?:Vragen|Antwoord) van\b|Mededeling\b", text):
        return False
    sentence = re.search(r"[.:?!][)»”’\"']*$", text) is not None and len(text.split()) > 3 and headings.finite(text)
    return _is_prose(text) or (sentence and _address().fullmatch(text) is None)


def _text_from(front: list[Block]) -> list[Block]:
    """What stands above the first question and is text: from its first sentence on, with the heading over it."""
    first = next((index for index, block in enumerate(front) if _says(block)), None)
    if first is None:
        return []
    kept = front[_heading_above(front, first, 1) :]
    following = [*kept[1:], None]
    # A heading above no sentence is a line of the printed head.
    kept = [a for a, b in zip(kept, following, strict=True) if a.kind != HEADING or (b is not None and _says(b))]
    return without_end(kept)[0]


def _heading_above(blocks: list[Block], first: int, lowest: int) -> int:
    """Where the text starts whose first sentence is at `first`: at the heading above it. Where several lines that look
    like headings stand together they are a printed head, but for the reader's own ("Inleiding").
    """
    start = first
    while start > lowest and blocks[start - 1].kind == HEADING and headings.is_procedural(blocks[start - 1].text):
        start -= 1
    before = blocks[first - 2] if first > 1 else None
    printed = before is not None and before.kind == HEADING and _address().fullmatch(before.text) is None
    alone = blocks[first - 1].kind == HEADING and not printed
    if start == first > lowest and alone:
        text = blocks[first - 1].text
        if not re.search(r"\d", text) and re.match(r"(?:Ons|Onze|Uw)\s|Onderwerp|Betreft|Datum", text) is None:
            start -= 1
    return start


def _title_first(blocks: list[Block]) -> bool:
    """Whether a letter starts with its title: a heading right above another that is not, in rank, a part of it."""
    if len(blocks) < 2 or blocks[0].kind != HEADING or blocks[1].kind != HEADING or headings.depth(blocks[0].text):
        return False
    alone = sum(block.kind == HEADING and block.level <= blocks[0].level for block in blocks) == 1
    return alone or blocks[1].level <= blocks[0].level


def _title(front: list[Block], blocks: list[Block]) -> str | None:
    for index, block in enumerate(front):
        found = re.match(r"(?:Onderwerp|Betreft|Betreffende|Subject)\s*:?\s*(?P<rest>.*)$", block.text, re.DOTALL)
        if found is not None:
            rest = found["rest"].strip(" |:") or (front[index + 1].text if index + 1 < len(front) else "")
            if 3 < len(rest) <= _LONGEST_TITLE:
                return rest.rstrip(".")
    for block in front:
        asked = re.search(r"Vragen van (?:het lid|de leden) .{3,300}?(?=\s\(ingezonden|\.$)", block.text)
        if asked is not None:
            return asked.group()
    for index, block in enumerate(front[:-1]):
        # A printed letter: the dossier's number, then its title.
        if re.fullmatch(r"\d{2} \d{3}(?:[ -]\w{1,5})?", block.text) and re.match(r"[^\W\d]", front[index + 1].text):
            return front[index + 1].text
    if _title_first(blocks):
        return blocks[0].text
    return None


def _own_number(front: list[Block]) -> str | None:
    """The letter's own Kamerstuk, where its printed head has the dossier on one line and the number on another."""
    dossier = next(
        (b.text for b in front if re.fullmatch(r"\d{2} \d{3}(?:[ -](?:[IVXA-Z]{1,5}|\d{2}))?", b.text)), None
    )
    number = next(
        (found[1] for b in front if (found := re.match(r"Nr\. (\d{1,5}|[A-Z]{1,2})\b", b.text)) is not None), None
    )
    return f"Kamerstuk {dossier}, nr. {number}" if dossier is not None and number is not None else None


def _dated(letter: Letter, front: list[Block], blocks: list[Block]) -> str | None:
    """The day of the letter as it is written."""
    written = letter.front.date
    day = rf"\d{{1,2}}(?:e)?\s(?:{_MONTHS})\s\d{{4}}"
    texts = [block.text for block in blocks[: max(len(front), 12)]]
    for index, text in enumerate(texts):
        if written is not None:
            break
        following = texts[index + 1] if index + 1 < len(texts) else ""
        if re.match(r"Datum\b", text):
            found = re.search(rf"{day}|\d{{1,2}}-\d{{1,2}}-\d{{4}}", f"{text} {following}")
        else:
            found = re.search(rf"\(ontvangen\s({day})", text) or re.match(
                rf"(?:Den Haag|[’'‘]s-Gravenhage|Brussel),\s({day})\.?$", text
            )
            found = found or re.fullmatch(rf"({day})", text)
        if found is not None:
            written = found.group(found.lastindex or 0)
    return written


def _day(written: str) -> str:
    """A day in EDTF, where it can be read."""
    reading = time.parse(written)
    return reading.edtf or written if reading.wide is not None and reading.wide.one_day else written


def _type(everything: str, signs: str, *, questions: bool) -> str | None:
    if re.search(r"\bBRIEF VAN (?:DE|HET) (?:MINISTER|STAATSSECRETARIS)", everything[:3000]) is not None:
        return "brief-regering"
    if signs == OTHER:
        return None
    if questions:
        return "antwoord-schriftelijke-vragen"
    opening = everything[:3000]
    if (
        re.search(r"\bmotie van (?:het lid|de leden)\b", opening[:300], re.IGNORECASE)
        and "gehoord de beraadslaging" in everything
    ):
        return "motie"
    spoken = (
        r"Aan de [Vv]oorzitter van de (?:Tweede|Eerste) Kamer|Geachte [Vv]oorzitter"
        r"|\b[Kk]amerbrief\b|[Uu]w Kamer|\binformeer(?:t|en)?\b.{0,60}\bKamer\b"
    )
    return "brief-regering" if re.search(spoken, opening) else None


def _genre(title: str | None) -> str | None:
    folded = (title or "").casefold()
    return next((genre for pattern, genre in _GENRES if re.search(pattern, folded)), None)


def _actor(blocks: list[Block], everything: str) -> str | None:
    """Who speaks: the cabinet where the letter speaks of it, else the one who signs."""
    if re.search(r"\b(?:[Hh]et|[Dd]it) kabinet\b(?!-)", everything):
        return "het kabinet"
    for block in reversed(blocks):
        found = signature().match(block.text) if len(block.text) < 130 else None
        if found is not None:
            return found["who"].rstrip(" ,")
    answer = re.search(r"Antwoord van ((?:de )?(?:[Mm]inister|[Ss]taatssecretaris)\b[^(]{0,60})", everything)
    if answer is not None:
        return answer[1].strip()
    return "Nederland" if re.search(r"\bNederland (?:zet|steunt|pleit|verwelkomt)\b", everything) else None


def _language(everything: str) -> str:
    words = re.findall(r"[a-z]+", everything[:20_000].lower())
    dutch = sum(word in ("de", "het", "een", "van", "en", "dat") for word in words)
    english = sum(word in ("the", "and", "to", "that", "with", "for") for word in words)
    return "en" if english > dutch else "nl"
