"""Checks: Python functions, one module each, that yield findings with fields. The words stand in the rule files.

A check is a module with `check(context) -> Iterator[Finding]`. A rule file names it by its module's name
(`check: duplicate-id`). What a check may use is what this package, `policylint.project` and `policylint.normalised`
offer: plugin authors have the same door. A check that asks what became of the waivers says `CLOSING = True`: it runs
when the others have.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from datetime import date
from typing import Any, NamedTuple

from policylint.diagnostic import Fix
from policylint.project import Document, File, Project
from policylint.waivers import Outcome
from policylint.yaml import Node


class Mention(NamedTuple):
    """A further place that a finding rests on; `role` names one of the rule file's `related` labels."""

    document: Document
    start: int
    end: int
    role: str


class Finding(NamedTuple):
    """What a check found, and where: offsets are code points in the document's source, half-open.

    `case` picks among the rule file's messages; `fields` fill them.
    """

    document: Document | File
    start: int
    end: int
    fields: dict[str, Any] = {}
    case: str | None = None
    related: tuple[Mention, ...] = ()
    fix: Fix | None = None


class Context(NamedTuple):
    """What a check is given: the project, the rule's options, the day of the check, and (to a closing check) what
    became of each waiver."""

    project: Project
    options: dict[str, Any]
    today: date
    waivers: tuple[Outcome, ...] = ()


Check = Callable[[Context], Iterator[Finding]]


def at(document: Document, node: Node, fields: dict[str, Any] | None = None, **more: Any) -> Finding:
    """A finding at a node."""
    return Finding(document, node.start, node.end, fields or {}, **more)


def load(name: str) -> tuple[Check, bool]:
    """The check of a name, and whether it is a closing one.

    Raises:
        LookupError: no check has that name.
    """
    module = f"{__name__}.{name.replace('-', '_')}"
    try:
        found = import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise LookupError(name) from None
    return found.check, getattr(found, "CLOSING", False)
