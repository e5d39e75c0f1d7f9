"""Words beside a number or a name that tell, in running text, whether it is a time."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before four digits that are a year.
YEAR_CUES = _words(
    """
    in uit van sinds vanaf tot voor na eind begin medio halverwege circa ca omstreeks richting per over en of m
    tussen jaar het ten opzichte met rond tegen einde ultimo sedert half naar door periode jaren zomer kalenderjaar
    nog ook al reeds by since until from before after end the and or during for to through between late early mid
    around towards heel geheel anno
    """
)

# Before digits that are a number of something.
NUMBER_CUES = _words(
    """
    nr nrs nummer artikel art € eur $ blz pagina p no number lid page
    """
)

# After a number: what it counts.
QUANTITIES = _words(
    """
    euro eur miljoen miljard duizend mensen personen woningen banen fte km kg ton meter hectare ha kilometer leden
    bedrijven huishoudens leerlingen studenten plaatsen uur uren dagen weken maanden jaar procent gram mg ml mw gw
    million billion people persons homes jobs euros hours days weeks months years percent gemeenten scholen
    militairen vluchtelingen asielzoekers statushouders opvangplekken meldingen aanvragen zaken kilo liter stuks
    """
)

ARTICLES = _words("de het the")

# Before a season or feast that is meant as a time.
PREPOSITIONS = _words(
    """
    in na voor tot vanaf sinds rond rondom tegen tijdens gedurende met op om voorafgaand aan eind einde begin medio
    van half halverwege per by before after since until during around at of from
    """
)
