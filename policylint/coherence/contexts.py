"""Contexts: with which documents each document is compared. Sets of documents are bits of one number."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policylint.coherence.document import PolicyDocument
from policylint.coherence.period import LAST, days

FEW = 32
"""Up to how many bits a number is taken apart bit by bit, rather than written out whole."""


class Contexts(NamedTuple):
    """For each document, by index: `of`, the documents in its context; `holders`, those in whose contexts it is;
    `followed`, its context less what is in it as background alone."""

    of: tuple[int, ...]
    holders: tuple[int, ...]
    followed: tuple[int, ...]


def contexts(
    documents: Sequence[PolicyDocument], together: Iterable[Iterable[str]] = (), background: Iterable[str] = ()
) -> Contexts:
    """The context of each document: it and those that go out together with it, all that these follow, in turn, and the
    background. `together` holds groups of document ids, `background` ids of documents that are read, never checked:
    they have no context of their own."""
    index: dict[str, int] = {}
    for number, document in enumerate(documents):
        index.setdefault(document.id, number)
    read_only = {index[name] for name in background if name in index}
    beside: dict[int, set[int]] = {}
    for group in together:
        members = {index[name] for name in group if name in index}
        for number in members:
            beside.setdefault(number, set()).update(members)
    follows = [[index[name] for name in document.follows if name in index] for document in documents]
    always = sum(1 << number for number in read_only)
    reached = _reached(follows)
    of = [0] * len(documents)
    followed = [0] * len(documents)
    for number in range(len(documents)):
        if number not in read_only:
            for member in {number, *beside.get(number, ())}:
                followed[number] |= reached[member]
            of[number] = always | followed[number]
    return Contexts(tuple(of), tuple(_turned(of)), tuple(followed))


def bits(mask: int) -> list[int]:
    """The numbers of which a (non-negative) mask has the bit, in order."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found


def age(document: PolicyDocument) -> tuple[int, str]:
    """The order from old to new: by last day, undated newest, then by id."""
    return (LAST + 1 if document.date is None else days(document.date)[1], document.id)


def _reached(follows: list[list[int]]) -> list[int]:
    """For each document it and all that it follows, in turn: documents that follow one another reach the same.

    Depth first, by Tarjan: a ring is done when its first document is.
    """
    count = len(follows)
    reached = [0] * count
    order = [0] * count
    low = [0] * count
    waiting: list[int] = []
    done = [False] * count
    clock = 0
    for start in range(count):
        if order[start]:
            continue
        path = [(start, iter(follows[start]))]
        clock += 1
        order[start] = low[start] = clock
        waiting.append(start)
        while path:
            number, rest = path[-1]
            following = next((other for other in rest if not done[other]), None)
            if following is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[number])
                if low[number] == order[number]:
                    ring = waiting[waiting.index(number) :] if waiting[-1] != number else [number]
                    del waiting[len(waiting) - len(ring) :]
                    mask = 0
                    for member in ring:
                        done[member] = True
                        mask |= 1 << member
                    for member in ring:
                        for other in follows[member]:
                            mask |= reached[other]
                    for member in ring:
                        reached[member] = mask
            elif order[following]:
                low[number] = min(low[number], order[following])
            else:
                clock += 1
                order[following] = low[following] = clock
                waiting.append(following)
                path.append((following, iter(follows[following])))
    return reached


def _turned(masks: list[int]) -> list[int]:
    """The same relation read the other way: bit by bit, of what is the same for several at once."""
    turned = [0] * len(masks)
    by_mask: dict[int, int] = {}
    for number, mask in enumerate(masks):
        by_mask[mask] = by_mask.get(mask, 0) | 1 << number
    width = len(masks)
    for mask, holders in by_mask.items():
        if mask.bit_count() < FEW:
            for number in bits(mask):
                turned[number] |= holders
            continue
        for number, bit in enumerate(reversed(f"{mask:0{width}b}")):
            if bit == "1":
                turned[number] |= holders
    return turned
