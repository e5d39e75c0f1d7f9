"""The project: its files together, and an index of the names in them."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from policylint.project.document import Document, File
from policylint.project.memory import Memory
from policylint.project.names import Declared, Index, index_of, names_in

T = TypeVar("T")


class RegisterFile(NamedTuple):
    """A CSV file of known papers. `as_of` is the day up to which it is complete, as far as the settings say; `text`
    its content where it is not to be read from disk."""

    path: str
    as_of: date | None = None
    text: str | None = None


class Surroundings(NamedTuple):
    """What a project is checked with. `today` is the day of the check; `background` the paths of files that are read
    and never themselves checked for positions; `together` groups of paths of documents that go out together;
    `register` the papers that are known to exist; `schemas` what documents at some paths must fit besides the
    published schema, as JSON Schema."""

    today: date
    background: frozenset[str] = frozenset()
    together: tuple[frozenset[str], ...] = ()
    register: RegisterFile | None = None
    schemas: tuple[tuple[frozenset[str], dict[str, Any]], ...] = ()


class Elsewhere(NamedTuple):
    """What is known of the documents of a project that are not among those read here: whether all of them could be
    read, the ids of the policies, and the languages of these (None for one that says none; all of it None where they
    are not known yet, so that no language is that of the project)."""

    whole: bool = True
    ids: tuple[str, ...] = ()
    languages: frozenset[str | None] | None = frozenset()


NOTHING_ELSEWHERE = Elsewhere()


class Project:
    """The files under one config file (or of one call, where there is none), and the names in them.

    `foreign` counts the YAML files that were met and are not ours. `shipped` are the files that come with policylint.
    `memory` is what earlier checks kept for later ones; without it, what is made for one rule serves the others.
    `elsewhere` is there where these are a part of a project that is checked part by part; `consulted` says what was
    asked of it: `whole`, `ids`. `holds_until` is the last day on which what was found would be found too, as far as it
    was asked what day it is.
    """

    def __init__(
        self,
        all_files: list[File],
        around: Surroundings,
        foreign: int = 0,
        shipped: Iterable[File] = (),
        memory: Memory | None = None,
        elsewhere: Elsewhere = NOTHING_ELSEWHERE,
    ) -> None:
        own = {os.path.realpath(file.path) for file in all_files}
        self.files = all_files
        self.shipped = [file for file in shipped if os.path.realpath(file.path) not in own]
        self.documents = [document for file in all_files for document in file.documents]
        self.around = around
        self.foreign = foreign
        self.memory = Memory(of_others=True) if memory is None else memory
        self.elsewhere = elsewhere
        self.consulted: dict[str, set[str]] = {}
        self.holds_until = date.max
        self._declared: list[Declared] | None = None
        self._by_owner: dict[str, list[Index]] = {}
        self._drawn: dict[Callable[[Project], Any], Any] = {}

    def drawn(self, draw: Callable[["Project"], T]) -> T:
        """What a layer above draws from the whole project, drawn once: rules that ask for the same share it."""
        if draw not in self._drawn:
            self._drawn[draw] = draw(self)
        found: T = self._drawn[draw]
        return found

    def already(self, draw: Callable[["Project"], T]) -> T | None:
        """What was drawn so far, if it was."""
        return self._drawn.get(draw)

    @property
    def today(self) -> date:
        """The day of the check, for what hangs on it in another way than `over` tells."""
        self.holds_until = self.around.today
        return self.around.today

    def over(self, day: date) -> bool:
        """Whether a day has passed."""
        if day < self.around.today:
            return True
        self.holds_until = min(self.holds_until, day)
        return False

    @property
    def policies(self) -> list[Document]:
        """The policy documents whose form is right."""
        return [document for document in self.documents if document.view is not None]

    @cached_property
    def language(self) -> str | None:
        """The language of its policy documents, where they have one and the same; else None."""
        if self.elsewhere.languages is None:
            return None
        languages = {*self.elsewhere.languages, *(document.language for document in self.policies)}
        return next(iter(languages)) if len(languages) == 1 else None

    @property
    def knowledge(self) -> list[Document]:
        """The knowledge documents whose form is right: those that ship, then the project's own."""
        shipped = [document for file in self.shipped for document in file.documents]
        return [document for document in (*shipped, *self.documents) if document.kind == "knowledge" and document.sound]

    @cached_property
    def knows_all(self) -> bool:
        """Whether all of the project's own knowledge could be read: where not, a name that is not found may stand in
        what was left out."""
        return all(document.sound for document in self.documents if document.kind == "knowledge")

    @property
    def declared(self) -> list[Declared]:
        """All names given in the project's own documents whose form is right, in the order of files and text."""
        if self._declared is None:
            self._declared = [name for document in self.documents if document.sound for name in names_in(document)]
        return self._declared

    def named(self, document: Document, reference: str, wanted: tuple[str, ...]) -> Declared | None:
        """What a reference names, seen from a document: an id in it, `document-id#id`, a document, or an entry of the
        knowledge by its bare id.

        Of several things of one name it is the one of a kind that is `wanted`; where none is, the first. None where
        nothing that is loaded has that name.
        """
        owner, hash_, inner = reference.strip().partition("#")
        found = self._called(owner, inner) if hash_ else [*self._called(document.id, owner), *self._called("", owner)]
        return next((name for name in found if name.kind in wanted), found[0] if found else None)

    def loaded(self, document_id: str) -> bool:
        """Whether a document of that id is there and could be read whole."""
        return document_id in self._loaded

    @cached_property
    def _loaded(self) -> frozenset[str]:
        return frozenset(document.id for document in self.documents if document.sound)

    def whole_for(self, document: Document) -> bool:
        """Whether everything could be read: where not, a name that a document uses and that is not found may stand in
        what was left out."""
        self.consulted.setdefault(document.path, set()).add("whole")
        return self.elsewhere.whole and self.whole

    @cached_property
    def whole(self) -> bool:
        """Whether everything here could be read."""
        return all(document.sound for document in self.documents) and all(file.error is None for file in self.files)

    def others(self, document: Document) -> list[str]:
        """The ids of all policies but one."""
        self.consulted.setdefault(document.path, set()).add("ids")
        here = {other.id for other in self.policies}
        return [
            *(other.id for other in self.policies if other is not document),
            *(name for name in self.elsewhere.ids if name not in here),
        ]

    def ids(self, document_id: str, wanted: tuple[str, ...]) -> list[str]:
        """The ids of the wanted kinds in a document."""
        indexes = self._names_of(document_id)
        ids = dict.fromkeys(id_ for index in indexes for id_ in index)
        return [id_ for id_ in ids if any(name.kind in wanted for name in self._called(document_id, id_))]

    def _called(self, document_id: str, name: str) -> list[Declared]:
        """What has a name in a document."""
        return [found for index in self._names_of(document_id) for found in index.get(name, ())]

    def _names_of(self, document_id: str) -> list[Index]:
        """The names in a document; for an empty id those that are known by themselves: documents and knowledge.

        One index after another, in the order of the files: knowledge has its own, made once for all projects that it
        is in.
        """
        if not self._by_owner:
            latest: dict[str, Index] = {}
            shipped = (document for file in self.shipped for document in file.documents)
            for document in (*(document for document in self.documents if document.sound), *shipped):
                if document.kind == "knowledge":
                    for owner in {"", document.id}:
                        self._by_owner.setdefault(owner, []).append(index_of(document))
                        latest.pop(owner, None)
                    continue
                for name in names_in(document):
                    for owner in {"" if name.kind == "document" else document.id, document.id}:
                        if owner not in latest:
                            latest[owner] = {}
                            self._by_owner.setdefault(owner, []).append(latest[owner])
                        latest[owner].setdefault(name.id, []).append(name)
        return self._by_owner.get(document_id, [])
