"""The recipes under docs/integrations/ and `action.yml`: their commands run, and write what the next step reads."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from ruamel.yaml import YAML

from policylint.cli import main
from policylint.reporters import FORMATS

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs" / "integrations").glob("*.md"))
COMMAND = re.compile(r"policylint check [^|`]*")


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        lines = [line for language in ("sh", "yaml") for block in blocks(page, language) for line in block.splitlines()]
        lines += re.findall(r"`(policylint check [^`]*)`", page.read_text("utf-8"))
        found += [(page.stem, match[0].strip()) for line in lines if (match := COMMAND.search(line))]
    return found


def read(path: Path) -> None:
    """Read a report as the program would that it is for."""
    text = path.read_text("utf-8")
    if path.suffix == ".xml":
        assert ElementTree.fromstring(text.encode()).tag == "testsuites"
    elif path.suffix == ".md":
        assert text.startswith("### policylint")
    else:
        assert json.loads(text)


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example, as a repository."""
    shutil.copytree(ROOT / "examples" / "staat-van-de-unie-2026", tmp_path / "brieven")
    for command in (["init"], ["add", "brieven"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_of_a_recipe_runs_and_writes_its_files(
    page: str, command: str, drafts: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(command)[1:]
    assert main(words) == (0 if "--exit-zero" in words else 1)
    printed = capfd.readouterr()
    assert printed.err == ""
    written = [Path(word.partition("=")[2]) for word in words if re.match(r"[a-z]+=.", word)]
    for path in written:
        read(path)
    assert {path.name for path in drafts.iterdir()} == {"brieven", ".git", *map(str, written)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_step_reads_the_file_that_the_command_writes(page: Path) -> None:
    for block in blocks(page, "yaml"):
        for _, name in re.findall(r"(sarif|junit|gitlab)=(\S+)", block):
            later = block.replace(f"={name}", "")
            assert name in later or block.lstrip().startswith("- run:"), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_of_yaml_is_yaml(page: Path) -> None:
    for block in blocks(page, "yaml"):
        assert YAML(typ="safe").load(block)


def test_each_recipe_for_ci_keeps_drafts_out() -> None:
    for page, command in commands():
        if page in ("github", "gitlab", "azure"):
            assert "--no-excerpts" in command


def test_every_format_is_named_on_the_first_page() -> None:
    index = (ROOT / "docs" / "integrations" / "index.md").read_text("utf-8")
    assert {name for name in FORMATS if f"`{name}`" not in index} == set()


def test_every_format_for_programs_has_its_line_on_confidentiality() -> None:
    page = (ROOT / "docs" / "integrations" / "confidentiality.md").read_text("utf-8")
    assert {name for name in FORMATS[3:] if f"`{name}`" not in page} == set()


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe").load((ROOT / "action.yml").read_text("utf-8"))
    return loaded


def run_action(folder: Path, **inputs: str) -> tuple[int, str]:
    """Run the last step of the action as GitHub does: inputs as variables, the script in bash."""
    bin_ = folder / "bin"
    bin_.mkdir()
    command = bin_ / "policylint"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m policylint "$@"\n')
    command.chmod(0o755)
    step = action()["runs"]["steps"][-1]
    defaults = {name: str(given["default"]) for name, given in action()["inputs"].items()}
    environment = {
        variable: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: (defaults | inputs)[match[1]], value)
        for variable, value in step["env"].items()
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            **environment,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")


@needs_bash
def test_the_action_annotates_summarises_and_says_no_word_of_a_draft(drafts: Path) -> None:
    code, log = run_action(drafts)
    assert code == 1
    assert "::error title=policylint (PL101),file=brieven/letter.yaml," in log
    assert "PL101" in (drafts / "summary.md").read_text("utf-8")
    assert "migratie" not in log + (drafts / "summary.md").read_text("utf-8")


@needs_bash
def test_the_inputs_of_the_action_are_heeded(drafts: Path) -> None:
    (drafts / "a b").mkdir()
    (drafts / "policylint.toml").write_text('ignore = ["PL101"]\n')
    inputs = {"sarif-file": "uit voer.sarif", "excerpts": "true", "lang": "en", "fail-level": "warning"}
    code, log = run_action(drafts, paths="brieven\na b\n", config="policylint.toml", **inputs)
    assert code == 1
    assert "the same commitment" in log
    assert "PL101" not in log
    read(drafts / "uit voer.sarif")


@needs_bash
def test_nothing_in_an_input_of_the_action_is_run(drafts: Path) -> None:
    code, log = run_action(drafts, paths='$(touch weg); "`touch weg`\n--version')
    assert code == 2
    assert "no such file or folder" in log
    assert not (drafts / "weg").exists()


def test_every_input_of_the_action_is_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    for name in action()["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in text
