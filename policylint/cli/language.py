"""The language of a person at a terminal."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def language() -> str:
    """`nl` or `en`, from the locale of the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


def chosen(options: "argparse.Namespace", place: str = ".", otherwise: str | None = None) -> str:
    """The language that a command speaks: `--lang`, else that of the config at a place, else `otherwise` (that of the
    documents, say), else that of the terminal."""
    if options.lang:
        return str(options.lang)
    from policylint import api

    isolated = getattr(options, "isolated", False)
    return (
        api.settings(place, config=getattr(options, "config", None), isolated=isolated).lang or otherwise or language()
    )


def spoken(given: Sequence[str]) -> str:
    """The language in which to say that a call or a config cannot be used: that of `--lang`, else of the config here as
    far as it can be read, else of the terminal."""
    for index, argument in enumerate(given):
        name, _, value = argument.partition("=")
        lang = value or next(iter(given[index + 1 : index + 2]), "")
        if name == "--lang" and lang in ("nl", "en"):
            return lang
    from policylint.config import Finder
    from policylint.errors import PolicylintError

    try:
        finder = Finder()
        path = finder.find(os.getcwd())
        lang = finder.language(path) if path is not None else ""
    except (PolicylintError, OSError):
        lang = ""
    return lang or language()
