"""Stances in prose: who is for or against what, and what is left unsettled. Sentences of our own making."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.stance_words.actors import OWN
from policylint.stance_words.sentences import sentences
from policylint.stance_words.stance import Stance
from policylint.stance_words.stances import stances


def found(text: str) -> list[Stance]:
    return stances(text, sentences(text))[0]


def only(text: str) -> Stance:
    [one] = found(text)
    return one


OWN_STANCES = [
    ("Nederland is van mening dat een verbod niet proportioneel is.", "oppose"),
    ("Het kabinet acht het niet noodzakelijk dat de Commissie optreedt.", "oppose"),
    ("Het kabinet is kritisch op het voorstel.", "oppose"),
    ("Het kabinet blokkeert de uitbreiding van het mandaat.", "oppose"),
    ("Het kabinet is ontevreden over het akkoord.", "oppose"),
    ("Het kabinet sluit zich aan bij het advies.", "support"),
    ("Het kabinet sluit zich niet aan bij het advies.", "oppose"),
    ("Het kabinet volgt het advies van de Raad van State.", "support"),
    ("Het kabinet volgt het advies van de Raad van State niet.", "oppose"),
    ("Het kabinet stelt zich terughoudend op ten aanzien van nieuwe regels.", "oppose"),
    ("Het kabinet stelt zich constructief op.", "support"),
    ("Het kabinet is ervan overtuigd dat een verordening nodig is.", "support"),
    ("Het kabinet is van mening dat het voorstel onnodig is.", "oppose"),
    ("Het kabinet bestudeert het voorstel.", "explore"),
    ("Het kabinet is voor invoering van een minimumheffing.", "support"),
    ("Nederland is al jaren vóór deze heffing.", "support"),
    ("Nederland is niet voor een verlenging van de uitzondering.", "oppose"),
    ("Het kabinet is tegen uitstel van de verordening.", "oppose"),
    ("Het kabinet ziet niets in een Europese belasting.", "oppose"),
    ("Het kabinet voelt niets voor een nieuwe heffing.", "oppose"),
    ("Een nieuwe heffing is voor het kabinet onbespreekbaar.", "oppose"),
    ("Nederland zal zich hard maken voor lagere lasten.", "support"),
    ("Het kabinet geeft de voorkeur aan een verordening.", "support"),
    ("Het kabinet acht een verbod proportioneel.", "support"),
    ("Het kabinet acht een verbod disproportioneel.", "oppose"),
    ("Nederland heeft tegen het voorstel gestemd.", "oppose"),
    ("Nederland heeft voor het voorstel gestemd.", "support"),
    ("Nederland heeft het voorstel gesteund.", "support"),
    ("Nederland heeft het verdrag niet gesteund.", "oppose"),
    ("Ik deel deze zorg.", "support"),
    ("Ik deel deze zorg niet.", "oppose"),
    ("Ik laat onderzoeken of de wet werkt.", "explore"),
    ("Het kabinet houdt vast aan het bestaande plafond.", "support"),
    ("Het kabinet gaat niet mee in het voorstel van de Commissie.", "oppose"),
    ("Het kabinet heeft bezwaar tegen uitstel.", "oppose"),
    ("Het kabinet beschouwt de richtlijn als een stap vooruit.", "support"),
    ("Het kabinet ziet de richtlijn als een stap terug.", "oppose"),
    ("Het kabinet juicht het voorstel toe.", "support"),
    ("Het voorstel gaat het kabinet te ver.", "oppose"),
    ("Het voorstel kan rekenen op de steun van het kabinet.", "support"),
    ("Het voorstel kan niet rekenen op de steun van het kabinet.", "oppose"),
    ("Het kabinet steunt de motie niet.", "oppose"),
    ("Het kabinet overweegt niet de belasting te verlagen.", "oppose"),
    ("Het kabinet sluit niet uit dat aanvullende maatregelen nodig zijn.", "explore"),
    ("Daarom wijst het kabinet het voorstel af.", "oppose"),
    ("Het kabinet acht het niet wenselijk om nu nieuwe eisen te stellen.", "oppose"),
    ("Ik acht dit voorstel onwenselijk.", "oppose"),
    ("Het kabinet kan niet instemmen met een hogere afdracht.", "oppose"),
    ("Het kabinet kan zich in grote lijnen vinden in het voorstel.", "accept"),
    ("Het kabinet heeft geen bezwaar tegen het voorstel.", "accept"),
    ("Het kabinet ziet geen meerwaarde in een nieuw agentschap.", "oppose"),
    ("Het kabinet is kritisch over de voorgestelde termijn.", "oppose"),
    ("Ik ben bereid om met de sector in gesprek te gaan.", "accept"),
    ("Het kabinet is niet bereid de regeling te verlengen.", "oppose"),
    ("Wij onderzoeken of een heffing mogelijk is.", "explore"),
    ("Het kabinet zal de mogelijkheden van een heffing verkennen.", "explore"),
    ("Ik ontraad deze motie.", "oppose"),
    ("Nederland zal zich blijven inzetten voor een sterke interne markt.", "support"),
    ("Wel hecht het kabinet eraan dat de regeldruk beperkt blijft.", "support"),
    ("Het kabinet deelt de zorgen van de Kamer over de uitvoering.", "support"),
    ("Het kabinet deelt de mening dat uitstel nodig is niet.", "oppose"),
    ("Het kabinet deelt deze analyse.", "support"),
    ("Het kabinet onderschrijft het belang van de NAVO.", "support"),
    ("Hoewel het kabinet het doel steunt, is het geen voorstander van de gekozen vorm.", "oppose"),
    ("Het kabinet blijft zich verzetten tegen nieuwe eigen middelen.", "oppose"),
    ("Het kabinet blijft tegenstander van nieuwe eigen middelen.", "oppose"),
    ("Het kabinet staat positief tegenover het voorstel.", "support"),
    ("Het kabinet staat terughoudend tegenover nieuwe verplichtingen.", "oppose"),
    ("Het kabinet zal niet instemmen met het voorstel.", "oppose"),
    ("Het kabinet zal het voorstel niet steunen.", "oppose"),
    ("Het kabinet wil het voorstel niet steunen.", "oppose"),
    ("Nederland steunt geen maatregelen die leiden tot meer regeldruk.", "oppose"),
    ("Nederland steunt maatregelen die niet leiden tot meer regeldruk.", "support"),
    ("Het kabinet steunt niet alleen de doelen, maar ook de middelen.", "support"),
    ("Samen met Duitsland pleit Nederland voor een sterker toezicht.", "support"),
    ("De minister van Financiën pleit voor strikte naleving.", "support"),
    ("Er is geen ruimte voor een uitzondering.", "oppose"),
    ("Dit is onwenselijk.", "oppose"),
    ("Het kabinet vindt het belangrijk dat iedereen mee kan doen.", "support"),
    ("Het kabinet vindt het niet nodig de wet aan te passen.", "oppose"),
    ("Het kabinet betreurt dit besluit.", "oppose"),
    ("Ik deel de mening van de vragensteller niet.", "oppose"),
    ("Ik zie geen aanleiding om het beleid aan te passen.", "oppose"),
    ("Het kabinet zet in op het voorkomen van uitstel.", "support"),
    ("Het kabinet wil voorkomen dat de regeldruk toeneemt.", "support"),
    ("Nederland heeft het voorstel afgewezen.", "oppose"),
    ("Het kabinet heeft de motie ontraden.", "oppose"),
    ("Nederland stemt in met het voorstel, mits de kosten gelijk blijven.", "support"),
    ("Het kabinet gaat akkoord met het compromis.", "accept"),
    ("Het kabinet gaat hier niet mee akkoord.", "oppose"),
    ("Het kabinet ziet kansen voor innovatie.", "support"),
    ("Het kabinet ziet af van een verbod.", "oppose"),
    ("Het kabinet is blij met deze stap.", "support"),
    ("Het kabinet is niet tevreden met het resultaat.", "oppose"),
    ("Ik vind het van belang dat ouderen langer thuis kunnen wonen.", "support"),
    ("Ik sta achter dit voorstel.", "support"),
    ("Ik ben het eens met de indieners dat de regels eenvoudiger moeten.", "support"),
    ("Ik ben het niet eens met deze conclusie.", "oppose"),
    ("Het kabinet kiest ervoor om de regeling te verlengen.", "support"),
    ("Het kabinet kiest er niet voor om de regeling te verlengen.", "oppose"),
    ("Ik hecht er groot belang aan dat dit zorgvuldig gebeurt.", "support"),
    ("Ik ga me inzetten voor meer woningen.", "support"),
    ("Het kabinet neemt de aanbeveling over.", "support"),
    ("Het kabinet neemt de aanbeveling niet over.", "oppose"),
    ("Het kabinet omarmt het advies van de commissie.", "support"),
    ("Ik maak mij zorgen over de wachttijden.", "oppose"),
    ("Het kabinet ziet geen reden om van het beleid af te wijken.", "oppose"),
    ("Het voorstel van de Commissie wordt door Nederland gesteund.", "support"),
    ("Het kabinet spreekt zich uit tegen een verbod.", "oppose"),
    ("De inzet van het kabinet is gericht op een snelle afronding.", "support"),
    ("Nederland vindt een verbod niet proportioneel.", "oppose"),
    ("Voor Nederland is het essentieel dat de regels gelijk zijn.", "support"),
    ("Nederland is positief over het voorstel.", "support"),
    ("Nederland staat kritisch tegenover het voorstel.", "oppose"),
    ("In tegenstelling tot enkele lidstaten steunt Nederland het voorstel.", "support"),
    ("Anders dan de Commissie ziet het kabinet geen meerwaarde in een register.", "oppose"),
    ("Het kabinet dringt er bij de Commissie op aan dat zij met een voorstel komt.", "support"),
    ("Ik roep gemeenten op om mee te doen.", "support"),
    ("Het kabinet zal geen verbod steunen.", "oppose"),
    ("Het kabinet steunt noch het verbod, noch de heffing.", "oppose"),
    ("Evenmin steunt het kabinet een heffing.", "oppose"),
    ("Het kabinet steunt het voorstel om geen nieuwe regels in te voeren.", "support"),
    ("Het kabinet onderschrijft de conclusie dat geen nieuwe regels nodig zijn.", "support"),
    ("Het kabinet onderschrijft deze conclusie geenszins.", "oppose"),
    ("Ik heb er geen bezwaar tegen dat de gegevens worden gedeeld.", "accept"),
    ("Het kabinet vraagt zich af of dit werkt.", "oppose"),
    ("Ik verwelkom dat de Commissie met een voorstel komt.", "support"),
    ("Ter uitvoering van de motie-Jansen zet ik in op uitstel.", "support"),
    ("Het kabinet wil de termijn verlengen.", "support"),
    ("Het kabinet werkt aan een nieuwe wet.", "support"),
    ("Nederland stemt tegen het voorstel.", "oppose"),
    ("Nederland stemt voor het voorstel.", "support"),
    ("Nederland zal tegen het voorstel stemmen.", "oppose"),
]

OTHER_STANCES = [
    ("De Commissie zet in op vereenvoudiging, terwijl het kabinet vooral kijkt naar uitvoerbaarheid.", "support"),
    ("Enkele lidstaten verzetten zich tegen het voorstel.", "oppose"),
    ("De Kamer verzoekt de regering om de belasting te verlagen.", "support"),
    ("Met de motie verzoekt de Kamer de regering de accijns te verlagen.", "support"),
    ("De Europese Commissie is voorstander van een verlenging.", "support"),
    ("Frankrijk pleit voor een hogere heffing.", "support"),
    ("De regering van Hongarije steunt de sancties niet.", "oppose"),
    ("Het vorige kabinet is voorstander van uitstel.", "support"),
    ("De VNG roept het kabinet op om meer middelen vrij te maken.", "support"),
    ("De Raad heeft het voorstel afgewezen.", "oppose"),
    ("De gemeenten zetten zich in voor meer woningen.", "support"),
    ("De motie-Jansen verzoekt de regering uitstel te steunen.", "support"),
]

UNSETTLED = [
    "Nederland heeft zich eerder verzet tegen het voorstel.",
    "Nederland heeft zich destijds uitgesproken voor een snelle invoering.",
    "Nederland steunt het voorstel niet volledig.",
    "Nederland pleit niet voor afschaffing van het ETS.",
    "Volgens de Commissie wordt ingezet op versnelling.",
    "Nederland verzet zich niet tegen het voorstel.",
    "Het kabinet is niet tegen een verbod.",
    "Het kabinet verwelkomt het voorstel niet.",
    "Het kabinet zet zich niet in voor een verplichting.",
    "Het kabinet hecht niet aan een nieuwe structuur.",
    "Het kabinet streeft niet naar een verbod.",
    "Het kabinet verwerpt het voorstel niet.",
    "Nederland is geen tegenstander van een heffing.",
    "Het kabinet is niet kritisch over het voorstel.",
    "Het kabinet wijst het voorstel niet bij voorbaat af.",
    "Het kabinet werkt niet mee aan uitstel.",
]

SILENT = [
    "Een groot aantal lidstaten steunde het voorstel.",
    "Het kabinet wijst erop dat de termijn kort is.",
    "Steunt het kabinet het voorstel?",
    "«Het kabinet steunt uitstel van de maatregel», aldus de indieners.",
    "De leden van de VVD-fractie vragen of het kabinet uitstel steunt.",
    "Mijn ambtsvoorganger steunde dit voorstel.",
    "Het kabinet deelt deze informatie met de Kamer.",
    "Als het kabinet dit voorstel zou steunen, ontstaat een ander beeld.",
    "Het vorige kabinet steunde uitstel.",
    "Er wordt niet ingezet op een verbod.",
    "Het is niet onwenselijk dat partijen samenwerken.",
    "Het kabinet wil niet vooruitlopen op het advies.",
    "Ik neem dit advies ter harte.",
    "Het kabinet heeft aandacht voor de positie van kleine bedrijven.",
    "Niet alle lidstaten steunen dit voorstel.",
    "Nederland onthoudt zich van stemming.",
    "Het kabinet vraagt aandacht voor de gevolgen.",
    "In de motie wordt de regering verzocht uitstel te steunen.",
    "De Commissie wil de termijn verlengen.",
    "Ik wil benadrukken dat het kabinet het voorstel niet steunt.",
    "Het lid Jansen heeft gevraagd of Nederland het verbod steunt.",
]


@pytest.mark.parametrize(("sentence", "stance"), OWN_STANCES)
def test_what_the_cabinet_holds_is_read_as_its_own(sentence: str, stance: str) -> None:
    one = only(sentence)
    assert one.stance == stance
    assert one.speaker is None or one.speaker.kind == OWN


@pytest.mark.parametrize(("sentence", "stance"), OTHER_STANCES)
def test_what_somebody_else_holds_goes_by_that_actor(sentence: str, stance: str) -> None:
    one = only(sentence)
    assert one.stance == stance
    assert one.speaker is not None
    assert one.speaker.kind == "other"


@pytest.mark.parametrize("sentence", UNSETTLED)
def test_a_denial_that_settles_nothing_is_left_unsettled(sentence: str) -> None:
    assert only(sentence).stance is None


@pytest.mark.parametrize("sentence", SILENT)
def test_what_takes_no_stance_is_silent(sentence: str) -> None:
    assert found(sentence) == []


def test_refusing_one_thing_and_supporting_another_are_two_stances() -> None:
    refused, supported = found("Het kabinet is geen voorstander van uitstel, maar steunt het compromis.")
    assert (refused.stance, refused.about) == ("oppose", "uitstel")
    assert (supported.stance, supported.about) == ("support", "het compromis")


def test_a_pronoun_takes_the_subject_of_the_sentence_before_and_is_less_sure() -> None:
    first, second = found("Nederland verwelkomt het pakket. Ook zet het zich in voor kleine bedrijven.")
    assert first.confidence == "high"
    assert second.speaker is not None
    assert (second.speaker.name, second.confidence) == ("Nederland", "medium")


def test_a_refused_solution_is_not_ascribed_to_those_who_proposed_it() -> None:
    text = "Sommige lidstaten zien afzwakking als oplossing. Het kabinet deelt die oplossingsrichting niet."
    proposed, refused = found(text)
    assert proposed.speaker is not None
    assert (proposed.speaker.name, proposed.stance) == ("Sommige lidstaten", "support")
    assert refused.speaker is not None
    assert (refused.speaker.kind, refused.stance) == (OWN, "oppose")


def test_what_is_to_end_is_opposed_though_the_sentence_calls_for_it() -> None:
    text = "Daarom roept het kabinet op tot betere mandaten en sluiting van kampen waar dat opportuun is."
    called, ended = found(text)
    assert called.stance == "support"
    assert (ended.stance, ended.about, ended.condition) == ("oppose", "kampen", "waar dat opportuun is")


def test_a_condition_is_kept_with_the_stance() -> None:
    assert only("Waar mogelijk streven we naar een gezamenlijke aanpak.").condition == "Waar mogelijk"


@pytest.mark.parametrize(("sentence", "stance"), OWN_STANCES)
def test_a_stance_between_quotation_marks_is_not_the_writers(sentence: str, stance: str) -> None:
    if len(sentence.split()) > 4:
        assert [one.stance for one in found(f"De vraag luidt: “{sentence}”")] in ([], [None])


PLAIN = ["het voorstel", "een verbod op wapens", "de verlenging van de termijn", "nieuwe middelen"]
FOR = ["Het kabinet steunt {}.", "Daarom pleit Nederland voor {}.", "We zetten in op {}.", "Ik ben voorstander van {}."]
AGAINST = ["Het kabinet steunt {} niet.", "Nederland verzet zich tegen {}.", "Ik ben geen voorstander van {}."]


@given(st.sampled_from(FOR), st.sampled_from(AGAINST), st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.booleans())
def test_neighbouring_sentences_do_not_change_a_stance(pro: str, con: str, a: str, b: str, turned: bool) -> None:
    parts = [(pro.format(a), "support"), (con.format(b), "oppose")]
    if turned:
        parts.reverse()
    assert [one.stance for one in found(" ".join(text for text, _ in parts))] == [stance for _, stance in parts]


def test_a_denial_inside_what_is_supported_is_not_taken_for_a_refusal() -> None:
    assert only("Nederland zal landen die dit niet zelf kunnen steunen.").stance is None
    assert only("Nederland steunt maatregelen die niet leiden tot meer regeldruk.").stance == "support"


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Het kabinet wijst afzwakking van de wet af.", "afzwakking van de wet"),
        ("Nederland zal het land blijven steunen.", "het land"),
        ("Wij willen de termijn verlengen.", "de termijn verlengen"),
        ("Het kabinet pleit voor een verbod, zoals eerder gemeld.", "een verbod"),
        ("Daarom verwelkomt het kabinet de voortgang.", "de voortgang"),
    ],
)
def test_what_a_stance_is_about_stands_behind_its_cue_or_within_it(sentence: str, about: str) -> None:
    assert only(sentence).about == about


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tegelijkertijd ziet het kabinet dat de druk op de woningmarkt toeneemt.", []),
        ("Het kabinet zet hiervoor de bestaande middelen in.", []),
        ("Daarbij zet ik de lijn van mijn voorganger voort.", []),
        ("De Minister van VWS en ik hebben afgesproken dat we dit samen oppakken.", []),
        ("Ik vind het onwenselijk dat jongeren hieraan worden blootgesteld.", ["oppose"]),
        ("Het is van belang dat de lidstaten tijdig rapporteren.", []),
        (
            "De Kamer heeft de motie-Jansen aangenomen, waarin de regering wordt verzocht te stoppen.",
            [],
        ),
        ("Naar aanleiding hiervan heb ik besloten de subsidie stop te zetten.", []),
        ("In het coalitieakkoord is afgesproken dat Nederland inzet op minder regels.", []),
        ("Het kabinet blijft zich in Europees verband sterk maken voor een gelijk speelveld.", ["support"]),
        ("Nederland heeft zich altijd sterk gemaakt voor vrijhandel.", []),
        ("Verschillende lidstaten, waaronder Nederland, steunen dit voorstel.", ["support"]),
        ("Nederland is, net als Duitsland, kritisch over dit onderdeel.", ["oppose"]),
        ("Het kabinet is over het algemeen positief over de voorgestelde maatregelen.", ["support"]),
        ("Ook is het kabinet van mening dat de Commissie te ver gaat.", ["oppose"]),
        ("Het kabinet kan de motie oordeel Kamer laten.", []),
        ("Ik laat het oordeel over de motie aan de Kamer.", []),
        (
            "De sector pleit al langer voor een uitzondering, maar het kabinet ziet daar geen aanleiding toe.",
            ["support", "oppose"],
        ),
        ("Het kabinet acht uitstel van de invoering niet opportuun.", ["oppose"]),
        ("De Raad van State adviseert om het voorstel niet in te dienen.", [None]),
        ("Ik onderzoek de mogelijkheden om de regeling te verruimen.", ["explore"]),
        ("Er wordt onderzocht of de regeling kan worden verruimd.", ["explore"]),
        ("Samen met gemeenten werken we aan een oplossing.", ["support"]),
        ("De provincies werken aan een eigen plan.", []),
        ("Dit voorstel draagt bij aan de doelen die het kabinet steunt.", []),
        ("Hiermee geeft het kabinet uitvoering aan de motie.", []),
        ("Het kabinet geeft prioriteit aan veiligheid.", ["support"]),
        ("Nederland pleit ervoor om de termijn te verkorten.", ["support"]),
        ("Nederland dringt aan op een snelle afronding.", ["support"]),
        ("De EU moet volgens het kabinet meer investeren.", []),
        ("Het kabinet wil niet dat de rekening bij huishoudens terechtkomt.", ["oppose"]),
        ("Wij verwelkomen daarom geen verdere uitbreiding.", [None]),
        ("Mijn inzet is erop gericht de wachttijden te verkorten.", []),
        ("De inzet van de sector is gericht op groei.", []),
        ("Nederland zal zich onthouden van stemming over dit voorstel.", []),
        ("Het kabinet deelt met de Kamer de overtuiging dat uitbreiding zorgvuldig moet gebeuren.", ["support"]),
        ("Hoewel ik begrip heb voor de zorgen, deel ik de conclusie niet.", ["oppose"]),
        ("Ik heb begrip voor de zorgen van de sector.", []),
        ("De fracties van VVD en D66 steunen het voorstel.", ["support"]),
        ("Het kabinet wijst op het belang van samenwerking.", []),
        ("Het kabinet wijst uitstel van de hand.", ["oppose"]),
        ("Het kabinet staat afwijzend tegenover nieuwe schulden.", ["oppose"]),
        ("Ik ben voornemens de regeling af te schaffen.", []),
        ("Ik ga hierover in gesprek met de sector.", []),
        ("De staatssecretaris is tegen een verbod op vuurwerk.", ["oppose"]),
        ("Het kabinet spant zich in om dit te voorkomen.", ["support"]),
        ("De lidstaten roepen de Commissie op om met een voorstel te komen.", ["support"]),
        ("Wij zien kansen om de samenwerking te verdiepen.", ["support"]),
        ("Het kabinet maakt zich geen zorgen over de uitvoering.", [None]),
    ],
)
def test_other_sentences_of_letters_say_what_they_seem_to_say(sentence: str, expected: list[str | None]) -> None:
    assert [one.stance for one in found(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Nederland is onvoldoende beschermd tegen een cyberaanval.",
        "De maatregel is gericht tegen het witwassen van geld.",
        "Het kabinet is tegen het einde van het jaar klaar met de beoordeling.",
        "Het kabinet is tegen 1 mei gereed.",
        "Het kabinet is tegen die tijd demissionair.",
        "Het kabinet is niet tegen uitstel.",
        "Het kabinet is voor de zomer terug met een voorstel.",
        "Het kabinet is voor de uitvoering van de wet verantwoordelijk.",
        "Nederland is voor invoering van dit stelsel afhankelijk van de Commissie.",
        "Zie het antwoord op vraag 3 voor invoering van de wet.",
        "Het kabinet heeft kennisgenomen van de voorkeur voor een verbod.",
        "Het kabinet heeft geen voorkeur voor een van beide.",
        "Het kabinet laat de Kamer weten dat onderzoekers de zaak verkennen.",
        "Het kabinet ziet dit niet als een stap terug.",
        "Het kabinet beschouwt dit niet als een oplossing.",
        "Het kabinet voelt niet veel voor een verbod.",
        "Het voorstel gaat het kabinet niet te ver.",
        "Het voorstel kan niet alleen rekenen op de steun van Nederland, maar ook op die van Duitsland.",
        "De minister gaat mee in de delegatie.",
        "Het kabinet heeft niet tegen het voorstel gestemd.",
        "Het kabinet houdt ook niet vast aan de planning.",
        "Het kabinet juicht het niet toe.",
        "Het kabinet is er niet van overtuigd dat een verordening nodig is.",
        "Het kabinet is niet ontevreden over het akkoord.",
        "Het kabinet blokkeert het voorstel niet.",
        "Het kabinet stelt zich niet afwijzend op.",
        "De minister sluit zich aan bij de delegatie.",
        "Het kabinet volgt de ontwikkelingen op de voet.",
        "Hij kan op de regering steunen om het voorstel in te dienen.",
        "Het kabinet is van mening dat het voorstel niet onnodig is.",
    ],
)
def test_what_only_looks_like_a_cue_settles_nothing(sentence: str) -> None:
    assert [one.stance for one in found(sentence) if one.stance is not None] == []
