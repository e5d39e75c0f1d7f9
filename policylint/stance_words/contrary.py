"""Whether words say the contrary of a stance: narrow on purpose, for what words leave unsettled is no contradiction.

The words must be the writer's own, take one side throughout, without reservations, and name the very action that the
stance is about. "Het kabinet verzet zich tegen het ETS" says nothing of weakening it.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from policylint.stance_words.subjects import Vocabulary, action_of, prevents

if TYPE_CHECKING:
    from policylint.stance_words.stance import Stance

# What one does to something by which it comes to be: whoever is for it is for doing that.
_MAKING = ("adopt", "conclude", "establish")
_OPPOSITE = {"support": ("oppose",), "accept": ("oppose",), "oppose": ("support", "accept")}


# In whose letters "het kabinet", "Nederland" and "ik" are the writer's own side.
OWN_NAMES = ("kabinet", "regering", "minister", "staatssecretaris", "nederland", "government", "netherlands", "cabinet")


class Contrary(NamedTuple):
    """Words that say the contrary: their sentence (code points, half-open), the cue, what they say (`support` or
    `oppose`), and about which of the pairs (an index)."""

    start: int
    end: int
    cue: str
    stance: str
    about: int


def contrary(text: str, stance: str, about: Iterable[tuple[str, str]], known: Vocabulary) -> Contrary | None:
    """The words of a text that say the contrary of a stance on some actions and subjects (pairs of ids).

    None where it says none such, or where its words do not settle it.
    """
    # The cues are needed by few letters, and a check of the others starts without them.
    from policylint.stance_words.actors import OWN
    from policylint.stance_words.sentences import sentences
    from policylint.stance_words.stances import stances

    pairs = list(about)
    if stance not in _OPPOSITE:
        return None
    spans = sentences(text)
    own = [one for one in stances(text, spans)[0] if one.speaker is None or one.speaker.kind == OWN]
    if not own or not all(one.stance in _OPPOSITE[stance] and _plain(one, text) for one in own):
        return None
    for one in own:
        if one.speaker is None:
            continue
        if stance == "accept" and _going_along().search(one.cue) is None:
            # Who goes along with something need not be in favour of it.
            continue
        for index, pair in enumerate(pairs):
            if _is_about(one.about, *pair, known):
                return Contrary(one.start, one.end, one.cue, "oppose" if one.stance == "oppose" else "support", index)
    return None


def may_differ(text: str, stance: str) -> bool:
    """Whether a text has any of the words without which it cannot say the contrary of a stance: quick, and never wrong
    where it says no."""
    if stance not in _OPPOSITE or _own_side().search(text) is None:
        return False
    return stance == "oppose" or _against().search(text) is not None


def may_name(text: str, act: str, labels: Iterable[str], of_subject: Iterable[str]) -> bool:
    """Whether a text could name an action by its labels, or (of what comes to be by it) the subject itself: quick, and
    never wrong where it says no."""
    folded = text.casefold()
    words = [word for label in labels for word in _stems(label)]
    if act in _MAKING:
        words += [word for label in of_subject for word in _stems(label)]
    return any(word in folded for word in words)


def _stems(label: str) -> list[str]:
    """How the longer words of a label begin, with and without what may stand apart ("uit te stellen")."""
    found = []
    words = re.findall(r"[\w-]+", label.casefold())
    for word in [word for word in words if len(word) > 4] or words:
        apart = re.match(r"(?:uit|af|in|op|aan|door|voort|terug|vast|tegen|vrij|voor|om|over|mee|toe)(?=\w{4})", word)
        found += [word[:5], *([word[apart.end() :][:4]] if apart is not None else [])]
    return found


@cache
def _own_side() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:kabinet|nederland(?:se)?|regering|overheid|rijksoverheid|staat|rijk|ministers?|minister-president"
        r"|bewindspersonen|staatssecretaris(?:sen)?|ministerie|departement|ambassade\w*|ik|we|wij)\b",
        re.IGNORECASE,
    )


@cache
def _against() -> re.Pattern[str]:
    """Words of which each cue against something has one (`cue_table.py`). "tegen" alone is none: "sancties tegen X"."""
    return re.compile(
        r"\b(?:niet|niets|geen|nooit|evenmin|geenszins|noch|weinig|onvoldoende|af|hand|verwerp\w*|verworpen|veroordeel\w*"
        r"|ontra\w*|on(?:wenselijk|gewenst|acceptabel|aanvaardbaar|verstandig|nodig|bespreekbaar)|disproportioneel"
        r"|betwijfel\w*|distantie\w*|afstand|sluit\w*\b[^.!?]*\buit|slechte?|zorgelijke?|ongepast|onverantwoord|onterecht|onjuist|onrealistisch"
        r"|blokke\w*|belemmering|bedreiging|ontevreden|ongelukkig|teleurgesteld|terug|achteruit|verkeerde|ver"
        r"|tegenstanders?|gekant"
        r"|(?:uit|zet|zetten|inzetten|heb|heeft|hebben|stem\w*|ben|is|zijn|blij[fv]\w*|zal|zullen|verzet\w*|bezwa\w*|bedenkingen|zorgen|twijfels|keer\w*)\b"
        r"[^.!?]*\btegen)\b",
        re.IGNORECASE,
    )


def _plain(one: "Stance", text: str) -> bool:
    """Whether a stance is taken without reservations, in a sentence that denies nothing but that."""
    from policylint.stance_words.cues import LOW

    sentence = text[one.start : one.end]
    if _half_hearted().search(one.cue) is not None:
        return False
    if one.confidence == LOW or one.condition or (one.speaker is not None and not one.speaker.sure):
        return False
    if _reserved().search(sentence) is not None:
        return False
    denials = _denial().findall(sentence)
    return not denials if one.stance != "oppose" else len(denials) < 2


def _is_about(words: str, act: str, subject: str, known: Vocabulary) -> bool:
    """Whether the words behind a cue name an action, and no other subject than the one that is meant."""
    if act in _MAKING and known.subjects.named(words) == subject:
        return True
    lead = _lead().match(words)
    rest = words[lead.end() :] if lead is not None else words
    first = re.match(r"[\w-]+", rest)
    if first is not None and action_of(first.group(), known) == act:
        return _names_no_other(rest[first.end() :], subject, known)
    verb = _infinitive().search(rest)
    if verb is None or action_of(f"{verb['apart'] or ''}{verb['verb']}", known) != act:
        return False
    named = known.subjects.named(rest[: verb.start()].strip())
    return named == subject


def _names_no_other(words: str, subject: str, known: Vocabulary) -> bool:
    """Whether words that follow an action are about the subject, or about nothing that the knowledge knows.

    What narrows them ("van de laatste fase") leaves open which part is meant.
    """
    if not words.strip():
        return True
    of = re.fullmatch(r"\s(?:van|voor|over|in)\s(?P<what>.+)", words)
    return of is not None and known.subjects.named(of["what"].strip()) == subject


@cache
def _lead() -> re.Pattern[str]:
    """What stands before an action without changing it: "de wens tot [uitstel]", "het voorstel voor [verlenging]".

    "Verder" or "nog" would change it: who wants one year more may be against yet another."""
    return re.compile(
        r"\s*(?:(?:het|de|een|dit|deze|dat|elk|elke|ieder|iedere|voorgestelde|aangekondigde|van|tot|voor|om)\s"
        r"|(?:wens|oproep|voorstel(?:len)?|plan(?:nen)?|pleidooi|roep|verzoek|idee|gedachte|inzet)\s"
        r"(?=(?:tot|om|voor|van)\s))*",
        re.IGNORECASE,
    )


@cache
def _infinitive() -> re.Pattern[str]:
    """A verb with "te" at the end: "het ETS [uit te stellen]", "de regeling [te verlengen]"."""
    return re.compile(r"(?:\b(?P<apart>[a-z]{2,6})\s)?\bte\s(?P<verb>\w+)$")


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:niet|geen|nooit|evenmin|geenszins|noch|zonder|nauwelijks|weinig|onvoldoende)\b"
        rf"|{prevents().pattern}",
        re.IGNORECASE,
    )


@cache
def _reserved() -> re.Pattern[str]:
    """Reservations: of time, of degree, of place, or with a "but" behind them."""
    return re.compile(
        r"\b(?:maar|echter|wel|hoewel|ofschoon|al\s(?:is|zijn|was)|behalve|tenzij|mits|zolang|indien|als|wanneer|waar|waarbij"
        r"|voor\szover|alleen|slechts|enkel|uitsluitend|zozeer|(?:niet|geen)\s(?:langer|meer|volledig|geheel|altijd|zomaar|direct)"
        r"|vooralsnog|voorlopig|voorshands|op\sdit\smoment|momenteel|nu|nog\s(?:niet|geen)|eerder|eerst|destijds|aanvankelijk"
        r"|in\s(?:beginsel|principe)|(?:grote\s|hoofd)lijnen|grotendeels|op\szichzelf|op\szich|per\sse|deels|gedeeltelijk|volledig|onbeperkt\w*|onvoorwaardelijk\w*"
        r"|ongeclausuleerd\w*|permanent\w*|automatisch\w*|generie\w+|algeheel|algehele|verplicht\w*|te\s(?:lang|groot|snel|veel|ver)\w*"
        r"|anders|sommige|zou|zouden|was|waren|kon|wilde)\b",
        re.IGNORECASE,
    )


@cache
def _half_hearted() -> re.Pattern[str]:
    """Cues of less than a side taken: regret and worry, and what was said before."""
    return re.compile(
        r"^(?:heeft|hebben|heb|had|hadden)\b|betreur|teleurstelling|zorgen|bezorgd|kritisch|terughoudend|kanttekening|vraagteken"
        r"|bedenking|twijfel|sceptisch|huiverig|moeite|negatief|nadelen|eind\w*\s(?:te\s)?maken|\bte\s(?:ver|ruim|streng|strikt|zwaar|complex|kostbaar|risicovol|vroeg)|\bvra(?:ag|agt|gen)\b",
        re.IGNORECASE,
    )


@cache
def _going_along() -> re.Pattern[str]:
    return re.compile(r"\b(?:instemmen|stem(?:t|men)?|akkoord|mee|vinden)\b", re.IGNORECASE)
