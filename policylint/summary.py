"""How a file adds up in a report."""

from typing import NamedTuple

from policylint.project import File


class Summary(NamedTuple):
    """Of one file: how many documents it holds that are no rules, how many of these could not be read whole, and how
    many rules; whether the file itself could not be read; the ids of its documents, and of those without fault; and the
    languages of its policies (None: one says none)."""

    letters: int = 0
    left_out: int = 0
    rules: int = 0
    unreadable: bool = False
    ids: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    languages: tuple[str | None, ...] = ()


def summary(file: File) -> Summary:
    """The summary of a file."""
    letters = [document for document in file.documents if document.kind != "rule"]
    return Summary(
        len(letters),
        sum(not document.sound for document in letters),
        len(file.documents) - len(letters),
        file.error is not None,
        tuple(document.id for document in file.documents),
        tuple(document.id for document in file.documents if document.sound),
        tuple({document.language: None for document in file.documents if document.view is not None}),
    )
