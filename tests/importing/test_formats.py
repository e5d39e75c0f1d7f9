"""Files of every kind: Word, Markdown, HTML, text; and what is refused, with a reason that helps."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from word_files import deleted, inserted, paragraph, reference, run, table, word

from policylint.errors import UsageError
from policylint.importing import Draft, import_letter
from policylint.importing.formats import LARGEST_FILE
from policylint.importing.refusal import REASONS

pytest.importorskip("docx")

BOLD = "<w:b/>"


def titles(draft: Draft) -> list[tuple[str, list[str]]]:
    return [(one.title, [inner.title for inner in one.themes]) for one in draft.top.themes]


def body(draft: Draft) -> list[str]:
    return [position.text for theme in draft.top.all for position in theme.positions]


def test_headings_of_word_are_told_by_style_also_one_that_is_based_on_another() -> None:
    data = word(
        paragraph("Handel", style="Kop1"),
        paragraph("Er is overleg."),
        paragraph("Verdragen", style="Paragraafkop"),
        paragraph("Er is een verdrag."),
    )
    assert titles(import_letter(data, "brief.docx")) == [("Handel", ["Verdragen"])]


def test_a_short_bold_paragraph_above_text_is_a_heading() -> None:
    data = word(
        paragraph(run("Handel", BOLD)),
        paragraph("Er is overleg gevoerd met alle partijen."),
        paragraph(run("Dit is belangrijk.", BOLD), run(" En dit minder.")),
    )
    assert titles(import_letter(data, "brief.docx")) == [("Handel", [])]


def test_footnotes_of_word_belong_to_the_sentence_that_refers_to_them() -> None:
    data = word(
        paragraph("Handel", style="Kop1"),
        paragraph(run("Er is een wet."), reference(7), run(" Er is een verdrag."), reference(3)),
        notes={3: "Kamerstuk 22112, nr. 4361", 7: "Kamerstuk 29826, nr. 277"},
    )
    cites = import_letter(data, "brief.docx").top.themes[0].citations
    assert [(cite.where.note, cite.text, cite.sentence) for cite in cites] == [
        ("1", "Kamerstuk 29826, nr. 277", "Er is een wet."),
        ("2", "Kamerstuk 22112, nr. 4361", "Er is een verdrag."),
    ]


def test_tracked_changes_count_as_accepted() -> None:
    data = word(paragraph(run("Nederland steunt "), deleted("uitstel"), inserted("invoering"), run(" van de wet.")))
    assert body(import_letter(data, "brief.docx")) == ["Nederland steunt invoering van de wet."]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    gone = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    data = word(paragraph("Nederland steunt ", properties=gone), paragraph("de wet."))
    assert body(import_letter(data, "brief.docx")) == ["Nederland steunt de wet."]


def test_a_table_of_contents_is_not_read_as_text() -> None:
    data = word(
        paragraph("Inleiding van het geheel"),
        paragraph("Nederland steunt de wet", "<w:r><w:tab/><w:t>2</w:t></w:r>", style="Inhopg1"),
        paragraph("Nederland steunt de wet", style="Kop1"),
        paragraph("Nederland steunt het verdrag."),
    )
    draft = import_letter(data, "brief.docx")
    assert body(draft) == ["Nederland steunt het verdrag."]
    assert draft.top.themes[0].where.number == 3


def test_a_last_paragraph_whose_end_is_deleted_is_read() -> None:
    gone = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    assert body(import_letter(word(paragraph("Nederland steunt de wet.", properties=gone)), "brief.docx")) == [
        "Nederland steunt de wet."
    ]


def test_comments_are_left_out_and_named_as_left_out() -> None:
    draft = import_letter(word(paragraph("Er is een wet."), comment="Nederland steunt dit."), "brief.docx")
    assert body(draft) == []
    assert "comments" in draft.left


def test_lists_and_table_cells_are_read_each_by_itself() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    data = word(
        paragraph("Handel", style="Kop1"),
        paragraph("Nederland steunt de wet.", properties=numbered),
        table(["Kamerstuk 22112, nr. 4361", "Nederland steunt het verdrag."]),
    )
    [theme] = import_letter(data, "brief.docx").top.themes
    assert [one.text for one in theme.positions] == ["Nederland steunt de wet.", "Nederland steunt het verdrag."]
    assert [cite.text for cite in theme.citations] == ["Kamerstuk 22112, nr. 4361"]


def test_the_table_above_a_letter_gives_its_date_and_subject() -> None:
    data = word(
        table(["Datum", "12 mei 2026"], ["Betreft", "Handel en energie"]),
        paragraph("Geachte voorzitter,"),
        paragraph("Er is een wet."),
    )
    head = import_letter(data, "brief.docx").head
    assert (head.title, head.date) == ("Handel en energie", "2026-05-12")


def test_a_word_file_is_known_by_its_content_whatever_its_name() -> None:
    assert titles(import_letter(word(paragraph("Handel", style="Kop1"), paragraph("Ja.")), "brief.txt")) == [
        ("Handel", [])
    ]


MARKDOWN = """\
# Brief over handel

## Handel

Het **kabinet** verwelkomt [het ETS](https://example.org/ets).[^a] De _Commissie_ zal naar
verwachting in 2027 een voorstel doen.

> Het kabinet steunt uitstel.

### Verdragen

- Nederland pleit voor *nieuwe eigen middelen*.

[^a]: Kamerstuk 26 485, nr. 400
"""


def test_markdown_is_read_with_its_headings_notes_and_lists_and_without_its_marks() -> None:
    draft = import_letter(MARKDOWN.encode(), "brief.md")
    assert draft.head.title == "Brief over handel"
    assert titles(draft) == [("Handel", ["Verdragen"])]
    assert body(draft) == ["Het kabinet verwelkomt het ETS.", "Nederland pleit voor nieuwe eigen middelen."]
    assert [cite.text for cite in draft.top.themes[0].citations] == ["Kamerstuk 26 485, nr. 400"]


def test_places_in_markdown_are_those_of_the_file() -> None:
    [position] = import_letter(MARKDOWN.encode(), "brief.md").top.themes[0].positions
    assert position.where.span is not None
    assert MARKDOWN[slice(*position.where.span)] == "Het **kabinet** verwelkomt [het ETS](https://example.org/ets)."


HTML = """<!DOCTYPE html><html><head><meta name="DC.identifier" content="kst-26485-424"/><title>x</title></head><body>
<nav><p>Nederland steunt dit menu.</p></nav><div id="broodtekst" class="stuk broodtekst-container">
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 12 mei 2026</p>
<p>Hierbij ontvangt u de stand van zaken over verantwoord ondernemen in de keten.</p><h2>Wetgeving</h2>
<p>Het kabinet verwelkomt het ETS.<sup><a class="nootnum supernote-click-ID-x" href="#ID-x">1</a></sup>
Uw Kamer ontvangt v&oacute;&oacute;r 1 juli een brief.</p>
<blockquote><p>Nederland steunt uitstel.</p></blockquote></div>
<div id="noten"><div class="voet noot snp-mouseoffset" id="supernote-note-ID-x"><h5 class="note-close">
<a class="note-close" href="#close-ID-x">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-x"></a>1</span></sup>
<p>Kamerstuk 26 485, nr. 400</p></div></div><footer><p>Nederland steunt deze voet.</p></footer></body></html>"""


def test_a_saved_page_of_the_official_publications_is_read_without_what_is_around_it() -> None:
    draft = import_letter(HTML.encode(), "kst-26485-424.html")
    assert (draft.head.cite, draft.head.date, draft.head.type) == ("kst-26485-424", "2026-05-12", "brief-regering")
    [theme] = draft.top.themes
    assert theme.title == "Wetgeving"
    assert body(draft) == ["Het kabinet verwelkomt het ETS."]
    assert [(cite.text, cite.where.note) for cite in theme.citations] == [("Kamerstuk 26 485, nr. 400", "1")]
    assert [promise.due for promise in theme.promises] == ["vóór 1 juli"]


def page(text: str, notes: str) -> bytes:
    body = f'<div id="broodtekst">{text}</div><div id="noten">{notes}</div>'
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def official_note(name: str, number: str, words: str) -> str:
    return (
        f'<div class="voet noot" id="supernote-note-{name}"><sup><span class="nootnum"><a id="{name}"></a>'
        f"{number}</span></sup><p>{words}</p></div>"
    )


def official_mark(name: str, number: str) -> str:
    return f'<sup><a class="nootnum supernote-click-{name}" href="#{name}">{number}</a></sup>'


def noted(draft: Draft) -> list[tuple[str, str, str]]:
    return [(theme.title, cite.text, cite.where.note or "") for theme in draft.top.themes for cite in theme.citations]


def test_a_note_of_a_page_belongs_to_the_reference_that_its_address_names_whatever_the_numbers_say() -> None:
    notes = official_note("ID-a", "1", "Kamerstuk 26 485, nr. 400") + official_note(
        "ID-b", "1", "Kamerstuk 22112, nr. 7"
    )
    text = (
        f"<h2>Handel</h2><p>Er is een wet.{official_mark('ID-b', '1')}</p>"
        f"<h2>Energie</h2><p>Er is een verdrag.{official_mark('ID-a', '2')}</p>"
    )
    assert noted(import_letter(page(text, notes), "a.html")) == [
        ("Handel", "Kamerstuk 22112, nr. 7", "1 (2)"),
        ("Energie", "Kamerstuk 26 485, nr. 400", "1"),
    ]


def test_an_address_that_names_no_note_is_not_taken_for_the_note_of_that_number() -> None:
    text = (
        f"<h2>Handel</h2><p>Er is een wet.{official_mark('ID-weg', '1')}</p>"
        f"<h2>Energie</h2><p>Er is een verdrag.{official_mark('ID-a', '1')}</p>"
    )
    draft = import_letter(page(text, official_note("ID-a", "1", "Kamerstuk 26 485, nr. 400")), "a.html")
    assert noted(draft) == [("Energie", "Kamerstuk 26 485, nr. 400", "1")]
    assert [left.text for left in draft.top.themes[0].left] == ["1 (?)"]


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
            '<ol><li id="fn1"><p>Kamerstuk 26 485, nr. 400 <a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol>',
        ),
        (
            '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
            '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> '
            "Kamerstuk 26 485, nr. 400</p></div>",
        ),
    ],
)
def test_notes_of_other_writers_of_pages_are_found_by_their_addresses(mark: str, note: str) -> None:
    text = f"<h2>Handel</h2><p>Er is een wet.{mark}</p><h2>Energie</h2><p>Er is een verdrag.</p>{note}"
    assert noted(import_letter(f"<html><body>{text}</body></html>".encode(), "a.html")) == [
        ("Handel", "Kamerstuk 26 485, nr. 400", "1")
    ]


def zipped(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def without_body() -> bytes:
    made, whole = io.BytesIO(), zipfile.ZipFile(io.BytesIO(word(paragraph("Brief."))))
    empty = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    with zipfile.ZipFile(made, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, empty if name == "word/document.xml" else whole.read(name))
    return made.getvalue()


def with_a_document_type() -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word(paragraph("Brief.")))) as given,
        zipfile.ZipFile(made, "w") as archive,
    ):
        for name in given.namelist():
            data = given.read(name)
            if name == "word/document.xml":
                head, mark, rest = data.partition(b"?>")
                data = (
                    head + mark + b'<!DOCTYPE w [<!ENTITY a "x">]>' + rest
                    if mark
                    else b'<!DOCTYPE w [<!ENTITY a "x">]>' + data
                )
            archive.writestr(name, data)
    return made.getvalue()


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(200):
                member.write(b" " * 1_000_000)
    return made.getvalue()


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "brief.txt", "empty"),
        (b" \n\n", "brief.txt", "empty"),
        (b"%PDF-1.7 ...", "brief.pdf", "pdf"),
        (b"%PDF-1.7 ...", "brief.docx", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "brief.docx", "encrypted-or-old"),
        (b"{\\rtf1 brief}", "brief.rtf", "rtf"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "scan.png", "picture"),
        (b"gewone tekst", "brief.docx", "damaged"),
        (b"PK\x03\x04" + b"\0" * 100, "brief.docx", "damaged"),
        (zipped(**{"a.txt": b"x"}), "brief.docx", "damaged"),
        (zipped(**{"mimetype": b"x", "content.xml": b"x"}), "brief.odt", "odt"),
        (word(paragraph("Brief."), content=MACROS), "brief.docm", "macros"),
        (bomb(), "brief.docx", "bomb"),
        (word(*["<w:p/>"] * 8_000_000), "brief.docx", "bomb"),
        (with_a_document_type(), "brief.docx", "entities"),
        (word(paragraph("")), "scan.docx", "no-text"),
        (bytes(range(128, 256)) * 9, "brief.txt", "not-utf-8"),
        (b"\0" * 100, "brief.txt", "not-text"),
        (b"policylint: 1\nkind: policy\nid: a\n", "brief.yaml", "ours"),
        (without_body(), "brief.docx", "damaged"),
        (b"a\0b", "brief.txt", "not-text"),
        (b"a" * LARGEST_FILE, "brief.txt", "too-large"),
        (b"a " * 2_000_000, "brief.txt", "too-large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, name: str, reason: str) -> None:
    for lang in ("en", "nl"):
        with pytest.raises(UsageError) as refused:
            import_letter(data, name, lang=lang)
        assert refused.value.message == REASONS[reason][lang].replace("{line}", "1")
        assert refused.value.path == name


def test_half_a_word_file_is_refused_as_damaged() -> None:
    data = word(paragraph("Nederland steunt de wet."))
    for cut in (len(data) // 3, len(data) // 2, len(data) - 10):
        with pytest.raises(UsageError):
            import_letter(data[:cut], "brief.docx")


def test_every_reason_is_worded_in_both_languages() -> None:
    assert {frozenset(words) for words in REASONS.values()} == {frozenset(("en", "nl"))}


def test_text_in_utf_16_is_read() -> None:
    assert body(import_letter("Nederland steunt de wet – écht.".encode("utf-16"), "brief.txt")) != []


def command(*arguments: str, given: bytes | None = None) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "policylint", "import", *arguments],
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_the_command_writes_a_draft_that_check_reads(tmp_path: Path) -> None:
    letter, target = tmp_path / "brief.md", tmp_path / "brief.yaml"
    letter.write_text(MARKDOWN, "utf-8")
    done = command(str(letter), "-o", str(target), "--report", "--lang", "nl", "--isolated")
    assert done.returncode == 0, done.stderr
    assert "brief-over-handel: 2 thema's, 1 verwijzing," in done.stdout.decode()
    from policylint import check

    assert check(target, isolated=True).left_out == 0


def test_an_existing_file_is_replaced_only_by_force(tmp_path: Path) -> None:
    target = tmp_path / "brief.yaml"
    target.write_text("van mij", "utf-8")
    refused = command("-", "-o", str(target), given=MARKDOWN.encode())
    assert (refused.returncode, target.read_text("utf-8")) == (2, "van mij")
    assert command("-", "-o", str(target), "--force", given=MARKDOWN.encode()).returncode == 0
    assert target.read_text("utf-8").count("policylint: 1\n") == 1


def test_a_letter_that_is_refused_leaves_no_file(tmp_path: Path) -> None:
    letter = tmp_path / "brief.pdf"
    letter.write_bytes(b"%PDF-1.4")
    done = command(str(letter), "-o", str(tmp_path / "brief.yaml"), "--lang", "nl")
    assert done.returncode == 2
    assert "PDF wordt niet gelezen: exporteer de brief als Word" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]


def test_standard_input_is_read_and_standard_output_holds_the_draft_alone() -> None:
    done = command("-", "--report", "--isolated", given=MARKDOWN.encode())
    assert done.returncode == 0
    assert done.stdout.decode().startswith("# ")
    assert "brief-over-handel" in done.stderr.decode()


def test_a_missing_file_is_said_to_be_missing() -> None:
    done = command("nergens.docx", "--lang", "en")
    assert (done.returncode, b"cannot be read" in done.stderr) == (2, True)


def test_without_its_reader_a_word_file_asks_for_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UsageError, match=r"policylint\[docx\]"):
        import_letter(word(paragraph("Nederland steunt de wet.")), "brief.docx")


def test_the_project_in_which_the_draft_will_stand_lends_its_words(tmp_path: Path) -> None:
    (tmp_path / "policylint.toml").write_text("", "utf-8")
    (tmp_path / "kennis.yaml").write_text(
        "policylint: 1\nkind: knowledge\nid: eigen\nsubjects:\n  fietspad:\n    nl: het fietspad langs de dijk\n",
        "utf-8",
    )
    target = tmp_path / "brief.yaml"
    assert command("-", "-o", str(target), given=b"Wij verwelkomen het fietspad langs de dijk.\n").returncode == 0
    assert 'support: "welcome fietspad"' in target.read_text("utf-8")


def test_text_that_nobody_sees_in_word_is_left_out_and_named() -> None:
    hidden, struck = (
        run("Nederland steunt uitstel. ", "<w:vanish/>"),
        run("Nederland steunt de heffing. ", "<w:strike/>"),
    )
    draft = import_letter(word(paragraph(hidden, struck, run("Nederland steunt de wet."))), "brief.docx")
    assert body(draft) == ["Nederland steunt de wet."]
    assert {"hidden", "struck"} <= set(draft.left)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Handel\n\nNederland ~~steunt uitstel en~~ steunt de wet.\n", "brief.md"),
        ("<html><body><p>Nederland <s>steunt uitstel en</s> steunt de wet.</p></body></html>", "brief.html"),
    ],
)
def test_what_is_struck_out_is_left_out_and_named(text: str, name: str) -> None:
    draft = import_letter(text.encode(), name)
    assert body(draft) == ["Nederland steunt de wet."]
    assert "struck" in draft.left


def test_what_stands_in_a_cell_is_said_of_what_stands_in_the_first() -> None:
    data = word(paragraph("Planning", style="Kop1"), table(["Onderwerp", "Wanneer"], ["Evaluatie", "Q3 2026"]))
    [theme] = import_letter(data, "brief.docx").top.themes
    assert [(one.what, one.date) for one in theme.happenings] == [("Evaluatie: Q3 2026", "Q3 2026")]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("De minister van Financiën steunt de wet.".encode("cp1252"), "brief.txt"),
        ("<html><body><p>De minister van Financiën steunt de wet.</p></body></html>".encode("latin-1"), "brief.html"),
    ],
)
def test_text_of_western_windows_is_read_and_said_to_be_guessed(data: bytes, name: str) -> None:
    draft = import_letter(data, name)
    assert body(draft) == ["De minister van Financiën steunt de wet."]
    assert draft.left == ("cp1252",)


def test_a_soft_hyphen_and_a_line_end_break_no_citation() -> None:
    draft = import_letter("Zie Kamer\xadstuk 22112,\nnr. 4002.\n".encode(), "brief.txt")
    assert [cite.ids for cite in draft.top.citations] == [("kst-22112-4002",)]


def test_a_high_number_in_a_link_is_a_reference_and_no_digit_of_the_text() -> None:
    page = (
        '<html><body><p>Nederland steunt de wet<a href="#n1"><sup>1</sup></a>.</p>'
        '<p id="n1">1. Kamerstuk 22112, nr. 4361</p></body></html>'
    )
    draft = import_letter(page.encode(), "brief.html")
    assert body(draft) == ["Nederland steunt de wet."]
    assert [cite.where.note for cite in draft.top.citations] == ["1"]


def test_a_page_of_nested_elements_takes_no_more_time_than_its_length_deserves() -> None:
    from time import process_time

    start = process_time()
    page = f"<html><body>{'<div>' * 50_000}<p>Nederland steunt de wet.</p></body></html>"
    assert body(import_letter(page.encode(), "brief.html")) == ["Nederland steunt de wet."]
    assert process_time() - start < 10


@pytest.mark.parametrize("link", [False, True])
def test_the_letter_itself_is_never_replaced(tmp_path: Path, link: bool) -> None:
    letter = tmp_path / "brief"
    letter.write_text(MARKDOWN, "utf-8")
    target = tmp_path / "anders" if link else letter
    if link:
        target.symlink_to(letter)
    done = command(str(letter), "-o", str(target), "--force", "--lang", "nl")
    assert (done.returncode, letter.read_text("utf-8")) == (2, MARKDOWN)
    assert "is de brief zelf" in done.stderr.decode()


def test_a_draft_gets_no_name_of_a_letter(tmp_path: Path) -> None:
    done = command("-", "-o", str(tmp_path / "brief.docx"), "--lang", "en", given=MARKDOWN.encode())
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert b"ends in .yaml" in done.stderr


def test_check_of_a_letter_on_standard_input_says_to_import_it_first() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "policylint", "check", "-", "--lang", "en"],
        input=word(paragraph("Nederland steunt de wet.")),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is a letter, not a document of policylint" in done.stderr


def test_check_of_a_letter_that_is_no_docx_says_to_import_it_first(tmp_path: Path) -> None:
    letter = tmp_path / "brief.doc"
    letter.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    done = subprocess.run(
        [sys.executable, "-m", "policylint", "check", str(letter), "--lang", "nl"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "importeer hem eerst" in done.stderr.decode()


def test_code_between_fences_is_no_text_and_is_named_as_left_out() -> None:
    fenced = "```yaml\nHet kabinet steunt uitstel.\n```"
    text = f"# Brief\n\n## Handel\n\nEr is een wet.\n\n{fenced}\n\nNederland steunt de wet.\n"
    draft = import_letter(text.encode(), "brief.md")
    assert body(draft) == ["Nederland steunt de wet."]
    assert draft.left == ("code",)
    assert [one.where.number for one in draft.top.themes[0].positions] == [11]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    text = "# Brief\n\n## Handel\n\n```\n\nNederland steunt de wet.\n"
    assert body(import_letter(text.encode(), "brief.md")) == ["Nederland steunt de wet."]


def test_a_form_feed_ends_a_page_within_a_sentence_and_counts_for_no_line() -> None:
    text = (
        "Geachte voorzitter,\n\nHet kabinet steunt de nieuwe wet over de handel in de regio en de\nverdragen die "
        "daarbij horen, omdat deze bijdragen aan de economie van\n\fhet land en van de burgers. Dat is van belang "
        "voor de\n"
        "regio en voor de handel met landen in de buurt van het land.\n\n\fNederland steunt het verdrag.\n"
    )
    found = import_letter(text.encode(), "brief.txt").top.positions
    assert [one.where.number for one in found] == [3, 8]
    assert "economie van het land" in found[0].text


def test_a_note_at_a_heading_belongs_to_its_theme_and_is_said_with_the_heading() -> None:
    data = word(
        paragraph(run("Handel"), reference(4), style="Kop1"),
        paragraph("Er is een wet."),
        notes={4: "Kamerstuk 22112, nr. 4361"},
    )
    [theme] = import_letter(data, "brief.docx").top.themes
    assert (theme.title, [(cite.text, cite.sentence) for cite in theme.citations]) == (
        "Handel",
        [("Kamerstuk 22112, nr. 4361", "Handel")],
    )


def test_headings_by_look_nest_by_how_striking_they_are_whichever_comes_first() -> None:
    slanted, large = "<w:i/>", '<w:b/><w:sz w:val="32"/>'
    data = word(
        paragraph(run("Inleiding", slanted)),
        paragraph("Er is een brief geschreven."),
        paragraph(run("Buitenland", large)),
        paragraph(run("Handel", BOLD)),
        paragraph("Er is een wet."),
        paragraph(run("Verdragen", slanted)),
        paragraph("Er is een verdrag."),
        paragraph(run("Energie", BOLD)),
        paragraph("Er is een net."),
    )
    draft = import_letter(data, "brief.docx")
    assert titles(draft) == [("Inleiding", []), ("Buitenland", ["Handel", "Energie"])]
    assert [one.title for one in draft.top.themes[1].themes[0].themes] == ["Verdragen"]


def test_a_short_letter_in_dutch_is_dutch() -> None:
    assert import_letter(word(paragraph("Er is een wet.")), "brief.docx").head.language == "nl"


def test_the_official_title_of_a_paper_gives_its_subject() -> None:
    head = '<meta name="DC.title" content="Strafrechtketen; Brief regering; Voortgang van de aanpak"/>'
    text = f"<!DOCTYPE html><html><head>{head}</head><body><p>Er is een wet.</p></body></html>"
    assert import_letter(text.encode(), "a.html").head.title == "Voortgang van de aanpak"


@pytest.mark.parametrize(
    ("head", "row", "kind"),
    [
        (["Toezegging", "Wanneer"], ["Brief over femicide", "voor 1 juli 2025"], "commitment"),
        (["Product", "Planning"], ["Brief aan uw Kamer over femicide", "eind 2026"], "commitment"),
        (["Onderwerp", "Planning"], ["Onderzoek van het WODC", "eind 2026"], "forecast"),
        (["Toezegging", "Gedaan op"], ["Brief over femicide", "3 maart 2025"], "past"),
        (["Wie", "Wat"], ["Kabinet", "De Kamer ontvangt het verslag voor 1 juli 2025."], "commitment"),
    ],
)
def test_the_head_of_a_table_says_whether_its_times_are_promises(head: list[str], row: list[str], kind: str) -> None:
    data = word(paragraph("Den Haag, 15 januari 2026"), paragraph("Geachte voorzitter,"), table(head, row))
    top = import_letter(data, "brief.docx").top
    found = [("commitment", one.due) for one in top.promises] + [(one.kind, one.date) for one in top.happenings]
    assert [one for one, _ in found] == [kind]
