"""What is wrong with a position, or with the knowledge, short of a conflict."""

from collections.abc import Iterator
from typing import Any

from policylint.checks import Context, Finding, Mention
from policylint.coherence import Finding as Fault
from policylint.diagnostic import Severity, Terms
from policylint.judgement import Judgement
from policylint.yaml import Scalar

OPTIONS = {
    "type": "object",
    "properties": {
        "kinds": {
            "description": "Which faults are reported; each is a case of the rule file.",
            "type": "array",
            "items": {"type": "string"},
        }
    },
    "required": ["kinds"],
    "additionalProperties": False,
}
_SECTIONS = {
    "subjects": Terms(nl="onderwerp", en="subject"),
    "actors": Terms(nl="actor", en="actor"),
    "actions": Terms(nl="handeling", en="action"),
    "conditions": Terms(nl="voorwaarde", en="condition"),
    "axioms": Terms(nl="uitgangspunt", en="premise"),
    "lines": Terms(nl="lijn", en="line"),
}


def check(context: Context) -> Iterator[Finding]:
    """Each fault of the wanted kinds, at its place."""
    judgement = context.project.drawn(Judgement)
    for fault in judgement.findings:
        if fault.kind in context.options["kinds"]:
            yield _finding(judgement, fault)


def _words(judgement: Judgement, fault: Fault) -> tuple[int, int]:
    """The offsets of the name that is at fault, where it is one of several words; else of the whole value."""
    document = judgement.document(fault.origin)
    node = document.at(fault.origin.path)
    a_name = fault.kind.startswith(("unknown-", "undefined-"))
    if a_name and isinstance(node, Scalar) and fault.name and fault.name != node.text and fault.name in node.text:
        at = node.text.rindex(fault.name)
        return document.stretch(node, at, at + len(fault.name))
    return judgement.stretch(fault.origin)


def _finding(judgement: Judgement, fault: Fault) -> Finding:
    fields: dict[str, Any] = {
        "name": fault.name,
        "section": _SECTIONS.get(fault.section, Terms(nl="ingang", en="entry")),
        "names": tuple(fault.names),
    }
    case, loud = fault.kind, None
    if fault.section in judgement.knowledge.names and fault.kind.startswith(("unknown-", "undefined-")):
        near = judgement.knowledge.names[fault.section].like(fault.name)
        if near:
            # A name of the knowledge that is spelt nearly so: most probably a slip.
            fields["suggestion"] = tuple(near)
            case = "near"
        else:
            case, loud = "unknown", Severity.ADVICE
    mentions = tuple(
        Mention(judgement.document(origin), *judgement.stretch(origin), "other") for origin in fault.related
    )
    start, end = _words(judgement, fault)
    return Finding(judgement.document(fault.origin), start, end, fields, case, mentions, severity=loud)
