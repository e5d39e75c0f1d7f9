"""A TOML file: what it sets, and on which lines. tomllib gives no places, and a config is short."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from policylint.errors import ConfigError

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""

_TOOL = ("tool", "policylint")


def table(path: str) -> dict[str, Any]:
    """What a TOML file sets.

    Raises:
        ConfigError: it cannot be read, or is no TOML.
    """
    import tomllib

    try:
        with open(path, "rb") as file:
            # Editors on Windows put a byte order mark before the text.
            return tomllib.loads(file.read().decode("utf-8-sig").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at ")
        number = re.match(r"line ([0-9]+)", place)
        line = int(number[1]) if number is not None else _last_line(path)
        if _bare(path, line):
            reason += "; text stands between quotes"
        raise ConfigError(f"not valid TOML: {reason}", path, line) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError("not valid TOML: it is not in UTF-8; save it so", path, line) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path) from None


def _last_line(path: str) -> int:
    with open(path, "rb") as file:
        return max(len(file.read().splitlines()), 1)


def line(path: str, *steps: str) -> int | None:
    """The 1-based line that sets what some keys lead to, or as much of the way there as is written; None for none.

    Args:
        path: the file.
        *steps: the keys, from the file's top; those of `[tool.policylint]` in a `pyproject.toml`.
    """
    best, found = 0, None
    for number, keys, rest in _set(path):
        if keys == steps[: len(keys)] and len(keys) >= best:
            # Between braces more of the way may stand on the same line.
            further = len(keys)
            while further < len(steps) and rest and re.search(rf"[{{,]\s*{_written(steps[further])}\s*[.=]", rest):
                further += 1
            if further > best:
                best, found = further, number
    return found


def line_of(path: str, text: str, *steps: str) -> int | None:
    """The 1-based line on which a text stands between quotes, in what some keys lead to; else the line of these."""
    first = line(path, *steps)
    for number, written in enumerate(_lines(path), 1):
        if number >= (first or 1) and (f'"{text}"' in written or f"'{text}'" in written):
            return number
    return first


def line_of_table(path: str) -> int | None:
    """The 1-based line on which `[tool.policylint]`, or a table in it, begins; None where it has no line of its own."""
    heads = ((number, _head().match(written)) for number, written in enumerate(_lines(path), 1))
    return next((n for n, head in heads if head is not None and _parts(head["keys"])[:2] == _TOOL), None)


def _bare(path: str, number: int) -> bool:
    """Whether a line (1-based) sets something to text without quotes."""
    lines = _lines(path)
    setting = _setting().match(lines[number - 1]) if number <= len(lines) else None
    return setting is not None and re.match(r"\s*(?!(?:true|false|inf|nan)\b)[A-Za-z]", setting["value"]) is not None


def _set(path: str) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """The tables and keys of a file: the line of each, its way from the top, and what it is set to on that line."""
    table: tuple[str, ...] = ()
    for number, written in enumerate(_lines(path), 1):
        head = _head().match(written)
        if head is not None:
            table = _inside(_parts(head["keys"]))
            yield number, table, ""
            continue
        setting = _setting().match(written)
        if setting is not None:
            yield number, _inside((*table, *_parts(setting["keys"]))), setting["value"]


def _inside(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys[2:] if keys[:2] == _TOOL else keys


def _parts(keys: str) -> tuple[str, ...]:
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in re.findall(_PART, keys))


def _written(key: str) -> str:
    return rf"""(?:"{re.escape(key)}"|'{re.escape(key)}'|{re.escape(key)})"""


def _lines(path: str) -> list[str]:
    with open(path, encoding="utf-8-sig") as file:
        return file.read().splitlines()


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"\s*\[+\s*(?P<keys>{_PART}(?:\s*\.\s*{_PART})*)\s*\]+\s*(?:#.*)?$")


@cache
def _setting() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<keys>{_PART}(?:\s*\.\s*{_PART})*)\s*=(?P<value>.*)")
