"""Which kind of file a letter is, by content first and by name second; and what is refused unread."""

import os
import re
from typing import TYPE_CHECKING

from policylint.importing.letter import Letter
from policylint.importing.refusal import Refusal

if TYPE_CHECKING:
    from policylint.importing.word.reader import Opened

# A letter of a hundred pages has some 300,000 characters; what is far larger is none.
LONGEST_TEXT = 3_000_000
LARGEST_FILE = 50_000_000
_PACKAGES = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def stem(name: str) -> str:
    """The name of a file without folder and ending; empty for standard input."""
    return "" if name in ("-", "<stdin>") else os.path.splitext(os.path.basename(name))[0]


def read(data: bytes, name: str) -> Letter:
    """The letter in some bytes; `name` is the file's.

    Raises:
        Refusal: they hold no letter that can be read.
    """
    return _with_text(_read(data, name))


def read_word(data: bytes, name: str) -> "Opened":
    """A letter in Word, opened and read; `name` is the file's.

    Raises:
        Refusal: it is no such letter, or cannot be read.
    """
    _refuse_size(data)
    if not data.startswith(_PACKAGES):
        _refuse(data, name)
        raise Refusal("damaged")
    from policylint.importing import word

    found = word.opened(data)
    _with_text(found.letter)
    return found


def _with_text(letter: Letter) -> Letter:
    if not any(re.search(r"\w", block.text) for block in letter.blocks):
        raise Refusal("no-text")
    return letter


def _refuse_size(data: bytes) -> None:
    if len(data) >= LARGEST_FILE:
        raise Refusal("too-large" if data.strip(b"\x00") else "not-text")
    if not data.strip(b" \t\r\n"):
        raise Refusal("empty")


def _read(data: bytes, name: str) -> Letter:
    _refuse_size(data)
    if data.startswith(_PACKAGES):
        from policylint.importing import word

        return word.read(data)
    _refuse(data, name)
    text, guessed = _text(data)
    if re.search(r"^policylint\s*:\s*1\s*(?:#.*)?$", text[:20_000], re.MULTILINE) is not None:
        raise Refusal("ours")
    letter = _letter(text, name)
    return letter._replace(left=(*letter.left, "cp1252")) if guessed else letter


def _letter(text: str, name: str) -> Letter:
    if _is_html(text, name):
        from policylint.importing import html

        return html.read(text)
    if _is_markdown(text, name):
        from policylint.importing import markdown

        return markdown.read(text)
    from policylint.importing import plain

    return plain.read(text)


def _refuse(data: bytes, name: str) -> None:
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF"):
        raise Refusal("pdf")
    if data.startswith(_COMPOUND):
        raise Refusal("encrypted-or-old")
    if start.startswith(b"{\\rtf"):
        raise Refusal("rtf")
    if data.startswith(_PICTURES):
        raise Refusal("picture")
    if os.path.splitext(name)[1].lower() in (".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt"):
        raise Refusal("damaged")


def _text(data: bytes) -> tuple[str, bool]:
    """The text in some bytes, and whether its encoding was guessed: what is no UTF-8 is taken for Windows-1252."""
    guessed = False
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif _says_latin(data):
        encoding = "cp1252"
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        text, guessed = _windows(data, line), True
    if re.search("[\x00-\x08\x0e-\x1b\x7f]", text) is not None:
        raise Refusal("not-text")
    if len(text) > LONGEST_TEXT:
        raise Refusal("too-large")
    return text, guessed


def _windows(data: bytes, line: int) -> str:
    """Text in the encoding of Western Windows; refused where it has bytes that no such text has."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Refusal("not-utf-8", line=line) from None
    letters = sum(character.isalpha() or character.isspace() for character in text[:20_000])
    if letters < 0.6 * len(text[:20_000]) or re.search("[\x00-\x08\x0e-\x1b\x7f]", text) is not None:
        raise Refusal("not-utf-8", line=line)
    return text


def _says_latin(data: bytes) -> bool:
    """Whether a web page says that it is in the Latin encoding of Windows."""
    pattern = rb"<meta[^>]{0,200}charset=[\"']?(?:iso-8859-1|iso-8859-15|windows-1252)"
    return re.search(pattern, data[:4000], re.IGNORECASE) is not None


def _is_html(text: str, name: str) -> bool:
    start = text.lstrip("\ufeff \t\r\n")[:2000].lower()
    if start.startswith(("<!doctype html", "<html")) or (start.startswith("<?xml") and "<html" in start):
        return True
    named = os.path.splitext(name)[1].lower() in (".html", ".htm", ".xhtml")
    return named and re.search(r"<(?:p|div|h\d|body)\b", text, re.IGNORECASE) is not None


def _is_markdown(text: str, name: str) -> bool:
    if os.path.splitext(name)[1].lower() in (".md", ".markdown", ".mkd"):
        return True
    if len(re.findall(r"^#{1,6} +\S", text, re.MULTILINE)) >= 2:
        return True
    return re.search(r"^\[\^[^\]\s]+\]:", text, re.MULTILINE) is not None
