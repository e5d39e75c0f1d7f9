"""What a search is given of a policy document: plain data, with the paths that lead to it."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, NamedTuple

from policylint.coherence.origin import Path
from policylint.coherence.period import Bounds
from policylint.coherence.vocabulary import indexed, items


class Position(NamedTuple):
    """A position as written. `path` leads to it in its owner's data, `theme` to the theme it stands under."""

    data: Mapping[str, Any]
    path: Path
    theme: Path = ()


class PolicyDocument(NamedTuple):
    """A policy document as far as coherence goes.

    `owner` is opaque and comes back in every origin. `date` is its first and last day; None in an undated draft.
    `language` (`nl`, `en`) is that of its words, where it is said: by it an amount is read. `follows` holds ids of
    documents; one that is not among the documents of the search is passed over.
    """

    owner: Hashable
    id: str
    date: Bounds | None = None
    actor: str | None = None
    follows: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    language: str | None = None


def policy_document(owner: Hashable, data: Mapping[str, Any], date: Bounds | None = None) -> PolicyDocument:
    """A policy document from its data as written; `date` is what its `date` was read as."""
    actor = data.get("actor")
    return PolicyDocument(
        owner,
        str(data.get("id", "")),
        date,
        None if actor is None else str(actor),
        tuple(str(name).strip() for name in items(data.get("follows"))),
        tuple(_positions(data, (), ())),
        str(data["language"]) if data.get("language") else None,
    )


def _positions(data: Mapping[str, Any], path: Path, theme: Path) -> Iterator[Position]:
    for position, at in indexed(data.get("positions"), "positions"):
        if isinstance(position, Mapping):
            yield Position(position, (*path, *at), theme)
    for inner, at in indexed(data.get("themes"), "themes"):
        if isinstance(inner, Mapping):
            yield from _positions(inner, (*path, *at), (*path, *at))
