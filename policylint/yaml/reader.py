"""Bytes to nodes: the events of ruamel.yaml's C parser, made into trees with spans.

Faults are located problems, never exceptions. Where a document cannot be read, reading goes on at the next `---`.
Limits: 100 levels deep; 100,000 values by way of aliases (YAML 1.2 has no bound on either).
"""

import re
from functools import cache
from itertools import zip_longest
from typing import Any

from policylint.yaml.comments import Comment, comments
from policylint.yaml.nodes import Mapping, Node, Scalar, Sequence
from policylint.yaml.odd_spaces import odd_space, told_by_space
from policylint.yaml.problem import Problem, from_error
from policylint.yaml.source import Source, decode
from policylint.yaml.stand_ins import Back, breaks_hidden, put_back, words_hidden

DEPTH_LIMIT = 100
ALIAS_LIMIT = 100_000
# Tags that say what our own reading says already.
_HARMLESS = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})


class YamlDocument:
    """One document of a stream. `root` is None where it is empty or could not be read.

    `start` is the offset of its `---` (0 for the first document), `end` that of the next document, or of the text.
    """

    __slots__ = ("end", "problems", "root", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.root: Node | None = None
        self.problems: list[Problem] = []

    @property
    def broken(self) -> bool:
        """Whether it cannot be read for its content."""
        return any(problem.fatal for problem in self.problems)


class Stream:
    """A file as YAML: its text and its documents. Comments are sought when first asked for."""

    __slots__ = ("_comments", "documents", "source")

    def __init__(self, source: Source, documents: list[YamlDocument]) -> None:
        self.source = source
        self.documents = documents
        self._comments: list[Comment] | None = None

    @property
    def comments(self) -> list[Comment]:
        """All comments, in the order of the text, but for those in documents that cannot be read."""
        if self._comments is None:
            roots = [document.root for document in self.documents if document.root is not None and not document.broken]
            broken = [(document.start, document.end) for document in self.documents if document.broken]
            self._comments = comments(self.source.text, roots, broken)
        return self._comments


def read(data: bytes) -> Stream:
    """Read a file's bytes. Never raises: what is wrong stands in the documents' `problems`."""
    source, undecodable = decode(data)
    text = source.text
    if undecodable is not None:
        document = YamlDocument(0)
        document.end = len(text)
        at, guess = undecodable
        case = "other-encoding" if guess else "not-utf8"
        document.problems.append(Problem(case, at, min(at + 1, len(text)), {"encoding": guess}))
        return Stream(source, [document])
    return Stream(source, _documents(text))


def _documents(text: str) -> list[YamlDocument]:
    parsed, back = breaks_hidden(text)
    found, controls = _read_all(text, parsed, back), []
    if found is None:
        controls = [match.start() for match in _control().finditer(text)]
        parsed = _control().sub("\ufffd", parsed)
        found = _read_all(text, parsed, back) or []
    if any(problem.case in ("colon-in-brackets", "question-mark") for d in found for problem in d.problems):
        found = _read_all(text, *words_hidden(parsed, back)) or []
    for document, following in zip_longest(found, found[1:]):
        document.end = len(text) if following is None else following.start
        first = next((at for at in controls if document.start <= at < document.end), None)
        if first is not None:
            name = f"U+{ord(text[first]):04X}"
            document.problems.append(Problem("control-character", first, first + 1, {"name": name}))
        if document.root is not None and not document.broken:
            odd = odd_space(text, document.root)
            if odd is not None:
                document.problems.append(odd)
    return found


@cache
def _control() -> re.Pattern[str]:
    """What YAML does not allow (section 5.1, c-printable)."""
    return re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"[\r\n]")


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(r"^---(?=\s|\Z)", re.MULTILINE)


def _read_all(text: str, parsed: str, back: Back) -> list[YamlDocument] | None:
    """All documents of a text; None where it holds a character that the parser refuses to read.

    `parsed` is what the parser sees, of the same length; `back` turns what it reads into characters of the text.
    """
    from ruamel.yaml.reader import ReaderError

    found: list[YamlDocument] = []
    start: int | None = 0
    try:
        while start is not None:
            start = _read_from(text, parsed, back, start, found)
    except ReaderError:
        return None
    return found


def _read_from(text: str, parsed: str, back: Back, base: int, found: list[YamlDocument]) -> int | None:
    """Read documents from an offset on; the offset at which to go on after one that cannot be read, or None."""
    from _ruamel_yaml import CParser
    from ruamel.yaml.error import MarkedYAMLError

    builder = _Builder(text, base, found)
    try:
        builder.run(CParser(parsed[base:] if base else parsed))
        if back:
            builder.restore(back)
        return None
    except MarkedYAMLError as error:
        problem = told_by_space(text, from_error(text, error, base, builder.innermost_bracket))
    except _Stop as stop:
        problem = stop.problem
    document = builder.failed(problem)
    if back:
        builder.restore(back)
    at = max(problem.start, document.start + 3, base)
    if problem.case == "directive" and (own := _marker().search(text, at)) is not None:
        at = own.end()  # what follows a directive is still its document
    going_on = _marker().search(text, at)
    return going_on.start() if going_on is not None else None


class _Stop(Exception):  # noqa: N818 (it stops the reading; nobody sees it)
    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class _Builder:
    """Builds the documents of one run of the parser. A loop rather than recursion: depth is the writer's to choose."""

    def __init__(self, text: str, base: int, found: list[YamlDocument]) -> None:
        self._text = text
        self._base = base
        self._found = found
        self._document: YamlDocument | None = None
        self._before = len(found)
        # What stands open: (start, flow, children, is a mapping, anchor).
        self._open: list[tuple[int, bool, list[Node], bool, str | None]] = []
        self._top: list[Node] = []
        self._anchors: dict[str, Node | None] = {}
        self._sizes: dict[int, int] = {}
        self._aliased = 0
        # Where the last value or alias ended: the end of a block that closes now, whose own mark lies beyond comments.
        self._last = base

    @property
    def innermost_bracket(self) -> int | None:
        """Where the innermost flow collection that stands open begins, if one does."""
        return self._open[-1][0] if self._open and self._open[-1][1] else None

    def failed(self, problem: Problem) -> YamlDocument:
        """The document in which the parser stopped, with what it holds so far and why."""
        document = self._document
        if document is None:
            document = self._started(problem.start if len(self._found) > self._before else self._base)
        while self._open:
            self._close(max(problem.start, self._open[-1][0]), partial=True)
        document.problems.append(problem)
        return document

    def restore(self, back: Back) -> None:
        """Put back the characters that the parser was not to see."""
        mine = self._found[self._before :]
        for document in mine:
            document.problems = [problem.restored(back) for problem in document.problems]
        put_back([document.root for document in mine if document.root is not None], back)

    def run(self, parser: Any) -> None:
        """Take all events of a parser."""
        from _ruamel_yaml import (
            AliasEvent,
            DocumentEndEvent,
            DocumentStartEvent,
            MappingEndEvent,
            MappingStartEvent,
            ScalarEvent,
            SequenceEndEvent,
            SequenceStartEvent,
            StreamEndEvent,
        )

        base = self._base
        opened = self._open
        next_event = parser.get_event
        children: list[Node] = []
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                start = event.start_mark.index + base
                end = event.end_mark.index + base
                style = event.style
                if event.ctag is not None or event.anchor is not None:
                    start = self._after_properties(event, start, end)
                if style == "|" or style == ">":
                    end = self._last_line(start, end)
                node = Scalar(start, end, event.value, style or "")
                self._last = end
                if event.anchor is not None:
                    self._anchors[event.anchor] = node
                children.append(node)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                start = event.start_mark.index + base
                if event.ctag is not None or event.anchor is not None:
                    start = self._after_properties(event, start, event.end_mark.index + base)
                    if event.anchor is not None:
                        self._anchors[event.anchor] = None
                children = []
                opened.append((start, bool(event.flow_style), children, kind is MappingStartEvent, event.anchor))
                if len(opened) > DEPTH_LIMIT:
                    raise _Stop(Problem("too-deep", start, start + 1, {"limit": DEPTH_LIMIT}))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event.end_mark.index + base)
                children = opened[-1][2] if opened else self._top
            elif kind is AliasEvent:
                self._last = event.end_mark.index + base
                children.append(self._alias(event, event.start_mark.index + base, self._last))
            elif kind is DocumentStartEvent:
                self._started(event.start_mark.index + base if event.explicit else None)
                children = self._top = []
            elif kind is DocumentEndEvent:
                self._ended()
            elif kind is StreamEndEvent:
                return

    def _started(self, start: int | None) -> YamlDocument:
        """A new document. Without a `---` it is the first of the text."""
        self._document = YamlDocument(self._base if start is None or not self._found else start)
        self._found.append(self._document)
        self._anchors.clear()
        self._sizes.clear()
        self._aliased = 0
        self._top = []
        return self._document

    def _ended(self) -> None:
        assert self._document is not None
        root = self._top[0] if self._top else None
        self._document.root = None if isinstance(root, Scalar) and root.plain and not root.text else root
        self._document = None

    def _close(self, end: int, *, partial: bool = False) -> None:
        start, flow, children, is_mapping, anchor = self._open.pop()
        end = self._last = end if flow else max(self._last, start)
        node: Node
        if is_mapping:
            if len(children) % 2:
                children.append(Scalar(children[-1].end, children[-1].end, "", ""))
            node = Mapping(start, end, list(zip(children[::2], children[1::2], strict=True)), flow)
            if not partial:
                self._check_keys(node)
        else:
            node = Sequence(start, end, children, flow)
        if anchor is not None:
            self._anchors[anchor] = node
        if self._open:
            self._open[-1][2].append(node)
        else:
            self._top.append(node)
            if partial and self._document is not None:
                self._document.root = node

    def _check_keys(self, node: Mapping) -> None:
        assert self._document is not None
        names = {key.text for key, _ in node.pairs if type(key) is Scalar}
        if len(names) == len(node.pairs) and "<<" not in names:
            return
        problems = self._document.problems
        first: dict[str, Scalar] = {}
        for key, _ in node.pairs:
            if not isinstance(key, Scalar):
                problems.append(Problem("complex-key", key.start, max(key.end, key.start + 1)))
            elif key.text == "<<" and not key.style:
                problems.append(Problem("merge-key", key.start, key.end))
            else:
                other = first.setdefault(key.text, key)
                if other is not key:
                    related = ((other.start, other.end, "first"),)
                    end = max(key.end, key.start)
                    problems.append(Problem("duplicate-key", key.start, end, {"key": key.text}, related, False))

    def _alias(self, event: Any, start: int, end: int) -> Node:
        name = event.anchor
        if name not in self._anchors:
            raise _Stop(Problem("unknown-alias", start, end, {"name": name}))
        node = self._anchors[name]
        if node is None:
            inside = next(opening[0] for opening in reversed(self._open) if opening[4] == name)
            at = self._text.rfind(f"&{name}", 0, inside)
            raise _Stop(Problem("alias-cycle", start, end, {"name": name}, ((at, at + 1 + len(name), "anchor"),)))
        self._aliased += self._size(node)
        if self._aliased > ALIAS_LIMIT:
            raise _Stop(Problem("alias-bomb", start, end, {"limit": ALIAS_LIMIT}))
        return node

    def _size(self, node: Node) -> int:
        """How many values a node holds when its aliases are written out; each node counted once."""
        if isinstance(node, Scalar):
            return 1
        known = self._sizes.get(id(node))
        if known is None:
            inner = [part for pair in node.pairs for part in pair] if isinstance(node, Mapping) else node.items
            known = self._sizes[id(node)] = 1 + sum(self._size(part) for part in inner)
        return known

    def _last_line(self, start: int, end: int) -> int:
        """The end of the last line of a block scalar that is not blank; its own mark lies behind the blank ones."""
        end_of_words = start + len(self._text[start:end].rstrip())
        line_end = _line_end().search(self._text, end_of_words, end)
        return line_end.start() if line_end is not None else end

    def _after_properties(self, event: Any, start: int, end: int) -> int:
        """Where a node begins after its anchor and tag. A tag that says more than our own reading is a problem."""
        text = self._text
        position = start
        while position < end and text[position] in "&!":
            stop = position
            while stop < end and not text[stop].isspace():
                stop += 1
            if text[position] == "!" and event.tag not in _HARMLESS and self._document is not None:
                self._document.problems.append(Problem("tag", position, stop, {"tag": text[position:stop]}))
            position = stop
            while position < end and text[position].isspace():
                position += 1
        return position
