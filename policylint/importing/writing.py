"""Writes a draft as YAML: values in block style or in quotes, so that no comma or colon in a letter can mean
anything.
"""

import re
from functools import cache

from policylint.importing.draft import PM, Cite, Draft, Happening, Left, Position, Promise, Theme, Where
from policylint.importing.wording import WORDS

_WIDTH = 110


def yaml(draft: Draft, lang: str | None = None, *, comments: bool = True) -> str:
    """The draft as a YAML document of ours, with a comment at each thing that was found.

    Args:
        draft: what was found.
        lang: the language of the comments, `nl` or `en`; by default that of the letter.
        comments: whether to write them.
    """
    return _Writer(draft, lang or draft.head.language, comments=comments).text()


@cache
def _unprintable() -> re.Pattern[str]:
    return re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """A text on one line, without what YAML cannot hold."""
    return " ".join(_unprintable().sub(" ", text).split(" ")).strip()


@cache
def _id() -> re.Pattern[str]:
    return re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def scalar(text: str, indent: int, *, named: bool = False) -> str:
    """A value: folded where it is long, else in double quotes. Plain are only the mark of an open point and, where the
    value names something (`named`), an id."""
    text = clean(text)
    if len(text) + indent > _WIDTH and "  " not in text and not text.startswith(("#", " ")):
        return ">-\n" + "\n".join(f"{' ' * indent}{line}" for line in _folded(text, _WIDTH - indent))
    if text == PM or (named and _id().fullmatch(text) is not None):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _folded(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


class _Writer:
    def __init__(self, draft: Draft, lang: str, *, comments: bool) -> None:
        self.draft = draft
        self.words = WORDS[lang]
        self.comments = comments
        self.lines: list[str] = []

    def text(self) -> str:
        draft, head = self.draft, self.draft.head
        for line in self.words["preface"].splitlines():
            self._comment(0, line)
        for left in draft.left:
            self._comment(0, unread_words(left, self.words))
        for cut in draft.cut:
            self._comment(0, self.words["cut"].format(text=short(cut, 300)))
        self._line(0, "policylint: 1")
        self._line(0, "kind: policy")
        self._line(0, f"id: {draft.id}")
        if head.cite is not None:
            self._pair(0, "cite", head.cite)
        if head.type is not None:
            self._line(0, f"type: {head.type}")
        if head.genre is not None:
            self._line(0, f"genre: {head.genre}")
        self._line(0, "status: draft")
        self._pair(0, "title", head.title or PM)
        self._pair(0, "date", head.date or PM)
        self._pair(0, "actor", draft.actor or PM, named=True)
        self._line(0, f"language: {head.language}")
        self._content(0, draft.top)
        self._themes(0, draft.top)
        return "\n".join(self.lines) + "\n"

    def _line(self, indent: int, text: str) -> None:
        self.lines.append(" " * indent + text)

    def _pair(self, indent: int, key: str, value: str, *, named: bool = False) -> None:
        self._line(indent, f"{key}: {scalar(value, indent + 2, named=named)}")

    def _comment(self, indent: int, text: str) -> None:
        if not self.comments:
            return
        for line in _folded(clean(text), max(_WIDTH - indent - 2, 40)):
            self._line(indent, f"# {line}".rstrip())

    def _place(self, where: Where) -> str:
        if where.note is not None:
            return self.words["note"].format(mark=where.note)
        return self.words[self.draft.unit].format(number=where.number)

    def _themes(self, indent: int, above: Theme) -> None:
        if not above.themes:
            return
        self._line(indent, "themes:")
        for theme in above.themes:
            self._comment(indent + 2, self._place(theme.where))
            self._line(indent + 2, f"- id: {theme.id}")
            self._pair(indent + 4, "title", theme.title)
            if theme.why:
                why = f"  # {self.words['why-' + theme.why]}" if self.comments else ""
                self._line(indent + 4, f"role: procedural{why}")
            self._content(indent + 4, theme)
            self._themes(indent + 4, theme)
            self.lines.append("")
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        self.lines.append("")
        if indent == 0:
            self.lines.pop()

    def _content(self, indent: int, theme: Theme) -> None:
        if theme.citations:
            self._line(indent, "citations:")
            for cite in theme.citations:
                self._cite(indent + 2, cite)
        if theme.positions:
            self._line(indent, "positions:")
            for position in theme.positions:
                self._position(indent + 2, position)
        if theme.promises:
            self._line(indent, "commitments:")
            for promise in theme.promises:
                self._promise(indent + 2, promise)
        if theme.happenings:
            self._line(indent, "dates:")
            for happening in theme.happenings:
                self._happening(indent + 2, happening)
        for left in theme.left:
            self._left(indent, left)

    def _cite(self, indent: int, cite: Cite) -> None:
        said = self.words["with"].format(sentence=short(cite.sentence)) if cite.sentence else ""
        unsure = "" if cite.sure else self.words["theme-unsure"]
        self._comment(indent, "; ".join(filter(None, (self._place(cite.where), unsure, said))))
        self._line(indent, f"- {scalar(cite.text, indent + 2)}")

    def _position(self, indent: int, position: Position) -> None:
        found = position.found
        parts = [
            self._place(position.where),
            self.words["sure-" + found.confidence],
            self.words["cue"].format(cue=found.cue),
            self.words["about"].format(words=found.about) if found.about else "",
            self.words["subjects"].format(ids=" / ".join(position.subjects)) if position.subjects else "",
            self.words["condition"].format(words=found.condition)
            if found.condition and position.when in ((), (PM,))
            else "",
            self.words["pronoun"].format(name=found.speaker.name)
            if found.speaker is not None and not found.speaker.sure
            else "",
        ]
        self._comment(indent, "; ".join(filter(None, parts)))
        self._line(indent, f"- id: {position.id}")
        if position.actor is not None:
            self._pair(indent + 2, "actor", position.actor, named=True)
        self._pair(indent + 2, position.stance, position.statement)
        if found.scope and position.statement != PM:
            self._line(indent + 2, f"scope: {found.scope}")
        if len(position.when) == 1:
            self._line(indent + 2, f"when: {position.when[0]}")
        self._pair(indent + 2, "text", position.text)

    def _promise(self, indent: int, promise: Promise) -> None:
        self._comment(indent, f"{self._place(promise.where)}; {self.words['sure-' + promise.found.confidence]}")
        self._line(indent, f"- id: {promise.id}")
        self._pair(indent + 2, "what", promise.what)
        if promise.due:
            self._pair(indent + 2, "due", promise.due)

    def _happening(self, indent: int, happening: Happening) -> None:
        said = "" if happening.date else self.words["cue"].format(cue=happening.found.text)
        parts = (self._place(happening.where), self.words["sure-" + happening.found.confidence], said)
        self._comment(indent, "; ".join(filter(None, parts)))
        self._line(indent, f"- id: {happening.id}")
        self._line(indent + 2, f"kind: {happening.kind}")
        self._pair(indent + 2, "what", happening.what)
        if happening.date:
            self._pair(indent + 2, "date", happening.date)

    def _left(self, indent: int, left: Left) -> None:
        self._comment(indent, left_words(left, self._place(left.where), self.words))


def unread_words(left: str, words: dict[str, str]) -> str:
    """What is said of what a file holds and was not read, or not as it stands there."""
    return words[left] if left == "cp1252" else words["not-read"].format(what=words.get(left, left))


def left_words(left: Left, place: str, words: dict[str, str]) -> str:
    """What is said of something that was left."""
    if left.kind == "note":
        return words["left-note"].format(place=place, text=short(left.text, 300))
    if left.kind in ("mark", "paper"):
        return words["left-" + left.kind].format(place=place, text=left.text)
    if left.kind == "time":
        return words["left-time"].format(place=place, text=left.text, sentence=short(left.why))
    return words["left-stance"].format(place=place, why=words.get("why-" + left.why, left.why), text=short(left.text))


def short(text: str, longest: int = 90) -> str:
    text = clean(text)
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
