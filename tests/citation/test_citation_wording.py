"""What `format` and `url` offer, and where they have nothing to offer."""

import pytest

from policylint.citation import Citation, format, parse


def read(text: str) -> Citation:
    citation = parse(text)
    assert citation is not None
    return citation


@pytest.mark.parametrize(
    ("text", "style", "written"),
    [
        ("Kamerstuk 22112, nr. 4361", "house", "Kamerstuk 22112 Nr. 4361"),
        ("Kamerstuk 22112 Nr. 4361", "short", "Kamerstuk 22112, nr. 4361"),
        ("Kamerstuk 36800-V Nr. 103 (p. 5-6)", "short-spaced", "Kamerstuk 36 800-V, nr. 103, p. 5-6"),
        ("(35982, G)", "short", "Kamerstuk 35982, G"),
        ("Kamerstuk 22112, nr. 4361", "dashed", "Kamerstuk 22112-4361"),
        ("Kamerstuk 22112, nr. 4361", "house-spaced", "Kamerstuk 22 112 Nr. 4361"),
        ("36 800 V, nr. 103, p. 5-6", "house", "Kamerstuk 36800-V Nr. 103 (p. 5-6)"),
        ("Kamerstukken II 2009-2010, 27 858 nr 88", "official", "Kamerstukken II 2009/10, 27858, nr. 88"),
        ("Eerste Kamer, vergaderjaar 2008–2009, 31 700 VI, D", "official", "Kamerstukken I 2008/09, 31700 VI, D"),
        ("Kamerstukken II 1999/00, 26 824, nr. 1", "official", "Kamerstukken II 1999/2000, 26824, nr. 1"),
        ("ah-tk-20192020-4046", "official", "Aanhangsel Handelingen II 2019/20, nr. 4046"),
        ("h-tk-20122013-71-15", "official", "Handelingen II 2012/13, nr. 71, item 15"),
        ("stb-2005-123", "official", "Stb. 2005, 123"),
        ("Kamerstuk 22112 Nr. 4361", "official", None),
        ("kst-36327-3-b1", "official", None),
        ("kst-36327-3-h1", "house", None),
        ("kst-20082009-31145-C", "house", None),
        ("Kamerstuk 22112 Nr. PM", "id", None),
    ],
)
def test_a_style_gives_its_words_or_none_where_it_cannot_name_the_paper(
    text: str, style: str, written: str | None
) -> None:
    assert format(read(text), style) == written


def test_an_unknown_style_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such style"):
        format(read("kst-36327-3"), "bold")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Kamerstuk 36800-V Nr. 103", "https://zoek.officielebekendmakingen.nl/kst-36800-V-103.html"),
        ("Kamerstuk 36327", "https://zoek.officielebekendmakingen.nl/dossier/36327"),
        ("ah-ek-20142015-12", "https://zoek.officielebekendmakingen.nl/ah-ek-20142015-12.html"),
        ("COM(2018) 703", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2018:703:FIN"),
        ("Kamerstuk 221112 Nr. 4244", None),
        ("Kamerstuk PM", None),
    ],
)
def test_a_link_is_given_only_for_what_can_be_there(text: str, url: str | None) -> None:
    assert read(text).url == url
