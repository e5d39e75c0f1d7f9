"""Sentences as letters of several ministries have them, among others that take no stance."""

import pytest
from read_stances import read, rows

LETTERS = """
support | Voor het kabinet is een goed functionerende kapitaalmarktunie van groot belang.
support | Het kabinet ziet de kapitaalmarktunie als een belangrijke stap.
oppose | Het kabinet ziet de noodzaak van een Europese toezichthouder vooralsnog niet.
oppose | Nederland acht de voorgestelde harmonisatie van het insolventierecht te vergaand.
support | Nederland is in beginsel positief over de voorgestelde aanpak.
left | Het kabinet beoordeelt de subsidiariteit als deels positief, deels negatief.
support | Het kabinet beoordeelt het voorstel positief.
oppose | Het kabinet beoordeelt de proportionaliteit als negatief.
support | De grondhouding van het kabinet ten aanzien van de proportionaliteit is positief.
support | Wel wil het kabinet dat nationale parlementen betrokken blijven.
support | Het kabinet zal zich ervoor inzetten dat de administratieve lasten beperkt blijven.
support | Ook zal Nederland aandacht vragen voor de positie van kleinere lidstaten.
oppose | Het kabinet is geen voorstander van het voorstel om de unanimiteit los te laten.
oppose | Nederland is er geen voorstander van om de unanimiteit los te laten.
support (other) | Een groot deel van de lidstaten steunt de voorgestelde aanpak.
oppose (other) | Een kleine groep lidstaten is kritisch op het voorstel.
support (other) | Naar verwachting zal het Europees Parlement het voorstel steunen.
support (other) | Het merendeel van de lidstaten verwelkomt het voorstel.
left | De verwachting is dat de meeste lidstaten het voorstel zullen steunen.
support (other) | Denemarken, Zweden en Finland trekken samen op met Nederland en steunen deze lijn.
support | Ik vind dat ieder kind recht heeft op een veilige school.
support | Ik vind het goed dat de inspectie hier scherp op toeziet.
oppose | Ik vind het zorgelijk dat steeds meer leraren het onderwijs verlaten.
support | Ik ben het eens met de constatering dat de regeldruk te hoog is.
support | Goede voorlichting is essentieel.
- | Daarbij is het van belang dat de privacy van leerlingen is geborgd.
oppose | Ik ben geen voorstander van een landelijk verbod op mobiele telefoons in de klas.
oppose | Een landelijk verbod vind ik niet nodig.
oppose | Voor een wettelijk verbod zie ik geen aanleiding.
oppose | Ik zie geen rol voor het Rijk bij de keuze van leermiddelen.
- | Ik wil niet vooruitlopen op de uitkomsten van het onderzoek.
explore | Ik wil met scholen bezien hoe dit beter kan.
explore | Ik ga na of de wet op dit punt moet worden aangepast.
explore | Samen met de sociale partners verken ik de mogelijkheden voor een sectorfonds.
explore | Op dit moment werk ik verschillende opties uit.
explore | De komende periode wordt bezien welke rol de provincies kunnen spelen.
support | Er wordt ingezet op het vergroten van de weerbaarheid.
support | Met deze maatregelen wil het kabinet de instroom in het onderwijs vergroten.
support | Het kabinet maakt werk van betere arbeidsvoorwaarden.
support | Mijn inzet is dat iedere gemeente in 2027 een loket heeft.
oppose | De huidige situatie is niet houdbaar.
oppose | Het kan niet zo zijn dat bedrijven zich aan hun verantwoordelijkheid onttrekken.
oppose | Het is onbestaanbaar dat kinderen zonder ontbijt naar school gaan.
support | Het is goed dat de sector zelf maatregelen neemt.
support | Ik juich dit initiatief van harte toe.
support | Het kabinet is verheugd dat de onderhandelingen zijn afgerond.
oppose | Het kabinet wil af van de stapeling van toeslagen.
oppose | Het kabinet wil een einde maken aan de wildgroei van keurmerken.
support (other) | De Sociaal-Economische Raad pleit in zijn advies voor een hoger minimumloon.
support (other) | Werkgevers en vakbonden roepen het kabinet op de plannen uit te stellen.
support (other) | FNV pleit voor een verbod op nulurencontracten.
oppose (other) | VNO-NCW is geen voorstander van een verbod op nulurencontracten.
support (other), support | De commissie-Borstlap adviseert een hoger tarief, en het kabinet onderschrijft dat.
oppose | Het kabinet volgt de SER niet in zijn advies over de AOW-leeftijd.
support | Het kabinet volgt de lijn van de SER.
support | Dit kabinet kiest voor kernenergie.
oppose | Het kabinet kiest niet voor rekeningrijden.
support | Het kabinet bekrachtigt het belang van vrije handel.
support | Nederland roept alle partijen op tot een onmiddellijk staakt-het-vuren.
oppose | Nederland veroordeelt het gebruik van geweld tegen demonstranten.
support | Nederland erkent het belang van dialoog.
support | Nederland staat achter Oekraïne.
left | Het is voor Nederland niet van belang welk land de zetel krijgt.
oppose | Wat het kabinet betreft is er geen plaats voor een nieuw agentschap.
oppose | Het kabinet heeft bedenkingen bij de voorgestelde rol van het agentschap.
oppose | Het kabinet is niet gelukkig met het compromis.
accept | Het kabinet kan met het compromis leven.
accept | Nederland gaat akkoord met het compromis.
oppose | Nederland kan niet akkoord gaan met het compromis.
left | Nederland behoudt zich het recht voor tegen te stemmen.
- | Het kabinet dankt de leden voor hun inbreng.
- | De leden van de VVD-fractie hebben met belangstelling kennisgenomen van het voorstel.
- | Deze leden zijn van mening dat de termijn te kort is.
oppose (other) | De leden van de CDA-fractie zijn kritisch over het voorstel.
- | De Staatssecretaris van Financiën is verantwoordelijk voor de uitvoering.
- | De subsidie bedraagt ten hoogste 50.000 euro.
- | Er is geen informatie beschikbaar over het aantal gevallen.
- | Het toezicht wordt uitgeoefend door de AFM.
- | De aanbestedingsregels stellen grenzen aan wat mogelijk is.
- | In 2023 zijn hierover afspraken gemaakt met de sector.
- | De wet voorziet niet in een dergelijke bevoegdheid.
- | De gemeente is bevoegd gezag.
- | Daarbij is gekeken naar de ervaringen in het buitenland.
- | Het OM beslist over vervolging.
- | Dit onderwerp is onderdeel van de evaluatie.
"""

ORDINARY = """
- | Met deze brief informeer ik uw Kamer over de voortgang van het programma Woningbouw.
- | In het commissiedebat van 12 maart is hierover gesproken.
- | De wet treedt naar verwachting op 1 januari 2027 in werking.
- | Gemeenten zijn verantwoordelijk voor de uitvoering van de Wmo.
- | Het rapport bevat twaalf aanbevelingen.
- | De onderzoekers concluderen dat het effect beperkt is.
- | Uit de evaluatie blijkt dat de regeling goed werkt.
- | De cijfers laten zien dat het aantal aanvragen stijgt.
- | Een deel van de aanvragers heeft bezwaar gemaakt tegen de beschikking.
- | De rechtbank heeft het bezwaar ongegrond verklaard.
- | De staatssecretaris van OCW heeft uw Kamer hierover op 3 mei geïnformeerd.
- | Het toezicht op de naleving is belegd bij de NVWA.
- | De NVWA heeft in 2025 ruim duizend inspecties uitgevoerd.
- | De pilot loopt tot het einde van dit jaar.
- | Ouders kunnen kiezen voor een andere school.
- | Leerlingen die extra ondersteuning nodig hebben, krijgen begeleiding.
- | De Europese Commissie heeft op 4 juni een voorstel gepubliceerd.
- | Het voorstel bestaat uit drie onderdelen.
- | De Commissie stelt voor om de rapportageplicht te beperken tot grote ondernemingen.
- | Het voorstel wordt momenteel besproken in de raadswerkgroep.
- | De onderhandelingen met het Europees Parlement starten na de zomer.
- | In bijlage 2 is een overzicht opgenomen van de maatregelen.
- | Zoals toegezegd ontvangt u hierbij de resultaten van het onderzoek.
- | De kosten van de maatregel worden gedekt uit de begroting van het ministerie.
- | De minister voor Buitenlandse Handel heeft hierover contact gehad met haar Duitse ambtgenoot.
- | Nederland is met 17,9 miljoen inwoners een dichtbevolkt land.
- | Nederland heeft een open economie.
- | Nederland kent een lange traditie van overleg.
- | Het kabinet heeft in het coalitieakkoord 500 miljoen euro gereserveerd.
- | Ik heb hierover gesproken met de voorzitter van de VNG.
- | Ik verwijs u hiervoor naar de brief van 12 april.
- | Ik ben bekend met de berichtgeving.
- | Ja, ik heb kennisgenomen van dit bericht.
- | Nee, ik beschik niet over deze gegevens.
- | Hierover zijn geen cijfers bekend.
- | De besluitvorming hierover is aan een volgend kabinet.
- | De uitkomsten worden betrokken bij de verdere uitwerking.
- | Dit vraagt om een zorgvuldige afweging.
- | De termijn voor het indienen van een zienswijze is verstreken.
- | Tegen de achtergrond van de krappe arbeidsmarkt neemt de werkdruk toe.
- | De motie is aangenomen met steun van de coalitiepartijen.
- | Scholen werken samen met jeugdzorg aan een dekkend aanbod.
- | Bedrijven investeren in verduurzaming.
- | Het RIVM onderzoekt de luchtkwaliteit rond Schiphol.
- | De Gezondheidsraad brengt in het najaar advies uit.
- | De Inspectie ziet toe op de kwaliteit van zorg.
- | De sector heeft een actieplan opgesteld.
support | Het kabinet zet daarom in op het vergroten van het aanbod van betaalbare woningen.
support | Om dit te bereiken werkt het kabinet aan een wetsvoorstel regie volkshuisvesting.
oppose | Nederland heeft wel zorgen over de gevolgen voor het mkb.
oppose | Het kabinet is geen voorstander van gedelegeerde handelingen op dit terrein.
support | Het kabinet zal in de onderhandelingen inzetten op een langere implementatietermijn.
support | Daarbij zal Nederland pleiten voor een risicogerichte benadering.
support | Nederland hecht aan het behoud van nationale beleidsruimte.
oppose | Het kabinet is daarom niet voornemens de regeling te verlengen.
support | Ik vind het van belang dat gemeenten voldoende middelen hebben.
support | Ik deel de zorgen van de leden over de toegankelijkheid van de huisartsenzorg.
oppose | Ik deel de conclusie van de leden niet dat het beleid heeft gefaald.
support | Ik sluit mij aan bij de oproep van de Kinderombudsman.
support (other) | De Kinderombudsman roept op tot een structurele aanpak van kinderarmoede.
oppose (other) | De gemeente Amsterdam is tegen de voorgestelde korting.
explore | Samen met mijn collega van SZW onderzoek ik hoe de drempels kunnen worden weggenomen.
explore | Het kabinet beziet komend voorjaar of aanvullende middelen nodig zijn.
support | Het kabinet blijft zich onverminderd inzetten voor een veilig Oekraïne.
oppose | Een nieuwe uitvoeringsorganisatie acht het kabinet niet nodig.
support | Het voorstel sluit goed aan bij de Nederlandse inzet en kan op steun van Nederland rekenen.
oppose | Voor een uitzondering voor de luchtvaart ziet het kabinet geen ruimte.
support (other), oppose | De Commissie pleit voor volledige harmonisatie; het kabinet is hiervan geen voorstander.
support | Het verheugt mij dat het aantal stageplaatsen is toegenomen.
"""

COUNCIL = """
- | De Europese Raad heeft conclusies aangenomen over migratie.
- | De Raad sprak over de situatie in Georgië.
- | Tijdens de lunch wisselden ministers van gedachten over concurrentievermogen.
support (other) | De meeste lidstaten spraken steun uit voor het voorstel.
support | Nederland heeft in de Raad gepleit voor een ambitieuze aanpak.
left | Nederland gaf aan het voorstel te steunen.
left | Nederland heeft aangegeven het voorstel niet te kunnen steunen.
oppose | Nederland heeft tegen de verordening gestemd.
left | Nederland heeft zich van stemming onthouden.
- | De Raadsconclusies zijn met algemene stemmen aangenomen.
support | Het kabinet is voornemens in te stemmen met het akkoord.
oppose | Het kabinet vindt een verplichte bijdrage van lidstaten niet acceptabel.
support | Het kabinet vindt het van belang dat lidstaten zelf keuzes kunnen maken.
oppose | Aan een verbod op reclame heeft het kabinet geen behoefte.
oppose | Er bestaat bij het kabinet geen behoefte aan extra toezicht.
support | Het kabinet vindt een heldere taakverdeling cruciaal.
oppose | Het kabinet kan zich niet verenigen met dit amendement.
accept | Het kabinet kan zich verenigen met dit amendement.
support | Ik ondersteun het initiatief van de gemeenten van harte.
support | Ik vind dit een sympathiek voorstel.
oppose | Ik ben niet enthousiast over dit voorstel.
oppose | Ik heb grote moeite met dit voorstel.
left | Ik heb geen moeite met dit voorstel.
oppose | Ik zie niets in een algemeen rookverbod.
support | Ik ben een voorstander van meer ruimte voor maatwerk.
oppose | Ik ben mordicus tegen een hogere accijns.
support | Ik zal mij hard blijven maken voor deze groep.
oppose | Wij staan niet toe dat persoonsgegevens worden verhandeld.
oppose | Het kabinet accepteert niet dat bedrijven de regels omzeilen.
oppose | Het kabinet tolereert geen geweld tegen hulpverleners.
oppose | Dat standpunt deelt het kabinet niet.
support | Dat standpunt deelt het kabinet.
- | Dat standpunt is in eerdere brieven toegelicht.
oppose | Het kabinet heeft moeite met de gekozen rechtsgrondslag.
oppose | Het kabinet vraagt zich af of de voorgestelde termijn haalbaar is.
support | Tegelijkertijd steunt het kabinet de inspanningen van de VN.
left | Dat het kabinet het voorstel steunt, wil niet zeggen dat het alle onderdelen onderschrijft.
support | Niettemin steunt het kabinet het voorstel.
oppose | Evenmin kan het kabinet instemmen met een hogere bijdrage.
support (other) | Ook Duitsland pleit hiervoor.
oppose (other) | Ook Duitsland is hiertegen.
support (other) | Het IPO onderschrijft de noodzaak van deze maatregel.
oppose (other) | De Raad van State acht het wetsvoorstel onvoldoende onderbouwd.
left | De Raad van State adviseert het voorstel niet bij de Tweede Kamer in te dienen, tenzij het is aangepast.
left | Het lid Van Dijk vroeg of ik bereid ben het voorstel te steunen.
left | Op de vraag of het kabinet een verbod steunt, kan ik nog geen antwoord geven.
left | Of het kabinet het voorstel zal steunen, hangt af van de uitwerking.
left | Het kabinet beslist later of het het voorstel steunt.
left | Het kabinet is bereid af te zien van een verbod.
left | Het kabinet overweegt het voorstel niet te steunen.
"""


@pytest.mark.parametrize(("expected", "sentence"), rows(LETTERS))
def test_a_stance_in_a_letter_is_read(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(ORDINARY))
def test_ordinary_text_takes_no_stance(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(COUNCIL))
def test_a_stance_in_a_report_of_a_meeting_is_read(expected: str, sentence: str) -> None:
    assert read(sentence) == expected
