"""What a branch changed, by git: files that differ from where it left a revision, committed or not."""

import os
import subprocess

from policylint.errors import UsageError


def changed_files(revision: str, folder: str) -> frozenset[str]:
    """The files, by real absolute path, that changed since the branch left `revision`, untracked ones included.

    Args:
        revision: a branch, tag or commit of the repository that `folder` lies in.
        folder: any folder of that repository.

    Raises:
        UsageError: there is no git, no repository, or no such revision.
    """
    if revision.startswith("-"):
        raise UsageError(f"--since: `{revision}` is no revision")
    top = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", told=revision).strip()
    base = _git(folder, "merge-base", commit, "HEAD", told=revision).strip()
    names = _git(top, "diff", "--name-only", "--no-renames", "-z", base).split("\0")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return frozenset(os.path.realpath(os.path.join(top, name)) for name in names if name)


def _git(folder: str, *arguments: str, told: str = "") -> str:
    try:
        run = subprocess.run(["git", "-C", folder or ".", *arguments], capture_output=True, check=False)
    except OSError:
        raise UsageError("--since asks git what changed, and git cannot be run") from None
    if run.returncode:
        reason = run.stderr.decode("utf-8", "replace").strip().splitlines()
        what = f"no revision is called `{told}`, or it has nothing in common with this branch" if told else ""
        raise UsageError(f"--since: {what or (reason[-1] if reason else 'git failed')}")
    return os.fsdecode(run.stdout)
