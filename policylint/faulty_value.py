"""What a validation error is about: the value in its document, where to point for it, and what to call it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from policylint.diagnostic import Term
from policylint.schema import Shape, shape
from policylint.yaml import Mapping, Node, Scalar, Sequence, follow

Path = tuple[str | int, ...]


class Misfit(NamedTuple):
    """One thing that does not fit. `case` names the message; offsets are code points in the source, half-open.

    `owner` is the path of the value that it is about.
    """

    case: str
    start: int
    end: int
    fields: dict[str, Any]
    owner: Path = ()


class Subject(NamedTuple):
    """What an error is about: its document, the path in it, and the node there with the key under which it stands."""

    kind: str
    root: Node
    path: Path
    node: Node
    key: Scalar | None

    @property
    def span(self) -> tuple[int, int]:
        """The value's span; where the value is empty, its key's, or the dash of its list."""
        node = self.node
        if node.start < node.end:
            return node.start, node.end
        if self.key is not None:
            return self.key.start, self.key.end
        above = follow(self.root, self.path[:-1])[0]
        dash = isinstance(above, Sequence) and not above.flow and node.start > above.start
        return node.start - dash, node.end

    @property
    def head(self) -> tuple[int, int]:
        """Where to point when something is absent from a mapping: its key, else its own first key."""
        if self.key is not None:
            return self.key.start, self.key.end
        if isinstance(self.node, Mapping) and self.node.pairs:
            return self.node.pairs[0][0].start, self.node.pairs[0][0].end
        return self.span

    @property
    def name(self) -> str:
        """The nearest key upward: a word of the tool's own where the schema knows it, else the draft's."""
        for index in range(len(self.path) - 1, -1, -1):
            part = self.path[index]
            if isinstance(part, str):
                known = shape_at(shape(self.kind), self.path[:index]).known
                return Term(part) if part in known else part
        return Term("document")

    def misfit(self, case: str, place: tuple[int, int], **fields: Any) -> Misfit:
        """A misfit of it. A list has no name for its items: where a case has words for them, those are used."""
        item = bool(self.path) and isinstance(self.path[-1], int) and case in _ITEM_CASES
        return Misfit(f"item-{case}" if item else case, *place, {"key": self.name, **fields}, self.path)


_ITEM_CASES = ("no-value", "wrong-type", "empty")


def shape_at(form: Shape, path: Iterable[str | int]) -> Shape:
    """The shape at the end of a path of keys and indices."""
    for part in path:
        form = form.key(part) if isinstance(part, str) else form.items
    return form
