"""Reads letters in Markdown: headings, lists, tables, quotations and footnotes; other markup is taken off."""

import re
from collections.abc import Sequence
from functools import cache

from policylint.importing import debris
from policylint.importing.letter import HEADING, ITEM, PARAGRAPH, QUOTE, ROW, Block, Front, Letter, Note
from policylint.importing.lines import Line, lines
from policylint.importing.marks import blanked, taken_out
from policylint.importing.passage import Passage, joined, softened, whole


def read(text: str) -> Letter:
    """The letter in a Markdown text. Places are offsets in that text."""
    found = _without_matter(lines(softened(whole(blanked(text)))))
    found, fenced = _without_fences(found)
    struck = any(_struck().search(line.text) for line in found)
    found, notes = _notes(found)
    blocks = [made for made in _blocks(found) if made.text]
    titles = [block for block in blocks if block.kind == HEADING and block.level == 1]
    front = Front()
    if len(titles) == 1 and blocks[0] is titles[0]:
        # One heading of the first level, on top: the title.
        front = Front(title=titles[0].text)
        blocks = blocks[1:]
    return Letter(
        tuple(blocks), tuple(notes), "line", front, (*(("code",) if fenced else ()), *(("struck",) if struck else ()))
    )


@cache
def _struck() -> re.Pattern[str]:
    return re.compile(r"~~(?=\S)(?:(?!~~).){1,2000}~~|<(?P<tag>s|del|strike)>.{0,2000}?</(?P=tag)>", re.IGNORECASE)


def _without_matter(found: list[Line]) -> list[Line]:
    """The lines without what some tools put between two rules above the text."""
    if not found or found[0].text != "---":
        return found
    end = next((index for index, line in enumerate(found[1:60], start=1) if line.text in ("---", "...")), None)
    return found if end is None else found[end + 1 :]


def _without_fences(found: list[Line]) -> tuple[list[Line], bool]:
    """The lines with those of code between fences made empty, and whether there were any. A fence that is never closed
    is none."""
    kept = list(found)
    at = 0
    while at < len(found):
        fence = re.match(r"\s{0,3}(?P<fence>`{3,}|~{3,})[^`]*$", found[at].passage.text)
        at += 1
        if fence is None:
            continue
        closing = re.compile(rf"\s{{0,3}}{fence['fence'][0]}{{{len(fence['fence'])},}}\s*")
        end = next((one for one in range(at, len(found)) if closing.fullmatch(found[one].passage.text)), None)
        if end is None:
            continue
        kept[at - 1 : end + 1] = [Line(Passage(""), line.number) for line in found[at - 1 : end + 1]]
        at = end + 1
    return kept, kept != found


@cache
def _note() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}\[\^(?P<label>[^\]\s]{1,40})\]:\s*")


def _notes(found: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    kept: list[Line] = []
    notes: list[Note] = []
    at = 0
    while at < len(found):
        match = _note().match(found[at].passage.text)
        if match is None:
            kept.append(found[at])
            at += 1
            continue
        parts = [found[at].passage.cut(match.end(), len(found[at].passage.text))]
        end = at + 1
        while end < len(found) and found[end].text and _note().match(found[end].passage.text) is None:
            parts += [Passage(" ", found[end].passage.places[:1]), found[end].passage]
            end += 1
        notes.append(Note(match["label"], _bare(joined(parts).smooth()), found[at].number))
        kept.append(Line(Passage(""), found[at].number))
        at = end
    return kept, notes


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"(?P<link>!?\[(?P<words>[^\[\]]*)\]\((?P<to>[^()\s]*(?:\s\"[^\"]*\")?)\))"
        r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`+)"
        r"|(?P<escape>\\(?=[\\`*_{}\[\]()#+.!|<>~-]))|(?P<tag></?(?:b|i|em|strong|u|sup|sub|span|br)\b[^<>]{0,100}>)",
        re.IGNORECASE,
    )


def _bare(passage: Passage) -> Passage:
    """A passage without its markup."""
    return passage.without(_spans(passage))


def _spans(passage: Passage) -> list[tuple[int, int]]:
    """Where emphasis, the addresses of links, and simple tags stand."""
    spans: list[tuple[int, int]] = []
    for match in _markup().finditer(passage.text):
        if match["link"] is not None:
            spans += [(match.start(), match.start("words")), (match.end("words"), match.end())]
        elif match["mark"] is None or not _counts(passage.text, match):
            spans.append(match.span())
    return [span for span in spans if span[0] < span[1]]


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a star is one of its own: with white space on both sides."""
    return text[match.start() - 1 : match.start()] in ("", " ") and text[match.end() : match.end() + 1] in ("", " ")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hash>\s{0,3}(?P<level>#{1,6})\s+)|(?P<quote>\s{0,3}>\s?)|(?P<item>\s*(?:[-*+]|\d{1,3}[.)])\s+)"
    )


def _blocks(found: Sequence[Line]) -> list[Block]:
    blocks: list[Block] = []
    held: list[Passage] = []
    kind, number = PARAGRAPH, 0

    def close() -> None:
        nonlocal held
        if held:
            blocks.append(_block(kind, held, number))
        held = []

    for index, line in enumerate(found):
        text = line.passage.text
        lead = _lead().match(text)
        under = found[index + 1].text if index + 1 < len(found) else ""
        if not line.text or re.fullmatch(r"\s*(?:[-*_]\s*){3,}|\s*(?:=+|-+)\s*", text):
            close()
        elif lead is not None and lead["hash"] is not None:
            close()
            blocks.append(_heading(line, lead.end(), len(lead["level"])))
        elif lead is None and not held and re.fullmatch(r"=+|-{2,}", under):
            blocks.append(_heading(line, 0, 1 if under[0] == "=" else 2))
        elif text.lstrip().startswith("|"):
            close()
            if not re.fullmatch(r"[|:\s-]+", text):
                blocks.append(_block(ROW, [_cells(line.passage)], line.number))
        elif lead is not None and lead["quote"] is not None:
            if kind != QUOTE:
                close()
            kind, number = QUOTE, number if held else line.number
            held.append(line.passage.cut(lead.end(), len(text)))
        elif lead is not None and lead["item"] is not None:
            close()
            kind, number = ITEM, line.number
            held = [line.passage.cut(lead.end(), len(text))]
        else:
            if not held:
                kind, number = PARAGRAPH, line.number
            held.append(line.passage)
    close()
    return blocks


def _cells(passage: Passage) -> Passage:
    text = passage.text.strip()
    start = passage.text.index(text) + (1 if text.startswith("|") else 0)
    end = passage.text.index(text) + len(text) - (1 if text.endswith("|") and len(text) > 1 else 0)
    return passage.cut(start, max(start, end))


def _heading(line: Line, start: int, level: int) -> Block:
    passage = line.passage.cut(start, len(line.passage.text))
    made = _block(HEADING, [passage.cut(0, len(re.sub(r"\s+#+\s*$", "", passage.text)))], line.number)
    return made._replace(level=level)


def _block(kind: str, parts: Sequence[Passage], number: int) -> Block:
    with_gaps = [piece for part in parts for piece in (part, Passage(" ", part.places[-1:]))]
    passage = joined(with_gaps).smooth()
    passage, _ = debris.cleared(passage.without([match.span() for match in _struck().finditer(passage.text)]).smooth())
    passage, marks = taken_out(passage)
    spans = _spans(passage)
    bare = passage.without(spans)
    # Marks are counted again in the text without its markup.
    moved, gone, at = [], 0, 0
    for one in marks:
        while at < len(spans) and spans[at][1] <= one.at:
            gone += spans[at][1] - spans[at][0]
            at += 1
        moved.append(one._replace(at=one.at - gone))
    return Block(kind, bare, number, 0, tuple(moved))
