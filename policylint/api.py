"""The library's door: paths or text in, a report out."""

import os
from collections.abc import Iterable, Sequence
from datetime import date

from policylint import engine, files, rules
from policylint.config import Config, Finder
from policylint.diagnostic import Diagnostic
from policylint.errors import UsageError
from policylint.project import Project, Surroundings, from_bytes, open_file
from policylint.shipped import shipped
from policylint.report import Report
from policylint.rules import Rule, Selection
from policylint.yaml import Source


def check(
    paths: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = ".",
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: dict[str, str] | None = None,
    only: Sequence[str | os.PathLike[str]] | None = None,
    config: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    today: date | None = None,
) -> Report:
    """Check files and folders, each with the project that it belongs to.

    A project is the tree under one config file; all of it is read, and what lies under `paths` is reported. Files
    without a config above them form one project together.

    Args:
        paths: files or folders.
        select: rules to run (names, codes, prefixes of codes); the config's selection where empty.
        ignore: rules not to run, beyond those that the config ignores.
        severity: a severity (`error`, `warning`, `advice`, `information`) for rules, by name or code.
        only: report nothing but findings in these files; those that are not ours are passed over.
        config: the config file to use for everything.
        isolated: use no config file.
        today: the day of the check; by default the clock's.

    Raises:
        UsageError: a path does not exist, or a rule or severity is unknown.
        ConfigError: a config file cannot be used.
        RuleError: a rule file cannot be used.
    """
    wanted = [os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]
    finder = _Chosen(None if config is None else os.fspath(config), isolated)
    asked = Selection(tuple(select), tuple(ignore), severity or {})
    day = today or date.today()
    outcome = _Outcome()
    for scope in _scopes(_existing(wanted), finder):
        within = set(scope.shown) if only is None else {os.path.abspath(path) for path in only} & set(scope.shown)
        _run(scope.read(finder, day), scope.settings, asked, {scope.shown[path] for path in within}, outcome)
    return outcome.report()


def check_text(
    text: str | bytes,
    path: str = "<text>",
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: dict[str, str] | None = None,
    config: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    today: date | None = None,
) -> Report:
    """Check one text as if it stood at `path`: with the config that governs that place, and the project around it.

    Where no config governs the place, the text is a project by itself. Arguments are those of `check`.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    finder = _Chosen(None if config is None else os.fspath(config), isolated)
    absolute = os.path.abspath(path)
    scope = _Scope(finder.governing(os.path.dirname(absolute)))
    scope.shown[absolute] = path
    scope.named.add(absolute)
    day = today or date.today()
    outcome = _Outcome()
    project = scope.read(finder, day, {absolute: data})
    _run(project, scope.settings, Selection(tuple(select), tuple(ignore), severity or {}), {path}, outcome)
    return outcome.report()


def list_files(
    paths: Sequence[str], *, config: str | os.PathLike[str] | None = None, isolated: bool = False
) -> list[str]:
    """The files that a check of these paths would read and report on, as it would name them. Ours or not."""
    finder = _Chosen(None if config is None else os.fspath(config), isolated)
    return [shown for scope in _scopes(_existing(paths), finder) for shown in scope.shown.values()]


def settings(path: str, *, config: str | os.PathLike[str] | None = None, isolated: bool = False) -> Config:
    """The settings that govern a path: of a folder its own config, of a file the closest above it."""
    finder = _Chosen(None if config is None else os.fspath(config), isolated)
    absolute = os.path.abspath(path)
    return finder.governing(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))


class _Chosen:
    """Config files as the call wants them: the closest, one named file, or none."""

    def __init__(self, named: str | None, isolated: bool) -> None:
        self._finder = Finder()
        self._named = named
        self._isolated = isolated

    def governing(self, folder: str) -> Config:
        if self._isolated:
            return Config(root="")
        path = self._named or self._finder.find(folder)
        return Config(root="") if path is None else self._finder.load(path)

    def nested(self, folder: str) -> bool:
        """Whether a folder begins a project of its own."""
        return not self._isolated and self._named is None and self._finder.in_folder(folder) is not None


class _Scope:
    """The part of a run under one config file. `shown` maps absolute paths to be reported to the user's own."""

    def __init__(self, settings: Config) -> None:
        self.settings = settings
        self.shown: dict[str, str] = {}
        self.named: set[str] = set()

    def read(self, finder: _Chosen, today: date, texts: dict[str, bytes] | None = None) -> Project:
        """Read what is to be reported and, where a config marks out a project, all the rest of it.

        `texts` gives the content of files, by absolute path, that is not to be read from disk.
        """
        shown = dict(self.shown)
        settings = self.settings
        background: frozenset[str] = frozenset()
        together: list[frozenset[str]] = []
        if settings.root:
            for path in files.walk(settings.root, settings.exclude, finder.nested):
                shown.setdefault(path, _short(path))
            for path in self._matching(settings.knowledge):
                shown.setdefault(path, _short(path))
            background = frozenset(shown.setdefault(path, _short(path)) for path in self._matching(settings.context))
            together = [frozenset(shown.get(path, "") for path in self._matching(group)) for group in settings.together]
        opened = []
        for path, name in shown.items():
            named = path in self.named
            if texts is not None and path in texts:
                opened.append(from_bytes(texts[path], name, named=named))
            else:
                opened.append(open_file(path, name, named=named))
        return Project(
            [file for file in opened if file is not None],
            Surroundings(today, background, tuple(together)),
            foreign=sum(file is None for file in opened),
            shipped=shipped(settings.shipped),
        )

    def _matching(self, globs: Sequence[str]) -> list[str]:
        """The files that globs of the config mean, by absolute path, in the order of the globs."""
        if not globs:
            return []
        from glob import glob

        root = self.settings.root
        return [
            os.path.abspath(path)
            for pattern in globs
            for path in sorted(glob(os.path.join(root, pattern), recursive=True))
            if os.path.isfile(path)
        ]


class _Outcome:
    """What the projects of one run add up to."""

    def __init__(self) -> None:
        self._diagnostics: list[Diagnostic] = []
        self._sources: dict[str, Source] = {}
        self._documents = self._left_out = self._foreign = self._unreadable = 0

    def add(self, project: Project, within: set[str], diagnostics: Iterable[Diagnostic]) -> None:
        mine = [file for file in project.files if file.path in within]
        documents = [document for file in mine for document in file.documents]
        self._sources |= {file.path: file.source for file in (*project.files, *project.shipped)}
        self._documents += len(documents)
        self._left_out += sum(not document.sound for document in documents)
        self._foreign += project.foreign
        self._unreadable += sum(file.error is not None for file in mine)
        self._diagnostics += [diagnostic for diagnostic in diagnostics if diagnostic.place.path in within]

    def report(self) -> Report:
        diagnostics = tuple(sorted(self._diagnostics, key=lambda d: (d.place, d.rule.code, d.case or "")))
        return Report(diagnostics, self._documents, self._left_out, self._foreign, self._sources, self._unreadable)


def _run(project: Project, settings: Config, asked: Selection, within: set[str], outcome: _Outcome) -> None:
    known = rules.joined([*rules.builtin(), *_own_rules(project)])
    selection = Selection(
        asked.select or settings.select, (*settings.ignore, *asked.ignore), {**settings.severity, **asked.severity}
    )
    outcome.add(project, within, engine.run(project, selection.of(known), known))


def _own_rules(project: Project) -> tuple[Rule, ...]:
    """The rules that lie in the project. A rule that is not well formed is a finding, and does not run."""
    shipped = {os.path.realpath(rule.path) for rule in rules.builtin()}
    mine = [d for d in project.documents if d.kind == "rule" and d.sound and os.path.realpath(d.path) not in shipped]
    return rules.from_documents(mine)


def _scopes(paths: Sequence[str], finder: _Chosen) -> list[_Scope]:
    """The files under the paths, by the config that governs them. Each path reads as the user wrote it."""
    scopes: dict[str | None, _Scope] = {}
    for path in paths:
        folder = os.path.isdir(path)
        for name in files.walk(path) if folder else [path]:
            absolute = os.path.abspath(name)
            settings = finder.governing(os.path.dirname(absolute))
            if folder and settings.root and files.excluded(os.path.relpath(absolute, settings.root), settings.exclude):
                continue
            scope = scopes.setdefault(settings.path, _Scope(settings))
            scope.shown.setdefault(absolute, os.path.normpath(name).replace(os.sep, "/"))
            if not folder:
                scope.named.add(absolute)
    return list(scopes.values())


def _existing(paths: Sequence[str]) -> Sequence[str]:
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError("no such file or folder", path)
    return paths


def _short(path: str) -> str:
    """An absolute path as a person here would write it: from the current folder where it lies below it."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")
