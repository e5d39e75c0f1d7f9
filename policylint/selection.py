"""Which rules are meant: by name, by code, or by what a code begins with; and which of them run, how loud."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policylint.diagnostic import Severity
from policylint.errors import UsageError
from policylint.rules import Rule

_CODE_LIKE = re.compile("[A-Za-z]{1,8}[0-9OIL]+")


def find(rules: Iterable[Rule], word: str) -> Rule | None:
    """The rule of a name or a code; case is ignored."""
    name = word.lower()
    return next((rule for rule in rules if name and name in (rule.name.lower(), rule.code.lower())), None)


def named(rules: Iterable[Rule], word: str) -> Rule:
    """The rule of a name or a code.

    Raises:
        UsageError: there is none.
    """
    rules = tuple(rules)
    found = find(rules, word)
    if found is None:
        meant = [rule.code for rule in rules if _is_prefix(word) and rule.code.startswith(word)]
        if meant:
            raise UsageError(f"`{word}` means several rules; name one of {', '.join(meant)}")
        raise UsageError(f"no rule is called `{word}`{_near(rules, word)}")
    return found


def matching(rules: tuple[Rule, ...], words: Iterable[str], option: str) -> Iterator[Rule]:
    """The rules that words name: a code, a name, a prefix of codes (`PL1`), or `ALL`."""
    for word in words:
        if not word.strip():
            raise UsageError(f"{option}: names no rule")
        matches = [rule for rule in rules if _means(word, rule)]
        if not matches:
            raise UsageError(f"{option}: no rule is called `{word}`{_near(rules, word)}")
        yield from matches


def _means(word: str, rule: Rule) -> bool:
    return (
        word == "ALL"
        or word.lower() in (rule.name.lower(), rule.code.lower())
        or (_is_prefix(word) and rule.code.startswith(word))
    )


def _is_prefix(word: str) -> bool:
    return len(word) > 1 and word.isalnum() and word.isupper()


def _near(rules: Iterable[Rule], word: str) -> str:
    near = nearest(rules, word)
    return f"; did you mean `{near}`?" if near else "; `policylint rules` lists them all"


def nearest(rules: Iterable[Rule], word: str) -> str:
    """The name or code that somebody will have meant; empty where nobody can tell. A code is close to another only by
    a slip of the pen: a sign too many or too few, two that changed places, a letter for a digit."""
    from difflib import get_close_matches

    rules = tuple(rules)
    alike = str.maketrans("OIL", "011")
    written = word.upper().translate(alike)
    codes = [rule.code for rule in rules if rule.code.upper().translate(alike) == written]
    if not codes and _CODE_LIKE.fullmatch(word):
        codes = [rule.code for rule in rules if _slipped(word.upper(), rule.code)]
    # What begins alike is meant: the slip is at the end.
    codes.sort(key=lambda code: not (word.upper().startswith(code) or code.startswith(word.upper())))
    names = [] if codes or _CODE_LIKE.fullmatch(word) else [rule.name for rule in rules]
    return next(iter(codes or get_close_matches(word.lower(), names, 1, 0.8)), "")


def _slipped(written: str, code: str) -> bool:
    """Whether a word is a code with a sign too many or too few, or with two that changed places."""
    longer, shorter = (written, code) if len(written) > len(code) else (code, written)
    if len(longer) == len(shorter) + 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return any(
        written[:at] + written[at + 1] + written[at] + written[at + 2 :] == code for at in range(len(written) - 1)
    )


class Selection(NamedTuple):
    """Which rules run, and how loud: what the config and the command line say of them.

    Of two words in `severity` that mean one rule, the last counts. With `known_only`, words that mean no rule are
    passed over.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    extend_select: tuple[str, ...] = ()
    preview: bool = False
    known_only: bool = False

    def of(self, rules: tuple[Rule, ...]) -> dict[Rule, Severity | None]:
        """The rules that run, each with the severity that replaces its own, or None.

        `select` alone decides what runs where it is given; else all rules that are on by default, with `preview` those
        on trial as well. `extend_select` adds, `ignore` takes away. A prefix of codes and `ALL` mean the rules that are
        on anyway: one that is off is meant by its own name or code alone, and so is one on trial unless `preview` is
        on.

        Raises:
            UsageError: a word names no rule, or no severity.
        """
        on = ("on", "preview") if self.preview else ("on",)
        chosen = dict.fromkeys(self._meant(rules, self.select, "select"))
        if not self.select:
            chosen = {rule: None for rule in rules if rule.default in on}
        chosen |= dict.fromkeys(self._meant(rules, self.extend_select, "extend-select"))
        for rule in self._matching(rules, self.ignore, "ignore"):
            chosen.pop(rule, None)
        levels: dict[Rule, Severity] = {}
        for word, level in self.severity.items():
            if level.upper() not in Severity.__members__:
                words = ", ".join(severity.word for severity in Severity)
                raise UsageError(f"severity of {word}: `{level}` is none of {words}")
            levels |= dict.fromkeys(self._matching(rules, (word,), "severity"), Severity[level.upper()])
        if self.select and not chosen and not self.known_only:
            raise UsageError(
                "no rule is left to run: `ignore` takes away all that `select` names"
                if self.ignore
                else "no rule is left to run: those that `select` names are off; name each by its own name or code"
            )
        return {rule: levels.get(rule) for rule in rules if rule in chosen}

    def _meant(self, rules: tuple[Rule, ...], words: tuple[str, ...], option: str) -> Iterator[Rule]:
        named = {word.lower() for word in words}
        on = ("on", "preview") if self.preview else ("on",)
        for rule in self._matching(rules, words, option):
            if rule.default in on or named & {rule.name.lower(), rule.code.lower()}:
                yield rule

    def _matching(self, rules: tuple[Rule, ...], words: Iterable[str], option: str) -> Iterator[Rule]:
        if self.known_only:
            words = [word for word in words if any(_means(word, rule) for rule in rules)]
        return matching(rules, words, option)
