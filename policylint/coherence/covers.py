"""Minimal covers: the smallest choices of tokens such that each need is met by one of them."""

from collections.abc import Callable, Iterator, Sequence

Token = int


class TooManyError(Exception):
    """More covers than were asked for."""


def minimal_covers(
    needs: Sequence[Sequence[Token]], reach: Callable[[Token], int], limit: int
) -> Iterator[frozenset[Token]]:
    """Each minimal set of tokens that meets all needs; `needs` lists the tokens that meet each.

    `reach` gives bits: a set whose tokens share none is passed over, and so is all that contains it.

    Raises:
        TooManyError: `limit` steps did not suffice.
    """
    meets: dict[Token, int] = {}
    for number, tokens in enumerate(needs):
        for token in tokens:
            meets[token] = meets.get(token, 0) | 1 << number
    order = {number: sorted(tokens, key=lambda token: -meets[token].bit_count()) for number, tokens in enumerate(needs)}
    steps = 0

    def extend(
        open_: int, chosen: tuple[Token, ...], barred: frozenset[Token], shared: int
    ) -> Iterator[frozenset[Token]]:
        nonlocal steps
        steps += 1
        if steps > limit:
            raise TooManyError
        if not open_:
            yield frozenset(chosen)
            return
        candidates: list[Token] | None = None
        rest = open_
        while rest:
            low = rest & -rest
            free = [token for token in order[low.bit_length() - 1] if token not in barred]
            if candidates is None or len(free) < len(candidates):
                candidates = free
                if len(free) <= 1:
                    break
            rest ^= low
        tried = barred
        for token in candidates or ():
            within = shared & reach(token)
            if within and _each_needed((*chosen, token), meets):
                yield from extend(open_ & ~meets[token], (*chosen, token), tried, within)
            tried = tried | {token}

    yield from extend((1 << len(needs)) - 1, (), frozenset(), -1)


def _each_needed(chosen: tuple[Token, ...], meets: dict[Token, int]) -> bool:
    """Whether each token meets some need that no other of them meets."""
    once = twice = 0
    for token in chosen:
        twice |= once & meets[token]
        once |= meets[token]
    once &= ~twice
    return all(once & meets[token] for token in chosen)
