"""Notes of a web page and the references to them, brought together by their addresses."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from policylint.importing.letter import Note
from policylint.importing.passage import Passage


class Reference(NamedTuple):
    """A reference: the id that its address names, empty where it has none, and the number that it shows."""

    to: str
    shown: str


class Found(NamedTuple):
    """A note: the number that it shows, empty where it shows none, its words, and the ids in it."""

    shown: str
    words: str
    ids: frozenset[str]


def joined_up(references: Sequence[Reference], notes: Sequence[Found]) -> tuple[list[str], list[Note]]:
    """The label of the note to which each reference refers, and the notes with their labels, each once.

    An address decides. Without one, or where it names no note, the number does, among notes that no address names. A
    reference to no note keeps its number, with a question mark where a note has that one.
    """
    by_id = {name: index for index, note in enumerate(notes) for name in note.ids}
    named = {by_id[one.to] for one in references if one.to in by_id}
    by_number: dict[str, int] = {}
    for index, note in enumerate(notes):
        if index not in named and note.shown:
            by_number.setdefault(note.shown, index)
    meant = [by_id.get(one.to, by_number.get(one.shown)) for one in references]
    taken: set[str] = set()
    labels = []
    for index, note in enumerate(notes):
        shown = [one.shown for one, to in zip(references, meant, strict=True) if to == index]
        labels.append(_free(note.shown or (shown[0] if shown else str(index + 1)), taken))
    names = [
        labels[to] if to is not None else _lone(one.shown, taken) for one, to in zip(references, meant, strict=True)
    ]
    return names, [Note(label, Passage(note.words), 0) for label, note in zip(labels, notes, strict=True)]


def _free(label: str, taken: set[str]) -> str:
    """A label that no note has yet: the second 1 is `1 (2)`."""
    free = next(name for name in _tries(label) if name not in taken)
    taken.add(free)
    return free


def _lone(label: str, taken: set[str]) -> str:
    return f"{label} (?)" if label in taken else label


def _tries(label: str) -> Iterator[str]:
    return (label if number == 1 else f"{label} ({number})" for number in count(1))
