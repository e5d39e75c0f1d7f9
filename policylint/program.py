"""The program itself, as files: what tells that an answer of yesterday was that of another policylint."""

import os
import sys

from policylint import resources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def files() -> "Iterator[str]":
    """The files and folders that change when policylint, or a package that it uses, is put in or taken out; those of a
    checkout one by one, since somebody may edit them."""
    installed = [path for path in sys.path if path.endswith("-packages")]
    yield from installed
    if os.path.dirname(_PACKAGE) in installed:
        return
    for top in (_PACKAGE, resources.rules_dir(), resources.schemas_dir()):
        for folder, folders, names in os.walk(top):
            folders[:] = [name for name in folders if name != "__pycache__"]
            yield from (os.path.join(folder, name) for name in (".", *names))
