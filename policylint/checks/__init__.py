"""Checks: Python functions, one module each, that yield findings with fields. The words stand in the rule files.

A check is a module with `check(context) -> Iterator[Finding]`. A rule file names it by its module's name
(`check: duplicate-id`). What a check may use is what this package, `policylint.project` and `policylint.normalised`
offer: plugin authors have the same door. A module may say besides:

- `OPTIONS`: a JSON Schema for the rule file's `options`; without it the check takes none. `default` gives the value of
  an option that is not set.
- `CLOSING = True`: it asks what became of the waivers, and runs when the others have.
- `UNSEEN = True`: what it finds lies outside the text of a document, so that no example in a rule file can show it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from policylint.diagnostic import Fix, Member, Severity, Step, Terms, Way
from policylint.project import Document, File, Project
from policylint.waivers import Outcome
from policylint.yaml import Node


class Mention(NamedTuple):
    """A further place that a finding rests on; `role` names one of the rule's `related` labels, `fields` fill it.

    `member` says that the finding is as much about this place: a waiver here accepts it too.
    """

    document: Document
    start: int
    end: int
    role: str
    fields: dict[str, Any] = {}
    member: bool = False


class Finding(NamedTuple):
    """What a check found, and where: offsets are code points in the document's source, half-open.

    `case` picks among the rule file's messages; `fields` fill them. `severity` is set where the finding itself says how
    sure it is; else the rule file does. `chain` and `ways` are the explanation of a conflict, and the ways out of it;
    `members` its positions, the one at which it is told first. `unfixable` says why the usual fix cannot be made here.
    `about` is an offset in what it is about, where it stands elsewhere: whoever answers for that place is its owner.
    """

    document: Document | File
    start: int
    end: int
    fields: dict[str, Any] = {}
    case: str | None = None
    related: tuple[Mention, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    chain: tuple[Step, ...] = ()
    ways: tuple[Way, ...] = ()
    members: tuple[Member, ...] = ()
    unfixable: Terms | None = None
    about: int | None = None


class Context(NamedTuple):
    """What a check is given: the project, the rule's options, and (to a closing check) what became of each waiver, and
    what was told of rule files and settings, by name of the check."""

    project: Project
    options: dict[str, Any]
    waivers: tuple[Outcome, ...] = ()
    told: Mapping[str, Sequence[Finding]] = {}


class Check(NamedTuple):
    """A check as its module gives it. `options` is the JSON Schema of its options; `closing` and `unseen` as the module
    says."""

    function: Callable[[Context], Iterator[Finding]]
    options: dict[str, Any]
    closing: bool
    unseen: bool = False

    def settings(self, given: dict[str, Any]) -> dict[str, Any]:
        """The options that a rule file gives, with the defaults of the others."""
        known = self.options.get("properties", {})
        return {name: part["default"] for name, part in known.items() if "default" in part} | given


def at(document: Document, node: Node, fields: dict[str, Any] | None = None, **more: Any) -> Finding:
    """A finding at a node."""
    return Finding(document, node.start, node.end, fields or {}, **more)


def load(name: str) -> Check:
    """The check that ships under a name.

    Raises:
        LookupError: no check has that name.
    """
    module = f"{__name__}.{name.replace('-', '_')}"
    try:
        return from_module(import_module(module))
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise LookupError(name) from None


def from_module(module: Any) -> Check:
    """The check that a module gives: what it calls `check`, and what it says besides."""
    none = {"type": "object", "properties": {}, "additionalProperties": False}
    options = getattr(module, "OPTIONS", none)
    return Check(module.check, options, getattr(module, "CLOSING", False), getattr(module, "UNSEEN", False))


def names() -> list[str]:
    """The names of the checks that ship."""
    import os

    found = (entry.removesuffix(".py") for entry in os.listdir(os.path.dirname(__file__)) if entry.endswith(".py"))
    return sorted(name.replace("_", "-") for name in found if not name.startswith("_"))
