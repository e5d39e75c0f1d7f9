"""Reads letters in Word (.docx): headings by style and by look, footnotes, lists, tables; tracked changes as if
accepted. And writes comments into a copy.

Needs `python-docx` (the extra `docx`). Comments, headers, footers, pictures and text boxes are left out, and named as
left out."""

import io
import zipfile
from typing import TYPE_CHECKING

from policylint.importing.letter import Letter
from policylint.importing.refusal import Refusal
from policylint.importing.word.package import look_inside

if TYPE_CHECKING:
    from policylint.importing.word.reader import Opened


def read(data: bytes) -> Letter:
    """The letter in a .docx file. Blocks are counted as paragraphs; places count in its running text.

    Raises:
        Refusal: it is damaged, encrypted, has macros, unpacks to too much, or `python-docx` is missing.
    """
    return opened(data).letter


def opened(data: bytes) -> "Opened":
    """A .docx file, opened and read.

    Raises:
        Refusal: as `read`.
    """
    look_inside(data)
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise Refusal("no-reader") from None
    from policylint.importing.word import reader

    try:
        return reader.read(docx.Document(io.BytesIO(data)))
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        SyntaxError,
        zipfile.BadZipFile,
        AttributeError,
        OSError,
    ) as error:
        raise Refusal("damaged") from error
