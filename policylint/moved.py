"""A tree of files that lies in another folder than its own, such as a repository laid out as it was before."""

import os
from typing import NamedTuple


class Moved(NamedTuple):
    """What belongs below `top` lies below `folder`. Both are real absolute paths."""

    top: str
    folder: str

    def join(self, root: str, path: str) -> str:
        """A path as a file in the folder `root` means it: what leads out of the tree leads to where it always did, and
        so does what lies there and is lacking here."""
        home = os.path.normpath(os.path.join(self.home(root), path))
        here = self.to(home)
        return home if os.path.lexists(home) and not os.path.lexists(here) else here

    def to(self, path: str) -> str:
        """Where what belongs at an absolute path lies; what belongs beyond the tree stays where it is."""
        return _rebased(path, self.top, self.folder)

    def home(self, path: str) -> str:
        """Where what lies at an absolute path belongs."""
        return _rebased(path, self.folder, self.top)


def _rebased(path: str, old: str, new: str) -> str:
    if path != old and not path.startswith(os.path.join(old, "")):
        return path
    return os.path.normpath(os.path.join(new, os.path.relpath(path, old)))
