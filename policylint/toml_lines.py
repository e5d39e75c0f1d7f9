"""The lines of a TOML file on which settings are set: tomllib gives no places, and a config is short."""

import re
from collections.abc import Iterator
from functools import cache

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""


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
    return keys[2:] if keys[:2] == ("tool", "policylint") else keys


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
