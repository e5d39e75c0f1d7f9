"""A tree that is kept is the one that is read: the same nodes at the same places, whatever lies in the cache."""

import marshal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import api, yaml
from policylint.project import from_bytes, opening, trees
from policylint.yaml import Mapping, Node, Scalar
from tests.test_division import SAYS, told

HEAD = "policylint: 1\nkind: knowledge\nid: huis\nsubjects:\n"
LETTER = SAYS.format(id="brief", more="", what="positions: [{support: {verhogen: onderwerp-1}}]")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "")
    monkeypatch.setattr(opening, "LARGE", 0)


def spelt(node: Node | None) -> Any:
    """A node with all that is in it, as plain values."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return "scalar", node.start, node.end, node.text, node.style
    if isinstance(node, Mapping):
        return "mapping", node.start, node.end, node.flow, [(spelt(key), spelt(value)) for key, value in node.pairs]
    return "sequence", node.start, node.end, node.flow, [spelt(item) for item in node.items]


def same(data: bytes, stream: yaml.Stream) -> bool:
    """Whether a stream is what the reader makes of the data."""
    read = yaml.read(data)
    return (
        (stream.source.text, stream.source.bom) == (read.source.text, read.source.bom)
        and [(d.start, d.end, spelt(d.root), str(d.problems)) for d in stream.documents]
        == [(d.start, d.end, spelt(d.root), str(d.problems)) for d in read.documents]
        and [(c.start, c.end, c.text) for c in stream.comments] == [(c.start, c.end, c.text) for c in read.comments]
    )


LINES = st.lists(
    st.sampled_from([
        "  a: {nl: onderwerp, en: subject}\n",
        "  b:\n    nl: één # met een opmerking\n    alt: [x, 'y', \"z\"]\n",
        "  c:\n    nl: >\n      gevouwen\n      tekst\n\n",
        "  d: &d {nl: d}\n",
        "  e: *d\n",
        "  f:\n    broader: [a, {id: b, strength: law}]\n",
        "  g: [\n",
        "  \ta: 1\n",
        "  h:\n",
        "---\nkind: knowledge\npolicylint: 1\n",
        "...\n",
        "# policylint: waive unused-entry -- straks\n",
        "\r\n",
        "  i: \u2003\n",
        "  j: !!int 3\n",
    ]),
    max_size=8,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(versions=st.lists(LINES.map(lambda lines: (HEAD + "".join(lines)).encode()), min_size=1, max_size=3))
def test_kept_or_read_the_nodes_are_the_same(tmp_path_factory: pytest.TempPathFactory, versions: list[bytes]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        for data in [*versions, *versions]:
            assert same(data, trees.stream_of(data))


def kept_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache" / "trees").glob("*"))


def test_large_knowledge_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (HEAD + "  a: {nl: onderwerp}\n").encode()
    trees.stream_of(data)
    assert len(kept_files(tmp_path)) == 1
    monkeypatch.setattr(trees, "read", lambda _: pytest.fail("it was read again"))
    assert same(data, trees.stream_of(data))


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  a: {nl: een}\n  a: {nl: twee}\n",
        HEAD + "  a: [\n",
        HEAD + "  a: &x {nl: een}\n  b: *x\n",
        HEAD.replace("knowledge", "rule"),
    ],
)
def test_what_has_a_fault_or_aliases_or_is_no_knowledge_is_not_kept(tmp_path: Path, text: str) -> None:
    trees.stream_of(text.encode())
    assert kept_files(tmp_path) == []


def test_a_small_file_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGE", 1_000)
    from_bytes(HEAD.encode(), "kennis.yaml", named=True)
    assert kept_files(tmp_path) == []
    monkeypatch.setattr(opening, "LARGE", 10)
    from_bytes(HEAD.encode(), "kennis.yaml", named=True)
    assert len(kept_files(tmp_path)) == 1


@pytest.mark.parametrize("spoil", ["cut", "foreign", "other", "inside"])
def test_what_is_cut_off_or_foreign_is_read_anew(tmp_path: Path, spoil: str) -> None:
    data = (HEAD + "  a: {nl: onderwerp}\n").encode()
    trees.stream_of(data)
    [kept] = kept_files(tmp_path)
    held = kept.read_bytes()
    signature, value = marshal.loads(held)
    kept.write_bytes({
        "cut": held[: len(held) // 2],
        "foreign": b"iets anders",
        "other": marshal.dumps((("0.0.0", signature[1]), value)),
        "inside": marshal.dumps((signature, value[: len(value) // 2])),
    }[spoil])  # fmt: skip
    assert same(data, trees.stream_of(data))
    assert marshal.loads(kept.read_bytes())[1] == value


def test_another_program_reads_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (HEAD + "  a: {nl: onderwerp}\n").encode()
    trees.stream_of(data)
    monkeypatch.setattr(trees.program, "files", lambda: iter([__file__]))
    asked: list[bytes] = []
    monkeypatch.setattr(trees, "read", lambda data: asked.append(data) or yaml.read(data))
    trees.stream_of(data)
    assert asked == [data]


EDITS = st.lists(
    st.sampled_from([
        "  onderwerp-1: {nl: onderwerp een, broader: onderwerp-2}\n",
        "  onderwerp-2: {nl: onderwerp twee}\n",
        "  onderwerp-1: {nl: onderwerp een}\n",
        "  onderwerp-2: {nl: onderwerp twee, broader: nergens}\n",
        "  onderwerp-2: {nl: onderwerp een, colour: red}\n",
        "  onderwerp-3: {nl: {x: 1}\n",
        "  onderwerp-4:\n    nl: vier\n    broader: onderwerp-4\n",
    ]),
    max_size=3,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(edits=st.lists(EDITS, min_size=1, max_size=3))
def test_edits_of_knowledge_are_told_the_same_with_and_without(
    tmp_path_factory: pytest.TempPathFactory, edits: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("project")
    (folder / "policylint.toml").write_text("", "utf-8")
    (folder / "brief.yaml").write_text(LETTER, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLICYLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        for lines in [*edits, *edits]:
            (folder / "kennis.yaml").write_text(HEAD + "".join(lines), "utf-8")
            patch.setenv("POLICYLINT_NO_CACHE", "")
            kept = told(api.run([str(folder)], api.asked()))
            patch.setenv("POLICYLINT_NO_CACHE", "1")
            assert told(api.run([str(folder)], api.asked())) == kept
