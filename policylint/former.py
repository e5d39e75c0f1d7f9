"""What was found where a branch began: its repository as it was then, laid out in a folder and checked there."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from tempfile import TemporaryDirectory

from policylint.changed import Branch
from policylint.config import NAMES
from policylint.diagnostic import Diagnostic
from policylint.errors import PolicylintError, UsageError
from policylint.moved import Moved
from policylint.report import Report
from policylint.scope import ConfigFiles


def findings(
    branch: Branch, paths: Sequence[str], configs: ConfigFiles, check: Callable[[list[str], ConfigFiles], Report]
) -> list[Diagnostic] | None:
    """What was found where a branch began, by the names of files of now; None where the config lies beyond its
    repository, and cannot be put back.

    A config, or another file that settings name, that was not there or with which nothing could be checked is taken as
    it is now: what its mending brings to light is not what a branch changed in the documents. So is what lies beyond
    the repository, or is ignored by git.

    Args:
        branch: the branch.
        paths: what is checked; those in the repository count.
        configs: the config files.
        check: checks paths with config files.

    Raises:
        UsageError: what there was then cannot be checked.
    """
    below = os.path.join(branch.top, "")
    inside = [os.path.realpath(path) for path in paths if os.path.join(os.path.realpath(path), "").startswith(below)]
    for path in inside:
        config = configs.governing(path if os.path.isdir(path) else os.path.dirname(path)).path
        if config is not None and not os.path.realpath(config).startswith(below):
            return None
    with TemporaryDirectory(prefix="policylint-") as folder:
        moved = Moved(branch.top, os.path.realpath(folder))
        branch.restore(moved.folder)
        there = [then for path in inside if os.path.exists(then := moved.to(path))]
        return list(_renamed(_checked(there, configs, moved, check), branch, moved)) if there else []


def _checked(
    paths: list[str], configs: ConfigFiles, moved: Moved, check: Callable[[list[str], ConfigFiles], Report]
) -> tuple[Diagnostic, ...]:
    renewed: set[str] = set()
    while True:
        try:
            return check(paths, configs.moved(moved)).findings
        except PolicylintError as error:
            path = os.path.realpath(error.path) if error.path is not None else ""
            if moved.home(path) == path or path in renewed:
                raise UsageError(f"--since: what there was cannot be checked: {error.message}", error.path) from None
            renewed.add(path)
            _renew(path, moved)


def _renew(path: str, moved: Moved) -> None:
    """Put a file, and the configs beside it, as they are now."""
    folder = os.path.dirname(path)
    for name in {os.path.basename(path), *NAMES}:
        old = os.path.join(folder, name)
        now = moved.home(old)
        if os.path.isfile(now):
            os.makedirs(folder, exist_ok=True)
            shutil.copyfile(now, old)
        else:
            with suppress(OSError):
                os.unlink(old)


def _renamed(found: Sequence[Diagnostic], branch: Branch, moved: Moved) -> Iterator[Diagnostic]:
    """The findings, with the name of today for files that got another: what has no id is known by it."""
    names = _names(branch)
    for diagnostic in found:
        old = os.path.basename(diagnostic.place.path)
        head, slash, rest = diagnostic.route.partition("/")
        new = names.get(moved.home(os.path.realpath(diagnostic.place.path))) if head == old else None
        yield diagnostic._replace(route=f"{new}{slash}{rest}") if new is not None else diagnostic


def _names(branch: Branch) -> Mapping[str, str]:
    """By the former path, the name of today of files that were renamed."""
    names = {old: os.path.basename(new) for new, old in branch.renamed.items()}
    for module in branch.modules:
        names |= _names(module)
    return names
