"""Answers to the Kamer that are a bare yes or no: what they say hangs on the question."""

import re

from policylint.importing.cues import LOW
from policylint.importing.stances import Stance

# A question that asks for a stance, and what "ja" to it is.
_ASKS = (
    (r"Bent u bereid", "accept"),
    (r"(?:Deelt|Onderschrijft|Steunt|Erkent) u|Bent u het\b.{0,120}\beens\b|Vindt u ook|Bent u van mening", "support"),
)


def numbers(heading: str) -> tuple[str, ...]:
    """The questions that a heading is over: `Antwoord op vraag 3, 4 en 5`."""
    return tuple(re.findall(r"\d{1,3}", heading))


def answer(question: str, text: str) -> Stance | None:
    """The stance in an answer that starts with a bare "Nee." or "Ja."; None where it has none, or the question does
    not ask for one in its first sentence.
    """
    said = re.match(
        r"(?P<word>Nee|Ja)(?:\.|, (?:dat|deze|die) [^.]{0,60}\b(?:deel|onderschrijf|steun|erken)\b[^.]*\.)(?=\s|$)",
        text,
    )
    if said is None or re.search(r"\bniet\b", said.group()) is not None:
        return None
    first = re.split(r"(?<=\?)\s", question.strip(), maxsplit=1)[0]
    for pattern, yes in _ASKS:
        if re.match(pattern, first) is not None:
            about = re.sub(rf"^(?:{pattern})\s*", "", first).rstrip("?").strip()
            stance = yes if said["word"] == "Ja" else "oppose"
            return Stance(0, said.end(), 0, stance, None, said["word"], about[:160], LOW)
    return None
