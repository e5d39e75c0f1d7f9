"""A pattern as an automaton of its characters: each way in which Python's matcher can go through a text is a path of
its own, so that counting paths is counting the work of a match that fails.

What the matcher can do and the automaton cannot say is taken wider, never narrower: a reference back to a group takes
any text, an anchor within the pattern holds everywhere, an atomic group may be taken in parts. A repeat that may have
many turns is one without end; one of few turns is written out.
"""

from importlib import import_module
from typing import Any, NamedTuple

from policylint.pattern_letters import leaves, sorted_out

# With as many turns as this, those of the repeats around it counted in, a repeat is taken as one without end.
MANY = 20
# Conditions at a spot between two characters: `edge` of a word, `no edge`, or `other`: one that may fail in a way that
# two characters do not tell.
Conditions = frozenset[str]
_FREE: Conditions = frozenset()
_OTHER: Conditions = frozenset({"other"})
# In as many ways between two places nobody reads a text.
_WAYS = 1000
_LIMIT, _EDGES = 2000, 100_000


class TooLargeError(ValueError):
    """A pattern of so many characters, its repeats written out, that nobody can judge it in time."""


class Automaton(NamedTuple):
    """Places in a pattern that take one character each; place 0 is where it begins, before any.

    `takes` holds for each place the characters it takes, as bits over `letters`: one letter for each sort of characters
    that the pattern tells apart. `follow` says which places can come after a place, and in how many ways. `ends` are
    the places after which the pattern has matched, whatever follows; place 0 where it matches nothing.
    `spare` counts the parts, repeats written out, that may be there or not.
    """

    letters: str
    takes: tuple[int, ...]
    follow: tuple[dict[int, int], ...]
    ends: frozenset[int]
    spare: int


class _Piece(NamedTuple):
    """A part of a pattern: in how many ways it matches nothing, and at which places it begins and ends, each under
    conditions."""

    nothing: dict[Conditions, int]
    first: dict[tuple[int, Conditions], int]
    last: dict[tuple[int, Conditions], int]


_EMPTY = _Piece({_FREE: 1}, {}, {})


def automaton(pattern: str, *, whole: bool) -> Automaton:
    """The automaton of a pattern that compiles.

    Args:
        pattern: as Python's `re` reads it.
        whole: it must match a text as a whole; else it is looked for anywhere in it, which is part of the automaton.

    Raises:
        TooLargeError: it has too many places.
    """
    parsed = import_module("re._parser").parse(pattern)
    return _Builder(parsed, whole).built()


def refers_back(pattern: str) -> bool:
    """Whether a pattern refers back to what a group took."""
    names = {str(name) for name, _, _ in leaves(import_module("re._parser").parse(pattern), 0)}
    return "GROUPREF" in names


class _Builder:
    def __init__(self, parsed: Any, whole: bool) -> None:
        self._flags: int = parsed.state.flags
        self._parsed, self._whole = parsed, whole
        items = list(leaves(parsed, self._flags))
        self._by_edges = any("BOUNDARY" in str(value) for name, value, _ in items if str(name) == "AT")
        self._letters, self._masks = sorted_out(items, self._by_edges)
        self._all = (1 << len(self._letters)) - 1
        self._spare = self._edges = 0
        self._takes: list[int] = [0]
        self._follow: list[dict[int, int]] = [{}]

    def built(self) -> Automaton:
        whole = self._sequence(self._parsed, self._flags, 1)
        ends = {place for place, conditions in whole.last if not conditions}
        if _FREE in whole.nothing:
            ends.add(0)
        if not self._whole and not _anchored(self._parsed, self._flags):
            whole = self._joined(self._turns(self._any()), whole)
        for (place, conditions), ways in whole.first.items():
            self._edge(0, place, conditions, ways)
        return Automaton(
            self._letters,
            tuple(self._takes),
            tuple(self._follow),
            frozenset() if self._whole else frozenset(ends),
            self._spare,
        )

    def _sequence(self, parts: Any, flags: int, turns: int) -> _Piece:
        piece = _EMPTY
        for name, value in parts:
            piece = self._joined(piece, self._item(str(name), value, flags, turns, (name, value)))
        return piece

    def _item(self, name: str, value: Any, flags: int, turns: int, item: Any) -> _Piece:
        """The piece of one item. `turns` is how often the repeats around it are written out, multiplied."""
        if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
            return self._characters(self._masks[str(item), flags])
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, body = value
            return self._repeat(low, high, body, flags, turns)
        if name == "SUBPATTERN":
            _, more, less, inner = value
            return self._sequence(inner, (flags | more) & ~less, turns)
        if name == "ATOMIC_GROUP":
            return self._sequence(value, flags, turns)
        if name == "BRANCH":
            return _either([self._sequence(way, flags, turns) for way in value[1]])
        if name == "GROUPREF_EXISTS":
            return _either([_EMPTY if way is None else self._sequence(way, flags, turns) for way in value[1:]])
        if name in ("GROUPREF", "GROUPREF_IGNORE"):
            return self._joined(self._turns(self._any()), _EMPTY._replace(nothing={_OTHER: 1}))
        if name in ("ASSERT", "ASSERT_NOT"):
            # A look ahead is a way that leads nowhere, taken before the others. One back has a fixed length.
            ahead = self._sequence(value[1], flags, turns).first if value[0] > 0 else {}
            return _Piece({_OTHER: 1}, ahead, {})
        if name == "AT":
            return _EMPTY._replace(nothing={_condition(str(value)): 1})
        return _Piece({}, {}, {}) if name == "FAILURE" else _EMPTY

    def _any(self) -> _Piece:
        return self._characters(self._all)

    def _characters(self, mask: int) -> _Piece:
        """A place for a set of characters; two where it matters which of them are parts of words."""
        halves = (mask & self._masks["word", 0], mask & ~self._masks["word", 0]) if self._by_edges else (mask,)
        places = {}
        for half in halves:
            if half:
                if len(self._takes) >= _LIMIT:
                    raise TooLargeError
                places[len(self._takes), _FREE] = 1
                self._takes.append(half)
                self._follow.append({})
        return _Piece({}, places, dict(places))

    def _repeat(self, low: int, high: int, body: Any, flags: int, turns: int) -> _Piece:
        if high * turns >= MANY and high > 1:
            one = self._sequence(body, flags, turns)
            if low == 0:
                return self._turns(one)
            if not one.nothing:
                # Of the turns that must be there one stands for all: together they divide a text as the others do.
                return self._turns(one)._replace(nothing={})
            # Those that must be there may take nothing, and others still come after them.
            for _ in range(min(low, 2) - 1):
                one = self._joined(one, self._sequence(body, flags, turns))
            return self._joined(one, self._turns(self._sequence(body, flags, turns)))
        inner = turns * max(high, 1)
        piece = _EMPTY
        for number in range(high, 0, -1):
            piece = self._joined(self._sequence(body, flags, inner), piece)
            if number > low:
                self._spare += 1
                piece = _either([piece, _EMPTY])
        return piece

    def _turns(self, body: _Piece) -> _Piece:
        """A repeat of any number of turns. One that takes nothing is the last: the matcher sees to that."""
        for (before, one), ways in body.last.items():
            for (after, other), more in body.first.items():
                self._edge(before, after, one | other, ways * more)
        return _Piece(_sum([{_FREE: 1}, body.nothing]), body.first, _sum([body.last, _times(body.last, body.nothing)]))

    def _joined(self, one: _Piece, other: _Piece) -> _Piece:
        for (before, left), ways in one.last.items():
            for (after, right), more in other.first.items():
                self._edge(before, after, left | right, ways * more)
        nothing: dict[Conditions, int] = {}
        for left, ways in one.nothing.items():
            for right, more in other.nothing.items():
                nothing[left | right] = _counted(nothing.get(left | right, 0) + ways * more)
        return _Piece(
            nothing,
            _sum([one.first, _times(other.first, one.nothing)]),
            _sum([other.last, _times(one.last, other.nothing)]),
        )

    def _edge(self, before: int, after: int, conditions: Conditions, ways: int) -> None:
        if "edge" in conditions or "no edge" in conditions:
            words = self._masks["word", 0]
            edge = bool(self._takes[before] & words) != bool(self._takes[after] & words)
            if ("edge" in conditions and not edge) or ("no edge" in conditions and edge):
                return
        self._edges += 1
        if self._edges > _EDGES:
            raise TooLargeError
        self._follow[before][after] = _counted(self._follow[before].get(after, 0) + ways)


def _counted(ways: int) -> int:
    if ways > _WAYS:
        raise TooLargeError
    return ways


def _either(ways: list[_Piece]) -> _Piece:
    return _Piece(
        _sum([way.nothing for way in ways]), _sum([way.first for way in ways]), _sum([way.last for way in ways])
    )


def _sum(parts: list[dict[Any, int]]) -> dict[Any, int]:
    total: dict[Any, int] = {}
    for part in parts:
        for key, ways in part.items():
            total[key] = _counted(total.get(key, 0) + ways)
    return total


def _times(
    places: dict[tuple[int, Conditions], int], nothing: dict[Conditions, int]
) -> dict[tuple[int, Conditions], int]:
    """Places, seen past a piece that matches nothing."""
    return _sum(
        [
            {(place, old | new): _counted(ways * more)}
            for (place, old), ways in places.items()
            for new, more in nothing.items()
        ]
    )


def _condition(anchor: str) -> Conditions:
    if "NON_BOUNDARY" in anchor:
        return frozenset({"no edge"})
    if "BOUNDARY" in anchor:
        return frozenset({"edge"})
    return _OTHER


def _anchored(parts: Any, flags: int) -> bool:
    """Whether a pattern can match only at the beginning of a text."""
    import re

    for name, value in parts:
        if str(name) == "AT":
            return str(value) == "AT_BEGINNING_STRING" or (str(value) == "AT_BEGINNING" and not flags & re.MULTILINE)
        if str(name) == "SUBPATTERN":
            return _anchored(value[3], (flags | value[1]) & ~value[2])
        if str(name) == "BRANCH":
            return all(_anchored(way, flags) for way in value[1])
        if str(name) not in ("ASSERT", "ASSERT_NOT"):
            return False
    return False
