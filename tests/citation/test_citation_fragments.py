"""Items of a YAML list that are one citation cut at its commas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.citation import pieces


@pytest.mark.parametrize(
    ("items", "ranges"),
    [
        (["Kamerstukken II 2009/10", "27858", "nr. 88"], [(0, 3)]),
        (["Kamerstukken II", "vergaderjaar 2009/10", "27858", "nr. 88", "p. 3"], [(0, 5)]),
        (["Tweede Kamer", "vergaderjaar 2022–2023", "26 485", "nr. 424"], [(0, 4)]),
        (["Kamerstukken I 2023/24", "36200", "A"], [(0, 3)]),
        (["Kamerstukken I en II 2023/24", "34453", "letter D"], [(0, 3)]),
        (["Kamerstuk 22112", "nr. 1", "Kamerstuk 30821 Nr. 332"], [(0, 2)]),
        (["Geannoteerde agenda", "Kamerstuk 21501-04", "nr. 276"], [(1, 3)]),
        (["Kamerstuk 22112 Nr. 1", "p. 3"], [(0, 2)]),
        (["21501-02", "nr. 3174"], [(0, 2)]),
        (["Kamerstukken II 2025/26", "PM", "nr. PM"], [(0, 3)]),
        (["Kamerstuk 36410 XVI", "nrs. 3", "4 en 5"], [(0, 3)]),
        (["Stb. 2005", "123"], [(0, 2)]),
        (["Handelingen II 2019/20", "nr. 49", "item 3", "p. 5"], [(0, 4)]),
        (["Aanhangsel Handelingen II 2019-2020", "nr. 4046"], [(0, 2)]),
        (["Kamerstukken II 2009/10", "27858", "nr. 88", "Kamerstukken II 2010/11", "27859", "nr. 9"], [(0, 3), (3, 6)]),
    ],
)
def test_fragments_of_one_citation_are_found(items: list[str], ranges: list[tuple[int, int]]) -> None:
    assert pieces(items) == ranges


@pytest.mark.parametrize(
    "items",
    [
        [],
        ["Kamerstuk 36200"],
        ["Kamerstuk 22112 Nr. 4361", "Kamerstuk 30821 Nr. 332"],
        ["Kamerstuk 22112 Nr. 4361", "4362"],
        ["Kamerstuk 22112", "36327"],
        ["27858", "36327"],
        ["36327-11", "36327-12"],
        ["kst-36327-12", "kst-36327-13"],
        ["2024D40329", "2024D40330"],
        ["brief van 12 mei 2026", "Kamerstuk 36200 Nr. 3"],
        ["Kamerstuk 36200 Nr. 3", "brief van 12 mei 2026"],
        ["Kamerstuk PM", "Kamerstuk 36200 Nr. 3"],
        ["ECLI:NL:HR:2012:BQ9251", "r.o. 3"],
    ],
)
def test_items_that_stand_by_themselves_are_left_alone(items: list[str]) -> None:
    assert pieces(items) == []


WHOLE = st.sampled_from(
    [
        "Kamerstuk 22112 Nr. 4361",
        "Kamerstuk 22112-4293",
        "kst-36327-3",
        "Kamerstuk 36327",
        "2024D40329",
        "Coalitieakkoord",
    ]
)
CUT = st.sampled_from(
    [
        ["Kamerstukken II 2009/10", "27858", "nr. 88"],
        ["Kamerstuk 22112", "nr. 1"],
        ["Kamerstukken I 2023/24", "36200", "A"],
    ]
)


@given(st.lists(st.one_of(WHOLE.map(lambda text: [text]), CUT), max_size=6))
def test_exactly_the_lists_that_were_cut_are_found(lists: list[list[str]]) -> None:
    items, cut = [], []
    for part in lists:
        if len(part) > 1:
            cut.append((len(items), len(items) + len(part)))
        items += part
    assert pieces(items) == cut
