"""Citations of parliamentary papers and other official sources: read, named, linked, written."""

from policylint.citation.dossiers import Repair, impossible_dossier, repair
from policylint.citation.fragments import pieces
from policylint.citation.reading import find, parse
from policylint.citation.value import KINDS, Citation
from policylint.citation.wording import STYLES, format  # noqa: A004 (the verb that callers expect)

__all__ = [
    "KINDS",
    "STYLES",
    "Citation",
    "Repair",
    "find",
    "format",
    "impossible_dossier",
    "parse",
    "pieces",
    "repair",
]
