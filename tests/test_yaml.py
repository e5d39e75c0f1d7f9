"""YAML with places: every span, cut from the source, is the text it claims."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.yaml import Mapping, Node, Scalar, Sequence, core, read, source_offsets


def root(text: str) -> Node:
    [document] = read(text.encode()).documents
    assert document.problems == []
    assert document.root is not None
    return document.root


def scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for pair in node.pairs:
            for part in pair:
                yield from scalars(part)
    else:
        for item in node.items:
            yield from scalars(item)


words = st.text(alphabet="abcdefgé€ñ漢😀\u2028\u2029\x85", min_size=1, max_size=8)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(words, inner, min_size=1, max_size=3),
    max_leaves=12,
)


def written(tree: object, indent: int = 0) -> str:
    """A plain writer of block YAML, independent of the reader."""
    pad = "  " * indent
    if isinstance(tree, str):
        return f" {tree}\n"
    if isinstance(tree, list):
        return "\n" + "".join(f"{pad}-{written(item, indent + 1)}" for item in tree)
    assert isinstance(tree, dict)
    return "\n" + "".join(f"{pad}{key}:{written(value, indent + 1)}" for key, value in tree.items())


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs if isinstance(key, Scalar)}


@given(trees.filter(lambda tree: not isinstance(tree, str)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_is_written_is_read_back_and_each_span_cuts_its_text(tree: object, newline: str) -> None:
    text = written(tree).replace("\n", newline)
    node = root(text)
    assert plain(node) == tree
    assert all(text[scalar.start : scalar.end] == scalar.text for scalar in scalars(node))


@given(trees.filter(lambda tree: isinstance(tree, dict)), st.text(alphabet="abc \n#", max_size=6))
def test_lines_above_move_every_span_by_their_length(tree: object, noise: str) -> None:
    above = "".join(f"# {line}\n" for line in noise.split("\n"))
    text = written(tree)
    before = [(scalar.start, scalar.end) for scalar in scalars(root(text))]
    after = [(scalar.start - len(above), scalar.end - len(above)) for scalar in scalars(root(above + text))]
    assert before == after


pieces = st.sampled_from(
    [*"ab é😀#\u2028\x85\u00a0", "  ", "\n", "\n  ", "\n\n  ", "\\n", "\\\n  ", "\\x41", "''", "\r\n  ", "\n    "]
)


@given(
    st.sampled_from(["", "'", '"', "|", "|-", "|+", ">", ">-", ">+", ">2"]), st.lists(pieces, max_size=12).map("".join)
)
def test_offsets_in_decoded_text_lead_back_to_their_characters(style: str, body: str) -> None:
    value = f"{style}{body}{style}" if style in ("'", '"') else f"{style}\n  {body}" if style else f"x{body}x"
    text = f"k: {value}\nz: 1\n"
    documents = read(text.encode()).documents
    if len(documents) != 1 or documents[0].problems or not isinstance(documents[0].root, Mapping):
        return
    scalar = documents[0].root.pairs[0][1]
    if not isinstance(scalar, Scalar):
        return
    offsets = source_offsets(read(text.encode()).source, scalar)
    if offsets is None:
        return
    assert len(offsets) == len(scalar.text) + 1
    assert offsets == sorted(offsets)
    for char, offset in zip(scalar.text, offsets, strict=False):
        assert char.isspace() or text[offset] in (char, "\\")


@pytest.mark.parametrize(
    "value",
    [
        '"Kamerstuk \\"22112\\" Nr. 1"',
        "'motie-Van ''t Wout'",
        "|\n  eerste regel\n  Kamerstuk 22112\n",
        ">-\n  gevouwen\n  Kamerstuk 22112\n",
    ],
)
def test_a_word_in_a_quoted_or_block_value_is_found_in_the_source(value: str) -> None:
    text = f"k: {value}"
    node = root(text)
    assert isinstance(node, Mapping)
    scalar = node.pairs[0][1]
    assert isinstance(scalar, Scalar)
    word = "Wout" if "Wout" in scalar.text else "22112"
    at = scalar.text.index(word)
    offsets = source_offsets(read(text.encode()).source, scalar)
    assert offsets is not None
    assert text[offsets[at] : offsets[at] + len(word)] == word


def test_both_copies_of_a_duplicate_key_are_kept_and_named() -> None:
    text = "titel: a\nanders: b\ntitel: c\n"
    [document] = read(text.encode()).documents
    [problem] = document.problems
    assert (problem.case, problem.fatal) == ("duplicate-key", False)
    assert problem.start == text.rindex("titel")
    assert problem.related == ((0, 5, "first"),)
    assert isinstance(document.root, Mapping)
    assert len(document.root.pairs) == 3


def test_a_stream_goes_on_after_a_document_that_cannot_be_read() -> None:
    text = "a: [\n---\nb: 1\n---\nc: 'x\n---\nd: 2\n"
    documents = read(text.encode()).documents
    assert [document.broken for document in documents] == [True, False, True, False]
    assert [text[document.start : document.end].strip() for document in documents[1:]] == [
        "---\nb: 1", "---\nc: 'x", "---\nd: 2",
    ]  # fmt: skip


def test_comments_are_found_outside_scalars_only() -> None:
    text = 'a: "niet # dit" # wel dit\nb: |  # en dit\n  # niet dit\n# eigen regel\nc: x#niet\n'
    found = read(text.encode()).comments
    assert [(comment.text, comment.own_line) for comment in found] == [
        ("wel dit", False), ("en dit", False), ("eigen regel", True),
    ]  # fmt: skip
    assert all(text[comment.start] == "#" for comment in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("010", 10), ("0o10", 8), ("0x1F", 31), ("1_000", "1_000"), ("12:30", "12:30"), ("no", "no"), ("on", "on"),
        ("yes", "yes"), ("true", True), ("False", False), ("~", None), ("", None), ("1e3", 1000.0), (".5", 0.5),
        ("2026-12-31", "2026-12-31"), (".nan", ".nan"), ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_the_core_schema_of_yaml_1_2(text: str, value: object) -> None:
    assert core(text) == value
    assert type(core(text)) is type(value)


@pytest.mark.parametrize("limit", [99, 100])
def test_a_hundred_levels_are_allowed(limit: int) -> None:
    [document] = read(("[" * limit + "]" * limit).encode()).documents
    assert document.problems == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings_with_a_mark_are_read(encoding: str) -> None:
    marks = {"utf-16-le": b"\xff\xfe"}
    stream = read(marks.get(encoding, b"") + "naam: Oekraïne\n".encode(encoding))
    assert stream.source.text == "naam: Oekraïne\n"


# A colon that touches a quotation mark is one behind a key to the parser, and stays so.
in_words = st.sampled_from(["a", "1", "é", "\u2028", ":", "?", ":?", "//", "#", "-", "!", "&", "*", "'b", '"b', "."])


@given(st.lists(st.builds("a{}z".format, st.lists(in_words, max_size=6).map("".join)), min_size=1, max_size=4))
def test_words_between_brackets_may_hold_colons_and_question_marks(items: list[str]) -> None:
    # Section 7.3.3; the last also as the value of a key, where libyaml reads them in another way.
    text = f"%YAML 1.2\n--- [{', '.join(items)}, {{url: {items[-1]}}}]\n"
    node = root(text)
    assert isinstance(node, Sequence)
    *words_, last = node.items
    assert [plain(word) for word in words_] == items
    assert plain(last) == {"url": items[-1]}
    assert all(text[scalar.start : scalar.end] == scalar.text for scalar in scalars(node))


def test_what_stands_in_for_a_colon_is_never_seen() -> None:
    text = 'a: [x:y, "p:q", !!str r:s, &t u:v, *t]\nb: "w:x?" # y:z?\nc: |\n  s:t?\nd: [[a: b:c'
    [document] = read(text.encode()).documents
    assert [problem.case for problem in document.problems] == ["unclosed-bracket"]
    assert document.root is not None
    assert [plain(node) for node in scalars(document.root)] == [
        *["a", "x:y", "p:q", "r:s", "u:v", "u:v", "b", "w:x?", "c"], "s:t?\n", *["d", "a", "b:c"],
    ]  # fmt: skip
