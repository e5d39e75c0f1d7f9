"""Stances in prose: who is for or against what, by the cue words of `cues.py`.

Nothing is flipped: where a clause denies what its verb says and the table does not know what that amounts to, where
the sentence is a question, stands in quotation marks, or tells what somebody else says, it is left as unsettled, or
goes by its own speaker."""

import re
from functools import cache
from typing import NamedTuple

from policylint.stance_words import cues
from policylint.stance_words.actors import OWN, Speaker, agree, own_anywhere, subject
from policylint.stance_words.clauses import clause, conjoined, denied, denies, once_denied, own_before, quotations
from policylint.stance_words.contrasts import Half, Verb, halves
from policylint.stance_words.cues import HIGH, LOW, MEDIUM, UNSETTLED
from policylint.stance_words.hearsay import hearsay, is_told, reported
from policylint.stance_words.sentences import LONGEST


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


@cache
def _past_about() -> re.Pattern[str]:
    return re.compile(
        rf"{conjoined().pattern}|[.;:?!]|,\s(?=(?:zoals|waar\w*|die|dat|maar|zodat|om|en\s\w+t\b|aangezien|omdat|hetgeen"
        r"|mits|tenzij)\b)|,?\swaar\sdat\sopportuun",
        re.IGNORECASE,
    )


def stances(
    text: str, spans: list[tuple[int, int]], *, previous: Speaker | None = None
) -> tuple[list[Stance], Speaker | None]:
    """The stances in the sentences of a block, in order, and whom the block spoke of last."""
    found: list[Stance] = []
    said = quotations(text)
    for start, end in spans:
        sentence = text[start:end]
        if any(a < start and end <= b for a, b in said):
            # The second sentence of a quotation.
            continue
        if len(sentence) > LONGEST or sentence.rstrip('”’»")').endswith("?"):
            continue
        mine, previous = _in_sentence(sentence, previous)
        found += [one._replace(start=start, end=end, at=start + one.at) for one in mine]
    return found, previous


def _in_sentence(sentence: str, previous: Speaker | None) -> tuple[list[Stance], Speaker | None]:
    quoted = quotations(sentence)
    found: list[Stance] = []
    speaker = previous
    spoken: Speaker | None = None
    for match in cues.finite().finditer(sentence):
        if any(start <= match.start() < end for start, end in quoted) or sentence[: match.start()].endswith(" te "):
            continue
        begin, subordinate = clause(sentence, match.start())
        if subordinate:
            continue
        before, after = sentence[begin : match.start()], sentence[match.end() :]
        who = subject(before, after, spoken or own_before(sentence, begin) or speaker)
        stance = _read(sentence, match, who, begin)
        if who is not None and who.sure and (stance is not None or spoken is None):
            spoken = who
        if stance is not None and not any(one.at == stance.at for one in found):
            found.append(stance)
    found = _with_contrasts(sentence, _without_echoes(found))
    found += _scaled_down(sentence, found)
    taken: list[tuple[int, int]] = []
    for cue in cues.fixed():
        hit = cue.words.search(sentence)
        if hit is None or any(start < hit.end() and hit.start() < end for start, end in (*quoted, *taken)):
            continue
        taken.append(hit.span())
        if any(one.stance is not None and one.speaker is not None and abs(one.at - hit.start()) < 60 for one in found):
            continue
        if not any(one.at == hit.start() for one in found):
            found.append(_fixed(sentence, cue, hit))
    own = own_anywhere().search(sentence)
    if spoken is None and own is not None and re.match(r"(?:\w+\s){0,3}$", sentence[: own.start()]):
        spoken = Speaker(OWN, own.group())
    return sorted(found, key=lambda one: one.at), spoken


def _read(sentence: str, match: re.Match[str], who: Speaker | None, begin: int) -> Stance | None:
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
        end = match.end() + (hit.end() if hit is not None else 0)
        about = _about(sentence, match, end, who, direct=cue.follows is None) or _fronted(
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
            and _spares().search(sentence, match.end()) is not None
            and cue.stance == "oppose"
        ):
            stance, why = None, "ontkenning"
        confidence = cue.confidence if who.sure else _lower(cue.confidence)
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
    return None


def _preposition(hit: re.Match[str] | None) -> str:
    last = re.search(r"\b(\w+)$", hit.group()) if hit is not None else None
    return last[1] if last is not None and last[1] in _PREPOSITIONS else ""


_PREPOSITIONS = ("voor", "op", "aan", "van", "tot", "tegen", "over", "in", "met", "naar", "bij", "achter")


def _with_contrasts(sentence: str, found: list[Stance]) -> list[Stance]:
    """Stances with those of the second halves of contrasts."""
    result: list[Stance] = []
    for index, one in enumerate(found):
        result.append(one)
        if one.verb is None or one.speaker is None:
            continue
        end = found[index + 1].at if index + 1 < len(found) else len(sentence)
        for half in halves(sentence, one.at, end, one.verb):
            first = result.pop()
            cut = first.about.find(sentence[half.start : half.start + 12].rstrip())
            first = first._replace(about=re.sub(r"\s(?:wel|niet)$", "", first.about[:cut])) if cut > 0 else first
            if half.turns:
                first = first._replace(stance=None, why="voorbehoud")
            result.append(first)
            if not half.turns:
                result.append(_second(first, half, sentence))
    return result


def _second(first: Stance, half: Half, sentence: str) -> Stance:
    at = half.start + len(sentence[half.start :]) - len(sentence[half.start :].lstrip(" ,"))
    stance = half.stance if first.why != "weergave" else None
    return first._replace(
        at=at,
        stance=stance,
        speaker=half.speaker or first.speaker,
        cue=f"{first.cue.split(' ', 1)[0]} … {half.word}",
        about=half.about or (first.about if half.speaker is not None else ""),
        confidence=_lower(first.confidence),
        action="",
        scope="",
        condition="",
        why="" if stance is not None else first.why or "ontkenning",
        verb=None,
    )


@cache
def _spares() -> re.Pattern[str]:
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


def _about(sentence: str, match: re.Match[str], end: int, who: Speaker, *, direct: bool) -> str:
    """What a stance is about: the words behind its cue; where none stand there, those between the verb and its end."""
    rest = sentence[end:]
    if direct:
        rest = re.sub(rf"^\s*(?:ook\s)?{re.escape(who.name)}(?![\w-])", "", rest)
    stop = _past_about().search(rest)
    words = rest[: stop.start() if stop is not None else len(rest)].strip(" ,")
    words = re.sub(r"^(?:niet|geen)\b\s*|\s*\b(?:niet|wel)$", "", words)
    if not direct and (not words or re.match(r"(?:en|of|maar)\b", words)):
        words = _between(sentence[match.end() : end], who) or words
    return words if len(words) <= 160 else words[:160].rsplit(" ", 1)[0] + " …"


def _fronted(before: str, who: Speaker) -> str:
    """What stands in front of a verb whose subject comes behind it: "[Een verbod] acht ik onwenselijk"."""
    words = re.sub(r"^(?:(?:Ja|Nee|Jazeker|Zeker),\s)?", "", before).strip(" ,")
    thing = re.match(r"(?:een|de|het|dit|deze|die|dat|nieuwe|verdere|extra|dergelijke)\b\s\w", words, re.IGNORECASE)
    return words if thing is not None and who.name not in words and len(words) < 120 else ""


def _between(words: str, who: Speaker) -> str:
    """The words between a verb and what closes it: "wijst [het voorstel] af", "wil [de termijn verlengen]"."""
    words = re.sub(rf"^\s*{re.escape(who.name)}(?![\w-])", "", words).strip()
    words = re.sub(r"^(?:(?:zich|ook|dan|daarom|daarnaast|verder|niet|geen|er|blijven)\s)+", "", words)
    if _cue_alone().fullmatch(words) is not None:
        return ""
    kept, _, last = words.rpartition(" ")
    if re.fullmatch(r"\w+en", last) is not None and last not in (
        "steunen",
        "ondersteunen",
        "verkennen",
        "onderzoeken",
        "bezien",
        "overwegen",
    ):
        kept = words
    return re.sub(r"\s(?:niet|blijven|als|verder)$", "", kept).strip(" ,")


@cache
def _cue_alone() -> re.Pattern[str]:
    """Words of a cue itself, which name nothing: "is [hier geen voorstander] van", "kan zich [hierin vinden]"."""
    return re.compile(
        r"(?:(?:(?:(?:hier|daar|er)(?:in|mee|op|over|tegen|toe|van|voor|aan|achter)?|geen|niet|voorstander|tegenstander|vinden|tegen|voor|vóór"
        r"|kritisch|terughoudend|positief|instemmen|akkoord|mee|ook|echter|dan|nu|daarom|nog|op|uit|in|aan|zich|van)\b)\s?)*",
        re.IGNORECASE,
    )


def _lower(confidence: str) -> str:
    return {HIGH: MEDIUM, MEDIUM: LOW}.get(confidence, LOW)


def _without_echoes(found: list[Stance]) -> list[Stance]:
    """Of "blijft ... inzetten op" and what else begins at almost the same words, the first."""
    kept: list[Stance] = []
    for one in found:
        if kept and one.at - kept[-1].at < 12 and one.stance == kept[-1].stance:
            continue
        kept.append(one)
    return kept


def _scaled_down(sentence: str, found: list[Stance]) -> list[Stance]:
    """In a list of what is wanted, what is to end: "...

    en afschaling of sluiting van missies" is against these missions.
    """
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


def _fixed(sentence: str, cue: cues.FixedCue, hit: re.Match[str]) -> Stance:
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
    if stance == "oppose" and _spares().search(sentence, hit.start()) is not None:
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
    stop = _past_about().search(rest)
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
