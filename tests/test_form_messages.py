"""What is said of the form of a document: one finding for one fault, with its name, in both languages."""

import os
from pathlib import Path
from typing import Any

import pytest

from policylint import check, check_text
from policylint.cli import main
from policylint.messages import render

ENVELOPE = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nactor: kabinet-jetten\n"
CITED = "    citations:\n      - Kamerstuk 22112 Nr. 4361\n"
THEME = "themes:\n  - title: Rechtsstaat\n" + CITED


def found(body: str, envelope: str = ENVELOPE) -> list[tuple[str, str, str, str]]:
    """Each finding as its code, the text that it points at, and its message in Dutch and in English."""
    report = check_text(envelope + body, isolated=True)
    source = report.sources["<text>"]
    return [
        (d.rule.code, source.cut(d.place.span), render(d, "nl").message, render(d, "en").message)
        for d in report.diagnostics
    ]


def ways(body: str, envelope: str = ENVELOPE) -> tuple[list[str], list[str]]:
    """The ways out of the only finding, in Dutch and in English."""
    [finding] = check_text(envelope + body, isolated=True).diagnostics
    return list(render(finding, "nl").resolve), list(render(finding, "en").resolve)


@pytest.fixture
def closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a folder that cannot be read, whoever runs the tests."""
    (tmp_path / "dicht").mkdir()
    (tmp_path / "brief.yaml").write_text(ENVELOPE + "language: nl\nthemes:\n  - title: Rechtsstaat\n")
    refused = os.fspath(tmp_path / "dicht")
    listed, scanned = os.listdir, os.scandir

    def refuse(path: Any) -> None:
        if os.fspath(path) == refused:
            raise PermissionError(13, "Permission denied", refused)

    def listdir(path: Any = ".") -> list[str]:
        refuse(path)
        return listed(path)

    def scandir(path: Any = ".") -> Any:
        refuse(path)
        return scanned(path)

    monkeypatch.setattr(os, "listdir", listdir)
    monkeypatch.setattr(os, "scandir", scandir)
    return tmp_path


def test_a_folder_that_cannot_be_read_is_a_finding_there_and_the_rest_is_checked(closed_folder: Path) -> None:
    report = check(closed_folder)
    assert [(d.place.path.rpartition("/")[2], d.rule.name) for d in report.diagnostics] == [
        ("brief.yaml", "theme-without-kamerstuk"),
        ("dicht", "unreadable-file"),
    ]
    told = report.diagnostics[1]
    assert render(told, "nl").message == "dit bestand kan niet worden gelezen: geen leesrecht"
    assert render(told, "en").message == "this file cannot be read: Permission denied"
    assert main(["check", str(closed_folder)]) == 2


def test_a_folder_of_that_kind_that_is_excluded_is_left_alone(closed_folder: Path) -> None:
    (closed_folder / "policylint.toml").write_text('exclude = ["dicht"]\n')
    assert [d.rule.name for d in check(closed_folder).diagnostics] == ["theme-without-kamerstuk"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that lie in folders here")
def test_a_pipe_in_a_folder_or_by_name_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.yaml")
    for path in (tmp_path, tmp_path / "pijp.yaml"):
        [finding] = check(path).diagnostics
        assert render(finding, "nl").message.endswith("het is een pijp, geen bestand")
        assert render(finding, "en").message.endswith("it is a pipe, not a file")


@pytest.mark.parametrize(
    ("body", "at", "nl", "en"),
    [
        (
            "themes:\n  - Rechtsstaat\n", "Rechtsstaat",
            "in `themes` hoort hier een blok met sleutels, niet tekst",
            "in `themes` a mapping with keys belongs here, not text",
        ),
        (
            "themes:\n  -\n", "-",
            "een punt van `themes` is leeg; hier hoort een blok met sleutels",
            "an item of `themes` is empty; a mapping with keys belongs here",
        ),
        (
            "positions:\n  -\n", "-",
            "een punt van `positions` is leeg; hier hoort een blok met sleutels",
            "an item of `positions` is empty; a mapping with keys belongs here",
        ),
        (
            "positions:\n  - support: restore rule-of-law\n    when: [a, [b]]\n", "[b]",
            "bij een punt van `when` hoort tekst, niet een lijst",
            "an item of `when` takes text, not a list",
        ),
        (
            "citations: [Kamerstuk 22112 Nr. 1, Kamerstuk 22112 Nr. 2, [k]]\n", "[k]",
            "bij een punt van `citations` hoort tekst of een blok met sleutels, niet een lijst",
            "an item of `citations` takes text or a mapping with keys, not a list",
        ),
        (
            "commitments:\n  - what: Brief\n    due: PM\n    after: ['']\n", "''",
            "een punt van `after` is leeg", "an item of `after` is empty",
        ),
        (
            "themes:\n  - titel: Foo\n", "titel",
            "de sleutel `titel` bestaat hier niet; bedoelt u `title`?",
            "there is no key `titel` here; did you mean `title`?",
        ),
        (
            "positions:\n  - suport: restore rule-of-law\n", "suport",
            "de sleutel `suport` bestaat hier niet; bedoelt u `support`?",
            "there is no key `suport` here; did you mean `support`?",
        ),
        (
            "commitments:\n  - what: Brief\n    due: {binnen: 6 weken, after: top}\n", "binnen",
            "de sleutel `binnen` bestaat hier niet; bedoelt u `within`?",
            "there is no key `binnen` here; did you mean `within`?",
        ),
        (
            "positions:\n  - Wij steunen uitstel\n", "Wij steunen uitstel",
            "in `positions` hoort hier een blok met sleutels, niet tekst",
            "in `positions` a mapping with keys belongs here, not text",
        ),
        (
            "dates:\n  - {kind: event, what: Top, date: 2026, lasts: 'true'}\n", "'true'",
            "bij `lasts` hoort true of false, en tussen aanhalingstekens is dit tekst",
            "`lasts` takes true or false, and between quotes this is text",
        ),
        (
            "positions:\n  - support: []\n", "[]", "`support` is leeg", "`support` is empty",
        ),
        (
            "sources: {Motie X: {title: X, url: 'https://example.org'}}\n", "Motie X",
            "`Motie X` heeft niet de vorm van id", "`Motie X` does not have the form of id",
        ),
        (
            "positions:\n  - support: restore rule-of-law\n    oppose: weaken rule-of-law\n    accept: a b\n", "oppose",
            "hiervan mag er maar één staan, niet `support`, `oppose` en `accept` samen",
            "only one of these may stand here, not `support`, `oppose` and `accept` together",
        ),
    ],
)  # fmt: skip
def test_one_fault_of_form_is_told_once_by_its_name(body: str, at: str, nl: str, en: str) -> None:
    assert found(body) == [("PL003", at, nl, en)]


def test_a_version_in_quotes_is_told_once_with_what_to_write() -> None:
    quoted = ENVELOPE.replace("policylint: 1", 'policylint: "1"')
    nl = "bij `policylint` hoort een geheel getal, en tussen aanhalingstekens is dit tekst"
    en = "`policylint` takes a whole number, and between quotes this is text"
    assert found("", quoted) == [("PL003", '"1"', nl, en)]
    assert ways("", quoted) == (["haal de aanhalingstekens weg: `1`"], ["take the quotes away: `1`"])


def test_another_key_that_is_missing_is_told_beside_a_misspelt_one() -> None:
    body = "commitments:\n  - what: Brief\n    due: {binnen: 6 weken}\n"
    assert [(code, at) for code, at, *_ in found(body)] == [("PL003", "due"), ("PL003", "binnen")]


def test_the_keys_of_knowledge_must_be_ids() -> None:
    knowledge = "policylint: 1\nkind: knowledge\nid: kennis\nsubjects: {B!: {nl: b}}\n"
    assert [(code, at) for code, at, *_ in found("", knowledge)] == [("PL003", "B!")]


@pytest.mark.parametrize(
    ("body", "nl", "en"),
    [
        ("themes:\n  - Rechtsstaat\n", "begin met een sleutel: `title: …`", "begin with a key: `title: …`"),
        (
            "themes:\n  -\n",
            "schrijf het punt, of haal het streepje weg",
            "write the item, or take the dash away",
        ),
        (
            "themes: Rechtsstaat\n",
            "schrijf elk punt op een eigen regel, met `- ` ervoor",
            "write each item on a line of its own, with `- ` before it",
        ),
        (
            "positions:\n  - support: afschaffen het ETS\n",
            "schrijf `{afschaffen: het ETS}`, of beide met hun id, zoals `postpone eu-ets`",
            "write `{afschaffen: het ETS}`, or both by their id, as in `postpone eu-ets`",
        ),
        (
            "themes:\n  - title: Leeswijzer\n    role: proceduraal\n",
            "schrijf `procedural`; bekend is alleen `procedural`",
            "write `procedural`; known is only `procedural`",
        ),
        (
            "themes:\n  - title: Leeswijzer\n    role: gids\n",
            "schrijf `procedural`, of laat de sleutel weg",
            "write `procedural`, or leave the key out",
        ),
    ],
)
def test_the_way_out_fits_the_fault(body: str, nl: str, en: str) -> None:
    assert ways(body) == ([nl], [en])


def test_a_statement_that_is_offered_is_one() -> None:
    assert found("positions:\n  - support: {in-stand-houden: rule-of-law}\n")[0][0] != "PL003"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("commitments:\n  - same-as: weg\n", [("PL402", "weg")]),
        ("commitments:\n  - {what: Brief, id: brief}\n", [("PL203", "Brief")]),
        (THEME + "      - Motie: Van Lanschot c.s.\n", [("PL004", "Motie: Van Lanschot c.s.")]),
    ],
)
def test_what_follows_from_a_fault_is_not_told_beside_it(body: str, told: list[tuple[str, str]]) -> None:
    assert [(code, at) for code, at, *_ in found(body)] == told


WHOLE = "Kamerstukken II 2009/10, 27858, nr. 88"


@pytest.mark.parametrize(
    "citations",
    [
        f'["Kamerstukken II 2009/10, 27858, nr. 87", {WHOLE}]',
        f"[{{cite: Kamerstuk 27858 Nr. 87}}, {WHOLE}]",
        f"[{WHOLE}, 'Kamerstukken II 2009/10, 27858, nr. 87']",
        f"[{{cite: {WHOLE}, pages: 3}}]",
    ],
)
def test_a_citation_split_at_its_commas_is_one_finding_whatever_stands_beside_it(citations: str) -> None:
    told = [
        line for line in found(f"themes:\n  - title: Rechtsstaat\n    citations: {citations}\n") if line[0] != "PL110"
    ]
    assert told == [
        (
            "PL004",
            WHOLE,
            "dit is één verwijzing, die YAML bij de komma’s heeft gesplitst",
            "this is one citation, which YAML split at its commas",
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        "date: [PM]\n", "owner: [PM]\n", "language: [PM]\n", "summary: [XX]\n",
        "commitments:\n  - what: Brief\n    due: [PM]\n", "commitments:\n  - what: [PM]\n    due: 2030-01-02\n",
        "themes:\n  - title: [PM]\n    role: procedural\n",
    ],
)  # fmt: skip
def test_a_placeholder_in_brackets_without_quotes_is_an_open_point(body: str) -> None:
    placeholder = "[XX]" if "XX" in body else "[PM]"
    assert [(code, at) for code, at, *_ in found(body)] == [("PL005", placeholder)]


def test_a_list_of_one_placeholder_stays_a_list_where_one_may_stand() -> None:
    assert [(code, at) for code, at, *_ in found("commitments:\n  - {what: Brief, due: PM, about: [PM]}\n")] == [
        ("PL005", "PM"),
        ("PL005", "PM"),
    ]


@pytest.mark.parametrize("citations", ["[PM]", "PM", "nr. PM", '"[PM]"', "\n      - XX"])
def test_a_theme_whose_citation_is_still_to_come_is_an_open_point_and_no_more(citations: str) -> None:
    body = f"themes:\n  - title: Rechtsstaat\n    citations: {citations}\n"
    assert [code for code, *_ in found(body)] == ["PL005"]


def test_an_open_citation_of_another_kind_is_no_kamerstuk() -> None:
    body = "themes:\n  - title: Rechtsstaat\n    citations: ECLI:NL:HR:2012:BQ9251\n"
    assert [code for code, *_ in found(body)] == ["PL101"]


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85"])
def test_an_old_line_break_is_text_and_moves_nothing(char: str) -> None:
    report = check_text(f"{ENVELOPE}summary: Het kabinet{char}wil dit, XX\nowner: PM\n", isolated=True)
    source = report.sources["<text>"]
    assert [source.cut(d.place.span) for d in report.diagnostics] == ["PM"]


@pytest.mark.parametrize(
    "body",
    [
        "themes:\n  -\u00a0title: Rechtsstaat\n",
        "themes:\n\u00a0 - title: Rechtsstaat\n",
        "themes:\n  - title: Rechtsstaat\n  \u00a0 id: x\n",
        "citations:\n  -\u00a0Kamerstuk 22112 Nr. 1\n  -\u00a0Kamerstuk 22112 Nr. 2\n",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_no_break_space_that_should_indent_is_named_at_its_place(body: str, newline: str) -> None:
    text = (ENVELOPE + body).replace("\n", newline)
    report = check_text(text, isolated=True)
    [finding] = report.diagnostics
    assert report.sources["<text>"].offset(finding.place.span.start) == text.index("\u00a0")
    assert (
        render(finding, "nl").message
        == "dit is geen gewone spatie maar een harde spatie (U+00A0), en die springt niet in"
    )
    assert (
        render(finding, "en").message
        == "this is not an ordinary space but a no-break space (U+00A0), which does not indent"
    )


@pytest.mark.parametrize(
    "body",
    [
        "summary: -\u00a05 graden\n",
        "summary: |\n  \u00a0tekst\n  -\u00a0tekst\n",
        "summary: Kamerstuk\u00a022112 Nr.\u00a04361\nowner: \u00a0BZ\n",
    ],
)
def test_a_no_break_space_in_text_is_no_fault_of_form(body: str) -> None:
    assert [code for code, *_ in found(body) if code.startswith("PL00")] == []


@pytest.mark.parametrize(
    ("text", "at", "nl", "en"),
    [
        (
            "%YAML 9.9\n---\n" + ENVELOPE, "%YAML 9.9",
            "de aanwijzing `%YAML 9.9` is hier niet te gebruiken", "the directive `%YAML 9.9` cannot be used here",
        ),
        (
            ENVELOPE + 'summary: "a \\ud800 b"\n', "\\ud800",
            "`\\ud800` is geen teken van Unicode", "`\\ud800` is no character of Unicode",
        ),
        (
            ENVELOPE + 'summary: "a \\U00110000"\n', "\\U00110000",
            "`\\U00110000` is geen teken van Unicode", "`\\U00110000` is no character of Unicode",
        ),
    ],
)  # fmt: skip
def test_what_no_parser_takes_is_told_in_both_languages(text: str, at: str, nl: str, en: str) -> None:
    assert found("", text) == [("PL001", at, nl, en)]
    assert check_text(text, isolated=True).documents == 1


def test_a_cycle_points_at_the_anchor_itself() -> None:
    report = check_text(ENVELOPE + "themes: &ring\n  - *ring\n", isolated=True)
    [finding] = report.diagnostics
    [related] = finding.related
    assert report.sources["<text>"].cut(related.place.span) == "&ring"
