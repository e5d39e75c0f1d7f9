"""What a tool is, and whether it did its work; policylint as one, and what it is held against in Python."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import Corpus
from benchmarks.faults import POLICY
from benchmarks.letters import TODAY
from benchmarks.measurement import Run


class Place(NamedTuple):
    """Where a run happens: on which corpus, and with which folder for what is kept between runs."""

    corpus: Corpus
    cache: Path


class Tool(NamedTuple):
    """A tool that is measured.

    Attributes:
        name: as the table calls it.
        told: which faults it is to find (`benchmarks.faults`); None of what is no linter at all.
        command: the command for a place; it runs in the folder of the corpus.
        kept: whether what it keeps between runs lies in the cache folder of the place and is used again: False runs it
            with an empty one each time, True after a run that filled it.
        findings: how many its output tells.
        codes: its exit codes for a clean corpus and for one with faults.
    """

    name: str
    told: str | None
    command: Callable[[Place], Sequence[str]]
    kept: bool = False
    findings: Callable[[Run], int] = lambda run: 0
    codes: tuple[int, int] = (0, 1)


def faults_of(tool: Tool, corpus: Corpus, run: Run) -> list[str]:
    """In what a tool did not do its work: the wrong exit code, or fewer findings than there are faults."""
    if tool.told is None:
        return [] if run.code == 0 else [f"exit code {run.code}: {run.errors[-300:]}"]
    wanted = corpus.planted[tool.told]
    found = tool.findings(run)
    told = []
    if run.code != tool.codes[bool(wanted)]:
        told.append(f"exit code {run.code} in place of {tool.codes[bool(wanted)]}: {(run.errors or run.output)[-300:]}")
    if found < wanted:
        told.append(f"{found} findings where {wanted} faults were planted")
    if found and not wanted:
        told.append(f"{found} findings in what is clean")
    if tool.told == POLICY and corpus.codes:
        missed = corpus.codes - reported(run)
        told += [f"{code} was not reported in {file or 'any letter'}" for file, code in missed]
    return told


_CONCISE = re.compile(r"^([^:\n]+):\d+:\d+: [^\n]*?\b(PL\d{3}) ", re.MULTILINE)


def reported(run: Run) -> Counter[tuple[str, str]]:
    """How often policylint reported each rule in each file, and (under an empty name) in all of them."""
    pairs = _CONCISE.findall(run.output)
    return Counter(pairs) + Counter(("", code) for _, code in pairs)


def counted(pattern: str) -> Callable[[Run], int]:
    """Counts findings by what each looks like in what a run wrote."""
    return lambda run: len(re.findall(pattern, f"{run.output}\n{run.errors}", re.MULTILINE))


def _policylint(place: Place) -> list[str]:
    # The script that pip installs, which is what people run.
    program = Path(sys.executable).with_name("policylint")
    return [str(program), "check", ".", "--today", str(TODAY), "--output-format", "concise"]


def with_files(*words: str) -> Callable[[Place], list[str]]:
    """A command that is given the name of every letter."""
    return lambda place: [*words, *place.corpus.files]


_WALK = (
    "import os\nfolders = ['.']\nwhile folders:\n"
    "    for entry in os.scandir(folders.pop()):\n"
    "        folders.append(entry.path) if entry.is_dir() else entry.stat()"
)
POLICYLINT_COLD = Tool("policylint, cold", POLICY, _policylint, False, counted(_CONCISE.pattern))
POLICYLINT_CACHED = POLICYLINT_COLD._replace(name="policylint, cached", kept=True)
PASS = Tool("python -c pass", None, lambda place: [sys.executable, "-c", "pass"])
WALK = Tool("Python walk that stats every file", None, lambda place: [sys.executable, "-c", _WALK])
OWN = (PASS, WALK, POLICYLINT_COLD, POLICYLINT_CACHED)
