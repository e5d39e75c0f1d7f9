"""The YAML 1.2.2 specification's examples: our reader beside the specification and ruamel.yaml, and a check of each."""

import time
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specification import ALL, EXAMPLES, Example

from policylint import Report, check_text
from policylint.cli import main
from policylint.yaml import Mapping, Scalar, Sequence, core, read

# What the format of policylint leaves out of YAML, and says so: the text is well formed all the same.
OWN_LIMITS = {"merge-key", "complex-key", "tag", "duplicate-key", "odd-space"}

# Sound by the specification, and refused by us with a located message. All but the first are limits of libyaml.
REFUSED = {
    "6.13 6.14": "a directive that is not known may be a slip; the specification would have it passed over",
    "6.2 6.3 6.2a": "a tab between a dash and its value",
    "8.2 8.1j": "a tab where the indentation of a block scalar is made out",
    "7.2 7.3 7.17 7.21 8.18": "a key that is empty",
    "7.10": "a value between brackets that begins with a colon",
    "9.4": "a colon on the line below its key",
    "9.3 9.1b": "an end of a document without a document",
    "9.5": "a percent sign at the head of a line in a block scalar",
    "8.1g": "a block scalar without indentation, at the top",
    "6.9e": "an anchor with other characters than letters, digits, - and _",
}
# Not sound by the specification, and read by us; nothing of the text is lost.
ACCEPTED = {
    "5.2": "a byte order mark on a line of its own",
    "6.25": "a verbatim tag that names nothing; a tag is a problem of its own to us",
    "6.6c": "a comment that touches a quoted value",
    "6.8c": "a directive behind a document without its end",
    "7.3m": "a lone dash between brackets",
    "7.4m": "brackets that close at the head of a line",
}
# Where ruamel.yaml's own parser is at odds with the specification, it is no reference.
NOT_BY_RUAMEL = {
    "5.12 6.2 6.3 6.12 7.12 8.2 5.1c 6.2a 6.2b 6.2c": "tabs",
    "8.8": "blank lines before a block that are indented more than it is",
    "6.14": "a directive of YAML 1.3",
    "7.2 7.21": "keys that are empty",
    "9.3 9.1b": "an end of a document without a document",
    "9.4": "a colon on the line below its key",
    "7.4j": "a colon that touches the quotes of a key, in a sequence",
    "7.3 7.17": "an empty value behind a colon that touches a comma",
    "6.25 6.6c 6.8c 7.3m 7.4m": "reads what is not sound, as we do",
    "9.1f": "a byte order mark before a later document",
    "10.2": "binary numbers and underscores, as in YAML 1.1",
}
# Read by both, with other values: `!!str` does not make text of a number to us, since the schema of the key decides.
OTHERWISE = {"7.24", "6.9a"}


def listed(table: dict[str, str]) -> set[str]:
    return {number for numbers in table for number in numbers.split()}


def ours(data: bytes) -> list[object] | None:
    """The documents as plain data; None where the text is not well formed."""
    documents = read(data).documents
    if any(problem.case not in OWN_LIMITS for document in documents for problem in document.problems):
        return None
    return [None if document.root is None else _ours(document.root) for document in documents]


def _ours(node: Scalar | Sequence | Mapping) -> object:
    if isinstance(node, Scalar):
        return core(node.text) if node.plain else node.text
    if isinstance(node, Sequence):
        return [_ours(item) for item in node.items]
    return tuple((_ours(key), _ours(value)) for key, value in node.pairs)


def theirs(data: bytes) -> list[object] | None:
    """The same by the pure parser of ruamel.yaml, which follows YAML 1.2. It does not read our nodes or numbers."""
    reader = YAML(typ="safe", pure=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [None if node is None else _theirs(node, reader) for node in reader.compose_all(data)]
    except (YAMLError, AssertionError, OverflowError, ValueError):
        return None


def _theirs(node: Node, reader: YAML) -> object:
    if isinstance(node, ScalarNode):
        kind = node.tag.rpartition(":")[2]
        if node.style or kind not in ("int", "float", "bool", "null"):
            return node.value
        value = reader.constructor.construct_object(node)
        # Infinity, and what is no number, stay text to us.
        return node.value if kind == "float" and (value != value or abs(value) == float("inf")) else value
    if isinstance(node, SequenceNode):
        return [_theirs(item, reader) for item in node.value]
    assert isinstance(node, MappingNode)
    return tuple((_theirs(key, reader), _theirs(value, reader)) for key, value in node.value)


def each(examples: list[Example]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("example", examples, ids=[f"{e.number} {e.title}" for e in examples])


def test_the_examples_of_each_chapter_are_there_and_no_number_twice() -> None:
    last = {"2": 28, "5": 14, "6": 29, "7": 24, "8": 22, "9": 6}
    numbers = {example.number.rstrip("bc") for example in EXAMPLES} | {"8.11", "8.12", "8.13"}
    wanted = {f"{chapter}.{n}" for chapter, count in last.items() for n in range(1, count + 1)}
    assert numbers - {"8.10-13"} == wanted - {"8.10"}
    assert len({example.number for example in ALL}) == len(ALL) > 220


@each(ALL)
def test_what_the_specification_allows_is_read_and_nothing_else(example: Example) -> None:
    wanted = (example.sound or example.number in listed(ACCEPTED)) and example.number not in listed(REFUSED)
    assert (ours(example.data) is not None) == wanted


@each(ALL)
def test_it_is_read_as_ruamel_reads_it(example: Example) -> None:
    read_by_them, read_by_us = theirs(example.data), ours(example.data)
    if example.number in OTHERWISE:
        assert read_by_us is not None
        assert str(read_by_us) == str(read_by_them).replace("'1'", "1").replace("'2'", "2").replace("''", "None")
    elif example.number in listed(NOT_BY_RUAMEL):
        same = example.sound == (read_by_them is not None) and read_by_them == read_by_us
        assert not same, "it is a reference after all"
    else:
        assert example.sound == (read_by_them is not None)
        if read_by_us is not None and read_by_them is not None:
            assert read_by_us == read_by_them


@each(ALL)
def test_each_span_lies_in_the_text_and_a_plain_word_is_what_it_cuts(example: Example) -> None:
    stream = read(example.data)
    text = stream.source.text
    pending = [document.root for document in stream.documents if document.root and not document.broken]
    while pending:
        node = pending.pop()
        assert 0 <= node.start <= node.end <= len(text)
        if isinstance(node, Mapping):
            pending += [part for pair in node.pairs for part in pair]
        elif isinstance(node, Sequence):
            pending += node.items
        elif node.plain and not any(char in text[node.start : node.end] for char in "\r\n"):
            assert text[node.start : node.end] == node.text


HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nlanguage: nl\n"


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.split("\n"))


def in_a_letter(text: str) -> list[str]:
    """A text where people might put it: on from the head of a letter, as a value, in a block, and as a document."""
    return [
        HEAD + text,
        f"{HEAD}summary:\n{indented(text)}",
        f"{HEAD}themes:\n  - title: A\n    citations:\n{indented(text)}",
        f"{HEAD}summary: |\n{indented(text)}",
        f"{HEAD}---\n{text}\n---\n{HEAD}",
    ]


def seen_through(data: bytes) -> Report:
    """The report on a text, in which every place is one of the text; and it came soon."""
    began = time.process_time()
    report = check_text(data, "brief.yaml", isolated=True)
    assert time.process_time() - began < 5
    assert not report.broken_off
    for diagnostic in report.diagnostics:
        for place in (diagnostic.place, *(related.place for related in diagnostic.related)):
            source = report.sources[place.path]
            assert (0, 0) <= place.span.start <= place.span.end
            assert 0 <= source.offset(place.span.start) <= source.offset(place.span.end) <= len(source.text)
    return report


@each(ALL)
def test_a_check_of_the_named_file_ends_as_one_should(
    example: Example, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POLICYLINT_DEBUG", raising=False)
    path = tmp_path / "brief.yaml"
    path.write_bytes(example.data)
    assert main(["check", str(path), "--isolated", "--lang", "nl"]) in (1, 2)
    printed = capfd.readouterr()
    assert printed.err == ""
    assert "brief.yaml:" in printed.out


@each(ALL)
def test_it_may_stand_anywhere_in_a_letter(example: Example) -> None:
    for text in in_a_letter(example.text):
        seen_through(text.encode())


@given(st.sampled_from(ALL), st.data())
@settings(max_examples=400)
def test_bytes_that_are_changed_taken_out_or_put_in_give_a_report(example: Example, data: st.DataObject) -> None:
    text = example.text
    if data.draw(st.booleans(), "in a letter"):
        text = data.draw(st.sampled_from(in_a_letter(text)))
    mutated = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 4), "changes")):
        at = data.draw(st.integers(0, len(mutated)))
        until = min(at + data.draw(st.sampled_from([0, 1, 1, 4])), len(mutated))
        put = st.sampled_from([b"", b"\t", b"\n", b"[", b"}", b'"', b"'", b": ", b"- ", b"&a ", b"*a", b"\xef\xbb\xbf"])
        mutated[at:until] = data.draw(put | st.binary(max_size=2))
    read(bytes(mutated))
    seen_through(bytes(mutated))
