"""What times in sentences are said of: promises with their own time, conditions, terms in law, what has been."""

import re
from datetime import date

import pytest

from policylint.importing.moments import moments
from policylint.time import Interval

LETTER = Interval(date(2026, 1, 15), date(2026, 1, 15))
_KINDS = "commitment|other|past|statutory|forecast|event"
SENTENCES = """
Als de Raad voor 1 juni 2026 instemt, informeer ik u in september 2026.
  | commitment:in september 2026 other:voor 1 juni 2026
Indien de Commissie in maart 2026 met een voorstel komt, ontvangt uw Kamer binnen zes weken een BNC-fiche.
  | commitment:binnen zes weken other:in maart 2026
Wanneer het onderzoek in juni 2026 is afgerond, informeer ik uw Kamer voor het zomerreces.
  | commitment:voor het zomerreces
Ik informeer u voor 1 juli 2025 over de uitkomsten. | commitment:voor 1 juli 2025
Voor de zomer ontvangt u een kabinetsreactie. | commitment:Voor de zomer
Het kabinet zegt de Kamer toe dit voor 1 maart 2026 te doen. | commitment:voor 1 maart 2026
U wordt binnen zes weken geïnformeerd. | commitment:binnen zes weken
De brief komt in maart 2026 naar uw Kamer. | commitment:maart 2026
Lidstaten moeten de richtlijn voor 31 juni 2026 omzetten. | statutory:voor 31 juni 2026
Lidstaten dienen de richtlijn uiterlijk 1 juli 2026 te hebben omgezet. | statutory:uiterlijk 1 juli 2026
Ik stuur u in maart 2026 een brief en informeer u in mei 2026 over de uitkomsten.
  | commitment:maart 2026 commitment:mei 2026
Ik heb u voor 1 juli 2025 geïnformeerd over de uitkomsten. | past:voor 1 juli 2025
In juli 2025 informeerde ik u hierover. | past:juli 2025
Ik informeerde u op 3 december 2025. | past:3 december 2025
Ik stuur u hierbij het rapport van 3 december 2025. | past:3 december 2025
Op 3 december 2025 stuur ik u het rapport. | commitment:3 december 2025
De evaluatie wordt eind 2026 aan uw Kamer aangeboden. | commitment:eind 2026
Ik zal uw Kamer hierover in het tweede kwartaal van 2026 nader berichten. | commitment:tweede kwartaal van 2026
Uw Kamer ontvangt voor het zomerreces een plan van aanpak. | commitment:voor het zomerreces
Wij verwachten u in april 2026 nader te kunnen informeren. | commitment:april 2026
De Commissie komt in maart 2026 met een voorstel. | forecast:maart 2026
Naar verwachting stemt het Europees Parlement in april 2026 over het voorstel. | forecast:april 2026
De wet treedt op 1 januari 2027 in werking. | statutory:1 januari 2027
Het nieuwe stelsel gaat per 1 juli 2026 in. | statutory:per 1 juli 2026
Het wetsvoorstel wordt in het najaar van 2026 bij uw Kamer ingediend. | commitment:najaar van 2026
Dit voorjaar zal ik de Kamer de contourennota doen toekomen. | commitment:Dit voorjaar
Over de voortgang rapporteer ik u jaarlijks, voor het eerst in december 2026. | commitment:december 2026
Ik kom hier voor de begrotingsbehandeling op terug. | commitment:voor de begrotingsbehandeling
De toegezegde brief ontvangt u uiterlijk 1 april 2026. | commitment:uiterlijk 1 april 2026
Conform mijn toezegging informeer ik u in maart 2026. | commitment:maart 2026
De staatssecretaris van VWS stuurt u begin 2026 de uitwerking. | commitment:begin 2026
Het RIVM publiceert in juni 2026 de resultaten. | forecast:juni 2026
De gemeenten ontvangen in mei 2026 een circulaire. | forecast:mei 2026
In 2024 zijn 300 zaken afgerond. | past:2024
Hiermee voldoe ik aan de toezegging van 12 november 2025. | past:12 november 2025
Voor de zomer van 2026 verwacht ik de Kamer het wetsvoorstel te kunnen aanbieden. | commitment:Voor de zomer van 2026
Medio 2026 volgt een brief aan uw Kamer over de uitkomsten. | commitment:Medio 2026
In het eerste kwartaal van 2026 wordt uw Kamer hierover nader geïnformeerd. | commitment:eerste kwartaal van 2026
Ik verwacht dat de Raad in maart 2026 een besluit neemt. | forecast:maart 2026
De consultatie start op 1 maart 2026. | forecast:1 maart 2026
Uw Kamer heeft gevraagd om voor 1 maart 2026 te worden geïnformeerd. | other:voor 1 maart 2026
De motie verzoekt de regering de Kamer voor 1 maart 2026 te informeren. | other:voor 1 maart 2026
Mits de Kamer instemt, treedt de wet op 1 januari 2027 in werking. | statutory:1 januari 2027
Ik stuur u de evaluatie voor de zomer, als het onderzoek in mei 2026 gereed is. | commitment:voor de zomer
Indien nodig kom ik hier in het najaar op terug. | commitment:najaar
De Kamer ontvangt jaarlijks voor 1 juni een voortgangsrapportage. | commitment:jaarlijks voor 1 juni
Ik ben voornemens de Kamer in het voorjaar van 2026 te informeren. | commitment:voorjaar van 2026
Het kabinet streeft ernaar het wetsvoorstel in het eerste kwartaal van 2027 bij de Tweede Kamer in te dienen.
  | commitment:eerste kwartaal van 2027
Het onderzoek wordt naar verwachting in mei 2026 afgerond, waarna ik uw Kamer informeer. | forecast:mei 2026
In reactie op de vragen van het lid X van 3 november 2025 bericht ik u als volgt. | past:3 november 2025
Uw Kamer is op 12 december 2025 geïnformeerd. | past:12 december 2025
De minister van Financiën heeft uw Kamer in oktober 2025 een brief gestuurd. | past:oktober 2025
Bij brief van 14 oktober 2025 bent u geïnformeerd. | past:14 oktober 2025
De NVWA rapporteert in juni 2026 aan de minister. | forecast:juni 2026
U ontvangt van mij in februari 2026 een separate brief. | commitment:februari 2026
Ik verwacht u hier eind maart over te kunnen informeren. | commitment:eind maart
De resultaten worden in het derde kwartaal van 2026 verwacht. | forecast:derde kwartaal van 2026
De resultaten deel ik in het derde kwartaal van 2026 met uw Kamer. | commitment:derde kwartaal van 2026
Hierover zult u voor 1 mei 2026 worden geïnformeerd. | commitment:voor 1 mei 2026
De regeling vervalt op 31 december 2026. | statutory:31 december 2026
Op grond van artikel 5 moet de minister voor 1 juli 2026 verslag uitbrengen. | statutory:voor 1 juli 2026
De Europese Raad komt op 18 en 19 juni 2026 bijeen. | forecast:18 en 19 juni 2026
De Europese Raad kwam op 18 december 2025 bijeen. | past:18 december 2025
Ik zal de Kamer niet voor 1 mei 2026 informeren. | other:voor 1 mei 2026
Tijdens het debat van 4 december 2025 heb ik toegezegd u voor 1 februari 2026 te informeren.
  | past:4 december 2025 commitment:voor 1 februari 2026
Ik had u toegezegd voor 1 december 2025 te informeren. | past:voor 1 december 2025
"""


@pytest.mark.parametrize("line", SENTENCES.strip().replace("\n  |", " |").splitlines())
def test_each_time_has_its_kind_and_no_other_is_promised(line: str) -> None:
    sentence, expected = line.split(" | ")
    found = [(one.kind, one.text) for one in moments(sentence, [(0, len(sentence))], anchor=LETTER)]
    wanted = re.findall(rf"({_KINDS}):(.*?)(?= (?:{_KINDS}):|$)", expected)
    for kind, text in wanted:
        assert any(is_kind == kind and words and (text in words or words in text) for is_kind, words in found), found
    promised = [text for kind, text in found if kind == "commitment" and text]
    assert len(promised) == sum(kind == "commitment" for kind, _ in wanted)
