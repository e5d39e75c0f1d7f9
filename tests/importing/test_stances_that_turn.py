"""Sentences that could turn a stance: contrasts, denials inside, conditions, what somebody else says or once said."""

import pytest
from read_stances import read, rows

CONTRASTS = """
oppose | Het kabinet deelt de zienswijze van de Commissie op dit punt niet.
oppose | Het kabinet sluit een Europese belasting uit.
explore | Het kabinet sluit een Europese belasting niet uit.
accept | Het kabinet ziet geen bezwaar tegen de voorgestelde termijn.
accept | Ik zie geen bezwaren tegen het delen van deze gegevens.
left | Het kabinet deelt de kritiek op het ETS niet.
oppose | Van steun van het kabinet voor een uitzondering is geen sprake.
oppose | Van steun voor dit voorstel is geen sprake.
oppose | Het kabinet betwijfelt of een nieuw agentschap nodig is.
left | Het kabinet betwijfelt niet dat de regeling werkt.
oppose | Nederland stemt in noch met de verlenging noch met de verhoging.
oppose | Nederland stemt noch met de verlenging, noch met de verhoging in.
oppose | Het kabinet vindt dat er geen nieuwe Europese belastingen moeten komen.
oppose | Het kabinet vindt dat nieuwe eigen middelen er niet moeten komen.
left | Ik kan u niet toezeggen dat ik het voorstel steun.
oppose | Het kabinet is **niet** voor uitbreiding van het mandaat.
oppose | Het kabinet steunt *niet* de verlenging van de regeling.
oppose | Het kabinet is __geen__ voorstander van een verbod.
support (other), oppose | Frankrijk steunt het voorstel, Nederland niet.
support (other), oppose | Veel lidstaten steunen een ruimere uitzondering, maar Nederland niet.
oppose (other), support | Een aantal lidstaten steunt het voorstel niet, Nederland wel.
support, oppose | Het kabinet steunt het MFK, maar niet nieuwe eigen middelen.
support, oppose | Het kabinet steunt het verbod, maar niet de heffing.
support, oppose | Het kabinet steunt het ETS wel, maar uitstel niet.
oppose, support | Het kabinet steunt uitstel niet, maar wel een overgangsregeling.
support, oppose | Het kabinet steunt de doelstelling van het voorstel, maar niet de gekozen rechtsgrondslag.
support | Het kabinet steunt niet alleen het ETS, maar ook het CBAM.
support (other) | Niet alleen het kabinet maar ook de sector steunt deze aanpak.
left | Het kabinet is bereid het voorstel niet te steunen.
left | Het kabinet pleit ervoor het voorstel niet te steunen.
left | Het kabinet verzet zich tegen het voorstel om het ETS niet aan te passen.
left | Het kabinet dringt erop aan de regeling niet te verlengen.
left | Het kabinet is voorstander van het niet verlengen van de regeling.
"""

DENIALS = """
left | Het kabinet is niet tegen een uitzondering.
left | Het kabinet staat niet onwelwillend tegenover het voorstel.
left | Het kabinet is niet onverdeeld positief over het voorstel.
oppose | Nederland heeft geen principieel bezwaar tegen een register, maar ziet geen noodzaak.
accept | Nederland heeft geen bezwaar tegen een register.
accept | Tegen deze wijziging bestaat bij het kabinet geen bezwaar.
left | Het kabinet is geen tegenstander van kernenergie.
left | Het kabinet zal zich niet verzetten tegen een meerderheid.
left | Het is niet zo dat het kabinet het voorstel afwijst.
left | Het is niet waar dat Nederland het voorstel steunt.
left | Dat betekent niet dat het kabinet uitstel steunt.
left | Dit wil niet zeggen dat ik het voorstel afwijs.
left | Het kabinet kan niet zonder steun voor het voorstel.
left | Het kabinet steunt het voorstel niet zonder aanvullende waarborgen.
left | Het kabinet stemt niet eerder dan na de zomer in met het voorstel.
support | Het kabinet steunt het voorstel alleen als de kosten gelijk blijven.
oppose | Het kabinet is tegen een verhoging, tenzij deze tijdelijk is.
oppose | Nederland zal het voorstel niet steunen tenzij het wordt aangepast.
support | In plaats van een verbod pleit het kabinet voor een keurmerk.
support | Het kabinet zet in op preventie in plaats van repressie.
oppose | Het kabinet is tegen een verbod in plaats van een keurmerk.
support | Het kabinet steunt eerder een keurmerk dan een verbod.
support | Het kabinet geeft de voorkeur aan een richtlijn boven een verordening.
support | Behalve Hongarije steunt ook Nederland het voorstel.
support | Het kabinet steunt het voorstel met uitzondering van artikel 5.
left | Het kabinet steunt slechts een deel van het voorstel.
left | Het kabinet steunt het voorstel maar ten dele.
"""

HEARD = """
support (other) | Sommige lidstaten zien uitstel als een oplossing.
- | De Commissie stelt voor om de drempel te verlagen.
left | Volgens de Commissie is een verordening noodzakelijk.
left | Volgens de VNG is het kabinet tegenstander van decentralisatie.
support (other) | De motie-Van Dijk verzoekt de regering om het verbod te steunen.
oppose (other) | De vakbonden zijn tegen het voorstel.
oppose (other) | Duitsland en Oostenrijk wijzen het voorstel af.
support (other) | Het Europees Parlement pleit voor een verbod.
support (other) | De Onderwijsraad adviseert de wet aan te passen.
oppose (other) | Diverse maatschappelijke organisaties zijn kritisch over de plannen.
support (other) | Een ruime meerderheid van de Kamer steunt het wetsvoorstel.
support (other) | De leden van de fractie van GroenLinks-PvdA pleiten voor een hogere norm.
support (other), support | De VNG pleit voor meer ruimte voor gemeenten en het kabinet steunt dat.
support (other), support | De Gezondheidsraad adviseert een verbod en ik neem dat advies over.
support (other) | Brancheorganisaties verwelkomen het besluit.
- | De Commissie is door verschillende lidstaten opgeroepen om met een voorstel te komen.
- | Deelt u de mening dat het verbod moet worden verlengd?
- | Bent u voorstander van een verbod?
left | De leden van de D66-fractie vragen of het kabinet het voorstel steunt.
left | Als het kabinet het voorstel zou steunen, stijgen de lasten.
left | Mocht Nederland het voorstel steunen, dan volgt een stemming.
left | Indien het kabinet het voorstel afwijst, vervalt de regeling.
left | In het verleden steunde Nederland een verbod.
left | Destijds was het kabinet voorstander van een heffing.
left | Tot voor kort was Nederland tegen een heffing.
left | De suggestie dat het kabinet uitstel steunt, is onjuist.
left | De indruk dat ik tegen het onderzoek ben, neem ik graag weg.
left | Het beeld dat Nederland zich verzet tegen sancties klopt niet.
left | Het zou onjuist zijn om te stellen dat het kabinet het voorstel afwijst.
left | Het is de vraag of het kabinet het voorstel moet steunen.
- | Het kabinet neemt kennis van de steun in de Kamer voor het voorstel.
- | Het kabinet heeft kennisgenomen van het verzet tegen de plannen.
- | De steun voor het kabinet is in de peilingen gedaald.
- | Met de steun van de Kamer is de wet aangenomen.
- | Zonder steun van de Commissie kan het fonds niet starten.
- | De ondersteuning van mantelzorgers is een taak van gemeenten.
- | Het kabinet is zich bewust van de zorgen over de bereikbaarheid.
- | De regeling steunt op drie pijlers.
- | Het kabinet heeft begrip voor de wens om sneller te bouwen.
- | Het kabinet houdt rekening met de belangen van omwonenden.
- | De aanvraag is afgewezen omdat stukken ontbraken.
- | De procedure is bedoeld voor ondernemers.
- | De politie treedt op tegen overlast.
- | De termijn om bezwaar te maken tegen het besluit is zes weken.
- | Het verzet tegen de vordering is ingetrokken.
"""

TURNS = """
left | Het kabinet kan zich niet voorstellen dat Nederland het voorstel steunt.
explore | Het kabinet sluit niet uit dat het het voorstel zal steunen.
left | Niemand zal beweren dat het kabinet tegen het ETS is.
oppose | Het kabinet vindt het geen goed idee om de norm te verlagen.
oppose | Het kabinet vindt het niet verstandig de norm te verlagen.
left | Het kabinet vindt het niet onverstandig de norm te verlagen.
left | Het kabinet vindt het onverstandig om de norm niet te verlagen.
left | Het kabinet acht het onwenselijk dat er geen norm komt.
left | Het kabinet betreurt dat er geen akkoord is bereikt.
left | Het kabinet betreurt dat het voorstel niet is aangenomen.
left | Het kabinet is teleurgesteld dat de motie is verworpen.
oppose | Het kabinet is tegen het schrappen van de subsidie, maar niet tegen een korting.
oppose | Het kabinet verzet zich tegen degenen die het voorstel afwijzen.
oppose | Nederland is tegen het blokkeren van het akkoord.
oppose | Nederland is tegen een uitzondering voor de luchtvaart, maar niet tegen een overgangstermijn.
oppose | Nederland is niet tegen een uitzondering, maar wel tegen een vrijstelling.
oppose, support | Nederland is geen voorstander van een verbod, maar wel van een keurmerk.
support, oppose | Nederland is voorstander van een keurmerk en niet van een verbod.
support, oppose | Nederland is wel voorstander van een keurmerk, maar geen voorstander van een verbod.
support | Nederland is niet alleen voorstander van een keurmerk, maar ook van een verbod.
oppose, support | Het kabinet steunt niet het verbod, maar de heffing.
support (other) | In tegenstelling tot Nederland steunt Duitsland het voorstel.
support (other) | Duitsland steunt, anders dan Nederland, het voorstel.
oppose (other) | Duitsland steunt het voorstel niet, in tegenstelling tot Nederland.
support (other) | Duitsland steunt het voorstel; Nederland heeft nog geen standpunt.
support (other) | Duitsland is voorstander, Nederland heeft nog geen standpunt ingenomen.
oppose (other) | Enkele lidstaten zijn tegen, andere lidstaten twijfelen.
support (other), oppose (other) | Duitsland steunt het voorstel, Frankrijk niet.
support (other), oppose | Duitsland steunt het voorstel, Nederland en Frankrijk niet.
support | Het kabinet steunt het voorstel, niet omdat het moet, maar omdat het werkt.
support | Het kabinet steunt het voorstel, maar niet zonder zorgen over de kosten.
support | Het kabinet steunt het voorstel, maar niet tegen elke prijs.
left | Het kabinet steunt het voorstel, maar niet in deze vorm.
oppose | Het kabinet steunt het voorstel in deze vorm niet.
oppose | Het kabinet steunt het voorstel in de huidige vorm niet.
oppose | Zolang de waarborgen ontbreken, steunt het kabinet het voorstel niet.
support | Zodra de waarborgen er zijn, zal het kabinet het voorstel steunen.
left | Zonder waarborgen kan het kabinet het voorstel niet steunen.
accept | Pas als er waarborgen zijn, kan het kabinet instemmen met het voorstel.
left | Het kabinet zou het voorstel kunnen steunen.
left | Het kabinet zou het voorstel niet steunen als de kosten stijgen.
left | Het kabinet zou tegen het voorstel zijn.
left | Nederland zou voorstander zijn van het voorstel, zo meldde de krant.
left | De krant schrijft dat Nederland het voorstel steunt.
left | De leden stellen dat het kabinet het voorstel afwijst.
left | De Commissie verwacht dat Nederland het voorstel steunt.
left | De Commissie hoopt op steun van Nederland.
left | De Commissie vraagt Nederland het voorstel te steunen.
- | De Tweede Kamer heeft de regering verzocht tegen het voorstel te stemmen.
support (other) | De motie verzoekt de regering zich uit te spreken tegen uitstel.
left | De heer Jansen vindt dat Nederland het voorstel moet afwijzen.
left | Ik begrijp dat de sector het voorstel afwijst.
left | Ik begrijp waarom de sector tegen het voorstel is.
- | Ik heb begrip voor degenen die tegen het voorstel zijn.
oppose | Ik heb begrip voor de sector, maar wijs het voorstel af.
support | Ondanks de kritiek van de sector steunt het kabinet het voorstel.
oppose | Ondanks de steun van de sector wijst het kabinet het voorstel af.
support | Ondanks bezwaren van enkele lidstaten pleit Nederland voor invoering.
support | Het kabinet steunt de bezwaren van de gemeenten niet zonder meer, maar deelt hun zorg.
left | Het kabinet deelt de bezwaren van de gemeenten.
support | Het kabinet begrijpt de weerstand tegen windmolens, maar zet in op uitbreiding.
support | Het kabinet steunt het verzet tegen de Russische agressie.
support | Het kabinet steunt de strijd tegen corruptie.
support | Het kabinet steunt sancties tegen Rusland.
support | Het kabinet is voorstander van maatregelen tegen ontbossing.
support | Nederland pleit tegen de achtergrond van de oorlog voor meer steun.
support | Het kabinet zet in op het tegengaan van discriminatie.
support | Het kabinet steunt het niet-verspreidingsverdrag.
support | Het kabinet steunt niet-gouvernementele organisaties in hun werk voor de vrede.
support | Nederland zet in op een akkoord dat geen afbreuk doet aan de standaarden.
support | Het kabinet steunt een verordening waarin geen uitzonderingen staan.
oppose | Het kabinet steunt het amendement om de termijn te verlengen niet.
oppose | Het kabinet steunt de wens van de sector om de termijn te verlengen niet.
left | Het kabinet wijst niet het voorstel af, maar de manier waarop.
oppose | Het kabinet wijst het voorstel af omdat het niet werkt.
- | Het kabinet wijst niet op de risico's.
oppose | Nederland heeft zich, net als Duitsland, verzet tegen het voorstel.
oppose | Nederland heeft, ondanks de druk van de Commissie, het voorstel niet gesteund.
support | Nederland heeft het voorstel van meet af aan gesteund.
left | Nederland heeft het voorstel aanvankelijk niet gesteund.
left | Nederland heeft het voorstel lange tijd niet gesteund, maar doet dat nu wel.
left | Het kabinet was tegen, maar is van mening veranderd.
left | Het kabinet is niet langer tegen een verbod.
oppose | Het kabinet steunt het verbod niet meer.
left | Was het kabinet tegen een verbod, nu is het voor.
left | Noch het kabinet noch de Kamer steunt een verbod.
left | Weinig lidstaten steunen het voorstel.
left | Slechts enkele lidstaten steunen het voorstel.
left | Niet iedereen in de sector steunt het voorstel.
oppose | Het kabinet geeft geen steun aan het voorstel.
oppose | Het kabinet verleent geen medewerking aan het voorstel.
left | De steun van het kabinet voor het voorstel is niet onvoorwaardelijk.
left | Steun van het kabinet voor dit voorstel is voorbarig.
oppose | Een dergelijk voorstel zal het kabinet niet steunen.
oppose | Het voorstel stuit op bezwaren van het kabinet.
- | Het voorstel stuit op bezwaren van enkele lidstaten.
oppose | Het kabinet ziet meer nadelen dan voordelen in een verbod.
left | Het kabinet ziet zowel voordelen als nadelen in een verbod.
left | Het kabinet staat neutraal tegenover het voorstel.
left | Het kabinet heeft nog geen standpunt bepaald over het voorstel.
left | Het kabinet heeft geen voorkeur voor een verbod.
support | Nederland steunt de Commissie in haar verzet tegen uitstel.
oppose | Nederland steunt de Commissie niet in haar verzet tegen uitstel.
support | Nederland blijft het verzet tegen uitstel steunen.
oppose | Het kabinet blijft zich inzetten tegen uitstel.
- | Tegen het einde van het jaar is het voorstel gereed.
- | De stand van zaken is niet veranderd.
- | Het kabinet kijkt terug op een geslaagd voorzitterschap.
oppose | Nederland zal tegen stemmen.
support | Nederland zal voor stemmen.
left | Nederland is voornemens niet tegen te stemmen.
support | Nederland is voornemens in te stemmen met het voorstel.
oppose | Nederland is niet voornemens in te stemmen met het voorstel.
oppose | Het kabinet acht het zeer onwenselijk, en zelfs gevaarlijk, om dit toe te staan.
left | Het kabinet vindt het belangrijk dat de norm niet wordt versoepeld.
left | Het kabinet hecht eraan dat er geen uitzonderingen komen.
left | Het kabinet zet erop in dat de regeling niet wordt verlengd.
"""


@pytest.mark.parametrize(("expected", "sentence"), rows(CONTRASTS))
def test_each_half_of_a_contrast_is_read_or_left(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(DENIALS))
def test_a_denial_counts_for_what_it_denies(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(HEARD))
def test_what_others_say_and_what_was_or_may_be_said_is_nobodys_present_stance(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(TURNS))
def test_no_stance_is_turned_round(expected: str, sentence: str) -> None:
    assert read(sentence) == expected
