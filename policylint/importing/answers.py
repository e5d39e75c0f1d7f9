"""Answers to the Kamer that are a bare yes or no: what they say hangs on the question."""

import re

from policylint.stance_words.clauses import denies
from policylint.stance_words.cues import LOW
from policylint.stance_words.stance import Stance

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
    if said is None or denies(said.group()):
        return None
    first = re.split(r"(?<=\?)\s", question.strip(), maxsplit=1)[0]
    for pattern, yes in _ASKS:
        if re.match(pattern, first) is not None:
            about = re.sub(rf"^(?:{pattern})\s*", "", first).rstrip("?").strip()
            if denies(first):
                return Stance(0, said.end(), 0, None, None, said["word"], about[:160], LOW, why="vraag")
            stance = yes if said["word"] == "Ja" else "oppose"
            # What is judged is quoted: it is not what the answer is for or against.
            words = f"“{about[:160].strip()}”" if _judges(first) else about[:160]
            return Stance(0, said.end(), 0, stance, None, said["word"], words, LOW)
    return None


def _judges(question: str) -> bool:
    """Whether a question judges by itself: then a yes or no to it says nothing of the subject that it names ("Deelt u
    de mening dat uitstel onwenselijk is?").
    """
    judged = (
        r"\b(?:on(?:wenselijk|gewenst|acceptabel|aanvaardbaar|verstandig|nodig|juist|terecht|wijs|rechtvaardig|verantwoord"
        r"|houdbaar|voldoende|begrijpelijk|bestaanbaar)\w*|slechte?|verkeerde?|zorgelijke?|zorgwekkende?|schadelijke?"
        r"|gevaarlijke?|kwalijke?|absurde?|belachelijke?|tegen|zonder|stoppen|afschaffen|af\ste\s\w+|voorkomen|weigeren"
        r"|afwijzen|verbieden|intrekken|uitstellen|verwerpen)\b"
    )
    return re.search(judged, question, re.IGNORECASE) is not None
