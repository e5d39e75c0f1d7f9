"""The words of a language, by first word, so that the longest phrase of a category is found in one look."""

from collections.abc import Iterable
from functools import cache

from policylint.time import dutch_calendar, dutch_relations, english_calendar, english_relations
from policylint.time.tokens import plain

Value = int | str


Entries = list[tuple[tuple[str, ...], Value]]


class Lexicon:
    """Phrases by first word and category, the longest first."""

    __slots__ = ("_phrases", "language", "table")

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self.table: dict[str, dict[str, Entries]] = {}
        self._phrases: dict[str, dict[str, Value]] = {}
        for category, lines in words.items():
            for line in lines.strip().splitlines():
                value, _, phrases = line.partition(": ")
                for phrase in phrases.split(" | "):
                    key = plain(phrase)
                    entries = self.table.setdefault(key[0], {}).setdefault(category, [])
                    entries.append((key, _value(value, phrase)))
                    self._phrases.setdefault(category, {}).setdefault(phrase, entries[-1][1])
        for categories in self.table.values():
            for entries in categories.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def phrases(self, category: str) -> dict[str, Value]:
        """The phrases of a category as they are written, with their values."""
        return self._phrases.get(category, {})

    def starts(self, categories: Iterable[str]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
        """How phrases of categories begin: the words that are one, and the first two of the longer ones."""
        wanted = set(categories)
        keys = [
            key
            for by_category in self.table.values()
            for name, entries in by_category.items()
            if name in wanted
            for key, _ in entries
        ]
        return frozenset(key[0] for key in keys if len(key) == 1), frozenset(key[:2] for key in keys if len(key) > 1)  # type: ignore[misc]

    def vocabulary(self) -> frozenset[str]:
        """All its words."""
        return frozenset(
            word for table in self.table.values() for entries in table.values() for key, _ in entries for word in key
        )


def _value(value: str, phrase: str) -> Value:
    if value == "=":
        return phrase
    return int(value) if value.lstrip("-").isdigit() else value


@cache
def lexicon(language: str) -> Lexicon:
    """The words of `nl` or `en`."""
    if language == "en":
        return Lexicon(language, english_calendar.WORDS | english_relations.WORDS)
    return Lexicon(language, dutch_calendar.WORDS | dutch_relations.WORDS)
