"""`policylint import`."""

import argparse
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from policylint.cli.language import language
from policylint.errors import UsageError

if TYPE_CHECKING:
    from policylint.importing import Knowledge


def run(options: argparse.Namespace) -> int:
    """Import a letter, and write the draft."""
    from policylint import importing

    lang = options.lang or language()
    target = options.output
    name = options.letter
    if target is not None:
        _refuse(name, target, lang, force=options.force)
    data = _read(name, lang)
    known = _knowledge(options)
    draft = importing.import_letter(data, options.stdin_filename if name == "-" else name, known=known, lang=lang)
    text = importing.yaml(draft)
    if target is None:
        _print(text, sys.stdout)
    else:
        _write(text, target, force=options.force, lang=lang)
    if options.report:
        _print(importing.summary(draft, lang), sys.stderr if target is None else sys.stdout)
    return 0


_LETTERS = frozenset(
    [".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf", ".txt", ".md", ".html", ".htm"]
)


def _refuse(name: str, target: str, lang: str, *, force: bool) -> None:
    """Refuse to write over a letter, under the name of one, or over a file that is there."""
    if name != "-" and _same(name, target):
        raise UsageError(_WORDS["letter"][lang], target)
    if os.path.splitext(target)[1].lower() in _LETTERS:
        raise UsageError(_WORDS["ending"][lang], target)
    if os.path.lexists(target) and not force:
        raise UsageError(_WORDS["exists"][lang], target)


def _same(name: str, target: str) -> bool:
    """Whether two names are of one file."""
    try:
        return os.path.samefile(name, target)
    except OSError:
        return os.path.realpath(name) == os.path.realpath(target)


_WORDS = {
    "letter": {
        "en": "is the letter itself: name another file for the draft",
        "nl": "is de brief zelf: noem een ander bestand voor het concept",
    },
    "ending": {
        "en": "is a name for a letter, and the draft is YAML: name a file that ends in .yaml",
        "nl": "is een naam voor een brief, en het concept is YAML: noem een bestand dat eindigt op .yaml",
    },
    "exists": {"en": "already exists; --force replaces it", "nl": "bestaat al; --force vervangt het"},
    "unreadable": {"en": "cannot be read: {why}", "nl": "kan niet worden gelezen: {why}"},
    "unwritable": {"en": "cannot be written: {why}", "nl": "kan niet worden geschreven: {why}"},
}


def _knowledge(options: argparse.Namespace) -> "Knowledge | None":
    """What the project knows in which the draft will stand; None where it stands in none."""
    from policylint import api, importing

    folder = os.path.dirname(os.path.abspath(options.output or "draft.yaml"))
    settings = api.settings(folder, config=options.config, isolated=options.isolated)
    if not settings.root:
        return None
    request = api.asked(config=options.config, isolated=options.isolated)
    projects = [project for project, _ in api.projects([settings.root], request)]
    return importing.project_knowledge(projects[0]) if projects else None


def _read(name: str, lang: str) -> bytes:
    from policylint.importing.formats import LARGEST_FILE

    if name == "-":
        return sys.stdin.buffer.read(LARGEST_FILE)
    try:
        with open(name, "rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise UsageError(_WORDS["unreadable"][lang].format(why=error.strerror), name) from None


def _write(text: str, target: str, *, force: bool, lang: str) -> None:
    """Write a file whole or not at all."""
    import tempfile

    folder = os.path.dirname(os.path.abspath(target))
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(prefix=".policylint-", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(draft, 0o666 & ~_umask())
        if force:
            os.replace(draft, target)
        else:
            _place(draft, target, lang)
    except OSError as error:
        raise UsageError(_WORDS["unwritable"][lang].format(why=error.strerror), target) from None
    finally:
        with suppress(OSError):
            os.unlink(draft)


def _place(draft: str, target: str, lang: str) -> None:
    """Give a file its name, unless a file of that name has come meanwhile."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise UsageError(_WORDS["exists"][lang], target) from None
    except OSError:
        # A file system without hard links.
        if os.path.lexists(target):
            raise UsageError(_WORDS["exists"][lang], target) from None
        os.replace(draft, target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _print(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
