"""Which files git tracks: those that are committed, or staged to be."""

import os

from policylint.errors import UsageError


class Tracked:
    """Says of paths whether git tracks them. Git is asked once for each repository."""

    def __init__(self) -> None:
        # By folder, the repository around it; by repository, its files by absolute path.
        self._tops: dict[str, str | None] = {}
        self._files: dict[str, frozenset[str]] = {}

    def __call__(self, path: str) -> bool:
        """Whether git tracks a file. What lies in no repository is no matter of git's, and counts.

        Raises:
            UsageError: git cannot be run, or does not answer.
        """
        path = os.path.abspath(path)
        top = self._top(os.path.dirname(path))
        # A folder is met only where it cannot be read, and somebody is to be told.
        if top is None or os.path.isdir(path):
            return True
        if top not in self._files:
            self._files[top] = _listed(top)
        return path in self._files[top]

    def _top(self, folder: str) -> str | None:
        if folder not in self._tops:
            above = os.path.dirname(folder)
            if os.path.lexists(os.path.join(folder, ".git")):
                self._tops[folder] = folder
            else:
                self._tops[folder] = None if above == folder else self._top(above)
        return self._tops[folder]


def _listed(top: str) -> frozenset[str]:
    import subprocess

    try:
        run = subprocess.run(["git", "-C", top, "ls-files", "-z"], capture_output=True, check=False)
    except OSError:
        raise UsageError("--tracked asks git which files it tracks, and git cannot be run") from None
    if run.returncode:
        reason = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(f"--tracked: {reason[-1] if reason else 'git failed'}")
    names = os.fsdecode(run.stdout).split("\0")
    return frozenset(os.path.join(top, os.path.normpath(name)) for name in names if name)
