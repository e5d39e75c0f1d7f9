"""The schema of documents as rules see them, made from that of the written shape.

What differs: single values are lists, lists are not empty, citations are objects with what was read from them,
statements are objects, and a theme has `all-citations`.
"""

from typing import Any

_READ = {
    "kind": {"type": "string", "description": "`kamerstuk`, `ecli`, ...; `unknown` where it is no known form."},
    "id": {"type": "string", "description": "The canonical id, such as `kst-22112-4361`."},
    "open": {"const": True, "description": "Part of it is still to come."},
}
_STATEMENT = {
    "type": "object",
    "title": "Statement",
    "description": "What a stance is on.",
    "properties": {
        "action": {"type": "string", "description": "What is done."},
        "subject": {"type": "string", "description": "To what."},
    },
    "required": ["action", "subject"],
    "additionalProperties": False,
}
_CITATIONS = {"type": "array", "items": {"$ref": "#/$defs/CitationEntry"}}
_STANCES = ("support", "oppose", "accept", "explore")


def normalised(written: dict[str, Any]) -> dict[str, Any]:
    """The schema of the normalised view, from the published schema of the written shape."""
    out = _mapping(written)
    defs = {name: _mapping(part) for name, part in written["$defs"].items()}
    citation, source, theme = defs["CitationEntry"], defs["Source"], defs["Theme"]
    del citation["oneOf"]
    citation["properties"] |= _READ
    citation["required"] = ["kind"]
    source["properties"] |= _READ
    own = {"description": "Its own citations and those of its positions, commitments and dates."}
    theme["properties"]["all-citations"] = {**_CITATIONS, **own}
    theme["required"] = [*theme["required"], "all-citations"]
    defs["Statement"] = _STATEMENT
    return {**out, "title": "Normalised policy document", "$defs": defs}


def _mapping(part: dict[str, Any]) -> dict[str, Any]:
    if "properties" not in part:
        return part
    return {**part, "properties": {key: _value(key, value) for key, value in part["properties"].items()}}


def _value(key: str, value: dict[str, Any]) -> dict[str, Any]:
    about = {"description": value["description"]} if "description" in value else {}
    if key == "citations":
        return {**_CITATIONS, "minItems": 1, **about}
    if key in _STANCES:
        return {"type": "array", "items": {"$ref": "#/$defs/Statement"}, "minItems": 1, **about}
    if value.get("type") == "array":
        return {**value, "minItems": 1}
    lists = [branch for branch in value.get("anyOf", ()) if branch.get("type") == "array"]
    return {**lists[0], "minItems": 1, **about} if lists else value
