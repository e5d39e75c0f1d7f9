"""The main job: the whole real letter, read and checked."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from policylint import Diagnostic, Place, Report, check
from policylint.cli import main
from policylint.explanation import ways_out
from policylint.messages import render

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "staat-van-de-unie-2026"
LETTER = EXAMPLE / "letter.yaml"
TODAY = date(2026, 6, 1)

WITHOUT = [
    "Bescherming van rechtsstaat en democratie",
    "Grip op migratie",
    "Steun aan Oekraïne",
    "Crisisbeheersing, weerbaarheid en een veilige Europese samenleving.",
    "Nederlanders bij de EU-instellingen",
    "Nederlands EU-voorzitterschap 2029",
]
# All that is found in it, in the order of the text: rule, severity, and the text that is pointed at.
FINDINGS = [
    ("year-missing", "warning", "Staat van de Unie 2026"),
    ("follows-not-loaded", "information", "coalitieakkoord-2026"),
    ("follows-not-loaded", "information", "beleidsbrief-buitenlandse-zaken-2026"),
    ("source-without-reference", "advice", "Scaling Up the Single Market to Boost Productivity"),
    (
        "source-without-reference",
        "advice",
        '"Afzwaaiend Europadirecteur IMF: ‘Europeanen zouden 35% rijker kunnen zijn’"',
    ),
    (
        "source-without-reference",
        "advice",
        ">-\n      Commission proposes new measures to fight poverty and improve lives of persons with disabilities"
        " - Employment, Social\n      Affairs and Inclusion",
    ),
    ("motion-without-kamerstuk", "advice", "Motie-Van Lanschot"),
    ("vague-and-firm", "advice", "op korte termijn"),
    ("commitment-without-date", "warning", "op korte termijn"),
    ("commitment-without-date", "warning", "t.z.t."),
    ("impossible-dossier", "error", "221112"),
    ("commitment-without-date", "warning", "op korte termijn"),
    ("theme-without-kamerstuk", "error", WITHOUT[0]),
    ("theme-without-kamerstuk", "error", WITHOUT[1]),
    ("theme-without-kamerstuk", "error", WITHOUT[2]),
    ("theme-without-kamerstuk", "error", f'"{WITHOUT[3]}"'),
    ("mixed-citation-styles", "advice", "Kamerstuk 23 987 Nr. 399"),
    ("theme-without-kamerstuk", "error", WITHOUT[4]),
    ("theme-without-kamerstuk", "error", WITHOUT[5]),
]


@pytest.fixture(scope="module")
def report() -> Report:
    return check(EXAMPLE, today=TODAY)


def of(report: Report, rule: str) -> list[Diagnostic]:
    return [d for d in report.diagnostics if d.rule.name == rule]


def cut(place: Place) -> str:
    """The text of the file at a place, by counting lines and characters."""
    start, end = place.span
    lines = Path(place.path).read_text("utf-8").split("\n")[start.line : end.line + 1]
    lines[-1] = lines[-1][: end.column]
    return "\n".join([lines[0][start.column :], *lines[1:]])


def words(finding: Diagnostic, lang: str) -> list[str]:
    rendered = render(finding, lang)
    ways = (*ways_out(finding, lang), *rendered.resolve)
    return [rendered.message, rendered.label, rendered.why, *ways, *(label for _, label in rendered.related)]


def routes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [d.route for d in diagnostics]


def test_exactly_these_findings_and_no_others(report: Report) -> None:
    assert [(d.rule.name, d.severity.word, cut(d.place)) for d in report.diagnostics] == FINDINGS
    assert report.waived == ()


def test_the_letter_is_one_document_and_read_whole(report: Report) -> None:
    assert (report.documents, report.left_out, report.foreign, report.unreadable) == (1, 0, 0, 0)


def test_messages_are_in_the_language_of_the_letter(report: Report) -> None:
    assert {d.language for d in report.diagnostics} == {"nl"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_finding_says_what_to_do(report: Report, lang: str) -> None:
    for finding in report.diagnostics:
        assert render(finding, lang).resolve, finding.rule.name


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_is_left_open_in_a_message(report: Report, lang: str) -> None:
    for finding in report.diagnostics:
        for text in words(finding, lang):
            assert not re.search(r"\bNone\b|\{[a-z]+\}", text), text


def test_the_dossier_of_six_digits_is_221112(report: Report) -> None:
    [finding] = of(report, "impossible-dossier")
    assert render(finding, "nl").message == (
        "dossier 221112 kan niet bestaan; bedoeld is waarschijnlijk 22112: één cijfer minder, en elders in deze brief "
        "zo geciteerd"
    )
    assert render(finding, "en").message == (
        "no dossier can be 221112; probably 22112 is meant: one digit fewer, and cited elsewhere in this letter"
    )


def test_22112_is_suggested_for_it_only_on_request(report: Report) -> None:
    [finding] = of(report, "impossible-dossier")
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["22112"]
    assert finding.fix.safe is False


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_paper_that_was_probably_meant_is_named(report: Report, lang: str) -> None:
    [finding] = of(report, "impossible-dossier")
    assert "Kamerstuk 22112 Nr. 4244" in render(finding, lang).resolve[0]


def test_three_styles_are_one_finding_with_their_counts(report: Report) -> None:
    [finding] = of(report, "mixed-citation-styles")
    nl, en = render(finding, "nl"), render(finding, "en")
    assert (nl.message, nl.label) == ("14 Kamerstukken staan in 3 schrijfwijzen", "1× zo geschreven")
    assert (en.message, en.label) == ("14 Kamerstukken are written in 3 ways", "written so 1×")
    assert [(cut(place), label) for place, label in nl.related] == [
        ("Kamerstuk 36800-V Nr. 103", "11× zo geschreven"),
        ("Kamerstuk 22112-4293", "2× zo geschreven"),
        ("Kamerstuk 22112-4294", "en hier"),
    ]


def test_the_six_themes_without_kamerstuk(report: Report) -> None:
    found = of(report, "theme-without-kamerstuk")
    assert [render(d, "nl").message for d in found] == [
        f"thema “{title}” verwijst niet naar een Kamerstuk" for title in WITHOUT
    ]
    assert [render(d, "en").message for d in found] == [f"theme “{title}” cites no Kamerstuk" for title in WITHOUT]


def test_three_commitments_stand_without_a_date(report: Report) -> None:
    found = of(report, "commitment-without-date")
    assert [(d.route.split("/")[-2], render(d, "nl").message) for d in found] == [
        ("informatie-mfk", "toezegging zonder datum: “op korte termijn”"),
        ("appreciatie-veiligheidsstrategie", "toezegging zonder datum: “t.z.t.”"),
        ("brief-digitale-soevereiniteit", "toezegging zonder datum: “op korte termijn”"),
    ]
    assert render(found[1], "en").message == "commitment without a date: “t.z.t.”"


def test_the_letter_on_enlargement_vague_and_firm_is_one_piece_of_advice(report: Report) -> None:
    [finding] = of(report, "vague-and-firm")
    [(firm, label)] = render(finding, "nl").related
    assert cut(firm) == "voor het zomerreces"
    assert label == "vast; de dag volgt uit de datum van de brief"
    assert render(finding, "nl").resolve == ("neem de vaste termijn over: `due: voor het zomerreces`",)
    assert render(finding, "en").resolve == ("take over the firm time: `due: voor het zomerreces`",)


def test_the_missing_date_is_said_once_with_all_that_depends_on_it(report: Report) -> None:
    [finding] = of(report, "year-missing")
    assert [cut(related.place) for related in finding.related] == [
        "24 april",
        "21 april",
        "12 juni",
        "voor het zomerreces",
    ]
    assert render(finding, "nl").message == ("dit document heeft geen datum, en 4 tijdsaanduidingen hangen ervan af")
    assert render(finding, "en").message == "this document has no date, and 4 expressions of time depend on it"


def test_every_text_that_a_message_quotes_stands_at_its_place(report: Report) -> None:
    quoted = {"commitment-without-date": "text", "impossible-dossier": "dossier", "theme-without-kamerstuk": "title"}
    for finding in report.diagnostics:
        if finding.rule.name in quoted:
            assert cut(finding.place).strip('"') == finding.fields[quoted[finding.rule.name]]


def test_routes_name_places_by_id(report: Report) -> None:
    economy = "themes/economische-kracht/themes"
    assert routes(report.diagnostics) == [
        f"staat-van-de-unie-2026/{place}"
        for place in (
            "title",
            "follows/0",
            "follows/1",
            "sources/imf-interne-markt/title",
            "sources/imf-europadirecteur/title",
            "sources/commissie-armoedebestrijding/title",
            "sources/motie-van-lanschot/title",
            "themes/leeswijzer/commitments/brief-uitbreiding/due",
            "themes/leeswijzer/commitments/informatie-mfk/due",
            "themes/leeswijzer/commitments/appreciatie-veiligheidsstrategie/due",
            f"{economy}/economisch-buitenlandbeleid/citations/kst-221112-4244",
            f"{economy}/toekomstbestendige-economie/commitments/brief-digitale-soevereiniteit/due",
            "themes/rechtsstaat/title",
            "themes/migratie/title",
            "themes/veilige-eu/themes/oekraine/title",
            "themes/veilige-eu/themes/crisisbeheersing/title",
            "themes/partnerschappen/commitments/brief-uitbreiding/citations/kst-23987-399/cite",
            "themes/nederlanders-eu-instellingen/title",
            "themes/voorzitterschap-2029/title",
        )
    ]


@pytest.mark.parametrize("prefix", ["# een regel erbij\n\n", "\n\n\n"])
def test_routes_survive_moved_lines(report: Report, tmp_path: Path, prefix: str) -> None:
    moved = tmp_path / "letter.yaml"
    moved.write_text(prefix + LETTER.read_text("utf-8"), "utf-8")
    assert routes(check(moved, today=TODAY).diagnostics) == routes(report.diagnostics)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_command_line_says_what_the_library_says(
    report: Report, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(EXAMPLE), "--format", "json", "--lang", lang, "--today", str(TODAY)])
    told = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["rule"], f["severity"], f["path"], f["route"], f["message"]) for f in told] == [
        (d.rule.name, d.severity.word, d.place.path, d.route, render(d, lang).message) for d in report.diagnostics
    ]
    spans = [[[at.line + 1, at.column + 1] for at in d.place.span] for d in report.diagnostics]
    assert [[[f[at]["line"], f[at]["column"]] for at in ("start", "end")] for f in told] == spans


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--ignore", "PL101"], 1),
        (["--ignore", "PL101,PL103"], 0),
        (["--ignore", "PL101,PL103", "--fail-level", "warning"], 1),
    ],
)
def test_exit_codes_of_the_command(arguments: list[str], code: int) -> None:
    command = [sys.executable, "-m", "policylint", "check", str(EXAMPLE), *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert run.returncode == code, run.stderr
    assert run.stderr == ""
