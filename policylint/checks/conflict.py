"""Positions that cannot all hold, as one of the verdicts on them."""

from collections.abc import Iterable, Iterator
from typing import Any

from policylint import diagnostic
from policylint.checks import Context, Finding, Mention
from policylint.coherence import Also, Conflict, Edit, Member, Origin
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
_LINES = {"nl": ("de lijn", "de lijnen"), "en": ("the line", "the lines")}
_AGAINST = {"nl": (" tegenover ", " en "), "en": (" against ", " and ")}


def check(context: Context) -> Iterator[Finding]:
    """Each minimal set of positions that this verdict is given on, at the newest of them."""
    verdict = context.options["verdict"]
    judgement = context.project.drawn(diverging if verdict == "divergence" else Judgement)
    beside = _beside(judgement.conflicts) if verdict == "jointly-impossible" else set()
    for conflict in judgement.conflicts:
        for told in _by_document(judgement, conflict):
            if told.rule == verdict:
                yield _finding(judgement, told, conflict.positions in beside)


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


def _beside(conflicts: Iterable[Conflict]) -> set[frozenset[Origin]]:
    """The sets of positions of which some are at odds in a finding of their own."""
    sets = {conflict.positions for conflict in conflicts}
    by_position: dict[Origin, list[frozenset[Origin]]] = {}
    for held in sets:
        for position in held:
            by_position.setdefault(position, []).append(held)
    large = (held for held in sets if len(held) > 2)
    return {held for held in large if any(other < held for position in held for other in by_position[position])}


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


def _finding(judgement: Judgement, conflict: Conflict, beside: bool) -> Finding:
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
    fields = _fields(judgement, conflict.rule, members)
    return Finding(
        document,
        start,
        end,
        fields,
        _case(conflict, fields, beside),
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


def _case(conflict: Conflict, fields: dict[str, Any], beside: bool) -> str | None:
    """Which of the rule's messages: most speak of two that are at odds, told at one of them."""
    where = ["follows"] if conflict.at is None else []
    if len(conflict.members) == 1:
        where.append("alone")
    elif conflict.rule == "jointly-impossible":
        where += ["beside"] if beside else ["inside"] if conflict.inside else []
    elif conflict.rule == "position-against-line" and not where:
        # Several statements of one line are that line.
        where += ["several"] if "besides" in fields else ["lines"] if "lines" in fields else []
    elif len(conflict.members) > 2 and (conflict.rule != "said-openly" or where or "besides" in fields):
        where.append("several")
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


def _fields(judgement: Judgement, rule: str, members: list[Member]) -> dict[str, Any]:
    said = [judgement.said(member) for member in members]
    fields: dict[str, Any] = {"one": said[0], "other": said[1] if len(said) > 1 else said[0]}
    fields |= {"rest": _joined(said[1:]), "every": _joined(said), "count": len({m.position for m in members})}
    fields |= {"id": members[0].id, "document": members[0].document or ""}
    fields["who"] = judgement.label("actors", members[0].actor)
    lines = list(dict.fromkeys(member.id for member in members if member.line))
    if lines:
        fields["line"] = lines[0]
        quoted = [f"“{line}”" for line in lines]
        together = {lang: _listed(quoted, lang) for lang in _LINES}
        fields["named-lines"] = {lang: f"{_LINES[lang][len(lines) > 1]} {together[lang]}" for lang in _LINES}
        if len(lines) > 1:
            fields["lines"] = together
    if rule == "position-against-line":
        fields |= _besides(said, [n for n, member in enumerate(members) if n and not member.line])
    return fields | (_openly(judgement, members, said) if rule == "said-openly" else {})


def _besides(said: list[dict[str, str]], others: list[int]) -> dict[str, Any]:
    return {"besides": _joined([said[n] for n in others])} if others else {}


def _openly(judgement: Judgement, members: list[Member], said: list[dict[str, str]]) -> dict[str, Any]:
    """Who departs from what by `despite`, and what else it takes. What is named need not be a member itself: then it
    stands for all others."""
    every = range(len(members))
    naming = {n: names for n in every if (names := judgement.listed(members[n].position, "despite"))}

    def named(by: int) -> list[int]:
        near = members[by].document
        return [
            n
            for n in every
            if n != by
            and (members[n].id in naming[by] or (members[n].document == near and _bare(members[n].id) in naming[by]))
        ]

    speaking = next((n for n in naming if named(n)), min(naming))
    others = [n for n in every if n != speaking]
    from_what = named(speaking) or others
    fields = {"departing": said[speaking], "named": _joined([said[n] for n in from_what])}
    return fields | _besides(said, [n for n in others if n not in from_what])


def _bare(name: str) -> str:
    return name.rpartition("#")[2]


def _joined(said: list[dict[str, str]]) -> dict[str, str]:
    """What several members say, as one list of words."""
    return {lang: _listed([one[lang] for one in said], lang) for lang in _AGAINST}


def _listed(words: list[str], lang: str) -> str:
    return _AGAINST[lang][1].join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


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
    yield from (judgement.step(step) for step in conflict.chain)
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
