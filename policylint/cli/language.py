"""The language of a person at a terminal."""

import os


def language() -> str:
    """`nl` or `en`, from the locale of the environment."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"
