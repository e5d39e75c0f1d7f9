"""Checks letters in Word as they are: each is imported in memory, its draft is checked, and what is found is told at
the words of the letter."""

import os
from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple

from policylint import api, files
from policylint.api import Asked
from policylint.diagnostic import Diagnostic, Place, Terms
from policylint.errors import UsageError
from policylint.importing import formats
from policylint.importing.building import draft
from policylint.importing.lookup import Knowledge
from policylint.importing.origins import Origins
from policylint.importing.reading import project_knowledge, shipped_knowledge
from policylint.importing.refusal import Refusal
from policylint.importing.writing import yaml
from policylint.report import Report
from policylint.yaml import Source


class Checked(NamedTuple):
    """What a check of letters gives.

    In `report`, places in a letter count in its running text: a line is a paragraph. `spared` counts the findings that
    are about what an import writes and not about the letter (a stance whose subject it could not tell, a speaker that
    the knowledge does not have), which are left out. `letters` are those that were read, by path as reported.
    """

    report: Report
    spared: int
    letters: "dict[str, Letter]"


class Letter(NamedTuple):
    """A letter: its file as it was read, its own text, which lines of that are notes (from 0, with their marks), and
    its draft in YAML with the way from there to the text."""

    data: bytes
    text: Source
    notes: dict[int, str]
    draft: Source
    origins: Origins

    def place(self, place: Place) -> Place:
        """A place in the draft as one in the text."""
        start, end = (self.draft.offset(at) for at in place.span)
        return Place(place.path, self.text.span(*self.origins.stretch(start, end)))


def check(paths: Sequence[str], request: Asked, *, lang: str = "en") -> Checked:
    """Check files and folders, letters in Word among them.

    Args:
        paths: as `policylint.check` takes them.
        request: what is asked, but for changes since a revision.
        lang: the language of an error's message.

    Raises:
        UsageError: a letter cannot be read as one; and as `policylint.check`.
        ConfigError, RuleError: as `policylint.check`.
    """
    desk = _Desk(request, lang)
    letters = {_shown(path): desk.read(path) for path in filter(files.is_letter, paths)}
    texts = {os.path.abspath(path): letter.draft.text.encode("utf-8") for path, letter in letters.items()}
    report = api.run(paths, request, texts)
    told = [_told(diagnostic, letters) for diagnostic in report.diagnostics]
    kept = [diagnostic for diagnostic in told if diagnostic is not None]
    sources = {path: letters[path].text if path in letters else source for path, source in report.sources.items()}
    told_once = report._replace(diagnostics=tuple(_once(kept)), sources=sources)
    return Checked(told_once, len(told) - len(kept), letters)


def check_letters(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]], *, lang: str = "en", **options: Any
) -> Report:
    """Check letters in Word, and files and folders beside them, as `policylint check` does.

    Args:
        paths: letters, files or folders.
        lang: the language of an error's message, `nl` or `en`.
        options: as `policylint.check` takes them, but for `since`, `jobs` and `executor`.

    Raises:
        UsageError: a letter cannot be read as one; and as `policylint.check`.
        ConfigError, RuleError: as `policylint.check`.
    """
    if options.get("since") is not None:
        raise UsageError("since does not go with a letter in Word")
    return check(api.listed(paths), api.asked(**options), lang=lang).report


def _shown(path: str) -> str:
    """A path as it is reported."""
    return os.path.normpath(path).replace(os.sep, "/")


class _Desk:
    """Reads letters, each with the knowledge of the project around it, and gives each an id of its own."""

    def __init__(self, request: Asked, lang: str) -> None:
        self._request = request
        self._lang = lang
        # By the root of a project: what it knows, and the ids of its documents and of the letters so far.
        self._known: dict[str, tuple[Knowledge, set[str]]] = {}

    def read(self, path: str) -> Letter:
        if not os.path.lexists(path):
            raise UsageError("no such file or folder", path)
        try:
            with open(path, "rb") as file:
                data = file.read(formats.LARGEST_FILE)
            found = formats.read_word(data, path)
        except OSError as error:
            raise UsageError(f"cannot be read: {error.strerror}", path) from None
        except Refusal as refusal:
            raise UsageError(refusal.words(self._lang), path) from None
        known, taken = self._around(os.path.dirname(os.path.abspath(path)))
        made = draft(found.letter, known, name=formats.stem(path))
        # The letter's own draft may lie in the project as well: this one is another document.
        free = next(name for number in count(1) if (name := _numbered(made.id, number)) not in taken)
        taken.add(free)
        made = made._replace(id=free)
        written = Source(yaml(made, comments=False))
        text = found.running.text
        return Letter(data, Source(text), found.running.note_lines, written, Origins(made, written, text))

    def _around(self, folder: str) -> tuple[Knowledge, set[str]]:
        root = self._request.configs.governing(folder).root
        if root not in self._known:
            projects = [project for project, _ in api.projects([root], self._request)] if root else []
            known = project_knowledge(projects[0]) if projects else shipped_knowledge()
            self._known[root] = known, {document.id for project in projects for document in project.documents}
        return self._known[root]


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _told(diagnostic: Diagnostic, letters: dict[str, Letter]) -> Diagnostic | None:
    """A finding with its places in letters; None where it is about the draft and not about the letter."""

    def moved(place: Place) -> Place:
        letter = letters.get(place.path)
        return place if letter is None else letter.place(place)

    letter = letters.get(diagnostic.place.path)
    if letter is not None:
        path = letter.origins.path(letter.draft.offset(diagnostic.place.span.start))
        is_open = diagnostic.rule.check == "open-point"
        if path[-1] in _MADE and not (is_open and len(path) == 1):
            return None
        if is_open and path[-1] in _STANCES:
            return None
        if is_open and len(path) == 1 and path[0] in _HEAD and "absent" in diagnostic.rule.cases:
            diagnostic = diagnostic._replace(case="absent", fields={"what": _HEAD[path[0]]})
    place = moved(diagnostic.place)
    others = (one._replace(place=moved(one.place)) for one in diagnostic.related)
    return diagnostic._replace(
        place=place,
        # What stands at two keys of a draft stands at one place in the letter.
        related=tuple(one for one in others if one.member or one.place != place),
        chain=tuple(step._replace(place=moved(step.place)) for step in diagnostic.chain),
        ways=tuple(way if way.place is None else way._replace(place=moved(way.place)) for way in diagnostic.ways),
        members=tuple(member._replace(place=moved(member.place)) for member in diagnostic.members),
        fix=None if letter is not None else diagnostic.fix,
        imported=letter is not None,
    )


def _once(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Findings in order. What a draft has under two keys (a promise, and when it is due) stands once in a letter."""
    found: dict[tuple[Any, ...], Diagnostic] = {}
    for one in sorted(diagnostics, key=lambda one: (one.place, one.rule.code, one.case or "")):
        same = (one.place, one.rule.code, one.case, repr(one.fields)) if one.imported else (len(found),)
        found.setdefault(same, one)
    return list(found.values())


# What an import writes in its own words: a finding there is about the draft.
_MADE = ("actor", "type", "genre", "status", "language")
_STANCES = ("support", "accept", "oppose", "explore", "when")
_HEAD: dict[str | int, Terms] = {
    "title": Terms(nl="titel of onderwerp", en="title or subject"),
    "date": Terms(nl="datum", en="date"),
    "actor": Terms(nl="spreker (het kabinet, of wie ondertekent)", en="speaker (the cabinet, or who signs)"),
}
