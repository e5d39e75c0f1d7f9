"""Positions that cannot all hold, as one of the verdicts on them."""

from collections.abc import Iterator
from typing import Any

from policylint import diagnostic
from policylint.checks import Context, Finding, Mention
from policylint.coherence import Also, Conflict, Edit, Member
from policylint.diagnostic import Place, Step, Way
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
# The section of the knowledge from which the two ends of a step have their labels.
_SECTIONS = {"broader": "subjects", "condition": "conditions", "conditions-apart": "conditions"}
_AGAINST = {"nl": (" tegenover ", " en "), "en": (" against ", " and ")}


def check(context: Context) -> Iterator[Finding]:
    """Each minimal set of positions that this verdict is given on, at the newest of them."""
    verdict = context.options["verdict"]
    judgement = context.project.drawn(diverging if verdict == "divergence" else Judgement)
    for conflict in judgement.conflicts:
        for told in _by_document(judgement, conflict):
            if told.rule == verdict:
                yield _finding(judgement, told)


def _by_document(judgement: Judgement, conflict: Conflict) -> Iterator[Conflict]:
    """The conflict, and again for every other document that goes against the same line by itself.

    A set of the same classes is one conflict, wherever its statements stand. But a line is broken in each draft that
    breaks it: who checks one of them alone must be told as well, and what one of them explains excuses no other.
    """
    at = conflict.at
    if conflict.rule != "position-against-line" or at is None or not _all_lines(conflict, at):
        yield conflict
        return
    first = conflict.members[at]
    alike = [m for m in conflict.others if not m.line and _says(m) == _says(first)]
    own = tuple(member for member in conflict.others if member not in alike or member.document == first.document)
    yield conflict._replace(others=own)
    seen = {first.document}
    for member in alike:
        document = judgement.document(member.origin)
        if member.document in seen or document.path in judgement.project.around.background:
            continue
        seen.add(member.document)
        yield _at(judgement, conflict, at, member)


def _all_lines(conflict: Conflict, at: int) -> bool:
    return all(member.line for number, member in enumerate(conflict.members) if number != at)


def _says(member: Member) -> tuple[str, str, str]:
    return member.stance, member.action, member.subject


def _at(judgement: Judgement, conflict: Conflict, at: int, member: Member) -> Conflict:
    """The conflict as it is in another document: told at this member, in place of the one it was told at."""
    first = conflict.members[at]
    lines = {line.id for line in conflict.members if line.line}
    openly = lines & set(judgement.listed(member.position, "despite"))
    ways = tuple(
        way._replace(edit=way.edit._replace(position=member.position))
        if way.edit is not None and way.edit.position == first.position
        else way
        for way in conflict.resolutions
    )
    return conflict._replace(
        rule="said-openly" if openly else conflict.rule,
        severity="information" if openly else conflict.severity,
        members=tuple(member if number == at else other for number, other in enumerate(conflict.members)),
        others=tuple(other for other in conflict.others if other.document == member.document and other != member),
        resolutions=() if openly else ways,
        document=member.document,
        owner=member.origin.owner,
        also=(),
    )


def _finding(judgement: Judgement, conflict: Conflict) -> Finding:
    order = list(range(len(conflict.members)))
    if conflict.at is not None:
        order.insert(0, order.pop(conflict.at))
        first = conflict.members[conflict.at]
        document = judgement.document(first.origin)
        start, end = judgement.stretch(first.origin)
    else:
        # A document that merely follows the ones at odds: they are told where it says so.
        assert isinstance(conflict.owner, Document)
        document = conflict.owner
        node = document.at(("follows",))
        start, end = node.start, node.end
    members = [conflict.members[number] for number in order]
    others = members if conflict.at is None else members[1:]
    return Finding(
        document,
        start,
        end,
        _fields(judgement, members),
        _case(conflict),
        tuple(_mention(judgement, member, "line" if member.line else "member") for member in others)
        + tuple(_mention(judgement, member, "alike") for member in conflict.others)
        + tuple(_also(judgement, also) for also in conflict.also)
        + tuple(
            Mention(judgement.document(origin), *judgement.stretch(origin), "superseding")
            for origin in conflict.superseded_by
        ),
        severity=severity(conflict),
        chain=tuple(_chain(judgement, conflict)),
        ways=tuple(_ways(judgement, conflict, order, document.file.place(start, end))),
        members=tuple(_member(judgement, member) for member in members),
    )


def _case(conflict: Conflict) -> str | None:
    """Which of the rule's messages: most speak of two that are at odds, told at one of them."""
    where = ["follows"] if conflict.at is None else []
    if len(conflict.members) == 1:
        where.append("alone")
    elif conflict.inside and conflict.rule == "jointly-impossible":
        where.append("inside")
    return "-".join(where) or None


def _member(judgement: Judgement, member: Member) -> diagnostic.Member:
    return diagnostic.Member(
        judgement.place(member.origin),
        member.document or "",
        member.id,
        member.line,
        member.actor,
        member.stance,
        member.action,
        member.subject,
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


def _also(judgement: Judgement, also: Also) -> Mention:
    """What else the same positions have at odds, with what it stands against."""
    mention = _mention(judgement, also.member, "also")
    words = judgement.said(also.member)
    for lang, (against, joined) in _AGAINST.items():
        others = [judgement.said(other)[lang] for other in also.against]
        words[lang] += against + joined.join(others) if others else ""
    return mention._replace(fields=mention.fields | {"said": words}, member=False)


def _chain(judgement: Judgement, conflict: Conflict) -> Iterator[Step]:
    told = list(_own_chain(judgement, conflict))
    yield from told
    for inner in conflict.inside:
        said = tuple(judgement.said(member) for member in inner.members)
        yield Step("inside", said, "", inner.strength, None, judgement.place(inner.members[0].origin))
        # By what these are at odds, as far as it was not said above.
        yield from (step for step in _own_chain(judgement, inner) if step not in told)


def _own_chain(judgement: Judgement, conflict: Conflict) -> Iterator[Step]:
    for step in conflict.chain:
        start: Any
        if step.kind == "axiom":
            start, end = step.start, judgement.label("axioms", step.start)
        else:
            section = _SECTIONS.get(step.kind, "actions")
            start, end = judgement.label(section, step.start), judgement.label(section, step.end)
        yield Step(step.kind, start, end, step.strength, step.source, judgement.place(step.origin))
    for member in conflict.members:
        if member.line and (source := judgement.written(member.position, "source")):
            yield Step("line", member.id, "", "law", source, judgement.place(member.position))


def _ways(judgement: Judgement, conflict: Conflict, order: list[int], told: Place) -> Iterator[Way]:
    for way in conflict.resolutions:
        member = order.index(way.member) if way.member is not None else None
        if way.kind == "dispute":
            # The comment goes above what is reported; a step that ships with the tool takes none.
            yield Way(way.kind, "", told, None, way.step)
        elif way.edit is None:
            assert way.member is not None
            yield Way(way.kind, "", judgement.place(conflict.members[way.member].position), member)
        else:
            shipped = judgement.document(way.edit.position).file.shipped
            place = None if shipped else judgement.place(way.edit.position)
            yield Way(way.kind, _text(judgement, way.edit), place, member)


def _text(judgement: Judgement, edit: Edit) -> str:
    """What is to stand at a key of a position: what stands there already, and the new."""
    written = judgement.listed(edit.position, edit.key)
    if written or edit.key != "when":
        return f"{edit.key}: [{', '.join([*written, edit.value])}]"
    return f"{edit.key}: {edit.value}"
