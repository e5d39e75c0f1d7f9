"""The hooks in a repository of letters, by the real pre-commit, as where there is no network (`language: system`)."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

pytest.importorskip("pre_commit")

ROOT = Path(__file__).parent.parent
YAML_ = YAML(typ="safe", pure=True)
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in YAML_.load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}
PAGE = (ROOT / "docs" / "integrations" / "pre-commit.md").read_text("utf-8")
CLEAN = "policylint: 1\nkind: policy\nid: {}\ntitle: Brief\nlanguage: nl\n"
FAULTY = CLEAN + "themes:\n  - title: Migratie\n"


class Repository:
    """Somebody's letters, under git, with a hook. Nothing outside the folder is used."""

    def __init__(self, folder: Path, hook: str) -> None:
        self.folder = folder
        bin_ = folder.parent / "bin"
        bin_.mkdir()
        command = bin_ / "policylint"
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m policylint "$@"\n')
        command.chmod(0o755)
        who = {f"GIT_{role}_{part}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            **who,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PRE_COMMIT_HOME": str(folder.parent / "home"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "COLUMNS": "200",
        }
        folder.mkdir()
        local = {key: value for key, value in HOOKS[hook].items() if key != "minimum_pre_commit_version"}
        with (folder / ".pre-commit-config.yaml").open("w") as file:
            YAML_.dump({"repos": [{"repo": "local", "hooks": [{**local, "language": "system"}]}]}, file)
        self.write("docker-compose.yml", "services: {web: {image: nginx}}\n")
        self.write("schoon.yaml", CLEAN.format("schoon"))
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message=begin")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def run(self, *command: str) -> tuple[int, str]:
        done = subprocess.run(command, cwd=self.folder, env=self._environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def git(self, *arguments: str) -> str:
        code, said = self.run("git", "-c", "core.hooksPath=.git/hooks", *arguments)
        assert code == 0, said
        return said

    def hook(self, *staged: str) -> tuple[int, str]:
        """What the hook says of what is staged."""
        if staged:
            self.git("add", *staged)
        code, said = self.run(sys.executable, "-m", "pre_commit", "run", "--color=never")
        assert "bug" not in said
        return code, said


@pytest.fixture
def repository(tmp_path: Path) -> Callable[[str], Repository]:
    return lambda hook: Repository(tmp_path / "letters", hook)


each_hook = pytest.mark.parametrize("hook", HOOKS)


@each_hook
def test_a_fault_stops_the_commit_and_a_clean_letter_does_not(
    hook: str, repository: Callable[[str], Repository]
) -> None:
    letters = repository(hook)
    letters.write("nieuw.yaml", CLEAN.format("nieuw"))
    assert letters.hook("nieuw.yaml")[0] == 0
    letters.write("fout.yaml", FAULTY.format("fout"))
    code, said = letters.hook("fout.yaml")
    assert code == 1
    assert "fout.yaml:7:12" in said
    assert "exit code: 1" in said


@each_hook
def test_yaml_of_other_sorts_is_no_matter(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    letters.write("docker-compose.yml", "services: {web: {image: nginx, ports: ['80:80']}}\n")
    letters.write("meer.yaml", "a: &a 1\nb: !iets [*a]\n---\n{}\n")
    assert letters.hook("docker-compose.yml", "meer.yaml")[0] == 0


@each_hook
def test_what_is_staged_counts_and_not_what_was_changed_since(
    hook: str, repository: Callable[[str], Repository]
) -> None:
    letters = repository(hook)
    letters.write("brief.yaml", CLEAN.format("brief"))
    letters.git("add", "brief.yaml")
    letters.write("brief.yaml", FAULTY.format("brief"))
    assert letters.hook()[0] == 0
    letters.git("add", "brief.yaml")
    letters.write("brief.yaml", CLEAN.format("brief"))
    code, said = letters.hook()
    assert code == 1
    assert "brief.yaml:7:12" in said


@each_hook
def test_a_letter_that_git_does_not_track_stops_nobody(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    letters.write("begonnen.yaml", "policylint: 1\nkind: policy\ntitle: [\n")
    letters.write("nieuw.yaml", CLEAN.format("nieuw"))
    assert letters.hook("nieuw.yaml")[0] == 0
    assert letters.hook("begonnen.yaml")[0] == 1


def test_a_real_commit_of_some_files_is_held_to_those(repository: Callable[[str], Repository]) -> None:
    letters = repository("policylint")
    assert letters.run(sys.executable, "-m", "pre_commit", "install")[0] == 0
    letters.write("begonnen.yaml", FAULTY.format("begonnen"))
    letters.write("nieuw.yaml", CLEAN.format("nieuw"))
    letters.git("add", "nieuw.yaml")
    letters.write("later.yaml", FAULTY.format("later"))
    letters.git("add", "later.yaml")
    # Git makes an index of its own for a commit of one file, in which the other that is staged is not.
    letters.git("commit", "--message=een", "--", "nieuw.yaml")
    code, said = letters.run("git", "-c", "core.hooksPath=.git/hooks", "commit", "--message=twee")
    assert code == 1
    assert "later.yaml:7:12" in said
    assert "begonnen.yaml" not in said


def test_a_commit_of_the_settings_alone_is_checked(repository: Callable[[str], Repository]) -> None:
    letters = repository("policylint")
    letters.write("fout.yaml", FAULTY.format("fout"))
    letters.write("policylint.toml", 'ignore = ["PL101"]\n')
    assert letters.hook("fout.yaml", "policylint.toml")[0] == 0
    letters.git("commit", "--quiet", "--no-verify", "--message=a fault that is ignored")
    letters.write("policylint.toml", "\n")
    code, said = letters.hook("policylint.toml")
    assert code == 1
    assert "fout.yaml:7:12" in said


@each_hook
def test_with_more_files_than_fit_a_call_each_fault_is_told_once(
    hook: str, repository: Callable[[str], Repository]
) -> None:
    letters = repository(hook)
    # 180,000 characters of names; pre-commit gives at most 131,072 to one call.
    names = [f"{'x' * 195}{number:04}" for number in range(900)]
    for name in names:
        letters.write(f"{name}.yaml", CLEAN.format(name))
    letters.write(f"{names[0]}.yaml", FAULTY.format(names[0]))
    letters.write(f"{names[-1]}.yaml", FAULTY.format(names[0]))  # one id in two files of different calls
    code, said = letters.hook(".")
    assert code == 1
    places = re.findall(r"--> x{195}(\d{4})\.yaml:7:12", said)
    assert sorted(places) == ["0000", "0899"]
    assert len(re.findall(r"PL401", said)) == 1
    calls = len(re.findall(r"^\d+ fout", said, re.MULTILINE))
    assert calls == (1 if hook == "policylint" else 2)


def test_the_pages_show_the_hooks_as_they_are() -> None:
    [fetched, local] = [YAML_.load(block) for block in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.M | re.S)]
    readme = (ROOT / "README.md").read_text("utf-8")
    [shown] = [b for b in re.findall(r"^```yaml\n(.*?)^```", readme, re.M | re.S) if "hooks:" in b]
    assert fetched == YAML_.load(shown)
    [hook] = local["repos"][0]["hooks"]
    ours = {key: value for key, value in HOOKS[hook["id"]].items() if key in hook}
    assert hook == {**ours, "language": "system"}
    assert set(HOOKS[hook["id"]]) - set(hook) <= {"description", "minimum_pre_commit_version"}
    assert all(f"`{name}`" in PAGE for name in HOOKS)
