"""Findings as plain values, which `marshal` and any executor can carry; and back.

A rule is stored by its code, a file by its path: whoever reads them back says what these mean.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from policylint.diagnostic import (
    Diagnostic,
    Edit,
    Fix,
    Member,
    Place,
    Related,
    Severity,
    Step,
    Term,
    Terms,
    Waiver,
    Way,
)
from policylint.project import File
from policylint.rules import Rule
from policylint.span import LineCol, Span
from policylint.waivers import Note, Outcome

Plain = Any
"""None, booleans, numbers, texts, and tuples of these."""

# The frozen values that a finding is made of; each is stored as its number here and its fields.
_MADE: tuple[type, ...] = (LineCol, Span, Place, Related, Edit, Fix, Waiver, Step, Way, Member)
_NUMBERS = {made: number for number, made in enumerate(_MADE)}


def plain(value: Any) -> Plain:
    """A value as plain ones.

    Raises:
        TypeError: it holds something that no finding is made of.
    """
    kind = type(value)
    if value is None or kind in (str, int, float, bool):
        return value
    if kind in _NUMBERS:
        return (_NUMBERS[kind], *map(plain, value))
    if kind is tuple or kind is list:
        return ("tuple" if kind is tuple else "list", *map(plain, value))
    if kind is dict or kind is Terms:
        words = tuple((plain(key), plain(inner)) for key, inner in value.items())
        return ("terms" if kind is Terms else "dict", *words)
    if kind is Term:
        return ("term", str(value))
    if kind is Severity:
        return ("severity", int(value))
    if kind is date:
        return ("date", value.isoformat())
    raise TypeError(f"not stored: {kind.__name__}")


def back(value: Plain) -> Any:
    """What `plain` made plain."""
    if not isinstance(value, tuple):
        return value
    tag, *rest = value
    if isinstance(tag, int):
        return _MADE[tag](*map(back, rest))
    if tag in ("dict", "terms"):
        found = {back(key): back(inner) for key, inner in rest}
        return Terms(found) if tag == "terms" else found
    return _BACK[tag](rest)


_BACK: dict[str, Callable[[list[Any]], Any]] = {
    "tuple": lambda rest: tuple(map(back, rest)),
    "list": lambda rest: list(map(back, rest)),
    "term": lambda rest: Term(rest[0]),
    "severity": lambda rest: Severity(rest[0]),
    "date": lambda rest: date.fromisoformat(rest[0]),
}


def of_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Plain, ...]:
    """Findings as plain values."""
    return tuple((found.rule.code, *map(plain, found[1:])) for found in diagnostics)


def diagnostics(stored: tuple[Plain, ...], rules: dict[str, Rule]) -> Iterator[Diagnostic]:
    """Stored findings, with the rules of their codes."""
    for code, *fields in stored:
        yield Diagnostic(rules[code], *map(back, fields))


def path_of(stored: Plain) -> str:
    """The path, as reported, of the file in which a stored finding lies."""
    _code, _severity, (_number, path, _span), *_ = stored
    return str(path)


def of_outcomes(outcomes: Iterator[Outcome]) -> tuple[Plain, ...]:
    """What became of waivers, as plain values."""
    return tuple(
        (outcome.note.file.path, tuple(map(plain, outcome.note[1:])), *map(plain, outcome[1:])) for outcome in outcomes
    )


def path_of_outcome(stored: Plain) -> str:
    """The path, as reported, of the file with the waiver of a stored outcome."""
    return str(stored[0])


def outcomes(stored: tuple[Plain, ...], file: Callable[[str], File]) -> Iterator[Outcome]:
    """Stored outcomes, with the files of their paths."""
    for path, note, *fields in stored:
        yield Outcome(Note(file(path), *map(back, note)), *map(back, fields))
