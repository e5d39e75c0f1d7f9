"""Letters of which nothing may get lost, and of whose front nothing may be made up. All of them are of our own
making."""

import pytest

from policylint import check_text
from policylint.importing import Draft, import_letter, summary, yaml

HEAD = "Den Haag, 12 maart 2026\nBetreft: Handel en energie\n\nGeachte voorzitter,\n\n"
END = "Hoogachtend,\nde minister van Klimaat en Groene Groei,\nJ. Jansen\n"


def imported(text: str, name: str = "brief.txt") -> Draft:
    return import_letter(text.encode(), name)


def titles(draft: Draft) -> list[str]:
    return [theme.title for theme in draft.top.themes]


def texts(draft: Draft) -> list[str]:
    return [one.text for theme in draft.top.all for one in theme.positions]


def test_a_heading_that_sounds_like_a_closing_ends_no_letter() -> None:
    draft = imported(
        f"{HEAD}Namens de EU onderhandelen\n\nHet kabinet steunt de wet.\n\nSlot\n\nEr is overleg.\n\n{END}"
    )
    assert titles(draft) == ["Namens de EU onderhandelen", "Slot"]
    assert texts(draft) == ["Het kabinet steunt de wet."]


def test_what_stands_below_a_signature_and_cites_is_kept() -> None:
    draft = imported(f"{HEAD}Handel\n\nHet kabinet steunt de wet.\n\n{END}Bijlage 1: Kamerstuk 22112, nr. 4361\n")
    assert [cite.text for theme in draft.top.all for cite in theme.citations] == ["Kamerstuk 22112, nr. 4361"]


def test_the_report_and_the_draft_say_which_lines_became_no_text() -> None:
    draft = imported(f"{HEAD}Handel\n\nHet kabinet steunt de wet.\n\n{END}")
    for told in (" ".join(yaml(draft).split()), summary(draft, "nl")):
        assert "J. Jansen" in told
        assert "Geachte voorzitter" in told


ANSWERS = """\
BRIEF VAN DE MINISTER VAN FINANCIËN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 12 maart 2026

Algemeen

Het kabinet steunt de wet.
Ik dank de leden.

Vraag 1

Wat vindt u?

Antwoord 1

Ik steun het pakket.
"""


def test_what_stands_above_the_first_question_is_text_and_the_masthead_says_what_it_is() -> None:
    draft = imported(ANSWERS)
    assert titles(draft) == ["Algemeen", "Vraag 1", "Antwoord 1"]
    assert texts(draft) == ["Het kabinet steunt de wet.", "Ik steun het pakket."]
    assert draft.head.type == "brief-regering"


def test_in_a_page_too_what_stands_above_the_first_question_is_text() -> None:
    page = "".join(f"<p>{line}</p>" for line in ANSWERS.splitlines() if line)
    draft = imported(f"<html><body>{page}</body></html>", "brief.html")
    assert texts(draft) == ["Het kabinet steunt de wet.", "Ik steun het pakket."]
    assert draft.head.type == "brief-regering"


@pytest.mark.parametrize("title", ["Inleiding", "Aanleiding"])
def test_an_introduction_that_takes_a_stance_or_promises_is_not_for_the_reader_alone(title: str) -> None:
    for said in ("Het kabinet steunt de wet.", "Ik informeer uw Kamer voor 1 juli."):
        assert [theme.why for theme in imported(f"{HEAD}{title}\n\n{said}\n").top.themes] == [""]
    assert [theme.why for theme in imported(f"{HEAD}{title}\n\nEr is overleg.\n").top.themes] == ["reader"]


def test_a_day_that_does_not_exist_is_written_for_the_checker_to_report() -> None:
    text = yaml(imported(f"{HEAD}Handel\n\nHet overleg is op 30 februari 2026.\n"))
    report = check_text(text, "brief.yaml", isolated=True, select=["impossible-date"])
    assert {found.rule.name for found in report.diagnostics} == {"impossible-date"}


BODY = """\
Vereniging van Nederlandse Gemeenten
Den Haag, 12 maart 2026
Betreft: Inbreng voor het debat

Geachte voorzitter,

Handel

Het kabinet steunt het ETS. Wij verwelkomen het ETS.

Met vriendelijke groet,
S. de Vries
Voorzitter
"""


def test_a_letter_that_others_sign_is_no_letter_of_the_cabinet() -> None:
    draft = imported(BODY)
    assert (draft.head.type, draft.actor) == (None, None)
    held = [(one.statement, one.actor) for theme in draft.top.all for one in theme.positions]
    assert held == [("PM eu-ets", "kabinet"), ("welcome eu-ets", None)]


@pytest.mark.parametrize(
    "paper", ["Richtlijn (EU) 2023/959", "Verordening (EU) 2021/1119", "PbEU 2024, L 1234", "C-123/20"]
)
def test_a_paper_that_is_no_citation_of_ours_is_listed(paper: str) -> None:
    assert f"“{paper}” is niet als verwijzing gelezen" in summary(imported(f"{HEAD}Handel\n\nZie {paper}.\n"), "nl")


def test_the_rest_of_a_series_of_papers_is_listed() -> None:
    told = summary(imported(f"{HEAD}Handel\n\nZie Kamerstuk 36 600, A t/m C.\n"), "nl")
    assert "A t/m C” is niet als verwijzing gelezen" in told


def test_a_reference_to_a_footnote_that_is_not_there_is_listed() -> None:
    told = summary(imported(f"{HEAD}Handel\n\nEr is een wet.[footnoteRef:4]\n"), "en")
    assert "refers to footnote 4, which is not there" in told


def test_a_sentence_of_which_the_stance_could_not_be_read_is_listed() -> None:
    told = summary(imported(f"{HEAD}Handel\n\nHet is de vraag of het kabinet het ETS steunt.\n"), "nl")
    assert "Het is de vraag of het kabinet het ETS steunt." in told


def test_a_sentence_with_its_stop_is_no_heading() -> None:
    said = "Met dank aan iedereen voor de inzet."
    assert titles(
        imported(f"{HEAD}Handel\n\n{said}\n{'Er is veel overleg gevoerd met allerlei partijen. ' * 3}\n")
    ) == ["Handel"]


def test_one_is_counted_in_the_singular() -> None:
    told = summary(imported(f"{HEAD}Handel\n\nHet kabinet steunt de wet.\n"), "en")
    assert "1 theme, 0 citations, 1 position, 0 commitments" in told
