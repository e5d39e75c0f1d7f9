"""`--since`: what git knows of a branch, in repositories as people have them."""

import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylint import UsageError, check
from policylint.cli import main

LETTER = """\
policylint: 1
kind: policy
id: {id}
title: Brief
language: en
themes:
  - title: Markt en recht
"""
RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A theme has no summary, nl: Een thema heeft geen samenvatting}
why: {en: It helps., nl: Dat helpt.}
resolve: {en: ["add it"], nl: ["voeg haar toe"]}
message: {en: "“{title}” has none", nl: "“{title}” heeft er geen"}
each: theme
require: {required: [summary]}
at: title
"""
OLD, OTHER = "oud.yaml theme-without-kamerstuk", "ander.yaml theme-without-kamerstuk"
CHANGED = "    owner: jenv\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "core.hooksPath=/dev/null"]
    always = ["-c", "protocol.file.allow=always"]
    run = subprocess.run(["git", *who, *always, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return run.stdout.strip()


def commit(folder: Path) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=alles")
    return git(folder, "rev-parse", "HEAD")


def repository(folder: Path) -> Path:
    """A repository with a config and two old letters, in which everything is committed."""
    write(folder / "policylint.toml", "")
    write(folder / "oud.yaml", LETTER.format(id="oud"))
    write(folder / "ander.yaml", LETTER.format(id="ander"))
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which the test runs, on a branch."""
    folder = repository(tmp_path / "brieven")
    git(folder, "switch", "--quiet", "--create", "tak")
    monkeypatch.chdir(folder)
    return folder


def since(revision: str = "main", **options: object) -> list[str]:
    return [f"{d.place.path} {d.rule.name}" for d in check(".", since=revision, **options).findings]  # type: ignore[arg-type]


def edit(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + CHANGED, "utf-8")


# What lies beyond the repository, and settings that could not be used then


@pytest.mark.parametrize(
    "config",
    [
        'extend = ["../huis"]',
        'extend = ["../huis/policylint.toml"]',
        'rules = ["../huis"]',
        'rules = ["../huis/kort.yaml"]',
        'knowledge = ["../huis/kennis.yaml"]',
        'context = ["../huis/nota.yaml"]',
        'schemas = {"*.yaml" = "../huis/brief.json"}',
        'register = "../huis/stukken.csv"',
        'rules = ["../brieven/eigen"]',
    ],
)
def test_what_lies_beyond_the_repository_is_taken_as_it_is(branch: Path, config: str) -> None:
    house = branch.parent / "huis"
    write(house / "policylint.toml", 'severity = {PL101 = "warning"}\n')
    write(house / "kort.yaml", RULE)
    write(house / "kennis.yaml", "policylint: 1\nkind: knowledge\nid: huis\n")
    write(house / "nota.yaml", LETTER.format(id="nota"))
    write(house / "brief.json", '{"type": "object"}')
    write(house / "stukken.csv", "id,title,date\nkst-22112-4361,Een stuk,2026-01-01\n")
    if "eigen" in config:
        write(branch / "eigen" / "kort.yaml", RULE)
    write(branch / "policylint.toml", config + "\n")
    commit(branch)
    git(branch, "branch", "--force", "main")
    assert check(".").findings
    edit(branch / "oud.yaml")
    assert {name.split()[0] for name in since()} == {"oud.yaml"}


@pytest.mark.parametrize("broken", ["ignroe = []", "[severity", 'required-version = "<0.0.1"', 'extend = "weg.toml"'])
def test_settings_that_could_not_be_used_then_are_taken_as_they_are_now(branch: Path, broken: str) -> None:
    write(branch / "policylint.toml", broken + "\n")
    commit(branch)
    git(branch, "branch", "--force", "main")
    write(branch / "policylint.toml", "")
    assert since() == []
    edit(branch / "oud.yaml")
    assert since() == [OLD]
    # Under another name, too.
    (branch / "policylint.toml").rename(branch / ".policylint.toml")
    assert since() == [OLD]
    (branch / ".policylint.toml").unlink()
    assert since() == [OLD]


def test_a_schema_that_could_not_be_used_then_is_taken_as_it_is_now(branch: Path) -> None:
    write(branch / "policylint.toml", 'schemas = {"*.yaml" = "brief.json"}\n')
    write(branch / "brief.json", "{")
    commit(branch)
    git(branch, "branch", "--force", "main")
    write(branch / "brief.json", "{}")
    assert since() == []


@pytest.mark.parametrize(
    ("name", "text", "config"),
    [
        ("brief.schema", "{}", 'schemas = {"*.yaml" = "brief.schema"}'),
        ("stukken.txt", "id,title,date\nkst-22112-4361,Een stuk,2026-01-01\n", 'register = "stukken.txt"'),
        ("los/kort.yaml", RULE, 'rules = ["los"]'),
        ("los/nota.yaml", LETTER.format(id="nota"), 'context = ["los/nota.yaml"]'),
        ("los/nota.yaml", LETTER.format(id="nota"), ""),
    ],
)
def test_what_git_does_not_keep_is_taken_as_it_is(branch: Path, name: str, text: str, config: str) -> None:
    write(branch / ".gitignore", "los\n*.txt\n")
    write(branch / name, text)
    write(branch / "policylint.toml", config)
    commit(branch)
    git(branch, "branch", "--force", "main")
    edit(branch / "oud.yaml")
    assert {line.split()[0] for line in since()} == {"oud.yaml"}


def test_a_rule_that_the_call_names_may_be_newer_than_the_branch(branch: Path) -> None:
    write(branch / "kort.yaml", RULE)
    assert sorted(since(select=["HOUSE001"])) == ["ander.yaml kort", "oud.yaml kort"]
    assert sorted(since(select=["HOUSE001", "PL101"])) == ["ander.yaml kort", "oud.yaml kort"]
    assert since(ignore=["HOUSE001"], severity={"HOUSE001": "error"}) == []


def test_no_config_is_found_above_the_folder_in_which_the_past_is_laid_out(
    branch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (branch / "policylint.toml").unlink()
    commit(branch)
    git(branch, "branch", "--force", "main")
    elsewhere = branch.parent / "tijdelijk"
    write(elsewhere / "policylint.toml", 'ignore = ["PL101"]\n')
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    edit(branch / "oud.yaml")
    assert since() == [OLD]


# Names


@pytest.mark.parametrize("known", ["committed", "staged", "untracked"])
@pytest.mark.parametrize("to", ["nieuw.yaml", "map/oud.yaml"])
def test_a_file_that_only_got_another_name_did_not_change(branch: Path, known: str, to: str) -> None:
    (branch / "map").mkdir()
    (branch / "oud.yaml").rename(branch / to)
    if known != "untracked":
        git(branch, "add", "--all")
    if known == "committed":
        commit(branch)
    assert since() == []
    edit(branch / to)
    assert since() == [f"{to} theme-without-kamerstuk"]


@pytest.mark.parametrize("name", ['"aanhaling".yaml', "twee\nregels.yaml", "met spatie é.yaml", "-x.yaml"])
def test_a_new_file_may_have_any_name(branch: Path, name: str) -> None:
    (branch / "oud.yaml").unlink()
    write(branch / name, LETTER.format(id="nieuw"))
    assert len(since()) == 1


def test_a_copy_is_new_and_each_old_name_goes_to_one(branch: Path) -> None:
    (branch / "kopie.yaml").write_bytes((branch / "oud.yaml").read_bytes())
    assert "kopie.yaml theme-without-kamerstuk" in since()
    (branch / "oud.yaml").unlink()
    assert since() == []


def test_what_has_no_id_is_known_by_the_name_of_its_file(branch: Path) -> None:
    write(branch / "stuk.yaml", "policylint: 1\nkind: policy\ntitle: [\n")
    commit(branch)
    git(branch, "branch", "--force", "main")
    assert [d.rule.name for d in check("stuk.yaml").findings] == ["malformed-yaml"]
    (branch / "stuk.yaml").rename(branch / "scherf.yaml")
    assert since() == []


# Repositories as people have them


def test_what_came_in_by_a_merge_is_not_what_the_branch_changed(branch: Path) -> None:
    edit(branch / "oud.yaml")
    commit(branch)
    git(branch, "switch", "--quiet", "main")
    edit(branch / "ander.yaml")
    commit(branch)
    git(branch, "switch", "--quiet", "tak")
    git(branch, "merge", "--quiet", "--no-edit", "main")
    assert since() == [OLD]


def test_a_detached_head_is_a_branch_as_any(branch: Path) -> None:
    edit(branch / "oud.yaml")
    commit(branch)
    git(branch, "switch", "--quiet", "--detach")
    assert since() == [OLD]
    assert since("HEAD") == []
    assert since("HEAD~1") == [OLD]


def test_a_second_working_tree_is_a_repository_as_any(branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(branch, "worktree", "add", "--quiet", "-b", "tweede", "../tweede")
    monkeypatch.chdir(branch.parent / "tweede")
    edit(Path("oud.yaml"))
    assert since() == [OLD]


def test_what_a_hook_is_told_of_its_repository_does_not_matter(branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(branch / "oud.yaml")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_PREFIX", "")
    assert since() == [OLD]


def test_a_shallow_clone_without_the_revision_is_told_so(
    branch: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(branch / "oud.yaml")
    commit(branch)
    git(branch.parent, "clone", "--quiet", "--depth=1", "--branch=tak", branch.as_uri(), "ondiep")
    monkeypatch.chdir(branch.parent / "ondiep")
    for revision in ("main", "HEAD~1"):
        with pytest.raises(UsageError, match=f"this clone is shallow, and does not hold where `{revision}`"):
            since(revision)
    # Both are there, and what they have in common is not.
    git(Path(), "fetch", "--quiet", "--depth=1", "origin", "main:main")
    assert main(["check", "--since", "main", "--lang", "nl"]) == 2
    assert "deze kloon is ondiep" in capsys.readouterr().err
    git(Path(), "fetch", "--quiet", "--unshallow", "origin", "main:main")
    assert since() == [OLD]


@pytest.fixture
def module(branch: Path) -> Path:
    """A submodule of the repository, with letters of its own."""
    repository(branch.parent / "module")
    git(branch, "submodule", "--quiet", "add", "../module", "deel")
    for letter in (branch / "oud.yaml", branch / "ander.yaml"):
        letter.unlink()
    commit(branch)
    git(branch, "branch", "--force", "main")
    return branch / "deel"


def test_a_submodule_is_compared_with_the_commit_that_was_in_use(module: Path) -> None:
    assert check(".").findings
    assert since() == []
    edit(module / "oud.yaml")
    assert since() == [f"deel/{OLD}"]
    commit(module)
    assert since() == [f"deel/{OLD}"]
    commit(module.parent)
    assert since() == [f"deel/{OLD}"]
    (module / "ander.yaml").rename(module / "nieuw.yaml")
    assert since() == [f"deel/{OLD}"]


def test_a_submodule_may_be_checked_by_itself(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(module)
    edit(module / "oud.yaml")
    assert since() == [OLD]


def test_where_git_distrusts_a_folder_it_is_told_what_to_do(
    branch: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert main(["check", "--since", "main", "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "--since: detected dubious ownership in repository" in told
    assert "git config --global --add safe.directory" in told


# Whatever a branch does

NAMES = ("a.yaml", "b.yaml", "deel/c.yaml")
doings = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(NAMES), st.just("")),
        st.tuples(st.just("move"), st.sampled_from(NAMES), st.sampled_from(["x.yaml", "deel/y.yaml", "nieuw/a.yaml"])),
        st.tuples(st.just("delete"), st.sampled_from(NAMES), st.just("")),
        st.tuples(st.just("add"), st.sampled_from(["z.yaml", "deel/z.yaml"]), st.just("")),
        st.tuples(
            st.just("config"),
            st.just("policylint.toml"),
            st.sampled_from(["", 'ignore = ["PL101"]', '[severity]\nPL101 = "advice"', 'ignore = ["PL402"]']),
        ),
        st.tuples(st.just("commit"), st.just("."), st.just("")),
    ),
    max_size=6,
)
BODY = """\
policylint: 1
kind: policy
id: {id}
title: Brief
language: en
follows: [{follows}]
themes:
  - title: Markt
"""


def told(folder: Path) -> list[tuple[str, tuple[str, str, str | None], int]]:
    """Each finding in a folder: its file, by what it is known, and how loud it is."""
    return [
        (str(Path(d.place.path).resolve().relative_to(folder)), (d.route, d.rule.name, d.case), d.severity)
        for d in check(folder).findings
    ]


@given(doings, st.sampled_from(["", 'ignore = ["PL101"]']))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_tells_what_stands_in_files_that_differ_and_what_was_not_there(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, str, str]], config: str
) -> None:
    folder, before = tmp_path_factory.mktemp("tak").resolve(), tmp_path_factory.mktemp("toen").resolve()
    write(folder / "policylint.toml", config)
    for name, follows in zip(NAMES, ("c", "a", "b"), strict=True):
        write(folder / name, BODY.format(id=Path(name).stem, follows=follows))
    shutil.copytree(folder, before, dirs_exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "tak")
    for doing, name, more in done:
        path = folder / name
        if doing == "commit":
            git(folder, "add", "--all")
            git(folder, "commit", "--quiet", "--allow-empty", "--message=x")
        elif doing == "config":
            write(path, more)
        elif doing == "add":
            write(path, BODY.format(id=name.replace("/", "-")[:-5], follows="weg"))
        elif path.exists() and doing == "edit":
            path.write_text(path.read_text("utf-8") + CHANGED if CHANGED not in path.read_text("utf-8") else "")
        elif path.exists() and doing == "delete":
            path.unlink()
        elif path.exists():
            (folder / more).parent.mkdir(exist_ok=True)
            path.rename(folder / more)
    # All texts are different, so that a text says which file it was.
    then = {path.read_bytes() for path in before.rglob("*.yaml")}
    same = {str(path.relative_to(folder)) for path in folder.rglob("*.yaml") if path.read_bytes() in then}
    former: Counter[tuple[str, str, str | None]] = Counter()
    loud: dict[tuple[str, str, str | None], int] = {}
    for _, known, level in told(before):
        former[known] += 1
        loud[known] = level
    wanted = []
    for path, known, level in told(folder):
        there = former[known] > 0 and loud[known] >= level
        former[known] -= there
        if not there or (path.endswith(".yaml") and path not in same):
            wanted.append((path, known[1]))
    found = check(folder, since="main").findings
    got = [(str(Path(d.place.path).resolve().relative_to(folder)), d.rule.name) for d in found]
    assert sorted(got) == sorted(wanted)
