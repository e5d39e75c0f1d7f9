"""Comments that accept a finding: `# policylint: waive NAME[, NAME] [until 2026-12-31] -- reason`.

After a value, a waiver covers the findings that start on its line; on a line of its own, or after nothing but the dash
of an item, the node that starts next (an item of a list included); before the first key, or as `waive-document`, the
whole document. `dispute` in place of `waive` does the same and says that the rule is wrong here. Inside a scalar it is
text.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from policylint.diagnostic import Place, Terms, Waiver
from policylint.project import Document, File
from policylint.yaml import Comment, Mapping, Node, Scalar, Sequence, Source

_WORDS = {"waive": Terms(en="waiver", nl="afwijking"), "dispute": Terms(en="dispute", nl="betwisting")}
VERBS = ("waive", "dispute", "waive-document", "dispute-document")


class Note(NamedTuple):
    """A waiver as written. `start`, `end` are the comment's offsets; `covers` the offsets at which a finding that it
    accepts may start (half-open; None where nothing follows); `about` one in what it stands at, whether it can be read
    or not. `fault` names what is wrong with it, if anything."""

    file: File
    start: int
    end: int
    kind: str
    names: tuple[str, ...] = ()
    until: date | None = None
    reason: str = ""
    covers: tuple[int, int] | None = None
    fault: str | None = None
    shown: str = ""
    about: int | None = None

    @property
    def word(self) -> Terms:
        """What it is called."""
        return _WORDS[self.kind]

    @property
    def waiver(self) -> Waiver:
        """The waiver as a diagnostic carries it."""
        return Waiver(self.kind, self.reason, Place(self.file.path, self.file.source.span(self.start, self.end)))


class Outcome(NamedTuple):
    """What became of one name in a waiver: `used`, `unused`, `expired`, `unknown`, `unwaivable`, or `idle` where its
    rule did not run; of a whole comment that cannot be read: its fault. `count` is how many findings it accepts, or
    would accept were it not expired."""

    note: Note
    name: str
    outcome: str
    suggestion: str = ""
    count: int = 0  # type: ignore[assignment]  # the field hides tuple.count, which nobody asks of an outcome


def may_hold(source: Source) -> bool:
    """Whether a text can hold waivers at all: a cheap look before comments are sought."""
    return _marker().search(source.text) is not None


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(r"#[ \t]*policylint[ \t]*(?::|[ \t](?:waive|dispute)\b)", re.IGNORECASE)


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(r"policylint(?P<colon>\s*:|\s+(?=(?:waive|dispute)(?:-document)?\s+[A-Za-z]))", re.IGNORECASE)


# Words for `until` that people write, before a day.
@cache
def _until() -> re.Pattern[str]:
    return re.compile(r"\b(?P<word>tot(?:\s+en\s+met)?|t/m|t\.e\.m\.|till?|through|before)\s+(?=\d)", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        r"policylint\s*:\s*(?P<verb>[\w-]+)(?P<names>[^\n]*?)(?:\buntil\s+(?P<until>\S+)\s*)?(?:(?:--|—|–)\s*(?P<reason>.*))?",
        re.IGNORECASE,
    )


def notes(file: File) -> list[Note]:
    """All waivers in a file, malformed ones included, in the order of the text."""
    if file.stream is None or not may_hold(file.source):
        return []
    return [_note(file, comment) for comment in file.stream.comments if _meant().match(comment.text) is not None]


def _note(file: File, comment: Comment) -> Note:
    document = file.document_at(comment.start)
    about = _about(document, comment) if document is not None else None
    note = Note(file, comment.start, comment.end, "waive", shown=comment.text, about=about)
    if not _meant().match(comment.text)["colon"].strip():  # type: ignore[index]  # `notes` saw to it
        return note._replace(fault="no-colon")
    match = _form().fullmatch(comment.text)
    verb = match["verb"].lower() if match is not None else ""
    if match is None or verb not in VERBS:
        from difflib import get_close_matches

        near = get_close_matches(verb, VERBS, 1, 0.6)
        return note._replace(fault="verb-near", shown=near[0]) if near else note._replace(fault="verb")
    slip = _until().search(match["names"])
    if slip is not None:
        return note._replace(kind=verb.removesuffix("-document"), fault="no-until", shown=slip["word"])
    names = tuple(name for name in re.split(r"[,\s]+", match["names"].strip()) if name)
    if any(name.lower() == "until" for name in names):
        # A second one, or one that is not followed by the reason.
        fault = "no-reason" if match["reason"] is None else "until-place"
        return note._replace(kind=verb.removesuffix("-document"), fault=fault)
    if verb.endswith("-document") and document is not None:
        note = note._replace(about=document.head)
    note = note._replace(kind=verb.removesuffix("-document"), names=names, reason=(match["reason"] or "").strip())
    if not names:
        return note._replace(fault="no-name")
    more = re.search(r"\buntil\s+(.+)", match["names"], re.IGNORECASE)
    if more is not None and match["until"] is not None:
        # Two last days: which is meant is not for us to choose.
        return note._replace(fault="bad-date", shown=f"{more[1].strip()} until {match['until']}")
    if match["until"] is not None:
        try:
            note = note._replace(until=date.fromisoformat(match["until"]))
        except ValueError:
            return note._replace(fault="bad-date", shown=match["until"])
    if not note.reason:
        return note._replace(fault="no-reason")
    return note._replace(covers=_covered(document, comment, verb) if document is not None else None)


def _about(document: Document, comment: Comment) -> int:
    """An offset in what a comment stands at: the value before it on its line, else the node that starts next."""
    if not comment.own_line and not _after_dash(document, comment):
        return len(document.source.text[: comment.start].rstrip()) - 1
    following = _next(document.root, comment.end) if document.root is not None else None
    return following[0] if following is not None and comment.start >= document.head else comment.start


def _covered(document: Document, comment: Comment, verb: str) -> tuple[int, int] | None:
    source = document.source
    if verb.endswith("-document") or (comment.own_line and comment.start < document.head):
        return document.yaml.start, len(source.text) if document is document.file.documents[-1] else document.yaml.end
    if not comment.own_line and not _after_dash(document, comment):
        return source.starts[source.linecol(comment.start).line], comment.start
    return _next(document.root, comment.end) if document.root is not None else None


def _after_dash(document: Document, comment: Comment) -> bool:
    """Whether nothing but the dash of an item stands before a comment, so that it stands above what the item holds."""
    source = document.source
    start = source.starts[source.linecol(comment.start).line]
    return source.text[start : comment.start].strip() == "-"


def _next(root: Node, offset: int) -> tuple[int, int] | None:
    """The outermost key with its value, or item of a list, that starts first at or after an offset."""
    best: tuple[int, int] | None = None
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if node.end <= offset:
            continue
        parts: list[tuple[int, int, Node]] = []
        if isinstance(node, Mapping):
            parts = [
                (key.start, max(key.end, value.end), value) for key, value in node.pairs if isinstance(key, Scalar)
            ]
        elif isinstance(node, Sequence):
            parts = [(item.start, item.end, item) for item in node.items]
        for start, end, inner in parts:
            if start >= offset:
                # Of two that start together the longer is the outer one: the item rather than its first key.
                if best is None or (start, -end) < (best[0], -best[1]):
                    best = (start, end)
                break
            pending.append(inner)
    return best
