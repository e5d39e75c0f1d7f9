"""The published JSON Schemas at work: nodes to plain data, a fast yes, and what a person should read on a no.

Plain data is schema-directed: where the schema wants text, a plain scalar is the text on the page (`010`, `no`,
`2026-12-31` never become another value). `validator.py` gives the fast yes; only when it says no is `jsonschema`
imported, in `misfits`.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from policylint import resources
from policylint.open_points import is_open
from policylint.validator import Predicate, compiled
from policylint.yaml import Mapping, Node, Scalar, core

KINDS = ("policy", "knowledge", "rule")


class Shape:
    """What a schema, with all its branches, allows at one place: which keys, which items, and whether text.

    `text`: a string may stand here. `bound`: but not any string. `listed`: a list may. `many`: both one value and a
    list of them may. `anything`: the schema says nothing. `keys`: the shapes that were asked for by `key` so far.
    """

    __slots__ = (
        "_branches", "_items", "_others", "_root", "anything", "bound", "keys", "known", "listed", "many", "text",
    )  # fmt: skip

    def __init__(self, root: dict[str, Any], schemas: tuple[Any, ...]) -> None:
        self._root = root
        branches = [branch for schema in schemas for branch in _branches(root, schema)]
        self._branches = branches
        self.keys: dict[str, Shape] = {}
        self._items: Shape | None = None
        self._others: Shape | None = None
        kinds = {kind for branch in branches for kind in _types(branch)}
        self.anything = not kinds and not any("properties" in branch for branch in branches)
        self.text = "string" in kinds
        self.bound = not self.anything and not any(_takes_placeholder(branch) for branch in branches)
        self.listed = "array" in kinds
        self.many = self.listed and len(kinds) > 1
        self.known = tuple(dict.fromkeys(key for branch in branches for key in branch.get("properties", ())))

    def key(self, name: str) -> "Shape":
        """The shape of the value of `name`; a shape that allows anything where the schema does not know the key."""
        found = self.keys.get(name)
        if found is None:
            if name not in self.known:
                return self._other
            schemas = tuple(b["properties"][name] for b in self._branches if name in b.get("properties", ()))
            found = self.keys[name] = Shape(self._root, schemas)
        return found

    @property
    def _other(self) -> "Shape":
        """The shape of the values of all keys that the schema does not name, however many there are."""
        if self._others is None:
            schemas = tuple(b["additionalProperties"] for b in self._branches if b.get("additionalProperties"))
            self._others = Shape(self._root, schemas)
        return self._others

    @property
    def free(self) -> bool:
        """Whether keys beyond the known ones are allowed."""
        return self.anything or any(branch.get("additionalProperties") for branch in self._branches)

    @property
    def items(self) -> "Shape":
        """The shape of the items of a list that stands here."""
        if self._items is None:
            self._items = Shape(self._root, tuple(b["items"] for b in self._branches if "items" in b))
        return self._items


def _branches(root: dict[str, Any], schema: Any) -> Iterator[dict[str, Any]]:
    """The schema and every branch of its unions, references followed. A boolean schema has none."""
    if not isinstance(schema, dict):
        return
    yield schema
    if "$ref" in schema:
        yield from _branches(root, _resolve(root, schema["$ref"]))
    for union in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(union, ()):
            yield from _branches(root, branch)


def _resolve(root: dict[str, Any], reference: str) -> Any:
    target: Any = root
    for part in reference.removeprefix("#").split("/")[1:]:
        target = target[part]
    return target


def _takes_placeholder(branch: dict[str, Any]) -> bool:
    if "string" not in _types(branch) or "enum" in branch or "const" in branch:
        return False
    return "pattern" not in branch or re.search(branch["pattern"], "PM") is not None


_TYPE_OF = {str: "string", bool: "boolean", int: "integer", float: "number"}


def _types(branch: dict[str, Any]) -> set[str]:
    kind = branch.get("type")
    if kind is not None:
        return {kind} if isinstance(kind, str) else set(kind)
    values = [branch["const"]] if "const" in branch else branch.get("enum", ())
    return {_TYPE_OF.get(type(value), "null") for value in values}


@cache
def schema(kind: str) -> dict[str, Any]:
    """The published schema of a kind of file, by name (`policy`, `knowledge`, `rule`, `config`, ...)."""
    loaded: dict[str, Any] = json.loads(resources.schema_text(kind))
    return loaded


@cache
def shape(kind: str) -> Shape:
    """The shape of a document of a kind."""
    return Shape(schema(kind), (schema(kind),))


def plain(node: Node, form: Shape) -> Any:
    """The node as plain data, read as its shape wants. An empty value is None; of a duplicate key, the first counts."""
    if isinstance(node, Scalar):
        if not node.plain:
            return node.text
        if form.text:
            return node.text if node.text else None
        return core(node.text)
    if isinstance(node, Mapping):
        data: dict[str, Any] = {}
        known = form.keys
        for key, value in node.pairs:
            name = key.text if isinstance(key, Scalar) else ""
            if name not in data:
                inner = known.get(name) or form.key(name)
                if not (inner.bound and still_to_come(value, inner)):
                    data[name] = plain(value, inner)
        return data
    items = form.items
    return [plain(item, items) for item in node.items]


def still_to_come(value: Node, form: Shape) -> bool:
    """Whether a placeholder stands where no free text may: such a key counts as absent until it is filled in."""
    return isinstance(value, Scalar) and form.bound and is_open(value.text)


@cache
def _validator(kind: str) -> Predicate:
    made = compiled(schema(kind))
    assert made is not None, f"{kind}.schema.json uses a keyword that validator.py does not know"
    return made


def fits(kind: str, data: Any) -> bool:
    """Whether plain data fits the published schema of its kind."""
    return _validator(kind)(data)
