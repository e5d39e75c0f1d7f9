"""Files that could not be read, or that hold nothing for policylint though they were named."""

import errno
import os
from collections.abc import Iterator

from policylint.checks import Context, Finding
from policylint.diagnostic import Terms
from policylint.files import DEVICE, LETTERS, PIPE
from policylint.project import FOLDER, File
from policylint.yaml import Mapping, Scalar

UNSEEN = True

# What the system says in English, in Dutch too.
_DUTCH = {
    os.strerror(errno.EACCES): "geen leesrecht",
    os.strerror(errno.ENOENT): "het bestaat niet",
    os.strerror(errno.EISDIR): "het is een map",
    os.strerror(errno.ELOOP): "de koppelingen lopen in een kring",
    os.strerror(errno.EIO): "de schijf geeft een leesfout",
    PIPE: "het is een pijp, geen bestand",
    DEVICE: "het is een apparaat, geen bestand",
    FOLDER: "het is een map waarvan de inhoud niet te zien is",
}


def check(context: Context) -> Iterator[Finding]:
    """Each file that the system would not let us read, and each named one without an envelope."""
    for file in context.project.files:
        if file.error is not None:
            reason = Terms(en=file.error, nl=_DUTCH.get(file.error, file.error))
            yield Finding(file, 0, 0, {"reason": reason}, "unreadable")
        elif file.foreign:
            yield _slip(file) or Finding(
                file, 0, 0, {}, "letter" if file.path.lower().endswith(LETTERS) else "not-ours"
            )


def _slip(file: File) -> Finding | None:
    """An envelope with a slip of the pen in its first word."""
    for document in file.stream.documents if file.stream is not None else ():
        if isinstance(document.root, Mapping):
            from difflib import get_close_matches

            for key, _ in document.root.pairs:
                if isinstance(key, Scalar) and get_close_matches(key.text.lower(), ("policylint",), 1, 0.8):
                    return Finding(file, key.start, key.end, {"key": key.text}, "near-envelope")
    return None
