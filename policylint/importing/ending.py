"""How a letter ends: the closing, who signs, and what stands below that is text after all."""

import re
from functools import cache

from policylint import citation
from policylint.importing import headings
from policylint.importing.letter import HEADING, ROW, Block
from policylint.stance_words.cues import finite

GOVERNMENT, OTHER = "government", "other"


@cache
def signature() -> re.Pattern[str]:
    """The line that says for whom a letter of the government is signed; `who` is the office."""
    return re.compile(
        r"(?:(?:mede\s)?namens\s)?(?P<who>(?:de|het)\s(?:minister"
        r"|staatssecretaris)(?:-president)?\b[^.;]{0,100}|minister-president[^.;]{0,60}),?$",
        re.IGNORECASE,
    )


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"(?:hoogachtend|met\s(?:vriendelijke|hartelijke|de\smeeste)\s(?:groet(?:en)?|hoogachting)|yours\s(?:sincerely|faithfully))[,.]?",
        re.IGNORECASE,
    )


@cache
def _organisation() -> re.Pattern[str]:
    """The name of a body that is no ministry, as a letter-head or below a signature has it."""
    return re.compile(
        r"\b(?:Vereniging|Stichting|Unie\svan|Federatie|Koepel|Vakbond|Universiteit|Gemeente|Provincie|Waterschap"
        r"|Interprovinciaal|VNG|IPO|VNO-NCW|FNV|CNV|MKB-Nederland|N\.?V\.|B\.?V\.|Adviesraad|Gezondheidsraad|Rekenkamer)(?!\w)"
    )


def _closes(block: Block) -> bool:
    """Whether a block starts the end of a letter. A heading is none, but where it is nothing else."""
    text = block.text.strip()
    if _closing().fullmatch(text) is not None:
        return True
    return block.kind != HEADING and _signs(text)


def _signs(text: str) -> bool:
    return len(text) < 110 and signature().match(text) is not None and finite().search(text) is None


def without_end(body: list[Block]) -> tuple[list[Block], list[Block]]:
    """The text without its closing and signatures, and these.

    They stand near the end. Nothing goes that a reader could miss: no heading over text, no sentence, no citation.
    """
    for index in range(max(0, len(body) - 14), len(body)):
        if not _closes(body[index]):
            continue
        end = index + 1
        while end < len(body) and _is_name(body, end):
            end += 1
        return [*body[:index], *body[end:]], body[index:end]
    return body, []


def _is_name(body: list[Block], index: int) -> bool:
    """Whether a block below a closing is a name, an office or a place, and no text."""
    block = body[index]
    text = block.text.strip()
    if _closes(block) or _signs(text) or re.fullmatch(r"(?:[A-Z][a-z]?\.\s?){1,5}[^.:?!\d]{2,40},?", text) is not None:
        return True
    if len(text) > 80 or block.kind == ROW or re.search(r"[?!:]$|[a-zà-ÿ]{3,}\.$", text) or re.match(r"Bijlage", text):
        return False
    if citation.find(text) or finite().search(text) is not None or headings.finite(text):
        return False
    following = body[index + 1] if index + 1 < len(body) else None
    return block.kind != HEADING or following is None or _is_name(body, index + 1)


def signatory(blocks: list[Block]) -> str:
    """Who signs a letter: GOVERNMENT, OTHER, or empty where nobody does that can be told."""
    if any(len(block.text) < 130 and _signs(block.text) for block in blocks[-20:]):
        return GOVERNMENT
    everything = "\n".join(block.text for block in blocks[:40])
    if re.search(
        r"\bBRIEF VAN (?:DE|HET) (?:MINISTER|STAATSSECRETARIS)"
        r"|\bAntwoord van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)|^Ministerie van\b",
        everything,
        re.MULTILINE,
    ):
        return GOVERNMENT
    closed = next((i for i in range(len(blocks) - 1, -1, -1) if _closing().fullmatch(blocks[i].text.strip())), None)
    if closed is not None and closed + 1 < len(blocks) and _is_name(blocks, closed + 1):
        return OTHER
    heads = [block.text for block in blocks[:6] if len(block.text) < 90]
    if any(_organisation().match(text) and not text.startswith("Gemeente ") for text in heads):
        return OTHER
    return ""
