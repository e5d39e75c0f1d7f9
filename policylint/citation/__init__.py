"""Citations of parliamentary papers and other official sources: read, named, linked, written."""

from policylint.citation.dossiers import Repair, impossible_dossier, repair, unborn_dossier
from policylint.citation.fragments import pieces
from policylint.citation.reading import find, parse
from policylint.citation.sessions import opening, session_on
from policylint.citation.value import KINDS, Citation
from policylint.citation.wording import STYLES, format

__all__ = [
    "KINDS",
    "STYLES",
    "Citation",
    "Repair",
    "find",
    "format",
    "impossible_dossier",
    "opening",
    "parse",
    "pieces",
    "repair",
    "session_on",
    "unborn_dossier",
]
