"""Positions that cannot all hold, as one of the verdicts on them."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Context, Finding, Mention
from policylint.coherence import Conflict, Edit, Member
from policylint.diagnostic import Step, Way
from policylint.judgement import Judgement, diverging, severity
from policylint.project import Document

OPTIONS = {
    "type": "object",
    "properties": {
        "verdict": {
            "description": "Which conflicts are reported.",
            "enum": [
                "contradicting-positions", "position-against-line", "jointly-impossible", "conditional-conflict",
                "values-apart", "said-openly", "change-of-course", "exploring-what-is-opposed", "lines-apart",
                "divergence",
            ],
        }
    },
    "required": ["verdict"],
    "additionalProperties": False,
}  # fmt: skip


def check(context: Context) -> Iterator[Finding]:
    """Each minimal set of positions that this verdict is given on, at the newest of them."""
    verdict = context.options["verdict"]
    judgement = context.project.drawn(diverging if verdict == "divergence" else Judgement)
    for conflict in judgement.conflicts:
        if conflict.rule == verdict:
            yield _finding(judgement, conflict)


def _finding(judgement: Judgement, conflict: Conflict) -> Finding:
    members = list(conflict.members)
    at = conflict.at
    if at is not None:
        members.insert(0, members.pop(at))
        document = judgement.document(members[0].origin)
        start, end = judgement.stretch(members[0].origin)
        others = members[1:]
    else:
        # A document that merely follows the ones at odds: they are told where it says so.
        assert isinstance(conflict.owner, Document)
        document, others = conflict.owner, members
        node = document.at(("follows",))
        start, end = node.start, node.end
    return Finding(
        document,
        start,
        end,
        _fields(judgement, members),
        None if at is not None else "follows",
        tuple(_mention(judgement, member, "line" if member.line else "member") for member in others)
        + tuple(_mention(judgement, member, "alike") for member in conflict.others)
        + tuple(
            Mention(judgement.document(origin), *judgement.stretch(origin), "superseding")
            for origin in conflict.superseded_by
        ),
        severity=severity(conflict),
        chain=tuple(_chain(judgement, conflict)),
        ways=tuple(_ways(judgement, conflict)),
    )


def _fields(judgement: Judgement, members: list[Member]) -> dict[str, Any]:
    said = [judgement.said(member) for member in members]
    lines = [member.id for member in members if member.line]
    fields: dict[str, Any] = {"one": said[0], "other": said[1] if len(said) > 1 else said[0], "count": len(members)}
    fields |= {"id": members[0].id, "document": members[0].document or ""}
    return fields | ({"line": lines[0]} if lines else {})


def _mention(judgement: Judgement, member: Member, role: str) -> Mention:
    fields = {"said": judgement.said(member), "id": member.id, "document": member.document or ""}
    return Mention(judgement.document(member.origin), *judgement.stretch(member.origin), role, fields, role != "alike")


def _chain(judgement: Judgement, conflict: Conflict) -> Iterator[Step]:
    for step in conflict.chain:
        start: Any
        if step.kind == "axiom":
            start, end = step.start, judgement.label("axioms", step.start)
        else:
            section = "subjects" if step.kind == "broader" else "actions"
            start, end = judgement.label(section, step.start), judgement.label(section, step.end)
        yield Step(step.kind, start, end, step.strength, step.source, judgement.place(step.origin))
    for member in conflict.members:
        if member.line and (source := judgement.written(member.position, "source")):
            yield Step("line", member.id, "", "law", source, judgement.place(member.position))
    for inner in conflict.inside:
        one, other = (judgement.said(member) for member in inner.members[:2])
        yield Step("inside", one, other, inner.strength, None, judgement.place(inner.members[0].origin))


def _ways(judgement: Judgement, conflict: Conflict) -> Iterator[Way]:
    for way in conflict.resolutions:
        if way.edit is None:
            # A position to withdraw, or a step to dispute.
            origin = conflict.members[way.member].position if way.member is not None else None
            origin = conflict.chain[way.step].origin if way.step is not None else origin
            yield Way(way.kind, "", judgement.place(origin) if origin is not None else None)
        else:
            shipped = judgement.document(way.edit.position).file.shipped
            place = None if shipped else judgement.place(way.edit.position)
            yield Way(way.kind, _text(judgement, way.edit), place)


def _text(judgement: Judgement, edit: Edit) -> str:
    """What is to stand at a key of a position: what stands there already, and the new."""
    written = judgement.listed(edit.position, edit.key)
    if written or edit.key != "when":
        return f"{edit.key}: [{', '.join([*written, edit.value])}]"
    return f"{edit.key}: {edit.value}"
