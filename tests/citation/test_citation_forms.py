"""Each written form gives its ids. Forms from the Aanwijzingen, the Leidraad and published papers and letters."""

import pytest

from policylint.citation import find, parse

OFFICIAL = [
    ("Kamerstukken II 2009/10, 27858, nr. 88, p. 3", ["kst-27858-88"]),
    ("Kamerstukken I 2008/09, 31700 VI, D, p. 4", ["kst-20082009-31700-VI-D"]),
    ("Kamerstukken 31945", ["dossier/31945"]),
    ("Kamerstukken I 2009/10, 32217, A", ["kst-32217-A"]),
    ("Kamerstukken I 1995/96, 23700, nr. 188b, p. 3.", ["kst-19951996-23700-188b"]),
    ("Kamerstukken II 1993/94-1996/97, 23761", ["dossier/23761"]),
    ("Kamerstukken I 2020/21, 34430, nr. AB, p. 7", ["kst-34430-AB"]),
]
HOUSE = [
    ("Kamerstuk 36800-V Nr. 103 (p. 5-6).", ["kst-36800-V-103"]),
    ("Kamerstuk 22112 Nr. 4361.", ["kst-22112-4361"]),
    ("Kamerstuk 22112-4293.", ["kst-22112-4293"]),
    ("motie Becker CS (Kamerstuk 23 987 Nr. 399)", ["kst-23987-399"]),
    (
        "Kamerstuk 21501-30 Nr. 696 – Bijlage non-paper Benelux on the Skills Portability Initiative.",
        ["kst-21501-30-696"],
    ),
    ("Geannoteerde agenda RBZ van 18 mei 2026, Kamerstuk 21501-04 Nr. 276", ["kst-21501-04-276"]),
    ("Kamerstuk 221112 Nr. 4244", ["kst-221112-4244"]),
]
SESSIONS = [
    ("Kamerstukken II, 1985/- 86, 19 559, nr. 6, blz. 7", ["kst-19559-6"]),
    ("Aanhangsel van de Handelingen II, 2022/-23, nr. 1823", ["ah-tk-20222023-1823"]),
    ("Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424", ["kst-26485-424"]),
    ("(Kamerstukken II, Zitting 1958-1959-5380, Nr. 3, blz. 41, slot lk.)", ["kst-5380-3"]),
    ("Kamerstukken II 1999/00, 26 824, nr. 1", ["kst-26824-1"]),
    ("Tweede Kamer 2008-2009, 31459, 22", ["kst-31459-22"]),
    ("TK 2008-2009, 31473, nummer 25, bladzijde 5 - 6", ["kst-31473-25"]),
    ("House of Representatives, session 2022-2023, 26485, no. 424", ["kst-26485-424"]),
]
SCANNED = [
    ("Kamerstukken 11, 1997/1998, 25 672 nr.3 pag.4", ["kst-25672-3"]),
    ("Kamerstukken ll 2023/24, 36 410 XVI, nr. 160", ["kst-36410-XVI-160"]),
    ("Kamerstukken 2, 2008-2009, 31459, 22", ["kst-31459-22"]),
    ("Kamerstukken 11 234, nr. 3", ["kst-11234-3"]),
    ("100Motie van het lid Sneller c.s., Kamerstukken II 2020/21 35 570-IX, nr. 14", ["kst-35570-IX-14"]),
    ("Kamerstuk\u00a031\u00a0936, nr.\u00a0100", ["kst-31936-100"]),
    ("Kamerstuk 36 600‑XIII, nr. 12", ["kst-36600-XIII-12"]),
    ("Kamerstukken II 2022/23,\n29628, nr.\n1139", ["kst-29628-1139"]),
]
SUFFIXES = [
    ("Kamerstukken II, 31 700-IIB, nr 2", ["kst-31700-IIB-2"]),
    ("Kamerstukken II, 2008/09, 31700.VIII, 32", ["kst-31700-VIII-32"]),
    ("Kamerstuk TK 31.700XII, 6", ["kst-31700-XII-6"]),
    ("Kamerstukken Tweede Kamer 31-700 XII nr 6", ["kst-31700-XII-6"]),
    ("kamerstukken II 1986/87, 19 700 hoofdstuk XV, nr. 2", ["kst-19700-XV-2"]),
    ("Kamerstukken II 2023/24, 36 410, XVI, nr. 12", ["kst-36410-XVI-12"]),
    ("de filebeperkende maatregelen op de A12 (35300-A, nr. 27);", ["kst-35300-A-27"]),
    ("Kamerstuk 21501-32-1740", ["kst-21501-32-1740"]),
    ("Kamerstukken II 2015/16, 34 356 (R2064), nr. 3", ["kst-34356-3"]),
    ("23908-(R1519)", ["dossier/23908-R1519"]),
    ("Kamerstuk 35925 VII", ["dossier/35925-VII"]),
    ("Kamerstuk 36800-XX, nr. 3", ["kst-36800-XX-3"]),
    ("Kamerstuk 36 200 A", ["dossier/36200-A"]),
    ("Kamerstuk 35570-C", ["kst-35570-C"]),
]
SENATE = [
    ("Kamerstuk 31731, nr. I", ["kst-31731-I"]),
    ("Kamerstuk I 31145 AA", ["kst-31145-AA"]),
    ("Kamerstukken Eerste Kamer 2014-15, 31 145, AA", ["kst-31145-AA"]),
    ("(EK 34300 VII, E)", ["kst-34300-VII-E"]),
    ("informeren over de EU (35982, G)", ["kst-35982-G"]),
    ("Kamerstukken I 2022/23, CXLVI, A", ["kst-CXLVI-A"]),
    ("Kamerstukken I 2003/04, 27 484 (R 1669), nr. 289", ["kst-20032004-27484-289"]),
    ("Kamerstukken I 2007/08, 31 200 F, A", ["kst-20072008-31200F-A"]),
    ("Kamerstukken I 2023/24, 36200, A en B", ["kst-36200-A", "kst-36200-B"]),
]
SEVERAL = [
    ("De Kamerstukken 22112, nr. 15 en 16 zijn besproken", ["kst-22112-15", "kst-22112-16"]),
    ("Kamerstuk 22112, nr. 15 en 16 over handel", ["kst-22112-15", "kst-22112-16"]),
    ("Kamerstuk 22112, nr. 15 en 16 leden", ["kst-22112-15"]),
    ("Kamerstukken II 2019/20, 29 754, nrs. 520 en 548", ["kst-29754-520", "kst-29754-548"]),
    ("Kamerstukken II 2020/21, 35 625, nr. 4, p. 12 en 13, en nr. 6", ["kst-35625-4", "kst-35625-6"]),
    ("Kamerstukken II, 25 424, nr. 679, nr. 684 en 685", ["kst-25424-679", "kst-25424-684", "kst-25424-685"]),
    ("Kamerstukken II, 1984–1985, 18764, nrs. 1–3, blz. 29", ["kst-18764-1", "kst-18764-2", "kst-18764-3"]),
    ("Kamerstuk 29 628, nrs. 1050 t/m 1052", ["kst-29628-1050", "kst-29628-1051", "kst-29628-1052"]),
    ("Kamerstuk 29 515, nr. 491, 32 637, nr. 560 en 26 643, nr. 2", ["kst-29515-491", "kst-32637-560", "kst-26643-2"]),
    ("32012-40; 29247-224; 34477-3", ["kst-32012-40", "kst-29247-224", "kst-34477-3"]),
    ("Kamerstukken 19 637 en 36 045, nr. 3093", ["kst-19637-3093", None]),
    ("Kamerstukken II 2023-2024, 31 293, 31 289, nr. 733", ["kst-31293-733", None]),
    (
        "Kamerstukken II 2020/21, 35570 en Kamerstukken II 2020/21, 21 501-07, nr. 1750",
        ["dossier/35570", "kst-21501-07-1750"],
    ),
    ("Kamerstuk 22112, Kamerstuk 30821 Nr. 332", ["dossier/22112", "kst-30821-332"]),
    ("Aanhangsel Handelingen II 2019/20, nrs. 89 en 90", ["ah-tk-20192020-89", "ah-tk-20192020-90"]),
]
BARE = [
    ("21501-02 nr. 3174", ["kst-21501-02-3174"]),
    ("36 600 VII nr 1", ["kst-36600-VII-1"]),
    ("29684-I-3", ["kst-29684-I-3"]),
    ("motie-Lodders/Geurts (33576, nr. 105)", ["kst-33576-105"]),
    ("de motie nr. 456 (36800-XVI)", ["kst-36800-XVI-456"]),
    ("het wetsvoorstel Wijziging van de Wet X (34218)", ["dossier/34218"]),
    ("36327", ["dossier/36327"]),
    ("wetsvoorstel 36 327 (Wet X)", ["dossier/36327"]),
    ("kamerstukdossier 20043 -153", ["kst-20043-153"]),
]
ROUND = [
    ("35000-XVI-12", ["kst-35000-XVI-12"]),
    ("35000-12", ["kst-35000-12"]),
    ("35000-A-12", ["kst-35000-A-12"]),
    ("(33000-4)", ["kst-33000-4"]),
    ("29684-145 en 35000-145", ["kst-29684-145", "kst-35000-145"]),
    ("(Kamerstuk 36410-XVI-12345)", [None]),
]
BOTH = [
    ("Kamerstukken I en II 34453", ["dossier/34453"]),
    ("Kamerstukken II en I 2022/23, 36 067", ["dossier/36067"]),
    ("Kamerstukken I/II 2022/23, 36 067", ["dossier/36067"]),
    ("Aanhangsel Handelingen I/II 2019/20, nr. 3", [None]),
]
BROKEN = [
    ("Kamerstuk 28\n286, nr. 1200", ["kst-28286-1200"]),
    ("36 800-\nXVI, nr. 12", ["kst-36800-XVI-12"]),
    ("21 501-\n02, nr. 12", ["kst-21501-02-12"]),
]
LOOSE = [
    ("34453, letter D", ["kst-34453-D"]),
    ("Kamerstukken 34453, letter D", ["kst-34453-D"]),
    ("TK 29 279, 500", ["kst-29279-500"]),
    ("Kamerstuk 36 067, BB-BD", ["kst-36067-BB", "kst-36067-BC", "kst-36067-BD"]),
    ("Kamerstuk 36 067, Y-AA", ["kst-36067-Y", "kst-36067-Z", "kst-36067-AA"]),
    ("Kamerstukken II 2023/24, 36 410 V, nr. 12 en XVII, nr. 3", ["kst-36410-V-12", "kst-36410-XVII-3"]),
    ("Kamerstukken II 2023/24, 36 410 V en VI, nr. 12", ["kst-36410-V-12", None]),
    ("28286-1200 t/m 28286-1202", ["kst-28286-1200", "kst-28286-1201", "kst-28286-1202"]),
    ("Kamerstuk 21501 20, nr. 1789", ["kst-21501-20-1789"]),
    ("Kamerstuk 21501/20, nr. 1789", ["kst-21501-20-1789"]),
    ("Kamerstuk 21501, nr. 1789", [None]),
    ("Kamerstuk 28286, nr . 1200", ["kst-28286-1200"]),
    ("Kamerstuk 28286, nrs 1200 + 1201", ["kst-28286-1200", "kst-28286-1201"]),
    ("KST-28286-1200", ["kst-28286-1200"]),
    ("Kamerstukken II 2020/21. 28286. nr. 1200", ["kst-28286-1200"]),
    ("wetsvoorstellen 36 045 tot en met 36 047", ["dossier/36045", "dossier/36046", "dossier/36047"]),
    ("Kamerstuk 28 286, nr. 12, 14 en 15", ["kst-28286-12", "kst-28286-14", "kst-28286-15"]),
]
WRITTEN_IDS = [
    ("zie kst-36327-3.", ["kst-36327-3"]),
    ("ah-ek-20072008-5", ["ah-ek-20072008-5"]),
    ("https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html", ["kst-36800-V-103"]),
    ("https://zoek.officielebekendmakingen.nl/kst-cxxiv-g.html", ["kst-CXXIV-G"]),
    ("https://zoek.officielebekendmakingen.nl/dossier/36600-XVI/kst-36600-XVI-12", ["kst-36600-XVI-12"]),
    ("https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z16434&did=2024D40329", ["2024D40329"]),
    ("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679", ["32016R0679"]),
    ("https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2012:BQ9251", ["ECLI:NL:HR:2012:BQ9251"]),
]
OTHERS = [
    ("Aanhangsel Handelingen I 2014/15, nr. 12.", ["ah-ek-20142015-12"]),
    ("Aanhangsel Handelingen TK, 2007/08, nr. 1835, blz 33", ["ah-tk-20072008-1835"]),
    ("Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel, nr. 12", ["ah-tk-20232024-12"]),
    ("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", ["h-tk-20102011-108-5"]),
    ("Handelingen II 2007/08, nr. 108, p. 7909-7943", [None]),
    ("brief 2024D40329 bij 2016Z03485", ["2024D40329", "2016Z03485"]),
    ("COM(2018) 703 final, SWD (2021) 12 en JOIN(2023) 4", ["COM(2018) 703", "SWD(2021) 12", "JOIN(2023) 4"]),
    ("Stb. 2005, 123, Stcrt. 2021, nr. 12345 en Trb. 1998, 12", ["stb-2005-123", "stcrt-2021-12345", "trb-1998-12"]),
    ("ECLI:EU:C:2020:559. Verordening 32016R0679, BWBR0001854", ["ECLI:EU:C:2020:559", "32016R0679", "BWBR0001854"]),
    ("Vergaderjaar 2019–2020, Aanhangsel van de Handelingen, nr. 3", ["ah-tk-20192020-3"]),
    ("Handelingen Tweede Kamer 2009-2010, 49-3623", [None]),
    ("COM(2021) 557 en 558", ["COM(2021) 557", "COM(2021) 558"]),
    ("COM(2021) 557 en 12 lidstaten", ["COM(2021) 557"]),
    ("C(2021) 1234", ["C(2021) 1234"]),
    ("zie ecli:nl:hr:2012:bq9251.", ["ECLI:NL:HR:2012:BQ9251"]),
    ("jci1.3:c:BWBR0001854&artikel=1 en blg-1040213", ["jci1.3:c:BWBR0001854&artikel=1", "blg-1040213"]),
]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        *OFFICIAL,
        *HOUSE,
        *SESSIONS,
        *SCANNED,
        *SUFFIXES,
        *SENATE,
        *SEVERAL,
        *BARE,
        *ROUND,
        *BOTH,
        *BROKEN,
        *LOOSE,
        *WRITTEN_IDS,
        *OTHERS,
    ],
)
def test_a_written_form_gives_its_ids(text: str, ids: list[str | None]) -> None:
    assert [citation.id for citation in find(text)] == ids


@pytest.mark.parametrize(
    "text",
    [
        "Kamerstuk PM",
        "Kamerstuk [PM]",
        "Kamerstuk 22112 Nr. PM",
        "Kamerstuk 22112 nr. XX",
        "Kamerstukken II 2025/26, PM, nr. PM",
        "Kamerstuk 36800-V Nr. [..]",
    ],
)
def test_what_is_still_to_come_is_open_and_has_no_id(text: str) -> None:
    (citation,) = find(text)
    assert (citation.kind, citation.open, citation.id, citation.end) == ("kamerstuk", True, None, len(text))


@pytest.mark.parametrize(
    ("text", "kind", "id_"),
    [
        ("Verordening (EU) 2016/679", "eu-act", "32016R0679"),
        ("Verordening (EG) nr. 883/2004, artikel 3", "eu-act", "32004R0883"),
        ("Richtlijn 2014/24/EU", "eu-act", "32014L0024"),
        ("Directive 95/46/EC", "eu-act", "31995L0046"),
        ("Kaderbesluit 2002/584/JBZ", "eu-act", "32002F0584"),
        ("PbEU 2018, L 150", "oj", None),
        ("Raadsdocument 9876/24", "council", "ST 9876/24"),
        ("T03456", "t-number", "T03456"),
    ],
)
def test_what_only_a_list_cites_is_read_there_and_left_alone_in_prose(text: str, kind: str, id_: str | None) -> None:
    read = parse(text)
    assert read is not None
    assert (read.kind, read.id) == (kind, id_)
    assert find(text) == []
