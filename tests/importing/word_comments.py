"""What the comments of a Word file are about, read from the file without anything of ours."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from lxml import etree

from policylint.importing.word.commenting import AUTHOR

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLANKS = {f"{W}{name}": " " for name in ("tab", "br", "cr")} | {f"{W}noBreakHyphen": "-"}


def part(data: bytes, name: str = "word/document.xml") -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A file in which something in one part is replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for one in source.namelist():
            held = source.read(one)
            target.writestr(one, held.replace(old, new) if one == name else held)
    return made.getvalue()


def characters(data: bytes) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each character of the body that is there once changes are accepted, the look of its run, and which comments hold
    it: read from the file without anything of ours."""
    held: set[str] = set()
    for node in part(data).iter():
        if node.tag == f"{W}commentRangeStart":
            held.add(node.get(f"{W}id"))
        elif node.tag == f"{W}commentRangeEnd":
            held.discard(node.get(f"{W}id"))
        elif node.tag == f"{W}t" or node.tag in BLANKS:
            looks = node.getparent().find(f"{W}rPr")
            look = "" if looks is None else etree.tostring(looks).decode()
            for character in BLANKS.get(node.tag) or node.text or "":
                yield character, look, frozenset(held)


def marked(data: bytes) -> dict[str, str]:
    """What each comment is about."""
    found: dict[str, str] = {}
    for character, _, held in characters(data):
        for comment in held:
            found[comment] = found.get(comment, "") + character
    return found


def check_sound(before: bytes, after: bytes, comments: int) -> None:
    """The copy is the file with so many comments more, and nothing else is different."""
    assert [(c, look) for c, look, _ in characters(before)] == [(c, look) for c, look, _ in characters(after)]
    document, parts = part(after), part(after, "word/comments.xml")
    ids = [one.get(f"{W}id") for one in parts.iter(f"{W}comment")]
    assert len(ids) == len(set(ids))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        there = [one.get(f"{W}id") for one in document.iter(f"{W}{tag}")]
        assert sorted(set(there)) == sorted(there)
        assert set(there) <= set(ids)
    ours = [one for one in parts.iter(f"{W}comment") if one.get(f"{W}author") == AUTHOR]
    assert len(ours) == comments
    starts = {one.get(f"{W}id") for one in document.iter(f"{W}commentRangeStart")}
    assert {one.get(f"{W}id") for one in ours} <= starts
    for name in ("del", "ins", "footnoteReference", "tab", "br"):
        assert len(list(document.iter(f"{W}{name}"))) == len(list(part(before).iter(f"{W}{name}")))
    assert docx.Document(io.BytesIO(after)).paragraphs is not None
