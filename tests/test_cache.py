"""What is kept between runs: used only while everything it was made from is the same, and never a danger."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from policylint import cache, rules
from policylint.cli import main


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))


def counting(value: Any) -> tuple[list[int], Any]:
    calls: list[int] = []

    def make() -> Any:
        calls.append(1)
        return value

    return calls, make


def test_a_value_is_made_once_and_then_kept() -> None:
    calls, make = counting({"a": [1, None, ("é", True)]})
    assert cache.kept("x", (1,), make) == cache.kept("x", (1,), make) == {"a": [1, None, ("é", True)]}
    assert len(calls) == 1


@pytest.mark.parametrize("other", [(2,), (), ("1",)])
def test_another_signature_makes_it_anew(other: tuple[Any, ...]) -> None:
    calls, make = counting(1)
    cache.kept("x", (1,), make)
    cache.kept("x", other, make)
    assert len(calls) == 2


def test_another_version_makes_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    calls, make = counting(1)
    cache.kept("x", (1,), make)
    monkeypatch.setattr(cache, "__version__", "999")
    cache.kept("x", (1,), make)
    assert len(calls) == 2


@pytest.mark.parametrize("content", [b"", b"\x00", b"not ours at all", b"\xe9" * 50, b"cos\nsystem\n(S'true'\ntR."])
def test_a_corrupted_or_foreign_file_is_made_anew(content: bytes) -> None:
    cache.kept("x", (1,), lambda: "good")
    Path(cache.folder(), "x.marshal").write_bytes(content)
    assert cache.kept("x", (1,), lambda: "good") == "good"


def test_a_file_cut_off_anywhere_is_made_anew() -> None:
    cache.kept("x", (1,), lambda: {"key": "value"})
    path = Path(cache.folder(), "x.marshal")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.kept("x", (1,), lambda: {"key": "value"}) == {"key": "value"}


@pytest.mark.parametrize("pieces", [[], [1], [{"key": ("é", None)}, [], "twee" * 100]])
def test_pieces_are_kept_and_none_where_the_file_is_cut_off_or_changed(
    pieces: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.keep_pieces("x", iter(pieces))
    assert cache.find_pieces("x") == pieces
    path = Path(cache.folder(), "x.marshal")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.find_pieces("x") == []
    for content in (b"not ours at all", b"\xff" * 30, whole + b"\x00", b"\x00" + whole):
        path.write_bytes(content)
        assert cache.find_pieces("x") == []
    path.write_bytes(whole)
    monkeypatch.setattr(cache, "__version__", "999")
    assert cache.find_pieces("x") == []
    assert cache.find_pieces("y") == []


def test_pieces_of_which_one_cannot_be_kept_are_not_kept() -> None:
    cache.keep_pieces("x", [1])
    cache.keep_pieces("x", [2, object()])
    assert cache.find_pieces("x") == [1]
    assert sorted(path.name for path in Path(cache.folder()).iterdir()) == [".gitignore", "CACHEDIR.TAG", "x.marshal"]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert cache.kept("x", (1,), lambda: 5) == 5


def test_no_draft_is_left_behind_when_a_value_cannot_be_kept() -> None:
    value = object()
    assert cache.kept("x", (1,), lambda: value) is value
    assert sorted(path.name for path in Path(cache.folder()).iterdir()) == [".gitignore", "CACHEDIR.TAG"]


def test_runs_at_once_do_not_harm_each_other() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: cache.kept("x", (n % 2,), lambda: n % 2), range(200)))
    assert found == [n % 2 for n in range(200)]


def test_switched_off_it_neither_reads_nor_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "1")
    calls, make = counting(1)
    cache.kept("x", (1,), make)
    cache.kept("x", (1,), make)
    assert len(calls) == 2
    assert not Path(cache.folder()).exists()


def test_rules_as_kept_are_the_rules_as_written() -> None:
    rules.builtin.cache_clear()
    written = {rule.name: rule.data for rule in rules.builtin()}
    rules.builtin.cache_clear()
    kept = rules.builtin()
    assert {rule.name: rule.data for rule in kept} == written
    assert all(rule.document is not None and rule.document.path == rule.path for rule in kept)


def test_the_command_can_be_told_to_keep_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("POLICYLINT_NO_CACHE", raising=False)
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "")
    rules.builtin.cache_clear()
    assert main(["check", str(tmp_path), "--allow-empty", "--no-cache"]) == 0
    assert not Path(cache.folder()).exists()
