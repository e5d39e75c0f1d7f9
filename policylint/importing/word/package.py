"""What a Word file is as a package: looked into before anything is built from it."""

import io
import zipfile

from policylint.importing.refusal import Refusal

_MOST_UNPACKED = 150_000_000
# The text and its markup; a picture may be large, and is not read.
_MOST_MARKUP = 40_000_000
_MOST_FILES = 5_000
_MACROS = "macroEnabled"


def look_inside(data: bytes) -> None:
    """Refuse what should not be unpacked; sizes are those that the archive states, and are held to when it is read.

    Raises:
        Refusal: it is damaged, encrypted, has macros or a document type, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = archive.infolist()
            if len(held) > _MOST_FILES or sum(file.file_size for file in held) > _MOST_UNPACKED:
                raise Refusal("bomb")
            if sum(file.file_size for file in held if _is_markup(file.filename)) > _MOST_MARKUP:
                raise Refusal("bomb")
            if any(file.flag_bits & 1 for file in held):
                raise Refusal("encrypted")
            names = {file.filename for file in held}
            if "mimetype" in names and "content.xml" in names:
                raise Refusal("odt")
            if "[Content_Types].xml" not in names:
                raise Refusal("damaged")
            types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
            if _MACROS in types or any(name.endswith("vbaProject.bin") for name in names):
                raise Refusal("macros")
            if "wordprocessingml.document.main" not in types and "wordprocessingml.template.main" not in types:
                raise Refusal("damaged")
            for file in held:
                _unpack(archive, file)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Refusal("damaged") from error
    except Exception as error:
        if isinstance(error, Refusal):
            raise
        if type(error).__name__ == "error":  # zlib.error
            raise Refusal("damaged") from error
        raise


def _unpack(archive: zipfile.ZipFile, file: zipfile.ZipInfo) -> None:
    """Unpack a member, to find a false size or checksum before anything is built from it. No markup of Word's declares
    a document type, by which entities would stand for text."""
    left = file.file_size
    with archive.open(file) as stream:
        while chunk := stream.read(1 << 20):
            left -= len(chunk)
            if left < 0:
                raise Refusal("bomb")
            if _is_markup(file.filename) and b"<!DOCTYPE" in chunk.replace(b"\0", b""):
                raise Refusal("entities")


def _is_markup(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))
