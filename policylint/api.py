"""The library's door: paths or text in, a report out."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from policylint.config import Config
from policylint.project import Opener, Project, open_file
from policylint.report import Report
from policylint.rules import Selection
from policylint.scope import ConfigFiles, Scope, existing, scopes
from policylint.tally import Tally, Wish

Path = str | os.PathLike[str]


def check(
    paths: Path | Sequence[Path] = ".",
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: dict[str, str] | None = None,
    preview: bool = False,
    only: Sequence[Path] | None = None,
    since: str | None = None,
    baseline: Path | None = None,
    config: Path | None = None,
    isolated: bool = False,
    today: date | None = None,
) -> Report:
    """Check files and folders, each with the project that it belongs to.

    A project is the tree under one config file; all of it is read, and what lies under `paths` is reported. Files
    without a config above them form one project together.

    Args:
        paths: files or folders.
        select: rules to run (names, codes, prefixes of codes); the config's selection where empty.
        extend_select: rules to run besides those.
        ignore: rules not to run, beyond those that the config ignores.
        severity: a severity (`error`, `warning`, `advice`, `information`) for rules, by name or code.
        preview: run the rules that are on trial too.
        only: report nothing but findings in these files; those that are not ours are passed over.
        since: a revision of git; report nothing but findings of which a place lies in a file that this branch changed.
        baseline: a file of findings that are accepted until they are mended; the config's where it is None, and none
            where it is empty.
        config: the config file to use for everything.
        isolated: use no config file.
        today: the day of the check; by default the clock's.

    Raises:
        UsageError: a path does not exist, or a rule, severity or revision is unknown.
        ConfigError: a config file or a baseline cannot be used.
        RuleError: a rule file cannot be used.
    """
    request = asked(select, extend_select, ignore, severity, preview, only, since, baseline, config, isolated, today)
    return run(listed(paths), request)


class Asked(NamedTuple):
    """What a check is asked for, beside its paths: the arguments of `check`, made ready."""

    wish: Wish
    configs: ConfigFiles
    only: list[str] | None
    opener: Opener = open_file


def asked(
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: dict[str, str] | None = None,
    preview: bool = False,
    only: Sequence[Path] | None = None,
    since: str | None = None,
    baseline: Path | None = None,
    config: Path | None = None,
    isolated: bool = False,
    today: date | None = None,
) -> Asked:
    """The arguments of `check`, made ready."""
    selection = Selection(tuple(select), tuple(ignore), severity or {}, tuple(extend_select), preview)
    return Asked(
        Wish(selection, None if baseline is None else os.fspath(baseline), since, today or date.today()),
        ConfigFiles(None if config is None else os.fspath(config), isolated),
        None if only is None else list(existing(listed(only))),
    )


def listed(paths: Path | Sequence[Path]) -> list[str]:
    """One path or many as a list of texts."""
    return [os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]


def run(paths: Sequence[str], request: Asked, texts: Mapping[str, bytes] = {}) -> Report:
    """Check as `check` does. `texts` gives the content of files, by absolute path, that is not to be read from disk."""
    tally = Tally(request.wish)
    for scope in scopes(existing(paths), request.configs):
        project = scope.read(request.configs, request.wish.today, texts, request.opener)
        tally.add(scope, project, _within(scope, request))
    return tally.report()


def projects(paths: Sequence[str], request: Asked) -> list[tuple[Project, set[str]]]:
    """The projects of the paths, read; each with the files that are to be reported, by path as reported."""
    return [
        (scope.read(request.configs, request.wish.today, {}), _within(scope, request))
        for scope in scopes(existing(paths), request.configs)
    ]


def _within(scope: Scope, request: Asked) -> set[str]:
    only = None if request.only is None else {os.path.abspath(path) for path in request.only}
    return {shown for path, shown in scope.shown.items() if only is None or path in only}


def check_text(
    text: str | bytes,
    path: str = "<text>",
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: dict[str, str] | None = None,
    preview: bool = False,
    baseline: Path | None = None,
    config: Path | None = None,
    isolated: bool = False,
    today: date | None = None,
) -> Report:
    """Check one text as if it stood at `path`: with the config that governs that place, and the project around it.

    Where no config governs the place, the text is a project by itself. Arguments are those of `check`.

    Raises:
        UsageError, ConfigError, RuleError: as `check`.
    """
    request = asked(select, extend_select, ignore, severity, preview, None, None, baseline, config, isolated, today)
    return run_text(as_bytes(text), path, request)


def as_bytes(text: str | bytes) -> bytes:
    """A text as the bytes of a file."""
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def run_text(data: bytes, path: str, request: Asked) -> Report:
    """Check one text as `check_text` does."""
    absolute = os.path.abspath(path)
    scope = Scope(request.configs.governing(os.path.dirname(absolute)))
    scope.shown[absolute] = path
    scope.named.add(absolute)
    tally = Tally(request.wish)
    project = scope.read(request.configs, request.wish.today, {absolute: data}, request.opener)
    tally.add(scope, project, {path})
    return tally.report()


def list_files(paths: Sequence[str], *, config: Path | None = None, isolated: bool = False) -> list[str]:
    """The files that a check of these paths would read and report on, as it would name them. Ours or not."""
    finder = ConfigFiles(None if config is None else os.fspath(config), isolated)
    return [shown for scope in scopes(existing(paths), finder) for shown in scope.shown.values()]


def settings(path: str, *, config: Path | None = None, isolated: bool = False) -> Config:
    """The settings that govern a path: of a folder its own config, of a file the closest above it."""
    finder = ConfigFiles(None if config is None else os.fspath(config), isolated)
    absolute = os.path.abspath(path)
    return finder.governing(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
