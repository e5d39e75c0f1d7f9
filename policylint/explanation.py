"""The words of an explanation: the steps by which positions cannot hold together, and the ways out."""

from typing import Any

from policylint.diagnostic import Diagnostic, Place, Step, Term, Way
from policylint.messages import HIDDEN, fill, shown

_STEPS = {
    "broader": {"nl": "{start} valt onder {end}", "en": "{start} is part of {end}"},
    "implies": {"nl": "“{start}” houdt ook “{end}” in", "en": "to “{start}” is also to “{end}”"},
    "excludes": {"nl": "“{start}” en “{end}” gaan niet samen", "en": "“{start}” and “{end}” do not go together"},
    "condition": {"nl": "waar “{start}” geldt, geldt ook “{end}”", "en": "where “{start}” holds, so does “{end}”"},
    "conditions-apart": {
        "nl": "“{start}” en “{end}” gelden nooit samen",
        "en": "“{start}” and “{end}” never hold together",
    },
    "excludes-itself": {"nl": "“{start}” sluit zichzelf uit", "en": "“{start}” excludes itself"},
    "axiom": {"nl": "uitgangspunt “{start}”: {end}", "en": "premise “{start}”: {end}"},
    "line": {"nl": "bron van de lijn “{start}”", "en": "source of the line “{start}”"},
    "not-before": {"nl": "{start} is niet vóór {end}", "en": "{start} is no earlier than {end}"},
    "comes-after": {"nl": "{start} komt na {end}", "en": "{start} comes after {end}"},
    "within": {"nl": "{start} is uiterlijk {end}", "en": "{start} is no later than {end}"},
    "not-after": {"nl": "{start} is uiterlijk {end}", "en": "{start} is no later than {end}"},
}
# A weaker conflict within this one, by how many it takes: one, two, or more.
_INSIDE = (
    {"nl": "daarbinnen: {start} kan op zichzelf niet gelden", "en": "within it: {start} cannot hold by itself"},
    {"nl": "daarbinnen: {start} strijdt met {end}", "en": "within it: {start} conflicts with {end}"},
    {
        "nl": "daarbinnen kunnen deze {count} niet allemaal tegelijk gelden: {start} en {end}",
        "en": "within it these {count} cannot all hold at once: {start} and {end}",
    },
)
_STRENGTHS = {
    "assumption": {"nl": "aanname", "en": "assumption"},
    "tension": {"nl": "spanning", "en": "tension"},
}
_WAYS = {
    "withdraw": {"nl": "trek een van de standpunten in", "en": "withdraw one of the positions"},
    "when": {
        "nl": "schrijf `{text}` bij {place}, als het een van het ander afhangt",
        "en": "write `{text}` at {place}, where one depends on the other",
    },
    "except": {
        "nl": "schrijf `{text}` bij {place}, als dat deel wordt opengelaten",
        "en": "write `{text}` at {place}, where that part is left open",
    },
    "except-there": {
        "nl": "neem de lijn over in eigen kennis, met `{text}`, als dat deel wordt opengelaten",
        "en": "take the line over into knowledge of your own, with `{text}`, where that part is left open",
    },
    "despite": {
        "nl": "schrijf `{text}` naast `accept` bij {place}, als u instemt met een compromis",
        "en": "write `{text}` beside `accept` at {place}, where you go along with a compromise",
    },
    "supersedes": {
        "nl": "schrijf `{text}` bij {place}, als het een koerswijziging is",
        "en": "write `{text}` at {place}, where this is a change of course",
    },
    "dispute": {
        "nl": "klopt een tussenstap niet? Schrijf `# policylint: dispute {rule} -- reden` boven {place}",
        "en": "is a step wrong? Write `# policylint: dispute {rule} -- reason` above {place}",
    },
}  # fmt: skip


def step_words(step: Step, lang: str, *, excerpts: bool = True) -> str:
    """A step in words, without its place."""
    fields: dict[str, Any] = {"start": step.start, "end": step.end}
    itself = step.kind == "excludes" and step.start == step.end
    form = _STEPS.get("excludes-itself" if itself else step.kind, {})
    if step.kind == "inside":
        # What each member says is shown one by one, so that each is kept out where no word of the draft is to be shown.
        *first, last = (shown(said, lang, excerpts=excerpts) for said in step.start)
        form = _INSIDE[min(len(first), 2)]
        fields = {"start": Term(", ".join(first) or last), "end": Term(last), "count": len(first) + 1}
    notes = [_STRENGTHS[step.strength][lang]] if step.strength in _STRENGTHS else []
    notes += [step.source] if step.source and excerpts else []
    said = fill(form[lang], fields, lang, excerpts=excerpts)
    return said + (f" ({', '.join(notes)})" if notes else "")


def ways_out(diagnostic: Diagnostic, lang: str, *, excerpts: bool = True) -> tuple[str, ...]:
    """The ways out of a conflict in words, each once."""
    found: dict[str, None] = {}
    for way in diagnostic.ways:
        found[way_words(way, diagnostic.rule.name, lang, excerpts=excerpts)] = None
    return tuple(found)


def way_words(way: Way, rule: str, lang: str, *, excerpts: bool = True) -> str:
    """A way out of a conflict that `rule` found, in words."""
    # What ships is not the reader's to edit: an entry of the project's own replaces it.
    kind = "except-there" if way.kind == "except" and way.place is None else way.kind
    place = shown_place(way.place) if way.place is not None else ""
    text = way.text if excerpts else HIDDEN
    return _WAYS[kind][lang].replace("{text}", text).replace("{place}", place).replace("{rule}", rule)


def shown_place(place: Place) -> str:
    """`path:line`, 1-based."""
    return f"{place.path}:{place.span.start.line + 1}"


_GENERAL = {
    "withdraw": ("", {}),
    "when": ("when: not …", {"nl": "een van de standpunten", "en": "one of the positions"}),
    "except": ("except: […]", {"nl": "het bredere standpunt", "en": "the broader position"}),
    "despite": ("despite: […]", {"nl": "het standpunt", "en": "the position"}),
    "supersedes": ("supersedes: […]", {"nl": "het nieuwe standpunt", "en": "the newer position"}),
    "dispute": ("", {}),
}


def general_ways(rule: str, lang: str) -> list[str]:
    """The ways out of conflicts, as the page of a rule lists them; a finding names those that fit it."""
    return [
        _WAYS[kind][lang].replace("{text}", text).replace("{place}", places.get(lang, "")).replace("{rule}", rule)
        for kind, (text, places) in _GENERAL.items()
    ]
