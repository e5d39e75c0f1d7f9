"""The kinds of entry that the `each` of a rule can name: which keys they have, and in what they stand."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from policylint.schema import Shape, schema, shape

# In what the entries of a kind stand, each in a list.
_AROUND = {
    "theme": ("document", "theme"),
    "position": ("theme",),
    "commitment": ("document", "theme"),
    "date": ("document", "theme"),
    "citation": ("document", "theme", "position", "commitment", "date"),
}


def shapes() -> dict[str, Shape]:
    """The shape of each kind of entry."""
    root = shape("normalised")
    themes = root.key("themes").items
    return {
        "document": root,
        "theme": themes,
        "position": themes.key("positions").items,
        "commitment": themes.key("commitments").items,
        "date": themes.key("dates").items,
        "citation": themes.key("citations").items,
    }


def fields(each: str) -> tuple[str, ...]:
    """The names that the words of a rule with `require` may use: the keys with text of what it looks at.

    `each` is a kind of entry, or a JSONPath: then any key of a document, and `value` for what is no mapping.
    """
    kinds = shapes()
    if each in kinds:
        return _texts(kinds[each])
    every = (name for kind in kinds.values() for name in _texts(kind))
    return tuple(dict.fromkeys([*every, "value"]))


def known_keys() -> frozenset[str]:
    """The keys that entries of any kind have."""
    return frozenset(name for kind in shapes().values() for name in kind.known)


@cache
def every_key() -> frozenset[str]:
    """The keys that may stand anywhere in a normalised document."""
    found: set[str] = set()
    waiting: list[Any] = [schema("normalised")]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            found |= set(part.get("properties", ()))
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return frozenset(found)


def asked_in_vain(fragment: Any, kind: Shape) -> Iterator[tuple[tuple[str | int, ...], str, tuple[str, ...]]]:
    """The keys that a sound fragment of JSON Schema names and that a kind of entry cannot have: the path in the
    fragment, the key, and the keys that there are instead."""
    if not isinstance(fragment, dict):
        return
    closed = bool(kind.known) and not kind.free
    for name, value in fragment.items():
        inner: list[tuple[tuple[str | int, ...], Any, Shape]] = []
        if name == "properties":
            for key, part in value.items():
                if closed and key not in kind.known:
                    yield (name, key), key, kind.known
                else:
                    inner.append(((name, key), part, kind.key(key)))
        elif name == "required" and closed:
            yield from (((name, at), key, kind.known) for at, key in enumerate(value) if key not in kind.known)
        elif name in ("items", "contains") and kind.items.known:
            inner.append(((name,), value, kind.items))
        elif name in ("not", "if", "then", "else"):
            inner.append(((name,), value, kind))
        elif name in ("anyOf", "allOf", "oneOf"):
            inner += [((name, at), part, kind) for at, part in enumerate(value)]
        for way, part, shape_there in inner:
            yield from (((*way, *path), key, known) for path, key, known in asked_in_vain(part, shape_there))


def around(kind: str, levels: int) -> tuple[Shape, ...]:
    """What may stand so many levels above an entry of a kind; nothing where that is beyond the document. The first
    level is the list that it stands in, the second what that list belongs to."""
    kinds: tuple[str, ...] = (kind,)
    for _ in range(levels // 2):
        kinds = tuple(dict.fromkeys(outer for inner in kinds for outer in _AROUND.get(inner, ())))
    found = shapes()
    if levels % 2 == 0:
        return tuple(found[kind] for kind in kinds)
    names = {"theme": "themes", "position": "positions", "commitment": "commitments", "date": "dates"}
    lists = ((outer, names.get(inner, "citations")) for inner in kinds for outer in _AROUND.get(inner, ()))
    return tuple(found[outer].key(name) for outer, name in lists)


def _texts(kind: Shape) -> tuple[str, ...]:
    return tuple(name for name in kind.known if kind.key(name).text or not _holds_more(kind.key(name)))


def _holds_more(place: Shape) -> bool:
    return bool(place.known) or place.free or bool(place.items.known) or place.items.text
