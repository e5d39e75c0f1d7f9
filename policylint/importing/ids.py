"""Ids for what a draft holds: words of the letter as a slug, each id once."""

import re
import unicodedata
from functools import cache


class Ids:
    """Ids that no other thing in the document has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def new(self, words: str, longest: int = 44) -> str:
        """An id made of words; with a number where it is taken."""
        base = slug(words, longest) or "punt"
        name = base
        while name in self._taken:
            self._counts[base] = self._counts.get(base, 1) + 1
            name = f"{base}-{self._counts[base]}"
        self._taken.add(name)
        return name


@cache
def _small_words() -> frozenset[str]:
    return frozenset(
        [
            "de",
            "het",
            "een",
            "van",
            "in",
            "op",
            "en",
            "voor",
            "met",
            "aan",
            "te",
            "tot",
            "om",
            "dat",
            "die",
            "bij",
            "of",
            "als",
            "door",
            "the",
            "a",
            "of",
            "and",
            "to",
            "for",
        ]
    )


def slug(words: str, longest: int) -> str:
    """Words as an id: lower case, plain letters, whole words as far as they fit."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
    parts = re.findall(r"[a-z0-9]+", plain)
    made = ""
    for part in parts:
        longer = f"{made}-{part}" if made else part
        if len(longer) > longest:
            break
        made = longer
    return made or "-".join(parts)[:longest].strip("-")


def gist(words: str) -> str:
    """The first words that carry meaning."""
    return " ".join([word for word in re.findall(r"[\w’'-]+", words) if word.casefold() not in _small_words()][:7])
