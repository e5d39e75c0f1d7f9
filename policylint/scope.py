"""What one run reads: the files under its paths, by the config that governs them, each with the project around it."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import Any, NamedTuple

from policylint import files, house_schemas, inputs
from policylint.config import Config, Finder
from policylint.errors import ConfigError, UsageError
from policylint.moved import Moved
from policylint.progress import stage
from policylint.project import File, Memory, Opener, Project, RegisterFile, Surroundings, from_bytes, open_file
from policylint.shipped import shipped
from policylint.tracked import Tracked


class ConfigFiles:
    """Config files as the call wants them: the closest, one named file, or none.

    Where `tracked` says which files git tracks, the others in folders are passed over.

    Raises:
        UsageError: one is named and none is to be used.
    """

    def __init__(
        self, named: str | None, isolated: bool, tracked: Tracked | None = None, moved: Moved | None = None
    ) -> None:
        if isolated and named is not None:
            raise UsageError(
                "a config file is named, and none is to be used (`isolated`): leave out one of the two", named
            )
        self._finder = Finder(moved)
        self._named = named
        self._isolated = isolated
        self._tracked = tracked

    def governing(self, folder: str) -> Config:
        """The settings for what lies in a folder."""
        if self._isolated:
            return Config(root="")
        path = self._named or self._finder.find(folder)
        return Config(root="") if path is None else self._finder.load(path)

    def moved(self, moved: Moved) -> "ConfigFiles":
        """The same, looked for anew in a tree that was moved."""
        named = None if self._named is None else moved.to(os.path.realpath(self._named))
        return ConfigFiles(named, self._isolated, moved=moved)

    def met(self, folder: str, links: set[str], exclude: tuple[str, ...] = (), *, whole: bool = True) -> Iterator[str]:
        """The YAML files under a folder, as `files.walk` gives them; not the `whole` is without projects in it."""
        found = files.walk(folder, exclude, self.nested if not whole else lambda folder: False, links)
        return found if self._tracked is None else filter(self._tracked, found)

    def nested(self, folder: str) -> bool:
        """Whether a folder begins a project of its own."""
        return not self._isolated and self._named is None and self._finder.in_folder(folder) is not None


class Survey(NamedTuple):
    """What there is to read: the files, by absolute path, as they are reported; what they are checked with; and the
    files of packs beyond the project."""

    shown: dict[str, str]
    around: Surroundings
    packs: tuple[str, ...]


class Scope:
    """The part of a run under one config file. `shown` maps absolute paths to be reported to the user's own; of all
    that it reads, `links` are the symbolic links.

    `named` are those that were named, rather than met in a folder; `packed`, once it is read, those (as reported) that
    come from packs beyond the project, and `unmatched` the globs of the config that mean nothing that was read, each
    with its setting.
    """

    def __init__(self, settings: Config) -> None:
        self.settings = settings
        self.shown: dict[str, str] = {}
        self.links: set[str] = set()
        self.named: set[str] = set()
        self.packed: frozenset[str] = frozenset()
        self._met: Survey | None = None
        self.unmatched: tuple[tuple[str, str], ...] = ()

    def read(
        self,
        finder: ConfigFiles,
        today: date,
        texts: Mapping[str, bytes],
        opener: Opener = open_file,
        memory: Memory | None = None,
    ) -> Project:
        """Read what is to be reported and, where a config marks out a project, all the rest of it.

        `texts` gives the content of files, by absolute path, that is not to be read from disk; `opener` reads others.
        `memory` is what earlier checks kept.
        """
        met = self.survey(finder, today)
        opened: list[File | None] = []
        for path, name in stage("reading", met.shown.items()):
            named = path in self.named
            if path in texts:
                opened.append(from_bytes(texts[path], name, named=named))
            else:
                opened.append(opener(path, name, named=named))
        opened += self._from_packs(met.packs)
        return Project(
            [file for file in opened if file is not None],
            met.around,
            foreign=sum(file is None for file in opened),
            shipped=shipped(self.settings.shipped),
            memory=memory,
        )

    def survey(self, finder: ConfigFiles, today: date) -> "Survey":
        """Look, once, for what is to be read, and read none of it yet."""
        if self._met is None:
            self._met = self._look(finder, today)
        return self._met

    def _look(self, finder: ConfigFiles, today: date) -> "Survey":
        shown = dict(self.shown)
        settings = self.settings
        background: frozenset[str] = frozenset()
        together: list[frozenset[str]] = []
        if settings.root:
            for path in finder.met(settings.root, self.links, settings.exclude, whole=False):
                shown.setdefault(path, short(path))
            knowledge, context = self._matching(settings.knowledge), self._matching(settings.context)
            self.links.update(path for path in (*knowledge, *context) if os.path.islink(path))
            for path in knowledge:
                shown.setdefault(path, short(path))
            background = frozenset(shown.setdefault(path, short(path)) for path in context)
            together = [frozenset(shown.get(path, "") for path in self._matching(group)) for group in settings.together]
            self.unmatched = tuple(self._unmatched(shown))
        around = Surroundings(today, background, tuple(together), _register(settings), self._schemas(shown))
        met = _once(shown, self.links, self.shown) if len(shown) > len(self.shown) else shown
        return Survey(met, around, self._of_packs(shown))

    def _unmatched(self, shown: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """The globs and packs that mean nothing; `exclude` may well name what is not there yet, such as a folder of
        output."""
        settings = self.settings
        below = [os.path.relpath(path, settings.root) for path in shown]
        for name, globs in (("per_file_ignores", settings.per_file_ignores), ("schemas", settings.schemas)):
            for glob in globs:
                if not any(files.excluded(path, (glob,)) for path in below):
                    yield name, glob
        for pack in settings.rules:
            name = "extend" if f"extend.{pack}" in settings.origins else "rules"
            if f"{name}.{pack}" in settings.origins and not _holds_ours(pack):
                yield name, pack
        together = [glob for group in settings.together for glob in group]
        for name, listed in (("knowledge", settings.knowledge), ("context", settings.context), ("together", together)):
            for glob in dict.fromkeys(listed):
                if not self._matching((glob,)):
                    yield name, glob

    def _schemas(self, shown: Mapping[str, str]) -> tuple[tuple[frozenset[str], dict[str, Any]], ...]:
        """The schemas of the project's own, each with the files (as reported) that must fit it."""
        root = self.settings.root
        return tuple(
            (
                frozenset(
                    name for path, name in shown.items() if files.excluded(os.path.relpath(path, root), (pattern,))
                ),
                house_schemas.load(schema),
            )
            for pattern, schema in self.settings.schemas.items()
        )

    def _of_packs(self, met: Mapping[str, str]) -> tuple[str, ...]:
        """The files in the packs of the config that were not met before, by absolute path.

        Raises:
            ConfigError: a file that is named is none of ours.
        """
        for pack in self.settings.rules:
            if os.path.isfile(pack) and open_file(pack, pack) is None:
                raise ConfigError("`rules` names this file, and it is no rule file: `policylint: 1` is missing", pack)
        paths = [
            path
            for pack in self.settings.rules
            for path in (files.walk(pack) if os.path.isdir(pack) else [pack])
            if os.path.abspath(path) not in met
        ]
        return tuple(dict.fromkeys(map(os.path.abspath, paths)))

    def _from_packs(self, paths: Sequence[str]) -> list[File]:
        """The files of rules and knowledge among those of packs."""
        opened = [open_file(path, short(path)) for path in paths]
        found = [file for file in opened if file is not None and not any(d.kind == "policy" for d in file.documents)]
        self.packed = frozenset(file.path for file in found)
        return found

    def _matching(self, globs: Sequence[str]) -> list[str]:
        """The files that globs of the config mean, by absolute path, in the order of the globs."""
        if not globs:
            return []
        from glob import glob

        root = self.settings.root
        for pattern in globs:
            inputs.looked_for(os.path.join(root, pattern))  # `glob` lists no folder for a name without wildcards
        return [
            os.path.abspath(path)
            for pattern in globs
            for path in sorted(glob(os.path.join(root, pattern), recursive=True))
            if os.path.isfile(path)
        ]


def scopes(paths: Sequence[str], finder: ConfigFiles) -> list[Scope]:
    """The files under the paths, by the config that governs them. Each path reads as the user wrote it.

    A file that is met twice, since a symbolic link leads to it, is one file; what is named goes before what is met.
    """
    found: dict[str | None, Scope] = {}
    # Of each folder: its absolute path, what stands before a name in it as reported, and the config that governs it.
    folders: dict[str, tuple[str, str, Config]] = {}
    for path in paths:
        folder = os.path.isdir(path)
        links = set() if folder or not os.path.islink(path) else {path}
        for name in finder.met(path, links) if folder else [path]:
            above, last = os.path.split(os.path.normpath(name))
            if above not in folders:
                there = os.path.abspath(above)
                folders[above] = there, os.path.join(above, "").replace(os.sep, "/"), finder.governing(there)
            there, told, settings = folders[above]
            absolute = os.path.join(there, last) if last.strip(".") else os.path.abspath(last)
            if folder and settings.root and files.excluded(os.path.relpath(absolute, settings.root), settings.exclude):
                continue
            scope = found.setdefault(settings.path, Scope(settings))
            scope.shown.setdefault(absolute, told + last)
            if name in links:
                scope.links.add(absolute)
            if not folder:
                scope.named.add(absolute)
    for scope in found.values():
        scope.shown = _once(scope.shown, scope.links, scope.named)
    return list(found.values())


def _once(shown: Mapping[str, str], links: Set[str], first: Collection[str] = ()) -> dict[str, str]:
    """Paths, without links to a file that is among them in another way."""
    if links.isdisjoint(shown):
        return dict(shown)
    kept: dict[str, str] = {}
    for path in sorted(shown, key=lambda path: (path not in first, path in links)):
        kept.setdefault(os.path.realpath(path), path)
    wanted = set(kept.values())
    return {path: name for path, name in shown.items() if path in wanted}


def existing(paths: Sequence[str]) -> Sequence[str]:
    """The paths.

    Raises:
        UsageError: one of them does not exist.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError("no such file or folder", path)
    return paths


def _holds_ours(pack: str) -> bool:
    """Whether a pack has a file that may hold a rule or knowledge, or that cannot be read, which is told."""
    for path in files.walk(pack) if os.path.isdir(pack) else [pack]:
        try:
            with open(path, "rb") as file:
                data = file.read()
                if files.may_be_ours(data) and files.may_serve(data):
                    return True
        except OSError:
            return True
    return False


def _register(settings: Config) -> RegisterFile | None:
    if settings.register is None:
        return None
    return RegisterFile(short(settings.register), settings.register_as_of)


def short(path: str) -> str:
    """An absolute path as a person here would write it: from the current folder where it lies below it."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")
