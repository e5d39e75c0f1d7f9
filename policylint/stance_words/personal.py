"""Stances by a verb and its subject: "het kabinet steunt", "wijst de Commissie af"."""

import re
from functools import cache

from policylint.stance_words import cues
from policylint.stance_words.about import about_of, fronted
from policylint.stance_words.actors import OWN, Speaker, agree
from policylint.stance_words.clauses import denied, ends_inside, once_denied
from policylint.stance_words.cues import UNSETTLED
from policylint.stance_words.hearsay import is_told
from policylint.stance_words.stance import Stance, Verb, lower


def read(sentence: str, match: re.Match[str], who: Speaker | None, begin: int) -> Stance | None:
    """The stance that a finite verb takes; None where its cue does not fit.

    Where the words of a cue end in a clause inside ("kan nog niet zeggen of ik dit zal steunen"), it is unsettled.

    Args:
        sentence: where it stands; `match` is the verb in it.
        who: the subject of its clause.
        begin: where the clause starts.
    """
    inside: Stance | None = None
    after = sentence[match.end() :]
    for cue in cues.of_verb(match["verb"].casefold()):
        if who is None or (cue.own and who.kind != OWN):
            continue
        # "ADSB en de Staat zijn ...": a second name makes a plural.
        joint = sentence[:begin].endswith(" en ") or sentence[begin : match.start()].endswith(f" en {who.name} ")
        if not agree(match["verb"], who) and not (joint and match["verb"].endswith("n")):
            continue
        hit = cue.follows.match(after) if cue.follows is not None else None
        if cue.follows is not None and hit is None:
            continue
        if (
            hit is not None
            and not cue.opens
            and ends_inside(match["verb"].casefold(), hit.group(), sentence[match.end() + hit.end() :])
        ):
            if cue.stance != "explore" and inside is None:
                inside = Stance(
                    0, 0, match.start(), None, who, _cue_words(match, hit), "", lower(cue.confidence), why="ongelezen"
                )
            continue
        end = match.end() + (hit.end() if hit is not None else 0)
        about = about_of(sentence, match, end, who, direct=hit is None or not hit.group()) or fronted(
            sentence[begin : match.start()], who
        )
        no = once_denied(sentence[begin:end]) if cue.within else denied(sentence, begin, match, end)
        stance = None if no is None else cue.denied if no else cue.stance
        why = "" if stance is not None else "ontkenning"
        if cue.stance == UNSETTLED:
            stance, why = None, "ongelezen"
        if stance is not None and is_told(sentence, begin, match, who):
            stance, why = None, "weergave"
        if (
            stance == "oppose"
            and not cue.within
            and spares().search(sentence, match.end()) is not None
            and cue.stance == "oppose"
        ):
            stance, why = None, "ontkenning"
        confidence = cue.confidence if who.sure else lower(cue.confidence)
        condition = cues.conditions().search(sentence)
        return Stance(
            0,
            0,
            match.start(),
            stance,
            who,
            _cue_words(match, hit),
            about,
            confidence,
            cue.action if stance == cue.stance and not re.search(r"\b(?:dat|om)$", sentence[:end]) else "",
            "",
            condition.group() if condition is not None else "",
            why,
            Verb(None if cue.stance == UNSETTLED else cue.stance, cue.denied, no, _preposition(hit)),
        )
    return inside


def _preposition(hit: re.Match[str] | None) -> str:
    last = re.search(r"\b(\w+)$", hit.group()) if hit is not None else None
    return last[1] if last is not None and last[1] in _PREPOSITIONS else ""


_PREPOSITIONS = ("voor", "op", "aan", "van", "tot", "tegen", "over", "in", "met", "naar", "bij", "achter")


@cache
def spares() -> re.Pattern[str]:
    """ "Geen reden om het voorstel af te wijzen": who is against refusing is not thereby against what is refused."""
    return re.compile(
        r"\b(?:geen|onvoldoende)\s(?:meerwaarde|noodzaak|aanleiding|reden|heil)\b[^.;]{0,120}"
        r"(?:\bin\ste\strekken|\bstop\ste\szetten|\bop\ste\s(?:schorten|heffen)|\buit\ste\sstellen|\baf\ste\s(?:wijzen|keuren|schaffen|blazen|raden|zien|houden)|\btegen\ste\s\w+|\bte\s(?:weigeren|verwerpen|verbieden|blokkeren|betwijfelen|twijfelen|ontraden"
        r"|afwijzen|schrappen|stoppen|beëindigen)|\b(?:niet|geen)\b)"
        r"|\b(?:kritiek|het\s(?:ontbreken|uitblijven|wegvallen|intrekken|afwijzen)|de\s(?:intrekking|afwijzing))\b"
        r"|\b(?:verwijt|stelling|suggestie|beschuldiging|bewering|aantijging)\b"
        r"|\bdat\b[^.;]{0,140}\b(?:ingetrokken|geschrapt|afgewezen|verworpen|uitgesteld|uitblijf[t]|ontbreekt|niet|geen)\b",
        re.IGNORECASE,
    )


def _cue_words(match: re.Match[str], hit: re.Match[str] | None) -> str:
    if hit is None:
        return match["verb"]
    words = hit.group().split()
    return f"{match['verb']} {'… ' if len(words) > 3 else ''}{' '.join(words[-3:])}".strip()
