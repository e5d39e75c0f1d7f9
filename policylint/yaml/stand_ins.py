"""Characters that are text in YAML 1.2, and that the parser, which follows YAML 1.1, takes for something else.

The parser gets to see others in their place, and what it reads gets them back; so no offset moves.
"""

import re
from collections.abc import Iterable
from functools import cache

from policylint.yaml.nodes import Mapping, Node, Scalar

_OLD_BREAKS = "\x85\u2028\u2029"
_PRIVATE = range(0xF0000, 0xFFFFE)

# From the code of a character that stands in, to that of the one that it stands for.
Back = dict[int, int]


def breaks_hidden(text: str) -> tuple[str, Back]:
    """The text with a stand-in for what ended a line in YAML 1.1 and no longer does (section 5.4), and the way back."""
    if text.isascii() or not any(char in text for char in _OLD_BREAKS):
        return text, {}
    there = _stand_ins(text, _OLD_BREAKS)
    return text.translate(there), {new: old for old, new in there.items()}


def words_hidden(text: str, back: Back) -> tuple[str, Back]:
    """The same for `:` and `?` inside words (section 7.3.3): between brackets the parser stops at them.

    `back` is the way back from what stands in already.
    """
    there = _stand_ins(text, ":?")
    hidden = _word_mark().sub(lambda match: match[0].translate(there) if len(match[0]) == 1 else match[0], text)
    return hidden, {**back, **{new: old for old, new in there.items()}}


@cache
def _word_mark() -> re.Pattern[str]:
    """A mark inside a word; or a whole tag, anchor, alias or directive, in which marks are no text."""
    inside = r"(?<=[^\s,\[\]{}\"'])(?::(?=[^\s,\[\]{}])|\?)"
    return re.compile(rf"(?:(?<![^\s,\[\]{{}}])[!&*]|^%)\S+|{inside}", re.MULTILINE)


def _stand_ins(text: str, chars: str) -> dict[int, int]:
    """For each character one that the text does not hold."""
    free = (code for code in _PRIVATE if chr(code) not in text)
    return {ord(char): next(free) for char in chars}


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
