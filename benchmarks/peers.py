"""policylint and the tools beside it: where each is found, how it is run, and whether it did its work."""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import Corpus
from benchmarks.faults import LINT, POLICY, SCHEMA
from benchmarks.letters import TODAY
from benchmarks.measurement import Run

SCHEMA_FILE = Path(__file__).parent.parent / "schemas" / "policy.schema.json"
_NAIVE = Path(__file__).with_name("naive.py")


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


class Absent(NamedTuple):
    """A tool that is not measured, and why."""

    name: str
    reason: str


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


def _count(pattern: str, stream: str = "output") -> Callable[[Run], int]:
    return lambda run: len(re.findall(pattern, getattr(run, stream), re.MULTILINE))


def _policylint(place: Place) -> list[str]:
    # The script that pip installs, which is what people run.
    program = Path(sys.executable).with_name("policylint")
    return [str(program), "check", ".", "--today", str(TODAY), "--output-format", "concise"]


def _files(*words: str) -> Callable[[Place], list[str]]:
    """A command that is given the name of every letter."""
    return lambda place: [*words, *place.corpus.files]


_WALK = (
    "import os\nfolders = ['.']\nwhile folders:\n"
    "    for entry in os.scandir(folders.pop()):\n"
    "        folders.append(entry.path) if entry.is_dir() else entry.stat()"
)
POLICYLINT_COLD = Tool("policylint, cold", POLICY, _policylint, False, _count(_CONCISE.pattern))
POLICYLINT_CACHED = POLICYLINT_COLD._replace(name="policylint, cached", kept=True)
PASS = Tool("python -c pass", None, lambda place: [sys.executable, "-c", "pass"])
WALK = Tool("Python walk that stats every file", None, lambda place: [sys.executable, "-c", _WALK])
OWN = (PASS, WALK, POLICYLINT_COLD, POLICYLINT_CACHED)
PEERS = (
    "yamllint",
    "check-jsonschema",
    "ryl",
    "sourcemeta",
    "ajv-cli",
    "Spectral",
    "naive",
)


def found(folders: Sequence[Path]) -> tuple[list[Tool], list[Absent]]:
    """The peers that are installed, and those that are not.

    Args:
        folders: virtual environments and folders with `node_modules` to look in, before that of this Python and PATH.
    """
    tools: list[Tool] = []
    absent: list[Absent] = []
    rooms = [*folders, Path.cwd(), Path(sys.prefix)]

    def program(name: str) -> str | None:
        places = [room / part for room in rooms for part in ("bin", "Scripts", "node_modules/.bin")]
        places += map(Path, os.environ.get("PATH", "").split(os.pathsep))
        return next((str(place / name) for place in places if os.access(place / name, os.X_OK)), None)

    schema = str(SCHEMA_FILE)
    if path := program("yamllint"):
        tools.append(
            Tool("yamllint", LINT, _files(path, "--strict", "-f", "parsable"), False, _count(r": \[(error|warning)\] "))
        )
    else:
        absent.append(Absent("yamllint", "not installed: pip install yamllint"))
    if path := program("check-jsonschema"):
        command = _files(path, "--schemafile", schema)
        tools.append(Tool("check-jsonschema", SCHEMA, command, False, _count(r"^  \S+\.yaml::")))
    else:
        absent.append(Absent("check-jsonschema", "not installed: pip install check-jsonschema"))
    if path := program("ryl"):
        tools += _ryl(path)
    else:
        absent.append(Absent("ryl", "not installed: pip install ryl"))
    if path := _sourcemeta(rooms):
        failed = _count(r"^fail: ", "errors")
        tools.append(Tool("sourcemeta", SCHEMA, _files(path, "validate", "--continue", schema), False, failed, (0, 2)))
        tools.append(
            Tool(
                "sourcemeta --fast",
                SCHEMA,
                _files(path, "validate", "--continue", "--fast", schema),
                False,
                failed,
                (0, 2),
            )
        )
    else:
        absent.append(Absent("sourcemeta", "not installed: pip install sourcemeta-jsonschema"))
    if path := program("ajv"):
        # Globs are its own, so that ten thousand names need no line of their own.
        words = [path, "validate", "--spec=draft2020", "--errors=line", "-s", schema, "-d", "./*.yaml"]
        tools.append(Tool("ajv-cli", SCHEMA, lambda place: words, False, _count(r"^\S+\.yaml invalid$", "errors")))
    else:
        absent.append(Absent("ajv-cli", "not installed: npm install ajv-cli"))
    if path := program("spectral"):
        tools.append(_spectral(path))
    else:
        absent.append(Absent("Spectral", "not installed: npm install @stoplight/spectral-cli"))
    tools.append(Tool("naive", SCHEMA, _files(sys.executable, str(_NAIVE), schema), False, _count(r"^invalid: ")))
    return tools, absent


def _ryl(path: str) -> list[Tool]:
    def command(place: Place) -> list[str]:
        return [path, "check", "-c", ".yamllint", "--strict", "--cache-dir", str(place.cache), "-f", "parsable", "."]

    # Its exit code is 1 for errors, 2 for warnings alone.
    cold = Tool(
        "ryl", LINT, command, False, lambda run: len(re.findall(r": \[(?:error|warning)\] ", run.output + run.errors))
    )
    return [cold, cold._replace(name="ryl, cached", kept=True)]


def _sourcemeta(rooms: Sequence[Path]) -> str | None:
    """The program in the package `sourcemeta-jsonschema`; its script shares a name with that of `jsonschema`."""
    system = {"linux": "linux", "darwin": "darwin"}.get(sys.platform, "")
    machine = {"aarch64": "arm64", "arm64": "arm64"}.get(os.uname().machine, "x86_64")
    for room in rooms:
        for path in room.glob(f"lib/python3*/site-packages/sourcemeta_jsonschema/jsonschema-{system}-{machine}"):
            path.chmod(path.stat().st_mode | 0o111)
            return str(path)
    return None


def _spectral(path: str) -> Tool:
    def command(place: Place) -> list[str]:
        # It does not resolve a reference from a ruleset to a schema in a file, and then finds nothing.
        options = {"schema": json.loads(SCHEMA_FILE.read_text("utf-8")), "dialect": "draft2020-12", "allErrors": True}
        rule = {"given": "$", "severity": "error", "then": {"function": "schema", "functionOptions": options}}
        rules = place.cache / "spectral.json"
        rules.write_text(json.dumps({"rules": {"shape": rule}}), "utf-8")
        return [path, "lint", "--ruleset", str(rules), "--format", "text", "*.yaml"]

    return Tool("Spectral", SCHEMA, command, False, _count(r"\.yaml:\d+:\d+ error "))
