"""The config of a project: the closest `.policylint.toml`, `policylint.toml` or `pyproject.toml` above a file."""

import os
from typing import Any, NamedTuple, NoReturn

from policylint.errors import ConfigError
from policylint.schema import fits, schema

NAMES = (".policylint.toml", "policylint.toml", "pyproject.toml")


class Config(NamedTuple):
    """Settings, after defaults. `path` is the config file, None where there is none; `root` the project's folder,
    absolute (empty without a config)."""

    root: str
    path: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    fail_level: str | None = None
    lang: str | None = None
    exclude: tuple[str, ...] = ()
    output_format: str | None = None
    shipped: tuple[str, ...] = ("vocabulary", "lines")
    knowledge: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()


class Finder:
    """Finds and reads config files, each folder and each file once for one run."""

    def __init__(self) -> None:
        self._above: dict[str, str | None] = {}
        self._tables: dict[str, dict[str, Any]] = {}
        self._configs: dict[str, Config] = {}

    def find(self, folder: str) -> str | None:
        """The config file that governs a folder: its own, else the closest above it. `folder` is an absolute path."""
        if folder not in self._above:
            own = self.in_folder(folder)
            above = os.path.dirname(folder)
            self._above[folder] = own if own is not None or above == folder else self.find(above)
        return self._above[folder]

    def in_folder(self, folder: str) -> str | None:
        """The config file that lies in this very folder. A `pyproject.toml` counts only with `[tool.policylint]`."""
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or "policylint" in self._table(path).get("tool", {})):
                return path
        return None

    def load(self, path: str) -> Config:
        """Read a config file.

        Raises:
            ConfigError: it cannot be read, is no TOML, or holds an unknown key or a value that does not fit.
        """
        if path not in self._configs:
            data = self._table(path)
            table = data.get("tool", {}).get("policylint", {}) if os.path.basename(path) == "pyproject.toml" else data
            if not fits("config", table):
                _explain(path, table)
            settings: dict[str, Any] = {
                key.replace("-", "_"): _frozen(value) for key, value in table.items()
            }
            self._configs[path] = Config(root=os.path.dirname(os.path.abspath(path)), path=path, **settings)
        return self._configs[path]

    def _table(self, path: str) -> dict[str, Any]:
        if path not in self._tables:
            self._tables[path] = _read(path)
        return self._tables[path]


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _read(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"not valid TOML: {error}", path) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path) from None


def _explain(path: str, table: dict[str, Any]) -> NoReturn:
    from difflib import get_close_matches

    from jsonschema import Draft202012Validator

    known = schema("config")["properties"]
    for key in table:
        if key not in known:
            near = get_close_matches(key, known, 1, 0.6)
            hint = (
                f"did you mean `{near[0]}`?"
                if near
                else "known are: " + ", ".join(f"`{name}`" for name in sorted(known))
            )
            raise ConfigError(f"unknown setting `{key}`; {hint}", path, _line(path, key))
    for error in Draft202012Validator(schema("config")).iter_errors(table):
        where = ".".join(str(step) for step in error.absolute_path)
        raise ConfigError(f"`{where}`: {error.message}", path, _line(path, where.split(".")[0]))
    raise ConfigError("does not fit its schema", path)


def _line(path: str, key: str) -> int | None:
    """The 1-based line that sets `key`; tomllib gives no places, and a config is short."""
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.lstrip().lstrip('"').startswith(key):
                return number
    return None
