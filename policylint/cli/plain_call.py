"""The plainest calls of `check`: paths, and options that are there or not.

They are understood without `argparse`: to import it and tell it of all options takes as long as a few letters do.
"""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

# What each option is where it is not given; `options.py` is the original (a test holds both together).
_UNSAID: dict[str, Any] = {
    "paths": ["."],
    "select": [],
    "extend_select": [],
    "ignore": [],
    "severity": [],
    "preview": False,
    "today": None,
    "fix": False,
    "unsafe": False,
    "diff": False,
    "only": None,
    "tracked": False,
    "jobs": "auto",
    "since": None,
    "baseline": None,
    "write_baseline": None,
    "prune_baseline": False,
    "stdin_filename": None,
    "config": None,
    "isolated": False,
    "allow_empty": False,
    "no_cache": False,
    "output_format": [],
    "force": False,
    "output_file": None,
    "group_by": None,
    "statistics": False,
    "lang": None,
    "color": "auto",
    "no_excerpts": False,
    "quiet": False,
    "show_settings": False,
    "show_files": False,
    "fail_level": None,
    "exit_zero": False,
}
_SWITCHES = {f"--{name.replace('_', '-')}": name for name, value in _UNSAID.items() if value is False} | {"-q": "quiet"}
_WORDED = {"--since", "--baseline", "--config"}


def understood(given: Sequence[str]) -> Any:
    """The options of a call, as `argparse` gives them; None where that has to be asked."""
    if given[:1] != ["check"]:
        return None
    options = SimpleNamespace(
        **{name: list(value) if isinstance(value, list) else value for name, value in _UNSAID.items()}
    )
    paths: list[str] = []
    into = paths
    left = iter(given[1:])
    for word in left:
        if not word.startswith("-"):
            into.append(word)
            continue
        into = paths
        name, equals, value = word.partition("=")
        if word in _SWITCHES:
            setattr(options, _SWITCHES[word], True)
        elif word == "--only":
            # Of what is said twice, both count.
            options.only = into = options.only or []
        else:
            value = value if equals else next(left, "-")
            if not equals and value.startswith("-"):
                return None
            if name in _WORDED:
                setattr(options, name[2:], value)
            elif name == "--lang" and value in ("nl", "en"):
                options.lang = value
            elif name == "--today":
                try:
                    options.today = date.fromisoformat(value)
                except ValueError:
                    return None
            else:
                return None
    options.paths = paths or options.paths
    return options
