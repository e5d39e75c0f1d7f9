"""Where the files that ship with the package lie: the one module that knows how it is laid out when installed.

In a checkout or an editable install `rules/` and `schemas/` stand beside the package; in a wheel they lie in it,
under `_data/` (see `[tool.hatch.build.targets.wheel.sources]` in pyproject.toml).
"""

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_PACKED = os.path.join(_PACKAGE, "_data")


def _folder(name: str) -> str:
    packed = os.path.join(_PACKED, name)
    return packed if os.path.isdir(packed) else os.path.join(os.path.dirname(_PACKAGE), name)


def packed() -> bool:
    """Whether they lie in the package, as a wheel put them there, and not in a checkout."""
    return os.path.isdir(_PACKED)


def rules_dir() -> str:
    """The folder of the rules and the knowledge that ship."""
    return _folder("rules")


def schemas_dir() -> str:
    """The folder of the published JSON Schemas."""
    return _folder("schemas")


def schema_path(kind: str) -> str:
    """The file of a published schema, by name: `policy`, `knowledge`, `rule`, `config`, `output`, `normalised`."""
    return os.path.join(schemas_dir(), f"{kind}.schema.json")


def schema_text(kind: str) -> str:
    """The text of a published schema, by name."""
    with open(schema_path(kind), encoding="utf-8") as file:
        return file.read()
