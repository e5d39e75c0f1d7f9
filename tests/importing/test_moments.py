"""Times and promises in prose: what each is said of. The letter is of 12 May 2026."""

import pytest

from policylint import time
from policylint.importing.moments import Moment, moments
from policylint.importing.shares import share
from policylint.stance_words.sentences import sentences

LETTER = time.parse("2026-05-12").wide


def found(text: str, *, question: bool = False, note: bool = False) -> list[Moment]:
    return moments(text, sentences(text), anchor=LETTER, question=question, note=note)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ik informeer uw Kamer voor het zomerreces over de uitkomsten.", [("commitment", "voor het zomerreces")]),
        ("Uw Kamer wordt hierover in het najaar geïnformeerd.", [("commitment", "najaar")]),
        (
            "Ik verwacht uw Kamer in het vierde kwartaal van 2026 nader te informeren.",
            [("commitment", "vierde kwartaal van 2026")],
        ),
        ("Ik stuur u uiterlijk 1 oktober 2026 het rapport toe.", [("commitment", "uiterlijk 1 oktober 2026")]),
        ("Voor de zomer kom ik hierop terug.", [("commitment", "Voor de zomer")]),
        ("Ik zeg niet toe dat ik u voor 1 april 2027 informeer.", [("other", "voor 1 april 2027")]),
        ("Ik zeg u niet toe voor 1 mei 2027 te rapporteren.", [("other", "voor 1 mei 2027")]),
        ("Ik zeg niet alleen toe u voor 1 juli 2027 te informeren.", [("commitment", "voor 1 juli 2027")]),
        ("De leden vragen of de Kamer voor 1 oktober 2026 wordt geïnformeerd.", [("other", "voor 1 oktober 2026")]),
        ("De Kamer ontvangt uiterlijk 1 oktober 2026 een brief.", [("commitment", "uiterlijk 1 oktober 2026")]),
        ("Ik heb uw Kamer op 4 maart 2026 hierover geïnformeerd.", [("past", "4 maart 2026")]),
        ("Uw Kamer is hierover op 4 maart jl. geïnformeerd.", [("past", "4 maart jl.")]),
        ("De Europese Commissie komt eind 2026 met een voorstel.", [("forecast", "eind 2026")]),
        ("De wet treedt op 1 januari 2027 in werking.", [("statutory", "1 januari 2027")]),
        ("De beoogde inwerkingtreding van de wet is 1 juli 2027.", [("statutory", "1 juli 2027")]),
        ("De richtlijn moet uiterlijk 26 juni 2027 zijn geïmplementeerd.", [("statutory", "uiterlijk 26 juni 2027")]),
        ("Naar verwachting wordt het rapport in september 2026 opgeleverd.", [("forecast", "september 2026")]),
        ("Het onderzoek start na de zomer.", [("forecast", "na de zomer")]),
        (
            "Het wetsvoorstel zal naar verwachting begin 2027 bij uw Kamer worden ingediend.",
            [("commitment", "begin 2027")],
        ),
        ("De minister van Financiën zal uw Kamer hierover in juni informeren.", [("commitment", "juni")]),
        ("Ik kom hier in de volgende voortgangsbrief op terug.", [("commitment", "")]),
        ("Ik zeg toe uw Kamer hierover te informeren.", [("commitment", "")]),
        (
            "Ik streef ernaar het wetsvoorstel voor het einde van het jaar aan uw Kamer aan te bieden.",
            [("commitment", "voor het einde van het jaar")],
        ),
        (
            "Tijdens het debat van 3 februari 2026 heb ik toegezegd uw Kamer voor de zomer te informeren.",
            [("past", "3 februari 2026"), ("commitment", "voor de zomer")],
        ),
        ("De Algemene Rekenkamer publiceert haar rapport op 20 mei 2026.", [("forecast", "20 mei 2026")]),
        ("De regeling loopt af op 31 december 2026.", [("statutory", "31 december 2026")]),
        ("In 2025 zijn 300 meldingen gedaan.", [("past", "2025")]),
        ("Sinds 2019 is het aantal meldingen gestegen.", [("past", "Sinds 2019")]),
        ("De uitstoot moet in 2030 met 55 procent zijn verminderd.", [("event", "2030")]),
        (
            "Binnen zes weken na het advies stuur ik uw Kamer een reactie.",
            [("commitment", "Binnen zes weken na het advies")],
        ),
        ("Zo spoedig mogelijk ontvangt uw Kamer het rapport.", [("commitment", "Zo spoedig mogelijk")]),
        ("De Kamer heeft de motie op 12 maart 2026 aangenomen.", [("past", "12 maart 2026")]),
        ("Uw Kamer heeft gevraagd om een brief voor 1 juni 2026.", [("other", "voor 1 juni 2026")]),
        ("Het verslag wordt jaarlijks voor 1 juni aan uw Kamer gestuurd.", [("commitment", "jaarlijks voor 1 juni")]),
        ("De Raad zal op 15 juni 2026 een besluit nemen.", [("forecast", "15 juni 2026")]),
        ("Bij brief van 4 juli 2025 (Kamerstuk 22112, nr. 4361) is uw Kamer geïnformeerd.", [("past", "4 juli 2025")]),
        ("Ik zal de Kamer hier te zijner tijd over informeren.", [("commitment", "te zijner tijd")]),
        ("Het vergt een periode van vijf jaar.", [("other", "vijf jaar")]),
        ("Hierover informeer ik u in de tweede helft van 2026.", [("commitment", "tweede helft van 2026")]),
        ("De Commissie zal uw Kamer niet informeren.", []),
        ("Het Planbureau zal in juli zijn rapport aan de Kamer sturen.", [("forecast", "juli")]),
        ("De staatssecretaris van Financiën stuurt uw Kamer in juli een brief.", [("commitment", "juli")]),
        (
            "De resultaten zullen in de eerste helft van 2027 met uw Kamer worden gedeeld.",
            [("commitment", "eerste helft van 2027")],
        ),
    ],
)
def test_each_time_is_classed_by_what_is_said_of_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.text) for one in found(sentence)] == expected


def test_what_the_letter_itself_does_is_no_promise() -> None:
    assert found("Met deze brief informeer ik uw Kamer, en hierbij bied ik u het rapport aan.") == []


def test_a_date_in_a_question_of_the_kamer_promises_nothing() -> None:
    [one] = found("Kunt u de Kamer voor 1 juni 2026 informeren?")
    assert one.kind == "other"


def test_two_promises_in_one_sentence_are_two() -> None:
    text = "Op korte termijn zal de Kamer worden geïnformeerd over de inzet en t.z.t. over de uitkomst."
    expected = [("commitment", "Op korte termijn"), ("commitment", "t.z.t.")]
    assert [(one.kind, one.text) for one in found(text)] == expected


def test_the_date_in_a_relative_clause_is_not_that_of_the_promise() -> None:
    text = "Ik zal de Kamer informeren over de voorstellen, die naar verwachting eind 2026 verschijnen."
    assert {(one.kind, one.text) for one in found(text)} == {("commitment", ""), ("forecast", "eind 2026")}


def test_the_letters_own_date_is_no_event() -> None:
    [one] = found("Den Haag, 12 mei 2026")
    assert one.kind == "other"


def test_the_date_of_a_paper_in_a_footnote_is_past() -> None:
    [one] = found("Geannoteerde agenda van de Raad van 20 april 2026.", note=True)
    assert one.kind == "past"


def test_a_letter_without_a_date_still_tells_past_from_promise() -> None:
    text = "De brief die op 24 april is gestuurd krijgt een vervolg. Uw Kamer ontvangt dat voor het zomerreces."
    kinds = [(one.kind, one.text) for one in moments(text, sentences(text), anchor=None)]
    assert kinds == [("past", "24 april"), ("commitment", "voor het zomerreces")]


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden vragen of ik uw Kamer voor 1 juli informeer.",
        "De leden verzoeken het kabinet uw Kamer voor 1 juli te informeren.",
        "‘Ik informeer uw Kamer voor 1 juli’, zei mijn voorganger.",
        "«Er komt een wet. Ik informeer uw Kamer voor 1 juli. Dat is alles», zei mijn voorganger.",
        "De toezegging om uw Kamer voor 1 juli te informeren is hiermee afgedaan.",
        "De toezegging om uw Kamer voor 1 april te informeren kon helaas niet worden nagekomen.",
        "Ik had toegezegd uw Kamer voor 1 juli te informeren.",
        "Ik zie af van een brief aan uw Kamer voor 1 juli.",
        "Ik zal uw Kamer voor 1 juli niet informeren.",
        "Ik zal uw Kamer niet langer voor 1 juli informeren.",
    ],
)
def test_a_promise_that_is_only_told_of_is_none_and_its_time_is_listed(sentence: str) -> None:
    assert {one.kind for one in found(sentence)} == {"other"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ik informeer uw Kamer niet voor 1 juni maar voor 1 juli.", ["voor 1 juli"]),
        ("Ik informeer uw Kamer volgend jaar Q1.", ["volgend jaar Q1"]),
        ("Na de zomer, maar uiterlijk in week 40, ontvangt uw Kamer de evaluatie.", None),
        ("Ik zal uw Kamer niet later dan 1 juli informeren.", ["niet later dan 1 juli"]),
        ("Zoals gevraagd informeer ik uw Kamer voor 1 juli.", ["voor 1 juli"]),
        ("De Kamer heeft mij om een brief gevraagd, en ik zal uw Kamer voor 1 juli informeren.", ["voor 1 juli"]),
    ],
)
def test_one_promise_is_one_whatever_stands_around_its_time(sentence: str, expected: list[str] | None) -> None:
    promised = [one.text for one in found(sentence) if one.kind == "commitment"]
    assert len(promised) == 1
    assert expected is None or promised == expected


def test_an_expression_of_which_no_day_can_be_told_has_no_reading() -> None:
    assert [one.reading for one in found("Ik informeer uw Kamer volgend jaar Q1.")] == [None]


@pytest.mark.parametrize("word", ["Mogelijk", "Wellicht", "Zo nodig"])
def test_a_promise_with_a_reserve_is_unsure(word: str) -> None:
    assert [one.confidence for one in found(f"{word} informeer ik uw Kamer voor 1 juli.")] == ["low"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Het overleg is op 30 februari 2026.", "event"),
        ("Op 30 februari 2027 treedt de wet in werking.", "statutory"),
        ("Uw Kamer ontvangt uiterlijk 31 juni 2026 een brief.", "commitment"),
    ],
)
def test_a_day_that_does_not_exist_is_kept_for_the_checker_to_report(sentence: str, kind: str) -> None:
    assert [(one.kind, one.reading is not None) for one in found(sentence)] == [(kind, True)]


def test_what_has_been_held_on_a_later_day_is_no_forecast() -> None:
    assert [one.kind for one in found("Op 11-05-2026 en 13.05.2026 is overlegd.")] == ["past", "event"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Als de Raad voor 1 juni 2026 instemt, informeer ik u in september 2026.",
            {("other", "voor 1 juni 2026"), ("commitment", "september 2026")},
        ),
        (
            "Ik informeer u in september 2026 als de Raad voor 1 juni 2026 instemt.",
            {("other", "voor 1 juni 2026"), ("commitment", "september 2026")},
        ),
        (
            "Stemt de Raad voor 1 juni 2026 in, dan informeer ik u in september 2026.",
            {("other", "voor 1 juni 2026"), ("commitment", "september 2026")},
        ),
        (
            "Mocht de Raad op 1 juni 2026 niet instemmen, dan informeer ik uw Kamer in september 2026.",
            {("other", "1 juni 2026"), ("commitment", "september 2026")},
        ),
        (
            "Zodra de Commissie in juni 2026 haar voorstel heeft gedaan, ontvangt uw Kamer binnen zes weken een fiche.",
            {("forecast", "juni 2026"), ("commitment", "binnen zes weken")},
        ),
        (
            "Nadat het onderzoek in juni 2026 is afgerond, informeer ik uw Kamer.",
            {("forecast", "juni 2026"), ("commitment", "")},
        ),
        (
            "Het rapport, dat in juni 2026 verschijnt, stuur ik voor het zomerreces naar uw Kamer.",
            {("forecast", "juni 2026"), ("commitment", "voor het zomerreces")},
        ),
        (
            "Ik zal uw Kamer, zodra de Raad in juni 2026 heeft besloten, in september 2026 informeren.",
            {("forecast", "juni 2026"), ("commitment", "september 2026")},
        ),
        (
            "Zoals ik op 3 maart 2026 heb toegezegd, ontvangt uw Kamer voor de zomer een brief.",
            {("past", "3 maart 2026"), ("commitment", "voor de zomer")},
        ),
        (
            "Ik informeer uw Kamer voor het zomerreces over de uitkomst van de Raad van 12 juni 2026.",
            {("commitment", "voor het zomerreces"), ("forecast", "12 juni 2026")},
        ),
        ("Zodra er meer bekend is, informeer ik uw Kamer.", {("commitment", "Zodra er meer bekend is")}),
    ],
)
def test_a_time_in_a_clause_within_is_not_that_of_the_promise(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert {(one.kind, one.text) for one in found(sentence)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik informeer u voor 1 juli 2025.",
        "Uw Kamer ontvangt voor 1 juli 2025 een brief.",
        "Ik zal uw Kamer in het najaar van 2025 informeren.",
        "In 2025 wordt uw Kamer geïnformeerd.",
    ],
)
def test_a_promise_dated_before_the_letter_is_a_promise(sentence: str) -> None:
    assert [one.kind for one in found(sentence)] == ["commitment"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik informeer uw Kamer over de cijfers van 2025.",
        "Ik zal uw Kamer informeren over wat in 2025 is besloten.",
        "Het kabinet zou uw Kamer voor 1 juli 2025 informeren.",
        "Op 3 juni 2025 informeerde ik uw Kamer.",
        "Zoals toegezegd is uw Kamer voor 1 juli 2025 geïnformeerd.",
        "Ik stuur u het op 3 juni 2025 verschenen rapport.",
        "Ik stuur uw Kamer het voor 1 juli 2025 toegezegde overzicht.",
        "Ik informeer u naar aanleiding van het debat op 3 juni 2025.",
        "Ik informeer uw Kamer, zoals op 3 juni 2025 toegezegd, in juli.",
        "Uw Kamer wordt jaarlijks geïnformeerd, laatstelijk op 3 juni 2025.",
    ],
)
def test_what_a_promise_tells_of_stays_past(sentence: str) -> None:
    assert "past" in [one.kind for one in found(sentence) if one.text and one.text != "jaarlijks"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Voor de zomer ontvangt u een kabinetsreactie.", "commitment"),
        ("Het kabinet zegt de Kamer toe dit voor 1 maart 2027 te doen.", "commitment"),
        ("Ik zeg toe dat het register voor 1 maart 2027 openbaar is.", "commitment"),
        ("De minister heeft toegezegd dit voor 1 maart 2027 te doen.", "commitment"),
        ("De Commissie heeft toegezegd dit voor 1 maart 2027 te doen.", "forecast"),
        ("U wordt binnen zes weken geïnformeerd.", "commitment"),
        ("De brief komt in maart 2027 naar uw Kamer.", "commitment"),
        ("U kunt de reactie in juli 2026 tegemoetzien.", "commitment"),
        ("Uw Kamer is hierover geïnformeerd en ontvangt in juli 2026 de evaluatie.", "commitment"),
        ("Lidstaten moeten de richtlijn voor 31 juni 2026 omzetten.", "statutory"),
        ("Nederland dient de verordening per 1 januari 2027 toe te passen.", "statutory"),
    ],
)
def test_promises_and_terms_in_law_are_told_by_their_verbs(sentence: str, expected: str) -> None:
    assert [one.kind for one in found(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Ik stuur uw Kamer voor 1 juli de evaluatie en in september het actieplan.",
            ["Ik stuur uw Kamer voor 1 juli de evaluatie", "in september het actieplan."],
        ),
        (
            "Voor 1 juli ontvangt uw Kamer de wet en de regeling, en voor 1 september informeer ik u over de middelen.",
            [
                "Voor 1 juli ontvangt uw Kamer de wet en de regeling",
                "voor 1 september informeer ik u over de middelen.",
            ],
        ),
        (
            "De evaluatie ontvangt uw Kamer voor de zomer, het actieplan in september.",
            ["De evaluatie ontvangt uw Kamer voor de zomer", "het actieplan in september."],
        ),
        (
            "Als de Raad in juli instemt, informeer ik u in september 2026.",
            ["Als de Raad in juli instemt, informeer ik u in september 2026."],
        ),
        (
            "Ik informeer uw Kamer voor 1 juli 2026 en 1 oktober 2026.",
            ["Ik informeer uw Kamer voor 1 juli 2026 en 1 oktober 2026."] * 2,
        ),
    ],
)
def test_a_sentence_is_shared_out_where_one_promise_joins_another(sentence: str, parts: list[str]) -> None:
    made = found(sentence)
    assert [share(sentence, one, made) for one in made if one.kind == "commitment"] == parts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Het wetsvoorstel zal ik in juli 2026 aan de ministerraad voorleggen.", "commitment"),
        ("In juli 2026 start het kabinet een consultatie.", "commitment"),
        ("Mocht dat zo zijn, dan kom ik voor de zomer met een voorstel.", "commitment"),
        ("Het is mijn voornemen om u in juli 2026 een brief te sturen.", "commitment"),
        ("De planning is erop gericht het wetsvoorstel in Q3 2026 bij uw Kamer in te dienen.", "commitment"),
        ("Naar verwachting kan ik uw Kamer in juli 2026 informeren.", "commitment"),
        ("Een kabinetsreactie volgt binnen acht weken na publicatie.", "commitment"),
        ("Uw Kamer is toegezegd dat voor 1 juli 2026 een brief volgt.", "commitment"),
        ("Ik rapporteer halfjaarlijks aan uw Kamer.", "commitment"),
        ("Uw Kamer ontvangt dit ontwerp vier weken daarvoor.", "commitment"),
        ("In 2027 zal het kabinet zich blijven inzetten voor vrede.", "forecast"),
        ("Het kabinet neemt in juli 2026 geen besluit.", "forecast"),
        ("Ik neem aan dat de Raad in juli 2026 besluit.", "forecast"),
        ("Tijdens de Raad van 26 juni 2026 zal het kabinet hiervoor aandacht vragen.", "forecast"),
        ("Het kabinet stelt in 2027 10 miljoen euro beschikbaar.", "event"),
        ("De motie verzoekt dat ik voor 1 juli 2026 een plan presenteer.", "other"),
        ("Met deze brief los ik de toezegging in om uw Kamer voor 1 juni 2026 te informeren.", "other"),
        ("Nederland heeft tot 7 juni 2027 om de richtlijn te implementeren.", "statutory"),
        ("Op grond van artikel 5 dient het verslag voor 1 juli 2026 te zijn ingediend.", "statutory"),
    ],
)
def test_acts_of_the_cabinet_are_told_from_what_is_expected_asked_and_thought(sentence: str, expected: str) -> None:
    assert [one.kind for one in found(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "De Commissie rapporteert jaarlijks aan het Europees Parlement.",
        "De politie rapporteert halfjaarlijks aan de burgemeester.",
        "Het kabinet neemt de motie over.",
    ],
)
def test_what_promises_the_kamer_nothing_and_has_no_day_is_left_alone(sentence: str) -> None:
    assert [one for one in found(sentence) if one.kind != "other"] == []


def test_what_returns_each_year_is_one_time_with_its_month() -> None:
    made = found("Ik stuur uw Kamer in juli 2026 de eerste rapportage, en daarna jaarlijks in mei.")
    assert [(one.kind, one.text) for one in made] == [("commitment", "juli 2026"), ("commitment", "jaarlijks in mei")]


def test_what_comes_after_another_thing_is_a_promise_without_a_time() -> None:
    made = found("Het rapport wordt in juli 2026 verwacht, waarna uw Kamer een reactie ontvangt.")
    assert {(one.kind, one.text) for one in made} == {("forecast", "juli 2026"), ("commitment", "")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I will inform your House before 1 July 2026 of the outcome.", [("commitment", "before 1 July 2026")]),
        ("The government will come back to this.", [("commitment", "")]),
        ("The Commission will present a proposal in July 2026.", [("forecast", "July 2026")]),
    ],
)
def test_promises_in_an_english_letter_are_told_from_what_others_do(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    made = moments(sentence, sentences(sentence), anchor=LETTER, language="en")
    assert [(one.kind, one.text) for one in made] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De consultatie start in maart.", "forecast"),
        ("In februari vindt het debat plaats.", "forecast"),
        ("Voor 1 maart moeten de gemeenten dit hebben geregeld.", "forecast"),
        ("De wet treedt op 1 januari in werking.", "statutory"),
        ("Uw Kamer ontvangt in februari een brief.", "commitment"),
        ("Kamerbrief over schijnzelfstandigheid: medio februari te verwachten.", "commitment"),
        ("De consultatie is in maart gestart.", "past"),
        ("In februari informeerde ik uw Kamer.", "past"),
        ("De Kamer is hier op 3 september schriftelijk over ingelicht.", "past"),
        ("Het debat van 3 maart heeft dit bevestigd.", "past"),
        ("De cijfers van maart tonen een daling.", "past"),
        ("Sinds maart geldt een nieuw regime.", "past"),
    ],
)
def test_a_month_without_a_year_in_a_letter_of_december_is_the_one_that_its_verb_says(
    sentence: str, expected: str
) -> None:
    made = moments(sentence, sentences(sentence), anchor=time.parse("2025-12-01").wide)
    assert [one.kind for one in made] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "De kabinetsappreciatie zal uw Kamer zes weken later toegaan.",
        "Het eindrapport met mijn reactie volgt uiterlijk 1 juli 2026.",
        "U vindt hierin de wetsvoorstellen die u in de eerste helft van 2027 van mij kunt verwachten.",
    ],
)
def test_what_the_kamer_may_expect_is_promised(sentence: str) -> None:
    assert [one.kind for one in found(sentence)] == ["commitment"]
