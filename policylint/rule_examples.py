"""The examples of a rule file, run: `⟦ ⟧` marks each span that must be reported; nothing else may be.

A document without an envelope gets one, with an id, a title, a type and an actor. Its knowledge is only what the
stream holds, and only this rule runs (for rules about waivers the others run too, unreported). `fixed` is the stream
after the fixes, `nl` and `en` are the messages.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from policylint import checks, engine, fixer, fragments
from policylint.checks import Check
from policylint.diagnostic import Diagnostic
from policylint.example_content import content
from policylint.messages import LANGUAGES, render, unfilled
from policylint.project import Project, RegisterFile, Surroundings, from_bytes
from policylint.rules import Rule
from policylint.yaml import Mapping, Scalar, Source, read

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

Find = Callable[[str], Check]


class Example(NamedTuple):
    """One example: the stream with its marks taken out, the marked spans (offsets, half-open), the messages that it
    holds by language, the stream after the fixes where it says so, and the CSV text of a register of papers."""

    text: str
    marked: tuple[tuple[int, int], ...]
    messages: dict[str, str]
    fixed: str | None = None
    register: str | None = None


class Failure(NamedTuple):
    """An example that did not go as its file says. `index` is 0-based among the examples of its sort; None for what is
    wrong with the examples as a whole.

    `case` says how: `marks` (they do not pair), `same` (as another), `unmarked` (an invalid one) or `marked` (a
    valid one), `unsound` (it does not fit the format: `faults` are the findings that say so, each with its 0-based
    line in the example as written, or None), `idle` (a valid one in which the rule has nothing to look at),
    `raised` (the check broke off), `spans`, `elsewhere` (as many, at other places), `message`, `fixed` (not what is
    said; `wanted` and `got` are the two texts), `unfilled` (a placeholder), `still` (reported after the fix),
    `more` (more is reported after it than it leaves), `unsound-after` (the text after it does not fit the format),
    `unfixable` (the declared fix cannot be written, and `fixed` does not say that the text stays as it is), `none`
    (there is no such example), `no-fixed` (the rule mends, and no example holds what). `fields` fill its words.
    """

    sort: str
    index: int | None  # type: ignore[assignment]  # the field hides tuple.index, which nobody asks of a failure
    case: str
    fields: dict[str, Any] = {}
    wanted: str = ""
    got: str = ""
    faults: tuple[tuple[Diagnostic, int | None], ...] = ()


def prepare(written: Any, given: str = "") -> Example:
    """An example as written (a stream, or `{yaml, register, fixed, nl, en}`), with envelopes, without marks; `given`
    stands before it.

    Raises:
        ValueError: the marks do not pair.
    """
    more: dict[str, str] = {} if isinstance(written, str) else written
    marked_text = _whole(written if isinstance(written, str) else written["yaml"], given)
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
    return Example(
        _MARKS.sub("", marked_text),
        tuple(spans),
        {lang: more[lang] for lang in LANGUAGES if lang in more},
        _whole(more["fixed"], given) if "fixed" in more else None,
        more.get("register"),
    )


def _whole(stream: str, given: str) -> str:
    return _with_envelopes(f"{given}---\n{stream}" if given else stream)


def _with_envelopes(stream: str) -> str:
    parts = _SPLIT.split(stream)
    return "".join(part if _SPLIT.fullmatch(part) else _with_envelope(part) for part in parts)


def _with_envelope(document: str) -> str:
    bare = _MARKS.sub("", document)
    root = _root(bare)
    own = _keys(bare) if root is None else {key.text for key, _ in root.pairs if isinstance(key, Scalar)}
    if not bare.strip() or "policylint" in own:
        return document
    given = [f"{key}: {value}" for key, value in _ENVELOPE.items() if key not in own]
    if root is not None and root.flow:
        written = [at for at, sign in enumerate(document) if sign not in "⟦⟧"]
        inside = written[root.start] + 1
        return f"{document[:inside]}{', '.join(given)}{', ' if root.pairs else ''}{document[inside:]}"
    return "".join(f"{line}\n" for line in given) + document


def _root(text: str) -> Mapping | None:
    """The keys of a document as YAML reads them; None where it cannot."""
    documents = read(text.encode()).documents
    document = documents[0] if len(documents) == 1 else None
    return document.root if document is not None and isinstance(document.root, Mapping) else None


def _keys(text: str) -> set[str]:
    """What look like the keys of a document that YAML cannot read."""
    return set(re.findall(r"^([\w-]+)\s*:", text, re.MULTILINE))


def found(
    rule: Rule, example: Example, others: tuple[Rule, ...], today: date, find: Find = checks.load
) -> tuple[Project, list[Diagnostic]]:
    """What a rule reports on an example."""
    project, diagnostics = _ran(rule, example, others, today, find)
    return project, [d for d in diagnostics if d.rule is rule and d.waiver is None]


def _ran(
    rule: Rule, example: Example, others: tuple[Rule, ...], today: date, find: Find
) -> tuple[Project, list[Diagnostic]]:
    register = None if example.register is None else RegisterFile("register.csv", text=example.register)
    around = Surroundings(today, register=register)
    project = Project([from_bytes(example.text.encode(), "example.yaml", named=True)], around)
    closing = rule.code.startswith("PL90")
    chosen: engine.Chosen = {other: None for other in others if closing or other is rule}
    return project, engine.run(project, chosen, others, find=find).diagnostics


def failures(
    rule: Rule, others: tuple[Rule, ...], today: date = date(2026, 6, 1), find: Find = checks.load
) -> list[Failure]:
    """What in a rule's examples does not hold.

    Args:
        rule: the rule; its file has no faults.
        others: all rules there are, this one among them.
        today: the day of the check.
        find: gives the check of a name.
    """
    if rule.check is not None and find(rule.check).unseen:
        return []
    run = _Run(rule, others, today, find)
    out = [
        failure
        for sort, examples in (("valid", rule.valid), ("invalid", rule.invalid))
        for index, written in enumerate(examples)
        for failure in run.failures(sort, index, written)
    ]
    for sort, examples in (("valid", rule.valid), ("invalid", rule.invalid)):
        if not examples:
            out.append(Failure(sort, None, "none"))
    if run.mends and not run.holds_fix:
        out.append(Failure("invalid", None, "no-fixed"))
    return out


class _Run:
    """The examples of one rule, one after another. `mends` says that a finding had a fix, `holds_fix` that an example
    tells the result of one."""

    def __init__(self, rule: Rule, others: tuple[Rule, ...], today: date, find: Find) -> None:
        self.mends = self.holds_fix = False
        self._rule, self._others, self._today, self._find = rule, others, today, find
        self._seen: set[object] = set()
        self._raised: dict[str, Any] | None = None

    def failures(self, sort: str, index: int, written: Any) -> Iterator[Failure]:
        """What does not hold of one example."""
        told = partial(Failure, sort, index)
        try:
            example = prepare(written, self._rule.given)
        except ValueError:
            yield told("marks")
            return
        said = (content(example.text, of_form=self._rule.code.startswith("PL0")), example.register)
        if said in self._seen:
            yield told("same")
            return
        self._seen.add(said)
        if (sort == "invalid") != bool(example.marked):
            yield told("marked" if example.marked else "unmarked")
            return
        project, diagnostics = _ran(self._rule, example, self._others, self._today, self._find)
        raised = [d.fields for d in diagnostics if d.rule.check == "failed-check" and d.case == "broken-off"]
        diagnostics = [d for d in diagnostics if d.rule is self._rule and d.waiver is None]
        if raised:
            if raised[0] != self._raised:  # once for all examples in which it is the same
                yield told("raised", raised[0])
            self._raised = raised[0]
        elif not self._rule.code.startswith("PL0") and not project.whole:
            yield told("unsound")._replace(faults=self._faults(project, written))
        elif sort == "valid" and not self._looks(project):
            yield told("idle")
        else:
            yield from self._compared(example, project.files[0].source, diagnostics, told)

    def _looks(self, project: Project) -> bool:
        """Whether a rule with `require` has something to look at; of what a check looks at nobody knows, and where
        nothing is allowed that a path leads to, that it leads to nothing is what is tested."""
        rule = self._rule
        return rule.require in (None, False) or any(
            True for d in project.policies for _ in fragments.looked_at(rule, d)
        )

    def _faults(self, project: Project, written: Any) -> tuple[tuple[Diagnostic, int | None], ...]:
        """What is wrong with the form of an example, each with the line of the example as written."""
        form: engine.Chosen = {rule: None for rule in self._others if rule.code.startswith("PL0")}
        found = [d for d in engine.run(project, form, self._others).diagnostics if d.rule.name != "open-point"]
        lines = _lines_as_written(
            project.files[0].source.text, written if isinstance(written, str) else written["yaml"]
        )
        return tuple((d, lines.get(d.place.span.start.line)) for d in found)

    def _compared(
        self, example: Example, source: Source, diagnostics: list[Diagnostic], told: Callable[..., Failure]
    ) -> Iterator[Failure]:
        spans = sorted((source.offset(d.place.span.start), source.offset(d.place.span.end)) for d in diagnostics)
        if spans != sorted(example.marked):
            wanted, got = _with_marks(example.text, example.marked), _with_marks(example.text, spans)
            case = "spans" if len(spans) != len(example.marked) else "elsewhere"
            yield told(case, {"marked": len(example.marked), "reported": len(spans)}, wanted, got)
            return
        for lang, message in example.messages.items():
            for said in dict.fromkeys(render(d, lang).message for d in diagnostics):
                if said != message:
                    yield told("message", {"lang": lang}, message, said)
        lacking = dict.fromkeys((name, tuple(sorted(d.fields))) for d in diagnostics for name in unfilled(d))
        for name, known in lacking:
            yield told("unfilled", {"name": name, "known": known})
        yield from self._mended(example, source, diagnostics, told)

    def _mended(
        self, example: Example, source: Source, diagnostics: list[Diagnostic], told: Callable[..., Failure]
    ) -> Iterator[Failure]:
        fixes = [diagnostic.fix for diagnostic in diagnostics if diagnostic.fix is not None]
        self.mends = self.mends or bool(fixes)
        self.holds_fix = self.holds_fix or example.fixed is not None
        text = fixer.apply(source, fixes).text
        if example.fixed is not None and text != example.fixed:
            yield told("fixed", {}, example.fixed, text)
            return
        reasons = [diagnostic.unfixable for diagnostic in diagnostics if diagnostic.unfixable is not None]
        if reasons and example.fixed is None:
            yield told("unfixable", {"reason": reasons[0]})
        if not fixes:
            return
        project, left = found(self._rule, example._replace(text=text), self._others, self._today, self._find)
        if not self._rule.code.startswith("PL0") and not project.whole:
            yield told("unsound-after")._replace(faults=self._faults(project, ""), wanted=example.text, got=text)
        elif any(diagnostic.fix is not None for diagnostic in left):
            yield told("still")
        elif self._rule.fix is not None and len(left) > len(diagnostics) - len(fixes):
            yield told("more")


def _lines_as_written(text: str, written: str) -> dict[int, int]:
    """For each line of an example that its file holds, by number in the text with envelopes, its number as written."""
    mine = _MARKS.sub("", written).splitlines()
    left = len(mine)
    lines: dict[int, int] = {}
    for number, line in reversed(list(enumerate(text.splitlines()))):
        if left and line == mine[left - 1]:
            left -= 1
            lines[number] = left
    return lines


def _with_marks(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with marks around spans."""
    # Of two that begin together the longer is the outer one; an end comes before a beginning at the same place.
    marks = [(start, 1, -end, "⟦") for start, end in spans] + [(end, 0, -start, "⟧") for start, end in spans]
    parts, position = [], 0
    for offset, _, _, mark in sorted(marks):
        parts += [text[position:offset], mark]
        position = offset
    return "".join([*parts, text[position:]])
