"""JSON Schemas of a project's own, which its documents must fit besides that of policylint."""

from collections.abc import Sequence
from typing import Any

from policylint.errors import ConfigError


def load(path: str) -> dict[str, Any]:
    """A JSON Schema of the project's own.

    Raises:
        ConfigError: it cannot be read, or is no JSON Schema that can be used.
    """
    import json

    from policylint.fragment_faults import schema_fault

    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        schema: dict[str, Any] = json.loads(text)
    except OSError as error:
        raise ConfigError(f"`schemas`: cannot be read: {error.strerror}", path) from None
    except ValueError as error:
        raise ConfigError(f"`schemas`: not valid JSON: {error}", path) from None
    fault = schema_fault(schema)
    if fault is not None or not isinstance(schema, dict):
        reason = fault.reason["en"] if fault is not None else "it is no object"
        line = _line_of(fault.path, schema, text) if fault is not None else None
        raise ConfigError(f"`schemas`: no JSON Schema: {reason}", path, line)
    return schema


def _line_of(steps: Sequence[str | int], value: Any, text: str) -> int | None:
    """The 1-based line on which the text at the end of a path in JSON stands, or else its key; JSON gives no places."""
    import json

    for step in steps:
        value = value[step]
    for sought in [value, *reversed(steps)]:
        for ascii_too in (False, True):
            at = text.find(json.dumps(sought, ensure_ascii=ascii_too)) if isinstance(sought, str) else -1
            if at >= 0:
                return text.count("\n", 0, at) + 1
    return None
