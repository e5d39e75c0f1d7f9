"""The library's door: paths or text in, a report out."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from policylint.baseline import load
from policylint.config import Config
from policylint.diagnostic import Diagnostic
from policylint.engine import of_the_run
from policylint.errors import UsageError
from policylint.house import furnished
from policylint.project import Memory, Opener, Project, Surroundings, open_file
from policylint.report import Report
from policylint.scope import ConfigFiles, Scope, existing, scopes
from policylint.selection import Selection
from policylint.tally import Tally, Wish
from policylint.tracked import Tracked

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from policylint.changed import Branch
    from policylint.part import Doing

Path = str | os.PathLike[str]
MANY = 16
"""Up to how many files a project is checked at once; a larger one is checked in parts."""


def check(
    paths: Path | Sequence[Path] = ".",
    *,
    select: str | Sequence[str] = (),
    extend_select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    severity: dict[str, str] | None = None,
    preview: bool = False,
    only: Sequence[Path] | None = None,
    since: str | None = None,
    baseline: Path | None = None,
    config: Path | None = None,
    isolated: bool = False,
    tracked: bool = False,
    today: date | None = None,
    jobs: int = 1,
    executor: "Executor | None" = None,
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
        since: a revision of git; report nothing but findings of which a place lies in a file that this branch changed,
            and those that were not there where it began.
        baseline: a file of findings that are accepted until they are mended; the config's where it is None, and none
            where it is empty.
        config: the config file to use for everything.
        isolated: use no config file.
        tracked: pass over files in folders that git does not track, neither committed nor staged.
        today: the day of the check; by default the clock's.
        jobs: over how many processes the parts of a large project are spread. What is found is the same.
        executor: does the parts in place of these processes: any `concurrent.futures.Executor` whose workers see the
            same files at the same paths.

    Raises:
        UsageError: a path does not exist, or a rule, severity or revision is unknown; `jobs` is less than 1.
        ConfigError: a config file or a baseline cannot be used.
        RuleError: a rule file cannot be used.
    """
    request = asked(
        select, extend_select, ignore, severity, preview, only, since, baseline, config, isolated, today, tracked
    )
    return run(listed(paths), spread(request, jobs, executor))


def spread(request: "Asked", jobs: int, executor: "Executor | None" = None) -> "Asked":
    """A request of which the parts of a large project go to an executor, or to so many processes.

    Raises:
        UsageError: `jobs` is less than 1.
    """
    if not isinstance(jobs, int) or jobs < 1:
        raise UsageError(f"jobs: {jobs!r} is no number of processes; give 1 or more")
    if executor is None and jobs == 1:
        return request
    from policylint import crew

    return request._replace(doing=crew.of_processes(jobs) if executor is None else crew.on(executor))


class Asked(NamedTuple):
    """What a check is asked for, beside its paths: the arguments of `check`, made ready."""

    wish: Wish
    configs: ConfigFiles
    only: list[str] | None
    opener: Opener = open_file
    memory: Memory | None = None
    doing: "Doing | None" = None


def asked(
    select: str | Sequence[str] = (),
    extend_select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    severity: dict[str, str] | None = None,
    preview: bool = False,
    only: Sequence[Path] | None = None,
    since: str | None = None,
    baseline: Path | None = None,
    config: Path | None = None,
    isolated: bool = False,
    today: date | None = None,
    tracked: bool = False,
) -> Asked:
    """The arguments of `check`, made ready."""
    selection = Selection(_words(select), _words(ignore), severity or {}, _words(extend_select), preview)
    return Asked(
        Wish(selection, None if baseline is None else os.fspath(baseline), since, _day(today)),
        ConfigFiles(None if config is None else os.fspath(config), isolated, Tracked() if tracked else None),
        None if only is None else list(existing(listed(only))),
    )


def _words(given: str | Sequence[str]) -> tuple[str, ...]:
    """Names of rules; one by itself is a list of one."""
    return (given,) if isinstance(given, str) else tuple(given)


def _day(given: date | None) -> date:
    if given is None:
        return date.today()
    if not isinstance(given, date):
        raise UsageError(f"`today` takes a datetime.date, not {given!r}")
    return date(given.year, given.month, given.day)  # of a moment, its day


def listed(paths: Path | Sequence[Path]) -> list[str]:
    """One path or many as a list of texts."""
    if paths is None:
        raise UsageError("no path is given; `.` is the current folder")
    return [os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]


def run(paths: Sequence[str], request: Asked, texts: Mapping[str, bytes] = {}) -> Report:
    """Check as `check` does. `texts` gives the content of files, by absolute path, that is not to be read from disk."""
    if not paths:
        raise UsageError("no path is given; `.` is the current folder")
    report = tallied(paths, request, texts).report()
    return report if request.wish.since is None else _of_the_branch(report, paths, request)


def tallied(paths: Sequence[str], request: Asked, texts: Mapping[str, bytes] = {}) -> Tally:
    """What a check adds up to; `texts` as for `run`."""
    tally = Tally(request.wish)
    found = scopes(existing(paths), request.configs)
    if not found:
        _understood(paths, request)
    for scope in found:
        within = _within(scope, request)
        if texts or request.memory is not None or not _in_parts(tally, scope, within, request):
            project = scope.read(request.configs, request.wish.today, texts, request.opener, request.memory)
            tally.add(scope, project, within)
    return tally


def _understood(paths: Sequence[str], request: Asked) -> None:
    """See that what is asked could be done, where there is nothing to do it to."""
    settings = request.configs.governing(os.path.abspath(paths[0]))
    furnished(Project([], Surroundings(request.wish.today)), settings, request.wish.selection)
    if request.wish.baseline:
        load(request.wish.baseline, request.wish.baseline)


def _in_parts(tally: Tally, scope: Scope, within: set[str], request: Asked) -> bool:
    """Check a project in parts, where that may be done: what is kept of them saves time, and so do several processes;
    and of a large one less is held in memory."""
    settings = scope.settings
    met = scope.survey(request.configs, request.wish.today)
    if len(met.shown) <= MANY or settings.context or settings.plugins:
        return False
    from policylint import division, part

    doing = request.doing or part.one_by_one
    whole = division.whole(scope, met, request.wish.selection, within, doing, tally.texts)
    if whole is not None:
        tally.add_whole(scope, whole, within)
    return whole is not None


def _of_the_branch(report: Report, paths: Sequence[str], request: Asked) -> Report:
    """What a report tells of what the branch that is checked out changed."""
    from policylint.changed import branch
    from policylint.novelty import answered_for

    folders = dict.fromkeys(path if os.path.isdir(path) else os.path.dirname(path) for path in paths)
    branches = {(found := branch(request.wish.since or "", folder)).top: found for folder in folders}
    broken = frozenset(report.unusable)
    return answered_for(
        report,
        branches.values(),
        lambda found: _before(found, paths, request),
        # A glob stands in a file of its own, which the branch changed or not.
        lambda d: (
            (of_the_run(d) and d.rule.check != "glob-without-match") or (d.place.path in broken and not d.rule.waivable)
        ),
    )


def _before(branch: "Branch", paths: Sequence[str], request: Asked) -> Iterable[Diagnostic] | None:
    """What was found where a branch began; None where that cannot be told."""
    from policylint import former

    # Rules that the call names may be newer than the branch.
    selection = request.wish.selection._replace(known_only=True)
    wish = request.wish._replace(since=None, baseline="", selection=selection)
    return former.findings(
        branch, paths, request.configs, lambda there, configs: run(there, Asked(wish, configs, None))
    )


def projects(paths: Sequence[str], request: Asked) -> list[tuple[Project, set[str]]]:
    """The projects of the paths, read; each with the files that are to be reported, by path as reported."""
    return [
        (scope.read(request.configs, request.wish.today, {}), _within(scope, request))
        for scope in scopes(existing(paths), request.configs)
    ]


def _within(scope: Scope, request: Asked) -> set[str]:
    if request.only is None:
        return set(scope.shown.values())
    only = {os.path.realpath(path) for path in request.only}
    return {shown for path, shown in scope.shown.items() if os.path.realpath(path) in only}


def check_text(
    text: str | bytes,
    path: str = "<text>",
    *,
    select: str | Sequence[str] = (),
    extend_select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
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
    """A text as the bytes of a file.

    Raises:
        UsageError: it is neither text nor bytes.
    """
    if not isinstance(text, str | bytes | bytearray):
        raise UsageError(f"a text is `str` or `bytes`, not `{type(text).__name__}`")
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def run_text(data: bytes, path: str, request: Asked) -> Report:
    """Check one text as `check_text` does."""
    if "\0" in path:
        raise UsageError("no such file or folder", path)
    absolute = os.path.abspath(path)
    scope = Scope(request.configs.governing(os.path.dirname(absolute)))
    scope.shown[absolute] = path
    scope.named.add(absolute)
    tally = Tally(request.wish)
    project = scope.read(request.configs, request.wish.today, {absolute: data}, request.opener, request.memory)
    tally.add(scope, project, {path})
    return tally.report()


def list_files(
    paths: Sequence[str], *, config: Path | None = None, isolated: bool = False, tracked: bool = False
) -> list[str]:
    """The files that a check of these paths would read and report on, as it would name them. Ours or not."""
    finder = ConfigFiles(None if config is None else os.fspath(config), isolated, Tracked() if tracked else None)
    return [shown for scope in scopes(existing(paths), finder) for shown in scope.shown.values()]


def settings(path: str, *, config: Path | None = None, isolated: bool = False) -> Config:
    """The settings that govern a path: of a folder its own config, of a file the closest above it."""
    finder = ConfigFiles(None if config is None else os.fspath(config), isolated)
    absolute = os.path.abspath(path)
    return finder.governing(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
