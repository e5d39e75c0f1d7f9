"""Packs of rules and knowledge: a folder, a file, or an installed package, named in a config. Looking runs no code."""

import os
from collections.abc import Callable

from policylint.inputs import looked_for


def located(name: str, folder: str, join: Callable[[str, str], str] = os.path.join) -> str | None:
    """The absolute path of what a config means: a path from `folder`, else an installed package (or a folder in one,
    `package/folder`); None where there is neither. `join` says where a path from a folder leads."""
    path = os.path.normpath(join(folder, os.path.expanduser(name)))
    looked_for(path)
    if os.path.exists(path):
        return path
    if name.startswith((".", "/", "~")):
        return None
    return _installed(name)


def _installed(name: str) -> str | None:
    # Only the outermost name is looked up: to find `a.b`, Python would run `a`.
    from importlib.util import find_spec

    package, *below = name.split("/")
    # Who knows it by the name under which it was installed writes hyphens.
    package = package.replace("-", "_")
    if not package.isidentifier():
        return None
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    for place in places:
        path = os.path.join(place, *below)
        if os.path.exists(path):
            return path
    return None
