"""A glance at files: which hold policies alone, and which of them may hang together, without reading them as YAML."""

import os
import re
from collections.abc import Iterable
from typing import NamedTuple

from policylint import files
from policylint.facts import Facts
from policylint.islands import islands

_KIND = re.compile(rb"""^["']?kind["']?[ \t]*:[ \t]*["']?([^\s"'#]*)""", re.MULTILINE)
_ID = re.compile(rb"""^id[ \t]*:[ \t]*["']?([\w.-]+)""", re.MULTILINE)
# What stands beside a key that refers, and the items of a list below it.
_REFERENCE = re.compile(
    rb"""\b(?:follows|despite|supersedes|same-as|fulfils|after|before)["']?:"""
    rb"""([^\n]*(?:\n[ \t]*-[ \t][^\n:]*(?=\n|$))*)"""
)
_NAME = re.compile(rb"[\w.-]+")


class Named(NamedTuple):
    """A file to be read: its absolute path, its path as reported, and whether the user named it."""

    path: str
    shown: str
    named: bool


class Glance(NamedTuple):
    """What a glance at the bytes of the files tells: those that hold policies alone, with their likely islands; those
    that may hold anything else of ours; and how many are not ours."""

    letters: list[list[Named]]
    others: list[Named]
    foreign: int


def glance(names: Iterable[Named]) -> Glance:
    """Sort files out without reading them as YAML. What it takes for an island need not be one."""
    likely: dict[str, Facts] = {}
    letters: dict[str, Named] = {}
    others: list[Named] = []
    foreign = 0
    for one in names:
        try:
            waits = files.unending(one.path) is not None
            with open(os.devnull if waits else one.path, "rb") as file:
                data = file.read()
        except OSError:
            others.append(one)
            continue
        if not one.named and not waits and not files.may_be_ours(data):
            foreign += 1
        elif set(_KIND.findall(data)) == {b"policy"}:
            letters[one.path] = one
            referred = [name for text in _REFERENCE.findall(data) for name in _NAME.findall(text)]
            likely[one.path] = Facts(ids=_texts(_ID.findall(data)), asks=_texts(referred))
        else:
            others.append(one)
    return Glance([[letters[path] for path in island] for island in islands(likely, ())], others, foreign)


def _texts(found: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(name.decode("utf-8", "replace") for name in found)
