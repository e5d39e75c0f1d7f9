"""The published JSON Schemas, made from the model."""

import json
from typing import Any

from policylint.model import PUBLISHED


def published(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of file."""
    made = PUBLISHED[kind].model_json_schema(by_alias=True, mode="validation")
    tidy: dict[str, Any] = _tidied(made)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **tidy}


def text(kind: str) -> str:
    """The schema as it stands in `schemas/`."""
    return json.dumps(published(kind), ensure_ascii=False, indent=2) + "\n"


def _tidied(part: Any, *, properties: bool = False) -> Any:
    """What pydantic makes, less what no editor can use: the `null` of optional keys, titles made from names."""
    if isinstance(part, list):
        return [_tidied(item) for item in part]
    if not isinstance(part, dict):
        return part
    if properties:
        return {name: _tidied(_untitled(value)) for name, value in part.items()}
    out = {
        key: _tidied(value, properties=key in ("properties", "$defs"))
        for key, value in part.items()
        if not (key == "default" and value is None)
    }
    if "anyOf" in out and {"type": "null"} in out["anyOf"]:
        branches = [branch for branch in out.pop("anyOf") if branch != {"type": "null"}]
        out = {**(branches[0] if len(branches) == 1 else {"anyOf": branches}), **out}
    return out


def _untitled(value: Any) -> Any:
    if isinstance(value, dict) and "properties" not in value and "enum" not in value:
        return {key: inner for key, inner in value.items() if key != "title"}
    return {key: inner for key, inner in value.items() if key != "title" or "properties" in value}
