"""The published schemas: made from the model, valid, described, and of one mind with the model and what is written."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pydantic
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from policylint import check, check_text, resources
from policylint.model import PUBLISHED, published
from policylint.project import Document, from_bytes, open_file
from policylint.report import Report
from policylint.reporters import Look, render
from policylint.schema import fits

ROOT = Path(__file__).parent.parent
KINDS = sorted(published.KINDS)
WRITTEN = ("config", "knowledge", "policy", "rule")


def schema(kind: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
    return loaded


def ours() -> list[Document]:
    """All documents that ship or stand in the examples."""
    paths = [path for folder in ("rules", "examples") for path in sorted((ROOT / folder).rglob("*.yaml"))]
    files = [open_file(str(path), path.relative_to(ROOT).as_posix()) for path in paths]
    return [document for file in files if file is not None for document in file.documents]


DOCUMENTS = ours()


def test_there_is_a_schema_for_each_kind_and_no_other() -> None:
    assert sorted(path.name for path in (ROOT / "schemas").iterdir()) == [f"{kind}.schema.json" for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_what_the_model_makes(kind: str) -> None:
    assert resources.schema_text(kind) == published.text(kind), "run `python -m policylint.model`"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_valid_under_its_metaschema(kind: str) -> None:
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema(kind))


def keys(part: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each key that a schema knows, by its place, with what it says of it."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name == "properties" and isinstance(value, dict):
                yield from ((f"{where}.{key}", inner) for key, inner in value.items())
            yield from keys(value, where if name in ("properties", "$defs") else f"{where}.{name}")
    elif isinstance(part, list):
        for item in part:
            yield from keys(item, where)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_by_itself_or_by_the_form_it_refers_to(kind: str) -> None:
    forms = schema(kind).get("$defs", {})
    told = [
        (place, {**forms.get(inner.get("$ref", "").rpartition("/")[2], {}), **inner})
        for place, inner in keys(schema(kind))
    ]
    assert [place for place, inner in told if not inner.get("description")] == []


@pytest.mark.parametrize("kind", WRITTEN)
def test_an_unknown_key_is_refused_at_the_top(kind: str) -> None:
    assert schema(kind)["additionalProperties"] is False


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.path)
def test_what_ships_validates(document: Document) -> None:
    assert [error.message for error in Draft202012Validator(schema(document.kind)).iter_errors(document.data)] == []
    PUBLISHED[document.kind].model_validate(document.data)


def test_letters_knowledge_and_rules_are_among_what_ships() -> None:
    assert {document.kind for document in DOCUMENTS} == {"policy", "knowledge", "rule"}


# Everything that the normalised view has a form for.
FULL = """\
policylint: 1
kind: policy
id: alles
title: Alles
cite: Kamerstuk 22112 Nr. 4361
type: brief-regering
genre: staat-van-de-unie
status: council
date: 2026-05-01
actor: kabinet-jetten
language: nl
owner: BZ
follows: coalitieakkoord
summary: Kort.
sources:
  coalitieakkoord: {title: Coalitieakkoord, kind: agreement, url: "https://example.org"}
  begroting: {cite: Kamerstuk 36800-V Nr. 2}
citations: Kamerstuk 22112 Nr. 4360
themes:
  - title: Leeswijzer
    role: procedural
  - title: Rechtsstaat
    id: rechtsstaat
    owner: JenV
    citations:
      - source: begroting
        pages: "3"
      - cite: Kamerstuk PM
        annexes: Bijlage
        note: nog niet verschenen
        url: "https://example.org"
      - ECLI:NL:HR:2012:BQ9251
    positions:
      - id: een
        support: strengthen rule-of-law
        only: rule-of-law-in-hungary
        except: [rule-of-law]
        scope: some
        when: not ceasefire-in-force
        during: 2026/2027
        despite: twee
        supersedes: twee
        asks: europese-commissie
        text: Zo staat het er.
        citations: Kamerstuk 22112 Nr. 4361
      - id: twee
        actor: europese-commissie
        oppose: {uitstellen: [ETS2, ETS]}
      - accept: [weaken eu-ets, PM]
      - explore: postpone eu-ets
      - value: {of: eu-budget, at-most: "1,1 %"}
    commitments:
      - what: Een brief
        id: brief
        by: kabinet-jetten
        to: tweede-kamer
        due: {within: 6 weken, after: top}
        after: top
        before: [later]
        about: eu-budget
        fulfils: Motie-X
        owner: FIN
        text: Wij sturen een brief.
      - same-as: brief
        due: PM
    dates:
      - {kind: event, what: Top, id: top, date: 2026-06-18, by: europese-raad, lasts: true}
      - {kind: forecast, what: Later, id: later, after: top, text: Later dus.}
    themes:
      - title: Hongarije
"""


def view(written: str) -> Any:
    [document] = from_bytes(written.encode(), "alles.yaml", named=True).documents
    assert document.view is not None
    return document.view.root


@pytest.mark.parametrize(
    "root",
    [pytest.param(document.view.root, id=document.path) for document in DOCUMENTS if document.view is not None]
    + [pytest.param(view(FULL), id="all forms")],
)
def test_the_normalised_view_validates(root: Any) -> None:
    data = json.loads(json.dumps(root))
    assert [error.message for error in Draft202012Validator(schema("normalised")).iter_errors(data)] == []


WAIVED = FULL.replace("  - title: Lees", "  - title: X # policylint: waive PL101 -- proef\n  - title: Lees", 1)
TRAPPED = FULL.replace("citations: Kamerstuk 22112 Nr. 4360", "citations: [Kamerstukken II 2009/10, 27858, nr. 88]")
OUTPUTS: dict[str, Callable[[], Report]] = {
    "the example": lambda: check(ROOT / "examples"),
    "no findings": lambda: check_text(FULL, select=["PL004"], isolated=True),
    "a waiver": lambda: check_text(WAIVED, isolated=True),
    "a fix": lambda: check_text(TRAPPED, select=["PL004"], isolated=True),
    "related places": lambda: check_text(FULL.replace("id: twee", "id: een"), isolated=True),
    "broken YAML": lambda: check_text("policylint: 1\ntitle: [", isolated=True),
}


@pytest.mark.parametrize("excerpts", [True, False], ids=["with excerpts", "without"])
@pytest.mark.parametrize("name", OUTPUTS)
def test_the_json_output_validates(name: str, excerpts: bool) -> None:
    data = json.loads(render(OUTPUTS[name](), "json", Look(excerpts=excerpts)))
    assert [error.message for error in Draft202012Validator(schema("output")).iter_errors(data)] == []
    PUBLISHED["output"].model_validate(data)


def test_the_outputs_that_are_tried_hold_a_waiver_a_fix_and_a_related_place() -> None:
    assert OUTPUTS["a waiver"]().waived
    assert OUTPUTS["a fix"]().findings[0].fix is not None
    assert any(finding.related for finding in OUTPUTS["related places"]().findings)
    assert not OUTPUTS["no findings"]().diagnostics


SMALL: dict[str, dict[str, Any]] = {
    "policy": {
        "policylint": 1,
        "kind": "policy",
        "id": "brief",
        "title": "Brief",
        "sources": {"akkoord": {"title": "Akkoord", "kind": "agreement"}},
        "themes": [
            {
                "title": "Thema",
                "citations": ["Kamerstuk 22112 Nr. 4361", {"source": "akkoord"}],
                "positions": [{"support": "strengthen rule-of-law"}, {"value": {"of": "eu-budget", "at-most": "1 %"}}],
                "commitments": [{"what": "Een brief", "due": {"within": "6 weken", "after": "top"}}],
                "dates": [{"kind": "event", "what": "Top", "id": "top", "lasts": True}],
            }
        ],
    },
    "knowledge": {
        "policylint": 1,
        "kind": "knowledge",
        "id": "kennis",
        "subjects": {"ets": {"en": "ETS", "broader": [{"id": "klimaat", "strength": "law"}], "closed": True}},
        "actions": {"postpone": {"nl": "uitstellen", "excludes": "adopt"}},
        "axioms": [{"id": "a", "if": "postpone ets", "then-one-of": ["weaken ets"]}],
        "lines": [{"id": "lijn", "actor": "kabinet", "oppose": ["postpone ets"]}],
        "calendar": {"reces": [{"start": "2026-07-03", "end": "2026-08-31"}]},
        "readings": {"kort": {"wide": "2026"}},
    },
    "rule": {
        "policylint": 1,
        "kind": "rule",
        "code": "PL199",
        "severity": {"draft": "advice", "sent": "error"},
        "title": {"en": "a", "nl": "b"},
        "why": {"en": "a", "nl": "b"},
        "resolve": {"en": ["a"], "nl": ["b"]},
        "each": "theme",
        "require": {"required": ["id"]},
        "message": {"en": "a", "nl": "b"},
        "invalid": ["x", {"yaml": "y", "nl": "z"}],
    },
    "config": {"select": ["PL1"], "severity": {"PL101": "advice"}, "lang": "nl"},
}
PLAIN = [True, False, 0, 1, 2, 1.5, "", "x", "PM", "a b", "A b c", "nl", "error", "all", "law", "2026"]
LISTS = [[], ["x"], [""], [1], ["a b", "c d"], [{"what": "x"}], [[]], [{}], [True]]
MAPS = [
    {},
    {"x": "y"},
    {"cite": "x"},
    {"source": "a"},
    {"en": "a", "nl": "b"},
    {"a": ["b"]},
    {"id": "a"},
    {"title": "x"},
]
PARTS = [{"support": "a b"}, {"within": "x", "after": "y"}, {"kind": "past", "what": "x"}]
VALUES = st.sampled_from([*PLAIN, *LISTS, *MAPS, *PARTS])
KEYS = {kind: sorted({place.rsplit(".", 1)[1] for place, _ in keys(schema(kind))} | {"x", "Titel"}) for kind in SMALL}
VALIDATORS = {kind: Draft202012Validator(schema(kind)) for kind in SMALL}


def branches(data: Any) -> list[Any]:
    """All mappings and lists in a document, itself first."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [
        *([data] if isinstance(data, dict | list) else []),
        *(branch for item in inner for branch in branches(item)),
    ]


@st.composite
def mutated(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """A small sound document in which up to three things were put, repeated, replaced or taken away."""
    data = deepcopy(SMALL[kind])
    for _ in range(draw(st.integers(1, 3))):
        branch = draw(st.sampled_from(branches(data)))
        deed = draw(st.sampled_from(["put", "replace", "reword", "take away", "take away"]))
        if isinstance(branch, list):
            # Half of the time one more of the same, which is mostly sound.
            same = branch and deed in ("reword", "take away")
            branch.append(deepcopy(draw(st.sampled_from(branch) if same else VALUES)))
        elif deed == "put" or not branch:
            branch[draw(st.sampled_from(KEYS[kind]))] = deepcopy(draw(VALUES))
        else:
            key = draw(st.sampled_from(sorted(branch)))
            if deed == "take away":
                del branch[key]
            elif deed == "replace" or not isinstance(branch[key], str):
                branch[key] = deepcopy(draw(VALUES))
            else:
                branch[key] = draw(st.sampled_from(["x", "PM", "a b", "not c", "2026", "Een titel"]))
    return data


def verdicts(kind: str, data: Any) -> tuple[bool, bool, bool]:
    """Whether a document is accepted by the schema, by what is compiled from the schema, and by the model."""
    try:
        PUBLISHED[kind].model_validate(data)
    except pydantic.ValidationError:
        accepted = False
    else:
        accepted = True
    return VALIDATORS[kind].is_valid(data), fits(kind, data), accepted


@pytest.mark.parametrize("kind", SMALL)
def test_the_small_documents_are_sound(kind: str) -> None:
    assert verdicts(kind, SMALL[kind]) == (True, True, True)


@given(st.sampled_from(sorted(SMALL)).flatmap(lambda kind: st.tuples(st.just(kind), mutated(kind))))
@example(("knowledge", {**SMALL["knowledge"], "subjects": {"Titel": True}}))
@settings(max_examples=500)
def test_the_schema_what_is_compiled_from_it_and_the_model_judge_alike(case: tuple[str, dict[str, Any]]) -> None:
    kind, data = case
    assume(data.get("policylint") is not True)  # which equals 1 to Python, and to pydantic
    assert len(set(verdicts(kind, data))) == 1


@pytest.mark.parametrize("kind", SMALL)
def test_a_key_without_a_value_fits_no_schema_though_in_python_none_means_absent(kind: str) -> None:
    optional = next(name for name in SMALL[kind] if name not in schema(kind).get("required", ()))
    assert verdicts(kind, {**SMALL[kind], optional: None}) == (False, False, True)
