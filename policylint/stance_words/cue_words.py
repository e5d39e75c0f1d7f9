"""Lists of words that cues have in common: `<doing>` in `cue_table.py` stands for a word of `DOING`, and so on."""

# What one can want to do with a subject.
DOING = """
aanpakken aanjagen afbouwen afschaffen behouden beperken bereiken beschermen bestrijden bevorderen borgen
doorgaan handhaven harmoniseren hervormen intensiveren invoeren investeren meesturen moderniseren ondersteunen
ontwikkelen opbouwen realiseren steunen stimuleren tegengaan terugdringen toewerken uitbreiden vasthouden
verbeteren verdiepen verduurzamen vereenvoudigen vergroten verhogen verkleinen verlagen verlengen verminderen
verruimen versnellen versoepelen versterken verstevigen voorkomen voortzetten waarborgen zorgen
"""

# What makes an end of something, or weakens it: who does not want that may well be for what would end by it, so that
# words of it are read as no stance on either.
UNDOING = r"""
af\ste\s(?:wijzen|schaffen|zien|zwakken|keuren|blazen|bouwen|remmen) stop\ste\szetten in\ste\strekken uit\ste\sstellen
tegen\ste\s(?:houden|werken|gaan) los\ste\slaten op\ste\s(?:heffen|geven)
af(?:ge)?zwak\w* verzwak\w* uitgesteld\w* uitstel\w* geschrapt schrappen inge(?:trokken|perkt) intrek\w*
afge(?:schaft|wezen|bouwd)
afschaf\w* (?:ge)?stop\w* beëindig\w* verdwijn\w* vertraag\w* vertraging ondermijn\w* wegval\w* verworpen verwerpen
geblokkeerd blokkeren
belemmer\w* (?:ge)?hinder\w* uitblij\w* ontbre\w* verloren achterblij\w* verslechter\w* weiger\w* wachten verbieden
verboden
afzien afwijz\w*
"""

# What one judges something to be, or not to be.
MERIT = """
wenselijk nodig noodzakelijk gewenst zinvol opportuun passend aanvaardbaar acceptabel proportioneel verstandig
verantwoord houdbaar
realistisch haalbaar effectief gepast gerechtvaardigd aangewezen terecht redelijk logisch nuttig doelmatig
"""

GOOD = """
goed goede uitstekend uitstekende verstandig verstandige mooi mooie sympathiek sympathieke waardevol waardevolle
positieve wenselijke gewenste welkome
"""

THING = """
idee voorstel zaak ontwikkeling stap plan initiatief aanpak suggestie keuze signaal aanvulling oplossing
"""

# What one can be convinced of, or not.
WORTH = """
nut noodzaak meerwaarde wenselijkheid effectiviteit doelmatigheid proportionaliteit haalbaarheid waarde voordelen
urgentie
"""

# Who is helped, which is not to agree with them.
PEOPLE = r"""
partners organisaties gemeenten provincies regio['’]s bedrijven ondernemers ouders jongeren kinderen leraren docenten
scholen
slachtoffers mensen burgers huishoudens patiënten cliënten mantelzorgers werknemers werkgevers professionals boeren
vrijwilligers
"""

# By what a support or a resistance that is spoken of may have come to an end, or hang on something.
LAPSED = r"""
niet geen nooit nimmer ingetrokken vervallen beëindigd voorwaardelijk afhankelijk ontbreekt afgenomen gestopt
stopgezet opgegeven
ter\sdiscussie voorwaarden? indien mits tenzij zou zouden was waren werd
"""

# Nouns of what one can be for or against, before "van"; and what may stand between "is" and "voor" or "tegen".
DOING_OF = """
aanpak aanscherping afbouw afschaffing behoud beperking bescherming bestrijding borging handhaving
harmonisatie hervorming herziening intrekking introductie investering invoering modernisering ontwikkeling
oprichting stopzetting toelating toetreding uitbreiding uitstel verbreding vereenvoudiging vergroting
verhoging verlaging verlenging vermindering verruiming versnelling versoepeling versterking voortzetting
"""
ADVERB = """
absoluut al altijd beginsel beslist daarnaast daarom dan duidelijk echter fel in jaren juist lang mordicus niet nog nu
volstrekt onverminderd ook principe principieel steeds sterk uitgesproken verder vierkant wel zeer
"""
