"""The keywords of a fragment of JSON Schema (2020-12): those that mean nothing, and a quick look at those that do."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Path = tuple[str | int, ...]
TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
# Keywords under which schemas stand: by name, one, or in a list.
_BY_NAME = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_SCHEMAS = ("not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames")
_LISTS = ("anyOf", "allOf", "oneOf")
_COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")


def strange_keywords(fragment: Any) -> list[tuple[Path, str]]:
    """The keywords of a fragment that JSON Schema does not know, by path, each with the nearest that it does, or an
    empty text. The fragment is a sound schema."""
    if plainly_sound(fragment, _taken_for_sound):
        return []
    from difflib import get_close_matches

    strange = [(*path, name) for path, part in _parts(fragment) for name in part if name not in KEYWORDS]
    return [(path, next(iter(get_close_matches(str(path[-1]), KEYWORDS, 1, 0.6)), "")) for path in strange]


def strange_formats(fragment: Any) -> list[tuple[Path, str]]:
    """Where a fragment asks for a `format` that nothing is held to, each with its name. The fragment is a sound
    schema."""
    if plainly_sound(fragment, _taken_for_sound):
        return []
    from policylint.value_formats import EXAMPLES

    named = (((*path, "format"), part["format"]) for path, part in _parts(fragment) if "format" in part)
    return [(path, name) for path, name in named if name not in EXAMPLES]


def _parts(fragment: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The schemas in a fragment, itself among them, by path."""
    if not isinstance(fragment, dict):
        return
    yield (), fragment
    for name, value in fragment.items():
        inner: Iterable[tuple[Path, Any]] = ()
        if name in _BY_NAME and isinstance(value, dict):
            inner = (((name, key), part) for key, part in value.items())
        elif name in (*_LISTS, "prefixItems") and isinstance(value, list):
            inner = (((name, index), part) for index, part in enumerate(value))
        elif name in (*_SCHEMAS, "unevaluatedItems", "unevaluatedProperties"):
            inner = (((name,), value),)
        for way, part in inner:
            yield from (((*way, *path), found) for path, found in _parts(part))


def _taken_for_sound(_: str) -> bool:
    return True


def plainly_sound(fragment: Any, fits: Callable[[str], bool] = lambda pattern: False) -> bool:
    """Whether a fragment is a JSON Schema of the keywords that nearly every rule uses: a quick yes, or no answer.
    `fits` says whether a pattern is sound; without it, there is no answer where there is one."""
    if not isinstance(fragment, dict):
        return isinstance(fragment, bool)
    return all(_keyword_sound(name, value, fits) for name, value in fragment.items())


def _keyword_sound(name: str, value: Any, fits: Callable[[str], bool]) -> bool:
    if name in _SCHEMAS:
        return plainly_sound(value, fits)
    if name in _LISTS:
        return isinstance(value, list) and bool(value) and all(plainly_sound(part, fits) for part in value)
    if name == "properties":
        return isinstance(value, dict) and all(plainly_sound(part, fits) for part in value.values())
    if name == "pattern":
        return isinstance(value, str) and fits(value)
    if name in _COUNTS:
        return type(value) is int and value >= 0
    if name == "required":
        return (
            isinstance(value, list) and all(isinstance(item, str) for item in value) and len(set(value)) == len(value)
        )
    if name == "type":
        return value in TYPES if isinstance(value, str) else False
    return name == "const" or (name == "enum" and isinstance(value, list))


# All that JSON Schema 2020-12 knows, and `definitions`, which it knew before.
KEYWORDS = frozenset(
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
