"""The reader at a glance says what the whole grammar says, or nothing."""

from hypothesis import example, given
from hypothesis import strategies as st

from policylint.citation.kamerstuk import read_by_grammar
from policylint.citation.official import read_official

before = st.sampled_from(["", "Zie ", "(", "nr. 3 (", "12", "en "])
words = st.sampled_from(["Kamerstukken", "Kamerstuk", "kamerstukken", "Kamerstukdossier", "Dossier"])
chambers = st.sampled_from([" II ", " I ", " ", " 1 ", " II, ", " I en II "])
sessions = st.sampled_from(
    ["2019/20, ", "1999/00, ", "2019/21, ", "2008/09, ", "1899/00, ", "2019-2020, ", "2019, ", ""]
)
dossiers = st.sampled_from(["27858", "21501", "36800", "99999", "02123", "27 858", "9595", "278589"])
suffixes = st.sampled_from(["", "-02", "-40", "-XVI", " VI", "-2", "-021", "/02"])
numbers = st.sampled_from([", nr. ", ", nrs. ", " nr. ", ", ", ", nr."])
papers = st.sampled_from(["1", "88", "987", "2500", "2019", "0", "012", "12345", "88b", "A", "PM", "8-b1"])
tails = st.one_of(
    st.sampled_from([
        "", ".", ").", ")", "\n", ". ", ".12", ".123 ", " 123", ", p. 3", ". p. 3", ") p. 3", " en 89", " t/m 90",
        " (herdruk)", ") (herdruk)", ", 89 en 90", "-90", " en VI, nr. 3", ") en nr. 4", ".\nnr. 4", ". Het kabinet",
        ")-3", "; 89", " p. 4", "  \n", "\n\np. 3", "…", ".)", ").3", ". 300 ",
    ]),
    st.text(alphabet=".,)(-; \n0123456789ABenprt/&", max_size=12),
)  # fmt: skip


@given(before, st.tuples(words, chambers, sessions, dossiers, suffixes, numbers, papers, tails))
@example("", ("Kamerstukken", " II ", "2009/10, ", "27858", "", ", nr. ", "88", ""))
@example("", ("Kamerstukken", " II ", "2009/10, ", "21501", "-02", ", nr. ", "88", ". Het kabinet"))
def test_what_is_read_at_a_glance_is_what_the_grammar_reads(before: str, parts: tuple[str, ...]) -> None:
    text = before + "".join(parts)
    official = read_official(text, len(before))
    if official is not None:
        assert read_by_grammar(text, len(before)) == [official]


def test_the_official_form_is_read_at_a_glance() -> None:
    for text in (
        "Kamerstukken II 2009/10, 27858, nr. 88",
        "Kamerstuk I 2019/21, 21501-02, nr. 9. En",
        "Kamerstukken II 1999/00, 26800, nr. 1)",
    ):
        assert read_official(text, 0) is not None
        assert read_official(f"{text[: text.index('nr. ')]}nr. 8, p. 3", 0) is None
