"""Comments that an earlier check wrote into a Word file: taken out, so that a check of a copy does not double them."""

from collections.abc import Iterator
from typing import Any

from policylint.importing.word.names import RELATIONS, W

_RANGES = tuple(f"{W}{tag}" for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))


def without_earlier(document: Any, author: str) -> set[str]:
    """Take the comments of an author out of a document of python-docx; one that somebody answered stays.

    Returns the texts of those that stay, with a paragraph a line.
    """
    comments = next(
        (one.target_part.element for one in _related(document) if one.reltype == f"{RELATIONS}comments"), None
    )
    if comments is None:
        return set()
    ours = [one for one in comments.findall(f"{W}comment") if one.get(f"{W}author") == author]
    answered = set(_answered(document))
    kept = [one for one in ours if any(name in answered for name in _paragraphs(one))]
    gone = [one for one in ours if one not in kept]
    for one in gone:
        comments.remove(one)
    _take_out(document.element, {one.get(f"{W}id") for one in gone})
    _forget(document, {name for one in gone for name in _paragraphs(one)})
    return {_text(one) for one in kept}


def _related(document: Any) -> list[Any]:
    return [one for one in document.part.rels.values() if not one.is_external]


def _paragraphs(comment: Any) -> list[str]:
    """The ids that Word gives the paragraphs of a comment when it saves it."""
    return [name for p in comment.iter(f"{W}p") for key, name in p.attrib.items() if _local(key) == "paraId"]


def _text(comment: Any) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))


def _take_out(body: Any, ids: set[str]) -> None:
    """Take out what marks a comment in the text, with the run that holds nothing but the reference to it."""
    marks = [one for one in body.iter(*_RANGES) if one.get(f"{W}id") in ids]
    for one in marks:
        parent = one.getparent()
        parent.remove(one)
        if parent.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in parent):
            parent.getparent().remove(parent)


def _extras(document: Any) -> Iterator[tuple[Any, Any]]:
    """The parts in which newer Words say more of comments (answers, ids, dates), and what each holds."""
    from docx.oxml import parse_xml

    for one in sorted(_related(document), key=lambda one: one.reltype.rsplit("/", 1)[-1] == "commentsExtensible"):
        if one.reltype.rsplit("/", 1)[-1] in ("commentsExtended", "commentsIds", "commentsExtensible"):
            yield one.target_part, parse_xml(one.target_part.blob)


def _answered(document: Any) -> Iterator[str]:
    """The ids of paragraphs that somebody answered."""
    for _, held in _extras(document):
        yield from (name for one in held for key, name in one.attrib.items() if _local(key) == "paraIdParent")


def _forget(document: Any, names: set[str]) -> None:
    """Take out of the other parts what they say of comments that are gone: by the ids of paragraphs, and by those
    other ids that go with them."""
    from docx.opc.oxml import serialize_part_xml

    gone = set(names)
    for part, held in _extras(document) if names else ():
        for one in list(held):
            said = {_local(key): name for key, name in one.attrib.items()}
            if said.get("paraId") in gone or said.get("durableId") in gone:
                gone.update(said.get("durableId", name) for name in gone & {said.get("paraId", "")})
                held.remove(one)
        part._blob = serialize_part_xml(held)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
