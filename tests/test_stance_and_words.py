"""PL314: a position whose own words say the contrary; and above all where it stays silent."""

import pytest

from policylint import check, check_text
from policylint.diagnostic import Diagnostic

LETTER = """\
policylint: 1
kind: policy
id: brief
title: Brief
type: brief-regering
actor: {actor}
language: {language}
themes:
  - title: Thema
    citations: Kamerstuk 21501-08 Nr. 972
    positions:
      - {stance}: {statement}
        text: "{text}"
{more}"""


def found(
    stance: str, statement: str, text: str, *, actor: str = "kabinet-jetten", language: str = "nl", more: str = ""
) -> list[Diagnostic]:
    extra = f"        {more}\n" if more else ""
    written = LETTER.format(stance=stance, statement=statement, text=text, actor=actor, language=language, more=extra)
    report = check_text(written, isolated=True)
    assert not [d for d in report.diagnostics if d.rule.name in ("schema-violation", "unknown-name")]
    return [d for d in report.diagnostics if d.rule.name == "stance-and-words-apart"]


CONTRARY = [
    ("support", "postpone eu-ets2", "Nederland deelt de wens tot uitstel niet."),
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet is tegenstander van uitstel van ETS2."),
    ("support", "postpone eu-ets2", "Daarom wijst het kabinet uitstel van ETS2 af."),
    ("support", "postpone eu-ets2", "Het kabinet ziet geen reden voor uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet steunt het voorstel om ETS2 uit te stellen niet."),
    ("support", "postpone eu-ets2", "Sommige lidstaten zien uitstel als oplossing. Nederland steunt uitstel niet."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt uitstel van ETS2."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt het voorstel om ETS2 uit te stellen."),
    ("oppose", "postpone eu-ets2", "Nederland pleit voor uitstel."),
    ("oppose", "postpone eu-ets2", "Ik kan instemmen met uitstel van ETS2."),
    ("oppose", "increase nl-gni-contribution", "Het kabinet steunt verhoging van de Nederlandse afdrachten."),
    ("support", "conclude eu-mercosur-agreement", "Het kabinet verzet zich tegen het EU-Mercosur-akkoord."),
    ("oppose", "conclude eu-mercosur-agreement", "Het kabinet steunt het EU-Mercosur-akkoord."),
    ("accept", "postpone eu-ets2", "Het kabinet kan niet instemmen met uitstel."),
]
SETTLED = [
    # The same side.
    ("oppose", "postpone eu-ets2", "Nederland deelt de wens tot uitstel niet."),
    ("support", "postpone eu-ets2", "Het kabinet steunt uitstel van ETS2."),
    ("oppose", "postpone eu-ets2", "Het kabinet zet in op het voorkomen van uitstel."),
    ("oppose", "postpone eu-ets2", "Het kabinet roept de Commissie op om uitstel te voorkomen."),
    ("support", "postpone eu-ets2", "Het kabinet verzet zich niet tegen uitstel."),
    ("oppose", "postpone eu-ets2", "Het kabinet bestrijdt uitstel van ETS2."),
    ("oppose", "postpone eu-ets2", "Het kabinet wil uitstel van ETS2 voorkomen."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt het tegengaan van uitstel van ETS2."),
    # What others hold.
    ("oppose", "postpone eu-ets2", "Sommige lidstaten zien uitstel als oplossing."),
    ("oppose", "postpone eu-ets2", "De Commissie steunt uitstel van ETS2."),
    ("oppose", "postpone eu-ets2", "Het vorige kabinet was voorstander van uitstel."),
    ("oppose", "postpone eu-ets2", "Volgens Polen is uitstel van ETS2 noodzakelijk."),
    ("support", "postpone eu-ets2", "Volgens de Commissie is uitstel van ETS2 onwenselijk."),
]
UNSETTLED = [
    # Another action, or the thing itself.
    ("oppose", "weaken eu-ets", "Het kabinet steunt het ETS."),
    ("support", "postpone eu-ets2", "Het kabinet verzet zich tegen ETS2."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt de invoering van ETS2."),
    ("oppose", "increase nl-gni-contribution", "Het kabinet steunt het beperken van de stijging van de afdrachten."),
    ("support", "postpone eu-ets2", "Het kabinet verzet zich tegen afzwakking van ETS2."),
    # Another subject, or a part.
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel van het ETS."),
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel van de handhaving van ETS2."),
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel van ETS2 met meer dan een jaar."),
    ("support", "postpone eu-ets2", "Het kabinet is tegenstander van verder uitstel."),
    ("support", "conclude eu-mercosur-agreement", "Het kabinet wijst het EU-Mercosur-akkoord in deze vorm af."),
    # Reservations.
    ("oppose", "postpone eu-ets2", "Het kabinet is niet langer voorstander van uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet is vooralsnog geen voorstander van uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet is in beginsel geen voorstander van uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel, maar steunt het compromis."),
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel, tenzij de prijs stijgt."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt uitstel, mits het niet langer dan een maand duurt."),
    ("oppose", "postpone eu-ets2", "Het kabinet steunt niet alleen uitstel."),
    ("oppose", "postpone eu-ets2", "Nederland steunt uitstel niet volledig."),
    ("support", "postpone eu-ets2", "Het kabinet betreurt het uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet is kritisch over uitstel."),
    ("support", "postpone eu-ets2", "Het kabinet heeft uitstel afgewezen."),
    # Both sides, a question, a quotation, nothing at all.
    ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel. Het kabinet steunt het voorstel."),
    ("oppose", "postpone eu-ets2", "Steunt het kabinet uitstel?"),
    ("oppose", "postpone eu-ets2", "De motie luidt: “Nederland steunt uitstel van ETS2 in de Raad”."),
    ("support", "postpone eu-ets2", "Huishoudens hebben meer tijd nodig."),
    # Going along with something is not being in favour of it.
    ("accept", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel."),
    ("explore", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel."),
]  # fmt: skip


@pytest.mark.parametrize(("stance", "statement", "text"), CONTRARY)
def test_words_that_say_the_contrary_are_told(stance: str, statement: str, text: str) -> None:
    [one] = found(stance, statement, text)
    assert one.severity.word == "advice"


@pytest.mark.parametrize(("stance", "statement", "text"), SETTLED)
def test_words_on_the_same_side_and_of_others_are_no_contradiction(stance: str, statement: str, text: str) -> None:
    assert found(stance, statement, text) == []


@pytest.mark.parametrize(("stance", "statement", "text"), UNSETTLED)
def test_words_that_settle_nothing_are_passed_over(stance: str, statement: str, text: str) -> None:
    assert found(stance, statement, text) == []


CLEAR = ("support", "postpone eu-ets2", "Het kabinet is geen voorstander van uitstel.")


@pytest.mark.parametrize("more", ["when: where-possible", "supersedes: ets-line", "despite: ets-line", "scope: some"])
def test_what_stands_beside_a_position_may_be_what_the_words_are_about(more: str) -> None:
    assert found(*CLEAR, more=more) == []


@pytest.mark.parametrize("actor", ["europese-commissie", "raad-van-de-eu"])
def test_the_cabinet_in_a_letter_of_somebody_else_is_not_its_writer(actor: str) -> None:
    assert found(*CLEAR, actor=actor) == []


def test_what_the_text_of_another_actors_position_says_of_the_cabinet_is_not_that_actors() -> None:
    assert found(*CLEAR, more="actor: europese-commissie") == []


def test_dutch_cues_are_not_looked_for_in_an_english_letter() -> None:
    assert found(*CLEAR, language="en") == []


def test_the_sentence_is_pointed_at_and_the_stance_beside_it() -> None:
    [one] = found("support", "postpone eu-ets2", "Er is haast bij. Nederland deelt de wens tot uitstel niet.")
    span = one.place.span
    assert (span.start.column, span.end.column - span.start.column) == (
        32,
        len("Nederland deelt de wens tot uitstel niet."),
    )
    assert [related.place.span.start.line for related in one.related] == [11]


@pytest.mark.parametrize("path", ["examples/staat-van-de-unie-2026", "examples/corrected", "examples/drafts"])
def test_the_examples_say_what_they_hold(path: str) -> None:
    assert [d.place for d in check(path, select=["stance-and-words-apart"]).diagnostics] == []


def test_a_position_whose_statement_is_still_to_come_has_nothing_to_be_contrary_to() -> None:
    report = check_text(
        LETTER.format(
            stance="support",
            statement="PM",
            text="Het kabinet is geen voorstander van uitstel.",
            actor="kabinet-jetten",
            language="nl",
            more="",
        ),
        isolated=True,
    )
    assert not report.broken_off
