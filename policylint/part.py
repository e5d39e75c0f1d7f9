"""One part of a project: what it is checked with, and what comes of it, in whichever process.

All of it is plain values, so that another process can do a part.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

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
    waivers in them, stored; of each conflict what it has in common with others, and the files that take part; and what
    it asked of the files elsewhere."""

    facts: dict[str, Facts]
    summaries: dict[str, Summary]
    diagnostics: tuple[stored.Plain, ...]
    waivers: tuple[stored.Plain, ...]
    alike: list[tuple[str, tuple[str, ...]]]
    consulted: frozenset[str]


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
        self.memory = Memory()
        self.rules = house.furnished(self._project([], UNKNOWN), brief.settings, brief.asked, brief.untold)

    def part(self, files: Sequence[File], elsewhere: Elsewhere) -> Part:
        """What is found in some files."""
        project = self._project(files, elsewhere)
        rules = self.rules
        result = engine.run(project, rules.chosen, rules.known, spared=rules.spared, find=rules.plugins.check)
        mine = {file.path for file in files}
        judgements = [made for draw in (Judgement, diverging) if (made := project.already(draw)) is not None]
        return Part(
            {file.path: facts(file) for file in files},
            {file.path: summary(file) for file in files},
            stored.of_diagnostics(d for d in result.diagnostics if d.place.path in mine or of_the_run(d)),
            stored.of_outcomes(outcome for outcome in result.waivers if outcome.note.file.path in mine),
            [one for judgement in judgements for one in judgement.alike],
            frozenset(project.consulted),
        )

    def itself(self, elsewhere: Elsewhere) -> Result:
        """What is found in the knowledge and the rules."""
        rules = self.rules
        project = self._project([], elsewhere)
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
    opened = [open_file(one.path, one.shown, named=one.named) for one in names]
    with watched_by(_nobody):  # who watches is told of the parts, not of what is done in each
        return base_of(brief).part([file for file in opened if file is not None], elsewhere)


def _nobody(stage: str, done: int, total: int) -> None:
    pass


def one_by_one(tasks: Sequence[Task]) -> Iterator[Part]:
    """Do tasks here."""
    return map(do, tasks)
