"""What was found where a branch began: its files put back in a folder of their own, and checked there."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from tempfile import TemporaryDirectory

from policylint import packs
from policylint.changed import Branch
from policylint.config import Config
from policylint.diagnostic import Diagnostic
from policylint.errors import UsageError
from policylint.report import Report
from policylint.scope import ConfigFiles


def found_before(
    branch: Branch, paths: Sequence[str], configs: ConfigFiles, check: Callable[[Sequence[str], ConfigFiles], Report]
) -> Iterable[Diagnostic]:
    """What was found under these paths where a branch began.

    What a config names beyond the repository is taken as it is now: git does not know how it was.

    Args:
        branch: says how the files were.
        paths: those of the check; what lies outside the repository is left out.
        configs: how config files are found now.
        check: checks paths with config files that are found so.

    Raises:
        PolicylintError: the project as it was cannot be checked.
    """
    below = os.path.join(branch.top, "")
    inside = [os.path.realpath(path) for path in paths if os.path.join(os.path.realpath(path), "").startswith(below)]
    governing = [configs.governing(path if os.path.isdir(path) else os.path.dirname(path)) for path in inside]
    for config in governing:
        if config.path is not None and not os.path.realpath(config.path).startswith(below):
            raise UsageError("the config lies outside the repository", config.path)
    with TemporaryDirectory(prefix="policylint-") as folder:
        folder = os.path.realpath(folder)

        # The repository lies as deep there as it does here, so that ways out of it lead to the same names.
        def then(path: str) -> str:
            return folder + os.path.splitdrive(os.path.normpath(path))[1]

        os.makedirs(then(branch.top))
        branch.restore(then(branch.top))
        for beyond in {path for config in governing for path in _named(config) if not path.startswith(below)}:
            _lead(then(beyond), beyond)
        there = [then(path) for path in inside if os.path.exists(then(path))]
        return check(there, configs.moved(then)).findings if there else ()


def _named(config: Config) -> Iterator[str]:
    """The absolute paths that a config names, as far as they hold no wildcards."""
    packed = (packs.located(name, config.root) for name in config.extend)
    single = (config.register, config.baseline)
    for path in (*packed, *config.rules, *config.knowledge, *config.context, *config.schemas.values(), *single):
        if path:
            fixed, wild, _ = re.split(r"([*?\[]|$)", os.path.normpath(path), maxsplit=1)
            yield os.path.dirname(fixed) if wild else fixed


def _lead(link: str, path: str) -> None:
    """Let one path lead to another, where nothing stands yet."""
    if os.path.lexists(link):
        return
    os.makedirs(os.path.dirname(link), exist_ok=True)
    with suppress(OSError):  # on a file system without links, what needs it says that it is not there
        os.symlink(path, link)
