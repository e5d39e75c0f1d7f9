"""The positions of a project, judged: what `policylint.coherence` finds, at its places in the files."""

from collections.abc import Collection
from datetime import date
from functools import cached_property

from policylint import citation, time
from policylint.coherence import (
    Conflict,
    Knowledge,
    KnowledgeDocument,
    Member,
    Origin,
    PolicyDocument,
    Searcher,
    policy_document,
)
from policylint.coherence import Step as Reason
from policylint.diagnostic import Place, Severity, Step
from policylint.open_points import is_open
from policylint.project import Document, Project
from policylint.yaml import Mapping, Node, Scalar, Sequence, follow

Bounds = tuple[date | None, date | None]
_STANCE_WORDS = {
    "support": {"nl": "steun voor “{what}”", "en": "support for “{what}”"},
    "oppose": {"nl": "verzet tegen “{what}”", "en": "opposition to “{what}”"},
    "accept": {"nl": "instemming met “{what}”", "en": "going along with “{what}”"},
    "explore": {"nl": "verkenning van “{what}”", "en": "exploring “{what}”"},
    "value": {"nl": "“{what}” op {bounds}", "en": "“{what}” of {bounds}"},
}
_BOUND_WORDS = {
    "exactly": {"nl": "precies {bound}", "en": "exactly {bound}"},
    "at-least": {"nl": "ten minste {bound}", "en": "at least {bound}"},
    "at-most": {"nl": "ten hoogste {bound}", "en": "at most {bound}"},
}
# The section of the knowledge from which the two ends of a step have their labels.
_STEP_SECTIONS = {"broader": "subjects", "condition": "conditions", "conditions-apart": "conditions"}
_VALUE_KEYS = ("of", *_BOUND_WORDS)
# Dutch puts what is done behind its object, except where the label itself ends in a preposition.
_PREPOSITIONS = ("van", "met", "aan", "op", "in", "naar", "tot", "voor", "over")


class Judgement:
    """`conflicts` are the sets of positions that cannot all hold, `findings` what is wrong with a position or with the
    knowledge short of a conflict; `incomplete` says that a search was cut off."""

    def __init__(self, project: Project, *, divergence: bool = False) -> None:
        self.project = project
        documents = [as_given(project, document) for document in project.policies]
        around = project.around
        # Only an undated draft speaks from the day of the check.
        today = project.today if any(document.date is None for document in documents) else around.today
        together = tuple(self._ids(group) for group in around.together)
        context = self._ids(around.background)
        key = ("positions", tuple(project.knowledge), together, context, today)
        kept: tuple[Knowledge, Searcher] | None = project.memory.take(key)
        if kept is None:
            knowledge = Knowledge.read(
                KnowledgeDocument(document, document.data, document.file.shipped) for document in project.knowledge
            )
            searcher = Searcher(knowledge, together=together, context=context, today=today, period=period)
            kept = knowledge, searcher
        self.knowledge, searcher = kept
        result = searcher.search(documents, divergence=divergence)
        self._found = searcher.found()  # of this search: who takes it next searches something else
        if project.memory.of_others:
            searcher.forget()
        project.memory.keep(key, kept)
        self.documents = documents
        self.conflicts = result.conflicts
        self.findings = (*self.knowledge.findings, *result.findings)
        self.incomplete = result.incomplete

    @cached_property
    def alike(self) -> list[tuple[str, tuple[str, ...]]]:
        """Of each set of positions at odds that documents take part in: what sets of the same statements have in common
        in every project, and the paths of the documents."""
        return [
            (signature, tuple(sorted(owner.path for owner in owners if isinstance(owner, Document))))
            for signature, owners in self._found
            if owners
        ]

    def _ids(self, paths: Collection[str]) -> tuple[str, ...]:
        return tuple(document.id for document in self.project.policies if document.path in paths)

    def document(self, origin: Origin) -> Document:
        """The document that an origin lies in."""
        owner = origin.owner
        assert isinstance(owner, Document)
        return owner

    def stretch(self, origin: Origin) -> tuple[int, int]:
        """The offsets of an origin in its document: a value; of `{ACTION: SUBJECT}` both; of a mapping its key."""
        document = self.document(origin)
        assert document.root is not None
        node, key = follow(document.root, origin.path)
        node = node.items[0] if isinstance(node, Sequence) and len(node.items) == 1 else node
        if key is not None and _names_action(origin.path):
            return key.start, max(node.end, key.end)
        if isinstance(node, Mapping) and node.pairs:
            # Of an amount the amount itself; of any other mapping the key that it begins with.
            first = next((value for key in _BOUND_WORDS if (value := node.get(key)) is not None), node.pairs[0][0])
            return first.start, first.end
        return node.start, node.end

    def place(self, origin: Origin) -> Place:
        """The place of an origin."""
        return self.document(origin).file.place(*self.stretch(origin))

    def said(self, member: Member) -> dict[str, str]:
        """What a member says, in both languages: `steun voor “ETS2 uitstellen”`."""
        subject = self._label("subjects", member.subject)
        action = self._label("actions", member.action) if member.action else {"nl": "", "en": ""}
        words = {}
        for lang in ("nl", "en"):
            what = _phrase(action.get(lang, member.action), subject.get(lang, member.subject), lang)
            said = _STANCE_WORDS[member.stance][lang].replace("{what}", what)
            words[lang] = said.replace("{bounds}", self._bounds(member, lang))
        return words

    def _bounds(self, member: Member, lang: str) -> str:
        node = self.document(member.position).at((*member.position.path, "value"))
        written = {key: node.get(key) for key in _BOUND_WORDS} if isinstance(node, Mapping) else {}
        return ", ".join(
            _BOUND_WORDS[key][lang].replace("{bound}", value.text)
            for key, value in written.items()
            if isinstance(value, Scalar)
        )

    def label(self, section: str, name: str) -> dict[str, str] | str:
        """The labels of an entry of a section of the knowledge (`axioms` too); the name itself where it has none."""
        if section == "axioms":
            found = next((axiom.labels for axiom in self.knowledge.axioms if axiom.id == name), {})
            return dict(found) or name
        return self._label(section, name) or name

    def step(self, step: Reason) -> Step:
        """A step of an explanation, with labels and its place."""
        start: str | dict[str, str] = step.start
        if step.kind == "axiom":
            end = self.label("axioms", step.start)
        else:
            section = _STEP_SECTIONS.get(step.kind, "actions")
            start, end = self.label(section, step.start), self.label(section, step.end)
        return Step(step.kind, start, end, step.strength, step.source, self.place(step.origin))

    def written(self, origin: Origin, key: str) -> str | None:
        """The text of a key of the entry at an origin, if it is there."""
        node = self.document(origin).at(origin.path)
        value = node.get(key) if isinstance(node, Mapping) else None
        return value.text if isinstance(value, Scalar) else None

    def listed(self, origin: Origin, key: str) -> list[str]:
        """The texts at a key that takes one or many, of the entry at an origin; none where it is not there."""
        node = self.document(origin).at(origin.path)
        value = node.get(key) if isinstance(node, Mapping) else None
        items = value.items if isinstance(value, Sequence) else [value]
        return [item.text for item in items if isinstance(item, Scalar)]

    def _label(self, section: str, name: str) -> dict[str, str]:
        entry = self.knowledge.entries[section].get(name)
        return entry.labels if entry is not None else {}


def diverging(project: Project) -> Judgement:
    """A judgement that also tells where two blocs differ: more work, and wanted by few."""
    return Judgement(project, divergence=True)


def severity(conflict: Conflict) -> Severity:
    """How loud a conflict is, by the strength of what it rests on."""
    return Severity[conflict.severity.upper()]


def period(text: str) -> Bounds | None:
    """The first and last day of a `during`; None while it is open.

    Raises:
        ValueError: it is no period.
    """
    if is_open(text):
        return None
    reading = time.parse(text)
    if reading.wide is None:
        raise ValueError(text)
    return reading.wide.first, reading.wide.last


def as_given(project: Project, document: Document) -> PolicyDocument:
    """A document as the search is given it: with its date, and the documents of the project that it follows."""
    written = document.data.get("date")
    bounds = None
    if isinstance(written, str) and not is_open(written):
        reading = time.parse(written)
        bounds = (reading.wide.first, reading.wide.last) if reading.wide is not None else None
    given = policy_document(document, document.data, bounds)
    return given._replace(follows=tuple(followed(project, document, name) for name in given.follows))


def followed(project: Project, document: Document, name: str) -> str:
    """The id of the document that `follows` names: by id, by citation, or by a source whose citation is its own."""
    if project.loaded(name):
        return name
    cite = name
    source = next((entry for entry in document.entries("source") if entry.node is _source_node(document, name)), None)
    if source is not None:
        cite = source.get("cite", "")
    read = citation.parse(cite)
    if read is None or read.id is None:
        return name
    for other in project.policies:
        own = citation.parse(other.data.get("cite") or "")
        if own is not None and own.id == read.id:
            return other.id
    return name


def _source_node(document: Document, name: str) -> Node | None:
    sources = document.root.get("sources") if isinstance(document.root, Mapping) else None
    return sources.get(name) if isinstance(sources, Mapping) else None


def _names_action(path: tuple[str | int, ...]) -> bool:
    """Whether a path ends at the action of a statement `{ACTION: SUBJECT}`."""
    *before, last = path
    while before and isinstance(before[-1], int):
        before.pop()
    return isinstance(last, str) and bool(before) and before[-1] in _STANCE_WORDS and last not in _VALUE_KEYS


def _phrase(action: str, subject: str, lang: str) -> str:
    if lang == "en" or not action or action.rsplit(" ", 1)[-1] in _PREPOSITIONS:
        return f"{action} {subject}".strip()
    return f"{subject} {action}"
