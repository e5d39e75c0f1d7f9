"""A project checked in parts: where it is cut, and how what the parts find comes to a whole.

Each part is a few files with the knowledge and rules of the project. What is found in an island (`islands.py`) that
lies within a part is what a check of the whole finds there; islands that several parts share are checked once more, as
a whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from policylint import stored
from policylint.engine import Result
from policylint.facts import Facts
from policylint.glance import Named, glance
from policylint.house import House
from policylint.islands import islands
from policylint.kept import Kept
from policylint.part import UNKNOWN, Base, Brief, Doing, Part, base_of
from policylint.progress import stage
from policylint.project import Document, Elsewhere, File
from policylint.project.names import named_by_lines, names_in
from policylint.scope import Scope, Survey, short
from policylint.selection import Selection
from policylint.summary import Summary, summary
from policylint.texts import Texts
from policylint.waivers import notes
from policylint.yaml import Scalar

A_PART = 16
"""How many files make a part."""


class Whole(NamedTuple):
    """What the parts of a project come to: of each file how it adds up; the findings and waivers; how many files are
    not ours; and the rules."""

    summaries: list[tuple[str, Summary]]
    result: Result
    foreign: int
    rules: House


def whole(scope: Scope, met: Survey, asked: Selection, within: set[str], doing: Doing, texts: Texts) -> Whole | None:
    """What is found in a project that is checked in parts; None where it has to be checked at once after all.

    Args:
        scope: the project.
        met: what there is to read.
        asked: the rules that the call asks for.
        within: the files that are reported on, by path as reported.
        doing: does the parts.
        texts: comes to know of the texts of the files.
    """
    kept = Kept(scope, asked)
    met_here = [Named(path, shown, path in scope.named) for path, shown in met.shown.items()]
    letters, others, foreign = glance(stage("reading", met_here), kept.looked)
    # In the order in which they are read at once: of two that are one paper, the first is followed.
    names = {one.shown: one for one in letters}
    packs = tuple(Named(path, short(path), False) for path in met.packs)
    untold = frozenset(one.shown for one in (*packs, *others) if one in packs or one.shown not in within)
    brief = Brief(scope.settings, asked, met.around, (*others, *packs), untold)
    texts.read_later({one.shown: one.path for one in (*brief.base, *names.values())})
    base = base_of(brief)
    if any(notes(file) for file in base.files):
        return None  # whether such a waiver is needed hangs on all parts together
    if _lines_name_letters([document for file in base.files for document in file.documents]):
        return None  # whether that is there is known to no part
    held = {document.id for file in base.files for document in file.documents}
    parts = _Parts(brief, names)
    kept.begin(brief, {one.shown: one.path for one in names.values()})
    left = {path for group in parts.without(kept.units(parts.elsewhere), [tuple(names)]) for path in group}
    wanted = islands({one.shown: facts for one, facts in letters.items() if one.shown in left}, ())
    if 2 * max(map(len, wanted), default=0) > max(len(names), A_PART):
        return None  # nothing is won
    letters.clear()  # in a large project, what is needed no more takes room
    # Ids and papers recur in many files, and another process makes each of them anew: this takes a third of the memory.
    texts_once = {path: path for path in names}
    while True:
        pending = _packed(wanted)
        tasks = [(brief, tuple(names[path] for path in paths), parts.elsewhere) for paths in pending]
        watched = iter(stage("checking", [path for paths in pending for path in paths]))
        done = iter(doing(tasks))
        for paths in pending:
            for _ in paths:
                next(watched)
            part = next(done).sharing(texts_once)
            kept.keep(part, parts.elsewhere)
            parts.take(part)
        next(watched, None)
        if not all(one.letters and held.isdisjoint(one.ids) for one in parts.known.values()):
            return None
        wrong = parts.amiss()
        if not wrong:
            break
        wanted = list(parts.without(kept.units(parts.elsewhere), wrong))
    kept.save()
    return Whole(
        [*((file.path, summary(file)) for file in base.files), *parts.summaries()],
        parts.result(base, texts),
        foreign + len(names) - len(parts.known) + len(brief.base) - len(base.files),
        base.rules,
    )


class _Parts:
    """The parts that were done: the last one that holds a file tells of it. `known` are the facts of all files, in
    their order; `elsewhere` what a part that is done next may know of the others."""

    def __init__(self, brief: Brief, order: Iterable[str]) -> None:
        self.known: dict[str, Facts] = {}
        self.elsewhere = UNKNOWN
        self._brief = brief
        self._order = tuple(order)
        self._parts: list[Part] = []
        self._teller: dict[str, int] = {}
        self._alike: dict[str, set[str]] = {}
        self._guessed: set[int] = set()

    def take(self, part: Part) -> None:
        """Take up a part that is done."""
        number = len(self._parts)
        self._parts.append(part)
        self._teller.update(dict.fromkeys(part.facts, number))
        self.known.update(part.facts)
        if part.consulted and self.elsewhere is UNKNOWN:
            self._guessed.add(number)
        for signature, paths in part.alike:
            self._alike.setdefault(signature, set()).update(paths)

    def without(self, known: Iterable[Part], wanted: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
        """Take up parts that are known already, as far as they are wanted; give what is wanted besides."""
        sought = {path for island in wanted for path in island}
        for part in known:
            if sought.issuperset(part.facts):
                self.take(part)
                sought.difference_update(part.facts)
        for island in wanted:
            if rest := tuple(path for path in island if path in sought):
                yield rest

    def amiss(self) -> list[tuple[str, ...]]:
        """The islands of which no part tells rightly: it held them in part, or did not know what lies elsewhere."""
        self.known = {path: self.known[path] for path in self._order if path in self.known}
        self.elsewhere = _elsewhere(self.known)
        found = islands(self.known, self._brief.around.together, self._alike.values())
        wrong = {path for number in self._guessed for path in self._misled(number) if self._teller[path] == number}
        return [
            island
            for island in found
            if len({self._teller[path] for path in island}) > 1 or not wrong.isdisjoint(island)
        ]

    def _misled(self, number: int) -> Iterator[str]:
        """The files of a part about which something else would be found if those elsewhere were known."""
        part = self._parts[number]
        # Where a file of its own could not be read, what is not found may stand there as well as anywhere.
        whole = self.elsewhere.whole or not all(one.whole for one in part.facts.values())
        for path, asked in part.consulted.items():
            if "ids" in asked or not whole:
                yield path

    def summaries(self) -> list[tuple[str, Summary]]:
        """How each file adds up."""
        return [(path, self._parts[number].summaries[path]) for path, number in self._teller.items()]

    def result(self, base: Base, texts: Texts) -> Result:
        """What the parts found, and what is found in the base, which belongs to all of them."""
        rules = {rule.code: rule for rule in base.rules.known}
        languages = frozenset(language for _, one in self.summaries() for language in one.languages)
        language = next(iter(languages)) if len(languages) == 1 else None
        own = base.itself(self.elsewhere._replace(languages=languages))
        diagnostics, waivers = list(own.diagnostics), list(own.waivers)
        for number, part in enumerate(self._parts):
            for found in stored.diagnostics(part.diagnostics, rules):
                if self._teller.get(found.place.path, number) == number:
                    diagnostics.append(found if found.language else found._replace(language=language))
            for outcome in stored.outcomes(part.waivers, lambda path: _noted(path, texts)):
                if self._teller[outcome.note.file.path] == number:
                    waivers.append(outcome)
        return Result(diagnostics, tuple(waivers))


def _lines_name_letters(documents: Sequence[Document]) -> bool:
    """Whether a line names, by `despite` or `supersedes`, something that is no line."""
    lines = {name.id for document in documents for name in names_in(document) if name.kind == "line"}
    named = (node for document in documents for _, nodes in named_by_lines(document) for node in nodes)
    return any(isinstance(node, Scalar) and node.text.strip() not in lines for node in named)


def _elsewhere(known: Mapping[str, Facts]) -> Elsewhere:
    policies = tuple(name for one in known.values() for name in one.policies)
    return Elsewhere(all(one.whole for one in known.values()), policies, None)


def _packed(groups: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Islands, several to a part."""
    packed: list[tuple[str, ...]] = []
    for island in groups:
        if packed and len(packed[-1]) + len(island) <= A_PART:
            packed[-1] += island
        else:
            packed.append(island)
    return packed


def _noted(path: str, texts: Texts) -> File:
    """A file of which only the text is known."""
    file = File(path, None)
    file.source = texts[path]
    return file
