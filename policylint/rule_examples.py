"""The examples of a rule file, run: `⟦ ⟧` marks each span that must be reported; nothing else may be.

A document without an envelope gets one, with an id, a title, a type and an actor. Its knowledge is only what the
stream holds, and only this rule runs (for rules about waivers the others run too, unreported).
"""

import re
from datetime import date
from typing import Any, NamedTuple

from policylint import engine
from policylint.diagnostic import Diagnostic
from policylint.messages import render
from policylint.project import Project, Surroundings, from_bytes
from policylint.rules import Rule

_ENVELOPE = {
    "policylint": "1",
    "kind": "policy",
    "id": "example",
    "title": "Example",
    "type": "brief-regering",
    "actor": "kabinet-jetten",
}
_MARKS = re.compile("[⟦⟧]")
_SPLIT = re.compile(r"^(---(?:[ \t].*)?\n)", re.MULTILINE)


class Example(NamedTuple):
    """One example: the stream with its marks taken out, and the marked spans (offsets, half-open)."""

    text: str
    marked: tuple[tuple[int, int], ...]
    messages: dict[str, str]


class Failure(NamedTuple):
    """An example that did not go as its file says. `index` is 0-based among the examples of its sort."""

    sort: str
    index: int  # type: ignore[assignment]  # the field hides tuple.index, which nobody asks of a failure
    reason: str


def prepare(written: Any, given: str = "") -> Example:
    """An example as written (a stream, or `{yaml, nl, en}`), with envelopes, without marks; `given` stands before it.

    Raises:
        ValueError: the marks do not pair.
    """
    messages = {} if isinstance(written, str) else {lang: written[lang] for lang in ("nl", "en") if lang in written}
    stream = written if isinstance(written, str) else written["yaml"]
    marked_text = _with_envelopes(f"{given}---\n{stream}" if given else stream)
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for taken, mark in enumerate(_MARKS.finditer(marked_text)):
        offset = mark.start() - taken
        if (mark.group() == "⟦") != (opened is None):
            raise ValueError("the marks ⟦ ⟧ do not pair")
        if opened is None:
            opened = offset
        else:
            spans.append((opened, offset))
            opened = None
    if opened is not None:
        raise ValueError("the marks ⟦ ⟧ do not pair")
    return Example(_MARKS.sub("", marked_text), tuple(spans), messages)


def _with_envelopes(stream: str) -> str:
    parts = _SPLIT.split(stream)
    return "".join(part if _SPLIT.fullmatch(part) else _with_envelope(part) for part in parts)


def _with_envelope(document: str) -> str:
    bare = _MARKS.sub("", document)
    if not bare.strip() or re.search(r"^policylint\s*:", bare, re.MULTILINE):
        return document
    own = set(re.findall(r"^([\w-]+)\s*:", bare, re.MULTILINE))
    return "".join(f"{key}: {value}\n" for key, value in _ENVELOPE.items() if key not in own) + document


def found(rule: Rule, example: Example, others: tuple[Rule, ...], today: date) -> tuple[Project, list[Diagnostic]]:
    """What a rule reports on an example."""
    project = Project([from_bytes(example.text.encode(), "example.yaml", named=True)], Surroundings(today))
    closing = rule.family == "waivers"
    chosen: engine.Chosen = {other: None for other in others if closing or other is rule}
    diagnostics = engine.run(project, chosen, others)
    return project, [d for d in diagnostics if d.rule is rule and d.waiver is None]


def failures(rule: Rule, others: tuple[Rule, ...], today: date = date(2026, 6, 1)) -> list[Failure]:
    """What in a rule's examples does not hold. `others` are all rules, this one among them."""
    out: list[Failure] = []
    seen: dict[str, str] = {}
    for sort, examples in (("valid", rule.valid), ("invalid", rule.invalid)):
        for index, written in enumerate(examples):
            for reason in _reasons(rule, sort, written, others, today, seen):
                out.append(Failure(sort, index, reason))
    return out


def _reasons(
    rule: Rule, sort: str, written: Any, others: tuple[Rule, ...], today: date, seen: dict[str, str]
) -> list[str]:
    try:
        example = prepare(written, rule.given)
    except ValueError as error:
        return [str(error)]
    if seen.setdefault(example.text, sort) != sort or list(seen).index(example.text) != len(seen) - 1:
        return ["another example is the same"]
    if (sort == "invalid") != bool(example.marked):
        return ["an invalid example marks what is reported; a valid one marks nothing"]
    project, diagnostics = found(rule, example, others, today)
    if rule.family != "form" and not project.whole:
        return ["the example does not fit the format, so the rule never saw it"]
    source = project.files[0].source
    spans = sorted((source.offset(d.place.span.start), source.offset(d.place.span.end)) for d in diagnostics)
    if spans != sorted(example.marked):
        return [
            f"marked are {[example.text[a:b] for a, b in sorted(example.marked)]}, "
            f"reported {[example.text[a:b] for a, b in spans]} at {spans}"
        ]
    return [
        f"the message in {lang} is {render(d, lang).message!r}, not {message!r}"
        for lang, message in example.messages.items()
        for d in diagnostics
        if render(d, lang).message != message
    ]
