"""Which rules of a grammar can begin with a word, so that the others need not be tried."""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple


class Rule(NamedTuple):
    """What reads an expression at a place, and how such an expression begins: with a phrase of some categories, with
    digits, or with certain other words."""

    read: Callable[[Any, int], Any]
    categories: frozenset[str]
    digits: bool = False
    words: frozenset[str] = frozenset()


def rule(read: Callable[[Any, int], Any], categories: str, *, digits: bool = False, words: str = "") -> Rule:
    """A rule, with its categories and words set apart by spaces."""
    return Rule(read, frozenset(categories.split()), digits, frozenset(words.split()))


class Rules:
    """Rules in the order in which they are tried."""

    __slots__ = ("_known", "_of_digits", "_rules", "_words")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._words = frozenset[str]().union(*(rule.words for rule in self._rules))
        self._of_digits = self._found("0", ())
        self._known: dict[tuple[str, str], tuple[Callable[[Any, int], Any], ...]] = {}

    def of(self, word: str, categories: Collection[str] | None, language: str) -> tuple[Callable[[Any, int], Any], ...]:
        """What can begin with a word, which begins phrases of these categories in a language."""
        if categories is None and word not in self._words:
            return self._of_digits if word.isdigit() else ()
        known = self._known.get((word, language))
        if known is None:
            known = self._known[word, language] = self._found(word, categories or ())
        return known

    def _found(self, word: str, categories: Collection[str]) -> tuple[Callable[[Any, int], Any], ...]:
        return tuple(
            rule.read
            for rule in self._rules
            if not rule.categories.isdisjoint(categories) or (rule.digits and word.isdigit()) or word in rule.words
        )
