"""The example projects: what each of them prints, in both languages, and which findings it is there to show.

What is printed is held in `tests/expected/NAME.LANG.txt`. Where it has changed for the better, this writes those files
anew: `pytest tests/test_examples.py --update-expected`. Read the difference before it is committed.
"""

from datetime import date
from pathlib import Path

import pytest

from policylint import Diagnostic, check
from policylint.api import settings
from policylint.cli import main

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
EXPECTED = Path(__file__).parent / "expected"
TODAY = "2026-06-01"

ERROR, WARNING, INFORMATION = "error", "warning", "information"
# Each draft, and all that is found in it.
DRAFTS = {
    "begroting.yaml": [("jointly-impossible", WARNING)],
    "compromis.yaml": [("said-openly", INFORMATION)],
    "eerdere-brief": [("contradicting-positions", ERROR)],
    "english-letter.yaml": [("commitment-without-date", WARNING)],
    "ets2-uitstel.yaml": [("position-against-line", ERROR)],
    "ja-en-nee.yaml": [("contradicting-positions", ERROR)],
    "koerswijziging": [("change-of-course", INFORMATION)],
    "klasse-en-deel.yaml": [("contradicting-positions", WARNING)],
    "kommaval.yaml": [("comma-trap", ERROR)],
    "losse-verwijzing.yaml": [("dangling-reference", ERROR)],
    "nationaal-en-europees.yaml": [],
    "onbekend-onderwerp.yaml": [("unknown-name", WARNING)],
    "onmogelijke-datum.yaml": [("impossible-date", ERROR)],
    "open-punten.yaml": [("open-point", INFORMATION)] * 3,
    "regel-en-uitzondering.yaml": [("contradicting-positions", WARNING)],
    "twee-leeftijden.yaml": [("values-apart", ERROR)],
    "voorwaarden.yaml": [("conditional-conflict", WARNING)],
}
PATHS = ["staat-van-de-unie-2026", "corrected", *(f"drafts/{name}" for name in DRAFTS)]


def found(path: str) -> list[Diagnostic]:
    return list(check(EXAMPLES / path, today=date.fromisoformat(TODAY)).diagnostics)


def expected(path: str, lang: str) -> Path:
    return EXPECTED / f"{Path(path).stem}.{lang}.txt"


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the root of the project, before a terminal of 100 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_an_example_prints_what_is_expected(
    path: str, lang: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", f"examples/{path}", "--lang", lang, "--color", "never", "--today", TODAY])
    printed = capsys.readouterr()
    if request.config.getoption("--update-expected"):
        expected(path, lang).write_text(printed.out, "utf-8", newline="\n")
    assert printed.err == ""
    assert printed.out == expected(path, lang).read_text("utf-8")


def test_every_example_is_tested() -> None:
    drafts = {entry.name for entry in (EXAMPLES / "drafts").iterdir()} - {"policylint.toml"}
    assert drafts == set(DRAFTS)
    assert {entry.name for entry in EXAMPLES.iterdir()} == {"staat-van-de-unie-2026", "corrected", "drafts", "plugin"}


def test_no_expected_output_is_left_over() -> None:
    assert set(EXPECTED.iterdir()) == {expected(path, lang) for path in PATHS for lang in ("nl", "en")}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_has_the_findings_that_it_is_there_to_show_and_no_others(name: str) -> None:
    assert [(d.rule.name, d.severity.word) for d in found(f"drafts/{name}")] == DRAFTS[name]


def test_drafts_do_not_interfere_with_each_other() -> None:
    together = [(d.place, d.rule.name) for d in found("drafts")]
    alone = [(d.place, d.rule.name) for name in DRAFTS for d in found(f"drafts/{name}")]
    assert together == sorted(alone)


@pytest.mark.parametrize(
    "folder",
    sorted({path.parent for path in EXAMPLES.rglob("*.yaml") if "plugin" not in path.parts}),
    ids=lambda folder: str(folder.relative_to(EXAMPLES)),
)
def test_every_folder_of_letters_is_a_project_of_its_own(folder: Path) -> None:
    assert settings(str(folder)).root == str(folder)


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(("path", "code"), [("examples/", 1), ("examples/corrected", 0), ("examples/drafts", 1)])
def test_exit_codes(path: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--today", TODAY]) == code
    assert capsys.readouterr().err == ""


def test_postponing_ets2_is_explained_by_its_place_under_the_ets() -> None:
    [finding] = found("drafts/ets2-uitstel.yaml")
    steps = [(step.kind, step.start, step.end, step.source) for step in finding.chain]
    assert steps[0] == (
        "broader",
        {"en": "ETS2", "nl": "ETS2"},
        {"en": "the EU Emissions Trading System", "nl": "het ETS"},
        "Directive (EU) 2023/959",
    )
    assert steps[1][0] == "line"
    assert steps[1][3] == "Staat van de Unie 2026, Toekomstbestendige economie"
    assert [way.kind for way in finding.ways] == ["withdraw", "withdraw", "except", "despite", "supersedes", "dispute"]


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("klasse-en-deel.yaml", "except", "except: [eu-mercosur-agreement]"),
        ("regel-en-uitzondering.yaml", "when", "when: not where-necessary"),
    ],
)
def test_a_warning_names_the_key_that_says_what_was_meant(name: str, kind: str, text: str) -> None:
    [finding] = found(f"drafts/{name}")
    assert text in [way.text for way in finding.ways if way.kind == kind]


def test_a_change_of_course_is_told_at_the_newer_letter_only() -> None:
    [finding] = found("drafts/koerswijziging")
    assert Path(finding.place.path).name == "brief-2026.yaml"
    assert [Path(related.place.path).name for related in finding.related] == ["brief-2025.yaml"]


def test_a_contradiction_between_letters_is_told_at_the_newer_and_shows_the_older() -> None:
    [finding] = found("drafts/eerdere-brief")
    assert Path(finding.place.path).name == "brief-juni.yaml"
    assert [Path(related.place.path).name for related in finding.related] == ["brief-maart.yaml"]


def test_nothing_is_found_in_the_corrected_letter_but_what_is_waived() -> None:
    report = check(EXAMPLES / "corrected", today=date.fromisoformat(TODAY))
    assert report.findings == ()
    waived = [(d.rule.name, d.route.split("/")[2], d.waiver.kind) for d in report.waived if d.waiver is not None]
    assert waived == [
        ("follows-not-loaded", "0", "waive"),
        ("follows-not-loaded", "1", "waive"),
        ("source-without-reference", "imf-interne-markt", "waive"),
        ("source-without-reference", "imf-europadirecteur", "waive"),
        ("source-without-reference", "commissie-armoedebestrijding", "waive"),
        ("motion-without-kamerstuk", "motie-van-lanschot", "waive"),
        ("theme-without-kamerstuk", "nederlanders-eu-instellingen", "waive"),
        ("theme-without-kamerstuk", "voorzitterschap-2029", "waive"),
    ]


@pytest.mark.parametrize("today", ["2026-05-22", "2026-07-15", "2026-12-31", "2027-06-01"])
def test_the_corrected_letter_stays_clean_as_time_goes_by(today: str) -> None:
    assert check(EXAMPLES / "corrected", today=date.fromisoformat(today)).findings == ()


def test_the_corrected_letter_says_the_same_as_the_printed_one() -> None:
    """Only citations, times, comments and its own id and date differ: no position was touched."""

    def lines(name: str) -> list[str]:
        text = (EXAMPLES / name / "letter.yaml").read_text("utf-8")
        spoken = [line.split(" #")[0].strip() for line in text.splitlines()]
        return [
            line for line in spoken if line.startswith(("text:", "support:", "oppose:", "explore:", "what:", "title:"))
        ]

    printed, mended = lines("staat-van-de-unie-2026"), lines("corrected")
    added = "what: Publicatie van de Europese Veiligheidsstrategie"
    assert [line for line in mended if line != added] == printed
