"""Who holds what: every position of a project and every line of its knowledge, as statements, with its conflicts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from policylint.coherence import Conflict, Member, Origin, PolicyDocument
from policylint.coherence.knowledge import written_pairs
from policylint.coherence.vocabulary import folded, indexed
from policylint.errors import UsageError
from policylint.judgement import Judgement, period
from policylint.open_points import is_open
from policylint.project import Project

STANCES = ("support", "oppose", "accept", "explore")
LIMITS = ("only", "except", "scope", "when", "asks", "despite", "supersedes")


class Held(NamedTuple):
    """One statement of a position or a line: who holds what on one subject.

    `data` is the position as written. `since` and `until` are its first and last day; None where there is none, and
    both while `during` is an `open` point. `undated`: it stands in a draft without a date, and holds from when that is
    sent. `conflicts` are those that it takes part in, the loudest first.
    """

    member: Member
    data: Mapping[str, Any]
    since: date | None
    until: date | None
    undated: bool
    open: bool
    conflicts: tuple[Conflict, ...]


class Side(NamedTuple):
    """A position or line, with all its statements."""

    origin: Origin
    held: tuple[Held, ...]

    @property
    def data(self) -> Mapping[str, Any]:
        """The position as written."""
        return self.held[0].data

    @property
    def member(self) -> Member:
        """Its first statement."""
        return self.held[0].member


class Standpoints:
    """All that is held in a project, in the order of files and text, the lines last: `project.drawn(Standpoints)`."""

    def __init__(self, project: Project) -> None:
        self.judgement = judgement = project.drawn(Judgement)
        self._conflicts: dict[Origin, list[Conflict]] = {}
        for conflict in flat(judgement.conflicts):
            for member in (*conflict.members, *conflict.others):
                known = self._conflicts.setdefault(member.origin, [])
                if not known or known[-1] is not conflict:
                    known.append(conflict)
        self.held: tuple[Held, ...] = (*self._of_documents(), *self._of_lines())

    def _of_documents(self) -> Iterator[Held]:
        for document in self.judgement.documents:
            for position in document.positions:
                actor = position.data.get("actor", document.actor)
                own = position.data.get("id")
                name = f"{document.id}#{own}" if own else ""
                origin = Origin(document.owner, position.path)
                yield from self._statements(origin, position.data, document, name, None if actor is None else actor)

    def _of_lines(self) -> Iterator[Held]:
        for line in self.judgement.knowledge.lines:
            yield from self._statements(line.origin, line.data, None, line.id, line.data.get("actor"))

    def _statements(
        self, position: Origin, data: Mapping[str, Any], document: PolicyDocument | None, name: str, actor: object
    ) -> Iterator[Held]:
        knowledge = self.judgement.knowledge
        speaker = "" if actor is None else knowledge.resolved("actors", str(actor))
        since, until, undated, unknown = _days(data, document)
        for stance, action, subject, origin in self._written(data, position):
            member = Member(
                origin,
                position,
                None if document is None else document.id,
                name,
                document is None,
                speaker,
                speaker,
                stance,
                "" if not action else knowledge.resolved("actions", action),
                knowledge.resolved("subjects", subject),
                (action, subject),
                None if "during" not in data else str(data["during"]),
                None if "source" not in data else str(data["source"]),
            )
            conflicts = sorted(self._conflicts.get(origin, ()), key=lambda one: (one.loudness, one.rule))
            yield Held(member, data, since, until, undated, unknown, tuple(conflicts))

    def _written(self, data: Mapping[str, Any], position: Origin) -> Iterator[tuple[str, str, str, Origin]]:
        for stance in STANCES:
            for item, path in indexed(data.get(stance), stance):
                if isinstance(item, str) and is_open(item):
                    continue
                for action, subject, origin in written_pairs(self.judgement.knowledge, item, position.at(*path)):
                    if not is_open(action) and not is_open(subject):
                        yield stance, action, subject, origin
        if isinstance(data.get("value"), Mapping) and not is_open(str(data["value"].get("of", ""))):
            yield "value", "", str(data["value"].get("of", "")), position.at("value")

    def label(self, section: str, name: str, lang: str) -> str:
        """The label of a subject, actor or action; its id where it has none."""
        words = self.judgement.label(section, name)
        return words if isinstance(words, str) else words.get(lang) or next(iter(words.values()))

    def path(self, subject: str) -> tuple[str, ...]:
        """The way down to a subject along `broader`, itself last; of several the first way that is written."""
        way = [subject]
        while above := self.judgement.knowledge.outgoing("subjects", "broader", way[0]):
            way.insert(0, above[0].end)
        return tuple(way)

    def within(self, subject: str, wanted: str) -> bool:
        """Whether a subject is the wanted one (an id or a label), or narrower."""
        knowledge = self.judgement.knowledge
        return subject in knowledge.down(knowledge.resolved("subjects", wanted), 2)

    def known(self, section: str, text: str) -> bool:
        """Whether a text names something in a section of the knowledge, or something that a position names."""
        found = self.judgement.knowledge.find(section, text)
        spoken = {one.member.actor if section == "actors" else one.member.subject for one in self.held}
        return found is not None or folded(text) in spoken

    def by_subject(self, held: Iterable[Held], lang: str) -> list[tuple[tuple[str, ...], list[Held]]]:
        """What is held, grouped by subject: each group with the way down to its subject; along the taxonomy, each
        level in the order of the labels."""
        groups: dict[str, list[Held]] = {}
        for one in held:
            groups.setdefault(one.member.subject, []).append(one)
        ways = {subject: self.path(subject) for subject in groups}
        order = {
            subject: tuple((self.label("subjects", name, lang).casefold(), name) for name in way)
            for subject, way in ways.items()
        }
        return [(ways[subject], groups[subject]) for subject in sorted(groups, key=lambda name: order[name])]


def side(project: Project, reference: str) -> Side | None:
    """The position or line that a reference names: `DOC#ID`, the bare id of a line or of the only position that has it,
    or `PATH:LINE`. None where nothing has that name.

    Raises:
        UsageError: several positions have it.
    """
    groups: dict[Origin, list[Held]] = {}
    standpoints = project.drawn(Standpoints)
    for one in standpoints.held:
        groups.setdefault(one.member.position, []).append(one)
    named = [key for key, held in groups.items() if held[0].member.id == reference]
    if not named and "#" not in reference:
        named = [key for key, held in groups.items() if held[0].member.id.partition("#")[2] == reference]
    path, _, line = reference.rpartition(":")
    if not named and path and line.isdecimal():
        named = [key for key in groups if _stands_at(standpoints.judgement, key, path, int(line) - 1)]
    if len(named) > 1:
        names = ", ".join(sorted(groups[key][0].member.id or str(key.path) for key in named))
        raise UsageError(f"`{reference}` names several positions: {names}")
    return Side(named[0], tuple(groups[named[0]])) if named else None


def _stands_at(judgement: Judgement, origin: Origin, path: str, line: int) -> bool:
    file = judgement.document(origin).file
    node = judgement.document(origin).at(origin.path)
    span = file.place(node.start, node.end).span
    return file.path == path and span.start.line <= line <= span.end.line


def flat(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """Conflicts, each followed by those within it."""
    for conflict in conflicts:
        yield conflict
        yield from flat(conflict.inside)


def _days(data: Mapping[str, Any], document: PolicyDocument | None) -> tuple[date | None, date | None, bool, bool]:
    """First and last day; whether that is of an undated draft; whether it is not yet known."""
    if "during" in data:
        try:
            bounds = period(str(data["during"]))
        except ValueError:
            bounds = None
        return (None, None, False, True) if bounds is None else (*bounds, False, False)
    if document is None:
        return None, None, False, False
    if document.date is None:
        return None, None, True, False
    return document.date[1] or document.date[0], None, False, False
