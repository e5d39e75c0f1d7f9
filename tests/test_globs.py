"""Globs of settings: which paths they mean."""

import os
from glob import iglob
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.files import excluded


@pytest.mark.parametrize(
    ("glob", "meant", "spared"),
    [
        ("a/l.yaml", ["a/l.yaml"], ["b/a/l.yaml", "a/b/l.yaml"]),
        ("./a/l.yaml", ["a/l.yaml"], ["l.yaml"]),
        ("./l.yaml", ["l.yaml"], ["a/l.yaml"]),
        ("/l.yaml", ["l.yaml"], ["a/l.yaml"]),
        ("/*", ["l.yaml", "a/l.yaml"], []),
        ("/", [], ["l.yaml"]),
        ("", [], ["l.yaml"]),
        ("a//l.yaml", ["a/l.yaml"], []),
        ("a", ["a/l.yaml", "b/a/l.yaml"], ["b/l.yaml"]),
        ("a/", ["a/l.yaml"], ["b/l.yaml"]),
        ("*.yaml", ["l.yaml", "a/l.yaml"], ["l.yml"]),
        ("a/*.yaml", ["a/l.yaml"], ["a/b/l.yaml", "b/a/l.yaml"]),
        ("a/**/*.yaml", ["a/l.yaml", "a/b/l.yaml", "a/b/c/l.yaml"], ["b/l.yaml"]),
        ("**/l.yaml", ["l.yaml", "a/b/l.yaml"], ["a/m.yaml"]),
        ("a/**", ["a/l.yaml", "a/b/l.yaml"], ["b/l.yaml", "a"]),
        ("a/*", ["a/l.yaml", "a/b/l.yaml"], ["b/l.yaml"]),
        ("a/[lm].yaml", ["a/l.yaml"], ["a/n.yaml"]),
    ],
)
def test_a_glob_means_a_path_or_a_folder_above_it(glob: str, meant: list[str], spared: list[str]) -> None:
    assert [path for path in meant if not excluded(path.replace("/", os.sep), (glob,))] == []
    assert [path for path in spared if excluded(path.replace("/", os.sep), (glob,))] == []


names = st.sampled_from(["a", "b", "l.yaml"])
parts = st.one_of(names, st.sampled_from(["*", "**", "?", "[ab]", "*.yaml"]))


@given(
    st.lists(st.lists(names, min_size=1, max_size=4), min_size=1, max_size=6), st.lists(parts, min_size=2, max_size=4)
)
@settings(max_examples=300, deadline=None)
def test_a_glob_with_folders_means_what_it_means_to_a_shell(
    tmp_path_factory: pytest.TempPathFactory, paths: list[list[str]], glob: list[str]
) -> None:
    root = tmp_path_factory.mktemp("boom")
    files = []
    for path in paths:
        # The names of folders and of files are kept apart, so that each path can be there.
        path = [*(f"{name}.d" if "." in name else name for name in path[:-1]), f"{path[-1]}.yaml"]
        root.joinpath(*path[:-1]).mkdir(parents=True, exist_ok=True)
        root.joinpath(*path).touch()
        files.append("/".join(path))
    found = {Path(path).as_posix() for path in iglob("/".join(glob), root_dir=root, recursive=True)}  # noqa: PTH207  # the oracle
    for file in files:
        above = {Path(*file.split("/")[:end]).as_posix() for end in range(1, file.count("/") + 2)}
        assert excluded(file.replace("/", os.sep), ("/".join(glob),)) == bool(found & above)
