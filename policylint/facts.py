"""What a file tells others, and asks of them: enough to know which documents a rule could ever look at together."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from policylint import citation
from policylint.project import Document, File

# The keys whose values name something elsewhere.
_REFERRING = frozenset(("follows", "despite", "supersedes", "same-as", "fulfils", "after", "before", "source"))
_PROMISED = ("commitment", "date")


class Facts(NamedTuple):
    """Plain values, whatever they were read from.

    `ids` are those of its documents, `policies` of those that are policies, `names` those of its commitments and dates;
    `asks` the names of documents and entries that it refers to and does not hold itself. `papers` are the ids of papers
    that it is, `cited` of those that it names. `letters` says that it holds policies and nothing else, `whole` that all
    of it could be read.
    """

    ids: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    letters: bool = True
    whole: bool = True


def facts(file: File) -> Facts:
    """The facts of a file as it was read."""
    found = [document for document in file.documents if document.view is not None]
    ids = {document.id for document in file.documents if document.sound}
    names = {
        entry["id"] for document in found for kind in _PROMISED for entry in document.entries(kind) if "id" in entry
    }
    referred = [_referred(document.data) for document in found]
    asks = {name for one in referred for texts in one.values() for text in texts for name in _named(text)}
    return Facts(
        _sorted(ids),
        tuple(document.id for document in found),
        _sorted(names),
        _sorted(asks - ids - names),
        _sorted({paper for document in found for paper in _papers(document.data.get("cite"))}),
        _sorted({paper for document, one in zip(found, referred, strict=True) for paper in _cited(document, one)}),
        all(document.kind == "policy" for document in file.documents) and not file.orphans,
        file.error is None and all(document.sound for document in file.documents),
    )


def _sorted(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _referred(data: Any) -> dict[str, list[str]]:
    """All texts that stand under keys that refer, at any depth, by key."""
    found: dict[str, list[str]] = {}
    left = [data]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in _REFERRING:
                    found.setdefault(key, []).extend(_texts(inner))
                elif isinstance(inner, (dict, list)):
                    left.append(inner)
        else:
            left += [inner for inner in value if isinstance(inner, (dict, list))]
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _named(text: str) -> tuple[str, ...]:
    """What a reference may name in another document: the document, or an entry by its bare id."""
    return (text.partition("#")[0],) if "#" in text else (text,)


def _cited(document: Document, referred: dict[str, list[str]]) -> Iterator[str]:
    for item in document.cited:
        if item.citation.id is not None:
            yield item.citation.id
    for key in ("follows", "fulfils"):
        for text in referred.get(key, ()):
            yield from _papers(text)


def _papers(text: Any) -> tuple[str, ...]:
    read = citation.parse(text) if isinstance(text, str) else None
    return (read.id,) if read is not None and read.id is not None else ()
