"""Settings: where they come from, what they change, and what is told where they cannot be used."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import policylint
from policylint import ConfigError, UsageError, check, requirement
from policylint.api import list_files
from policylint.cli import dutch, main
from policylint.config import Config, Finder
from policylint.report import Report

PLUGIN = Path(__file__).parent.parent / "examples" / "plugin"
LETTER = """\
policylint: 1
kind: policy
id: {id}
title: Brief
type: {type}
language: en
themes:
  - title: MARKT EN RECHT
"""
RULE = """\
policylint: 1
kind: rule
code: {code}
severity: warning
default: {default}
title: {{en: A theme has no summary, nl: Een thema heeft geen samenvatting}}
why: {{en: It helps., nl: Dat helpt.}}
resolve: {{en: ["add it"], nl: ["voeg haar toe"]}}
message: {{en: "“{{title}}” has none", nl: "“{{title}}” heeft er geen"}}
each: theme
require: {{required: [summary]}}
at: title
"""


def rule(code: str = "HOUSE001", default: str = "on") -> str:
    return RULE.format(code=code, default=default)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a letter and a motion, in which the test runs."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "brief.yaml").write_text(LETTER.format(id="brief", type="brief-regering"), "utf-8")
    (project / "motie.yaml").write_text(LETTER.format(id="motie", type="motie"), "utf-8")
    monkeypatch.chdir(project)
    return project


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def found(*, select: tuple[str, ...] = ()) -> list[str]:
    return [f"{d.place.path} {d.rule.name}" for d in check(".", select=select).findings]


def settings(folder: Path) -> Config:
    return Finder().load(str(folder / "policylint.toml"))


BOTH = ["brief.yaml theme-without-kamerstuk", "motie.yaml theme-without-kamerstuk"]


def test_without_settings_all_rules_that_are_on_run(folder: Path) -> None:
    assert found() == BOTH


# Which rules run where


def test_rules_are_silent_in_files_by_glob(folder: Path) -> None:
    write(folder / "policylint.toml", '[per-file-ignores]\n"mot*.yaml" = ["PL1"]\n')
    assert found() == BOTH[:1]


def test_rules_are_silent_in_documents_by_type(folder: Path) -> None:
    write(folder / "policylint.toml", '[per-type-ignores]\nbrief-regering = ["theme-without-kamerstuk"]\n')
    assert found() == BOTH[1:]


def test_a_waiver_of_a_rule_that_is_silent_there_is_not_called_unused(folder: Path) -> None:
    write(folder / "policylint.toml", '[per-file-ignores]\n"*" = ["PL101"]\n')
    waived = LETTER.replace("RECHT", "RECHT # policylint: waive PL101 -- later")
    write(folder / "brief.yaml", waived.format(id="brief", type="motie"))
    assert found() == []


def test_extend_select_adds_to_what_runs(folder: Path) -> None:
    write(folder / "policylint.toml", 'extend-select = ["HOUSE001"]\n')
    write(folder / "no-summary.yaml", rule(default="off"))
    assert [name for name in found() if "no-summary" in name] == ["brief.yaml no-summary", "motie.yaml no-summary"]


def test_a_rule_on_trial_runs_only_when_asked_for(folder: Path) -> None:
    write(folder / "policylint.toml", "")
    write(folder / "no-summary.yaml", rule(default="preview"))
    assert found() == BOTH
    with pytest.raises(UsageError, match="no rule is left to run"):
        found(select=("HOUSE",))
    assert len(found(select=("no-summary",))) == 2
    assert not any("no-summary" in name for name in found(select=("ALL",)))
    write(folder / "policylint.toml", "preview = true\n")
    assert len(found()) == 4


def test_the_call_asks_for_rules_on_trial_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "no-summary.yaml", rule(default="preview"))
    main(["check", "--format", "concise", "--preview"])
    assert "HOUSE001" in capsys.readouterr().out
    main(["check", "--format", "concise", "--extend-select", "no-summary"])
    assert "HOUSE001" in capsys.readouterr().out


def test_options_of_a_rule_come_from_the_config(folder: Path) -> None:
    write(folder / "policylint.toml", '[options.no-conflict]\nverdict = "lines-apart"\n')
    text = rule().replace(
        "each: theme\nrequire: {required: [summary]}\nat: title", "check: conflict\noptions: {verdict: values-apart}"
    )
    write(folder / "no-conflict.yaml", text)
    from policylint import api, house
    from policylint.selection import Selection

    [(project, _)] = api.projects(["."], api.asked())
    known = house.furnished(project, settings(folder), Selection()).known
    assert next(r.options for r in known if r.name == "no-conflict") == {"verdict": "lines-apart"}


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ('ignroe = ["PL1"]', "unknown setting `ignroe`; did you mean `ignore`?", 1),
        ('\nignore = ["thme-without-kamerstuk"]', "did you mean `theme-without-kamerstuk`?", 2),
        ('[severity]\nPL999 = "error"', "severity: no rule is called `PL999`", 2),
        ('[per-file-ignores]\n"a.yaml" = ["PL999"]', "per-file-ignores: no rule is called `PL999`", 2),
        ('[per-type-ignores]\nmotie = ["PL999"]', "per-type-ignores: no rule is called `PL999`", 2),
        ("[options.PL999]\na = 1", "no rule is called `PL999`", 1),
        ("[options.theme-without-kamerstuk]\na = 1", "takes none", 1),
        ("[options.cited-twice]\n\na = 1", "there is no option `a`; the check takes none", 3),
        ('[options.order-doubtful]\nreadin = "usual"', "there is no option `readin`; did you mean `reading`?", 2),
        ('[options.order-doubtful]\nzzz = "usual"', "there is no option `zzz`; known are: `reading`", 2),
        ('options = {order-doubtful = {reading = "useal"}}', "`options.order-doubtful.reading`: `useal` is not", 1),
        ('[severity]\nPL102 = "error"\nPL101 = "warnin"', "not a known severity; did you mean `warning`?", 3),
        ('ignore = ["PL999"]', "no rule is called `PL999`; `policylint rules` lists them all", 1),
        ('ignore = ["PL1011"]', "did you mean `PL101`?", 1),
        ('ignore = ["PL110X"]', "`policylint rules` lists them all", 1),
        ('exclude = ["["]', "`exclude`: `[` is no glob", 1),
        ('exclude = [\n  "oud",\n  "[a",\n]', "`exclude`: `[a` is no glob", 3),
        ('[per-file-ignores]\n"a.yaml" = ["PL101"]\n"b[.yaml" = ["PL101"]', "`per-file-ignores`: `b[.yaml`", 3),
        ('together = [["a[b]*.yaml", "[!"]]', "`together`: `[!` is no glob", 1),
        ('plugins = ["er-is-geen-pakket"]', "no installed package is called `er-is-geen-pakket`", 1),
        ('plugins = ["pytest"]', "brings no checks", 1),
        ('extend = ["../elders.toml"]', "`extend`: no file, folder or installed package", 1),
        ('rules = ["er_is_geen_pakket"]', "`rules`: no file, folder or installed package", 1),
        ('extend = ["regel.yaml"]', "`regel.yaml` is no config file; rule files go under `rules`", 1),
        ('extend = "policylint.toml"', "leads back to this file", None),
        ('required-version = ">=99"', "this project asks for policylint >=99", 1),
        ('required-version = "nieuw"', "`nieuw` cannot be read", 1),
        ('fail-level = "luid"', "fail-level", 1),
        ('[severity]\nPL101 = "advice"\nPL999 = "error"', "severity: no rule is called `PL999`", 3),
        ('[severity]\nPL1O1 = "advice"', "did you mean `PL101`?", 2),
        ('[severity]\nPL101 = "advice"\ntheme-without-kamerstuk = "error"', "are one rule; name it once", 3),
        ('[per-type-ignores]\nmotei = ["PL101"]', "did you mean `motie`?", 2),
        ("select = []", "`select` names no rule", 1),
        ('baseline = "\\u0000"', "is no name of a file", 1),
        ("[tool.policylint]\nignore = []", "`[tool.policylint]` belongs in a `pyproject.toml`", 1),
        ("\n[tool.policylint.severity]\nPL101 = 'error'", "here settings stand at the top", 2),
        ("tool.policylint.lang = 'nl'", "here settings stand at the top", None),
        ("\nfail-level = error", "not valid TOML: Invalid value; text stands between quotes", 2),
        ('ignore = ["PL101",', "not valid TOML: Invalid value", 1),
        ('\nschemas = {"*.yaml" = "weg.json"}', "`schemas`: there is no file `", 2),
        ('[schemas]\n"a.yaml" = "huis.json"\n"*.yaml" = "weg.json"', "`schemas`: there is no file `", 2),
        ('knowledge = ["kennis/geen.yaml"]', "`knowledge`: there is no file", 1),
        ('context = ["geen.yaml"]', "`context`: there is no file", 1),
    ],
)
def test_a_setting_that_cannot_be_used_is_an_error_at_its_line_and_exits_2(
    folder: Path, text: str, reason: str, line: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", text + "\n")
    write(folder / "regel.yaml", "policylint: 1\nkind: rule\n")
    with pytest.raises(ConfigError) as error:
        check(".")
    assert reason in error.value.message
    assert error.value.line == line
    assert main(["check"]) == 2
    assert "policylint.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tool = 3", None),
        ('tool = "policylint"', None),
        ("[[tool]]\npolicylint = {}", None),
        ("[tool.policylint]", None),
        ("[tool]\npolicylint = 3", "`tool.policylint` must be one table"),
        ('[[tool.policylint]]\nlang = "nl"', "`tool.policylint` must be one table"),
    ],
)
def test_whatever_stands_in_a_pyproject_there_is_no_traceback(folder: Path, text: str, reason: str | None) -> None:
    write(folder / "pyproject.toml", text + "\n")
    if reason is None:
        assert found(select=("PL101",)) == BOTH
    else:
        with pytest.raises(ConfigError, match=reason):
            check(".")
        assert main(["check"]) == 2


def test_a_pyproject_that_is_named_must_have_our_table(folder: Path) -> None:
    write(folder / "pyproject.toml", "[project]\nname = 'x'\n")
    for arguments in ({"config": "pyproject.toml"}, {}):
        with pytest.raises(ConfigError, match=r"there is no `\[tool.policylint\]` in it"):
            check(".", **arguments)
        write(folder / "policylint.toml", 'extend = "pyproject.toml"\n')


def test_an_output_format_that_is_none_is_told_though_the_call_asks_for_another(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", 'lang = "en"\noutput-format = "sarf"\n')
    for arguments in ([], ["--format", "concise"]):
        assert main(["check", *arguments]) == 2
        told = capsys.readouterr().err
        assert told.endswith("policylint.toml:2: `output-format`: `sarf` is no output format; did you mean `sarif`?\n")


GLOBS = """\
exclude = ["uitvoer/**"]
context = ["achtergrond/*.yaml"]
together = [["brief.yaml", "oude/*.yaml"]]

[per-file-ignores]
"brief.yaml" = ["PL102"]
"briev/**" = ["PL102"]
"""


def unmatched(report: Report) -> list[tuple[int, str]]:
    return [
        (d.place.span.start.line + 1, report.sources[d.place.path].cut(d.place.span))
        for d in report.findings
        if d.rule.name == "glob-without-match"
    ]


@pytest.mark.parametrize("paths", [".", "motie.yaml"])
def test_a_glob_that_means_no_file_of_the_project_is_told_whatever_is_checked(folder: Path, paths: str) -> None:
    write(folder / "policylint.toml", GLOBS)
    # `exclude` may name what is made later, such as output.
    assert unmatched(check(paths)) == [(2, "achtergrond/*.yaml"), (3, "oude/*.yaml"), (7, "briev/**")]
    for name in ("achtergrond/nota.yaml", "oude/brief.yaml", "briev/brief.yaml"):
        write(folder / name, LETTER.format(id=name.replace("/", "-")[:-5], type="motie"))
    assert unmatched(check(paths)) == []


def test_a_glob_of_a_config_that_is_extended_is_written_for_other_projects_too(folder: Path) -> None:
    write(folder / "policylint.toml", 'extend = "huis.toml"\n')
    write(folder / "huis.toml", GLOBS)
    assert unmatched(check(".")) == []


def test_globs_without_a_match_are_told_when_their_rule_runs_alone(folder: Path) -> None:
    write(folder / "policylint.toml", GLOBS)
    assert unmatched(check(".", select=["PL101"])) == []
    assert len(unmatched(check(".", select=["PL913"]))) == 3


def test_a_config_may_begin_with_a_byte_order_mark(folder: Path) -> None:
    (folder / "policylint.toml").write_bytes(b'\xef\xbb\xbfignore = ["PL101"]\r\n')
    assert found() == []


def test_a_rule_is_known_by_its_name_in_any_case(folder: Path) -> None:
    write(folder / "policylint.toml", 'ignore = ["Theme-Without-Kamerstuk"]\n')
    assert found() == []
    write(folder / "policylint.toml", "")
    assert len(found(select=("pl101",))) == 2


def test_a_file_that_a_link_leads_to_is_read_once(folder: Path) -> None:
    write(folder / "policylint.toml", "")
    (folder / "sub").mkdir()
    (folder / "sub" / "link.yaml").symlink_to(folder / "brief.yaml")
    assert found() == BOTH
    assert [d.place.path for d in check("sub/link.yaml").findings] == ["sub/link.yaml"]
    assert [d.place.path for d in check(".", only=["sub/link.yaml"]).findings] == ["brief.yaml"]


def test_a_link_to_a_file_elsewhere_is_read(folder: Path) -> None:
    write(folder.parent / "elders" / "nota.yaml", LETTER.format(id="nota", type="motie"))
    (folder / "nota.yaml").symlink_to(folder.parent / "elders" / "nota.yaml")
    assert "nota.yaml theme-without-kamerstuk" in found()


HOUSE_SCHEMA = """\
{"properties": {"themes": {"items": {"required": ["owner"]}}, "type": {"enum": ["brief-regering"]}}}
"""


def test_documents_must_fit_a_schema_of_the_house_where_the_config_says_so(folder: Path) -> None:
    write(folder / "huis.schema.json", HOUSE_SCHEMA)
    write(folder / "policylint.toml", '[schemas]\n"mot*.yaml" = "huis.schema.json"\n')
    report = check(".")
    misfits = [d for d in report.findings if d.rule.name == "schema-violation"]
    places = [(d.place.path, d.case, report.sources[d.place.path].cut(d.place.span)) for d in misfits]
    assert places == [("motie.yaml", "value-only", "motie"), ("motie.yaml", "missing-key", "title")]
    assert BOTH[1] in found()  # the other rules still see it


def test_a_schema_of_the_house_is_about_policy_documents_unless_it_names_another_kind(folder: Path) -> None:
    write(folder / "no-summary.yaml", rule())
    write(folder / "policylint.toml", 'ignore = ["PL101", "no-summary"]\n[schemas]\n"*.yaml" = "huis.schema.json"\n')
    write(folder / "huis.schema.json", '{"required": ["owner"]}')
    assert found() == ["brief.yaml schema-violation", "motie.yaml schema-violation"]
    write(folder / "huis.schema.json", '{"required": ["label"], "properties": {"kind": {"const": "rule"}}}')
    assert found() == ["no-summary.yaml schema-violation"]


def test_rules_are_not_counted_among_the_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "no-summary.yaml", rule())
    main(["check", "--ignore", "PL101,no-summary"])
    assert "no findings in 2 documents" in capsys.readouterr().out
    assert main(["check", "no-summary.yaml", "--lang", "nl"]) == 0
    assert capsys.readouterr().out == "geen bevindingen in 1 regel\n"


@pytest.mark.parametrize("schema", ["[]", "{", '{"type": "strnig"}', '{"$ref": "https://example.org/x.json"}'])
def test_a_schema_of_the_house_that_is_none_is_an_error(folder: Path, schema: str) -> None:
    write(folder / "huis.schema.json", schema)
    write(folder / "policylint.toml", '[schemas]\n"*.yaml" = "huis.schema.json"\n')
    with pytest.raises(ConfigError, match="`schemas`"):
        check(".")


# Building on other configs


def test_what_a_config_sets_replaces_what_it_extends_and_tables_are_joined(folder: Path) -> None:
    write(
        folder.parent / "huis.toml",
        'lang = "nl"\nfail-level = "advice"\n[severity]\nPL101 = "advice"\nPL102 = "advice"\n',
    )
    write(folder / "policylint.toml", 'extend = "../huis.toml"\nlang = "en"\n[severity]\nPL101 = "warning"\n')
    made = settings(folder)
    assert (made.lang, made.fail_level) == ("en", "advice")
    assert made.severity == {"PL101": "warning", "PL102": "advice"}


def test_of_two_that_are_extended_the_last_counts(folder: Path) -> None:
    write(folder.parent / "een.toml", 'lang = "nl"\n')
    write(folder.parent / "twee.toml", 'lang = "en"\n')
    write(folder / "policylint.toml", 'extend = ["../een.toml", "../twee.toml"]\n')
    assert settings(folder).lang == "en"


def severities(**options: Any) -> set[str]:
    return {d.severity.word for d in check(".", **options).findings if d.rule.code == "PL101"}


@pytest.mark.parametrize("word", ["PL101", "theme-without-kamerstuk", "Theme-Without-Kamerstuk", "PL10", "ALL"])
@pytest.mark.parametrize("before", ["PL101", "theme-without-kamerstuk", "PL1", "ALL"])
def test_of_two_words_for_one_rule_the_last_counts(folder: Path, before: str, word: str) -> None:
    write(folder / "laag.toml", f'[severity]\n{before} = "information"\n')
    write(folder / "midden.toml", f'extend = "laag.toml"\n[severity]\n{word} = "advice"\n')
    write(folder / "policylint.toml", 'extend = "midden.toml"\n')
    assert severities() == {"advice"}
    # What was said first and is said again counts as said last.
    write(folder / "policylint.toml", f'extend = "midden.toml"\n[severity]\n{before} = "warning"\n')
    assert severities() == {"warning"}
    assert severities(severity={word: "error"}) == {"error"}


def test_in_one_file_a_rule_by_its_own_name_goes_before_a_prefix(folder: Path) -> None:
    for text in ('PL101 = "advice"\nPL1 = "warning"\nALL = "information"', 'ALL = "error"\nPL101 = "advice"'):
        write(folder / "policylint.toml", f"[severity]\n{text}\n")
        assert severities() == {"advice"}


def test_of_two_severities_in_a_call_the_last_counts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [f"--severity={word}" for word in ("PL101=advice", "theme-without-kamerstuk=information", "PL101=warning")]
    main(["check", "--lang", "en", "--format", "concise", *said])
    assert capsys.readouterr().out.count("warning PL101") == 2
    main(["check", "--show-settings", *said])
    shown = capsys.readouterr().out
    assert [line for line in shown.splitlines() if line.startswith("severity")] == [
        'severity."PL101" = "warning"  # command line'
    ]


def test_options_of_a_rule_add_up_by_whatever_word(folder: Path) -> None:
    write(folder / "huis.toml", '[options.order-doubtful]\nreading = "usual"\n')
    write(folder / "policylint.toml", 'extend = "huis.toml"\n[options.order-doubtful]\n')
    assert settings(folder).options == {"order-doubtful": {"reading": "usual"}}


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("setting", ["extend", "rules"])
def test_a_pack_without_rules_and_knowledge_is_told(folder: Path, setting: str, there: bool) -> None:
    (folder / "huis").mkdir()
    write(folder / "huis" / "compose.yaml", "services: {}\n")
    write(folder / "huis" / "brief.yaml", LETTER.format(id="huis", type="motie"))
    if there:
        write(folder / "huis" / "kort.yaml", rule())
    write(folder / "policylint.toml", f'lang = "en"\n{setting} = ["./huis/"]\n')
    report = check(".")
    assert unmatched(report) == ([] if there else [(2, "huis")])
    assert {d.case for d in report.findings if d.rule.name == "glob-without-match"} == (set() if there else {"pack"})


def test_a_pack_with_settings_alone_is_enough_and_that_of_another_config_is_not_ours(folder: Path) -> None:
    write(folder / "huis" / "policylint.toml", 'ignore = ["PL110"]\n')
    (folder / "leeg").mkdir()
    write(folder / "midden.toml", 'rules = ["leeg"]\n')
    write(folder / "policylint.toml", 'extend = ["huis", "midden.toml"]\n')
    assert unmatched(check(".")) == []


def test_a_folder_of_rules_is_a_pack_with_its_own_settings(folder: Path) -> None:
    write(folder.parent / "huis" / "policylint.toml", '[severity]\nno-summary = "error"\n')
    write(folder.parent / "huis" / "regels" / "no-summary.yaml", rule())
    write(folder / "policylint.toml", 'extend = ["../huis"]\n')
    errors = [d for d in check(".").findings if d.rule.name == "no-summary"]
    assert [d.severity.word for d in errors] == ["error", "error"]


def test_rules_lie_where_the_config_says(folder: Path) -> None:
    write(folder.parent / "regels" / "no-summary.yaml", rule())
    write(folder / "policylint.toml", 'rules = ["../regels"]\n')
    assert [name for name in found() if "no-summary" in name] == ["brief.yaml no-summary", "motie.yaml no-summary"]


def test_a_pack_may_be_an_installed_package_and_its_code_is_not_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder.parent / "lib" / "huis_pak" / "__init__.py", "raise SystemError('run')\n")
    write(folder.parent / "lib" / "huis_pak" / "no-summary.yaml", rule())
    monkeypatch.syspath_prepend(str(folder.parent / "lib"))
    write(folder / "policylint.toml", 'extend = ["huis_pak"]\n')
    assert len(found()) == 4


def test_a_rule_in_a_pack_that_is_not_well_formed_is_told_and_exits_2(folder: Path) -> None:
    write(folder.parent / "regels" / "no-summary.yaml", rule().replace("severity: warning", "severity: luid"))
    write(folder / "policylint.toml", 'rules = ["../regels"]\n')
    [fault] = [d for d in check(".").findings if d.rule.name == "faulty-rule"]
    assert fault.case == "unsound"
    assert fault.place.path.endswith("regels/no-summary.yaml")
    assert main(["check"]) == 2


BROKEN = ("severity: warning", "severity: luid")


@pytest.mark.parametrize("text", [rule().replace(*BROKEN), rule() + "title: Nog eens\n", rule() + "  x: [\n"])
def test_a_rule_file_that_is_not_well_formed_exits_2_and_what_names_it_is_right(
    folder: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "no-summary.yaml", text)
    write(folder / "policylint.toml", 'ignore = ["PL101"]\n[severity]\nno-summary = "error"\n')
    waived = LETTER.replace("RECHT", "RECHT # policylint: waive no-summary -- later")
    write(folder / "brief.yaml", waived.format(id="brief", type="motie"))
    assert main(["check", "--format", "concise"]) == 2
    printed = capsys.readouterr()
    assert {line.split(":")[0] for line in printed.out.splitlines()[:-1]} == {"no-summary.yaml"}
    assert printed.err == ""


def test_its_code_may_be_selected(folder: Path) -> None:
    write(folder / "no-summary.yaml", rule().replace(*BROKEN))
    assert [f"{d.place.path} {d.case}" for d in check(".", select=["HOUSE001"]).findings] == ["no-summary.yaml unsound"]


def test_that_it_is_not_well_formed_is_told_though_other_files_are_asked_for(folder: Path) -> None:
    write(folder / "no-summary.yaml", rule().replace(*BROKEN))
    write(folder / "policylint.toml", "")
    report = check(".", only=["brief.yaml"])
    assert [d.rule.name for d in report.findings] == ["theme-without-kamerstuk", "faulty-rule"]
    assert report.misconfigured


def test_letters_in_a_pack_are_not_part_of_the_project(folder: Path) -> None:
    write(folder.parent / "regels" / "brief.yaml", LETTER.format(id="brief", type="motie"))
    write(folder.parent / "regels" / "no-summary.yaml", rule())
    write(folder / "policylint.toml", 'rules = ["../regels"]\n')
    assert not any("duplicate-id" in name for name in found())


def test_a_pack_that_lies_in_the_project_is_read_once(folder: Path) -> None:
    write(folder / "regels" / "no-summary.yaml", rule())
    write(folder / "policylint.toml", 'rules = ["regels"]\n')
    assert len(found()) == 4


def test_a_config_that_is_extended_cannot_load_code(folder: Path) -> None:
    write(folder.parent / "huis.toml", 'plugins = ["policylint-house"]\n')
    write(folder / "policylint.toml", 'extend = "../huis.toml"\n')
    with pytest.raises(ConfigError, match="`plugins` run code"):
        check(".")


def test_a_star_and_a_tilde_go_where_they_mean_something() -> None:
    for wanted in (">=0.1.*", "~=1", "0.1.*"):
        with pytest.raises(ValueError, match=r".+"):
            requirement.met(wanted, "0.1.0")


@pytest.mark.parametrize(
    ("wanted", "version", "met"),
    [
        (">=0.1", "0.1.0", True),
        (">=0.1.1", "0.1.0", False),
        ("0.1", "0.2", True),
        (">=0.1, <1", "0.9.9", True),
        (">=0.1,<1", "1.0", False),
        ("==1.0", "1.0.0", True),
        ("!=1.0", "1.0.0", False),
        (">1", "1.0.0", False),
        ("<=1", "1.0.0", True),
        ("==0.1.*", "0.1.9", True),
        ("==0.1.*", "0.2.0", False),
        ("==1.0.*", "1", True),
        ("!=0.1.*", "0.1.9", False),
        ("~=0.1", "0.9.0", True),
        ("~=0.1", "1.0.0", False),
        ("~=0.1.2", "0.1.1", False),
    ],
)
def test_versions_are_compared_by_number(wanted: str, version: str, met: bool) -> None:
    assert requirement.met(wanted, version) is met


# Where settings come from


def test_settings_are_shown_with_the_line_that_sets_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder.parent / "huis.toml", '\nlang = "nl"\n')
    write(folder / "policylint.toml", 'extend = "../huis.toml"\nignore = ["PL110"]\n[severity]\nPL101 = "advice"\n')
    assert main(["check", "--show-settings", "--lang", "en", "--select", "PL1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"# config: {folder / 'policylint.toml'}"
    assert [line for line in lines if line.startswith("lang ")] == ['lang = "en"  # command line']
    assert f'extend = ["../huis.toml"]  # {folder / "policylint.toml"}:1' in lines
    assert f'ignore = ["PL110"]  # {folder / "policylint.toml"}:2' in lines
    assert f'severity."PL101" = "advice"  # {folder / "policylint.toml"}:4' in lines
    assert [line for line in lines if line.startswith("select ")] == ['select = ["PL1"]  # command line']
    assert "preview = false  # default" in lines


def test_settings_are_shown_of_each_config_that_governs_something(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", 'lang = "en"\n')
    write(folder / "deel" / "policylint.toml", 'ignore = ["PL101"]\n')
    write(folder / "deel" / "brief.yaml", LETTER.format(id="deel", type="motie"))

    def configs(*paths: str) -> list[str]:
        assert main(["check", "--show-settings", *paths]) == 0
        return [line for line in capsys.readouterr().out.splitlines() if line.startswith("# config: ")]

    one, other = (f"# config: {path / 'policylint.toml'}" for path in (folder, folder / "deel"))
    assert configs() == [one, other]
    assert configs("deel") == configs("deel/brief.yaml") == [other]
    assert configs("deel", "brief.yaml") == [other, one]
    assert configs("--isolated") == ["# config: none"]
    assert configs("-", "--stdin-filename", "deel/nieuw.yaml") == [other]
    assert main(["check", "--show-settings", "nergens"]) == 2


def test_settings_that_the_call_adds_to_are_shown_once_with_both_origins(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", 'ignore = ["PL110"]\nlang = "en"\n[severity]\nPL101 = "advice"\n')
    arguments = ["--ignore", "PL102", "--severity", "PL101=error", "--severity", "PL103=error", "--format", "json"]
    assert main(["check", "--show-settings", *arguments]) == 0
    lines = capsys.readouterr().out.splitlines()
    config = folder / "policylint.toml"
    assert f'ignore = ["PL110", "PL102"]  # {config}:1, command line' in lines
    assert [line for line in lines if line.startswith("severity")] == [
        'severity."PL101" = "error"  # command line',
        'severity."PL103" = "error"  # command line',
    ]
    assert 'output-format = "json"  # command line' in lines
    assert f'lang = "en"  # {config}:2' in lines
    assert "# select: the rules that are on  # default" in lines


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--isolated", "--config", "policylint.toml"], "--isolated uses no config file"),
        (["--unsafe"], "--unsafe goes with --fix or --diff"),
        (["--fix", "--diff"], "choose one"),
        (["--stdin-filename", "brief.yaml"], "--stdin-filename is for standard input"),
        (["--group-by", "rule"], "--group-by is for the format `grouped`"),
        (["-", "--since", "main"], "--since is about files"),
        (["-", "--only", "brief.yaml"], "--only is about files"),
        (["-", "--tracked"], "--tracked is about files"),
        (["--select", ""], "--select: names no rule"),
        (["--ignore", " , "], "--ignore: names no rule"),
        (["--write-baseline", "a.json", "--prune-baseline"], "choose one"),
    ],
)
def test_options_that_contradict_one_another_or_do_nothing_are_a_usage_error(
    folder: Path, arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", "")
    assert main(["check", *arguments]) == 2
    assert reason in capsys.readouterr().err
    assert not (folder / "a.json").exists()


def test_an_owner_is_one_however_spelt(folder: Path) -> None:
    themes = "".join(f"  - title: {n}\n    owner: {owner}\n" for n, owner in enumerate(["BZ", "bz", "Bz "]))
    write(folder / "brief.yaml", LETTER.format(id="brief", type="motie").replace("  - title: MARKT EN RECHT\n", themes))
    groups = check("brief.yaml", select="PL101").group("owner")
    assert {owner: len(findings) for owner, findings in groups.items()} == {"BZ": 3}


def test_findings_are_grouped_by_who_answers_for_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = "themes:\n  - title: Een\n    owner: BZ\n    summary: a\n    themes:\n      - title: Twee\n"
    body += "      - {title: Drie, owner: FIN}\n  - title: Vier\n"
    write(folder / "brief.yaml", LETTER.format(id="brief", type="motie").partition("themes:")[0] + body)
    write(folder / "motie.yaml", LETTER.format(id="motie", type="motie") + "owner: JenV\n")
    assert main(["check", "--format", "grouped", "--group-by", "owner", "--lang", "en"]) == 1
    printed = capsys.readouterr().out
    heads = [line for line in printed.splitlines() if line and not line.startswith(" ")]
    assert heads[:-1] == ["BZ (2)", "FIN (1)", "JenV (1)", "without an owner (1)"]
    main(["check", "--format", "grouped", "--group-by", "owner", "--lang", "en", "--no-excerpts"])
    assert "JenV" not in capsys.readouterr().out
    main(["check", "--format", "json"])
    owners = [finding["owner"] for finding in json.loads(capsys.readouterr().out)["findings"]]
    assert owners == ["BZ", "BZ", "FIN", None, "JenV"]
    main(["check", "--format", "json", "--no-excerpts"])
    assert "JenV" not in capsys.readouterr().out


# Plugins


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The plugin under examples/plugin, as if it were installed."""
    points = [
        EntryPoint("shouting-title", "policylint_house.shouting_title", "policylint.checks"),
        EntryPoint("counts", "policylint_house.counts:report", "policylint.reporters"),
    ]

    def distribution(name: str) -> SimpleNamespace:
        if name != "policylint-house":
            raise PackageNotFoundError(name)
        return SimpleNamespace(entry_points=points)

    monkeypatch.setattr("importlib.metadata.distribution", distribution)
    monkeypatch.syspath_prepend(str(PLUGIN))
    yield
    for name in [name for name in sys.modules if name.startswith("policylint_house")]:
        del sys.modules[name]


NAMED = 'plugins = ["policylint-house"]\nextend = ["policylint_house"]\n'


@pytest.mark.usefixtures("plugin")
def test_a_plugin_that_the_config_names_brings_its_check(folder: Path) -> None:
    write(folder / "policylint.toml", NAMED)
    assert [name for name in found() if "shouting" in name] == [
        "brief.yaml shouting-title",
        "motie.yaml shouting-title",
    ]


@pytest.mark.usefixtures("plugin")
def test_its_options_come_from_the_config(folder: Path) -> None:
    write(folder / "policylint.toml", NAMED + "[options.shouting-title]\nshortest = 50\n")
    assert not any("shouting" in name for name in found())


@pytest.mark.usefixtures("plugin")
def test_an_installed_plugin_that_no_config_names_is_not_loaded(folder: Path) -> None:
    write(folder / "policylint.toml", 'extend = ["policylint_house"]\n')
    [fault] = [d for d in check(".").findings if d.rule.name == "faulty-rule"]
    assert fault.case == "unknown-check"
    assert "policylint_house.shouting_title" not in sys.modules


@pytest.mark.usefixtures("plugin")
def test_it_brings_its_output_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--output-format", "counts"]) == 2
    capsys.readouterr()
    write(folder / "policylint.toml", NAMED)
    assert main(["check", "--output-format", "counts"]) == 1
    assert capsys.readouterr().out == "brief.yaml\t2\nmotie.yaml\t2\n"


@pytest.mark.usefixtures("plugin")
def test_its_rule_is_tested_as_those_that_ship(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "policylint.toml", NAMED)
    arguments = [str(PLUGIN / "policylint_house"), "--config", "policylint.toml", "--lang", "en"]
    assert main(["test", *arguments]) == 0
    assert capsys.readouterr().out == "1 rule, 3 examples: all hold\n"


@pytest.mark.usefixtures("plugin")
def test_its_fix_is_applied(folder: Path) -> None:
    write(folder / "policylint.toml", NAMED)
    main(["check", "--fix"])
    assert "title: Markt en recht\n" in (folder / "brief.yaml").read_text("utf-8")


@pytest.mark.usefixtures("plugin")
def test_a_check_that_cannot_be_loaded_is_told_and_the_rest_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "policylint.toml", NAMED)
    monkeypatch.setitem(sys.modules, "policylint_house.shouting_title", None)
    report = check(".")
    assert [d.case for d in report.findings if d.rule.name == "faulty-rule"] == ["broken-check"]
    assert [f"{d.place.path} {d.rule.name}" for d in report.findings if d.rule.code == "PL101"] == BOTH


def plugged(folder: Path, monkeypatch: pytest.MonkeyPatch, **functions: object) -> None:
    """A plugin of one check, that a rule here runs, or of one output format."""
    write(folder / "policylint.toml", 'plugins = ["huis"]\n')
    points = [
        SimpleNamespace(name=name, group=group, load=lambda found=found: found)
        for group, name, found in (
            ("policylint.checks", "house-check", SimpleNamespace(check=functions.get("check"))),
            ("policylint.reporters", "house-format", functions.get("report")),
        )
    ]
    monkeypatch.setattr("importlib.metadata.distribution", lambda name: SimpleNamespace(entry_points=points))
    write(
        folder / "house.yaml",
        rule().replace("each: theme\nrequire: {required: [summary]}\nat: title", "check: house-check"),
    )


def leaving(context: object) -> list[object]:
    sys.exit(0)


@pytest.mark.parametrize("closing", [False, True])
def test_a_check_that_leaves_the_program_is_told_and_exits_3(
    folder: Path, monkeypatch: pytest.MonkeyPatch, closing: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("policylint.checks.from_module", closed(closing))
    plugged(folder, monkeypatch, check=leaving)
    assert main(["check", "--format", "concise"]) == 3
    printed = capsys.readouterr().out
    assert "PL911" in printed
    assert "PL101" in printed


def closed(closing: bool) -> object:
    from policylint import checks

    original = checks.from_module

    def made(module: object) -> checks.Check:
        check = original(module)
        return check._replace(closing=True) if closing and isinstance(module, SimpleNamespace) else check

    return made


@pytest.mark.parametrize(("start", "end"), [(-200, -190), (5, 2), (10, 100_000)])
def test_a_finding_outside_the_text_counts_as_breaking_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch, start: int, end: int
) -> None:
    from policylint.checks import Context, Finding

    def stray(context: Context) -> list[Finding]:
        return [Finding(context.project.policies[0], start, end, {"title": "x"})]

    plugged(folder, monkeypatch, check=stray)
    names = {d.rule.name for d in check(".").findings}
    assert "failed-check" in names
    assert "house" not in names


@pytest.mark.parametrize("how", ["raises", "leaves", "none"])
def test_an_output_format_that_breaks_off_is_named_and_exits_3(
    folder: Path, monkeypatch: pytest.MonkeyPatch, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def report(report: object, look: object) -> object:
        if how == "raises":
            raise KeyError("x")
        return sys.exit(0) if how == "leaves" else None

    plugged(folder, monkeypatch, check=lambda context: [], report=report)
    assert main(["check", "--format", "house-format"]) == 3
    told = capsys.readouterr().err
    assert "the output format `house-format`, of a plugin" in told
    assert "a bug of ours" not in told


# What a branch changed


@pytest.fixture
def branch(folder: Path) -> Path:
    """The project as a git repository in which everything is committed."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "core.hooksPath=/dev/null"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=alles")


def since(revision: str = "main") -> list[str]:
    return [f"{d.place.path} {d.rule.name}" for d in check(".", since=revision).findings]


def test_nothing_changed_nothing_told(branch: Path) -> None:
    assert since() == []


@pytest.mark.parametrize("committed", [True, False])
def test_what_changed_is_told_committed_or_not(branch: Path, committed: bool) -> None:
    git(branch, "switch", "--quiet", "--create", "tak")
    (branch / "brief.yaml").write_text((branch / "brief.yaml").read_text("utf-8") + "    owner: jenv\n")
    if committed:
        commit(branch)
    assert since() == BOTH[:1]


def test_a_new_file_is_told_before_git_knows_it(branch: Path) -> None:
    (branch / "nieuw.yaml").write_text(LETTER.format(id="nieuw", type="motie"), "utf-8")
    assert since() == ["nieuw.yaml theme-without-kamerstuk"]


def test_a_baseline_that_is_not_there_is_told_at_its_line_in_the_config(folder: Path) -> None:
    write(folder / "policylint.toml", 'lang = "nl"\nbaseline = "nee.json"\n')
    with pytest.raises(ConfigError, match="there is no file") as told:
        check(".")
    assert told.value.line == 2


def test_settings_are_shown_of_every_project_that_is_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "policylint.toml", 'lang = "nl"\n')
    (folder / "deel").mkdir()
    write(folder / "deel" / "policylint.toml", 'lang = "en"\n')
    (folder / "deel" / "brief.yaml").write_text(LETTER.format(id="deel", type="motie"), "utf-8")
    assert main(["check", ".", "--show-settings"]) == 0
    printed = capsys.readouterr().out
    assert [line.split()[2] for line in printed.splitlines() if line.startswith("lang =")] == ['"nl"', '"en"']


def test_a_glob_may_begin_at_the_folder_itself(folder: Path) -> None:
    write(folder / "policylint.toml", '[per-file-ignores]\n"./brief.yaml" = ["PL101"]\n')
    assert "brief.yaml" not in {d.place.path for d in check(".", select=["PL101"]).findings}


def test_a_file_with_another_name_and_the_same_in_it_is_not_changed(branch: Path) -> None:
    git(branch, "mv", "brief.yaml", "kamerbrief.yaml")
    assert since() == []
    path = branch / "kamerbrief.yaml"
    path.write_text(path.read_text("utf-8") + "    owner: jenv\n")
    git(branch, "add", "--all")
    assert since() == ["kamerbrief.yaml theme-without-kamerstuk"]


@pytest.mark.parametrize(
    "config", ['extend = ["../pak"]\n', 'rules = ["../pak"]\n', '[schemas]\n"*.yaml" = "../pak/eigen.json"\n']
)
def test_what_a_config_names_beyond_the_repository_is_taken_as_it_is(branch: Path, config: str) -> None:
    pack = branch.parent / "pak"
    pack.mkdir()
    (pack / "eigen.json").write_text("{}", "utf-8")
    write(branch / "policylint.toml", config)
    commit(branch)
    (branch / "nieuw.yaml").write_text(LETTER.format(id="nieuw", type="motie"), "utf-8")
    assert since("HEAD") == ["nieuw.yaml theme-without-kamerstuk"]


def test_a_glob_without_a_match_is_told_where_the_branch_brought_that_about(branch: Path) -> None:
    write(branch / "policylint.toml", '[per-file-ignores]\n"mot*.yaml" = ["PL902"]\n"oud/**" = ["PL902"]\n')
    commit(branch)
    (branch / "brief.yaml").write_text((branch / "brief.yaml").read_text("utf-8") + "    owner: jenv\n")
    assert since() == BOTH[:1]
    (branch / "motie.yaml").rename(branch / "nota.yaml")
    assert "policylint.toml glob-without-match" in since()


def test_what_others_changed_on_the_main_branch_since_is_not_told(branch: Path) -> None:
    git(branch, "switch", "--quiet", "--create", "tak")
    git(branch, "switch", "--quiet", "main")
    (branch / "motie.yaml").write_text((branch / "motie.yaml").read_text("utf-8") + "    owner: jenv\n")
    commit(branch)
    git(branch, "switch", "--quiet", "tak")
    assert since() == []


def test_a_finding_that_rests_on_a_changed_file_is_told_where_it_stands(branch: Path) -> None:
    (branch / "motie.yaml").write_text(LETTER.format(id="brief", type="motie"), "utf-8")
    assert "motie.yaml duplicate-id" in since() or "brief.yaml duplicate-id" in since()
    told = {name.split()[0] for name in since() if "duplicate-id" in name}
    [finding] = [d for d in check(".").findings if d.rule.name == "duplicate-id"]
    assert told == {finding.place.path}


REFERENCES = """\
policylint: 1
kind: policy
id: {id}
title: Brief
language: en
commitments:
  - {commitment}
"""


@pytest.fixture
def tied(branch: Path) -> Path:
    """The branch, with a letter that names a promise in another."""
    write(branch / "drie.yaml", REFERENCES.format(id="drie", commitment="{id: plan, what: Plan, due: 2026-10-01}"))
    write(branch / "vier.yaml", REFERENCES.format(id="vier", commitment="{same-as: drie#plan}"))
    commit(branch)
    return branch


def test_a_reference_that_breaks_since_its_target_got_another_name_is_told(tied: Path) -> None:
    write(tied / "drie.yaml", (tied / "drie.yaml").read_text("utf-8").replace("id: plan", "id: schema"))
    assert since() == ["vier.yaml dangling-reference"]


@pytest.mark.parametrize("committed", [True, False])
def test_a_reference_that_breaks_since_its_document_is_gone_is_told(tied: Path, committed: bool) -> None:
    git(tied, "switch", "--quiet", "--create", "tak")
    (tied / "drie.yaml").unlink()
    if committed:
        commit(tied)
    assert since() == ["vier.yaml dangling-reference"]


def test_what_a_new_rule_finds_in_old_letters_is_told_and_nothing_else(branch: Path) -> None:
    write(branch / "policylint.toml", "")
    commit(branch)
    write(branch / "no-summary.yaml", rule())
    assert since() == ["brief.yaml no-summary", "motie.yaml no-summary"]


def test_what_new_settings_find_in_old_letters_is_told_and_nothing_else(branch: Path) -> None:
    write(branch / "policylint.toml", 'ignore = ["PL101"]\n')
    commit(branch)
    write(branch / "policylint.toml", "")
    assert since() == BOTH
    commit(branch)
    write(branch / "policylint.toml", 'severity = {PL101 = "advice"}\n')
    assert since() == []


def test_what_new_settings_make_louder_is_told_and_what_they_make_softer_is_not(branch: Path) -> None:
    write(branch / "policylint.toml", 'severity = {PL101 = "warning"}\n')
    commit(branch)
    write(branch / "policylint.toml", 'severity = {PL101 = "error"}\n')
    assert since() == BOTH
    write(branch / "policylint.toml", 'severity = {PL101 = "advice"}\n')
    assert since() == []


def test_what_stood_there_before_is_not_told_though_settings_changed(branch: Path) -> None:
    write(branch / "policylint.toml", 'lang = "en"\n')
    assert since() == []


def test_with_a_config_beyond_the_repository_what_stands_in_changed_files_is_told(branch: Path) -> None:
    write(branch.parent / "policylint.toml", "")
    (branch / "brief.yaml").write_text((branch / "brief.yaml").read_text("utf-8") + "    owner: jenv\n")
    assert since() == BOTH[:1]


def test_comparing_leaves_the_repository_as_it_was(tied: Path) -> None:
    def state() -> bytes:
        return subprocess.run(["git", "status", "--porcelain"], cwd=tied, check=True, capture_output=True).stdout

    write(tied / "drie.yaml", (tied / "drie.yaml").read_text("utf-8").replace("id: plan", "id: schema"))
    before = state()
    since()
    assert state() == before


def test_from_a_folder_below_the_repository_names_are_the_same(branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (branch / "sub").mkdir()
    (branch / "sub" / "nieuw.yaml").write_text(LETTER.format(id="nieuw", type="motie"), "utf-8")
    monkeypatch.chdir(branch / "sub")
    assert since() == ["nieuw.yaml theme-without-kamerstuk"]


@pytest.mark.parametrize("revision", ["bestaat-niet", "--help", ""])
def test_an_unknown_revision_is_an_error(branch: Path, revision: str) -> None:
    with pytest.raises(UsageError):
        check(".", since=revision)
    assert main(["check", f"--since={revision}"]) == 2


def test_outside_a_repository_it_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    with pytest.raises(UsageError, match="--since"):
        check(".", since="main")


# Only what git tracks


LETTER_OF = "policylint: 1\nkind: policy\nid: {}\ntitle: Brief\nthemes:\n  - title: A\n"


def test_what_git_does_not_track_is_passed_over_and_read_where_it_is_named(branch: Path) -> None:
    for name in ("gevolgd", "los"):
        write(branch / f"{name}.yaml", LETTER_OF.format(name))
    git(branch, "add", "gevolgd.yaml")

    def found(*paths: str, **more: Any) -> set[str]:
        return {d.place.path for d in check(paths or ".", tracked=True, select="PL101", **more).findings}

    assert "los.yaml" in {d.place.path for d in check(".", select="PL101").findings}
    assert {"gevolgd.yaml", "los.yaml"} & found() == {"gevolgd.yaml"}
    assert {"gevolgd.yaml", "los.yaml"} & found(isolated=True) == {"gevolgd.yaml"}
    assert "los.yaml" in found("los.yaml")
    assert "los.yaml" not in list_files(["."], tracked=True)
    assert "los.yaml" in list_files(["."])


def test_what_lies_in_no_repository_counts_as_tracked(folder: Path) -> None:
    write(folder / "los.yaml", LETTER_OF.format("los"))
    assert "los.yaml" in {d.place.path for d in check(".", tracked=True, select="PL101").findings}


def test_where_git_does_not_answer_it_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "los.yaml", LETTER_OF.format("los"))
    write(folder / ".git", "gitdir: nergens\n")
    assert main(["check", "--tracked", "--lang", "nl"]) == 2
    assert "policylint: --tracked: " in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert main(["check", "--tracked", "--lang", "nl"]) == 2
    assert "--tracked vraagt git welke bestanden het volgt" in capsys.readouterr().err


# In which language it is said that a call or a config cannot be used


@pytest.mark.parametrize(
    ("config", "arguments", "said"),
    [
        ('lang = "nl"', ["--select", "PL1O1"], "select: er is geen regel `PL1O1`; bedoelt u `PL101`?"),
        (
            'lang = "nl"',
            ["--fix", "--diff"],
            "--fix schrijft de bestanden en --diff schrijft niets: kies een van beide",
        ),
        ('lang = "nl"', ["geen"], "geen: er is geen bestand of map met deze naam"),
        (
            'lang = "nl"\n[options.order-doubtful]\nreadin = 1',
            [],
            "policylint.toml:3: `options.order-doubtful.readin`: er is geen optie `readin`; bedoelt u `reading`?",
        ),
        (
            'lang = "nl"\nexclude = ["["]',
            [],
            "policylint.toml:2: `exclude`: `[` is geen zoekpatroon: de `[` wordt niet gesloten",
        ),
        ('lang = "nl"\noutput-format = "sarf"', [], "`sarf` is geen uitvoervorm; bedoelt u `sarif`?"),
        ('lang = "nl"\nignroe = []', [], "policylint.toml:2: onbekende instelling `ignroe`; bedoelt u `ignore`?"),
        ('lang = "nl"\nfail-level = "luid"', [], "policylint.toml:2: `fail-level`: `luid` "),
        ('lang = "nl"\nselect = "PL1"', [], 'hoort een lijst, niet tekst; schrijf ["PL1"]'),
        ('lang = "nl"\nrequired-version = ">=99"', [], "dit project vraagt policylint >=99; dit is"),
        ("", ["--lang", "nl", "--baseline", "x.json"], "er is geen nulmeting met deze naam"),
        ('lang = "nl"', ["--lang", "en", "geen"], "geen: no such file or folder"),
        ("", ["--select", "PL1O1"], "select: no rule is called `PL1O1`; did you mean `PL101`?"),
    ],
)
def test_errors_speak_the_language_of_the_call_or_the_config(
    folder: Path,
    config: str,
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    write(folder / "policylint.toml", config + "\n")
    assert main(["check", *arguments]) == 2
    assert said in capsys.readouterr().err


def templates() -> Iterator[tuple[str, str]]:
    """What the package says when a call or config cannot be used: where, and the sentence with {} for what varies."""
    package = Path(policylint.__file__).parent
    errors = {"UsageError", "ConfigError", "RuleError", "PluginError"}
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in errors and node.args:
                message = node.args[0]
                if isinstance(message, ast.Constant):
                    yield f"{path.name}:{node.lineno}", str(message.value)
                elif isinstance(message, ast.JoinedStr):
                    parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in message.values]
                    yield f"{path.name}:{node.lineno}", "".join(map(str, parts))


def test_everything_that_is_said_of_a_call_or_config_has_its_dutch_words() -> None:
    # What only a program can do wrong, and what already is in the language that is wanted.
    spared = {
        "a report is grouped by one of {}, not by `{}`",
        "`today` takes a datetime.date, not {}",
        "a text is `str` or `bytes`, not `{}`",
        "{}: {}",
    }
    found = {text: place for place, text in templates()}
    assert len(found) > 50
    assert {text: place for text, place in found.items() if text not in dutch.TEMPLATES | spared} == {}


def test_a_config_that_is_not_in_utf_8_is_told_at_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "policylint.toml").write_bytes(b'lang = "nl"\n# caf\xe9\n')
    assert main(["check", "--lang", "nl"]) == 2
    assert "policylint.toml:2: geen geldige TOML: het is geen UTF-8" in capsys.readouterr().err
