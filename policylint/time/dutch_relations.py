"""The Dutch words beside times: relations, events, hedges and vague words.

Each line of a category: `value: phrase | phrase`; `=` where the value is the phrase.
"""

WORDS = {
    "before": """
=: voor | voorafgaand aan | voorafgaande aan | vooraf aan | in aanloop naar | in de aanloop naar | eerder dan
=: alvorens | nog voor | nog voorafgaand aan | ruim voor | ruim voorafgaand aan | tijdig voor
=: tijdig voorafgaand aan | vlak voor | kort voor | net voor | ver voor | in ieder geval voor
""",
    "by": """
=: uiterlijk | uiterlijk in | uiterlijk op | uiterlijk per | uiterlijk met | uiterlijk tijdens
=: uiterlijk bij | op zijn laatst | op z'n laatst | ten laatste | uiterlijk tot | niet later dan | op uiterlijk
=: met als uiterste datum | met als uiterlijke datum | uiterste datum | uiterlijke datum | uiterste datum is
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
=: tot en met | t/m | t.e.m. | tm | tem | tot en met in | tot en met op
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
=: tegen | ± | +/- | ~
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
    "hence": """
=: vanaf nu | vanaf vandaag | vanaf heden
""",
    "beside": """
=: de dag | daags | dag
""",
    "ago": """
=: geleden | terug | eerder
""",
    "and": """
=: en | alsook | alsmede | en/of | en in | en op | en van | en op zijn vroegst | , | , en | of | of in | of op
=: dan wel | danwel | en eind | resp. | respectievelijk | / | & | +
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
=: gedateerd | heel | hele | geheel | gehele | het hele | de hele | het gehele | de gehele | anno
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
    "caveat": """
=: , | ( | ; | - | onder | mits | indien | tenzij | maar | via | conform | afhankelijk | zoals | als | in overleg
=: met dien | na | en na | of | voor | door | bij | wanneer | zodra | tegelijk | samen | waarbij | waarna | gevolgd
=: ter | in | op | met | per | naar | gereed | klaar | afgerond | verzonden | beschikbaar | gepubliceerd | ten
=: en | te | wegens | gelet op | zo mogelijk | eventueel
=: vanwege | om | aan | en daarna | daarna | namelijk | te weten | dat wil zeggen | dus
""",
    "hedge": """
=: naar verwachting | vermoedelijk | waarschijnlijk | mogelijk | zo mogelijk | indien mogelijk | in principe
=: bij voorkeur | hopelijk | al | reeds | alleen | voorzien | gepland | voorzien voor | gepland voor | verwacht
=: het streven is | streven is | streven naar | streven | gericht op | beoogd | beoogde datum | vooralsnog
=: naar het zich laat aanzien | in beginsel | bij leven en welzijn | uiteindelijk | liefst | zo snel mogelijk in
=: in ieder geval | op dit moment voorzien | beoogde inwerkingtreding | beoogde inwerkingtredingsdatum | planning
=: streefdatum | deadline | volgens planning | naar schatting
=: voorlopig | onder voorbehoud | ( | ) | ; | : | .
""",
    "but": """
=: , maar | maar | , doch | doch | , en | en | , | , en wel | of | ; | , in ieder geval | , in elk geval
=: , en in elk geval | , maar in ieder geval
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
=: tot nader order | tot nader bericht
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
