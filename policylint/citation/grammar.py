"""The words and marks of citations, as regular expressions. Every repetition is bounded, so reading is linear.

Where the forms come from:

- Aanwijzing 3.43 van de Aanwijzingen voor de regelgeving: `Kamerstukken II 2009/10, 27858, nr. 88, p. 3`,
  `Kamerstukken I 2008/09, 31700 VI, D, p. 4`, `Kamerstukken 31945`.
- Leidraad voor juridische auteurs: the same with ranges of sessions, `nrs.`, and `e.v.` after pages.
- Letters to parliament: `Kamerstuk 22112 Nr. 4361`, `22112-4293`, `23 987 Nr. 399`, `(35982, G)`,
  `nr. 456 (36800-XVI)`.
- Printed papers: `Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424`, and what scanning makes of `II`.
"""

import re
from functools import cache

BLANK = r"[ \u00a0\u2007\u2009\u202f]"
DASH = r"[-\u2010-\u2015\u2212]"
# A group of three digits behind a number makes it part of an amount or a spaced dossier.
NO_GROUP = r"(?![.\u00a0\u2007\u2009\u202f ][0-9]{3}(?![0-9]))"
# "nr.", "Nr", "nrs.", "no.", "nummer"; not the start of a longer word.
NR = r"(?:[Nn][Rr](?:['’]?[Ss])?|[Nn]ummers?|[Nn]os?|[Nn]°|№|NRS?)(?![A-Za-z])(?:\s?\.|:)?"
WORD = (
    r"[Kk]amerstuk(?:ken|dossiers?)?(?:nummers?|nrs?(?![a-z])\.?)?|KAMERSTUK(?:KEN)?|[Kk]amerst(?:ukk?)?\."
    r"|[Kk]st\.?(?=\s)|KST(?=\s|-[0-9])|[Kk]amerdossiers?|[Pp]arliamentary [Pp]apers?"
    r"|Bijl(?:agen|\.) (?:bij de )?Hand(?:elingen|\.)"
)
WHOLE_DOSSIER = r"(?:[Dd]ossier|[Ww]etsvoorstel(?:len)?)s?(?:nummer|nr\.?)?(?![a-z])"
HOUSE = r"(?:Tweede|Eerste)\s(?:Kamer|KAMER)|TK|EK|House of Representatives|Senate"
# II, and what scanning makes of it; a lone digit only because a session or a dossier must follow.
CHAMBER = (
    r"(?:I{1,2}(?:\s(?:en|and|&)\s|/)I{1,2}"
    rf"|[Il|][Il1|]?|1[Il|]|ii|(?:11|1|2){NO_GROUP}|UCV|{HOUSE})(?![A-Za-z0-9])"
)
YEAR = r"(?:1[89]|20)[0-9]{2}"
SESSION = rf"{YEAR}\s?(?:/\s?{DASH}?|{DASH})\s?(?:(?:1[89]|20)?[0-9]{{2}})(?![0-9])"
SESSION_WORD = r"(?:vergaderjaar|verg\.\s?(?:jaar|jr\.?)|vj\.|[Zz]itting(?:sjaar)?|session|parliamentary year)"
SEPARATOR = r"[\s,:;]{0,4}"
# Still to come, and what people write for it; after a head only the first kind, for "Kamerstuk?" is a question.
OPEN_WORD = (
    r"(?:\[(?:PM|pm|nr\.?|nummer|volgt|invullen|[Xx]+|\.{2,3}|…|\s?)\]"
    r"|(?:PM|P\.M\.|p\.m\.|pm|[Xx]{2,5}(?:\s[Xx]{3})?|_{2,6})(?![\w]))"
)
OPEN = rf"(?:{OPEN_WORD}|\.{{3}}|…|\?{{2,3}})"
ROMAN = r"[IVXL]{1,8}[A-C]?"
# Digits with an old suffix ("188b", "8aa") or letters; never the start of a case number (2023Z19006).
NUMBER = r"[0-9]{1,4}(?:[a-z]|aa|bb|cc|dd|ee|[A-Z])?(?![0-9A-Za-z])"
LETTER = r"[A-Z]{1,2}(?![\w'’])"
# What may follow a number that no "nr." introduces.
ENDING = (
    r"(?=\s{0,3}(?:[).,;:\]»”\"/]|$|\n)"
    r"|\s{1,3}(?:en|of|&|alsmede|respectievelijk|resp\.)\s|\s?\((?:p|blz|pag|herdruk|bijlage)"
    # Of what these stand behind nothing is counted: "nr. 15 en 16 zijn besproken", not "nr. 15 en 16 leden".
    r"|\s{1,3}(?:is|zijn|was|waren|word(?:t|en)|werd(?:en)?|heeft|hebben|gaa[nt]|over|inzake|betreffende|waarin|waarmee|die)\s)"
)
PAGES = (
    r"[\s,;]{0,3}(?P<bracket>\()?(?:pp?|P|pag|[Pp]agina(?:['’]?s)?|blz|bldz|bladzijden?|pages?)(?![a-z])\.?\s{0,2}"
    rf"(?P<pages>[0-9]{{1,5}}(?:\s?(?:{DASH}|/)\s?[0-9]{{1,5}})?"
    rf"(?:(?:\s?,\s?|\s?(?:en|and|&)\s)(?:p\.\s?)?[0-9]{{1,4}}(?![0-9]){NO_GROUP}(?:\s?{DASH}\s?[0-9]{{1,4}}(?![0-9]))?){{0,12}}"
    r"(?:\s?(?:e\.?\s?v\.?|ff?\.?)(?![a-z]))?)(?(bracket)\s?\))"
)
_MONTHS = r"\s(?:jan|feb|mrt|maart|apr|mei|juni|juli|aug|sep|okt|nov|dec)"
MONTH = rf"(?!{_MONTHS})"
# "2, 3 en 4 juli", behind its first day.
DAYS = rf"(?:,\s[0-9]{{1,2}}){{0,4}}\s?(?:en|and|&|t/m|tot en met|{DASH})\s?[0-9]{{1,2}}{_MONTHS}"
JOINT = (
    r"\s{0,2}(?:[,;]\s{0,3}(?:(?:en|and|of|alsmede|respectievelijk|resp\.|&)\s{1,3})?"
    r"|(?<=\s)(?:en|and|of|alsmede|respectievelijk|resp\.|&)\s{1,3}|[/&+]\s?)(?:(?:de|ook)\s)?"
)
RANGE = rf"\s{{0,2}}(?:{DASH}|t/m|tot en met)\s{{0,2}}"


@cache
def compiled(name: str) -> re.Pattern[str]:
    """One of the patterns below, compiled when it is first wanted."""
    return re.compile(_PATTERNS[name])


_PATTERNS = {
    "head": (
        rf"(?:(?P<word>{WORD})|(?P<whole>{WHOLE_DOSSIER})|(?P<house>{HOUSE}))(?![a-z])\)?"
        rf"(?:{DASH}|{SEPARATOR})(?:(?:met|onder)\s)?"
        rf"(?:\(?(?P<chamber>{CHAMBER})\)?(?:\sder\sStaten-Generaal)?{SEPARATOR})?"
        rf"(?:der\sStaten-Generaal{SEPARATOR})?"
        rf"(?:\(?(?:{SESSION_WORD}\s{{0,2}})?(?:(?P<session>{SESSION})(?:\s?{DASH}\s?(?P<until>{SESSION}))?"
        rf"|{YEAR}(?=,))\)?(?:\s?{DASH}\s?|\.\s(?=[0-9])|{SEPARATOR}))?"
        rf"(?:{NR}\s{{0,2}})?"
    ),
    "dossier": (
        rf"(?P<dossier>[0-9]{{2}}(?:{BLANK}|[.-]|\n(?=[0-9]{{3}}[^\n]{{0,8}}{NR}))?[0-9]{{3}}|[0-9]{{3}}{BLANK}?[0-9]{{3}}"
        rf"|[0-9]{{2}}{BLANK}[0-9]{{4}}|[0-9]{{7}}|[0-9]{{4}})(?![0-9])"
        rf"(?:(?P<apart>(?:{BLANK}|\.)?(?:{DASH}\n?)?{BLANK}?)(?:"
        rf"(?P<round>\()?(?P<rijkswet>R{BLANK}?[0-9]{{3,4}})(?(round)\))"
        rf"|(?:(?:begrotingshoofdstuk|hoofdstuk|hfst\.|H\.?){BLANK})?(?P<curve>\()?(?P<chapter>{ROMAN}|[ivx]{{1,7}}[a-c]?)(?(curve)\))"
        rf"|(?P<fund>[A-Z]{{1,2}}))(?![\w'’])"
        rf"|(?P<apart_series>{BLANK}?{DASH}(?:{BLANK}|\n)?|(?:{BLANK}|/)(?=[0-9]{{2}}[\s,]{{1,3}}{NR}))(?P<series>[0-9]{{2}})(?![0-9A-Za-z]))?"
    ),
    "roman": rf"(?P<dossier>[CLXVI]{{1,9}})(?=[\s,]{{1,2}}(?:{NR}\s)?[A-Z]{{1,2}}(?![\w'’]))",
    # How a paper of a dossier is numbered: with "nr.", behind a dash, as a letter, or bare.
    "paper": (
        rf"(?:(?P<before_nr>(?:[\s,;:]{{0,4}}|\.\s(?=nr)){DASH}?\s?\(?)(?P<nr>{NR})\s{{0,3}}"
        rf"(?:(?P<number>{NUMBER}){NO_GROUP}|(?P<long>[0-9]{{5}}(?![0-9A-Za-z]))|(?P<open>{OPEN})|(?P<letter>{LETTER}))"
        rf"|(?P<dash>\s?{DASH}\s?)(?:(?P<dashed>{NUMBER}){NO_GROUP}(?!{DASH}[0-9])|(?P<dashed_letter>{LETTER}))"
        rf"|(?:,\s{{0,3}}|\s(?=letter\s))(?P<named>letter\s)?(?P<bare_letter>{LETTER})"
        rf"|(?P<gap>\s?,\s{{0,3}}|{BLANK}{{1,2}}|/)(?:(?P<bare>{NUMBER}){NO_GROUP}|(?P<bare_open>\[PM\])))"
        rf"(?:-(?P<mark>[bhn][0-9]{{1,2}})(?![0-9A-Za-z]))?"
    ),
    # A further chapter of the same budget: "36 410 V en VI, nr. 12".
    "chapter_more": (rf"{JOINT}(?:hoofdstuk\s)?(?P<chapter>{ROMAN}|[A-P])(?=[\s,]{{1,3}}{NR}\s?[0-9A-Z])"),
    "until": r"\s{1,2}(?:t/m|tot en met)\s{1,2}(?=[0-9])",
    "chapter_after_comma": rf",\s{{0,2}}(?:hoofdstuk\s)?(?P<chapter>{ROMAN}|[A-P])(?=[\s,]{{1,3}}{NR}\s?[0-9A-Z])",
    "more": (
        rf"(?:(?P<joint>{JOINT})|(?P<range>{RANGE}))(?:(?P<nr>{NR})\s{{0,3}})?"
        rf"(?:(?P<number>{NUMBER}){NO_GROUP}|(?P<open>{OPEN})|(?P<letter>{LETTER}))(?!{DASH}[0-9]){MONTH}"
    ),
    "open_paper": rf"(?:[\s,;]{{0,3}}(?:{NR}\s{{0,2}})?{OPEN}){{1,3}}",
    "pages": PAGES,
    "aside": r"\s?\((?P<aside>herdruk|gewijzigd|nader gewijzigd|bijlagen?(?:\s[IVX0-9]{1,4})?)\)",
    "also": JOINT,
    "days": DAYS,
    "letter_range": rf"{DASH}{LETTER}",
    "glued": rf"{DASH}[0-9]",
    # Words behind a number that make it an amount, and words before one that make it something else than a dossier.
    "amount": (
        r"\s(?:procent|euro|ton|kilo|km|kilometer|hectare|ha|fte|miljoen|miljard|pagina|bladzijden|stuks|keer|maal"
        r"|personen|mensen|inwoners|woningen|banen|bedrijven|gevallen|leerlingen|studenten|dieren|bomen)"
    ),
    "no_dossier": (
        r"(?<![A-Za-z])(?i:kenmerk|referentie|ref\.|zaaknummer|zaak|bladzijden?|pagina['’]?s?|blz\.|pp?\.|vraag|vragen|antwoord"
        r"|model|type|versie|artikel(?:nummer)?|art\.|postbus|p\.?o\.? box|factuur|order|bestelnummer|tel\.?|telefoon"
        r"|tussen|circa|ca\.|ruim|bijna|ongeveer|zo['’]n|(?:meer|minder) dan|tussen [0-9]{1,3}[ .]?[0-9]{3} en)"
        r"\s?(?:nr\.?|nummer)?\s?:?\s?$"
    ),
    "ending": ENDING,
    "open": OPEN_WORD,
    "before": (
        rf"(?<![A-Za-z0-9])(?P<nr>{NR})\s{{0,2}}(?P<first>{NUMBER})(?P<more>(?:{JOINT}(?:{NR}\s?)?{NUMBER}){{0,8}})"
        r"\s{0,2}(?:\(|(?:van|bij|op|in)\s(?:de\s|het\s)?)$"
    ),
    "numbers": NUMBER,
    # Words that say of a number between brackets that it is a dossier.
    "bill": (r"[Ww]etsvoorstel|[Vv]oorstel van (?:(?:rijks)?wet|het lid|de leden)|[Ii]nitiatief(?:nota|voorstel|wet)"),
}
