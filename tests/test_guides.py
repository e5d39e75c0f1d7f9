"""The pages that guide rule writers and those who take policylint into use: what they show works, in both languages."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from policylint import rules
from policylint.cli import main
from policylint.cli.options import parser
from policylint.rule_examples import failures
from policylint.rule_faults import faults
from policylint.schema import fits

DOCS = Path(__file__).parent.parent / "docs"
PAIRS = [("authoring", "eigen-regels"), ("adopting", "in-gebruik")]
NAMES = [name for pair in PAIRS for name in pair]


def blocks(name: str, language: str) -> list[str]:
    text = (DOCS / f"{name}.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["authoring", "eigen-regels"])
def test_the_rule_that_they_show_has_no_fault_and_its_examples_hold(name: str, tmp_path: Path) -> None:
    [written] = blocks(name, "yaml")
    (tmp_path / "citation-without-page.yaml").write_text(written, "utf-8")
    [rule] = rules.from_folder(str(tmp_path))
    assert faults(rule) == []
    assert failures(rule, (*rules.builtin(), rule)) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_that_they_show_can_be_given(name: str) -> None:
    lines = [line for block in blocks(name, "sh") for line in block.splitlines()]
    assert lines
    for line in lines:
        program, *arguments = shlex.split(line, comments=True)
        assert program == "policylint"
        parser().parse_args(arguments)


@pytest.mark.parametrize("name", ["authoring", "eigen-regels"])
def test_every_setting_that_they_show_fits(name: str) -> None:
    for block in blocks(name, "toml"):
        assert fits("config", tomllib.loads(block))


@pytest.mark.parametrize("pair", PAIRS)
def test_both_languages_have_the_same_parts(pair: tuple[str, str]) -> None:
    one, other = ((DOCS / f"{name}.md").read_text("utf-8") for name in pair)
    marks = re.compile(r"^(#{1,3}|- |```\w*)", re.MULTILINE)
    assert marks.findall(one) == marks.findall(other)


# The tutorial: followed to the letter

TUTORIALS = ["tutorial", "eerste-stappen"]
BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
# On this day, so that what is shown is the same tomorrow.
DATED = ("check", "waivers")


def given(line: str) -> tuple[list[str], int]:
    """A command as it stands in a tutorial: its arguments, and the exit code that is said of it."""
    command, _, comment = line.partition("  #")
    program, *arguments = shlex.split(command)
    assert program == "policylint"
    code = re.search(r"\d+$", comment)
    return arguments, int(code[0]) if code else 0


def edited(path: Path, block: str) -> None:
    """Do what a block of `-` and `+` lines says, in a file in which the `-` lines stand once."""
    old, new = ("".join(line[1:] + "\n" for line in block.splitlines() if line[0] == sign) for sign in "-+")
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("name", TUTORIALS)
def test_whoever_follows_the_tutorial_sees_what_it_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    printed, ran = "", []
    for block in BLOCK.finditer((DOCS / f"{name}.md").read_text("utf-8")):
        match block["language"], block["title"]:
            case "text", str(title):
                (tmp_path / title).write_text(block["text"], "utf-8")
            case "text", None:
                assert [line for line in block["text"].splitlines() if line not in printed] == []
            case "diff", None:
                edited(next(tmp_path.glob("*/brief.yaml")), block["text"])
            case "sh", None:
                printed = ""
                for line in block["text"].splitlines():
                    arguments, code = given(line)
                    dated = ["--today", "2026-06-01"] if arguments[0] in DATED else []
                    assert main([*arguments, *dated]) == code, line
                    printed += "".join(capsys.readouterr())
                    ran.append(arguments[0])
            case other:
                pytest.fail(f"a block of an unknown sort: {other}")
    assert set(ran) == {"init", "import", "check", "explain", "waivers"}


def test_both_tutorials_take_the_same_steps() -> None:
    one, other = (
        [m["language"] for m in BLOCK.finditer((DOCS / f"{name}.md").read_text("utf-8"))] for name in TUTORIALS
    )
    assert one == other


def test_the_format_reference_is_up_to_date() -> None:
    from docs import reference

    assert (DOCS / "format.md").read_text("utf-8") == reference.page(), "python -m docs.generate"


@pytest.mark.parametrize("kind", ["policy", "knowledge", "rule", "config"])
def test_the_format_reference_holds_every_key_with_its_description(kind: str) -> None:
    from policylint.schema import schema

    text = (DOCS / "format.md").read_text("utf-8")
    for part in [schema(kind), *schema(kind).get("$defs", {}).values()]:
        for key, inner in part.get("properties", {}).items():
            assert re.search(rf"^\| (\*\*)?`{re.escape(key)}`(\*\*)? \|", text, re.MULTILINE), key
            assert " ".join(inner.get("description", "").split()).replace("|", "&#124;") in text


def in_nav(entry: object) -> set[str]:
    if isinstance(entry, str):
        return {entry}
    return set().union(*(in_nav(inner) for inner in (entry.values() if isinstance(entry, dict) else entry)))  # type: ignore[attr-defined]


def test_every_page_is_in_the_navigation_of_the_site() -> None:
    settings = YAML(typ="safe", pure=True).load((DOCS.parent / "mkdocs.yml").read_text("utf-8"))
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    pages = {page for page in pages if not page.startswith("rules/")} | {"rules/index.md"}
    assert in_nav(settings["nav"]) == pages | {"readme.md", "contributing.md", "changelog.md"}
