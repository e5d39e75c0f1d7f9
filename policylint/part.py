"""One part of a project: what it is checked with, and what comes of it, in whichever process.

All of it is plain values, so that another process can do a part.
"""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from policylint import engine, house, stored
from policylint.config import Config
from policylint.engine import Result, of_the_run
from policylint.facts import Facts, facts
from policylint.glance import Named
from policylint.judgement import Judgement, diverging
from policylint.progress import watched_by
from policylint.project import Elsewhere, File, Memory, Project, Surroundings, open_file
from policylint.selection import Selection
from policylint.shipped import shipped
from policylint.summary import Summary, summary


class Brief(NamedTuple):
    """What all parts of a project are checked with. `base` are its files of knowledge and rules, in the order in which
    they are read; `untold` those of them (as reported) of which nothing else is reported."""

    settings: Config
    asked: Selection
    around: Surroundings
    base: tuple[Named, ...]
    untold: frozenset[str]


class Part(NamedTuple):
    """What came of a part: of each file, by path as reported, its facts and how it adds up; the findings and the
    waivers in them, stored; of each conflict what it has in common with others, and the files that take part; what it
    asked of the files elsewhere; the last day on which the same would come of it (as an ordinal); and whether something
    was found that belongs to no file."""

    facts: dict[str, Facts]
    summaries: dict[str, Summary]
    diagnostics: tuple[stored.Plain, ...]
    waivers: tuple[stored.Plain, ...]
    alike: list[tuple[str, tuple[str, ...]]]
    consulted: dict[str, tuple[str, ...]]
    until: int
    of_the_run: bool = False

    def of(self, paths: Collection[str]) -> "Part":
        """What of it belongs to some files, which are whole islands."""
        return Part(
            {path: self.facts[path] for path in paths},
            {path: self.summaries[path] for path in paths},
            tuple(one for one in self.diagnostics if stored.path_of(one) in paths),
            tuple(one for one in self.waivers if stored.path_of_outcome(one) in paths),
            [one for one in self.alike if not set(paths).isdisjoint(one[1])],
            {path: asked for path, asked in self.consulted.items() if path in paths},
            self.until,
        )

    def sharing(self, known: dict[str, str]) -> "Part":
        """The same, with each text of its facts and summaries once; `known` are the texts that were met before."""

        def once(value: Any) -> Any:
            if isinstance(value, tuple):
                return tuple([once(item) for item in value])
            return known.setdefault(value, value) if isinstance(value, str) else value

        return self._replace(
            facts={once(path): Facts(*once(tuple(one))) for path, one in self.facts.items()},
            summaries={once(path): Summary(*once(tuple(one))) for path, one in self.summaries.items()},
        )


UNKNOWN = Elsewhere(languages=None)
"""What the first parts know of the files elsewhere."""
Task = tuple[Brief, tuple[Named, ...], Elsewhere]
Doing = Callable[[Sequence[Task]], Iterable[Part]]
"""Does tasks, here or elsewhere; gives the parts in the order of the tasks."""


class Base:
    """The knowledge and rules of a project, read once for all its parts."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.files = [file for one in brief.base if (file := open_file(*one[:2], named=one.named)) is not None]
        self.memory = Memory(of_others=True)
        self._prepared = False
        self.rules = house.furnished(self._project([], UNKNOWN), brief.settings, brief.asked, brief.untold)

    def prepare(self) -> None:
        """Make, once, what every part needs, so that processes that begin as copies of this one need not: a run over
        the knowledge and the rules alone imports the checks and reads the knowledge. What it finds is not told yet."""
        if self._prepared:
            return
        self._prepared = True
        self.itself(UNKNOWN)
        for rule in self.rules.chosen:
            if rule.check is None:
                rule.selects, rule.satisfied  # noqa: B018 (compiled when first asked for)

    def part(self, files: Sequence[File], elsewhere: Elsewhere) -> Part:
        """What is found in some files."""
        project = self._project(files, elsewhere)
        rules = self.rules
        result = engine.run(project, rules.chosen, rules.known, spared=rules.spared, find=rules.plugins.check)
        mine = {file.path for file in files}
        found = [d for d in result.diagnostics if d.place.path in mine or of_the_run(d)]
        judgements = [made for draw in (Judgement, diverging) if (made := project.already(draw)) is not None]
        return Part(
            {file.path: facts(file) for file in files},
            {file.path: summary(file) for file in files},
            stored.of_diagnostics(found),
            stored.of_outcomes(outcome for outcome in result.waivers if outcome.note.file.path in mine),
            [one for judgement in judgements for one in judgement.alike],
            {path: tuple(sorted(asked)) for path, asked in project.consulted.items() if path in mine},
            project.holds_until.toordinal(),
            any(map(of_the_run, found)),
        )

    def itself(self, elsewhere: Elsewhere) -> Result:
        """What is found in the knowledge and the rules."""
        rules = self.rules
        project = self._project([], elsewhere)
        with watched_by(_nobody):
            return engine.run(
                project, rules.chosen, rules.known, told=rules.told, spared=rules.spared, find=rules.plugins.check
            )

    def _project(self, with_files: Iterable[File], elsewhere: Elsewhere) -> Project:
        return Project(
            [*self.files, *with_files],
            self.brief.around,
            shipped=shipped(self.brief.settings.shipped),
            memory=self.memory,
            elsewhere=elsewhere,
        )


_bases: list[Base] = []


def base_of(brief: Brief) -> Base:
    """The base of a brief: in one process the same is read once."""
    if not _bases or _bases[0].brief != brief:
        _bases[:] = [Base(brief)]
    return _bases[0]


def do(task: Task) -> Part:
    """Check one part; in whichever process."""
    brief, names, elsewhere = task
    base = base_of(brief)
    with watched_by(_nobody), _swept():  # who watches is told of the parts, not of what is done in each
        return _done(base, names, elsewhere)


def _done(base: Base, names: Iterable[Named], elsewhere: Elsewhere) -> Part:
    opened = [open_file(one.path, one.shown, named=one.named) for one in names]
    return base.part([file for file in opened if file is not None], elsewhere)


@contextmanager
def _swept() -> Iterator[None]:
    """Sweep up once, at the end, what is left over of all that was made meanwhile: to look for it every few hundred
    values takes a third of the time that a part does."""
    collecting = gc.isenabled()
    gc.disable()
    if not collecting:
        gc.freeze()  # what is there by now is here to stay, and need not be looked through
    try:
        yield
    finally:
        gc.collect(0)  # the youngest: nothing else was made while there was no sweeping
        if collecting:
            gc.enable()


def _nobody(stage: str, done: int, total: int) -> None:
    pass


def one_by_one(tasks: Sequence[Task]) -> Iterator[Part]:
    """Do tasks here."""
    return map(do, tasks)
