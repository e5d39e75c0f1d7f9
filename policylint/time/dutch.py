"""The Dutch words of time. Each line of a category: `value: phrase | phrase`; `=` where the value is the phrase."""

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
1: voorjaar | lente | het voorjaar | de lente
2: zomer | de zomer | zomerperiode | zomermaanden
3: najaar | herfst | het najaar | de herfst
4: winter | de winter
""",
    "ordinal": """
1: eerste | 1e | 1ste | 1 e | 1 ste | eerstvolgende
2: tweede | 2e | 2de | 2 e | 2 de
3: derde | 3e | 3de | 3 e | 3 de
4: vierde | 4e | 4de | 4 e | 4 de
5: vijfde | 5e | 5de
6: zesde | 6e | 6de
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
    "half": """
=: helft | halfjaar | half jaar | jaarhelft
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
    "this": """
0: dit | deze | het lopende | het lopend | lopende | lopend | de lopende | het huidige | de huidige | huidige
0: huidig | het onderhavige | onderhavige
""",
    "next": """
1: volgend | volgende | het volgende | de volgende | eerstvolgende | het eerstvolgende | de eerstvolgende
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
coming: a.s. | a.s | as. | aanstaande | eerstkomende | e.k. | eerstvolgende
""",
    "before": """
=: voor | voorafgaand aan | voorafgaande aan | vooraf aan | in aanloop naar | in de aanloop naar | eerder dan
=: alvorens | nog voor | nog voorafgaand aan | ruim voor | ruim voorafgaand aan | tijdig voor
=: tijdig voorafgaand aan | vlak voor | kort voor | net voor | ver voor | in ieder geval voor
""",
    "by": """
=: uiterlijk | uiterlijk in | uiterlijk op | uiterlijk per | uiterlijk met | uiterlijk rond | uiterlijk tijdens
=: uiterlijk bij | op zijn laatst | op z'n laatst | ten laatste | uiterlijk tot | niet later dan | op uiterlijk
=: per uiterlijk | uiterst | tot uiterlijk | tot en met uiterlijk | binnen | nog binnen | voor of op | voor of in
=: voor of uiterlijk | op of voor | in of voor | voor dan wel op | uiterlijk voor of op
""",
    "after": """
=: na | later dan | pas na | eerst na | direct na | meteen na | kort na | onmiddellijk na | terstond na
=: niet eerder dan na | vlak na | snel na | spoedig na | niet voor het einde van
""",
    "from": """
=: vanaf | van af | vanaf op | vanaf in | ingaand per | met aanvang van | te beginnen met
=: te beginnen in | te beginnen op | startend in | startend op | te rekenen vanaf | gerekend vanaf | niet eerder dan
=: niet voor | op of na | in of na | op zijn vroegst | op z'n vroegst | op zijn vroegst in | op zijn vroegst per
=: op zijn vroegst op | ten vroegste | op zijn eerst | vroegst | op z'n vroegst in | niet eerder dan in
=: niet eerder dan op | niet eerder dan per | pas in | pas vanaf | pas per | eerst vanaf | vroegst in
""",
    "since": """
=: sinds | sedert | sinds begin van
""",
    "until": """
=: tot | tot aan | tot in | tot op | tot op het moment van
""",
    "until-incl": """
=: tot en met | t/m | t.e.m. | tem | tot en met in | tot en met op
""",
    "per": """
=: per | met ingang van | m.i.v. | m.i.v | miv | met werking van | ingaande per | ingangsdatum | in werking per
=: in te gaan per | ingaande
""",
    "range-start": """
=: van | vanaf | in de periode van | in de periode | de periode van | de periode | periode | looptijd | van begin
""",
    "between": """
=: tussen | in de periode tussen | ergens tussen
""",
    "around": """
=: rond | rondom | omstreeks | circa | ca. | ca | om en nabij | ongeveer | ongeveer in | ongeveer op | zo rond
=: tegen
""",
    "course": """
=: in de loop van | gedurende | tijdens | in de loop der | ergens in | loop van | nog in
=: verspreid over
""",
    "within": """
=: binnen | uiterlijk binnen | binnen een termijn van | binnen een periode van | binnen een tijdsbestek van
=: binnen de termijn van | in ieder geval binnen | binnen nu en | binnen maximaal | binnen ten hoogste
=: binnen uiterlijk | binnen circa | binnen ongeveer | over uiterlijk | in maximaal
""",
    "over": """
=: over | over ongeveer | over circa | over zo'n | over precies
""",
    "ago": """
=: geleden | terug | eerder
""",
    "and": """
=: en | alsook | alsmede | en/of | en in | en op | en van | en op zijn vroegst | , | , en | of | of in | of op
=: dan wel | danwel | en eind | resp. | respectievelijk | /
""",
    "dash": """
=: - | -- | tot | tot aan | a
""",
    "of": """
=: van | van de | van het | in | in het | in de | der | des | , | - | / | '
""",
    "article": """
=: het | de | een | 't | onze | zijn | haar | hun | uw | dit
""",
    "neutral": """
=: op | in | met | van | d.d. | dd. | dd | uit | de | het | op de | op het | in de | in het | van de | van het
=: gedateerd
=: is | datum | datum: | ten tijde van | aan | per datum | voor in | bij | de datum
""",
    "later-this": """
=: later | nog | later in | nog in | verderop in | later in de | nog in de loop van | verder in | de rest van
=: het restant van | het resterende deel van | in de rest van | nog later
""",
    "earlier-this": """
=: eerder | eerder in | eerder in de
""",
    "still": """
=: nog | later
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
""",
    "week-word": """
=: week | weken | wk | wk. | weeknummer | kalenderweek | de week
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
    "caveat": """
=: , | ( | ; | - | onder | mits | indien | tenzij | maar | via | conform | afhankelijk | zoals | als | in overleg
=: met dien
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
    "hedge": """
=: naar verwachting | vermoedelijk | waarschijnlijk | mogelijk | zo mogelijk | indien mogelijk | in principe
=: bij voorkeur | hopelijk | al | reeds | alleen | voorzien | gepland | voorzien voor | gepland voor | verwacht
=: het streven is | streven is | streven naar | streven | gericht op | beoogd | beoogde datum | vooralsnog
=: naar het zich laat aanzien | in beginsel | bij leven en welzijn | uiteindelijk | liefst | zo snel mogelijk in
=: in ieder geval | op dit moment voorzien | planning | streefdatum | deadline | volgens planning | naar schatting
=: voorlopig | onder voorbehoud | ( | ) | ; | : | .
""",
    "but": """
=: , maar | maar | , doch | doch | , en | en | , | , en wel | of | ; | , in ieder geval | , maar in ieder geval
=: maar in ieder geval | , maar in elk geval | maar in elk geval | en in ieder geval | , en in ieder geval
=: , echter | , uiteraard | , bij voorkeur | - | , dat wil zeggen | ( | , mits
""",
    "time-of-day": """
=: om | , om | te | voor | , | tot | van | , van | tussen
""",
    "oclock": """
=: uur | u | u. | h | uur.
""",
    "early": """
=: of eerder | , of eerder | , of zoveel eerder als mogelijk | , of zo veel eerder als mogelijk | , of zoveel eerder
=: of zoveel eerder als mogelijk | of zo veel eerder als mogelijk | of zoveel eerder als nodig
=: of daarvoor | en eerder | of zoveel eerder
""",
    "late": """
=: of zo spoedig mogelijk daarna | of zo snel mogelijk daarna | of kort daarna | of spoedig daarna
=: of later | en later | en verder | e.v. | en daarna | of daarna | en volgende jaren | en volgende
=: en de jaren daarna
""",
    "onward": """
=: af
""",
    "soft": """
=: , bij voorkeur | , liefst | , zo mogelijk | , indien mogelijk | , waar mogelijk | , naar verwachting | , mogelijk
=: , maar bij voorkeur | , maar liefst | , maar zo mogelijk | en zo mogelijk | en bij voorkeur | bij voorkeur | liefst
""",
    "latest": """
=: op zijn laatst | op z'n laatst | ten laatste
""",
    "backdated": """
=: met terugwerkende kracht tot | met terugwerkende kracht tot en met | met terugwerkende kracht per
=: met terugwerkende kracht vanaf | met terugwerkende kracht van
""",
    "at-least": """
=: ten minste | tenminste | minimaal | minstens | uiterlijk | ruim
""",
    "open": """
=: pm | p.m. | p.m | n.t.b. | ntb | n.n.b. | nnb | tbd | t.b.d. | tbc | xx | xxx | xxxx | nader te bepalen
=: nog te bepalen | nog nader te bepalen | nader in te vullen | nog in te vullen | nog onbekend | volgt | volgt nog
=: datum volgt | nog nader in te vullen | wordt nog bepaald | ?? | ??? | ... | … | … .
""",
    "event-link": """
at: bij | tegelijk met | gelijktijdig met | samen met | tegelijkertijd met | in samenhang met | parallel aan
at: tijdens | ten tijde van | gedurende | op het moment van | op de dag van | ter gelegenheid van | met | in | op
at: rond | rondom
before: voor | voorafgaand aan | voorafgaande aan | uiterlijk voor | uiterlijk bij | uiterlijk tijdens | uiterlijk
before: alvorens | ruim voor | tijdig voor | vlak voor | kort voor | in aanloop naar | in de aanloop naar
before: ten behoeve van | tijdig voorafgaand aan | nog voor | uiterlijk een week voor
after: na | direct na | kort na | meteen na | zodra | nadat | wanneer | als | ook na | pas na | pas nadat
after: onmiddellijk na | volgend op | naar aanleiding van | in vervolg op | op basis van | afhankelijk van
after: aansluitend op | aansluitend aan | zo spoedig mogelijk na | zo snel mogelijk na | snel na | spoedig na
until: tot | tot aan | totdat | hangende | in afwachting van
from: vanaf | sinds | met ingang van | sedert | per | vanaf het moment van | vanaf het moment dat
""",
    "within-link": """
=: na | vanaf | van | te rekenen vanaf | nadat | volgend op | gerekend vanaf | sinds | sedert | na de | na het
""",
    "event-word": """
=: daarna | daarvoor | hierna | nadien | vervolgens daarna | aansluitend daarop
""",
    "vague": """
=: korte termijn | middellange termijn | lange termijn | te gepasten tijde | zo snel mogelijk
=: zo snel als mogelijk | zo vroeg mogelijk | zodra dit mogelijk is | zodra dat mogelijk is | zodra het kan
=: onmiddellijk | direct | op een nader moment | in een volgend stadium | later | naderhand | in de toekomst
=: in de nabije tijd | binnen de kortst mogelijke tijd | binnen de kortst mogelijke termijn | op enig moment
=: ooit | tijdig | snel | zeer snel | gauw | vlot | voortvarend | de aankomende tijd | aankomende periode
=: zo kort mogelijke termijn | op zo kort mogelijke termijn | op een zo kort mogelijke termijn | tot nader order
=: binnen de gestelde termijn | binnen de gebruikelijke termijn | binnen de wettelijke termijn | tot nader bericht
=: binnen de daarvoor gestelde termijn | binnen de daarvoor geldende termijn | binnen de geldende termijn
=: wanneer opportuun | zodra daartoe aanleiding is | zodra er meer duidelijkheid is | nader | nog nader
=: tussentijds | te allen tijde | in den brede | recent | recentelijk | onlangs | laatst | de afgelopen tijd
=: afgelopen tijd | de afgelopen jaren | afgelopen jaren | de laatste jaren | laatste jaren | de laatste tijd
=: de afgelopen periode | afgelopen periode | de afgelopen maanden | afgelopen maanden | de afgelopen weken
=: binnenkort meer | deze periode | in deze periode | de toekomst | voor nu | momenteel | inmiddels | eerder
=: geleidelijk | gefaseerd | stapsgewijs | zo gauw mogelijk | zo tijdig mogelijk | de komende kabinetsperiode
""",
    "vague-prose": """
=: op korte termijn | op de korte termijn | op zeer korte termijn | op heel korte termijn
=: op de kortst mogelijke termijn | op afzienbare termijn | op redelijke termijn | op termijn
=: op de middellange termijn | op middellange termijn | op de lange termijn | op lange termijn
=: op langere termijn | op de langere termijn | op middellange en lange termijn
=: op de middellange en lange termijn | middellange en lange termijn | op korte en lange termijn
=: op de korte en lange termijn | op de korte en langere termijn | op korte en middellange termijn
=: op de korte en middellange termijn | t.z.t. | tzt | t.z.t | te zijner tijd | te gelegener tijd | binnenkort
=: zeer spoedig | spoedig | zo spoedig mogelijk | zo spoedig als mogelijk | z.s.m. | zsm | z.s.m | met spoed
=: ten spoedigste | onverwijld | per ommegaande | terstond | eerstdaags | eerdaags | weldra
=: op een later moment | op een later tijdstip | op een nader te bepalen moment | in een later stadium
=: in de nabije toekomst | binnen afzienbare tijd | binnen afzienbare termijn | binnen redelijke termijn
=: binnen een redelijke termijn | binnen korte tijd | in de komende tijd | de komende tijd | komende tijd
=: komende periode | de komende periode | in de komende periode | de komende jaren | komende jaren
=: de komende maanden | komende maanden | de komende weken | komende weken | de komende dagen | komende dagen
=: op een geschikt moment | zodra mogelijk | zodra er meer bekend is | zodra hierover meer bekend is
=: zodra daar aanleiding toe is
""",
    "first-time": """
=: voor het eerst in | voor het eerst op | voor het eerst | te beginnen in | te beginnen met
=: voor de eerste keer in | met ingang van
""",
}
