"""The hooks as pre-commit reads them, and what their commands do in a repository with YAML of all sorts.

`tests/test_packaging.py` runs them through pre-commit itself.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from policylint.cli import main
from policylint.cli.options import parser

ROOT = Path(__file__).parent.parent
HOOKS: list[dict[str, Any]] = YAML(typ="safe", pure=True).load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BY_ID = {hook["id"]: hook for hook in HOOKS}
CLEAN = """\
policylint: 1
kind: policy
id: schoon
title: Brief
language: nl
themes:
  - title: Rechtsstaat
    citations:
      - Kamerstuk 22112 Nr. 4361
"""
FAULTY = """\
policylint: 1
kind: policy
id: fout
title: Brief
language: nl
themes:
  - title: Migratie
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a clean letter, a faulty one, and YAML and TOML that are not ours."""
    (tmp_path / "schoon.yaml").write_text(CLEAN, "utf-8")
    (tmp_path / "fout.yaml").write_text(FAULTY, "utf-8")
    (tmp_path / "docker-compose.yml").write_text("services: {web: {image: nginx}}\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    (tmp_path / "policylint.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(hook: str, *files: str) -> int:
    """The hook's command, with the names that pre-commit would add."""
    _, *arguments = BY_ID[hook]["entry"].split()
    return main([*arguments, *(files if BY_ID[hook].get("pass_filenames", True) else ())])


def test_there_are_two_hooks() -> None:
    assert list(BY_ID) == ["policylint", "policylint-files"]


@pytest.mark.parametrize("hook", BY_ID)
def test_a_hook_runs_the_command_that_the_package_installs(hook: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    command, *arguments = BY_ID[hook]["entry"].split()
    assert command in project["scripts"]
    parser().parse_args([*arguments, *(["brief.yaml"] if "--only" in arguments else [])])


@pytest.mark.parametrize("hook", BY_ID)
def test_a_hook_is_never_run_twice_at_a_time_on_parts_of_the_project(hook: str) -> None:
    assert BY_ID[hook]["language"] == "python"
    assert BY_ID[hook]["require_serial"] is True
    assert BY_ID[hook]["minimum_pre_commit_version"] == "2.9.0"  # the first with types_or


def test_the_project_hook_also_runs_when_a_config_file_changes() -> None:
    assert BY_ID["policylint"]["types_or"] == ["yaml", "toml"]
    assert BY_ID["policylint"]["pass_filenames"] is False


def test_the_project_hook_reports_a_fault_in_a_file_that_did_not_change(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("policylint", "schoon.yaml") == 1
    assert "fout.yaml:7:12" in capsys.readouterr().out


def test_the_files_hook_reports_only_the_files_of_the_commit(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("policylint-files", "schoon.yaml") == 0
    assert "fout.yaml" not in capsys.readouterr().out
    assert run("policylint-files", "schoon.yaml", "fout.yaml") == 1
    assert "fout.yaml:7:12" in capsys.readouterr().out


@pytest.mark.parametrize("hook", BY_ID)
def test_yaml_that_is_not_ours_is_passed_over_in_silence(
    repository: Path, hook: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "fout.yaml").unlink()
    assert run(hook, "docker-compose.yml") == 0
    assert "docker-compose" not in capsys.readouterr().out


@pytest.mark.parametrize("hook", BY_ID)
def test_a_repository_without_letters_passes(repository: Path, hook: str) -> None:
    (repository / "fout.yaml").unlink()
    (repository / "schoon.yaml").unlink()
    assert run(hook, "docker-compose.yml") == 0


def test_a_broken_config_file_fails_the_hook(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "policylint.toml").write_text("ignroe = []\n", "utf-8")
    assert run("policylint") == 2
    assert "did you mean `ignore`" in capsys.readouterr().err


def test_the_snippet_of_the_readme_agrees_with_the_hooks() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    [snippet] = [block for block in re.findall(r"^```yaml\n(.*?)^```", readme, re.M | re.S) if "hooks:" in block]
    [repository] = YAML(typ="safe", pure=True).load(snippet)["repos"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(BY_ID)
    assert repository["rev"] == f"v{project['version']}"
    assert all(f"`id: {name}`" in readme or f"- id: {name}\n" in snippet for name in BY_ID)
