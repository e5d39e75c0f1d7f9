"""Letters in Word, in `policylint check`: read as they are, and what is found written into a copy as comments."""

import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from policylint import api, files
from policylint.cli.language import language
from policylint.cli.writing import refuse_existing, same, write_whole
from policylint.config import Config
from policylint.errors import UsageError
from policylint.reporters import Look

if TYPE_CHECKING:
    import argparse

    from policylint.importing.checking import Checked

FORMAT = "docx"


class Letter(NamedTuple):
    """The letter that is copied, as its path was given, and the copy."""

    path: str
    copy: str


def given(options: "argparse.Namespace") -> list[str]:
    """The letters among the paths."""
    return [path for path in options.paths if files.is_letter(path)]


def asked(options: "argparse.Namespace") -> Letter | None:
    """The letter to be copied and the copy, as the call wants them; None where it asks for no copy.

    Raises:
        UsageError: what is asked cannot be done, or would touch what is there.
    """
    letters = given(options)
    copies = [path or options.output_file for name, path in options.output_format if name == FORMAT]
    _agree(options, letters, copies=bool(copies))
    if not copies:
        return None
    [copy, *more] = copies
    if copy is None:
        raise UsageError("docx writes comments into a copy of a letter: write docx=FILE.docx")
    if more:
        raise UsageError("docx goes into one file: name it once")
    if not letters:
        raise UsageError(f"docx={copy} copies a letter in Word: give the path of one .docx file")
    if len(letters) > 1:
        raise UsageError(f"docx={copy} copies one letter, and {len(letters)} are given: name one")
    if not copy.lower().endswith(".docx"):
        raise UsageError("is no name for a Word file: name a file that ends in .docx", copy)
    if same(letters[0], copy):
        raise UsageError("is the letter itself, which is never touched: name another file for the copy", copy)
    refuse_existing(copy, force=options.force)
    return Letter(letters[0], copy)


def _agree(options: "argparse.Namespace", letters: list[str], *, copies: bool) -> None:
    """See that no option is given that a letter cannot answer to."""
    if options.force and not copies:
        raise UsageError("--force goes with docx=FILE.docx")
    if not letters:
        return
    for name in ("fix", "diff", "since", "write_baseline", "prune_baseline"):
        if getattr(options, name):
            option = "--" + name.replace("_", "-")
            raise UsageError(f"{option} does not go with a letter in Word: import it first, with `policylint import`")


def checked(options: "argparse.Namespace", settings: Config, wish: dict[str, Any]) -> "Checked":
    """Check the paths, letters among them, and say on standard error what is left out."""
    from policylint.importing import checking

    lang = options.lang or settings.lang or language()
    found = checking.check(options.paths, api.asked(**wish), lang=lang)
    if found.spared and not options.quiet:
        print(f"policylint: {_SPARED[lang][found.spared != 1].format(n=found.spared)}", file=sys.stderr)
    return found


def write(found: "Checked", letter: Letter, look: Look, *, force: bool, quiet: bool) -> None:
    """Write the copy with its comments.

    Raises:
        UsageError: the letter takes no comments, or the copy cannot be written.
    """
    from policylint.importing.refusal import Refusal
    from policylint.importing.remarks import remarks
    from policylint.importing.word.commenting import commented

    path = os.path.normpath(letter.path).replace(os.sep, "/")
    lang = look.lang or look.default_lang
    comments = remarks(found, path, look)
    try:
        made = commented(found.letters[path].data, comments)
    except Refusal as refusal:
        raise UsageError(refusal.words(lang), letter.path) from None
    write_whole(made, letter.copy, force=force)
    if not quiet:
        words = _COPIED[lang]
        print(f"policylint: {letter.copy}: {words[len(comments) != 1].format(n=len(comments))}", file=sys.stderr)


_COPIED = {
    "nl": ("1 opmerking", "{n} opmerkingen"),
    "en": ("1 comment", "{n} comments"),
}
_SPARED = {
    "nl": (
        "1 punt gaat over het concept en niet over de brief, en staat hier niet; `policylint import` schrijft het op",
        "{n} punten gaan over het concept en niet over de brief, en staan hier niet; "
        "`policylint import` schrijft ze op",
    ),
    "en": (
        "1 point is about the draft and not about the letter, and is not told here; `policylint import` writes it down",
        "{n} points are about the draft and not about the letter, and are not told here; "
        "`policylint import` writes them down",
    ),
}
