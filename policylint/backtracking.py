"""Patterns that may take for ever: a repeat of a repeat, where a text can be divided among the two in many ways, and a
repeat of alternatives that take the same text.

A heuristic on the pattern as Python parses it. `(-[a-z]+)*` passes, since the hyphen says where each turn begins; in
`([a-z]+)*` nothing does. Of alternatives only those are seen that are alike, that are single characters of which both
may take one, or of which one is the other several times (`(a|a)*`, `(a|[^b])*`, `(a|aa)*`).
"""

from importlib import import_module
from typing import Any

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
# A repeat with fewer turns than this ends in a time that nobody minds.
_MANY = 20


def doubtful(pattern: str) -> bool:
    """Whether a pattern holds an unbounded repeat whose turns are not told apart. It must be one that compiles."""
    return any(_ambiguous(body) for body in _repeated(import_module("re._parser").parse(pattern)))


def _repeated(parts: Any) -> list[Any]:
    """The bodies of all unbounded repeats in a parsed pattern, inner ones included."""
    found = []
    for name, value in _named(parts):
        if name in _REPEATS and value[1] >= _MANY:
            found.append(value[2])
        for inner in _inner(name, value):
            found += _repeated(inner)
    return found


def _ambiguous(body: Any) -> bool:
    """Whether the turns of a repeat can be cut in more than one way: each turn may end in a repeat that also takes what
    begins the next."""
    items = _flat(body)
    if _forked(items):
        return True
    repeats = [value for name, value in items if name in _REPEATS and value[1] >= _MANY]
    marks = [(name, value) for name, value in items if name in ("LITERAL", "IN", "NOT_LITERAL", "ANY")]
    inner = [repeat for repeat in repeats if _single(repeat[2]) is not None]
    if not repeats:
        return False
    if len(inner) < len(repeats):
        return not marks
    return not any(
        name == "LITERAL" and not any(_takes(_single(repeat[2]), value) for repeat in inner) for name, value in marks
    )


def _forked(items: list[tuple[str, Any]]) -> bool:
    """Whether a turn holds alternatives that take the same text. What they all begin with stands before them."""
    for number, (name, value) in enumerate(items):
        if name != "BRANCH":
            continue
        ways = [_flat(way) for way in value[1]]
        before = items[:number]
        for index, way in enumerate(ways):
            others = ways[index + 1 :]
            if any(str(way) == str(other) or _overlap(way, other) for other in others):
                return True
            times, rest = divmod(len(way), len(before)) if before else (0, 0)
            if times and not rest and [] in ways and str(way) == str(before * times):
                return True
    return False


def _overlap(one: list[tuple[str, Any]], other: list[tuple[str, Any]]) -> bool:
    """Whether two alternatives of one character each may both take the same; ASCII stands for all."""
    first, second = _single(one), _single(other)
    return first is not None and second is not None and any(_takes(first, c) and _takes(second, c) for c in range(128))


def _flat(parts: Any) -> list[tuple[str, Any]]:
    """The items of a sequence, groups opened."""
    found = []
    for name, value in _named(parts):
        if name == "SUBPATTERN":
            found += _flat(value[-1])
        elif name == "ATOMIC_GROUP":
            found += _flat(value)
        else:
            found.append((name, value))
    return found


def _single(parts: Any) -> tuple[str, Any] | None:
    """The one character class that a body is; None where it is more."""
    items = _flat(parts)
    return items[0] if len(items) == 1 and items[0][0] in ("LITERAL", "NOT_LITERAL", "IN", "ANY") else None


def _takes(single: tuple[str, Any] | None, code: int) -> bool:
    """Whether a character class may take a character; in doubt it may."""
    name, value = single if single is not None else ("ANY", None)
    if name == "LITERAL":
        return bool(value == code)
    if name == "NOT_LITERAL":
        return bool(value != code)
    if name == "ANY":
        return True
    parts = _named(value)
    inside = any(_member(kind, part, code) for kind, part in parts)
    return inside != any(kind == "NEGATE" for kind, _ in parts)


def _member(kind: str, part: Any, code: int) -> bool:
    if kind == "LITERAL":
        return bool(part == code)
    if kind == "RANGE":
        return bool(part[0] <= code <= part[1])
    if kind != "CATEGORY":
        return False
    char = chr(code)
    classes = {"DIGIT": char.isdigit(), "SPACE": char.isspace(), "WORD": char.isalnum() or char == "_"}
    word = str(part).rpartition("_")[2]
    return classes.get(word, True) != ("NOT" in str(part))


def _inner(name: str, value: Any) -> list[Any]:
    if name in (*_REPEATS, "POSSESSIVE_REPEAT"):
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[-1]]
    if name == "BRANCH":
        return list(value[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if name == "ATOMIC_GROUP":
        return [value]
    if name == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part is not None]
    return []


def _named(parts: Any) -> list[tuple[str, Any]]:
    return [(str(name), value) for name, value in parts]
