"""The baseline: what it accepts, by what names, and what becomes of entries that are no longer needed."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import ConfigError, UsageError, check, check_text
from policylint.baseline import counted, load, text
from policylint.cli import main
from policylint.reporters import Look, render

DAY = date(2026, 6, 1)
HEAD = "policylint: 1\nkind: policy\nid: {id}\ntitle: Brief\nlanguage: en\nthemes:\n"
LETTER = HEAD.format(id="brief") + "  - title: Markt\n  - title: Recht\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one letter in which two themes cite nothing."""
    (tmp_path / "policylint.toml").write_text("")
    (tmp_path / "brief.yaml").write_text(LETTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(baseline: str = "nul.json") -> list[str]:
    return [f"{d.rule.name} {d.place.span.start.line + 1}" for d in check(".", baseline=baseline, today=DAY).findings]


def test_what_is_written_is_accepted_and_counted_and_does_not_fail(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--lang", "en"]) == 1
    assert main(["check", "--lang", "en", "--write-baseline", "nul.json"]) == 0
    assert "2 findings in the baseline nul.json" in capsys.readouterr().err
    assert main(["check", "--lang", "en", "--baseline", "nul.json"]) == 0
    assert capsys.readouterr().out.endswith("no findings in 1 document (2 in the baseline)\n")


def test_it_is_one_line_an_entry_in_a_fixed_order(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    assert (folder / "nul.json").read_text("utf-8") == (
        '{\n  "policylint-baseline": 1,\n  "findings": [\n'
        '    {"document": "brief", "route": "themes/markt/title", "rule": "theme-without-kamerstuk", "count": 1},\n'
        '    {"document": "brief", "route": "themes/recht/title", "rule": "theme-without-kamerstuk", "count": 1}\n'
        "  ]\n}\n"
    )


def test_moved_lines_and_a_renamed_file_change_nothing(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").rename(folder / "anders.yaml")
    (folder / "anders.yaml").write_text("# een regel\n\n" + LETTER.replace("themes:", "summary: Een zin.\nthemes:"))
    assert told() == []


def test_a_new_finding_is_told(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").write_text(LETTER + "  - title: Migratie\n", "utf-8")
    assert told() == ["theme-without-kamerstuk 9"]


def test_of_two_with_one_name_as_many_are_accepted_as_it_counts(folder: Path) -> None:
    entry = {"document": "brief", "route": "themes/markt/title", "rule": "theme-without-kamerstuk", "count": 1}
    (folder / "nul.json").write_text(json.dumps({"policylint-baseline": 1, "findings": [entry]}), "utf-8")
    assert told() == ["theme-without-kamerstuk 8"]


def test_an_entry_for_what_was_mended_is_told_and_does_not_fail(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").write_text(LETTER.replace("  - title: Recht\n", ""), "utf-8")
    assert told() == ["stale-baseline 5"]
    assert main(["check", "--baseline", "nul.json"]) == 0


def test_writing_it_anew_prunes_such_entries(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").write_text(LETTER.replace("  - title: Recht\n", ""), "utf-8")
    main(["check", "--baseline", "nul.json", "--write-baseline", "nul.json"])
    assert told() == []
    assert "recht" not in (folder / "nul.json").read_text("utf-8")


def test_an_entry_of_a_document_that_is_gone_is_told(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").write_text(LETTER.replace("id: brief", "id: ander"), "utf-8")
    [_, _, *stale] = check(".", baseline="nul.json", today=DAY).findings
    assert [(d.rule.name, d.case) for d in stale] == [("stale-baseline", "gone")] * 2


def test_an_entry_of_a_document_or_rule_that_was_not_looked_at_is_not_told(folder: Path) -> None:
    (folder / "ander.yaml").write_text(LETTER.replace("id: brief", "id: ander"), "utf-8")
    main(["check", "--write-baseline", "nul.json"])
    assert check("brief.yaml", baseline="nul.json").findings == ()
    assert check(".", baseline="nul.json", ignore=["PL101"]).findings == ()
    assert check("brief.yaml", baseline="nul.json", isolated=True).findings == ()


def test_an_entry_of_a_document_that_cannot_be_read_is_not_told(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "brief.yaml").write_text(LETTER + "  titel: [\n", "utf-8")
    assert {d.rule.name for d in check(".", baseline="nul.json").findings} == {"malformed-yaml"}


def test_faults_of_form_are_never_accepted(folder: Path) -> None:
    (folder / "brief.yaml").write_text(LETTER + "title: Nog eens\n", "utf-8")
    assert main(["check", "--write-baseline", "nul.json"]) == 1
    assert '"findings": []' in (folder / "nul.json").read_text("utf-8")


def test_what_a_waiver_accepts_is_not_in_it(folder: Path) -> None:
    waived = LETTER.replace("Markt\n", "Markt # policylint: waive theme-without-kamerstuk -- komt nog\n")
    (folder / "brief.yaml").write_text(waived, "utf-8")
    main(["check", "--write-baseline", "nul.json"])
    assert "markt" not in (folder / "nul.json").read_text("utf-8")


def test_a_waiver_of_what_the_baseline_accepts_too_is_still_in_use(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    waived = LETTER.replace("Markt\n", "Markt # policylint: waive theme-without-kamerstuk -- komt nog\n")
    (folder / "brief.yaml").write_text(waived, "utf-8")
    report = check(".", baseline="nul.json", today=DAY)
    assert len(report.waived) == 1
    assert [d.rule.name for d in report.findings] == ["stale-baseline"]


def test_the_config_may_name_it_and_the_call_may_go_without(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    (folder / "policylint.toml").write_text('baseline = "nul.json"\n')
    assert check(".").findings == ()
    assert len(check(".").baselined) == 2
    assert len(check(".", baseline="").findings) == 2


def two_letters(folder: Path) -> None:
    (folder / "ander.yaml").write_text(LETTER.replace("id: brief", "id: ander"), "utf-8")
    main(["check", "--write-baseline", "nul.json"])


def held(folder: Path) -> list[tuple[str, int]]:
    entries = json.loads((folder / "nul.json").read_text("utf-8"))["findings"]
    return [(f"{entry['document']}/{entry['route']} {entry['rule']}", entry["count"]) for entry in entries]


@pytest.mark.parametrize("part", [["brief.yaml"], [".", "--select", "PL203"], ["brief.yaml", "--isolated"]])
def test_what_a_run_did_not_look_at_stays_in_it_when_it_is_written_anew(folder: Path, part: list[str]) -> None:
    two_letters(folder)
    before = held(folder)
    assert len(before) == 4
    main(["check", *part, "--write-baseline", "nul.json"])
    assert held(folder) == before


def test_writing_it_anew_says_which_findings_come_in(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--write-baseline", "nul.json"])
    capsys.readouterr()
    text = LETTER.replace("  - title: Recht\n", "") + "  - title: Migratie\n"
    (folder / "brief.yaml").write_text(text, "utf-8")
    assert main(["check", "--lang", "en", "--baseline", "nul.json", "--write-baseline", "nul.json"]) == 0
    assert capsys.readouterr().err == (
        "policylint: brief.yaml:8:12: PL101 theme-without-kamerstuk: new in the baseline\n"
        "policylint: 2 findings in the baseline nul.json (1 new, 1 no longer found)\n"
    )


def test_pruning_lowers_counts_and_lets_nothing_in(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_letters(folder)
    capsys.readouterr()
    text = LETTER.replace("  - title: Recht\n", "") + "  - title: Migratie\n"
    (folder / "brief.yaml").write_text(text, "utf-8")
    assert main(["check", "--lang", "en", "--baseline", "nul.json", "--prune-baseline"]) == 1
    assert [place for place, _ in held(folder)] == [
        "ander/themes/markt/title theme-without-kamerstuk",
        "ander/themes/recht/title theme-without-kamerstuk",
        "brief/themes/markt/title theme-without-kamerstuk",
    ]
    printed = capsys.readouterr()
    assert "3 findings in the baseline nul.json (1 no longer found)" in printed.err
    assert "PL101" in printed.out
    assert "PL912" not in printed.out


def test_pruning_without_a_baseline_is_an_error(folder: Path) -> None:
    assert main(["check", "--prune-baseline"]) == 2


def test_what_it_says_is_in_the_language_of_the_letters(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "brief.yaml").write_text(LETTER.replace("language: en", "language: nl"), "utf-8")
    main(["check", "--write-baseline", "nul.json"])
    assert "2 bevindingen in de nulmeting" in capsys.readouterr().err
    (folder / "brief.yaml").write_text(LETTER.replace("language: en", "language: nl").replace("Recht", "Slot"), "utf-8")
    main(["check", "--baseline", "nul.json", "--select", "ALL"])
    assert "wordt daar 0× gevonden" in capsys.readouterr().out


def test_an_entry_may_name_a_rule_by_its_code(folder: Path) -> None:
    entries = [
        {"document": "brief", "route": f"themes/{theme}/title", "rule": "PL101", "count": 1}
        for theme in ("markt", "recht")
    ]
    (folder / "nul.json").write_text(json.dumps({"policylint-baseline": 1, "findings": entries}), "utf-8")
    assert told() == []
    (folder / "brief.yaml").write_text(LETTER.replace("  - title: Recht\n", ""), "utf-8")
    assert told() == ["stale-baseline 1"]


@pytest.mark.parametrize("option", [["--only", "brief.yaml"], ["--since", "HEAD"], ["--fix"], ["--diff"]])
def test_it_is_not_written_from_a_part(folder: Path, option: list[str]) -> None:
    assert main(["check", "--write-baseline", "nul.json", *option]) == 2
    assert not (folder / "nul.json").exists()


def test_it_is_not_written_from_standard_input(folder: Path) -> None:
    assert main(["check", "-", "--write-baseline", "nul.json"]) == 2


def test_a_missing_baseline_is_an_error_and_not_an_empty_one(folder: Path) -> None:
    assert main(["check", "--baseline", "weg.json", "--write-baseline", "nieuw.json"]) == 2
    assert not Path("nieuw.json").exists()
    with pytest.raises(UsageError, match="no such baseline"):
        check(".", baseline="nul.json")
    assert main(["check", "--baseline", "nul.json"]) == 2


def test_one_that_the_config_names_and_is_not_there_is_told_at_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "policylint.toml").write_text('lang = "nl"\nbaseline = "nul.json"\n')
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        f"policylint: {folder}/policylint.toml:2: `baseline`: er is geen bestand `nul.json`; "
        "`policylint check --write-baseline nul.json` maakt er een\n"
    )
    assert main(["check", "--write-baseline", "nul.json"]) == 0
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "no baseline"),
        ("[]", "no baseline"),
        ('{"policylint-baseline": 2, "findings": []}', "no baseline"),
        ('{"policylint-baseline": 1, "findings": [{"document": "brief"}]}', "an entry needs"),
        ('{"policylint-baseline": 1, "findings": [{"document": "brief",', "no sound JSON"),
        ('{"policylint-baseline": 1, "findings": {}}', "must be a list"),
        ('{"policylint-baseline": 1}', "must be a list"),
        (
            '{"policylint-baseline": 1, "findings": [{"document": "a", "route": "b", "rule": "c", "count": 0}]}',
            "an entry needs",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_an_error(folder: Path, content: str, reason: str) -> None:
    (folder / "nul.json").write_text(content)
    with pytest.raises(ConfigError, match=reason) as error:
        check(".", baseline="nul.json")
    assert (error.value.path, error.value.line) == ("nul.json", 1)
    assert main(["check", "--baseline", "nul.json"]) == 2


def test_reporters_show_that_it_accepts(folder: Path) -> None:
    main(["check", "--write-baseline", "nul.json"])
    report = check(".", baseline="nul.json")
    found = json.loads(render(report, "json", Look()))
    assert found["summary"]["baselined"] == 2
    assert [finding["baselined"] for finding in found["findings"]] == [True, True]
    [run] = json.loads(render(report, "sarif", Look()))["runs"]
    assert [result["suppressions"][0]["kind"] for result in run["results"]] == ["external", "external"]
    assert 'failures="0"' in render(report, "junit", Look())


titles = st.lists(st.sampled_from(["Markt", "Recht", "Slot"]), max_size=5)


@given(titles, titles)
@settings(max_examples=100, deadline=None)
def test_it_accepts_as_often_as_it_counts_and_the_rest_is_told(before: list[str], after: list[str]) -> None:
    def found(themes: list[str]) -> list[tuple[str, str]]:
        body = HEAD.format(id="brief") + "".join(f"  - title: {title}\n" for title in themes) if themes else ""
        report = check_text(body or HEAD.format(id="brief") + "  []\n", isolated=True, select=["PL101"])
        return list(report.diagnostics)  # type: ignore[arg-type]

    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nul.json"
        path.write_text(text(counted(found(before))), "utf-8")  # type: ignore[arg-type]
        accepted = load(str(path), "nul.json").accept(found(after))  # type: ignore[arg-type]
    # Repeats of a title are told apart by their number, so sets of (title, number) say what is known.
    numbered = [(title, after[:index].count(title)) for index, title in enumerate(after)]
    known = {(title, before[:index].count(title)) for index, title in enumerate(before)}
    assert [d.baselined for d in accepted] == [each in known for each in numbered]
