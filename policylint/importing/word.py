"""Reads letters in Word (.docx): headings by style and by look, footnotes, lists, tables; tracked changes as if
accepted.

Needs `python-docx` (the extra `docx`). Comments, headers, footers, pictures and text boxes are left out, and named as
left out."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from policylint.importing import headings
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, QUOTE, ROW, Block, Front, Letter, Note
from policylint.importing.marks import blanked, mark, taken_out
from policylint.importing.passage import Passage
from policylint.importing.refusal import Refusal

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MOST_UNPACKED = 150_000_000
_MOST_FILES = 5_000
_MACROS = "macroEnabled"


def read(data: bytes) -> Letter:
    """The letter in a .docx file. Blocks are counted as paragraphs.

    Raises:
        Refusal: it is damaged, encrypted, has macros, unpacks to too much, or `python-docx` is missing.
    """
    _look_inside(data)
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise Refusal("no-reader") from None
    try:
        return _Reader(docx.Document(io.BytesIO(data))).letter()
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


def _look_inside(data: bytes) -> None:
    """Refuse what should not be unpacked; sizes are those that the archive states, and are held to when it is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = archive.infolist()
            if len(held) > _MOST_FILES or sum(file.file_size for file in held) > _MOST_UNPACKED:
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
    """Unpack a member, to find a false size or checksum before anything is built from it."""
    left = file.file_size
    with archive.open(file) as stream:
        while chunk := stream.read(1 << 20):
            left -= len(chunk)
            if left < 0:
                raise Refusal("bomb")


class _Reader:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.title: str | None = None
        self.left: set[str] = set()
        self._labels: dict[tuple[str, str], str] = {}
        self._held: list[str] = []
        self._count = 0
        self._styles = {style.style_id: style for style in document.styles}

    def letter(self) -> Letter:
        body = self.document.element.find(f"{_W}body")
        if body is None:
            raise Refusal("damaged")
        for element in _inside(body):
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)
        self._read_notes()
        self._look()
        related = {relation.reltype.rsplit("/", 1)[-1] for relation in self.document.part.rels.values()}
        if "comments" in related:
            self.left.add("comments")
        if related & {"header", "footer"}:
            self.left.add("headers")
        order = ("comments", "pictures", "text-boxes", "headers", "hidden", "struck")
        return Letter(
            tuple(block for block in self.blocks if block.text),
            tuple(self.notes),
            "paragraph",
            Front(title=self.title),
            tuple(word for word in order if word in self.left),
        )

    def _paragraph(self, element: Any, kind: str | None = None) -> None:
        words = self._words(element)
        if _mark_deleted(element):
            # The end of the paragraph is deleted: with the change accepted, the next one goes on.
            self._held.append(words)
            return
        text = re.sub(r"\s*\n\s*|[ \t]+", " ", "".join([*self._held, words])).strip()
        self._held = []
        passage, marks = taken_out(Passage(text))
        if not passage.text:
            return
        self._count += 1
        level = self._level(element)
        name = self._style_name(element)
        if kind is None and name in ("title", "titel") and self.title is None:
            self.title = passage.text
            return
        if kind is None and (level or headings.is_question(passage.text) or headings.is_answer(passage.text)):
            kind = HEADING
        elif kind is None and ("quote" in name or name in ("citaat", "duidelijk citaat")):
            kind = QUOTE
        elif kind is None and self._numbered(element):
            kind = ITEM
        self.blocks.append(
            Block(kind or PARAGRAPH, passage, self._count, (level or 2) if kind == HEADING else _looks(element), marks)
        )

    def _table(self, element: Any) -> None:
        for row in element.iter(f"{_W}tr"):
            if row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [cell for cell in _inside(row) if cell.tag == f"{_W}tc"]
            if len(cells) == 1 and not cells[0].findall(f".//{_W}tbl"):
                # A table of one column is a frame around text.
                for paragraph in _inside(cells[0]):
                    if paragraph.tag == f"{_W}p":
                        self._paragraph(paragraph)
                continue
            words = [" ".join(filter(None, (self._words(p).strip() for p in cell.iter(f"{_W}p")))) for cell in cells]
            passage, marks = taken_out(Passage(re.sub(r"\s+", " ", " | ".join(words)).strip(" |")))
            if passage.text:
                self._count += 1
                self.blocks.append(Block(ROW, passage, self._count, 0, marks))

    def _words(self, element: Any) -> str:
        """The text of a paragraph with all changes accepted, marks of notes in their places."""
        parts: list[str] = []
        for node in _accepted(element, self.left, self._hides):
            tag = node.tag
            if tag == f"{_W}t":
                parts.append(blanked(node.text or "").replace("\xad", ""))
            elif tag in (f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"):
                parts.append(" ")
            elif tag == f"{_W}softHyphen":
                continue
            elif tag == f"{_W}noBreakHyphen":
                parts.append("-")
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                key = ("footnote" if "footnote" in tag else "endnote", node.get(f"{_W}id") or "")
                parts.append(mark(self._labels.setdefault(key, str(len(self._labels) + 1))))
        return "".join(parts)

    def _hides(self, run: Any) -> str:
        """Whether a run is `hidden` or `struck` out, by itself or by its style; empty where it is neither."""
        named = run.find(f"{_W}rPr/{_W}rStyle")
        style = self._styles.get(named.get(f"{_W}val")) if named is not None else None
        for word, tags in (("hidden", ("vanish", "webHidden")), ("struck", ("strike", "dstrike"))):
            for tag in tags:
                own = run.find(f"{_W}rPr/{_W}{tag}")
                if _has(run, tag) or (own is None and style is not None and _has(style.element, tag)):
                    return word
        return ""

    def _style(self, element: Any) -> Any:
        named = element.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(named.get(f"{_W}val")) if named is not None else None

    def _style_name(self, element: Any) -> str:
        style = self._style(element)
        return (style.name or "").lower() if style is not None else ""

    def _level(self, element: Any) -> int:
        """The level of a heading, by its outline level or the name of its style or of one it is based on; 0 for
        text.
        """
        own = element.find(f"{_W}pPr/{_W}outlineLvl")
        if own is not None and (own.get(f"{_W}val") or "9").isdigit() and int(own.get(f"{_W}val")) < 9:
            return int(own.get(f"{_W}val")) + 1
        style, seen = self._style(element), 0
        while style is not None and seen < 12:
            named = re.match(r"(?:heading|kop|überschrift|titre)\s?(\d)\b", (style.name or "").lower())
            if named is not None:
                return int(named[1])
            outline = style.element.find(f"{_W}pPr/{_W}outlineLvl")
            if outline is not None and (outline.get(f"{_W}val") or "9") < "9":
                return int(outline.get(f"{_W}val")) + 1
            style, seen = getattr(style, "base_style", None), seen + 1
        return 0

    def _numbered(self, element: Any) -> bool:
        number = element.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if number is not None:
            return bool(number.get(f"{_W}val") != "0")
        style = self._style(element)
        return style is not None and (
            style.element.find(f"{_W}pPr/{_W}numPr") is not None
            or (style.name or "").lower().startswith(("list", "lijst"))
        )

    def _read_notes(self) -> None:
        for kind in ("footnote", "endnote"):
            part = next(
                (
                    r.target_part
                    for r in self.document.part.rels.values()
                    if r.reltype == f"{_RELATIONS}{kind}s" and not r.is_external
                ),
                None,
            )
            if part is None:
                continue
            from docx.oxml import parse_xml

            for element in parse_xml(part.blob).findall(f"{_W}{kind}"):
                label = self._labels.get((kind, element.get(f"{_W}id") or ""))
                if label is None:
                    # A separator, or a note whose reference was deleted.
                    continue
                words = " ".join(self._words(paragraph) for paragraph in element.iter(f"{_W}p"))
                passage, _ = taken_out(Passage(re.sub(r"\s+", " ", words).strip()))
                if passage.text:
                    self.notes.append(Note(label, passage, 0))
        self.notes.sort(key=lambda note: int(note.mark))

    def _look(self) -> None:
        """Make headings of what looks like one: short, wholly bold, underlined or in italics, with text below."""
        styled = [block.level for block in self.blocks if block.kind == HEADING]
        base = max((level for level in styled), default=0)
        seen: dict[int, int] = {}
        made: list[Block] = []
        for index, block in enumerate(self.blocks):
            after = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
            looks = block.level if block.kind == PARAGRAPH else 0
            if (
                looks
                and after is not None
                and after.kind != ROW
                and headings.looks_like_one(block.text, "", after.text, wrapped=False)
            ):
                seen.setdefault(looks, len(seen) + 1)
                made.append(block._replace(kind=HEADING, level=min(base + seen[looks], 9)))
            else:
                made.append(block if block.kind == HEADING else block._replace(level=0))
        self.blocks = made


_BOLD, _SLANTED = 1, 2


def _looks(element: Any) -> int:
    """How a whole paragraph looks: bold, underlined or in italics; 0 for plain text."""
    runs = [run for run in element.iter(f"{_W}r") if any((t.text or "").strip() for t in run.iter(f"{_W}t"))]
    if not runs:
        return 0
    for look, tags in ((_BOLD, ("b",)), (_SLANTED, ("u", "i"))):
        if any(all(_has(run, tag) for run in runs) for tag in tags):
            return look
    return 0


def _has(run: Any, tag: str) -> bool:
    found = run.find(f"{_W}rPr/{_W}{tag}")
    return found is not None and found.get(f"{_W}val") not in ("0", "false", "none", "off")


def _mark_deleted(element: Any) -> bool:
    return (
        element.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
        or element.find(f"{_W}pPr/{_W}rPr/{_W}moveFrom") is not None
    )


def _inside(element: Any) -> Iterator[Any]:
    """The children of an element, those of content controls and of accepted insertions in their place."""
    for child in element:
        if child.tag in (f"{_W}sdt", f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
            content = child.find(f"{_W}sdtContent") if child.tag == f"{_W}sdt" else child
            if content is not None:
                yield from _inside(content)
        else:
            yield child


_DROPPED = {
    f"{_W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "commentReference", "pict")
}


def _accepted(element: Any, left: set[str], hides: Callable[[Any], str]) -> Iterator[Any]:
    """The nodes of a paragraph that hold text, with tracked changes accepted; `hides` says which runs nobody sees."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        if tag in (f"{_W}drawing", f"{_MC}AlternateContent", f"{_W}pict", f"{_W}object"):
            left.add("text-boxes" if next(child.iter(f"{_W}txbxContent"), None) is not None else "pictures")
            continue
        if tag in _DROPPED:
            continue
        if tag == f"{_W}r" and (why := hides(child)):
            if any((node.text or "").strip() for node in child.iter(f"{_W}t")):
                left.add(why)
            continue
        yield child
        yield from _accepted(child, left, hides)
