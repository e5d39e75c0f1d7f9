"""The README says what is true: its commands run, its examples do what it says, its tables are those of the code.

`tests/test_packaging.py` runs the first command whole, in a fresh clone.
"""

import re
import shlex
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from policylint import check_text, cli, rules
from policylint.cli import main, output
from policylint.reporters import FORMATS
from policylint.schema import fits

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    """Each `policylint ...` that the README names, in a shell block or in the text."""
    parts = [part for block in blocks("sh") for line in block.splitlines() for part in line.split(" && ")]
    parts += re.findall(r"`(policylint [^`]*)`", README)
    return [
        part.removeprefix(".venv/bin/") for part in parts if part.removeprefix(".venv/bin/").startswith("policylint ")
    ]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """`docs/generate.py`."""
    spec = spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["README.md", "docs/design.md", "docs/index.md"])
def test_what_is_generated_is_up_to_date(generate: ModuleType, page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert generate.generated(text) == text, "run `python -m docs.generate`"


def test_every_generated_part_stands_on_a_page(generate: ModuleType) -> None:
    pages = "".join(page.read_text("utf-8") for page in generate.PAGES)
    # What was measured is written by `python -m benchmarks --update`.
    assert set(re.findall(r"^<!-- (.*) -->$", pages, re.MULTILINE)) == {*generate.PARTS, "benchmarks", "end"}


def test_the_first_two_commands_install_and_check_and_install_and_test() -> None:
    first, second, *_ = blocks("sh")
    venv = "python3 -m venv .venv && .venv/bin/pip install "
    assert first == f"{venv}. && .venv/bin/policylint check --exit-zero examples/\n"
    assert second == f"{venv}-e '.[test]' && .venv/bin/pytest\n"


@pytest.mark.parametrize("command", commands())
def test_every_command_runs(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "MAP").symlink_to(ROOT / "examples")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "brief.yaml").symlink_to(ROOT / "examples" / "staat-van-de-unie-2026" / "letter.yaml")
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)[1:]
    words = [word.replace("NAME", "theme-without-kamerstuk") for word in words]
    code = main(words)
    assert capsys.readouterr().err == ""
    assert code == (1 if words[0] == "check" and "--exit-zero" not in words else 0)


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z-]+)", README))))
def test_every_option_exists(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    assert re.search(rf"{option}\b", capsys.readouterr().out)


def test_without_exit_zero_the_first_command_ends_with_1() -> None:
    assert main(["check", "--quiet", str(ROOT / "examples")]) == 1


@pytest.mark.parametrize("block", [block for block in blocks("yaml") if block.startswith("policylint:")])
def test_every_letter_in_it_is_without_findings(block: str) -> None:
    assert check_text(block, isolated=True).findings == ()


def test_the_waiver_that_it_shows_is_used() -> None:
    [block] = [block for block in blocks("yaml") if "waive" in block]
    [waived] = check_text(block, isolated=True).waived
    assert waived.rule.name == "theme-without-kamerstuk"
    assert waived.waiver is not None
    assert waived.waiver.reason == "eerste keer dat dit standpunt wordt ingenomen"


def test_the_settings_that_it_shows_are_accepted_and_name_rules() -> None:
    [block] = blocks("toml")
    table = tomllib.loads(block)
    assert fits("config", table)
    known = {rule.name for rule in rules.builtin()}
    assert {*table["ignore"], *table["severity"]} <= known


def test_it_names_every_output_format() -> None:
    listed = re.search(r"<!-- formats -->\n(.*?)<!-- end -->", README, re.DOTALL)
    assert listed is not None
    assert tuple(re.findall(r"^- `([a-z-]+)`: \S", listed[1], re.MULTILINE)) == FORMATS


def exit_codes() -> list[int]:
    return [int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)]


def test_the_exit_codes_are_these() -> None:
    assert exit_codes() == [0, 1, 2, 3, 130]


@pytest.mark.parametrize(
    ("error", "code"),
    [(None, 0), (RuntimeError("kapot"), 3), (KeyboardInterrupt(), 130)],
    ids=["none", "bug", "ctrl-c"],
)
def test_a_bug_ends_with_3_and_an_interruption_with_130(
    error: BaseException | None, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        if error is not None:
            raise error

    monkeypatch.delenv("POLICYLINT_DEBUG", raising=False)
    monkeypatch.setenv("POLICYLINT_NO_CACHE", "1")  # it is done, not told again
    monkeypatch.setattr(output, "write", broken)
    assert cli.main(["check", "--exit-zero", str(ROOT / "examples")]) == code
    assert ("a bug of ours" in capsys.readouterr().err) == (code == 3)


def test_every_row_of_the_exit_codes_that_can_be_shown_is_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = str(ROOT / "examples")
    assert main(["check", examples]) == 1
    assert main(["check", examples, "--exit-zero"]) == 0
    for wrong in (["--wat"], [str(tmp_path / "weg")], ["--select", "niets"], [str(tmp_path)]):
        assert main(["check", *wrong]) == 2
    assert main(["check", "--allow-empty", str(tmp_path)]) == 0
