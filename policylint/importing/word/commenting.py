"""Writes comments into a copy of a Word file, each at exactly the words that it is about."""

import io
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from itertools import count
from typing import Any, NamedTuple

from policylint.importing.refusal import Refusal
from policylint.importing.word import opened
from policylint.importing.word.earlier import without_earlier
from policylint.importing.word.names import W
from policylint.importing.word.running import Running, Spot

AUTHOR = "policylint"
_INITIALS = "PL"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comment(NamedTuple):
    """A comment at a stretch of the running text (offsets, half-open). `text` has a paragraph a line."""

    start: int
    end: int
    text: str


def commented(data: bytes, comments: Sequence[Comment]) -> bytes:
    """A copy of a .docx file with comments added. Its text, its changes and the comments of others stay.

    Comments of an earlier check are replaced; one that somebody answered stays, and is not written a second time. Runs
    are split so that a comment stands at its very words. Word takes no comment inside a note: one about words of a note
    stands at the reference to it.

    Raises:
        Refusal: it cannot be read (as `word.read`), or its comments are none of Word; or `python-docx` is too old.
    """
    from docx.text.run import Run

    document, _, running = opened(data)
    if not hasattr(document, "add_comment"):
        # python-docx of before 1.2.
        raise Refusal("no-reader")
    try:
        kept = without_earlier(document, AUTHOR)
    except SyntaxError as error:
        raise Refusal("damaged") from error
    comments = [one for one in comments if _told(one.text) not in kept]
    cuts = _Cuts(document.element)
    ends = [_ends(running, comment) for comment in comments]
    for first, last in ends:
        cuts.want(first.element, first.at)
        cuts.want(last.element, last.at + 1)
    cuts.cut()
    runs = [(cuts.run_from(first.element, first.at), cuts.run_to(last.element, last.at + 1)) for first, last in ends]
    try:
        for comment, (start, end) in zip(comments, runs, strict=True):
            held = [Run(start, document), Run(end, document)]
            document.add_comment(held, _told(comment.text), AUTHOR, _INITIALS)
    except (ValueError, KeyError, AttributeError) as error:
        # Its comments are no comments of Word.
        raise Refusal("damaged") from error
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _ends(running: Running, comment: Comment) -> tuple[Spot, Spot]:
    """Where the first and the last character stand that a comment is about."""
    note = running.note_at(comment.start)
    if note is not None:
        reference = running.references[note]
        return Spot(reference, 0), Spot(reference, 0)
    spots = [spot for at in range(comment.start, comment.end) if (spot := running.spot(at)) is not None]
    return spots[0], spots[-1]


class _Cuts:
    """Cuts runs in two where comments begin and end, their looks kept.

    A cut stands before a child of a run, or inside its text: before the character `at`.
    """

    def __init__(self, body: Any) -> None:
        self._body = body
        self._free: Iterator[int] | None = None
        self._wanted: dict[Any, set[int]] = {}
        self._lengths: dict[Any, int] = {}
        # For a child: the run that begins at each of its cuts, and what holds the last of its characters.
        self._begun: dict[tuple[Any, int], Any] = {}
        self._tails: dict[Any, Any] = {}

    def want(self, child: Any, at: int) -> None:
        """Ask for a cut before a character of a child; behind its last one where `at` is its length."""
        self._lengths[child] = len(child.text or "") if child.tag == f"{W}t" else 1
        if at >= self._lengths[child]:
            child, at = child.getnext(), 0
        if child is not None:
            self._wanted.setdefault(child, set()).add(at)

    def cut(self) -> None:
        """Cut all that was asked for: in each run from its end on, so that what comes before keeps its place."""
        children: dict[Any, list[Any]] = {}
        for child in self._wanted:
            children.setdefault(child.getparent(), []).append(child)
        for run, held in children.items():
            for child in sorted(held, key=run.index, reverse=True):
                for at in sorted(self._wanted[child], reverse=True):
                    self._cut(child, at)

    def _cut(self, child: Any, at: int) -> None:
        run = child.getparent()
        before = [one for one in child.itersiblings(preceding=True) if one.tag != f"{W}rPr"]
        if at == 0 and not before:
            return
        rest = run.makeelement(run.tag, dict(run.attrib))
        looks = run.find(f"{W}rPr")
        if looks is not None:
            rest.append(self._copied(looks))
        following = list(child.itersiblings())
        if at:
            tail = deepcopy(child)
            tail.text, child.text = child.text[at:], child.text[:at]
            for text in (child, tail):
                text.set(_SPACE, "preserve")
            rest.append(tail)
            self._tails.setdefault(child, tail)
        else:
            rest.append(child)
        rest.extend(following)
        run.addnext(rest)
        self._begun[child, at] = rest

    def _copied(self, looks: Any) -> Any:
        """The looks of a run for another; tracked changes of looks get ids of their own."""
        made = deepcopy(looks)
        for change in made.iter():
            if change.get(f"{W}id") is not None:
                if self._free is None:
                    ids = [one.get(f"{W}id") or "" for one in self._body.iter()]
                    self._free = count(max((int(one) for one in ids if one.isdecimal()), default=0) + 1)
                change.set(f"{W}id", str(next(self._free)))
        return made

    def run_from(self, child: Any, at: int) -> Any:
        """The run that begins before a character, once all is cut."""
        return self._begun[child, at] if at else child.getparent()

    def run_to(self, child: Any, at: int) -> Any:
        """The run that ends before a character, once all is cut."""
        if at >= self._lengths[child]:
            return self._tails.get(child, child).getparent()
        return self._begun[child, at].getprevious()


@cache
def _no_xml() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _told(text: str) -> str:
    """The text of a comment, without characters that XML does not take."""
    return _no_xml().sub(" ", text)
