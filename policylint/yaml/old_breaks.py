"""Characters that end a line in YAML 1.1, which the parser follows, and are text in YAML 1.2 (section 5.4).

The parser gets to see others in their place, and what it reads gets them back; so no offset moves.
"""

from collections.abc import Iterable

from policylint.yaml.nodes import Mapping, Node, Scalar

_OLD_BREAKS = "\x85\u2028\u2029"
_PRIVATE = range(0xF0000, 0xFFFFE)

# From the code of a character that stands in, to that of the one that it stands for.
Back = dict[int, int]


def hidden(text: str) -> tuple[str, Back]:
    """The text with each old line break replaced by a character that it does not hold, and the way back."""
    if text.isascii() or not any(char in text for char in _OLD_BREAKS):
        return text, {}
    free = (code for code in _PRIVATE if chr(code) not in text)
    there = {ord(char): next(free) for char in _OLD_BREAKS}
    return text.translate(there), {new: old for old, new in there.items()}


def put_back(roots: Iterable[Node], back: Back) -> None:
    """Give the scalars of trees that were just built the characters of the text."""
    pending = list(roots)
    seen: set[int] = set()
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Scalar):
            node.text = node.text.translate(back)
        elif isinstance(node, Mapping):
            pending += [part for pair in node.pairs for part in pair]
        else:
            pending += node.items
