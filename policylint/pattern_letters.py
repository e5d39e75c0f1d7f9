"""The letters of a pattern: one character for each sort of characters that its sets tell apart."""

from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any


def leaves(parts: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
    """The items of a parsed pattern that hold no others, each with the flags that hold for it."""
    for name, value in parts:
        kind = str(name)
        if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield from leaves(value[2], flags)
        elif kind == "SUBPATTERN":
            yield from leaves(value[3], (flags | value[1]) & ~value[2])
        elif kind == "BRANCH":
            for way in value[1]:
                yield from leaves(way, flags)
        elif kind in ("ASSERT", "ASSERT_NOT"):
            yield from leaves(value[1], flags)
        elif kind == "ATOMIC_GROUP":
            yield from leaves(value, flags)
        elif kind == "GROUPREF_EXISTS":
            for way in value[1:]:
                yield from leaves(way or (), flags)
        else:
            yield name, value, flags


def sorted_out(items: list[tuple[Any, Any, int]], words: bool) -> tuple[str, dict[tuple[str, int], int]]:
    """One letter for each sort of characters that a pattern tells apart, and for each of its sets the letters in it."""
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    candidates = _candidates(items)
    found: dict[tuple[str, int], list[bool]] = {}
    for name, value, flags in items:
        key = (str((name, value)), flags)
        if str(name) in ("LITERAL", "NOT_LITERAL", "IN", "ANY") and key not in found:
            state = parser.State()
            state.flags = flags
            matches = compiler.compile(parser.SubPattern(state, [(name, value)])).match
            found[key] = [matches(letter) is not None for letter in candidates]
    if words:
        found["word", 0] = [letter.isalnum() or letter == "_" for letter in candidates]
    sorts: dict[tuple[bool, ...], str] = {}
    for letter, *told in zip(candidates, *found.values(), strict=True):
        sorts.setdefault(tuple(told), letter)
    masks = {key: sum(1 << bit for bit, told in enumerate(sorts) if told[number]) for number, key in enumerate(found)}
    return "".join(sorts.values()), masks


def _candidates(items: list[tuple[Any, Any, int]]) -> str:
    """Characters of every sort that the sets of a pattern can tell apart, the most readable ones first: those up to
    U+00FF, and beyond them a digit, a letter, a space and another one from each stretch between the ends of ranges.
    """
    ends = {0x100, 0x110000}
    for name, value, _ in items:
        for kind, part in [(name, value)] if str(name) != "IN" else value:
            if str(kind) in ("LITERAL", "NOT_LITERAL"):
                ends |= _ends(part, part)
            elif str(kind) == "RANGE":
                ends |= _ends(*part)
    low = [chr(code) for code in range(0x100)]
    readable = sorted(
        low, key=lambda c: (not c.isascii(), not c.isprintable(), not c.isalnum(), c.isdigit(), not c.islower())
    )
    stops = sorted(end for end in ends if 0x100 <= end <= 0x110000)
    for start, stop in pairwise(stops):
        sorts: dict[tuple[bool, ...], str] = {}
        for code in range(start, stop):
            letter = chr(code)
            sorts.setdefault((letter.isdecimal(), letter.isalnum(), letter.isspace()), letter)
            # There are no spaces beyond U+3000.
            if len(sorts) == (4 if start <= 0x3000 else 3):
                break
        readable += sorts.values()
    return "".join(readable)


def _ends(low: int, high: int) -> set[int]:
    """Where the stretch of a range begins and ends, and those of its capitals and small letters."""
    ends = {low, high + 1}
    for code in (low, high):
        for other in (chr(code).lower(), chr(code).upper()):
            if len(other) == 1:
                ends |= {ord(other), ord(other) + 1}
    return ends
