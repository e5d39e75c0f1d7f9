"""Whole letters, as text: what becomes of them. All of them are of our own making."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import check_text
from policylint.importing import Draft, import_letter, summary, yaml
from policylint.importing.draft import Theme
from policylint.project import from_bytes

LETTER = """\
Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal

Datum
12 mei 2026
Betreft
Stand van zaken: energie, klimaat en handel

Geachte voorzitter,

Leeswijzer
Hieronder ga ik in op energie en handel.

Energie
Het kabinet is geen voorstander van uitstel van het ETS.[footnoteRef:1] \
Sommige lidstaten zien afzwakking als oplossing. [1:  Kamerstuk 22112, nr. 4361; Kamerstuk 21501-33 Nr. 1195. ]
De wet treedt op 1 januari 2027 in werking.

Handel
Nederland verwelkomt het aangekondigde pakket: “Eerlijke handel”, met regels, normen en toezicht.[footnoteRef:2] \
Uw Kamer ontvangt voor het zomerreces een brief. [2:  Zie het rapport van de adviesraad. ]

Hoogachtend,
de minister van Klimaat en Groene Groei,
J. Jansen
"""


def imported(text: str, name: str = "brief.txt") -> Draft:
    return import_letter(text.encode(), name)


def theme(draft: Draft, title: str) -> Theme:
    [found] = [theme for theme in draft.top.all if theme.title == title]
    return found


def test_the_front_of_a_letter_gives_title_date_type_and_speaker() -> None:
    draft = imported(LETTER)
    assert draft.head.title == "Stand van zaken: energie, klimaat en handel"
    assert (draft.head.date, draft.head.type, draft.actor) == ("2026-05-12", "brief-regering", "kabinet")
    assert draft.id == "stand-van-zaken-energie-klimaat-en-handel"


def test_headings_are_themes_and_address_and_signature_are_not() -> None:
    assert [one.title for one in imported(LETTER).top.themes] == ["Leeswijzer", "Energie", "Handel"]


def test_a_reading_guide_is_procedural() -> None:
    assert [one.title for one in imported(LETTER).top.all if one.why] == ["Leeswijzer"]


def test_a_footnote_belongs_to_the_theme_and_sentence_that_refer_to_it() -> None:
    cites = theme(imported(LETTER), "Energie").citations
    assert [cite.text for cite in cites] == ["Kamerstuk 22112, nr. 4361", "Kamerstuk 21501-33 Nr. 1195"]
    assert {cite.sentence for cite in cites} == {"Het kabinet is geen voorstander van uitstel van het ETS."}


def test_a_footnote_without_a_citation_is_kept_as_a_comment() -> None:
    assert "# voetnoot 2, zonder verwijzing: Zie het rapport van de adviesraad." in yaml(imported(LETTER))


def test_a_stance_names_action_and_subject_where_the_words_settle_both() -> None:
    refused, proposed = theme(imported(LETTER), "Energie").positions
    assert (refused.stance, refused.statement, refused.actor) == ("oppose", "postpone eu-ets", None)
    assert (proposed.stance, proposed.statement, proposed.actor) == ("support", "PM", "sommige-lidstaten")


def test_a_subject_that_a_stance_is_about_itself_is_stated_with_the_action_to_come() -> None:
    [one] = imported("Wij zijn geen voorstander van het ETS.").top.positions
    assert (one.statement, one.subjects) == ("PM eu-ets", ("eu-ets",))


def test_a_subject_that_is_only_named_stays_in_the_comment() -> None:
    draft = imported("Wij zijn geen voorstander van een verbod in het ETS op nieuwe taken.")
    assert [one.statement for one in draft.top.positions] == ["PM"]
    assert "noemt: eu-ets" in " ".join(yaml(draft).split())


def test_promises_and_dates_stand_under_their_theme() -> None:
    draft = imported(LETTER)
    assert [(one.kind, one.date) for one in theme(draft, "Energie").happenings] == [("statutory", "1 januari 2027")]
    [promise] = theme(draft, "Handel").promises
    assert (promise.what, promise.due) == ("Uw Kamer ontvangt voor het zomerreces een brief.", "voor het zomerreces")


def test_each_thing_says_on_which_line_it_stands() -> None:
    lines = LETTER.splitlines()
    for one in imported(LETTER).top.all:
        for position in one.positions:
            assert position.text.split()[0] in lines[position.where.number - 1]


def test_spans_are_those_of_the_text_that_was_read() -> None:
    for one in imported(LETTER).top.all:
        for cite in one.citations:
            assert cite.where.span is not None
            assert LETTER[slice(*cite.where.span)] == cite.text


def test_a_draft_is_checked_at_once_and_only_its_open_points_are_reported() -> None:
    report = check_text(yaml(imported(LETTER)), "brief.yaml", isolated=True)
    assert report.left_out == 0
    assert {d.rule.name for d in report.diagnostics} == {
        "open-point",
        "cabinet-not-named",
        "theme-without-kamerstuk",
        "mixed-citation-styles",
    }


def test_text_with_commas_and_colons_survives_as_it_was_written() -> None:
    draft = imported(LETTER)
    document = from_bytes(yaml(draft).encode(), "brief.yaml", named=True).documents[0]
    assert document.data["themes"][2]["positions"][0]["text"] == theme(draft, "Handel").positions[0].text


def test_ids_are_unique() -> None:
    text = yaml(imported(LETTER + LETTER))
    report = check_text(text, "brief.yaml", isolated=True, select=["duplicate-id"])
    assert report.diagnostics == ()


def test_the_report_says_what_was_left() -> None:
    told = summary(imported(LETTER), "nl")
    assert "voetnoot 2, zonder verwijzing" in told
    assert "Handel: 0 verwijzingen, 1 standpunt, 1 toezegging, 0 tijden" in told


ANSWERS = """\
Vragen van het lid Jansen (X) aan de Minister van Financiën over fraude (ingezonden 4 april 2026).
Antwoord van Minister De Vries (Financiën) (ontvangen 21 mei 2026).

Vraag 1
Deelt u de mening dat het toezicht tekortschiet? Wilt u stoppen met subsidies?

Antwoord 1
Nee. Het toezicht voldoet.

Vraag 2
Wat vindt u van het plan om de controle stop te zetten (Kamerstuk 31 066, nr. 1200)?

Antwoord 2
Ik ben daar geen voorstander van. Ik kom hier in de volgende voortgangsbrief op terug.
"""


def test_answers_to_the_kamer_are_themes_and_questions_are_procedural() -> None:
    draft = imported(ANSWERS)
    assert draft.head.type == "antwoord-schriftelijke-vragen"
    assert draft.head.date == "2026-05-21"
    assert [(one.title, one.why) for one in draft.top.themes] == [
        ("Vraag 1", "question"),
        ("Antwoord 1", "answer"),
        ("Vraag 2", "question"),
        ("Antwoord 2", "answer"),
    ]


def test_an_answer_to_the_kamer_is_not_asked_for_a_kamerstuk() -> None:
    report = check_text(yaml(imported(ANSWERS)), "brief.yaml", isolated=True, select=["theme-without-kamerstuk"])
    assert report.diagnostics == ()


def test_a_bare_no_is_a_stance_on_what_was_asked() -> None:
    [one] = theme(imported(ANSWERS), "Antwoord 1").positions
    assert (one.stance, one.found.confidence) == ("oppose", "low")
    assert one.found.about == "de mening dat het toezicht tekortschiet"


def test_the_kamer_takes_no_stance_for_the_cabinet_in_its_questions() -> None:
    assert theme(imported(ANSWERS), "Vraag 2").positions == ()
    assert [cite.ids for cite in theme(imported(ANSWERS), "Vraag 2").citations] == [("kst-31066-1200",)]


PAGES = """\
Vraag 1
Bent u bekend met het bericht dat de inspectie in een rapport over de controles
heeft gepubliceerd?

Antwoord 1
Ja, ik ken dit bericht over de controles die de inspectie in de sector uitvoert en de
eerdere brief die hierover is gestuurd.1 De inspectie heeft daarin beschreven welke
stappen zijn gezet om de controles te verbeteren, en welke lessen daaruit voor de

1

Kamerstuk 31 066, nr. 1200

toekomst zijn getrokken. Het kabinet steunt de inspectie bij deze aanpak, omdat de
controles bijdragen aan het vertrouwen van burgers in de overheid en in de sector.
"""


def test_notes_at_the_foot_of_a_page_are_taken_out_of_the_sentence_they_cut_in_two() -> None:
    answer = theme(imported(PAGES), "Antwoord 1")
    [cite] = answer.citations
    assert (cite.text, cite.where.note) == ("Kamerstuk 31 066, nr. 1200", "1")
    assert cite.sentence.endswith("de eerdere brief die hierover is gestuurd.")
    assert [one.text.split(",")[0] for one in answer.positions] == ["Het kabinet steunt de inspectie bij deze aanpak"]


def test_a_letter_that_says_nothing_of_itself_has_open_points() -> None:
    text = yaml(imported("Er is vandaag overleg gevoerd met alle partijen."))
    assert "title: PM\ndate: PM\nactor: PM\n" in text


def test_a_list_of_notes_belongs_to_the_themes_that_refer_to_it() -> None:
    text = "Handel\n\nNederland steunt het pakket.[1]\n\nEnergie\n\nNederland steunt de wet.[2]\n\n"
    draft = imported(text + "[1] Kamerstuk 22112, nr. 4361.\n[2] Kamerstuk 29826, nr. 277.\n")
    assert [[cite.text for cite in one.citations] for one in draft.top.themes] == [
        ["Kamerstuk 22112, nr. 4361"],
        ["Kamerstuk 29826, nr. 277"],
    ]


def test_numbers_before_headings_nest_them() -> None:
    draft = imported(
        "1. Handel\n\nEr is overleg.\n\n1.1 Verdragen\n\nEr is een verdrag.\n\n2. Energie\n\nEr is een wet.\n"
    )
    assert [(one.title, [inner.title for inner in one.themes]) for one in draft.top.themes] == [
        ("1. Handel", ["1.1 Verdragen"]),
        ("2. Energie", []),
    ]


WORDS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["Het kabinet steunt", "- a: b", "# x", "[footnoteRef:1]", "[1: noot]", "Vraag 1", "Kamerstuk 22112, nr. 4361"]
    ),
    st.sampled_from(
        [
            "uiterlijk 1 mei 2026",
            "uw Kamer zal worden geïnformeerd",
            '"',
            "'",
            "\\",
            "\t",
            "\u2028",
            "\x85",
            "PM",
            "null",
            "~",
        ]
    ),
)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=20), st.sampled_from([" ", "\n", "\n\n", ". ", ", "]))
def test_whatever_the_text_the_draft_is_sound(parts: list[str], joint: str) -> None:
    text = "Brief. " + joint.join(parts)
    text = "".join(c for c in text if (c >= " " and c != "\x7f") or c in "\t\n\r").encode("utf-8", "ignore").decode()
    file = from_bytes(yaml(import_letter(text.encode(), "x.txt")).encode(), "x.yaml", named=True)
    [document] = file.documents
    assert document.sound
    assert not document.yaml.problems
    assert document.traps == []


@pytest.mark.parametrize("title", ["Energie: nu, straks # later", "- Handel", "“Samen” | apart", "null", "12:30", "Ja"])
def test_a_title_of_any_look_stays_as_it_is(title: str) -> None:
    draft = imported(
        f"Onderwerp: {title} en verder\n\nGeachte voorzitter,\n\nEr is overleg met alle partijen geweest.\n"
    )
    document = from_bytes(yaml(draft).encode(), "x.yaml", named=True).documents[0]
    assert document.data["title"] == f"{title} en verder"


PRINTED = """\
Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2022–2023

31 066

Toezicht op de sector

Nr. 1200

BRIEF VAN DE MINISTER VAN FINANCIËN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 mei 2023
Hierbij ontvangt uw Kamer de stand van zaken van het toezicht, mede naar aanleiding van
de moties die eerder zijn aangenomen en van de vragen van de commissie daarover.1

Wetgeving
Het kabinet hecht aan een gelijk speelveld voor alle bedrijven. Daarom zet ik in Europees
verband in op een ambitieuze richtlijn. Een deel van de lidstaten is geen voorstander van

1

Kamerstuk 31 066, nrs. 1190 en 1192.

kst-31066-1200
ISSN 0921 - 7371
’s-Gravenhage 2023

Tweede Kamer, vergaderjaar 2022–2023, 31 066, nr. 1200

1

een brede reikwijdte. Ik deel dat standpunt niet.
De Minister van Financiën,
S. de Vries
"""


def test_a_printed_letter_gives_its_own_number_title_and_date() -> None:
    head = imported(PRINTED).head
    assert (head.cite, head.title, head.date) == ("Kamerstuk 31 066, nr. 1200", "Toezicht op de sector", "2023-05-03")


def test_the_mastheads_of_printed_pages_are_no_citations_and_cut_no_sentence() -> None:
    draft = imported(PRINTED)
    assert [one.title for one in draft.top.themes] == ["Wetgeving"]
    assert [cite.text for one in draft.top.all for cite in one.citations] == ["Kamerstuk 31 066, nrs. 1190 en 1192"]
    assert [(one.stance, one.actor) for one in theme(draft, "Wetgeving").positions] == [
        ("support", None),
        ("support", None),
        ("oppose", "een deel van de lidstaten"),
        ("oppose", None),
    ]


EXPORTED = """\
Datum   3 mei 2024
Betreft Reactie op het advies over digitale veiligheid en de weerbaarheid van
vitale sectoren

Geachte voorzitter,

In deze brief reageert het kabinet op het advies dat de adviesraad in het najaar heeft
uitgebracht.1 Het kabinet onderschrijft de hoofdlijn van dat advies over de veiligheid van
vitale sectoren.

1 Kamerstuk 26 643, nr. 1150, en de bijlage die daarbij
hoort.

Pagina 1 van 2

Directie Veiligheid
Onze referentie
1234567

Vervolg
Gemeenten vragen om meer tijd en het kabinet beziet of dat mogelijk is, en zo ja, op welke
termijn.
"""


def test_a_letter_saved_from_a_pdf_is_read_without_its_page_ends_and_margins() -> None:
    draft = imported(EXPORTED)
    assert draft.head.title == "Reactie op het advies over digitale veiligheid en de weerbaarheid van vitale sectoren"
    assert [one.title for one in draft.top.all] == ["", "Vervolg"]
    [cite] = draft.top.citations
    assert (cite.text, cite.where.note) == ("Kamerstuk 26 643, nr. 1150", "1")


LINES = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "",
        "",
        "12",
        "Vraag 1",
        "Antwoord 1",
        "1 Kamerstuk 22112, nr. 4361",
        "kst-1-1",
        "Pagina 1 van 2",
        "Datum",
    ]
)
PROSE = st.sampled_from(
    [
        "een regel tekst die tot het einde van de bladzijde loopt en dan",
        "verder gaat met woorden.1 En nog een zin,2 tot hier",
    ]
)


@settings(max_examples=200)
@given(st.lists(st.one_of(LINES, PROSE, PROSE), min_size=3, max_size=40))
def test_text_cut_at_a_page_is_read_whatever_stands_at_its_foot(found: list[str]) -> None:
    draft = imported("\n".join([*["gewone tekst die hier over de hele breedte van de bladzijde"] * 3, *found]))
    assert check_text(yaml(draft), "x.yaml", isolated=True).left_out == 0


CLOSE_SET = """\
Datum 22 december 2022
Betreft Uitstoot door de luchtvaart
Geachte voorzitter,
In de Kamer is de afgelopen jaren in toenemende mate aandacht besteed aan de uitstoot
van de luchtvaart en de gevolgen daarvan voor de luchtkwaliteit.
1 Ultrafijn stof
1.1 Voortgang
Het eindrapport van het onderzoek naar de risico's voor de gezondheid is in juni aan de
Kamer aangeboden en wordt hieronder toegelicht.
1.2 Kennis over de gevolgen
Over de gevolgen van deze stoffen is nog onvoldoende bekend. In 2023 wordt door het RIVM
een notitie opgesteld, waarin wordt verkend welke stappen nodig zijn.
"""


def test_headings_set_close_on_the_text_are_told_by_the_room_left_on_their_line() -> None:
    draft = imported(CLOSE_SET)
    assert draft.head.title == "Uitstoot door de luchtvaart"
    [chapter] = draft.top.themes
    assert (chapter.title, [one.title for one in chapter.themes]) == (
        "1 Ultrafijn stof",
        ["1.1 Voortgang", "1.2 Kennis over de gevolgen"],
    )


def test_what_another_does_in_the_passive_is_no_stance_of_the_cabinet() -> None:
    inner = imported(CLOSE_SET).top.themes[0].themes[1]
    assert inner.positions == ()
    assert [(one.kind, one.date) for one in inner.happenings] == [("forecast", "2023")]
    assert "stance" in {left.kind for left in inner.left}


@pytest.mark.parametrize(
    "unit", ["a", "zal ", "Het kabinet steunt ", "[1: ", "“", "Vraag 1\n", "x[^a] ", "1\n\n2\n", "nr. 1 "]
)
def test_a_text_without_sense_takes_no_more_time_than_its_length_deserves(unit: str) -> None:
    from time import process_time

    text = "Brief. " + unit * (60_000 // len(unit))
    start = process_time()
    imported(text)
    assert process_time() - start < 5


def test_a_closing_that_says_what_follows_is_no_theme_and_one_with_a_stance_is() -> None:
    text = "Handel\n\nEr is een wet.\n\nTot slot\n\nUw Kamer ontvangt voor het zomerreces een brief.\n"
    assert theme(imported(text), "Tot slot").why == "reader"
    assert theme(imported(text + "\nHet kabinet steunt de wet.\n"), "Tot slot").why == ""
