"""The rows of the table: a corpus each, with the tools that are run on it in turn."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import corpora
from benchmarks.corpora import Change, Corpus
from benchmarks.measurement import Run, run
from benchmarks.results import Measured, Results, Skipped
from benchmarks.tools import POLICYLINT_CACHED, POLICYLINT_COLD, WALK, Place, Tool, faults_of, reported

SETTLED = 3.0
"""Seconds that the letters of a row have lain there before anything runs on them."""


class Limits(NamedTuple):
    """How often and how long. `rounds` is the most runs of a tool in a row, fewer where they would take more than
    `budget` seconds together; a tool of which one run is expected to take more than `longest` seconds is left out."""

    rounds: int = 10
    budget: float = 30.0
    longest: float = 120.0


class Row(NamedTuple):
    """A row of the table. `peers` says whether it is measured with other tools too, or with policylint alone."""

    name: str
    title: str
    make: Callable[[Path, int], Corpus]
    peers: bool = True


def _letters(count: int) -> Callable[[Path, int], Corpus]:
    return lambda folder, seed: corpora.clean(folder, count, seed)


ROWS = (
    Row("1", "1 letter", _letters(1)),
    Row("100", "100 letters", _letters(100)),
    Row("1000", "1,000 letters", _letters(1_000)),
    Row("10000", "10,000 letters", _letters(10_000)),
    Row("5MB", "one letter of 5 MB", lambda folder, seed: corpora.clean(folder, 1, seed, 5_000_000)),
    Row("faulty", "100 letters with faults", lambda folder, seed: corpora.faulty(folder, 100, seed)),
    Row("changed", "10,000 letters, one changed", _letters(10_000)),
    Row("cited", "200 citations, all good", lambda folder, seed: corpora.cited(folder, seed, False), False),
    Row("miscited", "200 citations, all faulty", lambda folder, seed: corpora.cited(folder, seed, True), False),
    Row(
        "scaled",
        "100 letters, 200 rules, 5,000 subjects",
        lambda folder, seed: corpora.scaled(folder, 100, seed),
        False,
    ),
)
SIZES = tuple(row.name for row in ROWS[:4])


class Course(NamedTuple):
    """A tool in a row as it goes: where it runs, and what was measured until now."""

    tool: Tool
    place: Place
    seconds: list[float]
    peaks: list[int]

    def once(self, longest: float | None = None) -> Run:
        """Run it, from an empty cache unless it keeps one; for no more than so many seconds."""
        if not self.tool.kept:
            shutil.rmtree(self.place.cache, ignore_errors=True)
        cache = self.place.cache
        cache.mkdir(parents=True, exist_ok=True)
        environment = {"XDG_CACHE_HOME": str(cache), "POLICYLINT_CACHE_DIR": str(cache / "policylint")}
        return run(self.tool.command(self.place), self.place.corpus.folder, environment, longest)

    def timed(self, longest: float | None = None) -> Run:
        """Run it, and keep what was measured."""
        ran = self.once(longest)
        self.seconds.append(ran.seconds)
        self.peaks.append(ran.peak)
        return ran

    def measured(self) -> Measured:
        """What all its runs come to."""
        return Measured(tuple(self.seconds), max(self.peaks), self.place.corpus.size)


def measure(
    row: Row,
    tools: Sequence[Tool],
    folder: Path,
    seed: int,
    limits: Limits,
    results: Results,
    say: Callable[[str], None],
) -> None:
    """Run the tools on a row in turn, each until its rounds or its budget are over; adds to the results."""
    corpus = row.make(folder / "corpus", seed)
    # Letters that nobody has touched for a while: what changed a moment ago may change again unseen, and is not kept.
    time.sleep(SETTLED)
    courses: list[Course] = []
    for tool in _within(limits, row, tools, corpus, results, say):
        course = Course(tool, Place(corpus, folder / f"cache-{len(courses)}"), [], [])
        try:
            if tool.kept:
                course.once(limits.longest * 3)
            # The first run is there to see that the work is done; it counts only where there is no time for another.
            first = course.timed(limits.longest * 3)
        except subprocess.TimeoutExpired:
            results[row.name, tool.name] = Skipped(f"took more than {limits.longest * 3:,.0f} s")
            continue
        if told := faults_of(tool, corpus, first):
            results[row.name, tool.name] = Skipped(f"did not do its work: {'; '.join(told)}", failed=True)
            say(f"  {tool.name}: {results[row.name, tool.name]}")
            continue
        courses.append(course)
        say(f"  {tool.name}: {first.seconds:.3f} s, {first.peak / 2**20:.0f} MiB")
        if first.seconds * 2 < limits.budget:
            course.seconds.clear()
    for turn in range(limits.rounds):
        for course in courses:
            if not course.seconds or (turn and sum(course.seconds) + course.seconds[-1] < limits.budget):
                course.timed()
    results |= {(row.name, course.tool.name): course.measured() for course in courses}
    shutil.rmtree(folder)


def _within(
    limits: Limits, row: Row, tools: Sequence[Tool], corpus: Corpus, results: Results, say: Callable[[str], None]
) -> list[Tool]:
    """The tools that are not expected to take too long; of the others, that is added to the results."""
    left = []
    for tool in tools:
        expected = _expected(tool, corpus, results)
        if expected > limits.longest:
            results[row.name, tool.name] = Skipped(f"would take about {expected:,.0f} s")
            say(f"  {tool.name}: left out, would take about {expected:,.0f} s")
        else:
            left.append(tool)
    return left


def _expected(tool: Tool, corpus: Corpus, results: Results) -> float:
    """How many seconds a run may take: what the tool took for its largest corpus, its start apart, grows with the size.

    Of a tool that was measured on one corpus alone, only that much is known.
    """
    family = {tool.name, tool.name.removesuffix(", cached")}
    known = [m for (_, name), m in results.items() if name in family and isinstance(m, Measured)]
    if tool.told is None or not known:
        return 0.0
    largest = max(known, key=lambda measured: measured.size)
    start = min(measured.median for measured in known)
    return start + (largest.median - start) * max(1.0, corpus.size / largest.size)


def measure_changed(
    row: Row,
    tools: Sequence[Tool],
    folder: Path,
    seed: int,
    limits: Limits,
    results: Results,
    say: Callable[[str], None],
) -> None:
    """Run those tools that keep something after one letter changed, each round another; adds to the results.

    Between rounds everything is put back, and each tool is run again unmeasured, so that one letter at a time is new.
    """
    corpus = row.make(folder / "corpus", seed)
    kept = [tool for tool in tools if tool.kept or tool.name == WALK.name]
    kept = _within(limits, row, kept, corpus, results, say)
    courses = [Course(tool, Place(corpus, folder / f"cache-{n}"), [], []) for n, tool in enumerate(kept)]
    cold = Course(POLICYLINT_COLD, Place(corpus, folder / "cache-cold"), [], [])
    wrong: list[str] = []
    for turn, change in enumerate(corpora.changes(corpus, seed, limits.rounds) if kept else ()):
        for course in courses:
            course.once()
        (corpus.folder / change.file).write_text(change.after, "utf-8")
        for course in courses:
            ran = course.timed()
            if course.tool.name == POLICYLINT_CACHED.name:
                told = list(_conflicts_missed(ran, change))
                if not turn and cold.once().output != ran.output:
                    told.append("with and without what was kept it says different things")
                wrong += told
        (corpus.folder / change.file).write_text(change.before, "utf-8")
        if max(sum(course.seconds) for course in courses) > limits.budget:
            break
    for course in courses:
        if wrong and course.tool.name == POLICYLINT_CACHED.name:
            results[row.name, course.tool.name] = Skipped(f"did not do its work: {'; '.join(wrong)}", failed=True)
            continue
        results[row.name, course.tool.name] = course.measured()
        say(f"  {course.tool.name}: {course.measured().median:.3f} s, {max(course.peaks) / 2**20:.0f} MiB")
    shutil.rmtree(folder)


def _conflicts_missed(ran: Run, change: Change) -> Iterator[str]:
    """In what the findings between documents are not those that the change brings about."""
    if ran.code != 1:
        yield f"exit code {ran.code} in place of 1: {(ran.errors or ran.output)[-300:]}"
    if not reported(ran)["", "PL301"]:
        yield f"{change.file} contradicts {change.at_odds_with}, and that was not found"
