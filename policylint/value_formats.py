"""The values of `format` in a JSON Schema that are held to: date, time, date-time, duration, email, uri, uuid, regex.

Any other is passed over where a schema is read, and told in a rule file. A value that is no text has any format.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

EXAMPLES = {
    "date": "2026-12-31",
    "time": "12:30:00Z",
    "date-time": "2026-12-31T12:30:00Z",
    "duration": "P6W",
    "email": "a@example.org",
    "uri": "https://example.org/",
    "uuid": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "regex": "^[a-z]+$",
}
"""A value of each format."""


def holds(name: str, value: Any) -> bool:
    """Whether a value is of a format, one of `EXAMPLES`."""
    return not isinstance(value, str) or _tests()[name](value)


def checker() -> Any:
    """The same for `jsonschema`: its `FormatChecker` that knows these formats and no others."""
    from jsonschema import FormatChecker

    made = FormatChecker(formats=())
    for name, test in _tests().items():
        made.checks(name)(lambda value, test=test: not isinstance(value, str) or test(value))
    return made


@cache
def _tests() -> dict[str, Callable[[str], bool]]:
    # RFC 3339, appendix A for durations; RFC 5321, 3986 and 9562 as far as a slip of the pen is told from a value.
    time = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
    clock = r"(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)"
    days = r"(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)"
    return {
        "date": _is_date,
        "time": _matching(time),
        "date-time": lambda text: text[10:11] in ("T", "t") and _is_date(text[:10]) and _matching(time)(text[11:]),
        "duration": _matching(rf"P(?:{days}(?:T{clock})?|T{clock}|[0-9]+W)"),
        "email": _matching(r"[^\s@\"]+@[^\s@.]+(?:\.[^\s@.]+)*"),
        "uri": _matching(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"),
        "uuid": _matching(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
        "regex": _is_pattern,
    }


def _matching(pattern: str) -> Callable[[str], bool]:
    match = re.compile(pattern).fullmatch
    return lambda text: match(text) is not None


def _is_date(text: str) -> bool:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_pattern(text: str) -> bool:
    from warnings import catch_warnings, simplefilter

    try:
        with catch_warnings():
            simplefilter("ignore", FutureWarning)
            re.compile(text)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
