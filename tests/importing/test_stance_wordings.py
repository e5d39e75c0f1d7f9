"""The ways in which Dutch letters take a stance: by verb, by noun, in the passive, before the verb and behind it."""

import pytest
from read_stances import read, rows

WORDINGS = """
support | Het kabinet spreekt zijn steun uit voor het voorstel van de Commissie.
support | Het kabinet geeft zijn steun aan het initiatief.
support | De steun van het kabinet voor Oekraïne is onverminderd.
oppose | Het verzet van het kabinet tegen nieuwe eigen middelen is bekend.
support | Het kabinet toont zich voorstander van een strengere norm.
oppose | Het kabinet toont zich kritisch over de voorgestelde governance.
oppose | Nederland is terughoudend over gezamenlijke schulduitgifte.
oppose | Het kabinet is terughoudend ten aanzien van verdere uitbreiding van bevoegdheden.
oppose | Nederland blijft kritisch ten opzichte van het idee van een defensiefonds.
accept | Het kabinet kan zich vinden in de hoofdlijnen van het compromis.
oppose | Het kabinet kan zich niet vinden in de voorgestelde verdeling.
support | Nederland hecht zeer aan een gelijk speelveld.
support | Nederland zet in op het behoud van de visserijgronden.
support | Ik pleit al geruime tijd voor een landelijk register.
oppose | Het kabinet wijst een algemeen verbod op deze middelen af.
oppose | Het kabinet acht een verplichting op dit moment onwenselijk.
oppose | Het kabinet is niet overtuigd van de noodzaak van een nieuwe verordening.
oppose | Ik ben niet overtuigd van nut en noodzaak van deze maatregel.
support | Ik ben overtuigd van het belang van een stevige publieke omroep.
support | Het kabinet ziet meerwaarde in een gezamenlijke inkoop van vaccins.
support | Het kabinet ziet nut in een Europese aanpak.
oppose | Het kabinet heeft vragen bij de proportionaliteit van het voorstel.
oppose | Het kabinet heeft twijfels bij de haalbaarheid van deze termijn.
explore | Nederland staat open voor een gesprek over de financiering.
explore | Het kabinet verkent samen met provincies de opties voor een regionaal fonds.
explore | De minister onderzoekt of een ander tarief mogelijk is.
explore | Het kabinet beziet hoe de regeling kan worden vereenvoudigd.
explore | Momenteel bezie ik welke maatregelen kunnen worden genomen.
explore | Ik verken de mogelijkheden om het toezicht te verbeteren.
explore | Er wordt verkend of een landelijk meldpunt haalbaar is.
explore | Onderzocht wordt of de grens kan worden verhoogd.
explore | Het kabinet onderzoekt de mogelijkheid van een Europees investeringsfonds.
support | Het voorstel wordt door het kabinet verwelkomd.
support | Deze inzet wordt door Nederland van harte ondersteund.
oppose | Dit voorstel wordt door het kabinet niet gesteund.
oppose | Een verplichte fusie wordt door het kabinet afgewezen.
support | Het kabinet is groot voorstander van een open handelssysteem.
support | Nederland is altijd een warm pleitbezorger geweest van de interne markt.
support | Nederland is pleitbezorger van een sterke interne markt.
support | Het kabinet schaart zich achter de conclusies van de Raad.
support | Nederland staat achter het doel van de verordening.
support | Nederland staat pal voor de persvrijheid.
oppose | Het kabinet keert zich tegen verdere versnippering van de wetgeving.
oppose | Het kabinet maakt bezwaar tegen de voorgestelde rechtsgrondslag.
oppose | Het kabinet heeft grote bezwaren tegen dit onderdeel.
oppose | Nederland heeft ernstige bedenkingen bij een Europees rijbewijsregister.
oppose | De minister voelt er niets voor om de regeling te verlengen.
oppose | Het kabinet acht het ongewenst dat de Commissie hierin zelfstandig optreedt.
oppose | Ik acht dit niet verantwoord.
oppose | Het kabinet vindt een landelijke regeling niet passend.
oppose | Het kabinet vindt dit een slecht idee.
support | Het kabinet vindt dit een goed voorstel.
oppose | Het kabinet is geen voorstander van een verplichte verzekering.
support | Het kabinet juicht toe dat de sector zelf stappen zet.
support | Ik moedig scholen aan om hieraan mee te doen.
support | Ik ben blij dat de sector deze stap heeft gezet.
support | Het kabinet waardeert de inzet van de vrijwilligers.
oppose | Ik betreur dat deze bedrijven zich terugtrekken.
oppose | Het kabinet veroordeelt de aanvallen op burgers scherp.
oppose | Het kabinet neemt afstand van deze uitspraken.
support | Ik ben het met de Kamer eens dat de wachttijden omlaag moeten.
oppose | Ik ben het niet met de Kamer eens dat de regeling is mislukt.
accept | Ik kan instemmen met de voorgestelde fasering.
oppose | Nederland is niet bereid extra middelen vrij te maken.
support | Het kabinet kiest voor een gefaseerde invoering.
oppose | Het kabinet kiest niet voor een verbod.
oppose | Het kabinet ziet geen heil in een nieuw loket.
oppose | Het kabinet ziet vooralsnog geen aanleiding voor aanvullende wetgeving.
oppose | Er is naar het oordeel van het kabinet geen aanleiding voor een onderzoek.
oppose | Een verbod ligt wat het kabinet betreft niet in de rede.
oppose | Een verbod is voor het kabinet geen optie.
oppose | Wat het kabinet betreft komt er geen Europese belasting.
support | Wat Nederland betreft komt er een strenger toezicht.
support | Het kabinet is ingenomen met het akkoord.
support | Het kabinet zet in op: minder regels, lagere kosten en sneller toezicht.
support | Tot slot benadrukt het kabinet het belang van wederkerigheid.
support | Het is voor het kabinet van belang dat de lasten eerlijk worden verdeeld.
support | Voor Nederland staat voorop dat de veiligheid is geborgd.
support | Essentieel is dat de lidstaten zelf over de uitvoering gaan.
support | Belangrijk uitgangspunt voor het kabinet is dat de vervuiler betaalt.
support | Nederland acht het van groot belang dat het mandaat helder is.
support | Nederland vraagt de Commissie om met spoed een voorstel te doen.
support | Nederland heeft bij de Commissie aangedrongen op een impactanalyse.
support | Het kabinet blijft zich inzetten voor een ambitieus klimaatbeleid.
oppose | Het kabinet blijft zich verzetten tegen een verzwakking van de begrotingsregels.
support | Nederland wil dat de Commissie strenger handhaaft.
oppose | Nederland wil niet dat de Commissie meer bevoegdheden krijgt.
support | Ik wil voorkomen dat jongeren gaan roken.
support | Ik wil toe naar een stelsel waarin iedereen tijdig hulp krijgt.
support | De minister streeft naar een akkoord met de sociale partners.
support | Het kabinet maakt zich sterk voor de positie van de huurder.
support | Met dit voorstel beoogt het kabinet de positie van de huurder te versterken.
support | Het kabinet geeft hoge prioriteit aan de aanpak van ondermijning.
oppose | Het kabinet gaat niet over tot een verbod.
oppose | Het kabinet ziet vooralsnog af van aanvullende maatregelen.
oppose | Het kabinet neemt dit advies niet over.
support | Het kabinet neemt de meeste aanbevelingen over.
oppose | Ik ben niet voornemens de wet te wijzigen.
oppose | Ik ben niet van plan om de subsidie te verhogen.
"""

ANSWERS = """
support | Ik deel de mening dat kinderen veilig moeten kunnen opgroeien.
support | Ja, ik deel die mening.
support | Ja, dat deel ik.
oppose | Nee, die mening deel ik niet.
oppose | Nee, ik ben daartoe niet bereid.
oppose | Nee, daar zie ik geen aanleiding toe.
oppose | Ik zie daarom geen reden om het stelsel te herzien.
oppose | Ik zie op dit moment geen noodzaak voor aanvullend beleid.
support | Ik vind het belangrijk dat leraren de ruimte krijgen om les te geven.
support | Ik hecht eraan te benadrukken dat de veiligheid van passagiers vooropstaat.
support | Het is van groot belang dat boeren perspectief houden, en daar zet ik mij voor in.
oppose | Ik vind het onacceptabel dat hulpverleners worden bedreigd.
oppose | Dat vind ik zeer onwenselijk.
oppose | Discriminatie is onaanvaardbaar.
oppose | Ik maak mij zorgen over de dalende leesvaardigheid.
support | Ik onderschrijf de conclusie van de inspectie.
support | Ik onderschrijf het belang van een goede spreiding van voorzieningen.
support | Met de Kamer ben ik van mening dat de doorlooptijden omlaag moeten.
support | Ik ben van mening dat iedere leerling recht heeft op goed onderwijs.
oppose | Ik ben van mening dat een verbod te ver gaat.
oppose | Ik ben het daar niet mee eens.
support | Daar ben ik het mee eens.
support | Dat ben ik met u eens.
support | Het kabinet heeft gekozen voor een gefaseerde aanpak.
support | Het kabinet kiest er daarom voor om de belasting te verlagen.
support | We gaan de bouw van woningen versnellen.
support | Ik zet me in voor een eerlijke verdeling van de lasten.
support | Hiervoor maak ik mij hard.
support | Ik blijf hier aandacht voor vragen bij de Commissie.
support | Ik werk samen met de sector aan een convenant.
support | Daarom investeert het kabinet in extra opvangplekken.
support | Het kabinet trekt 50 miljoen euro uit voor de aanpak van armoede.
support | Het kabinet stelt geld beschikbaar voor de bibliotheken.
explore | Ik ben met de sector in gesprek over de mogelijkheden om dit te verbeteren.
explore | Ik ga met de universiteiten verkennen hoe dit kan worden verbeterd.
explore | Ik onderzoek samen met de gemeenten welke knelpunten er zijn.
explore | Ik laat op dit moment een evaluatie uitvoeren naar de werking van de wet.
explore | Momenteel wordt onderzocht in hoeverre de wet moet worden aangepast.
explore | Het kabinet beraadt zich op vervolgstappen.
explore | Het kabinet zal bezien of aanvullende maatregelen nodig zijn.
explore | Ik neem dit mee in de verkenning naar een nieuw stelsel.
explore | Het kabinet weegt of een wettelijke verplichting nodig is.
explore | Ik sluit een verbod op termijn niet uit.
support (other) | De Raad voor Cultuur adviseert om meer te investeren in bibliotheken.
support (other) | De Algemene Rekenkamer beveelt aan om de doelen te concretiseren.
support (other) | De Raad van State adviseert het wetsvoorstel aan te passen.
support (other) | De VNG en het IPO pleiten voor een langere overgangstermijn.
oppose (other) | Verschillende maatschappelijke organisaties verzetten zich tegen het plan.
oppose (other) | De provincie Groningen is tegen de komst van de kerncentrale.
support (other) | De sector steunt deze aanpak.
support (other) | LTO Nederland pleit voor een uitzondering.
oppose (other) | LTO Nederland is tegen de heffing.
oppose (other) | De EU verzet zich tegen deze tarieven.
support (other) | Het Europees Parlement heeft het voorstel gesteund.
support | Het lid Omtzigt vroeg hiernaar; ik steun zijn suggestie.
support | Nederland steunt, samen met Frankrijk en Spanje, een hogere ambitie.
support | Evenals een groot deel van de lidstaten steunt Nederland een hogere ambitie.
oppose | Anders dan de indieners acht ik een wettelijk verbod onwenselijk.
oppose | Anders dan Frankrijk steunt Nederland het voorstel niet.
support | Anders dan Frankrijk, dat tegen is, steunt Nederland het voorstel.
oppose | Hoewel veel lidstaten het voorstel steunen, is Nederland kritisch.
oppose | Terwijl de Commissie een verordening wil, acht Nederland dat onnodig.
oppose | Het kabinet heeft het voorstel om de grens te verlagen niet gesteund.
oppose | Nederland heeft zich in de Raad tegen het voorstel uitgesproken.
support | Nederland heeft tijdens de Raad steun uitgesproken voor het voorstel.
left | Nederland steunde in de Raad het voorstel.
left | Nederland onthoudt zich van stemming.
oppose | Ik ontraad de motie op stuk nr. 12.
oppose | De motie op stuk nr. 12 moet ik ontraden.
left | De motie-Jansen kan ik oordeel Kamer geven.
support | Ik beschouw deze motie als ondersteuning van beleid.
oppose | Ik neem de motie niet over.
support | Het kabinet steunt de motie, mits deze zo mag worden uitgelegd.
support | Het kabinet is en blijft voorstander van het behoud van de zomertijd.
oppose | Voor een dergelijke verplichting bestaat geen draagvlak bij het kabinet.
oppose | Een generiek verbod acht ik niet proportioneel.
oppose | Een uitzondering voor deze groep vind ik niet wenselijk.
oppose | Verdere vertraging is voor mij onacceptabel.
support | Een goede bereikbaarheid van het platteland vind ik essentieel.
- | Meer toezicht is nodig.
support | Deze maatregelen zijn noodzakelijk om de natuur te herstellen.
oppose | Dergelijke praktijken keur ik ten zeerste af.
oppose | Dat keur ik af.
oppose | Dat beeld herken ik niet.
oppose | In dat beeld herken ik mij niet.
support | Ik ben positief over de resultaten van de pilot.
left | Ik ben niet negatief over de pilot.
oppose | Ik ben niet positief over de pilot.
support | Het stemt mij positief dat de sector stappen zet.
oppose | Het baart mij zorgen dat de wachttijden oplopen.
support | Ik spreek mijn waardering uit voor de inzet van de politie.
support | Ik vind dat de overheid hierin het goede voorbeeld moet geven.
oppose | Ik vind niet dat de overheid dit moet overnemen.
oppose | Ik vind dat de overheid dit niet moet overnemen.
left | Ik vind dat we niet moeten stoppen met deze aanpak.
left | Ik vind dat het ETS niet mag worden afgezwakt.
left | Ik wil niet dat de norm wordt afgezwakt.
left | Het kabinet ziet geen aanleiding het besluit in te trekken.
support | Het kabinet houdt vast aan het einddoel van 2030.
support | De Nederlandse inzet is om de kosten beperkt te houden.
support | Nederland zet in op uitstel van de verplichting met een jaar.
oppose | Nederland zet zich in tegen straffeloosheid.
oppose | Nederland strijdt tegen straffeloosheid.
support | Het kabinet gaat door met de hersteloperatie.
left | Nederland is niet principieel tegen een sterker mandaat.
support | Het mandaat moet wat Nederland betreft worden versterkt.
support, support | Nederland dringt aan op naleving van het akkoord en roept partijen op tot terughoudendheid.
support | Nederland heeft een positieve grondhouding ten aanzien van het voorstel.
oppose | Nederland heeft een kritische grondhouding ten aanzien van het voorstel.
support | De grondhouding van Nederland ten aanzien van het voorstel is positief.
oppose | Het oordeel van het kabinet over de subsidiariteit is negatief.
- | Nederland heeft een negatieve handelsbalans met China.
- | Het aantal meldingen is positief beïnvloed door de campagne.
- | Op 4 mei stem ik af met de gemeenten.
- | De aanvraag kan worden ingediend zodra het loket opent.
- | De regeling staat open voor ondernemers.
- | De inspectie onderzoekt het incident.
- | Het onderzoek is uitgevoerd door de universiteit.
- | Vraag 3
- | Het kabinet volgt de ontwikkelingen nauwlettend.
- | In antwoord op uw vragen bericht ik u het volgende.
- | Ik ben in gesprek met de gemeente.
- | Deze cijfers zijn ook voor mij een verrassing.
- | Het kabinet komt hier voor de zomer op terug.
- | De minister van Financiën en ik spreken hier regelmatig over.
- | Het tegengaan van fraude is een verantwoordelijkheid van de uitvoerder.
- | De kosten zijn hoger dan verwacht.
- | Voor een toelichting verwijs ik naar het antwoord op vraag 2.
- | Er zijn mij geen signalen bekend van misbruik.
- | Daarover heb ik geen informatie.
- | Het is mij bekend dat dit speelt.
- | Ik ken het bericht.
- | De regeling is voor iedereen toegankelijk.
- | Zij kunnen bezwaar maken tegen het besluit.
- | Tegen deze uitspraak staat beroep open.
"""


@pytest.mark.parametrize(("expected", "sentence"), rows(WORDINGS))
def test_a_stance_is_read_in_any_wording(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(ANSWERS))
def test_a_stance_in_an_answer_is_read(expected: str, sentence: str) -> None:
    assert read(sentence) == expected
