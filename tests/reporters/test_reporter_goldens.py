"""Every format on one small project, held to the letter and to its official schema, and read by a real reader.

Where the output has changed for the better: `pytest tests/reporters --update-expected`, and read the difference.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from policylint import Report, reporters
from policylint.reporters import FORMATS, Look, render
from policylint.reporters import statistics as statistics_reporter
from policylint.schema import schema

SCHEMAS = Path(__file__).parent / "schemas"
Golden = Callable[[str, str], None]
EXTENSIONS = {"json": "json", "sarif": "sarif", "gitlab": "json", "junit": "xml", "rdjson": "json", "markdown": "md"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_as_its_golden_file(name: str, project: Report, look: Look, golden: Golden) -> None:
    golden(f"{name}.{EXTENSIONS.get(name, 'txt')}", render(project, name, look))


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_without_excerpts_is_as_its_golden_file(
    name: str, project: Report, look: Look, golden: Golden
) -> None:
    golden(f"{name}-no-excerpts.{EXTENSIONS.get(name, 'txt')}", render(project, name, look._replace(excerpts=False)))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_findings_by_rule_and_their_statistics_are_as_their_golden_files(
    lang: str, project: Report, look: Look, golden: Golden
) -> None:
    golden(f"grouped-by-rule.{lang}.txt", render(project, "grouped", look._replace(group_by="rule", lang=lang)))
    golden(f"statistics.{lang}.txt", statistics_reporter.report(project, look._replace(lang=lang)))


def test_the_project_has_a_finding_of_every_kind(project: Report) -> None:
    assert any(len({related.place.path for related in d.related} | {d.place.path}) > 1 for d in project.findings)
    assert any(d.fix is not None for d in project.findings)
    assert any(d.chain and d.ways for d in project.findings)
    assert any(d.place.span.end.line > d.place.span.start.line for d in project.findings)
    assert {d.language for d in project.findings} == {"nl", "en"}
    assert {d.severity.word for d in project.findings} == {"error", "advice", "information"}
    assert len(project.waived) == 1


def as_json(report: Report, name: str, look: Look) -> Any:
    return json.loads(render(report, name, look))


def faults(data: Any, fits: dict[str, Any]) -> list[str]:
    checker = Draft202012Validator(fits, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(data)]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("sarif", "sarif-2.1.0.json"),
        ("gitlab", "gitlab-code-quality.schema.json"),
        ("rdjson", "rdjson.schema.json"),
    ],
)
@pytest.mark.parametrize("excerpts", [True, False])
@pytest.mark.parametrize("clean", [True, False])
def test_it_fits_the_schema(name: str, file: str, excerpts: bool, clean: bool, project: Report, look: Look) -> None:
    report = project._replace(diagnostics=()) if clean else project
    fits = json.loads((SCHEMAS / file).read_text("utf-8"))
    assert faults(as_json(report, name, look._replace(excerpts=excerpts)), fits) == []


def test_json_fits_the_schema_that_is_published(project: Report, look: Look) -> None:
    for excerpts in (True, False):
        assert faults(as_json(project, "json", look._replace(excerpts=excerpts)), schema("output")) == []


def test_junit_fits_its_xml_schema(project: Report, look: Look) -> None:
    xmlschema = pytest.importorskip("xmlschema")
    fits = xmlschema.XMLSchema10(str(SCHEMAS / "junit-10.xsd"))
    for report in (project, project._replace(diagnostics=())):
        fits.validate(ElementTree.ElementTree(ElementTree.fromstring(render(report, "junit", look).encode())))


def test_a_reader_of_junit_counts_what_failed_and_what_was_skipped(project: Report, look: Look) -> None:
    junitparser = pytest.importorskip("junitparser")
    suites = list(junitparser.JUnitXml.fromstring(render(project, "junit", look).encode()))
    outcomes = {
        (suite.name, case.name.split()[0]): [type(outcome).__name__ for outcome in case.result]
        for suite in suites
        for case in suite
    }
    assert outcomes == {
        ("project/antwoord.yaml", "DEMO101"): ["Failure"],
        ("project/brief.yaml", "DEMO101"): ["Failure"],
        ("project/brief.yaml", "DEMO102"): [],
        ("project/brief.yaml", "DEMO103"): ["Failure"],
        ("project/brief.yaml", "DEMO104"): [],
        ("project/brief.yaml", "DEMO301"): ["Failure"],
    }
    assert [(suite.tests, suite.failures) for suite in suites] == [(1, 1), (5, 3)]


def test_a_reader_of_sarif_sees_the_waiver_the_fix_and_the_other_places(project: Report, look: Look) -> None:
    sarif_pydantic = pytest.importorskip("sarif_pydantic")
    written = render(project, "sarif", look)
    [run] = sarif_pydantic.Sarif.model_validate_json(written).runs
    by_rule: dict[str, list[Any]] = {}
    for result in run.results:
        assert run.tool.driver.rules[result.rule_index].id == result.rule_id
        by_rule.setdefault(result.rule_id, []).append(result)
    # This reader passes suppressions over.
    [suppression] = [s for result in json.loads(written)["runs"][0]["results"] for s in result.get("suppressions", ())]
    assert suppression["justification"] == 'eerste keer dat "dit" onderwerp <voorkomt> & 100% nieuw: één reden'
    [fixed] = by_rule["DEMO103"]
    [replacement] = fixed.fixes[0].artifact_changes[0].replacements
    assert replacement.inserted_content.text == "22112"
    [conflict] = by_rule["DEMO301"]
    places = [location.physical_location.artifact_location.uri for location in conflict.related_locations]
    assert places == ["project/antwoord.yaml", "project/kennis.yaml"]


def test_sarif_has_what_github_asks_of_a_rule(project: Report, look: Look) -> None:
    [run] = as_json(project, "sarif", look)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["helpUri"].startswith("urn:policylint:rule:")
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_sarif_keeps_the_loudest_of_more_results_than_github_takes(
    project: Report, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policylint.reporters.sarif.LIMIT", 3)
    [run] = as_json(project, "sarif", look)["runs"]
    lines = [result["locations"][0]["physicalLocation"]["region"]["startLine"] for result in run["results"]]
    assert [result["level"] for result in run["results"]] == ["error"] * 3
    assert lines == [14, 20, 21]


def test_a_conflict_is_data_as_well_as_words(project: Report, look: Look) -> None:
    [conflict] = [each for each in as_json(project, "json", look)["findings"] if each["code"] == "DEMO301"]
    assert [(member["document"], member["id"], member["path"]) for member in conflict["members"]] == [
        ("brief", "brief#afzwakken", "project/brief.yaml"),
        ("antwoord", "antwoord#geen-afzwakking", "project/antwoord.yaml"),
    ]
    ways = [(way["kind"], way["text"], f"{way['path']}:{way['start']['line']}") for way in conflict["resolutions"]]
    assert ("despite", "despite: [antwoord#geen-afzwakking]", "project/brief.yaml:19") in ways
    assert [place for kind, _, place in ways if kind == "withdraw"] == [
        "project/brief.yaml:19",
        "project/antwoord.yaml:12",
    ]
    assert [place for kind, _, place in ways if kind == "dispute"] == ["project/brief.yaml:20"]


def test_a_clean_report_is_an_empty_list_for_gitlab_and_one_passing_case_for_junit(project: Report, look: Look) -> None:
    clean = project._replace(diagnostics=())
    assert render(clean, "gitlab", look) == "[]\n"
    root = ElementTree.fromstring(render(clean, "junit", look).encode())
    [case] = root.iter("testcase")
    assert list(case) == []
    assert root.attrib["failures"] == "0"


def test_junit_fails_at_the_level_at_which_the_run_does(project: Report, look: Look) -> None:
    from policylint import Severity

    for level, failures in ((Severity.ERROR, "4"), (Severity.ADVICE, "5"), (Severity.INFORMATION, "6")):
        root = ElementTree.fromstring(render(project, "junit", look._replace(fail_level=level)).encode())
        assert root.attrib["failures"] == failures


def test_there_is_a_module_for_each_format_and_none_besides() -> None:
    folder = Path(reporters.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if "def report(report" in path.read_text("utf-8")}
    assert modules == {*FORMATS, "statistics"}


def test_what_a_baseline_accepts_is_in_no_list_of_things_to_do(project: Report, look: Look) -> None:
    report = project._replace(diagnostics=tuple(d._replace(baselined=True) for d in project.diagnostics))
    assert render(report, "gitlab", look) == "[]\n"
    assert "::" not in render(report, "github", look)
    assert as_json(report, "rdjson", look)["diagnostics"] == []
    assert ElementTree.fromstring(render(report, "junit", look).encode()).attrib["failures"] == "0"
    [run] = as_json(report, "sarif", look)["runs"]
    assert all("external" in {s["kind"] for s in result["suppressions"]} for result in run["results"])
