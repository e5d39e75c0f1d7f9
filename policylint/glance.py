"""A glance at files: which hold policies alone, and which of them may hang together, without reading them as YAML."""

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from policylint import files, inputs
from policylint.facts import Facts

# Keys at the head of a line. A line end stands before each, the first too, so that a search skips from line to line.
_KIND = re.compile(rb"""\n["']?kind["']?[ \t]*:[ \t]*["']?([^\s"'#]*)""")
_ID = re.compile(rb"""\nid[ \t]*:[ \t]*["']?([\w.-]+)""")
# What stands beside a key that refers, and the items of a list below it.
_REFERENCE = re.compile(
    rb"""(?:follows|despite|supersedes|same-as|fulfils|after|before)["']?:"""
    rb"""([^\n]*(?:\n[ \t]*-[ \t][^\n:]*(?=\n|$))*)"""
)
_NAME = re.compile(rb"[\w.-]+")


class Named(NamedTuple):
    """A file to be read: its absolute path, its path as reported, and whether the user named it."""

    path: str
    shown: str
    named: bool


class Look(NamedTuple):
    """What the bytes of one file tell: whether it may be ours at all, whether it holds policies alone, and then likely
    ids of its documents and what they refer to."""

    ours: bool
    letters: bool = False
    ids: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


class Looks(Protocol):
    """What is known of files that were looked at before."""

    def find(self, path: str) -> Look | None:
        """What the bytes of a file told, if they are the same still."""
        ...

    def take(self, path: str, before: inputs.State, data: bytes, look: Look) -> None:
        """Take up what the bytes of a file tell; `before` is its state from before they were read."""
        ...


class Glance(NamedTuple):
    """What a glance at the bytes of the files tells: those that hold policies alone, each with its likely facts, in
    their order; those that may hold anything else of ours; and how many are not ours."""

    letters: dict[Named, Facts]
    others: list[Named]
    foreign: int


def glance(names: Iterable[Named], looks: Looks) -> Glance:
    """Sort files out without reading them as YAML. What it takes for facts need not be all, nor be so."""
    letters: dict[Named, Facts] = {}
    others: list[Named] = []
    foreign = 0
    for one in names:
        look = looks.find(one.path) or _look(one.path, looks)
        if look is None or (not look.letters and (look.ours or one.named)):
            others.append(one)
        elif look.letters:
            letters[one] = Facts(ids=look.ids, asks=look.asks)
        else:
            foreign += 1
    return Glance(letters, others, foreign)


def _look(path: str, looks: Looks) -> Look | None:
    """What the bytes of a file tell; None where they cannot be read, or reading may never end."""
    before = inputs.state(path)
    try:
        if files.unending(path) is not None:
            return None
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    look = Look(files.may_be_ours(data))
    lines = b"\n" + data
    if look.ours and set(_KIND.findall(lines)) == {b"policy"}:
        referred = [name for text in _REFERENCE.findall(data) for name in _NAME.findall(text)]
        look = Look(True, True, _texts(_ID.findall(lines)), _texts(referred))
    looks.take(path, before, data, look)
    return look


def _texts(found: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.decode("utf-8", "replace") for name in found))
