"""Subjects and actors of the knowledge, found in prose by their labels."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from policylint.coherence.vocabulary import items


class Named(NamedTuple):
    """An entry of the knowledge that a text names: its id, and where its label stands."""

    id: str
    start: int
    end: int


class Labels:
    """The labels of one section of the knowledge, longest first. A label that two entries share names neither."""

    __slots__ = ("_ids", "_pattern")

    def __init__(self, sections: Iterable[Mapping[str, Any]]) -> None:
        owners: dict[str, set[str]] = {}
        for section in sections:
            for name, data in section.items():
                written = data if isinstance(data, Mapping) else {}
                for label in (written.get("nl"), written.get("en"), *items(written.get("alt"))):
                    if label and len(str(label)) > 1:
                        owners.setdefault(_key(str(label)), set()).add(str(name))
        self._ids = {label: next(iter(ids)) for label, ids in owners.items() if len(ids) == 1}
        choices = "|".join(
            r"\s".join(re.escape(word) for word in label.split()) for label in sorted(self._ids, key=len, reverse=True)
        )
        self._pattern = re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE) if choices else None

    def find(self, text: str) -> list[Named]:
        """The entries that a text names, in order."""
        if self._pattern is None:
            return []
        return [Named(self._ids[_key(match.group())], *match.span()) for match in self._pattern.finditer(text)]

    def named(self, text: str) -> str | None:
        """The entry that a whole text is a label of, with or without its article."""
        key = _key(text)
        return (
            self._ids.get(key) or self._ids.get(re.sub(r"^(?:de|het|een|the)\s", "", key)) or self._ids.get(f"de {key}")
        )


def _key(label: str) -> str:
    """A label as it is compared: an article before it is left out, for letters do without as well ("ETS", "het
    ETS").
    """
    return re.sub(r"^(?:de|het|een|the)\s(?=\S{3})", "", " ".join(label.casefold().split()))


class Vocabulary(NamedTuple):
    """The labels that an import looks for."""

    subjects: Labels
    actors: Labels
    actions: Labels


def vocabulary(documents: Iterable[Mapping[str, Any]]) -> Vocabulary:
    """The labels in knowledge documents, as plain data."""
    held = list(documents)
    return Vocabulary(
        *(Labels(data.get(section) or {} for data in held) for section in ("subjects", "actors", "actions"))
    )


def statement(about: str, known: Vocabulary, action: str = "") -> tuple[str | None, tuple[str, ...]]:
    """What a stance says, as `ACTION SUBJECT`, and the subjects that its words name.

    None where the words do not settle it: there must be one subject, which the words are about, with one action right
    beside it ("verlenging van
    de RTB", "het MFK moderniseren"), or an action that the stance itself holds (`welcome`) and a subject that comes
    first."""
    subjects = known.subjects.find(about)
    ids = tuple(dict.fromkeys(found.id for found in subjects))
    if len(ids) != 1:
        return None, ids
    subject = subjects[0]
    lead = about[: subject.start]
    if re.search(r"\b(?:niet|geen|nooit|zonder|behalve|tegen)\b", about) is not None:
        return None, ids
    if action:
        return (f"{action} {subject.id}" if _is_object(about, subject) else None), ids
    before = re.search(rf"(?P<act>[\w-]+)\svan\s{_LEAD}$", lead)
    if before is not None and re.fullmatch(r"(?:(?:de|het|een|verdere|snelle|spoedige)\s)*", lead[: before.start()]):
        found = action_of(before["act"], known)
        if found is not None:
            return f"{found} {subject.id}", ids
    after = re.match(r"\s(?:(?:verder|snel|spoedig|te)\s){0,2}(?P<act>[\w-]+)\s*$", about[subject.end :])
    if after is not None and re.fullmatch(_LEAD, lead):
        found = action_of(after["act"], known)
        if found is not None:
            return f"{found} {subject.id}", ids
    return None, ids


@cache
def prevents() -> re.Pattern[str]:
    """Words of preventing: who wants that is for it, and against what is named beside it."""
    return re.compile(
        r"\b(?:voorkom\w*|tegen(?:ge)?gaan?|tegengegaan|tegen\ste\s(?:gaan|houden)|tegen(?:ge)?houd\w*|bestrij\w*|bestreden|verhinder\w*"
        r"|vermijd\w*|terug(?:ge)?dring\w*|teruggedrongen|terug\ste\sdringen|af(?:ge)?wend\w*|aanpak\w*|aangepakt|aan\ste\spakken"
        r"|strijd\w*|uitbann\w*|beteugel\w*|in(?:ge)?dam\w*)\b",
        re.IGNORECASE,
    )


def is_subject(about: str, known: Vocabulary) -> bool:
    """Whether words are about a subject itself ("het ETS", "nieuwe eigen middelen voor de EU"), rather than something
    that is said of it or done to it.
    """
    found = known.subjects.find(about)
    return (
        len({one.id for one in found}) == 1
        and _is_object(about, found[0])
        and re.search(r"\b(?:niet|geen|nooit|zonder|behalve|tegen)\b", about) is None
    )


def _is_object(about: str, subject: Named) -> bool:
    return (
        re.fullmatch(_LEAD, about[: subject.start]) is not None
        and re.match(r"\s*(?:$|[.,;(]|(?:van|voor|in|op|als|binnen|met|bij|en|of|zoals|waar)\b)", about[subject.end :])
        is not None
        and re.search(r"\b(?:te\s\w+|\w+en)$", about[subject.end :].strip(" .")) is None
    )


_LEAD = r"\s*(?:(?:de|het|een|deze|dit|nieuwe|aangekondigde|voorgestelde|daarom|ook|dan|tevens)\s)*"


def action_of(word: str, known: Vocabulary) -> str | None:
    """The action that a verb or its noun means: "verlengen", "verlenging"."""
    folded = word.casefold()
    for form in (folded, re.sub(r"ing$", "en", folded), _doubled(folded)):
        found = known.actions.named(form)
        if found is not None:
            return found
    return None


def _doubled(noun: str) -> str:
    """The verb of a noun whose vowel is written once: "verhoging" and "verhogen", "uitstel" and "uitstellen"."""
    return noun + "len" if noun.endswith("l") else re.sub(r"ing$", "n", noun)
