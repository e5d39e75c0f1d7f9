"""Pointers: what `at` names, seen from what a rule looks at. A key, or a way to one: down by keys and numbers
(`citations/0/cite`), or a Relative JSON Pointer (draft-bhutton-relative-json-pointer-00), which first goes up a number
of levels (`1/title`, `0#`).
"""

import re
from typing import NamedTuple

from policylint.normalised import Entry, View
from policylint.yaml import Mapping, Node, Sequence, follow

Steps = tuple[str | int, ...]
_RELATIVE = re.compile(r"(0|[1-9][0-9]*)([+-](?:0|[1-9][0-9]*))?(?:(#)|((?:/(?:[^~/]|~[01])*)*))")


class Pointer(NamedTuple):
    """`up` are the levels to go up, `shift` the items to go on in the list there; `of_key` says that not the value
    there but its key is meant, `steps` lead down from it."""

    up: int
    shift: int
    of_key: bool
    steps: tuple[str, ...]

    @property
    def down(self) -> bool:
        """Whether it only goes down, so that what it leads to is in what the rule looks at."""
        return not (self.up or self.shift or self.of_key)


class Target(NamedTuple):
    """Where a pointer leads: the node to point at, and `key` in `holder`, under which a value there stands or would
    stand; None where the way to it is not there, or no key leads to it."""

    node: Node
    holder: Node | None
    key: str


def read(text: str) -> Pointer | None:
    """The pointer that a text is; None where it is none."""
    if not text[:1].isdigit():
        steps = text.split("/")
        return Pointer(0, 0, False, tuple(map(_unescaped, steps))) if all(steps) else None
    match = _RELATIVE.fullmatch(text)
    if match is None:
        return None
    steps = [_unescaped(step) for step in (match[4] or "").split("/")[1:]]
    return Pointer(int(match[1]), int(match[2] or 0), match[3] is not None, tuple(steps))


def _unescaped(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")


def target(pointer: Pointer, view: View, owner: Node, way: Steps) -> Target:
    """Where a pointer leads from a value.

    Args:
        pointer: the pointer.
        view: the document that holds the value.
        owner: the node that the value was read from.
        way: the keys and indices that lead to the value in the view.
    """
    if pointer.down:
        return _below(owner, pointer.steps)
    top = way[: len(way) - pointer.up]
    last = top[-1] if top else None
    if pointer.shift and isinstance(last, int):
        top = (*top[:-1], last + pointer.shift)
    if pointer.up > len(way) or (pointer.shift and not isinstance(last, int)) or not _there(view.root, top):
        return Target(head(owner), None, "")
    from policylint import json_path

    node = json_path.node_at(view.root, top)
    if not pointer.of_key:
        return _below(node, pointer.steps)
    holder = json_path.node_at(view.root, top[:-1])
    key = follow(holder, [last])[1] if isinstance(last, str) else None
    return Target(key or node, None, "")


def way_to(view: View, entry: Entry) -> Steps:
    """The keys and indices that lead to an entry in its view; none to the document itself."""
    waiting: list[tuple[Steps, Entry]] = [((), view.root)]
    while waiting:
        way, around = waiting.pop()
        if around is entry:
            return way
        for key, value in around.items():
            # `all-citations` shows again what stands elsewhere.
            if isinstance(value, list) and key != "all-citations":
                waiting += [((*way, key, at), item) for at, item in enumerate(value) if isinstance(item, Entry)]
    return ()


def _there(root: Entry, way: Steps) -> bool:
    value: object = root
    for step in way:
        if isinstance(value, list):
            if not isinstance(step, int) or not 0 <= step < len(value):
                return False
            value = value[step]
        elif isinstance(value, dict):
            value = value[step]
    return True


def _below(node: Node, steps: tuple[str, ...]) -> Target:
    holder, key, place = node, "", node
    for number, key in enumerate(steps):
        holder = place
        found = child(holder, key)
        if found is None:
            # Where the last step is absent it could be written there; where an earlier one is, nothing can.
            return Target(head(holder), holder if number == len(steps) - 1 else None, key)
        place = found
    return Target(place, holder if steps else None, key)


def child(node: Node, step: str) -> Node | None:
    """What stands in a node under a key or number. A single value may be named as the first of a list."""
    if isinstance(node, Sequence):
        return node.items[int(step)] if step.isdigit() and int(step) < len(node.items) else None
    found = node.get(step) if isinstance(node, Mapping) else None
    return node if found is None and step == "0" else found


def head(node: Node) -> Node:
    """Where to point in a node, for want of something better: the first key of a mapping; any other node itself."""
    return node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else node
