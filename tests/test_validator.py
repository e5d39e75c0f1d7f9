"""The fast yes: it judges as the library does, or says that it cannot."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from policylint.validator import compiled

KEYS = st.sampled_from(["a", "b", "c-d"])
SCALARS = st.none() | st.booleans() | st.integers(-2, 3) | st.sampled_from([0.0, 1.0, 1.5, "", "a", "b", "ab", "PM"])
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6
)
TYPES = st.sampled_from(["string", "object", "array", "boolean", "integer", "number", "null"])
COUNT = st.integers(0, 3)


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {},
        optional={
            "type": TYPES | st.lists(TYPES, min_size=1, max_size=2, unique=True),
            "enum": st.lists(SCALARS, min_size=1, max_size=3),
            "const": DATA,
            "pattern": st.sampled_from(["^a", "b$", "[0-9]", "^(PM|a+)$"]),
            "minLength": COUNT, "maxLength": COUNT, "minimum": COUNT, "maximum": COUNT,
            "minItems": COUNT, "maxItems": COUNT, "minProperties": COUNT, "maxProperties": COUNT,
            "required": st.lists(KEYS, max_size=2, unique=True),
            "properties": st.dictionaries(KEYS, inner, max_size=2),
            "additionalProperties": inner,
            "propertyNames": inner,
            "items": inner, "contains": inner, "minContains": COUNT, "maxContains": COUNT,
            "anyOf": st.lists(inner, min_size=1, max_size=2), "oneOf": st.lists(inner, min_size=1, max_size=3),
            "allOf": st.lists(inner, min_size=1, max_size=2), "not": inner,
            "if": inner, "then": inner, "else": inner,
            "description": st.just("words"),
        },
    )  # fmt: skip


SCHEMAS = st.recursive(st.booleans(), objects, max_leaves=6)


@given(SCHEMAS, st.lists(DATA, min_size=1, max_size=6))
@settings(max_examples=600)
def test_it_judges_as_the_library_does(schema: Any, instances: list[Any]) -> None:
    predicate = compiled(schema)
    assert predicate is not None
    library = Draft202012Validator(schema)
    assert [predicate(data) for data in instances] == [library.is_valid(data) for data in instances]


def test_a_schema_may_refer_to_itself() -> None:
    schema = {"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}}
    predicate = compiled(schema)
    assert predicate is not None
    assert [predicate([[], [[]]]), predicate([[], [1]])] == [True, False]


@pytest.mark.parametrize(
    "schema",
    [
        {"unevaluatedProperties": False}, {"patternProperties": {"a": True}}, {"prefixItems": [True], "items": False},
        {"requird": ["a"]}, {"type": "strng"}, {"required": "abc"}, {"minItems": "2"}, {"pattern": "("}, {"enum": "a"},
        {"anyOf": {"a": True}}, {"$ref": "https://example.org/schema"}, {"$ref": "#/$defs/none"}, [], "a", 1,
    ],
)  # fmt: skip
def test_what_it_does_not_know_it_leaves_to_the_library(schema: Any) -> None:
    assert compiled(schema) is None
