"""`policylint check --show-settings`: every setting, its value, and where it was set."""

import argparse
import json
from datetime import date
from typing import Any

from policylint import api
from policylint.cli.language import chosen

_WORDS = {
    "nl": {"default": "standaard", "call": "opdrachtregel", "none": "geen"},
    "en": {"default": "default", "call": "command line", "none": "none"},
}
# Options that go before a setting, or add to it.
_OPTIONS = {
    "select": "select",
    "extend_select": "extend_select",
    "ignore": "ignore",
    "severity": "severity",
    "preview": "preview",
    "fail_level": "fail_level",
    "lang": "lang",
    "baseline": "baseline",
    "output_format": "output_format",
}


def shown(options: argparse.Namespace) -> list[str]:
    """A line for each setting, as it would stand in a config file, with its origin as a comment."""
    words = _WORDS[chosen(options, options.paths[0])]
    found = api.settings(options.paths[0], config=options.config, isolated=options.isolated)
    lines = [f"# config: {found.path or words['none']}"]
    for name, value in found._asdict().items():
        if name in ("root", "path", "origins"):
            continue
        key = name.replace("_", "-")
        inner = {place.partition(".")[2]: at for place, at in found.origins.items() if place.startswith(f"{name}.")}
        if isinstance(value, dict) and value:
            lines += [f"{key}.{_toml(part)} = {_toml(value[part])}  # {inner.get(part, '')}" for part in value]
        else:
            lines.append(f"{key} = {_toml(value)}  # {found.origins.get(name, words['default'])}")
        asked = getattr(options, _OPTIONS.get(name, ""), None)
        if asked:
            lines.append(f"{key} = {_toml(_flat(asked))}  # {words['call']}")
    return lines


def _flat(value: Any) -> Any:
    return (
        [item for part in value for item in (part if isinstance(part, list | tuple) else [part])]
        if isinstance(value, list)
        else value
    )


def _toml(value: Any) -> str:
    if value is None:
        return '""'
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)
