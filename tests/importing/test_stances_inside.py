"""Words of a stance in a clause inside, which are somebody else's or nobody's; and letters on other matters."""

import pytest
from read_stances import read, rows

INSIDE = """
left | Ik kan nog niet zeggen of ik dit voorstel zal steunen.
left | Het kabinet heeft kennisgenomen van de brief waarin de Commissie het voorstel heeft afgewezen.
left | Het kabinet heeft gezien dat enkele lidstaten tegen hebben gestemd.
left | Het kabinet kan begrijpen dat de sector dit wil steunen.
left | Nederland zal in de Raad vragen welke lidstaten het voorstel zullen steunen.
left | Ik wil graag weten of de sector dit voorstel zal steunen.
- | Het kabinet gaat ervan uit dat de Commissie dit zal onderzoeken.
- | Het kabinet zal de Kamer informeren zodra de Commissie dit heeft onderzocht.
left | Het kabinet kan niet verhinderen dat lidstaten het voorstel steunen.
- | Het kabinet heeft besloten dat de inspectie dit gaat onderzoeken.
support | Het kabinet wil dat lidstaten Oekraïne blijven steunen.
support | Nederland zal landen die dit nodig hebben blijven steunen.
left | Het kabinet is ervan op de hoogte dat Italië voorstander van uitstel is.
left | Het kabinet is bekend met het feit dat de sector kritisch over het voorstel is.
left | Het kabinet is in gesprek met landen die tegenstander van het verdrag zijn.
left | Nederland is zich ervan bewust dat de sector bezorgd over de kosten is.
left | Het kabinet ziet dat de sector kansen voor groei ziet.
left | Het kabinet heeft begrepen dat de sector zorgen over het voorstel heeft.
oppose | Het kabinet acht het voorstel dat de Commissie deed onwenselijk.
oppose | Nederland is tegenstander van een verdrag dat de handel belemmert.
support | Het kabinet is, ook nu de prijzen dalen, voorstander van een heffing.
support | Het kabinet zet, omdat de prijzen stijgen, in op besparing.
"""

MATTERS = """
oppose | Ik zie op dit moment onvoldoende aanleiding om het instrument aan te passen.
support | Ik hecht grote waarde aan een onafhankelijke rechtspraak.
support | Ik steun het streven van de sector naar een lagere uitstoot.
oppose (other) | De sector ziet niets in een heffing.
support | De komende jaren investeert het kabinet fors in het spoor.
explore | Ik laat TNO onderzoeken of de norm haalbaar is.
oppose | Het kabinet is niet voornemens de maximumsnelheid te verhogen.
support | Veiligheid op het spoor heeft voor mij de hoogste prioriteit.
oppose | Agressie tegen treinpersoneel is onacceptabel.
oppose | Ik ben er geen voorstander van om vervoerders hiertoe te verplichten.
oppose | Ik voel er niet voor om vervoerders hiertoe te verplichten.
support | Ik deel die zorgen.
oppose | Ik deel die zorgen niet.
oppose | Ik deel de opvatting niet dat de natuur al voldoende is hersteld.
support | Ik onderschrijf dat er meer nodig is.
left | Ik onderschrijf dat dit niet genoeg is.
oppose | Ik onderschrijf niet dat dit genoeg is.
support | Het kabinet staat voor herstel van de natuur en kiest voor een gebiedsgerichte aanpak.
support | Het advies van de Ombudsman neem ik over.
oppose | Het advies van de Ombudsman neem ik niet over.
support | De aanbevelingen van de Ombudsman onderschrijf ik.
support | De aanbevelingen van de Ombudsman onderschrijf ik grotendeels.
support | Het kabinet omarmt de aanbevelingen van de Ombudsman.
- | De aanbevelingen van de Ombudsman worden bestudeerd.
- | Het advies is bijgevoegd.
support | Nederland roept Israël op humanitaire hulp toe te laten.
oppose | Nederland veroordeelt de uitbreiding van nederzettingen.
support | Nederland steunt een tweestatenoplossing.
support | Nederland pleit in EU-verband voor sancties tegen gewelddadige kolonisten.
left | Nederland sluit verdere maatregelen niet op voorhand uit.
oppose | Het kabinet acht erkenning van de Palestijnse staat op dit moment niet opportuun.
support | Het kabinet blijft zich inzetten voor de vrijlating van de gijzelaars.
- | De minister-president heeft hierover gesproken met zijn ambtgenoot.
- | De ambassade verleent consulaire bijstand.
oppose | Nederland verleent geen vergunning voor de uitvoer van deze goederen.
support | Nederland is voorstander van opschorting van het associatieakkoord.
oppose (other) | Duitsland is tegen opschorting van het associatieakkoord.
oppose (other) | Voor opschorting is onvoldoende steun onder de lidstaten; Duitsland is tegen.
- | Voor dit voorstel bestaat onvoldoende steun in de Raad.
- | Het bestaande beleid wordt voortgezet.
left | Ik kan nog niet zeggen of ik dit voorstel zal steunen.
left | De vraag of ik dit steun, beantwoord ik in de volgende brief.
left | Dat ik dit voorstel steun, is bekend.
oppose | Ik neem daar nadrukkelijk afstand van.
oppose | Daar neem ik nadrukkelijk afstand van.
support | Daar sta ik achter.
oppose | Daar sta ik niet achter.
support | Hier sta ik volledig achter.
oppose | Hier kan ik niet mee instemmen.
oppose | Hier ga ik niet in mee.
oppose | Daar ga ik niet mee akkoord.
oppose | Daar pleit ik niet voor, integendeel: ik ben daartegen.
"""


@pytest.mark.parametrize(("expected", "sentence"), rows(INSIDE))
def test_a_stance_in_a_clause_inside_is_not_the_main_clauses(expected: str, sentence: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize(("expected", "sentence"), rows(MATTERS))
def test_a_stance_in_a_letter_is_read(expected: str, sentence: str) -> None:
    assert read(sentence) == expected
