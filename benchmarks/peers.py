"""The tools beside policylint: where each is found, and how it is run."""

import json
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import which
from typing import NamedTuple

from benchmarks.faults import LINT, SCHEMA
from benchmarks.tools import Place, Tool, counted, with_files

_SCHEMA = Path(__file__).parent.parent / "schemas" / "policy.schema.json"
_NAIVE = Path(__file__).with_name("naive.py")
_LINT_FINDING = r": \[(?:error|warning)\] "


class Absent(NamedTuple):
    """A tool that is not measured, and why."""

    name: str
    reason: str


class Peer(NamedTuple):
    """A tool that may be installed: what its program is called (or where it lies below an environment), how one gets
    it, and how it is measured, given the path of the program."""

    name: str
    program: str
    install: str
    tools: Callable[[str], list[Tool]]


def found(folders: Sequence[Path], names: Sequence[str]) -> tuple[list[Tool], list[Absent]]:
    """The peers of these names that are installed, and those that are not.

    Args:
        folders: virtual environments and folders with `node_modules` to look in, before that of this Python and PATH.
        names: of peers.
    """
    tools: list[Tool] = []
    absent: list[Absent] = []
    for peer in PEERS:
        if peer.name in names:
            if path := _program(peer.program, [*folders, Path.cwd(), Path(sys.prefix)]):
                tools += peer.tools(path)
            else:
                absent.append(Absent(peer.name, f"not installed: `{peer.install}`"))
    return tools, absent


def _program(name: str, rooms: Sequence[Path]) -> str | None:
    if Path(name).is_absolute():
        return name
    places = (f"bin/{name}", f"Scripts/{name}", f"node_modules/.bin/{name}", f"lib/python3*/site-packages/{name}")
    for room in rooms:
        for place in places:
            for path in room.glob(place):
                if os.access(path, os.X_OK):
                    return str(path)
    return which(name)


def _yamllint(path: str) -> list[Tool]:
    command = with_files(path, "--strict", "-f", "parsable")
    return [Tool("yamllint", LINT, command, False, counted(_LINT_FINDING))]


def _check_jsonschema(path: str) -> list[Tool]:
    command = with_files(path, "--schemafile", str(_SCHEMA))
    return [Tool("check-jsonschema", SCHEMA, command, False, counted(r"^  \S+\.yaml::"))]


def _ryl(path: str) -> list[Tool]:
    def command(place: Place) -> list[str]:
        return [path, "check", "-c", ".yamllint", "--strict", "--cache-dir", str(place.cache), "-f", "parsable", "."]

    cold = Tool("ryl", LINT, command, False, counted(_LINT_FINDING))
    return [cold, cold._replace(name="ryl, cached", kept=True)]


def _sourcemeta(path: str) -> list[Tool]:
    plain = with_files(path, "validate", "--continue", str(_SCHEMA))
    fast = with_files(path, "validate", "--continue", "--fast", str(_SCHEMA))
    tool = Tool("sourcemeta", SCHEMA, plain, False, counted(r"^fail: "), (0, 2))
    return [tool, tool._replace(name="sourcemeta --fast", command=fast)]


def _ajv(path: str) -> list[Tool]:
    command = [path, "validate", "--spec=draft2020", "--errors=line", "-s", str(_SCHEMA), "-d", "./*.yaml"]
    return [Tool("ajv-cli", SCHEMA, lambda place: command, False, counted(r"^\S+\.yaml invalid$"))]


def _spectral(path: str) -> list[Tool]:
    def command(place: Place) -> list[str]:
        # It does not resolve a reference from a ruleset to a schema in a file, and then finds nothing.
        options = {"schema": json.loads(_SCHEMA.read_text("utf-8")), "dialect": "draft2020-12", "allErrors": True}
        rule = {"given": "$", "severity": "error", "then": {"function": "schema", "functionOptions": options}}
        rules = place.cache / "spectral.json"
        rules.write_text(json.dumps({"rules": {"shape": rule}}), "utf-8")
        return [path, "lint", "--ruleset", str(rules), "--format", "text", "*.yaml"]

    return [Tool("Spectral", SCHEMA, command, False, counted(r"\.yaml:\d+:\d+ error "))]


def _naive(path: str) -> list[Tool]:
    command = with_files(sys.executable, path, str(_SCHEMA))
    return [Tool("naive", SCHEMA, command, False, counted(r"^invalid: "))]


# The script of `sourcemeta-jsonschema` shares its name with that of `jsonschema`.
_SOURCEMETA = "sourcemeta_jsonschema/jsonschema-{}-{}".format(
    platform.system().lower(), {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
)
PEERS = (
    Peer("yamllint", "yamllint", "pip install yamllint", _yamllint),
    Peer("check-jsonschema", "check-jsonschema", "pip install check-jsonschema", _check_jsonschema),
    Peer("ryl", "ryl", "pip install ryl", _ryl),
    Peer("sourcemeta", _SOURCEMETA, "pip install sourcemeta-jsonschema", _sourcemeta),
    Peer("ajv-cli", "ajv", "npm install ajv-cli", _ajv),
    Peer("Spectral", "spectral", "npm install @stoplight/spectral-cli", _spectral),
    Peer("naive", str(_NAIVE), "pip install policylint[model]", _naive),
)
