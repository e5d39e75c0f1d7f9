"""Rules as their writers meet them: begun, held to their examples, and told what is wrong with them."""

import json
import re
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylint import (
    catalogue,
    check,
    engine,
    entry_kinds,
    fragment_faults,
    house,
    rule_examples,
    rule_faults,
    rules,
    schema_keywords,
)
from policylint.cli import main
from policylint.config import Config
from policylint.messages import render
from policylint.project import Project, Surroundings, from_bytes
from policylint.reporters import Look
from policylint.reporters import render as reported
from policylint.rules import EACH
from policylint.selection import Selection

RULES = Path(__file__).parent.parent / "rules"
LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
language: en
type: motie
citations:
  - Kamerstuk 22112 Nr. 4361
  - cite: ECLI:NL:HR:2012:BQ9251
themes:
  - title: Markt
"""
RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A theme has no summary, nl: Een thema heeft geen samenvatting}
why: {en: It helps., nl: Dat helpt.}
resolve: {en: ["add it"], nl: ["voeg haar toe"]}
message: {en: "“{title}” has none", nl: "“{title}” heeft er geen"}
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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a letter and a rule of its own, in which the test runs."""
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "no-summary.yaml").write_text(RULE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rewrite(folder: Path, old: str, new: str) -> None:
    assert old in RULE
    (folder / "no-summary.yaml").write_text(RULE.replace(old, new), "utf-8")


def faults() -> list[tuple[str | None, str]]:
    report = check(".", isolated=True)
    return [
        (d.case, report.sources[d.place.path].cut(d.place.span))
        for d in report.findings
        if d.rule.name == "faulty-rule" and d.place.path == "no-summary.yaml"
    ]


# What is wrong with a rule file


@pytest.mark.parametrize(
    ("old", "new", "case", "place"),
    [
        ("each: theme\nrequire: {required: [summary]}", "check: commma-trap", "unknown-check", "commma-trap"),
        ("require: {required: [summary]}", "require: {required: summary}", "bad-schema", "summary"),
        ("require: {required: [summary]}", "require: {type: strnig}", "bad-schema", "strnig"),
        ("at: title", "where: {properties: {role: 3}}\nat: title", "bad-schema", "3"),
        ("{required: [summary]}", "{$ref: 'https://example.org/x.json'}", "bad-schema", "'https://example.org/x.json'"),
        ("{required: [summary]}", "{$ref: '#/properties/x'}", "bad-schema", "'#/properties/x'"),
        ("{required: [summary]}", "{properties: {title: {pattern: '['}}}", "unreadable-pattern", "'['"),
        ("each: theme", "each: $.themes[", "bad-path", "["),
        ("each: theme", "each: $.themes[*].titel", "unknown-in-path", "titel"),
        ("each: theme", "each: $.themes[?@.citations[?@.cit == 'x']]", "unknown-in-path", "cit"),
        ("each: theme", "each: $.thema[?@.title]", "unknown-in-path", "thema"),
        ("each: theme", "each: \"$..[?search(@.id,'[')]\"", "unreadable-pattern", "["),
        (
            "each: theme",
            "each: $.themes[?@.owner && !match(@.title,'(a+)+')]",
            "bad-pattern",
            "(a+)+",
        ),
        ("each: theme", "each: $[?@.themes[?match(@.title,'[')]]", "unreadable-pattern", "["),
        ("each: theme", "each: $[?search(@.title,$.id)]", "open-pattern", "$[?search(@.title,$.id)]"),
        ("“{title}” has none", "“{titel}” has none", "unknown-field", "{titel}"),
        ('message: {en: "“{title}” has none", nl: "“{title}” heeft er geen"}\n', "", "no-message", "p"),
        ("code: HOUSE001", "code: PL101", "taken-by-ours", "PL101"),
        ("code: HOUSE001", "code: PL150", "code-of-ours", "PL150"),
        ("{required: [summary]}", "{requird: [summary]}", "keyword-near", "requird"),
        ("{required: [summary]}", "{properties: {title: {anyOf: [{lengte: 3}]}}}", "keyword-unknown", "lengte"),
        ("{required: [summary]}", "{allOf: [{$ref: '#/allOf/0'}]}", "bad-schema", "'#/allOf/0'"),
        ("{required: [summary]}", "{$defs: {a: {$ref: '#/$defs/a'}}, $ref: '#/$defs/a'}", "bad-schema", "'#/$defs/a'"),
        ("{required: [summary]}", "{$defs: {a: {not: {$ref: '#'}}}, $ref: '#/$defs/a'}", "bad-schema", "'#/$defs/a'"),
        ("{required: [summary]}", "{$ref: '#'}", "bad-schema", "'#'"),
        (
            "{required: [summary]}",
            "{properties: {title: {pattern: '^(([a-zA-Z0-9 .]+)+)+!$'}}}",
            "bad-pattern",
            "'^(([a-zA-Z0-9 .]+)+)+!$'",
        ),
        ("{required: [summary]}", "{patternProperties: {'(a|b|ab)*c': false}}", "bad-pattern", "'(a|b|ab)*c'"),
        ("at: title", "at: titel", "unknown-place", "titel"),
        ("at: title", "at: title\noptions: {kinds: [x]}", "of-check", "options"),
        ("at: title", "at: title\ncases: {a: {message: {en: x, nl: y}}}", "of-check", "cases"),
        ("“{title}” has none", "“{title}” has {}", "braces", "{}"),
        ("“{title}” has none", "“{titel!r}” has none", "braces", "{titel!r}"),
        ("“{title}” has none", "“{title:>10}” has none", "braces", "{title:>10}"),
        ("“{title}” has none", "“{title” has none", "braces", "{"),
        ("“{title}” has none", "“{{title}}” has none", "braces", "{"),
        ("“{title}” has none", "“{Title}” has `{x:y}`", "braces", "{Title}"),
        ("at: title", "at: titel/0", "unknown-place", "titel/0"),
        ("{required: [summary]}", "{owner: bz}", "keyword-unknown", "owner"),
        ('nl: ["voeg haar toe"]', "nl: [voeg haar toe, met een zin]", "ways-apart", "nl"),
        ("at: title", "fix: {set: x}", "fix-nowhere", "fix"),
        (
            "each: theme\nrequire: {required: [summary]}\nat: title",
            "check: open-point\nat: title\nfix: {set: x}",
            "fix-of-check",
            "fix",
        ),
    ],
)
def test_a_rule_that_cannot_work_is_told_at_its_place_and_exits_2(
    folder: Path, old: str, new: str, case: str, place: str
) -> None:
    rewrite(folder, old, new)
    assert faults() == [(case, place)]
    assert main(["check", "--isolated"]) == 2


def test_a_schema_that_refers_to_itself_within_the_value_is_sound(folder: Path) -> None:
    rewrite(folder, "{required: [summary]}", "{required: [title], properties: {themes: {items: {$ref: '#'}}}}")
    assert faults() == []


def test_words_of_a_pattern_say_on_which_text_it_takes_long(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "{required: [summary]}", "{properties: {title: {pattern: '^(ab|a|b)*$'}}}")
    assert main(["check", "--isolated", "--lang", "en", "--format", "concise"]) == 2
    assert "on `babbabbabb…` each `abb` more doubles the work" in capsys.readouterr().out
    assert main(["check", "--isolated", "--lang", "nl", "--format", "concise"]) == 2
    assert "op `babbabbabb…` verdubbelt elke `abb` erbij het werk" in capsys.readouterr().out


def test_options_that_the_check_does_not_take_are_told_at_their_place(folder: Path) -> None:
    rewrite(
        folder,
        "each: theme\nrequire: {required: [summary]}",
        "check: conflict\noptions: {verdict: anders}",
    )
    assert faults() == [("bad-options", "anders")]


def test_the_rest_of_the_run_goes_on_beside_a_rule_that_cannot_work(folder: Path) -> None:
    rewrite(folder, "{required: [summary]}", "{type: strnig}")
    assert {d.rule.name for d in check(".", isolated=True).findings} == {"faulty-rule", "theme-without-kamerstuk"}


def test_it_is_told_whatever_is_selected_and_reported(folder: Path) -> None:
    rewrite(folder, "{required: [summary]}", "{type: strnig}")
    found = check(".", isolated=True, select=["PL102"], only=["brief.yaml"]).findings
    assert [d.rule.name for d in found] == ["faulty-rule"]


def test_a_rule_that_is_not_well_formed_is_told_by_form_alone(folder: Path) -> None:
    rewrite(folder, "severity: warning", "severity: luid")
    found = check("no-summary.yaml", isolated=True).findings
    assert [d.rule.name for d in found] == ["schema-violation"]


def test_two_rules_of_one_name_in_two_folders_are_told(folder: Path) -> None:
    (folder / "meer").mkdir()
    (folder / "meer" / "no-summary.yaml").write_text(RULE.replace("HOUSE001", "HOUSE002"), "utf-8")
    [fault] = [d for d in check(".", isolated=True).findings if d.rule.name == "faulty-rule"]
    assert (fault.place.path, fault.case) == ("meer/no-summary.yaml", "taken")


def test_a_waiver_of_a_rule_that_cannot_work_is_not_called_unknown(folder: Path) -> None:
    rewrite(folder, "{required: [summary]}", "{type: strnig}")
    waived = LETTER.replace("Markt", "Markt # policylint: waive no-summary -- later")
    (folder / "brief.yaml").write_text(waived, "utf-8")
    assert {d.rule.name for d in check(".", isolated=True).findings} == {"faulty-rule", "theme-without-kamerstuk"}


@pytest.mark.parametrize("rule", rules.builtin(), ids=lambda rule: rule.name)
def test_no_rule_that_ships_has_a_fault(rule: rules.Rule) -> None:
    assert rule_faults.faults(rule) == []


@pytest.mark.parametrize(
    "fragment",
    [
        {"required": ["a"], "properties": {"a": {"const": 1, "type": "string"}}, "not": {"enum": [1]}},
        {"anyOf": [True, {"contains": {"if": True, "then": False}}]},
        {"required": "a"},
        {"required": ["a", "a"]},
        {"properties": []},
        {"properties": {"a": 1}},
        {"anyOf": []},
        {"type": "strnig"},
        {"enum": 3},
        {"minLength": -1},
        {"minLength": True},
        {"maxItems": 1.5},
        {"properties": {"a": {"minLength": 3, "maxLength": 0}}},
        {"pattern": "["},
        {"not": {"pattern": "^Bijlage [0-9]+$"}},
        {"pattern": 3},
        3,
    ],
)
def test_the_quick_look_at_a_schema_never_passes_what_is_none(fragment: Any) -> None:
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(fragment)
        sound = True
    except SchemaError:
        sound = False
    if schema_keywords.plainly_sound(fragment):
        assert sound
    if schema_keywords.plainly_sound(fragment, lambda pattern: fragment_faults.pattern_fault(pattern) is None):
        assert sound


def test_a_pattern_in_a_schema_that_is_plainly_sound_is_looked_into() -> None:
    fragment: dict[str, Any] = {"properties": {"cite": {"not": {"pattern": "(a+)+$"}}}}
    fault = fragment_faults.schema_fault(fragment)
    assert fault is not None
    assert fault.path == ("properties", "cite", "not", "pattern")
    assert fault.of_pattern
    fragment["properties"]["cite"]["not"]["pattern"] = "a+$"
    assert fragment_faults.schema_fault(fragment) is None


@pytest.mark.parametrize("each", [*EACH, "$.themes[*]"])
def test_fields_that_words_may_use_are_told_for_each_kind(each: str) -> None:
    assert entry_kinds.fields(each)


# A check that breaks off


def raising(monkeypatch: pytest.MonkeyPatch, *, after: bool = False) -> None:
    def run(context: Any) -> Any:
        from policylint.checks import at

        if after:
            document = context.project.policies[0]
            yield at(document, document.entries("theme")[0].at("title"), {"title": "Markt"})
        raise KeyError("geheim")

    monkeypatch.setitem(sys.modules, "policylint.checks.house_check", SimpleNamespace(check=run))  # type: ignore[arg-type]


CHECKED = ("each: theme\nrequire: {required: [summary]}\nat: title", "check: house-check")


def test_a_check_that_raises_is_one_finding_that_names_it_and_exits_3(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raising(monkeypatch)
    rewrite(folder, *CHECKED)
    [fault] = [d for d in check(".", isolated=True).findings if d.rule.name == "failed-check"]
    assert fault.place.path == "no-summary.yaml"
    assert render(fault, "en").message == "the check `house-check` broke off with a KeyError: 'geheim'"
    assert main(["check", "--isolated"]) == 3


def test_the_run_goes_on_and_keeps_what_was_found_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, after=True)
    rewrite(folder, *CHECKED)
    names = {d.rule.name for d in check(".", isolated=True).findings}
    assert names == {"failed-check", "no-summary", "theme-without-kamerstuk"}


def test_its_error_is_text_of_the_draft_and_is_not_shown_without_excerpts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raising(monkeypatch)
    rewrite(folder, *CHECKED)
    for name in ("full", "json", "sarif"):
        text = reported(check(".", isolated=True), name, Look(excerpts=False))
        assert "geheim" not in text
        assert "house-check" in text


def test_a_field_that_a_check_does_not_give_is_told_and_no_braces_reach_the_reader(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from policylint.checks import at

    def run(context: Any) -> Any:
        for theme in context.project.policies[0].entries("theme"):
            yield at(context.project.policies[0], theme.at("title"), {"titel": theme["title"]})

    monkeypatch.setitem(sys.modules, "policylint.checks.house_check", SimpleNamespace(check=run))  # type: ignore[arg-type]
    rewrite(folder, *CHECKED)
    found = check(".", isolated=True).findings
    # The finding itself stays, and the field is told once for all of them.
    assert [render(d, "en").message for d in found if d.rule.name == "no-summary"] == ["“–” has none"]
    [fault] = [d for d in found if d.rule.name == "failed-check"]
    assert fault.place.path == "no-summary.yaml"
    assert render(fault, "en").message == (
        "the check `house-check` gives no field `title`, which the words of the rule `no-summary` name"
    )
    assert render(fault, "nl").resolve[0] == "schrijf een veld dat ze wel geeft: `titel`"
    for name in ("full", "json", "sarif", "concise"):
        assert "{title}" not in reported(check(".", isolated=True), name, Look())
    assert main(["check", "--isolated"]) == 3


def test_yaml_between_backticks_may_stand_in_words(folder: Path) -> None:
    rewrite(folder, "“{title}” has none", "“{title}” has none: write `due: {within: 6 weeks}` or `{ }`")
    assert faults() == []


@pytest.mark.parametrize("garbage", [None, ("brief.yaml", 1, 2), 3])
def test_what_is_no_finding_counts_as_breaking_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch, garbage: object
) -> None:
    check_ = SimpleNamespace(check=lambda context: [garbage])
    monkeypatch.setitem(sys.modules, "policylint.checks.house_check", check_)  # type: ignore[arg-type]
    rewrite(folder, *CHECKED)
    assert {d.rule.name for d in check(".", isolated=True).findings} == {"failed-check", "theme-without-kamerstuk"}


def test_with_debug_it_raises(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch)
    rewrite(folder, *CHECKED)
    monkeypatch.setenv("POLICYLINT_DEBUG", "1")
    with pytest.raises(KeyError):
        check(".", isolated=True)


# JSONPath


def selected(folder: Path, path: str, require: str = "false", at: str = "") -> list[str]:
    text = RULE.replace("each: theme", f"each: {path!r}").replace("{required: [summary]}", require)
    text = text.replace("“{title}” has none", "no").replace("“{title}” heeft er geen", "nee").replace("at: title\n", at)
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    report = check(".", isolated=True, select=["no-summary"])
    return [report.sources[d.place.path].cut(d.place.span) for d in report.findings]


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("$.themes[*].title", ["Markt"]),
        ("$.title", ["Brief"]),
        ("$.citations[*]", ["Kamerstuk 22112 Nr. 4361", "cite"]),
        ("$.citations[?@.kind=='ecli'].cite", ["ECLI:NL:HR:2012:BQ9251"]),
        ("$.citations[0].id", ["Kamerstuk 22112 Nr. 4361"]),
        ("$..kind", ["policy", "Kamerstuk 22112 Nr. 4361", "cite"]),
        ("$.themes[?@.owner]", []),
        ("$.sources['x-1'].cite", []),
        ("$.sources[?@.kind == 'kamerstuk']", []),
    ],
)
def test_each_takes_a_json_path_and_knows_the_place_of_what_it_leads_to(
    folder: Path, path: str, places: list[str]
) -> None:
    assert sorted(selected(folder, path)) == sorted(places)


def test_a_place_to_which_a_path_leads_in_more_than_one_way_is_told_once(folder: Path) -> None:
    report_places = selected(folder, "$..*")
    assert len(report_places) == len(selected(folder, "$..[*,*]")) > 5
    report = check(".", isolated=True, select=["no-summary"])
    assert len({d.place for d in report.findings}) == len(report.findings)


def test_what_a_path_leads_to_is_judged_by_itself(folder: Path) -> None:
    assert selected(folder, "$.citations[*]", "{properties: {kind: {const: ecli}}}", "at: cite\n") == [
        "Kamerstuk 22112 Nr. 4361"
    ]


def test_single_values_that_the_view_shows_as_lists_keep_their_place(folder: Path) -> None:
    text = LETTER.replace("citations:\n  - Kamerstuk 22112 Nr. 4361\n  - cite: ECLI:NL:HR:2012:BQ9251\n", "")
    (folder / "brief.yaml").write_text(text + "    citations: Kamerstuk 36327\n", "utf-8")
    assert selected(folder, "$.themes[0].citations[0].kind") == ["Kamerstuk 36327"]


# policylint test


def run_test(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["test", "--isolated", "--lang", "en", *arguments])
    return code, capsys.readouterr().out


def test_a_rule_whose_examples_hold_exits_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_test(folder, capsys) == (0, "1 rule, 2 examples: all hold\n")


def test_of_one_file_that_is_named_nothing_is_told_of_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "policylint.toml").write_text("", "utf-8")
    (folder / "broken.yaml").write_text(RULE.replace("severity: warning", "severity: luid"), "utf-8")
    assert main(["test", "--lang", "en", "no-summary.yaml"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples: all hold\n"
    assert main(["test", "--lang", "en", "broken.yaml"]) == 2
    assert capsys.readouterr().out.startswith("broken.yaml:")
    assert main(["test", "--lang", "en"]) == 2
    assert "broken.yaml:" in capsys.readouterr().out


@pytest.mark.parametrize("require", ["{}", "true"])
def test_a_rule_that_requires_nothing_is_told(folder: Path, capsys: pytest.CaptureFixture[str], require: str) -> None:
    rewrite(folder, "{required: [summary]}", require)
    code, out = run_test(folder, capsys)
    assert (code, "PL910 this requires nothing" in out) == (2, True)


def test_the_rules_that_ship_are_tested_by_the_same_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run_test(folder, capsys, str(RULES))
    assert code == 0
    assert out.startswith(f"{len(rules.builtin())} rules, ")


def test_a_span_that_is_not_the_reported_one_is_shown_as_a_difference(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(folder, "title: ⟦Recht⟧", "⟦title⟧: Recht")
    assert run_test(folder, capsys) == (
        1,
        "no-summary.yaml:17: invalid example 1: reported at another place than marked\n"
        "    --- as written\n"
        "    +++ as it comes out\n"
        "     actor: kabinet-jetten\n"
        "     themes:\n"
        "    -  - ⟦title⟧: Recht\n"
        "    +  - title: ⟦Recht⟧\n"
        "     \n"
        "1 rule, 2 examples: 1 does not hold\n",
    )


INVALID = "  - |\n    themes:\n      - title: ⟦Recht⟧\n"
WITH = "  - yaml: |\n      themes:\n        - title: ⟦Recht⟧\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (INVALID, WITH + '    en: "has none"\n', "another message (en)"),
        (INVALID, WITH + '    nl: "“Recht” heeft er een"\n', "another message (nl)"),
        (INVALID, INVALID + INVALID, "another example is just the same"),
        (INVALID, INVALID + INVALID.replace("⟧", "⟧  # nog eens"), "another example is just the same"),
        (
            INVALID,
            INVALID + INVALID.replace("title: ", "# nog eens\n        title:   "),
            "another example is just the same",
        ),
        (INVALID, INVALID + INVALID.replace("    themes:", "\n    themes:\n"), "another example is just the same"),
        ("title: ⟦Recht⟧", "title: Recht", "tests nothing"),
        ("title: Recht, summary", "title: ⟦Recht⟧, summary", "in which nothing is wrong"),
        ("title: ⟦Recht⟧", "title: ⟦Recht", "do not pair"),
        ("title: ⟦Recht⟧", "titel: ⟦Recht⟧", "never saw it"),
        ("themes:\n      - {title: Recht, summary: Een zin.}", "summary: Een zin.", "has nothing to look at"),
        ("invalid:\n" + INVALID, "", "there is no invalid example"),
        ("{title}” has none", "{owner}” has none", "no field is called `owner`; there are: title"),
        ("title: ⟦Recht⟧", "title: ⟦Recht⟧\n      - title: Markt", "1 marked, 2 reported"),
    ],
)
def test_what_does_not_hold_is_told_and_exits_1(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    rewrite(folder, old, new)
    code, out = run_test(folder, capsys)
    assert code == 1
    assert said in out


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_why_an_example_does_not_fit_is_told_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    rewrite(folder, "      - title: ⟦Recht⟧", "      - title: ⟦Recht⟧\n        sumary: Een zin.")
    assert main(["test", "--isolated", "--lang", lang]) == 1
    line = {"nl": "regel 3 van het voorbeeld", "en": "line 3 of the example"}[lang]
    assert re.search(rf"^    {line}: PL003 .*`sumary`.*`summary`", capsys.readouterr().out, re.MULTILINE)


def test_a_path_to_what_may_not_be_leads_to_nothing_in_a_valid_example(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RULE.replace("each: theme", "each: $.themes[?!@.summary]").replace("{required: [summary]}", "false")
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    assert run_test(folder, capsys) == (0, "1 rule, 2 examples: all hold\n")


FIXING = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A theme is not procedural, nl: Een thema is niet procedureel}
why: {en: It must., nl: Het moet.}
message: {en: "“{title}” is not", nl: "“{title}” is het niet"}
each: theme
require: {properties: {role: {const: procedural}}, required: [role]}
at: role
fix: {set: procedural, safe: true}
valid:
  - |
    themes:
      - {title: Recht, role: procedural}
invalid:
  - yaml: |
      themes:
        - ⟦title⟧: Recht  # een opmerking
          summary: Een zin.
        - {⟦title⟧: Markt}
        - ⟦summary⟧: |
            Een zin.
          title: Slot
    fixed: |
      themes:
        - title: Recht  # een opmerking
          role: procedural
          summary: Een zin.
        - {title: Markt, role: procedural}
        - role: procedural
          summary: |
            Een zin.
          title: Slot
"""


def test_a_rule_file_may_say_what_mends_its_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "no-summary.yaml").write_text(FIXING, "utf-8")
    assert run_test(folder, capsys) == (0, "1 rule, 2 examples: all hold\n")
    assert main(["check", "--isolated", "--fix", "--select", "HOUSE001"]) == 0
    assert (folder / "brief.yaml").read_text("utf-8") == LETTER + "    role: procedural\n"


def test_what_stands_there_is_replaced(folder: Path) -> None:
    text = FIXING.partition("valid:")[0].replace("each: theme", "each: document").replace("role", "genre")
    text = text.replace("procedural", "bnc-fiche").replace("“{title}”", "it")
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    for written in ("genre: planningsbrief", 'genre: "planningsbrief"'):
        (folder / "brief.yaml").write_text(LETTER.replace("type: motie", f"type: motie\n{written} # zo"), "utf-8")
        main(["check", "--isolated", "--fix", "--select", "HOUSE001"])
        assert "\ngenre: bnc-fiche # zo\n" in (folder / "brief.yaml").read_text("utf-8")


def test_a_fix_that_is_not_called_safe_waits_to_be_asked_for(folder: Path) -> None:
    (folder / "no-summary.yaml").write_text(FIXING.replace(", safe: true", ""), "utf-8")
    assert main(["check", "--isolated", "--fix", "--select", "HOUSE001", "--fail-level", "warning"]) == 1
    assert main(["check", "--isolated", "--fix", "--unsafe", "--select", "HOUSE001", "--fail-level", "warning"]) == 0


@pytest.mark.parametrize("looked_at", ["Een", "Twee"])
def test_a_text_that_an_alias_repeats_is_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], looked_at: str
) -> None:
    where = f"each: theme\nwhere: {{properties: {{title: {{const: {looked_at}}}}}}}"
    rule = FIXING.partition("valid:")[0].replace("role", "owner").replace("each: theme", where)
    (folder / "no-summary.yaml").write_text(rule, "utf-8")
    text = LETTER + "  - title: Een\n    owner: &x fin\n  - title: Twee\n    owner: *x\n"
    (folder / "brief.yaml").write_text(text, "utf-8")
    main(["check", "--isolated", "--fix", "--select", "HOUSE001", "--lang", "en"])
    assert (folder / "brief.yaml").read_text("utf-8") == text
    assert "HOUSE001 not fixed: an alias (`*`) repeats it elsewhere" in capsys.readouterr().err


def test_of_two_rules_that_undo_each_other_neither_is_followed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FIXING.partition("valid:")[0]
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    other = text.replace("HOUSE001", "HOUSE002").replace("is not", "is").replace("is het niet", "is het")
    other = other.replace("required: [role]", "").replace("const: procedural", "not: {const: procedural}")
    (folder / "other.yaml").write_text(other.replace("set: procedural", "set: thema"), "utf-8")
    before = (folder / "brief.yaml").read_text("utf-8")
    assert main(["check", "--isolated", "--fix", "--select", "HOUSE", "--fail-level", "warning", "--lang", "en"]) == 1
    assert (folder / "brief.yaml").read_text("utf-8") == before
    assert "HOUSE001 not fixed, for HOUSE002 other would be reported then" in capsys.readouterr().err


def test_a_text_that_yaml_would_read_otherwise_is_quoted(folder: Path) -> None:
    text = FIXING.partition("valid:")[0].replace("{set: procedural, safe: true}", "{set: 'a: b, c', safe: true}")
    text = text.replace("{properties: {role: {const: procedural}}, required: [role]}", "{required: [owner]}")
    (folder / "no-summary.yaml").write_text(text.replace("at: role", "at: owner"), "utf-8")
    main(["check", "--isolated", "--fix", "--select", "HOUSE001"])
    assert (folder / "brief.yaml").read_text("utf-8").endswith('    owner: "a: b, c"\n')


def test_rules_of_packs_are_tested_with_the_project(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path_factory.mktemp("pack")
    (folder / "no-summary.yaml").rename(pack / "no-summary.yaml")
    (folder / "policylint.toml").write_text(f"rules = [{str(pack)!r}]\n", "utf-8")
    assert main(["test", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples: all hold\n"


def test_a_rule_that_cannot_be_used_exits_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "{required: [summary]}", "{type: strnig}")
    code, out = run_test(folder, capsys)
    assert code == 2
    assert out.startswith("no-summary.yaml:10:17: PL910 `require` is no JSON Schema")


def test_a_rule_that_is_not_well_formed_exits_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rewrite(folder, "severity: warning", "severity: luid")
    code, out = run_test(folder, capsys)
    assert code == 2
    assert out.startswith("no-summary.yaml:4:11: PL003 ")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("“{title}” has none", "“{titel}” has none", "    = what to do: use one of `summary`, `owner`"),
        ("each: theme", "each: themes[*]", "    = what to do: write it as in `$.themes[*].citations[*]`"),
        ("each: theme", "each: thema", "    = what to do: write `theme`; known are `document`"),
        ("code: HOUSE001", "code: huis1", "    = what to do: write it as in `HOUSE001`"),
        (INVALID, "  - themes:\n      - title: Recht\n", "    = what to do: write `- |`, and the example on the lines"),
        ("{required: [summary]}", "{properties: {title: {pattern: '(a'}}}", "cannot be read: a `(` is not closed"),
        ("{required: [summary]}", "{properties: {title: {pattern: '*'}}}", "cannot be read: nothing stands before a"),
    ],
)
def test_what_is_wrong_with_a_rule_file_is_told_with_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    rewrite(folder, old, new)
    code, out = run_test(folder, capsys)
    assert code == 2
    assert said in out


def test_a_folder_without_rules_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(tmp_path)]) == 2
    assert "policylint new-rule" in capsys.readouterr().err


def fixing(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    def run(context: Any) -> Any:
        from policylint.checks import at
        from policylint.diagnostic import Edit, Fix

        for document in context.project.policies:
            for theme in document.entries("theme"):
                node = theme.at("title")
                if theme["title"].isupper():
                    fix = Fix((Edit(document.source.span(node.start, node.end), text),), True)
                    yield at(document, node, {"title": theme["title"]}, fix=fix)

    monkeypatch.setitem(sys.modules, "policylint.checks.house_check", SimpleNamespace(check=run))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fixed", "becomes", "said"),
    [
        ("", "Recht", "no example says with `fixed`"),
        ("    fixed: |\n      themes:\n        - title: Recht\n", "Recht", ""),
        ("    fixed: |\n      themes:\n        - title: Recht\n", "Rechten", "another text after the fix"),
        ("    fixed: |\n      themes:\n        - title: RECHTEN\n", "RECHTEN", "after the fix it is still reported"),
    ],
)
def test_what_a_fix_makes_is_held_to_what_the_example_says(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fixed: str,
    becomes: str,
    said: str,
) -> None:
    fixing(monkeypatch, becomes)
    text = RULE.replace(*CHECKED).replace(INVALID, WITH.replace("Recht", "RECHT") + fixed)
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    code, out = run_test(folder, capsys)
    assert (code, said in out) == (1 if said else 0, True)


OF_CITATIONS = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A citation has no note, nl: Een verwijzing heeft geen noot}
why: {en: It must., nl: Het moet.}
message: {en: "“{cite}” has none", nl: "“{cite}” heeft er geen"}
each: citation
require: {required: [note]}
at: note
fix: {set: "PM?", safe: true}
valid:
  - "citations: [{cite: Kamerstuk 36327, note: Zie daar}]"
invalid:
  - yaml: |
      citations:
        - ⟦cite⟧: Kamerstuk 36327
    fixed: |
      citations:
        - cite: Kamerstuk 36327
          note: "PM?"
"""
PLAIN = """\
  - yaml: |
      citations:
        - ⟦Kamerstuk 36327⟧
"""


@pytest.mark.parametrize(
    ("example_", "said"),
    [
        ("", ""),
        (PLAIN, "`fix` is not written here (no keys stand there under which it could be written)"),
        (PLAIN + "    fixed: |\n      citations:\n        - Kamerstuk 36327\n", ""),
    ],
)
def test_a_declared_fix_is_held_to_every_example(
    folder: Path, capsys: pytest.CaptureFixture[str], example_: str, said: str
) -> None:
    (folder / "no-summary.yaml").write_text(OF_CITATIONS + example_, "utf-8")
    code, out = run_test(folder, capsys)
    assert (code, said in out) == (1 if said else 0, True)


@pytest.mark.parametrize(
    ("fix", "require", "invalid", "said"),
    [
        # It does not mend what it is for.
        ("Recht", "{properties: {title: {const: Slot}}}", "title: ⟦Markt⟧", "the finding would still be there"),
        # What comes of it is no letter any more.
        ("x", "{properties: {role: {const: x}}, required: [role]}", "⟦title⟧: Markt", "would not fit the format"),
    ],
)
def test_a_declared_fix_is_applied_to_examples_that_do_not_say_what_comes_of_it(
    folder: Path, capsys: pytest.CaptureFixture[str], fix: str, require: str, invalid: str, said: str
) -> None:
    at = "title" if "title" in require else "role"
    text = FIXING.replace("set: procedural", f"set: {fix}").replace("at: role", f"at: {at}")
    text = re.sub("require: .*", f"require: {require}", text)
    text = re.sub("valid:(.|\n)*", "", text)
    text += "valid:\n  - |\n    themes: [{title: Slot}]\n" if at == "title" else ""
    text += f"invalid:\n  - |\n    themes:\n      - {invalid}\n"
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    code, out = run_test(folder, capsys)
    assert code == 1
    assert re.search(rf"invalid example 1: `fix` is not written here \([^)]*{said}\)", out)


def test_a_declared_fix_that_cannot_be_written_is_told_with_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "no-summary.yaml").write_text(OF_CITATIONS, "utf-8")
    main(["check", "--isolated", "--fix", "--lang", "en", "--select", "HOUSE001"])
    told = capsys.readouterr().err
    assert "brief.yaml:8:5: HOUSE001 not fixed: no keys stand there under which it could be written" in told
    assert "1 finding fixed in 1 file" in told
    (folder / "no-summary.yaml").write_text(FIXING.replace("at: role", "at: title"), "utf-8")
    (folder / "brief.yaml").write_text(LETTER.replace("title: Markt", "title: >\n      De\n      markt\n"), "utf-8")
    main(["check", "--isolated", "--fix", "--lang", "nl", "--select", "HOUSE001"])
    assert "HOUSE001 niet hersteld: wat daar staat, beslaat meer dan één regel" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("set_", "require", "reason"),
    [
        ("procedural", "{const: never}", "the finding would still be there"),
        ("never", "{const: never}", "what comes of it would not fit the format"),
    ],
)
def test_a_declared_fix_that_does_not_make_its_finding_go_is_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str], set_: str, require: str, reason: str
) -> None:
    text = re.sub("require: .*", f"require: {{properties: {{role: {require}}}, required: [role]}}", FIXING)
    (folder / "no-summary.yaml").write_text(text.replace("set: procedural", f"set: {set_}"), "utf-8")
    main(["check", "--isolated", "--fix", "--lang", "en", "--select", "HOUSE001"])
    told = capsys.readouterr().err
    assert "0 findings fixed" in told
    assert f"HOUSE001 not fixed: {reason}" in told
    assert (folder / "brief.yaml").read_text("utf-8") == LETTER


def test_of_several_declared_fixes_those_that_help_are_written(folder: Path) -> None:
    """The first theme would be procedural and have no citation; the second must have another title besides."""
    require = "{anyOf: [{required: [role], not: {properties: {title: {const: Slot}}}}]}"
    (folder / "no-summary.yaml").write_text(re.sub("require: .*", f"require: {require}", FIXING), "utf-8")
    (folder / "brief.yaml").write_text(LETTER + "  - title: Slot\n  - title: Recht\n", "utf-8")
    main(["check", "--isolated", "--fix", "--select", "HOUSE001"])
    fixed = LETTER + "    role: procedural\n  - title: Slot\n  - title: Recht\n    role: procedural\n"
    assert (folder / "brief.yaml").read_text("utf-8") == fixed


def test_one_declared_fix_that_would_spoil_the_form_does_not_take_the_others_along(folder: Path) -> None:
    text = FIXING.replace("each: theme", "each: $.themes[*]").replace("at: role", "at: 2/genre")
    text = text.replace("{properties: {role: {const: procedural}}, required: [role]}", "false").replace(
        "procedural", "x"
    )
    (folder / "no-summary.yaml").write_text(text, "utf-8")
    main(["check", "--isolated", "--fix", "--select", "HOUSE001"])
    assert (folder / "brief.yaml").read_text("utf-8") == LETTER


def test_keys_written_with_a_question_mark_get_another_beside_them(folder: Path) -> None:
    (folder / "no-summary.yaml").write_text(FIXING, "utf-8")
    (folder / "brief.yaml").write_text(LETTER.replace("- title: Markt", "- ? title\n    : Markt"), "utf-8")
    main(["check", "--isolated", "--fix", "--select", "HOUSE001"])
    fixed = LETTER.replace("- title: Markt", "- ? title\n    : Markt\n    role: procedural")
    assert (folder / "brief.yaml").read_text("utf-8") == fixed


def test_a_fix_of_a_check_after_which_the_finding_is_still_there_is_told_and_not_counted(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fixing(monkeypatch, "MARKTEN")
    (folder / "no-summary.yaml").write_text(RULE.replace(*CHECKED), "utf-8")
    (folder / "brief.yaml").write_text(LETTER.replace("Markt", "MARKT"), "utf-8")
    main(["check", "--isolated", "--fix", "--lang", "en", "--select", "HOUSE001"])
    told = capsys.readouterr().err
    assert "0 findings fixed" in told
    assert "HOUSE001 not fixed: the fix was written, and this is reported all the same" in told


def test_a_check_that_raises_on_an_example_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    raising(monkeypatch)
    rewrite(folder, *CHECKED)
    code, out = run_test(folder, capsys)
    assert code == 1
    assert "valid example 1: the check broke off with a KeyError: 'geheim'" in out


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_way_to_fail_has_its_words(lang: str) -> None:
    from policylint.cli.authoring import _CASES

    doc = rule_examples.Failure.__doc__ or ""
    assert all(f"`{case}`" in doc for case in _CASES[lang])
    assert set(_CASES["nl"]) == set(_CASES["en"])


# policylint new-rule, policylint init


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_new_rule_passes_its_own_test_and_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    assert main(["new-rule", "thema-zonder-eigenaar", "--lang", lang]) == 0
    assert main(["test", "--isolated"]) == 0
    found = check(".", isolated=True, select=["thema-zonder-eigenaar"]).findings
    assert [d.rule.code for d in found] == ["HOUSE001"]


def test_a_second_rule_gets_the_next_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    main(["new-rule", "een"])
    main(["new-rule", "twee"])
    assert "code: HOUSE002\n" in (tmp_path / "rules" / "twee.yaml").read_text("utf-8")


def test_the_next_code_is_one_that_no_rule_has_in_the_project_its_packs_and_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, pack, apart = (tmp_path / name for name in ("project", "pak", "apart"))
    for number, folder in enumerate((project, pack, apart), 1):
        folder.mkdir()
        (folder / f"r{number}.yaml").write_text(RULE.replace("HOUSE001", f"HOUSE00{number}"), "utf-8")
    (project / "policylint.toml").write_text('rules = ["../pak"]\n', "utf-8")
    monkeypatch.chdir(project)
    assert main(["new-rule", "een", "--folder", "../apart"]) == 0
    assert "code: HOUSE004\n" in (apart / "een.yaml").read_text("utf-8")
    assert main(["new-rule", "twee"]) == 0
    assert "code: HOUSE003\n" in (project / "rules" / "twee.yaml").read_text("utf-8")


def test_the_next_code_has_the_letters_of_those_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "een", "--code", "HUIS007"]) == 0
    assert main(["new-rule", "twee"]) == 0
    assert "code: HUIS001\n" in (tmp_path / "rules" / "twee.yaml").read_text("utf-8")
    assert main(["new-rule", "drie", "--folder", "elders"]) == 0
    assert "code: HOUSE001\n" in (tmp_path / "elders" / "drie.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["open-point"], "`open-point` is a rule that ships (PL005); choose another name"),
        (["een", "--code", "PL150"], "`PL150` is a code of the rules that ship; choose letters of your own"),
    ],
)
def test_what_is_ours_is_refused_with_its_reason(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", *arguments, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err


def test_a_rule_that_is_there_is_not_overwritten_without_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules").mkdir()
    path = tmp_path / "rules" / "een.yaml"
    path.write_text("van mij\n")
    assert main(["new-rule", "een"]) == 2
    assert path.read_text() == "van mij\n"
    assert main(["new-rule", "een", "--force"]) == 0
    assert path.read_text() != "van mij\n"


@pytest.mark.parametrize("arguments", [["twee", "--code", "HOUSE001"], ["een", "--folder", "elders"]])
def test_a_code_or_name_that_a_rule_here_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "een"]) == 0
    assert main(["new-rule", *arguments, "--lang", "en"]) == 2
    assert "is also the rule in rules/een.yaml" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*.yaml")] == ["een.yaml"]


@pytest.mark.parametrize(
    "arguments", [["Een Regel"], ["comma-trap"], ["een", "--code", "X1"], ["een", "--code", "PL101"]]
)
def test_a_name_or_code_that_will_not_do_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", *arguments]) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_fresh_repository_checks_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "--lang", lang]) == 0
    report = check(".")
    assert (report.documents, report.findings) == (1, ())
    assert main(["check"]) == 0


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_its_hook_is_one_of_ours_in_the_version_that_is_installed(tmp_path: Path, lang: str) -> None:
    from ruamel.yaml import YAML

    from policylint import __version__

    assert main(["init", str(tmp_path), "--lang", lang]) == 0
    made = YAML(typ="safe", pure=True).load((tmp_path / ".pre-commit-config.yaml").read_text("utf-8"))
    ours = YAML(typ="safe", pure=True).load((RULES.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))
    [repository] = made["repos"]
    assert repository["rev"] == f"v{__version__}"
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in ours}


def test_init_overwrites_nothing_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "policylint.toml"
    path.write_text("van mij")
    assert main(["init", str(tmp_path), "--lang", "en"]) == 0
    assert path.read_text() == "van mij"
    assert "is there already and was not changed" in capsys.readouterr().out
    assert main(["init", str(tmp_path), "--force"]) == 0
    assert path.read_text() != "van mij"


@pytest.mark.parametrize(
    ("hooks", "begun", "indent"),
    [
        ("repos:\n  - repo: local\n    hooks: []\n", "", "  "),
        ("repos:\n- repo: local\n  hooks: []\n", "", ""),
        ("repos:\n    -   repo: local\n        hooks: []\n", "", "    "),
        ("# nog leeg\n", "repos:\n", "  "),
    ],
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_init_says_what_to_add_to_hooks_that_are_there_and_never_touches_them(
    hooks: str, begun: str, indent: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from ruamel.yaml import YAML

    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(hooks, "utf-8")
    for arguments in ([], ["--force"]):
        assert main(["init", str(tmp_path), "--lang", lang, *arguments]) == 0
        assert path.read_text("utf-8") == hooks
    told, shown = capsys.readouterr().out.partition(".pre-commit-config.yaml: ")[2].split("\n\n")[:2]
    assert "--force" not in told
    assert shown.startswith(f"{begun}{indent}- repo: ")
    # Added to what is there, it is a hook beside the others.
    made = YAML(typ="safe", pure=True).load(f"{hooks}{shown}\n")
    assert [hook["id"] for hook in made["repos"][-1]["hooks"]] == ["policylint"]


@pytest.mark.parametrize("hook", ["- id: policylint", '- id: "policylint-files"', "- entry: policylint check"])
def test_init_does_not_ask_for_a_hook_that_is_there(
    hook: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text(f"repos:\n  - repo: x\n    hooks:\n      {hook}\n", "utf-8")
    assert main(["init", str(tmp_path), "--lang", "en"]) == 0
    assert "- repo: " not in capsys.readouterr().out


@pytest.mark.parametrize("name", [".policylint.toml", "pyproject.toml"])
def test_init_adds_no_settings_beside_those_that_are_there(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = "[tool.policylint]\n" if name == "pyproject.toml" else ""
    (tmp_path / name).write_text(table + 'ignore = ["PL101"]\n')
    assert main(["init", str(tmp_path), "--lang", "en"]) == 0
    assert not (tmp_path / "policylint.toml").exists()
    assert f"{name}: is there already and was not changed\n" in capsys.readouterr().out
    assert main(["init", str(tmp_path), "--lang", "en", "--force"]) == 0
    assert not (tmp_path / "policylint.toml").exists()


# Whatever stands in a rule file

values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from(
        ["", "x", "title", "{title}", "{a}", "$", "$..*", "PL1", "1/title", "2/title", "0#", "1-1/x", "date", "(a"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["title", "type", "required", "properties", "not", "en", "nl", "$ref", "format", "set", "yaml", "fixed"]
            ),
            inner,
        )
    ),
    max_leaves=6,
)
keys = st.sampled_from(
    [
        "code",
        "severity",
        "default",
        "message",
        "label",
        "resolve",
        "each",
        "where",
        "require",
        "at",
        "options",
        "cases",
        "fix",
        "related",
        "given",
        "valid",
        "invalid",
    ]
)
SOUND: dict[str, Any] = {
    "policylint": 1,
    "kind": "rule",
    "code": "HOUSE001",
    "severity": "warning",
    "title": {"en": "A", "nl": "A"},
    "why": {"en": "B", "nl": "B"},
    "message": {"en": "C {title}", "nl": "C"},
    "each": "theme",
    "require": {"required": ["summary"]},
}


@given(st.dictionaries(keys, values, min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
@example({"require": {"$ref": "#/nowhere"}})
@example({"require": {"$ref": "https://example.org/x.json"}})
@example({"require": {"pattern": "["}})
@example({"each": "$..*", "require": False, "at": "x/0/y"})
@example({"each": "$..*", "require": False, "at": "1/title", "fix": {"set": "x"}})
@example({"each": "$..*", "require": False, "at": "1-1/x", "fix": {"set": "{a"}})
@example({"each": "$..*", "require": {"not": {}}, "at": "0#"})
def test_no_rule_file_takes_a_run_down(changed: dict[str, Any]) -> None:
    rule = json.dumps({**SOUND, **changed}).encode()
    files = [from_bytes(LETTER.encode(), "brief.yaml", named=True), from_bytes(rule, "house.yaml", named=True)]
    project = Project(files, Surroundings(date(2026, 6, 1)))
    furnished = house.furnished(project, Config(root=""), Selection())
    found = engine.run(project, furnished.chosen, furnished.known, told=furnished.told).diagnostics
    assert any(d.rule.name == "theme-without-kamerstuk" for d in found)
    assert not any(d.rule.name == "failed-check" for d in found)
    for diagnostic in found:
        render(diagnostic, "nl")
        assert diagnostic.place.path in ("brief.yaml", "house.yaml")
    for usable in set(house.usable(furnished)) - set(rules.builtin()):
        rule_examples.failures(usable, furnished.known)
        assert catalogue.page(usable, ("nl", "en"))
