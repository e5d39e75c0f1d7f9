"""The words of a language, by first word, so that the longest phrase of a category is found in one look."""

from functools import cache

from policylint.time import dutch, english
from policylint.time.tokens import plain

Value = int | str


class Lexicon:
    """Phrases by category and first word. `starters` holds the words with which a category can begin."""

    __slots__ = ("_table", "language")

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self._table: dict[str, dict[str, list[tuple[tuple[str, ...], Value]]]] = {}
        for category, lines in words.items():
            table = self._table.setdefault(category, {})
            for line in lines.strip().splitlines():
                value, _, phrases = line.partition(": ")
                for phrase in phrases.split(" | "):
                    key = plain(phrase)
                    table.setdefault(key[0], []).append((key, _value(value, phrase)))
        for table in self._table.values():
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, category: str, norms: list[str], index: int) -> tuple[Value, int] | None:
        """The value of the longest phrase of a category that starts at a token, and where it ends."""
        if index >= len(norms):
            return None
        for key, value in self._table[category].get(norms[index], ()):
            end = index + len(key)
            if len(key) == 1 or tuple(norms[index:end]) == key:
                return value, end
        return None

    def every(self, category: str, norms: list[str], index: int) -> list[tuple[Value, int]]:
        """All phrases of a category that start at a token, longest first."""
        entries = self._table[category].get(norms[index], ()) if index < len(norms) else ()
        return [(value, index + len(key)) for key, value in entries if tuple(norms[index : index + len(key)]) == key]

    def starts(self, categories: tuple[str, ...]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
        """How phrases of categories begin: the words that are one, and the first two of the longer ones."""
        keys = [key for name in categories for entries in self._table[name].values() for key, _ in entries]
        return frozenset(key[0] for key in keys if len(key) == 1), frozenset(key[:2] for key in keys if len(key) > 1)  # type: ignore[misc]

    def vocabulary(self) -> frozenset[str]:
        """All its words."""
        return frozenset(
            word for table in self._table.values() for entries in table.values() for key, _ in entries for word in key
        )


def _value(value: str, phrase: str) -> Value:
    if value == "=":
        return phrase
    return int(value) if value.lstrip("-").isdigit() else value


@cache
def lexicon(language: str) -> Lexicon:
    """The words of `nl` or `en`."""
    return Lexicon(language, english.WORDS if language == "en" else dutch.WORDS)
