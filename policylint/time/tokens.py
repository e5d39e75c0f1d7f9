"""Words, numbers and marks of a text, with their places: what the grammars read."""

import re
from functools import cache
from typing import NamedTuple

# Accents by which Dutch only stresses a word ("vóór", "één"), and what typography puts in place of plain characters.
_PLAIN = str.maketrans(
    "áàâäãéèêëíìîïóòôöõúùûüç’‘`´–—‐‑‒−",
    "aaaaaeeeeiiiiooooouuuuc''''------",
    "\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0x300, 0x370))),
)
BREAK = "\n\n"


class Tokens(NamedTuple):
    """The tokens of a text: each as compared (`norms`: lower case, unaccented) and its place (`starts`, `ends`)."""

    text: str
    norms: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.norms) and self.starts[index] == self.ends[index - 1]

    def raw(self, index: int) -> str:
        """A token as written."""
        return self.text[self.starts[index] : self.ends[index]]


@cache
def _token() -> re.Pattern[str]:
    word = r"[^\W\d_][^\W\d_\u0300-\u036f\u00ad\u200b-\u200d\u2060]*"
    inner = r"(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\W\d_]*)*"
    return re.compile(rf"{word}{inner}|[0-9]+|\n[^\S\n]*\n\s*|[^\s\ufeff\u00ad\u200b-\u200d\u2060]")


def tokens(text: str) -> Tokens:
    """The tokens of a text. An empty line is one, as no expression runs over it."""
    norms, starts, ends = [], [], []
    for match in _token().finditer(text):
        word = match.group()
        word = BREAK if word[0] == "\n" else folded(word)
        norms.append(word)
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(text, norms, starts, ends)


def folded(text: str) -> str:
    """A text as its words are compared: lower case, unaccented."""
    return text.lower() if text.isascii() else text.lower().translate(_PLAIN)


def plain(text: str) -> tuple[str, ...]:
    """The words of a phrase, as they are compared."""
    return tuple(tokens(text).norms)
