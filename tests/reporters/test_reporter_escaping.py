"""Whatever a draft, a path or a reason holds, another program reads it back as it was, and no terminal obeys it."""

import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up_reports import made_up, one_line

from policylint.reporters import FOR_PEOPLE, FORMATS, Look, render
from policylint.reporters.columns import columns, visible, wrapped

TRAPS = [
    '"', "'", "\\", "]]>", "<![CDATA[", "<script>", "&amp;", "&", "::", "::error::", "%0A", "%", "%25", ",", ":", "\n",
    "\r\n", "\r", "\t", "|", "`", "``", "*", "_", "[x](y)", "![", "#1", "@ik", "~~", "- ", "1. ", "$a$", "{value}",
    "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u00a0", "\u00ad", "\u2028", "\u202e", "\ufeff", "\ufffe", "\uffff",
    "é", "e\u0301", "法", "😀", "👩\u200d👧",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from([*TRAPS, "a", " "]), max_size=12).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
# What a file may be called on one system or another, and can stand in an argument.
paths = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20)
LOOK = Look(lang="en")
EN = {"way": "- {}", "waive": "- or explain why not: `# policylint: waive made-up -- reason`"}


def told(text: str) -> str:
    """The message with its ways out, as the formats have it that put them together."""
    return "\n".join([one_line(text), f"- {one_line(text)}", EN["waive"]])


def read(name: str, text: str, **more: Any) -> Any:
    return json.loads(render(made_up(text, **more), name, LOOK))


@given(texts, paths, texts)
@settings(max_examples=200, deadline=None)
def test_json_gives_everything_back(text: str, path: str, reason: str) -> None:
    [finding] = read("json", text, path=path, reason=reason)["findings"]
    assert (finding["message"], finding["path"]) == (one_line(text), path)
    assert finding["resolve"] == [one_line(text)]
    assert finding["waived"]["reason"] == reason
    assert finding["fix"]["edits"][0]["text"] == text


@given(texts, paths, texts)
@settings(max_examples=200, deadline=None)
def test_sarif_gives_everything_back(text: str, path: str, reason: str) -> None:
    [run] = read("sarif", text, path=path, reason=reason)["runs"]
    [result] = run["results"]
    first, *_ = result["message"]["text"].split("\n")
    assert first == one_line(text)
    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) in (path, f"file://{path}")
    assert result["suppressions"][0]["justification"] == reason
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == text


@given(paths)
@settings(max_examples=200, deadline=None)
def test_a_uri_in_sarif_is_ascii_without_anything_that_ends_a_path(path: str) -> None:
    [run] = read("sarif", "x", path=path)["runs"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(file:///)?[A-Za-z0-9._~/%-]*", uri)


@given(texts, paths, st.none() | texts)
@settings(max_examples=100, deadline=None)
def test_sarif_tools_lists_message_place_and_severity(text: str, path: str, reason: str | None) -> None:
    loader = pytest.importorskip("sarif.loader")
    with TemporaryDirectory() as folder:
        file = Path(folder, "policylint.sarif")
        file.write_bytes(render(made_up(text, path=path, line="x", reason=reason), "sarif", LOOK).encode())
        [record] = loader.load_sarif_file(str(file)).get_records()
    assert (record["Tool"], record["Code"], record["Severity"], record["Line"]) == ("policylint", "PL199", "error", 1)
    assert record["Description"].split("\n")[0] == one_line(text)
    assert unquote(record["Location"]) in (path, f"file://{path}")


def github_commands(log: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands in a log, as GitHub's documentation has them: `::NAME KEY=VALUE,KEY=VALUE::DATA` on a line."""
    found = []
    for line in log.split("\n"):
        match = re.match(r"::(\w+) (.*?)::(.*)\Z", line, re.DOTALL)
        if match:
            properties = dict(pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {k: unescaped(v, ":,") for k, v in properties.items()}, unescaped(match[3], "")))
    return found


def unescaped(text: str, more: str) -> str:
    for char in [*more, "\r", "\n"]:
        text = text.replace(f"%{ord(char):02X}", char)
    return text.replace("%25", "%")


@given(texts, paths)
@example("100%0A zeker::", "a,b:c%.yaml")
@settings(max_examples=200, deadline=None)
def test_github_gives_message_and_path_back_in_one_command(text: str, path: str) -> None:
    [(name, properties, data)] = github_commands(render(made_up(text, path=path, line="x"), "github", LOOK))
    assert (name, properties["file"], properties["title"]) == ("error", path, "policylint (PL199)")
    assert data.split("\n")[0] == logged(one_line(text))


def logged(text: str) -> str:
    """A text as a log may show it: no controls, nothing that turns the direction of writing."""
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return "".join(
        "\ufffd"
        if unicodedata.bidirectional(char) in turning or (unicodedata.category(char) == "Cc" and char not in "\t\n\r")
        else char
        for char in text
    )


@given(texts)
@settings(max_examples=100, deadline=None)
def test_github_has_columns_within_one_line_only(text: str) -> None:
    report = made_up("x", line=text)
    start, end = report.findings[0].place.span
    [(_, properties, _)] = github_commands(render(report, "github", LOOK))
    assert ("col" in properties, "endColumn" in properties) == (start.line == end.line,) * 2


@given(texts, paths)
@settings(max_examples=200, deadline=None)
def test_gitlab_gives_message_and_path_back(text: str, path: str) -> None:
    [issue] = read("gitlab", text, path=path)
    assert (issue["description"], issue["location"]["path"]) == (f"PL199: {one_line(text)}", path)


def in_xml(text: str) -> str:
    """A text as XML 1.0 can hold it (its section 2.2), with line ends as its readers have them (2.11)."""

    def legal(char: str) -> bool:
        return char in "\t\n\r" or "\x20" <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"

    return "".join(char if legal(char) else "\ufffd" for char in text.replace("\r\n", "\n").replace("\r", "\n"))


@given(texts, paths, texts)
@settings(max_examples=200, deadline=None)
def test_junit_gives_back_all_that_xml_can_hold(text: str, path: str, reason: str) -> None:
    root = ElementTree.fromstring(render(made_up(text, path=path), "junit", LOOK).encode())
    [failure] = root.iter("failure")
    assert failure.attrib["message"] == in_xml(one_line(text))
    assert in_xml(f"{path}:1:1: error: {one_line(text)}\n") in (failure.text or "")
    waived = ElementTree.fromstring(render(made_up(text, path=path, reason=reason), "junit", LOOK).encode())
    [skipped] = waived.iter("skipped")
    assert skipped.attrib["message"] == in_xml(reason)


@given(texts, paths, texts)
@settings(max_examples=200, deadline=None)
def test_junitparser_reads_failures_and_reasons(text: str, path: str, reason: str) -> None:
    junitparser = pytest.importorskip("junitparser")
    for waived in (None, reason):
        written = render(made_up(text, path=path, reason=waived), "junit", LOOK)
        [suite] = junitparser.JUnitXml.fromstring(written.encode())
        [case] = suite
        [outcome] = case.result
        assert type(outcome).__name__ == ("Failure" if waived is None else "Skipped")
        assert (outcome.message or "") == in_xml(one_line(text) if waived is None else reason)
        assert suite.name == in_xml(path)


@given(texts, paths)
@settings(max_examples=200, deadline=None)
def test_rdjson_gives_everything_back(text: str, path: str) -> None:
    [found] = read("rdjson", text, path=path)["diagnostics"]
    assert (found["message"], found["location"]["path"]) == (told(text), path)
    assert found["suggestions"][0]["text"] == text


@given(texts)
@settings(max_examples=200, deadline=None)
def test_rdjson_counts_bytes_from_1_and_its_end_is_exclusive(text: str) -> None:
    source = f"{text}\nlaatste: “é”"
    [found] = read("rdjson", "x", line=source)["diagnostics"]
    start, end = found["location"]["range"]["start"], found["location"]["range"]["end"]
    assert (start["line"], start["column"]) == (1, 1)
    assert end["column"] == len("laatste: “é”".encode()) + 1


class Cells(HTMLParser):
    """The text of each cell of a page's tables, and of each item of its lists."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.tags: set[str] = set()
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag in ("td", "li"):
            self.inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "li"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data


def as_shown(text: str) -> str:
    """What a reader of Markdown shows: no NUL, and no backticks where they come in pairs, since those make code."""
    line = one_line(text).replace("\x00", "\ufffd")
    return line if line.count("`") % 2 else line.replace("`", "")


@given(texts, texts)
@settings(max_examples=200, deadline=None)
def test_markdown_shows_message_way_out_and_reason_and_nothing_becomes_markup(text: str, reason: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = Cells(reader.render(render(made_up(text), "markdown", LOOK)))
    assert page.found[3] == as_shown(logged(one_line(text)))
    assert page.found[4].strip() == as_shown(f"{logged(one_line(text))} ").strip()
    allowed = {"h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "strong", "details", "summary", "p", "ul", "li"}
    assert page.tags <= allowed | {"code"}
    waived = Cells(reader.render(render(made_up(text, reason=reason), "markdown", LOOK)))
    assert waived.found[3] == as_shown(logged(one_line(reason)))


@pytest.mark.parametrize("name", FOR_PEOPLE)
@given(text=texts, path=paths)
@settings(max_examples=150, deadline=None)
def test_a_terminal_obeys_nothing_of_a_draft(name: str, text: str, path: str) -> None:
    shown = render(made_up(text, path=path), name, LOOK)
    assert {unicodedata.category(char) for char in shown.replace("\n", "")} & {"Cc", "Cf", "Zl", "Zp"} == set()


@given(texts, paths)
@settings(max_examples=150, deadline=None)
def test_concise_has_one_line_for_a_finding(text: str, path: str) -> None:
    assert render(made_up(text, path=path), "concise", LOOK).count("\n") == 2


@given(texts, st.integers(20, 80))
@settings(max_examples=300, deadline=None)
def test_a_wrapped_text_keeps_its_words_and_its_width(text: str, width: int) -> None:
    lines = wrapped(text, width, "= ", "  ")
    assert " ".join(line[2:] for line in lines) == visible(one_line(text))
    for line in lines:
        assert columns(line) <= width or " " not in line[2:]


@pytest.mark.parametrize("name", FORMATS)
def test_half_of_a_surrogate_pair_can_be_written(name: str, tmp_path: Any) -> None:
    # A YAML escape can make one, and UTF-8 has no bytes for it.
    from policylint.cli.output import _save

    _save(str(tmp_path / "out"), render(made_up("\ud83c"), name, LOOK))
    if name in ("json", "sarif", "gitlab", "rdjson"):
        read_back = json.loads((tmp_path / "out").read_text("utf-8"))
        assert "\ud83c" in json.dumps(read_back, ensure_ascii=False)
