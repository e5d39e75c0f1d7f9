"""From bytes to a draft: who reads the file, and with which knowledge."""

from policylint.errors import UsageError
from policylint.importing import formats
from policylint.importing.building import draft
from policylint.importing.draft import Draft
from policylint.importing.lookup import Knowledge, knowledge
from policylint.importing.refusal import Refusal
from policylint.project import Project
from policylint.shipped import PARTS, shipped


def import_letter(data: bytes, name: str, *, known: Knowledge | None = None, lang: str = "en") -> Draft:
    """The draft of a letter.

    Args:
        data: the bytes of the file.
        name: its name, which helps to tell what it is and gives the draft its id where the letter has no title.
        known: the knowledge to look labels and recesses up in; by default what ships.
        lang: the language of an error's message, `nl` or `en`.

    Raises:
        UsageError: it cannot be read as a letter; the message says why, and what would help.
    """
    try:
        letter = formats.read(data, name)
    except Refusal as refusal:
        raise UsageError(refusal.words(lang), name) from None
    return draft(letter, known if known is not None else shipped_knowledge(), name=formats.stem(name))


def shipped_knowledge() -> Knowledge:
    """What the knowledge that ships gives an import."""
    documents = (document for file in shipped(PARTS) for document in file.documents)
    return knowledge(document.data for document in documents if document.kind == "knowledge" and document.sound)


def project_knowledge(project: Project) -> Knowledge:
    """What the knowledge of a project gives an import: its own, and what ships with it."""
    return knowledge(document.data for document in project.knowledge)
