"""What is wrong with a fragment of JSON Schema: no schema, or one that cannot be used or would never end."""

import re
from typing import Any, NamedTuple

from policylint.diagnostic import Terms

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """What is wrong with a fragment: where in it, and why. `of_pattern` says that it is about a pattern: the value that
    the path leads to, or with `of_key` the key under which that one stands."""

    path: Path
    reason: str | Terms
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
        en="the reference `{0}` leads to nothing in the rule itself",
        nl="de verwijzing `{0}` leidt naar niets in de regel zelf",
    ),
    "returns": Terms(en="the reference `{0}` leads back to itself", nl="de verwijzing `{0}` leidt naar zichzelf terug"),
}


def _said(name: str, *varying: object) -> Terms:
    return Terms({lang: words.format(*varying) for lang, words in WORDS[name].items()})


def schema_fault(fragment: Any) -> Fault | None:
    """Why a fragment is no JSON Schema, or none that can be used here; None where it is one."""
    if _plainly_sound(fragment):
        return None
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
        return Fault(path, error.message)
    return _unusable(fragment, fragment, ()) or _endless(fragment)


def pattern_fault(pattern: str, *, whole: bool = False) -> Terms | None:
    """Why a text is no pattern, or none that can be used here; None where it is one. `whole`: see `doubt`."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return _said("unreadable", pattern, error)
    from policylint.backtracking import doubt

    found = doubt(pattern, whole=whole)
    if found is None:
        return None
    text = found.start + 3 * found.turn
    return _said(found.kind, pattern, text, found.power or found.turn)


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
            return Fault((*path, name), _said("nowhere", value))
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


def strange_keywords(fragment: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """The keywords of a fragment that JSON Schema does not know, by path, each with the nearest that it does, or an
    empty text. The fragment is a sound schema."""
    if _plainly_sound(fragment):
        return []
    from difflib import get_close_matches

    return [(path, next(iter(get_close_matches(str(path[-1]), _KEYWORDS, 1, 0.6)), "")) for path in _strange(fragment)]


def _strange(fragment: Any) -> list[tuple[str | int, ...]]:
    if not isinstance(fragment, dict):
        return []
    found: list[tuple[str | int, ...]] = []
    for name, value in fragment.items():
        if name not in _KEYWORDS:
            found.append((name,))
        elif name in _BY_NAME and isinstance(value, dict):
            found += [(name, key, *path) for key, inner in value.items() for path in _strange(inner)]
        elif name in (*_LISTS, "prefixItems") and isinstance(value, list):
            found += [(name, index, *path) for index, inner in enumerate(value) for path in _strange(inner)]
        elif name in (*_SCHEMAS, "unevaluatedItems", "unevaluatedProperties"):
            found += [(name, *path) for path in _strange(value)]
    return found


_BY_NAME = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")


_SCHEMAS = ("not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames")
_LISTS = ("anyOf", "allOf", "oneOf")
_TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")


def _plainly_sound(fragment: Any) -> bool:
    """Whether a fragment is a JSON Schema of the keywords that nearly every rule uses: a quick yes, or no answer."""
    if not isinstance(fragment, dict):
        return isinstance(fragment, bool)
    return all(_keyword_sound(name, value) for name, value in fragment.items())


def _keyword_sound(name: str, value: Any) -> bool:
    if name in _SCHEMAS:
        return _plainly_sound(value)
    if name in _LISTS:
        return isinstance(value, list) and bool(value) and all(map(_plainly_sound, value))
    if name == "properties":
        return isinstance(value, dict) and all(map(_plainly_sound, value.values()))
    if name == "required":
        return (
            isinstance(value, list) and all(isinstance(item, str) for item in value) and len(set(value)) == len(value)
        )
    if name == "type":
        return value in _TYPES if isinstance(value, str) else False
    return name == "const" or (name == "enum" and isinstance(value, list))


# All that JSON Schema 2020-12 knows, and `definitions`, which it knew before.
_KEYWORDS = frozenset(
    """
    $schema $id $ref $defs $anchor $comment $dynamicRef $dynamicAnchor $vocabulary definitions
    allOf anyOf oneOf not if then else dependentSchemas dependentRequired
    prefixItems items contains minContains maxContains unevaluatedItems minItems maxItems uniqueItems
    properties patternProperties additionalProperties propertyNames unevaluatedProperties required
    minProperties maxProperties
    type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format
    title description default deprecated readOnly writeOnly examples
    contentEncoding contentMediaType contentSchema
    """.split()  # noqa: SIM905
)
