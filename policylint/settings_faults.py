"""What is wrong with a config file, in the words that documents have for it."""

import json
from difflib import get_close_matches
from typing import Any

from policylint.messages import fill, words_in
from policylint.misfit import misfits
from policylint.rules import builtin, named
from policylint.schema import schema
from policylint.yaml import Mapping, Node, Scalar, Sequence

# The ways out that hold in TOML as in YAML.
_WITH_WAY_OUT = ("value-unknown", "value-only")


def fault(table: dict[str, Any]) -> tuple[str, str]:
    """The first thing in settings that does not fit their schema: the setting in which it stands, and what it is."""
    known = schema("config")["properties"]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1, 0.6)
            names = ", ".join(f"`{name}`" for name in sorted(known))
            return key, f"unknown setting `{key}`; " + (f"did you mean `{near[0]}`?" if near else f"known are: {names}")
    for misfit in misfits("config", _node(table), table):
        where = ".".join(str(step) for step in misfit.owner)
        case = named(builtin(), "schema-violation").cases[misfit.case]
        told = fill(words_in(case.message, "en"), misfit.fields, "en")
        if misfit.case in _WITH_WAY_OUT:
            told += "; " + "; ".join(fill(way, misfit.fields, "en") for way in case.resolve["en"])
        elif misfit.case == "not-a-list" and isinstance(value := _at(table, misfit.owner), str):
            told += f"; write [{json.dumps(value, ensure_ascii=False)}]"
        return str(misfit.owner[0]) if misfit.owner else "", f"`{where}`: {told}"
    return "", "does not fit its schema"


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _node(value: Any) -> Node:
    """Settings as nodes; their places are not known."""
    if isinstance(value, dict):
        return Mapping(0, 0, [(Scalar(0, 0, key, ""), _node(inner)) for key, inner in value.items()], False)
    if isinstance(value, list):
        return Sequence(0, 0, [_node(item) for item in value], True)
    return Scalar(0, 0, str(value), '"' if isinstance(value, str) else "")
