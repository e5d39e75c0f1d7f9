"""Fixes of citations: what is written anew cites exactly what was cited before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import check_text
from policylint.citation import find
from policylint.fixer import apply

HEAD = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\ncitations:\n"
# Many of each style, so that each is the one used most in turn.
STYLES = [
    ["Kamerstuk 22112 Nr. 4361", "Kamerstuk 22112 Nr. 4362", "Kamerstuk 22112 Nr. 4363"],
    ["Kamerstuk 22112, nr. 4361", "Kamerstuk 22112, nr. 4362", "Kamerstuk 22112, nr. 4363"],
    ["Kamerstuk 22 112, nr. 4361", "Kamerstuk 22 112, nr. 4362", "Kamerstuk 22 112, nr. 4363"],
    ["Kamerstuk 22112-4361", "Kamerstuk 22112-4362", "Kamerstuk 22112-4363"],
    [f"Kamerstukken II 2025/26, 22112, nr. {n}" for n in (4361, 4362, 4363)],
]
DOSSIERS = ["29754", "29 754", "19 637 en 36 045", "36800-V", "36 410 V", "21501-02"]
NUMBERS = [
    ", nrs. 520 en 548",
    ", nrs. 1050 t/m 1052",
    " Nr. 4",
    "-755",
    ", nr. 30 (herdruk)",
    ", nr. 33 (bijlage)",
    ", nrs. 6 en 7, p. 3",
    ", nr. 4, p. 12 en 13, en nr. 6",
    ", nr. 3",
    ", nr. 3, blz. 9",
    ", G",
]
HEADS = ["Kamerstuk ", "Kamerstukken II ", "Kamerstukken II 2018-2019, ", "Kamerstukken I 2009/10, ", ""]


def cited(text: str) -> list[object]:
    return [(c.id, c.alternatives, c.pages, c.annex, c.reprint) for c in find(text)]


def mended(cites: list[str], rule: str) -> list[str]:
    """The citations after the safe fixes of a rule, as they stand in the file."""
    text = HEAD + "".join(f'  - "{cite}"\n' for cite in cites)
    report = check_text(text, "brief.yaml", select=[rule], isolated=True)
    fixes = [d.fix for d in report.findings if d.fix is not None and d.fix.safe]
    lines = apply(report.sources["brief.yaml"], fixes).text.removeprefix(HEAD).splitlines()
    return [line.removeprefix('  - "').removesuffix('"') for line in lines]


@given(
    st.sampled_from(HEADS),
    st.sampled_from(DOSSIERS),
    st.sampled_from(NUMBERS),
    st.sampled_from(STYLES),
    st.sampled_from(["PL110", "PL111"]),
)
@settings(max_examples=300, deadline=None)
def test_a_fix_of_style_keeps_every_paper_page_and_mark(
    head: str, dossier: str, number: str, most: list[str], rule: str
) -> None:
    cites = [*most, f"{head}{dossier}{number}"]
    after = mended(cites, rule)
    assert list(map(cited, after)) == list(map(cited, cites))
    assert [("bijlage" in cite, "herdruk" in cite) for cite in after] == [
        ("bijlage" in cite, "herdruk" in cite) for cite in cites
    ]


@pytest.mark.parametrize(
    "odd",
    [
        "Kamerstukken II 1984/85, 36800, nr. 12",
        "Kamerstukken II 2024/26, 36800, nr. 12",
        "Kamerstukken I 2024/25, 36800, nr. 12",
        "Kamerstukken II 2024/25, 36800, A",
    ],
)
def test_what_shows_that_something_is_wrong_is_not_mended_away(odd: str) -> None:
    assert mended(["Kamerstuk 22112 Nr. 4361", "Kamerstuk 22112 Nr. 4362", odd], "PL110")[-1] == odd


@pytest.mark.parametrize("most", STYLES)
def test_one_paper_is_written_in_the_style_that_is_used_most_whichever_that_is(most: list[str]) -> None:
    odd = "Kamerstukken II 2025/26, 30821, nr. 332" if "Kamerstukken" not in most[0] else "Kamerstuk 30821 Nr. 332"
    after = mended([*most, odd], "PL110")
    wanted = {
        "Kamerstuk 22112 Nr. 4361": "Kamerstuk 30821 Nr. 332",
        "Kamerstuk 22112, nr. 4361": "Kamerstuk 30821, nr. 332",
        "Kamerstuk 22 112, nr. 4361": "Kamerstuk 30 821, nr. 332",
        "Kamerstuk 22112-4361": "Kamerstuk 30821-332",
        # Without a session there is no official form: it stays.
        "Kamerstukken II 2025/26, 22112, nr. 4361": "Kamerstuk 30821 Nr. 332",
    }
    assert after[-1] == wanted[most[0]]


def test_what_cannot_be_written_does_not_keep_the_rest_from_being_mended() -> None:
    cites = [*STYLES[1], "Kamerstuk 30821 Nr. 332", "Kamerstuk 29754-520 (herdruk)"]
    assert mended(cites, "PL110")[-2:] == ["Kamerstuk 30821, nr. 332", "Kamerstuk 29754-520 (herdruk)"]


@pytest.mark.parametrize(
    ("cite", "official"),
    [
        ("Kamerstukken II 2018-2019, 28286, nr. 1028", "Kamerstukken II 2018/19, 28286, nr. 1028"),
        (
            "Kamerstukken II, vergaderjaar 2018/2019, 28286, nr. 1029 blz. 3",
            "Kamerstukken II 2018/19, 28286, nr. 1029, p. 3",
        ),
        ("Kamerstukken II 2018/19, 28286 nr 1030", "Kamerstukken II 2018/19, 28286, nr. 1030"),
    ],
)
def test_nearly_the_official_form_is_not_the_official_form(cite: str, official: str) -> None:
    assert mended([cite], "PL111") == [official]


@pytest.mark.parametrize(
    "cite",
    [
        "Kamerstukken II 2009/10, 27858, nr. 88, p. 3",
        "Kamerstukken II 2025/26, 36800-V, nr. 103",
        "Kamerstukken I 2008/09, 31700 VI, D, p. 4",
        "Kamerstukken II 2019/20, 29754, nrs. 520 en 548",
        "Kamerstukken II 1993/94-1996/97, 23761",
        "Kamerstukken II 2020/21, 35625, nr. 4 (herdruk)",
    ],
)
def test_the_official_form_is_left_alone(cite: str) -> None:
    report = check_text(f'{HEAD}  - "{cite}"\n', "brief.yaml", select=["PL111"], isolated=True)
    assert report.findings == ()
