"""What is wrong with a config file, in the words that documents have for it."""

import json
from difflib import get_close_matches
from typing import Any, NamedTuple

from policylint.diagnostic import Term, Terms
from policylint.faulty_value import Misfit
from policylint.messages import fill, words_in
from policylint.misfit import misfits
from policylint.rules import builtin
from policylint.schema import schema
from policylint.selection import named
from policylint.yaml import Mapping, Node, Scalar, Sequence

# The ways out that hold in TOML as in YAML.
_WITH_WAY_OUT = ("value-unknown", "value-only")


def fault(table: dict[str, Any]) -> tuple[tuple[str, ...], str]:
    """The first thing in settings that does not fit their schema: the keys that lead to it, and what it is."""
    known = schema("config")["properties"]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1, 0.6)
            names = ", ".join(f"`{name}`" for name in sorted(known))
            return (key,), f"unknown setting `{key}`; " + (
                f"did you mean `{near[0]}`?" if near else f"known are: {names}"
            )
    for misfit in misfits("config", _node(table), table):
        # Of a list nobody counts the items: the value is named.
        where = ".".join(step for step in misfit.owner if isinstance(step, str))
        # The keys of this table are somebody's own: its values are severities.
        owner = tuple(str(step) for step in misfit.owner)
        fields = {**misfit.fields, "key": Term(owner[0])} if owner[:1] == ("severity",) else misfit.fields
        case = named(builtin(), "schema-violation").cases[misfit.case]
        told = fill(words_in(case.message, "en"), fields, "en")
        if misfit.case in _WITH_WAY_OUT:
            told += "; " + "; ".join(fill(way, fields, "en") for way in case.resolve["en"])
        elif misfit.case == "not-a-list" and isinstance(value := _at(table, misfit.owner), str):
            told += f"; write [{json.dumps(value, ensure_ascii=False)}]"
        return owner, f"`{where}`: {told}"
    return (), "does not fit its schema"


class OptionFault(NamedTuple):
    """What is wrong with the options of a check: the keys and indices that lead to it, and what it is. `of_key` says
    that the last of these keys is at fault itself."""

    path: tuple[str | int, ...]
    reason: Terms
    of_key: bool = False


def option_faults(wanted: dict[str, Any], options: dict[str, Any]) -> list[OptionFault]:
    """All that is wrong with options that are to fit a schema."""
    return [_of_option(misfit, wanted) for misfit in misfits("config", _node(options), options, own=wanted)]


def _of_option(misfit: Misfit, wanted: dict[str, Any]) -> OptionFault:
    if misfit.case in ("key-near", "key-unknown", "key-beside"):
        name = misfit.fields["key"]
        known = sorted(wanted.get("properties", {})) if not misfit.owner else list(map(str, misfit.fields["known"]))
        near = get_close_matches(name, known, 1, 0.6)
        names = ", ".join(f"`{key}`" for key in known)
        en, nl = "the check takes none", "de controle kent er geen"
        if near:
            en, nl = f"did you mean `{near[0]}`?", f"bedoelt u `{near[0]}`?"
        elif known:
            en, nl = f"known are: {names}", f"bekend zijn: {names}"
        reason = Terms(en=f"there is no option `{name}`; {en}", nl=f"er is geen optie `{name}`; {nl}")
        return OptionFault((*misfit.owner, name), reason, of_key=True)
    case = named(builtin(), "schema-violation").cases[misfit.case]
    told = {lang: fill(words_in(case.message, lang), misfit.fields, lang) for lang in ("en", "nl")}
    if misfit.case in _WITH_WAY_OUT:
        told = {
            lang: "; ".join([said, *(fill(way, misfit.fields, lang) for way in case.resolve[lang])])
            for lang, said in told.items()
        }
    return OptionFault(misfit.owner, Terms(told))


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
