"""The second half of a contrast, which has no verb of its own: "Frankrijk steunt het voorstel, Nederland niet.",
"steunt het pakket, maar niet nieuwe eigen middelen", "niet het verbod, maar wel de heffing".

It borrows the verb of the first half, and says what that verb says, or what it says with "niet". Where the verb with
"niet" settles nothing ("pleit niet voor"), neither does the second half."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from policylint.stance_words.actors import Speaker, named
from policylint.stance_words.cues import finite
from policylint.stance_words.stance import Stance, Verb, lower


class Half(NamedTuple):
    """A second half: where it starts in the sentence, what it says (None: unsettled), and of whom or what where it
    names them. `turns` is whether the first half means nothing without it ("..., maar niet in deze vorm")."""

    start: int
    stance: str | None
    speaker: Speaker | None
    about: str
    word: str
    turns: bool = False


@cache
def _part() -> re.Pattern[str]:
    return re.compile(
        r"(?P<join>,?\s(?:maar|doch|en|terwijl)\s|,\s)(?P<words>[^,;:.!?]+?)(?=,|[;:.!?](?:\s|$)|\s(?:maar|doch)\s|$)"
    )


@cache
def _who() -> re.Pattern[str]:
    return re.compile(
        r"(?P<who>.+?)(?:\s(?:zelf|echter|daarentegen|dat|dit|hem))*\s(?P<no>niet|wel|evenmin|ook\sniet|nog\sniet|juist\sniet)"
    )


@cache
def _what() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:juist|dus|zeker|vooral)\s)?(?P<no>niet|geen|wel|ook\sniet|evenmin|noch)\s(?P<what>.+?)", re.IGNORECASE
    )


@cache
def _verbs() -> re.Pattern[str]:
    """What a half with a verb of its own has, so that it is none: a finite verb, or a clause inside."""
    return re.compile(
        rf"{finite().pattern.replace('?P<verb>', '?:')}|\b(?:is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd"
        r"|zal|zullen|kan|kunnen"
        r"|moet|moeten|mag|mogen|wil|willen|blijft|blijven|ligt|liggen|komt|komen|gaat|gaan|hoeft|hoeven|vindt|vinden|acht"
        r"|dat|die|om|of|omdat|als|wanneer|indien|zodat|waar\w*|hoe|te)\b",
        re.IGNORECASE,
    )


@cache
def _noun() -> re.Pattern[str]:
    """How words for a thing start: no preposition, no adverb."""
    return re.compile(
        r"(?!(?:in|op|voor|tegen|met|zonder|ten|ter|tot|van|aan|bij|door|naar|uit|over|onder|per|via|binnen|buiten|na|tijdens|vanuit"
        r"|vanwege|alleen|slechts|zozeer|zomaar|meer|langer|altijd|overal|nu|direct|meteen|volledig|geheel|helemaal|noodzakelijkerwijs"
        r"|per\sse|onvoorwaardelijk|onverkort|eerder|zo|heel|erg|ook|nog|anders|automatisch|vanzelf\w*|koste|hier\w*|daar\w*|er)\b)"
        r"(?:(?:de|het|een|deze|dit|die|dat|alle|elke|nieuwe|verdere|andere|extra|hogere|lagere|meer)\s)*[A-Za-zà-ÿ][\w’'-]+",
        re.IGNORECASE,
    )


@cache
def _in_this_form() -> re.Pattern[str]:
    return re.compile(
        r"(?:in|op)\s(?:deze|de\s(?:huidige|voorgestelde|gekozen)|zijn\shuidige|dit)\s(?:vorm|opzet|manier|wijze|tempo|moment)\b",
        re.IGNORECASE,
    )


@cache
def _corrects() -> re.Pattern[str]:
    return re.compile(r"\bniet\s(?:het|de|een)\s[^,;:]{1,60}$", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """A clause inside, of which an "en niet" may be the end: "landen die X herbergen en niet voldoen aan Y"."""
    return re.compile(r"\s(?:die|dat|waar\w*|om|omdat|als|indien|wanneer|of|zodat)\s", re.IGNORECASE)


def _halves(sentence: str, begin: int, end: int, verb: Verb) -> Iterator[Half]:
    """The second halves that hang on a verb, in order.

    Args:
        sentence: where they stand.
        begin: where the words behind the cue start.
        end: where the next verb's clause starts, or the sentence ends.
        verb: the cue of the first half.
    """
    for match in _part().finditer(sentence, begin, end):
        words = match["words"].strip()
        join = match["join"].strip(" ,")
        if join in ("", "en") and _inside().search(sentence, begin, match.start()) is not None:
            continue
        corrected = join in ("maar", "doch") and _corrects().search(sentence, begin, match.start()) is not None
        half = _of_somebody(words, verb) or _of_something(words, join, verb)
        if (
            half is None
            and corrected
            and verb.denied
            and re.match(r"(?:het|de|een)\s", words)
            and _verbs().search(words) is None
        ):
            # "Steunt niet het verbod, maar de heffing".
            half = Half(0, _said("wel", verb), None, words, "wel")
        if half is not None:
            yield half._replace(start=match.start())


def _said(word: str, verb: Verb) -> str | None:
    if word.casefold() == "wel":
        return verb.plain if verb.denied and verb.plain != verb.refused else None
    return verb.refused


def _of_somebody(words: str, verb: Verb) -> Half | None:
    found = _who().fullmatch(words)
    if found is None or (found["no"] == "wel" and verb.denied is False):
        return None
    who = named(found["who"])
    if who is not None:
        return Half(0, _said(found["no"], verb), who, "", found["no"])
    if re.fullmatch(r"(?:[Dd]e\s)?[A-Z][\w&’'-]*", found["who"]):
        # "de VVD niet", "Oekraïne niet": it may be who, and it may be what.
        return Half(0, None, None, "", found["no"])
    return None


def _of_something(words: str, join: str, verb: Verb) -> Half | None:
    found = _what().fullmatch(words)
    if found is not None:
        what, no = found["what"], found["no"]
        if no.casefold() == "noch" and verb.denied:
            # "Noch het verbod, noch de heffing": one refusal of both.
            return None
        if no.casefold() == "wel" and not verb.denied:
            return None
        if _in_this_form().match(what) is not None and no.casefold() == "niet" and join in ("maar", "doch"):
            return Half(0, None, None, "", no, turns=True)
        bare = what
        if verb.preposition:
            what = re.sub(rf"^{verb.preposition}\s", "", what)
        if (
            join not in ("maar", "doch")
            and what == bare
            and re.match(r"(?:de|het|een|nieuwe|deze|dit)\s", what) is None
        ):
            return None
        if _verbs().search(what) is not None:
            return None
        if _noun().match(what) is None:
            return Half(0, None, None, "", no) if join in ("maar", "doch") and no.casefold() != "wel" else None
        return Half(0, _said(no, verb), None, what, no)
    turned = re.fullmatch(r"(?P<what>.+?)\s(?P<no>niet|wel|evenmin|ook\sniet)", words)
    parallel = join in ("maar", "doch") or re.match(r"(?:de|het|een|nieuwe)\s[a-z]", words) is not None
    if turned is not None and parallel and _verbs().search(turned["what"]) is None:
        if turned["no"] == "wel" and not verb.denied:
            return None
        return (
            Half(0, _said(turned["no"], verb), None, turned["what"], turned["no"])
            if _noun().match(turned["what"])
            else None
        )
    return None


def with_contrasts(sentence: str, found: list[Stance]) -> list[Stance]:
    """Stances in order, with those of the second halves of contrasts among them."""
    result: list[Stance] = []
    for index, one in enumerate(found):
        result.append(one)
        if one.verb is None or one.speaker is None:
            continue
        end = found[index + 1].at if index + 1 < len(found) else len(sentence)
        for half in _halves(sentence, one.at, end, one.verb):
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
        confidence=lower(first.confidence),
        action="",
        scope="",
        condition="",
        why="" if stance is not None else first.why or "ontkenning",
        verb=None,
    )
