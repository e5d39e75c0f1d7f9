"""The pages that guide rule writers and those who take policylint into use: what they show works, in both languages."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from policylint import rules
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
