"""The language of a person at a terminal."""

import argparse
import os


def language() -> str:
    """`nl` or `en`, from the locale of the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


def chosen(options: argparse.Namespace, place: str = ".") -> str:
    """The language that a command speaks: `--lang`, else that of the config at a place, else that of the terminal."""
    if options.lang:
        return str(options.lang)
    from policylint import api

    isolated = getattr(options, "isolated", False)
    return api.settings(place, config=getattr(options, "config", None), isolated=isolated).lang or language()
