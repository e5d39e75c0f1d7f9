"""The Dutch words of the calendar: its units and days, numbers, and what returns.

Each line of a category: `value: phrase | phrase`; `=` where the value is the phrase.
"""

WORDS = {
    "month": """
1: januari | jan | jan. | jan.
2: februari | feb | feb. | febr | febr.
3: maart | mrt | mrt. | maa.
4: april | apr | apr.
5: mei
6: juni | jun | jun.
7: juli | jul | jul.
8: augustus | aug | aug.
9: september | sep | sep. | sept | sept.
10: oktober | okt | okt.
11: november | nov | nov.
12: december | dec | dec.
""",
    "weekday": """
0: maandag
1: dinsdag
2: woensdag
3: donderdag
4: vrijdag
5: zaterdag
6: zondag
""",
    "weekday-short": """
0: ma | ma.
1: di | di.
2: wo | wo.
3: do | do.
4: vr | vr. | vrij.
5: za | za.
6: zo | zo.
""",
    "season": """
1: voorjaar | lente | het voorjaar | de lente | voorjaarsmaanden | lentemaanden
2: zomer | de zomer | zomerperiode | zomermaanden
3: najaar | herfst | het najaar | de herfst | najaarsmaanden | herfstmaanden
4: winter | de winter | winterperiode | wintermaanden
""",
    "season-part": """
begin 1: vroege voorjaar | het vroege voorjaar
begin 2: voorzomer | de voorzomer
eind 2: nazomer | de nazomer
eind 3: late najaar | het late najaar
""",
    "ordinal": """
1: eerste | 1e | 1ste | 1 e | 1 ste
2: tweede | 2e | 2de | 2 e | 2 de
3: derde | 3e | 3de | 3 e | 3 de
4: vierde | 4e | 4de | 4 e | 4 de
5: vijfde | 5e | 5de
6: zesde | 6e | 6de
7: zevende
8: achtste
9: negende
10: tiende
11: elfde
12: twaalfde
13: dertiende
14: veertiende
15: vijftiende
16: zestiende
17: zeventiende
18: achttiende
19: negentiende
20: twintigste
21: eenentwintigste
22: tweeentwintigste
23: drieentwintigste
24: vierentwintigste
25: vijfentwintigste
26: zesentwintigste
27: zevenentwintigste
28: achtentwintigste
29: negenentwintigste
30: dertigste
31: eenendertigste
-1: laatste
""",
    "number": """
1: een
2: twee | beide
3: drie
4: vier
5: vijf
6: zes
7: zeven
8: acht
9: negen
10: tien
11: elf
12: twaalf
13: dertien
14: veertien
15: vijftien
16: zestien
17: zeventien
18: achttien
19: negentien
20: twintig
21: eenentwintig
24: vierentwintig
25: vijfentwintig
28: achtentwintig
30: dertig
36: zesendertig
40: veertig
45: vijfenveertig
48: achtenveertig
50: vijftig
60: zestig
90: negentig
100: honderd
""",
    "fraction": """
1: een half | half
3: anderhalf | anderhalve | een en een half | een en een halve
5: twee en een half | tweeeneenhalf | twee en een halve
""",
    "some": """
=: enkele | enige | een aantal | meerdere | een paar | paar | luttele | diverse | verscheidene | verschillende
""",
    "unit": """
day: dag | dagen | kalenderdag | kalenderdagen | etmaal | etmalen
workday: werkdag | werkdagen
week: week | weken | wk | kalenderweek | kalenderweken
month: maand | maanden | mnd | mnd. | kalendermaand | kalendermaanden
quarter: kwartaal | kwartalen
year: jaar | jaren | jr | jr. | kalenderjaar | kalenderjaren
half: halfjaar | half jaar | halve jaren | halfjaren
hour: uur | uren
decade: decennium | decennia
""",
    "calendar-unit": """
day: dag
week: week | werkweek | kalenderweek
month: maand | kalendermaand
quarter: kwartaal
half: halfjaar | half jaar
year: jaar | kalenderjaar | begrotingsjaar | boekjaar | verslagjaar
decade: decennium
""",
    "quarter": """
=: kwartaal | kw | kw.
""",
    "roman": """
1: i | ie
2: ii | iie
3: iii | iiie
4: iv | ive
""",
    "half": """
=: helft | halfjaar | half jaar | jaarhelft | semester
""",
    "part": """
begin: begin | het begin | in het begin | aan het begin | begin van | aanvang | de start van | vroeg in
begin: in de eerste maanden | de eerste maanden | eerste maanden | prille begin
medio: medio | half | halverwege | midden | het midden | in het midden | mid | mid- | omstreeks medio | rond medio
eind: eind | einde | het eind | het einde | aan het eind | aan het einde | tegen eind | tegen einde | tegen het eind
eind: tegen het einde | op het eind | op het einde | ult. van | laat in | in de laatste maanden | de laatste maanden
eind: laatste maanden | de afloop | afloop
""",
    "ultimo": """
ultimo: ultimo | ult. | ult | de laatste dag van | laatste dag van
primo: primo | de eerste dag van | eerste dag van
""",
    "year-end": """
=: jaareinde | eindejaar | jaareind
""",
    "this": """
0: dit | deze | het lopende | het lopend | lopende | lopend | de lopende | het huidige | de huidige | huidige
0: huidig | het onderhavige | onderhavige
""",
    "next": """
1: volgend | volgende | het volgende | de volgende | eerstvolgende | eerstvolgend | het eerstvolgende
1: de eerstvolgende
-1: vorig | vorige | het vorige | de vorige | verleden | voorgaand | voorgaande | het voorgaande
""",
    "loose": """
1: komend | komende | het komende | de komende | aankomend | aankomende | de aankomende | het aankomende
1: aanstaande | het nieuwe | nieuwe
-1: afgelopen | het afgelopen | de afgelopen | voorbije | het voorbije | de voorbije | het laatste
""",
    "coming-amount": """
1: komende | de komende | in de komende | de eerstkomende | eerstkomende | de aankomende | aankomende | de volgende
1: volgende | de eerstvolgende
-1: afgelopen | de afgelopen | het afgelopen | de laatste | laatste | de voorbije | voorbije | vorige | de vorige
""",
    "mark": """
past: jl. | jl | j.l. | j.l | l.l. | ll. | jongstleden | laatstleden
coming: a.s. | a.s | as. | aanstaande | eerstkomende | e.k. | eerstvolgende | eerstkomend | eerstvolgend | aanstaand
""",
    "day-word": """
0: vandaag | heden | nu | per heden | per direct | op dit moment | de datum van deze brief
0: de dagtekening van deze brief | dagtekening | dagtekening van deze brief | verzending van deze brief
0: heden ten dage
1: morgen
2: overmorgen
-1: gisteren
-2: eergisteren
""",
    "year-word": """
=: jaar | het jaar | de jaren | jaren | kalenderjaar | het kalenderjaar | begrotingsjaar | het begrotingsjaar
=: verslagjaar | boekjaar | jaargang
""",
    "school-year": """
school-year: schooljaar | het schooljaar
academic-year: studiejaar | het studiejaar | academisch jaar | het academisch jaar | collegejaar | het collegejaar
academic-year: academische jaar | het academische jaar
parliamentary-year: parlementair jaar | parlementaire jaar | het parlementair jaar | het parlementaire jaar
parliamentary-year: vergaderjaar | het vergaderjaar | zittingsjaar | het zittingsjaar
""",
    "week-word": """
=: week | weken | wk | wk. | weeknummer | weeknr | weeknr. | week nr. | week nummer | kalenderweek | de week
""",
    "month-word": """
=: maand | de maand | maanden | de maanden
""",
    "weekend": """
=: weekend | het weekend
""",
    "recess": """
zomerreces: zomerreces
herfstreces: herfstreces
kerstreces: kerstreces
voorjaarsreces: voorjaarsreces | krokusreces
meireces: meireces
verkiezingsreces: verkiezingsreces
paasreces: paasreces
zomervakantie: zomervakantie
kerstvakantie: kerstvakantie
herfstvakantie: herfstvakantie
voorjaarsvakantie: voorjaarsvakantie | krokusvakantie
meivakantie: meivakantie
reces: reces
""",
    "era": """
kabinetsperiode: kabinetsperiode | regeerperiode | deze kabinetsperiode | de kabinetsperiode | deze regeerperiode
kabinetsperiode: nog deze kabinetsperiode | nog in deze kabinetsperiode | nog deze regeerperiode
kabinetsperiode: de lopende kabinetsperiode | de huidige kabinetsperiode | huidige kabinetsperiode
zittingsperiode: deze zittingsperiode | de zittingsperiode | zittingsperiode
""",
    "prinsjesdag": """
prinsjesdag: prinsjesdag | derde dinsdag van september | de derde dinsdag van september | derde dinsdag in september
verantwoordingsdag: verantwoordingsdag
""",
    "feast": """
kerst: kerst | kerstmis | eerste kerstdag | kerstdag
feestdagen: kerstdagen | de feestdagen
tweede-kerstdag: tweede kerstdag
jaarwisseling: jaarwisseling | oud en nieuw
oudjaar: oudjaarsdag | oudejaarsdag | oudejaar
nieuwjaar: nieuwjaar | nieuwjaarsdag
goede-vrijdag: goede vrijdag
pasen: pasen
tweede-paasdag: tweede paasdag
koningsdag: koningsdag
dodenherdenking: dodenherdenking
bevrijdingsdag: bevrijdingsdag
hemelvaart: hemelvaart | hemelvaartsdag
pinksteren: pinksteren
tweede-pinksterdag: tweede pinksterdag
sinterklaas: sinterklaas | pakjesavond
carnaval: carnaval
""",
    "every": """
=: elk | elke | ieder | iedere | per | in elk | in ieder | om het | om de | eens per | een keer per | eenmaal per
=: eens in de | een keer in de | eenmaal in de | een maal per | minimaal eens per | minimaal een keer per
=: minstens een keer per | ten minste eenmaal per | tenminste eenmaal per | ten minste een keer per
""",
    "every-strong": """
=: elk | elke | ieder | iedere | om de | eens per | een keer per | eenmaal per | eens in de | een keer in de
=: eenmaal in de
""",
    "times": """
2: tweemaal per | twee keer per | twee maal per | 2 keer per | 2x per | 2 x per | tweemaal in het
2: minimaal tweemaal per | twee keer in het
3: driemaal per | drie keer per | drie maal per | 3 keer per | 3x per
4: viermaal per | vier keer per | vier maal per | 4 keer per | 4x per
6: zesmaal per | zes keer per | 6 keer per
""",
    "adverb": """
year 1 1: jaarlijks | jaarlijkse | telkenjare | telkens
half 1 1: halfjaarlijks | halfjaarlijkse | zesmaandelijks | zesmaandelijkse
quarter 1 1: driemaandelijks | driemaandelijkse | kwartaalrapportage | kwartaalrapportages | elk kwartaal
month 1 1: maandelijks | maandelijkse
month 2 1: tweemaandelijks | tweemaandelijkse
month 4 1: viermaandelijks | viermaandelijkse
week 1 1: wekelijks | wekelijkse
week 2 1: tweewekelijks | tweewekelijkse
day 1 1: dagelijks | dagelijkse
year 2 1: tweejaarlijks | tweejaarlijkse
year 3 1: driejaarlijks | driejaarlijkse
year 4 1: vierjaarlijks | vierjaarlijkse
year 5 1: vijfjaarlijks | vijfjaarlijkse
year 10 1: tienjaarlijks | tienjaarlijkse
unknown 1 1: periodiek | periodieke | regelmatig | structureel | doorlopend | met regelmaat | op gezette tijden
""",
}
