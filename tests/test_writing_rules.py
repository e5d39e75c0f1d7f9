"""Slips of those who write rules: each is told at its place, with what to do, wherever the file lies."""

import json
import re
from pathlib import Path

import pytest

from policylint import check, check_text
from policylint.cli import main
from policylint.messages import render

LETTER = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\ntype: motie\nthemes:\n  - title: Markt\n"
RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A, nl: A}
why: {en: B, nl: B}
message: {en: "C {title}", nl: "C {title}"}
each: theme
require: {required: [summary]}
at: title
valid:
  - |
    themes:
      - {title: Recht, summary: Een zin.}
invalid:
  - |
    themes:
      - title: ⟦Recht⟧
"""
# By what its form is told where the rules about form do not run.
BROKEN = [
    ("severity: warning", "severity: luid", 4, 11, "`luid` is not a known severity"),
    (', nl: "C {title}"}', "}", 7, 1, "the key `nl` is missing here"),
    ("at: title", "at: 'title", 10, 5, "this quotation mark is never closed"),
    ("at: title", "at: title\nat: id", 11, 1, "the key `at` stands here a second time"),
    ("kind: rule", "kind: rul", 2, 7, "`rul` is not a known kind; did you mean `rule`?"),
    ("kind: rule", "kind: regel", 2, 7, "`regel` is not a known kind; did you mean `rule`?"),
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a letter."""
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "policylint.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("old", "new", "line", "column", "said"), BROKEN)
@pytest.mark.parametrize("how", ["named", "only", "stdin", "selected", "ignored", "spared"])
def test_what_keeps_a_rule_from_running_is_told_once_whatever_is_asked_for(
    project: Path, old: str, new: str, line: int, column: int, said: str, how: str
) -> None:
    (project / "house.yaml").write_text(RULE.replace(old, new), "utf-8")
    if how == "spared":
        (project / "policylint.toml").write_text('[per-file-ignores]\n"house.yaml" = ["PL00"]\n')
    report = {
        "named": lambda: check("brief.yaml"),
        "only": lambda: check(".", only=["brief.yaml"]),
        "stdin": lambda: check_text(LETTER, "brief.yaml"),
        "selected": lambda: check(".", select=["PL101"]),
        "ignored": lambda: check(".", ignore=["PL001", "PL002", "PL003"]),
        "spared": lambda: check("."),
    }[how]()
    [fault] = [d for d in report.findings if d.place.path == "house.yaml"]
    start = fault.place.span.start
    assert (fault.rule.name, start.line + 1, start.column + 1) == ("faulty-rule", line, column)
    assert said in render(fault, "en").message
    assert report.misconfigured


def test_where_one_rule_about_form_runs_the_others_are_stood_in_for(project: Path) -> None:
    (project / "house.yaml").write_text(RULE.replace("at: title", "at: 'title"), "utf-8")
    report = check(".", ignore=["PL003"])
    assert [d.rule.name for d in report.findings if d.place.path == "house.yaml"] == ["malformed-yaml"]


def test_a_file_that_rules_names_and_that_is_no_rule_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "house.yaml").write_text("code: X\n", "utf-8")
    (project / "policylint.toml").write_text('rules = ["house.yaml"]\n')
    assert main(["check", "--lang", "nl"]) == 2
    assert "`rules` noemt dit bestand, en het is geen regelbestand" in capsys.readouterr().err


def test_a_pack_is_found_by_the_name_under_which_it_was_installed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "lib" / "huis_pak").mkdir(parents=True)
    (project / "lib" / "huis_pak" / "house.yaml").write_text(RULE, "utf-8")
    monkeypatch.syspath_prepend(str(project / "lib"))
    (project / "policylint.toml").write_text('extend = ["huis-pak"]\nexclude = ["lib"]\n')
    assert "HOUSE001" in [d.rule.code for d in check(".").findings]


# What a rule asks for


@pytest.mark.parametrize(
    ("old", "new", "place", "way"),
    [
        ("[summary]", "[samenvatting]", "samenvatting", "`summary`"),
        ("{required: [summary]}", "{properties: {titel: {minLength: 3}}}", "titel", "`title`"),
        ("{required: [summary]}", "{not: {anyOf: [{required: [rolle]}]}}", "rolle", "`role`"),
        (
            "{required: [summary]}",
            "{properties: {citations: {items: {required: [pagina]}}}}",
            "pagina",
            "`pages`",
        ),
        ("each: theme", "each: $.themes[*].citaties", "citaties", "`citations`"),
        ("each: theme", "each: $.themes[?@.titel == 'x']", "titel", "`title`"),
        ("[summary]", "[xyzzy]", "xyzzy", "nearest: –"),
    ],
)
def test_a_key_that_no_document_can_have_is_told(project: Path, old: str, new: str, place: str, way: str) -> None:
    (project / "house.yaml").write_text(RULE.replace(old, new), "utf-8")
    report = check(".")
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert fault.case == ("unknown-in-path" if "$" in new else "unknown-in-schema")
    assert report.sources[fault.place.path].cut(fault.place.span) == place
    assert way in render(fault, "en").resolve[0]


@pytest.mark.parametrize("each", ["$.sources.motie-x.cite", "$.themes[*].citations[?@.kind == 'kamerstuk']", "$..due"])
def test_keys_that_a_document_can_have_are_not_told(project: Path, each: str) -> None:
    text = RULE.replace("each: theme", f"each: {each}").replace("C {title}", "C")
    (project / "house.yaml").write_text(text, "utf-8")
    assert [d for d in check(".").findings if d.rule.name == "faulty-rule"] == []


@pytest.mark.parametrize(
    ("path", "place", "nl"),
    [
        ("$.themes[", "[", "het pad breekt aan het eind af"),
        ("$.themes[?@.title = 'x']", "=", "schrijf `==` voor `=`"),
        ("$.themes[?@.title == 'x' and @.owner]", "and", "schrijf `&&` voor `and`"),
        ("$.themes[?lengte(@.title) > 3]", "lengte", "er is geen functie `lengte`; bekend zijn"),
        ("$.themes[?(@.title]", "(", "dit haakje wordt niet gesloten"),
        ("$.themes[01]", "01", "voor een getal staat geen 0"),
        ("$themes", "themes", "`themes` kan hier niet staan"),
        ("$.themes[?match(@.title)]", "match", "`match()` vraagt 2 waarden tussen de haakjes"),
    ],
)
def test_a_slip_in_a_json_path_is_shown_where_it_is(project: Path, path: str, place: str, nl: str) -> None:
    (project / "house.yaml").write_text(RULE.replace("each: theme", f'each: "{path}"'), "utf-8")
    report = check(".")
    [fault] = [d for d in report.findings if d.rule.name == "faulty-rule"]
    assert (fault.case, report.sources[fault.place.path].cut(fault.place.span)) == ("bad-path", place)
    assert nl in render(fault, "nl").message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "ernst: warning", "de sleutel `ernst` bestaat hier niet; bedoelt u `severity`?"),
        (
            "severity: warning",
            "severity: let op",
            "`let op` is geen bekende waarde voor severity; bedoelt u `warning`?",
        ),
        (
            "require: {required: [summary]}",
            "require:\nrequired: [summary]",
            "de sleutel `required` bestaat hier niet; hij lijkt onder `require` te horen, dat leeg is",
        ),
        (
            "  - |\n    themes:\n      - {title: Recht, summary: Een zin.}\n",
            "  - themes:\n      - {title: Recht, summary: Een zin.}\n",
            "een voorbeeld is een tekst, en hier beginnen sleutels (`themes`)",
        ),
        ("code: HOUSE001", "code: huis1", "`huis1` heeft niet de vorm van code"),
    ],
)
def test_a_slip_of_whoever_writes_a_rule_is_one_line_that_says_what_to_do(
    project: Path, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "house.yaml").write_text(RULE.replace(old, new), "utf-8")
    assert main(["test", "--lang", "nl"]) == 2
    first, *ways = capsys.readouterr().out.splitlines()
    assert first.split(": ", 1)[1].split(" ", 1)[1] == said
    assert ways
    assert all(re.match(" {4}", way) for way in ways)


def test_a_misspelt_key_after_one_that_is_empty_is_not_taken_for_what_belongs_under_it(project: Path) -> None:
    (project / "house.yaml").write_text(RULE.replace("require:", "where:\nrequires:"), "utf-8")
    said = [render(d, "en").message for d in check(".").findings if d.place.path == "house.yaml"]
    assert "there is no key `requires` here; did you mean `require`?" in said


# Examples


@pytest.mark.parametrize(
    "example",
    [
        "? title\n: ⟦Recht⟧\n",
        '"title": ⟦Recht⟧\n',
        "{title: ⟦Recht⟧}",
        '? title\n: ⟦Recht⟧\n"policylint": 1\nkind: policy\nid: x\ntype: motie\n',
        "# over de {titel}\n{title: ⟦Recht⟧}",
    ],
)
def test_an_example_may_write_its_keys_in_any_way_of_yaml(
    project: Path, example: str, capsys: pytest.CaptureFixture[str]
) -> None:
    head = RULE.partition("valid:")[0].replace("each: theme", "each: document").replace("[summary]", "[owner]")
    (project / "house.yaml").write_text(f"{head}valid: ['owner: BZ']\ninvalid: [{json.dumps(example)}]\n", "utf-8")
    assert main(["test", "--lang", "en"]) == 0, capsys.readouterr().out
