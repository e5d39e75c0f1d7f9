"""`policylint import`."""

import argparse
import os
import sys
from typing import TYPE_CHECKING, TextIO

from policylint.cli.language import language
from policylint.cli.writing import refuse_existing, same, write_whole
from policylint.errors import UsageError
from policylint.files import LETTERS

if TYPE_CHECKING:
    from policylint.importing import Knowledge


def run(options: argparse.Namespace) -> int:
    """Import a letter, and write the draft."""
    from policylint import importing

    lang = options.lang or language()
    target = options.output
    name = options.letter
    if target is not None:
        _refuse(name, target, force=options.force)
    data = _read(name)
    known = _knowledge(options)
    draft = importing.import_letter(data, options.stdin_filename if name == "-" else name, known=known, lang=lang)
    text = importing.yaml(draft, options.lang)
    if target is None:
        _print(text, sys.stdout)
    else:
        write_whole(text.encode("utf-8"), target, force=options.force)
    if options.report:
        _print(importing.summary(draft, lang), sys.stderr if target is None else sys.stdout)
    return 0


def _refuse(name: str, target: str, *, force: bool) -> None:
    """Refuse to write over a letter, under the name of one, or over a file that is there."""
    if name != "-" and same(name, target):
        raise UsageError("is the letter itself: name another file for the draft", target)
    if target.lower().endswith(LETTERS):
        raise UsageError("is a name for a letter, and the draft is YAML: name a file that ends in .yaml", target)
    refuse_existing(target, force=force)


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


def _read(name: str) -> bytes:
    from policylint.importing.formats import LARGEST_FILE

    if name == "-":
        return sys.stdin.buffer.read(LARGEST_FILE)
    try:
        with open(name, "rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", name) from None


def _print(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
