"""What is wrong with a fragment of JSON Schema: no schema, or one that cannot be used or would never end."""

import re
from typing import Any

from policylint.backtracking import doubtful
from policylint.diagnostic import Terms


def schema_fault(fragment: Any) -> str | Terms | None:
    """Why a fragment is no JSON Schema, or none that can be used here; None where it is one."""
    if _plainly_sound(fragment):
        return None
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(fragment)
    except SchemaError as error:
        return error.message
    return _unusable(fragment, fragment) or _endless(fragment)


def pattern_fault(pattern: str) -> Terms | None:
    """Why a text is no pattern, or none that can be used here; None where it is one."""
    try:
        re.compile(pattern)
    except re.error as error:
        return Terms(
            en=f"the pattern `{pattern}` cannot be read: {error}",
            nl=f"het patroon `{pattern}` is niet te lezen: {error}",
        )
    if doubtful(pattern):
        return Terms(
            en=f"the pattern `{pattern}` can read one text in many ways, and may take for ever on a long one",
            nl=f"het patroon `{pattern}` leest één tekst op veel manieren, en kan op een lange eindeloos duren",
        )
    return None


def _unusable(fragment: Any, part: Any) -> Terms | None:
    """What the library would stumble over only when it validates: a reference that leads nowhere, or away (nothing is
    fetched from a network), and a pattern that is none."""
    if isinstance(part, list):
        return next((fault for item in part if (fault := _unusable(fragment, item)) is not None), None)
    if not isinstance(part, dict):
        return None
    for name, value in part.items():
        if name in ("$ref", "$dynamicRef") and isinstance(value, str) and not _leads_somewhere(fragment, value):
            return Terms(
                en=f"the reference `{value}` leads to nothing in the rule itself",
                nl=f"de verwijzing `{value}` leidt naar niets in de regel zelf",
            )
        for pattern in _patterns(name, value):
            fault = pattern_fault(pattern)
            if fault is not None:
                return fault
    return _unusable(fragment, list(part.values()))


def _patterns(name: str, value: Any) -> list[str]:
    if name == "pattern" and isinstance(value, str):
        return [value]
    return list(value) if name == "patternProperties" and isinstance(value, dict) else []


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


def _endless(fragment: Any) -> Terms | None:
    """A reference that leads back to itself without a step into the value: judging would never end."""
    pending = [fragment]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            pending += part.values()
            reference = part.get("$ref")
            if isinstance(reference, str) and _returns(fragment, part, (id(part),)):
                return Terms(
                    en=f"the reference `{reference}` leads back to itself",
                    nl=f"de verwijzing `{reference}` leidt naar zichzelf terug",
                )
        elif isinstance(part, list):
            pending += part
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
