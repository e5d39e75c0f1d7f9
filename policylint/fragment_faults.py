"""What is wrong with a fragment of JSON Schema: no schema, or one that cannot be used or would never end."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from warnings import catch_warnings, simplefilter

from policylint.diagnostic import Terms
from policylint.schema_keywords import TYPES, plainly_sound

if TYPE_CHECKING:
    from jsonschema import SchemaError

Path = tuple[str | int, ...]


class Unreadable(Terms):
    """That a pattern is none at all, as against one that would take for ever."""

    __slots__ = ()


class Fault(NamedTuple):
    """What is wrong with a fragment: where in it, and why. `of_pattern` says that it is about a pattern: the value that
    the path leads to, or with `of_key` the key under which that one stands."""

    path: Path
    reason: Terms
    of_pattern: bool = False
    of_key: bool = False


# What varies in order, in both languages; the words for a config that cannot be used are made of these too.
WORDS = {
    "unreadable": Terms(en="the pattern `{0}` cannot be read: {1}", nl="het patroon `{0}` is niet te lezen: {1}"),
    "exponential": Terms(
        en="the pattern `{0}` can read one text in many ways, and may take for ever on a long one: "
        "on `{1}…` each `{2}` more doubles the work",
        nl="het patroon `{0}` leest één tekst op veel manieren, en kan op een lange eindeloos duren: "
        "op `{1}…` verdubbelt elke `{2}` erbij het werk",
    ),
    "power": Terms(
        en="the pattern `{0}` can divide one text over its repeats in many ways, and may take for ever on a long one: "
        "on `{1}…` the work grows with the length to the power {2}",
        nl="het patroon `{0}` kan één tekst op veel manieren over zijn herhalingen verdelen, en kan op een lange "
        "eindeloos duren: op `{1}…` groeit het werk met de lengte tot de macht {2}",
    ),
    "many": Terms(
        en="the pattern `{0}` can read one text in more ways than can be tried: `{1}…`",
        nl="het patroon `{0}` leest één tekst op meer manieren dan er te proberen zijn: `{1}…`",
    ),
    "reference": Terms(
        en="the pattern `{0}` refers back to a group beside its repeats, so nobody can tell how long it may take",
        nl="het patroon `{0}` verwijst naast zijn herhalingen terug naar een groep, dus niemand kan zeggen hoe lang "
        "het kan duren",
    ),
    "large": Terms(
        en="the pattern is too large to tell how long it may take",
        nl="het patroon is te groot om te kunnen zeggen hoe lang het kan duren",
    ),
    "nowhere": Terms(
        en="the reference `{0}` leads to nothing in the schema itself",
        nl="de verwijzing `{0}` leidt naar niets in het schema zelf",
    ),
    "away": Terms(
        en="the reference `{0}` leads out of the schema, and nothing is fetched; put what it means under `$defs`, and "
        "refer to that with `#/$defs/NAME`",
        nl="de verwijzing `{0}` leidt uit het schema, en er wordt niets opgehaald; zet wat ze bedoelt onder `$defs`, "
        "en verwijs daarnaar met `#/$defs/NAAM`",
    ),
    "type": Terms(en="`{0}` is no type; there are {1}", nl="`{0}` is geen type; er zijn {1}"),
    "type-near": Terms(en="`{0}` is no type, but `{1}` is", nl="`{0}` is geen type, en `{1}` wel"),
    "takes": Terms(en="`{0}` takes {1}", nl="bij `{0}` hoort {1}"),
    "schema-here": Terms(
        en="under `{0}` a schema belongs: a mapping with keywords such as `required`, or true or false",
        nl="onder `{0}` hoort een schema: een blok met trefwoorden zoals `required`, of true of false",
    ),
    "schema-itself": Terms(
        en="it is to be a mapping with keywords such as `required`, or true or false",
        nl="het moet een blok zijn met trefwoorden zoals `required`, of true of false",
    ),
    "returns": Terms(en="the reference `{0}` leads back to itself", nl="de verwijzing `{0}` leidt naar zichzelf terug"),
}


def _said(name: str, *varying: object) -> Terms:
    return Terms({lang: words.format(*varying) for lang, words in WORDS[name].items()})


def schema_fault(fragment: Any) -> Fault | None:
    """Why a fragment is no JSON Schema, or none that can be used here; None where it is one."""
    if plainly_sound(fragment):
        return None
    with catch_warnings():
        # What Python doubts of a pattern, such as a `[` within `[ ]`, is no fault.
        simplefilter("ignore", FutureWarning)
        if plainly_sound(fragment, lambda pattern: pattern_fault(pattern) is None):
            return None
        return _schema_fault(fragment)


def _schema_fault(fragment: Any) -> Fault | None:
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(fragment)
    except SchemaError as error:
        path = tuple(error.absolute_path)
        if error.validator == "format" and isinstance(error.instance, str):
            why = pattern_fault(error.instance)
            if why is not None:
                of_key = bool(path) and path[-1] == "patternProperties"
                return Fault((*path, error.instance) if of_key else path, why, of_pattern=True, of_key=of_key)
        return Fault(path, _no_schema(error, path))
    return _unusable(fragment, fragment, ()) or _endless(fragment)


def _no_schema(error: "SchemaError", path: Path) -> Terms:
    """What keeps a fragment from being a schema, in words."""
    from difflib import get_close_matches

    from policylint.schema_words import TYPES as TYPE_WORDS
    from policylint.schema_words import reason, shown

    if _of_type(error, path):
        listed = error.instance if isinstance(error.instance, list) else [error.instance]
        named = shown(next((item for item in listed if item not in TYPES), error.instance))
        near = next(iter(get_close_matches(named, TYPES, 1, 0.6)), "")
        return _said("type-near", named, near) if near else _said("type", named, ", ".join(f"`{t}`" for t in TYPES))
    told = reason(error)
    keyword = next((step for step in reversed(path) if isinstance(step, str)), "")
    if error.validator == "type" and error.validator_value == ["object", "boolean"]:
        return _said("schema-here", keyword) if keyword else _said("schema-itself")
    if error.validator == "type" and isinstance(error.validator_value, str):
        kind = TYPE_WORDS[error.validator_value]
        return Terms({lang: text.format(keyword, kind[lang]) for lang, text in WORDS["takes"].items()})
    return Terms({lang: f"`{keyword}`: {told[lang]}" if keyword else told[lang] for lang in told})


def _of_type(error: "SchemaError", path: Path) -> bool:
    """Whether what is wrong is the value of the keyword `type`, rather than of a key that is called so."""
    if path[-1:] == ("type",):
        return error.validator in ("anyOf", "enum") or error.validator_value == "array"
    return path[-2:-1] == ("type",) and isinstance(path[-1], int)


def pattern_fault(pattern: str, *, whole: bool = False) -> Terms | None:
    """Why a text is no pattern, or none that can be used here; None where it is one. `whole`: see `doubt`."""
    try:
        with catch_warnings():
            simplefilter("ignore", FutureWarning)
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return _unreadable(pattern, str(error))
    from policylint.backtracking import doubt

    found = doubt(pattern, whole=whole)
    if found is None:
        return None
    text = found.start + 3 * found.turn
    return _said(found.kind, pattern, text, found.power or found.turn)


def _unreadable(pattern: str, told: str) -> Terms:
    """That a pattern cannot be read, in the words of Python or our own for its commonest reasons."""
    why = next((words for start, words in UNREADABLE.items() if told.startswith(start)), Terms(en=told, nl=told))
    return Unreadable({lang: words.format(pattern, why[lang]) for lang, words in WORDS["unreadable"].items()})


# How Python says why a pattern cannot be read.
UNREADABLE = {
    "unterminated character set": Terms(en="a `[` is not closed", nl="een `[` wordt niet gesloten"),
    "missing ), unterminated subpattern": Terms(en="a `(` is not closed", nl="een `(` wordt niet gesloten"),
    "unbalanced parenthesis": Terms(en="a `)` closes nothing", nl="een `)` sluit niets af"),
    "nothing to repeat": Terms(
        en="nothing stands before a `*`, `+` or `?`", nl="voor een `*`, `+` of `?` staat niets om te herhalen"
    ),
    "multiple repeat": Terms(en="one repeat follows on another", nl="de ene herhaling volgt op de andere"),
    "bad escape (end of pattern)": Terms(en="it ends in a `\\`", nl="het eindigt op een `\\`"),
}


def _unusable(fragment: Any, part: Any, path: Path) -> Fault | None:
    """What the library would stumble over only when it validates: a reference that leads nowhere, or away (nothing is
    fetched from a network), and a pattern that is none."""
    if isinstance(part, list):
        inner = ((index, item) for index, item in enumerate(part))
        return next((fault for key, item in inner if (fault := _unusable(fragment, item, (*path, key)))), None)
    if not isinstance(part, dict):
        return None
    for name, value in part.items():
        if name in ("$ref", "$dynamicRef") and isinstance(value, str) and not _leads_somewhere(fragment, value):
            return Fault((*path, name), _said("nowhere" if value.startswith("#") else "away", value))
        if name == "pattern" and isinstance(value, str) and (why := pattern_fault(value)) is not None:
            return Fault((*path, name), why, of_pattern=True)
        if name == "patternProperties" and isinstance(value, dict):
            for pattern in value:
                if (why := pattern_fault(pattern)) is not None:
                    return Fault((*path, name, pattern), why, of_pattern=True, of_key=True)
        fault = _unusable(fragment, value, (*path, name))
        if fault is not None:
            return fault
    return None


def _leads_somewhere(fragment: Any, reference: str) -> bool:
    return isinstance(_target(fragment, reference), dict | bool)


def _target(fragment: Any, reference: str) -> Any:
    """What a reference within a fragment leads to; None where that is nothing."""
    if reference == "#":
        return fragment
    if not reference.startswith("#/"):
        return None
    target = fragment
    for part in reference[2:].split("/"):
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(target, list) and name.isdigit() and int(name) < len(target):
            target = target[int(name)]
        elif isinstance(target, dict) and name in target:
            target = target[name]
        else:
            return None
    return target


# Keywords under which a schema judges the same value as the one it stands in.
_IN_PLACE = ("not", "if", "then", "else")
_IN_PLACE_MANY = ("anyOf", "allOf", "oneOf")


def _endless(fragment: Any) -> Fault | None:
    """A reference that leads back to itself without a step into the value: judging would never end."""
    pending: list[tuple[Path, Any]] = [((), fragment)]
    while pending:
        path, part = pending.pop()
        if isinstance(part, dict):
            pending += [((*path, name), inner) for name, inner in part.items()]
            reference = part.get("$ref")
            if isinstance(reference, str) and _returns(fragment, part, (id(part),)):
                return Fault((*path, "$ref"), _said("returns", reference))
        elif isinstance(part, list):
            pending += [((*path, index), inner) for index, inner in enumerate(part)]
    return None


def _returns(fragment: Any, part: Any, way: tuple[int, ...]) -> bool:
    """Whether judging by a part comes back to a part on the way to it."""
    return any(id(inner) in way or _returns(fragment, inner, (*way, id(inner))) for inner in _beside(fragment, part))


def _beside(fragment: Any, part: Any) -> list[dict[str, Any]]:
    """The schemas that judge the same value as a part does, because it says so."""
    if not isinstance(part, dict):
        return []
    found = [_target(fragment, part[name]) for name in ("$ref", "$dynamicRef") if isinstance(part.get(name), str)]
    found += [part[name] for name in _IN_PLACE if name in part]
    for name in _IN_PLACE_MANY:
        found += part[name] if isinstance(part.get(name), list) else []
    dependent = part.get("dependentSchemas")
    found += dependent.values() if isinstance(dependent, dict) else []
    return [inner for inner in found if isinstance(inner, dict)]
