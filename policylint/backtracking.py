"""Patterns that may take for ever: those that can go through one text in very many ways.

A matcher that fails has tried every way, so the number of ways is the work. It is read off the pattern's automaton:

- exponential, where from one place the same text leads back to it in two ways: each such text more doubles the work;
- a power of the length, where in a row of repeats each two that follow one another may both take one text. Looking for
  the pattern anywhere in a text is a repeat before it. Up to the third power nobody minds. Where every two of the row
  share a text of their own, such as the words between `.*` and `.*`, only a text that was made for it takes long, and
  up to the fifth is let pass;
- very many all the same, where a row of parts may be there or not and all take one text, as `a?a?a?` does at length.
  The ways through one text are counted then, written from the letters that have most.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policylint.pattern_automaton import Automaton, TooLargeError, automaton, refers_back

# The highest powers of a text's length that are let pass: of one that repeats one character, and of any.
_OF_ONE, _OF_ANY = 3, 5
# Pairs and triples of places that are looked at before a pattern counts as too large.
_BUDGET = 200_000
# Texts of which the shortest is told.
_EXAMPLES = 20
# Parts that may be there or not, from which on ways are counted; how many ways are too many, and the text in letters.
_SPARE, _WAYS, _LENGTH = 10, 1_000_000, 60

Places = frozenset[int]


class Doubt(NamedTuple):
    """Why a pattern may take for ever.

    `kind` is `exponential`, `power` (the work grows with the length to the power `power`), `many` (there are very many
    ways through `start`), `reference` (it cannot be told, since the pattern refers back to a group) or `large` (it
    cannot be told in time). On `start` with `turn` many times after it, then something that does not fit, the work is
    as said; both are empty where it cannot be told.
    """

    kind: str
    start: str = ""
    turn: str = ""
    power: int = 0


def doubt(pattern: str, *, whole: bool = False) -> Doubt | None:
    """Why a pattern may take for ever; None where it takes no longer than a low power of the length of the text.

    Args:
        pattern: one that compiles, as Python's `re` reads it.
        whole: a text must match it from its beginning to its end; else it is looked for anywhere.
    """
    if not any(sign in pattern for sign in "*+?{"):
        return None
    try:
        paths = _Paths(automaton(pattern, whole=whole))
        found = paths.exponential() or paths.power() or paths.many()
    except (TooLargeError, RecursionError):
        return Doubt("large")
    return Doubt("reference") if found is not None and refers_back(pattern) else found


class _Paths:
    """The ways through an automaton."""

    def __init__(self, made: Automaton) -> None:
        self._letters, self._takes, self._follow = made.letters, made.takes, made.follow
        self._ends, self._spare = made.ends, made.spare
        self._sorted: dict[int, dict[int, list[int]]] = {}
        self._spent = 0

    def exponential(self) -> Doubt | None:
        """A place from which one text leads back to it in two ways."""
        everything = (1 << len(self._letters)) - 1
        for loop in self._loops(frozenset(range(len(self._takes))), everything):
            turn = self._forked(loop)
            if turn is not None:
                place, text = turn
                return Doubt("exponential", self._way({0}, place) or "", text)
        return None

    def _forked(self, loop: Places) -> tuple[int, str] | None:
        """A place of a loop, and a short text that leads from it back to it in two ways."""
        # Of places that lead to the same ones, one stands for all.
        begins = {frozenset(self._follow[place].items()): place for place in sorted(loop)}.values()
        texts: dict[tuple[int, int], tuple[int, str]] = {(place, place): (place, "") for place in begins}
        waiting = list(texts)
        found: list[tuple[int, str]] = []
        for pair in waiting:
            begin, text = texts[pair]
            for left, right, letter in self._steps(pair[0], pair[1], loop):
                step = (min(left, right), max(left, right))
                if left != right:
                    if step not in texts:
                        texts[step] = (begin, text + letter)
                        waiting.append(step)
                elif pair[0] != pair[1] or self._follow[pair[0]][left] > 1:
                    back = "" if left == begin else self._way({left}, begin) or ""
                    found.append((begin, text + letter + back))
            if len(found) >= _EXAMPLES:
                break
        return min(found, key=lambda turn: len(turn[1]), default=None)

    def _steps(self, left: int, right: int, within: Places) -> Iterator[tuple[int, int, str]]:
        """Where one character takes two places, with such a character."""
        others = self._by_letter(right)
        for bit, ones in self._by_letter(left).items():
            for one in ones:
                for other in others.get(bit, ()):
                    self._spend()
                    if one in within and other in within:
                        yield one, other, self._letters[bit]

    def _by_letter(self, place: int) -> dict[int, list[int]]:
        """What can come after a place, by the letters that it takes."""
        if place not in self._sorted:
            found = self._sorted[place] = {}
            for after in self._follow[place]:
                for bit in range(len(self._letters)):
                    if self._takes[after] >> bit & 1:
                        found.setdefault(bit, []).append(after)
        return self._sorted[place]

    def power(self) -> Doubt | None:
        """A row of repeats each of which shares a text with the next, where it is longer than is let pass."""
        # What is reached at the end of a pattern that is looked for is a match, and no work comes after it.
        if 0 in self._ends:
            return None
        within = frozenset(range(len(self._takes))) - self._ends
        everything = (1 << len(self._letters)) - 1
        row = self._row(within, everything)
        if len(row) + 1 > _OF_ANY:
            return self._of_power(row)
        if len(row) + 1 > _OF_ONE:
            for bit in range(len(self._letters)):
                row = self._row(within, 1 << bit)
                if len(row) + 1 > _OF_ONE:
                    return self._of_power(row)
        return None

    def _of_power(self, row: list[tuple[int, str]]) -> Doubt:
        place, turn = row[0]
        return Doubt("power", self._way({0}, place) or "", turn, len(row) + 1)

    def many(self) -> Doubt | None:
        """A text through which there are too many ways, although none of them leads back."""
        if self._spare < _SPARE or 0 in self._ends:
            return None
        ways, text, total = {0: 1}, "", 0
        while ways and len(text) < _LENGTH:
            nexts: dict[int, dict[int, int]] = {}
            for place, count in ways.items():
                for bit, afters in self._by_letter(place).items():
                    reached = nexts.setdefault(bit, {})
                    for after in afters:
                        self._spend()
                        if after not in self._ends:
                            reached[after] = reached.get(after, 0) + count * self._follow[place][after]
            best = max(nexts, key=lambda bit: (sum(nexts[bit].values()), -bit), default=None)
            ways = nexts[best] if best is not None else {}
            text += self._letters[best] if best is not None else ""
            total += sum(ways.values())
            if total > _WAYS:
                return Doubt("many", text)
        return None

    def _row(self, within: Places, letters: int) -> list[tuple[int, str]]:
        """The longest row of loops each of which shares a text with one after it: for each such step the place where it
        begins, and the text."""
        loops = self._loops(within, letters)
        reach = {loop: self._beyond(loop, within, letters) for loop in loops}
        longest: dict[Places, list[tuple[int, str]]] = {}

        def row(loop: Places) -> list[tuple[int, str]]:
            if loop not in longest:
                best: list[tuple[int, str]] = []
                for other in loops:
                    if other is loop or not other <= reach[loop]:
                        continue
                    following = row(other)
                    if len(following) >= len(best):
                        shared = self._shared(loop, other, reach[loop], letters)
                        if shared is not None:
                            best = [shared, *following]
                        elif len(following) > len(best):
                            best = following
                longest[loop] = best
            return longest[loop]

        return max(map(row, loops), key=len, default=[])

    def _shared(self, loop: Places, other: Places, beyond: Places, letters: int) -> tuple[int, str] | None:
        """A place in a loop, and a text that leads back to it, from there to a place in the other loop, and from that
        one back to it."""
        for first in loop:
            for last in other:
                texts = {(first, first, last): ""}
                waiting = list(texts)
                for triple in waiting:
                    for step, letter in self._together(triple, (loop, beyond, other), letters):
                        if step == (first, last, last):
                            return first, texts[triple] + letter
                        if step not in texts:
                            texts[step] = texts[triple] + letter
                            waiting.append(step)
        return None

    def _together(
        self, triple: tuple[int, int, int], within: tuple[Places, Places, Places], letters: int
    ) -> Iterator[tuple[tuple[int, int, int], str]]:
        one, two, three = triple
        for first in self._follow[one].keys() & within[0]:
            some = self._takes[first] & letters
            for last in self._follow[three].keys() & within[2]:
                both = some & self._takes[last]
                if not both:
                    continue
                for middle in self._follow[two].keys() & within[1]:
                    if both & self._takes[middle]:
                        self._spend()
                        yield (first, middle, last), self._letter(both & self._takes[middle])

    def _loops(self, within: Places, letters: int) -> list[Places]:
        """The places of which each leads back to itself, by the loop that they form."""
        below: dict[int, int] = {}
        number: dict[int, int] = {}
        stack: list[int] = []
        on: set[int] = set()
        found = []
        for root in sorted(within):
            if root in number or not (self._takes[root] & letters or root == 0):
                continue
            work = [(root, iter(self._after(root, within, letters)))]
            number[root] = below[root] = len(number)
            stack.append(root)
            on.add(root)
            while work:
                place, following = work[-1]
                step = next(following, None)
                if step is None:
                    work.pop()
                    if work:
                        below[work[-1][0]] = min(below[work[-1][0]], below[place])
                    if below[place] == number[place]:
                        at = stack.index(place)
                        loop = frozenset(stack[at:])
                        del stack[at:]
                        on -= loop
                        if len(loop) > 1 or place in self._follow[place]:
                            found.append(loop)
                elif step not in number:
                    number[step] = below[step] = len(number)
                    stack.append(step)
                    on.add(step)
                    work.append((step, iter(self._after(step, within, letters))))
                elif step in on:
                    below[place] = min(below[place], number[step])
        return found

    def _after(self, place: int, within: Places, letters: int) -> list[int]:
        return [after for after in self._follow[place] if after in within and self._takes[after] & letters]

    def _beyond(self, places: Iterable[int], within: Places, letters: int) -> Places:
        """Where some places lead, themselves included."""
        found = set(places)
        waiting = list(found)
        for place in waiting:
            for after in self._after(place, within, letters):
                if after not in found:
                    found.add(after)
                    waiting.append(after)
        return frozenset(found)

    def _way(self, starts: Iterable[int], goal: int) -> str | None:
        """A shortest text that leads from one of some places to another."""
        texts = dict.fromkeys(starts, "")
        waiting = list(texts)
        for place in waiting:
            if place == goal:
                return texts[place]
            for after in self._follow[place]:
                if after not in texts:
                    texts[after] = texts[place] + self._letter(self._takes[after])
                    waiting.append(after)
        return None

    def _letter(self, letters: int) -> str:
        """The most readable of some letters."""
        return self._letters[(letters & -letters).bit_length() - 1]

    def _spend(self) -> None:
        self._spent += 1
        if self._spent > _BUDGET:
            raise TooLargeError
