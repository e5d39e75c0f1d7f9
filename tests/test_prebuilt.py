"""What the build makes of the files that ship: the same as they say, and never used once they have changed."""

import os
from pathlib import Path
from typing import Any

import pytest

from policylint import cache, prebuilt, resources, rules, shipped
from policylint.errors import RuleError
from policylint.project import File, KnownFile, open_file
from policylint.project.names import names_in
from policylint.yaml import Mapping


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(prebuilt, "folder", lambda: str(tmp_path / "built"))
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "1")
    yield
    rules.builtin.cache_clear()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.yaml"
    path.write_text("one", "utf-8")
    prebuilt.build("x", [str(path)], lambda: {"built": [1, None, "é"]})
    return path


def found(source: Path) -> Any:
    return prebuilt.value("x", [str(source)], lambda: "made anew")


def test_what_was_built_is_used_where_nothing_may_be_kept(source: Path) -> None:
    assert found(source) == {"built": [1, None, "é"]}


@pytest.mark.parametrize("change", ["size", "time", "name", "gone", "more"])
def test_it_is_not_used_once_a_source_has_changed(source: Path, change: str) -> None:
    sources = [str(source)]
    if change == "size":
        source.write_text("other", "utf-8")
    elif change == "time":
        os.utime(source, ns=(1, 1))
    elif change == "name":
        sources = [str(source.rename(source.with_name("renamed.yaml")))]
    elif change == "gone":
        source.unlink()
    else:
        sources *= 2
    assert prebuilt.value("x", sources, lambda: "made anew") == "made anew"


def test_what_another_version_built_is_not_used(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prebuilt, "__version__", "999")
    assert found(source) == "made anew"


def test_an_installer_gives_files_other_times(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "packed", lambda: True)
    os.utime(source, ns=(1, 1))
    assert found(source) == {"built": [1, None, "é"]}
    source.write_text("other", "utf-8")
    assert found(source) == "made anew"


def test_a_file_that_is_cut_off_or_foreign_is_passed_over(source: Path) -> None:
    path = Path(prebuilt.folder(), "x.marshal")
    whole = path.read_bytes()
    for content in (*(whole[:length] for length in range(len(whole))), b"not ours", b"\xe9\x05\x00\x00\x00"):
        path.write_bytes(content)
        assert found(source) == "made anew"


def test_what_is_not_built_is_made_once_a_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "")
    assert prebuilt.value("y", [], lambda: "first") == prebuilt.value("y", [], lambda: "second") == "first"
    assert any(path.name.startswith("y-") for path in Path(cache.folder()).iterdir())


def test_the_rules_as_built_are_those_that_are_written() -> None:
    rules.builtin.cache_clear()
    written = [(rule.path, rule.family, rule.data) for rule in rules.from_folder(resources.rules_dir())]
    rules.build()
    built = rules.builtin()
    assert [(rule.path, rule.family, rule.data) for rule in built] == written
    assert all(rule.document is not None for rule in built)


def built_knowledge() -> tuple[File, ...]:
    shipped.build()
    shipped._all.cache_clear()
    return shipped.shipped(shipped.PARTS)


def test_the_knowledge_as_built_is_that_which_is_written() -> None:
    files = built_knowledge()
    disk = shipped.places(files)
    folder = Path(resources.rules_dir(), "knowledge")
    assert sorted(disk.values()) == sorted(str(path) for path in folder.glob("*.yaml"))
    for file in files:
        read = open_file(disk[file.path], file.path)
        assert read is not None
        assert [(d.data, d.id, d.kind, d.language, d.status) for d in file.documents] == [
            (d.data, d.id, d.kind, d.language, d.status) for d in read.documents
        ]
        assert all(document.sound and document.fits and document.file is file for document in file.documents)
        assert not any(document.entries("theme") or document.cited for document in file.documents)


def test_the_text_of_known_knowledge_is_read_when_it_is_asked_for() -> None:
    files = built_knowledge()
    disk = shipped.places(files)
    for file in files:
        text = Path(disk[file.path]).read_text("utf-8")
        [document] = file.documents
        assert not any(_is_set(file, name) for name in ("source", "stream"))
        assert isinstance(document.root, Mapping)
        assert document.key(["id"]) is not None
        assert text[document.at(["id"]).start : document.at(["id"]).end] == document.id
        assert file.source.text == text
        assert document.version_known
        assert not document.yaml.problems
        assert [name.document for name in names_in(document)]


def _is_set(holder: File, name: str) -> bool:
    try:
        File.__dict__[name].__get__(holder)
    except AttributeError:
        return False
    return True


def test_an_unknown_attribute_of_a_known_file_is_an_attribute_error() -> None:
    file = built_knowledge()[0]
    for holder in (file, file.documents[0]):
        with pytest.raises(AttributeError):
            getattr(holder, "no_such_thing")  # noqa: B009 (mypy would know)


def test_knowledge_that_changes_during_the_run_is_told(tmp_path: Path) -> None:
    path = tmp_path / "k.yaml"
    path.write_text("policylint: 1\nkind: knowledge\nid: other\n", "utf-8")
    file = KnownFile(str(path), "k.yaml", [("known", {})])
    with pytest.raises(OSError, match="changed"):
        _ = file.source


@pytest.mark.parametrize("text", ["policylint: 1\nkind: knowledge\n", "policylint: 1\nkind: policy\n", "other: 1\n"])
def test_knowledge_that_is_not_sound_is_not_built(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules" / "knowledge").mkdir(parents=True)
    (tmp_path / "rules" / "knowledge" / "k.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(resources, "rules_dir", lambda: str(tmp_path / "rules"))
    with pytest.raises(RuleError, match="not sound"):
        shipped.build()
