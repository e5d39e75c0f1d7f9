"""Names: an entry of the knowledge is found by its id, its Dutch or English label, or another label (`alt`).

Case and outer space are ignored. An id goes before a label; a label that names two things names neither.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from policylint.coherence.origin import Origin


def items(value: Any) -> list[Any]:
    """One or many, as a list; nothing where the key is absent."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def indexed(value: Any, key: str) -> Iterator[tuple[Any, tuple[str | int, ...]]]:
    """The items of a value that is one or many, each with the path that leads to it from its key on."""
    if isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield item, (key, index)
    elif value is not None:
        yield value, (key,)


class Entry(NamedTuple):
    """What the knowledge says of one id. `data` is as written, `shipped` that it came with the tool."""

    id: str
    section: str
    data: Mapping[str, Any]
    origin: Origin
    shipped: bool

    @property
    def labels(self) -> dict[str, str]:
        """Its labels by language, as far as given."""
        return labels(self.data)


def labels(data: Mapping[str, Any]) -> dict[str, str]:
    """The English and Dutch words of an entry."""
    return {language: str(data[language]) for language in ("en", "nl") if data.get(language)}


class Names:
    """The names of one section. `shared` holds each label that names two things, folded, with the ids of these;
    `written` has it as it was written first."""

    __slots__ = ("_bare", "_by_name", "_by_text", "shared", "written")

    def __init__(self, entries: Collection[Entry]) -> None:
        ids: dict[str, str] = {}
        by_label: dict[str, list[str]] = {}
        for entry in entries:
            ids.setdefault(folded(entry.id), entry.id)
            for label in (entry.data.get("en"), entry.data.get("nl"), *items(entry.data.get("alt"))):
                known = by_label.setdefault(folded(str(label)), []) if label else None
                if known is not None and entry.id not in known:
                    known.append(entry.id)
        self.shared: dict[str, tuple[str, ...]] = {}
        self.written: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for label, owners in by_label.items():
            named = [*([ids[label]] if label in ids else []), *owners]
            if len(set(named)) > 1:
                self.shared[label] = tuple(dict.fromkeys(named))
                self.written[label] = next(
                    str(text).strip()
                    for entry in entries
                    for text in (entry.data.get("en"), entry.data.get("nl"), *items(entry.data.get("alt")))
                    if text and folded(str(text)) == label
                )
            else:
                self._by_name[label] = owners[0]
        self._by_name.update(ids)
        # Without their articles labels still name what they name, unless two then read alike.
        bare: dict[str, set[str]] = {}
        for label, owner in self._by_name.items():
            bare.setdefault(_without_article(label), set()).add(owner)
        self._bare = {label: next(iter(owners)) for label, owners in bare.items() if len(owners) == 1}
        self._by_text: dict[str, str | None] = {}

    def find(self, text: str) -> str | None:
        """The id that a text names, or None."""
        if text in self._by_text:
            return self._by_text[text]
        name = folded(text)
        found = self._by_name.get(name)
        if found is None and name not in self.shared:
            found = self._bare.get(_without_article(name))
        self._by_text[text] = found
        return found

    def ambiguous(self, text: str) -> bool:
        """Whether a text is a label that names two things, and so neither."""
        return self.find(text) is None and folded(text) in self.shared

    def like(self, text: str, count: int = 3) -> tuple[str, ...]:
        """What the writer may have meant, best first: the things that a shared label names, else close spellings."""
        name = folded(text)
        if name in self.shared:
            return self.shared[name]
        from difflib import get_close_matches

        close = get_close_matches(name, list(self._by_name), count * 2, 0.6)
        return tuple(dict.fromkeys(self._by_name[match] for match in close))[:count]


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest.strip() if first in _ARTICLES and rest else name


_ARTICLES = ("de", "het", "een", "the", "a", "an")


def folded(text: str) -> str:
    """A name as it is compared."""
    return text.strip().casefold()
