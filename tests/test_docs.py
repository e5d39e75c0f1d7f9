"""The pages under docs/, CONTRIBUTING.md and CHANGELOG.md: links lead somewhere, examples work, lists are complete."""

import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from policylint import check, check_text, rules
from policylint.reporters import Look
from policylint.rule_examples import failures

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[str]:
    prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", prose) if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    assert [link for link in links(page) if link and not (page.parent / link).exists()] == []


def test_every_page_can_be_reached_from_the_index() -> None:
    index = ROOT / "docs" / "index.md"
    seen: set[Path] = set()
    pending = [index]
    while pending:
        page = pending.pop()
        if page not in seen and page.suffix == ".md":
            seen.add(page)
            pending += [(page.parent / link).resolve() for link in links(page) if link]
    assert set(PAGES) <= seen


def test_every_page_has_one_title() -> None:
    for page in PAGES:
        prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
        assert len(re.findall(r"^# ", prose, re.MULTILINE)) == 1, page


def test_the_rule_in_contributing_is_sound_and_its_examples_hold(tmp_path: Path) -> None:
    [written] = blocks(CONTRIBUTING, "yaml")
    folder = tmp_path / "citations"
    folder.mkdir()
    (folder / "citation-without-page.yaml").write_text(written, "utf-8")
    [rule] = rules.from_folder(str(folder))
    assert failures(rule, (*rules.builtin(), rule)) == []


def test_the_code_in_contributing_is_no_code_of_a_rule_that_ships() -> None:
    [written] = blocks(CONTRIBUTING, "yaml")
    assert not any(f"code: {rule.code}\n" in written for rule in rules.builtin())


def module(source: str, name: str) -> ModuleType:
    made = ModuleType(name)
    exec(compile(source, name, "exec"), vars(made))
    return made


LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
themes:
  - title: GRIP OP MIGRATIE
  - title: Rechtsstaat
"""


RULE = """\
policylint: 1
kind: rule
code: HOUSE198
severity: advice
title: {en: A heading shouts, nl: Een kop schreeuwt}
why: {en: Capitals are hard to read., nl: Hoofdletters lezen slecht.}
resolve: {en: [write it in lower case], nl: [schrijf haar in kleine letters]}
check: shouting-title
message: {en: "“{title}” is in capitals", nl: "“{title}” staat in hoofdletters"}
"""


def test_the_check_in_contributing_is_run_by_a_rule_and_finds_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shouting = module(blocks(CONTRIBUTING, "python")[0], "shouting_title")
    monkeypatch.setitem(sys.modules, "policylint.checks.shouting_title", shouting)
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "shouting-title.yaml").write_text(RULE, "utf-8")
    report = check(tmp_path, select=["shouting-title"], isolated=True)
    [finding] = report.findings
    assert report.sources[finding.place.path].cut(finding.place.span) == "GRIP OP MIGRATIE"


def test_the_reporter_in_contributing_counts_findings() -> None:
    report = module(blocks(CONTRIBUTING, "python")[1], "counts").report
    found = check_text(LETTER, "brief.yaml", select=["theme-without-kamerstuk"], isolated=True)
    assert report(found, Look()) == "brief.yaml\t2\n"


def test_contributing_names_what_the_ci_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    run = set(re.findall(r'^run "\$bin/([^"]+)"(.*)$', script, re.MULTILINE))
    tools = {
        f"{tool}{' ' + verb if tool == 'ruff' else ''}"
        for tool, rest in run
        for verb in [rest.split()[0] if rest else ""]
    }
    assert tools >= {"ruff check", "ruff format", "mypy", "lint-imports", "pytest"}
    assert {tool for tool in tools if tool != "pip" and f"`{tool}" not in CONTRIBUTING} == set()


def test_the_ci_takes_the_test_command_from_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "block == 2' README.md" in script
    assert blocks((ROOT / "README.md").read_text("utf-8"), "sh")[1].endswith("/pytest\n")


def requirement_names(requirements: list[str]) -> set[str]:
    return {match[0] for line in requirements if (match := re.match(r"[\w.-]+", line)) and match[0] != "policylint"}


def test_every_dependency_is_accounted_for_with_its_licence_and_reason() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    first, second = page.split("## Extras")
    rows = re.findall(r"^\| `([\w.-]+)` \| ([\w.-]+) \| (\S.*) \|$", first, re.MULTILINE)
    assert {name for name, _, _ in rows} == requirement_names(PROJECT["project"]["dependencies"])
    extras = re.findall(r"^\| `([\w.-]+)` \| (\w+) \| ([\w.-]+) \| (\S.*) \|$", second, re.MULTILINE)
    listed = {
        (name, extra)
        for extra, requirements in PROJECT["project"]["optional-dependencies"].items()
        for name in requirement_names(requirements)
    }
    assert {(name, extra) for name, extra, _, _ in extras} == listed


@pytest.mark.parametrize("package", sorted(requirement_names(PROJECT["project"]["dependencies"])))
def test_the_licence_of_each_dependency_is_the_one_that_it_states(package: str) -> None:
    from importlib.metadata import metadata

    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    [told] = re.findall(rf"^\| `{re.escape(package)}` \| ([\w.-]+) \|", page, re.MULTILINE)
    stated = metadata(package).get("License-Expression") or metadata(package).get("License") or ""
    assert stated.removesuffix(" license") == told


def test_the_changelog_is_kept() -> None:
    headings = re.findall(
        r"^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M
    )
    assert headings[0] == ("Unreleased", "")
    assert all(day for _, day in headings[1:])
    assert all(version in {PROJECT["project"]["version"]} for version, _ in headings[1:2])


def test_the_schemas_in_the_index_are_all_there_are() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert set(re.findall(r"\.\./schemas/([\w-]+)\.schema\.json", index)) == {
        path.name.removesuffix(".schema.json") for path in (ROOT / "schemas").iterdir()
    }


@pytest.mark.skipif(sys.platform == "win32", reason="files have no execute bit there")
def test_the_ci_script_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
