"""The config of a project: the closest `.policylint.toml`, `policylint.toml` or `pyproject.toml` above a file.

A config may `extend` others, by path or by the name of an installed package. What it sets replaces what they set;
tables are joined key by key; `rules` and `knowledge` add up. Code is loaded only where the project's own config names
it, so `plugins` cannot be extended.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, NoReturn

from policylint import files, inputs, packs, toml_lines
from policylint.errors import ConfigError
from policylint.moved import Moved
from policylint.schema import fits

PYPROJECT = "pyproject.toml"
NAMES = (".policylint.toml", "policylint.toml", PYPROJECT)
_ADDED_UP = ("rules", "knowledge")
# Where a path from a folder leads.
_Join = Callable[[str, str], str]
# Tables whose keys are somebody's own names.
_TABLES = ("severity", "options", "per_file_ignores", "per_type_ignores", "schemas")


class Config(NamedTuple):
    """Settings, after defaults. `path` is the config file, None where there is none; `root` the project's folder,
    absolute (empty without a config). `origins` says where each setting that is not a default was set: `file:line`, by
    setting, or by `table.key`; of packs by `rules.path`, or `extend.path` where they have no settings."""

    root: str
    path: str | None = None
    extend: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    per_type_ignores: dict[str, tuple[str, ...]] = {}
    severity: dict[str, str] = {}
    options: dict[str, dict[str, Any]] = {}
    preview: bool = False
    fail_level: str | None = None
    lang: str | None = None
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    baseline: str | None = None
    required_version: str | None = None
    output_format: str | None = None
    shipped: tuple[str, ...] = ("vocabulary", "lines")
    knowledge: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    schemas: dict[str, str] = {}
    register: str | None = None
    register_as_of: date | None = None
    origins: dict[str, str] = {}


class Finder:
    """Finds and reads config files, each folder and each file once for one run; of a tree that was `moved`, those in
    it."""

    def __init__(self, moved: Moved | None = None) -> None:
        self._join: _Join = os.path.join if moved is None else moved.join
        self._top = None if moved is None else moved.folder
        self._above: dict[str, str | None] = {}
        self._tables: dict[str, dict[str, Any]] = {}
        self._configs: dict[str, Config] = {}

    def find(self, folder: str) -> str | None:
        """The config file that governs a folder: its own, else the closest above it. `folder` is an absolute path."""
        if folder not in self._above:
            own = self.in_folder(folder)
            above = os.path.dirname(folder)
            self._above[folder] = own if own is not None or folder in (above, self._top) else self.find(above)
        return self._above[folder]

    def in_folder(self, folder: str) -> str | None:
        """The config file that lies in this very folder. A `pyproject.toml` counts only with `[tool.policylint]`."""
        for name in NAMES:
            path = os.path.join(folder, name)
            inputs.looked_for(path)
            if os.path.isfile(path) and (name != PYPROJECT or self._held(path) is not None):
                return path
        return None

    def language(self, path: str) -> str:
        """The `lang` that a config file itself sets, whatever else is wrong with it; empty where it sets none.

        Raises:
            ConfigError: it cannot be read, or is no TOML.
        """
        table = self._held(path)
        lang = table.get("lang") if isinstance(table, dict) else ""
        return lang if lang in ("nl", "en") else ""

    def load(self, path: str) -> Config:
        """Read a config file, and those that it extends.

        Raises:
            ConfigError: one of them cannot be read, is no TOML, or holds an unknown key or a value that does not fit.
        """
        if path not in self._configs:
            layer = self._layer(path, ())
            root = os.path.dirname(os.path.abspath(path))
            self._configs[path] = Config(root=root, path=path, origins=layer.origins, **layer.values)
        return self._configs[path]

    def _layer(self, path: str, below: tuple[str, ...]) -> "_Layer":
        """The settings of a file with all that it extends. `below` are the files that extend it, in turn."""
        real = os.path.realpath(path)
        if real in below:
            raise ConfigError("`extend` leads back to this file", path)
        table = self._held(path)
        if not isinstance(table, dict):
            message = (
                "there is no `[tool.policylint]` in it" if table is None else "`tool.policylint` must be one table"
            )
            raise ConfigError(message, path, toml_lines.line_of_table(path))
        # TOML has days of its own; both `2026-05-01` and "2026-05-01" are what is meant.
        table = {key: value.isoformat() if type(value) is date else value for key, value in table.items()}
        if not fits("config", table):
            _explain(path, table)
        if below and "plugins" in table:
            raise ConfigError(
                "`plugins` run code, so only a project's own config names them, not one that it extends",
                path,
                _line(path, "plugins"),
            )
        extended = table.get("extend", ())
        layer = _Layer({}, {})
        for name in [extended] if isinstance(extended, str) else extended:
            layer = layer.under(self._extended(path, name, (*below, real)))
        return layer.under(_own(path, table, self._join))

    def _extended(self, path: str, name: str, below: tuple[str, ...]) -> "_Layer":
        target = _pack(path, "extend", name, self._join)
        if target.endswith((".yaml", ".yml")):
            raise ConfigError(
                f"`extend`: `{name}` is no config file; rule files go under `rules`, knowledge under `knowledge`",
                path,
                _line(path, "extend"),
            )
        if os.path.isfile(target):
            return self._layer(target, below)
        # A pack: its rules and knowledge, and its own settings where it has any.
        own = self.in_folder(target)
        layer = self._layer(own, below) if own is not None else _Layer({}, {})
        origins = {"rules": _at(path, "extend")}
        if own is None:
            origins[f"extend.{target}"] = origins["rules"]
        return layer.under(_Layer({"rules": (target,)}, origins))

    def _held(self, path: str) -> Any:
        """What a file holds for us, a table if all is well; None where a `pyproject.toml` has nothing of ours."""
        data = self._table(path)
        if os.path.basename(path) != PYPROJECT:
            return data
        tool = data.get("tool")
        return tool.get("policylint") if isinstance(tool, dict) else None

    def _table(self, path: str) -> dict[str, Any]:
        if path not in self._tables:
            self._tables[path] = toml_lines.table(path)
        return self._tables[path]


class _Layer(NamedTuple):
    """Settings by name in Python, and where each was set."""

    values: dict[str, Any]
    origins: dict[str, str]

    def under(self, upper: "_Layer") -> "_Layer":
        """Both together; where they disagree, the upper one counts."""
        values, origins = dict(self.values), {**self.origins, **upper.origins}
        for name, value in upper.values.items():
            if name in _TABLES:
                values[name] = _joined(name, values.get(name, {}), value)
            elif name in _ADDED_UP and name in values:
                values[name] = (*values[name], *value)
                if self.origins[name] != upper.origins[name]:
                    origins[name] = f"{self.origins[name]}, {upper.origins[name]}"
            else:
                values[name] = value
        return _Layer(values, origins)


def _joined(name: str, lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables, the upper one last: what it says goes before the lower one under whatever words."""
    if name == "options":
        upper = {rule: {**lower.get(rule, {}), **options} for rule, options in upper.items()}
    return {**{key: value for key, value in lower.items() if key not in upper}, **upper}


def _own(path: str, table: dict[str, Any], join: _Join) -> _Layer:
    """What a file itself sets: paths absolute, values in their own types."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    root = os.path.dirname(os.path.abspath(path))
    for key, value in table.items():
        name = key.replace("-", "_")
        for glob in _globs(name, value):
            if files.unclosed(glob):
                message = f"`{key}`: `{glob}` is no glob: its `[` is not closed; write `[[]` for the sign itself"
                raise ConfigError(message, path, toml_lines.line_of(path, glob, key))
        if name in _TABLES:
            values[name] = value if name == "options" else _frozen(value)
            if name == "severity":
                # A table has no order: in one file a rule by its own name goes before a prefix.
                values[name] = dict(sorted(values[name].items(), key=lambda item: _width(item[0])))
            if name == "schemas":
                values[name] = {glob: _file(path, key, join(root, schema), glob) for glob, schema in value.items()}
            origins |= {f"{name}.{inner}": _at(path, key, inner) for inner in value}
            continue
        origins[name] = _at(path, key)
        values[name] = _frozen(value)
        if name == "extend":
            values[name] = (value,) if isinstance(value, str) else tuple(value)
        elif name == "select" and not value:
            raise ConfigError("`select` names no rule; without it those run that are on", path, _line(path, key))
        elif name == "rules":
            values[name] = tuple(_pack(path, key, item, join) for item in value)
            origins |= {f"{name}.{pack}": origins[name] for pack in values[name]}
        elif name == "knowledge" or name == "context":
            values[name] = tuple(_there(path, key, join(root, item)) for item in value)
        elif name == "baseline":
            if "\0" in value:
                raise ConfigError(f"`{key}`: `{value!r}` is no name of a file", path, _line(path, key))
            values[name] = join(root, value)
        elif name == "register":
            values[name] = _file(path, key, join(root, value))
        elif name == "register_as_of":
            values[name] = _day(path, key, value)
        elif name == "required_version":
            _require(path, key, value)
    return _Layer(values, origins)


def _width(word: str) -> int:
    """The wider a word for rules, the less: `ALL`, `PL`, `PL1`, names."""
    return 0 if word == "ALL" else len(word) if word.isupper() and word.isalnum() else sys.maxsize


def _globs(name: str, value: Any) -> list[str]:
    """The globs that a setting holds."""
    if name in ("per_file_ignores", "schemas", "exclude", "knowledge", "context"):
        return list(value)
    return [glob for group in value for glob in group] if name == "together" else []


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _pack(path: str, key: str, name: str, join: _Join) -> str:
    found = packs.located(name, os.path.dirname(os.path.abspath(path)), join)
    if found is None:
        raise ConfigError(f"`{key}`: no file, folder or installed package is called `{name}`", path, _line(path, key))
    return found


def _require(path: str, key: str, requirement: str) -> None:
    from policylint import __version__
    from policylint.requirement import met

    try:
        enough = met(requirement, __version__)
    except ValueError as error:
        message = f"`{key}`: `{error}` cannot be read; write it as in `>=0.2, <1`, `==0.2.*` or `~=0.2`"
        raise ConfigError(message, path, _line(path, key)) from None
    if not enough:
        message = f"this project asks for policylint {requirement}; this is {__version__}"
        raise ConfigError(message, path, _line(path, key))


def _there(path: str, key: str, wanted: str) -> str:
    """A path without wildcards names one file, which must be there."""
    return wanted if re.search(r"[*?\[]", wanted) else _file(path, key, wanted)


def _file(path: str, key: str, wanted: str, *steps: str) -> str:
    """A missing file is told at once, though it may not be read before a rule asks."""
    if not os.path.isfile(wanted):
        raise ConfigError(f"`{key}`: there is no file `{wanted}`", path, _line(path, key, *steps))
    return wanted


def _day(path: str, key: str, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ConfigError(f"`{key}`: `{written}` is no date; write 2026-12-31", path, _line(path, key)) from None


def _explain(path: str, table: dict[str, Any]) -> NoReturn:
    from policylint.settings_faults import fault

    if os.path.basename(path) != PYPROJECT and "policylint" in table.get("tool", ()):
        message = "`[tool.policylint]` belongs in a `pyproject.toml`; here settings stand at the top, without it"
        raise ConfigError(message, path, toml_lines.line_of_table(path))
    steps, message = fault(table)
    raise ConfigError(message, path, _line(path, *steps) if steps else None)


def _at(path: str, *steps: str) -> str:
    """Where a setting was set: `file:line`."""
    line = _line(path, *steps)
    return path if line is None else f"{path}:{line}"


def _line(path: str, *steps: str) -> int | None:
    return toml_lines.line(path, *steps)
