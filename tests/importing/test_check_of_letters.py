"""`policylint check` of a letter in Word: what is found, told at its words, in a copy and in the other formats."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from word_files import deleted, inserted, paragraph, reference, run, table, word

pytest.importorskip("docx")

from word_comments import W, check_sound, marked, part, with_part

from policylint import api
from policylint.cli import main
from policylint.errors import UsageError
from policylint.importing import check_letters, checking
from policylint.importing.remarks import remarks
from policylint.importing.word import opened
from policylint.importing.word.commenting import AUTHOR, commented
from policylint.reporters import Look

LETTER = [
    paragraph("Betreft: Handel en energie"),
    paragraph("Geachte voorzitter,"),
    paragraph("Handel", style="Kop1"),
    paragraph(
        run("Zie "),
        run("Kamer", "<w:b/>"),
        run("stuk 221112,"),
        inserted(" nr. "),
        deleted("9"),
        run("5.", "<w:i/>"),
        reference(4),
        run(" Het kabinet informeert de Kamer"),
        "<w:r><w:tab/><w:t>t.z.t. over </w:t><w:t>de uitkomst.</w:t></w:r>",
    ),
    paragraph("Energie", style="Kop1"),
    paragraph("Er is een wet."),
    table(["Wat", "Wanneer"], ["Verslag", "De Kamer ontvangt het verslag t.z.t. van het kabinet."]),
]
NOTES = {4: "Zie ook Kamerstuk 991112, nr. 8."}


def letter(folder: Path) -> Path:
    path = folder / "brief.docx"
    path.write_bytes(word(*LETTER, notes=NOTES, comment="Van een ander."))
    return path


def test_each_comment_marks_the_words_of_its_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = letter(tmp_path).read_bytes()
    found = checking.check(["brief.docx"], api.asked(isolated=True), lang="nl")
    source = found.report.sources["brief.docx"]
    told = [(one.rule.name, source.cut(one.place.span)) for one in found.report.findings]
    assert ("open-point", "Handel en energie") in told  # no date: at the title
    assert ("impossible-dossier", "Kamerstuk 221112, nr. 5") in told or ("impossible-dossier", "221112") in told
    assert ("commitment-without-date", "t.z.t.") in told
    assert ("theme-without-kamerstuk", "Energie") in told
    comments = remarks(found, "brief.docx", Look(lang="nl"))
    after = commented(before, comments)
    check_sound(before, after, len(told))
    names = [
        one.get(f"{W}id")
        for one in part(after, "word/comments.xml").iter(f"{W}comment")
        if one.get(f"{W}author") == AUTHOR
    ]
    words = marked(after)
    for name, finding in zip(names, found.report.findings, strict=True):
        stands = source.cut(finding.place.span)
        if opened(before).running.note_at(source.offset(finding.place.span.start)) is None:
            assert words[name] == stands
        else:
            assert name not in words  # at the reference, which has no words
    assert any(opened(before).running.note_at(comment.start) == "1" for comment in comments)


def copy(folder: Path, *options: str) -> tuple[int, bytes]:
    code = main(["check", "brief.docx", "--isolated", "--output-format", "docx=uit.docx", *options])
    return code, (folder / "uit.docx").read_bytes()


def said(data: bytes) -> list[str]:
    return [
        "\n".join("".join(p.itertext()).strip() for p in one.iter(f"{W}p"))
        for one in part(data, "word/comments.xml").iter(f"{W}comment")
        if one.get(f"{W}author") == AUTHOR
    ]


def test_the_command_writes_a_copy_and_leaves_the_letter_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = letter(tmp_path).read_bytes()
    code, after = copy(tmp_path, "--lang", "nl")
    assert code == 1
    assert (tmp_path / "brief.docx").read_bytes() == before
    check_sound(before, after, len(said(after)))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["brief.docx", "uit.docx"]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"uit.docx: {len(said(after))} opmerkingen" in shown.err


@pytest.mark.parametrize(
    ("lang", "start", "do"),
    [
        ("nl", "Fout: thema “Energie” verwijst niet naar een Kamerstuk", "Doe een van deze:"),
        ("en", "Error: theme “Energie” cites no Kamerstuk", "Do one of these:"),
    ],
)
def test_a_comment_says_what_is_wrong_what_to_do_and_which_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, start: str, do: str
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    [told] = [one for one in said(copy(tmp_path, "--lang", lang)[1]) if "Energie" in one and "PL101" in one]
    first, second, *ways, last = told.splitlines()
    assert (first, second, last) == (start, do, "PL101 (theme-without-kamerstuk)")
    assert ways
    assert "waive" not in told


def test_without_excerpts_a_comment_holds_no_word_of_the_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    told = "\n".join(said(copy(tmp_path, "--lang", "nl", "--no-excerpts")[1]))
    assert "PL101" in told
    assert not [words for words in ("Energie", "221112", "991112", "t.z.t.", "verslag") if words in told]


def test_a_comment_tells_of_other_words_in_the_letter_by_quoting_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.docx").write_bytes(
        word(
            paragraph("Handel", style="Kop1"),
            paragraph("Zie Kamerstuk 22112, nr. 4361. Het kabinet is voorstander van uitstel van het ETS2."),
            paragraph("Energie", style="Kop1"),
            paragraph("Zie Kamerstuk 22112, nr. 4362. Het kabinet is geen voorstander van uitstel van het ETS2."),
        )
    )
    told = said(copy(tmp_path, "--lang", "nl", "--select", "contradicting-positions")[1])
    assert len(told) == 1
    assert "alinea 2 (“Het kabinet is voorstander van uitstel van het ETS2.”)" in told[0]


def test_a_comment_names_a_footnote_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.docx").write_bytes(
        word(
            paragraph("Zie Kamerstuk 221112, nr. 5.", reference(7), run(" En meer.")),
            notes={7: "Zie ook Kamerstuk 22112, nr. 8."},
        )
    )
    [told] = said(copy(tmp_path, "--lang", "en", "--select", "impossible-dossier")[1])
    assert "– footnote 1 (“22112”): cited so here" in told


@pytest.mark.parametrize("name", ["brief.docx", "./brief.docx", "link.docx", "hard.docx", "map/../brief.docx"])
def test_the_letter_itself_is_never_written_even_with_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map").mkdir()
    path = letter(tmp_path)
    before = path.read_bytes()
    (tmp_path / "link.docx").symlink_to(path)
    os.link(path, tmp_path / "hard.docx")
    assert main(["check", "brief.docx", "--output-format", f"docx={name}", "--force", "--lang", "nl"]) == 2
    assert "is de brief zelf, en die blijft zoals hij is" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_copy_that_is_there_is_replaced_with_force_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    (tmp_path / "uit.docx").write_bytes(b"van een ander")
    assert copy(tmp_path, "--lang", "nl") == (2, b"van een ander")
    assert "uit.docx: bestaat al; --force vervangt het" in capsys.readouterr().err
    assert said(copy(tmp_path, "--force")[1])


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["brief.yaml", "--format", "docx=uit.docx"], "give the path of one .docx file"),
        (["brief.docx", "tweede.docx", "--format", "docx=uit.docx"], "copies one letter, and 2 are given"),
        (["brief.docx", "--format", "docx"], "write docx=FILE.docx"),
        (["brief.docx", "--format", "docx=a.docx", "--format", "docx=b.docx"], "name it once"),
        (["brief.docx", "--format", "docx=uit.yaml"], "ends in .docx"),
        (["brief.docx", "--format", "docx=uit.docx", "--format", "json=uit.docx"], "both go to"),
        (["brief.docx", "--force"], "--force goes with docx=FILE.docx"),
        (["brief.docx", "--fix"], "--fix does not go with a letter in Word"),
        (["brief.docx", "--since", "main"], "--since does not go with a letter in Word"),
        (["brief.docx", "--write-baseline", "b.json"], "--write-baseline does not go with a letter in Word"),
        (["geen.docx"], "no such file or folder"),
        (["kapot.docx"], "is no Word file, or a damaged one"),
        (["brief.docx", "--format", "docx=geen/uit.docx"], "cannot be written"),
        (["vreemd.docx", "--format", "docx=uit.docx"], "is no Word file, or a damaged one"),
        (["brief.doc"], "is a letter, not a document of policylint"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    (tmp_path / "tweede.docx").write_bytes(word(paragraph("Er is een wet.")))
    (tmp_path / "kapot.docx").write_bytes(b"PK\x03\x04 en dan niets")
    # A file whose comments have no numbers can be read, and cannot take more comments.
    odd = word(paragraph("Er is een wet."), comment="Van een ander.")
    (tmp_path / "vreemd.docx").write_bytes(with_part(odd, "word/comments.xml", b'w:id="0"', b'w:id="nul"'))
    (tmp_path / "brief.yaml").write_text("policylint: 1\nkind: policy\nid: b\ntitle: B\n")
    before = sorted(tmp_path.iterdir())
    assert main(["check", *arguments, "--lang", "en"]) == 2
    assert reason in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_what_a_draft_holds_twice_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    said_once = "De minister informeert de Kamer op 30 februari 2027 over de voortgang."
    (tmp_path / "brief.docx").write_bytes(word(paragraph(said_once)))
    main(["check", "brief.docx", "--isolated", "--lang", "en", "--format", "concise", "--select", "impossible-date"])
    assert [line.split(" ")[0] for line in capsys.readouterr().out.splitlines()[:-1]] == ["brief.docx:1:36:"]


def test_no_place_is_named_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = paragraph("De Kamer wordt voor 1 mei 2026 geïnformeerd over de voortgang (Kamerstuk 222112, nr. 43).")
    Path("brief.docx").write_bytes(word(paragraph("Handel", style="Kop1"), wrong))
    found = checking.check(["brief.docx"], api.asked(isolated=True), lang="nl").report.findings
    [dossier] = [one for one in found if one.rule.name == "impossible-dossier"]
    assert dossier.place not in [one.place for one in dossier.related]


def test_other_formats_tell_the_paragraph_and_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    assert main(["check", "brief.docx", "--isolated", "--lang", "en", "--format", "concise"]) == 1
    assert "brief.docx:5:1: error PL101 theme “Energie” cites no Kamerstuk" in capsys.readouterr().out


def test_the_knowledge_of_the_project_around_a_letter_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".policylint.toml").write_text('ignore = ["theme-without-kamerstuk"]\n')
    letter(tmp_path)
    main(["check", "brief.docx", "--lang", "en", "--format", "concise"])
    out = capsys.readouterr().out
    assert "PL203" in out
    assert "PL101" not in out


def test_a_letter_is_another_document_than_its_own_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".policylint.toml").write_text("")
    letter(tmp_path)
    assert main(["import", "brief.docx", "-o", "brief.yaml"]) == 0
    main(["check", "brief.docx", "--lang", "en", "--format", "concise"])
    assert "duplicate-id" not in capsys.readouterr().out


def test_two_letters_of_one_title_are_two_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tweede.docx").write_bytes(letter(tmp_path).read_bytes())
    main(["check", "brief.docx", "tweede.docx", "--isolated", "--lang", "en", "--format", "concise"])
    told = capsys.readouterr().out
    assert "duplicate-id" not in told
    assert "tweede.docx:5:1: error PL101" in told


def test_a_folder_with_letters_is_checked_without_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    assert main(["check", ".", "--allow-empty"]) == 0
    assert "brief.docx" not in capsys.readouterr().out


def test_a_check_of_drafts_loads_nothing_of_word_or_of_import(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("policylint: 1\nkind: policy\nid: b\ntitle: B\n")
    code = (
        "import sys; from policylint.cli import main; main(['check', '--quiet', '--isolated', sys.argv[1]]);"
        "print([name for name in sys.modules if name.split('.')[0] in ('docx', 'lxml', 'zipfile', 'tempfile')"
        " or name.startswith('policylint.importing')])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_draft_that_is_checked_along_keeps_its_findings_and_its_waivers_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    (tmp_path / "ander.yaml").write_text("policylint: 1\nkind: policy\nid: b\ntitle: B\nthemes:\n  - title: Visserij\n")
    main(["check", "ander.yaml", "brief.docx", "--isolated", "--lang", "en", "--select", "theme-without-kamerstuk"])
    told = capsys.readouterr().out
    assert "ander.yaml:6:12" in told
    assert "brief.docx:5:1" in told
    assert told.count("# policylint: waive theme-without-kamerstuk") == 1


@pytest.mark.parametrize(
    ("lang", "message", "do"),
    [
        ("nl", "er staat geen termijn", "geef een laatste dag"),
        ("en", "it has no deadline", "give a last day"),
    ],
)
def test_a_comment_speaks_of_the_letter_and_names_no_key_of_a_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, message: str, do: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.docx").write_bytes(
        word(
            paragraph("Den Haag, 15 januari 2026"),
            paragraph("Geachte voorzitter,"),
            paragraph("Ik zal uw Kamer hierover informeren. Ik informeer u voor 1 juli 2025. Zie Kamerstuk PM."),
        )
    )
    told = said(copy(tmp_path, "--lang", lang)[1])
    assert [code for code in ("PL203", "PL205", "PL005") if not any(code in one for one in told)] == []
    assert not re.search(r"`(?:due|date|kind|citations|what)\b", "\n".join(told))
    [undated] = [one for one in told if "PL203" in one]
    assert message in undated
    assert do in undated


def test_statistics_are_printed_beside_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path)
    copy(tmp_path, "--lang", "en", "--statistics")
    assert "PL101  theme-without-kamerstuk" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["brief.txt", "brief.md", "brief.html"])
def test_a_letter_that_is_no_document_is_to_be_imported_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / name).write_text("Nederland steunt de wet.\n")
    assert main(["check", str(tmp_path / name), "--isolated", "--lang", "en"]) == 2
    assert "with `policylint import`" in capsys.readouterr().out


def test_the_library_checks_a_letter_as_the_command_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = letter(tmp_path)
    by_command = checking.check(["brief.docx"], api.asked(isolated=True)).report.findings
    assert check_letters(path.name, isolated=True).findings == by_command
    [one] = api.check(path, isolated=True).findings
    assert one.case == "letter"
    with pytest.raises(UsageError, match="since"):
        check_letters(path, since="main")
