"""Schemas: those of a project's own and those in rules, what does not fit them, and the formats that they ask for."""

import json
import re
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from policylint import check, rules, selection, value_formats
from policylint.cli import main
from policylint.messages import fill, render
from policylint.misfit import misfits
from policylint.schema_words import WORDS
from policylint.validator import compiled
from policylint.value_formats import EXAMPLES, holds
from policylint.yaml import read

LETTER = """\
policylint: 1
kind: policy
id: a
title: Te kort
type: motie
date: 2026-01-01
owner: bz
themes:
  - title: Recht
    citations: [Kamerstuk 36327, Kamerstuk 36328]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a letter and a schema of its own."""
    (tmp_path / "policylint.toml").write_text('[schemas]\n"*.yaml" = "own.json"\n', "utf-8")
    (tmp_path / "a.yaml").write_text(LETTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(folder: Path, schema: Any, lang: str = "en") -> list[tuple[str, str]]:
    """What does not fit: the text that is pointed at, and the message."""
    (folder / "own.json").write_text(json.dumps(schema), "utf-8")
    report = check(".", select=["schema-violation"])
    return [(report.sources[d.place.path].cut(d.place.span), render(d, lang).message) for d in report.findings]


@pytest.mark.parametrize(
    ("schema", "place", "said"),
    [
        ({"not": {"required": ["owner"]}}, "owner", "`document` does not fit the schema: `owner` may not stand here"),
        ({"properties": {"owner": False}}, "owner", "`owner` does not fit the schema: nothing may stand here"),
        (
            {"properties": {"owner": {"not": {"const": "bz"}}}},
            "bz",
            "`owner` does not fit the schema: it may not be `bz`",
        ),
        (
            {"properties": {"owner": {"not": {"enum": ["bz", "az"]}}}},
            "bz",
            "`owner` does not fit the schema: it may be none of `bz`, `az`",
        ),
        ({"properties": {"title": {"not": {"pattern": "^Te"}}}}, "Te kort", "it may not match `^Te`"),
        ({"properties": {"themes": {"not": {"type": "array"}}}}, None, "it may not be a list"),
        ({"properties": {"title": {"not": {}}}}, "Te kort", "it is what it may not be"),
        ({"properties": {"title": {"minLength": 20}}}, "Te kort", "it is too short (characters: at least 20)"),
        ({"properties": {"title": {"maxLength": 2}}}, "Te kort", "it is too long (characters: at most 2)"),
        ({"properties": {"title": {"pattern": "^Brief"}}}, "Te kort", "it does not match `^Brief`"),
        ({"properties": {"date": {"format": "email"}}}, "2026-01-01", "it is not of the form `email`"),
        ({"properties": {"themes": {"minItems": 2}}}, None, "it has too few items (at least 2)"),
        ({"properties": {"themes": {"contains": False}}}, None, "none of its items is what the schema asks"),
        (
            {"properties": {"type": {"oneOf": [True, {"minLength": 1}]}}},
            "motie",
            "it fits more than one of the choices",
        ),
        ({"anyOf": [False, False]}, "policylint", "it fits none of the choices"),
        ({"propertyNames": {"not": {"const": "owner"}}}, "owner", "it may not be `owner`"),
        ({"maxProperties": 2}, "policylint", "it has too many keys (at most 2)"),
    ],
)
def test_what_does_not_fit_is_told_in_words(folder: Path, schema: Any, place: str | None, said: str) -> None:
    [(found, message)] = told(folder, schema)
    assert place in (None, found)
    assert said in message


def test_it_is_told_in_dutch_too(folder: Path) -> None:
    [(_, message)] = told(folder, {"not": {"required": ["owner"]}}, "nl")
    assert message == "`document` past niet in het schema: `owner` mag hier niet staan"


def test_a_key_that_the_schema_does_not_know_is_no_suggestion_for_itself(folder: Path) -> None:
    found = told(folder, {"additionalProperties": False, "patternProperties": {"^[^o]": True}})
    assert found == [("owner", "there is no key `owner` here")]


def test_where_a_schema_knows_no_key_none_is_suggested(folder: Path) -> None:
    found = told(folder, {"properties": {"themes": {"items": {"additionalProperties": False}}}})
    assert [message for _, message in found] == ["there is no key `title` here", "there is no key `citations` here"]


def test_a_key_with_a_quotation_mark_in_it_is_named_whole(folder: Path) -> None:
    assert told(folder, {"required": ["it's"]}) == [("policylint", "the key `it's` is missing here")]


def test_keys_that_may_not_stand_together_are_told_as_such(folder: Path) -> None:
    [(_, message)] = told(folder, {"not": {"required": ["title", "owner"]}})
    assert message == "`document` does not fit the schema: `title` and `owner` may not stand here together"


schemas = st.recursive(
    st.sampled_from([True, False, {}, {"type": "string"}, {"required": ["title"]}, {"minLength": 3}, {"const": False}]),
    lambda inner: st.one_of(
        st.fixed_dictionaries({"properties": st.dictionaries(st.sampled_from(["title", "not", "themes"]), inner)}),
        st.fixed_dictionaries({"anyOf": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"oneOf": st.lists(inner, min_size=1, max_size=3)}),
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"items": inner, "prefixItems": st.lists(inner, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"if": inner, "then": inner, "else": inner}),
        st.fixed_dictionaries({"additionalProperties": inner}),
        st.fixed_dictionaries({"propertyNames": inner}),
        st.fixed_dictionaries({"contains": inner, "maxContains": st.just(1)}),
    ),
    max_leaves=8,
)
documents = st.recursive(
    st.sampled_from(["Brief", "", 3, None, False]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["title", "themes", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(schemas.filter(lambda schema: isinstance(schema, dict)), documents)
@settings(max_examples=500)
@example({"anyOf": [{"const": False}]}, "")
@example({"not": {"required": ["title"]}}, "Brief")
def test_whatever_does_not_fit_is_told_in_words(schema: dict[str, Any], data: Any) -> None:
    [document] = read(json.dumps(data).encode()).documents
    assert document.root is not None
    found = misfits("policy", document.root, data, schema)
    assert bool(found) != Draft202012Validator(schema).is_valid(data)
    words = selection.named(rules.builtin(), "schema-violation").cases
    for misfit in found:
        said = fill(words[misfit.case].message["nl"], misfit.fields, "nl")
        assert "–" not in said
        assert "``" not in said
        assert not re.search(r"valid under|is not|does not|should|too (short|long|few|many)", said), said


def test_keys_that_nothing_evaluated_are_told(folder: Path) -> None:
    every = dict.fromkeys(("policylint", "kind", "id", "title", "type", "date", "themes"), True)
    found = told(folder, {"allOf": [{"properties": every}], "unevaluatedProperties": False})
    assert found == [("owner", "there is no key `owner` here")]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (
            {"type": "strnig"},
            {"en": "`strnig` is no type, but `string` is", "nl": "`strnig` is geen type, en `string` wel"},
        ),
        ({"type": 3}, {"en": "`3` is no type; there are `string`", "nl": "`3` is geen type; er zijn `string`"}),
        (
            {"type": ["string", "nul"]},
            {"en": "`nul` is no type, but `null` is", "nl": "`nul` is geen type, en `null` wel"},
        ),
        ({"properties": {"type": 3}}, {"en": "under `type` a schema belongs", "nl": "onder `type` hoort een schema"}),
        (
            {"properties": {"type": {"minLength": -1}}},
            {"en": "`minLength`: it is less", "nl": "`minLength`: het is minder"},
        ),
        ({"required": "a"}, {"en": "`required` takes a list", "nl": "bij `required` hoort een lijst"}),
        ({"properties": {"a": 3}}, {"en": "under `a` a schema belongs", "nl": "onder `a` hoort een schema"}),
        ({"required": ["a", "a"]}, {"en": "the same stands in it twice", "nl": "hetzelfde staat er twee keer in"}),
        ({"anyOf": []}, {"en": "`anyOf`: it is empty", "nl": "`anyOf`: het is leeg"}),
        ([], {"en": "it is to be a mapping", "nl": "het moet een blok zijn"}),
        ({"$ref": "b.json"}, {"en": "leads out of the schema", "nl": "leidt uit het schema"}),
        ({"$ref": "#/b"}, {"en": "leads to nothing in the schema itself", "nl": "leidt naar niets in het schema zelf"}),
    ],
)
def test_what_is_no_schema_is_told_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str], schema: Any, said: dict[str, str], lang: str
) -> None:
    (folder / "own.json").write_text(json.dumps(schema), "utf-8")
    assert main(["check", "--lang", lang]) == 2
    start = {"en": "`schemas`: no JSON Schema: ", "nl": "`schemas`: geen JSON Schema: "}[lang]
    err = capsys.readouterr().err
    assert start in err
    assert said[lang] in err


def test_a_fault_of_an_item_in_the_settings_is_told_in_dutch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "policylint.toml").write_text('together = [["a.yaml", 3]]\n', "utf-8")
    assert main(["check", "--lang", "nl"]) == 2
    said = "`together`: bij een punt van `together` hoort tekst, niet een geheel getal"
    assert said in capsys.readouterr().err


def test_the_words_name_what_is_asked_in_both_languages() -> None:
    for words in WORDS.values():
        assert {"{0}" in text for text in words.values()} in ({True}, {False})


# Formats


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_the_example_of_a_format_has_it(name: str) -> None:
    assert holds(name, EXAMPLES[name])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date", "2026-02-30"),
        ("date", "20261231"),
        ("date", "2026-W01-1"),
        ("date", "2026-12-31T00:00:00Z"),
        ("time", "12:30"),
        ("time", "24:00:00Z"),
        ("date-time", "2026-12-31 12:30:00Z"),
        ("date-time", "2026-02-30T12:30:00Z"),
        ("duration", "P"),
        ("duration", "PT"),
        ("duration", "P1W2D"),
        ("duration", "6 weken"),
        ("email", "a@"),
        ("email", "a b@c.nl"),
        ("uri", "zoek.officielebekendmakingen.nl"),
        ("uri", "https://example.org/a b"),
        ("uuid", "f81d4fae-7dec-11d0-a765"),
        ("regex", "["),
    ],
)
def test_what_does_not_have_a_format_is_told_from_what_does(name: str, value: str) -> None:
    assert not holds(name, value)


DIGITS = st.text("0123456789-:TZ+.PW", max_size=12)


@given(DIGITS | st.dates().map(str) | st.datetimes().map(lambda moment: moment.isoformat() + "Z"))
@example("2026-12-31")
def test_dates_and_times_are_those_that_python_reads(text: str) -> None:
    """Against the standard library, which reads more ways of writing than RFC 3339 has: our yes is one of its."""
    if holds("date", text):
        assert str(date.fromisoformat(text)) == text
    if holds("date-time", text):
        assert datetime.fromisoformat(text.upper().replace(":60", ":59"))


@given(st.dates(), st.datetimes(), st.uuids())
def test_what_python_writes_has_the_format(day: date, moment: datetime, number: UUID) -> None:
    assert holds("date", day.isoformat())
    assert holds("date-time", moment.isoformat() + "+01:00")
    assert holds("uuid", str(number))


@given(st.sampled_from(["date", "regex", "uuid"]), st.text("0123456789-abcf([*", max_size=12) | st.dates().map(str))
def test_formats_that_the_library_knows_are_judged_as_it_does(name: str, text: str) -> None:
    with warnings.catch_warnings(action="ignore", category=FutureWarning):
        theirs = FormatChecker().conforms(text, name)
    assert holds(name, text) == theirs or (name == "date" and len(text) != 10) or (name == "uuid" and len(text) != 36)


@given(st.sampled_from([*EXAMPLES, "hostname", "x"]), st.sampled_from([*EXAMPLES.values(), "x", 3, None, ["x"]]))
def test_the_fast_yes_and_the_library_judge_formats_alike(name: str, value: Any) -> None:
    schema = {"format": name}
    fast = compiled(schema)
    assert fast is not None
    assert fast(value) == Draft202012Validator(schema, format_checker=value_formats.checker()).is_valid(value)


RULE = """\
policylint: 1
kind: rule
code: HOUSE001
severity: warning
title: {en: A, nl: A}
why: {en: B, nl: B}
resolve: {en: [c], nl: [c]}
message: {en: d, nl: d}
each: document
require: REQUIRE
at: date
"""


@pytest.mark.parametrize(
    # The second has a keyword that only the library knows.
    "require",
    ["{properties: {date: {format: date}}}", "{properties: {date: {format: date, multipleOf: 3}}}"],
)
def test_a_format_in_a_rule_is_held_to(tmp_path: Path, require: str) -> None:
    (tmp_path / "house.yaml").write_text(RULE.replace("REQUIRE", require), "utf-8")
    for written, found in (("2026-01-01", []), ("2026-01", ["house"])):
        (tmp_path / "a.yaml").write_text(LETTER.replace("2026-01-01", written), "utf-8")
        assert [d.rule.name for d in check(tmp_path, isolated=True, select=["house"]).findings] == found


def test_what_python_doubts_of_a_pattern_is_not_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    require = "{properties: {date: {pattern: '[[0-9]+', format: regex}}}"
    (tmp_path / "house.yaml").write_text(RULE.replace("REQUIRE", require), "utf-8")
    (tmp_path / "a.yaml").write_text(LETTER, "utf-8")
    assert main(["check", "--isolated", "--select", "house", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
    assert not recwarn.list


def test_a_format_to_which_nothing_is_held_is_told_in_the_rule(tmp_path: Path) -> None:
    require = "{properties: {date: {anyOf: [{format: datum}]}}}"
    (tmp_path / "house.yaml").write_text(RULE.replace("REQUIRE", require), "utf-8")
    report = check(tmp_path, isolated=True)
    [fault] = report.findings
    assert (fault.case, report.sources[fault.place.path].cut(fault.place.span)) == ("format-unknown", "datum")
    assert "`date`" in render(fault, "en").resolve[0]
