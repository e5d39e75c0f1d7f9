"""The promises of a project as a planner sees them: who promised what to whom by when, and what became of it."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from policylint import time
from policylint.chronology import Chronology, Promise, is_firm, is_term
from policylint.normalised import Entry
from policylint.project import Document, Project
from policylint.sequence import Sequence, Statement
from policylint.time import Interval, Reading
from policylint.timeline import Timeline
from policylint.yaml import Node

OPEN, LATE, KEPT = "open", "late", "fulfilled"
# To whom a promise is made where it does not say.
KAMER = "tweede-kamer"
_AFTER = {"nl": "{0} na {1}", "en": "{0} after {1}"}

Words = dict[str, str]
Where = tuple[Document, Node]


class Due(NamedTuple):
    """When one commitment falls due: `last` is the last day of the widest reading. `term`: it is the end of a term that
    runs from one day, so that nobody wrote it, and it is exact."""

    document: Document
    entry: Entry
    node: Node
    reading: Reading
    last: date
    term: bool


class Item(NamedTuple):
    """One product that is promised.

    `by` and `to` are labels (`by_id` and `to_id` the ids), `own_id` is the id of the product or empty, `owner` the
    ministry or empty, `theme` the heading or empty. `when` is the time as written, `reading` what it was read as,
    `last` the last day of the widest reading; None where there is none. `at` is where the product is named, `dated`
    where its time stands, `again` where else it is promised, `kept` where it is fulfilled.
    """

    what: str
    by: Words
    to: Words
    owner: str
    theme: str
    when: Words
    reading: Reading | None
    last: date | None
    state: str
    at: Where
    dated: Where
    again: tuple[Where, ...]
    kept: tuple[Where, ...]
    by_id: str = ""
    to_id: str = ""
    own_id: str = ""

    @property
    def documents(self) -> list[Document]:
        """Every document that promises it."""
        return [self.at[0], *(document for document, _ in self.again)]


class Agenda:
    """`due` are all times at which a commitment falls due, not before its own letter; `items` the products, in order of
    their last day, those without one last."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._timeline = project.drawn(Timeline)
        self._sequence = project.drawn(Sequence)
        self._chronology = project.drawn(Chronology)
        self._actors: dict[str, Words] = {}
        for document in project.knowledge:
            self._actors |= document.data.get("actors") or {}
        self._themes = {
            id(entry): theme
            for document in project.policies
            for theme in document.entries("theme")
            for entry in theme.get("commitments", ())
        }
        self._dues = {id(due.entry): due for document in project.policies for due in self._due(document)}
        self.due = [due for due in self._dues.values() if not self._over(due)]
        self._kept = self._fulfilled()
        promises = [
            p for p in self._chronology.promises() if not all(self._chronology.delivers(*c) for c in p.commitments)
        ]
        self.items = sorted((self._item(promise) for promise in promises), key=order)

    def last_day(self, entry: Entry) -> date | None:
        """The last day of the widest reading of when a commitment says that it falls due; None where there is none."""
        due = self._dues.get(id(entry))
        return due.last if due is not None else None

    def _due(self, document: Document) -> list[Due]:
        found = []
        for moment in self._chronology.within(document):
            if moment.key == "due" and moment.reading.wide is not None and moment.reading.wide.last is not None:
                found.append(Due(document, moment.entry, moment.node, moment.reading, moment.reading.wide.last, False))
        for statement in self._sequence.statements[document]:
            if statement.key == "due" and statement.amount is not None:
                reading = self._term(statement)
                if reading.wide is not None and reading.wide.last is not None:
                    exact = reading.wide == reading.narrow and self._one_day(statement)
                    found.append(Due(document, statement.entry, statement.node, reading, reading.wide.last, exact))
        return sorted(found, key=lambda due: due.node.start)

    def _one_day(self, statement: Statement) -> bool:
        """Whether what a term runs from is one day, or ends on one."""
        other = statement.other
        start = self._sequence.when(other) if other is not None else None
        return other is not None and start is not None and (other.lasts or start.one_day)

    def _term(self, statement: Statement) -> Reading:
        """A term, from the end of what it runs after."""
        other = statement.other
        start = self._sequence.when(other) if other is not None else None
        if start is not None and other is not None and other.lasts:
            start = Interval(start.last, start.last)
        known = start is not None and start.last is not None
        return time.within(str(statement.entry["due"]["within"]), start if known else None, self._chronology.calendar)

    def _over(self, due: Due) -> bool:
        anchor = self._chronology.anchor(due.document)
        return anchor is not None and anchor.first is not None and due.last < anchor.first

    def _fulfilled(self) -> dict[int, list[Where]]:
        """For each product the later documents of the context that say they keep it, but for those still to come."""
        found: dict[int, list[Where]] = {}
        for document in self.project.policies:
            anchor = self._chronology.anchor(document)
            if anchor is not None and anchor.first is not None and not self._has_come(anchor.first):
                continue
            for entry in document.entries("commitment"):
                for node, reference in zip(entry.nodes("fulfils"), entry.get("fulfils", ()), strict=True):
                    named = self._chronology.named(document, reference)
                    if named is not None and named[1].kind == "commitment" and self._follows(document, named[0]):
                        product = self._chronology.product(*named)[1]
                        found.setdefault(id(product), []).append((document, node))
        return found

    def _has_come(self, day: date) -> bool:
        return day == date.min or self.project.over(day - timedelta(1))

    def _follows(self, later: Document, earlier: Document) -> bool:
        timeline = self._timeline
        together = timeline.sees(later, earlier) or timeline.sees(earlier, later)
        return together and timeline.age(later) > timeline.age(earlier)

    def _item(self, promise: Promise) -> Item:
        document, product = self._chronology.product(*promise.commitments[0])
        node = product.at("what" if "what" in product else "same-as")
        when, reading, dated = self._when(promise, (document, node))
        last = reading.wide.last if reading is not None and reading.wide is not None else None
        kept = tuple(self._kept.get(id(product), ()))
        late = last is not None and self.project.over(last)
        theme = self._themes.get(id(product), Entry("theme", node))
        root = document.entries("document")[0]
        by, to = str(product.get("by") or root.get("actor", "")), str(product.get("to") or KAMER)
        return Item(
            " ".join(str(product.get("what") or product.get("same-as", "")).split()),
            self._label(by),
            self._label(to),
            str(product.get("owner") or theme.get("owner") or root.get("owner", "")),
            str(theme.get("title", "")),
            when,
            reading,
            last,
            KEPT if kept else LATE if late else OPEN,
            (document, node),
            dated,
            tuple(
                (other, entry.at("due" if "due" in entry else "same-as"))
                for other, entry in promise.commitments
                if entry is not product
            ),
            kept,
            by,
            to,
            str(product.get("id", "")),
        )

    def _when(self, promise: Promise, at: Where) -> tuple[Words, Reading | None, Where]:
        """The time that counts: the earliest end that no later letter has moved; else the firmest words there are."""
        dues = [due for _, entry in promise.commitments if (due := self._dues.get(id(entry))) is not None]
        newer = self._timeline.newer
        standing = [due for due in dues if not any(newer(other.document, due.document) for other in dues)]
        if standing:
            due = min(standing, key=lambda due: due.last)
            return self.written(due.document, due.entry), due.reading, (due.document, due.node)
        timed = [moment for moment in promise.moments if moment.reading.reason != "open-point"]
        timed.sort(key=is_firm, reverse=True)
        # A term has an end, even where it cannot be worked out yet.
        terms = sorted(promise.terms, key=lambda term: is_term(term[1]), reverse=True)
        if terms and (not timed or (is_term(terms[0][1]) and not is_firm(timed[0]))):
            document, entry = terms[0]
            reading = time.within(str(entry["due"].get("within", "")), None, self._chronology.calendar)
            return self.written(document, entry), reading, (document, entry.at("due"))
        if timed:
            moment = timed[0]
            return self.written(moment.document, moment.entry), moment.reading, (moment.document, moment.node)
        return {"nl": "", "en": ""}, None, at

    def written(self, document: Document, entry: Entry) -> Words:
        """The `due` of a commitment as it is written; of a term what it runs from, by name."""
        due: Any = entry["due"]
        if isinstance(due, str):
            return dict.fromkeys(("nl", "en"), " ".join(due.split()))
        target = self._sequence.target(document, entry, str(due.get("after", "")), entry.at("due"))
        other = target[0].words if target is not None else dict.fromkeys(("nl", "en"), str(due.get("after", "")))
        return {lang: _AFTER[lang].format(due.get("within", ""), other[lang]) for lang in ("nl", "en")}

    def _label(self, name: str) -> Words:
        labels = self._actors.get(name) or {}
        return {lang: str(labels.get(lang) or name) for lang in ("nl", "en")}


def order(item: Item) -> tuple[Any, ...]:
    """By last day; then what has a day that cannot be told yet, what returns, and at the end what is vague."""
    firm = item.reading is not None and (item.reading.firm or item.reading.recurrence is not None)
    document, node = item.at
    return (item.last is None, item.last or date.max, not firm, document.path, node.start)
