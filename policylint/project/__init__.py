"""A project: the documents under one config file, read, and indexed by what rules between documents ask for."""

from policylint.project.document import ENVELOPE, VERSION, Cited, Document, File
from policylint.project.known_file import KnownFile
from policylint.project.memory import Memory
from policylint.project.names import Declared
from policylint.project.opening import FOLDER, Opener, from_bytes, open_file
from policylint.project.whole import Elsewhere, Project, RegisterFile, Surroundings

__all__ = [
    "ENVELOPE",
    "FOLDER",
    "VERSION",
    "Cited",
    "Declared",
    "Document",
    "Elsewhere",
    "File",
    "KnownFile",
    "Memory",
    "Opener",
    "Project",
    "RegisterFile",
    "Surroundings",
    "from_bytes",
    "open_file",
]
