"""Stances in words without a subject that could hold them, which are the writer's: "er is geen ruimte voor"."""

import re

from policylint.stance_words import cues
from policylint.stance_words.about import past_about
from policylint.stance_words.actors import OWN, own_anywhere
from policylint.stance_words.clauses import denies
from policylint.stance_words.cues import MEDIUM
from policylint.stance_words.hearsay import hearsay, reported
from policylint.stance_words.personal import spares
from policylint.stance_words.stance import Stance


def impersonal(sentence: str, cue: cues.FixedCue, hit: re.Match[str]) -> Stance:
    """The stance that words without a subject take, where they stand (`hit`)."""
    before = sentence[: hit.start()]
    told = reported().search(before)
    own = own_anywhere().search(before)
    stance: str | None = cue.stance
    why = ""
    agent = re.search(r"\bdoor\s(?!middel|onder)", hit.group()) or re.search(
        r"\bword(?:t|en)\sdoor\s(?:(?:de|het|een)\s)?(?:[A-Z][\w-]+|partijen|gemeenten|lidstaten|organisaties)", before
    )
    if agent is not None and own_anywhere().match(agent.string, agent.end()) is None:
        stance, why = None, "weergave"
    if stance == "oppose" and spares().search(sentence, hit.start()) is not None:
        stance, why = None, "ontkenning"
    if told is not None and (own is None or own.start() > told.end()):
        stance, why = None, "weergave"
    whose = re.search(
        r"\bvoor\s(?:(?:de|het|veel|vele|sommige|andere|enkele|een)\s)?(?!Nederland|EU\b|Europ|Unie|Kamer)"
        r"(?:[A-Z][\w-]+|lidstaten|landen|gemeenten|provincies|bedrijven|sector|partijen|organisaties)\b",
        hit.group(),
    )
    if hearsay().search(sentence) is not None or whose is not None:
        stance, why = None, "weergave"
    if denies(before[before.rfind(", ") + 1 :]) or (cue.stance in ("support", "explore") and denies(hit.group())):
        stance, why = None, "ontkenning"
    subordinate = re.search(r"\b(?:of|als|indien|wanneer)\s[^,]*$", before, re.IGNORECASE)
    if subordinate is not None and stance is not None:
        stance, why = None, "voorwaardelijk"
    rest = sentence[hit.end() :]
    stop = past_about().search(rest)
    about = rest[: stop.start() if stop is not None else len(rest)].strip(" ,")
    if hit.groupdict().get("what"):
        about = hit["what"].strip(" ,")
    elif not about or len(about) < 12:
        about = re.sub(r"^(?:Het|Dat|Dit|Deze)\s(?:is|zijn)\s", "", before).strip(" ,")
    condition = cues.conditions().search(sentence)
    words = hit.group()
    return Stance(
        start=0,
        end=0,
        at=hit.start(),
        stance=stance,
        speaker=None,
        cue=words if len(words) < 60 else f"… {' '.join(words.split()[-3:])}",
        about=about[:160],
        confidence=cue.confidence,
        scope=cue.scope,
        condition=condition.group() if condition is not None else "",
        why=why,
    )


def scaled_down(sentence: str, found: list[Stance]) -> list[Stance]:
    """In a list of what is wanted, what is to end: "en afschaling of sluiting van missies" is against missions."""
    wanted = [one for one in found if one.stance == "support" and one.speaker is not None and one.speaker.kind == OWN]
    if not wanted:
        return []
    ends = re.search(
        r",?\sen\s(?:de\s)?(?:afschaling|sluiting|afschaffing|beëindiging|stopzetting"
        r"|intrekking)(?:\sof\s\w+)?\svan\s(?P<what>[^.;,]+)",
        sentence[wanted[0].at :],
    )
    if ends is None or re.search(r"\b(?:niet|geen|tegen|zonder)\b", ends.group()):
        return []
    at = wanted[0].at + ends.start() + len(re.match(r",?\sen\s", ends.group()).group())  # type: ignore[union-attr]
    cue = sentence[at : wanted[0].at + ends.start("what")].strip()
    condition = cues.conditions().search(ends["what"])
    about = ends["what"][: condition.start() if condition is not None else None].strip()
    said = condition.group() if condition is not None else ""
    return [Stance(0, 0, at, "oppose", wanted[0].speaker, cue, about, MEDIUM, "", "", said)]
