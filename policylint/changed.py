"""What a branch changed, by git: the files that differ from where it left a revision, and how they were there."""

import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from policylint.errors import UsageError

# What policylint reads: documents and rules, settings, schemas and baselines, registers.
_DOCUMENTS = (".yaml", ".yml")
_READ = (*_DOCUMENTS, ".toml", ".json", ".csv")
# A submodule, in what git lists.
_SUBMODULE = "160000"
# What git hands to its hooks about the repository around, and what does not hold in a submodule.
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class Branch(NamedTuple):
    """A branch since it left a revision.

    `top` is the folder of the repository and `changed` the files that differ, deleted and untracked ones included, all
    by real absolute path; `base` is the commit at which it left. `renamed` are files that only got another name, by
    real absolute path, with the old one; they did not change. `modules` are the submodules, since the commit that the
    base has of them.
    """

    top: str
    base: str
    changed: frozenset[str]
    renamed: Mapping[str, str] = {}
    modules: tuple["Branch", ...] = ()

    def restore(self, folder: str) -> None:
        """Write the files that policylint may read, as they were at the base, below an empty folder; what git ignores
        is as it is now.

        The repository stays as it is.
        """
        index = {"GIT_INDEX_FILE": os.path.join(folder, ".git-index")}
        names = [name for name in _git(self.top, "ls-tree", "-r", "--name-only", "-z", self.base).split("\0") if name]
        wanted = "\0".join(name for name in names if name.lower().endswith(_READ))
        _git(self.top, "read-tree", self.base, environment=index)
        prefix = f"--prefix={folder}{os.sep}"
        _git(self.top, "checkout-index", "-z", "--stdin", prefix, environment=index, given=os.fsencode(wanted))
        for name in _listed(self.top, "--ignored", "--", *(f":(icase)*{suffix}" for suffix in _DOCUMENTS)):
            copy = os.path.join(folder, name)
            if os.path.isfile(os.path.join(self.top, name)) and not os.path.lexists(copy):
                os.makedirs(os.path.dirname(copy), exist_ok=True)
                with suppress(OSError):  # what cannot be read is told of the file itself
                    shutil.copyfile(os.path.join(self.top, name), copy)
        for module in self.modules:
            below = os.path.join(folder, os.path.relpath(module.top, self.top))
            os.makedirs(below, exist_ok=True)
            module.restore(below)


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
    return _since(top, base)


def _since(top: str, base: str) -> Branch:
    names, gone, new = set(), {}, set()
    fields = _git(top, "diff", "--raw", "--no-abbrev", "--no-renames", "-z", base).split("\0")
    for what, name in zip(fields[::2], fields[1::2], strict=False):
        names.add(name)
        _, _, before, _, status = what.split(" ")
        if status == "D":
            gone[name] = before
        elif status == "A":
            new.add(name)
    untracked = set(_listed(top))
    renamed = _renamed(top, gone, new | untracked)
    modules = tuple(_modules(top, base))

    def real(name: str) -> str:
        return os.path.realpath(os.path.join(top, name))

    changed = frozenset(map(real, (names | untracked) - renamed.keys())).union(*(one.changed for one in modules))
    return Branch(top, base, changed, {real(name): real(old) for name, old in renamed.items()}, modules)


def _listed(top: str, *options: str) -> list[str]:
    """The files that git does not track."""
    names = _git(top, "ls-files", "--others", "--exclude-standard", "-z", *options).split("\0")
    return [name for name in names if name]


def _renamed(top: str, gone: Mapping[str, str], new: Iterable[str]) -> dict[str, str]:
    """Files that only got another name, with the old one. A file that was edited as well has changed, whatever it is
    called, so that what git finds similar does not matter."""
    if not gone:
        return {}
    # git takes paths by the line, and those that begin with a quotation mark as escaped.
    plain = [name for name in sorted(new) if "\n" not in name and not name.startswith('"')]
    there = [name for name in plain if os.path.isfile(os.path.join(top, name))]
    given = "".join(f"{name}\n" for name in there)
    hashes = _git(top, "hash-object", "--stdin-paths", given=os.fsencode(given)).split() if there else []
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in gone.items():
        alike[text].append(name)
    renamed = {}
    for name, text in zip(there, hashes, strict=True):
        if alike[text]:
            # Of several with one text, that which kept its own name moved to another folder.
            own = os.path.basename(name)
            old = min(alike[text], key=lambda old: (os.path.basename(old) != own, old))
            alike[text].remove(old)
            renamed[name] = old
    return renamed


def _modules(top: str, base: str) -> Iterable[Branch]:
    """The submodules that are checked out, since the commit that the base has of them."""
    for entry in _git(top, "ls-tree", "-r", "-z", base).split("\0"):
        head, _, name = entry.partition("\t")
        folder = os.path.realpath(os.path.join(top, name))
        if head.startswith(_SUBMODULE) and os.path.exists(os.path.join(folder, ".git")):
            commit = head.split(" ")[2]
            _git(folder, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}", told=commit)
            yield _since(folder, commit)


def _git(
    folder: str, *arguments: str, told: str = "", environment: Mapping[str, str] | None = None, given: bytes = b""
) -> str:
    around = dict(os.environ)
    if os.path.isfile(os.path.join(folder, ".git")):
        # A submodule, or a tree of its own: what a hook of another repository was told does not hold here.
        around = {name: value for name, value in around.items() if name not in _OF_HOOKS}
    try:
        run = subprocess.run(
            ["git", "-C", folder or ".", *arguments],
            capture_output=True,
            check=False,
            input=given,
            env={**around, **(environment or {})},
        )
    except OSError:
        raise UsageError("--since asks git what changed, and git cannot be run") from None
    if run.returncode:
        said = " ".join(run.stderr.decode("utf-8", "replace").split())
        if not told:
            raise UsageError(f"--since: {said.removeprefix('fatal: ') or 'git failed'}")
        if _shallow(folder):
            raise UsageError(
                f"--since: this clone is shallow, and does not hold where `{told}` and this branch part; "
                "`git fetch --unshallow` gets the rest"
            )
        raise UsageError(f"--since: no revision is called `{told}`, or it has nothing in common with this branch")
    return os.fsdecode(run.stdout)


def _shallow(folder: str) -> bool:
    run = subprocess.run(
        ["git", "-C", folder or ".", "rev-parse", "--is-shallow-repository"], capture_output=True, check=False
    )
    return run.stdout.strip() == b"true"
