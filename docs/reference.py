"""The format reference, made from the published schemas: every key of every kind of file, with what it means."""

from typing import Any

from policylint.schema import schema

KINDS = {
    "policy": "A letter, motion or fiche: `kind: policy`",
    "knowledge": "What words mean and what was said before: `kind: knowledge`",
    "rule": "A rule: `kind: rule`",
    "config": "Settings: `policylint.toml`, or `[tool.policylint]` in `pyproject.toml`",
}
_WORDS = {"string": "text", "object": "keys", "array": "list", "boolean": "true or false", "integer": "a whole number"}
# A list of values that is longer than this stands under the table.
_SHORT = 8


def page() -> str:
    """The page."""
    parts = [
        "# The format, key by key",
        "Every key of every file that people write. This page is made from the JSON Schemas that hold the files to it "
        "([policy](../schemas/policy.schema.json), [knowledge](../schemas/knowledge.schema.json), "
        "[rule](../schemas/rule.schema.json), [config](../schemas/config.schema.json)). Editors that know the schemas "
        "show the same while you write.",
        "A key in **bold** is required. In place of a value that is still to come, write `PM`.",
    ]
    for kind, title in KINDS.items():
        whole = schema(kind)
        parts += [f"## {title}", whole.get("description", ""), _table(kind, whole)]
        for name, part in whole.get("$defs", {}).items():
            if "properties" in part:
                parts += [f"### {_title(kind, name)}", part.get("description", ""), _choice(part), _table(kind, part)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _title(kind: str, name: str) -> str:
    return f"{name}, in {kind}"


def _table(kind: str, part: dict[str, Any]) -> str:
    required = set(part.get("required", ()))
    rows = ["| key | value | meaning |", "|---|---|---|"]
    longer = []
    for key, inner in part["properties"].items():
        shown = f"**`{key}`**" if key in required else f"`{key}`"
        value = _value(kind, inner)
        if value.count("`, `") >= _SHORT:
            longer.append(f"`{key}` is one of {value}.")
            value = "one of those below"
        rows.append(f"| {shown} | {_cell(value)} | {_cell(_meaning(inner))} |")
    return "\n\n".join(["\n".join(rows), *longer])


def _choice(part: dict[str, Any]) -> str:
    """Which of several keys is required, where the schema asks for one of them."""
    for word, key in (("Exactly one of", "oneOf"), ("At least one of", "anyOf")):
        branches = part.get(key, ())
        if branches and all(set(branch) == {"required"} for branch in branches):
            names = [f"`{name}`" for branch in branches for name in branch["required"]]
            return f"{word} {', '.join(names)} is required."
    return ""


def _meaning(part: dict[str, Any]) -> str:
    examples = part.get("examples", ())
    told = part.get("description", "")
    return f"{told} Example: `{examples[0]}`." if examples else told


def _value(kind: str, part: Any) -> str:
    """What may stand as a value, in words."""
    if not isinstance(part, dict):
        return "anything"
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        target = schema(kind)["$defs"][name]
        if "properties" not in target:
            return _value(kind, target)
        anchor = _title(kind, name).lower().replace(",", "").replace(" ", "-")
        return f"[{name}](#{anchor})"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{value}`" for value in part["enum"])
    for union in ("anyOf", "oneOf"):
        if union in part and "properties" not in part:
            return " or ".join(dict.fromkeys(_value(kind, branch) for branch in part[union]))
    if part.get("type") == "array":
        return f"list of {_value(kind, part.get('items'))}" if "items" in part else "list"
    if isinstance(part.get("additionalProperties"), dict):
        return f"names of your own, each with {_value(kind, part['additionalProperties'])}"
    words = part.get("type", "anything")
    return " or ".join(_WORDS.get(word, word) for word in ([words] if isinstance(words, str) else words))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "&#124;")
