"""Every rule file that ships: its examples hold, in exact spans and counts, and its words are in both languages."""

import re
from datetime import date

import pytest

from policylint import resources, rules
from policylint.explanation import ways_out
from policylint.messages import render
from policylint.rule_examples import failures, found, prepare
from policylint.rules import Rule

BUILTIN = rules.builtin()


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_the_examples_hold(rule: Rule) -> None:
    assert failures(rule, BUILTIN) == []


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_both_languages_say_everything(rule: Rule) -> None:
    words = [rule.title, rule.why, *rule.related.values()]
    words += [rule.message] if not rule.cases else [case.message for case in rule.cases.values()]
    for text in words:
        assert set(text) == {"en", "nl"}
        fields = [set(re.findall(r"\{[^{}]*\}", text[lang])) for lang in ("en", "nl")]
        assert fields[0] == fields[1]
    for resolve in [rule.resolve, *(case.resolve for case in rule.cases.values())]:
        assert not resolve or len(resolve["en"]) == len(resolve["nl"]) > 0


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_every_finding_says_what_to_do(rule: Rule) -> None:
    if rule.check != "conflict":
        assert rule.resolve or all(case.resolve for case in rule.cases.values())
    for written in rule.invalid:
        _, diagnostics = found(rule, prepare(written, rule.given), BUILTIN, date(2026, 6, 1))
        for lang in ("nl", "en"):
            assert all(render(d, lang).resolve or ways_out(d, lang) for d in diagnostics)


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_no_way_out_is_one_that_yaml_split_at_a_comma(rule: Rule) -> None:
    for resolve in [rule.resolve, *(case.resolve for case in rule.cases.values())]:
        ways = [way for listed in resolve.values() for way in listed]
        assert not [way for way in ways if re.match(r"(?:en|of|maar|and|or|but)\b", way)]


def test_codes_lie_in_the_folder_of_their_family() -> None:
    families = {
        "PL0": "form", "PL1": "citations", "PL2": "time", "PL3": "positions", "PL4": "references", "PL90": "waivers",
        "PL91": "configuration",
    }  # fmt: skip
    assert {rule.code[: 4 if rule.code > "PL9" else 3]: rule.family for rule in BUILTIN} == families


def test_marks_are_counted_after_the_envelope_is_added() -> None:
    example = prepare("themes:\n  - title: ⟦Rechtsstaat⟧\n")
    [(start, end)] = example.marked
    assert example.text[start:end] == "Rechtsstaat"


@pytest.mark.parametrize("text", ["⟦a", "a⟧", "⟦a⟦b⟧"])
def test_marks_that_do_not_pair_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="do not pair"):
        prepare(text)


def test_a_rule_with_a_wrong_example_is_caught() -> None:
    rule = next(rule for rule in BUILTIN if rule.name == "theme-without-kamerstuk")
    wrong = Rule(rule.path, {**_data(rule), "invalid": ["themes:\n  - ⟦title⟧: Rechtsstaat\n"]})
    [failure] = failures(wrong, tuple(wrong if other is rule else other for other in BUILTIN))
    assert (failure.sort, failure.index) == ("invalid", 0)
    assert failure.wanted.endswith("- ⟦title⟧: Rechtsstaat\n")
    assert failure.got.endswith("- title: ⟦Rechtsstaat⟧\n")


def _data(rule: Rule) -> dict[str, object]:
    assert rule.document is not None
    return dict(rule.document.data)


def test_rules_are_where_resources_says() -> None:
    assert {rule.path.startswith(resources.rules_dir()) for rule in BUILTIN} == {True}
