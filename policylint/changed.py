"""What a branch changed, by git: the files that differ from where it left a revision, and how they were there."""

import os
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

from policylint.errors import UsageError

# What policylint reads: documents and rules, settings, schemas and baselines, registers.
_READ = (".yaml", ".yml", ".toml", ".json", ".csv")


class Branch(NamedTuple):
    """A branch since it left a revision.

    `top` is the folder of the repository and `changed` the files that differ, deleted and untracked ones included, but
    for those that were merely renamed, all by real absolute path; `base` is the commit at which it left.
    """

    top: str
    base: str
    changed: frozenset[str]

    def restore(self, folder: str) -> None:
        """Write the files that policylint may read, as they were at the base, below an empty folder.

        The repository stays as it is.
        """
        index = {"GIT_INDEX_FILE": os.path.join(folder, ".git-index")}
        names = [name for name in _git(self.top, "ls-tree", "-r", "--name-only", "-z", self.base).split("\0") if name]
        wanted = "\0".join(name for name in names if name.lower().endswith(_READ))
        _git(self.top, "read-tree", self.base, environment=index)
        prefix = f"--prefix={folder}{os.sep}"
        _git(self.top, "checkout-index", "-z", "--stdin", prefix, environment=index, given=os.fsencode(wanted))


def branch(revision: str, folder: str) -> Branch:
    """What changed since the branch that is checked out left `revision`, committed or not.

    Args:
        revision: a branch, tag or commit of the repository that `folder` lies in.
        folder: any folder of that repository.

    Raises:
        UsageError: there is no git, no repository, or no such revision.
    """
    if not revision.strip() or revision.startswith("-"):
        raise UsageError(f"--since: `{revision}` is no revision")
    top = os.path.realpath(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", told=revision).strip()
    base = _git(folder, "merge-base", commit, "HEAD", told=revision).strip()
    names = list(_names(_git(top, "diff", "--name-status", "--find-renames", "-z", base)))
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return Branch(top, base, frozenset(os.path.realpath(os.path.join(top, name)) for name in names if name))


def _names(status: str) -> Iterator[str]:
    """The names in what git says of changes: of a file that has another name and holds the same, only the old one."""
    words = iter(status.split("\0"))
    for kind in words:
        if kind:
            yield next(words)
        if kind[:1] in ("R", "C"):
            renamed = next(words)
            if kind != "R100":
                yield renamed


def _git(
    folder: str, *arguments: str, told: str = "", environment: dict[str, str] | None = None, given: bytes = b""
) -> str:
    try:
        run = subprocess.run(
            ["git", "-C", folder or ".", *arguments],
            capture_output=True,
            check=False,
            input=given,
            env={**os.environ, **(environment or {})},
        )
    except OSError:
        raise UsageError("--since asks git what changed, and git cannot be run") from None
    if run.returncode:
        reason = run.stderr.decode("utf-8", "replace").strip().splitlines()
        what = f"no revision is called `{told}`, or it has nothing in common with this branch" if told else ""
        raise UsageError(f"--since: {what or (reason[-1] if reason else 'git failed')}")
    return os.fsdecode(run.stdout)
