"""The published JSON Schemas, made from the model."""

import json
from typing import Any

from policylint.model import PUBLISHED
from policylint.model.normalised import normalised

KINDS = (*PUBLISHED, "normalised")


def published(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of file; `normalised` is that of policy documents as rules see them."""
    made = normalised(published("policy")) if kind == "normalised" else PUBLISHED[kind].model_json_schema(by_alias=True)
    tidy: dict[str, Any] = _tidied(made)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **tidy}


def text(kind: str) -> str:
    """The schema as it stands in `schemas/`."""
    return json.dumps(published(kind), ensure_ascii=False, indent=2) + "\n"


def _tidied(part: Any) -> Any:
    """What pydantic makes, without what an editor has no use for: the `null` of optional keys, titles made from names;
    and with mappings by id said so that every key has to be one."""
    if isinstance(part, list):
        return [_tidied(item) for item in part]
    if not isinstance(part, dict):
        return part
    out = dict(part)
    if "patternProperties" in out:
        # pydantic leaves the pattern out of `propertyNames`, so that a key of another form would be free.
        [(pattern, out["additionalProperties"])] = out.pop("patternProperties").items()
        out["propertyNames"] = {**out.get("propertyNames", {}), "pattern": pattern}
    required = out.get("required", ())
    for name in ("properties", "$defs"):
        if name in out:
            out[name] = {key: _untitled(value, key in required) for key, value in out[name].items()}
    # What follows is part of the schema itself, except for the names in these mappings.
    return {
        key: {name: _tidied(inner) for name, inner in value.items()}
        if key in ("properties", "$defs")
        else _tidied(value)
        for key, value in out.items()
    }


def _untitled(value: dict[str, Any], required: bool) -> dict[str, Any]:
    """The schema of a key: no title made from its name; if it is optional, no `null` and no default."""
    named = "properties" in value or "enum" in value
    out = {key: inner for key, inner in value.items() if named or key != "title"}
    if required:
        return out
    if out.get("default", ...) is None:
        del out["default"]
    if {"type": "null"} in out.get("anyOf", ()):
        branches = [branch for branch in out.pop("anyOf") if branch != {"type": "null"}]
        out = {**(branches[0] if len(branches) == 1 else {"anyOf": branches}), **out}
    return out
