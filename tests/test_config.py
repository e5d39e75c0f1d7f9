"""Settings: where they come from, what they change, and what is told where they cannot be used."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace

import pytest

from policylint import ConfigError, UsageError, check, requirement
from policylint.cli import main
from policylint.config import Config, Finder

PLUGIN = Path(__file__).parent / "plugin"
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
    assert found(select=("HOUSE",)) == []
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
    from policylint.rules import Selection

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
        ("[options.cited-twice]\na = 1", "Additional properties", 1),
        ('plugins = ["er-is-geen-pakket"]', "no installed package is called `er-is-geen-pakket`", 1),
        ('plugins = ["pytest"]', "brings no checks", 1),
        ('extend = ["../elders.toml"]', "`extend`: no file, folder or installed package", 1),
        ('rules = ["er_is_geen_pakket"]', "`rules`: no file, folder or installed package", 1),
        ('extend = "policylint.toml"', "leads back to this file", None),
        ('required-version = ">=99"', "this project asks for policylint >=99", 1),
        ('required-version = "nieuw"', "`nieuw` cannot be read", 1),
        ('fail-level = "luid"', "fail-level", 1),
    ],
)
def test_a_setting_that_cannot_be_used_is_an_error_at_its_line_and_exits_2(
    folder: Path, text: str, reason: str, line: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / "policylint.toml", text + "\n")
    with pytest.raises(ConfigError) as error:
        check(".")
    assert reason in error.value.message
    assert error.value.line == line
    assert main(["check"]) == 2
    assert "policylint.toml" in capsys.readouterr().err


HOUSE_SCHEMA = """\
{"properties": {"themes": {"items": {"required": ["owner"]}}, "type": {"enum": ["brief-regering"]}}}
"""


def test_documents_must_fit_a_schema_of_the_house_where_the_config_says_so(folder: Path) -> None:
    write(folder / "huis.schema.json", HOUSE_SCHEMA)
    write(folder / "policylint.toml", '[schemas]\n"mot*.yaml" = "huis.schema.json"\n')
    report = check(".")
    misfits = [d for d in report.findings if d.rule.name == "schema-violation"]
    places = [(d.place.path, d.case, report.sources[d.place.path].cut(d.place.span)) for d in misfits]
    assert places == [("motie.yaml", "value-unknown", "motie"), ("motie.yaml", "missing-key", "title")]
    assert BOTH[1] in found()  # the other rules still see it


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
    assert f'lang = "nl"  # {folder.parent / "huis.toml"}:2' in lines
    assert 'lang = "en"  # command line' in lines
    assert f'ignore = ["PL110"]  # {folder / "policylint.toml"}:2' in lines
    assert f'severity."PL101" = "advice"  # {folder / "policylint.toml"}:4' in lines
    assert "select = []  # default" in lines
    assert 'select = ["PL1"]  # command line' in lines
    assert "preview = false  # default" in lines


# Plugins


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The plugin under tests/plugin, as if it were installed."""
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


def test_from_a_folder_below_the_repository_names_are_the_same(branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (branch / "sub").mkdir()
    (branch / "sub" / "nieuw.yaml").write_text(LETTER.format(id="nieuw", type="motie"), "utf-8")
    monkeypatch.chdir(branch / "sub")
    assert since() == ["nieuw.yaml theme-without-kamerstuk"]


@pytest.mark.parametrize("revision", ["bestaat-niet", "--help"])
def test_an_unknown_revision_is_an_error(branch: Path, revision: str) -> None:
    with pytest.raises(UsageError):
        check(".", since=revision)
    assert main(["check", f"--since={revision}"]) == 2


def test_outside_a_repository_it_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    with pytest.raises(UsageError, match="--since"):
        check(".", since="main")
