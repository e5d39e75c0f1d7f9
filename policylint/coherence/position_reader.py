"""Reads positions: each as a standpoint with its statements; what is wrong with one is a finding."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from policylint.coherence import period
from policylint.coherence.conditions import Condition, contradiction, possible
from policylint.coherence.document import PolicyDocument
from policylint.coherence.explanation import condition_step
from policylint.coherence.extent import CLAIMS, SCOPES, Shape, Terms, shape
from policylint.coherence.knowledge import ALL, Knowledge, written_pairs
from policylint.coherence.origin import Finding, Origin, Path
from policylint.coherence.period import FIRST, LAST, Bounds, Days
from policylint.coherence.quantity import grouped, quantity
from policylint.coherence.statement import LINE, Standpoint, Statement
from policylint.coherence.vocabulary import folded, indexed, items
from policylint.coherence.voices import Voices

_ALONE: dict[str, Path] = {stance: (stance,) for stance in CLAIMS}


class Read(NamedTuple):
    """The standpoints with a voice, the statements in them, and what is wrong."""

    standpoints: list[Standpoint]
    statements: list[Statement]
    findings: list[Finding]


class PositionReader:
    """Reads the positions of one document after another, and those of the lines."""

    def __init__(
        self, knowledge: Knowledge, voices: Voices, today: int, reader: Callable[[str], Bounds | None]
    ) -> None:
        self.knowledge = knowledge
        self.voices = voices
        self.today = today
        self.reader = reader
        self.out = Read([], [], [])
        self._voices: dict[tuple[str, str | None], tuple[bool, str, str]] = {}
        self._days: dict[str, Days | None] = {}
        self._plain: dict[tuple[str, str], tuple[Terms, tuple[str, str], Shape | None, bool]] = {}

    def document(self, index: int, document: PolicyDocument) -> Read:
        """What stands in a document, which is the one of this index."""
        self.out = Read([], [], [])
        self._document(index, document)
        return self._given()

    def lines(self) -> Read:
        """What the lines of the knowledge say."""
        self.out = Read([], [], [])
        for line in self.knowledge.lines:
            actor = line.data.get("actor")
            if actor is not None:
                standpoint = Standpoint(line.origin, line.data, LINE)
                standpoint.id = line.id
                self._standpoint(standpoint, str(actor), None, (FIRST, LAST))
        return self._given()

    def _given(self) -> Read:
        # A reader that is kept holds nothing of the last document.
        out, self.out = self.out, Read([], [], [])
        return out

    def _find(self, kind: str, origin: Origin, *more: Any) -> None:
        self.out.findings.append(Finding(kind, origin, *more))

    def _document(self, index: int, document: PolicyDocument) -> None:
        speaker = None
        if document.actor is not None:
            speaker = self._name("actors", document.actor, Origin(document.owner, ("actor",)))
        if document.positions and (speaker is None or self.voices.merely_speaks(speaker)):
            path: tuple[str, ...] = () if speaker is None else ("actor",)
            self._find("cabinet-not-named", Origin(document.owner, path), document.actor or "", "actors")
        since = self.today if document.date is None else period.days(document.date)[1]
        if since == LAST and document.date is not None:
            since = period.days(document.date)[0]
        for position in document.positions:
            standpoint = Standpoint(Origin(document.owner, position.path), position.data, index)
            standpoint.theme = position.theme
            standpoint.name_of_document = document.id
            standpoint.language = document.language
            own = position.data.get("id")
            standpoint.id = f"{document.id}#{own}" if own else ""
            actor = position.data.get("actor", document.actor)
            if actor is None:
                # Nobody says it; its words are looked at all the same.
                self._statements(standpoint, (since, LAST))
            else:
                self._standpoint(standpoint, str(actor), speaker, (since, LAST))

    def _standpoint(self, standpoint: Standpoint, actor: str, speaker: str | None, days: Days) -> None:
        data = standpoint.data
        if "actor" in data:
            standpoint.actor = self._name("actors", actor, standpoint.origin.at("actor"))
        else:
            standpoint.actor = self.knowledge.resolved("actors", actor)
        heard, standpoint.voice, standpoint.house = self._heard(standpoint.actor, speaker)
        # Of most positions nothing stands beside the stance itself.
        if len(data) > 1:
            self._particulars(standpoint)
        standpoint.days = self._period(standpoint, days) if "during" in data else days
        # The words are looked at even where nobody's single voice says them.
        made = self._statements(standpoint, standpoint.days or days)
        if period.is_open(actor) or any(period.is_open(name) for name, _ in standpoint.conditions):
            return
        if _open_limits(data):
            return
        if heard and made and standpoint.days is not None:
            standpoint.said = tuple(made)
            self.out.standpoints.append(standpoint)
            for number, statement in enumerate(made, len(self.out.statements)):
                statement.number = number
            self.out.statements.extend(made)

    def _heard(self, actor: str, speaker: str | None) -> tuple[bool, str, str]:
        """Whether an actor has a voice; the voice, and its house."""
        if (actor, speaker) not in self._voices:
            voice = self.voices.voice(actor, speaker)
            self._voices[actor, speaker] = (not self.voices.silent(actor), voice, self.voices.house(voice))
        return self._voices[actor, speaker]

    def _particulars(self, standpoint: Standpoint) -> None:
        data, origin = standpoint.data, standpoint.origin
        if "when" in data:
            standpoint.conditions = frozenset(
                self._condition(str(item), origin.at(*path)) for item, path in indexed(data["when"], "when")
            )
            if not possible(self.knowledge, standpoint.conditions):
                links = contradiction(self.knowledge, standpoint.conditions)
                steps = tuple(condition_step(link) for link in links)
                self.out.findings.append(Finding("impossible-condition", origin.at("when"), steps=steps))
        if "asks" in data:
            standpoint.asks = frozenset(
                self._name("actors", str(item), origin.at(*path)) for item, path in indexed(data["asks"], "asks")
            )
        if "despite" in data:
            standpoint.despite = tuple(str(item).strip() for item in items(data["despite"]))
        if "supersedes" in data:
            standpoint.supersedes = tuple(str(item).strip() for item in items(data["supersedes"]))

    def _period(self, standpoint: Standpoint, default: Days) -> Days | None:
        text = str(standpoint.data["during"])
        if text not in self._days:
            try:
                bounds = None if period.is_open(text) else self.reader(text)
            except ValueError:
                self._find("unreadable-period", standpoint.origin.at("during"), text)
                return None
            self._days[text] = None if bounds is None else period.days(bounds)
        return self._days[text]

    def _condition(self, text: str, origin: Origin) -> Condition:
        name, holds = text, True
        if self.knowledge.find("conditions", text) is None and text.strip().casefold().startswith("not "):
            name, holds = text.strip()[4:], False
        return self._name("conditions", name, origin), holds

    def _name(self, section: str, text: str, origin: Origin) -> str:
        found = self.knowledge.find(section, text)
        if found is None:
            if not period.is_open(text):
                self._find("unknown-" + section[:-1], origin, text, section)
            return self.knowledge.resolved(section, text)
        return found

    def _statements(self, standpoint: Standpoint, days: Days) -> list[Statement]:
        data = standpoint.data
        made: list[Statement] = []
        particular = "only" in data or "except" in data or "scope" in data
        for stance in CLAIMS:
            if stance not in data:
                continue
            written = data[stance]
            if isinstance(written, str) and period.is_open(written):
                continue
            if not particular and isinstance(written, str):
                self._add_plain(standpoint, stance, written, _ALONE[stance], days, made)
                continue
            limits = self._limits(standpoint, stance) if particular else ((), (), "")
            subjects: list[str] = []
            dead: list[Statement] = []
            empty = True
            for item, path in indexed(written, stance):
                empty = empty and isinstance(item, Mapping)
                if isinstance(item, str) and period.is_open(item):
                    continue
                if not particular and isinstance(item, str):
                    self._add_plain(standpoint, stance, item, path, days, made)
                    continue
                origin = standpoint.origin.at(*path)
                for action, subject, at in written_pairs(self.knowledge, item, origin):
                    empty = False
                    action_id, subject_id = self._name("actions", action, at), self._name("subjects", subject, at)
                    terms = Terms(stance, action_id, subject_id, limits[2], *limits[:2])
                    inside = at.path[len(standpoint.origin.path) :]
                    statement = Statement(standpoint, inside, terms, (action, subject), days)
                    if _still_to_come(statement.written):
                        continue
                    subjects.append(terms.subject)
                    statement.shape = shape(self.knowledge, terms)
                    (made if statement.shape is not None else dead).append(statement)
            if empty:
                self._find("empty-statement", standpoint.origin.at(stance), stance)
            if not _open_limits(data):
                self._narrowness(standpoint, subjects, dead)
        if isinstance(data.get("value"), Mapping):
            self._value(standpoint, data["value"], days, made)
        return made

    def _add_plain(
        self, standpoint: Standpoint, stance: str, text: str, path: Path, days: Days, made: list[Statement]
    ) -> None:
        """A statement without `only`, `except` and `scope`: what it says is worked out once for each text."""
        known = self._plain.get((stance, text))
        if known is None:
            action, subject = self.knowledge.pair(text)
            ids = self.knowledge.find("actions", action), self.knowledge.find("subjects", subject)
            sound = None not in ids
            terms = Terms(stance, ids[0] or folded(action), ids[1] or folded(subject))
            known = self._plain[stance, text] = (terms, (action, subject), shape(self.knowledge, terms), sound)
        terms, written, found, sound = known
        if not sound:
            self._name("actions", written[0], standpoint.origin.at(*path))
            self._name("subjects", written[1], standpoint.origin.at(*path))
        if _still_to_come(written):
            return
        if found is None:
            self._find("dead-position", standpoint.origin.at(*path), terms.subject, "subjects")
            return
        statement = Statement(standpoint, path, terms, written, days)
        statement.shape = found
        made.append(statement)

    def _limits(self, standpoint: Standpoint, stance: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        data, origin = standpoint.data, standpoint.origin
        named = {
            key: tuple(
                self._name("subjects", str(item), origin.at(*path)) for item, path in indexed(data.get(key), key)
            )
            for key in ("only", "except")
        }
        scope = str(data.get("scope", "")).strip()
        if "scope" in data and scope not in SCOPES.get(stance, ()):
            self._find("unknown-scope", origin.at("scope"), scope, "", (), SCOPES.get(stance, ()))
            scope = ""
        return named["only"], named["except"], scope

    def _narrowness(self, standpoint: Standpoint, subjects: list[str], dead: list[Statement]) -> None:
        """What is wrong with `only` and `except`: once for each slip. Where an `only` is no part of what the position
        is about, that is why nothing is left; where an exception is all of it, nothing being left says so."""
        strange = {key: self._not_narrower(standpoint, key, subjects) for key in ("only", "except")}
        only = [str(item) for item in items(standpoint.data.get("only"))]
        if any(self.knowledge.find("subjects", name) is None for name in only):
            # That it is unknown is told; what it leaves is not known.
            dead = []
        if len(dead) == len(subjects) and dead and strange["only"]:
            dead = []
        elif len(dead) == len(subjects):
            strange["except"] = []
        for finding in (*strange["only"], *strange["except"]):
            self.out.findings.append(finding)
        for statement in dead:
            self._find("dead-position", statement.at, statement.terms.subject, "subjects")

    def _not_narrower(self, standpoint: Standpoint, key: str, subjects: list[str]) -> list[Finding]:
        found = []
        for item, path in indexed(standpoint.data.get(key), key):
            name = self.knowledge.find("subjects", str(item))
            if name is None or not subjects:
                continue
            if not any(name != subject and name in self.knowledge.down(subject, ALL) for subject in subjects):
                origin = standpoint.origin.at(*path)
                found.append(Finding("not-narrower", origin, str(item), "subjects", (), (key, *subjects)))
        return found

    def _value(self, standpoint: Standpoint, written: Mapping[str, Any], days: Days, made: list[Statement]) -> None:
        at = standpoint.origin.at("value")
        for key in ("only", "except", "scope"):
            if key in standpoint.data:
                self._find("not-for-values", standpoint.origin.at(key), key)
        subject = str(written.get("of", ""))
        terms = Terms("value", "", self._name("subjects", subject, at.at("of")))
        bounds = [key for key in ("at-least", "at-most", "exactly") if key in written]
        if any(period.is_open(str(written[key])) for key in bounds):
            return
        marked = [(key, plain) for key in bounds if (plain := grouped(str(written[key]), standpoint.language))]
        read = quantity(written)
        if marked:
            # Thousands or a fraction: read as either, it could be an error that nobody made.
            for key, plain in marked:
                self._find("thousands-mark", at.at(key), str(written[key]).strip(), "", (), (plain,))
        elif read is None:
            legible = all(quantity({key: written[key]}) for key in bounds)
            self._find("units-differ" if legible and len(bounds) > 1 else "unreadable-value", at, subject)
        elif read.low > read.high:
            self._find("bounds-crossed", at, terms.subject, "subjects")
        else:
            statement = Statement(standpoint, ("value",), terms, ("", subject), days)
            statement.value = read
            made.append(statement)


def _open_limits(data: Mapping[str, Any]) -> bool:
    """Whether `PM` stands in `only` or `except`: of what the position speaks is still to come."""
    return any(period.is_open(str(item)) for key in ("only", "except") if key in data for item in items(data[key]))


def _still_to_come(written: tuple[str, str]) -> bool:
    """Whether `PM` stands for the action or the subject of a statement: it says nothing yet."""
    return period.is_open(written[0]) or period.is_open(written[1])
