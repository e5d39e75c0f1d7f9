"""What is wrong with a position, or with the knowledge, short of a conflict."""

from collections.abc import Iterator, Sequence
from typing import Any

from policylint import time
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
_ENTRY = Terms(nl="ingang", en="entry")
_AND = {"nl": "en", "en": "and"}
# With what counted in premises cannot all hold.
_BY = {
    "law": Terms(nl="", en=""),
    "assumption": Terms(nl=", aannames meegerekend,", en=", assumptions included,"),
    "tension": Terms(nl=", aannames en spanningen meegerekend,", en=", assumptions and tensions included,"),
}


def check(context: Context) -> Iterator[Finding]:
    """Each fault of the wanted kinds, at its place. Names that may stand in knowledge that could not be read are left
    alone: that it could not is told already."""
    judgement = context.project.drawn(Judgement)
    for fault in judgement.findings:
        if fault.kind.startswith(("unknown-", "undefined-")) and not context.project.knows_all:
            continue
        if fault.kind == "unreadable-period" and _impossible(judgement, fault):
            continue
        if fault.kind in context.options["kinds"]:
            yield _finding(judgement, fault)


def _impossible(judgement: Judgement, fault: Fault) -> bool:
    """Whether a period of a letter is one that no calendar has: that is told by itself."""
    return judgement.document(fault.origin).kind == "policy" and time.parse(fault.name).reason == "impossible-date"


def _words(judgement: Judgement, fault: Fault) -> tuple[int, int]:
    """The offsets of the name that is at fault, where it is one of several words; else of the whole value."""
    document = judgement.document(fault.origin)
    node = document.at(fault.origin.path)
    entry = document.key(fault.origin.path) if fault.kind == "excludes-itself" else None
    if entry is not None:
        return entry.start, entry.end
    a_name = fault.kind.startswith(("unknown-", "undefined-"))
    if a_name and isinstance(node, Scalar) and fault.name and fault.name != node.text and fault.name in node.text:
        at = node.text.rindex(fault.name)
        return document.stretch(node, at, at + len(fault.name))
    return judgement.stretch(fault.origin)


def _finding(judgement: Judgement, fault: Fault) -> Finding:
    names = list(fault.names)
    fields: dict[str, Any] = {"name": fault.name, "section": _SECTIONS.get(fault.section, _ENTRY)}
    case, loud = fault.kind, None
    known = judgement.knowledge.names.get(fault.section)
    if known is not None and fault.kind.startswith(("unknown-", "undefined-")):
        near = known.like(fault.name)
        if near:
            fields["suggestion"] = near
            # A label that several things share, or a name that is spelt nearly so: most probably a slip.
            case = "ambiguous" if known.ambiguous(fault.name) else "near"
        else:
            case, loud = "unknown", Severity.ADVICE
    elif fault.kind == "unsatisfiable-knowledge":
        fields["by"] = _BY[names.pop(0)]
        if fault.besides:
            fields["besides"] = {lang: _all(fault.besides, lang) for lang in _AND}
            case = "unsatisfiable-besides"
        if len(names) == 1:
            case += "-alone"
    elif fault.kind == "cycle":
        fields["ring"] = " → ".join(names[1:])
    mentions = tuple(
        Mention(judgement.document(origin), *judgement.stretch(origin), "other") for origin in fault.related
    )
    start, end = _words(judgement, fault)
    chain = tuple(judgement.step(step) for step in fault.steps)
    fields |= {"names": tuple(names), "all": {lang: _all(names, lang) for lang in ("nl", "en")}}
    return Finding(judgement.document(fault.origin), start, end, fields, case, mentions, severity=loud, chain=chain)


def _all(names: Sequence[str], lang: str) -> str:
    """All of some names, as words: `a`, `b` and `c`."""
    *first, last = [f"`{name}`" for name in names] or [""]
    return f" {_AND[lang]} ".join([*([", ".join(first)] if first else []), last])
