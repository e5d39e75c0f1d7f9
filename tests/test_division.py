"""A project checked in parts gives what a check of the whole gives, wherever it is cut and whoever does the parts."""

import json
import multiprocessing
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import UsageError, api, check, crew, division
from policylint.part import Doing, Part, Task, base_of, one_by_one
from policylint.report import Report
from policylint.tally import Tally

DOCUMENTS = ("een", "twee", "drie", "vier", "vijf", "zes")
PAPERS = ("Kamerstuk 22112 Nr. 4361", "Kamerstuk 36327 Nr. 12", "Kamerstuk 21501-20 Nr. 2290")
KNOWLEDGE = {
    "policylint": 1,
    "kind": "knowledge",
    "id": "kennis",
    "subjects": {
        "geld": {"nl": "het geld", "en": "money"},
        "steun": {"nl": "de steun", "en": "aid", "broader": "geld"},
        "grens": {"nl": "de grens", "en": "the border"},
    },
    "actions": {"verhogen": {"nl": "verhogen", "en": "raise"}, "sluiten": {"nl": "sluiten", "en": "close"}},
    "actors": {"kabinet": {"nl": "het kabinet", "en": "the cabinet"}},
    "lines": [
        {"id": "lijn", "nl": "de lijn", "en": "the line", "actor": "kabinet", "oppose": "verhogen geld"},
    ],
}


@st.composite
def reference(draw: st.DrawFn) -> str:
    """A name of a document or an entry, right or nearly so."""
    document = draw(st.sampled_from((*DOCUMENTS, "eén", "zeven")))
    entry = draw(st.sampled_from(("p0", "p1", "c0", "c1", "x")))
    return draw(st.sampled_from((f"{document}#{entry}", entry, "lijn", document)))


@st.composite
def letter(draw: st.DrawFn, number: int) -> str:
    """A letter as text: whatever it may name, and now and then something wrong with it."""
    maybe = st.integers(0, 3).map(lambda one: not one)
    document: dict[str, Any] = {
        "policylint": 1,
        "kind": "policy",
        "id": draw(st.sampled_from((DOCUMENTS[number], DOCUMENTS[number], DOCUMENTS[number], "een"))),
        "title": f"Brief {number}",
        "type": "brief-regering",
        "actor": "kabinet",
    }
    if draw(maybe):
        document["date"] = draw(st.sampled_from(("2026-03-01", "2026-05-01", "PM", "30 februari 2026")))
    if draw(maybe):
        document["language"] = draw(st.sampled_from(("nl", "en")))
    if draw(maybe):
        document["cite"] = draw(st.sampled_from(PAPERS))
    if draw(maybe):
        document["follows"] = [draw(st.one_of(reference(), st.sampled_from(PAPERS), st.sampled_from(DOCUMENTS)))]
    positions: list[dict[str, Any]] = []
    for index in range(draw(st.integers(0, 2))):
        action, subject = (
            draw(st.sampled_from(("verhogen", "sluiten"))),
            draw(st.sampled_from(("geld", "steun", "grens", "gled"))),
        )
        made: dict[str, Any] = {draw(st.sampled_from(("support", "oppose", "explore"))): {action: subject}}
        if draw(st.booleans()):
            made["id"] = f"p{index}"
        for key in ("despite", "supersedes"):
            if draw(maybe):
                made[key] = [draw(reference())]
        positions.append(made)
    commitments: list[dict[str, Any]] = []
    for index in range(draw(st.integers(0, 2))):
        made = {"what": f"Brief {index}"}
        if draw(st.booleans()):
            made["id"] = f"c{index}"
        made["due"] = draw(
            st.one_of(
                st.sampled_from(("voor het zomerreces", "1 juni 2026", "uiterlijk 1 mei 2026", "op korte termijn")),
                st.builds(lambda after: {"within": "zes weken", "after": after}, reference()),
            )
        )
        for key in ("after", "before", "same-as", "fulfils"):
            if draw(maybe):
                made[key] = (
                    draw(reference()) if key != "fulfils" else [draw(st.one_of(reference(), st.sampled_from(PAPERS)))]
                )
        commitments.append(made)
    theme: dict[str, Any] = {"title": "Thema"}
    if positions:
        theme["positions"] = positions
    if commitments:
        theme["commitments"] = commitments
    if draw(maybe):
        theme["citations"] = [draw(st.sampled_from(PAPERS))]
    document["themes"] = [theme]
    text = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in document.items())
    fault = draw(st.sampled_from(("", "", "", "", "", "broken", "misfit", "waiver", "waiver", "two")))
    if fault == "broken":
        return text[:-2]
    if fault == "misfit":
        return text.replace("themes:", "theems:") + "\n"
    if fault == "waiver":
        name = draw(
            st.sampled_from(("theme-without-kamerstuk", "contradicting-positions", "PL202", "dangling-reference"))
        )
        until = draw(st.sampled_from(("", " until 2026-05-01", " until 2026-05-31")))
        return f"# policylint: waive {name}{until} -- omdat het moet\n{text}\n"
    if fault == "two":
        return f"{text}\n---\n{text}\n"
    return text + "\n"


@st.composite
def project(draw: st.DrawFn) -> dict[str, str]:
    """The files of a project, by name."""
    made = {f"{number}-{name}.yaml": draw(letter(number)) for number, name in enumerate(DOCUMENTS)}
    if draw(st.integers(0, 3)):
        made["kennis.yaml"] = "\n".join(f"{key}: {json.dumps(value)}" for key, value in KNOWLEDGE.items())
    config = ""
    if draw(st.booleans()):
        groups = st.lists(st.integers(0, 5), min_size=2, max_size=6, unique=True)
        config += f"together = [{[f'{number}-*.yaml' for number in draw(groups)]}]\n"
    made["policylint.toml"] = config + 'preview = true\nextend-select = ["divergence"]\n'
    return made


def at_once(folder: Path, today: date | None = None) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api, "MANY", 10_000)
        return api.run([str(folder)], api.asked(today=today))


def in_parts(folder: Path, doing: Doing = one_by_one) -> Report:
    return api.run([str(folder)], api.asked()._replace(doing=doing))


def told(report: Report) -> tuple[Any, ...]:
    """All that a report says."""
    waivers = [(w.note[1:], w.note.file.path, w.note.waiver, *w[1:]) for w in report.waivers]
    texts = {d.place.path: report.sources[d.place.path].text for d in report.diagnostics}
    rest = report._replace(diagnostics=(), waivers=(), sources={})
    return report.diagnostics, sorted(waivers, key=repr), texts, rest


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "MANY", 0)


@settings(max_examples=150, deadline=None)
@given(files=project(), size=st.integers(1, 4))
def test_in_parts_all_is_found_that_is_found_at_once(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], size: int
) -> None:
    folder = write(tmp_path_factory.mktemp("project"), files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "A_PART", size)
        parts = in_parts(folder)
    assert told(parts) == told(at_once(folder))


RULE = (
    "policylint: 1\nkind: rule\ncode: HUIS{number:03}\nseverity: advice\ntitle: {{en: Rule, nl: Regel}}\n"
    "why: {{en: So, nl: Zo}}\nresolve: {{en: [mend it], nl: [herstel het]}}\n"
    "message: {{en: it is broken, nl: het is geschonden}}\neach: {each}\n{asks}\n"
)
ASKS = st.sampled_from([
    "require: {required: [summary]}",
    "require: {properties: {text: {maxLength: 3}}}",
    "where: {required: [id]}\nrequire: {not: {properties: {id: {pattern: '^p[0-9]$'}}}}",
    "require: {properties: {id: {pattern: '(a+)+$'}}}",
    "require: {properties: {id: {minLength: -1}}}",
    "require: {requird: [summary]}",
    "check: duplicate-id",
    "check: no-such-check",
    "require: [",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    files=project(),
    rules=st.lists(st.tuples(st.sampled_from(["theme", "position", "document", "nothing"]), ASKS), max_size=3),
    size=st.integers(1, 3),
)
def test_what_is_made_before_processes_part_changes_no_answer(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, str], rules: list[tuple[str, str]], size: int
) -> None:
    def prepared(tasks: Sequence[Task]) -> Iterable[Part]:
        if tasks:
            base_of(tasks[0][0]).prepare()
        return one_by_one(tasks)

    house = {
        f"regel-{number}.yaml": RULE.format(number=number, each=each, asks=asks)
        for number, (each, asks) in enumerate(rules)
    }
    folder = write(tmp_path_factory.mktemp("project"), files | house)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "A_PART", size)
        parts = in_parts(folder, prepared)
    (found, *rest), (expected, *others) = told(parts), told(at_once(folder))
    assert [(d.rule.code, d[1:]) for d in found] == [(d.rule.code, d[1:]) for d in expected]
    assert rest == others


HEAD = "policylint: 1\nkind: policy\nid: {id}\ntitle: Brief\ntype: brief-regering\nactor: kabinet\n"
SAYS = HEAD + "date: 2026-05-01\n{more}themes:\n  - title: Thema\n    {what}\n"
FOR = "positions: [{id: p0, support: {verhogen: geld}}]"
AGAINST = "positions: [{id: p0, oppose: {verhogen: geld}}]"
BOTH = "positions: [{support: {verhogen: geld}}, {oppose: {verhogen: geld}}]"
NONE = "summary: Niets"
BY_MAY = "commitments: [{id: c0, what: Een brief, due: 1 mei 2026}]"


def two(one: str, other: str, more: str = "", first: str = "") -> dict[str, str]:
    """Two letters, of which the second holds something more in its head."""
    return {
        "a.yaml": SAYS.format(id="een", more=first, what=one),
        "b.yaml": SAYS.format(id="twee", more=more, what=other),
        "policylint.toml": "",
    }


LINKS = {
    "one follows the other": two(FOR, AGAINST, "follows: [een]\n"),
    "one follows the other by its paper": two(FOR, AGAINST, f"follows: [{PAPERS[0]}]\n", f"cite: {PAPERS[0]}\n"),
    "they go out together": two(FOR, AGAINST) | {"policylint.toml": 'together = [["*.yaml"]]\n'},
    "they have one id": {
        "a.yaml": SAYS.format(id="een", more="", what=NONE),
        "b.yaml": SAYS.format(id="een", more="", what=NONE),
        "policylint.toml": "",
    },
    "the same conflict stands in both": two(BOTH, BOTH),
    "one names a promise of the other": two(
        BY_MAY, "commitments: [{what: Nog een, due: 1 april 2026, after: een#c0}]", "follows: [een]\n"
    ),
    "one keeps a promise of the other": two(
        BY_MAY, "commitments: [{what: Nog een, due: 1 april 2026, fulfils: [een#c0]}]"
    ),
    "one means an entry of the other": two(BY_MAY, "commitments: [{what: Nog een, due: 1 juni 2026, after: c0}]"),
    "one nearly names the other": two(NONE, NONE, "follows: [eenn]\n"),
    "one names what may stand in the other": two(NONE, FOR.replace("}}", "}, despite: [zeven#p0]}"))
    | {"a.yaml": "policylint: 1\nkind: policy\nid: [\n"},
    "they say in one language what a third says in none": two(NONE, NONE, "language: nl\n", "language: nl\n")
    | {"c.yaml": "policylint: 1\nkind: policy\nid: drie\ntitel: Brief\n"},
}


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("size", [1, 2])
def test_what_hangs_together_is_found_across_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str, size: int
) -> None:
    folder = write(tmp_path, LINKS[link])
    for name in ("x", "y", "z"):
        write(folder, {f"{name}.yaml": SAYS.format(id=name, more="", what=NONE)})
    seen: list[division.Whole | None] = []
    whole = division.whole
    monkeypatch.setattr(division, "whole", lambda *given: seen.append(whole(*given)) or seen[-1])
    monkeypatch.setattr(division, "A_PART", size)
    # The files are cut apart as they come, whatever hangs together at a glance.
    islands = division.islands
    monkeypatch.setattr(
        division, "islands", lambda known, *given: islands(known, *given) if given[1:] else [(path,) for path in known]
    )
    assert told(in_parts(folder)) == told(at_once(folder))
    assert seen[0] is not None


def test_of_two_letters_that_are_one_paper_the_first_in_order_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(division, "A_PART", 1)
    files = two(FOR, AGAINST, f"follows: [{PAPERS[0]}]\n", f"cite: {PAPERS[0]}\n")
    # At a glance the last hangs together with the first of all, and so comes before the other of that paper.
    files["0.yaml"] = SAYS.format(id="nul", more="follows: [z]\n", what=NONE)
    files["z.yaml"] = SAYS.format(id="z", more=f"cite: {PAPERS[0]}\n", what=NONE)
    folder = write(tmp_path, files)
    expected = told(at_once(folder))
    assert "contradicting-positions" in {d.rule.name for d in expected[0]}  # type: ignore[attr-defined]
    assert told(in_parts(folder)) == expected


def test_any_executor_does_the_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(division, "A_PART", 3)
    files = {f"{n}.yaml": SAYS.format(id=f"d{n}", more="", what=BOTH if n % 3 else FOR) for n in range(12)}
    folder = write(tmp_path, {**files, "policylint.toml": ""})
    expected = told(at_once(folder))
    with ThreadPoolExecutor(2) as threads:
        assert told(check(folder, executor=threads)) == expected
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:
        assert told(check(folder, executor=processes)) == expected
    assert told(check(folder, jobs=2)) == expected


@pytest.mark.parametrize("forks", [True, False])
def test_few_parts_are_not_worth_a_process_that_imports_all_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forks: bool
) -> None:
    begun: list[object] = []
    monkeypatch.setattr(
        "concurrent.futures.ProcessPoolExecutor", lambda *a, **b: begun.append(a) or ThreadPoolExecutor()
    )
    monkeypatch.setattr(crew, "_forks", lambda: forks)
    files = {f"{n}.yaml": SAYS.format(id=f"d{n}", more="", what=FOR) for n in range(40)}
    folder = write(tmp_path, {**files, "policylint.toml": ""})
    assert check(folder, jobs=2).documents == 40
    assert len(begun) == forks


@pytest.mark.parametrize("jobs", [0, -1, "auto"])
def test_less_than_one_process_is_none(tmp_path: Path, jobs: Any) -> None:
    with pytest.raises(UsageError, match="no number of processes"):
        check(tmp_path, jobs=jobs)


def test_a_large_project_is_not_held_in_memory_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"{n}.yaml": SAYS.format(id=f"d{n}", more="", what=FOR) for n in range(70)}
    folder = write(tmp_path, {**files, "policylint.toml": ""})
    monkeypatch.setattr(Tally, "add", lambda *given: pytest.fail("read at once"))
    assert check(folder).documents == 70
