"""Positions whose own words say the contrary of their stance."""

from collections.abc import Iterator

from policylint.checks import Context, Finding, Mention
from policylint.coherence import Origin
from policylint.coherence.vocabulary import items
from policylint.judgement import Judgement
from policylint.project import Document, Project
from policylint.stance_words.contrary import OWN_NAMES, contrary, may_differ, may_name
from policylint.stance_words.subjects import Vocabulary, vocabulary
from policylint.standpoints import STANCES, Held, Standpoints
from policylint.yaml import Scalar

# What narrows a position, or sets it against an earlier one: its words may well be about the rest, or the other.
_BESIDES = ("except", "only", "scope", "when", "despite", "supersedes")


def check(context: Context) -> Iterator[Finding]:
    """Each position of the document's own speaker with a Dutch text that takes the other side of what it is about."""
    project = context.project
    judgement = project.drawn(Judgement)
    for given in judgement.documents:
        document = given.owner
        assert isinstance(document, Document)
        if document.language == "en" or document.path in project.around.background:
            continue
        for position in given.positions:
            data = position.data
            text = data.get("text")
            if not isinstance(text, str) or any(key in data for key in _BESIDES):
                continue
            if any(stance in data and may_differ(text, stance) for stance in STANCES):
                yield from _found(project, document, Origin(document, position.path))


def _found(project: Project, document: Document, position: Origin) -> Iterator[Finding]:
    judgement = project.drawn(Judgement)
    held = [one for one in project.drawn(_by_position).get(position, ()) if one.member.action]
    text = document.at((*position.path, "text"))
    if not held or not isinstance(text, Scalar) or not _is_government(judgement, document, held[0]):
        return
    held = [one for one in held if _may_name(judgement, text.text, one)]
    pairs = [(one.member.action, one.member.subject) for one in held]
    found = contrary(text.text, held[0].member.stance, pairs, project.drawn(_vocabulary)) if held else None
    if found is None:
        return
    member = held[found.about].member
    said = judgement.said(member)
    beside = Mention(document, *judgement.stretch(member.origin), "position", {"said": said})
    yield Finding(
        document,
        *document.stretch(text, found.start, found.end),
        {"cue": found.cue, "said": said},
        "against" if found.stance == "oppose" else "for",
        (beside,),
    )


def _may_name(judgement: Judgement, text: str, one: Held) -> bool:
    action, subject = one.member.action, one.member.subject
    return may_name(text, action, _labels(judgement, "actions", action), _labels(judgement, "subjects", subject))


def _labels(judgement: Judgement, section: str, name: str) -> list[str]:
    entry = judgement.knowledge.entries[section].get(name)
    if entry is None:
        return [name]
    return [label for label in (entry.data.get("nl"), *items(entry.data.get("alt"))) if isinstance(label, str)]


def _is_government(judgement: Judgement, document: Document, one: Held) -> bool:
    """Whether a position is of the document's own speaker, and that is the government: "het kabinet" in its text is
    whoever holds the position."""
    speaker = document.data.get("actor")
    if speaker is None or judgement.knowledge.resolved("actors", str(speaker)) != one.member.actor:
        return False
    words = judgement.label("actors", one.member.actor)
    named = (words,) if isinstance(words, str) else tuple(words.values())
    return any(name in label.casefold() for label in named for name in OWN_NAMES)


def _by_position(project: Project) -> dict[Origin, list[Held]]:
    found: dict[Origin, list[Held]] = {}
    for one in project.drawn(Standpoints).held:
        found.setdefault(one.member.position, []).append(one)
    return found


def _vocabulary(project: Project) -> Vocabulary:
    return vocabulary(document.data for document in project.knowledge)
