"""A file of which the data is known already: its text is read when somebody asks for a place in it."""

from collections.abc import Iterable
from typing import Any

from policylint.project.document import Document, File
from policylint.project.opening import open_file


class KnownFile(File):
    """A file all of whose documents are sound knowledge; each is given as its id and data."""

    __slots__ = ("_disk",)

    def __init__(self, disk: str, shown: str, known: Iterable[tuple[str, Any]]) -> None:
        # Not that of `File`, which reads: what is not set here, `__getattr__` gives.
        self._disk = disk
        self.path = shown
        self.error = None
        self.foreign = False
        self.shipped = False
        self.orphans = []
        self.documents = [_KnownDocument(self, id_, data) for id_, data in known]

    def __getattr__(self, name: str) -> Any:
        """What needs the text: `stream` and `source`, and those of its document."""
        if name not in ("stream", "source"):
            raise AttributeError(name)
        self.read()
        return getattr(self, name)

    def read(self) -> None:
        """Read the text after all."""
        file = open_file(self._disk, self.path)
        if file is None or [(d.id, d.data) for d in file.documents] != [(d.id, d.data) for d in self.documents]:
            raise OSError(f"{self._disk} was changed while it was used")
        self.stream, self.source = file.stream, file.source
        for document, read in zip(self.documents, file.documents, strict=True):
            document.yaml, document.root, document.traps = read.yaml, read.root, read.traps


class _KnownDocument(Document):
    __slots__ = ()

    def __init__(self, file: KnownFile, id_: str, data: Any) -> None:
        self.file = file
        self.kind = "knowledge"
        self.id = id_
        self.data = data
        self.language = None
        self.status = "draft"
        self.view = None
        self.names = None
        self.fits = True
        self._cited = None
        self._offsets = None

    @property
    def sound(self) -> bool:
        """Known to be."""
        return True

    def __getattr__(self, name: str) -> Any:
        if name not in ("yaml", "root", "traps") or not isinstance(self.file, KnownFile):
            raise AttributeError(name)
        self.file.read()
        return getattr(self, name)
