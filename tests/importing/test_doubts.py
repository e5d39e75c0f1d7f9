"""Sentences that turn a stance, hide one, or give it to somebody else: none is flipped, none is invented. All of them
are of our own making."""

import pytest

from policylint.importing import Draft, import_letter, yaml

HEAD = "Den Haag, 12 maart 2026\nBetreft: Handel en energie\n\nGeachte voorzitter,\n\nHandel\n\n"


def imported(*sentences: str) -> Draft:
    return import_letter((HEAD + "\n".join(sentences) + "\n").encode(), "brief.txt")


def held(*sentences: str) -> list[tuple[str, str, str | None]]:
    draft = imported(*sentences)
    return [(one.stance, one.statement, one.actor) for theme in draft.top.all for one in theme.positions]


def left(*sentences: str) -> list[str]:
    return [one.why for theme in imported(*sentences).top.all for one in theme.left if one.kind == "stance"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet is niet langer voorstander van {}.",
        "In geen enkel geval steunt het kabinet {}.",
        "Onder geen enkele voorwaarde steunt het kabinet {}.",
        "Het kabinet steunt geen enkele vorm van {}.",
        "Het kabinet steunt nimmer {}.",
        "Het kabinet is allerminst voorstander van {}.",
        "Het kabinet ziet onvoldoende meerwaarde in {}.",
        "Het kabinet is van mening dat {} niet wenselijk zijn.",
    ],
)
def test_a_denial_of_any_wording_is_a_refusal(sentence: str) -> None:
    assert [stance for stance, _, _ in held(sentence.format("nieuwe eigen middelen"))] == ["oppose"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet zet niet langer in op {}.",
        "Het kabinet pleit niet langer voor {}.",
        "Het kabinet zal niet langer pleiten voor {}.",
        "Het kabinet is niet langer tegen {}.",
        "Het kabinet verzet zich niet langer tegen {}.",
        "Het kabinet steunt {} niet volledig.",
        "Het kabinet steunt {} niet altijd.",
        "Het kabinet is allesbehalve enthousiast over {}.",
        "Het kabinet steunt nauwelijks {}.",
        "Het kabinet is verre van blij met {}.",
        "Het kabinet ziet weinig meerwaarde in {}.",
        "Het kabinet is minder enthousiast over {}.",
        "Het kabinet vindt {} minder wenselijk.",
        "Het kabinet kan moeilijk instemmen met {}.",
        "Het kabinet acht {} niet onwenselijk.",
        "Het kabinet vindt {} niet per se onwenselijk.",
        "Het kabinet kan niet anders dan instemmen met {}.",
        "Het kabinet ziet geen aanleiding om {} af te wijzen.",
        "Het kabinet ziet geen reden om {} te weigeren.",
        "Het kabinet ziet geen reden om {} niet te steunen.",
        "Het kabinet betreurt het ontbreken van {}.",
        "Het kabinet betreurt dat {} zijn ingetrokken.",
        "Het kabinet heeft zorgen over het uitblijven van {}.",
        "Het kabinet verwerpt het verwijt dat {} niet werken.",
        "Het kabinet is terughoudend met kritiek op {}.",
        "Evenmin zijn {} noodzakelijk.",
        "Volgens de krant steunt het kabinet {}.",
        "Volgens de heer Jansen steunt het kabinet {}.",
        "Naar verluidt steunt het kabinet {}.",
        "De VVD stelt: het kabinet steunt {}.",
        "Het kabinet steunt {}, aldus de krant.",
        "Niemand in het kabinet steunt {}.",
        "Vrijwel alle bewoners steunen {}.",
        "Noch Nederland noch Duitsland steunt {}.",
        "Niet het kabinet steunt {}.",
        "Naar de mening van Duitsland zijn {} onwenselijk.",
    ],
)
def test_what_is_not_settled_is_left_and_listed(sentence: str) -> None:
    said = sentence.format("nieuwe eigen middelen")
    assert held(said) == []
    assert len(left(said)) == 1


@pytest.mark.parametrize(
    "sentence",
    ["Geen enkele lidstaat steunt het Nederlandse voorstel.", "Het Franse voorstel steunt het kabinet niet."],
)
def test_no_stance_goes_by_what_is_no_actor(sentence: str) -> None:
    assert held(sentence) == []
    assert left(sentence) == ["ongelezen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet ziet geen reden om {} te herzien.",
        "Het kabinet is positief over het afwijzen van {}.",
        "Het kabinet verwelkomt de intrekking van {}.",
        "Het kabinet wil voorkomen dat {} worden uitgesteld.",
        "Het kabinet dringt erop aan dat de Commissie afziet van {}.",
        "Het kabinet is blij dat {} van tafel zijn.",
    ],
)
def test_a_subject_is_filled_in_only_where_the_stance_is_about_it(sentence: str) -> None:
    [(_, statement, _)] = held(sentence.format("de nieuwe eigen middelen"))
    assert statement in ("PM", "PM new-own-resources")
    assert statement == "PM" or "is blij dat" in sentence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Het kabinet steunt het pakket niet en zet in op het ETS.", [("oppose", "PM"), ("support", "PM eu-ets")]),
        (
            "Het kabinet steunt het pakket en verzet zich tegen uitstel van het ETS.",
            [("support", "PM"), ("oppose", "postpone eu-ets")],
        ),
        ("Het kabinet steunt het pakket en zet niet in op het ETS.", [("support", "PM")]),
        ("Het kabinet steunt het pakket maar het ETS niet.", [("support", "PM"), ("oppose", "PM eu-ets")]),
    ],
)
def test_what_one_verb_says_is_not_said_by_the_next(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, statement) for stance, statement, _ in held(sentence)] == expected


@pytest.mark.parametrize(
    "who",
    [
        "het Duitse kabinet",
        "het Belgische kabinet",
        "de Duitse minister van Financiën",
        "de minister van Financiën van Duitsland",
        "de minister-president van België",
        "de minister van het Verenigd Koninkrijk",
        "de Franse regering",
        "de Britse regering",
        "de Vlaamse regering",
        "mijn Duitse ambtgenoot",
        "de Poolse minister-president",
    ],
)
def test_what_another_cabinet_holds_goes_by_its_whole_name(who: str) -> None:
    assert held(f"{who[0].upper()}{who[1:]} steunt het ETS.") == [("support", "PM eu-ets", who)]


def test_two_countries_hold_together_what_they_hold() -> None:
    assert held("Polen en Hongarije steunen het ETS.") == [("support", "PM eu-ets", "Polen en Hongarije")]


@pytest.mark.parametrize(
    "who", ["De Nederlandse regering", "De minister van Buitenlandse Zaken", "Het huidige kabinet"]
)
def test_the_dutch_cabinet_stays_the_writer(who: str) -> None:
    assert held(f"{who} steunt het ETS.") == [("support", "PM eu-ets", None)]


def test_what_is_said_of_the_netherlands_between_commas_turns_nobodys_stance() -> None:
    sentence = "Een minderheid van de lidstaten, waartoe Nederland niet behoort, steunt uitstel."
    assert held(sentence) == [("support", "PM", "een minderheid van de lidstaten")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alleen als de Commissie het voorstel aanpast, steunt het kabinet het ETS.",
        "Het kabinet zal het ETS pas steunen als de Commissie het voorstel aanpast.",
        "Het kabinet steunt het ETS, mits de prijs daalt.",
    ],
)
def test_a_condition_that_the_knowledge_does_not_have_is_an_open_point(sentence: str) -> None:
    text = yaml(imported(sentence))
    assert "    when: PM\n" in text
    assert "voorwaarde: " in text


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        ("Steunt u niet langer uitstel van het ETS?", "Ja.", []),
        ("Deelt u de mening dat uitstel van het ETS onwenselijk is?", "Nee.", [("oppose", "PM")]),
        ("Vindt u ook dat het ETS een slecht idee is?", "Ja.", [("support", "PM")]),
        ("Steunt u het ETS?", "Ja.", [("support", "PM eu-ets")]),
    ],
)
def test_yes_and_no_say_nothing_of_a_subject_that_the_question_judges(
    question: str, said: str, expected: list[tuple[str, str]]
) -> None:
    draft = import_letter(f"Vraag 1\n\n{question}\n\nAntwoord 1\n\n{said}\n".encode(), "brief.txt")
    assert [one.title for one in draft.top.themes] == ["Vraag 1", "Antwoord 1"]
    assert [(one.stance, one.statement) for one in draft.top.themes[1].positions] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Het ETS | Nederland steunt dit voorstel.", [("support", "PM eu-ets", None)]),
        ("Het ETS | Nederland steunt dit niet.", [("oppose", "PM eu-ets", None)]),
        ("Het ETS | Het kabinet kan zich hierin vinden.", [("accept", "PM eu-ets", None)]),
        ("Nieuwe eigen middelen | Het kabinet is geen voorstander.", [("oppose", "PM new-own-resources", None)]),
        ("Nieuwe eigen middelen | Het kabinet verzet zich hiertegen.", [("oppose", "PM new-own-resources", None)]),
        # What a cell says of another thing is not said of the row's.
        ("Het ETS | Het kabinet pleit voor uitstel.", [("support", "PM", None)]),
        ("Het ETS | Nederland is tegen nieuwe eigen middelen.", [("oppose", "PM new-own-resources", None)]),
        ("Duitsland | Steunt nieuwe eigen middelen.", [("support", "PM new-own-resources", "Duitsland")]),
        ("Nederland | Is tegen nieuwe eigen middelen.", [("oppose", "PM new-own-resources", None)]),
    ],
)
def test_the_first_cell_of_a_row_is_what_the_others_are_about_or_who_they_speak_of(
    row: str, expected: list[tuple[str, str, str | None]]
) -> None:
    draft = import_letter(f"# Handel\n\n| Wat | Hoe |\n|---|---|\n| {row} |\n".encode(), "brief.md")
    assert [(one.stance, one.statement, one.actor) for theme in draft.top.all for one in theme.positions] == expected


@pytest.mark.parametrize(
    "cell", ["Tegenstander", "Nederland: tegen", "Positief.", "Geen voorstander", "Voor, mits betaalbaar"]
)
def test_a_cell_that_is_no_more_than_a_stance_is_listed(cell: str) -> None:
    draft = import_letter(f"# Handel\n\n| Wat | Hoe |\n|---|---|\n| Het ETS | {cell} |\n".encode(), "brief.md")
    assert not any(theme.positions for theme in draft.top.all)
    assert [one.text for theme in draft.top.all for one in theme.left] == [cell]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet is **niet** voor uitbreiding van het mandaat.",
        "Het kabinet is __geen__ voorstander van een verbod.",
        "Het kabinet steunt *niet* de verlenging van de regeling.",
        "Het kabinet is ***tegen*** de verlenging.",
    ],
)
def test_stars_around_a_word_hide_no_denial(sentence: str) -> None:
    for name in ("brief.txt", "brief.md"):
        draft = import_letter((HEAD + sentence + "\n").encode(), name)
        [one] = [one for theme in draft.top.all for one in theme.positions]
        assert one.stance == "oppose"
        assert one.text == sentence.replace("*", "").replace("__", "")
        assert one.where.span is not None
        start, end = one.where.span
        assert (HEAD + sentence)[start:end] == sentence


def test_stars_that_stand_alone_stay() -> None:
    draft = import_letter((HEAD + "Het kabinet steunt 3 * 4 maatregelen in snake_case_namen.\n").encode(), "brief.txt")
    [one] = [one for theme in draft.top.all for one in theme.positions]
    assert one.text == "Het kabinet steunt 3 * 4 maatregelen in snake_case_namen."


def test_a_form_in_which_a_thing_is_refused_leaves_the_support_for_it_open() -> None:
    assert held("Het kabinet steunt het voorstel, maar niet in deze vorm.") == []
    assert left("Het kabinet steunt het voorstel, maar niet in deze vorm.") == ["voorbehoud"]


def test_the_second_half_of_a_contrast_goes_by_who_and_what_it_names() -> None:
    draft = imported("Duitsland steunt nieuwe eigen middelen, maar Nederland niet.")
    first, second = [one for theme in draft.top.all for one in theme.positions]
    assert (first.stance, first.actor, first.statement) == ("support", "Duitsland", "PM new-own-resources")
    assert (second.stance, second.actor, second.statement) == ("oppose", None, "PM new-own-resources")
    draft = imported("Het kabinet steunt het pakket, maar niet nieuwe eigen middelen.")
    first, second = [one for theme in draft.top.all for one in theme.positions]
    assert (second.stance, second.statement, second.found.about) == (
        "oppose",
        "PM new-own-resources",
        "nieuwe eigen middelen",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet wil {} voorkomen.",
        "Het kabinet wil {} tegengaan.",
        "Het kabinet bestrijdt {}.",
        "Het kabinet zet in op het voorkomen van {}.",
        "Het kabinet zet zich in om {} te voorkomen.",
        "Het kabinet steunt de strijd tegen {}.",
        "{} moet worden voorkomen.",
        "{} moet worden bestreden.",
    ],
)
@pytest.mark.parametrize("what", ["uitstel van het ETS", "het ETS"])
def test_who_is_for_preventing_something_is_not_put_down_as_being_for_it(sentence: str, what: str) -> None:
    said = sentence.format(what)
    assert held(said[0].upper() + said[1:]) == [("support", "PM", None)]


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Uitstel van het ETS acht ik onwenselijk.", "Uitstel van het ETS"),
        ("Een verbod op reclame vindt het kabinet onnodig.", "Een verbod op reclame"),
        ("Het doel steun ik wel, de middelen niet.", "Het doel"),
        ("Daarom steun ik het voorstel.", "het voorstel"),
        ("Ook dit acht ik onwenselijk.", "dit"),
    ],
)
def test_what_stands_before_the_verb_is_what_the_stance_is_about(sentence: str, about: str) -> None:
    first = next(one for theme in imported(sentence).top.all for one in theme.positions)
    assert first.found.about == about
