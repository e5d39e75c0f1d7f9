"""Reads letters in HTML: a saved page of officielebekendmakingen.nl, and pages that are simple enough. Nothing is
fetched.

There the text stands in `id="broodtekst"`, a reference is `<a class="nootnum ..." href="#ID-x">1</a>`, and its note a
`<div class="voet noot ..." id="supernote-note-ID-x">`. A reference belongs to the note that its address names; the
number is only what people see."""

import re
from collections import Counter
from html.parser import HTMLParser

from policylint.importing import headings
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, QUOTE, ROW, Block, Front, Letter
from policylint.importing.links import Found, Reference, joined_up
from policylint.importing.marks import blanked, mark, taken_out
from policylint.importing.passage import Passage

_SKIPPED = frozenset(
    re.findall(
        r"\w+", "script style nav header footer aside form button select noscript svg template head title iframe"
    )
)
_STRUCK = frozenset(("s", "strike", "del"))
_VOID = frozenset(re.findall(r"\w+", "area base br col embed hr img input link meta source track wbr"))
_BREAKS = frozenset(
    re.findall(
        r"\w+", "p div li h1 h2 h3 h4 h5 h6 tr table ul ol dl dt dd blockquote section article main body figcaption"
    )
)


def read(text: str) -> Letter:
    """The letter in a page. Blocks are counted as paragraphs."""
    body = re.search(r"""<(?:div|article|section)\b[^>]*\bid=["']?broodtekst\b""", text, re.IGNORECASE) is not None
    reader = _Reader("broodtekst" if body else None)
    reader.feed(text)
    reader.close()
    reader.end_block()
    names, notes = joined_up(reader.references, reader.notes)
    blocks = [
        block._replace(marks=tuple(one._replace(note=names[int(one.note)]) for one in block.marks))
        for block in reader.blocks
    ]
    return Letter(tuple(blocks), tuple(notes), "paragraph", reader.front(), tuple(reader.left))


class _Reader(HTMLParser):
    """Collects blocks and notes.

    `within` is the id of the element that holds the text; None where it is the whole page.
    """

    def __init__(self, within: str | None) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.references: list[Reference] = []
        self.notes: list[Found] = []
        self.left: list[str] = []
        self._within = within
        self._stack: list[tuple[str, frozenset[str]]] = []
        # How often each tag, and each thing that was seen at one, is open now: the stack itself is never walked.
        self._open: Counter[str] = Counter()
        self._words: list[str] = []
        self._kind = PARAGRAPH
        self._level = 0
        self._count = 0
        self._bold = False
        self._note: list[str] | None = None
        self._note_label = ""
        self._note_ids: list[str] = []
        self._note_depth = 0
        self._mark: list[str] | None = None
        self._mark_tag = ""
        self._mark_to = ""
        self._link = ""
        self._meta: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta.setdefault(given.get("name", "").lower(), given.get("content", ""))
        if tag in ("br", "img"):
            self._say(" ")
            if tag == "img" and self._reads() and "pictures" not in self.left:
                self.left.append("pictures")
        if tag in _VOID:
            return
        if tag in ("p", "li") and any(name == tag for name, _ in self._stack[-3:]) and self._note is None:
            self._close(tag)
        classes = given.get("class", "").split()
        self._push(tag, given, classes)
        if tag in _STRUCK and "struck" not in self.left:
            self.left.append("struck")
        if not self._reads():
            return
        if self._note is None and self._is_note(tag, given, classes):
            self.end_block()
            self._note, self._note_label, self._note_depth = [], _digits(given.get("id", "")), len(self._stack)
            self._note_ids = [given.get("id", "").removeprefix("supernote-note-")]
        elif self._note is not None:
            self._note_ids += [given[key] for key in ("id", "name") if given.get(key)]
            if tag in _BREAKS:
                self._note.append(" ")
        elif tag == "a" and (self._is_mark(given, classes) or (self._open["sup"] and given.get("href", "")[:1] == "#")):
            self._mark, self._mark_tag, self._mark_to = [], tag, given.get("href", "")
        elif tag == "sup" and self._mark is None and self._open["#local"]:
            # A number set high in a link within the page.
            self._mark, self._mark_tag, self._mark_to = [], tag, self._link
        elif tag in _BREAKS:
            self.end_block()
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open[tag]:
            self._close(tag)

    def _push(self, tag: str, given: dict[str, str], classes: list[str]) -> None:
        seen = {tag}
        if given.get("id") == self._within:
            seen.add("#within")
        if "noot" in classes:
            seen.add("#noot")
        if (
            tag in _SKIPPED
            or tag in _STRUCK
            or "hidden" in given
            or re.search(r"display\s*:\s*none", given.get("style", ""))
        ):
            seen.add("#skipped")
        if "nootnum" in classes:
            seen.add("#nootnum")
        if "note-close" in given.get("class", ""):
            seen.add("#note-close")
        if tag == "a" and given.get("href", "").startswith("#"):
            seen.add("#local")
            self._link = given["href"]
        self._stack.append((tag, frozenset(seen)))
        self._open.update(seen)

    def _close(self, tag: str) -> None:
        while self._stack:
            reads = self._reads()
            name, seen = self._stack.pop()
            self._open.subtract(seen)
            if self._note is not None and len(self._stack) < self._note_depth:
                self._end_note()
            elif self._note is None and name == self._mark_tag and self._mark is not None:
                self._end_mark()
            elif self._note is None and reads and name in ("td", "th"):
                self._words.append(" | ")
            elif self._note is None and reads and name in _BREAKS:
                self.end_block()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._reads():
            self._say(blanked(data).replace("\xad", ""))

    def _say(self, words: str) -> None:
        if self._note is not None:
            if self._open["#nootnum"] and words.strip():
                self._note_label = words.strip(" []")
            elif not self._open["#note-close"]:
                self._note.append(words)
        elif self._mark is not None:
            self._mark.append(words)
        else:
            self._words.append(words)

    def _reads(self) -> bool:
        """Whether what comes now is text of the letter."""
        if self._open["#skipped"]:
            return False
        return self._within is None or self._open["#noot"] > 0 or self._open["#within"] > 0

    @staticmethod
    def _is_note(tag: str, given: dict[str, str], classes: list[str]) -> bool:
        name = given.get("id", "")
        return (
            tag in ("div", "li", "p", "aside")
            and ("noot" in classes or "voetnoot" in classes or "MsoFootnoteText" in classes)
        ) or (
            tag in ("li", "div", "p")
            and re.fullmatch(r"_?(?:fn|ftn|footnote|edn|endnote|note|noot|voetnoot|n)[-_:]?\d{1,3}", name) is not None
        )

    @staticmethod
    def _is_mark(given: dict[str, str], classes: list[str]) -> bool:
        return (
            "nootnum" in classes
            or any(name.startswith("supernote-click") for name in classes)
            or re.fullmatch(
                r"#_?(?:fn|ftn|footnote|edn|endnote|note|noot|voetnoot|n)[-_:]?\d{1,3}", given.get("href", "")
            )
            is not None
        )

    def _begin(self, tag: str) -> None:
        self._level = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
        names = self._open
        if self._level:
            self._kind = HEADING
        elif names["blockquote"]:
            self._kind = QUOTE
        elif names["tr"]:
            self._kind = ROW
        elif names["li"]:
            self._kind = ITEM
        else:
            self._kind = PARAGRAPH

    def end_block(self) -> None:
        """Close the block that is open."""
        passage, marks = taken_out(Passage(re.sub(r"[ \t\r\n\f]+", " ", "".join(self._words)).strip(" |")))
        self._words = []
        if not passage.text:
            return
        self._count += 1
        kind, level = self._kind, self._level
        if kind == PARAGRAPH and (headings.is_question(passage.text) or headings.is_answer(passage.text)):
            kind, level = HEADING, 2
        self.blocks.append(Block(kind, passage, self._count, level, marks))
        self._kind, self._level = PARAGRAPH, 0

    def _end_mark(self) -> None:
        shown = "".join(self._mark or ()).strip(" []()")
        self._mark = None
        if re.fullmatch(r"\w{1,4}|\*+", shown) is None:
            self._words.append(shown)
            return
        self._words.append(mark(str(len(self.references))))
        self.references.append(Reference(self._mark_to.partition("#")[2], shown))

    def _end_note(self) -> None:
        assert self._note is not None
        words = re.sub(r"\s+", " ", "".join(self._note)).strip(" ↩︎^")
        label = self._note_label
        words = re.sub(rf"^\[?{re.escape(label)}\]?[.)]?\s+", "", words) if label else words
        if words:
            self.notes.append(Found(label, words, frozenset(filter(None, self._note_ids))))
        self._note = None

    def front(self) -> Front:
        """What the page says of the letter in its head."""
        number = self._meta.get("dc.identifier", "") or self._meta.get("dcterms.identifier", "")
        title = self._meta.get("dc.title", "") or self._meta.get("dcterms.title", "")
        return Front(
            title=_subject(title.strip()) or None, cite=number if re.fullmatch(r"kst-[\w-]{5,40}", number) else None
        )


def _subject(title: str) -> str:
    """The subject of a paper in its official title: "Strafrechtketen; Brief regering; Voortgang van de aanpak"."""
    said = re.fullmatch(
        r"[^;]+; (?:Brief|Verslag|Motie|Nota|Memorie|Lijst|Antwoord|Rapport)\b[^;]{0,60}; (?P<subject>.+)", title
    )
    return said["subject"] if said is not None else title


def _digits(name: str) -> str:
    found = re.search(r"(\d{1,3})$", name) if not name.startswith("supernote") else None
    return found[1] if found is not None else ""
