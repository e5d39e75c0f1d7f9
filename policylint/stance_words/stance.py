"""A stance as it is found in a sentence."""

from typing import NamedTuple

from policylint.stance_words.actors import Speaker
from policylint.stance_words.cues import HIGH, LOW, MEDIUM


class Verb(NamedTuple):
    """A cue as it stands in its clause: what it says, what it says with "niet", whether it is denied there, and the
    preposition with which what it takes ends, if any."""

    plain: str | None
    refused: str | None
    denied: bool | None
    preposition: str = ""


class Stance(NamedTuple):
    """A stance as found. `start` and `end` are those of its sentence in the block's text, `at` where its cue stands.

    `stance` is `support`, `oppose`, `accept` or `explore`, and None where it is unsettled. `speaker` is None where the
    sentence has no subject that could hold it: then it is the writer's. `about` is what it is about, in the words of
    the letter."""

    start: int
    end: int
    at: int
    stance: str | None
    speaker: Speaker | None
    cue: str
    about: str
    confidence: str
    action: str = ""
    scope: str = ""
    condition: str = ""
    why: str = ""
    verb: Verb | None = None


def lower(confidence: str) -> str:
    """One step less sure."""
    return {HIGH: MEDIUM, MEDIUM: LOW}.get(confidence, LOW)
