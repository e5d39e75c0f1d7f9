"""`policylint check --show-settings`: every setting, its value, and where it was set."""

import argparse
import json
from datetime import date
from typing import Any

from policylint import api
from policylint.cli.language import chosen
from policylint.cli.options import LEVELS
from policylint.config import Config

_WORDS = {
    "nl": {"default": "standaard", "call": "opdrachtregel", "none": "geen", "on": "de regels die aan staan"},
    "en": {"default": "default", "call": "command line", "none": "none", "on": "the rules that are on"},
}
# Options that go before a setting, and those that add to it.
_REPLACE = ("select", "preview", "fail_level", "lang", "baseline", "output_format")
_ADD = ("extend_select", "ignore")


def shown(options: argparse.Namespace) -> list[str]:
    """A line for each setting, as it would stand in a config file, with its origin as a comment."""
    words = _WORDS[chosen(options, options.paths[0])]
    if options.paths == ["-"]:
        projects = [api.settings(options.stdin_filename, config=options.config, isolated=options.isolated)]
    else:
        projects = api.governing(options.paths, config=options.config, isolated=options.isolated)
    lines: list[str] = []
    for found in projects:
        lines += [*([""] if lines else []), *_of(found, options, words)]
    return lines


def _of(found: Config, options: argparse.Namespace, words: dict[str, str]) -> list[str]:
    """The settings of one project."""
    lines = [f"# config: {found.path or words['none']}"]
    for name, value in found._asdict().items():
        if name in ("root", "path", "origins"):
            continue
        key = name.replace("_", "-")
        asked = _flat(getattr(options, name, None))
        origin = found.origins.get(name, words["default"])
        if name == "severity" or (isinstance(value, dict) and value):
            lines += _table(key, name, value, dict(asked or []), found.origins, words)
        elif asked and name in _REPLACE:
            lines.append(f"{key} = {_toml(asked)}  # {words['call']}")
        elif asked and name in _ADD:
            origins = [*([origin] if value else []), words["call"]]
            lines.append(f"{key} = {_toml([*value, *asked])}  # {', '.join(origins)}")
        elif value is None or (name == "select" and not value):
            # A config cannot say this but by leaving it out.
            lines.append(f"# {key}: {words['none' if value is None else 'on']}  # {origin}")
        else:
            lines.append(f"{key} = {_toml(value)}  # {origin}")
    return lines


def _table(
    key: str, name: str, value: dict[str, Any], asked: dict[str, str], origins: dict[str, str], words: dict[str, str]
) -> list[str]:
    if not value and not asked:
        return [f"{key} = {{}}  # {words['default']}"]
    rows = {part: (inner, origins.get(f"{name}.{part}", "")) for part, inner in value.items()}
    rows |= {part: (inner, words["call"]) for part, inner in asked.items()}
    return [f"{key}.{_toml(part)} = {_toml(inner)}  # {origin}" for part, (inner, origin) in rows.items()]


def _flat(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    if value and isinstance(value[0], tuple):
        # `--severity RULE=LEVEL`, or `--format FORMAT=FILE`: of formats the name alone is a setting.
        names = [name for name, path in value if path is None]
        return names[0] if names else value if all(path in LEVELS for _, path in value) else None
    return [item for part in value for item in (part if isinstance(part, list) else [part])]


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
